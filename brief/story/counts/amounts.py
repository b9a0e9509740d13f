"""Amounts of money whose part in the event the words around them tell: what a thing costs, and what a donor gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from brief.model import Span
from brief.story.context import Context, Draft
from brief.story.counts import kinds
from brief.story.counts.counted import Figure
from brief.story.counts.fitting import fit
from brief.story.counts.quantities import Quantity, find
from brief.story.counts.told import Sentence, Telling, disputes, sentences
from brief.story.sentences.words import NUMBER_WORDS, words

REACH = 240
"""Characters before and behind an amount in which its part and its giver stand."""
RELATED = 0.4
"""Similarity of two sentences from which on what a thing costs is told of one thing."""
_ROLES: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (role, re.compile(before + r"[^.;:]{0,40}$", re.I), re.compile(r"^[^.;:,]{0,25}?" + after, re.I))
    for role, before, after in (
        (
            "price",
            r"\b(?:cost(?:s|ing)?|price(?:d|\stag)?|bill)\b",
            r"(?!x)x",
        ),
        ("ransom", r"\bransom\b", r"\bransom\b"),
        ("fine", r"\bfine[ds]?\b", r"\bfine\b"),
        ("damage", r"\b(?:damage|losses)\b", r"\b(?:damage|losses)\b"),
        ("reward", r"\breward\b", r"\breward\b"),
    )
)
"""The parts that an amount may have, by the words before it or behind it in its clause."""
_OTHERWISE = re.compile(
    r"\b(?:each|every|per|apiece|a (?:day|week|month|year|head|share|night|person|ticket|kilo\w*|barrel|tonne)|daily"
    r"|weekly|annual(?:ly)?|monthly|yearly|so far|already|original(?:ly)?|initial(?:ly)?|first|once|previous(?:ly)?"
    r"|earlier|last|half|share|part of|another|further|additional|extra|more than planned|on top|instead|instal+ments?"
    r"|deposit|if|could|might|may|between|from|rose|risen|over (?:the next )?\w+ years|cut|saved?|saving|whole|entire"
    r"|total|nationwide|not|no|never|without|but)\b",
    re.I,
)
"""Words by which the amount is a part, a rate, one of another time, or none at all."""
_OWNER = re.compile(
    r"\b(?:price|cost|bill|fine|ransom|reward|damage|losses)\s(?:of|for|to|on)\s(?:the\s)?((?:[\w-]+\s?){1,3})"
)
_GIVE = re.compile(
    r"^(?P<how>\s(?:(?:will|would|is to|are to|has|have|had|alone|also|itself)\s)*"
    r"(?:pay|pays|paid|give|gives|gave|given|add|adds|added|contribut(?:e|es|ed)|pledg(?:e|es|ed)|promis(?:e|es|ed)"
    r"|donat(?:e|es|ed)|provid(?:e|es|ed)|put in|puts in|offer(?:s|ed)?|commit(?:s|ted)?|chip in|chipped in)"
    r"(?:\s(?:up|about|around|some|in|to pay|to give|to contribute))?)?\s$"
)
_BARE_SUBJECT = re.compile(r"^\W*(?:it|they|the (?:price|bill|cost|fine|ransom|reward|damage)(?: tag)?)\b", re.I)
_NAME = re.compile(r"(?:(?:[A-Z][\w'’.-]+)(?:\s(?:of\s(?:the\s)?)?[A-Z][\w'’.-]+)*)")
_BARE = re.compile(
    r"(?<![\d.,])(\d+(?:\.\d+)?|" + "|".join(NUMBER_WORDS) + r")\s(million|billion|trillion|thousand)\b", re.I
)


def rows(context: Context, figures: Sequence[Figure]) -> Iterator[Draft]:
    """Conflict rows for what something costs and for what somebody gives."""
    yield from _priced(context, figures)
    yield from _given(context)


def _priced(context: Context, figures: Sequence[Figure]) -> Iterator[Draft]:
    """Amounts that alone have their part in either article."""
    told: dict[tuple[str, str], dict[int, list[Figure]]] = {}
    for figure in figures:
        if figure.quantity.kind.startswith("money:") and not figure.quantity.background:
            for role in _roles(context, figure):
                told.setdefault((role, figure.quantity.kind), {}).setdefault(figure.article, []).append(figure)
    for (role, _), by_article in sorted(told.items()):
        alone = {a: own[0] for a, own in by_article.items() if len(own) == 1 and not _is_otherwise(context, own[0])}
        pairs = [
            (_of(alone[a]), _of(alone[b]))
            for a, b in combinations(sorted(alone), 2)
            if _is_one_thing(context, role, alone[a], alone[b])
        ]
        yield from disputes(context, role, pairs)


def _of(figure: Figure) -> Telling:
    return Telling(figure.article, figure.span, f"{figure.quantity.value:g}")


def _is_one_thing(context: Context, role: str, a: Figure, b: Figure) -> bool:
    if fit(a.quantity, b.quantity):
        return False
    near = max(
        context.score(a.article, row, b.article, column)
        for row in (a.sentence, *_before(context, a))
        for column in (b.sentence, *_before(context, b))
    )
    owners = [_owner(context, one) for one in (a, b)]
    if owners[0] and owners[1] and not owners[0] & owners[1]:
        return False
    return near >= RELATED


def _before(context: Context, figure: Figure) -> Iterator[int]:
    """The sentence before, where the amount's own does not say what costs it: `It cost …`, `The price was …`."""
    before, _ = _around(context, figure)
    if figure.sentence and not _owner(context, figure) and _BARE_SUBJECT.match(before):
        yield figure.sentence - 1


def _around(context: Context, figure: Figure) -> tuple[str, str]:
    """The words of the sentence before and behind the amount."""
    start, end = context.briefs[figure.article].sentences[figure.sentence]
    text = context.briefs[figure.article].article.text
    return text[max(start, figure.span.start - REACH) : figure.span.start], text[
        figure.span.end : min(end, figure.span.end + REACH)
    ]


def _roles(context: Context, figure: Figure) -> Iterator[str]:
    before, after = _around(context, figure)
    for role, leading, following in _ROLES:
        if leading.search(before) or following.match(after):
            yield role
            return


def _is_otherwise(context: Context, figure: Figure) -> bool:
    return bool(_OTHERWISE.search(" ".join(_around(context, figure))))


def _owner(context: Context, figure: Figure) -> frozenset[str]:
    """What the price is said to be of."""
    before, _ = _around(context, figure)
    found = _OWNER.search(before)
    return frozenset(words(found[1]).weights) if found else frozenset()


@dataclass(frozen=True, slots=True)
class _Gift:
    """What somebody gives."""

    giver: str
    quantity: Quantity
    telling: Telling
    purpose: frozenset[str]


def _given(context: Context) -> Iterator[Draft]:
    """Gifts of which either article tells one amount, where both tell another gift or the same purpose."""
    told: dict[str, dict[int, list[_Gift]]] = {}
    for article in range(len(context.briefs)):
        for gift in _gifts(context, article):
            told.setdefault(gift.giver, {}).setdefault(article, []).append(gift)
    alone = {
        giver: {a: own[0] for a, own in by_article.items() if len({g.quantity.value for g in own}) == 1}
        for giver, by_article in told.items()
    }
    for giver, own in sorted(alone.items()):
        pairs = [
            (own[a].telling, own[b].telling)
            for a, b in combinations(sorted(own), 2)
            if own[a].quantity.kind == own[b].quantity.kind
            and not fit(own[a].quantity, own[b].quantity)
            and (_is_one_list(alone, a, b) or _is_one_purpose(own[a], own[b]))
        ]
        yield from disputes(context, f"given by {giver}", pairs)


def _is_one_list(alone: dict[str, dict[int, _Gift]], a: int, b: int) -> bool:
    """Whether another giver gives the same amount in both articles."""
    return any(
        a in own and b in own and own[a].quantity.kind == own[b].quantity.kind
        and own[a].quantity.value == own[b].quantity.value
        for own in alone.values()
    )  # fmt: skip


def _is_one_purpose(a: _Gift, b: _Gift) -> bool:
    small, large = sorted((a.purpose, b.purpose), key=len)
    return bool(small) and small <= large


def _gifts(context: Context, article: int) -> Iterator[_Gift]:
    """Who gives what; `40 million` behind an amount in dollars is in dollars too."""
    currency: str | None = None
    for sentence in sentences(context, article):
        found = [one for one in find(sentence.text) if one.kind.startswith("money:")]
        if not found and not (currency and _BARE.search(sentence.text)):
            currency = None
            continue
        amounts = [*found, *_bare(sentence.text, found, currency)]
        givers: list[tuple[int, str]] = []
        for one in sorted(amounts, key=lambda q: q.span):
            giver = _giver(sentence, one.span.start, bool(givers))
            if giver:
                givers.append((one.span.start, giver))
                if not _OTHERWISE.search(_clause(sentence.text, giver, one.span)):
                    yield _gift(sentence, one, giver)
        currency = found[-1].kind if found else currency


def _gift(sentence: Sentence, quantity: Quantity, giver: str) -> _Gift:
    following = _following(sentence.text, quantity.span.end)
    following = re.sub(r"^\s(?:US\s|Canadian\s|Australian\s)?(?:dollars?|euros?|pounds?|\w+)\b", "", following, count=1)
    first = sentence.text.rfind(giver, 0, quantity.span.start)
    end = quantity.span.end
    if money := kinds.MONEY.match(sentence.text[end:]):
        end += money.end()
    span = Span(sentence.start + first, sentence.start + end)
    return _Gift(
        giver, quantity, Telling(sentence.article, span, f"{quantity.value:g}"), frozenset(words(following).weights)
    )


def _following(text: str, end: int) -> str:
    """The rest of the clause behind an amount."""
    return re.split(r"[,;]|\b(?:and|which|that|who|while)\b", text[end : end + REACH])[0]


def _clause(text: str, giver: str, amount: Span) -> str:
    return text[text.rfind(giver, 0, amount.start) : amount.end] + _following(text, amount.end)


def _giver(sentence: Sentence, start: int, is_listed: bool) -> str | None:
    """The name right before the amount, with a verb of giving between, or without one in a list of givers."""
    before = sentence.text[max(0, start - REACH) : start]
    for name in reversed(list(_NAME.finditer(before))):
        how = _GIVE.match(re.sub(r"^,\s[^,.;]{1,40},", "", before[name.end() :]))
        if how is None:
            continue
        is_elliptic = how["how"] is None
        if is_elliptic and not (is_listed and re.search(r"(?:,|\band)\s(?:the\s)?$", before[: name.start()])):
            return None
        return name.group()
    return None


def _bare(text: str, found: Sequence[Quantity], currency: str | None) -> Iterator[Quantity]:
    """Amounts without a currency of their own, in that of the amount before them."""
    kind = found[0].kind if found else currency
    if kind is None:
        return
    for match in _BARE.finditer(text):
        if any(one.span.start < match.end() and match.start() < one.span.end for one in found):
            continue
        if re.match(r"\s[a-z]+", text[match.end() :]) and not re.match(
            r"\s(?:to|for|into|in|on|and|towards?|over|each)\b", text[match.end() :]
        ):
            continue  # `40 million people`
        value = float(NUMBER_WORDS.get(match[1].lower(), 0) or match[1]) * kinds.MAGNITUDES[match[2].lower()]
        grain = 0.499 * kinds.MAGNITUDES[match[2].lower()]
        yield Quantity(kind, value, value - grain, value + grain, match.group(), Span(*match.span()), of="money")
