"""What the tests of review sessions share: a story with a ledger, and short words for keys and decisions."""

from __future__ import annotations

from brief.library import Library
from brief.library.reviewing.asking import Ask
from brief.library.reviewing.review import Session
from brief.model import Ledger, Row

ADA, VLARN, PEOPLE, LEAGUE = "who:ada-brook", "where:vlarn", "numbers:people-strike", "who:harbour-league"


def strike_ledger(library: Library) -> Ledger:
    """Both name Ada Brook and Vlarn; the numbers conflict; only one has the league."""
    docks, port = library.brief("a1docks"), library.brief("a2port")
    assert docks is not None
    assert port is not None

    def row(claim: str, relation: str, reason: str) -> Row:
        claims = {brief.id: (claim,) for brief in (docks, port) if brief.claim(claim)}
        return Row(
            id=claim,
            kind=claim.partition(":")[0],  # type: ignore[arg-type]
            relation=relation,  # type: ignore[arg-type]
            point=claim,
            reason=reason,
            claims=claims,
            evidence={},
        )

    return Ledger(
        articles=(docks.article, port.article),
        rows=(
            row(ADA, "agree", "same person"),
            row(VLARN, "agree", "same place"),
            row(PEOPLE, "conflict", "400 against 420"),
            row(LEAGUE, "only", "one source"),
        ),
    )


def keys(session: Session, *names: str) -> None:
    for name in names:
        getattr(session, name)()


def decisions(library: Library) -> dict[tuple[str, str], str | None]:
    return {
        (head.id, claim): verdict.decision
        for head in library.heads()
        for claim, verdict in library.verdicts(head.id).items()
    }


def asked(session: Session) -> list[Ask]:
    """The claims that a session asks, each skipped."""
    found: list[Ask] = []
    while not session.is_done:
        assert session.current is not None
        found.append(session.current)
        session.skip()
    session.library.set_setting(f"place {session.reviewer} {session.target.key}", None)
    return found
