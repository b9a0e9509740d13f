"""Thousands of broken variants of the eight newsroom formats: no crash, no hang, no door opened, no control character.

`make fuzz` runs 1,300 of each and says what came of them; the tests a few. Hypothesis shrinks what fails.
"""

from __future__ import annotations

import os
import random
import resource
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brief.ingest import Refusal, read_bytes
from tests.ingest import samples

VARIANTS = int(os.environ.get("BRIEF_FUZZ", "25"))
"""Of each format."""
LOUD = 500
"""Variants from which a run is one of `make fuzz`, and says what came of them."""
SECONDS = 10.0
"""Processor time that one variant may take."""
MEBIBYTES = 200.0
"""How much the greatest memory of this process may grow over all variants of a format."""

BYTES = {name: make() for name, make in samples.EIGHT.items()}
TOKENS = [
    b"\0", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\x1b]0;X\x07", b"\x9b31m", b"\r", b"\r\n\r\n", b"<",
    b">", b"&", b"&#0;", b"&#x1b;", b"&x;", b"&lt;", b"]]>", b"<![CDATA[", b"<!--", b"-->",
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"<?xml version='1.0' encoding='utf-16'?>", b"<script>", b"</p>",
    b"<p>" * 300, b"<table>" * 50, b"{", b"}", b"[" * 500, b'"', b"\\", b"\\ud800", b"null", b"1e999", b":",
    b",", b"--=_brief", b"Content-Type: multipart/mixed; boundary=x\n\n",
    b"Content-Transfer-Encoding: base64\n", b"charset=utf-7", b"=?utf-8?b?", b"=00", b"=\n",
    b"From x 2025\n", b"\xe2\x80\xae", b"\xf3\xa0\x81\xa9", b"9" * 400, b"%PDF-1.7", b"PK\x03\x04",
    b"\x1f\x8b\x08", b"WARC/1.0\r\n", b'xmlns="x"', b"<xi:include href='/etc/passwd'/>",
    b"http://x.invalid/", b"javascript:alert(1)", b"../../..",
]  # fmt: skip
"""What parsers of these formats stumble over."""


def broken(data: bytes, seed: int, changes: int) -> bytes:
    """A variant: parts cut, doubled, swapped, flipped, or replaced by tokens; the same for the same seed."""
    choose = random.Random(seed)
    for _ in range(changes):
        start = choose.randrange(len(data) + 1)
        end = min(len(data), start + choose.choice((1, 2, 8, 40, 300)))
        match choose.randrange(7):
            case 0:
                data = data[:start] + data[end:]
            case 1:
                data = data[:start] + data[start:end] * choose.choice((2, 5)) + data[end:]
            case 2:
                data = data[:start] + choose.choice(TOKENS) + data[start:]
            case 3:
                data = data[:start] + choose.choice(TOKENS) + data[end:]
            case 4:
                data = data[:start] + bytes(byte ^ (1 << choose.randrange(8)) for byte in data[start:end]) + data[end:]
            case 5:
                data = data[:start] if choose.random() < 0.2 else data[start:end] + data[:start] + data[end:]
            case _:
                other = choose.choice(list(BYTES.values()))
                at = choose.randrange(len(other))
                data = data[:start] + other[at : at + choose.choice((10, 200))] + data[end:]
    return data


_opened: list[str] | None = None


def _audit(event: str, arguments: tuple[object, ...]) -> None:
    """Note files opened and connections made while a variant is read."""
    if _opened is None:
        return
    if event in ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system"):
        _opened.append(f"{event} {arguments}")
    elif event == "open":
        path = os.fsdecode(arguments[0]) if isinstance(arguments[0], str | bytes | os.PathLike) else ""
        mode = arguments[1]
        is_own_code = path.startswith((sys.prefix, sys.base_prefix, os.getcwd())) or "site-packages" in path
        if (mode and "w" in str(mode)) or (path and not is_own_code):
            _opened.append(f"open {path} {mode}")


sys.addaudithook(_audit)


@contextmanager
def shut_in() -> Iterator[None]:
    """No file but the program's own code is opened, and nothing is fetched."""
    global _opened
    _opened = []
    try:
        yield
        assert _opened == []
    finally:
        _opened = None


@pytest.mark.parametrize("name", BYTES)
def test_broken_variants_do_no_harm(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    for warm in BYTES:
        list(read_bytes(BYTES[warm], name=warm))  # parsers are loaded once, outside what is measured
    before = _greatest_mib()
    took: list[float] = []
    came: Counter[str] = Counter()

    @settings(max_examples=VARIANTS, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(seed=st.integers(0, 2**32), changes=st.integers(1, 8))
    def check(seed: int, changes: int) -> None:
        data = broken(BYTES[name], seed, changes)
        started = time.process_time()
        with shut_in():
            found = list(read_bytes(data, name=name))
        took.append(time.process_time() - started)
        came["refused" if all(isinstance(item, Refusal) for item in found) else "read"] += 1
        assert took[-1] < SECONDS
        assert found
        for item in found:
            if isinstance(item, Refusal):
                shown = str(item.error)
                assert "\n" not in shown
                assert len(shown) < 1000
            else:
                shown = f"{item.text}{item.title}{item.source}{item.byline}{item.url}{item.metadata}{item.id}"
                shown += "".join(note.message for note in item.cleaning)
                assert all(0 <= b.span.start < b.span.end <= len(item.text) for b in item.blocks)
                assert not [c for c in item.text if 0xD800 <= ord(c) < 0xE000]
            assert not [c for c in shown if (ord(c) < 32 and c not in "\n\t") or 0x7F <= ord(c) < 0xA0]

    check()
    grown = _greatest_mib() - before
    assert grown < MEBIBYTES
    if VARIANTS >= LOUD:
        with capsys.disabled():
            print(
                f"\n{name}: {len(took):,} variants, {came['read']:,} read, {came['refused']:,} refused; slowest "
                f"{max(took):.2f} s, median {1000 * statistics.median(took):.1f} ms; memory +{grown:.0f} MiB"
            )


def _greatest_mib() -> float:
    """The greatest resident memory of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
