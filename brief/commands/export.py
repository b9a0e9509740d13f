"""`brief export`: what a query selects, as files, on standard output, on the clipboard or into another program."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import chain
from pathlib import Path

from brief import config
from brief.commands.export_files import Outcome, joined
from brief.errors import BriefError
from brief.export import PARTS, STATES, Dossier, Form, Options, form, render
from brief.export.dossier import CHECKED, State
from brief.export.forms import ALIASES, FORMS
from brief.export.gather import Missing, from_library, from_lines
from brief.export.outlets import to_clipboard, to_command
from brief.text.cleaning import line

_SHORT_OF_A_FOLDER = "briefs"
"""The folder that is proposed to who named a file for several documents."""


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
    if not word.isdecimal() or int(word) < 1:
        raise argparse.ArgumentTypeError("a number of at least 1 is needed")
    return int(word)


def run(arguments: argparse.Namespace) -> int:
    """Export, and say on stderr what was written or refused."""
    chosen = form(arguments.format)
    options = _options(arguments)
    stories = chosen.story and not arguments.articles
    with ExitStack() as stack:
        found = _found(arguments, stack, stories=stories)
        outcome = Outcome(chosen, options)
        dossiers = outcome.only_dossiers(found)
        first = next(dossiers, None)
        if first is None:
            if outcome.failed:
                return 1
            raise _nothing(arguments)
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
            for piece in joined(chosen, rest, options):
                sys.stdout.buffer.write(piece)
            sys.stdout.flush()
        elif _is_folder(arguments.output, several=second is not None, chosen=chosen):
            outcome.write_files(Path(arguments.output), rest, force=arguments.force)
        else:
            _refuse_several(chosen, second)
            outcome.write_file(Path(arguments.output), rest, force=arguments.force)
        return outcome.finish()


def _nothing(arguments: argparse.Namespace) -> BriefError:
    """Why nothing was found."""
    if arguments.briefs:
        return BriefError(
            "E516", why=f"no brief in {'standard input' if arguments.briefs == '-' else arguments.briefs}"
        )
    return (
        BriefError("E509", query=" ".join(arguments.query)) if arguments.query else BriefError("E516", why="no article")
    )


def _options(arguments: argparse.Namespace) -> Options:
    include = _states(arguments.only) or (CHECKED | _states(arguments.include) if arguments.include else None)
    without = frozenset(part for word in arguments.without for part in word.split(","))
    unknown = sorted(without - set(PARTS))
    if unknown:
        raise BriefError("E510", part=unknown[0], parts=", ".join(PARTS))
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
        raise BriefError("E514", state=unknown[0], states=_ALL)
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
        raise BriefError("E513", file=name, why=error.strerror or error) from error


def _from_lines(rows: Iterable[bytes], name: str) -> Iterator[Dossier]:
    for number, row in enumerate(rows, 1):
        try:
            yield from from_lines([row])
        except KeyError as error:
            raise BriefError("E512", file=name, line=number, why=f"it has no {error}") from error
        except (ValueError, TypeError, AttributeError) as error:
            raise BriefError("E512", file=name, line=number, why=error) from error


def _is_folder(output: str, *, several: bool, chosen: Form) -> bool:
    path = Path(output)
    return path.is_dir() or output.endswith("/") or (several and not chosen.joins and not path.suffix)


def _refuse_several(chosen: Form, second: Dossier | None) -> None:
    if second is not None and not chosen.joins:
        raise BriefError("E506", number="several", form=chosen.label, folder=_SHORT_OF_A_FOLDER)
