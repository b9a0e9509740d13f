"""What each stretch of an article's text is: headline, header, paragraph or left-over. Annotation, never an edit."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import fields
from functools import partial
from itertools import pairwise

from brief.model import Block, CleaningNote, Span, normalise
from brief.text.headers import Header, dateline, fused, header_line
from brief.text.leftovers import ends_article, inside, kinds_inside, leading_caption, leftover
from brief.text.lines import is_prose, paragraphs, trim
from brief.text.sentences import joints

__all__ = ["Header", "find_blocks"]

_LINE = re.compile(r"[^\n]+")
_PUSHED = re.compile(r"(?:Photo|Image|Video|Advertisement|Share)\s+")
"""Words that pages put before a dateline: "Photo LONDON -- "."""
_HEAD_LINES = 12
"""How many lines from the top may be headline or header."""
_FRONT_LINES = 30
"""The longest front matter that is looked for, in lines."""
_SHORT = 80
"""Code points below which a paragraph is a subhead or a label."""
_BOX_LINES = 4
_BOX_LINE = 160
"""Lines of a newsletter box, and code points of each of those between its first and its last."""
_STANDFIRST = 300
"""The longest standfirst, in code points."""


def find_blocks(
    text: str, *, title: str | None = None, outlet: str | None = None
) -> tuple[list[Block], Header, list[CleaningNote]]:
    """Give every stretch of the text its role, and read what its header lines say.

    Args:
        text: Cleaned article text; blocks are half-open code-point spans into it.
        title: The article's title, if it came beside the text: a first line that repeats it is the headline.
        outlet: Who sends it, if that came beside the text: datelines may carry its name.

    Returns:
        Blocks in text order without overlap, covering all but white space; what the header says; the cleaning log.
    """
    finder = _Finder(text, title, outlet)
    finder.find()
    return finder.blocks, Header(**finder.says), finder.notes


class _Finder:
    """One pass over one text."""

    def __init__(self, text: str, title: str | None, outlet: str | None) -> None:
        self.text = text
        self.outlet = outlet
        self.title = normalise(title) if title else ""
        self.blocks: list[Block] = []
        self.notes: list[CleaningNote] = []
        self.says: dict[str, str] = {}
        self.joints = joints(text)
        self.lost_breaks: list[int] = []
        self.kinds_inside = kinds_inside(text)
        self.has_prose = False
        """Whether a paragraph of some length was found: a dateline comes before it or not at all."""

    def find(self) -> None:
        lines = [trim(self.text, m.start(), m.end()) for m in _LINE.finditer(self.text)]
        lines = [span for span in lines if span.start < span.end]
        rest = self._head(lines)
        kinds = self._leftovers(lines, rest)
        for start, end, kind in paragraphs(self.text, lines, rest, kinds):
            if kind:
                self._set_aside(start, end, kind)
            else:
                self._prose(start, end, is_first=not self.has_prose)
        if updated := self.says.pop("updated", None):
            self.says.setdefault("published", updated)
        allowed = {f.name for f in fields(Header)}
        self.says = {key: value for key, value in self.says.items() if key in allowed}
        if self.lost_breaks:
            many = len(self.lost_breaks)
            joins = f"{many} sentence join{'s' * (many != 1)}"
            first = self.lost_breaks[0]
            message = f"{joins} without a space split and treated as lost paragraph breaks"
            self.notes.append(CleaningNote(message, Span(first, first + 1)))

    def _head(self, lines: list[Span]) -> int:
        """Read headline and header lines; the index of the first line of the body."""
        index = self._front_matter(lines)
        while index < min(len(lines), _HEAD_LINES):
            span = lines[index]
            line = self.text[span.start : span.end]
            says = header_line(line)
            if says is not None and (says or index + 1 < len(lines)):
                self._header(span, "read as header line", says)
            elif "title" not in self.says and self._is_headline(lines, index):
                self.says["title"] = line
                self.blocks.append(Block("headline", span))
            elif (kind := leftover(line)) and index + 1 < len(lines):
                self._set_aside(span.start, span.end, kind)
            elif self._is_standfirst(lines, index):
                self.blocks.append(Block("paragraph", span))
            else:
                break
            index += 1
        return index

    def _is_standfirst(self, lines: list[Span], index: int) -> bool:
        """Whether a short line stands between the headline and the byline or date: both come first in every layout."""
        if len(self._words(lines[index])) > _STANDFIRST:
            return False
        below = (header_line(self._words(span)) for span in lines[index + 1 : index + 3])
        return any(says and not says.keys().isdisjoint(("byline", "published", "updated")) for says in below)

    def _front_matter(self, lines: list[Span]) -> int:
        """Set aside a block between two lines of `---` at the top: a web page's machinery, which says nothing here."""
        rules = [i for i, span in enumerate(lines[:_FRONT_LINES]) if self._words(span) == "---"]
        if len(rules) < 2 or rules[0] != 0:
            return 0
        self._set_aside(lines[0].start, lines[rules[1]].end, "front matter")
        return rules[1] + 1

    def _is_headline(self, lines: list[Span], index: int) -> bool:
        """A short first line without a full stop, apart from the prose below it; or one that repeats the title."""
        span = lines[index]
        line = self.text[span.start : span.end]
        if self.title:
            return len(line) < 2 * len(self.title) + 40 and normalise(line) == self.title
        words = line.split()
        if not 3 <= len(words) <= 30 or len(line) > 200 or re.search(r"[.,;:…][\"'”’)]*$", line):
            return False
        if not (line[0].isupper() or line[0].isdigit() or line[0] in "“\"‘'[(") or leftover(line):
            return False
        below = lines[index + 1 :]
        if not any(is_prose(self.text[s.start : s.end]) for s in below[:6]):
            return False
        after = self.text[below[0].start : below[0].end]
        gap = self.text.count("\n", span.end, below[0].start)
        return gap > 1 or header_line(after) is not None or (is_prose(after) and len(after) > 1.3 * len(line))

    def _leftovers(self, lines: list[Span], first: int) -> dict[int, str]:
        """Line index to kind, for the lines of the body that are left-overs."""
        kinds = {
            index: kind
            for index in range(first, len(lines))
            if (kind := leftover(self.text[lines[index].start : lines[index].end]))
        }
        last_prose = max(
            (i for i in range(first, len(lines)) if i not in kinds and is_prose(self._words(lines[i]))), default=-1
        )
        self._close_boxes(lines, kinds)
        enders = [i for i, kind in kinds.items() if ends_article(kind) and i > last_prose]
        if enders and last_prose >= 0:
            for index in range(min(enders), len(lines)):
                kinds.setdefault(index, "page end")
        if len(kinds) == len(lines) - first:
            return {}  # a text of nothing but such lines is what it is; somebody asked to read it
        return kinds

    def _close_boxes(self, lines: list[Span], kinds: dict[int, str]) -> None:
        """Set aside what stands between two lines of one newsletter box: "Sign up to …", its praise, its terms."""
        marks = [index for index, kind in sorted(kinds.items()) if kind == "newsletter"]
        for first, last in pairwise(marks):
            if last - first <= _BOX_LINES and all(
                len(self._words(lines[index])) < _BOX_LINE for index in range(first + 1, last)
            ):
                for index in range(first + 1, last):
                    kinds.setdefault(index, "newsletter")

    def _words(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def _header(self, span: Span, what: str, says: dict[str, str]) -> None:
        for key, value in says.items():
            self.says.setdefault(key, value)
        self.blocks.append(Block("header", span))
        meaning = ", ".join(f"{key} {value}" for key, value in says.items() if key != "title")
        self.notes.append(
            CleaningNote(f"header {_quote(self._words(span))} {what}{f': {meaning}' if meaning else ''}", span)
        )

    def _set_aside(self, start: int, end: int, kind: str) -> None:
        span = trim(self.text, start, end)
        if span.start < span.end:
            self.blocks.append(Block("boilerplate", span))
            if kind == "editor's note":
                self.says.setdefault("note", " ".join(self._words(span).split()))
            self.notes.append(CleaningNote(f"{kind} set aside: {_quote(self._words(span))}", span))

    def _prose(self, start: int, end: int, *, is_first: bool) -> None:
        """One paragraph: its fused header or dateline, its lost breaks, the left-overs inside it."""
        if is_first:
            if (caption := leading_caption(self.text, start, end)) > start:
                self._set_aside(start, caption, "picture or video caption")
                start = caption
            if (pushed := _PUSHED.match(self.text, start, end)) and dateline(self.text, pushed.end(), end):
                self._set_aside(start, pushed.end(), "page left-over")
                start = pushed.end()
            for find in (fused, partial(dateline, outlet=self.outlet)):
                if found := find(self.text, start, end):
                    self._header(trim(self.text, found.start, found.end), found.what, found.says)
                    start = found.end
        pieces: list[tuple[int, int, str | None]] = []
        for first, last, kind in inside(self.text, start, end, self.kinds_inside):
            pieces += [(start, first, None), (first, last, kind)]
            start = last
        for first, last, what in [*pieces, (start, end, None)]:
            if what:
                self._set_aside(first, last, what)
                continue
            for piece in self._unglued(first, last):
                if piece.start < piece.end:
                    self.blocks.append(Block("paragraph", piece))
                    self.has_prose = self.has_prose or piece.end - piece.start >= _SHORT

    def _unglued(self, start: int, end: int) -> Iterator[Span]:
        """The stretch at its lost paragraph breaks: "… in Astana.Turkish President …"."""
        for joint in self.joints[bisect_right(self.joints, start) : bisect_left(self.joints, end)]:
            self.lost_breaks.append(joint)
            yield trim(self.text, start, joint)
            start = joint
        yield trim(self.text, start, end)


def _quote(words: str) -> str:
    """The words as they stand, short enough for one line of the log."""
    one_line = " ".join(words[:200].split())
    return f"‘{one_line[:79]}…’" if len(one_line) > 80 else f"‘{one_line}’"
