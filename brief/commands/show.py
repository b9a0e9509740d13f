"""`brief show`: one brief as text, Markdown or JSON."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping

from brief import config
from brief.beside import beside
from brief.codec import brief_to_json
from brief.commands.sources import find_brief, open_library
from brief.describe import MARKS, details, name_of, value
from brief.filing import taught
from brief.model import FACETS, Brief, Verdict
from brief.plain import narrow
from brief.worker import Worker


def configure(parser: argparse.ArgumentParser) -> None:
    """Name the options."""
    parser.add_argument(
        "article",
        metavar="ID|PATH|-",
        help="an article of the library (the beginning of its id is enough), a file, or - for standard input",
    )
    parser.add_argument("--format", choices=["text", "md", "json"], default="text")
    parser.add_argument(
        "--plain", action="store_true", help="text without columns or colours, in narrow lines, for screen readers"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the brief."""
    settings = config.load()
    with open_library(arguments.library, settings) as library, Worker(settings.model) as worker:
        worker.teach(taught(library, settings))
        brief = find_brief(arguments.article, library, worker)
        verdicts = library.verdicts(brief.id) if library else {}
    if arguments.format == "json":
        print(json.dumps(brief_to_json(brief), ensure_ascii=False, indent=1))
    elif arguments.format == "md":
        from brief.export.forms import markdown

        print(markdown.article(brief, {(brief.id, claim): verdict for claim, verdict in verdicts.items()}), end="")
    elif sys.stdout.isatty() and not arguments.plain:
        _print_rich(brief, verdicts)
    else:
        lines = plain_lines(brief, verdicts)
        print("\n".join(narrow(lines) if arguments.plain else lines))
    return 0


def heading(brief: Brief) -> tuple[str, str]:
    """An article's title, or its first words, and the line about where it comes from."""
    article = brief.article
    about = [article.source or "no outlet", article.published or "no date", f"{article.words} words", article.id[:8]]
    return name_of(article), " · ".join(about)


def _beside(brief: Brief) -> list[tuple[str, str]]:
    """What the sender stated beside the text; the embargo has its own, louder line."""
    return [(label, words) for label, words in beside(brief.article) if not label.startswith("embargo")]


def plain_lines(brief: Brief, verdicts: Mapping[str, Verdict]) -> Iterator[str]:
    """The brief as lines that read well aloud: one claim a line, with its evidence's place."""
    title, about = heading(brief)
    yield title
    yield about.replace(" · ", ", ")
    if brief.article.metadata.embargo:
        yield f"EMBARGO until {brief.article.metadata.embargo}"
    yield from (f"{label}: {words}" for label, words in _beside(brief))
    for facet in FACETS:
        claims = getattr(brief, facet)
        yield ""
        yield facet.capitalize() + ("" if claims else ": not stated")
        for claim in claims:
            verdict = verdicts.get(claim.id)
            mark = f"{verdict.decision}: " if verdict and verdict.decision else ""
            more = details(claim).replace(" · ", ", ")
            start, end = claim.evidence[0]
            yield f"  {mark}{value(claim)}{f' ({more})' if more else ''} [{start}-{end}]"
    if brief.flags:
        yield ""
        yield "Flags"
        for flag in brief.flags:
            yield f"  {flag.kind}: {flag.message}"


def _print_rich(brief: Brief, verdicts: Mapping[str, Verdict]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(markup=False, highlight=False, emoji=False)
    title, about = heading(brief)
    console.print(Text(title, style="bold"))
    console.print(Text(about, style="dim"))
    if brief.article.metadata.embargo:
        console.print(Text(f"EMBARGO until {brief.article.metadata.embargo}", style="bold reverse"))
    for label, words in _beside(brief):
        console.print(Text.assemble((f"{label}: ", "dim"), words))
    table = Table(box=None, pad_edge=False, show_header=False)
    for width in (9, 1, None, None):
        table.add_column(width=width, overflow="fold")
    table.add_column(justify="right", style="dim")
    for facet in FACETS:
        claims = getattr(brief, facet)
        if not claims:
            table.add_row(Text(facet, style="bold"), "", Text("not stated", style="dim"), "", "")
        for index, claim in enumerate(claims):
            verdict = verdicts.get(claim.id)
            table.add_row(
                Text(facet if index == 0 else "", style="bold"),
                MARKS[verdict.decision if verdict else None],
                Text(value(claim)),
                Text(details(claim), style="dim"),
                f"{claim.confidence:.2f}",
            )
    console.print(table)
    for flag in brief.flags:
        console.print(Text.assemble(("! ", "bold"), f"{flag.kind}: {flag.message}"))
