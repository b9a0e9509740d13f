"""Credits: agencies and outlets that the text itself names as the origin of what it reports."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief.claims.speakers.outlets import OUTLET_KINDS, crediting, outlet_at, passing_on
from brief.language.reading import Reading
from brief.model import Credit, Span, claim_id

_DATELINE_REACH = 200
"""Characters from the start of the text in which a dateline names its agency."""
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_PLACES = frozenset("nsubj nsubjpass pobj dobj dative".split())
"""Only a noun in one of these places can be the origin."""
_BRACKETED = re.compile(r"\(([^()\n]{2,40})\)\s*[-–—]")


def find(reading: Reading) -> list[Credit]:
    """The article's credits in text order, each outlet once, under its fullest name."""
    found: dict[str, Credit] = {}
    for credit in (*_from_header(reading), *_from_dateline(reading), *_from_sentences(reading)):
        found.setdefault(credit.id, credit)
    return list(found.values())


def _credit(reading: Reading, agency: str, evidence: Span, rule: str, confidence: float) -> Credit:
    token = reading.token(evidence.start)
    return Credit(
        id=claim_id("credits", agency),
        evidence=(evidence,),
        sentence=reading.sentence_index(token.i) if token is not None else None,
        confidence=confidence,
        rule=rule,
        agency=agency,
    )


def _from_header(reading: Reading) -> Iterator[Credit]:
    """`By Associated Press` above the text of another outlet."""
    for entity in reading.entities:
        if entity.kind != "agency" or entity.name == reading.article.source:
            continue
        for mention in entity.mentions:
            sentence = reading.sentence_index(mention.start)
            if sentence is not None and reading.roles[sentence] == "header":
                yield _credit(reading, entity.name, reading.mention_span(mention), "credits.byline", 0.9)


def _from_dateline(reading: Reading) -> Iterator[Credit]:
    """`ROME, May 3 (Reuters) -` at the start."""
    for match in _BRACKETED.finditer(reading.article.text, 0, _DATELINE_REACH):
        token = reading.token(match.start(1))
        entity = reading.entity_at(token.i) if token is not None else None
        name = match[1].strip()
        if entity is not None and entity.kind in OUTLET_KINDS:
            yield _credit(reading, entity.name, Span(match.start(1), match.end(1)), "credits.dateline", 0.95)
        elif name.isupper() and name.isalpha() and len(name) <= 5:
            yield _credit(reading, name, Span(match.start(1), match.end(1)), "credits.dateline", 0.8)


def _from_sentences(reading: Reading) -> Iterator[Credit]:
    for _, token in reading.tokens_of(tags=_NOUNS):
        if token.dep_ not in _PLACES:
            continue
        agency = outlet_at(reading, token) or passing_on(reading, token)
        word = crediting(token) if agency is not None else None
        if agency is None or word is None:
            continue
        mention = reading.mention_at(token.i)
        start, end = (mention.start, mention.end) if mention is not None else (token.left_edge.i, token.i + 1)
        evidence = reading.span(min(start, word.i), max(end, word.i + 1))
        is_known = mention is not None
        yield _credit(reading, agency, evidence, f"credits.{word.lemma_.lower()}", 0.9 if is_known else 0.75)
