"""The app in a browser: served on this machine, opened in headless Chromium, used with its keys."""

from __future__ import annotations

import base64
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from brief.library import Library
from tests.tui.running import fill

pytestmark = pytest.mark.slow

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), ""
)
QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage --window-size=1200,800 --remote-debugging-port=0"
)
PATIENCE_S = 60.0
SHOT = os.environ.get("BRIEF_SCREENSHOT")
"""Where to leave the picture, for looking at it."""

KEYS = {"\r": ("Enter", 13)}


def until(holds: Callable[[], Any]) -> Any:
    """What it gives once it is true, however slow the machine."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        try:
            if found := holds():
                return found
        except OSError:
            pass
        time.sleep(0.1)
    raise AssertionError("it never came")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    fill(tmp_path / "library").close()
    return tmp_path / "library"


@pytest.fixture
def address(folder: Path, tmp_path: Path) -> Iterator[str]:
    """Where `brief serve` serves."""
    pytest.importorskip("textual_serve", reason="the extra `web` is not installed")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "brief", "serve", "--library", str(folder), "--port", str(port)]
    home = {"XDG_CONFIG_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    server = subprocess.Popen(command, env=os.environ | home, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    try:
        until(lambda: urlopen(f"http://127.0.0.1:{port}/").status == 200)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait()


class Page:
    """A page of the browser, over its debugging protocol."""

    def __init__(self, pipe: Any) -> None:
        self._pipe = pipe
        self._count = 0

    async def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """The answer to one command; events between are passed over."""
        self._count += 1
        await self._pipe.send_json({"id": self._count, "method": method, "params": parameters})
        while True:
            answer: dict[str, Any] = await self._pipe.receive_json(timeout=PATIENCE_S)
            if answer.get("id") == self._count:
                return answer.get("result", {})

    async def press(self, key: str) -> None:
        """One key."""
        name, code = KEYS.get(key, (key, ord(key.upper())))
        common = {"key": name, "text": key, "windowsVirtualKeyCode": code}
        await self.ask("Input.dispatchKeyEvent", type="keyDown", **common)
        await self.ask("Input.dispatchKeyEvent", type="keyUp", key=name, windowsVirtualKeyCode=code)

    async def picture(self) -> bytes:
        """What it shows, as PNG."""
        return base64.b64decode((await self.ask("Page.captureScreenshot", format="png"))["data"])

    async def value(self, script: str) -> Any:
        """What a script gives."""
        answer = await self.ask("Runtime.evaluate", expression=script, returnByValue=True)
        return answer["result"].get("value")


@pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine")
async def test_a_verdict_given_in_the_browser_is_in_the_library(address: str, folder: Path, tmp_path: Path) -> None:
    aiohttp = pytest.importorskip("aiohttp", reason="the extra `web` is not installed")
    profile = tmp_path / "profile"
    browser = subprocess.Popen(
        [CHROMIUM, *QUIET.split(), f"--user-data-dir={profile}", "about:blank"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        port = until(lambda: (profile / "DevToolsActivePort").read_text().split())[0]
        pages = json.loads(urlopen(f"http://127.0.0.1:{port}/json/list").read())
        target = next(page for page in pages if page["type"] == "page")["webSocketDebuggerUrl"]
        async with aiohttp.ClientSession() as session, session.ws_connect(target, max_msg_size=0) as pipe:
            page = Page(pipe)
            await page.ask("Network.enable")
            await page.ask("Page.navigate", url=address)
            for _ in range(600):
                if await page.value("document.body && document.body.classList.contains('-first-byte')"):
                    break
                time.sleep(0.1)
            elsewhere = (
                "performance.getEntriesByType('resource').map(e => e.name).filter(n => !n.includes('127.0.0.1'))"
            )
            assert await page.value(elsewhere) == []
            shown = len(await page.picture())
            for _ in range(100):  # the screen is drawn bit by bit, then stays as it is
                time.sleep(0.3)
                before, shown = shown, len(await page.picture())
                if before == shown > 20_000:
                    break
            assert shown > 20_000, "an empty page"
            for key in "j\ra":
                await page.press(key)
                time.sleep(1.0)
            if SHOT:
                Path(SHOT).write_bytes(await page.picture())
            with Library.open(folder, read_only=True) as library:
                until(lambda: library.progress_of(["north", "coast", "wire"]).done == 1)
    finally:
        browser.kill()
        browser.wait()


def test_pages_of_other_origins_and_other_names_for_this_machine_are_refused(address: str) -> None:
    for headers in ({"Origin": "https://evil.example"}, {"Host": "evil.example"}):
        with pytest.raises(HTTPError, match="403"):
            urlopen(Request(address, headers=headers))
