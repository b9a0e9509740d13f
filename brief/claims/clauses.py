"""Clauses: who does what, at which time stage, affirmed or denied, and on whose word.

Read from the parser's dependencies. Ranges are half-open token indices into the document; a clause's statement is a
contiguous stretch of its sentence, so that it is its own evidence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from brief.claims.events import EVENT_NOUNS, FATES
from brief.claims.speech import REPORTING
from brief.claims.stages import chained, is_finite, is_negated, speaker_of, stage_of
from brief.model import Stage

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_OBJECTS = ("dobj", "attr", "acomp", "oprd", "dative")
_CIRCUMSTANCE = frozenset(
    "in on at near during for since after before until under over amid outside inside within because despite".split()
)
"""Prepositions of place, time and reason: what follows is no object."""
_CUT = frozenset({"advcl", "relcl", "acl", "parataxis", "conj", "cc", "punct", "mark", "appos"})
_JOINING = frozenset("-’'\"“”‘")
"""Marks inside a phrase that do not end it."""
_PHRASE = 60
"""Tokens from its head on in which a phrase is followed."""
_LIST = 40
"""Members of a list that are followed."""
_VERBS = 3
"""Verbs of one statement."""
_CAUSES = frozenset("when after as while".split())
"""What opens a clause that tells how it came about: `were killed when a tram derailed`."""
LONGEST = 40
"""Words of a statement; longer clauses are cut where a phrase ends."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One finite clause."""

    verb: Token
    subject: tuple[int, int] | None
    predicate: tuple[int, int]
    """Auxiliaries, negation, verb and particle."""
    object: tuple[int, int] | None
    """Object or complement; else the first phrase that the verb needs."""
    whole: tuple[int, int]
    """The statement: from the subject to the end of what belongs to the clause."""
    gap: tuple[int, int] | None
    """What stands in it between the subject and a coordinated verb: the verbs before, which are statements of their
    own."""
    stage: Stage
    negated: bool
    passive: bool
    attribution: Token | None
    """Head of the subject of the verb of speech above, if the clause is reported."""


def clause_heads(sentence: Tokens) -> Iterator[Token]:
    """Verbs that head the sentence's main clauses, in text order: the root and what is coordinated with it.

    A verb of speech whose words are reported gives way to the head of the reported clause.
    """
    root = sentence.root
    if root.pos_ not in ("VERB", "AUX"):
        return
    yield from _heads(root, 0)


def _heads(verb: Token, depth: int) -> Iterator[Token]:
    reported = next((c for c in verb.children if c.dep_ == "ccomp" and c.pos_ in ("VERB", "AUX")), None)
    if reported is not None and verb.lemma_.lower() in REPORTING and depth < 3 and _has_subject(reported):
        yield from _heads(reported, depth + 1)
    else:
        yield verb
        if reported is not None and verb.dep_ == "ROOT" and reported.i < verb.i and depth < 3:
            yield from _heads(reported, depth + 1)
    if depth < 3:
        for child in _coordinated(verb):
            if not _goes_on(verb, child):
                yield from _heads(child, depth + 1)


def _coordinated(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ == "conj" and child.pos_ in ("VERB", "AUX") and (is_finite(child) or child.tag_ == "VBN"):
            yield child


def _goes_on(verb: Token, second: Token) -> bool:
    """Whether a coordinated verb belongs to the same statement.

    It goes on with what the same subject does (`opened fire and wounded five people`), or both verbs count the
    victims (`two people died and nine were injured`).
    """
    if second.i < verb.i:
        return False
    of_fates = verb.lemma_.lower() in FATES and second.lemma_.lower() in FATES
    if any(child.dep_ in _SUBJECTS for child in second.children) and not of_fates:
        return False
    return stage_of(verb) == stage_of(second) and is_negated(verb) == is_negated(second)


def verbs_of(verb: Token) -> list[Token]:
    """The verb and those coordinated with it that its statement holds too."""
    found = [verb]
    for one in found:
        found += [second for second in _coordinated(one) if _goes_on(one, second)][: _VERBS - len(found)]
    return found


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in _SUBJECTS for child in verb.lefts)


def clause_of(verb: Token, sentence: Tokens) -> Clause:
    """The clause that a verb heads."""
    subject = _subject(verb)
    last_verb = chained(verb)
    first = min((c.i for c in verb.lefts if c.dep_ in ("aux", "auxpass", "neg")), default=verb.i)
    end = last_verb.i + 1
    particle = next((c for c in last_verb.rights if c.dep_ == "prt" and c.i == end), None)
    end = particle.i + 1 if particle is not None else end
    begin = max(first, subject[1]) if subject and subject[1] <= verb.i else first
    found = _object(last_verb)
    last = _end(verb, last_verb, sentence, found)
    last = _closed(sentence, subject[0] if subject else begin, max(last, end))
    start = subject[0] if subject is not None and subject[0] <= first else begin
    start = _opened(verb.doc, start, first)
    if subject is not None and subject[0] < start < subject[1]:
        subject = (start, subject[1])
    if found is not None:
        found = (found[0], min(_closed(sentence, *found), last))
    return Clause(
        verb=verb,
        subject=subject,
        predicate=(begin, end),
        object=found,
        whole=(start, _with_year(verb.doc, max(last, end))),
        gap=_gap(verb, subject, first),
        stage=stage_of(verb),
        negated=is_negated(verb) or is_negated(last_verb) or _denied_subject(subject, sentence),
        passive=any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.lefts),
        attribution=speaker_of(verb),
    )


def _with_year(doc: Doc, end: int) -> int:
    """The end behind the year of a date that it would cut: `on April 12 | , 2011`."""
    if end + 1 >= len(doc) or doc[end].text != "," or not (doc[end - 1].is_digit and doc[end + 1].is_digit):
        return end
    return end + 2 if len(doc[end - 1]) <= 2 and len(doc[end + 1]) == 4 else end


def _opened(doc: Doc, start: int, verb: int) -> int:
    """The start of a statement behind a bracket that was opened before it: `(Example Wire) Leaders met`."""
    depth = 0
    for i in range(start, verb):
        depth += (doc[i].text == "(") - (doc[i].text == ")")
        if depth < 0:
            start, depth = i + 1, 0
    return start


def _gap(verb: Token, subject: tuple[int, int] | None, first: int) -> tuple[int, int] | None:
    if subject is None or verb.dep_ != "conj" or any(child.dep_ in _SUBJECTS for child in verb.children):
        return None
    own = min((child.left_edge.i for child in verb.lefts if child.dep_ not in ("punct", "cc")), default=first)
    return (subject[1], own) if subject[1] < own else None


def _subject(verb: Token) -> tuple[int, int] | None:
    head: Token = verb
    for _ in range(4):
        found = next((c for c in head.lefts if c.dep_ in _SUBJECTS), None)
        if found is None and head.lemma_ == "be":
            found = next((c for c in head.rights if c.dep_ in ("nsubj", "nsubjpass")), None)
        if found is not None:
            return phrase(found)
        if head.dep_ not in ("conj", "xcomp"):
            return None
        head = head.head
    return None


def phrase(head: Token, *, relative: bool = False) -> tuple[int, int]:
    """The noun phrase of a head without relative clauses, appositions and what follows a comma."""
    start = head.left_edge.i
    end = head.i + 1
    for child in head.rights:
        if child.dep_ in ("relcl", "acl", "appos", "punct", "advcl", "parataxis", "nmod") and not relative:
            if child.dep_ == "punct" and child.text in _JOINING:
                continue
            break
        if child.left_edge.i - end > 1:
            break
        if child.dep_ in ("prep", "conj", "cc", "case", "amod", "nummod", "compound", "poss", "npadvmod", "advmod"):
            end = max(end, _short_edge(child))
        else:
            break
    end = max(end, _listed(head))
    while end > head.i + 1 and head.doc[end - 1].dep_ in ("cc", "punct", "preconj"):
        end -= 1
    return start, end


def _listed(head: Token) -> int:
    """Where a list that the head opens ends: `China, India and Iran`; 0 for a single thing."""
    end = 0
    item = head
    for _ in range(_LIST):
        following = next(
            (c for c in item.rights if c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN", "PRON", "NUM")), None
        )
        if following is None:
            break
        end = _short_edge(following)
        item = following
    return end


def _short_edge(token: Token, *, relative: bool = False, limit: int | None = None) -> int:
    """Where a dependent's own phrase ends, before any relative clause inside it.

    Args:
        relative: Go over a clause that no comma sets apart: `a car packed with explosives`, `those who died`.
        limit: The first token that is not looked at; text without full stops nests without end.
    """
    limit = token.i + _PHRASE if limit is None else limit
    end = token.i + 1
    for child in token.rights:
        if child.i >= limit:
            break
        if child.dep_ == "punct" and child.text in _JOINING:
            continue
        if relative and _adjoins(child, end):
            last = chained(child)
            end = max(end, min(limit, _own_end(child, last, child.sent, _object(last), limit)))
            continue
        if child.dep_ in ("relcl", "acl", "appos", "punct", "advcl"):
            break
        end = max(end, _short_edge(child, relative=relative, limit=limit))
    return end


def _adjoins(child: Token, end: int) -> bool:
    """Whether a clause follows what it belongs to without a comma: `the woman who left`, `built to last`."""
    if child.dep_ == "advcl":
        return child.left_edge.i == end and not is_finite(child) and child.pos_ == "VERB"
    return child.dep_ in ("relcl", "acl") and child.left_edge.i <= end


def _object(verb: Token) -> tuple[int, int] | None:
    for child in verb.rights:
        if child.dep_ in _OBJECTS or (child.dep_ == "xcomp" and child.pos_ in ("ADJ", "NOUN")):
            return phrase(child)
    for child in verb.rights:
        if child.dep_ in ("prep", "agent") and child.i - verb.i <= 3 and _is_complement(verb, child):
            return child.i, _short_edge(child)
        if child.dep_ in ("ccomp", "xcomp"):
            return child.left_edge.i, min(_short_edge(child), child.i + 12)
    return None


def _closed(sentence: Tokens, start: int, end: int) -> int:
    """The end of a statement without a loose preposition, with the quotation mark that closes what it opens."""
    doc = sentence.doc
    while end - 1 > start and doc[end - 1].pos_ in ("ADP", "CCONJ", "SCONJ", "DET") and doc[end - 1].dep_ != "prt":
        end -= 1
    marks = [t.text for t in doc[start:end] if t.text in '“”"']
    is_open = marks.count("“") > marks.count("”") or marks.count('"') % 2 == 1
    if is_open:
        closing = next((i for i in range(end, min(sentence.end, end + 25)) if doc[i].text in '”"'), None)
        end = closing + 1 if closing is not None else end
    return end


def _is_complement(verb: Token, preposition: Token) -> bool:
    """Whether a phrase belongs to what is told (`take part in a summit`), not to where or when (`crashed in Lima`)."""
    if preposition.lower_ not in _CIRCUMSTANCE or verb.lemma_ == "be":
        return True
    matter = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    return matter is not None and matter.lemma_.lower() in EVENT_NOUNS


def _end(verb: Token, last_verb: Token, sentence: Tokens, found: tuple[int, int] | None) -> int:
    """Where the statement ends: behind the clause, what its subject goes on to do, and how it came about."""
    end = _own_end(verb, last_verb, sentence, found)
    limit = min(sentence.end, max(last_verb.i + 1, verb.i - 12) + LONGEST)
    for second in verbs_of(verb)[1:]:
        last = chained(second)
        reach = _own_end(second, last, sentence, _object(last))
        end = max(end, reach) if reach <= limit else end
    for child in (c for head in {verb, last_verb, *verbs_of(verb)} for c in head.rights):
        if child.dep_ == "advcl" and is_finite(child) and any(c.lower_ in _CAUSES for c in child.lefts):
            last = chained(child)
            reach = max(_own_end(one, chained(one), sentence, _object(chained(one))) for one in verbs_of(child))
            if child.left_edge.i <= end + 1 and reach <= limit and _has_subject(child):
                end = max(end, reach)
    return end


def _own_end(
    verb: Token, last_verb: Token, sentence: Tokens, found: tuple[int, int] | None, limit: int | None = None
) -> int:
    """Where the clause of one verb ends; `limit` as in `_short_edge`."""
    limit = verb.i + _PHRASE if limit is None else limit
    end = max(last_verb.i + 1, found[1] if found else 0)
    for head in (verb, last_verb) if verb.i != last_verb.i else (verb,):
        for child in head.rights:
            if child.dep_ == "advcl" and _adjoins(child, end):
                last = chained(child)
                end = max(end, _own_end(child, last, sentence, _object(last), limit)) if child.i < limit else end
                continue
            if child.dep_ in _CUT and not (child.dep_ == "punct" and child.text in _JOINING):
                if child.i > end:
                    break
                continue
            if child.right_edge.i >= end and child.dep_ != "ccomp":
                end = max(end, _short_edge(child, relative=True, limit=limit))
            elif child.dep_ == "ccomp":
                end = max(end, child.right_edge.i + 1)
    return min(end, sentence.end, max(last_verb.i + 1, verb.i - 12) + LONGEST)


def _denied_subject(subject: tuple[int, int] | None, sentence: Tokens) -> bool:
    if subject is None:
        return False
    return sentence.doc[subject[0]].lower_ in ("no", "none", "neither", "nobody")
