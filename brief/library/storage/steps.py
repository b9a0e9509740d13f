"""The steps that bring libraries of older forms forward, and documents of older dumps with them.

1 to 2: states also count the verdicts whose claim is gone, so that lists and a glance at the review can say so.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping

from brief.library.states import counted
from brief.library.storage.engine import Document

Step = Callable[[sqlite3.Connection], None]


def upgraded(table: str, document: Document, version: int) -> Document:
    """A document of an older form as the present one has it."""
    if version < 2 and table == "states":
        return counted(document)
    return document


def _count_gone(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE doc_states ADD COLUMN gone")
    connection.execute("UPDATE doc_states SET gone = 0, body = json_set(body, '$.gone', 0)")
    # Among the standings the word stands as a value; a claim or a note that holds it costs a second look, no more.
    lost = connection.execute("""SELECT id, body FROM doc_states WHERE instr(body, '"gone"')""").fetchall()
    for number, body in lost:
        state = upgraded("states", json.loads(body), 1)
        text = json.dumps(state, ensure_ascii=False, separators=(",", ":"))
        connection.execute("UPDATE doc_states SET gone = ?, body = ? WHERE id = ?", (state["gone"], text, number))
    connection.execute("DROP INDEX states_by_claims_decided_stale_disputed")
    connection.execute(
        "CREATE INDEX states_by_claims_decided_stale_disputed_gone "
        "ON doc_states (claims, decided, stale, disputed, gone)"
    )


STEPS: Mapping[int, Step] = {1: _count_gone}
"""What leads from each older version to the next; a step runs in a transaction and must not end it."""
