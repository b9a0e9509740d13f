"""Clubs told by the result of a match: `X 2-1 Y`, `X beat Y 3-0`, however short their names are.

The model takes a line of results for one name, and a club called after its town for the town or for somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brief.language.names.clubs import MEETINGS
from brief.language.names.found import TIME_WORDS, Found, is_capital
from brief.language.names.store import Names
from brief.language.tables import words

_GOALS = re.compile(r"\d{1,2}[-–]\d{1,2}$")
_VERBS = words("beat beats thrash thrashed hammered edged defeated overcame trounced stun stunned outplayed held")
_IN_TOWN = words("in at near from around outside to of")
_LONGEST = 3
"""Words of a club's name in a line of results."""
_REACH = 3
"""Small words between the verb and the loser: `beat the visitors X 3-0`."""

Run = tuple[int, int]


def take_results(names: Names) -> None:
    """Makes organisations of the names on both sides of a result, and wherever they stand alone but for the town."""
    pairs = [pair for pair in _pairs(names) if all(_can_be_club(names, run) for run in pair)]
    clubs = dict.fromkeys(_words(names, run) for pair in pairs for run in pair)
    clubs |= dict.fromkeys(_opponents(names, set(clubs)))
    for club in clubs:
        for i in range(len(names.words) - len(club) + 1):
            end = i + len(club)
            if tuple(names.words[i:end]) == club and _is_alone(names, i, end):
                names.put(Found(i, end, "organisation", sure=True, told="group"))


def _pairs(names: Names) -> Iterator[tuple[Run, Run]]:
    for i in range(1, len(names.words) - 1):
        if (score := _score(names, i)) is None:
            continue
        before, after = _run_before(names, i), _run_after(names, score)
        if before is None or (score < len(names.words) and _score(names, score) is not None):
            continue  # sets follow each other
        if after is not None:
            yield before, after
        elif (winner := _winner(names, before[0])) is not None:
            yield winner, before


def _opponents(names: Names, clubs: set[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Whom one of the clubs meets besides: `X host Everton on Wednesday`."""
    for i in range(1, len(names.words) - 1) if clubs else ():
        if names.words[i] in MEETINGS:
            before, after = _run_before(names, i), _run_after(names, i + 1)
            if before and after and _words(names, before) in clubs and _can_be_club(names, after):
                yield _words(names, after)


def _words(names: Names, run: Run) -> tuple[str, ...]:
    return tuple(names.words[run[0] : run[1]])


def _score(names: Names, i: int) -> int | None:
    """Where a result that begins at a token ends, whether the tokenizer split it or not; None if none begins."""
    for length in (1, 3):
        if _GOALS.match("".join(names.words[i : i + length])) and not _GOALS.match("".join(names.words[i - 1 : i + 1])):
            return i + length
    return None


def _winner(names: Names, loser: int) -> Run | None:
    for k in range(loser - 1, max(0, loser - 1 - _REACH), -1):
        if names.words[k] in _VERBS:
            return _run_before(names, k)
        if not names.words[k].islower():
            return None
    return None


def _run_before(names: Names, end: int) -> Run | None:
    start = end
    while start > 0 and end - start < _LONGEST and _is_part(names, start - 1):
        start -= 1
    return (start, end) if start < end and not (start and _is_part(names, start - 1)) else None


def _run_after(names: Names, start: int) -> Run | None:
    end = start
    while end < len(names.words) and end - start < _LONGEST and _is_part(names, end):
        end += 1
    return (start, end) if start < end and names.words[end : end + 1] != ["'s"] else None


def _is_part(names: Names, i: int) -> bool:
    word = names.words[i]
    return is_capital(word) and word.isalpha() and (word not in TIME_WORDS or word == "Wednesday")


def _can_be_club(names: Names, run: Run) -> bool:
    """Whether nothing says that a country or a player is meant: `Sweden 2-1 Norway`, `Ann Lee beat Rosa Holm 3-1`."""
    words_ = list(names.words[run[0] : run[1]])
    for name in {id(name): name for name in names.at.values()}.values():
        parts = list(names.words[name.start : name.end])
        if name.kind == "person" and len(parts) > len(words_) and parts[-len(words_) :] == words_ and _is_words(parts):
            return False
        if parts == words_ and name.known is not None and name.known.rank not in ("city", "capital"):
            return name.known.type == "organisation"
    inside = names.at.get(run[0])
    return not (inside is not None and inside.kind == "person" and len(words_) > 1 and inside.end == run[1])


def _is_words(parts: Sequence[str]) -> bool:
    """Whether a name is one of words alone: what the model took a result into is none."""
    return all(part.isalpha() for part in parts)


def _is_alone(names: Names, start: int, end: int) -> bool:
    """Whether the name stands alone, and not for the town: `in Leeds`."""
    if start and names.words[start - 1].lower() in _IN_TOWN:
        return False
    for k in range(start, end):
        name = names.at.get(k)
        if name is not None and _is_words(names.words[name.start : name.end]) and name.end - name.start > end - start:
            return False
    return True
