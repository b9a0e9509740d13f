"""How far a phrase and a statement reach: from their heads over what belongs to them, and no further.

Ranges are half-open token indices into the document.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from brief.claims.statements.events import EVENT_NOUNS
from brief.claims.statements.stages import chained, is_finite
from brief.claims.statements.verbs import has_subject, verbs_of

_OBJECTS = ("dobj", "attr", "acomp", "oprd", "dative")
_CIRCUMSTANCE = frozenset(
    """
    in on at near during for since after before until under over amid outside inside within because despite according
    """.split()
)
"""Prepositions of place, time and reason: what follows is no object."""
_TARGETS = frozenset("into onto to from against".split())
"""Prepositions of what an act is aimed at."""
_CUT = frozenset({"advcl", "relcl", "acl", "parataxis", "conj", "cc", "punct", "mark", "appos"})
_JOINING = frozenset("-’'\"“”‘")
"""Marks inside a phrase that do not end it."""
_PHRASE = 60
"""Tokens from its head on in which a phrase is followed."""
_LIST = 40
"""Members of a list that are followed."""
_CAUSES = frozenset("when after as while until unless if once since before because".split())
"""What opens a clause without which a statement is another: `were killed when a tram derailed`, `will stay until it
is over`, `the heaviest since records began`."""
_NAME = 4
"""Tokens from the comma on of a name that stands in apposition."""
_BRACKET = 8
"""Tokens in a bracket that a phrase goes over: `12 million euros ($13 million) in aid`."""
LONGEST = 40
"""Words of a statement; longer clauses are cut where a phrase ends."""


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
    shut = 0
    for child in token.rights:
        if child.i >= limit:
            break
        if child.i < shut or (child.dep_ == "punct" and (child.text in _JOINING or _is_of_list(token, child))):
            continue
        if child.text == "(" and child.i <= end:
            shut = _bracket_end(token.doc, child.i, limit)
            if shut:
                continue
        if relative and _adjoins(child, end):
            last = chained(child)
            end = max(end, min(limit, _own_end(child, last, child.sent, object_of(last), limit)))
            continue
        if child.dep_ == "punct" and (named := _named_beside(token, child)):
            return max(end, named)
        if child.dep_ in ("relcl", "acl", "appos", "punct", "advcl"):
            break
        end = max(end, _short_edge(child, relative=relative, limit=limit))
    return end


def _is_of_list(token: Token, comma: Token) -> bool:
    """Whether a comma stands between the things of a list that `and` or `or` closes: `Lima, Cusco and Puno`."""
    item, before = token, comma
    for _ in range(_LIST):
        following = next((c for c in item.rights if c.dep_ == "conj" and c.i > before.i), None)
        if following is None or following.pos_ not in ("NOUN", "PROPN", "NUM"):
            return False
        if item.i == token.i and not _is_next(comma, following, token.dep_ == "conj"):
            return False
        if any(c.dep_ == "cc" for c in item.rights):
            return True
        item = before = following
    return False


def _named_beside(token: Token, comma: Token) -> int:
    """Behind a short name that follows a noun's comma and ends its phrase: `by a shepherd, Omar Haddad`; 0 if none."""
    name = next((c for c in token.rights if c.dep_ == "appos" and c.left_edge.i == comma.i + 1), None)
    if comma.text != "," or name is None or name.pos_ != "PROPN" or any(name.rights):
        return 0
    end, doc = name.i + 1, token.doc
    is_short = end - comma.i <= _NAME and all(t.pos_ == "PROPN" for t in doc[comma.i + 1 : end])
    return end if is_short and (end >= len(doc) or doc[end].is_punct) else 0


def _is_speaker(noun: Token) -> bool:
    """Whether what the parser takes for a time says who says so: `…, the museum's director, Anna Weber, said`."""
    start = noun.left_edge.i
    apart = start > 0 and noun.doc[start - 1].text == ","
    return apart and any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in noun.rights)


def _is_next(comma: Token, thing: Token, is_inside: bool) -> bool:
    """Whether a thing follows a comma at once, or inside a list behind `, and`."""
    start = thing.left_edge.i
    last = is_inside and start == comma.i + 2 and comma.nbor().dep_ == "cc"
    return comma.text == "," and (start == comma.i + 1 or last)


def _bracket_end(doc: Doc, start: int, limit: int) -> int:
    """Behind a short bracket that opens at `start` and has something after it; 0 if there is none."""
    last = min(len(doc), start + _BRACKET, limit)
    shut = next((i + 1 for i in range(start + 1, last) if doc[i].text == ")"), 0)
    return shut if 0 < shut < len(doc) and not doc[shut].is_punct else 0


def _adjoins(child: Token, end: int) -> bool:
    """Whether a clause follows what it belongs to without a comma: `the woman who left`, `built to last`."""
    if child.dep_ == "advcl":
        return child.left_edge.i == end and not is_finite(child) and child.pos_ in ("VERB", "AUX")
    return child.dep_ in ("relcl", "acl") and child.left_edge.i <= end


def object_of(verb: Token) -> tuple[int, int] | None:
    """The object or complement of a verb, else the first phrase that it needs; None if it stands alone."""
    for child in verb.rights:
        if child.dep_ in _OBJECTS or (child.dep_ == "xcomp" and child.pos_ in ("ADJ", "NOUN")):
            return phrase(child)
    for child in verb.rights:
        if child.dep_ in ("prep", "agent") and child.i - verb.i <= 3 and _is_complement(verb, child):
            return child.i, _short_edge(child)
        if child.dep_ in ("ccomp", "xcomp"):
            return child.left_edge.i, min(_short_edge(child), child.i + 12)
    return None


def with_target(verb: Token, found: tuple[int, int]) -> tuple[int, int]:
    """An object with what was done to it and where it went: `a truck into the gate`, `a car packed with explosives`."""
    start, end = found
    head = next((c for c in verb.rights if start <= c.i < end), None)
    if head is not None and head.dep_ == "dobj":
        end = max(end, _short_edge(head, relative=True))
    for child in verb.rights:
        if child.i == end and child.dep_ == "prep" and child.lower_ in _TARGETS:
            return start, _short_edge(child)
    return start, end


def closed(sentence: Tokens, start: int, end: int) -> int:
    """The end of a statement without a loose preposition, with the quotation mark that closes what it opens."""
    doc = sentence.doc
    while end - 1 > start and _is_loose(doc[end - 1]):
        end -= 1
    marks = [t.text for t in doc[start:end] if t.text in '“”"']
    is_open = marks.count("“") > marks.count("”") or marks.count('"') % 2 == 1
    if is_open:
        last = sentence.end
        while last < len(doc) and doc[last].is_punct:
            last += 1
        closing = next((i for i in range(end, min(last, end + 25)) if doc[i].text in '”"'), None)
        end = closing + 1 if closing is not None else end
    return end


def _is_loose(last: Token) -> bool:
    """Whether a word only leads on: a preposition, an article, `and`, or `that may` of a clause cut short."""
    if last.pos_ in ("ADP", "CCONJ", "SCONJ", "DET"):
        return last.dep_ != "prt"
    return last.tag_ in ("MD", "WDT", "WP")


def _is_complement(verb: Token, preposition: Token) -> bool:
    """Whether a phrase belongs to what is told (`take part in a summit`), not to where or when (`crashed in Lima`)."""
    if preposition.lower_ not in _CIRCUMSTANCE or verb.lemma_ == "be":
        return True
    matter = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    return matter is not None and matter.lemma_.lower() in EVENT_NOUNS


def end_of(verb: Token, last_verb: Token, sentence: Tokens, found: tuple[int, int] | None) -> int:
    """Where the statement ends: behind the clause, what its subject goes on to do, and how it came about."""
    end = _own_end(verb, last_verb, sentence, found)
    limit = min(sentence.end, max(last_verb.i + 1, verb.i - 12) + LONGEST)
    for second in verbs_of(verb)[1:]:
        last = chained(second)
        reach = _own_end(second, last, sentence, object_of(last))
        end = max(end, reach) if reach <= limit else end
    heads = {verb, last_verb, *verbs_of(verb)}
    heads |= {c for head in heads for c in head.rights if c.dep_ in _OBJECTS}
    for child in (c for head in sorted(heads, key=lambda t: t.i) for c in head.rights):
        if child.dep_ == "advcl" and is_finite(child) and any(c.lower_ in _CAUSES for c in child.lefts):
            last = chained(child)
            reach = max(_own_end(one, chained(one), sentence, object_of(chained(one))) for one in verbs_of(child))
            if child.left_edge.i <= end + 1 and reach <= limit and has_subject(child):
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
                end = max(end, _own_end(child, last, sentence, object_of(last), limit)) if child.i < limit else end
                continue
            if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN") and child.i > end:
                # a noun coordinated with a verb: the tagger missed the second verb, whose matter this is
                end = max(end, _short_edge(child, relative=True, limit=limit))
                continue
            if child.dep_ == "cc" and child.i >= end:
                continue
            if child.dep_ == "npadvmod" and _is_speaker(child):
                break
            if child.dep_ in _CUT and not (child.dep_ == "punct" and child.text in _JOINING):
                if child.i > end:
                    break
                continue
            if child.right_edge.i >= end and child.dep_ != "ccomp":
                end = max(end, _short_edge(child, relative=True, limit=limit))
            elif child.dep_ == "ccomp":
                end = max(end, child.right_edge.i + 1)
    return min(end, sentence.end, max(last_verb.i + 1, verb.i - 12) + LONGEST)
