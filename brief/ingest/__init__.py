"""Bytes in, articles out: one file per format, the only place that parses foreign bytes.

The public names load their modules when they are first used, so that importing this package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from brief.ingest.reading import files, read_bytes, read_file, read_paths
    from brief.ingest.refusal import Refusal
    from brief.ingest.registry import Format, formats

__all__ = ["Format", "Refusal", "files", "formats", "read_bytes", "read_file", "read_paths"]

_HOMES = {
    "Format": "registry",
    "Refusal": "refusal",
    "files": "reading",
    "formats": "registry",
    "read_bytes": "reading",
    "read_file": "reading",
    "read_paths": "reading",
}


def __getattr__(name: str) -> Any:
    """Load a public name from its module (PEP 562)."""
    if name in _HOMES:
        return getattr(import_module(f"brief.ingest.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'brief.ingest' has no attribute {name!r}")
