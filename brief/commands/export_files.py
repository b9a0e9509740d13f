"""What `brief export` comes to: the files it writes, what is refused, and what a person has to be told about it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from brief.errors import BriefError
from brief.export import Dossier, Form, Options, name_for, render
from brief.export.forms import module
from brief.export.gather import Missing
from brief.export.write import write
from brief.streams import tell
from brief.text.cleaning import line

_FOR_READERS = ("md", "html", "ninjs")
"""Forms in which undecided claims make a draft."""
_REFUSALS_SHOWN = 5
_PROGRESS_STEP = 100
"""Files between two looks at how far it is."""


def joined(chosen: Form, dossiers: Iterable[Dossier], options: Options) -> Iterator[bytes]:
    """The documents of a form that follow each other in one file, of tables with one line of column names."""
    for number, dossier in enumerate(dossiers):
        content = render(chosen.name, dossier, options)
        yield content.split(b"\n", 1)[1] if number and chosen.name.startswith("csv") else content


class Outcome:
    """Counts while an export runs, and tells what a person has to know.

    Args:
        chosen: The form.
        options: What the desk wants.
    """

    def __init__(self, chosen: Form, options: Options) -> None:
        self.form = chosen
        self.options = options
        self.written = 0
        self.failed = 0
        self.refused = 0
        self.undecided = 0
        self.place = ""

    def only_dossiers(self, found: Iterable[Dossier | Missing]) -> Iterator[Dossier]:
        """What can be exported; what cannot is told and counts as failed."""
        for one in found:
            if isinstance(one, Missing):
                self.failed += 1
                tell(f"{line(one.article)}: its claims were not extracted yet, left out; `brief open` extracts them")
                continue
            self._note(one)
            yield one

    def _note(self, dossier: Dossier) -> None:
        for article in dossier.articles:
            if article.metadata.embargo:
                tell(f"EMBARGO: {line(article.title or article.id)}: not before {line(article.metadata.embargo)}")
        if self.form.name in _FOR_READERS and self.options.include is None and not dossier.verdicts:
            self.undecided += 1

    def write_files(self, folder: Path, dossiers: Iterable[Dossier], *, force: bool) -> None:
        """Write a file for each into a folder; one that cannot be written is told, and the others go on."""
        self.place = f"{folder}/"
        for dossier in dossiers:
            name = name_for(self.form, dossier, self.options)
            self._write(folder / name, render(self.form.name, dossier, self.options), force=force, flush=False)
            if self.form.companion:
                beside = name.removesuffix(self.form.suffix) + self.form.companion
                content = module(self.form).companion(dossier, self.options)
                self._write(folder / beside, content, force=force, flush=False)
        # Waiting for the disk once costs as much as waiting for one file.
        os.sync()

    def write_file(self, path: Path, dossiers: Iterable[Dossier], *, force: bool) -> None:
        """Write all into one file, and beside it the companion that its form may have."""
        self.place = str(path)
        if self.form.companion:
            for dossier in dossiers:
                self._write(path, render(self.form.name, dossier, self.options), force=force)
                content = module(self.form).companion(dossier, self.options)
                self._write(path.with_suffix(self.form.companion), content, force=force)
        else:
            self._write(path, joined(self.form, dossiers, self.options), force=force)

    def _write(self, path: Path, content: bytes | Iterable[bytes], *, force: bool, flush: bool = True) -> None:
        try:
            write(path, content, force=force, flush=flush)
            self.written += 1
            self._show_progress()
        except BriefError as error:
            self.failed += 1
            self.refused += 1
            if self.refused <= _REFUSALS_SHOWN:
                tell(error)

    def _show_progress(self) -> None:
        if self.written % _PROGRESS_STEP == 0 and sys.stderr.isatty():
            print(f"\r{self.written} files written", end="", file=sys.stderr, flush=True)

    def finish(self) -> int:
        """Tell what came of it; the exit code."""
        if self.written >= _PROGRESS_STEP and sys.stderr.isatty():
            print("\r", end="", file=sys.stderr)
        if self.written:
            tell(f"{self.written} file{'s' if self.written > 1 else ''} written: {line(self.place)}")
        if self.refused > _REFUSALS_SHOWN:
            tell(f"{self.refused - _REFUSALS_SHOWN} more were refused for the like")
        if self.undecided:
            tell(f"{self.undecided} unreviewed: a draft of undecided claims; --only accepted,edited leaves them out")
        return 1 if self.failed else 0
