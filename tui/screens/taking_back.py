"""The verify screen's question whether edits made in a file go back into the review."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path

from brief.errors import BriefError
from brief.export.gather import dossier_of
from brief.export.verification.read_back import read
from brief.export.verification.take_back import Proposal, Refusal, proposals
from brief.library import Judgement
from brief.text.cleaning import line
from tui.content.words import many
from tui.desk import desk
from tui.keyboard.one_key import one_key
from tui.screens.frame import DeskScreen
from tui.widgets.status_bar import Note


class TakingBack(DeskScreen):
    """Asks, then writes; `VerifyScreen` has read the file and shows it."""

    path: Path
    text: str
    line: Note

    @abstractmethod
    def check(self) -> None:
        """Check the file anew; `VerifyScreen` does it."""

    def action_take_back(self) -> None:
        """Take edits made in the file back into the review, after saying which."""
        library = desk(self).session.library
        try:
            export = read(self.text, name=line(self.path))
            sources = [source.article for source in export.sources]
            found = proposals(export, dossier_of(library, sources, str(export.head.get("id", ""))))
        except BriefError as error:
            self.tell(str(error), is_error=True)
            return
        meant = [one for one in found if isinstance(one, Proposal)]
        refused = [one for one in found if isinstance(one, Refusal)]
        if not meant:
            why = "; ".join(f"line {one.line}: {one.why}" for one in refused[:3])
            self.tell(f"Cannot be taken back: {why}" if refused else "The file holds no edit of a claim.")
            return
        words = "; ".join(f"{line(one.claim)}: {_in_words(one)}" for one in meant)
        self.line.left = (
            (f"Take {many(len(meant), 'edit')} back?  ", "strong"),
            ("Y", "key"),
            (" yes, any other key no   ", ""),
            (words, "dim"),
        )
        one_key(self, {"Y": lambda: self.write_back(meant)}, self.clear_line)

    def clear_line(self) -> None:
        """Take the question away."""
        self.line.left = ()

    def write_back(self, meant: list[Proposal]) -> None:
        """Write the edits as one step."""
        judgements = [
            Judgement(article=one.article, claim=one.claim, decision=one.decision, changes=one.changes) for one in meant
        ]
        try:
            desk(self).session.library.decide_all(judgements)
        except BriefError as error:
            self.tell(str(error), is_error=True)
            return
        for one in meant:
            desk(self).session.forget(one.article)
        self.check()
        self.tell(f"{many(len(meant), 'edit')} taken back; one undo takes all of it back.")


def _in_words(proposal: Proposal) -> str:
    """What a proposal changes, from what to what."""
    if proposal.decision == "accepted":
        return "accepted"

    def shown(value: object) -> str:
        return "not stated" if value is None else line(value)

    return ", ".join(f"{name}: {shown(was)} → {shown(proposal.changes[name])}" for name, was in proposal.was.items())
