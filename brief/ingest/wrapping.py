"""Lines that a mail program or a page layout broke, joined to paragraphs again."""

from __future__ import annotations

import re

_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_HYPHEN = re.compile(r"[^\W\d_]-$")


def join_lines(lines: list[str], *, hyphens: bool = False) -> list[str]:
    """Paragraphs of lines that no blank line separates.

    A line was wrapped if the first word of the next would not have fitted beside it: its width is judged by the widest
    line. A shorter line ends its paragraph.

    Args:
        lines: Without white space at their ends, none empty.
        hyphens: Whether a hyphen at a line's end before a small letter was put there by the layout.
    """
    widest = max(map(len, lines), default=0)
    paragraphs: list[str] = []
    current = ""
    for number, line in enumerate(lines):
        if hyphens and _HYPHEN.search(current) and line[:1].islower():
            current = current[:-1] + line
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
