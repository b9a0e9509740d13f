"""What there was none of in one report and some of in the other: no licence here, a valid licence there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief.story.context import Context, Draft
from brief.story.counts.told import disputes
from brief.story.rivals.leftover import left_over, matter
from brief.story.rivals.value import Value, is_same, matches, value_at
from brief.story.sentences.words import stem

TOGETHER = 0.0
"""What the surroundings of the two must have in common, the thing itself aside."""
_ENDS = (
    r"(?=\W*$|[.,;:!?)”\"]|\s(?:and|or|but|for|to|in|on|of|at|by|when|as|from|with|that|which|who|was|were|is|are|had|has"
    r"|have|he|she|they|it|because|since|after|before|during|under|against|aboard|there|left|given|issued)\b)"
)
"""Behind a noun: no other noun of which it is a part, as in `no warning light`."""
_NONE = re.compile(
    r"\b(?:[Nn]o|[Ww]ithout(?:\san?|\sany)?|not\s(?:have\s|had\s)?(?:an?|any)|lack(?:ed|s|ing)?(?:\san?|\sany)?"
    r"|had\snot\sgot\s(?:an?|any))"
    r"\s(?:(?:valid|official|prior|formal|proper|further|immediate|serious)\s)?(?P<noun>[a-z]{4,})\b" + _ENDS,
)
_DENIED = re.compile(r"\b(?:no|not|never|without|if|would|lack\w*|any)\W*(?:\w+\W+){0,2}$", re.I)
_NO_THING = frozenset(
    """
    agreement answer chance change choice comment date deal decision details difference doubt evidence exception
    fewer further idea indication information intention knowledge later least less limit longer matter means
    mention more need only option other part place plan plans point problem question reason report reports sign
    signs statement such surprise time word
    """.split()
)
"""Nouns behind `no` that make it a turn of speech, or something that may be there in another way."""


def rows(context: Context) -> Iterator[Draft]:
    """Conflict rows for things that one article has and the other says were not there."""
    articles = range(len(context.briefs))
    nones = {article: list(_nones(context, article)) for article in articles}
    nouns = {one.kind for own in nones.values() for one in own}
    if not nouns:
        return
    somes = [value for article in articles for value in _somes(context, article, nouns)]
    values = [*somes, *(one for own in nones.values() for one in own)]
    for a, b in left_over(context, values, is_same, least=TOGETHER):
        yield from disputes(context, matter(a, b), [(a.telling, b.telling)], "what")


def _nones(context: Context, article: int) -> Iterator[Value]:
    for where, found in matches(context, _NONE, article):
        noun = found["noun"].lower()
        if noun not in _NO_THING:
            yield value_at(where, "what", f"none:{stem(noun)}", noun, "none")


def _somes(context: Context, article: int, nouns: set[str]) -> Iterator[Value]:
    """Where the article speaks of such things as there."""
    stems = [kind.partition(":")[2] for kind in nouns]
    pattern = re.compile(
        r"\b(?:had|has|have|having|held|holds|carried|carries|wore|wearing|caused|causing|there\s(?:was|were|is"
        r"|are)|possess\w*"
        r"|obtained|received|got|issued|given|granted|left)\s(?:(?:an?|the|several|some|many|all|both|[a-z-]+)\s){0,2}"
        rf"(?P<noun>(?:{'|'.join(map(re.escape, stems))})[a-z]{{0,4}})\b" + _ENDS
    )
    for where, found in matches(context, pattern, article):
        noun = found["noun"].lower()
        kind = f"none:{stem(noun)}"
        if kind in nouns:
            may_clash = not _DENIED.search(where.before) and not _NONE.search(found.group())
            yield value_at(where, "what", kind, noun, "some" if may_clash else "none", may_clash=may_clash)
