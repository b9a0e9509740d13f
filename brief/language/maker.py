"""Which model and rules make the briefs, known from the model's own description without loading it."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

from brief.config import DEFAULT_MODEL

BEST_FIRST = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", DEFAULT_MODEL)
"""What the model name "best" tries, best published accuracy first."""
RULES = "6"
"""Changes with every change of the rules that can change a brief."""


def described(model: str) -> tuple[str, str] | None:
    """Name and version of an installed model, as its briefs will say them; None if there is no sound one of this name.

    Args:
        model: Name of an installed spaCy package, a folder that holds a model, or "best".
    """
    names = BEST_FIRST if model == "best" else (model,)
    for name in names:
        meta = next(filter(Path.is_file, (folder / "meta.json" for folder in _folders(name))), None)
        if meta is not None:
            try:
                told = json.loads(meta.read_text(encoding="utf-8"))
                return f"{told['lang']}_{told['name']}", str(told["version"])
            except (OSError, ValueError, KeyError, TypeError):
                return None
    return None


def made_now(model: str) -> str | None:
    """How the briefs begin to say what made them with this model and today's rules: `en_core_web_sm 3.8.0 2`.

    The user's corrections are left out: they come with every lesson, and no brief is worse for the last one.
    """
    found = described(model)
    return f"{found[0]} {found[1]} {RULES}" if found else None


def _folders(name: str) -> list[Path]:
    if Path(name).is_dir():
        return [Path(name)]
    try:
        spec = find_spec(name) if name.isidentifier() else None
    except (ImportError, ValueError):
        return []
    return [Path(folder) for folder in (spec.submodule_search_locations or ())] if spec else []
