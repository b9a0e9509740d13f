"""Persons once each, with role, country, organisation and attendance, on invented sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from brief.claims import who
from brief.model import Article, Who

if TYPE_CHECKING:
    from brief.language.pipeline import Pipeline

pytestmark = pytest.mark.model


def people(pipeline: Pipeline, text: str) -> dict[str, Who]:
    return {w.name: w for w in who.find(next(iter(pipeline.read([Article(id="a", text=text)])))) if w.type == "person"}


@pytest.mark.parametrize(
    ("text", "name", "role", "country", "affiliation"),
    [
        ("Latvian President Inese Kalnina spoke.", "Inese Kalnina", "President", "LV", None),
        ("Iran’s acting President Reza Daneshvar spoke.", "Reza Daneshvar", "acting President", "IR", None),
        ("Anna Berg, the former foreign minister of Norway, died.", "Anna Berg", "former foreign minister", "NO", None),
        (
            "United Nations Secretary General Tomas Okello spoke.",
            "Tomas Okello",
            "Secretary General",
            None,
            "United Nations",
        ),
        ("Home Secretary Jane Whitlow resigned.", "Jane Whitlow", "Home Secretary", None, None),
        ("Paula Reyes, a spokeswoman for the World Bank, said so.", "Paula Reyes", "spokeswoman", None, "World Bank"),
        ("Microsoft CEO Harriet Lindqvist resigned.", "Harriet Lindqvist", "CEO", None, "Microsoft"),
    ],
)
def test_role_country_and_organisation(
    pipeline: Pipeline, text: str, name: str, role: str, country: str | None, affiliation: str | None
) -> None:
    found = people(pipeline, text)[name]
    assert (found.role, found.country, found.affiliation) == (role, country, affiliation)


def test_a_counterpart_has_the_same_office(pipeline: Pipeline) -> None:
    found = people(pipeline, "Polish President Jan Wilk met his Czech counterpart Petr Dvorak in Prague.")
    assert found["Petr Dvorak"].role == "President"
    assert found["Petr Dvorak"].country == "CZ"


@pytest.mark.parametrize(
    ("text", "attendance"),
    [
        ("Danish Prime Minister Lars Holm is attending the summit.", "attending"),
        ("Danish Prime Minister Lars Holm will not be attending the summit.", "absent"),
        ("Danish Prime Minister Lars Holm is expected to attend the meeting.", "expected"),
        ("Danish Prime Minister Lars Holm is set to address delegates on Friday.", "expected"),
        ("Leaders attending the summit include Danish Prime Minister Lars Holm.", "attending"),
        ("Danish Prime Minister Lars Holm skipped the summit.", "absent"),
        ("Danish Prime Minister Lars Holm stayed away and sent his deputy.", "absent"),
        ("Danish Prime Minister Lars Holm, whose ship sank, is also there.", "attending"),
        ("Danish Prime Minister Lars Holm was due to speak later in the day.", "expected"),
        ("Danish Prime Minister Lars Holm stayed away from the beach.", None),
        ("Danish Prime Minister Lars Holm wanted to speak to his wife.", None),
        ("Danish Prime Minister Lars Holm attended a school in Odense.", None),
        ("Danish Prime Minister Lars Holm was invited to attend the summit.", None),
    ],
)
def test_attendance(pipeline: Pipeline, text: str, attendance: str | None) -> None:
    assert people(pipeline, text)["Lars Holm"].attendance == attendance


def test_every_mention_and_evidence_is_in_the_text(pipeline: Pipeline) -> None:
    text = "Danish Prime Minister Lars Holm spoke. Holm left early."
    found = people(pipeline, text)["Lars Holm"]
    assert [text[s:e] for s, e in found.mentions] == ["Danish Prime Minister Lars Holm", "Holm"]
    assert text[found.evidence[0].start : found.evidence[0].end] == "Danish Prime Minister Lars Holm"
    assert found.id == "who:lars-holm"
