from __future__ import annotations

import pytest

from brief.claims.build import build
from brief.ingest import read_bytes
from brief.language.pipeline import Pipeline
from brief.model import Article
from tests.claims.reading import read

pytestmark = pytest.mark.model


def kinds(pipeline: Pipeline, text: str) -> list[str]:
    return [flag.kind for flag in build(read(pipeline, text), pipeline.maker).flags if flag.kind != "provenance"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Anna Weber is the only mayor who voted against it.", "superlative"),
        ("It is the largest bridge in Europe.", "superlative"),
        ("The drought is the worst since 1984.", "superlative"),
        ("The fossil is the oldest known octopus.", "superlative"),
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


def test_what_a_superlative_holds_for_is_shown(pipeline: Pipeline) -> None:
    brief = build(read(pipeline, "Rain was the heaviest since records began in 1961."), pipeline.maker)
    (flag,) = [flag for flag in brief.flags if flag.kind == "superlative"]
    assert "heaviest since records began in 1961" in flag.message


def test_the_words_of_a_flag_do_not_end_in_an_open_bracket(pipeline: Pipeline) -> None:
    text = "The firm will reportedly pay $57 million (61 million euros) for the yard."
    (flag,) = [flag for flag in build(read(pipeline, text), pipeline.maker).flags if flag.kind == "sourceless"]
    assert "“reportedly pay $57 million”" in flag.message


COLUMN = """Opinion | By Dana Field
Every morning my daughter waits forty minutes for a bus.
The school board should be ashamed of the contract.
Last month, the auditors found that one in five buses ran late.
What is missing is not money."""


@pytest.mark.parametrize(
    "text",
    [
        COLUMN,
        COLUMN.partition("\n")[2]
        + "\nI do not doubt that drivers are hard to find.\nI have asked them.\nMy street is quiet.",
    ],
)
def test_a_column_gives_only_what_happened(pipeline: Pipeline, text: str) -> None:
    brief = build(read(pipeline, text), pipeline.maker)
    assert [event.statement for event in brief.what] == [
        "Last month, the auditors found that one in five buses ran late"
    ]
    assert "opinion" in {flag.kind for flag in brief.flags}


@pytest.mark.parametrize("top", ["Share\nComment\n", "News\nOpinion\nSport\n"])
def test_the_buttons_and_menus_of_a_page_do_not_make_a_column(pipeline: Pipeline, top: str) -> None:
    text = f"{top}\nA tram left its rails in Ghent on Tuesday, police said.\n\nNine people were hurt.\n"
    (article,) = read_bytes(text.encode(), name="tram.txt")
    assert isinstance(article, Article)
    brief = build(next(iter(pipeline.read([article]))), pipeline.maker)
    assert "opinion" not in {flag.kind for flag in brief.flags}
