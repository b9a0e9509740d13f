"""The same words quoted by several articles: verbatim, in part, or altered."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import cast

from brief.model import Quote, normalise
from brief.story.closeness import closeness
from brief.story.context import Context, Draft, Judgement, Said, all_said
from brief.story.gathering import draft, gather, judge, only
from brief.story.parties.names import same_person
from brief.story.sentences.words import weight, words

SHARED = 0.6
"""Share of the shorter quote's words, by weight, that must be in the longer one."""
RUN = 0.5
"""Share of the shorter quote that two must have word for word if the texts put them in different mouths."""
LEAST_RUN = 3
"""Words in a row that two reports of one speech have in common."""
OWN_WORDS = 5
"""Words from which on a quote is one person's own: shorter ones many may have said."""
CLOSE = 0.75
"""Closeness of two articles from which on one of two speakers is wrong; in long articles a reader may be."""
MOST_ALTERED = 6
"""Longer stretches are left out by one report, not altered."""
AROUND = 4
"""Words shown before and after the altered ones."""
MOST_WORDS = 14
"""Words of a point."""


def rows(context: Context) -> Iterator[Draft]:
    """One row for each quote."""
    said = list(all_said(context.briefs, "quotes"))
    for group in gather(said, _keys, same_words):
        verdict = judge(group, lambda a, b: _compare(context, a, b))
        judgement, first = verdict or (only(context, group[0].article), ())
        quote = _quote(group[0])
        heard = quote.words.split()
        shown = " ".join(heard[:MOST_WORDS]) + ("…" if len(heard) > MOST_WORDS else "")
        yield draft(group, judgement, f"{quote.speaker or 'unknown speaker'}: “{shown}”", first)


def _quote(said: Said) -> Quote:
    return cast(Quote, said.claim)


def _keys(said: Said) -> list[str]:
    """The quote's rarest words: two quotes of the same words share at least one of them."""
    tokens = sorted(set(normalise(_quote(said).words).split()), key=lambda token: (-weight(token), token))
    return tokens[:6]


def same_words(first: Said, second: Said) -> bool:
    """Whether two quotes are the same speech, by the words they share."""
    a, b = words(_quote(first).words).weights, words(_quote(second).words).weights
    shared = sum(value for token, value in a.items() if token in b)
    least = min(sum(a.values()), sum(b.values()))
    if least <= 0 or shared / least < SHARED or (len(a.keys() & b.keys()) < 2 and a.keys() != b.keys()):
        return False
    speakers = (_quote(first).speaker, _quote(second).speaker)
    return not all(speakers) or same_person(*map(str, speakers)) or _run(_quote(first), _quote(second)) >= RUN


def _run(first: Quote, second: Quote) -> float:
    """The longest run of words that two quotes have in common, as a share of the shorter."""
    a, b = normalise(first.words).split(), normalise(second.words).split()
    match = SequenceMatcher(None, a, b, autojunk=False).find_longest_match()
    return match.size / min(len(a), len(b))


def is_verbatim(first: Quote, second: Quote) -> bool:
    """Whether one quote's words are a run of the other's (case and punctuation aside)."""
    a, b = f" {normalise(first.words)} ", f" {normalise(second.words)} "
    return a in b or b in a


def are_two_people(context: Context, first: Said, second: Said) -> bool:
    """Whether the speakers are two persons by name: a spokesman, or the police, may be the one whom the other names."""
    speakers = [_quote(one).speaker for one in (first, second)]
    if not all(speakers) or same_person(*map(str, speakers)):
        return False
    return all(
        any(who.type == "person" and same_person(who.name, str(speaker)) for who in context.briefs[one.article].who)
        for one, speaker in zip((first, second), speakers, strict=True)
    )


def difference(first: Quote, second: Quote) -> tuple[str, str] | None:
    """The words in which two reports of one speech differ, with those around them; None if one only has less of it."""
    words = [quote.words.split() for quote in (first, second)]
    plain = [[normalise(word) for word in own] for own in words]
    found = SequenceMatcher(None, plain[0], plain[1], autojunk=False).get_opcodes()
    same = [place for place, (tag, *_) in enumerate(found) if tag == "equal"]
    if not same or max(found[place][2] - found[place][1] for place in same) < LEAST_RUN:
        return None
    for tag, a, b, c, d in found[same[0] : same[-1]]:
        if tag != "equal" and any(plain[0][a:b] + plain[1][c:d]) and max(b - a, d - c) <= MOST_ALTERED:
            return _around(words[0], a, b), _around(words[1], c, d)
    return None


def _around(words: list[str], start: int, end: int) -> str:
    first, last = max(0, start - AROUND), min(len(words), end + AROUND)
    return ("…" if first else "") + " ".join(words[first:last]) + ("…" if last < len(words) else "")


def _compare(context: Context, first: Said, second: Said) -> Judgement:
    a, b = _quote(first), _quote(second)
    la, lb = context.letter(first.article), context.letter(second.article)
    if are_two_people(context, first, second):
        certain = is_verbatim(a, b) and min(len(quote.words.split()) for quote in (a, b)) >= OWN_WORDS
        certain = certain and closeness(context.briefs[first.article], context.briefs[second.article]) >= CLOSE
        return Judgement(
            "conflict" if certain else "wording",
            f"the same words, said by {a.speaker} in {la} and by {b.speaker} in {lb}: check who",
        )
    if is_verbatim(a, b):
        whole = normalise(a.words) == normalise(b.words)
        return Judgement(
            "agree", f"the same words in {la} and {lb}" if whole else f"{la} and {lb} quote the same speech"
        )
    return Judgement("wording", f"{la} and {lb} quote the same speech in different words: check the original")
