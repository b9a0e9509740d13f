"""The part of a half-typed query that can be asked already."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from typing import get_args

from brief.errors import BriefError
from brief.library.lists.query import parse
from brief.model.claims import MemberStatus

_STATUSES: tuple[str, ...] = (*get_args(MemberStatus), "partner")
_STATUS = re.compile(r'(?<!\S)-?status:("[^"]*"?|\S+)', re.IGNORECASE)


def understood(words: str, finds: Callable[[str], bool]) -> tuple[str, str]:
    """The part of a query that can be asked, and what is wrong with the rest (empty if nothing).

    Args:
        finds: Whether a query finds anything in the library. Partners are of kinds that articles name as they like, so
            a status that is none of a member's is only unknown if no article has it.
    """
    try:
        parse(words)
    except BriefError as error:
        kept = []
        for word in words.split():
            with suppress(BriefError):
                parse(word)
                kept.append(word)
        asked = " ".join(kept) if len(kept) < len(words.split()) else ""
        known, _, near = str(error.values.get("known", "")).partition(" (did you mean ")
        if not known:
            return asked, str(error.args[0])
        hint = f"Did you mean {near.removesuffix(')')} " if near else ""
        return asked, f"No field {error.values['field']!r}. {hint}Fields: {known}"
    for found in _STATUS.finditer(words):
        status = found[1].strip('" ').casefold()
        if status not in _STATUSES and not finds(found[0].lstrip("-")):
            asked = " ".join(f"{words[: found.start()]} {words[found.end() :]}".split())
            near = next((f"Did you mean {one}? " for one in _STATUSES if one.startswith(status)), "")
            known = f"Statuses: {', '.join(_STATUSES)} and its kinds"
            return understood(asked, finds)[0], f"No claim has the status {status!r}. {near}{known}"
    return words, ""
