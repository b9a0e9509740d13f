"""What one article tells as denied and another quotes somebody as saying, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from brief.model import Quote, Span, What, claim_id
from brief.story.context import Context, Draft, Said, all_said
from brief.story.events.stated import NO, core, from_subject
from brief.story.gathering import join
from brief.story.sentences.similarity import met
from brief.story.sentences.words import words

SAID = 0.8
"""Share of the denied statement's words that a part of the quote must have."""
LEAST = 2
"""Words that such a statement has at least."""
_PART = re.compile(r"[^,;:.!?–—]+")
_AND = re.compile(r"\s(?:and|but|so|because)\s")
_MAYBE = re.compile(
    r"\b(?:if|unless|until|since|before|ever|yet|would|could|might|may|should|whether|had|previously|no longer)\b", re.I
)
"""What was not so until now, or would not be so if, contradicts nobody."""


def rows(context: Context) -> Iterator[Draft]:
    """A conflict for each denied statement of which the quotes of other articles say that it is so."""
    quoted = [(said, place) for said in all_said(context.briefs, "quotes") for place in _parts(context, said)]
    for said in all_said(context.briefs, "what"):
        what = cast(What, said.claim)
        if not what.negated or what.stage not in ("past", "present") or _MAYBE.search(_sentence(context, said)):
            continue
        against: dict[int, tuple[Quote, Span]] = {}
        for quote, place in quoted:
            if quote.article != said.article and _says(what, context.words(quote.article, place)):
                against.setdefault(quote.article, (cast(Quote, quote.claim), place))
        if against:
            yield _draft(context, said, against)


def _sentence(context: Context, said: Said) -> str:
    index = context.sentence_of(said)
    return "" if index is None else context.sentences.texts[said.article][index]


def _parts(context: Context, said: Said) -> Iterator[Span]:
    """Where the statements of a quote stand in its article: between commas, and on both sides of `and`."""
    quote = cast(Quote, said.claim)
    text = context.briefs[said.article].article.text
    start = text.find(quote.words, quote.evidence[0].start)
    if start < 0:
        return
    for part in _PART.finditer(quote.words):
        begin = part.start()
        for end in [*(part.start() + cut.start() for cut in _AND.finditer(part[0])), part.end()]:
            yield Span(start + begin, start + end)
            begin = end


def _says(what: What, part: str) -> bool:
    """Whether a part of a quote tells as so what the statement denies."""
    denied, told = words(NO.sub(" ", from_subject(what))), words(part)
    if len(denied.weights) < LEAST or NO.search(part) or _MAYBE.search(part):
        return False
    return met(denied, told) >= SAID * denied.total and bool(core(what) & told.weights.keys())


def _draft(context: Context, said: Said, against: dict[int, tuple[Quote, Span]]) -> Draft:
    letters = join([context.letter(article) for article in sorted(against)])
    speakers = sorted({quote.speaker for quote, _ in against.values() if quote.speaker})
    quotes = "quotes" if len(against) == 1 else "quote"
    what = cast(What, said.claim)
    by = f" of {what.attribution}" if what.attribution else ""
    return Draft(
        kind="what",
        relation="conflict",
        point=what.statement,
        reason=(
            f"{context.letter(said.article)} has a denial{by} that it is so, "
            f"{letters} {quotes} {join(speakers) or 'somebody'} that it is"
        ),
        key=claim_id("what", "denied", what.id),
        said=[said],
        evidence={article: [place] for article, (_, place) in against.items()},
        values={said.article: "denied", **dict.fromkeys(against, "said")},
    )
