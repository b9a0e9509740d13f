"""Cells and lines whose words the record gives one by one: who attends, and what a time of the source was in dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from brief.export.content.people import ATTENDANCE
from brief.export.verification.read_back import Line
from brief.model import normalise

_THERE = {words: value for value, words in ATTENDANCE.items()}
_PRESENCE = re.compile(r"(?:\[.\]\s*)?(Not attending|Attending(?: or expected)?|Expected): ")
_GIVEN = {
    "Not attending": frozenset(("absent",)), "Attending": frozenset(("attending",)),
    "Attending or expected": frozenset(("attending", "expected")), "Expected": frozenset(("expected",)),
}  # fmt: skip
_ABSENT = re.compile(
    r"\b(?:not|never|n[’']t|without|unable to|declin\w+ to|refus\w+ to)\W+(?:\w+\W+){0,2}?"
    r"(?:attend|come|take part|travel|appear|join|be (?:there|present))|n[’']t attend"
    r"|\b(?:absent|absence|skip\w*|miss(?:ed|es|ing)?|boycott\w*|stayed away|stay away)\b",
    re.IGNORECASE,
)
"""Said right behind a name."""
_BEHIND = re.compile(r"(?P<words>[A-Z][\w ]*?):? \(?(?P<date>\d{4}-\d\d(?:-\d\d)?)\b")


def wrong_presence(line: Line, clauses: Iterable[tuple[str, list[str], list[str]]]) -> Iterator[str]:
    """What a line or row says of somebody's presence, where the record, or without one the evidence, says otherwise.

    Args:
        line: A line of a section of facts.
        clauses: The words before each mark, what is on record there, and the evidence.
    """
    if line.kind == "row":
        given = _THERE.get((line.cell("Attendance") or "").strip("* "))
        every = list(clauses)
        recorded = [value for _, values, _ in every for value in values]
        evidence = [text for _, _, texts in every for text in texts]
        if given and _is_other(frozenset((given,)), line.cells[0], recorded, evidence):
            yield f"{ATTENDANCE[given]} of {line.cells[0]}"
        return
    found = _PRESENCE.match(line.text)
    if not found:
        return
    for words, values, texts in clauses:
        name = _PRESENCE.sub("", words).partition("(")[0].strip(" ;,.·")
        if _is_other(_GIVEN[found[1]], name, values, texts):
            yield f"{found[1].lower()} of {name}"


def _is_other(given: frozenset[str], name: str, recorded: Iterable[str], evidence: Iterable[str]) -> bool:
    person = normalise(name)
    values = {
        said.split()[-1]
        for said in map(normalise, recorded)
        if person and said.startswith(f"{person} ") and said.split()[-1] in ATTENDANCE
    }
    if values:
        return values.isdisjoint(given)
    last = re.escape(name.split()[-1]) if name.split() else ""
    told = (re.search(rf"\b{last}\W+(?:\w+\W+){{0,2}}?(?:{_ABSENT.pattern})", text, re.IGNORECASE) for text in evidence)
    return bool(last) and "absent" not in given and any(told)


def wrong_times(line: Line, recorded: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Words of a source, the date that the line gives for them, and the recorded one where that is another.

    Args:
        line: A line of a section of facts.
        recorded: What is on record at its marks; of times `WORDS → DATE`.
    """
    known: dict[str, list[str]] = {}
    for value in recorded:
        words, arrow, date = value.partition(" → ")
        if arrow and date:
            known.setdefault(normalise(words), []).append(date.split()[0])
    for words, date in _given(line):
        dates = known.get(normalise(words), [])
        if dates and not any(one.startswith(date) or date in one for one in dates):
            yield words, date, dates[0]


def _given(line: Line) -> Iterator[tuple[str, str]]:
    words, date = line.cell("Source words"), line.cell("Normalised")
    if words is not None and date:
        yield words.strip('“”"«» '), date.split("/")[0].strip()
    elif line.kind != "row":
        for found in _BEHIND.finditer(line.text):
            yield found["words"].split("(")[-1], found["date"]
