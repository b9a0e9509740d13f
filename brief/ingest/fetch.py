"""Fetching a page or feed that a person asked for, and nothing else: bounded in time, size and redirects.

Nothing that an article mentions is ever fetched. A server cannot lead to private machines, neither by a redirect nor
by a name that changes its meaning, and cannot hold the program up or fill its memory.
"""

from __future__ import annotations

import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from http.client import HTTPException
from socket import SHUT_RDWR
from urllib.parse import urljoin

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection

from brief import __version__
from brief.errors import BriefError
from brief.ingest.addresses import Address, check
from brief.ingest.limits import DOCUMENT, readable
from brief.text.cleaning import line

USER_AGENT = f"newsroom-brief/{__version__} (a person's reading desk; fetches only what it is told to)"
REDIRECTS = 5
PAUSE_S = 1.0
"""Between two requests to one host."""
QUIET_S = 15.0
"""The longest silence of a server."""
WHOLE_S = 60.0
"""The longest a page may take from connecting to its last byte, redirects included."""
_PIECE = 64 * 1024
_REDIRECT = {301, 302, 303, 307, 308}


@dataclass(frozen=True, slots=True)
class Conditions:
    """What the server said of the page last time; sent back, so that an unchanged page costs nothing."""

    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """One answer."""

    url: str
    """The last address, after redirects."""
    data: bytes
    content_type: str | None
    charset: str | None
    conditions: Conditions
    is_unchanged: bool = False
    """The server says that nothing changed since `Conditions`; `data` is empty."""


class Fetcher:
    """Fetches with a pace per host.

    Args:
        allow_private: Whether private, local and loopback machines are allowed.
        pause_s: Between two requests to one host.
        whole_s: The longest one page may take.
        limit: Bytes of one page, unpacked.
        clock: Seconds, monotonic; for tests.
        sleep: For tests.
    """

    def __init__(
        self,
        *,
        allow_private: bool = False,
        pause_s: float = PAUSE_S,
        quiet_s: float = QUIET_S,
        whole_s: float = WHOLE_S,
        limit: int = DOCUMENT,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.allow_private = allow_private
        self.pause_s = pause_s
        self.quiet_s = quiet_s
        self.whole_s = whole_s
        self.limit = limit
        self._clock = clock
        self._sleep = sleep
        self._last: dict[str, float] = {}

    def fetch(self, url: str, conditions: Conditions | None = None) -> Fetched:
        """The page at an address.

        Raises:
            BriefError: E120-E126; nothing was kept.
        """
        end = time.monotonic() + self.whole_s
        address = check(url, allow_private=self.allow_private)
        for _ in range(REDIRECTS + 1):
            self._wait(address.host)
            answer = self._ask(address, conditions or Conditions(), end)
            if isinstance(answer, Fetched):
                return answer
            address = check(urljoin(address.url, answer), allow_private=self.allow_private)
        raise BriefError("E126", url=line(url)[:200], count=REDIRECTS)

    def _wait(self, host: str) -> None:
        """Keep the pace."""
        pause = self._last.get(host, -self.pause_s) + self.pause_s - self._clock()
        if pause > 0:
            self._sleep(pause)
        self._last[host] = self._clock()

    def _ask(self, address: Address, conditions: Conditions, end: float) -> Fetched | str:
        """One request: the answer, or where it redirects to."""
        shown = line(address.url)[:200]
        left = end - time.monotonic()
        if left <= 0:
            raise BriefError("E125", url=shown, seconds=f"{self.whole_s:g}")
        connection = self._connection(address, min(self.quiet_s, left))
        headers = {"Host": _host_header(address), "User-Agent": USER_AGENT, "Accept-Encoding": "gzip, deflate"}
        headers |= {
            "Accept": "text/html, application/xhtml+xml, application/xml, application/json, text/plain, */*;q=0.5"
        }
        if conditions.etag:
            headers["If-None-Match"] = conditions.etag
        if conditions.modified:
            headers["If-Modified-Since"] = conditions.modified
        try:
            with _deadline(connection, left) as is_over:
                connection.request("GET", address.target, headers=headers, preload_content=False, decode_content=False)
                response = connection.getresponse()
                return self._answer(response, address, end)
        except (urllib3.exceptions.HTTPError, HTTPException, OSError, ValueError, zlib.error) as error:
            if is_over.is_set() or time.monotonic() >= end:
                raise BriefError("E125", url=shown, seconds=f"{self.whole_s:g}") from error
            why = (
                "the server was silent too long"
                if isinstance(error, TimeoutError | urllib3.exceptions.TimeoutError)
                else None
            )
            raise BriefError("E122", url=shown, why=why or _why(error)) from error
        finally:
            connection.close()

    def _answer(self, response: urllib3.response.BaseHTTPResponse, address: Address, end: float) -> Fetched | str:
        """Read what a server says, within the bounds."""
        shown = line(address.url)[:200]
        status = response.status
        if status == 304:
            return Fetched(address.url, b"", None, None, Conditions(), is_unchanged=True)
        if status in _REDIRECT:
            target = response.headers.get("Location")
            if not target:
                raise BriefError("E126", url=shown, count=REDIRECTS)
            return target
        if status != 200:
            raise BriefError("E123", url=shown, status=f"{status} {line(response.reason or '')[:60]}".strip())
        stated = response.headers.get("Content-Type", "")
        content_type, _, parameters = stated.partition(";")
        data = b"".join(self._pieces(response, shown, end))
        return Fetched(
            address.url,
            data,
            content_type.strip().lower() or None,
            parameters.lower().partition("charset=")[2].split(";")[0].strip(" \"'") or None,
            Conditions(response.headers.get("ETag"), response.headers.get("Last-Modified")),
        )

    def _pieces(self, response: urllib3.response.BaseHTTPResponse, shown: str, end: float) -> Iterator[bytes]:
        """The body, unpacked piece by piece, so that neither a long body nor a packed bomb is ever held whole."""
        packing = response.headers.get("Content-Encoding", "identity").lower()
        if packing not in ("identity", "gzip", "x-gzip", "deflate", ""):
            raise BriefError("E122", url=shown, why=f"packed as {line(packing)[:40]}, which was not asked for")
        unpacker = zlib.decompressobj(47) if packing not in ("identity", "") else None
        total = 0
        while piece := response.read1(_PIECE, decode_content=False):
            if time.monotonic() > end:
                raise TimeoutError
            waiting = piece
            while waiting:
                part = unpacker.decompress(waiting, self.limit + 1 - total) if unpacker else waiting
                waiting = unpacker.unconsumed_tail if unpacker else b""
                total += len(part)
                if total > self.limit:
                    raise BriefError("E124", url=shown, limit=readable(self.limit))
                yield part
        stated = response.headers.get("Content-Length", "")
        received = response.tell()
        if stated.isdigit() and received < int(stated):
            raise BriefError("E122", url=shown, why=f"the answer was cut off after {readable(received)}")

    def _connection(self, address: Address, timeout: float) -> HTTPConnection:
        """A connection to the machine that was checked, by its number, proving itself by its name."""
        if not address.is_secure:
            return HTTPConnection(address.ip, address.port, timeout=timeout)
        return HTTPSConnection(
            address.ip,
            address.port,
            timeout=timeout,
            ssl_context=_tls(),
            server_hostname=address.host,
            assert_hostname=address.host,
        )


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()


@contextmanager
def _deadline(connection: HTTPConnection, seconds: float) -> Iterator[threading.Event]:
    """Cut the connection after so many seconds: a server that drips bytes never runs into a socket's time-out."""
    is_over = threading.Event()

    def cut() -> None:
        is_over.set()
        with suppress(OSError, AttributeError):
            connection.sock.shutdown(SHUT_RDWR)

    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield is_over
    finally:
        timer.cancel()


def _host_header(address: Address) -> str:
    host = f"[{address.host}]" if ":" in address.host else address.host
    return host if address.port == (443 if address.is_secure else 80) else f"{host}:{address.port}"


def _why(error: Exception) -> str:
    """The cause in a few words, without addresses of objects and nested names."""
    cause: BaseException = error
    while cause.__cause__ or cause.__context__:
        inner = cause.__cause__ or cause.__context__
        if inner is None or not isinstance(inner, OSError):
            break
        cause = inner
    words = cause.strerror if isinstance(cause, OSError) and cause.strerror else str(cause)
    return (line(words) or type(cause).__name__)[:160]
