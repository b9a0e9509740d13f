"""Fetching from a local server that does what servers should not: everything is bounded, and only what was asked."""

from __future__ import annotations

import gzip
import http.server
import threading
import time
import zlib
from collections.abc import Callable, Iterator

import pytest

from brief.errors import BriefError
from brief.ingest.web.addresses import check
from brief.ingest.web.exchange import USER_AGENT
from brief.ingest.web.fetch import Conditions, Fetcher

WORDS = b"The council agreed on Monday to rebuild the old bridge."


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    asked: list[tuple[str, dict[str, str]]]
    robots = b""
    """Its robots.txt; none if empty."""
    busy = 0
    """How many times it is too busy for `/busy`."""


class Handler(http.server.BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass

    def answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers)))
        self.close_connection = True
        match self.path.split("?")[0]:
            case "/page":
                if self.headers.get("If-None-Match") == '"v1"':
                    self.answer(304)
                else:
                    self.answer(200, WORDS, Content_Type="text/plain; charset=utf-8", ETag='"v1"', Last_Modified="then")
            case "/robots.txt" if self.server.robots:
                self.answer(200, self.server.robots, Content_Type="text/plain")
            case "/busy":
                self.server.busy -= 1
                if self.server.busy < 0:
                    self.answer(200, WORDS)
                else:
                    self.answer(429, Retry_After="7")
            case "/very-busy":
                self.answer(503, Retry_After="86400")
            case "/once":
                self.answer(302, Location="/page")
            case "/loop":
                self.answer(301, Location="/loop")
            case "/file":
                self.answer(302, Location="file:///etc/passwd")
            case "/nowhere":
                self.answer(302)
            case "/gzip":
                self.answer(200, gzip.compress(WORDS), Content_Encoding="gzip")
            case "/deflate":
                self.answer(200, zlib.compress(WORDS), Content_Encoding="deflate")
            case "/bomb":
                self.answer(200, gzip.compress(b"\0" * 30_000_000), Content_Encoding="gzip")
            case "/brotli":
                self.answer(200, WORDS, Content_Encoding="br")
            case "/large":
                self.answer(200, b"a" * 2_000_000)
            case "/endless":
                self.send_response(200)
                self.end_headers()
                with_error = (BrokenPipeError, ConnectionResetError)
                try:
                    while True:
                        self.wfile.write(b"a" * 65536)
                except with_error:
                    pass
            case "/short":
                self.answer(200, WORDS, Content_Length="5000")
            case "/drip":
                self.send_response(200)
                self.send_header("Content-Length", "1000")
                self.end_headers()
                self.drip(b"a")
            case "/drip-head":
                self.drip(b"H")
            case "/silent":
                time.sleep(3)
            case "/hangup":
                self.connection.close()
            case _:
                self.answer(404, b"no")

    def drip(self, byte: bytes) -> None:
        try:
            for _ in range(200):
                self.wfile.write(byte)
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            pass


@pytest.fixture
def server() -> Iterator[tuple[str, Server]]:
    running = Server(("127.0.0.1", 0), Handler)
    running.asked = []
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{running.server_port}", running
    running.shutdown()
    running.server_close()


def fetcher(*, heeds_robots: bool = False, sleep: Callable[[float], None] = time.sleep, **changes: float) -> Fetcher:
    return Fetcher(
        allow_private=True,
        heeds_robots=heeds_robots,
        sleep=sleep,
        pause_s=0,
        quiet_s=changes.get("quiet_s", 5),
        whole_s=changes.get("whole_s", 10),
        limit=int(changes.get("limit", 1_000_000)),
    )


def test_a_page_comes_with_what_its_server_said(server: tuple[str, Server]) -> None:
    url, running = server
    page = fetcher().fetch(f"{url}/page")
    assert page.data == WORDS
    assert (page.content_type, page.charset) == ("text/plain", "utf-8")
    assert page.conditions == Conditions('"v1"', "then")
    assert running.asked[0][1]["User-Agent"] == USER_AGENT


def test_an_unchanged_page_is_not_sent_again(server: tuple[str, Server]) -> None:
    url, running = server
    page = fetcher().fetch(f"{url}/page", Conditions('"v1"', "then"))
    assert page.is_unchanged
    assert running.asked[0][1]["If-Modified-Since"] == "then"


@pytest.mark.parametrize("path", ["/once", "/gzip", "/deflate"])
def test_redirects_and_packings(server: tuple[str, Server], path: str) -> None:
    assert fetcher().fetch(server[0] + path).data == WORDS


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/loop", "E126"),
        ("/nowhere", "E126"),
        ("/file", "E120"),
        ("/bomb", "E124"),
        ("/large", "E124"),
        ("/endless", "E124"),
        ("/brotli", "E122"),
        ("/short", "E122"),
        ("/hangup", "E122"),
        ("/missing", "E123"),
    ],
)
def test_every_bad_answer_is_one_line(server: tuple[str, Server], path: str, code: str) -> None:
    with pytest.raises(BriefError) as caught:
        fetcher().fetch(server[0] + path)
    assert caught.value.code == code
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("path", ["/drip", "/drip-head"])
def test_a_dripping_server_holds_nobody_up(server: tuple[str, Server], path: str) -> None:
    started = time.monotonic()
    with pytest.raises(BriefError) as caught:
        fetcher(whole_s=0.4).fetch(server[0] + path)
    assert caught.value.code == "E125"
    assert time.monotonic() - started < 20


def test_a_silent_server_is_left(server: tuple[str, Server]) -> None:
    with pytest.raises(BriefError) as caught:
        fetcher(quiet_s=0.2).fetch(f"{server[0]}/silent")
    assert "silent too long" in str(caught.value)


def test_redirect_loops_are_asked_six_times(server: tuple[str, Server]) -> None:
    with pytest.raises(BriefError):
        fetcher().fetch(f"{server[0]}/loop")
    assert len(server[1].asked) == 6


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "gopher://x/", "ftp://x/", "javascript:alert(1)", "data:text/html,x", "//host.invalid",
        "http://host.invalid\r\nX: y", "dict://x:11211/", "http://" + "a" * 5000, "http://[::1", "http://a b/",
    ],
)  # fmt: skip
def test_other_schemes_are_not_fetched(url: str) -> None:
    with pytest.raises(BriefError) as caught:
        check(url)
    assert caught.value.code == "E120"


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:22/", "http://169.254.169.254/latest/", "http://[::1]/", "http://localhost/", "http://0.0.0.0/",
        "http://0x7f000001/", "http://2130706433/", "http://10.1.2.3/", "http://192.168.1.1/", "http://[::ffff:127.0.0.1]/",
    ],
)  # fmt: skip
def test_private_machines_are_refused_unless_asked_for(url: str) -> None:
    with pytest.raises(BriefError) as caught:
        check(url)
    assert caught.value.code == "E121"
    check(url, allow_private=True)


def test_names_and_passwords_are_not_sent() -> None:
    with pytest.raises(BriefError) as caught:
        check("http://user:secret@127.0.0.1/")
    assert "secret" not in str(caught.value)


def test_the_pace_is_kept_with_each_host(server: tuple[str, Server]) -> None:
    url, _ = server
    slept: list[float] = []
    fetcher = Fetcher(allow_private=True, heeds_robots=False, pause_s=1.0, clock=lambda: 100.0, sleep=slept.append)
    fetcher.fetch(f"{url}/page")
    fetcher.fetch(f"{url}/page".replace("127.0.0.1", "localhost"))
    assert slept == []
    fetcher.fetch(f"{url}/page")
    assert slept == [1.0]


def test_a_page_that_its_site_closes_to_programs_is_left_alone(server: tuple[str, Server]) -> None:
    url, running = server
    running.robots = b"User-agent: *\nDisallow: /page\nCrawl-delay: 2\n"
    slept: list[float] = []
    polite = fetcher(heeds_robots=True, sleep=slept.append)
    with pytest.raises(BriefError) as caught:
        polite.fetch(f"{url}/page?x=1")
    assert caught.value.code == "E127"
    assert polite.fetch(f"{url}/gzip").data == WORDS
    polite.fetch(f"{url}/deflate")
    assert [path for path, _ in running.asked] == ["/robots.txt", "/gzip", "/deflate"]
    assert slept == [pytest.approx(2.0, abs=1.9)]
    assert fetcher().fetch(f"{url}/page").data == WORDS


def test_a_site_without_rules_of_its_own_closes_nothing(server: tuple[str, Server]) -> None:
    assert fetcher(heeds_robots=True).fetch(f"{server[0]}/page").data == WORDS
    server[1].robots = b"User-agent: others\nDisallow: /\n\nUser-agent: Newsroom-Brief/9\nDisallow: /private\n"
    assert fetcher(heeds_robots=True).fetch(f"{server[0]}/page").data == WORDS


def test_a_busy_server_is_given_the_time_it_asks_for(server: tuple[str, Server]) -> None:
    server[1].busy = 1
    slept: list[float] = []
    assert fetcher(sleep=slept.append).fetch(f"{server[0]}/busy").data == WORDS
    assert slept == [pytest.approx(7.0, abs=6.9)]


def test_who_asks_for_more_patience_is_not_asked_again(server: tuple[str, Server]) -> None:
    asker = fetcher()
    for path in ("/very-busy", "/page"):
        with pytest.raises(BriefError) as caught:
            asker.fetch(server[0] + path)
        assert caught.value.code == "E128"
    assert len(server[1].asked) == 1
