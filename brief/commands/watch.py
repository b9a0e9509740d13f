"""`brief watch`: adds what arrives in folders and feeds until it is stopped; an open app shows it as it comes."""

from __future__ import annotations

import argparse
import math
import signal
import threading
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from brief import config
from brief.commands.intake import Intake
from brief.commands.sources import add_fetching_options, fetcher
from brief.describe import name_of
from brief.errors import BriefError
from brief.filing import file, settle, taught
from brief.ingest.incoming import Desk
from brief.ingest.web.addresses import is_address
from brief.ingest.web.watching import Watch
from brief.library import Library
from brief.streams import tell
from brief.worker import Worker

_LOOK_S = 2.0
"""Between two looks at folders."""
_LEAST_S = 30.0
"""The shortest pause between two requests to one feed."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Name the options."""
    parser.add_argument("what", nargs="+", metavar="DIR|FEED", help="folders, and addresses of feeds or pages")
    parser.add_argument(
        "--every", type=_seconds, default=300.0, metavar="SECONDS", help="between two looks at a feed (default 300)"
    )
    parser.add_argument("--once", action="store_true", help="look once and end")
    parser.add_argument("--no-extract", action="store_true", help="leave the briefs to the app")
    add_fetching_options(parser)
    parser.add_argument("--model", help="name of the spaCy model (default: from the config)")


def run(arguments: argparse.Namespace) -> int:
    """Watch until Ctrl-C or a termination signal; 1 if something was refused in a `--once` look."""
    _check(arguments.what)
    settings = config.load()
    stop = threading.Event()
    _stop_on_signals(stop)
    with Library.open(config.library_folder(arguments.library, settings), reviewer=settings.reviewer) as library:
        # Not entered: the process starts with the first article that comes.
        worker = Worker(arguments.model or settings.model)
        intake = Intake(library)
        desk = Desk(has=intake.has, fetcher=fetcher(arguments), conditions=intake.conditions)
        watch = Watch(arguments.what, desk, max(arguments.every, _LEAST_S))
        try:
            while not stop.is_set():
                fresh = _look(watch, intake, library)
                if fresh and not arguments.no_extract:
                    worker.teach(taught(library, settings))
                    _extract(library, worker, fresh, stop)
                if arguments.once:
                    break
                stop.wait(_LOOK_S)
        finally:
            worker.stop()
    print(intake.tally.words())
    return 1 if arguments.once and intake.tally.refused else 0


def _seconds(word: str) -> float:
    seconds = float(word)
    if not math.isfinite(seconds) or seconds < 0:
        raise argparse.ArgumentTypeError("a number of seconds is needed")
    return seconds


def _look(watch: Watch, intake: Intake, library: Library) -> list[str]:
    """One look: what came is written and told; the ids of what needs a brief."""
    tally = intake.tally
    before = len(tally.added), len(tally.versions), len(tally.refused)
    intake.take(watch.look())
    intake.flush()
    for refusal in tally.refused[before[2] :]:
        tell(refusal.error)
    fresh = [("added", found) for found in tally.added[before[0] :]]
    fresh += [("new version", found) for found in tally.versions[before[1] :]]
    for what, found in fresh:
        article = library.article(found)
        if article is not None:
            print(f"{what}: {name_of(article)}{f' · {article.source}' if article.source else ''}", flush=True)
    return [found for _, found in fresh]


def _extract(library: Library, worker: Worker, articles: Sequence[str], stop: threading.Event) -> None:
    """Make the briefs of what came, unless the watch is stopped in the meantime: then the app or the next run does."""
    for article_id in articles:
        article = library.article(article_id)
        if stop.is_set() or article is None:
            continue
        try:
            file(library, worker.brief(article))
        except BriefError as error:
            tell(error)
    settle(library, list(articles))


def _check(words: Sequence[str]) -> None:
    """Refuse what cannot be watched before anything starts.

    Raises:
        BriefError: E102 for a missing folder.
    """
    for word in words:
        if not is_address(word) and not Path(word).expanduser().exists():
            raise BriefError("E102", name=word)


def _stop_on_signals(stop: threading.Event) -> None:
    def heard(number: int, frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGINT, heard)
    signal.signal(signal.SIGTERM, heard)
