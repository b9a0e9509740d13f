"""Where the user stopped, in words: `EU aid to Ukraine, Reuters, claim 4 of 11  (yesterday 18:02)`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tui.content.words import day
from tui.content.wrapping import cut
from tui.session import Session, Target

_NAME_CELLS, _SOURCE_CELLS = 36, 24
"""How much of the story's name and of the source is said, so that the claim after them is seen."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the user stopped."""

    screen: str
    target: Target
    place: str
    """Story, outlet, claim."""
    when: str
    """`today 18:02`, `yesterday 18:02`, `17 Nov 18:02`; empty if that was not kept."""


def stop_of(session: Session, now: datetime | None = None) -> Stop | None:
    """Where the user stopped; None if that is gone or never was."""
    kept = session.resume()
    if kept is None:
        return None
    screen, target = kept
    head = session.library.head(target.articles[0])
    outlet = (head.source or head.title) if head else ""
    words = [cut(target.name, _NAME_CELLS), cut(outlet, _SOURCE_CELLS), _claim(session, target)]
    return Stop(screen, target, ", ".join(word for word in words if word), moment(session.stopped_at(), now))


def _claim(session: Session, target: Target) -> str:
    brief = session.brief(target.articles[0]) if target.claim else None
    ids = [claim.id for claim in brief.claims()] if brief else []
    if target.claim not in ids:
        return ""
    number, count = session.stopped_place() or (ids.index(target.claim) + 1, len(ids))
    return f"claim {number} of {count}"


def moment(at: str | None, now: datetime | None = None) -> str:
    """An ISO 8601 moment in UTC as people here say it; empty for None."""
    if at is None:
        return ""
    try:
        then = datetime.fromisoformat(at).astimezone()
    except ValueError:
        return ""
    today = (now or datetime.now(UTC)).astimezone().date()
    named = {today: "today", today - timedelta(days=1): "yesterday"}
    return f"{named.get(then.date(), day(then.date().isoformat()))} {then:%H:%M}"
