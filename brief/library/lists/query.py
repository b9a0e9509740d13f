"""The query language of the library's filter, of `brief review QUERY` and of `brief export QUERY`.

Words search the full text; `field:value` and `number>limit` narrow; a leading `-` excludes; all must hold:
`aid package source:ap tag:x who:leyen before:2026-11-15 todo>0 conflict:yes -tag:done "exact words"`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, cast

from brief.errors import BriefError
from brief.text.cleaning import line

NAMES = ("source", "who", "where", "org", "member", "partner", "status", "tag", "title")
"""Fields that are looked up by words."""
YES_NO = ("conflict", "stale", "disputed", "gone", "marked", "flag")
NUMBERS = ("todo", "claims", "words")
DATES = ("before", "after", "on")
IDS = ("id", "story")
FIELDS = (*NAMES, *DATES, *NUMBERS, *YES_NO, *IDS)
"""All fields, as they are listed when one is unknown."""

Operator = Literal[":", ">", "<", "=", ">=", "<="]

_TERM = re.compile(
    r"""(?P<minus>-)?
        (?:(?P<field>[A-Za-z]+)(?P<operator>:|>=|<=|>|<|=))?
        (?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))?
        (?=\s|"|$)""",
    re.VERBOSE,
)
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2}(T[\d:.+Z-]+)?)?)?")
_YES = {"yes": True, "y": True, "true": True, "1": True, "no": False, "n": False, "false": False, "0": False}


@dataclass(frozen=True, slots=True)
class Term:
    """One condition of a query."""

    field: str | None
    """One of `FIELDS`; None: words of the text."""
    operator: Operator
    value: str
    """As written, without quotation marks."""
    negated: bool = False
    exact: bool = False
    """In quotation marks: these very words, not beginnings of words."""

    @property
    def number(self) -> int:
        """The value of a number field."""
        return int(self.value)

    @property
    def yes(self) -> bool:
        """The value of a yes-or-no field."""
        return _YES[self.value.casefold()]


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for; without terms, everything."""

    terms: tuple[Term, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.terms)


def parse(text: str) -> Query:
    """A query from its words.

    Raises:
        BriefError: E412 for an unknown field, with the known ones; E413 for a value that the field cannot have.
    """
    terms: list[Term] = []
    position = 0
    text = line(text)
    while position < len(text):
        if text[position] == " ":
            position += 1
            continue
        found = _TERM.match(text, position)
        if found is None or not found[0]:
            position += 1
            continue
        position = found.end()
        if found["field"] or found["phrase"] is not None or found["word"]:
            terms.extend(_terms(found))
    return Query(tuple(terms))


def _terms(found: re.Match[str]) -> list[Term]:
    exact = found["phrase"] is not None
    value = (found["phrase"] if exact else found["word"]) or ""
    negated = bool(found["minus"])
    if found["field"] is None:
        return [Term(None, ":", value, negated, exact)] if value.strip() else []
    name, operator = found["field"].casefold(), cast("Operator", found["operator"])
    if name not in FIELDS:
        from difflib import get_close_matches  # only a mistyped field needs it

        near = get_close_matches(name, FIELDS, n=1)
        known = f"{', '.join(FIELDS)}{f' (did you mean {near[0]}?)' if near else ''}"
        raise BriefError("E412", field=name, known=known)
    _check(name, operator, value, found[0])
    return [Term(name, operator, value, negated, exact)]


def _check(name: str, operator: str, value: str, term: str) -> None:
    if not value.strip():
        raise BriefError("E413", term=term, why=f"{name} needs a value, e.g. {_EXAMPLES.get(name, name + ':x')}")
    if name in NUMBERS:
        if not re.fullmatch(r"\d{1,9}", value):
            raise BriefError("E413", term=term, why=f"{name} is compared with a number, e.g. {name}>0")
    elif operator != ":":
        raise BriefError("E413", term=term, why=f"{name} is written with a colon, e.g. {_EXAMPLES.get(name, name)}")
    if name in DATES and not _DATE.fullmatch(value):
        raise BriefError("E413", term=term, why=f"{name} needs a date, e.g. {name}:2026-11-15")
    if name in YES_NO and value.casefold() not in _YES:
        raise BriefError("E413", term=term, why=f"{name} is yes or no")


_EXAMPLES = {
    "source": "source:ap",
    "who": 'who:"von der leyen"',
    "where": "where:brussels",
    "org": "org:sco",
    "member": "member:norway",
    "partner": "partner:norway",
    "status": "status:joining",
    "tag": "tag:today",
    "title": "title:summit",
    "id": "id:27ac",
    "story": "story:27ac",
    **{name: f"{name}:yes" for name in YES_NO},
}
