"""A library in memory, made by hand, for screens that need no disk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from brief.model import Article, Block, Brief, Maker, Span, Verdict, Where, Who, claim_id

TEXT = (
    "Ministers from Norland met in Port Ardent on Tuesday.\n\n"
    "Premier Ada Quill praised the [EU] deal; aides called it [bold]historic[/x]. "
    "Quill flies home on Friday.\n\n"
    "Share this. Leave a comment.\n"
)


@dataclass(frozen=True)
class HandHead:
    id: str
    title: str
    source: str | None = None
    published: str | None = None
    words: int = 10
    claims: int = 0
    decided: int = 0
    extracted: bool = True
    story: str | None = None
    conflicts: int = 0
    flags: int = 0
    stale: int = 0
    tags: tuple[str, ...] = ()
    marked: bool = False


def spans(text: str, words: str) -> tuple[Span, ...]:
    return tuple(Span(*m.span()) for m in re.finditer(re.escape(words), text))


def hand_brief(number: int = 0, text: str = TEXT) -> Brief:
    blocks = [Block("paragraph", Span(*m.span())) for m in re.finditer(r"[^\n]+", text)]
    blocks[-1] = Block("boilerplate", blocks[-1].span)
    article = Article(
        id=f"{number:016x}", text=text, title="Norland [EU] talks", source="Wire", published="2031-05-06",
        words=len(text.split()), blocks=tuple(blocks),
    )  # fmt: skip
    sentences = tuple(Span(*m.span()) for m in re.finditer(r"[^\n.]+\.", text))
    who = tuple(
        Who(
            id=claim_id("who", name),
            name=name,
            type="person",
            evidence=found[:1],
            sentence=0,
            rule="hand",
            mentions=found,
        )
        for name in ("Ada Quill", "Quill")
        if (found := spans(text, name))
    )
    where = tuple(
        Where(id=claim_id("where", n), name=n, evidence=found[:1], sentence=0, rule="hand", mentions=found)
        for n in ("Norland", "Port Ardent")
        if (found := spans(text, n))
    )
    return Brief(article=article, sentences=sentences, who=who, where=where, maker=Maker("hand", "1", "1"))


class HandLibrary:
    """The methods the screens call, over a dict."""

    def __init__(self, *briefs: Brief) -> None:
        self.briefs = {b.id: b for b in briefs}
        self.settings: dict[str, Any] = {}

    def heads(self, query: Any = None, **_: Any) -> list[HandHead]:
        return [
            HandHead(b.id, b.article.title or "", b.article.source, b.article.published, claims=len(list(b.claims())))
            for b in self.briefs.values()
        ]

    def article(self, article_id: str) -> Article:
        return self.briefs[article_id].article

    def brief(self, article_id: str) -> Brief | None:
        return self.briefs.get(article_id)

    def verdicts(self, article_id: str) -> dict[str, Verdict]:
        return {}

    def stories(self) -> list[Any]:
        return []

    def setting(self, key: str) -> Any:
        return self.settings.get(key)

    def set_setting(self, key: str, value: Any) -> None:
        self.settings[key] = value

    def __iter__(self) -> Iterator[str]:
        return iter(self.briefs)
