"""Parts of speech and features of words, as the model's attribute ruler gives them, from a memory of what it gave.

spaCy matches each pattern of the ruler against every token, a tenth of what the small model costs. Nearly all of them
look at a few attributes of one token, so tokens alike in these get the same annotations: the patterns are matched once
for each kind of token, and only the few that look at neighbours are matched in every document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import numpy
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from spacy.vocab import Vocab

_NAME = "remembered_attributes"
_ASKED = {"TAG", "LOWER", "ORTH", "DEP", "IS_SPACE"}
"""Attributes by which tokens are told apart; a pattern that asks for more is matched in every document."""
_SET: list[int | str] = ["TAG", "POS", "MORPH", "LEMMA", "DEP"]
"""Attributes that are set; a ruler that sets others is left as it is."""
_OTHER = 2**64 - 1
"""Stands for all values of an attribute that no pattern names."""


def quicken(nlp: Language) -> None:
    """Let a pipeline remember what its attribute ruler gives; what it gives stays the same, token for token."""
    ruler = nlp.get_pipe("attribute_ruler") if "attribute_ruler" in nlp.pipe_names else None
    if isinstance(ruler, AttributeRuler) and all(_columns(nlp.vocab).keys() >= told.keys() for told in ruler.attrs):
        nlp.add_pipe(_NAME, before="attribute_ruler")
        nlp.disable_pipe("attribute_ruler")


class Attributes:
    """The component that annotates documents as a ruler would.

    `_rules` holds what is known of each kind of token: the numbers of the rules that apply, lowest first. `_table`
    holds, kind by kind, what they set, and whether they set it.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        self._ruler = ruler
        self._column = _columns(ruler.vocab)
        self._alone = Matcher(ruler.vocab)
        self._beside = Matcher(ruler.vocab)
        named: dict[str, set[int]] = defaultdict(set)
        for number in range(len(ruler.attrs)):
            for pattern in ruler.matcher.get(str(number))[1]:
                values = _named(pattern, ruler.vocab)
                (self._beside if values is None else self._alone).add(str(number), [pattern])
                for attribute, found in (values or {}).items():
                    named[attribute] |= found
        self._asked: list[int | str] = [*sorted(named)]
        self._named = [numpy.array(sorted(named[str(attribute)]), dtype="uint64") for attribute in self._asked]
        self._kinds: dict[tuple[int, ...], int] = {}
        self._rules: list[list[int]] = []
        self._table = numpy.zeros((2, 0, len(_SET)), dtype="uint64")

    def __call__(self, doc: Doc) -> Doc:
        """Annotate the document in place."""
        if not len(doc) or not self._asked:
            return self._ruler(doc)
        kinds = self._kinds_in(doc)
        told, is_told = self._table[:, kinds]
        values = numpy.where(is_told, told, doc.to_array(_SET))
        for at, numbers in self._found_beside(doc).items():
            for attribute, value in self._merged(sorted([*self._rules[kinds[at]], *numbers])).items():
                values[at, self._column[attribute]] = value
        return doc.from_array(_SET, values)  # type: ignore[arg-type]

    def _kinds_in(self, doc: Doc) -> list[int]:
        """The kind of each token."""
        asked = doc.to_array(self._asked).reshape(len(doc), -1)
        for column, named in enumerate(self._named):
            asked[~numpy.isin(asked[:, column], named), column] = _OTHER
        rows: list[tuple[int, ...]] = [tuple(map(int, row)) for row in asked.tolist()]
        for i, row in enumerate(rows):
            if row not in self._kinds:
                self._learn(row, doc, i)
        return [self._kinds[row] for row in rows]

    def _learn(self, row: tuple[int, ...], doc: Doc, i: int) -> None:
        """Have the patterns matched on a token of a new kind."""
        found = self._alone(doc[i : i + 1], allow_missing=True)
        numbers = sorted({int(doc.vocab.strings[match]) for match, _, _ in found})
        told = numpy.zeros((2, 1, len(_SET)), dtype="uint64")
        for attribute, value in self._merged(numbers).items():
            told[:, 0, self._column[attribute]] = value, 1
        self._kinds[row] = len(self._rules)
        self._rules.append(numbers)
        self._table = numpy.concatenate((self._table, told), axis=1)

    def _found_beside(self, doc: Doc) -> dict[int, list[int]]:
        """Token index to the numbers of the rules that apply because of its neighbours."""
        numbers = defaultdict(list)
        for match, start, end in self._beside(doc, allow_missing=True) if self._beside else ():
            number = int(doc.vocab.strings[match])
            numbers[range(start, end)[self._ruler.indices[number]]].append(number)
        return numbers

    def _merged(self, numbers: Sequence[int]) -> dict[int, int]:
        """What rules set together: of two that set the same attribute, the later one does."""
        return {attribute: value for number in numbers for attribute, value in self._ruler.attrs[number].items()}


@Language.factory(_NAME)
def _attributes(nlp: Language, name: str) -> Attributes:
    ruler = nlp.get_pipe("attribute_ruler")
    assert isinstance(ruler, AttributeRuler)
    return Attributes(ruler)


def _columns(vocab: Vocab) -> dict[int, int]:
    """The number by which spaCy knows each attribute that is set, to its column."""
    return {vocab.strings[str(name)]: column for column, name in enumerate(_SET)}


def _named(pattern: Sequence[Mapping[str, Any]], vocab: Vocab) -> dict[str, set[int]] | None:
    """The values that a pattern of one token names for each attribute; None for a pattern that asks for more."""
    if len(pattern) != 1 or not pattern[0].keys() <= _ASKED:
        return None
    named = {}
    for attribute, wanted in pattern[0].items():
        if isinstance(wanted, Mapping):
            if not wanted.keys() <= {"IN", "NOT_IN"}:
                return None
            values = [value for listed in wanted.values() for value in listed]
        else:
            values = [wanted]
        named[attribute] = {int(value) if isinstance(value, int) else vocab.strings.add(value) for value in values}
    return named
