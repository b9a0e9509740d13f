"""Support of one party for another: `with the support of B`, `A backed B`, `A campaigned alongside B`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from brief.claims.membership.clause import Clause, is_negated
from brief.claims.membership.parties import Party, Series


@dataclass(frozen=True, slots=True)
class Pact:
    """Two parties and how the text ties them."""

    one: Party
    other: Party
    kind: str
    cue: int
    rule: str


def cross(ones: Series, others: Series, kind: str, cue: int, rule: str) -> Iterator[Pact]:
    """Every party of the first series with every one of the second."""
    keys = {p.key for p in others.parties}
    for one in ones.parties:
        for other in others.parties:
            if one.key not in keys and not one.is_collective and not other.is_collective:
                yield Pact(one, other, kind, cue, rule)


def acting(clause: Clause, token: Token) -> Series | None:
    """The acting party of the clause around a token."""
    subjects = clause.subjects(token)
    return subjects if subjects is not None and subjects.start < token.i else None


def support_of(clause: Clause, i: int) -> Iterator[Pact]:
    """`passed with the support of B`, `with confidence-and-supply support from B`."""
    if clause.word(i + 1) not in ("of", "from"):
        return
    start = clause.noun_start(i)
    if clause.word(start - 1) != "with" and "with" not in clause.between(start, i):
        return
    series = clause.series_from(i + 2, 3)
    if series is None:
        return
    main = acting(clause, clause.doc[i])
    owner = possessor(clause, clause.doc[i])
    one = owner or main
    near = clause.parties.last(clause.start, start)
    if one is None or (near is not None and clause.word(near.start - 2) in ("of", "consisting")):
        one = Series((near,), near.start, near.end) if near is not None else one
    others = tuple(p for p in series.parties if not p.is_state or all(q.is_state for q in series.parties))
    if one is not None and others:
        yield from cross(one, Series(others, series.start, series.end), "support", i, "partners.support")


def possessor(clause: Clause, token: Token) -> Series | None:
    """`The A's motion passed with ...`: whose the subject is."""
    verb = token
    for _ in range(5):
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubjpass"):
                for part in child.children:
                    if part.dep_ == "poss":
                        return clause.parties.series_at(part.i)
                return None
        if verb.head is verb:
            return None
        verb = verb.head
    return None


def supports(clause: Clause, i: int) -> Iterator[Pact]:
    """`A supported B`, `A, backed by B`."""
    verb = clause.doc[i]
    if verb.pos_ not in ("VERB", "AUX") or is_negated(verb):
        return
    if clause.word(i + 1) == "by":
        series = clause.series_from(i + 2, 3)
        one = clause.subjects(verb) or clause.series_before(i, 2)
        if one is None or one.start >= i:
            one = clause.series_before(i, 2)
        if series is not None and one is not None and one.end <= i:
            yield from cross(organisations(one), organisations(series), "support", i, "partners.support")
        return
    series = clause.series_from(i + 1, 4)
    one = acting(clause, verb)
    if series is None or one is None or one.end > i:
        return
    if clause.word(series.end) in ("'s", "'", "in") or (
        clause.parties.at(i + 1) is None and clause.word(i + 1) != "the"
    ):
        return
    ones, others = organisations(one), organisations(series)
    first = others.parties[:1]
    if first and first[0].start <= i + 4:
        yield from cross(ones, Series(first, series.start, first[0].end), "support", i, "partners.support")


def organisations(series: Series) -> Series:
    """The organisations of a series."""
    kept = tuple(p for p in series.parties if p.entity is not None and p.entity.type == "organisation")
    return Series(kept, series.start, series.end)


def alongside(clause: Clause, i: int) -> Iterator[Pact]:
    """`A campaigned alongside B to support C`."""
    verb = clause.doc[i].head
    if verb.lemma_ not in ("campaign", "govern", "fight", "run", "serve", "stand"):
        return
    series, one = clause.series_from(i + 1, 3), acting(clause, verb)
    if series is not None and one is not None:
        yield from cross(organisations(one), organisations(series), "ally", i, "partners.alongside")
