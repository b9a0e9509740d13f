"""Words that turn a line around: negations and statuses, and whether what the line cites says them.

`Serbia will not join` for “Serbia will join” is the smallest edit that makes a brief say the opposite, and `observer`
for “full member” the next: neither changes a number, a date or a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from brief.describe import STANDING
from brief.model import normalise

_NEGATION = re.compile(
    r"\b(?:not|never|neither|nor|cannot|un(?:able|likely|willing)"
    r"|fail(?:s|ed|ing|ures?)?|refus(?:e|es|ed|ing|als?)|reject(?:s|ed|ing|ions?)?|deny(?:ing)?|deni(?:es|ed|als?))\b"
    r"|n[’']t\b",
    re.IGNORECASE,
)
"""Of what is said to happen. `No` and `without` are not among them: editors' own remarks are full of them."""
_DENIED = re.compile(
    rf"{_NEGATION.pattern}|\b(?:(?-i:[Nn]o)|none|nobody|nothing|without|negated|absent|missed)\b", re.IGNORECASE
)
"""What may be told with such a word; NO is Norway."""
_OF_THE_DESK = re.compile(
    r"\bnot (?:stated|mentioned|named|attending|dated)\b|\((?:possible, )?not certain\)", re.IGNORECASE
)


def unsupported_negation(text: str, support: Iterable[str]) -> str | None:
    """The first negation of a line, if nothing it cites has any.

    Args:
        text: The line without its quotations.
        support: The evidence it cites, and what the recorded claims there say.
    """
    found = _NEGATION.search(_OF_THE_DESK.sub(" ", text))
    return found.group() if found and not any(map(_DENIED.search, support)) else None


def unsupported_statuses(name: str, status: str, recorded: Iterable[str]) -> list[str]:
    """The statuses a row gives to a member or partner that no recorded claim about it gives.

    Args:
        name: The member or partner.
        status: What the row says: `joining (10th)`.
        recorded: What the recorded claims with the row's marks say; where none is about this name, nobody can tell.
    """
    member = normalise(name)
    about = [said for said in map(normalise, recorded) if f" {member} " in f" {said} "]
    given = [word for word in STANDING if word in normalise(status).split()]
    return [
        word
        for word in given
        if about and not any(f" {word} " in f" {said} " or f"{member} {STANDING[word]} " in said for said in about)
    ]
