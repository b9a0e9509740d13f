"""The desk's own note that sources differ on a line, deleted by somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief.export.content.wording import content_words
from brief.export.verification.read_back import Export, Line
from brief.export.verification.report import Finding, shortened

_CHECK = re.compile(r"Sources contradict each other: (?P<point>.+)", re.DOTALL)
_TOLD = re.compile(r"\b(?:differ|disput|contradict|conflict|disagree|den[iy]|contest|but|while)\w*", re.IGNORECASE)
_SHARE = 0.6
_FEWEST = 3
"""Share and number of a line's words that the contradicted point has too."""


def lost_differences(export: Export) -> Iterator[Finding]:
    """Lines of the brief that state a point on which, as the file itself says further down, sources contradict."""
    points = [
        (frozenset(line.marks), content_words(found["point"]))
        for line in export.lines
        if line.section == "Check before use" and (found := _CHECK.match(line.text))
    ]
    for line in export.lines:
        if line.section == "Brief" and line.kind == "item" and any(_states(line, *point) for point in points):
            message = "the sources contradict each other on this, and the line does not say so"
            yield Finding(line.number, "fails", "claim", message, shortened(line.text))


def _states(line: Line, marks: frozenset[str], point: frozenset[str]) -> bool:
    if marks.isdisjoint(line.marks) or _TOLD.search(line.text) or "“" in line.text:
        return False
    words = content_words(re.sub(r"\([^()]*\)", " ", line.text))
    shared = words & point
    return len(shared) >= _FEWEST and len(shared) >= _SHARE * len(words)
