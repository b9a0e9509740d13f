"""A library as plain TinyDB JSON, which the stock TinyDB opens, and back."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path
from typing import Any

from brief.codec import article_from_json
from brief.errors import BriefError
from brief.library.library import Library
from brief.library.lists import search_index
from brief.library.storage.schema import SPECS, VERSION
from brief.library.storage.steps import upgraded

ABOUT = "library"
"""The table of a dump that says what it is."""


Row = tuple[str, str, Any]
"""A table's name, a document's id and the document."""


def dump(library: Library) -> Generator[str]:
    """The whole library as pieces of one JSON text, in a single state whatever others write meanwhile.

    A document a line, so that `load` need not hold all of it in memory.
    """
    with library.engine.snapshot():
        yield json.dumps({ABOUT: {"1": {"program": "brief", "schema": VERSION}}})[:-1]
        for table in sorted(library.db.tables()):
            yield f",\n{json.dumps(table)}: {{\n"
            for position, (doc_id, document) in enumerate(library.engine.scan(table)):
                comma = ",\n" if position else ""
                yield f'{comma}"{doc_id}": {json.dumps(document, ensure_ascii=False)}'
            yield "\n}"
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
    # Once for looking, so that nothing is made for a file that cannot be loaded; once for taking it in.
    for _ in _checked(path):
        pass
    with Library.open(folder) as library:
        if library.count():
            raise BriefError("E416", path=path, reason="the library is not empty; name another with --library")
        _fill(library, path)
        return library.count()


def _fill(library: Library, path: Path) -> None:
    with library.batch():
        for name, doc_id, document in _checked(path):
            if name != ABOUT:
                library.engine.put(name, int(doc_id), document)
        try:
            _index(library)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise BriefError("E416", path=path, reason="its documents are not those of a library") from error


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


def _checked(path: Path) -> Iterator[Row]:
    """The documents of a dump, as far as they can be those of a library."""
    known = {ABOUT, *(spec.name for spec in SPECS)}
    about: Any = None
    try:
        for name, doc_id, document in _documents(path):
            if not (doc_id.isascii() and doc_id.isdigit() and isinstance(document, dict)):
                raise BriefError("E416", path=path, reason="it is no TinyDB file")
            if name == ABOUT:
                about = document
            if name not in known or about is None or about.get("program") != "brief":
                raise BriefError("E416", path=path, reason="it holds no library of brief")
            version = about.get("schema")
            if not isinstance(version, int) or not 1 <= version <= VERSION:
                raise BriefError("E416", path=path, reason="it was written by a newer version of brief")
            yield name, doc_id, upgraded(name, document, version)
    except OSError as error:
        raise BriefError("E416", path=path, reason=error.strerror) from error
    except (KeyError, TypeError, AttributeError) as error:
        raise BriefError("E416", path=path, reason="its documents are not those of a library") from error
    except (ValueError, RecursionError) as error:
        raise BriefError("E416", path=path, reason="it is no whole JSON file") from error
    if about is None:
        raise BriefError("E416", path=path, reason="it holds no library of brief")


def _documents(path: Path) -> Iterator[Row]:
    """Every document of a TinyDB file; a line at a time where `dump` wrote it, else from the whole file.

    Raises:
        ValueError: if it is no whole JSON file, or no object of tables of documents.
    """
    with path.open(encoding="utf-8") as file:
        start = file.readline()
        if start.startswith(f'{{"{ABOUT}": {{') and start.endswith("}},\n"):
            table = json.loads(start[:-2] + "}")[ABOUT]
            yield from ((ABOUT, doc_id, document) for doc_id, document in table.items())
            yield from _by_lines(file)
            return
        file.seek(0)
        tables = json.load(file)
    if not isinstance(tables, dict) or not all(isinstance(table, dict) for table in tables.values()):
        raise ValueError
    # What it is comes first, wherever the file has it.
    for name in sorted(tables, key=lambda name: name != ABOUT):
        yield from ((name, doc_id, document) for doc_id, document in tables[name].items())


def _by_lines(lines: Iterable[str]) -> Iterator[Row]:
    table: str | None = None
    ended = False
    for text in lines:
        row = text.rstrip("\n").removesuffix(",")
        if table is None:
            [(table, _)] = json.loads("{" + row + "}}").items()
        elif row == "}" and text.endswith(",\n"):
            table = None
        elif row == "}}":
            ended = True
        elif row:
            [(doc_id, document)] = json.loads("{" + row + "}").items()
            yield table, doc_id, document
    if not ended:
        raise ValueError
