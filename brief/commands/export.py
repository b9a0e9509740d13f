"""`brief export`: what a query selects, as files, on standard output, on the clipboard or into another program."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import chain
from pathlib import Path

from brief import config
from brief.errors import BriefError
from brief.export import PARTS, STATES, Dossier, Form, Options, form, name_for, render
from brief.export.dossier import CHECKED, State
from brief.export.forms import ALIASES, FORMS, module
from brief.export.gather import Missing, from_library, from_lines
from brief.export.outlets import to_clipboard, to_command
from brief.export.write import write
from brief.streams import tell
from brief.text.cleaning import line

_FOR_READERS = ("md", "html", "ninjs")
_SHORT_OF_A_FOLDER = "briefs"
_REFUSALS_SHOWN = 5
_PROGRESS_STEP = 100
"""Files between two looks at how far it is."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    forms = "; ".join(f"{one.name}: {one.label}" for one in FORMS.values())
    parser.add_argument(
        "query", nargs="*", metavar="QUERY", help="a story, an article, or a query; default: everything"
    )
    parser.add_argument("-o", "--output", metavar="DIR|FILE", help="folder or file; - or nothing: standard output")
    parser.add_argument("-f", "--format", default="md", choices=(*FORMS, *ALIASES), metavar="FORM", help=forms)
    parser.add_argument("--include", action="append", default=[], metavar="STATE", help=f"also claims that are: {_ALL}")
    parser.add_argument(
        "--only", action="append", default=[], metavar="STATE", help=f"nothing but claims that are: {_ALL}"
    )
    parser.add_argument(
        "--lines", type=_positive, default=10, metavar="N", help="at most N lines of brief (default 10)"
    )
    parser.add_argument("--words", type=_positive, metavar="N", help="at most N words of brief")
    parser.add_argument("--headline", help="instead of the proposed one")
    parser.add_argument("--slug", help="instead of the proposed one")
    parser.add_argument("--dateline", help="instead of the proposed one")
    parser.add_argument("--template", metavar="NAME|FILE", help="a house style: checklist, one-page, wire, or a file")
    parser.add_argument("--without", action="append", default=[], metavar="PART", help=f"leave out: {', '.join(PARTS)}")
    parser.add_argument("--articles", action="store_true", help="each article on its own, also those of a story")
    parser.add_argument(
        "--briefs", metavar="FILE", help="take briefs from JSON Lines instead of the library; - is stdin"
    )
    parser.add_argument("--force", action="store_true", help="replace files that are there")
    parser.add_argument("--clipboard", action="store_true", help="copy through the terminal (OSC 52)")
    parser.add_argument("--pipe", metavar="COMMAND", help="give each document to this command's standard input")


_ALL = ", ".join(STATES)


def _positive(word: str) -> int:
    number = int(word)
    if number < 1:
        raise ValueError
    return number


_positive.__name__ = "number of at least 1"


def run(arguments: argparse.Namespace) -> int:
    """Export, and say on stderr what was written or refused."""
    chosen = form(arguments.format)
    options = _options(arguments)
    stories = chosen.story and not arguments.articles
    with ExitStack() as stack:
        found = _found(arguments, stack, stories=stories)
        outcome = _Outcome(chosen, options)
        dossiers = outcome.only_dossiers(found)
        first = next(dossiers, None)
        if first is None:
            if outcome.failed:
                return 1
            raise BriefError("E509", query=line(" ".join(arguments.query)) or "the library: it is empty")
        second = next(dossiers, None)
        rest = chain([first], [second] if second else [], dossiers)
        if arguments.clipboard or arguments.pipe:
            for dossier in rest:
                content = render(chosen.name, dossier, options)
                if arguments.clipboard:
                    to_clipboard(content)
                if arguments.pipe:
                    to_command(content, arguments.pipe)
        elif arguments.output in (None, "-"):
            _refuse_several(chosen, second)
            for piece in _joined(chosen, rest, options):
                sys.stdout.buffer.write(piece)
            sys.stdout.flush()
        elif _is_folder(arguments.output, several=second is not None, chosen=chosen):
            outcome.write_files(Path(arguments.output), rest, force=arguments.force)
        else:
            _refuse_several(chosen, second)
            outcome.write_file(Path(arguments.output), rest, force=arguments.force)
        return outcome.finish()


def _options(arguments: argparse.Namespace) -> Options:
    include = _states(arguments.only) or (CHECKED | _states(arguments.include) if arguments.include else None)
    without = frozenset(part for word in arguments.without for part in word.split(","))
    unknown = sorted(without - set(PARTS))
    if unknown:
        raise BriefError("E510", part=line(unknown[0]), parts=", ".join(PARTS))
    return Options(
        include=include,
        lines=arguments.lines,
        words=arguments.words,
        headline=arguments.headline and line(arguments.headline),
        slug=arguments.slug and line(arguments.slug),
        dateline=arguments.dateline and line(arguments.dateline),
        template=arguments.template or config.load().template,
        leave_out=without,
    )


def _states(words: Iterable[str]) -> frozenset[State]:
    given = {state for word in words for state in word.split(",")}
    if given & {"all"}:
        return frozenset(STATES)
    unknown = sorted(given - set(STATES))
    if unknown:
        raise BriefError("E514", state=line(unknown[0]), states=_ALL)
    return frozenset(state for state in STATES if state in given)


def _found(arguments: argparse.Namespace, stack: ExitStack, *, stories: bool) -> Iterator[Dossier | Missing]:
    if arguments.briefs:
        return _from_file(arguments.briefs)
    from brief.library import Library

    folder = config.library_folder(arguments.library, config.load())
    library = stack.enter_context(Library.open(folder, read_only=True))
    return from_library(library, " ".join(arguments.query), stories=stories)


def _from_file(name: str) -> Iterator[Dossier]:
    if name == "-":
        yield from _from_lines(sys.stdin.buffer, "standard input")
        return
    try:
        with Path(name).open("rb") as file:
            yield from _from_lines(file, line(name))
    except OSError as error:
        raise BriefError("E513", file=line(name), why=line(error.strerror or error)) from error


def _from_lines(rows: Iterable[bytes], name: str) -> Iterator[Dossier]:
    for number, row in enumerate(rows, 1):
        try:
            yield from from_lines([row])
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise BriefError("E512", file=name, line=number, why=line(error)) from error


def _is_folder(output: str, *, several: bool, chosen: Form) -> bool:
    path = Path(output)
    return path.is_dir() or output.endswith("/") or (several and not chosen.joins and not path.suffix)


def _refuse_several(chosen: Form, second: Dossier | None) -> None:
    if second is not None and not chosen.joins:
        raise BriefError("E506", number="several", form=chosen.label, folder=_SHORT_OF_A_FOLDER)


def _joined(chosen: Form, dossiers: Iterable[Dossier], options: Options) -> Iterator[bytes]:
    for number, dossier in enumerate(dossiers):
        content = render(chosen.name, dossier, options)
        yield content.split(b"\n", 1)[1] if number and chosen.name.startswith("csv") else content


class _Outcome:
    """What was written, what was refused, and what a person has to be told about it."""

    def __init__(self, chosen: Form, options: Options) -> None:
        self.form = chosen
        self.options = options
        self.written = 0
        self.failed = 0
        self.refused = 0
        self.undecided = 0
        self.place = ""

    def only_dossiers(self, found: Iterable[Dossier | Missing]) -> Iterator[Dossier]:
        for one in found:
            if isinstance(one, Missing):
                self.failed += 1
                tell(f"{line(one.article)}: its claims were not extracted yet, left out; `brief open` extracts them")
                continue
            self._note(one)
            yield one

    def _note(self, dossier: Dossier) -> None:
        for article in dossier.articles:
            if article.metadata.embargo:
                tell(f"EMBARGO: {line(article.title or article.id)}: not before {line(article.metadata.embargo)}")
        if self.form.name in _FOR_READERS and self.options.include is None and not dossier.verdicts:
            self.undecided += 1

    def write_files(self, folder: Path, dossiers: Iterable[Dossier], *, force: bool) -> None:
        self.place = f"{folder}/"
        for dossier in dossiers:
            name = name_for(self.form, dossier, self.options)
            self._write(folder / name, render(self.form.name, dossier, self.options), force=force, flush=False)
            if self.form.companion:
                beside = name.removesuffix(self.form.suffix) + self.form.companion
                content = module(self.form).companion(dossier, self.options)
                self._write(folder / beside, content, force=force, flush=False)
        # Waiting for the disk once costs as much as waiting for one file.
        os.sync()

    def write_file(self, path: Path, dossiers: Iterable[Dossier], *, force: bool) -> None:
        self.place = str(path)
        if self.form.companion:
            for dossier in dossiers:
                self._write(path, render(self.form.name, dossier, self.options), force=force)
                content = module(self.form).companion(dossier, self.options)
                self._write(path.with_suffix(self.form.companion), content, force=force)
        else:
            self._write(path, _joined(self.form, dossiers, self.options), force=force)

    def _write(self, path: Path, content: bytes | Iterable[bytes], *, force: bool, flush: bool = True) -> None:
        try:
            write(path, content, force=force, flush=flush)
            self.written += 1
            self._show_progress()
        except BriefError as error:
            self.failed += 1
            self.refused += 1
            if self.refused <= _REFUSALS_SHOWN:
                tell(error)

    def _show_progress(self) -> None:
        if self.written % _PROGRESS_STEP == 0 and sys.stderr.isatty():
            print(f"\r{self.written} files written", end="", file=sys.stderr, flush=True)

    def finish(self) -> int:
        if self.written >= _PROGRESS_STEP and sys.stderr.isatty():
            print("\r", end="", file=sys.stderr)
        if self.written:
            tell(f"{self.written} file{'s' if self.written > 1 else ''} written: {line(self.place)}")
        if self.refused > _REFUSALS_SHOWN:
            tell(f"{self.refused - _REFUSALS_SHOWN} more were refused for the like")
        if self.undecided:
            tell(f"{self.undecided} unreviewed: a draft of undecided claims; --only accepted,edited leaves them out")
        return 1 if self.failed else 0
