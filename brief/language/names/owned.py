"""Persons by whose they are or what they are called beside a comma: `Togo's NAME`, `the president, NAME, said`."""

from __future__ import annotations

from brief.language.names.found import ORG_HEADS, PLACE_HEADS, Found, is_capital
from brief.language.names.store import Names
from brief.language.names.titled import name_end
from brief.language.profiles.roles import OFFICES, TITLES
from brief.language.tables import words

_KIN = words("mother father daughter son wife husband brother sister widow uncle aunt nephew niece cousin")
_CHIEFS = (TITLES - words("leader executive director speaker coach counsel")) | _KIN | {"chair"}
"""Of the offices, those that a firm or a state cannot be: `the market leader, NAME` may be a firm."""
_NEVER = words(
    """
    owner co-owner founder co-founder cofounder partner producer publisher investor designer architect developer
    broadcaster neighbour neighbor defendant plaintiff victim suspect trader leader champion contributor rival operator
    presenter host star deputy boss chief head controller keeper
    """
)
_PERSONAL = words(
    """
    who he she his her himself herself attended resigned flew told tweeted wept scored born aged invited elected
    re-elected sworn absent present retorted shrugged
    """
)
"""Within a few words of a name, these tell of a person."""
_SAYING = words("said says told won beat met sent called accused warned wrote died spoke visited")
"""After what the model takes for a place, these tell of a person: places do not speak."""
_LINKS = frozenset({",", "and", "or"})
_REACH = 5
_LEAST = 2
"""Words of a full name, at least."""


def take_owned(names: Names, i: int) -> None:
    """`Togo's NAME sent his minister`, with the possessive at a token: a full name behind a country is a person's."""
    owner = names.at.get(i - 1)
    if owner is None or owner.known is None or owner.known.rank != "country" or owner.end != i:
        return
    run = _run(names, i + 1)
    if run is not None and (_is_listed(names, owner.start, run[1]) or _is_personal(names, *run)):
        names.put(Found(*run, "person", sure=True))


def take_apposed(names: Names, i: int) -> None:
    """`the president, NAME, said`, with the first comma at a token."""
    office = names.words[i - 1].lower()
    if office not in OFFICES:
        of = next((k for k in range(i - 2, max(0, i - 5), -1) if names.words[k] == "of"), None)
        office = names.words[of - 1].lower() if of else ""
    if office not in OFFICES or office in _NEVER:
        return
    run = _run(names, i + 1)
    if run is None or names.words[run[1] : run[1] + 1] not in ([","], ["."], [")"], [";"]):
        return
    inside = names.at.get(run[0])
    if inside is None or inside.kind == "place" or office in _CHIEFS:
        names.put(Found(*run, "person", sure=True))


def take_listed(names: Names, i: int) -> None:
    """`A NAME of Chile and B NAME of Peru`, with the second `of` at a token: who stands beside a person is one."""
    name, words_ = names.at.get(i - 1), names.words
    if name is None or name.kind != "organisation" or name.sure or name.known is not None or words_[i] != "of":
        return
    start = name.start
    run = _run(names, start)
    if run is None or run[1] != i or start < 4 or words_[start - 1] not in _LINKS:
        return
    k = start - 2 if words_[start - 2] not in _LINKS else start - 3
    place, home = names.at.get(k), names.at.get(i + 1)
    if place is None or place.known is None or home is None or home.known is None or home.known.rank != "country":
        return
    before = names.at.get(place.start - 2)
    if before is not None and before.kind == "person" and words_[place.start - 1] == "of":
        names.put(Found(start, i, "person", sure=True))


def take_beside_body(names: Names, i: int) -> None:
    """`Norway's X plc and Poland's NAME`, with the second possessive at a token: one word beside a body is a body's."""
    owner, k, words_ = names.at.get(i - 1), i + 1, names.words
    if owner is None or owner.known is None or owner.known.rank != "country" or owner.end != i:
        return
    if k + 1 >= len(words_) or k in names.at or not is_capital(words_[k]) or is_capital(words_[k + 1]):
        return
    before = names.at.get(owner.start - 2)
    listed = owner.start > 1 and words_[owner.start - 1] in _LINKS and before is not None
    if listed and before is not None and before.kind == "organisation" and names.doc[k].pos_ == "PROPN":
        names.put(Found(k, k + 1, "organisation"))


def _run(names: Names, start: int) -> tuple[int, int] | None:
    """The full name that begins at a token and that nothing yet makes a person's or another known thing's."""
    if start >= len(names.words) or not is_capital(names.words[start]):
        return None
    end = name_end(names, start, strict=True)
    inside = names.at.get(start)
    if inside is not None and (inside.kind in ("person", "group") or inside.sure or inside.start < start):
        return None
    if any(names.at[k].sure or names.at[k].end > end for k in range(start, end) if k in names.at):
        return None
    parts = [names.words[k] for k in range(start, end) if is_capital(names.words[k])]
    if len(parts) < _LEAST or any(part.isupper() and len(part) > 2 for part in parts):
        return None
    if any(part.lower() in ORG_HEADS or part.lower() in OFFICES or part.lower() in PLACE_HEADS for part in parts):
        return None
    return start, end


def _is_listed(names: Names, start: int, end: int) -> bool:
    """Whether the name stands in a list of persons: one ends before its country, or one begins behind it."""
    words_ = names.words
    before = names.at.get(start - 2) if start > 1 and words_[start - 1] in _LINKS else None
    if before is not None and before.kind == "place" and words_[before.start - 1] == "of":
        before = names.at.get(before.start - 2)
    if before is not None and before.kind == "person":
        return True
    if end + 1 >= len(words_) or words_[end] not in _LINKS:
        return False
    for k in range(end + 1, min(len(words_), end + 1 + _REACH)):
        after = names.at.get(k)
        if after is not None and after.kind == "person":
            return True
        if after is None and words_[k].lower() not in OFFICES and words_[k] not in ("'s", "Prime"):
            return False
    return False


def _is_personal(names: Names, start: int, end: int) -> bool:
    words_ = names.words
    for k in range(end, min(len(words_), end + _REACH)):
        if k in names.at or names.doc[k].is_sent_start:
            return False
        if words_[k] in _PERSONAL:
            return True
        inside = names.at.get(start)
        if k == end and words_[k] in _SAYING and (inside is None or inside.kind == "place"):
            return True
    return False
