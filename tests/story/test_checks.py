"""Checks across sources that need real sentences: who is criticised and heard nowhere, whose name is spelled how."""

from __future__ import annotations

import pytest

from brief.extraction import Extractor
from brief.model import Article
from brief.story.ledger import ledger

pytestmark = pytest.mark.model

OTHER = "Mayor Peter Dahl and Helen Storm were at the town hall in Bergen on Monday. The vote is on Friday."


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize(
    ("sentence", "criticised"),
    [
        ("Helen Storm accused Mayor Peter Dahl of hiding the report in Bergen on Monday.", ["Peter Dahl"]),
        ("Mayor Peter Dahl was sharply criticised by Helen Storm in Bergen on Monday.", ["Peter Dahl"]),
        ("Mayor Peter Dahl came under fire in Bergen on Monday, and Helen Storm left.", ["Peter Dahl"]),
        ("The plan was criticised by Mayor Peter Dahl in Bergen on Monday, and Helen Storm left.", []),
    ],
)
def test_who_is_criticised_and_quoted_nowhere_has_a_right_of_reply(
    extractor: Extractor, sentence: str, criticised: list[str]
) -> None:
    texts = (f"{sentence} The vote is on Friday.", OTHER)
    briefs = list(extractor.briefs([Article(id=str(n), text=text) for n, text in enumerate(texts)]))
    found = [check.message for check in ledger(briefs).checks if check.kind == "reply"]
    assert found == [f"{name} is criticised in A and quoted in no text: right of reply?" for name in criticised]


@pytest.mark.parametrize(
    ("here", "there", "message"),
    [
        (
            "Harbour master Sean Kehoe closed the port of Wexford on Monday.",
            "The port of Wexford was shut on Monday by Shaun Kehoe, the harbour master.",
            "spelled differently: Sean Kehoe (A) and Shaun Kehoe (B)",
        ),
        (
            "Catherine Moore, a teacher, was injured in Bergen on Monday.",
            "Kathryn Moore, a teacher, was hurt on Monday.",
            "spelled differently: Catherine Moore (A) and Kathryn Moore (B)",
        ),
        (
            "Jon Doe and his sister Joan Doe were rescued in Bergen on Monday.",
            "Joan Doe was rescued in Bergen on Monday.",
            None,
        ),
        (
            "Union leader Thomas Hale called a strike in Bergen on Monday.",
            "Union leader Tom Hale called the strike in Bergen on Monday.",
            None,
        ),
    ],
)
def test_a_given_name_that_is_spelled_differently_is_seen_and_relatives_are_not(
    extractor: Extractor, here: str, there: str, message: str | None
) -> None:
    briefs = list(extractor.briefs([Article(id=str(n), text=text) for n, text in enumerate((here, there))]))
    found = [check.message for check in ledger(briefs).checks if check.kind == "spelling"]
    assert found == ([message] if message else [])
