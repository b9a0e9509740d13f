"""Numbers in the same place of the same sentence: whether the changed words give another one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brief.story.change import Change, Token, before, lowered
from brief.story.context import Context
from brief.story.fitting import fit
from brief.story.quantities import Quantity, find
from brief.story.words import NUMBER_WORDS

SAME_BOUND = 0.1
"""By what share two numbers with the same bound (`at least 40`, `at least 60`) may differ in otherwise one sentence."""
_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?")
_SCORE = re.compile(r"\d+(?:[-–]\d+)+")
_UNITS = re.compile(r"(second|minute|hour|day|week|month|year|decade)s?")
_A_NUMBER = re.compile(r"\d+|an?|one|several|few|some|another|each|every|per")
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
    if first and second and first.kind == second.kind:
        if first.bound and first.bound == second.bound:
            return abs(first.value - second.value) > SAME_BOUND * max(first.value, second.value)
        return not fit(first, second)
    if _is_another_unit(change):
        return True
    values = [_bare(side) for side, _ in change.sides()]
    return None not in values and values[0] != values[1]


def are_other_numbers(whole: Change) -> bool:
    """Whether all that differs is numbers, and not the same in another order: the sets of a match."""
    values = [_bare(side) for side, _ in whole.sides()]
    return values[0] is not None and values[1] is not None and sorted(values[0]) != sorted(values[1])


def _is_another_unit(change: Change) -> bool:
    """Whether one number counts other stretches of time: `six months` and `six years`, `a week` and `a month`."""
    units = [[_UNITS.fullmatch(word) for word in lowered(side)] for side, _ in change.sides()]
    if not all(len(own) == 1 and own[0] for own in units):
        return False
    leads = {before(*side) for side in change.sides()}
    names = {own[0][1] for own in units if own[0]}
    return len(names) == 2 and all(_A_NUMBER.fullmatch(lead) or lead in NUMBER_WORDS for lead in leads)


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
        elif word in ("a", "an") and len(tokens) > 1:
            continue
        elif _DIGITS.fullmatch(token.word):
            found.append(float(_SEPARATOR.sub("", token.word).replace(",", ".")))
        elif word in NUMBER_WORDS:
            found.append(float(NUMBER_WORDS[word]))
        else:
            return None
    return tuple(found) or None
