"""What a site's robots.txt asks of programs (RFC 9309): which pages to leave alone, and how long to pause. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

AGENT = "newsroom-brief"
"""The name under which a site may speak to this program."""
LONGEST_DELAY_S = 30.0
"""What a `Crawl-delay` is cut to; the pages are few, and a person waits."""
_RULES = 2_000
_LENGTH = 500
"""Rules read of one file, and code points of one of them: more are hostile."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What a site asks of this program; by default nothing."""

    paths: tuple[tuple[str, bool], ...] = ()
    """Patterns of paths and whether they are allowed, the most specific first, allowing ones before others."""
    delay_s: float = 0.0
    """Between two requests."""

    def allows(self, target: str) -> bool:
        """Whether a page may be fetched.

        Args:
            target: Path and query, as the request line has them.
        """
        path = unquote(target)
        return next((is_allowed for pattern, is_allowed in self.paths if _matches(pattern, path)), True)


def read(data: bytes) -> Rules:
    """The rules of the group for this program, else of the group for all."""
    groups: dict[str, list[tuple[str, str]]] = {}
    agents: list[str] = []
    is_in_rules = False
    for key, value in _lines(data):
        if key == "user-agent":
            if is_in_rules:
                agents, is_in_rules = [], False
            agents.append(value.lower().split("/")[0].strip())
        elif key in ("allow", "disallow", "crawl-delay"):
            is_in_rules = True
            for agent in agents:
                groups.setdefault(agent, []).append((key, value))
    own = groups.get(AGENT, groups.get("*", []))
    paths = [(unquote(value[:_LENGTH]), key == "allow") for key, value in own if key != "crawl-delay" and value]
    paths.sort(key=lambda rule: (len(rule[0]), rule[1]), reverse=True)
    return Rules(tuple(paths), max((_seconds(value) for key, value in own if key == "crawl-delay"), default=0.0))


def _lines(data: bytes) -> Iterator[tuple[str, str]]:
    """Keys, lower case, and values of at most `_RULES` lines."""
    rows = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace").splitlines()
    for row in rows[:_RULES]:
        key, colon, value = row.partition("#")[0].partition(":")
        if colon:
            yield key.strip().lower(), value.strip()


def _seconds(value: str) -> float:
    return min(float(value), LONGEST_DELAY_S) if re.fullmatch(r"\d{1,6}(?:\.\d{1,3})?", value) else 0.0


def _matches(pattern: str, path: str) -> bool:
    """Whether a pattern with `*` and a last `$` matches from the path's beginning; linear, without backtracking."""
    is_whole = pattern.endswith("$")
    first, *others = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for number, part in enumerate(others):
        if is_whole and number == len(others) - 1:
            return len(path) - len(part) >= at and path.endswith(part)
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return not is_whole or at == len(path)
