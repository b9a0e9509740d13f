"""Where an export goes: a file, the clipboard, a command."""

from __future__ import annotations

import shlex
import subprocess
from abc import abstractmethod
from collections.abc import Callable
from pathlib import Path

from textual.app import SuspendNotSupported

from brief.errors import BriefError
from brief.export.content.compose import embargoes
from brief.export.write import write
from brief.text.cleaning import line
from tui.acts.export_choice import Choice
from tui.content.words import many
from tui.keyboard.one_key import one_key
from tui.screens.frame import DeskScreen
from tui.widgets.status_bar import Note

PIPE_LIMIT_S = 120
"""A command that takes longer is stopped."""


class Exporting(DeskScreen):
    """The keys of the export screen that let a file out; `ExportScreen` says what is in it."""

    choice: Choice | None
    line: Note
    written: Path | None
    folder: Path

    @abstractmethod
    def show(self) -> None:
        """Show everything anew; `ExportScreen` does it."""

    def path_of(self, name: str) -> Path:
        """Where a file of this name goes."""
        return self.folder / name

    def unless_held(self, act: Callable[[], object]) -> None:
        """Let the file out at once, or, while a source is under embargo, after a question."""
        moments = [moment for _, moment in embargoes(self.choice.dossier)] if self.choice else []
        if moments:
            self.ask_first(f"EMBARGO until {max(moments)}: not for publication before.", "E", "goes on", act)
        else:
            act()

    def ask_first(self, question: str, key: str, does: str, act: Callable[[], object]) -> None:
        """Ask on the line above the file; one key does it, any other does not.

        Args:
            key: Another than the one that started it.
            does: What the key does, as `overwrites`.
            act: What is asked about.
        """
        before = (self.line.left, self.line.right)

        def closed() -> None:
            self.line.left, self.line.right = before
            self.remove_class("-asking")

        self.add_class("-asking")
        self.line.left = ((question, "warning"), (f"  {key}", "key"), (f" {does}, any other key does not", ""))
        self.line.right = ()
        one_key(self, {key: lambda: (act(), None)[1]}, closed)

    def action_write(self) -> None:
        """Ask where, then write."""
        if self.choice:
            self.unless_held(lambda: self.call_later(self.ask_where))

    async def ask_where(self) -> None:
        """Ask for the file's name."""
        if self.choice:
            await self.ask("Write to", self.write_to, value=str(self.path_of(self.choice.files[0].name)))

    def write_to(self, words: str | None) -> None:
        """Write there; ask with another key if there is something already."""
        if not words or self.choice is None:
            return
        path = Path(words).expanduser()
        names = [file.name for file in self.choice.files]
        paths = [path, *(path.parent / name for name in names[1:])]
        there = [one for one in paths if one.exists()]
        if there:
            question = f"{line(there[0])} is there already."
            self.ask_first(question, "O", "overwrites", lambda: self.write_files(paths, force=True))
        else:
            self.write_files(paths, force=False)

    def write_files(self, paths: list[Path], *, force: bool) -> None:
        """Write what the preview shows."""
        if self.choice is None:
            return
        size = 0
        try:
            for path, file in zip(paths, self.choice.files, strict=True):
                size += write(path, file.content, force=force)
        except BriefError as error:
            self.tell(str(error), is_error=True)
            return
        self.folder = paths[0].parent
        self.written = paths[0]
        self.show()
        self.tell(f"Wrote {size:,} bytes to {line(paths[0])}")

    def action_copy(self) -> None:
        """The whole file to the clipboard."""
        self.unless_held(self.copy)

    def copy(self) -> None:
        """Put the whole file into the clipboard."""
        if self.choice is None:
            return
        try:
            text = self.choice.files[0].content.decode("utf-8")
        except UnicodeDecodeError:
            self.tell("A binary file cannot be copied as text; write it or pipe it.")
            return
        self.app.copy_to_clipboard(text)
        self.tell(f"Copied {many(len(text), 'character')}")

    def action_pipe(self) -> None:
        """Ask for a command, then give it the file."""
        self.unless_held(lambda: self.call_later(self.ask, "Pipe to command", self.pipe_to))

    def pipe_to(self, words: str | None) -> None:
        """Give the file's bytes to a command; its words are an argument list, no shell reads them."""
        if not words or self.choice is None:
            return
        try:
            command = shlex.split(words)
        except ValueError as error:
            self.tell(f"Not a command: {error}", is_error=True)
            return
        content = self.choice.files[0].content
        try:
            with self.app.suspend():
                done = subprocess.run(command, input=content, timeout=PIPE_LIMIT_S, check=False)
                print(f"\n[{line(command[0])} ended with {done.returncode}; press Enter]", end="", flush=True)
                input()
        except SuspendNotSupported:
            self.run_worker(lambda: self.pipe_quietly(command, content), thread=True, exit_on_error=False)
        except (OSError, subprocess.TimeoutExpired, EOFError) as error:
            self.tell(f"{line(command[0])}: {line(error)}", is_error=True)

    def pipe_quietly(self, command: list[str], content: bytes) -> None:
        """Without a terminal to lend: run the command aside, and say how it ended."""
        try:
            done = subprocess.run(command, input=content, timeout=PIPE_LIMIT_S, check=False, capture_output=True)
        except (OSError, subprocess.TimeoutExpired) as error:
            self.app.call_from_thread(self.tell, f"{line(command[0])}: {line(error)}", is_error=True)
            return
        said = line((done.stdout or done.stderr).decode("utf-8", "replace"))[:120]
        words = f"{line(command[0])} ended with {done.returncode}" + (f": {said}" if said else "")
        self.app.call_from_thread(self.tell, words, is_error=done.returncode != 0)
