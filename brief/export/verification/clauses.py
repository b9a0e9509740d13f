"""The clauses of a line, each with the marks that stand behind it, and the statements of who said what."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from brief.export.content.quoting import quotations
from brief.export.verification.desk_lines import DESK_COLUMNS
from brief.export.verification.read_back import Line, plain
from brief.model import normalise

_MARKS = re.compile(r"((?:(?<!\\)\[\^[^\]\s]+\]\s*)+)")
_LABEL = re.compile(r"\[\^([^\]\s]+)\]")
_SIDE = re.compile(r"(?:^|[;:]\s+)([A-Z]{1,2}):\s")
_BEFORE_A_QUOTE = re.compile(r"(?P<speaker>[^“”:;·]*?)(?:\s\([^()]*\))?:\s*$")
_SAID = re.compile(r"(?P<speaker>[^“:]+): “?(?P<words>.*)", re.DOTALL)
_NOBODY = frozenset(("unnamed", "unattributed", "not stated", "unknown"))
_ENOUGH = 40
"""Characters by which two quotations are compared; a trace shows long ones cut."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Some words of a line, and the marks right behind them."""

    text: str
    marks: tuple[str, ...]
    side: str | None
    """The letter of the source whose words it gives, where the line says so: `B: fourteen`."""


def clauses(line: Line, letters: Collection[str]) -> Iterator[Clause]:
    """The clauses of a line that have marks of their own.

    Words behind the last mark, and words that lead up to several sides, belong to the whole line and to no clause.

    Args:
        line: A line of a section of facts.
        letters: Of the sources.
    """
    cells = [line.content]
    if line.kind == "row":
        cells = [cell for name, cell in zip(line.columns, line.cells, strict=False) if name not in DESK_COLUMNS]
    for cell in cells:
        pieces = _MARKS.split(cell)
        for words, marks in zip(pieces[::2], pieces[1::2], strict=False):
            text = plain(words)
            sides = [found for found in _SIDE.finditer(text) if found[1] in letters]
            side = sides[-1] if sides else None
            yield Clause(text[side.end() :] if side else text, tuple(_LABEL.findall(marks)), side[1] if side else None)


def wrong_speakers(line: Line, recorded: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The speakers that a line gives a quotation, where another one is on record: the one given, and the recorded one.

    Args:
        line: A line of a section of facts.
        recorded: The values of the claims with the line's marks; those of quotes are `SPEAKER: “WORDS”`,
            in a trace without the quotation marks.
    """
    known = [(found["speaker"], _compared(found["words"])) for one in recorded if (found := _SAID.match(one))]
    for speaker, words in _speech(line):
        said = _compared(words)
        holders = [who for who, theirs in known if said and theirs and said[: len(theirs)] == theirs[: len(said)]]
        if not holders or normalise(speaker) in _NOBODY or not normalise(speaker):
            continue
        given = set(normalise(speaker).split())
        if not any(given & set(normalise(who).split()) or normalise(who) in _NOBODY for who in holders):
            yield speaker, holders[0]


def _speech(line: Line) -> Iterator[tuple[str, str]]:
    """Speaker and words of each quotation that the line gives somebody."""
    if (speaker := line.cell("Speaker")) is not None:
        yield speaker, line.cell("Words") or ""
    if line.kind == "row":
        return
    text = line.text
    for quotation in quotations(text):
        if found := _BEFORE_A_QUOTE.search(text[: quotation.start]):
            yield found["speaker"].strip(), quotation.words


def _compared(words: str) -> str:
    return normalise(words)[:_ENOUGH]
