"""What a verb says of its clause: finite or not, its time stage, affirmed or denied, and on whose word."""

from __future__ import annotations

from spacy.tokens import Token

from brief.claims.speakers.speech import REPORTING
from brief.model import Stage

_PLANNING = frozenset(
    "set due expect schedule plan intend hope aim want seek prepare poise slate bind ready agree decide".split()
)
"""Lemmas that turn an infinitive into a plan: `is set to meet`."""
FAILING = frozenset("fail refuse decline neglect".split())
"""Lemmas that turn an infinitive into what was not done."""
_ANSWERING = frozenset(
    "comment answer respond reply say speak talk elaborate discuss disclose reveal confirm deny identify name specify "
    "speculate explain state tell".split()
)
"""What somebody may decline to do and tell neither yes nor no by it: `declined to comment`, `refused to confirm`."""
ANNOUNCED = frozenset("expect schedule plan slate".split())
"""Those that announce in the passive, without an infinitive: `is planned for Friday`."""
_RAISING = frozenset("believe think expect suppose imagine reckon".split())
"""Verbs whose denial denies what follows: `they do not believe it was arson`."""
_PASTS = frozenset("rang sang sank shrank sprang swam began drank ran came gave drove froze rode rose spoke".split())
"""Forms that are only past, of verbs whose past taggers take for a present."""
_SAME = frozenset("read put set cut hit let quit shut spread cost hurt cast burst split bid beat".split())
"""Forms that are present and past alike; beside a past they are one."""
_POSSIBLE = frozenset("may might could would likely possible possibly perhaps probably unlikely appear seem".split())


def is_answer(verb: Token) -> bool:
    """Whether the verb is one of answering, so that who declines or refuses to do it denies nothing."""
    return verb.lemma_.lower() in _ANSWERING


def is_finite(token: Token) -> bool:
    """Whether the token heads a clause with a tense of its own."""
    if token.pos_ not in ("VERB", "AUX"):
        return False
    if token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return any(child.dep_ in ("aux", "auxpass") and child.tag_ != "TO" for child in token.lefts)


def chained(verb: Token) -> Token:
    """The verb that carries the meaning: `participate` in `were set to participate`."""
    for _ in range(3):
        following = next(
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
        if following is None or _object_before(verb, following):
            return verb
        verb = following
    return verb


def _object_before(verb: Token, chained: Token) -> bool:
    return any(c.dep_ in ("dobj", "prep") and c.i < chained.i for c in verb.rights)


def stage_of(verb: Token) -> Stage:
    """Past, present, planned or possible, from auxiliaries, tags and the verbs around."""
    auxiliaries = {c.lower_ for c in verb.lefts if c.dep_ in ("aux", "auxpass")}
    if auxiliaries & {"will", "shall", "'ll", "’ll", "wo"}:
        return "planned"
    if "would" in auxiliaries and verb.dep_ == "ccomp" and verb.head.lemma_.lower() in REPORTING:
        return "planned"  # "said it would send troops": the future, seen from what was said
    if auxiliaries & {"may", "might", "could", "would", "should", "can", "ca", "'d"}:
        return "possible"
    last = chained(verb)
    if last.i != verb.i and (verb.lemma_.lower() in _PLANNING or verb.lower_ == "going"):
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
    if _is_announced(verb, auxiliaries):
        return "planned"
    if verb.tag_ == "VB" and not auxiliaries & {"did", "do", "does", "had", "has", "have"}:
        return "planned" if "to" in auxiliaries else "present"
    if verb.tag_ == "VBD" or _is_past(verb) or auxiliaries & {"was", "were", "had", "has", "have", "'ve", "’ve", "did"}:
        return "past"
    if verb.tag_ == "VBN" and not auxiliaries:
        return "past"
    return "present"


def _is_past(verb: Token) -> bool:
    """Whether what the tagger takes for a present is a past: `the bells rang`, `he rose and read the names`."""
    return verb.lower_ in _PASTS or (verb.lower_ in _SAME and verb.dep_ == "conj" and verb.head.tag_ == "VBD")


def _is_announced(verb: Token, auxiliaries: set[str]) -> bool:
    """`A strike is planned for Friday`, `the vote is expected in July`, `talks are due on Monday`."""
    following = next((c for c in verb.rights if not c.is_punct), None)
    if following is None or following.dep_ not in ("prep", "npadvmod", "acomp", "advmod"):
        return False
    if verb.lemma_.lower() in ANNOUNCED:
        return verb.tag_ == "VBN" and bool(auxiliaries & {"is", "are", "'s", "’s"})
    return verb.lower_ in ("is", "are") and following.lower_ == "due"


def is_negated(verb: Token) -> bool:
    """Whether the clause denies (`not`, `failed to`), or is what somebody denies (`denied that`, `did not think`)."""
    if _denies(verb):
        return True
    if verb.lemma_.lower() in FAILING and any(c.dep_ == "xcomp" and not is_answer(c) for c in verb.rights):
        return True
    above = verb.head
    if verb.dep_ != "ccomp" or above.i > verb.i:
        return False
    return above.lemma_.lower() == "deny" if not _denies(above) else above.lemma_.lower() in _RAISING


def _denies(verb: Token) -> bool:
    return any(
        c.dep_ == "neg"
        or c.lower_ in ("never", "neither", "nor")
        or (c.lower_ == "longer" and any(word.lower_ == "no" for word in c.lefts))
        for c in verb.children
    )


def nearest_subject(verb: Token) -> Token | None:
    """The subject of a verb; of several that the parser gives it, the last before it if that is a name.

    `Briefing reporters after the talks, the minister said` has two for it.
    """
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    before = [c for c in subjects if c.i < verb.i]
    return before[-1] if len(before) > 1 and before[-1].pos_ == "PROPN" else next(iter(subjects), None)


def speaker_of(verb: Token) -> Token | None:
    """Head of the subject of the verb of speech that reports this clause, or None."""
    head = verb
    for _ in range(6):
        if head.dep_ == "conj":
            head = head.head
            continue
        parent = head.head
        if head.dep_ == "ccomp" and parent.i != head.i and parent.lemma_.lower() in REPORTING:
            return nearest_subject(parent)
        if head.dep_ != "parataxis":
            break
        head = parent
    said = next((c for c in verb.children if c.dep_ in ("parataxis", "ccomp") and c.lemma_.lower() in REPORTING), None)
    if said is not None and (said.i > verb.i or said.i < verb.i):
        subject = next((c for c in said.children if c.dep_ == "nsubj"), None)
        if subject is not None and not any(c.dep_ == "ccomp" for c in said.children):
            return subject
    return None
