"""Who is let in, turned down, suspended, or only backed in a bid: what blocs and states do about memberships."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.claims import members, partners
from brief.model import Article

if TYPE_CHECKING:
    from brief.language.pipeline import Pipeline
    from brief.language.reading import Reading

pytestmark = pytest.mark.model


def read(pipeline: Pipeline, text: str) -> Reading:
    return next(iter(pipeline.read([Article(id="a", text=text)])))


def told(pipeline: Pipeline, text: str) -> set[tuple[str, str, str]]:
    return {(m.organisation, m.member, m.status) for m in members.find(read(pipeline, text))}


def tied(pipeline: Pipeline, text: str) -> set[tuple[str, str, str]]:
    return {(p.organisation, p.partner, p.kind) for p in partners.find(read(pipeline, text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NATO agreed to admit Georgia as a full member.", {("NATO", "Georgia", "joining")}),
        (
            "The leaders of the African Union agreed on Tuesday to admit Kosovo as an associate member.",
            {("African Union", "Kosovo", "observer")},
        ),
        ("The European Union has refused to admit Albania as a member.", {("European Union", "Albania", "denied")}),
        ("Mercosur rejected Chile's bid to become a full member.", {("Mercosur", "Chile", "denied")}),
        ("Ghana's application for membership was vetoed by OPEC.", {("OPEC", "Ghana", "denied")}),
        ("OPEC turned down a request by Ghana for associate membership.", {("OPEC", "Ghana", "denied")}),
        ("The European Union rejected Turkey's request for an extension of the talks.", set()),
        ("The European Union refused to admit guilt.", set()),
    ],
)
def test_who_is_let_in_and_who_is_turned_down(
    pipeline: Pipeline, text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert told(pipeline, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Finland and Sweden backed Georgia's application to join NATO.", {("NATO", "Georgia", "candidate")}),
        ("Norway supports Ukraine's bid to join the European Union.", {("European Union", "Ukraine", "candidate")}),
        ("A bid by Ghana to join OPEC was discussed in Accra.", {("OPEC", "Ghana", "candidate")}),
        ("Kenya launched a bid to join the African Union.", {("African Union", "Kenya", "candidate")}),
        ("Georgia was granted candidate status by the European Union.", {("European Union", "Georgia", "candidate")}),
        ("Niger and Mali remain suspended from ECOWAS.", {("ECOWAS", c, "suspended") for c in ("Niger", "Mali")}),
        ("Russia froze its membership of the Council of Europe.", {("Council of Europe", "Russia", "suspended")}),
        ("Hungary ended its participation in the talks.", set()),
    ],
)
def test_a_bid_is_whose_it_is_and_not_his_who_backs_it(
    pipeline: Pipeline, text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert told(pipeline, text) == expected


def test_a_state_that_signs_with_a_bloc_is_the_bloc_s_partner(pipeline: Pipeline) -> None:
    assert tied(pipeline, "Switzerland signed a partnership agreement with NATO.") == {
        ("NATO", "Switzerland", "partnership")
    }
    assert tied(pipeline, "Laos was made a dialogue partner of the SCO.") == {("SCO", "Laos", "dialogue partner")}
