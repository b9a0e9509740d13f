"""An invented story in two reports, with claims made by hand: what the export tests work on."""

from __future__ import annotations

import hashlib
from typing import Any

from brief.export.dossier import Dossier
from brief.model import (
    Article,
    Brief,
    Check,
    Claim,
    Credit,
    Flag,
    Ledger,
    Maker,
    Member,
    Number,
    Origin,
    Partner,
    Quote,
    Row,
    Span,
    Story,
    Verdict,
    What,
    When,
    Where,
    Who,
    claim_id,
)

MAKER = Maker(model="none", version="0", rules="hand")

FIRST = (
    "Harbour ministers met in Larvik, Norway, on Thursday for the yearly session of the Northern Ports League (NPL). "
    "Norwegian Transport Minister Ada Lund and Danish counterpart Bo Friis attended, but Finnish minister Eero Salo "
    "stayed away. "
    "Estonia will become the fifth full member on Friday. "
    "Its four members are Norway, Denmark, Finland and Sweden. "
    "Scotland is a “dialogue partner” and Iceland has observer status. "
    "Lund told reporters the league was “a quiet engine of trade,” NTB reported. "
    "The ports handle 62 million tonnes of cargo a year. "
    "The league was founded in 1998."
)
SECOND = (
    "Ministers are set to meet in Norway this week, with Ada Lund as host.\n\n"
    "Finland's Eero Salo will not attend the talks, his office said. "
    "Estonia is to join the Northern Ports League as its fifth member. "
    "The ports handle 58 million tonnes of cargo a year, the league says. "
    "Sweden's minister Maja Holm is expected."
)
LEAGUE = "Northern Ports League"


def span(text: str, words: str, nth: int = 0) -> Span:
    """Where the words stand in the text."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def sentences(text: str) -> tuple[Span, ...]:
    """Sentences end in a full stop before a blank or a line end in these samples."""
    spans, start = [], 0
    for position, character in enumerate(text):
        if character == "." and text[position + 1 : position + 2] in ("", " ", "\n"):
            spans.append(Span(start, position + 1))
            start = position + 1
            while text[start : start + 1].isspace():
                start += 1
    return tuple(spans)


class Hand:
    """Gives claims about one text what all claims have."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.sentences = sentences(text)

    def base(self, facet: Any, key: tuple[object, ...], words: str, nth: int = 0) -> dict[str, Any]:
        where = span(self.text, words, nth)
        index = max(i for i, s in enumerate(self.sentences) if s.start <= where.start)
        return {
            "id": claim_id(facet, *key),
            "evidence": (where,),
            "sentence": index,
            "rule": f"{facet}.hand",
            "confidence": 0.9,
        }


def article(text: str, **more: Any) -> Article:
    sha = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        **{"id": sha[:16], "text": text, "sha256": sha, "words": len(text.split()), "language": "en", **more}
    )


def first(**more: Any) -> Brief:
    m = Hand(FIRST)
    full = [
        Member(**m.base("members", ("npl", name), name, nth), organisation=LEAGUE, member=name, country=code)
        for name, code, nth in (("Norway", "NO", 1), ("Denmark", "DK", 0), ("Finland", "FI", 0), ("Sweden", "SE", 0))
    ]
    return Brief(
        article=article(FIRST, **{"source": "Harbour Post", "published": "2031-05-15", "origin": "post.txt", **more}),
        sentences=m.sentences,
        who=(
            Who(**m.base("who", ("Ada Lund",), "Ada Lund"), name="Ada Lund", type="person", role="Transport Minister",
                country="NO", attendance="attending", mentions=(span(FIRST, "Ada Lund"), span(FIRST, "Lund", 1))),
            Who(**m.base("who", ("Bo Friis",), "Bo Friis"), name="Bo Friis", type="person", country="DK",
                attendance="attending", mentions=(span(FIRST, "Bo Friis"),)),
            Who(**m.base("who", ("Eero Salo",), "Eero Salo stayed away"), name="Eero Salo", type="person",
                role="minister", country="FI", attendance="absent", mentions=(span(FIRST, "Eero Salo"),)),
            Who(**m.base("who", ("npl",), LEAGUE), name=LEAGUE, type="organisation",
                aliases=("NPL",), mentions=(span(FIRST, LEAGUE),)),
        ),
        where=(
            Where(**m.base("where", ("Larvik",), "Larvik"), name="Larvik", country="NO", part="event",
                  mentions=(span(FIRST, "Larvik"),)),
            Where(**m.base("where", ("Norway",), "Norway"), name="Norway", country="NO", part="event",
                  mentions=(span(FIRST, "Norway"),)),
        ),
        when=(
            When(**m.base("when", ("2031-05-15",), "Thursday"), words="Thursday", start="2031-05-15", grain="day",
                 basis="relative", part="event"),
            When(**m.base("when", ("2031-05-16",), "Friday"), words="Friday", start="2031-05-16", grain="day",
                 basis="relative"),
            When(**m.base("when", ("1998",), "1998"), words="1998", start="1998", grain="year"),
        ),
        what=(
            What(**m.base("what", ("meet",), FIRST[: FIRST.index(".") + 1]), statement=FIRST[: FIRST.index(".") + 1],
                 subject="Harbour ministers", predicate="met"),
            What(**m.base("what", ("estonia",), "Estonia will become the fifth full member on Friday"),
                 statement="Estonia will become the fifth full member on Friday.", stage="planned"),
            What(**m.base("what", ("founded",), "The league was founded in 1998"),
                 statement="The league was founded in 1998."),
        ),
        members=(
            *full,
            Member(**m.base("members", ("npl", "Estonia"), "Estonia"), organisation=LEAGUE, member="Estonia",
                   country="EE", status="joining", since="2031-05-16", ordinal=5),
            Member(**m.base("members", ("npl", "Iceland"), "Iceland"), organisation=LEAGUE, member="Iceland",
                   country="IS", status="observer"),
        ),
        partners=(
            Partner(**m.base("partners", ("npl", "Scotland"), "Scotland is a “dialogue partner”"),
                    organisation=LEAGUE, partner="Scotland", country="GB", kind="dialogue partner"),
        ),
        quotes=(
            Quote(**m.base("quotes", ("lund", "engine"), "“a quiet engine of trade,”"), speaker="Ada Lund",
                  words="a quiet engine of trade,", verb="told", via="NTB"),
        ),
        numbers=(
            Number(**m.base("numbers", ("cargo",), "62 million tonnes"), words="62 million tonnes", value=62_000_000,
                   unit="tonnes", of="cargo a year"),
        ),
        credits=(Credit(**m.base("credits", ("NTB",), "NTB reported"), agency="NTB"),),
        flags=(Flag("term", "“dialogue partner” is a term, not speech", (span(FIRST, "“dialogue partner”"),)),),
        maker=MAKER,
    )  # fmt: skip


def second(**more: Any) -> Brief:
    m = Hand(SECOND)
    return Brief(
        article=article(SECOND, **{"origin": "notice.txt", **more}),
        sentences=m.sentences,
        who=(
            Who(**m.base("who", ("Ada Lund",), "Ada Lund"), name="Ada Lund", type="person",
                mentions=(span(SECOND, "Ada Lund"),)),
            Who(**m.base("who", ("Eero Salo",), "Eero Salo will not attend"), name="Eero Salo", type="person",
                country="FI", attendance="absent", mentions=(span(SECOND, "Eero Salo"),)),
            Who(**m.base("who", ("Maja Holm",), "Maja Holm is expected"), name="Maja Holm", type="person",
                role="minister", country="SE", attendance="expected", mentions=(span(SECOND, "Maja Holm"),)),
        ),
        where=(
            Where(**m.base("where", ("Norway",), "Norway"), name="Norway", country="NO", part="event",
                  mentions=(span(SECOND, "Norway"),)),
        ),
        when=(When(**m.base("when", ("this week",), "this week"), words="this week", basis="relative", part="event"),),
        what=(
            What(**m.base("what", ("meet",), "Ministers are set to meet in Norway this week"),
                 statement="Ministers are set to meet in Norway this week", stage="planned"),
        ),
        members=(
            Member(**m.base("members", ("npl", "Estonia"), "Estonia is to join"), organisation=LEAGUE,
                   member="Estonia", country="EE", status="joining", ordinal=5),
        ),
        numbers=(
            Number(**m.base("numbers", ("cargo",), "58 million tonnes"), words="58 million tonnes", value=58_000_000,
                   unit="tonnes", of="cargo a year", attribution="the league"),
        ),
        maker=MAKER,
    )  # fmt: skip


def row(kind: Any, relation: Any, point: str, reason: str, *sides: tuple[Brief, str]) -> Row:
    evidence = {}
    for brief, claim in sides:
        found = brief.claim(claim)
        assert found, claim
        evidence[brief.id] = found.evidence
    return Row(
        id=f"{kind}:{point}".lower().replace(" ", "-"),
        kind=kind,
        relation=relation,
        point=point,
        reason=reason,
        claims={brief.id: (claim,) for brief, claim in sides},
        evidence=evidence,
    )


def ledger(a: Brief, b: Brief) -> Ledger:
    return Ledger(
        articles=(a.article, b.article),
        rows=(
            row("numbers", "conflict", "cargo a year", "62 million against 58 million tonnes",
                (a, "numbers:cargo"), (b, "numbers:cargo")),
            row("what", "stage", "the meeting", "held in A, still ahead in B", (a, "what:meet"), (b, "what:meet")),
            row("who", "agree", "Eero Salo is not attending", "same attendance",
                (a, "who:eero-salo"), (b, "who:eero-salo")),
            row("members", "agree", "Estonia is joining as fifth member", "same status and place",
                (a, "members:npl-estonia"), (b, "members:npl-estonia")),
            row("who", "only", "Bo Friis attends", "only A names him", (a, "who:bo-friis")),
            row("who", "only", "Maja Holm is expected", "only B names her", (b, "who:maja-holm")),
        ),
        origins=(Origin("who:eero-salo-is-not-attending", 1, "A credits NTB, B credits nobody"),),
        checks=(Check("count", "Estonia is the fifth: four are named", {a.id: (span(FIRST, "Its four members"),)}),),
    )  # fmt: skip


def story(*, default: str | None = "accepted", **by_facet: str | None) -> Dossier:
    """The story of both reports, every claim accepted unless asked otherwise."""
    a, b = first(), second()
    return Dossier(
        story=Story(id="npl-larvik", name="Ports League in Larvik", articles=(a.id, b.id), reason="same place, people"),
        briefs=(a, b),
        ledger=ledger(a, b),
        verdicts=verdicts((a, b), default=default, **by_facet),
    )


def single(brief: Brief | None = None, *, default: str | None = "accepted", **by_facet: str | None) -> Dossier:
    """One article, every claim accepted unless asked otherwise."""
    made = brief or first()
    return Dossier(briefs=(made,), verdicts=verdicts((made,), default=default, **by_facet))


def verdicts(briefs: tuple[Brief, ...], *, default: str | None, **by_facet: str | None) -> Any:
    """A verdict for each claim: the facet's decision, else the default; None leaves it undecided."""
    made = {}
    for brief in briefs:
        for claim in brief.claims():
            decision = by_facet.get(claim.facet, default)
            if decision:
                made[brief.id, claim.id] = verdict(brief, claim, decision)
    return made


def verdict(brief: Brief, claim: Claim, decision: Any, **more: Any) -> Verdict:
    return Verdict(
        article=brief.id, claim=claim.id, decision=decision, reviewer="kim", at="2031-05-16T08:00:00Z", **more
    )
