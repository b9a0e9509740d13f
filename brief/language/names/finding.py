"""Finds names in parsed text: what the model tagged, mended by gazetteers, titles and telling words."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from brief.language.gazetteer import Gazetteer
from brief.language.names.beside import take_beside
from brief.language.names.called import take_called
from brief.language.names.clubs import take_clubs
from brief.language.names.firms import take_firms
from brief.language.names.found import Found
from brief.language.names.glued import take_glued
from brief.language.names.headed import take_bracketed, take_headed, take_saints, take_sectors
from brief.language.names.known import take_known
from brief.language.names.opening import take_opening
from brief.language.names.overlooked import take_overlooked
from brief.language.names.results import take_results
from brief.language.names.store import Names
from brief.language.names.tagged import take_tagged
from brief.language.names.things import take_products
from brief.language.names.titled import take_titled
from brief.language.names.towns import take_towns


class NameFinder:
    """Finds the names of one text after the other."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def find(self, doc: Doc, words: Sequence[str]) -> list[Found]:
        """The names in text order, without overlap. `words` are the tokens with straight apostrophes."""
        names = Names(doc, words)
        take_tagged(names)
        take_known(names, list(self._gazetteer.matches(words)))
        take_titled(names)
        take_glued(names)
        take_opening(names)
        take_overlooked(names)
        take_towns(names)
        take_headed(names)
        take_sectors(names)
        take_saints(names)
        take_bracketed(names)
        take_called(names)
        take_firms(names)
        take_clubs(names)
        take_results(names)
        take_beside(names)
        take_products(names)
        return names.sorted()
