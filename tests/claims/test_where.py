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


@pytest.mark.parametrize(
    ("written", "shown"), [("CLEVELAND", "Cleveland"), ("LIMA", "Lima"), ("USA", "USA"), ("STS-135", "STS-135")]
)
def test_a_shouted_place_is_shown_in_usual_case_but_a_designation_stays(written: str, shown: str) -> None:
    assert usual_case(written) == shown


def test_a_country_that_is_only_a_party_is_no_place_of_the_event_beside_a_dateline(extractor: Extractor) -> None:
    line = "BRUSSELS, June 27 (Example Wire) — "
    text = line + "Leaders failed on Thursday to agree on sanctions against Russia after Hungary refused to back them."
    article = Article(
        id="a",
        text=text,
        title="Leaders fail to agree on Russia sanctions as Hungary blocks package",
        blocks=(Block("header", Span(0, len(line))), Block("paragraph", Span(len(line), len(text)))),
        metadata=Metadata(dateline="BRUSSELS, June 27"),
    )
    places = extractor.brief(article).where
    assert next((p.name, p.country, p.part) for p in places) == ("Brussels", "BE", "dateline")
    assert {p.part for p in places[1:]} == {"mentioned"}


@pytest.mark.parametrize(
    ("line", "place", "country"),
    [
        ("LISBON", "Lisbon", "PT"),
        ("VALJEVO, Serbia, May 14", "Valjevo", "RS"),
        ("CAPE TOWN, Nov. 21", "Cape Town", "ZA"),
    ],
)
def test_a_dateline_says_its_country_or_is_a_known_city(
    extractor: Extractor, line: str, place: str, country: str
) -> None:
    text = f"{line} — Dockers walked off the job on Friday in a dispute over pay."
    article = Article(
        id="a",
        text=text,
        blocks=(Block("header", Span(0, len(line) + 3)), Block("paragraph", Span(len(line) + 3, len(text)))),
        metadata=Metadata(dateline=line),
    )
    found = extractor.brief(article).where
    assert (found[0].name, found[0].country) == (place, country)
    assert "TOWN" not in {p.name for p in found}


def test_words_that_call_a_name_a_town_make_it_a_place(extractor: Extractor) -> None:
    text = "Thieves stole three paintings from a museum in the Dutch town of Leerdam on Monday."
    assert places(extractor, text)[0] == ("Leerdam", "event")


def test_a_parliament_that_debates_is_no_place(extractor: Extractor) -> None:
    text = "The party needs 361 votes in the 720-seat Parliament. The Parliament votes in Strasbourg on Monday."
    assert "Parliament" not in [name for name, _ in places(extractor, text)]


def test_the_article_of_a_name_is_kept(extractor: Extractor) -> None:
    text = "Judges of the court met in The Hague on Monday. Smoke could be seen from The Hague."
    assert ("The Hague", "event") in places(extractor, text)
