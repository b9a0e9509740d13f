"""Persons and bodies across articles: who they are, which office they hold, whether they are there."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import cast

from brief.model import Brief, Who, normalise
from brief.story.context import Context, Draft, Judgement, Said, all_said
from brief.story.gathering import draft, gather, judge, only, told_by_all
from brief.story.parties.given_names import is_nickname, is_spelling, split
from brief.story.parties.names import initials, key, same_body, same_person

_OFFICES = (
    "vice president",
    "president",
    "deputy prime minister",
    "prime minister",
    "foreign minister",
    "defense minister",
    "finance minister",
    "interior minister",
    "secretary general",
    "chancellor",
    "king",
    "queen",
    "pope",
    "crown prince",
    "chief executive",
    "governor",
    "mayor",
    "ambassador",
    "speaker",
)
"""Offices that a person has or has not, the longer first; other descriptions ("activist", "father") do not exclude."""
_SOLE = frozenset(_OFFICES) - {"ambassador", "vice president", "governor"}
"""Offices that one person at a time holds for a country or body."""
_SAME_OFFICE = (
    (re.compile(r"\bpm\b|\bpremier\b"), "prime minister"),
    (re.compile(r"\bceo\b|\bchief executive officer\b"), "chief executive"),
    (
        re.compile(r"\bsecretary of state\b|\bminister (?:of|for) foreign affairs\b|\bforeign secretary\b"),
        "foreign minister",
    ),
    (re.compile(r"\bdefence\b"), "defense"),
    (re.compile(r"\bhome secretary\b|\bminister (?:of|for) (?:the interior|home affairs)\b"), "interior minister"),
    (re.compile(r"\bsecretary of defense\b|\bdefense secretary\b"), "defense minister"),
    (re.compile(r"\bhead of state\b"), ""),
)
_PORTFOLIO = re.compile(r"\b(\w{4,}) (?:minister|secretary)\b")
_MINISTER_OF = re.compile(r"\bminister (?:of|for) (?:the )?(\w{4,})\b")
_NO_PORTFOLIO = frozenset(
    """
    first junior senior cabinet state government federal regional provincial national deputy chief former shadow press
    general home permanent private office without parliamentary executive union company party assistant under
    """.split()
)
"""Words before `minister` or `secretary` that name no matter."""
_SAME_PORTFOLIO = {
    "economics": "finance", "economy": "finance", "treasury": "finance", "healthcare": "health", "labor": "labour",
    "employment": "labour", "work": "labour", "climate": "environment", "transportation": "transport",
    "infrastructure": "transport", "commerce": "trade", "business": "trade", "mining": "energy", "petroleum": "energy",
    "agricultural": "agriculture", "farm": "agriculture", "farming": "agriculture", "schools": "education",
    "security": "interior", "police": "interior", "communications": "information",
}  # fmt: skip
"""What newsrooms call by several words."""
_HEDGED = re.compile(
    r"\b(?:former|ex|acting|interim|caretaker|elect|incoming|outgoing|designate|deputy|late|then|candidate|hopeful)\b"
)


def rows(context: Context) -> Iterator[Draft]:
    """One row for each person, body or group; then offices that two persons seem to hold."""
    said = list(all_said(context.briefs, "who"))
    families = [_families(brief) for brief in context.briefs]
    heads = _heads(families)
    run_together = _run_together({_who(one).name for one in said if _who(one).type == "person"})

    def same(first: Said, second: Said) -> bool:
        if not (_same(first, second) or _is_namesake(context, families, first, second)):
            return False
        names = (_who(first).name, _who(second).name)
        return names[0] == names[1] or (_is_meant(heads, first, second) and run_together.isdisjoint(names))

    groups = gather(said, _keys, same)
    for group in groups:
        verdict = judge(group, lambda a, b: _compare(context, a, b))
        name = max((_who(one).name for one in group), key=lambda n: (len(n.split()) < 5, len(n)))
        if verdict is None:
            yield draft(group, only(context, group[0].article), name)
        else:
            yield draft(group, told_by_all(context, group, verdict[0]), name, verdict[1])
    yield from _shared_offices(context, groups)


def _who(said: Said) -> Who:
    return cast(Who, said.claim)


def _keys(said: Said) -> Iterator[str]:
    who = _who(said)
    for name in (who.name, *who.aliases):
        words = key(name).split()
        if who.type == "person":
            yield f"p:{words[-1][:3]}"
            yield f"p:{words[0][:3]}"
        else:
            yield f"o:{normalise(name)}"
            yield f"o:{initials(name)}"
            yield from (f"o:{found.lower()}" for found in re.findall(r"\b[A-Z]{2,7}\b", name))


def _same(first: Said, second: Said) -> bool:
    a, b = _who(first), _who(second)
    if (a.type == "person") != (b.type == "person"):
        return False
    if a.type != "person":
        return same_body((a.name, *a.aliases), (b.name, *b.aliases))
    if not same_person(a.name, b.name):
        return False
    return not (a.country and b.country and a.country != b.country and key(a.name) != key(b.name))


def _families(brief: Brief) -> Mapping[str, set[str]]:
    """Of each family name of an article the given names before it."""
    found: dict[str, set[str]] = defaultdict(set)
    for who in brief.who:
        if who.type == "person":
            given, family = split(who.name)
            found[family].add(given)
    return found


def _run_together(names: set[str]) -> set[str]:
    """Names that hold the whole names of two others: two persons read as one."""
    whole = {frozenset(words) for name in names if len(words := key(name).split()) == 2}
    long = {name: set(words) for name in names if len(words := key(name).split()) > 3}
    return {
        name
        for name, words in long.items()
        if any(not a & b and a | b <= words for a, b in combinations([own for own in whole if own <= words], 2))
    }


def _heads(families: Sequence[Mapping[str, set[str]]]) -> Mapping[str, str]:
    """Of each family name that several persons have, the given name that most articles have."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for brief in families:
        for family, given in brief.items():
            found[family].update(given - {""})
    return {
        family: min(counted, key=lambda name: (-counted[name], name))
        for family, counted in found.items()
        if len(counted) > 1
    }


def _is_meant(heads: Mapping[str, str], first: Said, second: Said) -> bool:
    """Whether a bare family name may be this person: of several of that name, it is the one whom most articles name."""
    (given, family), (other, home) = split(_who(first).name), split(_who(second).name)
    if family != home or family not in heads or bool(given) == bool(other):
        return True
    return heads[family] == (given or other)


def _is_namesake(context: Context, families: Sequence[Mapping[str, set[str]]], first: Said, second: Said) -> bool:
    """Whether two persons of one family name are one whose given name is shortened or spelled in two ways.

    They have the same role or do the same, and neither article names both: those are relatives.
    """
    a, b = _who(first), _who(second)
    if a.type != "person" or b.type != "person" or first.article == second.article:
        return False
    (given_a, family_a), (given_b, family_b) = split(a.name), split(b.name)
    if family_a != family_b or not given_a or not given_b or given_a == given_b:
        return False
    if not is_nickname(given_a, given_b) and not is_spelling(given_a, given_b):
        return False
    if any(len(families[article].get(family_a, set()) - {""}) > 1 for article in (first.article, second.article)):
        return False
    return bool(a.role and b.role and normalise(a.role) == normalise(b.role)) or _meet(context, first, second)


def _compare(context: Context, first: Said, second: Said) -> Judgement:
    a, b = _who(first), _who(second)
    la, lb = context.letter(first.article), context.letter(second.article)
    if a.attendance and b.attendance and a.attendance != b.attendance and _meet(context, first, second):
        return _attendance(context, first, second)
    office_a, office_b = office(a.role), office(b.role)
    if office_a and office_b and office_a != office_b and not _hedged(a.role, b.role) and _clear(a) and _clear(b):
        return Judgement("conflict", f"role differs: {la} has {a.role}, {lb} has {b.role}")
    if a.attendance and a.attendance == b.attendance:
        there = {"attending": "there", "absent": "not attending", "expected": "expected"}[a.attendance]
        return Judgement(
            "agree", f"{la} and {lb} both have {'them' if a.type != 'person' else a.name.split()[-1]} {there}"
        )
    if a.role and b.role:
        if normalise(a.role) == normalise(b.role):
            return Judgement("agree", f"named by both, same role: {a.role}")
        if office_a == office_b and _hedged(a.role, b.role):
            return Judgement("wording", f"role put differently: {la} {a.role}, {lb} {b.role}")
        return Judgement("agree", f"named by both; {la} calls them {a.role}, {lb} {b.role}")
    if is_spelling(split(a.name)[0], split(b.name)[0]):
        return Judgement("agree", f"named in both, spelled differently: {a.name} in {la}, {b.name} in {lb}")
    return Judgement("agree", f"named in {la} and {lb}")


RELATED = 0.5
"""Similarity of two sentences from which on they can be about the same meeting."""


def _meet(context: Context, first: Said, second: Said) -> bool:
    """Whether some evidence of either claim stands in sentences that tell of the same."""
    rows = {context.sentence_at(first.article, span.start) for span in first.claim.evidence}
    columns = {context.sentence_at(second.article, span.start) for span in second.claim.evidence}
    return any(
        context.score(first.article, row, second.article, column) >= RELATED
        for row in rows
        for column in columns
        if row is not None and column is not None
    )


def _clear(who: Who) -> bool:
    """Whether the role is an office and little else, of a person."""
    words = normalise(who.role or "").split()
    return who.type == "person" and len(words) <= 4 and not any(word in ("leaders", "leader") for word in words)


def _attendance(context: Context, first: Said, second: Said) -> Judgement:
    a, b = _who(first), _who(second)
    la, lb = context.letter(first.article), context.letter(second.article)
    if "expected" in (a.attendance, b.attendance) and "attending" in (a.attendance, b.attendance):
        stale = lb if b.attendance == "expected" else la
        fresh = la if stale == lb else lb
        return Judgement("stage", f"{fresh} has them there, {stale} still expects them: {stale} is the older state")
    older = context.times.older(first.article, second.article)
    words = {"attending": "attends", "absent": "does not attend", "expected": "is expected"}
    said = f"{la} says {words[str(a.attendance)]}, {lb} says {words[str(b.attendance)]}"
    if "expected" in (a.attendance, b.attendance) and older is not None:
        expects = first if a.attendance == "expected" else second
        if older == expects.article:
            return Judgement("stage", f"{said}: {context.letter(older)} is older")
    return Judgement("conflict", f"attendance differs: {said}")


@lru_cache(maxsize=4096)
def office(role: str | None) -> str | None:
    """The closed office in a role's words, or None: `acting Iranian President` gives `president`."""
    words = normalise(role or "").replace("-", " ")
    for pattern, instead in _SAME_OFFICE:
        words = pattern.sub(instead, words)
    found = next((one for one in _OFFICES if re.search(rf"\b{one}\b", words)), None)
    return found or _portfolio(words)


def _portfolio(words: str) -> str | None:
    """A minister's office by what he is minister of, in one word for what newsrooms name in several."""
    if " and " in words:
        return None  # two portfolios, of which others may name either
    told = _MINISTER_OF.search(words) or _PORTFOLIO.search(words)
    matter = told[1] if told else ""
    return f"{_SAME_PORTFOLIO.get(matter, matter)} minister" if matter and matter not in _NO_PORTFOLIO else None


def _hedged(*roles: str | None) -> bool:
    return any(_HEDGED.search(normalise(role or "")) for role in roles)


def _shared_offices(context: Context, groups: list[list[Said]]) -> Iterator[Draft]:
    """Two articles name different persons for an office that one person holds."""
    holders: dict[tuple[str, str], list[list[Said]]] = defaultdict(list)
    for group in groups:
        seen = set()
        for one in group:
            who = _who(one)
            name, where = office(who.role), who.country or normalise(who.affiliation or "")
            if name in _SOLE and where and not _hedged(who.role) and (name, where) not in seen:
                seen.add((name, where))
                holders[name, where].append(group)
    for (name, where), persons in sorted(holders.items()):
        articles = [{one.article for one in group} for group in persons]
        if len(persons) != 2 or articles[0] & articles[1]:
            continue
        one, other = persons[0][0], persons[1][0]
        if _names_in_text(context, one, articles[1]) or _names_in_text(context, other, articles[0]):
            continue
        reason = (
            f"{context.letter(one.article)} has {_who(one).name} as {name}, "
            f"{context.letter(other.article)} has {_who(other).name}"
        )
        yield Draft(
            kind="who",
            relation="conflict",
            point=f"{name} ({where})",
            reason=reason,
            key=f"who:office-{normalise(name).replace(' ', '-')}-{normalise(where).replace(' ', '-')}",
            said=[*persons[0], *persons[1]],
        )


def _names_in_text(context: Context, said: Said, articles: set[int]) -> bool:
    """Whether other articles name the person too: then the office was only not repeated."""
    last = _who(said).name.split()[-1]
    return any(last in context.briefs[article].article.text for article in articles)
