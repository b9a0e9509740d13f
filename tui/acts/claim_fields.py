"""A claim's fields as text that people edit, and back: for the form and for $EDITOR."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from brief.model import CLAIM_CLASSES, Claim
from brief.text.cleaning import line

Kind = Literal["text", "choice", "yes", "whole", "number", "many", "date", "country"]

_HIDDEN = frozenset({"id", "evidence", "sentence", "confidence", "rule", "mentions"})
"""What people do not type: evidence has keys of its own, the rest says how the claim was found."""

_DATES = frozenset({"start", "end", "since"})
_DATE = re.compile(r"-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T[0-2]\d:[0-5]\d(?::[0-5]\d)?Z?)?)?)?")
_COUNTRY = re.compile(r"[A-Z]{2}")

NONE = "-"
"""How an empty choice is written."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field that people may edit."""

    name: str
    kind: Kind
    is_optional: bool
    choices: tuple[str, ...] = ()
    """For `choice`: the values, `NONE` among them if the field may be empty."""

    @property
    def hint(self) -> str:
        """What may be written, in a few words."""
        ways = {
            "date": "2024, 2024-07, 2024-07-04 or 2024-07-04T18:00",
            "country": "two letters, as in KZ",
            "many": "separated by ;",
            "whole": "a whole number",
            "number": "a number",
            "yes": "yes or no",
            "choice": ", ".join(self.choices),
        }
        return ways.get(self.kind, "")


class FieldError(ValueError):
    """A text that is no value of its field; its words are for people."""

    def __init__(self, field: str, words: str) -> None:
        self.field = field
        super().__init__(f"{field}: {words}")


def fields_of(made: type[Claim]) -> tuple[Field, ...]:
    """The fields that people may edit of claims of this class, the attribution last."""
    return _fields(made.facet)


@cache
def _fields(facet: str) -> tuple[Field, ...]:
    made = CLAIM_CLASSES[facet]
    hints = get_type_hints(made)
    own = [f.name for f in fields(made) if f.name not in _HIDDEN]
    own.sort(key=lambda name: name == "attribution")
    return tuple(_field(name, hints[name]) for name in own)


def _field(name: str, hint: Any) -> Field:
    options = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    is_optional = NoneType in options
    first = next(option for option in options if option is not NoneType)
    if get_origin(first) is Literal:
        choices = tuple(str(choice) for choice in get_args(first))
        return Field(name, "choice", is_optional, (NONE, *choices) if is_optional else choices)
    if get_origin(first) is tuple:
        return Field(name, "many", True)
    kinds: dict[Any, Kind] = {bool: "yes", int: "whole", float: "number"}
    kind = kinds.get(first, "date" if name in _DATES else "country" if name == "country" else "text")
    return Field(name, kind, is_optional)


def shown(field: Field, value: Any) -> str:
    """A value as people edit it; empty for None (`NONE` for a choice)."""
    if value is None:
        return NONE if field.kind == "choice" else ""
    if field.kind == "yes":
        return "yes" if value else "no"
    if field.kind == "many":
        return "; ".join(value)
    if field.kind == "number":
        return f"{value:g}" if abs(value) < 1e6 or value != int(value) else str(int(value))
    return str(value)


def read(field: Field, text: str) -> Any:
    """The value that a text stands for.

    Raises:
        FieldError: if it stands for none.
    """
    words = line(text)
    if field.kind == "many":
        return tuple(part.strip() for part in words.split(";") if part.strip())
    if not words or (field.kind == "choice" and words == NONE):
        if field.is_optional:
            return None
        raise FieldError(field.name, "must not be empty")
    if field.kind == "choice" and words not in field.choices:
        raise FieldError(field.name, f"one of {field.hint}")
    if field.kind == "yes":
        if words.casefold() not in ("yes", "no", "y", "n"):
            raise FieldError(field.name, field.hint)
        return words.casefold().startswith("y")
    if field.kind in ("whole", "number"):
        return _number(field, words)
    if field.kind == "country" and not _COUNTRY.fullmatch(words.upper()):
        raise FieldError(field.name, field.hint)
    if field.kind == "date" and not _DATE.fullmatch(words):
        raise FieldError(field.name, field.hint)
    return words.upper() if field.kind == "country" else words


def _number(field: Field, words: str) -> int | float:
    plain = words.replace(",", "").replace(" ", "")
    try:
        value = float(plain)
    except ValueError as error:
        raise FieldError(field.name, field.hint) from error
    if field.kind == "whole":
        if not re.fullmatch(r"[+-]?\d{1,15}", plain):
            raise FieldError(field.name, field.hint)
        return int(plain)
    if not abs(value) < float("inf"):
        raise FieldError(field.name, field.hint)
    return value


def changes(claim: Claim, texts: Mapping[str, str]) -> dict[str, Any]:
    """What edited texts change in a claim: field name to new value, only where it is another value.

    Raises:
        FieldError: for the first text that is no value of its field.
    """
    found: dict[str, Any] = {}
    for field in fields_of(type(claim)):
        before = getattr(claim, field.name)
        if field.name not in texts or texts[field.name] == shown(field, before):
            continue
        after = read(field, texts[field.name])
        if after != before:
            found[field.name] = after
    return found


def to_text(claim: Claim, quote: str) -> str:
    """The claim as a small text for an editor: one `name: value` a line, the evidence as a comment."""
    lines = [
        f"# {claim.facet}. Evidence: {line(quote)}",
        "# Save and leave to keep the changes; lines with # are ignored.",
        "",
    ]
    for field in fields_of(type(claim)):
        if field.hint:
            lines.append(f"# {field.hint}")
        lines.append(f"{field.name}: {line(shown(field, getattr(claim, field.name)))}".rstrip())
    return "\n".join(lines) + "\n"


def from_text(claim: Claim, text: str) -> dict[str, Any]:
    """The changes that an edited `to_text` makes; fields whose line is gone stay as they are.

    Raises:
        FieldError: for a line that names no field, or a text that is no value of its field.
    """
    names = {field.name for field in fields_of(type(claim))}
    texts: dict[str, str] = {}
    for number, row in enumerate(text.splitlines(), 1):
        if not row.strip() or row.lstrip().startswith("#"):
            continue
        name, colon, value = row.partition(":")
        if not colon or name.strip() not in names:
            raise FieldError(
                f"line {number}", f"no field of a {claim.facet} claim; fields are {', '.join(sorted(names))}"
            )
        texts[name.strip()] = value.strip()
    return changes(claim, texts)
