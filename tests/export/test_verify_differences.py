"""A deleted note that the sources differ is seen, from the file itself."""

from __future__ import annotations

import pytest

from brief.export.verification.differences import lost_differences
from brief.export.verification.read_back import Export, Line

CHECK = "- [ ] Sources contradict each other: the harbour board had dismissed Pilot Ada Lund [^A6][^B7]"


@pytest.mark.parametrize(
    ("line", "lost"),
    [
        ("1. Pilot Ada Lund has not been dismissed.[^B7] (B only) (the sources differ on this)", False),
        ("1. Pilot Ada Lund has not been dismissed.[^B7] (B only)", True),
        ("1. Pilot Ada Lund has not been dismissed.[^B7] (A disputes this)", False),
        ("1. Pilot Ada Lund has not been dismissed.[^B8]", False),
        ("1. The harbour opens on Friday after a storm.[^B7]", False),
    ],
)
def test_a_contradicted_point_must_say_so(line: str, lost: bool) -> None:
    lines = (Line(1, "item", "Brief", line), Line(2, "item", "Check before use", CHECK))
    found = list(lost_differences(Export(head={}, sources=(), lines=lines, notes={})))
    assert [one.line for one in found] == ([1] if lost else [])
