"""Times of day: who says which, and where two of them are one."""

from __future__ import annotations

from typing import Any

from brief.model import Brief, Ledger, Span, What, When, claim_id
from brief.story.ledger import ledger
from tests.story.making import brief_of

TERN = "The Osprey overturned at 6:40 a.m. off Marrow harbour, the pilot said."
GULL = "The Osprey hit a sandbank off Marrow harbour and overturned at 6:40 a.m. on its way out."
AUK = "The Osprey capsized off Marrow harbour at about 8:15 a.m., police said."
SKUA = "Dozens were rescued after the boat turned over at around 06:40 local time."


def wire(name: str, text: str, when: str, told: str = "") -> Brief:
    claims: dict[str, Any] = {"when": (time(text, when),)}
    if told:
        place = Span(0, len(told))
        claims["what"] = (
            What(
                id=claim_id("what", told),
                evidence=(place,),
                sentence=0,
                rule="test",
                statement=told,
                subject="The Osprey",
                predicate="overturned",
            ),
        )
    return brief_of(text, name=name, claims=claims)


def time(text: str, words: str) -> When:
    start = text.index(words)
    place = Span(start, start + len(words))
    return When(id=claim_id("when", words), evidence=(place,), sentence=0, rule="test", words=words)


def laid() -> Ledger:
    return ledger(
        [
            wire("tern", TERN, "6:40 a.m.", TERN.partition(", the")[0]),
            wire("gull", GULL, "6:40 a.m.", GULL[:-1]),
            wire("auk", AUK, "about 8:15 a.m."),
            wire("skua", SKUA, "around 06:40 local time"),
        ]
    )


def test_every_source_that_gives_one_of_the_times_stands_in_the_row() -> None:
    (row,) = [row for row in laid().rows if row.relation == "conflict"]
    assert row.reason == ("the same event at different times: A and B say 6:40 a.m., C says 8:15 a.m. and D says 06:40")
    assert set(row.evidence) == {"tern", "gull", "auk", "skua"}


def test_two_sources_that_give_one_time_do_not_differ_in_it() -> None:
    (row,) = [row for row in laid().rows if row.kind == "what" and len(row.claims) > 1]
    assert (row.relation, row.reason) == ("agree", "A and B tell the same event")


def test_one_time_in_other_words_is_one_row() -> None:
    (row,) = [row for row in laid().rows if row.kind == "when" and row.relation == "agree"]
    assert set(row.claims) == {"tern", "gull", "skua"}
    assert row.reason.startswith("the same time in A, B and D")
