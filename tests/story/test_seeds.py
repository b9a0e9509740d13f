from __future__ import annotations

import pytest

from brief.extraction import Extractor
from brief.ingest import read_file
from brief.model import Article, Brief, Ledger, Row, Span
from brief.seeds import paths
from brief.story.ledger import ledger

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def briefs() -> list[Brief]:
    articles = [found for path in sorted(paths()) for found in read_file(path) if isinstance(found, Article)]
    return list(Extractor().briefs(articles))


@pytest.fixture(scope="module")
def seeds(briefs: list[Brief]) -> Ledger:
    return ledger(briefs)


def says(seeds: Ledger, row: Row, article: int, words: str) -> bool:
    """Whether the row's evidence in an article stands in a paragraph stretch that holds the words."""
    text = seeds.articles[article].text
    place = text.index(words)
    reach = Span(max(0, place - 160), place + len(words) + 160)
    spans = row.evidence.get(seeds.articles[article].id, ())
    return any(span.start < reach.end and reach.start < span.end for span in spans)


def test_the_seeds_do_not_contradict_each_other(seeds: Ledger) -> None:
    assert seeds.counts["conflict"] == 0


@pytest.mark.parametrize(
    ("kind", "in_a", "in_b"),
    [
        ("where", "Kazakhstan’s capital", "in Kazakhstan."),
        ("who", "Vladimir Putin", "Vladimir Putin"),
        ("who", "Xi Jinping", "Xi Jinping"),
        ("numbers", "nine full member countries", "nine member nations"),
        ("members", "Belarus will become the 10th", "the 10th member"),
        ("who", "Narendra Modi is not attending", "Narendra Modi will not be attending"),
        ("partners", "“dialogue partner” with the bloc", "partner status"),
        ("who", "Antonio Guterres", "António Guterres"),
        ("what", "sought to mediate", "serve as a mediator"),
    ],
)
def test_the_seeds_agree_on_nine_matters(seeds: Ledger, kind: str, in_a: str, in_b: str) -> None:
    agreed = [row for row in seeds.rows if row.kind == kind and row.relation == "agree"]
    assert any(says(seeds, row, 0, in_a) and says(seeds, row, 1, in_b) for row in agreed)


def test_two_matters_of_the_seeds_are_at_different_stages(seeds: Ledger) -> None:
    stages = [row for row in seeds.rows if row.relation == "stage"]
    assert len(stages) == 2
    assert any("Erdogan" in row.point and row.kind == "who" for row in stages)
    assert any(says(seeds, row, 0, "had bilateral meetings") and says(seeds, row, 1, "set to meet") for row in stages)
    assert all("B" in row.reason and "older state" in row.reason for row in stages)


def test_the_undated_seed_gets_a_bounded_date_with_its_basis(seeds: Ledger) -> None:
    (message,) = [check.message for check in seeds.checks if check.kind == "date"]
    assert message.startswith("B gives no date; written on or before 2024-07-03 (inferred)")


def test_what_only_one_seed_says_is_said_to_be_so(seeds: Ledger) -> None:
    alone = {row.point: row for row in seeds.rows if row.relation == "only"}
    assert alone["Astana"].reason == "only in A; not stated in B"
    assert alone["Mohammad Mokhbar"].reason == "only in B; not stated in A"


def test_every_claim_of_the_seeds_is_in_exactly_one_row(seeds: Ledger, briefs: list[Brief]) -> None:
    for brief in briefs:
        listed = [claim for row in seeds.rows for claim in row.claims.get(brief.id, ())]
        assert sorted(listed) == sorted(claim.id for claim in brief.claims())


def test_rows_keep_their_ids_when_the_seeds_change_places(seeds: Ledger, briefs: list[Brief]) -> None:
    turned = ledger(briefs[::-1])
    assert {row.id: row.relation for row in seeds.rows} == {row.id: row.relation for row in turned.rows}
    assert ledger(briefs) == seeds
