"""A reading of a sentence or two, for tests of claim rules."""

from __future__ import annotations

from brief.language.pipeline import Pipeline
from brief.language.reading import Reading
from brief.model import Article, Block, Span


def read(pipeline: Pipeline, text: str) -> Reading:
    """The text as an article whose lines are its paragraphs."""
    blocks = []
    start = 0
    for words in text.split("\n"):
        if words.strip():
            blocks.append(Block("paragraph", Span(start, start + len(words))))
        start += len(words) + 1
    (reading,) = pipeline.read([Article(id="test", text=text, blocks=tuple(blocks))])
    return reading
