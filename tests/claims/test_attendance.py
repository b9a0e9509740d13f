"""Who comes, who is expected and who stays away, on invented sentences."""

from __future__ import annotations

import pytest

from brief.claims.attendance import presences
from brief.language.pipeline import Pipeline
from tests.claims.reading import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name", "attendance"),
    [
        ("Lars Holm, who did not attend the hearing, has denied wrongdoing.", "Lars Holm", "absent"),
        ("Norway sent its deputy foreign minister instead of Peter Lund, who stayed away.", "Peter Lund", "absent"),
        ("Spain's Pedro Ruiz was absent because of illness.", "Pedro Ruiz", "absent"),
        ("The absence of Anna Weber was noted.", "Anna Weber", "absent"),
        ("The party's chief, Anna Weber, was not invited.", "Anna Weber", "absent"),
        ("The minister said Anna Weber would not attend.", "Anna Weber", "absent"),
        ("Striker Anna Weber missed the match with a knee injury.", "Anna Weber", "absent"),
        ("President Anna Weber joined the summit by video link.", "Anna Weber", "attending"),
        ("Anna Weber arrived in Oslo for the summit on Thursday.", "Anna Weber", "attending"),
        ("Anna Weber hosted the talks in Oslo.", "Anna Weber", "attending"),
        ("Prime Minister Anna Weber, who is attending the summit in Oslo, met Peter Lund.", "Anna Weber", "attending"),
        ("Anna Weber is due to fly to the conference on Monday.", "Anna Weber", "expected"),
        ("Anna Weber will attend in place of Peter Lund.", "Anna Weber", "expected"),
        ("Anna Weber will attend in place of Peter Lund.", "Peter Lund", "absent"),
        ("Anna Weber was invited to the ceremony.", "Anna Weber", None),
        ("Anna Weber stayed in Paris.", "Anna Weber", None),
        ("Anna Weber opened a factory in Ohio.", "Anna Weber", None),
        ("Anna Weber will join the board of the company.", "Anna Weber", None),
        ("Anna Weber used butter in place of Peter Lund.", "Peter Lund", None),
    ],
)
def test_attendance(pipeline: Pipeline, text: str, name: str, attendance: str | None) -> None:
    found = presences(read(pipeline, text))
    assert (found[name].attendance if name in found else None) == attendance
