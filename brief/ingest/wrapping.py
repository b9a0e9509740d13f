"""Lines that a mail program or a page layout broke, joined to paragraphs again."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_HYPHEN = re.compile(r"([^\W\d_]+)-$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_STANDING_HYPHENS = frozenset(
    """all anti co cross ex far first five four full half high higher hard ill late left long low lower mid middle multi
    near non north east south west one post pre pro quasi right second self semi short six so soft ten third three two
    un under upper vice well wide year""".split()
)
"""What is written before a hyphen that belongs to the word: "well-known", "vice-president"."""


def vocabulary(lines: Iterable[str]) -> frozenset[str]:
    """The words of a document, lower case, with the hyphens inside them: how it writes a word where no line breaks."""
    return frozenset(word.lower() for line in lines for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line))


def across(before: str, after: str, known: frozenset[str]) -> str:
    """Two halves of a line break at a hyphen: one word if the document knows it so, or if nothing says otherwise."""
    found, following = _HYPHEN.search(before), _FIRST_WORD.match(after)
    if found is None or following is None:
        return before + after
    first, second = found[1].lower(), following[0].lower()
    if first + second in known:
        return before[:-1] + after
    return before + after if f"{first}-{second}" in known or first in _STANDING_HYPHENS else before[:-1] + after


def join_lines(lines: list[str], *, hyphens: bool = False, known: frozenset[str] = frozenset()) -> list[str]:
    """Paragraphs of lines that no blank line separates.

    A line was wrapped if the first word of the next would not have fitted beside it: its width is judged by the widest
    line. A shorter line ends its paragraph.

    Args:
        lines: Without white space at their ends, none empty.
        hyphens: Whether a hyphen at a line's end before a small letter may have been put there by the layout.
        known: The document's `vocabulary`, to tell those from hyphens that belong to their word.
    """
    widest = max(map(len, lines), default=0)
    paragraphs: list[str] = []
    current = ""
    for number, line in enumerate(lines):
        if hyphens and _HYPHEN.search(current) and line[:1].islower():
            current = across(current, line, known)
        else:
            current = f"{current} {line}" if current else line
        following = lines[number + 1] if number + 1 < len(lines) else ""
        is_wrapped = bool(following) and widest >= 45 and len(line) + 1 + len(following.split()[0]) > widest - 8
        if hyphens and following and not is_wrapped and not _SENTENCE_END.search(line):
            # Proportional type: characters per line vary, so only a clearly shorter line ends a paragraph.
            is_wrapped = len(line) > 0.7 * widest >= 30 or following[:1].islower()
        if not is_wrapped:
            paragraphs.append(current)
            current = ""
    return paragraphs
