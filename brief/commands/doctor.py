"""`brief doctor`: what is installed, which model, where data lives, and what is wrong, one line each."""

from __future__ import annotations

import argparse
import importlib.metadata
import platform
from collections.abc import Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple

from brief import __version__, config
from brief.commands.sources import open_library
from brief.errors import BriefError
from brief.language.maker import described, made_now
from brief.story.sentences import embeddings
from brief.text.cleaning import line

if TYPE_CHECKING:
    from brief.ingest.registry import Format

PACKAGES = ("spacy", "textual", "rich", "tinydb", "trafilatura", "lxml")
EXTRAS = {"web": ("textual_serve",), "embeddings": embeddings.PACKAGES}
"""Extras that are no input format, with the modules that each brings."""


class Finding(NamedTuple):
    """One line of the report; `sound` is None where absence is no fault."""

    what: str
    words: str
    sound: bool | None = True


def configure(parser: argparse.ArgumentParser) -> None:
    """No options beyond the library."""


def run(arguments: argparse.Namespace) -> int:
    """Print the findings; 1 if something is wrong."""
    wrong = 0
    for finding in findings(arguments.library):
        mark = {True: "ok", False: "WRONG", None: "-"}[finding.sound]
        print(f"{mark:<6}{finding.what:<18}{finding.words}")
        wrong += finding.sound is False
    return 1 if wrong else 0


def findings(library: str | None) -> Iterator[Finding]:
    """Look at program, config, model, library and formats, in this order."""
    yield Finding("brief", f"{__version__} on Python {platform.python_version()}")
    for package in PACKAGES:
        yield Finding(package, importlib.metadata.version(package))
    path = config.default_path()
    try:
        settings = config.load()
        yield Finding("config", str(path) if path.exists() else f"{path} (absent: the defaults hold)")
    except BriefError as error:
        yield Finding("config", str(error), False)
        settings = config.Config()
    yield _model(settings.model)
    yield from _library(library, settings)
    yield from _formats()
    for extra, modules in EXTRAS.items():
        installed = all(find_spec(module) is not None for module in modules)
        yield Finding(
            f"extra {extra}", "installed" if installed else f"pip install 'newsroom-brief[{extra}]'", installed or None
        )


def _model(name: str) -> Finding:
    found = described(name)
    if found is None:
        return Finding("model", str(BriefError("E201", model=name)), False)
    return Finding("model", f"{found[0]} {found[1]}" + (f" ({line(name)})" if name != found[0] else ""))


def _library(given: str | None, settings: config.Config) -> Iterator[Finding]:
    folder = config.library_folder(given, settings) or config.default_library()
    try:
        with open_library(given, settings) as library:
            if library is None:
                yield Finding("library", f"{folder} (none yet)", None)
            else:
                yield Finding("library", f"{folder}, {library.count()} articles")
                maker = made_now(settings.model)
                stale = len(library.made_otherwise(maker)) if maker else 0
                if stale:
                    words = f"{stale} made by another model or other rules; `brief library rebuild` makes them anew"
                    yield Finding("briefs", words, None)
    except BriefError as error:
        yield Finding("library", str(error), False)


def _formats() -> Iterator[Finding]:
    from brief.ingest import formats
    from brief.ingest.registry import broken_plugins

    for known in formats():
        is_missing = known.extra is not None and not known.is_installed
        yield Finding("format", f"{known.title}{_from_where(known, is_missing)}", None if is_missing else True)
    for words in broken_plugins():
        yield Finding("format", words.removeprefix("format "), False)


def _from_where(known: Format, is_missing: bool) -> str:
    """The extra that a format needs, or the package that brought it; nothing for those that are always there."""
    if is_missing:
        return f" (needs: pip install 'newsroom-brief[{known.extra}]')"
    return f" (extra {known.extra})" if known.extra else f" (from {known.plugin})" if known.plugin else ""
