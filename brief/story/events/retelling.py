"""The same told in other words: sentences that hardly differ but for their words, without a common event claim."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import cast

from brief.model import What
from brief.story.context import Context, Draft, Judgement, Said
from brief.story.events.stated import both_ways, core, from_subject, shown
from brief.story.gathering import draft, only
from brief.story.sentences.words import alike, words

RETOLD = 0.8
"""Similarity from which on two sentences tell the same, whatever their events are."""
SAME_WORDS = 0.75
"""Share of words in both directions from which on they say it in the same words."""
REWORDED = 0.5
"""Share of the shorter statement's words, those of the whole story aside, that the other has or means."""
OFTEN = 2
"""Sentences of a text from which on a word is the text's subject."""


def story_words(context: Context) -> frozenset[str]:
    """Stems that every other sentence of the story may have: they stand in several sentences of half of the articles.

    The name of the alliance that a summit is about makes two sentences no rewording of each other.
    """
    articles: Counter[str] = Counter()
    for texts in context.sentences.texts:
        sentences = Counter(stemmed for text in texts for stemmed in words(text).weights)
        articles.update(stemmed for stemmed, count in sentences.items() if count >= OFTEN)
    least = max(2, (len(context.briefs) + 1) // 2)
    return frozenset(stemmed for stemmed, count in articles.items() if count >= least)


def rewords(a: What, b: What, shared: Container[str]) -> bool:
    """Whether two statements are one in other words: what happens in one is named by the other, and most else too."""
    here, there = words(a.statement).weights, words(b.statement).weights
    named = any(
        alike(stemmed, other) > 0
        for what, told in ((a, there), (b, here))
        for stemmed in core(what)
        for other in told
        if other not in shared
    )
    return named and says_most(from_subject(a), from_subject(b), shared) and _tells_alike(a, b, shared)


def _tells_alike(a: What, b: What, shared: Container[str]) -> bool:
    """Whether what two statements tell of one subject is alike too: its name and office alone make no rewording."""
    subjects = words(a.subject or "").weights.keys() & words(b.subject or "").weights.keys()
    if not subjects:
        return True
    rest = [
        {stemmed: weight for stemmed, weight in words(from_subject(what)).weights.items() if stemmed not in subjects}
        for what in (a, b)
    ]
    short, long = sorted(({s: w for s, w in one.items() if s not in shared} for one in rest), key=_total)
    alike_to = sum(
        weight * max((alike(stemmed, other) for other in long), default=0.0) for stemmed, weight in short.items()
    )
    return not short or alike_to >= REWORDED * _total(short)


def _total(weights: Mapping[str, float]) -> float:
    return sum(weights.values())


def says_most(first: str, second: str, shared: Container[str]) -> bool:
    """Whether the shorter text's words, those of the whole story aside, are for the most part the other's."""
    left, right = (
        {stemmed: weight for stemmed, weight in words(text).weights.items() if stemmed not in shared}
        for text in (first, second)
    )
    sides = [(part, whole) for part, whole in ((left, right), (right, left)) if part and whole]
    if not sides:
        return False
    least = min(sum(part.values()) for part, _ in sides)
    return any(
        sum(weight * max(alike(stemmed, other) for other in whole) for stemmed, weight in part.items())
        >= REWORDED * sum(part.values())
        for part, whole in sides
        if sum(part.values()) == least
    )


def retold(context: Context, alone: Sequence[Said], told: Container[tuple[int, int | None]]) -> Iterator[Draft]:
    """Sentences that tell the same without a common event: a row for each pair, then what only one article says.

    Args:
        alone: The statements that no row tells yet.
        told: Article and sentence of those that one does.
    """
    at: dict[tuple[int, int | None], list[Said]] = defaultdict(list)
    for one in alone:
        at[one.article, context.sentence_of(one)].append(one)
    used: set[tuple[int, int | None]] = set()
    shared = story_words(context)
    for places in _pairs(context):
        if any(place in told or place in used for place in places):
            continue
        own = [claim for place in places for claim in at.get(place, ())[:1]]
        texts = [context.sentences.texts[article][index] for article, index in places]
        same = both_ways(*texts) >= SAME_WORDS
        if not own or not (same or _reword(own, texts, shared)):
            continue
        used |= set(places)
        letters = " and ".join(context.letter(article) for article, _ in places)
        reason = f"{letters} say the same" if same else f"{letters} tell this differently: compare both sentences"
        row = draft(own, Judgement("agree" if same else "wording", reason), shown(_what(own[0])))
        row.evidence = {
            article: [context.briefs[article].sentences[index]]
            for article, index in places
            if all(said.article != article for said in own)
        }
        yield row
    for place, claims in at.items():
        for one in claims[1:] if place in used else claims:
            yield draft([one], only(context, one.article), shown(_what(one)))


def _pairs(context: Context) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Article and sentence of every two sentences that may tell the same, best first, whatever the articles' order."""
    found = []
    for (first, second), partners in context.partners.items():
        for row, column, score in partners:
            if score >= RETOLD:
                names = sorted([(context.briefs[first].id, row), (context.briefs[second].id, column)])
                found.append((-round(score, 5), names, ((first, row), (second, column))))
    return [places for *_, places in sorted(found, key=lambda one: one[:2])]


def _reword(own: Sequence[Said], texts: Sequence[str], shared: Container[str]) -> bool:
    """Whether the claims that the row would lay side by side are one in other words; or a claim and a sentence."""
    if len(own) == 2:
        return rewords(_what(own[0]), _what(own[1]), shared)
    return says_most(texts[0], texts[1], shared)


def _what(said: Said) -> What:
    return cast(What, said.claim)
