from __future__ import annotations

import pytest

from brief.export.verification.reversals import unsupported_negation


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Vlarn will not join the league.", "not"),
        ("The mayor denied it.", "denied"),
        ("The board refuses to pay.", "refuses"),
        ("Denis Brook met the mayor.", None),
    ],
)
def test_only_words_of_denial_turn_a_line_around(line: str, found: str | None) -> None:
    assert (
        unsupported_negation(line, ["The mayor met Mr Brook; Vlarn will join the league, and the board pays."]) == found
    )
