"""Quotes: speech in quotation marks, with who said it, the verb, and to whom.

What merely stands in quotation marks (terms, titles, scare quotes) is not speech; `terms` gives it to the flags.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from brief.claims.speakers.beside import Saying, saying_in
from brief.claims.speakers.turns import turns
from brief.language.reading import Reading
from brief.model import Quote, Span, claim_id
from brief.text.quotation import Quotation, quotations

_CONTINUED = "quotes.continued"
WINDOW = 40
"""Tokens on either side of a quotation in which its speaker is looked for."""
_CONFIDENCE = {"said": 0.9, "near": 0.75, "continued": 0.7, "pronoun": 0.6, "turn": 0.8, "unattributed": 0.4}
"""By rule; on annotated news, about the share of right speakers."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A quotation with its tokens: `start:end` inside the marks, half-open."""

    quotation: Quotation
    start: int
    end: int
    paragraph: int
    opens: bool
    """Does its paragraph begin with it?"""


def find(reading: Reading) -> list[Quote]:
    """The article's quotes in text order; the speaker is None where the text does not say."""
    quotes: dict[str, Quote] = {}
    for quote in (*_speeches(reading), *_turns(reading)):
        quotes.setdefault(quote.id, quote)
    return list(quotes.values())


def terms(reading: Reading) -> list[Span]:
    """What stands in quotation marks but is no speech, marks included."""
    spoken = {quote.evidence[1] for quote in _speeches(reading)}
    return [found.quotation.outer for found in _found(reading) if found.quotation.outer not in spoken]


def spoken(reading: Reading) -> frozenset[int]:
    """The tokens of whole sentences in quotation marks: what somebody said, not what the article reports."""
    whole = (found for found in _found(reading) if _is_sentence(reading, found))
    said = {i for found in whole for i in range(found.start, found.end)}
    for turn in turns(reading):
        first, last = reading.token(turn.span.start), reading.token(turn.span.end - 1)
        said.update(range(first.i, last.i + 1) if first is not None and last is not None else ())
    return frozenset(said)


def _turns(reading: Reading) -> Iterator[Quote]:
    """What is said in an interview or transcript, without the questions."""
    for turn in turns(reading):
        words, token = reading.text(turn.span).strip(), reading.token(turn.span.start)
        if words and not turn.asks and token is not None:
            yield Quote(
                id=claim_id("quotes", words),
                evidence=(turn.span,),
                sentence=reading.sentence_index(token.i),
                confidence=_CONFIDENCE["turn" if turn.speaker else "unattributed"],
                rule="quotes.turn",
                speaker=turn.speaker,
                words=words,
                verb=turn.verb,
                via=None,
            )


def paragraphs(reading: Reading) -> list[Span]:
    """The stretches inside which quotation marks are paired: blocks, or the whole text where there are none."""
    spans = [block.span for block in reading.article.blocks if block.role != "boilerplate"]
    return spans or [Span(0, len(reading.body))]


def _found(reading: Reading) -> list[_Found]:
    """The quotations; finders and flags ask for them several times, so they are noted in the reading."""
    found: list[_Found] | None = reading.notes.get("quotations")
    if found is None:
        found = reading.notes["quotations"] = _find_quotations(reading)
    return found


def _find_quotations(reading: Reading) -> list[_Found]:
    spans = paragraphs(reading)
    text = reading.article.text
    found = []
    at = 0
    for quotation in quotations(text[: len(reading.body)], spans):
        while at + 1 < len(spans) and spans[at].end <= quotation.outer.start:
            at += 1
        first, last = reading.token(quotation.inner.start), reading.token(quotation.inner.end - 1)
        if first is not None and last is not None:
            opens = (
                quotation.outer.start - spans[at].start < 8
                and not text[spans[at].start : quotation.outer.start].strip()
            )
            found.append(_Found(quotation, first.i, last.i + 1, at, opens))
    return found


def _speeches(reading: Reading) -> list[Quote]:
    found: list[Quote] | None = reading.notes.get("speeches")
    if found is None:
        found = reading.notes["speeches"] = list(_find_speeches(reading))
    return found


def _find_speeches(reading: Reading) -> Iterator[Quote]:
    all_found = _found(reading)
    inside = {i for found in all_found for i in range(found.start, found.end)}
    before: tuple[_Found, Quote] | None = None
    for found in all_found:
        saying = saying_in(reading, found.start, found.end, inside, WINDOW)
        quote = _quote(reading, found, saying) if saying else None
        if quote is None and before is not None and _continues(reading, before[0], found):
            quote = _carried(reading, found, before[1])
        if quote is None and _stands_alone(reading, found):
            quote = _quote(reading, found, None)
        if quote is not None:
            yield quote
            before = (found, quote)


def _quote(reading: Reading, found: _Found, saying: Saying | None) -> Quote:
    inner, outer = found.quotation.inner, found.quotation.outer
    words = reading.text(inner).strip()
    rule = saying.rule if saying else "unattributed"
    whole = outer
    if saying and saying.tokens:
        said = reading.span(min(saying.tokens), max(saying.tokens) + 1)
        whole = Span(min(outer.start, said.start), max(outer.end, said.end))
    return Quote(
        id=claim_id("quotes", words),
        evidence=(whole, outer),
        sentence=reading.sentence_index(found.start),
        confidence=_CONFIDENCE[rule],
        rule=f"quotes.{rule}",
        speaker=saying.speaker if saying else None,
        words=words,
        verb=saying.verb if saying else None,
        via=saying.via if saying else None,
    )


def _carried(reading: Reading, found: _Found, before: Quote) -> Quote:
    """The same speaker goes on; who that is stands where the speech began."""
    began = before.evidence[-1] if before.rule == _CONTINUED else before.evidence[0]
    own = _quote(reading, found, None)
    return replace(
        own,
        evidence=(*own.evidence, began),
        speaker=before.speaker,
        via=before.via,
        confidence=min(_CONFIDENCE["continued"], before.confidence),
        rule=_CONTINUED,
    )


def _continues(reading: Reading, before: _Found, found: _Found) -> bool:
    """Is this the next part of a speech: in the same paragraph, or opening the next one, without new words between?"""
    if found.paragraph == before.paragraph and _is_whole(reading, found):
        return True
    if not _is_sentence(reading, found):
        return False
    if found.paragraph == before.paragraph:
        return True
    return found.opens and found.paragraph == before.paragraph + 1


def _is_whole(reading: Reading, found: _Found) -> bool:
    """Whether the words are all of their sentence, though they may have no verb: `… she said. "Not now."`."""
    inner = reading.text(found.quotation.inner).strip()
    before = reading.article.text[: found.quotation.outer.start].rstrip()
    return inner[:1].isupper() and inner[-1] in ".!?…" and before[-1:] in (".", "!", "?")


def _stands_alone(reading: Reading, found: _Found) -> bool:
    """Whole sentences in quotation marks are speech even where nobody is named."""
    return _is_sentence(reading, found) and found.end - found.start >= 5


def _is_sentence(reading: Reading, found: _Found) -> bool:
    inner = reading.text(found.quotation.inner).strip()
    tokens = reading.doc[found.start : found.end]
    has_verb = any(token.tag_ in ("VBD", "VBP", "VBZ", "MD", "VB") for token in tokens)
    return has_verb and inner[:1].isupper() and (inner[-1] in ".!?,…" or not found.quotation.is_closed)
