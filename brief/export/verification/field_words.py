"""What the words that now stand in a cell of an export mean for the field of the claim that it shows."""

from __future__ import annotations

import re
from typing import Any, get_args

from brief.export.content.document import Field
from brief.export.content.people import ATTENDANCE, UNKNOWN
from brief.model import Claim, MemberStatus

_ISO = r"\d{4}(?:-\d\d(?:-\d\d(?:T[\d:]+)?)?)?"


def changes_of(shown: Field, words: str, claim: Claim) -> dict[str, Any]:
    """The new value of the field, and of those that stand in the same cell.

    Raises:
        ValueError: in words for people, if the words are no value of the field.
    """
    name = shown.name
    if name == "attendance":
        if words in ("", UNKNOWN):
            return {name: None}
        by_words = {said: value for value, said in ATTENDANCE.items()}
        if words not in by_words:
            raise ValueError(f"“{words}” is no attendance: {', '.join(by_words)}, {UNKNOWN}")
        return {name: by_words[words]}
    if name == "status":
        status = re.sub(r"\s*\(\d+(?:st|nd|rd|th)\)$", "", words)
        if status not in get_args(MemberStatus):
            raise ValueError(f"“{words}” is no status: {', '.join(get_args(MemberStatus))}")
        return {name: status}
    if name == "start":
        return _interval(words)
    if name == "country":
        if words and not re.fullmatch(r"[A-Za-z]{2}", words):
            raise ValueError(f"“{words}” is no country code (ISO 3166-1 alpha-2)")
        return {name: words.upper() or None}
    if name == "words":
        words = words.strip('“”"„«» ')
    if name == "statement" and words.endswith(".") and not str(getattr(claim, name)).strip().endswith("."):
        words = words[:-1]
    if not words and name in ("name", "words", "statement", "member", "partner", "organisation", "kind"):
        raise ValueError(f"the {name} of a claim cannot be empty; reject the claim in the review")
    return {name: words or None}


def _interval(words: str) -> dict[str, Any]:
    if words in ("", "no date"):
        return {"start": None, "end": None}
    found = re.fullmatch(rf"({_ISO}|\.\.)(?:/({_ISO}))?", words)
    if not found:
        raise ValueError(f"“{words}” is no date: write 2024, 2024-07, 2024-07-04 or two of them with / between")
    return {"start": None if found[1] == ".." else found[1], "end": found[2]}
