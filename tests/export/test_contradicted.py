"""An article exported alone says what the other sources of its story hold against it; counts say what they count."""

from __future__ import annotations

from dataclasses import replace

from brief.export.content.compose import compose
from brief.export.dossier import Dossier, Options
from brief.export.forms.markdown import render
from brief.export.gather import contradictions
from brief.model import Article, Brief, Ledger, Maker, Row, Span, Verdict, What, claim_id

MAKER = Maker("none", "0", "hand")
EVERYTHING = Options(include=frozenset(("accepted", "undecided")))


def report(name: str, source: str, statement: str, *, negated: bool = False) -> Brief:
    whole = Span(0, len(statement))
    claim = What(
        id=claim_id("what", name),
        evidence=(whole,),
        sentence=0,
        rule="hand",
        statement=statement,
        stage="past",
        negated=negated,
    )
    article = Article(id=name, text=statement, words=len(statement.split()), source=source, published="2026-05-04")
    return Brief(article=article, sentences=(whole,), maker=MAKER, what=(claim,))


HERE = report("tern", "Fjord Post", "Pilot Iver Stam has not been dismissed", negated=True)
AGAINST = report("gull", "Bay Wire", "The port has dismissed pilot Iver Stam")
WITH = report("rook", "Sound Daily", "Iver Stam was never dismissed", negated=True)


def story(relation: str = "conflict") -> Dossier:
    briefs = (HERE, AGAINST, WITH)
    row = Row(
        id="r1",
        kind="what",
        relation=relation,  # type: ignore[arg-type]
        point="the port has dismissed Iver Stam",
        reason="A says it is not so, B says it is",
        claims={brief.id: (brief.what[0].id,) for brief in briefs},
        evidence={brief.id: brief.what[0].evidence for brief in briefs},
    )
    return Dossier(briefs=briefs, ledger=Ledger(articles=tuple(b.article for b in briefs), rows=(row,)))


def test_only_the_sources_of_the_other_side_are_held_against_a_claim() -> None:
    (found,) = contradictions(story(), "tern")
    assert (found.source, found.words) == ("Bay Wire", "The port has dismissed pilot Iver Stam")
    assert [found.source for found in contradictions(story(), "gull")] == ["Fjord Post", "Sound Daily"]
    assert not contradictions(story("agree"), "tern")


def test_an_article_alone_says_that_another_source_contradicts_it() -> None:
    alone = Dossier(briefs=(HERE,), against=contradictions(story(), "tern"))
    text = " ".join(render(alone, EVERYTHING).decode().split())
    checks = text.partition("## Check before use")[2]
    assert (
        "Another source contradicts this: Pilot Iver Stam has not been dismissed; Bay Wire says: The port has" in checks
    )
    assert "(the sources differ on this)" in text.partition("## Brief")[2].partition("## Who")[0]
    key = ("tern", HERE.what[0].id)
    verdict = Verdict(article=key[0], claim=key[1], decision="rejected", reviewer="ada", at="2026-05-05T08:00:00Z")
    assert "Another source contradicts" not in render(replace(alone, verdicts={key: verdict}), EVERYTHING).decode()


def test_the_count_above_the_agreements_says_of_how_many_it_is() -> None:
    titles = [section.title for section in compose(story("agree"), EVERYTHING).sections]
    assert "Sources agree (1)" in titles
    titles = [section.title for section in compose(story("agree"), Options(include=frozenset(("accepted",)))).sections]
    assert "Sources agree (0 of 1)" in titles
