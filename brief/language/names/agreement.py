"""Makes the names of one text agree: one name is one kind of thing, and is found wherever it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from spacy.tokens import Doc

from brief.language.entities import EntityKind
from brief.language.names.found import Found, is_capital
from brief.language.tables import words

_BODY_CUES = words(
    """
    band group party coalition company firm club team label website newspaper magazine network airline organisation
    organization agency bank movement alliance joined formed founded guitarist drummer members member singer
    """
)
_PERSON_CUES = words("mr mrs ms dr said says told he she who his her mr. mrs. ms. born aged")
_BODY_NOUNS = words("member members band album frontman singer guitarist drummer bassist vocalist fans concert")
"""Directly after a name, these make it a group's."""
_CUE_WEIGHT = 0.6
_NOUN_WEIGHT = 3.0
_SURE_WEIGHT = 2.0


def agree(doc: Doc, words_: Sequence[str], found: Sequence[Found]) -> list[Found]:
    """The names after a vote on the kind of each, with places where the model overlooked them, in text order."""
    by_name: dict[tuple[str, ...], list[Found]] = defaultdict(list)
    for name in found:
        if name.form == "name":
            by_name[tuple(words_[name.start : name.end])].append(name)
    for names in by_name.values():
        if any(name.known is not None for name in names):
            continue
        called = max((name.told for name in names), key=("", "group", "band").index)
        if called:
            for name in names:
                name.kind, name.told = "organisation", called
            continue
        told = any(words_[name.end : name.end + 1] in (["members"], ["member"]) for name in names)
        if len({name.kind for name in names}) < 2 and not told:
            continue
        kind = _elected(words_, names)
        for name in names:
            name.kind = kind
    return sorted([*found, *_overlooked(doc, words_, found, by_name)], key=lambda name: name.start)


def _elected(words_: Sequence[str], names: Sequence[Found]) -> EntityKind:
    sure: set[EntityKind] = {name.kind for name in names if name.sure}
    if sure == {"person"}:
        return "person"
    votes: dict[EntityKind, float] = defaultdict(float)
    for name in names:
        votes[name.kind] += _SURE_WEIGHT if name.sure else 1.0
        near = {word.lower() for word in words_[max(0, name.start - 3) : name.start]}
        if near & _BODY_CUES:
            votes["organisation"] += _CUE_WEIGHT
        after = {word.lower() for word in words_[name.end : name.end + 2]}
        if after & _BODY_NOUNS:
            votes["organisation"] += _NOUN_WEIGHT
        if near & _PERSON_CUES or after & _PERSON_CUES:
            votes["person"] += _CUE_WEIGHT
    return max(votes, key=lambda kind: (votes[kind], kind in sure, kind))


def _overlooked(
    doc: Doc, words_: Sequence[str], found: Sequence[Found], by_name: dict[tuple[str, ...], list[Found]]
) -> list[Found]:
    """Places where a name of several words, or an organisation's one word, stands untagged."""
    taken = {i for name in found for i in range(name.start, name.end)}
    by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for parts, names in by_name.items():
        usable = len(parts) > 1 or (names[0].kind == "organisation" and (len(parts[0]) > 2 or names[0].told))
        if usable and is_capital(parts[0]) and names[0].known is None:
            by_first[parts[0]].append(parts)
    for options in by_first.values():
        options.sort(key=len, reverse=True)
    more: list[Found] = []
    i, n = 0, len(words_)
    while i < n:
        options = by_first.get(words_[i], []) if i not in taken else []
        for parts in options:
            end = i + len(parts)
            if tuple(words_[i:end]) != parts or any(k in taken for k in range(i, end)):
                continue
            told = by_name[parts][0].told
            if len(parts) == 1 and (doc[i].pos_ != "PROPN" or (doc[i].is_sent_start and not told)):
                continue
            more.append(Found(i, end, by_name[parts][0].kind, told=told))
            i = end - 1
            break
        i += 1
    return more
