"""Counts, amounts and measures as values of a kind: percent, floors, member states, months, magnitude, votes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brief.story.context import Context, Draft
from brief.story.counts import kinds
from brief.story.counts.counted import Figure
from brief.story.counts.fitting import fit
from brief.story.counts.quantities import CASUALTIES, Quantity
from brief.story.counts.told import disputes
from brief.story.rivals.leftover import left_over, matter
from brief.story.rivals.value import Place, Value, matches, place, value_at
from brief.story.sentences.words import NUMBER_WORDS, stem

LARGEST_RATIO = 5.0
"""Two counts further apart than this are hardly of the same."""
_OFTEN = "innings out goal point run set game shot lap pitch hit match victim survivor patient".split()
_SPORT = frozenset(f"count:{stem(noun)}" for noun in _OFTEN)
"""What is counted again and again in one match."""
_QUALIFIERS = re.compile(
    r"\b(each|every|per|apiece|a (?:day|week|month|year|head|share|night|person|ticket|barrel|tonne|litre|kilo)|daily"
    r"|weekly|annual(?:ly)?"
    r"|monthly|yearly|so far|already|original(?:ly)?|initial(?:ly)?|previous(?:ly)?|earlier|last|half|part|another"
    r"|further|additional|extra|more|less|fewer|next|first|total|altogether|nationwide|alone|remaining|average|old"
    r"|older"
    r"|up to|if|could|might|maximum|minimum|ago|later|left|again|deposit|instal+ments?"
    r"|advance\w*|net|operating|gross|tax)\b",
    re.I,
)
"""Words by which an amount is a part, a rate, one of another time, or a step."""
_STEP = re.compile(r"\b(from|to|than)\s(?:about\s|around\s|some\s|nearly\s|almost\s)?(?:US)?[$€£]?$", re.I)
"""Words right before an amount by which it is a step, or an end of one."""
_PART_BEFORE = re.compile(
    r"\b(?:including|among\s(?:them|whom|those)|of\s(?:them|whom|those)|another|further|additional|other)"
    r"\s(?:at\sleast\s|about\s|some\s|up\sto\s)?$",
    re.I,
)
_PART_AFTER = re.compile(
    r"^\s(?:more|others?|whom?|of\s(?:them|those|whom)|(?:[\w-]+\s){0,3}(?:among\s(?:them|those)|still|alone)\b)", re.I
)
_LOOKS_BACK = re.compile(
    r"\b(?:last\s(?:year|month|week)|ago|previous(?:ly)?|earlier|in\sthe\spast|since\s\d{4}|in\s(?:19|20)\d\d"
    r"|so\sfar\sthis)\b",
    re.I,
)
"""Words by which a number is one of a part, or of another time."""
_NEAR_WORDS = 3
"""Words before and behind a number among which such a word counts."""
_MILLIONS = re.compile(
    rf"(?<![$€£\d.,])\b(\d+(?:\.\d+)?|{'|'.join(NUMBER_WORDS)})\s(million|billion)\b(?=[.,;]|\s(?:to|for|in|and)\b)",
    re.I,
)
_DEGREES = re.compile(r"^[\s-]?(?:degrees\s|°\s?)?(celsius|fahrenheit|[cf]\b)", re.I)
_SAME = {
    "annual": "a year",
    "annually": "a year",
    "yearly": "a year",
    "weekly": "a week",
    "monthly": "a month",
    "daily": "a day",
    "every": "each",
    "apiece": "each",
    "fewer": "less",
    "already": "so far",
}


def rows(context: Context, figures: Sequence[Figure]) -> Iterator[Draft]:
    """Conflict rows for counts that are left over."""
    known = {(f.article, f.span): f.quantity for f in figures}

    def fits(a: Value, b: Value) -> bool:
        pair = [known.get((one.article, one.telling.span)) for one in (a, b)]
        if pair[0] is None or pair[1] is None:
            return a.telling.value == b.telling.value
        return _fit(pair[0], pair[1])

    for a, b in left_over(context, _values(context, figures), fits):
        first, second = (known[one.article, one.telling.span] for one in (a, b))
        small, large = sorted((first.value, second.value))
        if a.kind.startswith("count:") and (_has(figures, b.article, first) or _has(figures, a.article, second)):
            continue  # six guests died here, 25 guests are ill there, where six people died too
        if a.kind == "percent" or large <= LARGEST_RATIO * small:
            yield from disputes(context, matter(a, b), [(a.telling, b.telling)])


def _has(figures: Sequence[Figure], article: int, quantity: Quantity) -> bool:
    """Whether an article has the number too, of whatever it counts."""
    return any(one.article == article and one.quantity.value == quantity.value for one in figures)


def _fit(a: Quantity, b: Quantity) -> bool:
    if a.kind.startswith("percent") and a.value + b.value == 100:
        return True  # of two parts of a whole each names one
    if "part" in (a.kind.partition(":")[0], b.kind.partition(":")[0]) and (a.value < 12 or b.value < 12):
        return True  # two of the five judges here, the other three there
    return fit(a, b)


def _values(context: Context, figures: Sequence[Figure]) -> Iterator[Value]:
    money = {f.quantity.kind for f in figures if f.quantity.kind.startswith("money:")}
    for article in range(len(context.briefs)):
        yield from _bare(context, article, money)
    for figure in figures:
        quantity = figure.quantity
        where = place(context, figure.article, figure.sentence, figure.span)
        kind = _kind(quantity, where)
        if kind:
            yield value_at(
                where,
                "numbers",
                kind,
                quantity.of or kind,
                f"{quantity.value:g}",
                qualifiers=_qualifiers(where),
                may_clash=not (
                    quantity.of.startswith("all ")
                    or _PART_BEFORE.search(where.before)
                    or _PART_AFTER.match(where.after)
                    or _LOOKS_BACK.search(where.clause())
                ),
            )


def _bare(context: Context, article: int, money: set[str]) -> Iterator[Value]:
    """Millions without a currency, in the one of the article: they meet their like and are no rivals."""
    if len(money) == 1:
        for where, found in matches(context, _MILLIONS, article):
            value = float(NUMBER_WORDS.get(found[1].lower(), 0) or found[1]) * kinds.MAGNITUDES[found[2].lower()]
            yield value_at(where, "numbers", next(iter(money)), "money", f"{value:g}", may_clash=False)


def _kind(quantity: Quantity, where: Place) -> str | None:
    """Of what the number is one, or None if it can be of anybody or is compared elsewhere."""
    family, _, noun = quantity.kind.partition(":")
    if quantity.kind in CASUALTIES or kinds.PERSONS.match(quantity.kind) or quantity.kind in _SPORT:
        return None
    if family in ("room", "") or (not noun and family != "percent"):
        return None
    if family == "percent":
        return "percent"
    if noun.startswith("degre"):
        scale = _DEGREES.match(re.sub(r"^\s?degrees", "", where.after))
        return f"{quantity.kind}:{scale[1][0].lower() if scale else ''}"
    return f"count:{noun}" if family == "part" else quantity.kind


def _qualifiers(where: Place) -> frozenset[str]:
    before, after = (
        where.before.split()[-_NEAR_WORDS:],
        where.after.replace("per cent", "percent").split()[: _NEAR_WORDS + 1],
    )
    found = _QUALIFIERS.findall(" ".join(before)) + _QUALIFIERS.findall(" ".join(after)) + _STEP.findall(where.before)
    return frozenset(_SAME.get(word.lower(), word.lower()) for word in found)
