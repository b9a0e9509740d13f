"""Memberships and partnerships as articles tell them, on invented sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.claims import members, partners
from brief.model import Article, Member, Partner

if TYPE_CHECKING:
    from brief.language.pipeline import Pipeline

pytestmark = pytest.mark.model


def told(pipeline: Pipeline, text: str) -> list[Member]:
    return members.find(next(iter(pipeline.read([Article(id="a", text=text)]))))


def tied(pipeline: Pipeline, text: str) -> list[Partner]:
    return partners.find(next(iter(pipeline.read([Article(id="a", text=text)]))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile is a member of the Pacific Alliance.", {("Pacific Alliance", "Chile", "full")}),
        (
            "Mexico, Peru and Colombia are members of the Pacific Alliance.",
            {("Pacific Alliance", c, "full") for c in ("Mexico", "Peru", "Colombia")},
        ),
        (
            "The Arab League met in Cairo. Its three full members present were Jordan, Oman and Qatar.",
            {("Arab League", c, "full") for c in ("Jordan", "Oman", "Qatar")},
        ),
        (
            "The African Union, whose members include Ghana and Togo, opened its summit.",
            {("African Union", c, "full") for c in ("Ghana", "Togo")},
        ),
        ("Finland joined NATO in 2023.", {("NATO", "Finland", "full")}),
        ("Sweden will become the 32nd member of NATO on Thursday.", {("NATO", "Sweden", "joining")}),
        ("Switzerland is not a member of NATO.", {("NATO", "Switzerland", "denied")}),
        ("Azerbaijan has observer status in the Arab League.", {("Arab League", "Azerbaijan", "observer")}),
        ("Ecuador withdrew from OPEC in 2020.", {("OPEC", "Ecuador", "former")}),
        ("Mali was suspended from the African Union after the coup.", {("African Union", "Mali", "suspended")}),
        ("Montenegro is a candidate country for the European Union.", {("European Union", "Montenegro", "candidate")}),
        (
            "The Broad River Coalition, consisting of the Labour Party and the Green Party, won.",
            {("Broad River Coalition", p, "full") for p in ("Labour Party", "Green Party")},
        ),
    ],
)
def test_memberships(pipeline: Pipeline, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert {(m.organisation, m.member, m.status) for m in told(pipeline, text)} == expected


def test_ordinal_year_and_country_come_with_the_claim(pipeline: Pipeline) -> None:
    (joining,) = told(pipeline, "Sweden will become the 32nd member of NATO on Thursday.")
    assert joining.ordinal == 32
    assert joining.country == "SE"
    (joined,) = told(pipeline, "Finland joined NATO in 2023.")
    assert joined.since == "2023"


def test_evidence_says_the_claim(pipeline: Pipeline) -> None:
    text = "On Monday, Chile, a founding member of the Pacific Alliance, hosted talks."
    (claim,) = told(pipeline, text)
    start, end = claim.evidence[0]
    assert text[start:end] == "Chile, a founding member of the Pacific Alliance"
    assert claim.status == "founding"


@pytest.mark.parametrize(
    "text",
    [
        "Turkey and Norway attended the SCO summit in Delhi.",
        "Portugal complained to the United Nations about Morocco.",
        "Maria Lindt, a member of the Labour Party, resigned.",
        "The ministers of Spain and Italy met at NATO headquarters.",
        "",
    ],
)
def test_attending_or_speaking_is_no_membership(pipeline: Pipeline, text: str) -> None:
    assert told(pipeline, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oman is a dialogue partner of the SCO.", {("SCO", "Oman", "dialogue partner")}),
        (
            "The SCO counts Egypt and Qatar among its dialogue partners.",
            {("SCO", c, "dialogue partner") for c in ("Egypt", "Qatar")},
        ),
        ("The pact between Bolivia and Chile was signed.", {("Bolivia", "Chile", "pact")}),
        ("Japan signed a trade agreement with Mongolia.", {("Japan", "Mongolia", "trade agreement")}),
        ("The Labour Party formed a coalition with the Green Party.", {("Labour Party", "Green Party", "coalition")}),
        ("The talks between Bolivia and Chile failed.", set()),
        ("Norvik signed an agreement with its Norvik Web Shop.", set()),
    ],
)
def test_partnerships(pipeline: Pipeline, text: str, expected: set[tuple[str, str, str]]) -> None:
    assert {(p.organisation, p.partner, p.kind) for p in tied(pipeline, text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "NATO met in Rome. Finland, which joined in 2023, hosted the talks.",
            {("NATO", "Finland", "full")},
        ),
        (
            "The European Union is divided. The European Union meets on Monday. Serbia and Moldova are candidates.",
            {("European Union", c, "candidate") for c in ("Serbia", "Moldova")},
        ),
        (
            "Norway and Iceland, which belong to the European Economic Area, follow the rules.",
            {("European Economic Area", c, "full") for c in ("Norway", "Iceland")},
        ),
        (
            "Kelmar Lines is a member of the Ocean Alliance with Taiwan's Evermar and Japan's Hanto Lines.",
            {("Ocean Alliance", c, "full") for c in ("Kelmar Lines", "Evermar", "Hanto Lines")},
        ),
        (
            "Ghana, Togo and Benin, all members of the African Union, sent troops.",
            {("African Union", c, "full") for c in ("Ghana", "Togo", "Benin")},
        ),
    ],
)
def test_bodies_that_go_without_saying_and_lists_before_the_noun(
    pipeline: Pipeline, text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert {(c.organisation, c.member, c.status) for c in told(pipeline, text)} == expected
    assert not tied(pipeline, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ASEAN met in Hanoi. China, Japan and India, the bloc's dialogue partners, sent ministers.",
            {("Association of Southeast Asian Nations", c) for c in ("China", "Japan", "India")},
        ),
        (
            "The United States and Japan, both treaty allies of Manila, have pledged aid.",
            {("Philippines", c) for c in ("United States", "Japan")},
        ),
        ("NATO met in Rome. Japan and Australia attended as partners.", {("NATO", c) for c in ("Japan", "Australia")}),
    ],
)
def test_partners_named_before_their_noun(pipeline: Pipeline, text: str, expected: set[tuple[str, str]]) -> None:
    found = {(c.organisation, c.partner) for c in tied(pipeline, text)}
    assert {(body.replace("ASEAN", "Association of Southeast Asian Nations"), p) for body, p in found} == expected
