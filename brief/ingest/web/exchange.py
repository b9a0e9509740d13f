"""One request to one machine, bounded in time and size: what goes over the wire, and nothing about why."""

from __future__ import annotations

import email.utils
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from http.client import HTTPException
from socket import SHUT_RDWR

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection

from brief import __version__
from brief.errors import BriefError
from brief.ingest.limits import readable
from brief.ingest.web.addresses import Address
from brief.ingest.web.answers import Bounds, Busy, Conditions, Fetched, Moved
from brief.ingest.web.robots import AGENT
from brief.text.cleaning import line

USER_AGENT = f"{AGENT}/{__version__} (a person's reading desk; fetches only what it is told to)"
_PIECE = 64 * 1024
_REDIRECT = {301, 302, 303, 307, 308}
_LATER = {429, 503}


def ask(address: Address, conditions: Conditions, bounds: Bounds) -> Fetched | Moved | Busy:
    """One request and its answer.

    Raises:
        BriefError: E122-E126; nothing was kept.
    """
    shown = line(address.url)[:200]
    left = bounds.end - time.monotonic()
    if left <= 0:
        raise BriefError("E125", url=shown, seconds=f"{bounds.whole_s:g}")
    connection = _connection(address, min(bounds.quiet_s, left))
    headers = {"Host": _host_header(address), "User-Agent": USER_AGENT, "Accept-Encoding": "gzip, deflate"}
    headers |= {"Accept": "text/html, application/xhtml+xml, application/xml, application/json, text/plain, */*;q=0.5"}
    if conditions.etag:
        headers["If-None-Match"] = conditions.etag
    if conditions.modified:
        headers["If-Modified-Since"] = conditions.modified
    try:
        with _deadline(connection, left) as is_over:
            connection.request("GET", address.target, headers=headers, preload_content=False, decode_content=False)
            response = connection.getresponse()
            return _answer(response, address, bounds)
    except (urllib3.exceptions.HTTPError, HTTPException, OSError, ValueError, zlib.error) as error:
        if is_over.is_set() or time.monotonic() >= bounds.end:
            raise BriefError("E125", url=shown, seconds=f"{bounds.whole_s:g}") from error
        why = (
            "the server was silent too long"
            if isinstance(error, TimeoutError | urllib3.exceptions.TimeoutError)
            else None
        )
        raise BriefError("E122", url=shown, why=why or _why(error)) from error
    finally:
        connection.close()


def _answer(response: urllib3.response.BaseHTTPResponse, address: Address, bounds: Bounds) -> Fetched | Moved | Busy:
    """Read what a server says, within the bounds."""
    shown = line(address.url)[:200]
    status = response.status
    if status == 304:
        return Fetched(address.url, b"", None, None, Conditions(), is_unchanged=True)
    if status in _REDIRECT:
        target = response.headers.get("Location")
        if not target:
            raise BriefError("E126", url=shown, count=0)
        return Moved(target)
    words = f"{status} {line(response.reason or '')[:60]}".strip()
    if status in _LATER and (seconds := _retry_after(response.headers.get("Retry-After"))) is not None:
        return Busy(words, seconds)
    if status != 200:
        raise BriefError("E123", url=shown, status=words)
    stated = response.headers.get("Content-Type", "")
    content_type, _, parameters = stated.partition(";")
    data = b"".join(_pieces(response, shown, bounds))
    return Fetched(
        address.url,
        data,
        content_type.strip().lower() or None,
        parameters.lower().partition("charset=")[2].split(";")[0].strip(" \"'") or None,
        Conditions(response.headers.get("ETag"), response.headers.get("Last-Modified")),
    )


def _retry_after(value: str | None) -> float | None:
    """Seconds from now: the header has them, or a date; None if it says neither."""
    words = (value or "").strip()
    if words.isdigit() and len(words) < 9:
        return float(words)
    with suppress(TypeError, ValueError, OverflowError):
        return max(email.utils.parsedate_to_datetime(words).timestamp() - time.time(), 0.0)
    return None


def _pieces(response: urllib3.response.BaseHTTPResponse, shown: str, bounds: Bounds) -> Iterator[bytes]:
    """The body, unpacked piece by piece, so that neither a long body nor a packed bomb is ever held whole."""
    packing = response.headers.get("Content-Encoding", "identity").lower()
    if packing not in ("identity", "gzip", "x-gzip", "deflate", ""):
        raise BriefError("E122", url=shown, why=f"packed as {line(packing)[:40]}, which was not asked for")
    unpacker = zlib.decompressobj(47) if packing not in ("identity", "") else None
    total = 0
    while piece := response.read1(_PIECE, decode_content=False):
        if time.monotonic() > bounds.end:
            raise TimeoutError
        waiting = piece
        while waiting:
            part = unpacker.decompress(waiting, bounds.limit + 1 - total) if unpacker else waiting
            waiting = unpacker.unconsumed_tail if unpacker else b""
            total += len(part)
            if total > bounds.limit:
                raise BriefError("E124", url=shown, limit=readable(bounds.limit))
            yield part
    stated = response.headers.get("Content-Length", "")
    received = response.tell()
    if stated.isdigit() and received < int(stated):
        raise BriefError("E122", url=shown, why=f"the answer was cut off after {readable(received)}")


def _connection(address: Address, timeout: float) -> HTTPConnection:
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
