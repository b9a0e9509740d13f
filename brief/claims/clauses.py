"""Clauses: who does what, at which time stage, affirmed or denied, and on whose word.

Read from the parser's dependencies. Ranges are half-open token indices into the document; a clause's statement is a
contiguous stretch of its sentence, so that it is its own evidence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from brief.claims.events import EVENT_NOUNS
from brief.claims.speech import REPORTING
from brief.model import Stage

_PLANNING = frozenset(
    "set due expect schedule plan intend hope aim want seek prepare poise slate bind ready agree decide".split()
)
"""Lemmas that turn an infinitive into a plan: `is set to meet`."""
_POSSIBLE = frozenset("may might could would likely possible possibly perhaps probably unlikely appear seem".split())
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_OBJECTS = ("dobj", "attr", "acomp", "oprd", "dative")
_CIRCUMSTANCE = frozenset(
    "in on at near during for since after before until under over amid outside inside within because despite".split()
)
"""Prepositions of place, time and reason: what follows is no object."""
_CUT = frozenset({"advcl", "relcl", "acl", "parataxis", "conj", "cc", "punct", "mark", "appos"})
_LIST = 40
"""Members of a list that are followed."""
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
    stage: Stage
    negated: bool
    passive: bool
    attribution: Token | None
    """Head of the subject of the verb of speech above, if the clause is reported."""


def is_finite(token: Token) -> bool:
    """Whether the token heads a clause with a tense of its own."""
    if token.pos_ not in ("VERB", "AUX"):
        return False
    if token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return any(child.dep_ in ("aux", "auxpass") and child.tag_ != "TO" for child in token.lefts)


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
        for child in verb.children:
            if child.dep_ == "conj" and child.pos_ in ("VERB", "AUX") and (is_finite(child) or child.tag_ == "VBN"):
                yield from _heads(child, depth + 1)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in _SUBJECTS for child in verb.lefts)


def clause_of(verb: Token, sentence: Tokens) -> Clause:
    """The clause that a verb heads."""
    subject = _subject(verb)
    last_verb = _chained(verb)
    first = min((c.i for c in verb.lefts if c.dep_ in ("aux", "auxpass", "neg")), default=verb.i)
    end = last_verb.i + 1
    particle = next((c for c in last_verb.rights if c.dep_ == "prt" and c.i == end), None)
    end = particle.i + 1 if particle is not None else end
    begin = max(first, subject[1]) if subject and subject[1] <= verb.i else first
    found = _object(last_verb)
    last = _end(verb, last_verb, sentence, found)
    last = _closed(sentence, subject[0] if subject else begin, max(last, end))
    start = subject[0] if subject is not None and subject[0] <= first else begin
    return Clause(
        verb=verb,
        subject=subject,
        predicate=(begin, end),
        object=found,
        whole=(start, max(last, end)),
        stage=stage_of(verb),
        negated=is_negated(verb) or is_negated(last_verb) or _denied_subject(subject, sentence),
        passive=any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.lefts),
        attribution=speaker_of(verb),
    )


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
            if child.dep_ == "punct" and child.text in "-’'\"”":
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


def _short_edge(token: Token) -> int:
    """Where a dependent's own phrase ends, before any relative clause inside it."""
    end = token.i + 1
    for child in token.rights:
        if child.dep_ in ("relcl", "acl", "appos", "punct", "advcl"):
            break
        end = max(end, _short_edge(child)) if child.i < token.i + 60 else end
    return end


def _chained(verb: Token) -> Token:
    """The verb that carries the meaning: `participate` in `were set to participate`."""
    for _ in range(3):
        chained = next(
            (
                c
                for c in verb.rights
                if c.dep_ == "xcomp"
                and c.pos_ in ("VERB", "AUX")
                and any(a.tag_ == "TO" for a in c.lefts)
                and c.i - verb.i <= 4
            ),
            None,
        )
        if chained is None or _object_before(verb, chained):
            return verb
        verb = chained
    return verb


def _object_before(verb: Token, chained: Token) -> bool:
    return any(c.dep_ in ("dobj", "prep") and c.i < chained.i for c in verb.rights)


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
    end = max(last_verb.i + 1, found[1] if found else 0)
    for head in (verb, last_verb) if verb.i != last_verb.i else (verb,):
        for child in head.rights:
            if child.dep_ in _CUT and not (child.dep_ == "punct" and child.text in "-’'\"“”"):
                if child.i > end:
                    break
                continue
            if child.i >= end - 1 and child.dep_ not in ("ccomp",):
                end = max(end, _short_edge(child))
            elif child.dep_ == "ccomp":
                end = max(end, child.right_edge.i + 1)
    return min(end, sentence.end, max(last_verb.i + 1, verb.i - 12) + LONGEST)


def stage_of(verb: Token) -> Stage:
    """Past, present, planned or possible, from auxiliaries, tags and the verbs around."""
    auxiliaries = {c.lower_ for c in verb.lefts if c.dep_ in ("aux", "auxpass")}
    if auxiliaries & {"will", "shall", "'ll", "’ll", "wo"}:
        return "planned"
    if auxiliaries & {"may", "might", "could", "would", "should", "can", "ca", "'d"}:
        return "possible"
    chained = _chained(verb)
    if chained.i != verb.i and (verb.lemma_.lower() in _PLANNING or verb.lower_ == "going"):
        return "planned"
    if verb.lemma_ == "be" and any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in verb.rights):
        return "planned"
    if verb.lemma_.lower() in ("appear", "seem") or any(c.lower_ in _POSSIBLE for c in verb.children):
        return "possible"
    if verb.lemma_ == "be" and any(
        c.dep_ in ("acomp", "attr") and (c.lower_ in _POSSIBLE or any(g.lower_ in _POSSIBLE for g in c.lefts))
        for c in verb.rights
    ):
        return "possible"
    if verb.tag_ == "VB" and not auxiliaries & {"did", "do", "does"}:
        return "planned" if "to" in auxiliaries else "present"
    if verb.tag_ == "VBD" or auxiliaries & {"was", "were", "had", "has", "have", "'ve", "’ve", "did"}:
        return "past"
    if verb.tag_ == "VBN" and not auxiliaries:
        return "past"
    return "present"


def is_negated(verb: Token) -> bool:
    """Whether the clause denies (`not`, `never`, `no longer`, `neither`) or is what somebody denies (`denied that`)."""
    if _denies(verb):
        return True
    denial = verb.head
    return verb.dep_ == "ccomp" and denial.i < verb.i and denial.lemma_.lower() == "deny" and not _denies(denial)


def _denies(verb: Token) -> bool:
    return any(
        c.dep_ == "neg"
        or c.lower_ in ("never", "neither", "nor")
        or (c.lower_ == "longer" and any(word.lower_ == "no" for word in c.lefts))
        for c in verb.children
    )


def _denied_subject(subject: tuple[int, int] | None, sentence: Tokens) -> bool:
    if subject is None:
        return False
    return sentence.doc[subject[0]].lower_ in ("no", "none", "neither", "nobody")


def speaker_of(verb: Token) -> Token | None:
    """Head of the subject of the verb of speech that reports this clause, or None."""
    head = verb
    for _ in range(6):
        if head.dep_ == "conj":
            head = head.head
            continue
        parent = head.head
        if head.dep_ == "ccomp" and parent.i != head.i and parent.lemma_.lower() in REPORTING:
            return next((c for c in parent.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if head.dep_ != "parataxis":
            break
        head = parent
    said = next((c for c in verb.children if c.dep_ in ("parataxis", "ccomp") and c.lemma_.lower() in REPORTING), None)
    if said is not None and (said.i > verb.i or said.i < verb.i):
        subject = next((c for c in said.children if c.dep_ == "nsubj"), None)
        if subject is not None and not any(c.dep_ == "ccomp" for c in said.children):
            return subject
    return None
