"""Memberships told in more than one clause: each has its own year, and what came last is what stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.claims import members, partners
from brief.claims.attendance import presences
from brief.model import Article

if TYPE_CHECKING:
    from brief.language.pipeline import Pipeline
    from brief.language.reading import Reading

pytestmark = pytest.mark.model


def reading(pipeline: Pipeline, text: str) -> Reading:
    return next(iter(pipeline.read([Article(id="a", text=text)])))


def told(pipeline: Pipeline, text: str) -> set[tuple[str, str, str | None]]:
    return {(m.member, m.status, m.since) for m in members.find(reading(pipeline, text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway, a member of NATO, held elections in 2021.", {("Norway", "full", None)}),
        (
            "Norway is a member of NATO, which Sweden joined in 2024.",
            {("Norway", "full", None), ("Sweden", "full", "2024")},
        ),
        (
            "Kenya, Malawi and Zambia are members of the Harbour Safety Compact, which Rwanda joined as an observer in "
            "May 2022.",
            {
                ("Kenya", "full", None), ("Malawi", "full", None), ("Zambia", "full", None),
                ("Rwanda", "observer", "2022"),
            },
        ),
        ("Norway is a member of NATO whose voters went to the polls in 2021.", {("Norway", "full", None)}),
        (
            "Norway has been a member of NATO since 1949 and hosted the summit in 2003.",
            {("Norway", "full", "1949")},
        ),
        ("Norway is a member of NATO, having joined it in 1949.", {("Norway", "full", "1949")}),
        ("Officials of the African Union met. Kenya, a member since 2002, spoke.", {("Kenya", "full", "2002")}),
        ("The Mesa Trade Union met. Peru, a member of parliament said, spoke in 2002.", set()),
    ],
)  # fmt: skip
def test_the_year_of_another_clause_is_its_own(
    pipeline: Pipeline, text: str, expected: set[tuple[str, str, str | None]]
) -> None:
    assert told(pipeline, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway turned down an invitation to join OPEC.", {("Norway", "denied", None)}),
        ("Mexico declined an offer to join BRICS.", {("Mexico", "denied", None)}),
        ("Mexico has rejected the chance to join OPEC.", {("Mexico", "denied", None)}),
        ("Norway accepted an invitation to join OPEC.", {("Norway", "joining", None)}),
        ("Mexico received an invitation to join BRICS.", {("Mexico", "candidate", None)}),
        ("India criticised Mexico's invitation to join BRICS.", {("Mexico", "candidate", None)}),
        ("BRICS extended an invitation to Mexico to join the bloc.", {("Mexico", "candidate", None)}),
        ("Mexico did not turn down an invitation to join BRICS.", set()),
        ("Mexico may decline an invitation to join BRICS.", set()),
    ],
)
def test_an_invitation_is_answered_or_open(
    pipeline: Pipeline, text: str, expected: set[tuple[str, str, str | None]]
) -> None:
    assert told(pipeline, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile, an associate member of Mercosur, became a full member in 2019.", {("Chile", "full", "2019")}),
        (
            "Sweden, an observer for years, became a full member of the Arctic Council in 1996.",
            {("Sweden", "full", "1996")},
        ),
        (
            "Mali, which was suspended from the African Union in 2011, was readmitted in 2014.",
            {("Mali", "full", "2014")},
        ),
        ("Mali, suspended from the African Union in 2011, rejoined it in 2014.", {("Mali", "full", "2014")}),
        ("Mali was suspended from the African Union in 2021.", {("Mali", "suspended", "2021")}),
    ],
)
def test_what_came_last_is_what_stands(
    pipeline: Pipeline, text: str, expected: set[tuple[str, str, str | None]]
) -> None:
    assert told(pipeline, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Serbia's bid for membership of the European Union was put off.", {("Serbia", "candidate", None)}),
        ("Serbia's bid for membership of the European Union was rejected.", {("Serbia", "denied", None)}),
        ("Serbia's bid for membership of the European Union failed.", set()),
        (
            "Chile, Peru and Mexico make up the Pacific Alliance; Panama joined in 2024.",
            {
                ("Chile", "full", None), ("Peru", "full", None), ("Mexico", "full", None), ("Panama", "full", "2024"),
            },
        ),
        ("Chile and Peru do not make up the Pacific Alliance.", set()),
    ],
)  # fmt: skip
def test_bids_and_bodies_that_states_make_up(
    pipeline: Pipeline, text: str, expected: set[tuple[str, str, str | None]]
) -> None:
    assert told(pipeline, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Australia is a global partner of NATO, and India a dialogue partner of ASEAN.",
            {("NATO", "Australia", "global partner"), ("ASEAN", "India", "dialogue partner")},
        ),
        ("Australia is a partner of NATO.", {("NATO", "Australia", "partner")}),
        ("Australia is not a partner of NATO.", set()),
    ],
)
def test_a_verb_left_out_is_the_one_before(pipeline: Pipeline, text: str, expected: set[tuple[str, str, str]]) -> None:
    found = partners.find(reading(pipeline, text))
    assert {(p.organisation, p.partner, p.kind) for p in found} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Weber will attend the ceremony; Robert Klein will not.",
         {"Anna Weber": "expected", "Robert Klein": "absent"}),
        ("Anna Weber attended the summit in Paris, but Robert Klein did not.",
         {"Anna Weber": "attending", "Robert Klein": "absent"}),
        ("Anna Weber will attend the summit, but she will not speak.", {"Anna Weber": "expected"}),
        ("Anna Weber will skip the summit; Robert Klein will not.", {"Anna Weber": "absent"}),
        ("Anna Weber will pay. Robert Klein will not.", {}),
    ],
)  # fmt: skip
def test_who_will_not_stays_away(pipeline: Pipeline, text: str, expected: dict[str, str]) -> None:
    found = presences(reading(pipeline, text))
    assert {name: presence.attendance for name, presence in found.items()} == expected
