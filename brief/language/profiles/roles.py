"""Words for offices, ranks and trades, with what may stand before them. The lists are in `data/roles.txt`."""

from __future__ import annotations

from brief.language.tables import lists, words

_LISTS = lists("roles.txt")

HONORIFICS = _LISTS["honorifics"]
"""Before a name, but no office. Small letters, as in all lists here."""
OFFICES = _LISTS["offices"]
"""Heads of what stands before or after a person's name."""
RANKS = _LISTS["ranks"]
"""Abbreviated titles whose full stop the tokenizer may cut off."""
STATE_OFFICES = _LISTS["state offices"]
"""Offices that make their holder stand for a country."""
MODIFIERS = _LISTS["modifiers"]
"""Words that may stand between a country or organisation and the head of a role."""
TITLES = _LISTS["titles"]
"""Of the offices, those that news writes with a capital before a name; others with a capital begin titles of works."""
AMBIGUOUS_TITLES = _LISTS["ambiguous titles"]
"""Titles that are also given names: of a tagged name of two words they are the first name."""
PAST = words("former ex late onetime erstwhile ex- then")
TITLE_PHRASES = (
    ("prime", "minister"),
    ("secretary", "general"),
    ("secretary", "of", "state"),
    ("vice", "president"),
    ("attorney", "general"),
    ("chief", "executive"),
    ("chief", "executive", "officer"),
    ("chief", "of", "staff"),
    ("director", "general"),
    ("governor", "general"),
    ("commander", "in", "chief"),
    ("chief", "justice"),
    ("special", "counsel"),
    ("head", "of", "state"),
    ("member", "of", "parliament"),
)
"""Titles of several words whose last word alone would mislead."""
