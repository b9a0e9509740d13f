"""When: every time expression with its value; the event's own time first."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Token

from brief.claims.quotes import spoken
from brief.claims.ranking import confidence
from brief.claims.scene import Scene, scene_of
from brief.claims.statements.ahead import looks_ahead
from brief.claims.statements.events import EVENT_NOUNS
from brief.language.dates.chains import TimeExpression
from brief.language.dates.expressions import find_times
from brief.language.dates.grammar import NUMBER_WORDS
from brief.language.dates.kinds import anchor_of
from brief.language.dates.values import shifted
from brief.language.reading import Reading
from brief.model import Span, When, claim_id


@dataclass(frozen=True, slots=True)
class _Weights:
    """What makes a time the event's own, added to the worth of its kind; set by hand on the dev half, see
    docs/quality.md.
    """

    event: float = 1.0
    """Score from which a time is taken for the event's own."""
    share: float = 0.7
    """Of the best time's score that another time of the event must reach."""
    told: float = 0.6
    """Times how much its sentence tells of the event, at most `most_told`."""
    most_told: float = 1.6
    main: float = 0.15
    """It stands in the sentence that tells the event best."""
    fresh: float = 0.25
    """The day of the article or the one beside it."""
    old: float = -0.3
    """More than four days from it."""
    minute: float = 0.1
    """A day with a clock time."""
    quoted: float = -0.8
    before: float = -0.5
    """What had been before, told for comparison: `had reported a loss in the first quarter of last year`."""
    position: float = 0.3
    """Times its sentence's place in the story, 1 for the first."""
    governed: float = 0.2
    """It belongs to a word of the story or to an event: `a bombing late Thursday`."""
    untold: float = -0.4
    """Its sentence tells nothing of the event (up to `least_told`)."""
    least_told: float = 0.02
    again: float = 0.1
    """A later mention that is worth more."""
    repeated: float = 0.08
    """A later mention that is worth less."""


_W = _Weights()
_FAR = 4
"""Days from the article's within which an event is still its news."""
_MOST_EVENTS = 3
_KIND = {
    "weekday": 0.7,
    "mdy": 0.6,
    "dmy": 0.6,
    "iso": 0.5,
    "relday": 0.6,
    "clock": 0.45,
    "ago": 0.05,
    "relunit": 0.1,
    "month": 0.15,
    "my": 0.15,
    "year": -0.3,
    "since": -0.5,
    "range": -0.6,
    "duration": -0.9,
    "decade": -0.6,
    "century": -0.8,
    "years": -0.4,
    "quarter": 0.0,
    "season": 0.0,
    "slash": 0.3,
    "feast": 0.2,
}


@dataclass(slots=True)
class _Time:
    expression: TimeExpression
    sentence: int | None
    score: float
    more: list[Span]


def times_of(reading: Reading) -> list[TimeExpression]:
    """The article's time expressions outside left-overs, made once a reading."""
    found: list[TimeExpression] | None = reading.notes.get("times")
    if found is None:
        anchor = anchor_of(reading.article.published) or anchor_of(reading.article.metadata.dateline)
        found = find_times(_spelled(reading.body), anchor, lambda offset: looks_ahead(reading, offset))
        found = [_counted_from(reading, expression, found) for expression in found]
        reading.notes["times"] = found
    return found


def _spelled(body: str) -> str:
    """The text with months and weekdays as the grammar knows them, where all of it is in capitals; of equal length."""
    titled = body.title() if body.isupper() else body
    return titled if len(titled) == len(body) else body


def _counted_from(reading: Reading, expression: TimeExpression, others: list[TimeExpression]) -> TimeExpression:
    """`A year after A, B will happen Thursday`: the year of A, counted back from the sentence's own day."""
    match = _AFTER.fullmatch(expression.words) if expression.kind == "ago" else None
    token = reading.token(expression.span[0]) if match else None
    sentence = reading.sentence_index(token.i) if token is not None else None
    if match is None or sentence is None:
        return expression
    start, end = reading.sentences[sentence].start_char, reading.sentences[sentence].end_char
    for other in others:
        day = anchor_of(other.value.start)
        if day is not None and start <= other.span[0] < end:
            count = match.group(1).lower()
            amount = int(count) if count.isdigit() else NUMBER_WORDS[count]
            return replace(expression, value=shifted(day, -amount, match.group(2).lower()), basis="inferred")
    return expression


_AFTER = re.compile(rf"(\d{{1,3}}|{'|'.join(NUMBER_WORDS)})\s(day|week|month|year)s?\safter", re.IGNORECASE)


def find(reading: Reading) -> list[When]:
    """The article's times, ranked: the event's own, then the others in text order; how long something took is none."""
    scene = scene_of(reading)
    anchor = anchor_of(reading.article.published)
    times: dict[tuple[str, str | None], _Time] = {}
    for expression in times_of(reading):
        token = reading.token(expression.span[0])
        sentence = reading.sentence_index(token.i) if token is not None else None
        if token is None or sentence is None or not reading.is_claimable(sentence):
            continue
        if reading.roles[sentence] == "header" or expression.kind == "duration":
            continue
        score = _score(expression, token, sentence, scene, anchor)
        key = (_plain(expression.words), expression.value.start)
        known = times.get(key)
        if known is None:
            times[key] = _Time(expression, sentence, score, [])
            continue
        span = Span(*expression.span)
        if score > known.score:
            known.more.insert(0, Span(*known.expression.span))
            known.expression, known.sentence = expression, sentence
            known.score = score + _W.again
        else:
            known.more.append(span)
            known.score += _W.repeated
    ranked = sorted(times.values(), key=lambda t: (-t.score, t.expression.span))
    best = ranked[0].score if ranked else 0.0
    claims = []
    for place, time in enumerate(ranked):
        event = (
            time.score >= _W.event
            and place < _MOST_EVENTS
            and time.score >= _W.share * best
            and _is_told(reading, time)
        )
        claims.append(_claim(time, event=event))
    events = [c for c in claims if c.part == "event"]
    others = sorted((c for c in claims if c.part != "event"), key=lambda c: c.evidence[0])
    return [*events, *others]


def _is_told(reading: Reading, time: _Time) -> bool:
    """Whether the sentence of a time tells anything: a bare list of dates has no event."""
    sentence = reading.sentences[time.sentence] if time.sentence is not None else ()
    return any(token.pos_ in ("VERB", "AUX", "NOUN", "PROPN") and token.is_alpha for token in sentence)


def _claim(time: _Time, *, event: bool) -> When:
    expression = time.expression
    value = expression.value
    words = " ".join(expression.words.split())
    return When(
        id=claim_id("when", words, value.start),
        evidence=(Span(*expression.span), *time.more[:5]),
        sentence=time.sentence,
        confidence=confidence("when", time.score, part="event" if event else "mentioned"),
        rule=f"when.{expression.kind}",
        words=words,
        start=value.start,
        end=value.end,
        grain=value.grain or None,
        basis=expression.basis,
        part="event" if event else "mentioned",
    )


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


def _score(expression: TimeExpression, token: Token, sentence: int, scene: Scene, anchor: date | None) -> float:
    told = scene.told.get(sentence, 0.0)
    score = _KIND.get(expression.kind, 0.0) + _W.told * min(told, _W.most_told)
    if sentence == scene.main:
        score += _W.main
    if anchor is not None and expression.value.start and len(expression.value.start) >= 10:
        day = anchor_of(expression.value.start)
        distance = abs((anchor - day).days) if day else _FAR + 1
        score += _W.fresh if distance <= 1 else 0.0 if distance <= _FAR else _W.old
    if expression.value.grain == "minute" and expression.kind != "clock":
        score += _W.minute
    if token.i in spoken(scene.reading) or _in_quotation(token, scene.reading):
        score += _W.quoted
    if _is_before(expression, _governor(token)):
        score += _W.before
    score += _W.position * scene.position(sentence)
    if _governor(token).lemma_.lower() in scene.title_words | EVENT_NOUNS:
        score += _W.governed
    if told <= _W.least_told:
        score += _W.untold
    return score


def _is_before(expression: TimeExpression, governor: Token) -> bool:
    """Whether a stretch longer than a day is told as what went before: under `had`, or as last year's quarter."""
    if expression.value.grain not in ("week", "month", "quarter", "year"):
        return False
    if expression.kind == "quarter" and expression.words.endswith("last year"):
        return True
    verb = governor if governor.pos_ in ("VERB", "AUX") else governor.head
    return verb.tag_ == "VBN" and any(c.dep_ == "aux" and c.lower_ in ("had", "'d") for c in verb.lefts)


def _governor(token: Token) -> Token:
    """The verb or noun that the time belongs to: `bombing` in `a bombing late Thursday`."""
    head = token
    for _ in range(5):
        if head.dep_ in (
            "npadvmod",
            "pobj",
            "prep",
            "nummod",
            "compound",
            "amod",
            "advmod",
            "appos",
            "quantmod",
            "poss",
        ):
            head = head.head
        else:
            break
    return head


def _in_quotation(token: Token, reading: Reading) -> bool:
    sentence = reading.sentence_index(token.i)
    if sentence is None:
        return False
    before = reading.words[reading.sentences[sentence].start : token.i]
    return sum(before.count(mark) for mark in '"“”') % 2 == 1
