"""`brief add`: files, folders, feeds, pages, archives or standard input into the library, then their briefs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator

from brief import config
from brief.commands.intake import Intake
from brief.commands.progress import Bar, progress
from brief.commands.report import Report
from brief.commands.sources import add_fetching_options, fetcher
from brief.errors import BriefError
from brief.filing import file, settle, taught
from brief.ingest.incoming import Desk, Item, steps
from brief.ingest.parallel import brought
from brief.library import Library
from brief.streams import tell
from brief.workers import Failure, extract_all


def configure(parser: argparse.ArgumentParser) -> None:
    """Name the options."""
    parser.add_argument(
        "what",
        nargs="+",
        metavar="PATH|URL|-",
        help="files, folders, archives, addresses of pages and feeds; - for standard input",
    )
    parser.add_argument("--jsonl", action="store_true", help="files and standard input are JSON Lines")
    parser.add_argument(
        "--json", action="store_true", help="tell what came of each article as JSON Lines on standard output"
    )
    parser.add_argument("--no-extract", action="store_true", help="leave the briefs to the app")
    add_fetching_options(parser)
    parser.add_argument("--model", help="name of the spaCy model (default: from the config)")


def run(arguments: argparse.Namespace) -> int:
    """Add, extract, and say what was added, known already or refused and why; 1 if something was refused."""
    settings = config.load()
    with Library.open(config.library_folder(arguments.library, settings), reviewer=settings.reviewer) as library:
        intake = Intake(library)
        if arguments.json:
            report = Report(intake, sys.stdout)
            is_stopped = _take_in(arguments, intake, report)
            report.tell(is_end=True)
        else:
            with progress("Reading") as bar:
                is_stopped = _take_in(arguments, intake, bar)
            for refusal in intake.tally.refused:
                tell(refusal.error)
            print(intake.tally.words() + (", stopped; run it again to go on" if is_stopped else ""))
        if is_stopped:
            return 130
        failed = 0 if arguments.no_extract else extract_missing(library, intake.tally.named, arguments.model)
    return 1 if intake.tally.refused or failed else 0


def _take_in(arguments: argparse.Namespace, intake: Intake, bar: Bar) -> bool:
    """Read everything that was named; whether it was stopped by the keyboard. What was read by then is kept."""
    desk = Desk(
        has=intake.has,
        fetcher=fetcher(arguments),
        conditions=intake.conditions,
        is_jsonl=arguments.jsonl,
        advanced=bar.inside,
    )
    try:
        # The list of names is small; the articles behind them are read one by one.
        waiting = list(steps(arguments.what, desk, sys.stdin.buffer))
        bar.total(len(waiting), sum(step.weight for step in waiting))
        for step, items in zip(waiting, brought(waiting, desk), strict=True):
            intake.take(_counted(items, bar))
            bar.step(step.weight)
    except KeyboardInterrupt:
        intake.flush()
        return True
    intake.flush()
    return False


def _counted(items: Iterable[Item], bar: Bar) -> Iterator[Item]:
    """The same items, shown on the bar as they come."""
    for item in items:
        bar.found()
        yield item


def extract_missing(library: Library, articles: list[str], model: str | None) -> int:
    """Make the briefs that these articles lack; the number that failed, each with its line on standard error.

    Stopping keeps every brief that was made; the next run makes the others.
    """
    wanted = [found for found in articles if (head := library.head(found)) is not None and not head.extracted]
    return extract(library, wanted, model)


def extract(library: Library, wanted: list[str], model: str | None) -> int:
    """Make the briefs of these articles, also where one is there; the number that failed, each with its line."""
    if not wanted:
        return 0
    settings = config.load()
    failed = 0
    texts = (article for wanted_id in wanted if (article := library.article(wanted_id)) is not None)
    with progress("Extracting", len(wanted)) as bar:
        results = extract_all(texts, model=model or settings.model, corrections=taught(library, settings))
        for result in results:
            bar.step()
            if isinstance(result, Failure):
                failed += 1
                tell(result.error)
                continue
            try:
                file(library, result)
            except BriefError as error:  # the article changed or was removed in the meantime
                failed += 1
                tell(error)
    settle(library, wanted)
    return failed
