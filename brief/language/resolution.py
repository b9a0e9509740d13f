"""Parsed text to a reading: who and what is named, once each, with every mention."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from brief.language.corrections import Corrections
from brief.language.entities import Entity, EntityKind, Mention
from brief.language.reading import Reading
from brief.model import Article

_KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "NORP": "group",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}


class Resolver:
    """Finds the entities of an article with the gazetteers and the user's corrections."""

    def __init__(self, corrections: Corrections) -> None:
        self._corrections = corrections

    def reading(self, article: Article, doc: Doc) -> Reading:
        """The reading of one article from its parsed text."""
        return Reading(article, doc, list(sentences(doc)), self._entities(doc))

    def _entities(self, doc: Doc) -> list[Entity]:
        found: dict[tuple[str, EntityKind], list[Mention]] = {}
        for ent in doc.ents:
            kind = _KINDS.get(ent.label_)
            if kind is not None:
                found.setdefault((ent.text, kind), []).append(Mention(ent.start, ent.end))
        return [Entity(name=name, type=kind, mentions=tuple(m)) for (name, kind), m in found.items()]


def sentences(doc: Doc) -> Iterator[Tokens]:
    """The document's sentences without surrounding white space; those of white space alone are left out."""
    for sentence in doc.sents:
        start, end = sentence.start, sentence.end
        while start < end and doc[start].is_space:
            start += 1
        while end > start and doc[end - 1].is_space:
            end -= 1
        if start < end:
            yield doc[start:end]
