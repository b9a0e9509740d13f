"""`python -m tui`: open the library in the terminal app. `brief` comes here too, in the same process.

Nothing in here imports spaCy: what needs a model runs in the worker process.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from brief import config
from brief.errors import BriefError
from tui import keys


def main(
    library: Path | None = None,
    *,
    screen: str | None = None,
    target: str | None = None,
    ascii: bool = False,  # noqa: A002
    add: Sequence[Path] = (),
) -> int:
    """Run the app until the user quits.

    Args:
        library: The library's folder; None for the configured or the default one.
        screen: What to open after the library: `brief`, `review`, `compare` or `export`.
        target: What to open it on: the beginning of an article's id, or a query.
        ascii: Marks in the first 128 characters.
        add: Files and folders to add first.

    Returns:
        0, or 1 if the app ended with an error.

    Raises:
        BriefError: what the library or the configuration says.
    """
    settings = config.load()
    check_keymap(settings)
    from brief.library import Library

    folder = library or settings.library
    with Library.open(folder, reviewer=settings.reviewer or None) as opened:
        from tui.app import DeskApp
        from tui.session import Session
        from tui.theme import THEME_NAMES

        session = Session(opened, settings)
        first = (screen, session.wanted(target)) if screen else None
        app = DeskApp(session, first=first, ascii_only=ascii or settings.ascii, add=tuple(add))
        if settings.theme not in THEME_NAMES and settings.theme not in app.available_themes:
            known = ", ".join([*THEME_NAMES, *sorted(app.available_themes)])
            raise wrong_setting("theme", f"no theme {settings.theme!r}; there are {known}")
        app.run()
        return app.return_code or 0


def check_keymap(settings: config.Config) -> None:
    """Refuse a keymap with unknown actions, empty keys, or one key for two actions of a screen.

    Raises:
        BriefError: E002, with the line of the file.
    """
    for action_id, trouble in keys.problems(settings.keymap):
        raise wrong_setting(action_id, trouble)


def wrong_setting(name: str, trouble: str) -> BriefError:
    """What is wrong with a setting, with its line in the file."""
    path = config.default_path()
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    return BriefError("E002", path=path, line=config.line_of(name, text), what=trouble)


def run(words: Sequence[str]) -> int:
    """Read the words of the command line and run."""
    parser = argparse.ArgumentParser(prog="brief", description="The terminal app.")
    parser.add_argument("--library", type=Path, metavar="DIR")
    parser.add_argument("--ascii", action="store_true")
    parser.add_argument("--screen", choices=("brief", "review", "compare", "export", "members"))
    parser.add_argument("--target", metavar="ARTICLE|QUERY")
    parser.add_argument("--check-keymap", action="store_true")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    given = parser.parse_args(words)
    try:
        if given.check_keymap:
            check_keymap(config.load())
            return 0
        return main(given.library, screen=given.screen, target=given.target, ascii=given.ascii, add=given.paths)
    except BriefError as error:
        print(f"brief: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
