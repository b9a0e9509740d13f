"""Articles to briefs with one loaded model: what the worker process, the command line and the tests call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from brief.claims.build import build
from brief.language.corrections import Corrections
from brief.language.pipeline import BATCH, Pipeline
from brief.model import Article, Brief, Maker


class Extractor:
    """A model, its rules and what the user taught.

    Args:
        model: Name of an installed spaCy package, or None for the default (see `Pipeline`).
        corrections: What the user taught, or its JSON form.

    Raises:
        BriefError: E201 or E210, if the model cannot be used.
    """

    def __init__(self, model: str | None = None, corrections: Corrections | Mapping[str, Any] | None = None) -> None:
        taught = Corrections.from_json(corrections) if isinstance(corrections, Mapping) else corrections
        self._corrections = taught
        self._pipeline = Pipeline(model, corrections=taught)

    @property
    def maker(self) -> Maker:
        """What the briefs will say made them."""
        return self._pipeline.maker

    def briefs(self, articles: Iterable[Article]) -> Iterator[Brief]:
        """One brief per article, in order; memory stays flat however many there are."""
        waiting = iter(articles)
        while batch := list(islice(waiting, BATCH)):
            with self._pipeline.zone():
                made = [build(reading, self.maker, self._corrections) for reading in self._pipeline.read(batch)]
            yield from made

    def brief(self, article: Article) -> Brief:
        """The brief of one article."""
        return next(self.briefs([article]))
