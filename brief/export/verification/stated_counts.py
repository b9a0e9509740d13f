"""The counts that an export states of itself, checked against its own lines: how many agree, differ, were reviewed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from brief.export.content.relations import KINDS, SHORT_KINDS
from brief.export.verification.desk_lines import is_of_the_desk
from brief.export.verification.read_back import Export, Line
from brief.export.verification.report import Finding, shortened

_AGREEMENT = re.compile(r"Agreement\s+\d+ agree\b")
_REVIEWED = re.compile(r"(\d+) of (\d+) claims reviewed")
_DIFFER = {"stage": "differ in time stage", "wording": "differ in wording", "conflict": "conflict"}


def stated_counts(export: Export) -> Iterator[Finding]:
    """Counts that the file's own head and lines contradict; counts that its lines cannot tell are `unsure`."""
    for line in export.lines:
        if not line.section and line.kind == "paragraph":
            if _AGREEMENT.match(line.text):
                yield from _agreement(export, line)
            if found := _REVIEWED.search(line.text):
                yield from _reviewed(export, line, int(found[1]), int(found[2]))
        if line.kind == "heading" and (found := re.fullmatch(r"Sources agree \((\d+)(?: of \d+)?\)", line.text)):
            listed = sum(_points(one) for one in _facts(export, "Sources agree"))
            if listed != int(found[1]):
                yield _unsure(line, f"{found[1]} agreements, but {listed} are listed")


def _agreement(export: Export, line: Line) -> Iterator[Finding]:
    heading = next((one for one in export.lines if one.kind == "heading" and one.section == "Sources agree"), None)
    stated = {words: int(number) for number, words in re.findall(r"(\d+) ([^·\d]+?)(?= ·|$)", line.text)}
    if heading is None:
        yield _unsure(line, "the counts of agreement are not checked: the file does not list what they count")
        return
    shown = re.search(r"\((\d+)(?: of \d+)?\)", heading.text)
    agreed = (int(shown[1]) if shown else 0) + _waiting(export, "Sources agree", "agreement")
    if stated.get("agree") not in (None, agreed):
        yield _wrong(line, f"{stated['agree']} agree, but the section of agreements counts {agreed}")
    rows = [one for one in export.lines if one.section == "Where the sources differ" and one.kind == "row"]
    kinds = Counter((one.cell("Kind") or "").split("[")[0].strip() for one in rows)
    waiting = _waiting(export, "Where the sources differ", "difference")
    total = sum(stated.get(words, 0) for words in _DIFFER.values())
    if total != len(rows) + waiting:
        yield _wrong(line, f"{total} differ, but the section of differences counts {len(rows) + waiting}")
    elif not waiting:
        for relation, words in _DIFFER.items():
            if stated.get(words, 0) != kinds[KINDS[relation]]:
                yield _wrong(line, f"{stated.get(words, 0)} {words}, but {kinds[KINDS[relation]]} are listed")
    for one in export.lines:
        if one.section == "Only in one source" and (
            found := re.fullmatch(r"Only ([A-Z]+) \((\d+)(?: of \d+)?\)", one.text)
        ):
            alone = stated.get(f"only in {found[1]}", 0)
            if alone < int(found[2]):
                yield _wrong(line, f"{alone} only in {found[1]}, but {found[2]} are listed")


def _reviewed(export: Export, line: Line, done: int, total: int) -> Iterator[Finding]:
    review = export.head.get("review")
    if not isinstance(review, dict):
        return
    decided = sum(int(review.get(name) or 0) for name in ("accepted", "edited", "rejected"))
    every = decided + int(review.get("open") or 0)
    if (done, total) != (decided, every):
        yield _wrong(line, f"{done} of {total} claims reviewed, but the head says {decided} of {every}")


def _facts(export: Export, section: str) -> list[Line]:
    return [one for one in export.lines if one.section == section and one.kind == "item" and not is_of_the_desk(one)]


def _points(line: Line) -> int:
    """How many points a line lists: several names of a kind share one."""
    kind, colon, _ = line.text.partition(": ")
    return line.text.count(" · ") + 1 if colon and kind in SHORT_KINDS.values() else 1


def _waiting(export: Export, section: str, what: str) -> int:
    texts = [one.text for one in export.lines if one.section == section]
    found = (re.fullmatch(rf"(\d+) {what}s? with undecided claims, left out", text) for text in texts)
    return sum(int(match[1]) for match in found if match)


def _wrong(line: Line, message: str) -> Finding:
    return Finding(line.number, "fails", "number", message, shortened(line.text))


def _unsure(line: Line, message: str) -> Finding:
    return Finding(line.number, "unsure", "number", message, shortened(line.text))
