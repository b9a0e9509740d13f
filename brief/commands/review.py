"""`brief review`: the review session, in the app or as line prompts."""

from __future__ import annotations

import argparse
import sys

from brief import config
from brief.commands.handover import is_interactive, to_app
from brief.errors import BriefError
from brief.filing import make_ledger
from brief.library import Library
from brief.library.reviewing.glance import status
from brief.library.reviewing.plain_review import PlainReview
from brief.library.reviewing.review import Session
from brief.text.cleaning import clean


def configure(parser: argparse.ArgumentParser) -> None:
    """The arguments of `brief review`."""
    parser.add_argument(
        "query", nargs="*", metavar="QUERY", help="a story, an article, or a query such as: who:leyen todo>0"
    )
    parser.add_argument("--plain", action="store_true", help="line prompts instead of the full-screen app")
    parser.add_argument("--status", action="store_true", help="only say how far the review is")
    parser.add_argument("--second-read", action="store_true", help="ask again what others decided and you did not")
    parser.add_argument("--settle", action="store_true", help="ask only what reviewers decided differently")
    parser.add_argument("--reviewer", metavar="NAME", help="the name beside your verdicts (default: the config's)")


def run(arguments: argparse.Namespace) -> int:
    """Review, or say how far it is."""
    query = " ".join(quoted(word) for word in arguments.query)
    if not arguments.plain and not arguments.status:
        if not is_interactive():
            raise BriefError("E005", command="review")
        library = ["--library", arguments.library] if arguments.library else []
        flags = ["--second-read"] if arguments.second_read else []
        flags += ["--settle"] if arguments.settle else []
        flags += ["--reviewer", arguments.reviewer] if arguments.reviewer else []
        return to_app([*library, *flags, "--screen", "review", "--target", query])
    settings = config.load()
    folder = config.library_folder(arguments.library, settings)
    reviewer = arguments.reviewer or settings.reviewer
    with Library.open(folder, read_only=arguments.status, reviewer=reviewer) as opened:
        if arguments.status:
            for row in status(opened, query):
                print(row)
        else:
            session = Session.open(opened, query, second_read=arguments.second_read, make_ledger=make_ledger)
            session.disputed_only(arguments.settle)
            PlainReview(session, map(clean, sys.stdin), _say, _prompt).run()
    return 0


def quoted(word: str) -> str:
    """A word as the shell passed it, so that `who:"von der leyen"` stays one value of the query."""
    field, colon, value = word.partition(":")
    if " " not in word or '"' in word:
        return word
    return f'{field}:"{value}"' if colon and field.lstrip("-").isalpha() else f'"{word}"'


def _say(row: str) -> None:
    print(row, flush=True)


def _prompt(words: str) -> None:
    if sys.stdin.isatty():
        print(words, end="", flush=True)
