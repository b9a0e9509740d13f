"""`brief extract`: one brief per article as JSON Lines on standard output, without a library."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from brief import config
from brief.codec import brief_to_json
from brief.filing import taught
from brief.ingest import Refusal, read_bytes, read_paths
from brief.model import Article
from brief.streams import tell
from brief.workers import Failure, extract_all


def configure(parser: argparse.ArgumentParser) -> None:
    """Name the options."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="files and folders; - for one article on standard input"
    )
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help='read {"id","text","title"?,"published"?,"source"?} lines from standard input',
    )
    parser.add_argument("--model", help="name of the spaCy model (default: from the config)")


def run(arguments: argparse.Namespace) -> int:
    """Write the briefs in the order of the articles; refusals go to stderr, one line each."""
    if not arguments.jsonl and not arguments.paths:
        print("brief extract: name files, or - for standard input, or --jsonl", file=sys.stderr)
        return 2
    settings = config.load()
    refused = 0

    def articles() -> Iterator[Article]:
        nonlocal refused
        for found in _read(arguments):
            if isinstance(found, Refusal):
                refused += 1
                tell(found.error)
            else:
                yield found

    for result in extract_all(articles(), model=arguments.model or settings.model, corrections=taught(None, settings)):
        if isinstance(result, Failure):
            refused += 1
            tell(result.error)
        else:
            print(json.dumps(brief_to_json(result), ensure_ascii=False), flush=True)
    return 1 if refused else 0


def _read(arguments: argparse.Namespace) -> Iterator[Article | Refusal]:
    if arguments.jsonl:
        from brief.ingest.readers.jsonl import bounded, read_rows

        yield from read_rows(bounded(sys.stdin.buffer))
    named = []
    for word in arguments.paths:
        if word == "-":
            yield from read_bytes(sys.stdin.buffer.read(), name="standard input")
        else:
            named.append(Path(word))
    if named:
        yield from read_paths(named)
