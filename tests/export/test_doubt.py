"""What leads a brief: nothing that the sources dispute, nothing from before the event, and all that was accepted."""

from __future__ import annotations

import re
from dataclasses import replace

from brief.export import Dossier, render
from brief.export.dossier import Options
from brief.model import Brief, Ledger, Number, Row, Span, Story, Verdict, What, When
from tests.export.samples import MAKER, article

REPORT = (
    "Larvik mourns. At least 14 people were killed when a tram overturned in Larvik on Friday. Divers found 19 bodies."
)
RIVAL = "Nine people were killed in Larvik when a tram overturned."
TOLL = "Fourteen dead, says a bulletin."
PREVIEW = "A new tram line will open in Larvik on Friday. The mayor will cut a ribbon."
DAY = "2031-05-16"


def brief(text: str, published: str, *figures: tuple[str, float, str]) -> Brief:
    """Each sentence is a statement; figures are counts of people or bodies."""
    sentences, start = [], 0
    for words in re.findall(r"[^.]+\.", text):
        at = text.index(words, start)
        sentences.append(Span(at + len(words) - len(words.lstrip()), at + len(words)))
        start = at + len(words)
    spans = tuple(sentences)
    name = text.split()[0].casefold()
    at = text.find("Friday")
    return Brief(
        article=article(text, published=published, source=f"The {name}"),
        sentences=spans,
        maker=MAKER,
        what=tuple(
            What(id=f"what:{name}-{n}", evidence=(span,), sentence=n, rule="hand", statement=text[slice(*span)])
            for n, span in enumerate(spans)
        ),
        when=(
            When(id="when:friday", evidence=(Span(at, at + 6),), sentence=0, rule="hand", words="Friday", start=DAY,
                 end=DAY, grain="day", part="event"),
        ) if at >= 0 else (),
        numbers=tuple(
            Number(id=f"numbers:{unit}-{value:g}", evidence=(Span(text.index(words), text.index(words) + len(words)),),
                   sentence=0, rule="hand", words=words, value=value, unit=unit)
            for words, value, unit in figures
        ),
    )  # fmt: skip


def dossier(*accepted: str) -> Dossier:
    preview = brief(PREVIEW, "2031-05-14")
    report = brief(REPORT, "2031-05-17", ("19 bodies", 19.0, "body"))
    bulletin = brief(TOLL, "2031-05-17", ("Fourteen dead", 14.0, "people"))
    rival = brief(RIVAL, "2031-05-17", ("Nine people", 9.0, "people"))
    sides = {bulletin.id: ("numbers:people-14",), rival.id: ("numbers:people-9",)}
    dead = Row(
        id="dead", kind="numbers", relation="conflict", point="people dead", reason="", claims=sides, evidence={}
    )
    briefs = (preview, report, bulletin, rival)
    every = [(one.id, claim.id) for one in briefs for claim in one.claims()]
    return Dossier(
        story=Story(id="tram", name="Tram in Larvik", articles=tuple(b.id for b in briefs), reason="hand"),
        briefs=briefs,
        ledger=Ledger(articles=tuple(b.article for b in briefs), rows=(dead,)),
        verdicts={
            (of, claim): Verdict(article=of, claim=claim, decision="accepted", reviewer="kim", at="2031-05-18T08:00")
            for of, claim in every
            if claim in accepted
        },
    )


def written(*accepted: str) -> str:
    text = render("md", dossier(*accepted), Options()).decode()
    return " ".join(text[text.index("\n# ") :].split())


def test_no_headline_has_a_disputed_figure_or_is_news_from_before_the_event() -> None:
    headline = written().partition(" > ")[0]
    assert headline == "# \\[working headline] People were killed when a tram overturned in Larvik on Friday"


def test_news_from_before_the_event_stands_behind_what_happened() -> None:
    brief_of_it = written().partition("## Brief")[2].partition("## Who")[0]
    assert brief_of_it.index("overturned") < brief_of_it.index("A new tram line")
    assert "(the sources differ on this)" in brief_of_it


def test_an_accepted_figure_is_in_the_brief_even_alone() -> None:
    whole = written("numbers:body-19")
    assert "New tram line" not in whole.partition(" ** ")[0].partition("**Slug**")[0]
    assert "1. 19 bodies, no source given.[^B3]" in whole


def test_an_accepted_time_alone_makes_a_line() -> None:
    found = replace(dossier("when:friday"))
    text = render("md", found, Options()).decode()
    assert "1. Friday" in text.partition("## Brief")[2]
