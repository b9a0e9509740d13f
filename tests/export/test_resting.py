"""From a line of an export to the claim that it rests on."""

from __future__ import annotations

from brief.export import Options, render
from brief.export.verification.read_back import Export, read
from brief.export.verification.resting import rest_of
from tests.export import samples

STORY = samples.story()
EXPORT: Export = read(render("md", STORY, Options()).decode())
BRIEFS = {brief.id: brief for brief in STORY.briefs}


def line_with(words: str) -> int:
    return next(line.number for line in EXPORT.lines if words in line.text and line.marks)


def test_a_line_leads_to_the_claim_that_it_says() -> None:
    brief = STORY.briefs[0]
    name = brief.who[0].name
    rest = rest_of(EXPORT, line_with(name), BRIEFS.get)
    assert rest is not None
    assert rest.article in BRIEFS
    assert rest.claim in {claim.id for claim in BRIEFS[rest.article].claims()}


def test_every_marked_line_rests_on_a_claim_of_its_source() -> None:
    for line in EXPORT.lines:
        rest = rest_of(EXPORT, line.number, BRIEFS.get)
        assert (rest is None) == (not line.marks), line.raw
        if rest is not None:
            assert rest.span is not None
            assert rest.claim is not None


def test_a_footnote_leads_where_its_characters_are() -> None:
    note = next(iter(EXPORT.notes.values()))
    rest = rest_of(EXPORT, note.number, BRIEFS.get)
    assert rest is not None
    assert rest.span == note.span


def test_without_the_brief_the_words_are_still_known() -> None:
    number = next(line.number for line in EXPORT.lines if line.marks)
    rest = rest_of(EXPORT, number, lambda _: None)
    assert rest is not None
    assert rest.claim is None
    assert rest.span is not None
