"""Documents to claims: one file per kind.

A finder is a function `find(reading) -> Sequence[Claim]` in the module that bears the facet's name; it returns each
claim once, in text order, unless it says otherwise. A new kind is one file and one line in `KINDS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from brief.language.reading import Reading
    from brief.model import Claim

    Finder = Callable[[Reading], Sequence[Claim]]

KINDS = ("who", "where", "when", "what", "members", "partners", "quotes", "numbers", "credits")
"""Modules of this package that hold a finder."""


@cache
def finders() -> Mapping[str, Finder]:
    """The finder of each facet; loads the rules, and with them spaCy."""
    return {kind: import_module(f"{__name__}.{kind}").find for kind in KINDS if find_spec(f"{__name__}.{kind}")}
