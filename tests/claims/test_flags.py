from __future__ import annotations

import pytest

from brief.claims.build import build
from brief.language.pipeline import Pipeline
from tests.claims.reading import read

pytestmark = pytest.mark.model


def kinds(pipeline: Pipeline, text: str) -> list[str]:
    return [flag.kind for flag in build(read(pipeline, text), pipeline.maker).flags if flag.kind != "provenance"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Anna Weber is the only mayor who voted against it.", "superlative"),
        ("It is the largest bridge in Europe.", "superlative"),
        ("The union represents 40 percent of all workers.", "unsourced number"),
        ("Weber sent her spokesman to the meeting instead.", "unnamed"),
        ("Officials said that the port stays closed.", "unnamed"),
        ("The plan is seen as a threat to small farms.", "sourceless"),
        ("Norway is a “dialogue partner” of the bloc.", "term"),
        ("On Monday, 4 July 2024, the bridge opened.", "arithmetic"),
    ],
)
def test_what_to_look_at_is_flagged(pipeline: Pipeline, text: str, kind: str) -> None:
    assert kind in kinds(pipeline, text)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Weber opened the bridge on Friday.",
        "According to the ministry, 40 percent of all workers are ill.",
        "The spokesman, Omar Haddad, said that the port stays closed.",
        "On Thursday, 4 July 2024, the bridge opened.",
    ],
)
def test_plain_reporting_is_not(pipeline: Pipeline, text: str) -> None:
    assert kinds(pipeline, text) == []


def test_a_name_with_hidden_or_foreign_letters_is_flagged(pipeline: Pipeline) -> None:
    assert "mixed scripts" in kinds(pipeline, "President Vladimir Putіn met Anna Weber in Oslo on Friday.")
