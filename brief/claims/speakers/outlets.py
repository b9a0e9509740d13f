"""Outlets: who passes on what others said, in the words of the report itself ("AFP reported", "told Reuters")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from brief.language.reading import Reading

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "agent")
"""Dependencies of a subject, active or passive."""
REPORT = frozenset("report cite quote carry publish".split())
"""Lemmas whose subject passes on what others said."""
CREDITING = REPORT | frozenset("say tell write add show broadcast air reveal claim announce state note learn".split())
"""Lemmas whose subject, if it is an outlet, is the origin of what follows."""
_PASSING_ON = frozenset("cite quote".split())
"""Lemmas of passing on what somebody else said."""
OUTLET_KINDS = ("agency", "media")
"""Kinds of known organisations that are outlets."""
_MEDIA = frozenset(
    "media agency newspaper daily tv television radio broadcaster channel magazine network outlet website".split()
)
_REACH = 6
"""Tokens behind `according to` in which the outlet stands."""


def outlet_at(reading: Reading, token: Token) -> str | None:
    """The outlet that the token names: a known agency or medium, or a description ("Kazakh media"); None otherwise."""
    entity = reading.entity_at(token.i)
    if entity is not None and entity.type == "organisation":
        is_outlet = entity.kind in OUTLET_KINDS or token.lower_ in _MEDIA or _is_called_medium(token)
        return entity.name if is_outlet else None
    if token.lower_ not in _MEDIA:
        return None
    named = next((t for t in token.rights if t.dep_ == "appos" and t.pos_ == "PROPN"), None)
    if named is not None:
        entity = reading.entity_at(named.i)
        return entity.name if entity else reading.text(reading.span(named.left_edge.i, named.i + 1))
    first = min((t.i for t in token.lefts if t.dep_ in ("amod", "compound", "poss", "nmod")), default=token.i)
    if first == token.i:
        return None
    return " ".join(reading.text(reading.span(first, token.i + 1)).split())


def passing_on(reading: Reading, token: Token) -> str | None:
    """The organisation, known as an outlet or not, that passes on another's words: `said Moreno, cited by X`."""
    by: Token = token.head
    if token.dep_ != "pobj" or by.lower_ != "by" or by.head.tag_ != "VBN" or by.head.lemma_ not in _PASSING_ON:
        return None
    entity, speaker = reading.entity_at(token.i), reading.entity_at(by.head.head.i)
    is_said_by = speaker is not None and speaker.type == "person" and by.head.dep_ == "acl"
    is_body = entity is not None and entity.type == "organisation"
    return entity.name if entity is not None and is_body and (is_said_by or _is_speech(by.head.head)) else None


def _is_speech(verb: Token) -> bool:
    return verb.lemma_.lower() in CREDITING and verb.tag_.startswith("VB")


def _is_called_medium(name: Token) -> bool:
    """`told Dagsposten, a daily`."""
    return any(t.dep_ == "appos" and t.lower_ in _MEDIA for t in name.rights)


def crediting(token: Token) -> Token | None:
    """The word that makes the outlet at this token an origin (a verb, `according`, `interview`), or None."""
    head: Token = token.head
    if token.dep_ in SUBJECTS and head.lemma_.lower() in CREDITING and not _denies(head):
        return head
    if token.dep_ in ("dobj", "dative", "iobj") and head.lemma_.lower() == "tell":
        return head
    if token.dep_ == "pobj":
        return _over_preposition(head)
    return None


def _over_preposition(preposition: Token) -> Token | None:
    """`according to X`, `interview with X`, `said in a statement to X`, `quoted by X`, `seen by X`."""
    above: Token = preposition.head
    if preposition.lower_ == "to" and above.lower_ == "according":
        return above
    if preposition.lower_ in ("with", "to", "on", "for") and above.lemma_.lower() in (
        "interview",
        "speak",
        "statement",
    ):
        return above
    if preposition.lower_ == "by" and above.lemma_.lower() in {*CREDITING, "see", "interview", "obtain", "review"}:
        return above
    return None


def _denies(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def via(reading: Reading, verb: Token, around: Iterable[Token], speaker: str | None) -> str | None:
    """The outlet to which something was said or which reports it.

    Args:
        verb: The verb of saying.
        around: The tokens beside what was said.
        speaker: Who says it; an outlet that speaks for itself is no other's.
    """
    return next((found for found in _linked(reading, verb, around) if found != speaker), None)


def _linked(reading: Reading, verb: Token, around: Iterable[Token]) -> Iterator[str]:
    near = [t for t in verb.children if t.dep_ in ("dobj", "dative", "iobj") and verb.lemma_ == "tell"]
    for token in around:
        if token.lemma_ == "interview":
            near += [t for p in token.children if p.lower_ in ("with", "to", "on", "by", "for") for t in p.children]
        if token.lemma_.lower() in REPORT and token.tag_.startswith("VB") and token is not verb:
            subjects = [t for t in token.children if t.dep_ in SUBJECTS]
            near += [t for one in subjects for t in ([one] if one.dep_ != "agent" else one.rights)]
        if token.lower_ == "according":
            near += list(token.doc[token.i + 2 : token.i + _REACH])
    for token in near:
        outlet = outlet_at(reading, token)
        if outlet is None and verb.lemma_ == "tell" and token.head is verb:
            entity = reading.entity_at(token.i)
            outlet = entity.name if entity is not None and entity.type == "organisation" else None
        if outlet is not None:
            yield outlet
