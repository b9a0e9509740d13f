"""Causes that exclude each other: arson here, a short circuit there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from brief.model import Span
from brief.story.context import Context, Draft
from brief.story.counts.told import disputes
from brief.story.rivals.leftover import left_over
from brief.story.rivals.value import Value, is_same, matches, place, value_at
from brief.story.sentences.words import words

TOGETHER = 0.3
"""What the surroundings of two causes must have in common to be those of one event."""
REACH = 70
"""Characters behind the words that blame something in which it stands."""
_BLAME = re.compile(
    r"\b(?:because(?:\sof)?|due\sto|owing\sto|caused\sby|cause(?:d)?\s(?:was|is)|causing|triggered\sby|sparked\sby"
    r"|set\soff\sby"
    r"|started\sby|blamed?\s(?:on|it\son|the\s\w+\son|for)?|blaming|attribut\w+\s(?:it\s|the\s\w+\s)?to"
    r"|put\sit\sdown\sto|the\sresult\sof|result(?:ed)?\sfrom|stemmed\sfrom"
    r"|brought\s(?:on|about)\sby|traced\s(?:back\s)?to|thanks\sto|down\sto|prompted\sby|made\snecessary\sby|for|over"
    r"|believe\s(?:it\swas|that|the)"
    r"|suspect\w*|probably|thought\sto\sbe|believed\sto\sbe|likely\scause|pointed\sto|points\sto|cited|citing|after"
    r"|following)\b",
    re.I,
)
"""Words behind which a cause stands."""
_IS_CAUSE = re.compile(
    r"^\W*(?:[\w’'-]+\s){0,4}?(?:(?:was|is|were|are)\s(?:\w+\s)?(?:to\sblame|the\s(?:likely\s|probable\s)?cause"
    r"|blamed|suspected|behind"
    r"|believed\sto\s(?:be|have)|thought\sto\s(?:be|have)|responsible)|(?:had\s|has\s|have\s)?(?:caused|triggered"
    r"|sparked|forced|led\sto))\b",
    re.I,
)
"""Words behind what they blame."""
_DENIED = re.compile(r"\b(?:not|no|n['’]t|ruled\sout|rule\sout|excluded|denied|neither|nor)\b", re.I)


def rows(context: Context) -> Iterator[Draft]:
    """Conflict rows for causes that are left over."""
    values = [value for article in range(len(context.briefs)) for value in _values(context, article)]
    told = False
    for a, b in left_over(context, values, is_same, least=TOGETHER):
        told = True
        if not _names(context, b.article, a.telling.value) and not _names(context, a.article, b.telling.value):
            yield from disputes(context, "cause", [(a.telling, b.telling)], "what")
    if told:
        return
    values = [value for article in range(len(context.briefs)) for value in _blamed(context, article)]
    for a, b in left_over(context, values, lambda one, other: _is_named(context, one, other.article), least=TOGETHER):
        yield from disputes(context, "cause", [(a.telling, b.telling)], "what")


def _values(context: Context, article: int) -> Iterator[Value]:
    """The kinds of cause that an article blames."""
    for where, found in matches(context, _pattern(), article):
        leading = re.split(r"[,;:—]", where.before[-REACH:])[-1]
        if not (_BLAME.search(leading) or _IS_CAUSE.match(where.after)):
            continue
        if _DENIED.search(leading):
            continue
        kind = _kinds()[found.group().lower()]
        told = context.sentences.texts[article][where.sentence - 1] if where.sentence else ""
        yield value_at(where, "what", "cause", "cause", str(kind), before=told)


def _blamed(context: Context, article: int) -> Iterator[Value]:
    """What an article blames in any words: the noun phrase behind words that do nothing else."""
    for where, found in matches(context, _PLAINLY, article):
        told = context.sentences.texts[article][where.sentence - 1] if where.sentence else ""
        own = place(context, article, where.sentence, Span(*found.span("what")))
        if words(found["what"]).weights and not _DENIED.search(where.before[-REACH:]):
            yield value_at(own, "what", "blamed", "cause", found["what"].lower(), before=told)


def _is_named(context: Context, value: Value, article: int) -> bool:
    """Whether an article has a word for what another blames."""
    there = words(context.briefs[article].article.text)
    return any(there.best(stemmed) for stemmed in words(_WANT.sub("", value.telling.value)).weights)


def _names(context: Context, article: int, kind: str) -> bool:
    """Whether an article names the cause anywhere, blamed or not."""
    text = context.briefs[article].article.text
    return any(str(_kinds()[found.group().lower()]) == kind for found in _pattern().finditer(text))


_WANT = re.compile(r"^(?:lack|shortage|want)\sof\s")
_PLAINLY = re.compile(
    r"\b(?:(?:was|were|been|is)\s(?:probably\s|apparently\s|likely\s)?(?:caused|triggered|sparked|set\soff|started"
    r"|brought\son)\sby"
    r"|traced\s(?:[\w’'-]+\s){0,4}?to|cause\s(?:was|is)|came\sfrom|stemmed\sfrom|resulted\sfrom|originated\sin"
    r"|due\sto|because\sof"
    r"|attribut\w+\s(?:[\w’'-]+\s){0,4}?to|blamed?\s(?:[\w’'-]+\s){0,3}?on|caused\sby|triggered\sby|sparked\sby"
    r"|blamed|blames|reasons?\s(?:given\s)?(?:is|was))"
    r"\s(?:an?\s|the\s|his\s|her\s|their\s|its\s|old\s)?(?P<what>(?:(?:lack|shortage"
    r"|want)\sof\s)?(?:[a-z-]+\s){0,3}?[a-z-]+)(?=[.,;]|\s(?:in|on|at|of"
    r"|from|near|under|by|with|during|after|when|that|which|and|thrown|left)\b)"
)


@cache
def _kinds() -> Mapping[str, int]:
    """Phrase to the line on which it stands."""
    text = files("brief.story").joinpath("data/causes.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return {phrase.replace("_", " "): number for number, line in enumerate(lines) for phrase in line.split()}


@cache
def _pattern() -> re.Pattern[str]:
    phrases = sorted(_kinds(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", re.I)
