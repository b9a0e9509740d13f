"""`brief config`: write the commented configuration file, check it, or say where it is."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from brief import config, config_check
from brief.commands.handover import to_app
from brief.errors import BriefError
from brief.streams import tell


def configure(parser: argparse.ArgumentParser) -> None:
    """Name the options."""
    parser.add_argument("--check", action="store_true", help="check the file, the keymap too; write nothing")
    parser.add_argument("--path", action="store_true", help="print where the file is; write nothing")


def run(arguments: argparse.Namespace) -> int:
    """Write the file if there is none, then check it and what it names."""
    path = config.default_path()
    if arguments.path:
        print(path)
        return 0
    if not path.exists() and not arguments.check:
        _write(path)
        print(f"Wrote {path}: every setting is there, commented out.", file=sys.stderr)
    found = list(config_check.problems(config.load(path), path))
    for problem in found:
        tell(problem)
    is_wrong = to_app(["--check-config"]) or bool(found)
    if not is_wrong:
        print(f"{path} is sound." if path.exists() else f"There is no {path}; the defaults hold.", file=sys.stderr)
    return int(is_wrong)


def _write(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(config.TEMPLATE, encoding="utf-8")
    except OSError as error:
        raise BriefError("E008", path=path, why=error.strerror) from error
