"""The table of members: what is so now, what was before, who contradicts whom, and what is out of view."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from brief.library import Library
from brief.library.lists.query import parse
from brief.model import Article, Brief, Member, Span, claim_id
from brief.story.ledger import ledger
from tests.story.making import brief_of
from tests.tui.running import fill, picture, running
from tui.content.matrix import Matrix
from tui.content.standing import Proof, Standing, standing

UNION = "Fjord Union"


def proof(status: str, published: str | None, outlet: str | None = None, *, article: str = "") -> Proof:
    """A report of that day that gives Norland this status."""
    made = brief_of(f"Norland is {status}.", name=article or f"{status} {published} {outlet}").article
    claim = Member(id="m", evidence=(Span(0, 7),), sentence=0, rule="hand", organisation=UNION, member="Norland")
    return Proof(dated(made, published, outlet), claim, status)


def dated(article: Article, published: str | None, outlet: str | None) -> Article:
    """The article as published by this outlet on that day."""
    return replace(article, published=published, source=outlet)


def told(*proofs: Proof) -> tuple[str, bool]:
    found = standing(proofs)
    return found.sign, found.is_disputed


def days(found: Standing) -> list[str]:
    return [one.article.published or "" for one in found.before]


def test_the_newest_report_counts_and_what_was_before_is_history() -> None:
    found = standing([proof("full", "2026-03-18", "A"), proof("former", "2026-05-05", "B")])
    assert (found.sign, found.is_disputed) == ("X1", False)
    assert days(found) == ["2026-03-18"]


def test_history_goes_back_from_the_last_change() -> None:
    reports = [
        proof("full", "2026-01-02", "A"),
        proof("former", "2026-02-02", "B"),
        proof("full", "2026-06-02", "C"),
        proof("full", "2026-06-20T08:00", "D"),
    ]
    found = standing(reports)
    assert (found.sign, found.is_disputed) == ("M2", False)
    assert days(found) == ["2026-02-02", "2026-01-02"]


def test_reports_of_the_same_days_that_exclude_each_other_are_a_dispute() -> None:
    assert told(proof("full", "2026-05-03", "A"), proof("former", "2026-05-05", "B")) == ("X1", True)


@pytest.mark.parametrize("published", [None, "2026"])
def test_a_report_of_an_unknown_day_may_be_of_the_same_time(published: str | None) -> None:
    assert told(proof("full", published, "A"), proof("former", "2026-05-05", "B")) == ("X1", True)
    assert told(proof("full", published, "A"), proof("observer", None, "B"), proof("full", None, "C")) == ("M2", True)


def test_the_number_counts_outlets_of_the_status_shown() -> None:
    reports = [proof("full", "2026-05-05", "A"), proof("full", "2026-05-06", "A", article="second")]
    assert told(*reports, proof("joining", "2026-05-04", "B")) == ("M1", False)


@pytest.mark.parametrize(
    ("one", "other"), [("denied", "candidate"), ("former", "joining"), ("full", "ally"), ("founding", "full")]
)
def test_what_can_be_true_at_once_is_no_dispute(one: str, other: str) -> None:
    assert not standing([proof(one, "2026-05-05", "A"), proof(other, "2026-05-05", "B")]).is_disputed


@pytest.mark.parametrize(("one", "other"), [("denied", "full"), ("full", "dialogue partner"), ("suspended", "full")])
def test_what_cannot_be_true_at_once_is_a_dispute(one: str, other: str) -> None:
    assert standing([proof(one, "2026-05-05", "A"), proof(other, "2026-05-05", "B")]).is_disputed


def test_an_article_that_tells_its_own_history_contradicts_nobody() -> None:
    reports = [proof("founding", "2026-05-05", "A", article="one"), proof("former", "2026-05-05", "A", article="one")]
    assert told(*reports) == ("X1", False)


# On the screen


def report(name: str, published: str, outlet: str, *statuses: tuple[str, str, str]) -> Brief:
    """A report with memberships: body, party, status."""
    lines = [f"{party} stands with the {body} as {status}." for body, party, status in statuses]
    made = brief_of(" ".join(lines), name=name)
    claims: list[Member] = []
    start = 0
    for line, (body, party, status) in zip(lines, statuses, strict=True):
        evidence = (Span(start, start + len(line)),)
        start += len(line) + 1
        key = claim_id("members", body, party, status)
        claims.append(
            Member(
                id=key,
                evidence=evidence,
                sentence=0,
                rule="hand",
                organisation=body,
                member=party,
                status=status,  # type: ignore[arg-type]
            )
        )
    return replace(made, article=dated(made.article, published, outlet), members=tuple(claims))


PARTIES = [f"{first}{second}land" for first in "ABCDE" for second in "aeiou"]


def union() -> list[Brief]:
    """A body with twenty-five members, one of which leaves, and a small one with the last of them."""
    return [
        report("march", "2026-03-18", "Post", *[(UNION, party, "full") for party in PARTIES]),
        report("may", "2026-05-05", "Wire", (UNION, "Aaland", "former"), ("Reef Pact", "Euland", "observer")),
    ]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    briefs = union()
    return fill(tmp_path / "union", briefs, ledger(briefs))


async def test_columns_out_of_view_are_counted_and_come_by_going_sideways(library: Library) -> None:
    with library:
        async with running(library, "members", "", size=(80, 24)) as (app, pilot):
            await pilot.pause()
            first = picture(app)
            assert "columns 1–12 of 25" in first
            assert "+13>" in first
            pact = next(line for line in first.splitlines() if "Reef Pact" in line)
            assert "+1>" in pact or "O1" in pact
            await pilot.press(*"l" * 24)
            last = picture(app)
            assert "columns 14–25 of 25" in last
            assert "<13 more" in last


async def test_what_was_before_is_shown_with_its_date_behind_enter(library: Library) -> None:
    with library:
        async with running(library, "members", "", size=(120, 40)) as (app, pilot):
            await pilot.pause()
            shown = picture(app)
            assert "X1»" in shown
            assert "» changed" in shown
            assert "sources disagree" not in shown
            app.screen.find("aaland")
            await pilot.pause()
            shown = picture(app)
            assert "former, on 18 Mar 2026 still full" in shown
            assert shown.index("5 May 2026  Wire  former") < shown.index("18 Mar 2026 Post  until then full")


async def test_a_status_in_the_query_leaves_the_cells_that_have_it_and_no_empty_rows(library: Library) -> None:
    with library:
        async with running(library, "members", "status:full", size=(80, 24)) as (app, pilot):
            await pilot.pause()
            assert "Reef Pact" not in picture(app)
        async with running(library, "members", "status:former", size=(80, 24)) as (app, pilot):
            await pilot.pause()
            shown = picture(app)
            assert "1 organisation · 1 country or party" in shown
            assert "X1»" in shown


def test_a_status_that_is_left_out_takes_its_cells_with_it() -> None:
    matrix = Matrix()
    for brief in union():
        matrix.add(brief, {})
    left = matrix.only(parse("-status:former").terms)
    assert len(left.cells) == len(matrix.cells) - 1


async def test_every_sign_in_the_table_is_explained_on_a_narrow_screen(tmp_path: Path) -> None:
    statuses = ("full", "founding", "joining", "candidate", "observer", "suspended", "former", "denied")
    briefs = [report("one", "2026-03-18", "Post", *[(UNION, f"{one}land", one) for one in statuses])]
    for width in (80, 60):
        with fill(tmp_path / f"all{width}", briefs, ledger(briefs)) as library:
            async with running(library, "members", "", size=(width, 24)) as (app, pilot):
                await pilot.pause()
                shown = picture(app)
                assert all(f" {status}" in shown for status in statuses)
                assert "deni…" not in shown
