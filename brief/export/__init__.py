"""Briefs and ledgers to bytes that leave the desk, and their verification.

`render(form, dossier, options) -> bytes` is the one function behind the preview and the file. Names are resolved when
they are first used, so importing this package costs nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from brief.export.dossier import CHECKED, PARTS, STATES, Dossier, Options, State, for_readers
    from brief.export.forms import FORMS, Form, form, render
    from brief.export.names import file_name, name_for

__all__ = [
    "CHECKED",
    "FORMS",
    "PARTS",
    "STATES",
    "Dossier",
    "Form",
    "Options",
    "State",
    "file_name",
    "for_readers",
    "form",
    "name_for",
    "render",
]

_HOMES = {
    "brief.export.dossier": ("CHECKED", "PARTS", "STATES", "Dossier", "Options", "State", "for_readers"),
    "brief.export.forms": ("FORMS", "Form", "form", "render"),
    "brief.export.names": ("file_name", "name_for"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(_HOME[name]), name)
