"""Bodies told by what they consist of: `X, comprising A and B`, `X, a coalition of A and B`, `A and B formed X`."""

from __future__ import annotations

from collections.abc import Iterator

from brief.claims.membership.clause import Clause, is_negated
from brief.claims.membership.parties import Party, Series, can_have_members
from brief.claims.membership.parts import (
    COALITION,
    Composed,
    body_of,
    country_in,
    league_noun,
    led,
    part_of,
    states,
    team_of,
    told,
)
from brief.language.tables import words

_CONSIST = words("consisting consists consist consisted composed comprising comprises comprise comprised comprise")
_MAKE = words("make made")
_INCLUDE = words("includes include included encompasses encompass encompassed unites united groups grouping embracing")
_FORM = words("form forms formed forming create created launch launched establish established founded")
_FOUNDED = words("created founded formed established launched")
_LEAD = words("lead leads led head heads headed")
_STATES = words("countries states nations members republics economies")
_PARTS = words("parts part components component constituents")
_TEAM_NOUNS = words("university college school team club franchise side")
CUES = (
    _TEAM_NOUNS
    | _CONSIST
    | _INCLUDE
    | COALITION
    | _FORM
    | _FOUNDED
    | _LEAD
    | _PARTS
    | _STATES
    | words("make made country league conference")
)


def composed(clause: Clause) -> Iterator[Composed]:
    """All such tellings in one sentence."""
    lowers = clause.between(clause.start, clause.end)
    seen = set(lowers)
    for offset, lower in enumerate(lowers):
        i = clause.start + offset
        if clause.parties.at(i) is not None:
            continue
        if lower in _CONSIST or (lower == "made" and lowers[offset + 1 : offset + 3] == ["up", "of"]):
            yield from _consists(clause, i)
        elif lower in _INCLUDE:
            yield from _includes(clause, i)
        if lower in _MAKE and lowers[offset + 1 : offset + 2] == ["up"]:
            yield from _made_up(clause, i)
        if lower in COALITION:
            yield from _coalition_of(clause, i)
        if lower in _FORM:
            yield from _formed(clause, i)
        if lower in _FOUNDED and clause.word(i - 1) in ("was", "were", "been"):
            yield from _founded_by(clause, i)
        if lower in _LEAD:
            yield from _leads(clause, i)
        if lower in _PARTS:
            yield from part_of(clause, i)
        if lower in _STATES:
            yield from states(clause, i)
        if lower == "country" and "in" in seen:
            yield from country_in(clause, i)
        if lower == "of":
            yield from team_of(clause, i)
        if lower in _TEAM_NOUNS:
            yield from league_noun(clause, i)
        if lower.endswith("led") and clause.word(i - 1) == "-":
            yield from led(clause, i)


def _made_up(clause: Clause, i: int) -> Iterator[Composed]:
    """`A, B and C make up X`."""
    series = clause.series_from(i + 2, 3)
    body = body_of(clause, series.parties[0]) if series is not None else None
    subjects = clause.subjects(clause.doc[i])
    if body is None or body.is_state or subjects is None or subjects.end > i or is_negated(clause.doc[i]):
        return
    if clause.doc[i].tag_ in ("VBP", "VBD") and all(party.is_state for party in subjects.parties):
        yield from told(body, subjects, i, "members.consists")


def _consists(clause: Clause, i: int) -> Iterator[Composed]:
    k = i + (3 if clause.word(i) == "made" else 1)
    while clause.word(k) in ("also", "mainly", "of", "primarily", "largely"):
        k += 1
    series = clause.list_from(k, 6)
    yield from told(_composed_body(clause, i), series, i, "members.consists")


def _composed_body(clause: Clause, i: int) -> Party | None:
    """The body before `consisting of`: directly, over a bracket or comma, or as the subject."""
    k = i - 1
    while clause.word(k) in (",", "(", "also", "which", "that", "is", "was", "are", "were", "mainly", "currently"):
        k -= 1
    for at in (k, k - 1, k - 2):
        party = clause.parties.at(at)
        if party is not None and party.end >= at:
            body = body_of(clause, party)
            if body is not None:
                return body
        if clause.word(at) not in COALITION and clause.word(at) not in ("government", "list") and at != k:
            break
    common = clause.word(k)
    if common in COALITION | {"association", "organisation", "organization", "league", "community"}:
        for party in reversed([p for p in clause.parties.all() if p.end <= k]):
            if common in party.name.lower().split() and can_have_members(party):
                return party
    if clause.doc[i].dep_ == "acl" and clause.pos(k) in ("NOUN", "PROPN") and clause.parties.at(k) is None:
        return None
    subjects = clause.subjects(clause.doc[i])
    if subjects is None or subjects.start > i:
        return None
    party = subjects.parties[0]
    return party if can_have_members(party) and not party.is_state and not party.is_collective else None


def _includes(clause: Clause, i: int) -> Iterator[Composed]:
    if clause.word(i) == "embracing":
        yield from _consists(clause, i)
        return
    series = clause.series_from(i + 1, 3)
    if series is None or is_negated(clause.doc[i]) or clause.doc[i].tag_ == "VB":
        return
    if clause.doc[i].pos_ != "VERB" and not _groups(clause, i, series):
        return
    if "among" in clause.between(series.end, series.end + 3):
        return
    k = i - 1
    while clause.word(k) in (",", "also", "which", "that"):
        k -= 1
    party = clause.parties.at(k) or (clause.parties.at(k - 1) if clause.word(k) in COALITION else None)
    body = body_of(clause, party) if party is not None else None
    if body is None and clause.word(k) in COALITION | {"parties"}:
        return
    if body is None:
        subjects = clause.subjects(clause.doc[i])
        body = body_of(clause, subjects.parties[0]) if subjects is not None and len(subjects.parties) == 1 else None
    likely = [p for p in series.parties if p.is_state or (p.entity is not None and p.entity.type == "organisation")]
    if body is not None and likely and len(likely) == len(series.parties):
        yield from told(body, series, i, "members.includes")


def _groups(clause: Clause, i: int, series: Series) -> bool:
    """Whether what the tagger takes for a noun is a verb between a body and states: `the X groups A, B and C`."""
    body = clause.parties.at(i - 1)
    near = series.start - i <= 2 and all(party.is_state for party in series.parties)
    return clause.word(i) == "groups" and near and len(series.parties) > 1 and body is not None and not body.is_state


def _coalition_of(clause: Clause, i: int) -> Iterator[Composed]:
    """`X, a coalition of A and B`; `the coalition X, a combined list of A and B`."""
    if clause.word(i + 1) not in ("of", "between"):
        return
    series = clause.list_from(i + 2, 6)
    if series is None or len(series.parties) < 2:
        return
    start = clause.noun_start(i)
    k = start - 1
    if clause.word(k) in (",", "(", "is", "was"):
        party = clause.body_near(max(clause.start, k - 3), k)
        if party is not None and can_have_members(party) and not party.is_state:
            yield from told(party, series, i, "members.coalition-of")


def _formed(clause: Clause, i: int) -> Iterator[Composed]:
    """`A joined with B to form the X coalition`; `A formed a coalition with B known as X`."""
    verb = clause.doc[i]
    if verb.pos_ != "VERB" or is_negated(verb):
        return
    body, after = _formed_body(clause, i)
    if body is None:
        return
    members: list[Party] = []
    subjects = clause.subjects(verb)
    if subjects is not None and subjects.end <= i:
        members += subjects.parties
    for k in range(clause.start, i):
        if clause.word(k) == "with" and clause.word(k - 1) in (
            "joined",
            "forces",
            "merged",
            "allied",
            "together",
            "up",
        ):
            series = clause.series_from(k + 1, 4)
            members += series.parties if series is not None else ()
    for k in range(i + 1, min(clause.end, after + 3)):
        if clause.word(k) == "with":
            series = clause.series_from(k + 1, 4)
            members += series.parties if series is not None else ()
            break
    members = [m for m in members if m.entity is None or m.entity.type != "place" or m.is_state]
    unique = {m.key: m for m in members if m.key != body.key}
    founded = clause.word(i) == "founded" and all(member.is_state for member in unique.values())
    if unique and (founded or clause.word(i) != "founded"):
        yield Composed(body, tuple(unique.values()), i, "members.formed", "founding" if founded else "full")


def _formed_body(clause: Clause, i: int) -> tuple[Party | None, int]:
    first = clause.series_from(i + 1, 5)
    if first is not None:
        body = body_of(clause, first.parties[0])
        if body is not None:
            return body, first.end
    for k in range(i + 1, min(clause.end, i + 24)):
        if clause.word(k) in ("known", "named", "called") or (clause.word(k) == "as" and clause.word(k - 1) != "such"):
            lead = set(clause.between(i, k))
            step = k + 2 if clause.word(k + 1) == "as" else k + 1
            series = clause.series_from(step, 2)
            if series is not None and lead & COALITION and can_have_members(series.parties[0]):
                return series.parties[0], k
    return None, i


def _founded_by(clause: Clause, i: int) -> Iterator[Composed]:
    """`X was created by the five carriers: A, B and C`."""
    subjects = clause.subjects(clause.doc[i])
    if subjects is None or len(subjects.parties) != 1 or not can_have_members(subjects.parties[0]):
        return
    by = next((k for k in range(i + 1, min(clause.end, i + 12)) if clause.word(k) == "by"), None)
    if by is None:
        return
    for k in range(by + 1, min(clause.end, by + 10)):
        if clause.words[k] == ":":
            yield from told(subjects.parties[0], clause.series_from(k + 1, 3), i, "members.founded-by", "founding")
            return
    series = clause.series_from(by + 1, 4)
    if series is not None and len(series.parties) > 2 and series.parties[0].is_state:
        yield from told(subjects.parties[0], series, i, "members.founded-by", "founding")


def _leads(clause: Clause, i: int) -> Iterator[Composed]:
    """`A leads the X with B and C and the Y with D`."""
    if clause.doc[i].pos_ != "VERB" and clause.word(i + 1) not in ("a", "the"):
        return
    subjects = clause.subjects(clause.doc[i]) or clause.series_before(i, 0)
    k = i + 1
    while k < clause.end:
        with_ = next((j for j in range(k, min(clause.end, k + 14)) if clause.word(j) == "with"), None)
        if with_ is None:
            return
        body = next((b for b in (body_of(clause, p) for p in _in(clause, k, with_)) if b is not None), None)
        series = clause.list_from(with_ + 1, 4)
        if body is None or series is None:
            return
        inner = tuple(p for p in series.parties if body_of(clause, p) is None or p.is_state)
        if inner:
            yield from told(body, Series(inner, series.start, inner[-1].end), i, "members.leads")
            if subjects is not None and subjects.end <= i and k == i + 1:
                yield from told(body, subjects, i, "members.leads")
        k = inner[-1].end if inner else with_ + 1


def _in(clause: Clause, start: int, end: int) -> list[Party]:
    found: dict[int, Party] = {}
    for k in range(start, end):
        party = clause.parties.at(k)
        if party is not None:
            found.setdefault(party.start, party)
    return list(found.values())
