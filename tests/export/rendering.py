"""Markdown rendered by a parser, for tests that must not trust our own idea of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin


def parser(*, generous: bool = False) -> MarkdownIt:
    """CommonMark with tables and footnotes; `generous` also makes bare links and strikethrough, as many sites do."""
    made = MarkdownIt("commonmark", {"html": True, "linkify": generous})
    made.enable("table")
    if generous:
        made.enable(["strikethrough", "linkify"])
        # GitHub makes links of addresses, not of every word with a dot in it.
        made.linkify.set({"fuzzy_link": False})
    return made.use(footnote_plugin).use(front_matter_plugin)


def tokens(markdown: str, *, generous: bool = False) -> list[Token]:
    """All tokens, inline ones too, in order."""

    def walk(some: list[Token]) -> Iterator[Token]:
        for token in some:
            yield token
            yield from walk(token.children or [])

    return list(walk(parser(generous=generous).parse(markdown)))


def types(markdown: str, *, generous: bool = False) -> set[str]:
    return {token.type for token in tokens(markdown, generous=generous)}


def literal(markdown: str, *, generous: bool = False) -> str:
    """The text that a reader sees, without marks."""
    kinds = ("text", "code_inline", "text_special", "softbreak", "hardbreak")
    return "".join(
        " " if token.type.endswith("break") else token.content
        for token in tokens(markdown, generous=generous)
        if token.type in kinds
    )


def rows(markdown: str) -> list[list[str]]:
    """The cells of every table row as a reader sees them, marks as `^A1` where their footnotes are there too."""
    found: list[list[str]] = []
    in_cell = False
    for token in parser().parse(markdown):
        in_cell = (in_cell or token.type in ("th_open", "td_open")) and token.type not in ("th_close", "td_close")
        if token.type == "tr_open":
            found.append([])
        elif token.type in ("th_open", "td_open"):
            found[-1].append("")
        elif token.type == "inline" and in_cell:
            found[-1][-1] = "".join(
                f"^{child.meta['label']}" if child.type == "footnote_ref" else child.content
                for child in token.children or []
            )
    return found


FORBIDDEN = frozenset(
    ("link_open", "image", "html_inline", "html_block", "code_inline", "code_block", "fence", "hr", "s_open")
)
"""What no brief contains, whatever its sources say."""


def flat(markdown: str) -> str:
    """The file as an editor sees it who lets long lines run: what was broken at eighty columns is one line again."""
    head, body = markdown.split("\n---\n", 1)
    return f"{head}\n---\n" + re.sub(r"(?<=\S)\n +", " ", body)


def records(markdown: str) -> list[dict[str, str]]:
    """The items of a list that stands for a wide table: the first part as `""`, the others by label or sign."""
    found: list[dict[str, str]] = []
    for token in parser().parse(markdown):
        if token.type == "inline" and token.level > 2:
            first, *rest = " ".join(token.content.split()).split(" · ")
            found.append({"": first} | dict(map(_part, rest)))
    return found


def _part(words: str) -> tuple[str, str]:
    if words.startswith("[^"):
        return "Marks", words
    label, _, value = words.partition(": ")
    return (label, value) if value else ("Review", words)
