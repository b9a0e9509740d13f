"""`brief compare`: the ledger of two or more articles as text, Markdown or JSON."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from brief import config
from brief.codec import ledger_to_json
from brief.commands.sources import find_brief, open_library
from brief.describe import letter, name_of
from brief.errors import BriefError
from brief.filing import taught
from brief.library import Library
from brief.model import RELATIONS, Brief, Ledger, Row
from brief.plain import narrow
from brief.text.cleaning import line as one_line
from brief.versions import earlier_briefs
from brief.worker import Worker

SIGNS = {"conflict": "≠", "stage": "»", "wording": "~", "agree": "=", "only": "<"}
"""The mark of each relation."""
_STYLES = {"conflict": "bold red", "stage": "yellow", "wording": "cyan", "agree": "green", "only": "dim"}
_TITLES = {
    "conflict": "Conflicts",
    "stage": "Different time stage",
    "wording": "Put differently",
    "agree": "Agreed",
    "only": "Only in one source",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Name the options."""
    parser.add_argument(
        "articles",
        nargs="+",
        metavar="ID|PATH",
        help="two or more articles of the library, or files; one story's id; or one article: with its earlier versions",
    )
    parser.add_argument("--format", choices=["text", "md", "json"], default="text")
    parser.add_argument(
        "--plain", action="store_true", help="text without columns or colours, in narrow lines, for screen readers"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the ledger."""
    from brief.story.ledger import ledger

    settings = config.load()
    with open_library(arguments.library, settings) as library, Worker(settings.model) as worker:
        worker.teach(taught(library, settings))
        words = _articles_of_story(arguments.articles, library) or arguments.articles
        briefs = _distinct([find_brief(one, library, worker) for one in words])
        if len(briefs) == 1 and library is not None:
            briefs = [*earlier_briefs(library, briefs[0].id, worker.brief), briefs[0]]
    if len(briefs) < 2:
        raise BriefError("E301")
    found = ledger(briefs)
    if arguments.format == "json":
        print(json.dumps(ledger_to_json(found), ensure_ascii=False, indent=1))
    elif arguments.format == "md":
        print("\n".join(markdown_lines(found)))
    elif sys.stdout.isatty() and not arguments.plain:
        _print_rich(found)
    else:
        lines = plain_lines(found)
        print("\n".join(narrow(lines) if arguments.plain else lines))
    return 0


def _articles_of_story(words: Sequence[str], library: Library | None) -> Sequence[str]:
    """The articles of the story that the one word names; nothing if it names none."""
    if library is None or len(words) != 1 or Path(words[0]).exists():
        return ()
    story = library.story(one_line(words[0]))
    return story.articles if story else ()


def _distinct(briefs: Sequence[Brief]) -> list[Brief]:
    """The briefs with ids of their own: two files with the same bytes can be compared too."""
    seen: dict[str, int] = {}
    result = []
    for brief in briefs:
        seen[brief.id] = seen.get(brief.id, 0) + 1
        if seen[brief.id] > 1:
            brief = replace(brief, article=replace(brief.article, id=f"{brief.id}-{seen[brief.id]}"))
        result.append(brief)
    return result


def _heads(found: Ledger) -> Iterator[str]:
    for place, article in enumerate(found.articles):
        about = [article.source or "no outlet", article.published or "no date", f"{article.words} words"]
        yield f"{letter(place)}  {name_of(article)} ({' · '.join(about)})"


def _counts(found: Ledger) -> str:
    return " · ".join(f"{found.counts[relation]} {relation}" for relation in RELATIONS)


def _letters(found: Ledger, row: Row) -> str:
    """The letters of the articles that have a say in a row."""
    letters = [letter(place) for place, article in enumerate(found.articles) if article.id in row.evidence]
    return ("" if all(len(one) == 1 for one in letters) else " ").join(letters)


def _quotes(found: Ledger, row: Row) -> Iterator[tuple[str, str]]:
    """For each article its letter and the words of its evidence, on one line: of a person what is said of them."""
    for place, article in enumerate(found.articles):
        spans = row.evidence.get(article.id, ())
        if spans:
            start, end = max(spans, key=lambda span: span.end - span.start) if row.kind == "who" else spans[0]
            yield letter(place), " ".join(article.text[start:end].split())


def plain_lines(found: Ledger) -> Iterator[str]:
    """The ledger as lines that read well aloud: one fact a line, words instead of signs, differences first."""
    yield from (line.replace(" · ", ", ") for line in _heads(found))
    yield _counts(found).replace(" · ", ", ")
    origins = {origin.row: origin for origin in found.origins}
    for relation in RELATIONS:
        rows = [row for row in found.rows if row.relation == relation]
        if not rows:
            continue
        yield ""
        yield f"{_TITLES[relation]} ({len(rows)})"
        for row in rows:
            if relation == "only":
                yield f"  only {_letters(found, row)}, {row.kind}: {row.point}"
                continue
            yield f"  {row.kind}: {row.point}"
            yield f"    why: {row.reason}"
            for source, words in _quotes(found, row):
                yield f"    {source}: “{words}”"
            origin = origins.get(row.id)
            if origin and origin.independent < len(row.evidence):
                yield f"    origins: {origin.why}"
    if found.checks:
        yield ""
        yield "Check before use"
        for check in found.checks:
            yield f"  {check.kind}: {check.message}"


def markdown_lines(found: Ledger) -> Iterator[str]:
    """The ledger as Markdown: one table per relation."""
    from brief.export.escape import markdown

    yield "# Where the sources agree and differ"
    yield ""
    for line in _heads(found):
        yield f"- {markdown(line)}"
    yield ""
    yield f"**{_counts(found)}**"
    origins = {origin.row: origin for origin in found.origins}
    letters = [letter(place) for place in range(len(found.articles))]
    for relation in RELATIONS:
        rows = [row for row in found.rows if row.relation == relation]
        if not rows:
            continue
        yield ""
        yield f"## {_TITLES[relation]} ({len(rows)})"
        yield ""
        columns = ["Kind", "Point", *letters, "Why", "Origins"]
        yield f"| {' | '.join(columns)} |"
        yield "|" + " --- |" * len(columns)
        for row in rows:
            quoted = dict(_quotes(found, row))
            origin = origins.get(row.id)
            cells = [
                row.kind,
                row.point,
                *(f"“{quoted[source]}”" if source in quoted else "" for source in letters),
                row.reason,
                str(origin.independent) if origin else "",
            ]
            yield f"| {' | '.join(markdown(cell) for cell in cells)} |"
    if found.checks:
        yield ""
        yield "## Check before use"
        yield ""
        for check in found.checks:
            yield f"- [ ] {markdown(check.message)}"


def _print_rich(found: Ledger) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(markup=False, highlight=False, emoji=False)
    for line in _heads(found):
        console.print(Text(line, style="bold"))
    console.print(Text(_counts(found)))
    table = Table(box=None, pad_edge=False, show_edge=False, expand=True)
    table.add_column("", width=1)
    table.add_column("KIND", no_wrap=True)
    table.add_column("POINT", ratio=3)
    table.add_column("WHY", ratio=4)
    table.add_column("IN", no_wrap=True)
    for row in found.rows:
        table.add_row(
            Text(SIGNS[row.relation], style=_STYLES[row.relation]),
            Text(row.kind),
            Text(row.point),
            Text(row.reason),
            Text(_letters(found, row)),
            style="dim" if row.relation == "only" else "",
        )
    console.print(table)
    if found.checks:
        console.print(Text("Check before use", style="bold"))
        for check in found.checks:
            console.print(Text(f"  {check.kind}: {check.message}"))
