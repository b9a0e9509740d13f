"""The house rules that can be tested: who may import whom, and what an import may cost."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("spacy", "textual", "rich", "tinydb")


def loaded_by(statement: str) -> set[str]:
    """The top-level modules that a fresh interpreter holds after running the statement."""
    code = f"import sys\n{statement}\nprint(' '.join({{name.partition('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_importing_the_engine_loads_none_of_the_four() -> None:
    assert not loaded_by("import brief, brief.model, brief.codec, brief.errors, brief.cli") & set(HEAVY)


def test_opening_a_stored_library_needs_no_model_and_no_screens() -> None:
    assert not loaded_by("import brief.library, brief.worker, brief.commands.open") & {"spacy", "textual", "rich"}


def test_the_app_starts_without_the_model() -> None:
    assert "spacy" not in loaded_by("import tui.app")
