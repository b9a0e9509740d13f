"""Bodies told by their parts: `A is part of X`, `X countries such as A`, `the A of the X League`, `an A-led X`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from brief.claims.membership.clause import Clause, is_negated
from brief.claims.membership.parties import BLOC_HEADS, Party, Series, can_have_members, is_bloc
from brief.language.tables import words
from brief.model import MemberStatus

COALITION = words("coalition alliance list bloc grouping union federation confederation consortium pact group front")
_TEAMS = words("league conference association")
_ALSO = (("along", "with"), ("alongside",), ("together", "with"), ("as", "well", "as"))


@dataclass(frozen=True, slots=True)
class Composed:
    """A body and some of its members, with the tokens that say it."""

    body: Party
    members: tuple[Party, ...]
    cue: int
    rule: str
    status: MemberStatus = "full"


def body_of(clause: Clause, party: Party | None) -> Party | None:
    """The party, if it can be a body with members and its name or the text says that it is one."""
    if party is None or not can_have_members(party):
        return None
    if party.entity is not None and is_bloc(party.entity):
        return party
    around = clause.between(party.start - 2, party.start) + clause.between(party.end, party.end + 2)
    named = party.name.lower().split()
    return party if COALITION & {*around, *named} or BLOC_HEADS & set(named) else None


def told(
    body: Party | None, series: Series | None, cue: int, rule: str, status: MemberStatus = "full"
) -> Iterator[Composed]:
    """The body with the parties of the series as its members, if both are known."""
    if body is None or series is None:
        return
    members = tuple(p for p in series.parties if p.key != body.key)
    if members:
        yield Composed(body, members, cue, rule, status)


def part_of(clause: Clause, i: int) -> Iterator[Composed]:
    """`A is part of X, alongside B`; `A, part of X`; `X, most important parts being A and B`."""
    if clause.word(i).endswith("s"):
        if clause.word(i + 1) in ("being", "are", "include", "were"):
            body = body_of(clause, clause.parties.last(clause.start, i))
            yield from told(body, clause.series_from(i + 2, 4), i, "members.parts")
        return
    if clause.word(i + 1) != "of" or clause.word(i - 1) in ("large", "central", "northern", "southern", "eastern"):
        return
    series = clause.series_from(i + 2, 5)
    body = body_of(clause, series.parties[0]) if series is not None else None
    if body is None or series is None:
        return
    start = clause.noun_start(i)
    while clause.word(start - 1) in ("as", "also", "still", "now"):
        start -= 1
    before = clause.word(start - 1)
    members: Series | None = None
    if before in (",", "("):
        named = clause.series_before(start, 1)
        members = Series(named.parties[-1:], named.start, named.end) if named is not None else None
    elif clause.doc[start - 1].lemma_ in ("be", "become", "remain") or clause.doc[i].dep_ in ("attr", "oprd"):
        members = clause.subjects(clause.doc[i])
        if is_negated(clause.doc[i].head):
            return
    yield from told(body, members, i, "members.part-of")
    if members is not None:
        yield from told(body, companions(clause, series.end), i, "members.part-of")


def companions(clause: Clause, end: int) -> Series | None:
    """The parties of `..., alongside A and B`."""
    k = end
    while clause.word(k) == ",":
        k += 1
    for lead in _ALSO:
        if tuple(clause.between(k, k + len(lead))) == lead:
            return clause.series_from(k + len(lead), 4)
    return None


def states(clause: Clause, i: int) -> Iterator[Composed]:
    """`X countries such as A and B`; `57 countries including A and B from X`."""
    body = clause.parties.at(i - 1)
    if body is not None and body.end == i and body_of(clause, body) is not None:
        lead = clause.between(i + 1, i + 4)
        step = 2 if lead[:2] == ["such", "as"] else 3 if lead[:3] == [",", "such", "as"] else 1
        if lead[:1] in (["including"], ["like"]) or step > 1 or lead[:2] in ([",", "including"], [",", "like"]):
            if step == 1:
                step = 2 if lead[:1] == [","] else 1
            yield from told(body, _states_in(clause.series_from(i + step + 1, 4)), i, "members.states")
        elif clause.parties.at(i + 1) is not None:
            yield from told(body, _states_in(clause.series_from(i + 1, 0)), i, "members.states")
        return
    ahead = 2 if clause.word(i + 1) == "," else 1
    if clause.word(i + ahead) in ("including", "like") and (body := _group_of(clause, i)) is not None:
        yield from told(body, _states_in(clause.series_from(i + ahead + 1, 4)), i, "members.states")
        return
    if clause.word(i + 1) in ("including", "like") or clause.between(i + 1, i + 3) == ["such", "as"]:
        series = clause.series_from(i + (3 if clause.word(i + 1) == "such" else 2), 4)
        if series is not None and clause.word(series.end) in ("from", "of", "in"):
            after = clause.series_from(series.end + 1, 2)
            body = body_of(clause, after.parties[0]) if after is not None else None
            yield from told(body, _states_in(series), i, "members.states")


def _group_of(clause: Clause, i: int) -> Party | None:
    """The body X in `X, a group of 20 countries`, with the last word at a token."""
    of = next((k for k in range(i - 1, max(clause.start, i - 5), -1) if clause.word(k) == "of"), None)
    if of is None or clause.word(of - 1) not in COALITION:
        return None
    start = clause.noun_start(of - 1)
    party = clause.parties.at(start - 2) if clause.word(start - 1) == "," else None
    return body_of(clause, party)


def _states_in(series: Series | None) -> Series | None:
    if series is None:
        return None
    kept = tuple(p for p in series.parties if p.is_state)
    return Series(kept, series.start, series.end) if kept else None


def country_in(clause: Clause, i: int) -> Iterator[Composed]:
    """`A is the third-largest country in the X`."""
    if clause.word(i + 1) != "in" or clause.doc[i].dep_ not in ("attr", "oprd"):
        return
    series = clause.series_from(i + 2, 2)
    body = body_of(clause, series.parties[0]) if series is not None else None
    if is_negated(clause.doc[i].head):
        return
    yield from told(body, _states_in(clause.subjects(clause.doc[i])), i, "members.country-in")


def team_of(clause: Clause, i: int) -> Iterator[Composed]:
    """`the Hill Town Rovers of the Northern League`."""
    team = clause.parties.at(i - 1)
    if team is None or team.end != i or team.entity is None or team.entity.type != "organisation" or team.entity.kind:
        return
    series = clause.series_from(i + 1, 1)
    league = series.parties[0] if series is not None else None
    if league is None or league.entity is None:
        return
    last = league.name.lower().split()[-1:]
    if league.entity.kind == "league" or (last and last[0] in _TEAMS and last[0] != "association"):
        yield from told(league, Series((team,), team.start, team.end), i, "members.team-of")


def led(clause: Clause, i: int) -> Iterator[Composed]:
    """`X, an A-led consortium`."""
    leader = clause.parties.at(i - 2)
    if leader is None or clause.word(i + 1) not in COALITION:
        return
    k = leader.start - 1
    while clause.word(k) in ("a", "an", "the"):
        k -= 1
    if clause.word(k) not in (",", "is", "was"):
        return
    body = clause.parties.last(max(clause.start, k - 3), k)
    if body is not None and can_have_members(body) and not body.is_state:
        yield from told(body, Series((leader,), leader.start, leader.end), i, "members.led")


def league_noun(clause: Clause, i: int) -> Iterator[Composed]:
    """`A, a private X League university`; `A is an X League club`."""
    league = clause.parties.last(max(clause.start, i - 3), i)
    if league is None or league.entity is None or league.entity.kind != "league":
        return
    k = league.start - 1
    while clause.word(k) in ("private", "public", "former", "fellow", "american", "english"):
        k -= 1
    if clause.word(k) not in ("a", "an"):
        return
    members: Series | None = None
    if clause.word(k - 1) == ",":
        named = clause.series_before(k - 1, 0)
        members = Series(named.parties[-1:], named.start, named.end) if named is not None else None
    elif clause.doc[k - 1].lemma_ == "be":
        members = clause.subjects(clause.doc[i])
    if members is not None and all(p.entity is not None and p.entity.type == "organisation" for p in members.parties):
        yield from told(league, members, i, "members.league")
