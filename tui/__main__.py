"""`python -m tui`: open the library in the terminal app. `brief` comes here too, in the same process.

Nothing in here imports spaCy: what needs a model runs in the worker process.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from textual.theme import BUILTIN_THEMES

from brief import config, streams
from brief.errors import BriefError
from tui.keyboard import keymap
from tui.theme import THEME_NAMES, THEMES

SWITCH_S = 0.001
"""Seconds after which a thread that computes lets another one go on. With Python's 5 ms, a key that comes while code is
loaded in the background waits so long every time it has read or written anything.
"""


def main(
    library: Path | None = None,
    *,
    screen: str | None = None,
    target: str | None = None,
    ascii: bool = False,  # noqa: A002
    add: Sequence[str] = (),
    reviewer: str | None = None,
    second_read: bool = False,
    settle: bool = False,
) -> int:
    """Run the app until the user quits.

    Args:
        library: The library's folder; None for the configured or the default one.
        screen: What to open after the library: `brief`, `review`, `compare` or `export`.
        target: What to open it on: the beginning of an article's id, or a query.
        ascii: Marks in the first 128 characters.
        add: Files, folders and addresses to add first.
        reviewer: The name beside the verdicts; None for the config's.
        second_read: Reviews ask again what others decided and this reviewer did not.
        settle: Reviews begin with what reviewers decided differently, and only that.

    Returns:
        0, or 1 if the app ended with an error.

    Raises:
        BriefError: what the library or the configuration says.
    """
    settings = config.load()
    for problem in problems(settings):
        raise problem
    from brief.library import Library

    folder = library or settings.library
    with Library.open(folder, reviewer=reviewer or settings.reviewer or None) as opened:
        from tui.app import DeskApp
        from tui.session import Session

        session = Session(opened, settings, second_read=second_read, settle=settle)
        first = (screen, session.wanted(target)) if screen else None
        app = DeskApp(session, first=first, ascii_only=ascii or settings.ascii, add=tuple(add))
        sys.setswitchinterval(SWITCH_S)
        app.run()
        return app.return_code or 0


def problems(settings: config.Config) -> Iterator[BriefError]:
    """What is wrong with the look and the keys: an unknown theme, and what `tui.keyboard.keymap.problems` finds.

    Yields:
        E002, with the line of the file.
    """
    path = config.default_path()
    known = [*THEME_NAMES, *(theme.name for theme in THEMES), *BUILTIN_THEMES]
    if settings.theme not in known:
        yield config.wrong(path, "theme", f"no theme {settings.theme!r}; there are {', '.join(known)}")
    for action_id, trouble in keymap.problems(settings.keymap):
        yield config.wrong(path, action_id, trouble, table="keymap")


def run(words: Sequence[str]) -> int:
    """Read the words of the command line and run."""
    parser = argparse.ArgumentParser(prog="brief", description="The terminal app.")
    parser.add_argument("--library", type=Path, metavar="DIR")
    parser.add_argument("--ascii", action="store_true")
    parser.add_argument("--screen", choices=("brief", "review", "compare", "export", "members"))
    parser.add_argument("--target", metavar="ARTICLE|QUERY")
    parser.add_argument("--reviewer", metavar="NAME")
    parser.add_argument("--second-read", action="store_true")
    parser.add_argument("--settle", action="store_true")
    parser.add_argument("--check-config", action="store_true")
    parser.add_argument("paths", nargs="*", metavar="PATH|URL")
    given = parser.parse_args(words)
    try:
        if given.check_config:
            found = list(problems(config.load()))
            for problem in found:
                streams.tell(problem)
            return int(bool(found))
        return main(
            given.library,
            screen=given.screen,
            target=given.target,
            ascii=given.ascii,
            add=given.paths,
            reviewer=given.reviewer,
            second_read=given.second_read,
            settle=given.settle,
        )
    except BriefError as error:
        streams.tell(error)
        return 1


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
