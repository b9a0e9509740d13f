"""What to look at across the sources before use: not differences of one fact, but things that do not add up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import cast

from brief.model import Check, Member, Quote, Span, When, Where, Who, normalise
from brief.story.context import Context, Draft, Said, all_said
from brief.story.counts.headlines import slips
from brief.story.counts.quantities import find
from brief.story.events.speech import are_two_people, difference, is_verbatim
from brief.story.gathering import join
from brief.story.parties.bodies import same_membership
from brief.story.parties.given_names import is_nickname, is_spelling
from brief.story.parties.names import is_near, key, same_body, same_person

_CRITICISM = re.compile(
    r"\b(?:accus(?:ed|es|ing)|criticis(?:ed|es|ing)|criticiz(?:ed|es|ing)|blam(?:ed|es|ing)|condemn(?:ed|s|ing)"
    r"|denounc(?:ed|es|ing)|slamm(?:ed|ing)|railed against|criticism of|allegations against|complaints? against)\s+"
    r"(?:(?!by\b)\w+\s+){0,5}?$",
    re.I,
)
"""Before who is criticised; behind `criticised by` stands who does it."""
_IS_CRITICISED = re.compile(
    r",?\s+(?:(?:was|were|is|are|has been|have been|had been)\s+(?:\w+ly\s+)?"
    r"(?:accused|criticised|criticized|blamed|condemned|denounced|slammed)"
    r"|(?:came|comes|come|is|was) under (?:fire|attack))\b",
    re.I,
)
_COLLECTIVE = re.compile(r"\b(?:states|countries|nations|members|powers|republics|others)$", re.I)
"""Several members under one name: they can't be counted."""
_MEMBER_COUNT = re.compile(r"member", re.I)


def checks(context: Context, drafts: Sequence[Draft]) -> tuple[Check, ...]:
    """All checks, in a fixed order."""
    found = [
        *_headlines(context),
        *_counts(context),
        *_missing_members(context),
        *_altered_quotes(context, drafts),
        *_spellings(context, drafts),
        *_unheard(context),
        *_undated(context, drafts),
    ]
    return tuple(
        Check(kind, message, {context.briefs[article].id: tuple(spans) for article, spans in sorted(evidence.items())})
        for kind, message, evidence in found
    )


_Found = tuple[str, str, Mapping[int, Sequence[Span]]]


def _headlines(context: Context) -> Iterator[_Found]:
    """A headline that counts other dead than the text below it."""
    for one in slips(context):
        evidence = {one.headline.article: [one.headline.span, one.text.span]}
        yield "headline", f"headline and text differ: {one.told(context)}", evidence


def _full_members(context: Context) -> list[list[Said]]:
    """Full memberships of all articles, those of one body together."""
    bodies: list[list[Said]] = []
    for said in all_said(context.briefs, "members"):
        member = cast(Member, said.claim)
        if member.status not in ("full", "founding") or _COLLECTIVE.search(member.member):
            continue
        for group in bodies:
            if same_body((cast(Member, group[0].claim).organisation,), (member.organisation,)):
                group.append(said)
                break
        else:
            bodies.append([said])
    return bodies


def _counts(context: Context) -> Iterator[_Found]:
    """A count of members against the names that all texts together give."""
    for group in _full_members(context):
        named: list[Said] = []
        for said in group:
            if not any(same_membership(said, other) for other in named):
                named.append(said)
        if len(named) < 3:
            continue
        for article, value, span in _member_counts(context):
            if value == len(named) or value < 3 or value > 3 * len(named):
                continue
            by = join(sorted({context.letter(said.article) for said in group}))
            message = (
                f"{context.letter(article)} counts {value:g} members of {cast(Member, group[0].claim).organisation}, "
                f"{by} name{'s' if ',' not in by and ' ' not in by else ''} {len(named)}"
            )
            evidence: dict[int, list[Span]] = {article: [span]}
            for said in named:
                evidence.setdefault(said.article, []).append(said.claim.evidence[0])
            yield "count", message, evidence


def _member_counts(context: Context) -> Iterator[tuple[int, float, Span]]:
    """Counts of members in the texts: article, value, place."""
    for article, brief in enumerate(context.briefs):
        for start, end in brief.sentences:
            for quantity in find(brief.article.text[start:end]):
                if quantity.kind.startswith("count:") and _MEMBER_COUNT.search(quantity.of) and quantity.bound is None:
                    yield article, quantity.value, Span(start + quantity.span.start, start + quantity.span.end)


def _missing_members(context: Context) -> Iterator[_Found]:
    """Members that one text's list has and another's list of the same body lacks."""
    for group in _full_members(context):
        lists: dict[int, list[Said]] = defaultdict(list)
        for said in group:
            lists[said.article].append(said)
        for article, own in sorted(lists.items()):
            for other, theirs in sorted(lists.items()):
                if article == other or len(theirs) < 2:
                    continue
                lacking = [said for said in own if not any(same_membership(said, one) for one in theirs)]
                if not lacking or len(lacking) == len(own):
                    continue
                names = join([cast(Member, said.claim).member for said in lacking])
                body = cast(Member, own[0].claim).organisation
                message = (
                    f"{context.letter(other)}'s list of {body} members lacks {names}, "
                    f"which {context.letter(article)} names"
                )
                spans = [said.claim.evidence[0] for said in lacking]
                yield "members", message, {article: spans, other: [theirs[0].claim.evidence[0]]}


def _altered_quotes(context: Context, drafts: Sequence[Draft]) -> Iterator[_Found]:
    """The same speech in other words, or from another mouth."""
    for one in drafts:
        if one.kind != "quotes" or len(one.articles()) < 2:
            continue
        first, second = one.said[:2]
        a, b = cast(Quote, first.claim), cast(Quote, second.claim)
        la, lb = context.letter(first.article), context.letter(second.article)
        evidence = {first.article: [a.evidence[0]], second.article: [b.evidence[0]]}
        if not is_verbatim(a, b) and (altered := difference(a, b)):
            yield "quote", f"the same quote differs: {la} has “{altered[0]}”, {lb} has “{altered[1]}”", evidence
        if are_two_people(context, first, second):
            yield "quote", f"the same words, said by {a.speaker} in {la} and by {b.speaker} in {lb}", evidence


def _spellings(context: Context, drafts: Sequence[Draft]) -> Iterator[_Found]:
    """Names that the texts spell differently."""
    for one in drafts:
        if one.kind not in ("who", "where") or one.relation == "conflict" or len(one.articles()) < 2:
            continue
        forms: dict[str, list[Said]] = defaultdict(list)
        for said in one.said:
            claim = said.claim
            if isinstance(claim, Where) or (isinstance(claim, Who) and claim.type == "person"):
                forms[claim.name].append(said)
        if len(forms) < 2 or len({said.article for found in forms.values() for said in found}) < 2:
            continue
        names = sorted(forms)
        homes = {name: {said.article for said in found} for name, found in forms.items()}
        person = one.kind == "who"
        apart = [
            (a, b)
            for a, b in combinations(names, 2)
            if homes[a] | homes[b] > homes[a] & homes[b] and _spelled_apart(a, b, person=person)
        ]
        if not apart:
            continue
        names = sorted({name for pair in apart for name in pair})
        forms = {name: forms[name] for name in names}
        written = [f"{name} ({join(sorted({context.letter(said.article) for said in forms[name]}))})" for name in names]
        evidence: dict[int, list[Span]] = defaultdict(list)
        for found in forms.values():
            for said in found:
                evidence[said.article].append(said.claim.evidence[0])
        yield "spelling", f"spelled differently: {join(written)}", evidence


def _spelled_apart(first: str, second: str, *, person: bool) -> bool:
    """Whether a word of one name is a variant of a word of the other, not just left out."""
    if normalise(first) == normalise(second):
        return _letters(first) != _letters(second)
    plain_a, plain_b = key(first).split(), key(second).split()
    if len(plain_a) == len(plain_b):
        pairs = list(zip(plain_a, plain_b, strict=True))
        short = person and any(1 in (len(x), len(y)) for x, y in pairs)
        short = short or (person and is_nickname(plain_a[0], plain_b[0]) and plain_a[1:] == plain_b[1:])
        return not short and any(x != y for x, y in pairs) and all(_is_variant(x, y) for x, y in pairs)
    is_part = set(plain_a) <= set(plain_b) or set(plain_b) <= set(plain_a)
    return not is_part and plain_a[-1] != plain_b[-1] and _is_variant(plain_a[-1], plain_b[-1])


def _letters(name: str) -> str:
    """A name's letters and digits, with their accents."""
    return "".join(filter(str.isalnum, name.casefold()))


def _is_variant(first: str, second: str) -> bool:
    return first == second or is_near(first, second) or is_spelling(first, second) or 1 in (len(first), len(second))


def _unheard(context: Context) -> Iterator[_Found]:
    """Who is criticised, and is quoted or cited by no text."""
    heard = [
        name
        for brief in context.briefs
        for claim in brief.claims()
        for name in (getattr(claim, "speaker", None), claim.attribution)
        if name
    ]
    seen: list[str] = []
    for said in all_said(context.briefs, "who"):
        who = cast(Who, said.claim)
        if who.type == "group" or any(same_person(who.name, name) or same_body((who.name,), (name,)) for name in seen):
            continue
        text = context.briefs[said.article].article.text
        target = next((span for span in who.mentions or who.evidence if _is_criticised(text, span)), None)
        if target is None:
            continue
        seen.append(who.name)
        if not any(same_person(who.name, name) or same_body((who.name, *who.aliases), (name,)) for name in heard):
            message = (
                f"{who.name} is criticised in {context.letter(said.article)} and quoted in no text: right of reply?"
            )
            yield "reply", message, {said.article: [target]}


def _is_criticised(text: str, span: Span) -> bool:
    before = text[max(0, span.start - 70) : span.start]
    return bool(_CRITICISM.search(before) or _IS_CRITICISED.match(text, span.end))


def _undated(context: Context, drafts: Sequence[Draft]) -> Iterator[_Found]:
    """What is known of the date of a text that gives none, from what it still expects."""
    for article, published in enumerate(context.times.published):
        if published:
            continue
        letter = context.letter(article)
        bound: tuple[str, Draft, int] | None = None
        for one in drafts:
            if one.relation != "stage" or len(one.said) < 2 or article not in one.articles():
                continue
            other = next((said for said in one.said if said.article != article), None)
            if other is None or f"{letter} is the older state" not in one.reason:
                continue
            day = _day_of(context, other) or context.times.published[other.article]
            if day and (bound is None or day < bound[0]):
                bound = (day[:10], one, other.article)
        if bound:
            day, one, other_article = bound
            evidence = {said.article: [said.claim.evidence[0]] for said in reversed(one.said)}
            message = (
                f"{letter} gives no date; written on or before {day} (inferred): "
                f"{context.letter(other_article)} reports as done what {letter} still expects"
            )
            yield "date", message, evidence
        else:
            yield "date", f"{letter} gives no date: who published it, and when?", {}


def _day_of(context: Context, said: Said) -> str | None:
    """The day that the sentence of a claim names, or None."""
    home = context.sentence_of(said)
    for one in all_said((context.briefs[said.article],), "when"):
        when = cast(When, one.claim)
        if when.start and len(when.start) >= 10:
            for span in when.evidence:
                if context.sentence_at(said.article, span.start) == home:
                    return when.start
    return None
