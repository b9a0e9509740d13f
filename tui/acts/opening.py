"""Out of the app: the source in the browser or the editor, words for the clipboard. Argument lists, never a shell."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from textual.app import App, SuspendNotSupported

from brief.describe import sentence
from brief.model import Article, Claim
from tui.content.words import place_of


def browser_command(url: str) -> list[str] | None:
    """The command that shows an address; None if it is no web address or there is no browser to be had."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return None
    openers = ["open"] if sys.platform == "darwin" else ["xdg-open", "wslview", "gio"]
    wanted = [word for word in os.environ.get("BROWSER", "").split(os.pathsep) if word and "%" not in word]
    for words in [*(shlex.split(word) for word in wanted), *([opener] for opener in openers)]:
        if words and shutil.which(words[0]):
            return [*words, *(["open"] if words == ["gio"] else []), url]
    return None


def editor_command(path: Path) -> list[str] | None:
    """The user's editor with a file; None if there is none."""
    for words in (os.environ.get("VISUAL"), os.environ.get("EDITOR"), "sensible-editor", "nano", "vi"):
        command = shlex.split(words) if words else []
        if command and shutil.which(command[0]):
            return [*command, str(path)]
    return None


def open_source(app: App[None], article: Article) -> str:
    """Show where an article came from: its web address in the browser, else its file or its text in the editor.

    Returns:
        What happened, for the user.
    """
    if article.url and (command := browser_command(article.url)):
        try:
            _start(command)
        except OSError as error:
            return f"The browser did not start: {error}"
        return f"Opened {article.url}"
    origin = Path(article.origin) if article.origin else None
    if origin is not None and origin.is_file():
        return edit_file(app, origin)
    with tempfile.TemporaryDirectory(prefix="brief-") as folder:
        path = Path(folder) / "article.txt"
        path.write_text(article.text, encoding="utf-8")
        return edit_file(app, path)


def edit_file(app: App[None], path: Path) -> str:
    """Give the terminal to the user's editor until it ends; what happened, for the user."""
    command = editor_command(path)
    if command is None:
        return "No web address, and no editor: set $EDITOR"
    try:
        with app.suspend():
            subprocess.run(command, check=False)
    except SuspendNotSupported:
        return f"The file is {path}"
    except OSError as error:
        return f"The editor did not start: {error}"
    app.refresh()
    return f"Closed {path.name}"


def claim_as_text(article: Article, claim: Claim) -> str:
    """A claim for the clipboard: what it says, its words, and where they stand."""
    first = claim.evidence[0]
    quote = " ".join(article.text[first.start : first.end].split())
    source = ", ".join(word for word in (article.source, article.published and article.published[:10]) if word)
    where = f"{source}, {place_of(claim)}" if source else place_of(claim)
    return f"{claim.facet}: {sentence(claim)}\n“{quote}” ({where})\n"


def _start(command: Sequence[str]) -> None:
    """Start a program that outlives us and says nothing to our terminal."""
    subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
