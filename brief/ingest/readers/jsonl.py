"""JSON Lines: one article a line, `{"id", "text", "title"?, "published"?, "source"?}`; and single JSON rows."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Any

from brief.errors import BriefError
from brief.ingest.decoding import decode
from brief.ingest.draft import Draft, Found, Source, finish
from brief.ingest.limits import MEMBER, readable
from brief.ingest.refusal import Refusal
from brief.model import Article


def read_rows(lines: Iterable[str | bytes], *, name: str = "standard input") -> Iterator[Article | Refusal]:
    """Articles of JSON Lines rows, one by one.

    The row's text is cleaned and its id kept; offsets are into the cleaned row text. A title becomes `Article.title`
    and is not put into the text. Empty lines are passed over; a bad line is refused with its number.
    """
    for number, found in _numbered(lines, name):
        yield finish(found, name=f"{name}:{number}") if isinstance(found, Draft) else found


def bounded(file: IO[bytes]) -> Iterator[bytes]:
    """The lines of a stream; of one that is too long, only so much that `read_rows` sees it."""
    while row := file.readline(MEMBER + 1):
        yield row
        while len(row) > MEMBER and not row.endswith(b"\n"):
            row = file.readline(MEMBER + 1)


def _numbered(lines: Iterable[str | bytes], name: str) -> Iterator[tuple[int, Draft | Refusal]]:
    """What each line that is not empty gives, with its number."""
    for number, row in enumerate(lines, start=1):
        if len(row) > MEMBER:
            yield number, _refusal(name, number, f"longer than {readable(MEMBER)}")
        elif row.strip():
            try:
                yield (
                    number,
                    draft(parse(row), (row if isinstance(row, bytes) else row.encode("utf-8", "replace")).strip()),
                )
            except ValueError as error:
                yield number, _refusal(name, number, error)


def _refusal(name: str, number: int, why: object) -> Refusal:
    return Refusal(name, BriefError("E111", name=name, line=number, why=why))


def parse(row: str | bytes) -> Any:
    """JSON data with bounded nesting.

    Raises:
        ValueError: with what is wrong in plain words.
    """
    if isinstance(row, bytes):
        try:
            row = decode(row, name="row")[0]
        except BriefError as error:
            raise ValueError("not text") from error
    try:
        return json.loads(row)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} at column {error.colno}") from error
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def is_row(data: object) -> bool:
    """Whether JSON data is an article row: an object with a `text`."""
    return isinstance(data, Mapping) and isinstance(data.get("text"), str)


def draft(data: object, raw: bytes) -> Draft:
    """The draft of one row.

    Raises:
        ValueError: if it is no object with a `text`, or a field is no string.
    """
    if not isinstance(data, Mapping):
        raise ValueError("not a JSON object")
    if not isinstance(data.get("text"), str):
        raise ValueError("no text: a row needs the field 'text'")
    values: dict[str, str | None] = {}
    for key in ("title", "published", "source", "byline", "language", "url"):
        value = data.get(key)
        if value is not None and not isinstance(value, str):
            raise ValueError(f"the field '{key}' is not a string")
        values[key] = value
    identity = data.get("id")
    if identity is not None and not isinstance(identity, str | int):
        raise ValueError("the field 'id' is neither a string nor a number")
    return Draft(
        text=data["text"],
        raw=raw,
        id=None if identity is None else str(identity),
        title=values["title"],
        source=values["source"],
        published=values["published"],
        byline=values["byline"],
        language=values["language"],
        url=values["url"],
    )


def read(source: Source) -> Iterator[Found]:
    """All rows of a file in memory."""
    yield from stream(io.BytesIO(source.data), source.name)


def stream(file: IO[bytes], name: str, depth: int = 0) -> Iterator[Found]:
    """Rows from a stream, with lines of bounded length."""
    yield from (found for _, found in _numbered(bounded(file), name))
