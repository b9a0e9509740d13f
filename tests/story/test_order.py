"""The same articles give the same rows in whatever order they are compared, and a row cites who says it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from typing import Any

import pytest

from brief.model import Brief, Ledger, Row, Span, What, Who, claim_id
from brief.story.ledger import ledger
from tests.story.making import brief_of


def what(text: str, statement: str, subject: str, predicate: str, obj: str | None = None, **fields: Any) -> What:
    start = text.index(statement)
    return What(
        id=claim_id("what", subject, predicate, obj or ""),
        evidence=(Span(start, start + len(statement)),),
        sentence=0,
        rule="test",
        statement=statement,
        subject=subject,
        predicate=predicate,
        object=obj,
        **fields,
    )


def who(text: str, name: str) -> Who:
    start = text.index(name)
    return Who(
        id=claim_id("who", name),
        evidence=(Span(start, start + len(name)),),
        sentence=0,
        rule="test",
        name=name,
        type="person",
    )


DROWNED = "At least 14 people were killed when a ferry sank off Marrow harbour on Thursday."
DIED = "Fourteen people died when the ferry sank near Marrow harbour on Thursday."
HELD = "The captain of a ferry that sank off Marrow harbour on Thursday has been detained."
ORDERED = "President Ines Valdor ordered an inquiry and cancelled a trip."
HAS_ORDERED = "President Ines Valdor has ordered an inquiry."
EXPECTED = "President Ines Valdor is expected to attend a ceremony in Brint."
MORE = "Nineteen people were killed when the ferry sank off Marrow harbour, police said."


def ferry() -> list[Brief]:
    drowned = what(DROWNED, DROWNED[:-1], "At least 14 people", "were killed")
    died = what(DIED, DIED[:-1], "Fourteen people", "died")
    held = what(HELD, HELD[:-1], "The captain of a ferry that sank off Marrow harbour on Thursday", "has been detained")
    more = what(MORE, MORE[:-1], "Nineteen people", "were killed")
    return [
        brief_of(DROWNED, name="tern", claims={"what": (drowned,)}),
        brief_of(DIED, name="gull", claims={"what": (died,)}),
        brief_of(HELD, name="auk", claims={"what": (held,)}),
        brief_of(MORE, name="skua", claims={"what": (more,)}),
    ]


def inquiry() -> list[Brief]:
    ordered = what(ORDERED, ORDERED[:-1], "President Ines Valdor", "ordered", "an inquiry")
    has_ordered = what(HAS_ORDERED, HAS_ORDERED[:-1], "President Ines Valdor", "has ordered", "an inquiry")
    expected = what(
        EXPECTED, EXPECTED[:-1], "President Ines Valdor", "is expected to attend", "a ceremony", stage="planned"
    )
    return [
        brief_of(text, name=name, claims={"what": (told,), "who": (who(text, "Ines Valdor"),)})
        for name, text, told in (
            ("tern", ORDERED, ordered),
            ("gull", HAS_ORDERED, has_ordered),
            ("auk", EXPECTED, expected),
        )
    ]


def tolls() -> list[Brief]:
    texts = {
        "tern": "Six killed as a ferry sinks\n\nAt least 14 people were killed when a ferry sank off Marrow harbour.",
        "gull": "A ferry sank off Marrow harbour, killing at least 14 people.",
        "auk": "Nineteen people were killed when a ferry sank off Marrow harbour.",
        "skua": "Six people were killed when a ferry sank off Marrow harbour.",
        "kite": "More than a dozen people were killed when a ferry sank off Marrow harbour.",
    }
    return [brief_of(text, name=name) for name, text in texts.items()]


def shape(found: Ledger) -> set[tuple[object, ...]]:
    """What must not depend on the order: each row's facet, relation, claims and places."""
    return {
        (row.kind, row.relation, frozenset(row.claims.items()), frozenset((a, frozenset(e)) for a, e in cited(row)))
        for row in found.rows
    }


def cited(row: Row) -> list[tuple[str, tuple[Span, ...]]]:
    return [(article, spans) for article, spans in row.evidence.items() if spans]


@pytest.mark.parametrize("story", [ferry, inquiry, tolls])
def test_rows_do_not_depend_on_the_order_of_the_articles(story: Any) -> None:
    briefs: Sequence[Brief] = story()
    first = shape(ledger(briefs))
    assert all(shape(ledger(order)) == first for order in permutations(briefs))


def test_an_event_cites_no_source_for_another_matter_of_the_same_sentence() -> None:
    found = ledger(ferry())
    (killed,) = [row for row in found.rows if row.kind == "what" and len(row.claims) > 1]
    assert "auk" not in killed.claims


def test_what_somebody_is_expected_to_do_is_no_source_for_what_the_same_person_did() -> None:
    (row,) = [row for row in ledger(inquiry()).rows if row.kind == "what" and len(row.claims) > 1]
    assert (row.relation, set(row.claims)) == ("agree", {"tern", "gull"})
