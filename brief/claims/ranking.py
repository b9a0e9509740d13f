"""Ranking of who, and what a rank is worth: scores to confidence.

Scores are sums of a few plain features; the tables that turn them into confidence were counted on annotated news (see
docs/quality.md) and never come near 0 or 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import exp, log1p

from spacy.tokens import Token

from brief.claims.scene import Scene
from brief.claims.speakers.speech import SAYING
from brief.claims.statements import events
from brief.language.dates.grammar import NUMBER_WORDS
from brief.language.reading import Reading
from brief.model import Who, normalise

_CURVES: dict[str, tuple[float, float]] = {
    "who": (2.36, 2.13),
    "what": (1.69, 2.46),
    "when": (1.55, 1.56),
    "where": (1.39, 2.12),
}
"""Per facet: slope and middle of the logistic curve from score to the share of claims that annotators named as the
main actor, event, time or place; fitted on the dev half, steady when any one event is left out."""
_STANDING = {"who": 0.35, "what": 0.3, "when": 0.0, "where": 0.0}
"""How much of the confidence comes from the claim being said at all, the rest from its being the main one."""
_MENTIONED = 0.7
"""Of a time or place that the text only mentions: it surely does, but its value or name may be read wrongly."""


@dataclass(frozen=True, slots=True)
class _Weights:
    """What makes an actor the main one; added to the best part that it takes (`_ROLE`, times `Scene.told`).

    Set by hand on the dev half, see docs/quality.md.
    """

    mentions: float = 0.3
    """Times the logarithm of how often it is named."""
    first: float = 0.2
    """Named in the story's first sentence."""
    headline_subject: float = 1.2
    """The share of the headline's subject that its name covers."""
    headline: float = 0.4
    """The same of the whole headline."""
    described: float = -0.25
    """Described instead of named: `three villagers`."""
    others: float = -0.3
    """`dozens more`."""
    role: float = 0.15
    """The text says what office it holds."""
    credited: float = -0.6
    """An agency that the article only credits."""
    saying: float = 0.55
    """Factor on its part where it only speaks."""
    event: float = 0.5
    """Times how much its verb makes news (`events.weight`)."""


_W = _Weights()
_MENTIONS = 40
"""Mentions that are looked at."""
_LATE = 9
"""Place of a sentence that tells nothing of the event."""


def confidence(facet: str, score: float, *, part: str = "event", said: float = 0.8) -> float:
    """How far to trust a claim, from 0.05 to 0.97.

    Args:
        part: For `mentioned` and `dateline` the question is only whether the text names the time or place.
        said: How sure the rule is that the text says it at all.
    """
    if part in ("mentioned", "dateline"):
        return _MENTIONED
    slope, middle = _CURVES[facet]
    main = 1.0 / (1.0 + exp(-slope * (score - middle)))
    share = _STANDING[facet]
    return round(min(0.97, max(0.05, share * said + (1.0 - share) * main)), 2)


def rank(reading: Reading, claims: Sequence[Who], scene: Scene, credited: frozenset[str] = frozenset()) -> list[Who]:
    """Who, the main actor first, each with its confidence.

    Args:
        credited: Agencies that the article only credits.
    """
    scored = sorted(
        ((actor_score(reading, claim, scene, credited), i) for i, claim in enumerate(claims)),
        key=lambda x: (-x[0], x[1]),
    )
    ranked = []
    for score, i in scored:
        claim = claims[i]
        ranked.append(replace(claim, confidence=confidence("who", score, said=claim.confidence)))
    return ranked


def actor_score(reading: Reading, claim: Who, scene: Scene, credited: frozenset[str] = frozenset()) -> float:
    """How much of the main actor a claim is: see the features in the code, all from 0 to about 1."""
    spans = claim.mentions or claim.evidence
    best = 0.0
    early = _LATE
    for span in spans[:_MENTIONS]:
        token = reading.token(span.end - 1)
        sentence = reading.sentence_index(token.i) if token is not None else None
        if token is None or sentence is None:
            continue
        told = scene.told.get(sentence, 0.0)
        early = min(early, scene.order.get(sentence, _LATE))
        best = max(best, _part(token) * told)
    score = best + _W.mentions * log1p(len(spans)) + (_W.first if early == 0 else 0.0)
    if scene.headline is not None:
        score += _W.headline_subject * _overlap(claim, scene.headline.subject)
        score += _W.headline * _overlap(claim, scene.headline.statement)
    if claim.rule == "who.described":
        score += _W.described
        if claim.name.lower().endswith(("others", "more")):
            score += _W.others
    if claim.role is not None:
        score += _W.role
    if claim.name in credited:
        score += _W.credited
    return score


_ROLE = {
    "nsubj": 1.0,
    "nsubjpass": 0.9,
    "agent": 0.8,
    "conj": 0.7,
    "dobj": 0.55,
    "pobj": 0.4,
    "poss": 0.35,
    "compound": 0.35,
}


def _part(token: Token) -> float:
    """How much a mention takes part in what its clause tells: more in news of harm, less where it only speaks."""
    role, head = _role(token)
    part = _ROLE.get(role, 0.3)
    if role in ("nsubj", "nsubjpass", "agent"):
        verb = head.head.head if role == "agent" else head.head
        lemma = verb.lemma_.lower()
        if lemma in SAYING:
            return part * _W.saying
        part += _W.event * events.weight(lemma)
    return part


def _role(token: Token) -> tuple[str, Token]:
    head = token
    for _ in range(6):
        if head.dep_ in ("compound", "appos", "conj", "amod", "nmod", "nummod", "flat") and head.head.i != head.i:
            if head.dep_ == "compound" and head.head.ent_type_ != token.ent_type_:
                return "compound", head
            head = head.head
        else:
            break
    return ("agent" if head.dep_ == "pobj" and head.head.dep_ == "agent" else head.dep_), head


def _overlap(claim: Who, words: str | None) -> float:
    """Share of a headline part's names and nouns that the actor covers, or of its own words found there."""
    if not words:
        return 0.0
    said = _words(words)
    best = 0.0
    for name in (claim.name, *claim.aliases):
        own = _words(name)
        shared = own & said
        if shared:
            best = max(best, len(shared) / len(own), 0.5 if claim.type == "person" else 0.0)
    return best


def _words(text: str) -> set[str]:
    found = {word for word in normalise(text).split() if word not in _LITTLE}
    return {_DIGITS.get(word, word) for word in found}


_LITTLE = frozenset("the a an of at in on least about more than and for to with mr mrs ms people".split())
_DIGITS = {word: str(value) for word, value in NUMBER_WORDS.items() if value > 1}
