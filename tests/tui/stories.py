"""An invented story in three reports, with claims and ledger by hand: what the screens are tried on."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from brief.model import (
    Alignment,
    Article,
    Block,
    Brief,
    Claim,
    CleaningNote,
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
    What,
    When,
    Where,
    Who,
    claim_id,
)

MAKER = Maker("hand", "1", "1")

NORTH = """Ferry crews stop work in Larvik

Ferry crews in Larvik stopped work on Monday after 420 of them voted to strike, the Sailors' League said.
League chief Ingrid Solberg called the offer "a slap in the face [sic] of every deckhand". The mediator is Tove Hagen.
Nine of the ten ferries stayed in port. The Sailors' League belongs to the Nordic Transport Union.
The port will stay closed until Friday.

Subscribe to our morning letter."""

COAST = """Larvik ferries idle as strike begins

Ferry crews in Larvik stopped work on Monday after 380 of them voted to strike, union officials said.
Ingrid Solberg, who leads the Sailors' League, said the offer was an insult.
Nine of the ten ferries stayed in port.
A cruise ship with 1,100 guests turned back to Hirtshals. The port will stay closed until Friday."""

WIRE = """The ferry strike in Larvik ended on Tuesday night. The Sailors' League accepted a new offer.
Nine of the ten ferries sailed again."""


def _article(name: str, text: str, *, title: str | None, source: str, published: str) -> Article:
    blocks = []
    if title:
        blocks.append(Block("headline", Span(0, len(title))))
    left_over = text.find("Subscribe")
    if left_over >= 0:
        blocks.append(Block("boilerplate", Span(left_over, len(text))))
    return Article(
        id=name,
        text=text,
        title=title,
        source=source,
        published=published,
        words=len(text.split()),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        blocks=tuple(blocks),
    )


ARTICLES = (
    _article("north", NORTH, title="Ferry crews stop work in Larvik", source="Northern Post", published="2025-03-03"),
    _article(
        "coast", COAST, title="Larvik ferries idle as strike begins", source="Coast Daily", published="2025-03-03"
    ),
    _article("wire", WIRE, title=None, source="Skagerrak Wire", published="2025-03-05"),
)


def span(text: str, words: str) -> Span:
    """Where the words first stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def sentences(text: str) -> tuple[Span, ...]:
    """Lines and sentences of the invented texts."""
    return tuple(Span(*found.span()) for found in re.finditer(r"[^\s][^\n]*?(?:[.\"](?= |\n|$)|(?=\n|$))", text))


def _claim(
    made: type[Claim], article: Article, place: Span, key: tuple[object, ...], fields: dict[str, object]
) -> Claim:
    index = next((n for n, s in enumerate(sentences(article.text)) if s.start <= place.start < s.end), None)
    whole = {"evidence": (place,), "sentence": index, "rule": f"{made.facet}.hand", "confidence": 0.8, **fields}
    return made(id=claim_id(made.facet, *key), **whole)  # type: ignore[arg-type]


def _brief(article: Article) -> Brief:
    """What a reader would find; only what the article says."""
    text = article.text
    told: dict[str, list[Claim]] = {}

    def add(made: type[Claim], said: str, /, *key: object, **fields: object) -> None:
        if said in text:
            claim = _claim(made, article, span(text, said), key or (said,), fields)
            told.setdefault(made.facet, []).append(claim)

    add(Who, "Ingrid Solberg", name="Ingrid Solberg", type="person", role="chief", affiliation="Sailors' League")
    add(Who, "Sailors' League", name="Sailors' League", type="organisation")
    add(Who, "Tove Hagen", name="Tove Hagen", type="person", role="mediator")
    add(Where, "Larvik", name="Larvik", country="NO", part="event")
    add(Where, "Hirtshals", name="Hirtshals", country="DK")
    add(When, "on Monday", "2025-03-03", words="Monday", start="2025-03-03", basis="relative", part="event")
    add(When, "until Friday", "2025-03-07", words="until Friday", start="2025-03-07", basis="relative")
    add(
        What,
        "Ferry crews in Larvik stopped work on Monday",
        "ferry crews",
        "stop",
        statement="Ferry crews in Larvik stopped work on Monday",
        subject="Ferry crews",
        predicate="stopped",
        object="work",
    )
    add(
        Member,
        "The Sailors' League belongs to the Nordic Transport Union",
        "Nordic Transport Union",
        "Sailors' League",
        organisation="Nordic Transport Union",
        member="Sailors' League",
    )
    add(
        Quote,
        '"a slap in the face [sic] of every deckhand"',
        "slap",
        speaker="Ingrid Solberg",
        words="a slap in the face [sic] of every deckhand",
        verb="called",
    )
    for figure in ("420", "380"):
        add(Number, figure, "voted", figure, words=figure, value=float(figure), unit="people", of="crews")
    add(Number, "1,100", "guests", words="1,100", value=1100.0, unit="guests")
    add(Partner, "new offer", "nobody", organisation="Sailors' League", partner="Port of Larvik", kind="employer")
    facets = {facet: tuple(claims) for facet, claims in told.items()}
    return Brief(article=article, sentences=sentences(text), maker=MAKER, **facets)  # type: ignore[arg-type]


BRIEFS = tuple(_brief(article) for article in ARTICLES)


def _row(relation: str, kind: str, point: str, reason: str, words: dict[str, str]) -> Row:
    texts = {article.id: article.text for article in ARTICLES}
    briefs = {brief.id: brief for brief in BRIEFS}
    evidence = {name: (span(texts[name], said),) for name, said in words.items()}
    claims = {
        name: tuple(c.id for c in briefs[name].claims() if c.facet == kind and c.evidence[0] == evidence[name][0])
        for name in words
    }
    return Row(
        id=f"{kind}:{point.replace(' ', '-').casefold()}",
        kind=kind,  # type: ignore[arg-type]
        relation=relation,  # type: ignore[arg-type]
        point=point,
        reason=reason,
        claims=claims,
        evidence=evidence,
    )


ROWS = (
    _row("conflict", "numbers", "crews voted", "counts differ: 420 / 380", {"north": "420", "coast": "380"}),
    _row(
        "stage",
        "what",
        "strike",
        "stopped work, then ended: Skagerrak Wire is later",
        {
            "north": "Ferry crews in Larvik stopped work on Monday",
            "coast": "Ferry crews in Larvik stopped work on Monday",
            "wire": "The ferry strike in Larvik ended on Tuesday night",
        },
    ),
    _row(
        "agree",
        "who",
        "Ingrid Solberg",
        "both name Ingrid Solberg",
        {"north": "Ingrid Solberg", "coast": "Ingrid Solberg"},
    ),
    _row(
        "agree",
        "where",
        "Larvik",
        "three name Larvik",
        {"north": "Larvik", "coast": "Larvik", "wire": "Larvik"},
    ),
    _row("only", "who", "Tove Hagen", "only in Northern Post", {"north": "Tove Hagen"}),
    _row("only", "where", "Hirtshals", "only in Coast Daily", {"coast": "Hirtshals"}),
    _row("only", "numbers", "guests", "only in Coast Daily", {"coast": "1,100"}),
)


def _aligned(*starts: str | None) -> Alignment:
    spans: dict[str, Span | None] = {}
    for article, start in zip(ARTICLES, starts, strict=True):
        found = [s for s in sentences(article.text) if start and article.text[slice(*s)].startswith(start)]
        spans[article.id] = found[-1] if found else None
    return Alignment(spans, 0.8)


LEDGER = Ledger(
    articles=ARTICLES,
    rows=ROWS,
    alignment=(
        _aligned("Ferry crews in Larvik", "Ferry crews in Larvik", "The ferry strike"),
        _aligned("League chief", "Ingrid Solberg,", None),
        _aligned("The mediator", None, None),
        _aligned("Nine of", "Nine of", "Nine of"),
        _aligned("The Sailors' League belongs", None, None),
        _aligned(None, "A cruise ship", None),
        _aligned("The port will", "The port will", None),
        _aligned(None, None, "The Sailors' League accepted"),
    ),
    origins=(Origin(ROWS[0].id, 2, "two reports of their own"),),
)

STORY = Story(
    id="larvik-ferry-strike",
    name="Ferry strike in Larvik",
    articles=("north", "coast", "wire"),
    reason="same event: Larvik, 3 March, 4 shared names",
)

HOSTILE_LINE = "[bold]Mayor[/x] [EU] \N{REPLACEMENT CHARACTER}]52;c;aGk= \u202e歐盟 👩\u200d👧 $primary {0} %s"
"""What must never be obeyed; put where names, titles and sentences stand."""


def hostile_ledger() -> tuple[Ledger, tuple[Brief, ...]]:
    """The story with hostile sources, titles and texts; the spans still resolve."""
    articles = tuple(
        replace(a, text=f"{a.text}\n{HOSTILE_LINE}.", title=HOSTILE_LINE, source=HOSTILE_LINE) for a in ARTICLES
    )
    briefs = tuple(replace(b, article=a) for b, a in zip(BRIEFS, articles, strict=True))
    rows = tuple(replace(row, point=HOSTILE_LINE, reason=HOSTILE_LINE) for row in ROWS)
    return replace(LEDGER, articles=articles, rows=rows), briefs


_BACKGROUND = "\n\n".join(
    f"Background, part {part}: the crews of the fjord have asked for longer rests since the spring."
    for part in "ABCDEFGHIJ"
)


def long_story() -> tuple[Ledger, tuple[Brief, ...]]:
    """The story with texts longer than a screen, a web address, a log of flags and notes; the spans still hold."""
    articles = tuple(
        replace(
            article,
            text=f"{article.text}\n\n{_BACKGROUND}",
            url=f"https://news.invalid/{article.id}",
            cleaning=tuple(CleaningNote(f"web left-over {n}: a line of the letter", Span(n, n + 9)) for n in range(30)),
        )
        for article in ARTICLES
    )
    briefs = tuple(
        replace(
            brief,
            article=article,
            sentences=sentences(article.text),
            flags=(Flag("source", "40 percent: no source is given", (Span(40, 60),)),),
        )
        for brief, article in zip(BRIEFS, articles, strict=True)
    )
    return replace(LEDGER, articles=articles), briefs
