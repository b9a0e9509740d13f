"""Members and partners across articles: status and ordinal are closed slots, lists are compared as lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from brief.describe import ordinal
from brief.model import FITTING_STATUSES, Claim, Member, Partner, normalise
from brief.story.context import Context, Draft, Judgement, Said, all_said
from brief.story.gathering import draft, gather, judge, only
from brief.story.parties.names import same_body, same_place


def member_rows(context: Context) -> Iterator[Draft]:
    """One row for each membership."""
    yield from _rows(context, "members", _compare_members)


def partner_rows(context: Context) -> Iterator[Draft]:
    """One row for each partnership."""
    yield from _rows(context, "partners", _compare_partners)


def _rows(context: Context, facet: str, compare: object) -> Iterator[Draft]:
    said = list(all_said(context.briefs, facet))
    for group in gather(said, _keys, same_membership):
        verdict = judge(group, lambda a, b: compare(context, a, b))  # type: ignore[operator]
        point = f"{party(group[0].claim)[0]} – {body(group[0].claim)}"
        if verdict is None:
            yield draft(group, only(context, group[0].article), point)
        else:
            yield draft(group, verdict[0], point, verdict[1])


def party(claim: Claim) -> tuple[str, str | None]:
    """Who has the status: name and country code."""
    if isinstance(claim, Member):
        return claim.member, claim.country
    partner = cast(Partner, claim)
    return partner.partner, partner.country


def body(claim: Claim) -> str:
    """The organisation."""
    return claim.organisation if isinstance(claim, Member | Partner) else ""


def _keys(said: Said) -> Iterator[str]:
    name, country = party(said.claim)
    if country:
        yield f"c:{country}"
    yield f"n:{normalise(name)[:4]}"


def same_membership(first: Said, second: Said) -> bool:
    """Whether two claims are about the same party's standing in the same body."""
    (name_a, country_a), (name_b, country_b) = party(first.claim), party(second.claim)
    if country_a and country_b and country_a != country_b:
        return False
    parties = (country_a and country_a == country_b) or same_place(name_a, name_b) or same_body((name_a,), (name_b,))
    return bool(parties) and same_body((body(first.claim),), (body(second.claim),))


def _compare_members(context: Context, first: Said, second: Said) -> Judgement:
    a, b = cast(Member, first.claim), cast(Member, second.claim)
    la, lb = context.letter(first.article), context.letter(second.article)
    if a.ordinal and b.ordinal and a.ordinal != b.ordinal:
        return Judgement("conflict", f"{la} says {ordinal(a.ordinal)} member, {lb} says {ordinal(b.ordinal)}")
    if a.since and b.since and a.since[:4] != b.since[:4]:
        return Judgement("conflict", f"{la} says member since {a.since}, {lb} since {b.since}")
    if a.status == b.status:
        more = f", {ordinal(a.ordinal)}" if a.ordinal and a.ordinal == b.ordinal else ""
        return Judgement("agree", f"same status in both: {a.status}{more}")
    pair = frozenset({a.status, b.status})
    if pair not in FITTING_STATUSES or ("observer" in pair and (a.ordinal or b.ordinal)):
        return Judgement("conflict", f"status differs: {la} says {a.status}, {lb} says {b.status}")
    if "joining" in pair and "full" in pair:
        if a.ordinal and a.ordinal == b.ordinal:
            return Judgement(
                "agree", f"both make it the {ordinal(a.ordinal)} member; {la} says {a.status}, {lb} {b.status}"
            )
        stale = la if a.status == "joining" else lb
        return Judgement("stage", f"{la} says {a.status}, {lb} says {b.status}: {stale} is the older state")
    return Judgement("wording", f"{la} says {a.status}, {lb} says {b.status}")


def _compare_partners(context: Context, first: Said, second: Said) -> Judgement:
    a, b = cast(Partner, first.claim), cast(Partner, second.claim)
    la, lb = context.letter(first.article), context.letter(second.article)
    kind_a, kind_b = (re.sub(r"\bstatus\b", "", normalise(one.kind)).strip().rstrip("s") for one in (a, b))
    if kind_a == kind_b:
        return Judgement("agree", f"same in both: {a.kind}")
    if set(kind_a.split()) < set(kind_b.split()) or set(kind_b.split()) < set(kind_a.split()):
        precise = la if len(kind_a) > len(kind_b) else lb
        return Judgement("agree", f"{la} says {a.kind}, {lb} says {b.kind}: {precise} is more precise")
    if {kind_a, kind_b} <= {
        "dialogue partner",
        "observer",
        "strategic partner",
        "associate partner",
        "sectoral partner",
    }:
        return Judgement("conflict", f"status differs: {la} says {a.kind}, {lb} says {b.kind}")
    return Judgement("wording", f"{la} says {a.kind}, {lb} says {b.kind}")


def crossed(context: Context) -> Iterator[Draft]:
    """A party that one article has as member (or observer) and another as partner of the same body."""
    said = [*all_said(context.briefs, "members"), *all_said(context.briefs, "partners")]
    for group in gather(said, _keys, same_membership):
        members = [one for one in group if isinstance(one.claim, Member)]
        partners = [one for one in group if isinstance(one.claim, Partner)]
        both = {one.article for one in members} & {one.article for one in partners}
        if not members or not partners or both:
            continue
        first, second = members[0], partners[0]
        status, kind = cast(Member, first.claim).status, cast(Partner, second.claim).kind
        if status == "denied" or kind not in ("dialogue partner", "partner", "observer") or status == kind:
            continue
        la, lb = context.letter(first.article), context.letter(second.article)
        reason = f"status differs: {la} says {status}, {lb} says {kind}"
        yield draft(
            group, Judgement("conflict", reason), f"{party(first.claim)[0]} – {body(first.claim)}", [first, second]
        )
