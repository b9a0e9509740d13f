"""Times of day across articles: when the same thing is said to have happened at different minutes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from brief.model import Span, claim_id
from brief.story.context import Context, Draft, Said
from brief.story.gathering import join
from brief.story.scenes.clock import Clock, clocks, clocks_fit
from brief.story.sentences.words import words

RELATED = 0.45
"""Similarity of two sentences from which on their times can be those of one event."""
NEAR_MINUTES = 120
"""Times further apart than this are those of different events."""
REACH = 150
"""Characters before a time in which the verb of its event is looked for."""
_HAPPENED = re.compile(
    r"\b(?:happened|occurred|took place|struck|hit|derailed|crash(?:ed)?|overturned|tipped|flipped|exploded|explosion"
    r"|blast|broke out|went off|collided|capsized|sank|erupted|opened fire|came off|detonated|collapsed|rammed|landed"
    r"|ran into|ran aground|broke (?:off|away)|burst|gave way|came down"
    r"|plunged|fell|began|started|came into force|took off|was shot|shots were fired|died|(?:turned|keeled|rolled"
    r"|tipped|flipped|went|toppled) over|went down)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Time:
    article: int
    sentence: int
    clock: Clock
    span: Span
    said: Said | None


def rows(context: Context) -> Iterator[Draft]:
    """Conflict rows for times of one event of which no two fit; fitting times are no row of their own."""
    by_article: dict[int, list[_Time]] = defaultdict(list)
    for found in _times(context):
        by_article[found.article].append(found)
    if len(by_article) < 2:
        return
    chosen: list[tuple[float, _Time, _Time]] = []
    articles = sorted(by_article)
    for place, i in enumerate(articles):
        for j in articles[place + 1 :]:
            related = [
                (score, a, b)
                for a in by_article[i]
                for b in by_article[j]
                if (score := _same_event(context, a, b)) >= RELATED
            ]
            told = [(1.0, a, b) for a in by_article[i] for b in by_article[j] if _both_tell(context, a, b)]
            pairs = related + told[:1]
            if pairs and not any(clocks_fit(a.clock, b.clock) for _, a, b in pairs):
                chosen.append(max(pairs, key=lambda one: (one[0], -one[1].span.start)))
    if chosen:
        yield _draft(context, chosen, by_article)


def _times(context: Context) -> Iterator[_Time]:
    for article, brief in enumerate(context.briefs):
        for index, (start, end) in enumerate(brief.sentences):
            if not context.sentences.texts[article][index]:
                continue
            for clock in clocks(brief.article.text[start:end]):
                span = Span(start + clock.span.start, start + clock.span.end)
                said = next(
                    (
                        Said(article, when)
                        for when in brief.when
                        if any(e.start < span.end and span.start < e.end for e in when.evidence)
                    ),
                    None,
                )
                yield _Time(article, index, clock, span, said)


def _same_event(context: Context, first: _Time, second: _Time) -> float:
    """The similarity of the sentences of two times; 0 if they name no common kind of event."""
    a, b = (words(context.sentences.texts[one.article][one.sentence]) for one in (first, second))
    if not a.events & b.events:
        return 0.0
    return context.score(first.article, first.sentence, second.article, second.sentence)


def _both_tell(context: Context, first: _Time, second: _Time) -> bool:
    """Whether both sentences say when something happened, within two hours of each other: the story's event."""
    apart = abs(first.clock.minutes - second.clock.minutes)
    return apart <= NEAR_MINUTES and _tells(context, first) and _tells(context, second)


def _tells(context: Context, time: _Time) -> bool:
    """Whether the words before a time say that something happened then."""
    start = context.briefs[time.article].sentences[time.sentence].start
    before = context.briefs[time.article].article.text[max(start, time.span.start - REACH) : time.span.start]
    return bool(_HAPPENED.search(before))


def _draft(
    context: Context, chosen: Sequence[tuple[float, _Time, _Time]], by_article: Mapping[int, Sequence[_Time]]
) -> Draft:
    times: dict[int, _Time] = {}
    for _, first, second in sorted(chosen, key=lambda one: -one[0]):
        times.setdefault(first.article, first)
        times.setdefault(second.article, second)
    minutes = {one.clock.minutes for one in times.values()}
    for article, own in by_article.items():
        if article not in times and (same := [one for one in own if one.clock.minutes in minutes]):
            times[article] = same[0]
    ordered = [times[article] for article in sorted(times)]
    saying: dict[str, list[str]] = {}
    for one in ordered:
        saying.setdefault(" ".join(one.clock.words.split()), []).append(context.letter(one.article))
    values = [f"{join(letters)} {'say' if len(letters) > 1 else 'says'} {words}" for words, letters in saying.items()]
    shown = {one.article: f"{one.clock.minutes // 60:02}:{one.clock.minutes % 60:02}" for one in ordered}
    return Draft(
        kind="when",
        relation="conflict",
        point="time of day",
        reason=f"the same event at different times: {join(values)}",
        key=claim_id("when", "time of day", *sorted(set(shown.values()))),
        said=[one.said for one in ordered if one.said],
        evidence={one.article: [one.span] for one in ordered},
        values=shown,
    )
