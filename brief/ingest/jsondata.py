"""JSON documents with bounded nesting, and typed looks into data that may be anything."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from brief.errors import BriefError
from brief.ingest.decoding import decode
from brief.ingest.draft import Source


def load(source: Source, form: str) -> Any:
    """The document's data.

    Raises:
        BriefError: E104 or E106, if it is no text or no JSON, or nested too deeply.
    """
    text, _ = decode(source.data, name=source.name, declared=source.charset)
    try:
        return json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        why = f"{error.msg.removesuffix(' starting at')} in line {error.lineno}"
        raise BriefError("E106", name=source.name, form=form, why=why) from error
    except RecursionError as error:
        raise BriefError("E106", name=source.name, form=form, why="nested too deeply") from error


def canonical(data: object) -> bytes:
    """One form of the same data: for digests of a part."""
    return json.dumps(data, sort_keys=True, ensure_ascii=True, separators=(",", ":")).encode()


def text(data: object, *keys: str) -> str | None:
    """The first of these fields that holds words or a number, as a string; None if there is none."""
    if isinstance(data, Mapping):
        for key in keys:
            value = data.get(key)
            if isinstance(value, str) and value.strip():
                return value
            if isinstance(value, int | float) and not isinstance(value, bool):
                return str(value)
    return None


def objects(data: object, *keys: str) -> Iterator[Mapping[str, Any]]:
    """The objects in the first of these fields that is a list (or one object)."""
    if isinstance(data, Mapping):
        for key in keys:
            value = data.get(key)
            if isinstance(value, Mapping):
                yield value
                return
            if isinstance(value, list):
                yield from (item for item in value if isinstance(item, Mapping))
                return


def names(data: object, *keys: str) -> tuple[str, ...]:
    """The names in a list of strings or of objects with a `name`."""
    if not isinstance(data, Mapping):
        return ()
    found: list[str] = []
    for key in keys:
        value = data.get(key)
        for item in value if isinstance(value, list) else [value]:
            name = item if isinstance(item, str) else text(item, "name", "literal", "value")
            if name:
                found.append(name)
    return tuple(found)


def string(value: object) -> str | None:
    """The value, if it is words; None for anything else."""
    return value if isinstance(value, str) and value.strip() else None
