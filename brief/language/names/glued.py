"""Persons' names that the model ran together with what stands behind them: another name, a headline's next word."""

from __future__ import annotations

from brief.language.names.found import Found
from brief.language.names.store import Names

_FULL = 2
"""Words of the full names that a longer one is compared with."""
_SMALL = frozenset("as and at by for from in of on or the to with after amid over".split())
"""Words that a headline in capitals begins with one: `NAME As`."""


def take_glued(names: Names) -> None:
    """Cuts names of which the first two words, or the last two, are somebody's whom the text names so elsewhere.

    `Anna Lund Peter Holm debate` where both are named alone too, `Anna Lund As`, `Anna Lund Medics`.
    """
    persons = [name for name in names.sorted() if name.kind == "person" and name.known is None]
    full = {_words(names, name.start, name.end) for name in persons if name.end - name.start == _FULL}
    for name in persons:
        cut = name.start + _FULL
        if name.end <= cut:
            continue
        first, rest = _words(names, name.start, cut), _words(names, cut, name.end)
        if first in full and (rest in full or _is_no_surname(names, cut, name.end)):
            names.put(Found(name.start, cut, "person", sure=name.sure))
            if rest in full:
                names.put(Found(cut, name.end, "person", sure=name.sure))


def _words(names: Names, start: int, end: int) -> tuple[str, ...]:
    return tuple(names.words[start:end])


def _is_no_surname(names: Names, start: int, end: int) -> bool:
    """Whether what follows a full name is an ordinary word with a headline's capital."""
    word = names.words[start]
    if not word.istitle():
        return False
    if word.lower() in _SMALL or names.count(word.lower()):
        return True
    is_plural = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))
    return end - start == 1 and is_plural and names.count(word) == 1
