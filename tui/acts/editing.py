"""Editing a claim outside of the form: in the user's editor, and what a new claim needs."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from textual.app import App, SuspendNotSupported

from brief.model import Claim
from tui.acts.claim_fields import FieldError, from_text, to_text
from tui.acts.opening import editor_command


def edit_outside(app: App[None], claim: Claim, quote: str, tell: Callable[[str], None]) -> dict[str, Any] | None:
    """Let the user change a claim in $EDITOR; the command is an argument list, never a shell's line.

    Args:
        tell: Gets one line if it did not work.

    Returns:
        The changes, perhaps none; None if it did not work.
    """
    try:
        handle, name = tempfile.mkstemp(prefix="brief-claim-", suffix=".txt")
    except OSError as error:
        tell(f"There is no room for the editor's file: {error.strerror or error}")
        return None
    path = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(to_text(claim, quote))
        command = editor_command(path)
        if command is None:
            tell("There is no editor: set $VISUAL or $EDITOR.")
            return None
        try:
            with app.suspend():
                done = subprocess.run(command, check=False)
        except SuspendNotSupported:
            done = subprocess.run(command, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        except OSError as error:
            tell(f"The editor did not start: {error.strerror or error}")
            return None
        if done.returncode:
            tell(f"The editor ended with {done.returncode}; nothing was changed.")
            return None
        # Some editors put a byte order mark in front of what they save.
        return from_text(claim, path.read_text(encoding="utf-8-sig"))
    except FieldError as error:
        tell(f"Nothing was changed: {error}")
        return None
    except UnicodeDecodeError:
        tell("Nothing was changed: what the editor left is not UTF-8 text.")
        return None
    except OSError as error:
        tell(f"Nothing was changed: what the editor left cannot be read ({error.strerror or error})")
        return None
    finally:
        path.unlink(missing_ok=True)


_NEEDED: dict[str, dict[str, Any]] = {
    "members": {"organisation": "?"},
    "partners": {"organisation": "?"},
}


def needed_fields(facet: str) -> dict[str, Any]:
    """What a new claim of this facet holds before the form is filled in, beside the selected words."""
    return dict(_NEEDED.get(facet, {}))
