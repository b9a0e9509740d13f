"""A whole told by its parts: four Britons and one Dane here, three Britons and two Danes there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from brief.model import Span
from brief.story.context import Context, Draft
from brief.story.counts.told import Sentence, Telling, are_days_apart, disputes, sentences
from brief.story.sentences.words import NUMBER_WORDS, stem

_NUMBER = rf"(?i:\d{{1,4}}|an?|{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})"
_MANY = r"(?:[a-z-]+\s)??(?:[A-Za-z][a-z]+s|[a-z]*men|children|people)"
_PART = rf"({_NUMBER})\s({_MANY}|(?!and\b)[A-Za-z][a-z]{{2,}})"
_DIVISION = re.compile(rf"\b{_PART}(?:,\s{_PART})?,?\sand\s{_PART}\b")
_ONE = frozenset({"a", "an", "one"})
_OTHERS = re.compile(
    r"\b(?:others?|another|more|still|remain\w*|so far|including|among (?:them|whom|those)|on average|each|every"
    r"|per)\b",
    re.I,
)
"""Words by which what is divided may be a part of the whole, or another whole."""
_UNITS = re.compile(
    r"^(?:second|minute|hour|day|week|month|year|decade|percent|half|halves|quarter|third|goal|point|set|game|win|loss"
    r"|draw|son|daughter|brother|sister|grandchild(?:ren)?|grandson|granddaughter|uncle|aunt|cousin|dollar|euro|pound|cent|metre|meter|mile|kilo\w*|foot|feet|inch\w*|few|lot|number)s?$"
)
"""What two numbers joined by `and` measure or score, and kin, which everybody has: no parts of one group."""
_FATES = tuple(
    re.compile(rf"\b(?:{words})\b", re.I)
    for words in (
        "dead|killed|died|dies|deaths?",
        "injured|hurt|wounded|injuries",
        "missing",
        "arrested|detained|charged|arrests",
        "first|gold",
        "second|silver",
        "third|bronze",
    )
)
"""What may have happened to one group and not to another."""
_IRREGULAR = {"men": "man", "women": "woman", "children": "child"}


@dataclass(frozen=True, slots=True)
class _Division:
    """A group by its kinds, and what the sentence tells of it."""

    parts: dict[str, int]
    telling: Telling
    sentence: str
    fates: frozenset[int]


def rows(context: Context) -> Iterator[Draft]:
    """Conflict rows for groups of one size that two articles divide otherwise among the same kinds."""
    told: dict[tuple[frozenset[str], int], dict[int, list[_Division]]] = {}
    shown: dict[str, str] = {}
    for article in range(len(context.briefs)):
        for sentence in sentences(context, article):
            for parts, telling, words in _divisions(sentence):
                for thing, word in words.items():
                    shown[thing] = max(shown.get(thing, ""), word, key=len)
                group = told.setdefault((frozenset(parts), sum(parts.values())), {})
                group.setdefault(article, []).append(_Division(parts, telling, sentence.text, _fates(sentence)))
    for (things, _), by_article in sorted(told.items(), key=lambda item: (sorted(item[0][0]), item[0][1])):
        whole = {a: own[0] for a, own in by_article.items() if all(one.parts == own[0].parts for one in own)}
        pairs = [
            (whole[a].telling, whole[b].telling)
            for a, b in combinations(sorted(whole), 2)
            if _are_apart(whole[a], whole[b])
        ]
        yield from disputes(context, " and ".join(sorted(shown[thing] for thing in things)), pairs)


def _are_apart(a: _Division, b: _Division) -> bool:
    return a.parts != b.parts and a.fates == b.fates and not are_days_apart(a.sentence, b.sentence)


def _divisions(sentence: Sentence) -> Iterator[tuple[dict[str, int], Telling, dict[str, str]]]:
    """The groups that a sentence divides: the number of each kind, where it stands, and what the kind is called."""
    if _OTHERS.search(sentence.text):
        return
    for match in _DIVISION.finditer(sentence.text):
        found = [part for part in match.groups() if part]
        counts = [_count(word) for word in found[::2]]
        things = [_thing(words) for words in found[1::2]]
        is_plural = [n > 1 and word.lower() not in _ONE for n, word in zip(counts, found[::2], strict=True)]
        fits = all(_agrees(words, many) for words, many in zip(found[1::2], is_plural, strict=True))
        if not fits or len(set(things)) < len(things) or any(_UNITS.match(w.split()[-1].lower()) for w in found[1::2]):
            continue
        if sum(counts) < 3:
            continue
        span = Span(sentence.start + match.start(), sentence.start + match.end())
        parts = dict(zip(things, counts, strict=True))
        value = ", ".join(f"{n} {thing}" for thing, n in sorted(parts.items()))
        yield parts, Telling(sentence.article, span, value), dict(zip(things, found[1::2], strict=True))


def _agrees(words: str, many: bool) -> bool:
    """Whether the noun is in the plural exactly where it is counted in the plural."""
    last = words.split()[-1].lower()
    return (last.endswith("s") or last in _IRREGULAR or last == "people") == many


def _count(word: str) -> int:
    if word.lower() in _ONE:
        return 1
    return int(word) if word.isdigit() else NUMBER_WORDS[word.lower()]


def _thing(words: str) -> str:
    lowered = words.lower().split()
    return " ".join(stem(_IRREGULAR.get(word, word)) for word in lowered)


def _fates(sentence: Sentence) -> frozenset[int]:
    """What happened to those that the sentence counts: the dead are divided otherwise than the injured."""
    return frozenset(number for number, pattern in enumerate(_FATES) if pattern.search(sentence.text))
