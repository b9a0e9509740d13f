from __future__ import annotations

from dataclasses import replace

import pytest

from brief.export import Dossier, Options, render
from brief.export.verification.read_back import read
from brief.export.verification.take_back import Proposal, Refusal, proposals
from tests.export import samples
from tests.export.rendering import flat

DRAFT = Options(include=frozenset(("accepted", "edited", "undecided")))


def meant(dossier: Dossier, old: str, new: str, options: Options | None = None) -> list[Proposal | Refusal]:
    text = flat(render("md", dossier, options or Options()).decode())
    assert old in text
    return proposals(read(text.replace(old, new, 1)), dossier)


def test_nothing_edited_means_nothing() -> None:
    for dossier in (samples.story(), samples.single(), samples.story(default=None)):
        assert meant(dossier, "##", "##", DRAFT) == []


@pytest.mark.parametrize(
    ("old", "new", "claim", "changes"),
    [
        ("- Bo Friis · Country", "- Bo Friis · Role: Minister · Country", "who:bo-friis", {"role": "Minister"}),
        ("- Bo Friis · Country: DK", "- Bo Friis · Country: SE", "who:bo-friis", {"country": "SE"}),
        ("- Bo Friis ·", "- Bo Fries ·", "who:bo-friis", {"name": "Bo Fries"}),
        ("A: attending [^A2] · Attendance B: not m", "A: expected [^A2] · Attendance B: not m", "who:bo-friis",
         {"attendance": "expected"}),
        ("| Norway      | NO  | full ", "| Norway | NO | founding ", "members:npl-norway", {"status": "founding"}),
        ("Normalised: 1998 ·", "Normalised: 1997 ·", "when:1998", {"start": "1997", "end": None}),
        ("Words: “a quiet engine of trade,”", "Words: “a quiet engine”", "quotes:lund-engine",
         {"words": "a quiet engine"}),
        ("The league was founded in 1998.[^A8] (A only)", "The league dates from 1998.[^A8] (A only)", "what:founded",
         {"statement": "The league dates from 1998."}),
        ("| Iceland  | IS  |", "| Iceland  |     |", "members:npl-iceland", {"country": None}),
    ],
)  # fmt: skip
def test_a_change_of_a_cell_is_a_change_of_its_claim(
    old: str, new: str, claim: str, changes: dict[str, object]
) -> None:
    found = meant(samples.story(), old, new)
    assert [(p.claim, dict(p.changes)) for p in found if isinstance(p, Proposal)] == [(claim, changes)]
    assert not [r for r in found if isinstance(r, Refusal)]


def test_a_change_of_what_two_sources_say_is_a_change_of_both_claims() -> None:
    dossier = samples.story()
    found = meant(dossier, "| **Estonia** | EE ", "| **Estonia** | ET ")
    assert [(p.article, p.claim) for p in found if isinstance(p, Proposal)] == [
        (brief.id, "members:npl-estonia") for brief in dossier.briefs
    ]


def test_a_bodys_name_is_changed_for_all_its_members() -> None:
    found = meant(samples.story(), f"**{samples.LEAGUE}**[^A4]", "**Northern Harbours League**[^A4]")
    assert len(found) == 6
    assert all(isinstance(p, Proposal) and p.changes == {"organisation": "Northern Harbours League"} for p in found)


def test_two_changes_of_one_claim_are_one_edit() -> None:
    dossier = samples.single()
    text = flat(render("md", dossier, Options()).decode())
    text = text.replace("- Bo Friis · Country", "- Bo Fries · Role: Minister · Country")
    assert [(p.decision, dict(p.changes)) for p in proposals(read(text), dossier) if isinstance(p, Proposal)] == [
        ("edited", {"name": "Bo Fries", "role": "Minister"})
    ]


def test_an_edit_adds_to_what_the_reviewer_changed_before() -> None:
    dossier = samples.single()
    key = (dossier.briefs[0].id, "who:bo-friis")
    before = replace(dossier.verdicts[key], decision="edited", changes={"role": "Minister"})
    dossier = replace(dossier, verdicts={**dossier.verdicts, key: before})
    [found] = meant(dossier, "- Bo Friis · Role: Minister · Country: DK", "- Bo Friis · Role: Minister · Country: SE")
    assert isinstance(found, Proposal)
    assert found.changes == {"role": "Minister", "country": "SE"}
    assert found.was == {"country": "DK"}


def test_a_ticked_box_accepts_what_its_row_shows() -> None:
    dossier = samples.story(default=None)
    text = flat(render("md", dossier, DRAFT).decode())
    row = next(line for line in text.split("\n") if line.startswith("- Bo Friis"))
    found = proposals(read(text.replace(row, row.replace("[ ]", "[x]"))), dossier)
    assert [(p.claim, p.decision) for p in found if isinstance(p, Proposal)] == [("who:bo-friis", "accepted")]


def test_a_deleted_line_means_nothing() -> None:
    dossier = samples.story()
    text = flat(render("md", dossier, Options()).decode())
    row = next(line for line in text.split("\n") if line.startswith("- Bo Friis"))
    assert proposals(read(text.replace(f"{row}\n", "")), dossier) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("A: attending [^A2] · Attendance B: not m", "A: maybe [^A2] · Attendance B: not m", "no attendance"),
        ("| joining (5th) |", "| almost in |", "no status"),
        ("Normalised: 1998 ·", "Normalised: long ago ·", "no date"),
        ("- Bo Friis · Country: DK", "- Bo Friis · Country: Denmark", "no country code"),
        ("- Bo Friis ·", "-  ·", "cannot be empty"),
        ("1. Sources differ on cargo a year:", "1. Sources quarrel over cargo a year:", "no single claim"),
    ],
)  # fmt: skip
def test_what_is_no_value_is_refused_with_a_reason(old: str, new: str, words: str) -> None:
    found = meant(samples.story(), old, new)
    assert [r for r in found if isinstance(r, Refusal) and words in r.why]
    assert not [p for p in found if isinstance(p, Proposal)]


def test_options_of_the_export_are_remembered_by_the_file() -> None:
    dossier = samples.story()
    text = flat(render("md", dossier, Options(lines=2)).decode())
    assert proposals(read(text), dossier) == []
