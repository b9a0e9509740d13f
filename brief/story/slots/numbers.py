"""Numbers in the same place of the same sentence: whether the changed words give another one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brief.story.context import Context
from brief.story.counts.fitting import fit
from brief.story.counts.quantities import Quantity, find
from brief.story.sentences.words import NUMBER_WORDS
from brief.story.slots.change import Change, Token, after, lowered
from brief.story.slots.units import days, is_another_stretch, is_another_unit

SAME_BOUND = 0.1
"""By what share two numbers with the same bound (`at least 40`, `at least 60`) may differ in otherwise one sentence."""
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?")
_SCORE = re.compile(r"\d+(?:[-–]\d+)+")
_SHARES = frozenset("all none half most".split())
_TIMES = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
_FRACTIONS = {
    word + ending: 1 / number
    for number, word in enumerate("third quarter fifth sixth seventh eighth ninth tenth".split(), start=3)
    for ending in ("", "s")
}
_SEPARATOR = re.compile(r",(?=\d{3}(?:\D|$))")


def is_another_number(context: Context, articles: tuple[int, int], change: Change) -> bool:
    """Whether both sides of a change are numbers of the same thing that cannot both be meant."""
    quantities = [_quantity(context, *side) for side in zip(articles, *zip(*change.sides(), strict=True), strict=True)]
    first, second = quantities
    if first and second and first.kind != second.kind and days(first) and days(second):
        return is_another_stretch(first, second)
    if first and second and first.kind != second.kind and first.kind[:6] == second.kind[:6] == "money:":
        return first.value == second.value  # else one amount may be the other's in another currency
    if first and second and first.kind == second.kind:
        if first.bound == second.bound and first.bound in ("at least", "at most"):
            return abs(first.value - second.value) > SAME_BOUND * max(first.value, second.value)
        return not fit(first, second)
    if is_another_unit(change):
        return True
    values = [_bare(side) for side, _ in change.sides()]
    return None not in values and values[0] != values[1]


def is_another_share(change: Change) -> bool:
    """Whether `all`, `half` or `none` of what is counted stands where the other has another of them, or a number."""
    shares = [_share(*side) for side in change.sides()]
    return None not in shares and len(set(shares)) == 2 and not set(shares) <= {"number", "half", "most"}


def _share(tokens: Sequence[Token], sentence: Sequence[Token]) -> str | None:
    words = [word for word in lowered(tokens) if word not in ("of", "the")]
    if len(words) != 1 or not tokens or ("of" not in lowered(tokens) and after(tokens, sentence) != "of"):
        return None
    if words[0] in _SHARES:
        return words[0]
    return "number" if words[0].isdigit() or words[0] in NUMBER_WORDS else None


def are_other_numbers(whole: Change) -> bool:
    """Whether all that differs is numbers, and not the same in another order: the sets of a match."""
    values = [_bare(side) for side, _ in whole.sides()]
    return values[0] is not None and values[1] is not None and sorted(values[0]) != sorted(values[1])


def _quantity(context: Context, article: int, tokens: Sequence[Token], sentence: Sequence[Token]) -> Quantity | None:
    """What the changed words count or a part of it."""
    if not tokens:
        return None
    start = sentence[0].span.start
    text = context.briefs[article].article.text[start : sentence[-1].span.end]
    return next(
        (
            found
            for found in find(text)
            if any(start + found.span.start < t.span.end and t.span.start < start + found.span.end for t in tokens)
        ),
        None,
    )


def _bare(tokens: Sequence[Token]) -> tuple[float, ...] | None:
    """The numbers that the words are, if they are nothing else: a score, a magnitude, a vote, a fraction."""
    found: list[float] = []
    for token, word in zip(tokens, lowered(tokens), strict=True):
        if _SCORE.fullmatch(token.word):
            found += [float(part) for part in re.split("[-–]", token.word)]
        elif found and word in _FRACTIONS:
            found[-1] *= _FRACTIONS[word]
        elif word in _FRACTIONS or word == "half":
            found.append(_FRACTIONS.get(word, 0.5))
        elif word in _TIMES:
            found.append(_TIMES[word])
        elif word in ("a", "an") and len(tokens) > 1:
            continue
        elif _DIGITS.fullmatch(token.word):
            found.append(float(_SEPARATOR.sub("", token.word).replace(",", ".")))
        elif word in NUMBER_WORDS:
            found.append(float(NUMBER_WORDS[word]))
        else:
            return None
    return tuple(found) or None
