"""Checks across sources that need real sentences: who is criticised and heard nowhere."""

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
