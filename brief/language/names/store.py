"""The names found in one text so far, at most one per token."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Doc

from brief.language.names.found import Found
from brief.language.profiles.roles import HONORIFICS, MODIFIERS, OFFICES

_BEFORE_NAMES = HONORIFICS | MODIFIERS | OFFICES


class Names:
    """The names found so far in text order; a new one cuts or drops those that it overlaps."""

    def __init__(self, doc: Doc, words: Sequence[str]) -> None:
        self.doc = doc
        self.words = words
        self.at: dict[int, Found] = {}
        self.times: set[int] = set()
        self.others: dict[int, tuple[int, int]] = {}
        self._counts: Counter[str] | None = None

    def count(self, word: str) -> int:
        """How often a word stands in the text."""
        if self._counts is None:
            self._counts = Counter(self.words)
        return self._counts[word]

    def sorted(self) -> list[Found]:
        """Every name once, in text order."""
        found, last = [], None
        for i in sorted(self.at):
            if self.at[i] is not last:
                last = self.at[i]
                found.append(last)
        return found

    def put(self, name: Found) -> None:
        """Adds a name; names that it overlaps are cut to what is left of them before it, or dropped."""
        for i in range(name.start, name.end):
            old = self.at.get(i)
            if old is not None and old is not name:
                self.drop(old)
                if old.start < name.start and old.kind == "person":
                    self._keep_beginning(old, name.start)
        for i in range(name.start, name.end):
            self.at[i] = name

    def _keep_beginning(self, old: Found, end: int) -> None:
        """What is left of a person's name before another one, unless it is only that one's title."""
        while end > old.start and self.words[end - 1].lower() in _BEFORE_NAMES:
            end -= 1
        if end > old.start:
            self.put(Found(old.start, end, old.kind, old.form, None, old.sure))

    def drop(self, name: Found) -> None:
        """Takes a name out again."""
        for i in range(name.start, name.end):
            if self.at.get(i) is name:
                del self.at[i]


def is_spaced(names: Names, i: int) -> bool:
    """Whether a token stands between spaces."""
    return i > 0 and bool(names.doc[i].whitespace_) and bool(names.doc[i - 1].whitespace_)


def is_surname_like(names: Names, i: int) -> bool:
    """Whether the name of a month is a surname here: no number follows."""
    following = names.words[i + 1] if i + 1 < len(names.words) else ""
    return names.words[i] in ("May", "March", "April", "June", "August") and not following[:1].isdigit()
