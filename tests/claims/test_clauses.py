"""One event, one whole statement; nested text without full stops ends in reasonable time."""

from __future__ import annotations

import pytest

from brief.extraction import Extractor
from brief.model import Article, What

pytestmark = pytest.mark.model


def events(extractor: Extractor, text: str) -> tuple[What, ...]:
    return extractor.brief(Article(id="a", text=text)).what


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "A gunman opened fire at a market in Lima on Monday and wounded five people. Police sealed off the area.",
            "A gunman opened fire at a market in Lima on Monday and wounded five people",
        ),
        (
            "Two people died and nine were injured when a bus left the road near Ghent on Monday, police said.",
            "Two people died and nine were injured when a bus left the road near Ghent on Monday",
        ),
        (
            "A driver rammed a van packed with explosives into the gate of the port on Monday.",
            "A driver rammed a van packed with explosives into the gate of the port on Monday",
        ),
        (
            'The minister called the report on the ferry "an insult to every sailor" in parliament on Monday.',
            'The minister called the report on the ferry "an insult to every sailor" in parliament on Monday',
        ),
        ("The ferry sank near Larvik on January 28, 1986.", "The ferry sank near Larvik on January 28, 1986"),
    ],
)
def test_the_statement_is_whole(extractor: Extractor, text: str, statement: str) -> None:
    assert events(extractor, text)[0].statement == statement


def test_what_is_denied_stays_a_statement_of_its_own_with_its_subject(extractor: Extractor) -> None:
    first, second = events(extractor, "The mayor did not resign on Monday but announced an inquiry into the fire.")
    assert (first.negated, second.negated) == (True, False)
    assert second.statement.startswith("The mayor announced an inquiry")


def test_text_that_nests_without_end_makes_no_crash(extractor: Extractor) -> None:
    assert len(events(extractor, "He said that " * 2000)) < 3
