"""What the tense and polarity of a verb of coming or going make of a membership, and the verb that it depends on."""

from __future__ import annotations

from spacy.tokens import Token

from brief.claims.membership.acts import FUTURE, WISH
from brief.claims.membership.clause import Clause, is_negated
from brief.claims.speakers.speech import SAYING
from brief.language.tables import words
from brief.model import MemberStatus

EFFORTS = words("bid application request effort attempt plan hope campaign candidacy ambition drive push move")
"""Nouns behind which one tells what somebody wants: `A's bid to join`."""
OFFERS = words("invitation offer chance opportunity proposal")
"""Nouns behind which one tells what is open to somebody: `an invitation to join`."""
_TURNING_DOWN = words("decline refuse reject rebuff spurn dismiss ignore")


def status_of(clause: Clause, verb: Token, status: MemberStatus | None) -> MemberStatus | None:
    """The status after the verb's tense, polarity and what it depends on; None if it says nothing."""
    around = {verb.lemma_.lower()} | {c.lower_ for c in verb.children} | {c.lemma_.lower() for c in verb.children}
    head = verb.head
    if verb.dep_ in ("xcomp", "acl", "pcomp", "advcl", "relcl", "ccomp") and head is not verb:
        around |= {head.lemma_.lower(), head.lower_} | {c.lower_ for c in head.children if c.dep_ in ("aux", "neg")}
        if head.dep_ == "pobj" or head.pos_ == "NOUN":
            around.add(head.lower_)
    if around & {"if", "whether", "unless", "must", "should"}:
        return None
    if status is None and verb.dep_ in ("acl", "relcl") and head.lemma_.lower() in OFFERS:
        return _answered(head)
    negated = is_negated(verb) or around & {"refuse", "decline", "reject"}
    if status is not None:
        if negated or around & WISH or around & FUTURE or around & {"threaten", "vote"}:
            return None
        if clause.reading.roles[clause.index] == "headline" and _is_to_come(verb):
            return None
        return status
    if negated:
        return "denied"
    standing = clause.between(verb.i + 1, verb.i + 6)
    if standing[:1] == ["as"] and not {"associate", "observer", "observers", "associates"}.isdisjoint(standing):
        return "observer"
    if "would" in around and verb.dep_ == "ccomp" and head.lemma_.lower() in SAYING:
        return "joining"  # "said it would join"
    if verb.dep_ == "pcomp" and head.lower_ not in ("after", "since", "by", "before"):
        return None
    later = clause.between(verb.i + 1, clause.end)
    if around & (WISH | EFFORTS | {"invite"}):
        done = ("accepted" in later or "admitted" in later or "joined" in later) and "not" not in later
        return "full" if done else "candidate"
    if around & FUTURE or (verb.tag_ in ("VB", "VBG") and verb.dep_ in ("ROOT", "xcomp", "acl")):
        return "joining"
    return "full"


def _answered(offer: Token) -> MemberStatus | None:
    """What an answer to an invitation makes of whom it was for; of one without an answer a candidate."""
    verb = offer.head
    lemma = verb.lemma_.lower()
    down = lemma == "turn" and any(child.lower_ == "down" for child in verb.rights)
    if lemma in _TURNING_DOWN or down:
        return None if is_negated(verb) or _is_open(verb) else "denied"
    taken = lemma in ("accept", "take") and verb.tag_ in ("VBD", "VBN", "VBZ", "VBP")
    return "joining" if taken and not is_negated(verb) and not _is_open(verb) else "candidate"


def _is_open(verb: Token) -> bool:
    """Whether an answer is still to come or only thinkable."""
    return verb.tag_ == "VB" or any(child.lower_ in WISH for child in verb.lefts)


def _is_to_come(told: Token) -> bool:
    """Whether what a headline tells in the present is still to come in the text: `A leaves X`, `A will leave X in May`.

    The text may tell it of something else, so that one sentence that tells it as done is enough for the headline.
    """
    if told.tag_ not in ("VBZ", "VBP"):
        return False
    others = [token for token in told.doc if token.lemma_ == told.lemma_ and token.i > told.sent.end]
    ahead = [any(c.lower_ in ("will", "to", "'ll", "would") for c in token.lefts) for token in others]
    done = [token.tag_ in ("VBD", "VBN") for token in others]
    return any(ahead) and not any(done)
