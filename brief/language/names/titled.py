"""TITLE + Name is a person, whatever the model says."""

from __future__ import annotations

from brief.language.countries import iso_of
from brief.language.names.found import ORG_HEADS, PARTICLES, TIME_WORDS, Found, is_capital
from brief.language.names.store import Names, is_spaced, is_surname_like
from brief.language.profiles.roles import HONORIFICS, MODIFIERS, OFFICES, RANKS, TITLES

_CHOSEN = (["elect"], ["designate"], ["Elect"])
"""Behind an office and a hyphen, these belong to it."""


def take_titled(names: Names) -> None:
    """TITLE + Name is a person, whatever the model says: `Prime Minister Narendra Modi`, `Mr. Comey`."""
    words, n = names.words, len(names.words)
    for i in range(n - 1):
        word = words[i]
        lower = word.lower()
        if lower not in OFFICES and lower not in HONORIFICS:
            continue
        start = i + 3 if words[i + 1] == "-" and words[i + 2 : i + 3] in _CHOSEN else i + 1
        start += words[start : start + 1] == ["."] and lower in RANKS
        while start < n - 1 and words[start].lower() in HONORIFICS and is_capital(words[start]):
            start += 1
        if start >= n or not is_capital(words[start]):
            continue
        here = names.at.get(i)
        if here is not None and here.end > start and here.kind == "organisation" and here.known is not None:
            continue
        capital = is_capital(word)
        if capital and lower not in TITLES and lower not in HONORIFICS:
            continue
        end = name_end(names, start, strict=not capital)
        if end == start or _is_inside_office(names, start, end):
            continue
        inside = names.at.get(start)
        if inside is not None and inside.kind == "person" and inside.start >= start:
            inside.sure = True
            if inside.start == start and inside.end >= end:
                continue
        if not capital and (inside is None or inside.kind != "person") and end - start < 2:
            continue
        if inside is not None and inside.known is not None and inside.known.rank != "capital":
            continue
        if any(words[k].lower() in ORG_HEADS for k in range(start, end)):
            continue
        if here is not None and here.start < i and here.end > start:
            names.drop(here)
            _keep_adjective(names, here.start, i)
        names.put(Found(start, end, "person", sure=True))


def _is_inside_office(names: Names, start: int, end: int) -> bool:
    """Whether what stands between two words of office is no name: `Technology` of `Chief Technology Officer`."""
    after = names.words[end].lower() if end < len(names.words) else ""
    return after in OFFICES and all(names.words[k].lower() in MODIFIERS for k in range(start, end))


def _keep_adjective(names: Names, start: int, end: int) -> None:
    """The capitals before a title stay a name of their own: `United Nations` of `United Nations Secretary X`."""
    while start < end and names.words[end - 1].lower() in MODIFIERS | OFFICES:
        end -= 1
    if iso_of(names.words[start]) is not None and names.words[start] != names.words[start].upper():
        return
    if 0 < end - start <= 4 and all(is_capital(names.words[k]) for k in range(start, end)):
        names.put(Found(start, end, "organisation"))


def name_end(names: Names, start: int, *, strict: bool) -> int:
    """The end of the run of capitals, initials and particles that starts here and can be a person's name."""
    words, n = names.words, len(names.words)
    i = start
    while i < n and i - start < 7:
        word = words[i]
        if is_capital(word) and (word not in TIME_WORDS or is_surname_like(names, i)):
            known = names.at.get(i)
            if known is not None and known.known is not None and (known.form == "adjective" or i > start):
                break
            if word.lower() in OFFICES and (i == start or not strict):
                break
            i += 1
        elif word == "-" and i > start and i + 1 < n and not is_spaced(names, i) and words[i + 1][:1].isalpha():
            i += 2
        elif word in PARTICLES and i > start and i + 1 < n and (is_capital(words[i + 1]) or words[i + 1] in PARTICLES):
            i += 1
        else:
            break
        if names.doc[i - 1].text.isupper() and len(words[i - 1]) > 3 and i - 1 > start:
            break
    while i > start and words[i - 1] in PARTICLES:
        i -= 1
    return i
