"""Edits: changes to a claim from words, in the types of its fields, and only where they change something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from brief import describe
from brief.codec import plain
from brief.errors import BriefError
from brief.library.reviewing.evidence import grow, shrink
from brief.model import CLAIM_CLASSES, Claim, Decision, Span, Verdict, edited
from brief.text.cleaning import clean, line

NOT_EDITED = ("id", "evidence", "sentence", "confidence", "rule", "mentions")
"""Fields that say how a claim was found, or are changed by other keys."""
MOST_WORDS = 200
"""Evidence grows or shrinks by at most so many words at once."""


def editable(claim: Claim) -> list[str]:
    """The fields of a claim that a reviewer may change by words."""
    return [field.name for field in fields(claim) if field.name not in NOT_EDITED]


def from_words(claim: Claim, text: str, words: str) -> dict[str, Any]:
    """Changes from a line such as `role=minister; country=KZ; evidence+2`.

    Args:
        claim: The claim to change.
        text: The article's text, for growing and shrinking evidence by words.
        words: The line.

    Raises:
        BriefError: E415, if a part cannot be understood, names no field, or does not fit it.
    """
    changes: dict[str, Any] = {}
    for part in (part.strip() for part in words.split(";") if part.strip()):
        name, sign, value = _split(part)
        if name == "evidence" and sign in ("+", "-") and value.isdigit():
            span = Span(*changes.get("evidence", claim.evidence)[0])
            for _ in range(min(int(value), MOST_WORDS)):
                span = (grow if sign == "+" else shrink)(text, span)
            changes["evidence"] = (span, *claim.evidence[1:])
        elif sign == "=":
            changes[name] = typed(claim, name, value.strip())
        else:
            raise BriefError("E415", claim=part, why="write field=value, e.g. role=minister")
    return changes


def typed(claim: Claim, name: str, words: str) -> Any:
    """A field's new value from words, in the type of the field: number, yes or no, list, text; empty or `-` is none.

    Raises:
        BriefError: E415, if the claim has no such field or the words do not fit it.
    """
    kinds = {field.name: str(field.type) for field in fields(claim)}
    if name not in kinds or name in NOT_EDITED:
        raise BriefError("E415", claim=describe.value(claim), why=f"it has no field {name}")
    kind = kinds[name]
    if words in ("", "-"):
        if "None" in kind:
            return None
        raise BriefError("E415", claim=describe.value(claim), why=f"{name} cannot be empty")
    try:
        if kind.startswith("bool"):
            return {"yes": True, "true": True, "no": False, "false": False}[words.casefold()]
        if kind.startswith("int"):
            return int(words)
        if kind.startswith("float"):
            return float(words.replace(",", ""))
    except (KeyError, ValueError) as error:
        raise BriefError("E415", claim=describe.value(claim), why=f"{name} cannot be {words}") from error
    return [part.strip() for part in words.split(",")] if kind.startswith("tuple") else words


def _split(part: str) -> tuple[str, str, str]:
    for sign in ("=", "+", "-"):
        name, found, value = part.partition(sign)
        if found:
            return name.strip(), sign, value
    return part, "", ""


def checked(claim: Claim, changes: Mapping[str, Any], text_length: int) -> dict[str, Any]:
    """The changes as JSON data with clean text, after trying them.

    Raises:
        BriefError: E415 for a field that the claim does not have, a value that the field cannot have, or evidence
            outside of the text.
    """
    if not changes:
        return {}
    data: dict[str, Any] = _cleaned(plain(dict(changes)))
    if "id" in data:
        raise BriefError("E415", claim=claim.id, why="a claim's id cannot be changed")
    kinds = _kinds(claim.facet)
    for name, value in data.items():
        if name not in kinds:
            raise BriefError("E415", claim=claim.id, why=f"it has no field {line(name)}")
        if not _fits(value, kinds[name]):
            choices = ", ".join(str(one) for one in _choices(kinds[name]))
            why = f"{name} is one of {choices}" if choices else f"{name} cannot be {line(value) or 'empty'}"
            raise BriefError("E415", claim=claim.id, why=why)
    changed = edited(claim, data)
    spans = (*changed.evidence, *getattr(changed, "mentions", ()))
    if not changed.evidence or any(not 0 <= start < end <= text_length for start, end in spans):
        raise BriefError("E415", claim=claim.id, why="evidence must be words of the text")
    return data


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_cleaned(one) for one in value]
    return {name: _cleaned(one) for name, one in value.items()} if isinstance(value, dict) else value


@cache
def _kinds(facet: str) -> dict[str, Any]:
    kind = CLAIM_CLASSES[facet]
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def _choices(kind: Any) -> tuple[Any, ...]:
    if get_origin(kind) is Literal:
        return get_args(kind)
    return tuple(choice for part in get_args(kind) for choice in _choices(part))


def _fits(value: Any, kind: Any) -> bool:
    """Whether JSON data is a value of a field's type."""
    origin = get_origin(kind)
    if origin is Literal:
        return value in get_args(kind)
    if origin is UnionType or origin is Union:
        return any(_fits(value, part) for part in get_args(kind))
    if kind is Span:
        return isinstance(value, list) and len(value) == 2 and all(type(one) is int for one in value)
    if origin is tuple:
        return isinstance(value, list) and all(_fits(one, get_args(kind)[0]) for one in value)
    if kind is type(None):
        return value is None
    if kind is float:
        return type(value) in (int, float)
    return type(value) is kind and (value != "" or kind is not str)


def effective(
    claim: Claim, decision: Decision, changes: Mapping[str, Any] | None
) -> tuple[Decision, Mapping[str, Any]]:
    """The decision and changes that are meant: an edit that changes nothing is an acceptance."""
    if decision != "edited":
        return decision, {}
    given = changes or {}
    real = {name: value for name, value in given.items() if _listed(getattr(claim, name, None)) != _listed(value)}
    return ("edited", real) if real else ("accepted", {})


def _listed(value: Any) -> Any:
    return [_listed(one) for one in value] if isinstance(value, list | tuple) else value


def kept(verdict: Verdict | None) -> dict[str, Any]:
    """What stays when a reviewer's decision changes: note and check."""
    if verdict is None:
        return {}
    return {name: getattr(verdict, name) for name in ("note", "check", "method", "source_line")}
