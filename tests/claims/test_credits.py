from __future__ import annotations

import pytest

from brief.claims.credits import find
from brief.ingest import read_bytes
from brief.language.pipeline import Pipeline
from brief.model import Article
from tests.claims.reading import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("The bridge fell on Monday, Reuters reported.", ["Reuters"]),
        ("According to the BBC, the bridge fell on Monday.", ["BBC"]),
        ("The mayor told AFP that the bridge fell.", ["AFP"]),
        ("ROME, May 3 (Reuters) - The bridge fell on Monday.", ["Reuters"]),
        ("The mayor spoke in an interview with Finnish media on Monday.", ["Finnish media"]),
        ("Reuters reported it first. The mayor later told Reuters more.", ["Reuters"]),
        ("The mayor told the newspaper De Molen that the bridge fell.", ["De Molen"]),
        ('"The bridge is safe," said Anna Moreno, cited by Larvik Online.', ["Larvik Online"]),
        ("The bridge was opened by Larvik Council.", []),
        ("The BBC will dismiss 400 people next year.", []),
        ("The mayor told the party that the bridge fell.", []),
    ],
)
def test_a_credit_is_an_outlet_named_as_origin(pipeline: Pipeline, text: str, agencies: list[str]) -> None:
    assert [credit.agency for credit in find(read(pipeline, text))] == agencies


def test_the_evidence_says_that_it_reports(pipeline: Pipeline) -> None:
    reading = read(pipeline, "The bridge fell on Monday, Reuters reported.")
    (credit,) = find(reading)
    assert reading.text(credit.evidence[0]) == "Reuters reported"


def test_an_agency_in_the_byline_is_credited() -> None:
    (article,) = read_bytes(
        b"Larvik marks ferry disaster\n\nBy Associated Press\n\nChurch bells rang across the town on Monday as "
        b"hundreds gathered to remember the people who died when the ferry capsized.\n",
        name="a.txt",
    )
    assert isinstance(article, Article)
    (reading,) = Pipeline(None).read([article])
    assert [(credit.agency, credit.rule) for credit in find(reading)] == [("Associated Press", "credits.byline")]
