"""Two sentences that say the same but for a word or two: is the changed word a value in a closed slot?

This finds what claims alone cannot: another town, another day, a `not`, another name in the same place of the same
sentence. Only sentences that share most of their words are looked at, so a difference is a difference of value.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from brief.model import Facet, Span, claim_id, normalise
from brief.story.context import Context, Draft, Said
from brief.story.slots.change import Change, Token
from brief.story.slots.near_copies import is_tiny, near_copies
from brief.story.slots.numbers import are_other_numbers, is_another_number, is_another_share
from brief.story.slots.swaps import SWAPPED, is_given_back, is_way, swap, turned
from brief.story.slots.values import changed_slot, is_contrary, same_answer
from brief.story.slots.words import MONTHS, NO_NAMES, WEEKDAYS

SAME_WORDS = 0.62
"""Share of common words from which on two sentences count as the same but for a value."""
LONGEST_MENTION = 90
"""Longer evidence is a statement about something, not its name."""
NO_SUBJECTS = NO_NAMES | WEEKDAYS | MONTHS
"""Words with a capital letter that are no names of who acts."""
MOST_CHANGES = 3
"""With more changed places it is another sentence, not another value."""

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*(?:[-–]\d+)*(?:st|nd|rd|th)?|[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?(?=\W|$)|[$€£%]")


def rows(context: Context) -> Iterator[Draft]:
    """Conflict rows for values that differ within sentences that are otherwise the same."""
    mentions = [_mentions(context, article) for article in range(len(context.briefs))]
    tokens = lru_cache(maxsize=None)(lambda article, sentence: _tokens(context, article, sentence))
    for (first, second), partners in sorted(context.partners.items()):
        paired = {(row, column) for row, column, _ in partners}
        copies = [pair for pair in near_copies(context, first, second) if pair not in paired]
        for row, column in [*((row, column) for row, column, _ in partners), *copies]:
            left, right = tokens(first, row), tokens(second, column)
            texts = (context.sentences.texts[first][row], context.sentences.texts[second][column])
            changes = list(_changes(left, right, is_tiny=all(map(is_tiny, texts))))
            if (row, column) in copies and not _is_one_change(changes):
                continue
            if swapped := swap(left, right) or turned(left, right):
                kind: tuple[Facet, str] = ("where", "way") if is_way(swapped[0], left) else ("what", SWAPPED)
                yield _draft(context, *kind, (first, second), Change(*swapped, (), (), left, right))
                continue
            yield from _differences(context, mentions, (first, second), (left, right), changes)


def _is_one_change(changes: Sequence[tuple[Sequence[Token], Sequence[Token]]]) -> bool:
    """Whether one thing was changed, with at most one thing added that the other lacks."""
    replaced = sum(bool(a and b) for a, b in changes)
    return len(changes) == 1 or (len(changes) == 2 and replaced == 1)


def _differences(
    context: Context,
    mentions: Sequence[Sequence[_Mention]],
    articles: tuple[int, int],
    sentences: tuple[Sequence[Token], Sequence[Token]],
    changes: Sequence[tuple[Sequence[Token], Sequence[Token]]],
) -> Iterator[Draft]:
    """The values that differ between two sentences: each change by itself, or, if none is a value, all together."""
    if len(changes) < 3 and is_given_back(changes, sentences[0]):
        kind: tuple[Facet, str] = ("where", "way") if len(changes) == 1 else ("what", SWAPPED)
        sides = [[token for side in changes for token in side[n]] for n in (0, 1)]
        yield _draft(context, *kind, articles, Change(sides[0], sides[1], (), (), *sentences))
        return
    differ = [token for a, _ in changes for token in a], [token for _, b in changes for token in b]
    same = same_answer(*differ)
    is_alone = True
    converse = any(_names_another(a, b) for a, b in changes)
    for a, b in changes:
        here, there = _said(mentions[articles[0]], a), _said(mentions[articles[1]], b)
        change = Change(a, b, here, there, *sentences, same_answer=same)
        found = None if is_another_share(change) else changed_slot(change)
        if found is None and (is_another_share(change) or is_another_number(context, articles, change)):
            found = "numbers", "number"
        if found is not None and converse and found[1] == "opposite":
            continue  # `Norway had won`, `Sweden had lost`
        if found is not None:
            is_alone = False
            yield _draft(context, *found, articles, change)
    if is_alone and len(changes) > 1:
        whole = Change(*differ, (), (), *sentences)
        if is_contrary(*differ):
            yield _draft(context, "what", "opposite", articles, whole)
        elif are_other_numbers(whole):
            yield _draft(context, "numbers", "number", articles, whole)


def _names_another(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether a change is from one name to another: told of another subject, the opposite can be the same."""
    return all(
        any(token.word[:1].isupper() and token.word.casefold() not in NO_SUBJECTS for token in side)
        for side in (left, right)
    )


def _tokens(context: Context, article: int, sentence: int) -> list[Token]:
    brief = context.briefs[article]
    start, end = brief.sentences[sentence]
    result = []
    for match in _TOKEN.finditer(brief.article.text, start, end):
        word = match[0]
        last = match.end()
        if word.endswith(".") and (last == end or not re.search(r"[A-Z]\.?[A-Z]?\.$", word)):
            word, last = word[:-1], last - 1
        result.append(Token(word, Span(match.start(), last)))
    return result


def _changes(
    left: Sequence[Token], right: Sequence[Token], *, is_tiny: bool
) -> Iterator[tuple[list[Token], list[Token]]]:
    """The places where two token lists differ, if they are few and the rest is the same.

    What is taken as the same can depend on which list comes first, so the lists are always compared in one order.
    """
    if [token.word for token in left] > [token.word for token in right]:
        yield from ((a, b) for b, a in _changes(right, left, is_tiny=is_tiny))
        return
    least = SAME_WORDS / 2 if is_tiny else SAME_WORDS
    if not left or not right:
        return
    a, b = [token.word.casefold() for token in left], [token.word.casefold() for token in right]
    common = len(set(a) & set(b))
    if common < least * 0.8 * min(len(set(a)), len(set(b))) or a == b:
        return
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    if matcher.real_quick_ratio() < least or matcher.ratio() < least:
        return
    found = [(list(left[i1:i2]), list(right[j1:j2])) for tag, i1, i2, j1, j2 in matcher.get_opcodes() if tag != "equal"]
    if len(found) <= MOST_CHANGES + len(left) // 12:
        yield from found


@dataclass(frozen=True, slots=True)
class _Mention:
    span: Span
    said: Said


def _mentions(context: Context, article: int) -> list[_Mention]:
    """Where the article names who, where, when and how many its claims say, in text order."""
    brief = context.briefs[article]
    result = []
    for claim in brief.claims():
        if claim.facet in ("who", "where", "when", "members", "partners", "numbers"):
            named = getattr(claim, "mentions", ())
            short = [span for span in (*named, *claim.evidence) if span.end - span.start <= LONGEST_MENTION]
            result += [_Mention(span, Said(article, claim)) for span in dict.fromkeys(named or short)]
    return sorted(result, key=lambda mention: mention.span)


def _said(mentions: Sequence[_Mention], tokens: Sequence[Token]) -> list[Said]:
    """The claims with a mention that overlaps the tokens, shortest mention first."""
    if not tokens:
        return []
    start, end = tokens[0].span.start, tokens[-1].span.end
    first = bisect_left(mentions, start - LONGEST_MENTION, key=lambda mention: mention.span.start)
    last = bisect_left(mentions, end, key=lambda mention: mention.span.start)
    found = [m for m in mentions[first:last] if start < m.span.end]
    found.sort(key=lambda m: (m.span.end - m.span.start, m.span))
    return list(dict.fromkeys(m.said for m in found))


def _draft(context: Context, kind: Facet, what: str, articles: tuple[int, int], change: Change) -> Draft:
    first, second = articles
    words = [" ".join(token.word for token in tokens) for tokens in (change.left, change.right)]
    shown = [word or "nothing" for word in words]
    evidence = {
        first: [_span(change.left, change.left_sentence)],
        second: [_span(change.right, change.right_sentence)],
    }
    said = [
        next((one for one in side if one.claim.facet == kind), None) for side in (change.left_said, change.right_said)
    ]
    place = min(" ".join(token.word for token in own[:8]) for own in (change.left_sentence, change.right_sentence))
    return Draft(
        kind=kind,
        relation="conflict",
        point=f"{what}: {shown[0]} / {shown[1]}",
        reason=f"the same statement but for the {what}: {context.letter(first)} says {shown[0]}, "
        f"{context.letter(second)} says {shown[1]}",
        key=claim_id(kind, what, *sorted(normalise(word) for word in words), normalise(place)),
        said=[one for one in said if one],
        evidence=evidence,
    )


def _span(tokens: Sequence[Token], sentence: Sequence[Token]) -> Span:
    """The changed words; of a sentence that lacks them, the whole sentence."""
    chosen = tokens or sentence
    return Span(chosen[0].span.start, chosen[-1].span.end)
