"""The event's own place on invented reports: before homes, earlier scenes, wider places and what is merely named."""

from __future__ import annotations

import pytest

from brief.claims.places import usual_case
from brief.extraction import Extractor
from brief.model import Article, Block, Metadata, Span

pytestmark = pytest.mark.model


def places(extractor: Extractor, text: str, *, dateline: str | None = None) -> list[tuple[str, str]]:
    blocks = (
        (Block("header", Span(0, len(dateline))), Block("paragraph", Span(len(dateline), len(text))))
        if dateline
        else ()
    )
    article = Article(id="a", text=text, blocks=blocks, metadata=Metadata(dateline=dateline), published="2024-07-04")
    return [(place.name, place.part) for place in extractor.brief(article).where]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A ferry sank near Bergen on Monday. The owner, who was born in Oslo, could not be reached.", "Bergen"),
        ("Two trains collided in Ghent, a city in Belgium, on Monday. Belgium has asked for help.", "Ghent"),
        ("A bomb killed four people in Quito on Monday. The group had bombed a market in Lima last year.", "Quito"),
        ("Three people died in a fire at a hotel in Geneva on Monday. The guests were from Poland.", "Geneva"),
    ],
)
def test_the_event_happened_where_its_own_sentence_says(extractor: Extractor, text: str, place: str) -> None:
    found = places(extractor, text)
    assert found[0] == (place, "event")


def test_the_dateline_names_the_capital_that_the_text_describes(extractor: Extractor) -> None:
    line = "ASTANA, Kazakhstan, July 4 (Example Wire) — "
    text = line + "Leaders gathered in the Kazakh capital on Thursday, with Belarus due to become the tenth member."
    found = places(extractor, text, dateline=line.strip(" —"))
    assert found[0] == ("Astana", "event")
    assert ("Belarus", "mentioned") in found


@pytest.mark.parametrize(("written", "shown"), [("CLEVELAND", "Cleveland"), ("USA", "USA"), ("STS-135", "STS-135")])
def test_a_shouted_place_is_shown_in_usual_case_but_a_designation_stays(written: str, shown: str) -> None:
    assert usual_case(written) == shown
