"""Shares by which one thing went up in one article and down in the other: the same number, the opposite way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from brief.model import Span
from brief.story.context import Context, Draft
from brief.story.counts.told import Sentence, Telling, are_days_apart, disputes
from brief.story.sentences.words import stem, words

REACH = 240
"""Characters before and behind a share in which its clause stands."""
_UP = (
    r"more|higher|dearer|pricier|up|rise|rises|rose|risen|climb(?:s|ed)?|increas(?:e|es|ed)|gain(?:s|ed)?|grew|grow(?:s|n|th)?|jump"
    r"(?:s|ed)?|surg(?:e|es|ed)|added|advanced|rall(?:y|ied)|costlier"
)
_DOWN = (
    r"less|lower|cheaper|down|fall|falls|fell|fallen|drop(?:s|ped)?|declin(?:e|es|ed)|decreas(?:e|es|ed)|lost|los(?:e|es|s)"
    r"|slump(?:s|ed)?|slid|slip(?:s|ped)?|sank|plung(?:e|es|ed)|shrank|shr(?:ink|unk)|fewer|shed|dip(?:s|ped)?"
)
_SHARE = re.compile(r"(?<![\d.])(\d+(?:\.\d+)?)\s?(?:%|percent\b|per cent\b)", re.I)
_AFTER = re.compile(rf"^\s(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.I)
_BEFORE = re.compile(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:\s(?:by|a|an|of|around|about|some|nearly|almost|just|only|another)){{0,3}}\s$",
    re.I,
)
_PRICE = re.compile(
    r"\b(?:cheaper|dearer|pricier|costlier|prices?|priced|pa(?:y|ys|id|ying)|costs?|bills?|fares?|charged?)\b", re.I
)
_CLAUSE = re.compile(r"[;:.](?=\s|$)|,\s(?:and|but|while|whereas|although|with)\s|\b(?:and|but|while|whereas)\b", re.I)
_UNSURE = re.compile(
    r"\b(?:against|if|would have|not|never|could|might|may|after|before|following|forecast|expected|expect|despite|from"
    r"|had been)\b",
    re.I,
)
"""Words by which a share is measured against another thing, another time, or did not come about."""
_BASE = re.compile(
    r"\b(days?|weeks?|weekly|months?|monthly|quarters?|quarterly|years?|yearly|annual(?:ly)?|mornings?|afternoons?|noon|open(?:ing)?|clos(?:e|ing)"
    r"|(?<=in )(?:january|february|march|april|may|june|july|august|september|october|november|december))\b",
    re.I,
)
"""What a share is measured against, or when."""
_ALIKE = {"weekly": "week", "monthly": "month", "quarterly": "quarter", "yearly": "year", "annual": "year"}
_ORDINARY = frozenset(
    stem(word)
    for word in """percent cent price prices priced paid pay pays cost costs bill bills average year month week quarter
    earlier ago hand people customers consumers motorists drivers households shoppers than compared same period said
    february january march april may june july august september october november december last this
    monday tuesday wednesday thursday friday saturday sunday""".split()
)


@dataclass(frozen=True, slots=True)
class _Step:
    """A share by which something went up or down."""

    sentence: Sentence
    share: float
    is_up: bool
    is_price: bool
    things: frozenset[str]
    names: frozenset[str]
    bases: frozenset[str]
    span: Span


def rows(context: Context) -> Iterator[Draft]:
    """Conflict rows for things that went up in one article by the share by which they fell in the other."""
    found = [
        step
        for article, brief in enumerate(context.briefs)
        for index, (start, end) in enumerate(brief.sentences)
        if context.sentences.texts[article][index]
        for step in _steps(Sentence(article, index, start, brief.article.text[start:end]))
    ]
    pairs = [(a, b) for a, b in combinations(found, 2) if a.sentence.article != b.sentence.article and _opposed(a, b)]
    by_share: dict[float, list[tuple[_Step, _Step]]] = {}
    for a, b in pairs:
        if not any(_confirms(one, a, b) for one in found):
            by_share.setdefault(a.share, []).append((a, b))
    for share, opposed in sorted(by_share.items()):
        tellings = [(_telling(a), _telling(b)) for a, b in opposed]
        yield from disputes(context, f"{share:g} percent", tellings)


def _telling(step: _Step) -> Telling:
    return Telling(step.sentence.article, step.span, f"{'+' if step.is_up else '-'}{step.share:g}")


def _opposed(a: _Step, b: _Step) -> bool:
    if a.share != b.share or a.is_up == b.is_up or a.is_price != b.is_price:
        return False
    if are_days_apart(a.sentence.text, b.sentence.text):
        return False
    if a.bases and b.bases and not a.bases & b.bases:
        return False
    if a.names and b.names and not a.names & b.names:
        return False
    small, large = sorted((a.things, b.things), key=len)
    return bool(small) and small <= large and len(large) <= len(small) + 1


def _confirms(one: _Step, a: _Step, b: _Step) -> bool:
    """Whether either article also tells the other's direction of that share."""
    return any(
        one.sentence.article == own.sentence.article and one.share == own.share and one.is_up != own.is_up
        for own in (a, b)
    )


def _steps(sentence: Sentence) -> Iterator[_Step]:
    for match in _SHARE.finditer(sentence.text):
        after = _AFTER.match(sentence.text[match.end() :])
        near = max(0, match.start() - REACH)
        before = _BEFORE.search(sentence.text, near, match.start())
        way = after or before
        share = float(match[1])
        if way is None or share % 5 == 0:
            continue
        first = max((m.end() for m in _CLAUSE.finditer(sentence.text, near, match.start())), default=near)
        far = min(match.end() + REACH, len(sentence.text))
        following = _CLAUSE.search(sentence.text, match.end(), far)
        last = following.start() if following else far
        clause = sentence.text[first:last]
        if _UNSURE.search(clause) or len(_SHARE.findall(clause)) > 1:
            continue
        left = before.start() if before and not after else match.start()
        right = match.end() + (after.end() if after else 0)
        others = [*_BASE.findall(clause)]
        things = {
            stemmed
            for stemmed in words(clause).weights
            if not stemmed[0].isdigit() and stemmed not in _ORDINARY and stemmed not in _WAYS
        }
        names = {stem(w.lower()) for w in re.findall(r"(?<=\s)[A-Z][a-z]+", clause)} - _ORDINARY
        yield _Step(
            sentence=sentence,
            share=share,
            is_up=bool(way["up"]),
            is_price=bool(_PRICE.search(clause)),
            things=frozenset(things),
            names=frozenset(names),
            bases=frozenset(_ALIKE.get(b, b) for b in (word.lower().rstrip("s") for word in others)),
            span=Span(sentence.start + left, sentence.start + right),
        )


_WAYS = frozenset(
    stem(word) for way in (_UP, _DOWN) for word in re.sub(r"\(\?:([^)|]*)[^)]*\)\??", r"\1", way).split("|")
) | frozenset(
    stem(w) for w in "increased gained climbed jumped surged dropped declined decreased cheaper dearer".split()
)
