"""Towns that no gazetteer knows, by the words around them: `off X in Tanzania`, `X harbour`, a dateline `X, Tanzania`.

The model takes such names for persons or overlooks them. One telling place is enough: wherever the name stands alone,
it is the town.
"""

from __future__ import annotations

from collections.abc import Iterator

from brief.language.names.found import ORG_HEADS, TIME_WORDS, Found, is_capital
from brief.language.names.store import Names
from brief.language.profiles.roles import HONORIFICS, OFFICES
from brief.language.tables import words

_SITES = words(
    """
    harbour harbor port airport airfield district province village town municipality prefecture governorate county
    island peninsula bay railway suburb neighbourhood neighborhood township
    """
)
"""What directly behind a name is called after its town. Small letters."""
_AT = frozenset("in near off outside around".split())
_LIVING = words("born home house lives lived living died buried raised")
"""Before `in`, these say that a place follows."""
_WAYS = words(
    """
    road highway railway motorway route flight journey line train bus ferry pipeline way march trip travelled traveled
    drove flew walked marched running runs
    """
)
"""Before `from one place to`, these say that another place follows."""
_ENDS = (["."], [","], ["in"], ["on"], ["and"], ["at"], ["after"])
"""What may follow a town there: else the capitals may begin a longer name."""
_LONGEST = 3
"""Words of a town's name."""


def take_towns(names: Names) -> None:
    """Makes places of the names that the text uses as a town's, unless it also names a person or body so."""
    told = dict.fromkeys(run for start, end in _told(names) if (run := tuple(names.words[start:end])))
    for run in told:
        places = list(_places(names, run))
        if not any(_is_another(names, start, end) for start, end in places):
            for start, end in places:
                if not _is_in_longer(names, start, end):
                    names.put(Found(start, end, "place", sure=True))


def _told(names: Names) -> Iterator[tuple[int, int]]:
    """Where something says of a name that it is a town's; of a dateline, where the name is next written small."""
    for i, word in enumerate(names.words):
        if word in _SITES and i and names.words[i - 1].lower() not in ORG_HEADS:
            start = _start(names, i)
            if start < i and not names.doc[start].is_sent_start and not _is_full_name(names, start, i):
                yield start, i
        elif word == "in" and i and names.words[i - 1].lower() in _LIVING:
            end = _end(names, i + 1)
            is_event = end > i + 1 and names.doc[i + 1].ent_type_ == "EVENT"  # "died in World War II"
            if end > i + 1 and not is_event and names.words[end : end + 1] in _ENDS:
                yield i + 1, end
        elif word == "to" and _is_way_from(names, i):
            end = _end(names, i + 1)
            if end > i + 1:
                yield i + 1, end
        elif word in ("in", ",") and i and _is_known_place(names, i + 1):
            start = _start(names, i)
            if start < i and names.words[start - 1] in _AT:
                yield start, i
            elif word == "," and _is_shouted(names, start, i) and _begins_line(names, start):
                yield from _as_written_later(names, start, i)


def _start(names: Names, end: int) -> int:
    """Where the run of capitals that ends before a token begins, at most `_LONGEST` words; `end` if there is none."""
    start = end
    while start > 0 and end - start < _LONGEST and _is_part(names, start - 1):
        start -= 1
    longer = start > 0 and _is_part(names, start - 1)
    return end if longer else start


def _is_way_from(names: Names, i: int) -> bool:
    """Whether a way from a place is told before a token: `the highway from Isiolo to`."""
    place = names.at.get(i - 1) if i else None
    if place is None or place.kind != "place" or place.start < 2:
        return False
    return names.words[place.start - 1] == "from" and names.words[place.start - 2] in _WAYS


def _end(names: Names, start: int) -> int:
    """Where the run of capitals that begins at a token ends; `start` if it is no name of a few words."""
    end = start
    while end < len(names.words) and end - start <= _LONGEST and _is_part(names, end):
        end += 1
    return end if end - start <= _LONGEST else start


def _is_part(names: Names, i: int) -> bool:
    word = names.words[i]
    return is_capital(word) and word.isalpha() and word not in TIME_WORDS and i not in names.times


def _is_full_name(names: Names, start: int, end: int) -> bool:
    """Whether it may be somebody's name that the site bears: `the Ronald Reagan airport`."""
    name = names.at.get(start)
    return end - start > 1 and name is not None and name.kind == "person"


def _is_known_place(names: Names, i: int) -> bool:
    name = names.at.get(i)
    return name is not None and name.start == i and name.kind == "place" and name.known is not None


def _is_shouted(names: Names, start: int, end: int) -> bool:
    return start < end and all(names.words[k].isupper() and len(names.words[k]) > 1 for k in range(start, end))


def _begins_line(names: Names, i: int) -> bool:
    return i == 0 or names.words[i - 1].isspace()


def _as_written_later(names: Names, start: int, end: int) -> Iterator[tuple[int, int]]:
    """`Port Kilindi` of the dateline `PORT KILINDI`, at the first place where it stands so."""
    town = [word.capitalize() for word in names.words[start:end]]
    for i in range(len(names.words) - len(town) + 1):
        if list(names.words[i : i + len(town)]) == town:
            yield i, i + len(town)
            return


def _places(names: Names, run: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    for i in range(len(names.words) - len(run) + 1):
        if tuple(names.words[i : i + len(run)]) == run:
            yield i, i + len(run)


def _is_another(names: Names, start: int, end: int) -> bool:
    """Whether a name is known, sure, a body's or part of a person's here: then it is more than a town's."""
    inside = [names.at[k] for k in range(start, end) if k in names.at]
    if any(name.kind == "person" and (name.start, name.end) != (start, end) for name in inside):
        return True
    alone = [name for name in inside if (name.start, name.end) == (start, end)]
    if any(name.known is not None or name.kind in ("organisation", "group") or _is_sure(name) for name in alone):
        return True
    before = names.words[start - 1].lower() if start else ""
    return before in HONORIFICS or before in OFFICES


def _is_sure(name: Found) -> bool:
    return name.sure and name.kind != "place"


def _is_in_longer(names: Names, start: int, end: int) -> bool:
    """Whether a longer name begins, goes on or ends here: `Kilindi District Hospital`."""
    return any(
        (names.at[k].start, names.at[k].end) != (start, end) and names.at[k].end - names.at[k].start > end - start
        for k in range(start, end)
        if k in names.at
    )
