"""None in one article, some in the other: no job is to go, and 150 are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from brief.model import Span
from brief.story.context import Context, Draft
from brief.story.counts import kinds
from brief.story.counts.told import Sentence, Telling, are_days_apart, disputes, sentences
from brief.story.sentences.words import alike, words

_FATES: tuple[tuple[str, str], ...] = (
    ("lost", r"lost|go|gone|cut|axed|shed|eliminated|slashed|scrapped|disappear(?:ed)?|vanish(?:ed)?"),
    ("hurt", r"hurt|injured|wounded|harmed"),
    ("killed", r"killed"),
    ("arrested", r"arrested|detained|taken into custody"),
    ("charged", r"charged"),
    ("damaged", r"damaged|destroyed|wrecked"),
    ("cancelled", r"cancell?ed|scrapped|called off"),
    ("delayed", r"delayed|held up"),
    ("stolen", r"stolen"),
    ("closed", r"closed|shut(?: down)?"),
    ("found", r"found|discovered|recovered|seized"),
    ("infected", r"infected"),
    ("evacuated", r"evacuated"),
)
"""What can happen to none or to some, and the verbs that say so."""
_VERBS = "|".join(verbs for _, verbs in _FATES)
_TO_COME = r"(?:would|will|shall|(?:is|are|was|were)\sto)(?:\sbe)?"
_DONE = r"(?:was|were|is|are|ha(?:s|ve|d)\sbeen|being|got)"
_HAPPENS = rf"(?:(?P<to_come>{_TO_COME})|(?P<done>{_DONE}))\s(?P<verb>{_VERBS})\b"
_NONE = re.compile(
    r"\b(?:(?P<nobody>nobody|no[ -]one)"
    rf"|(?:no|not\s(?:a\ssingle|one)|none\sof\s(?:the|its|their))\s(?P<kind>(?:[a-z-]+\s)??)(?P<noun>[a-z]+))\s{_HAPPENS}",
    re.I,
)
_SOME = re.compile(rf"\b(?P<noun>[a-z]+)\s(?:(?:also|later|already)\s)?{_HAPPENS}", re.I)
_UNSURE = re.compile(
    r"\b(?:if|unless|without|denied|denies|not|nobody|no|else|other(?:wise|s)?|until|could|might|may|feared|so far"
    r"|another|elsewhere|yet)\b|\?",
    re.I,
)
"""Words by which a sentence tells no plain fact about all; `no` and `nobody` apart in the sentence that says none."""
_NOUNS = (
    frozenset("job post position".split()),
    frozenset("people person passenger".split()),
    frozenset("home house".split()),
    frozenset("flight".split()),
)
_WHY = re.compile(r"^\s(?:because|by|due to|despite|as a result)\b", re.I)
"""Words behind which stands why, and not of what."""
_PARTLY = re.compile(r"\b(?:compulsor\w*|outright|immediately|first|second|third|earlier|later)\b", re.I)
_BEHIND = 240
"""Characters behind a verb that can narrow what it is said of."""
_NUMBER_NEAR = 40
"""Characters between a number and its noun: `150 of the company's 600 jobs`."""


@dataclass(frozen=True, slots=True)
class _Fate:
    """Something that happened to none, or to some, of a kind."""

    noun: str
    shown: str
    """The noun as written."""
    fate: str
    is_to_come: bool
    telling: Telling
    sentence: Sentence
    where: frozenset[str] = frozenset()
    """What the words behind the verb narrow it to."""


def rows(context: Context) -> Iterator[Draft]:
    """Conflict rows for what one article says of none and another of some."""
    found = [list(sentences(context, article)) for article in range(len(context.briefs))]
    nones = [fate for own in found for sentence in own for fate in _nones(sentence)]
    if not nones:
        return
    somes = [fate for own in found for sentence in own for fate in _somes(sentence)]
    pairs: dict[tuple[str, str], list[tuple[Telling, Telling]]] = {}
    for none, some in product(nones, somes):
        if none.sentence.article == some.sentence.article or none.fate != some.fate:
            continue
        if any(other.telling.article == none.telling.article and _same(other, none) for other in somes):
            continue  # the article tells both: of others, or at another time
        if any(other.telling.article == some.telling.article and _same(other, some) for other in nones):
            continue
        if _same(none, some) and _covers(none, some):
            pairs.setdefault((none.shown, none.fate), []).append((none.telling, some.telling))
    for (noun, fate), told in sorted(pairs.items()):
        yield from disputes(context, f"{noun} {fate}", told)


def _same(a: _Fate, b: _Fate) -> bool:
    return a.fate == b.fate and a.is_to_come == b.is_to_come and _same_noun(a.noun, b.noun)


def _covers(none: _Fate, some: _Fate) -> bool:
    """Whether what none is said of holds what some is said of: `at the plant`, of which both speak."""
    there = words(some.sentence.text).weights
    return not are_days_apart(none.sentence.text, some.sentence.text) and all(
        any(alike(word, other) > 0 for other in there) for word in none.where
    )


def _same_noun(a: str, b: str) -> bool:
    return a == b or any(a in names and b in names for names in _NOUNS)


def _nones(sentence: Sentence) -> Iterator[_Fate]:
    match = _NONE.search(sentence.text)
    if match is None:
        return
    rest = sentence.text[: match.start()] + sentence.text[match.end() :]
    if _UNSURE.search(rest) or _PARTLY.search(rest) or (match["kind"] or "").strip():
        return
    shown = "people" if match["nobody"] else match["noun"].lower()
    noun = _singular(shown)
    verb = (match["verb"]).lower()
    yield from _fates(sentence, noun, shown, verb, bool(match["to_come"]), match.start(), match.end(), "0")


def _somes(sentence: Sentence) -> Iterator[_Fate]:
    if _UNSURE.search(sentence.text):
        return
    for match in _SOME.finditer(sentence.text):
        before = sentence.text[max(0, match.start("noun") - _NUMBER_NEAR) : match.start("noun")]
        before = kinds.CLAUSE_START.split(before)[-1]
        number = kinds.NUMBER.search(before)
        if number is None or number["ordinal"] or number["single"] or not match["noun"].islower():
            continue
        start = match.start("noun") - len(before) + number.start()
        value = number.group().strip()
        shown, verb = match["noun"].lower(), match["verb"].lower()
        noun = _singular(shown)
        yield from _fates(sentence, noun, shown, verb, bool(match["to_come"]), start, match.end(), value)


def _singular(noun: str) -> str:
    lowered = noun.lower()
    return {"people": "people", "persons": "people", "men": "people", "women": "people"}.get(lowered) or (
        lowered[:-1] if lowered.endswith("s") and not lowered.endswith("ss") else lowered
    )


def _fates(
    sentence: Sentence, noun: str, shown: str, verb: str, is_to_come: bool, start: int, end: int, value: str
) -> Iterator[_Fate]:
    span = Span(sentence.start + start, sentence.start + end)
    rest = re.split(r"[,.;:]", sentence.text[end : end + _BEHIND])[0]
    where = frozenset() if _WHY.match(rest) else frozenset(words(rest).weights)
    for fate, verbs in _FATES:
        if re.fullmatch(verbs, verb):
            yield _Fate(noun, shown, fate, is_to_come, Telling(sentence.article, span, value), sentence, where)
