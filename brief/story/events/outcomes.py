"""What became of one and the same, told in two ways that exclude each other: unharmed here, abducted there.

The sentences need not be alike; the subject must be the same, and neither text may tell the other outcome of it too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import combinations
from typing import NamedTuple, cast

from brief.model import What
from brief.story.context import Context, Draft, Said, all_said
from brief.story.sentences.words import is_common, stem, words

LONGEST = 3
"""Words of the longest phrase of the table."""
_OPEN = ("planned", "possible")
"""Stages at which nothing has become of anything yet."""


class Outcome(NamedTuple):
    """A side of a line of the table, and what else the words around it are about."""

    line: int
    side: int
    matter: frozenset[str]


def rows(context: Context) -> Iterator[Draft]:
    """A conflict for each subject of which two articles tell outcomes that exclude each other."""
    told: dict[str, list[tuple[Said, Outcome]]] = defaultdict(list)
    for said in all_said(context.briefs, "what"):
        what = _what(said)
        subject = _subject(context, said)
        if subject and not what.negated and what.stage not in _OPEN:
            told[subject] += [(said, outcome) for outcome in _outcomes(what)]
    for subject, group in sorted(told.items()):
        for (first, one), (second, other) in combinations(group, 2):
            if first.article != second.article and _exclude(one, other) and not _tells_both(group, one, other):
                yield _conflict(context, subject, first, second)
                break


def _what(said: Said) -> What:
    return cast(What, said.claim)


def _subject(context: Context, said: Said) -> str | None:
    """The subject in comparable form: a person's last name, or the stems of a phrase that names or counts something."""
    told = _what(said).subject or ""
    known = words(told).weights
    for who in context.briefs[said.article].who:
        last = who.name.split()[-1]
        if who.type == "person" and last in told.split() and len(known) <= len(who.name.split()) + 2:
            return last.casefold()
    if len(known) > 1 or any(not is_common(word) for word in told.split()):
        return " ".join(sorted(known)) or None
    return None


def _outcomes(what: What) -> Iterator[Outcome]:
    """The outcomes that predicate and object tell."""
    tokens = f"{what.predicate or ''} {what.object or ''}".lower().replace(",", " ").split()
    stems = [stem(token) for token in tokens]
    for length in range(LONGEST, 0, -1):
        for start in range(len(stems) - length + 1):
            for line, side in _table().get("_".join(stems[start : start + length]), ()):
                rest = words(" ".join(tokens[:start] + tokens[start + length :])).weights
                yield Outcome(line, side, frozenset(rest))


def _exclude(one: Outcome, other: Outcome) -> bool:
    """Whether they are sides of one line, about the same matter if both name one: won the vote, lost the vote."""
    if one.line != other.line or one.side == other.side:
        return False
    return not one.matter or not other.matter or bool(one.matter & other.matter)


def _tells_both(group: list[tuple[Said, Outcome]], one: Outcome, other: Outcome) -> bool:
    """Whether an article tells both outcomes of the subject: then they were of different things or times."""
    sides: dict[int, set[int]] = defaultdict(set)
    for said, outcome in group:
        if outcome.line == one.line:
            sides[said.article].add(outcome.side)
    return any({one.side, other.side} <= found for found in sides.values())


def _conflict(context: Context, subject: str, first: Said, second: Said) -> Draft:
    sides = [
        f"{context.letter(said.article)} says {' '.join(filter(None, (_what(said).predicate, _what(said).object)))}"
        for said in (first, second)
    ]
    return Draft(
        kind="what",
        relation="conflict",
        point=f"{_what(first).subject}: outcome",
        reason=f"what became of {_what(first).subject}: {' and '.join(sides)}",
        key=f"what:outcome-{subject.replace(' ', '-')}",
        said=[first, second],
    )


@cache
def _table() -> Mapping[str, tuple[tuple[int, int], ...]]:
    """Stems of a word or phrase, joined by underscores, to the lines and sides on which it stands."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    text = files("brief.story").joinpath("data/outcomes.txt").read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines()):
        for side, told in enumerate(line.split("|") if not line.startswith("#") else ()):
            for phrase in told.split():
                found["_".join(stem(word) for word in phrase.split("_"))].append((number, side))
    return {phrase: tuple(places) for phrase, places in found.items()}
