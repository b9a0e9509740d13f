"""Markdown to its words: marks of emphasis, links and lists go, the words and paragraphs stay."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from brief.ingest.decoding import decode
from brief.ingest.draft import Draft, Found, Source

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FRONT_LINE = re.compile(r"([A-Za-z][\w -]{0,40}):[ \t]*(.*)")
_FENCE = re.compile(r"[ \t]{0,3}(```+|~~~+)")
_HEADING = re.compile(r"[ \t]{0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
_SETEXT = re.compile(r"[ \t]{0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r"[ \t]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_ITEM = re.compile(r"[ \t]{0,12}(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_QUOTE = re.compile(r"(?:[ \t]{0,3}>[ \t]?)+")
_REFERENCE = re.compile(r"[ \t]{0,3}\[[^\]\n]{1,200}\]:[ \t]*\S+.*$")
_IMAGE = re.compile(r"!\[([^\]\n]{0,500})\](?:\([^()\n]{0,1000}\)|\[[^\]\n]{0,200}\])")
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\](?:\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)|\[[^\]\n]{0,200}\])")
_FOOTNOTE = re.compile(r"\[\^[^\]\n]{1,60}\]:?")
_AUTOLINK = re.compile(r"<((?:https?|mailto):[^<>\s]{1,1000})>")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,500}>|<!--.{0,2000}?-->", re.DOTALL)
_STRONG = re.compile(r"(?<![\\\w])(\*\*\*|\*\*|___|__|~~|\*|_)(?=\S)(.{1,2000}?)(?<=[^\s\\])\1(?!\w)", re.DOTALL)
_CODE = re.compile(r"(`+)(.{1,1000}?)\1")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")

_KEYS = {
    word: field
    for field, words in {
        "title": "title headline",
        "published": "date published",
        "byline": "author byline",
        "source": "source publisher outlet",
        "language": "lang language",
        "url": "url canonical link",
    }.items()
    for word in words.split()
}
"""Front matter keys to the fields they fill."""


def read(source: Source) -> Iterator[Found]:
    """One article; front matter gives metadata, a first `#` heading the title.

    Raises:
        BriefError: E104, if it is no text.
    """
    text, notes = decode(source.data, name=source.name, declared=source.charset)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    values: dict[str, str] = {}
    if found := _FRONT_MATTER.match(text):
        values = _front_matter(found[1])
        text = text[found.end() :]
        notes.append(f"front matter read as {', '.join(values) or 'nothing that brief knows'}")
    title, body = to_text(text)
    yield Draft(
        text=body,
        raw=source.data,
        title=values.get("title") or title,
        source=values.get("source"),
        published=values.get("published"),
        byline=values.get("byline"),
        language=values.get("language"),
        url=values.get("url") or source.url,
        notes=tuple(notes),
    )


def to_text(markdown: str) -> tuple[str | None, str]:
    """The words of a Markdown text.

    Args:
        markdown: With `\\n` line ends.

    Returns:
        The first heading if it stands before all paragraphs, and the other paragraphs apart by blank lines.
    """
    title: str | None = None
    blocks: list[str] = []
    paragraph: list[str] = []

    def close() -> None:
        if paragraph:
            blocks.append(inline(" ".join(paragraph)))
            paragraph.clear()

    fence = ""
    for line in markdown.split("\n"):
        if fence:
            if line.strip().startswith(fence):
                fence = ""
            else:
                blocks.append(line.strip())
            continue
        if opened := _FENCE.match(line):
            close()
            fence = opened[1]
            continue
        quoted = _QUOTE.match(line)
        line = line[quoted.end() :] if quoted else line
        heading = _HEADING.match(line)
        is_underlined = bool(paragraph) and _SETEXT.match(line) is not None
        if heading or is_underlined:
            words = inline(heading[2] if heading else " ".join(paragraph))
            if heading:
                close()
            paragraph.clear()
            if title is None and not blocks:
                title = words
            else:
                blocks.append(words)
        elif not line.strip() or _RULE.match(line) or _REFERENCE.match(line):
            close()
        else:
            item = _ITEM.match(line)
            if item:
                close()
                line = line[item.end() :]
            paragraph.append(line.strip())
    close()
    return title, "\n\n".join(block for block in blocks if block)


def inline(words: str) -> str:
    """One paragraph's words without marks; pictures leave nothing, links their words."""
    words = _IMAGE.sub("", words)
    for _ in range(3):
        words = _LINK.sub(r"\1", words)
    words = _AUTOLINK.sub(r"\1", _FOOTNOTE.sub("", words))
    words = _TAG.sub("", _CODE.sub(r"\2", words))
    for _ in range(3):
        words = _STRONG.sub(r"\2", words)
    return " ".join(html.unescape(_ESCAPE.sub(r"\1", words)).split())


def _front_matter(block: str) -> dict[str, str]:
    """The flat `key: value` lines that say something about the article; nothing nested is read, nothing evaluated."""
    values: dict[str, str] = {}
    for line in block.split("\n"):
        if (found := _FRONT_LINE.fullmatch(line)) and (key := _KEYS.get(found[1].strip().lower())):
            value = found[2].strip().strip("\"'")
            if value:
                values.setdefault(key, value)
    return values
