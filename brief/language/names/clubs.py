"""Sports clubs: names with a club's word on either side of `beat`, `host` and the like, and their short forms."""

from __future__ import annotations

import re

from brief.language.names.found import TIME_WORDS, Found, is_capital
from brief.language.names.store import Names
from brief.language.tables import words

_LAST = words(
    "rovers united city wanderers athletic fc afc town county albion rangers hotspur argyle wednesday sporting"
)
_FIRST = words("dynamo dinamo real atletico atlético sporting borussia bayern inter spartak lokomotiv olympique fc afc")
_PLURAL = words("rovers wanderers rangers")
"""Last words that stand for the club alone, at the beginning of a sentence too."""
MEETINGS = words(
    """
    beat beats host hosts hosted face faces faced visit visits thrash thrashed hammered edged defeated overcame trounced
    stun stunned stuns outplayed meet met play plays played
    """
)
"""Between the names of two clubs these say that they meet. Small letters."""
_MEETINGS_WITH = frozenset({("drew", "with"), ("draw", "with"), ("lost", "to"), ("lose", "to"), ("drew", "at")})
_SIGNINGS = words("sign signs signed sack sacked hire hired loaned")
"""After these stands no other club but a player."""
_AT = words("in at near from around outside to")
_SET = re.compile(r"(?:[67][-–][0-7]|[0-5][-–][67])$")
"""One set: somebody has six games or seven; `3-1` and `4-2 on aggregate` are goals."""
_SETS_REACH = 16
"""Tokens behind the verb within which the result stands."""
_LONGEST = 4
_REACH = 3
"""Small words between the verb and the name of the other club: `beat defending champions X`."""

Run = tuple[int, int]


def take_clubs(names: Names) -> None:
    """Makes organisations of the clubs that meet, wherever the text names them in full or in short."""
    clubs: set[tuple[str, ...]] = set()
    for i in range(1, len(names.words) - 1):
        word = names.words[i].lower()
        if word in MEETINGS:
            after = i + 1
        elif word in _SIGNINGS:
            after = len(names.words)
        elif (word, names.words[i + 1].lower()) in _MEETINGS_WITH:
            after = i + 2
        else:
            continue
        sides = [side for side in (_before(names, i), _after(names, after)) if side is not None]
        if _is_in_sets(names, i):
            for start, end in sides:
                _player(names, start, end)
            continue
        if any(_is_club(names, side) for side in sides):
            for start, end in sides:
                if _put(names, start, end) and end - start > 1:
                    clubs.add(tuple(names.words[start:end]))
    if clubs:
        _short(names, clubs)


def _is_club(names: Names, run: Run) -> bool:
    start, end = run
    first, last = names.words[start].lower(), names.words[end - 1].lower()
    if end - start == 1:
        return last in _PLURAL
    inside = names.at.get(start)
    place = inside is not None and inside.known is not None and inside.kind == "place" and inside.end >= end
    return not place and (last in _LAST or first in _FIRST)


def _before(names: Names, end: int) -> Run | None:
    """The run of capitals that ends before a token; a parser may take its first word for a sentence."""
    start = end
    while start > 0 and end - start < _LONGEST and _is_part(names, start - 1):
        start -= 1
    return (start, end) if start < end else None


def _after(names: Names, i: int) -> Run | None:
    """The run of capitals that begins at a token, or after a few small words."""
    for k in range(i, min(len(names.words), i + _REACH)):
        if _is_part(names, k):
            end = k + 1
            while end < len(names.words) and end - k < _LONGEST and _is_part(names, end):
                end += 1
            return k, end
        if names.doc[k].pos_ not in ("ADJ", "NOUN", "DET", "VERB") or names.doc[k].is_sent_start:
            return None
    return None


def _is_part(names: Names, i: int) -> bool:
    word = names.words[i]
    return is_capital(word) and (word not in TIME_WORDS or word == "Wednesday") and names.doc[i].pos_ in (
        "PROPN", "NOUN", "ADJ", "X", "VERB"
    )  # fmt: skip


def _is_in_sets(names: Names, i: int) -> bool:
    """Whether two players meet, not two clubs: `6-4 6-3` or `in three sets` follows the verb at a token."""
    words_, n, sets = names.words, len(names.words), 0
    for k in range(i + 1, min(n, i + _SETS_REACH)):
        if names.doc[k].is_sent_start:
            break
        if words_[k] == "sets":
            return True
        joined = words_[k] if "-" in words_[k] else "".join(words_[k : k + 3])
        sets += _SET.match(joined) is not None
    return sets > 1


def _player(names: Names, start: int, end: int) -> None:
    """Makes a person of a run behind what is known in it, `American` of `American NAME`; one word may be a surname."""
    while start < end and (inside := names.at.get(start)) is not None and inside.known is not None:
        start = inside.end
    inside = names.at.get(start)
    if start < end and inside is not None and inside.kind == "person" and inside.end >= end:
        inside.sure = True
    elif start < end and (end - start > 1 or inside is not None):
        names.put(Found(start, end, "person", sure=end - start > 1))


def _put(names: Names, start: int, end: int) -> bool:
    """Makes a run one organisation; what is known is left as it is."""
    inside = names.at.get(start)
    if inside is not None and inside.known is not None and inside.start == start and inside.end >= end:
        return False
    if inside is not None and (inside.start < start or inside.form == "adjective"):
        return False
    names.put(Found(start, end, "organisation", sure=True, told="group"))
    return True


def _short(names: Names, clubs: set[tuple[str, ...]]) -> None:
    """The clubs' towns and last words alone: `Northfield had led`, `Rovers won`."""
    towns = {club[0] for club in clubs if len(club) == 2 and club[1].lower() in _LAST}
    lasts = {club[-1] for club in clubs if club[-1].lower() in _PLURAL}
    for i, word in enumerate(names.words):
        inside = names.at.get(i)
        alone = inside is None or (inside.end - inside.start == 1 and inside.known is None)
        if not alone:
            continue
        if word in lasts or (word in towns and inside is not None and names.words[i - 1].lower() not in _AT):
            names.put(Found(i, i + 1, "organisation", sure=True, told="group"))
