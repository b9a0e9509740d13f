"""What web pages, newsletters and wires leave around an article: recognised by form, set aside, never deleted.

Two kinds: lines that are nothing else (a share button's words, a cookie notice, a photo credit), and runs of words
inside a paragraph that a web page pushed there. The patterns are data, in `leftovers.txt`; their kinds are the words
under which the cleaning log lists them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import resources


def _load() -> tuple[dict[str, re.Pattern[str]], dict[str, re.Pattern[str]]]:
    """Kind to pattern, of whole lines and of runs inside a paragraph, from `leftovers.txt` beside this module."""
    kinds: dict[str, list[str]] = {}
    kind = ""
    for row in resources.files(__package__).joinpath("leftovers.txt").read_text("utf-8").splitlines():
        if row.startswith("# ") or not row:
            continue
        if row.startswith("[") and row.endswith("]") and "\\" not in row:
            kind = row[1:-1]
            kinds[kind] = []
        else:
            kinds[kind].append(row.replace(" ", r"\s+"))
    network = f"(?:{'|'.join(kinds.pop('network'))})"
    patterns = {kind: "|".join(rows).replace("{network}", network) for kind, rows in kinds.items()}
    inside = {k.removeprefix("inside: "): re.compile(p) for k, p in patterns.items() if k.startswith("inside: ")}
    lines = {k: re.compile(f"(?:{p})", re.IGNORECASE) for k, p in patterns.items() if not k.startswith("inside: ")}
    return lines, inside


_LINE_PATTERNS, _INLINE_PATTERNS = _load()
_EDGE = " \t\u00a0.,:;!•·*|>»«<→▶►–—-\N{REPLACEMENT CHARACTER}"
_MAX_LINE = 600
_NEVER_SENTENCES = {"share button", "related links", "page control"}

_END_OF_ARTICLE = {"reply form", "related links", "sign-off"}


def leftover(line: str) -> str | None:
    """What kind of left-over this line of text is, if it is nothing else.

    Returns:
        The kind in plain words ("share button"), or None for a line that may belong to the article.
    """
    bare = line.strip(_EDGE)
    if not bare:
        return "rule" if line.strip() and not any(c.isalnum() for c in line) and len(line.strip()) > 1 else None
    if len(bare) > _MAX_LINE:
        return None
    is_sentence = line.rstrip().endswith(".") and bare.count(" ") >= 6
    for name, pattern in _LINE_PATTERNS.items():
        # "Share in the company fell by a third." begins like a button but says something.
        if not (is_sentence and name in _NEVER_SENTENCES) and pattern.fullmatch(bare):
            return name
    return None


def ends_article(kind: str) -> bool:
    """Whether nothing but left-overs usually follows a line of this kind."""
    return kind in _END_OF_ARTICLE


def inside(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Left-overs that stand between the words of one paragraph.

    Yields:
        Start, end (code points into `text`, half-open, in order, without overlap) and the kind.
    """
    found = sorted(
        (match.start(), match.end(), name)
        for name, pattern in _INLINE_PATTERNS.items()
        for match in pattern.finditer(text, start, end)
    )
    reached = start
    for first, last, name in found:
        if first >= reached:
            yield first, last, name
            reached = last
