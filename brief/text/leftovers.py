"""What web pages, newsletters and wires leave around an article: recognised by form, set aside, never deleted.

Two kinds: lines that are nothing else (a share button's words, a cookie notice, a photo credit), and runs of words
inside a paragraph that a web page pushed there. The patterns are data, in `leftovers.txt`; their kinds are the words
under which the cleaning log lists them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import resources
from typing import NamedTuple


class _Patterns(NamedTuple):
    """Kind to pattern."""

    lines: dict[str, re.Pattern[str]]
    endings: dict[str, re.Pattern[str]]
    holding: dict[str, re.Pattern[str]]
    inside: dict[str, re.Pattern[str]]


def _load() -> _Patterns:
    """The patterns of `leftovers.txt` beside this module."""
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
    found = _Patterns({}, {}, {}, {})
    for kind, rows in kinds.items():
        pattern = "|".join(rows).replace("{network}", network)
        place, _, name = kind.rpartition(": ")
        if place == "inside":
            found.inside[name] = re.compile(pattern)
        elif place == "holding":
            found.holding[name] = re.compile(f"(?:{pattern})", re.IGNORECASE)
        elif place == "ends":
            found.endings[name] = re.compile(rf"(?:{pattern})\Z", re.IGNORECASE)
        else:
            found.lines[name] = re.compile(f"(?:{pattern})", re.IGNORECASE)
    return found


_PATTERNS = _load()
_EDGE = " \t\u00a0.,:;!•·*|>»«<→▶►–—-\N{REPLACEMENT CHARACTER}"
_MAX_LINE = 600
_NEVER_SENTENCES = {"share button", "related links", "page control"}
_NEVER_LONG = {*_NEVER_SENTENCES, "reply form", "advertisement"}
_LONG = 200
"""Code points from which a line is none of the short kinds, and is not compared with them."""
_ENDING = 160
"""Code points at a line's end in which a credit stands."""
_HELD = {
    "picture or video caption": (
        *(" pictured ", "(pictured ", ", seen ", "(seen ", "from left", "(left)", "(l)"),
        *(" photo", " picture", " image", " still"),
    )
}
"""Words of which one is in every line that the `holding` pattern of this kind matches; looked for first."""
_ANCHORS = {
    "share button": ("Click to ", "new window", "Share this "),
    "advertisement": (
        "ADVERTISEMENT",
        "Advertisement ",
        "Continue reading",
        " continues ",
        "Scroll down ",
        "Ad Loading",
    ),
    "picture or video caption": ("Photo", " Images", " caption"),
    "newsletter": ("Sign up ", "inbox", "for subscribing"),
    "sign-off": ("(Reporting ", "(Writing ", "(Compiled ", "(Edit", "(Additional "),
}
"""Words of which one is in every run that the `inside` pattern of this kind finds; looked for first, much quicker."""

_END_OF_ARTICLE = {"reply form", "related links", "sign-off"}


@lru_cache(maxsize=4096)
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
    # "Share in the company fell by a third." begins like a button but says something.
    passed = _NEVER_LONG if len(bare) > _LONG else _NEVER_SENTENCES if is_sentence else ()
    for name, pattern in _PATTERNS.lines.items():
        if name not in passed and pattern.fullmatch(bare):
            return name
    lowered = bare.lower()
    for name, pattern in _PATTERNS.holding.items():
        if any(word in lowered for word in _HELD[name]) and pattern.fullmatch(bare):
            return name
    ending = bare[-_ENDING:]
    return next((name for name, pattern in _PATTERNS.endings.items() if pattern.search(ending)), None)


_CREDITED = re.compile(
    r".{20,350}?\((?:(?:AP |AFP |Reuters )?(?:Photo|Image|Picture)s?(?: by|:| credit:?|/)\s?[^()\n]{2,80})\)\s+"
    r"(?=[“\"‘]?[A-Z])"
)
_REPEATED = re.compile(r"(?P<words>[^\n]{40,300}?)\s+(?P=words)(?=\s)\s*")


def leading_caption(text: str, start: int, end: int) -> int:
    """Where a picture's caption that was pushed before the first paragraph ends; `start` if there is none.

    It is known by its credit ("… after the vote. (Photo: Ann Example) "), or by being there twice, as pages show it
    under the picture and under the enlarged one.
    """
    found = _CREDITED.match(text, start, end) or _REPEATED.match(text, start, min(end, start + 620))
    return found.end() if found and end - found.end() > 200 else start


def ends_article(kind: str) -> bool:
    """Whether nothing but left-overs usually follows a line of this kind."""
    return kind in _END_OF_ARTICLE


def kinds_inside(text: str) -> tuple[str, ...]:
    """The kinds that `inside` may find anywhere in a text: most texts have none, and are not searched for them."""
    return tuple(name for name in _PATTERNS.inside if any(anchor in text for anchor in _ANCHORS[name]))


def inside(text: str, start: int, end: int, kinds: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Left-overs that stand between the words of one paragraph.

    Args:
        text: Cleaned article text.
        start: Of the paragraph.
        end: Of the paragraph.
        kinds: From `kinds_inside`.

    Yields:
        Start, end (code points into `text`, half-open, in order, without overlap) and the kind.
    """
    found = sorted(
        (match.start(), match.end(), name)
        for name in kinds
        if any(text.find(anchor, start, end) >= 0 for anchor in _ANCHORS[name])
        for match in _PATTERNS.inside[name].finditer(text, start, end)
    )
    reached = start
    for first, last, name in found:
        if first >= reached:
            yield first, last, name
            reached = last
