"""`brief verify FILE.md`: does the brief still stand, line by line, after somebody worked on it?"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from brief import config
from brief.errors import BriefError
from brief.export.verification.read_back import Export, read
from brief.export.verification.report import Report
from brief.export.verification.verify import FindArticle, verify
from brief.model import Article
from brief.streams import tell
from brief.text.cleaning import clean, line

if TYPE_CHECKING:
    from brief.export.verification.take_back import Proposal
    from brief.library import Library


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("file", metavar="FILE.md", help="a Markdown export; - is standard input")
    parser.add_argument("--source", nargs="+", metavar="FILE", help="check against these files instead of the library")
    parser.add_argument("--json", action="store_true", help="the report as JSON")
    parser.add_argument("--take-back", action="store_true", help="take edits made in the file back into the review")
    parser.add_argument("--yes", action="store_true", help="with --take-back: do not ask")


def run(arguments: argparse.Namespace) -> int:
    """Check the file, or take its edits back; 1 if anything fails."""
    text = _read(arguments.file)
    export = read(text, name=line(arguments.file))
    with ExitStack() as stack:
        if arguments.source:
            report = verify(text, _among(arguments.source, export))
        else:
            library = stack.enter_context(_library(arguments, read_only=not arguments.take_back))
            if arguments.take_back:
                return _take_back(export, library, ask=None if arguments.yes else _ask)
            report = verify(text, library.article, find_brief=library.brief, find_verdicts=library.verdicts)
    if arguments.json:
        print(json.dumps(report.to_json(), ensure_ascii=False))
    else:
        _print(report)
    return 0 if report.stands else 1


def _read(name: str) -> str:
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return clean(content.decode("utf-8"))
    except OSError as error:
        raise BriefError("E513", file=name, why=error.strerror or error) from error
    except UnicodeDecodeError as error:
        raise BriefError("E513", file=name, why="it is not UTF-8 text") from error


def _library(arguments: argparse.Namespace, *, read_only: bool) -> Library:
    from brief.library import Library

    settings = config.load()
    folder = config.library_folder(arguments.library, settings)
    return Library.open(folder, read_only=read_only, reviewer=settings.reviewer)


def _among(names: Sequence[str], export: Export) -> FindArticle:
    """Finds the head's sources among files: by id, else by hash, else by file name, else by what is left over."""
    from brief.ingest import read_file

    articles: list[Article] = []
    for name in names:
        for found in read_file(Path(name)):
            if isinstance(found, Article):
                articles.append(found)
            else:
                tell(found.error)
    chosen: dict[str, Article] = {}
    for fits in (
        lambda article, source: article.id == source.article,
        lambda article, source: article.sha256 == source.sha256,
        lambda article, source: bool(source.file) and Path(article.origin or "").name == Path(source.file).name,
        lambda article, source: True,
    ):
        for source in export.sources:
            free = [a for a in articles if all(a is not taken for taken in chosen.values())]
            match = next((article for article in free if fits(article, source)), None)
            if source.article not in chosen and match is not None:
                chosen[source.article] = match
    return chosen.get


def _print(report: Report) -> None:
    for finding in report.findings:
        print(f"line {finding.line}: {finding.level}: {finding.message}")
        print(f"    {line(finding.text)}")
    failing = len({f.line for f in report.findings if f.level == "fails"})
    unsure = len({f.line for f in report.findings if f.level == "unsure"})
    words = [f"{len(report.checked)} lines checked"]
    words += [f"{failing} fail"] if failing else []
    words += [f"{unsure} unsure"] if unsure else []
    print(", ".join(words) if failing or unsure else f"{words[0]}: everything stands")
    print("not checked: wording beyond numbers, dates, names, quotes, negations, opposites and could/may/might")


def _ask(question: str) -> bool:
    if not sys.stdin.isatty():
        tell("nothing was taken back: --yes takes back without asking")
        return False
    return input(f"{question} [y/N] ").strip().lower() in ("y", "yes")


def _take_back(export: Export, library: Library, *, ask: Callable[[str], bool] | None) -> int:
    """Show what the edits in the file mean for the claims, and write them as one step that can be undone."""
    from brief.export.gather import dossier_of
    from brief.export.verification.take_back import Proposal, Refusal, proposals
    from brief.library import Judgement

    dossier = dossier_of(library, [source.article for source in export.sources], str(export.head.get("id", "")))
    found = proposals(export, dossier)
    refused = [one for one in found if isinstance(one, Refusal)]
    meant = [one for one in found if isinstance(one, Proposal)]
    for one in refused:
        print(f"line {one.line}: cannot be taken back: {line(one.why)}")
    letters = {source.article: source.letter for source in export.sources}
    for proposal in meant:
        print(f"line {proposal.line}: {letters[proposal.article]} {line(proposal.claim)}: {_in_words(proposal)}")
    if not meant:
        print("nothing to take back")
        return 1 if refused else 0
    if ask and not ask(f"Take {len(meant)} back into the review?"):
        return 1
    library.decide_all(
        [Judgement(article=p.article, claim=p.claim, decision=p.decision, changes=p.changes) for p in meant]
    )
    print(f"{len(meant)} taken back; one undo takes back all")
    return 1 if refused else 0


def _in_words(proposal: Proposal) -> str:
    if proposal.decision == "accepted":
        return "accepted"
    return ", ".join(f"{name}: {_value(was)} → {_value(proposal.changes[name])}" for name, was in proposal.was.items())


def _value(value: object) -> str:
    return "not stated" if value is None else line(value)
