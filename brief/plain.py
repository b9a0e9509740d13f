"""Lines of plain text that any terminal shows whole and that read well aloud."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

WIDTH = 78
"""Columns of the text; many screen readers and old terminals stop at 80."""

HANGING = "    "
"""How much further the rest of a line is indented than its beginning."""


def wrapped(text: str, indent: str = "", hanging: str = "") -> list[str]:
    """Text in lines of `WIDTH` columns; a longer word, such as an address, stays whole.

    Args:
        text: Any white space in it is one blank.
        indent: Before every line.
        hanging: Before every line but the first, behind the indent.
    """
    return textwrap.wrap(
        " ".join(text.split()),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )


def narrow(lines: Iterable[str]) -> Iterator[str]:
    """Lines none of which is wider than `WIDTH`: the rest of a long one stands below it, indented further."""
    for line in lines:
        indent = line[: len(line) - len(line.lstrip(" "))]
        yield from wrapped(line, indent, HANGING) or [""]
