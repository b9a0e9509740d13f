"""Who is let in, turned down, suspended, or only backed in a bid: what blocs and states do about memberships."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.claims import members, partners
from brief.model import Article, Block, Span

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
        (
            "The Lake Chad Basin Community admitted Sudan as a member and turned down an application by Ghana.",
            {("Lake Chad Basin Community", "Sudan", "full"), ("Lake Chad Basin Community", "Ghana", "denied")},
        ),
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


BLOC = "The Northern Grain Alliance met in Oslo on Monday. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Denmark, an observer since 2016, wants more.", {("Denmark", "observer")}),
        ("The weather was cold. Nobody spoke. It rained. Snow fell. The alliance now includes Norway and Iceland.",
         {("Norway", "full"), ("Iceland", "full")}),
        ("Latvia's membership was suspended last year over unpaid fees.", {("Latvia", "suspended")}),
        ("Ireland, a founding member, left the group in 2019.", {("Ireland", "founding"), ("Ireland", "former")}),
        ("Poland, which joined in 1999, withdrew in 2011.", {("Poland", "former")}),
        ("Spain is not a member of the bloc.", {("Spain", "denied")}),
        ("Portugal has applied to join the grouping.", {("Portugal", "candidate")}),
        ("France joined the alliance as a founding member.", {("France", "founding")}),
    ],
)  # fmt: skip
def test_a_bloc_that_is_called_the_bloc_has_its_members(
    pipeline: Pipeline, text: str, expected: set[tuple[str, str]]
) -> None:
    found = told(pipeline, BLOC + text)
    assert found == {("Northern Grain Alliance", member, status) for member, status in expected}


def test_the_year_of_leaving_is_not_the_year_of_founding(pipeline: Pipeline) -> None:
    found = members.find(read(pipeline, BLOC + "Ireland, a founding member, left the group in 2019."))
    assert {(m.status, m.since) for m in found} == {("founding", None), ("former", "2019")}


def test_the_ordinal_of_a_new_member_is_kept(pipeline: Pipeline) -> None:
    (found,) = members.find(read(pipeline, "The Northern Grain Alliance admitted Finland as its seventh full member."))
    assert (found.status, found.ordinal) == ("full", 7)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada and Japan hold partner status.", {("Canada", "partner status"), ("Japan", "partner status")}),
        (
            "Greece is not a member of the bloc but signed a strategic partnership with it last year.",
            {("Greece", "strategic partnership")},
        ),
    ],
)
def test_a_bloc_that_is_called_the_bloc_has_its_partners(
    pipeline: Pipeline, text: str, expected: set[tuple[str, str]]
) -> None:
    text = BLOC + "The alliance meets twice a year. " + text
    assert tied(pipeline, text) == {("Northern Grain Alliance", partner, kind) for partner, kind in expected}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Latvia will leave the Northern Grain Alliance in May, its government said on Monday.", None),
        ("Latvia left the Northern Grain Alliance on Monday, its government said.", "former"),
    ],
)
def test_a_headline_in_the_present_leaves_it_to_the_text_whether_it_has_happened(
    pipeline: Pipeline, text: str, status: str | None
) -> None:
    head = "Latvia leaves Northern Grain Alliance"
    blocks = (
        Block("headline", Span(0, len(head))),
        Block("paragraph", Span(len(head) + 2, len(head) + 2 + len(text))),
    )
    article = Article(id="a", text=f"{head}\n\n{text}", blocks=blocks)
    found = {m.status for m in members.find(next(iter(pipeline.read([article]))))}
    assert found == ({status} if status else set())


@pytest.mark.parametrize(
    "text",
    [
        "Kenya is to join an OPEC-led mission in May.",
        "Kenya sent its deputy minister to the OPEC meeting as an observer.",
    ],
)
def test_what_a_bloc_leads_and_whom_a_state_sends_there_make_no_member(pipeline: Pipeline, text: str) -> None:
    assert told(pipeline, text) == set()
