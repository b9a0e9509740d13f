"""A library as plain TinyDB JSON, which the stock TinyDB opens, and back."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from brief.codec import article_from_json
from brief.errors import BriefError
from brief.library import search_index
from brief.library.library import Library
from brief.library.schema import SPECS, VERSION
from brief.text.cleaning import line

ABOUT = "library"
"""The table of a dump that says what it is."""


def dump(library: Library) -> Iterator[str]:
    """The whole library as pieces of one JSON text, in a single state whatever others write meanwhile."""
    with library.engine.snapshot():
        yield json.dumps({ABOUT: {"1": {"program": "brief", "schema": VERSION}}})[:-1]
        for table in sorted(library.db.tables()):
            yield f",\n{json.dumps(table)}: {{"
            for position, (doc_id, document) in enumerate(library.engine.scan(table)):
                comma = ",\n" if position else "\n"
                yield f'{comma}"{doc_id}": {json.dumps(document, ensure_ascii=False)}'
            yield "}"
        yield "}\n"


def load(folder: Path | None, path: Path) -> int:
    """Fill a new or empty library from a dump: all of it or nothing.

    Args:
        folder: Of the library; None: the XDG data folder.
        path: The dump.

    Returns:
        How many articles the library holds then.

    Raises:
        BriefError: E416, if the file is no dump of a library, is damaged, or the library is not empty.
    """
    tables = _read(path)
    with Library.open(folder) as library:
        if library.count():
            raise BriefError("E416", path=line(path), reason="the library is not empty; name another with --library")
        _fill(library, tables, path)
        return library.count()


def _fill(library: Library, tables: Mapping[str, Mapping[str, Any]], path: Path) -> None:
    with library.batch():
        for name, documents in tables.items():
            if name != ABOUT:
                for doc_id, document in documents.items():
                    library.engine.put(name, int(doc_id), document)
        try:
            _index(library)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise BriefError("E416", path=line(path), reason="its documents are not those of a library") from error


def _index(library: Library) -> None:
    """Build the search indexes anew; every document is read, so one that cannot be is found here."""
    for document in library.db.table("articles"):
        search_index.index_article(library.engine, document.doc_id, article_from_json(document["data"]))
    for number in library.engine.ids("briefs"):
        brief = library.shelf.extracted(number)
        if brief is not None:
            search_index.index_brief(library.engine, number, brief)
    for document in library.db.table("tags"):
        search_index.index_tags(library.engine, document.doc_id, document["tags"])


def _read(path: Path) -> Mapping[str, Mapping[str, Any]]:
    try:
        with path.open(encoding="utf-8") as file:
            tables = json.load(file)
    except OSError as error:
        raise BriefError("E416", path=line(path), reason=line(error.strerror)) from error
    except (ValueError, RecursionError) as error:
        raise BriefError("E416", path=line(path), reason="it is no whole JSON file") from error
    if not isinstance(tables, dict) or not all(
        isinstance(table, dict)
        and all(key.isascii() and key.isdigit() and isinstance(document, dict) for key, document in table.items())
        for table in tables.values()
    ):
        raise BriefError("E416", path=line(path), reason="it is no TinyDB file")
    about = tables.get(ABOUT, {}).get("1", {})
    if about.get("program") != "brief" or set(tables) - {ABOUT, *(spec.name for spec in SPECS)}:
        raise BriefError("E416", path=line(path), reason="it holds no library of brief")
    if about.get("schema") != VERSION:
        raise BriefError("E416", path=line(path), reason="it was written by another version of brief")
    return tables
