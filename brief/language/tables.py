"""Reads the gazetteer tables that lie beside the code."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_DATA = Path(__file__).with_name("data")


def rows(name: str) -> Iterator[list[str]]:
    """The tab-separated fields of each line of `data/<name>`; comments and empty lines are left out."""
    text = (_DATA / name).read_text(encoding="utf-8")
    for line in text.split("\n"):
        if line.strip() and not line.startswith("#"):
            yield [field.strip() for field in line.split("\t")]


def lists(name: str) -> dict[str, frozenset[str]]:
    """The word lists of `data/<name>`, by the name in square brackets that stands above each."""
    found: dict[str, set[str]] = {}
    title = ""
    for (line,) in rows(name):
        if line.startswith("["):
            title = line.strip("[]")
        else:
            found.setdefault(title, set()).update(line.split())
    return {title: frozenset(listed) for title, listed in found.items()}


def several(field: str) -> tuple[str, ...]:
    """The parts of a field that lists several values with `|`."""
    return tuple(part for part in field.split("|") if part)


def words(listed: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(listed.split())
