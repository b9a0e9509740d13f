"""`brief library`: check, dump, load, back up or measure the library, or write its audit trail."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from brief import config
from brief.codec import plain
from brief.errors import BriefError
from brief.library import Library
from brief.library.replay import audit_rows
from brief.library.storage import transfer, upkeep
from brief.text.cleaning import line


def configure(parser: argparse.ArgumentParser) -> None:
    """The arguments of `brief library`."""
    parser.add_argument(
        "task",
        choices=("check", "dump", "load", "backup", "stats", "audit", "rebuild"),
        help="check: look for damage; dump: write plain TinyDB JSON; load: fill a new library from a dump; "
        "backup: copy the library; stats: numbers; audit: every decision ever made, as JSON Lines; rebuild: make the "
        "briefs anew that another model or other rules made",
    )
    parser.add_argument("file", nargs="?", metavar="FILE", help="to write (dump: - or nothing is stdout) or to load")
    parser.add_argument("--json", action="store_true", help="stats as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Do one task on the library."""
    settings = config.load()
    folder = config.library_folder(arguments.library, settings)
    file = Path(arguments.file) if arguments.file and arguments.file != "-" else None
    if arguments.task == "load":
        if file is None:
            print("brief library load: name the FILE to load", file=sys.stderr)
            return 2
        print(f"{transfer.load(folder, file)} articles loaded", file=sys.stderr)
        return 0
    if arguments.task == "rebuild":
        return _rebuild(folder, settings)
    with Library.open(folder, read_only=True) as library:
        match arguments.task:
            case "check":
                return _check(library)
            case "dump":
                # Closed before the library is: it reads one state of it, which a failed write must let go of.
                with closing(transfer.dump(library)) as pieces:
                    _write(pieces, file)
            case "audit":
                rows = audit_rows(library.db.table("decisions"))
                _write((json.dumps(row, ensure_ascii=False) + "\n" for row in rows), file)
            case "backup":
                print(line(upkeep.backup(library, file)))
            case "stats":
                _stats(library, as_json=arguments.json)
    return 0


def _check(library: Library) -> int:
    found = 0
    with closing(upkeep.problems(library)) as problems:
        for problem in problems:
            found += 1
            print(problem)
    if found:
        print("restore a backup, or write what can be read with: brief library dump FILE", file=sys.stderr)
        return 1
    print(f"{line(library.path)}: all is well", file=sys.stderr)
    return 0


def _rebuild(folder: Path | None, settings: config.Config) -> int:
    """Make the briefs anew that another model or other rules made; every verdict stays."""
    from brief.commands.add import extract
    from brief.language.maker import made_now

    maker = made_now(settings.model)
    if maker is None:
        raise BriefError("E201", model=settings.model)
    with Library.open(folder, read_only=True) as library:
        wanted = library.made_otherwise(maker)
    failed = 0
    if wanted:
        with Library.open(folder, reviewer=settings.reviewer) as library:
            failed = extract(library, wanted, settings.model)
    print(f"{len(wanted) - failed} of {len(wanted)} briefs made anew with {maker.rpartition(' ')[0]}", file=sys.stderr)
    return 1 if failed else 0


def _stats(library: Library, *, as_json: bool) -> None:
    numbers = plain(upkeep.stats(library))
    if as_json:
        print(json.dumps(numbers, ensure_ascii=False))
        return
    for name, value in numbers.items():
        shown = f"{value / 1e6:,.1f} MB" if name == "bytes" else f"{value:,}" if isinstance(value, int) else value
        print(f"{name.replace('_', ' '):12} {shown if value is not None else '-'}")


def _write(pieces: Iterable[str], file: Path | None) -> None:
    """Write to stdout, or whole to a new file that only its owner may read."""
    if file is None:
        sys.stdout.writelines(pieces)
        return
    if file.exists():
        raise BriefError("E409", path=file, reason="there is a file already")
    beside = file.with_name(f".{file.name}.{os.getpid()}.new")
    try:
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as out:
            out.writelines(pieces)
            out.flush()
            os.fsync(out.fileno())
        beside.rename(file)
    except OSError as error:
        raise BriefError("E409", path=file, reason=error.strerror) from error
    finally:
        beside.unlink(missing_ok=True)
