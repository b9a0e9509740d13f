"""The formats: how each is recognised by its content, which module reads it, and what it needs. The plugin point.

A third party adds a format with an entry point of the group `brief.formats` that names a `Format`; its `detect` is
asked before the built-in ones.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import entry_points
from typing import IO

from brief.ingest import detection
from brief.ingest.detection import Head
from brief.ingest.draft import Found, Part, Source
from brief.ingest.refusal import Refusal
from brief.model import Article

GROUP = "brief.formats"
"""The entry point group of third-party formats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One form in which news arrives."""

    name: str
    """Short and stable: `nitf`."""
    title: str
    """For people: `NITF`."""
    extensions: tuple[str, ...] = ()
    """Usual file name endings, lower case, with their dot; they help, the content decides."""
    detect: Callable[[Head], bool]
    """Whether a file that begins so is of this format; cheap, and never raises."""
    module: str
    """Dotted name of the module with `read(source: Source) -> Iterator[Found]`, imported when it is first needed.

    A container that can be read as a stream also has `stream(file, name, depth) -> Iterator[Found]`.
    """
    extra: str | None = None
    """The extra of this package that brings what the format needs."""
    needs: str | None = None
    """The top-level module that the extra installs."""
    is_stream: bool = False
    """Whether the module has `stream`, so that the file may be larger than memory."""
    has_parts: bool = False
    """Whether the module also has `parts(file, name)`: an archive whose members are files of their own."""
    plugin: str | None = None
    """The distribution that brought it; None for the built-in formats."""

    @property
    def is_installed(self) -> bool:
        """Whether everything it needs is there."""
        return self.needs is None or importlib.util.find_spec(self.needs) is not None

    def read(self, source: Source) -> Iterator[Found]:
        """Read the articles in the bytes.

        Raises:
            BriefError: E104-E110, if they cannot be read.
        """
        reader: Callable[[Source], Iterator[Found]] = importlib.import_module(self.module).read
        return reader(source)

    def stream(self, file: IO[bytes], name: str, depth: int) -> Iterator[Found]:
        """Read a container piece by piece; it lies in `depth` others."""
        reader: Callable[[IO[bytes], str, int], Iterator[Found]] = importlib.import_module(self.module).stream
        return reader(file, name, depth)

    def parts(self, file: IO[bytes], name: str) -> Iterator[Part | Article | Refusal]:
        """The unpacked members of an archive, unread; only for formats that have parts."""
        reader: Callable[[IO[bytes], str], Iterator[Part | Article | Refusal]] = importlib.import_module(
            self.module
        ).parts
        return reader(file, name)


def _built_in(name: str, title: str, extensions: str) -> Format:
    return Format(
        name=name,
        title=title,
        extensions=tuple(extensions.split()),
        detect=getattr(detection, f"is_{name}"),
        module=f"brief.ingest.readers.{name}",
    )


BUILT_IN = (
    replace(_built_in("pdf", "PDF", ".pdf"), extra="pdf", needs="pypdf"),
    replace(_built_in("docx", "Word document (DOCX)", ".docx"), extra="docx", needs="docx"),
    replace(_built_in("archive", "ZIP or gzip archive", ".zip .gz"), is_stream=True, has_parts=True),
    replace(
        _built_in("warc", "web archive (WARC)", ".warc .warc.gz"),
        extra="warc",
        needs="warcio",
        is_stream=True,
        has_parts=True,
    ),
    _built_in("newsml", "NewsML-G2", ".xml .newsml"),
    _built_in("nitf", "NITF", ".xml .nitf"),
    _built_in("feed", "RSS or Atom feed", ".xml .rss .atom"),
    _built_in("html", "web page (HTML)", ".html .htm .xhtml"),
    _built_in("jsonfeed", "JSON Feed", ".json"),
    _built_in("ninjs", "ninjs", ".json"),
    replace(_built_in("jsonl", "JSON Lines", ".jsonl .ndjson"), is_stream=True),
    replace(_built_in("mbox", "mailbox (mbox)", ".mbox"), is_stream=True),
    _built_in("mail", "e-mail (EML)", ".eml"),
    _built_in("markdown", "Markdown", ".md .markdown"),
    _built_in("plain", "plain text", ".txt .text"),
)
"""In the order in which they are asked; plain text takes what is left and is text."""


@cache
def plugins() -> tuple[Format, ...]:
    """The formats that other packages bring; one that cannot be loaded is left out (`broken_plugins` names it)."""
    return tuple(found for _, found in _load_plugins() if isinstance(found, Format))


def broken_plugins() -> list[str]:
    """One line for each plugin that could not be loaded, for `brief doctor`."""
    return [f"format plugin {name}: {problem}" for name, problem in _load_plugins() if isinstance(problem, str)]


@cache
def _load_plugins() -> tuple[tuple[str, Format | str], ...]:
    loaded: list[tuple[str, Format | str]] = []
    for point in entry_points(group=GROUP):
        try:
            found = point.load()
        except Exception as error:  # whatever a stranger's import raises must not stop ours
            loaded.append((point.name, f"{type(error).__name__}: {error}"))
            continue
        loaded.append((point.name, found if isinstance(found, Format) else "is no brief.ingest.registry.Format"))
    return tuple(loaded)


def formats() -> tuple[Format, ...]:
    """All formats in the order in which they are asked: plugins, then the built-in ones."""
    return (*plugins(), *BUILT_IN)


def detect(head: Head) -> Format | None:
    """The format of a file by its first bytes; None for data that is no form of news."""
    for form in formats():
        try:
            if form.detect(head):
                return form
        except Exception:  # a stranger's detector must not stop ours
            if form.plugin is None and form in BUILT_IN:
                raise
    return None
