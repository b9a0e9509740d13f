"""One sentence as the rules for members and partners see it: its words, its parties, and who does what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from brief.claims.membership.parties import Parties, Party, Series
from brief.claims.speakers.speech import SAYING
from brief.claims.statements.antecedents import country_of_person, subject_before
from brief.language.entities import Entity
from brief.language.reading import Reading

_NP = frozenset({"ADJ", "NOUN", "NUM", "PROPN", "ADV", "DET", "PUNCT", "VERB", "PART"})
_QUOTES = frozenset({"“", "”", '"', "'", "‘"})
_CLIMB = 6
_FINITE = frozenset({"VBZ", "VBP", "VBD"})


class Clause:
    """A sentence with its parties.

    Args:
        reading: The article.
        index: Of the sentence.
    """

    def __init__(self, reading: Reading, index: int) -> None:
        sentence = reading.sentences[index]
        self.reading = reading
        self.index = index
        self.start, self.end = sentence.start, sentence.end
        self.words = reading.words
        self.doc = reading.doc
        self.parties = Parties(reading, self.start, self.end)

    def word(self, i: int) -> str:
        """The token's small letters; empty outside the sentence."""
        return self.words[i].lower() if self.start <= i < self.end else ""

    def pos(self, i: int) -> str:
        """The token's part of speech; empty outside the sentence."""
        return self.doc[i].pos_ if self.start <= i < self.end else ""

    def series_from(self, i: int, reach: int = 5, stops: frozenset[str] = frozenset()) -> Series | None:
        """The parties named from a token on, after at most `reach` small words, without a verb or stop between."""
        for k in range(i, min(self.end, i + reach + 1)):
            series = self.parties.series_at(k)
            if series is not None:
                return self._from(series, k)
            token = self.doc[k]
            if token.tag_ in ("VBD", "VBN") and k > i and self.parties.at(k + 1) is not None:
                continue
            if self.words[k] in stops or (token.pos_ in ("VERB", "AUX") and token.tag_ not in ("VBN", "VBG")):
                return None
            if self.words[k] in (",", ";", "(", ")", ".") or (token.pos_ in ("ADP", "SCONJ") and k > i):
                return None
        return None

    def _from(self, series: Series, i: int) -> Series | None:
        kept = tuple(party for party in series.parties if party.end > i)
        return Series(kept, kept[0].start, series.end) if kept else None

    def upto(self, series: Series, i: int) -> Series | None:
        """The parties of a series that end at or before a token."""
        kept = tuple(party for party in series.parties if party.end <= i)
        return Series(kept, series.start, kept[-1].end) if kept else None

    def list_from(self, i: int, reach: int = 6) -> Series | None:
        """Like `series_from`, also for names that the model takes for persons or unknown places; for strong cues."""
        for k in range(i, min(self.end, i + reach + 1)):
            series = self.parties.series_at(k) or self.parties.doubtful.get(k)
            if series is not None:
                return self._from(series, k)
            if self.doc[k].pos_ in ("VERB", "AUX", "ADP", "SCONJ") or self.words[k] in (",", ";", "(", ")", "."):
                return None
        return None

    def body_near(self, start: int, end: int) -> Party | None:
        """The last party of a token range, doubtful ones too; for strong cues."""
        for k in range(min(end, self.end) - 1, max(start, self.start) - 1, -1):
            series = self.parties.series_at(k) or self.parties.doubtful.get(k)
            if series is not None:
                return next((p for p in series.parties if p.start <= k < p.end), None)
        return None

    def series_before(self, i: int, reach: int = 3) -> Series | None:
        """The series that ends at most `reach` tokens before a token, without a verb between."""
        for k in range(i - 1, max(self.start - 1, i - reach - 2), -1):
            series = self.parties.series_at(k)
            if series is not None:
                return self.upto(series, i)
            if self.doc[k].pos_ in ("VERB", "ADP", "SCONJ") or self.words[k] in (";", "."):
                return None
        return None

    def subjects(self, token: Token) -> Series | None:
        """Who does what the verb at or above a token says; pronouns stand for whom they mean."""
        verb = token
        for _ in range(_CLIMB):
            remains = (c for aux in verb.children if aux.lemma_ == "remain" for c in aux.children)
            for child in (*verb.children, *remains):  # of `remains suspended` the parser gives the subject to `remains`
                if child.dep_ in ("nsubj", "nsubjpass") and child.i != token.i:
                    return self._subject(child, verb)
            near = self._right_before(verb)
            if near is not None:
                return near
            if verb.dep_ in ("acl", "relcl"):
                named = self._named(verb.head)
                if named is not None:
                    return named
            if verb.head is verb or verb.head.i < self.start or verb.head.i >= self.end:
                break
            verb = verb.head
        return None

    def _speaker(self, verb: Token) -> Series | None:
        """The party that `it` means in `as B said it would join`: whoever says so."""
        if verb.dep_ != "ccomp" or verb.head.lemma_.lower() not in SAYING:
            return None
        speaker = next((c for c in verb.head.children if c.dep_ == "nsubj" and c.i < verb.i), None)
        return self.parties.series_at(speaker.i) if speaker is not None else None

    def _right_before(self, verb: Token) -> Series | None:
        """The party of a second clause that the parser gave to the first: `A left and B has observer status`."""
        party = self.parties.at(verb.i - 1) if verb.dep_ == "conj" and verb.tag_ in _FINITE else None
        series = self.parties.series_at(verb.i - 1) if party is not None and party.end == verb.i else None
        return series if series is not None and self.word(series.start - 1) in ("and", "but", "while") else None

    def _subject(self, noun: Token, verb: Token) -> Series | None:
        lower = noun.lower_
        if verb.dep_ == "relcl" and lower in ("which", "that", "who"):
            return self._named(verb.head)
        if lower in ("it", "they"):
            said = self._speaker(verb)
            if said is not None:
                return said
            return self._entity_series(subject_before(self.reading, noun.i), noun)
        if lower == "country" and any(c.lower_ in ("his", "her", "whose") for c in noun.children):
            return self._entity_series(country_of_person(self.reading, noun.i), noun)
        if lower in ("country", "nation", "republic", "state") and any(
            c.lower_ in ("the", "its") for c in noun.children
        ):
            return self._entity_series(subject_before(self.reading, noun.i), noun)
        return self._named(noun)

    def _named(self, noun: Token) -> Series | None:
        series = self.parties.series_at(noun.i)
        if series is not None:
            return self._own_part(series, noun)
        for child in noun.children:
            if child.dep_ == "appos" or (child.dep_ in ("nmod", "compound") and child.i > noun.i - 3):
                series = self.parties.series_at(child.i)
                if series is not None:
                    return series
        return None

    def _own_part(self, series: Series, noun: Token) -> Series:
        """The series without what a preposition holds: `With A, B gained ...` is of B alone."""
        before = self.doc[series.start - 1] if series.start > self.start else None
        if before is not None and before.lower_ == "the" and before.i > self.start:
            before = self.doc[before.i - 1]
        edge = noun.left_edge.i
        if before is None or before.pos_ != "ADP" or edge <= series.start:
            return series
        kept = tuple(party for party in series.parties if party.end > edge)
        return Series(kept, kept[0].start, series.end) if kept else series

    def _entity_series(self, entity: Entity | None, token: Token) -> Series | None:
        if entity is None:
            return None
        party = Party(entity.name, token.i, token.i + 1, entity, entity.country)
        return Series((party,), token.i, token.i + 1)

    def noun_start(self, i: int) -> int:
        """Where the noun phrase that ends in a token begins: over adjectives, numbers, quotation marks, possessives."""
        k = i
        while k > self.start:
            before = self.words[k - 1]
            if self.parties.at(k - 1) is not None or before in (",", ";", "(", ")", ":"):
                break
            token = self.doc[k - 1]
            if before in _QUOTES or before == "-" or token.pos_ in _NP or token.tag_ in ("PRP$", "POS", "WP$"):
                if token.pos_ == "VERB" and token.tag_ not in ("VBN", "VBG"):
                    break
                if token.tag_ == "VBG" and before.lower() in ("making", "becoming", "joining", "being", "including"):
                    break
                k -= 1
                continue
            break
        return k

    def between(self, start: int, end: int) -> list[str]:
        """The small-letter words of a half-open token range inside the sentence."""
        return [self.words[k].lower() for k in range(max(start, self.start), min(end, self.end))]

    def tokens(self, lowers: Iterable[str]) -> Iterator[int]:
        """The tokens of the sentence with one of these small-letter words."""
        wanted = frozenset(lowers)
        for i in range(self.start, self.end):
            if self.words[i].lower() in wanted:
                yield i


def verb_above(token: Token) -> Token | None:
    """The verb that a noun depends on, over prepositions and nouns; None at the root noun."""
    here = token
    for _ in range(_CLIMB):
        if here.pos_ in ("VERB", "AUX"):
            return here
        if here.head is here:
            return None
        here = here.head
    return None


def is_negated(token: Token) -> bool:
    """Whether a verb, or one that it complements, is negated."""
    here: Token | None = token
    for _ in range(3):
        if here is None:
            break
        if any(child.dep_ == "neg" or child.lower_ in ("not", "never", "n't") for child in here.children):
            return True
        here = here.head if here.dep_ in ("xcomp", "acomp", "attr") and here.head is not here else None
    return False
