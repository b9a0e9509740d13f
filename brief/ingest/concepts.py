"""Concepts as newsroom standards name them: words with the id of a vocabulary beside them."""

from __future__ import annotations

import re

_VOCABULARIES = (
    (re.compile(r"https?://cv\.iptc\.org/newscodes/mediatopic/(\d+)$"), "medtop"),
    (re.compile(r"https?://(?:www\.|sws\.)?geonames\.org/(\d+)(?:/.*)?$"), "geonames"),
    (re.compile(r"https?://(?:www\.)?wikidata\.org/(?:entity|wiki)/(Q\d+)$"), "wikidata"),
    (re.compile(r"https?://cvx?\.iptc\.org/iso3166-1a[23]/([A-Z]{2,3})$"), "iso3166"),
    (re.compile(r"https?://cv\.iptc\.org/newscodes/([\w-]+/[\w-]+)$"), "iptc"),
)
"""Addresses of concepts, and the short name of their vocabulary."""


def concept(name: str | None, mark: str | None) -> str | None:
    """A concept for people: `politics (medtop:11000000)`; its id alone if it has no name; None if it has neither.

    Args:
        name: Its words.
        mark: Its qcode or address.
    """
    short = mark
    for pattern, vocabulary in _VOCABULARIES:
        if mark and (found := pattern.match(mark)):
            short = f"{vocabulary}:{found[1]}"
            break
    if name and short and short != name:
        return f"{name} ({short})"
    return name or short


def withdrawn(status: str | None) -> str | None:
    """What a publication status other than usable says, in words that nobody overlooks; None for a usable item.

    Args:
        status: As the standards write it: `canceled`, `stat:canceled`, `withheld`, `killed` …
    """
    word = (status or "").rpartition(":")[2].strip().lower()
    if word in ("canceled", "cancelled", "killed", "kill", "withdrawn"):
        return "WITHDRAWN BY ITS SENDER: do not use."
    return "WITHHELD BY ITS SENDER: not released for use." if word == "withheld" else None


def joined(*words: str | None) -> str | None:
    """Statements one after the other, each once; None if there is none."""
    return " ".join(dict.fromkeys(filter(None, words))) or None
