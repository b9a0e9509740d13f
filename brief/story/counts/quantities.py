"""Counts in a sentence by what they count: the dead, the injured, members, money, shares of a whole.

Pure text rules, so that a number in the news is compared with a number of the same thing and with no other. A quantity
keeps what its words allow: `at least 30` allows 34, `about 100` allows 96, `dozens` allows 40.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from brief.model import Span
from brief.story.counts import kinds
from brief.story.sentences.words import NUMBER_WORDS, stem

CASUALTIES = tuple(kind for kind, _, _ in kinds.KINDS)
"""Kinds of counts that belong to an event as a whole, so that they are compared wherever they stand."""
HALF = 0.499
"""How much of its last place a number may be off: just under one half, so that 2 and 3 million do not meet."""
ABOUT = {1: 0.1, 2: 0.07}
"""By what share a number after `about` may be off, by its digits up to the last that is no zero."""
ABOUT_TENS = 0.15
"""The same of tens: `about 30` is said of 34."""
ABOUT_EXACT = 0.05
"""The same of a number of more such digits: `about 1,420`."""
FEW = 3
"""Up to here `about` allows no other number."""
CONTEXT = 180
"""Characters before and after a number that can say what it counts."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """One count or amount."""

    kind: str
    """A casualty kind, `percent`, `money:dollar`, `ordinal:member`, `year-old` …, or `count:` and the counted noun."""
    value: float
    low: float
    high: float
    """The least and the most that the words allow."""
    words: str
    """As written, with the words that bound it."""
    span: Span
    """Into the text given to `find`."""
    bound: Literal["at least", "at most", "about"] | None = None
    """When the text bounds it."""
    of: str = ""
    """What is counted, as written."""
    background: bool = False
    """The sentence looks back: another event may be counted."""
    is_part: bool = False
    """The text counts more elsewhere: `including 10 children`, `two others`, `one woman` beside `six men`."""
    is_narrow: bool = False
    """What is counted is a kind of persons (women, soldiers), which can be a part of all."""


_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[a-z]+")
_COUNTING = frozenset(
    {
        *NUMBER_WORDS,
        *kinds.MAGNITUDES,
        *kinds.VAGUE,
        "dozen",
        "handful",
        "man",
        "woman",
        "child",
        "boy",
        "girl",
        "person",
    }
)


def _may_count(sentence: str) -> bool:
    """Whether it is worth looking for a number: most sentences hold none, which a set of words tells quickly."""
    return bool(_DIGIT.search(sentence)) or not _COUNTING.isdisjoint(_LETTERS.findall(sentence.lower()))


@lru_cache(maxsize=8192)
def find(sentence: str) -> tuple[Quantity, ...]:
    """All quantities of a sentence, in order; spans are offsets into it."""
    if not _may_count(sentence):
        return ()
    found = list(_find(sentence))
    sums = _sums(sentence, found)
    parts = [
        replace(one, is_part=True) if any(s.span.start <= one.span.start < s.span.end for s in sums) else one
        for one in found
    ]
    return (*parts, *sums)


def _find(sentence: str) -> Iterator[Quantity]:
    background = bool(kinds.BACKGROUND.search(sentence))
    for match in kinds.NUMBER.finditer(sentence):
        before = sentence[max(0, match.start() - CONTEXT) : match.start()]
        after = sentence[match.end() : match.end() + CONTEXT]
        if match["vague"] or match["several"]:
            after = kinds.OF.sub(" ", after)  # `hundreds of homes` counts homes
        kind, of = _kind(match, before, after)
        if not kind:
            continue
        value, low, high = _value(match)
        if below := kinds.RANGE_BEFORE.search(before):
            low = min(low, float(NUMBER_WORDS.get(below[1].lower(), below[1])))
        elif above := kinds.RANGE_AFTER.match(after):
            high = max(high, float(NUMBER_WORDS.get(above[1].lower(), above[1])))
        if kinds.ROOM_BEFORE.search(before):
            kind, of = f"room:{kind}", f"room for {of}" if of else "room"
        if kinds.OF_THE.search(before):
            of = f"all {of}"
        elif part := kinds.PART_BEFORE.search(before):
            of = f"{part[1].lower()} {of}"
        narrow = kinds.NARROW.match(after)
        if narrow and kind in CASUALTIES:
            of = narrow[1].lower()
        bound, low, high, words = _bound(value, low, high, before, after)
        start = match.start() - words
        yield Quantity(
            kind=kind,
            value=value,
            low=low,
            high=high,
            words=sentence[start : match.end()].strip(),
            span=Span(start, match.end()),
            bound=bound or ("about" if match["vague"] or match["several"] else None),
            of=of,
            background=background,
            is_part=bool(kinds.PART_OF_ALL.search(before) or kinds.PART_AFTER.match(after)),
            is_narrow=bool(narrow),
        )


def _value(match: re.Match[str]) -> tuple[float, float, float]:
    """The number, and the least and most that its own grain allows (`1.2 billion` allows 1.15 to 1.25 billion)."""
    if match["vague"]:
        middle, low, high = kinds.VAGUE[match["vague"].lower()]
        return float(middle), float(low), float(high)
    if match["several"]:
        times = 12.0 if match["times"].lower() == "dozen" else kinds.MAGNITUDES[match["times"].lower()]
        middle, low, high = (share * times for share in kinds.SEVERAL[match["several"].lower()])
        return middle, low, high
    if match["single"]:
        return 1.0, 1.0, 1.0
    if match["digits"]:
        digits = match["digits"].replace(",", "")
        value = float(digits)
        factor = kinds.SHORT.get((match["short"] or "").lower(), 1.0) * kinds.MAGNITUDES.get(
            (match["magnitude"] or "").lower(), 1.0
        )
        grain = 10.0 ** -len(digits.partition(".")[2]) if "." in digits or factor > 1 else 0.0
        near = grain * HALF
        return value * factor, (value - near) * factor, (value + near) * factor
    total = current = 0.0
    for word in re.findall(r"[a-z]+", match["words"].lower()):
        if word == "half":
            current += 0.5
        elif word in NUMBER_WORDS:
            current += NUMBER_WORDS[word]
        elif word == "dozen":
            current = (current or 1) * 12
        elif word in kinds.MAGNITUDES:
            if word == "hundred":
                current = (current or 1) * 100
            else:
                total += (current or 1) * kinds.MAGNITUDES[word]
                current = 0.0
    value = total + current
    return value, value, value


def _kind(match: re.Match[str], before: str, after: str) -> tuple[str, str]:
    """What is counted: the kind for comparison and the words for people; empty if it is a date, a time or a label."""
    if _is_no_count(match, before, after):
        return "", ""
    if match["ordinal"]:
        noun = kinds.ORDINAL_NOUN.match(after)
        return (f"ordinal:{stem(noun[1].lower())}", noun[1]) if noun else ("", "")
    return _measured(match, after) or _casualty(before, after) or _counted(after)


def _is_no_count(match: re.Match[str], before: str, after: str) -> bool:
    """A date, a clock time, a year, an age, or `one` as a pronoun."""
    digits = match["digits"]
    if match["single"]:
        return not before.endswith("and ")
    if kinds.CLOCK_AFTER.match(after) or kinds.DATE_AFTER.match(after) or kinds.DATE_BEFORE.search(before):
        return True
    if digits and kinds.YEAR.match(digits) and not kinds.PEOPLE_AFTER.match(after):
        return True
    if digits and len(digits) == 2 and re.search(r",\s$", before) and after.startswith(","):
        return True
    return (match["words"] or "").lower() == "one" and not re.match(
        r"\s+(?:man|woman|person|child|boy|girl|dead)\b", after
    )


def _measured(match: re.Match[str], after: str) -> tuple[str, str] | None:
    """Money, a share of a whole, a measure or a length of time."""
    if match["money"]:
        return f"money:{kinds.CURRENCIES[match['money'].upper()]}", "money"
    if kinds.PERCENT.match(after):
        whole = kinds.PERCENT_OF.match(after)
        return (f"percent:{stem(whole[1].lower())}", f"percent of {whole[1]}") if whole else ("percent:", "percent")
    if money := kinds.MONEY.match(after):
        return f"money:{stem(money[1].lower())}", money[1]
    if unit := kinds.UNIT.match(after):
        return f"unit:{stem(unit[1].lower())}", unit[1]
    if duration := kinds.DURATION.match(after):
        return ("", "") if duration[2] else (f"duration:{stem(duration[1].lower())}", duration[1])
    return None


def _casualty(before: str, after: str) -> tuple[str, str] | None:
    """The dead, injured, missing … by the words of the number's own clause."""
    following = kinds.CLAUSE_END.split(after, maxsplit=1)[0][:70]
    for kind, pattern, _ in kinds.KINDS:
        if pattern.match(following) and not re.match(r"\W{0,2}of\b", following):
            return kind, kind
    leading = kinds.CLAUSE_START.split(_without_bound(before))[-1]
    for kind, _, pattern in kinds.KINDS:
        if pattern.search(leading):
            return kind, kind
    return None


def _counted(after: str) -> tuple[str, str]:
    """A plural noun with up to three words before it; of `two of the five judges`, the two are a part."""
    if part := kinds.SOME_OF.match(after):
        return f"part:{stem(part[1].lower())}", f"of the {part[1]}"
    if noun := kinds.NOUN.match(after):
        between = noun[1].strip()
        if not kinds.NO_ADJECTIVE.search(between) and noun[2].islower():
            return f"count:{stem(noun[2].lower())}", f"{between} {noun[2]}".strip()
    return ("count:people", "people") if re.match(r"\s+(?:man|woman|person|child|boy|girl)\b", after) else ("", "")


def _without_bound(before: str) -> str:
    for pattern in (kinds.AT_LEAST, kinds.AT_MOST, kinds.ABOUT):
        before = pattern.sub("", before)
    return before.rstrip() + " "


def _bound(
    value: float, low: float, high: float, before: str, after: str
) -> tuple[Literal["at least", "at most", "about"] | None, float, float, int]:
    """The bound that the words around the number set, the range it leaves, and the length of the bounding words."""
    if least := kinds.AT_LEAST.search(before):
        return "at least", low, math.inf, len(before) - least.start()
    if about := kinds.ABOUT.search(before):
        near = max(value * _about(value), 1.0) if value > FEW else 0.0
        return "about", min(low, value - near), max(high, value + near), len(before) - about.start()
    if most := kinds.AT_MOST.search(before):
        return "at most", -math.inf, high, len(before) - most.start()
    if kinds.MORE_AFTER.match(after):
        return "at least", low, math.inf, 0
    return None, low, high, 0


def _about(value: float) -> float:
    """By what share the number after `about` may be off: the rounder it is, the more."""
    if value < 100 and value % 10 == 0:
        return ABOUT_TENS
    return ABOUT.get(len(f"{value:.0f}".rstrip("0")), ABOUT_EXACT)


def _sums(sentence: str, found: list[Quantity]) -> list[Quantity]:
    """Counts of persons given in parts, added up: `six men and one woman died` are seven dead."""
    added = []
    for first, second in pairwise(found):
        harmed = [one.kind for one in (first, second) if one.kind in CASUALTIES]
        people = [one for one in (first, second) if kinds.PERSONS.match(one.kind)]
        fits = len(set(harmed)) <= 1 and len(harmed) + len(people) == 2
        if fits and kinds.JOINED.match(sentence[first.span.end : second.span.start]):
            counted = kinds.PERSON_NOUN.match(sentence, second.span.end)
            end = counted.end() if counted else second.span.end
            kind = harmed[0] if harmed else "count:people"
            added.append(
                replace(
                    second,
                    kind=kind,
                    value=first.value + second.value,
                    low=first.low + second.low,
                    high=first.high + second.high,
                    words=sentence[first.span.start : end],
                    span=Span(first.span.start, end),
                    of="people",
                    is_narrow=False,
                )
            )
    return added
