"""What an editor does to a row of the ledger: decide it, note, prefer a wording, go on from it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import Any

from brief.errors import BriefError
from brief.model import Brief, Decision, Row, Verdict
from tui.acts.judging import judged
from tui.content.words import many
from tui.desk import desk
from tui.screens.frame import DeskScreen
from tui.session import Target
from tui.widgets.row_list import RowList


class Comparing(DeskScreen):
    """The deciding keys of the compare screen; `CompareScreen` says what is shown."""

    target: Target
    ledger_list: RowList
    rows: list[Row]
    articles: list[str]
    columns: int
    letters: Mapping[str, str]
    briefs: Mapping[str, Brief]
    verdicts: dict[str, Mapping[str, Verdict]]
    preferred: dict[str, str]
    is_claims_view: bool

    @property
    def shown(self) -> tuple[str, ...]:
        """Ids of the articles in the columns."""
        return tuple(self.articles[: self.columns])

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self.rows[self.ledger_list.cursor] if self.rows else None

    @abstractmethod
    def read_verdicts(self) -> None:
        """Read what is decided; `CompareView` does it."""

    @abstractmethod
    def action_claims_view(self) -> None:
        """Texts, or the ledger in full words; `CompareScreen` does it."""

    def action_accept(self) -> None:
        """Every shown source says this."""
        self._decide("accepted")

    def action_reject(self) -> None:
        """The shown sources' claims of this row are wrong."""
        self._decide("rejected")

    def _claims_shown(self) -> list[tuple[str, str]]:
        """Articles and claims of the row that can be decided: an earlier version is past."""
        row = self.row
        now = [one for one in self.shown if desk(self).session.present(one) == one]
        return [(one, claim) for one in now for claim in row.claims.get(one, ())] if row else []

    def _decide(self, decision: Decision) -> None:
        if self._write(decision=decision) and self.ledger_list.cursor < len(self.rows) - 1:
            self.ledger_list.cursor += 1

    def _write(self, **said: Any) -> bool:
        """Say the same of all shown sources' claims of the row, as one step."""
        told = self._claims_shown()
        if not told:
            self.tell("This row has no claim to decide.")
            return False
        try:
            desk(self).session.library.decide_all(
                [judged(one, claim, self.verdicts[one].get(claim), **said) for one, claim in told]
            )
        except BriefError as error:
            self.tell(str(error), is_error=True)
            return False
        self._verdicts_changed({one for one, _ in told})
        return True

    def _verdicts_changed(self, articles: set[str]) -> None:
        if articles & set(self.articles):
            self.read_verdicts()
        self.ledger_list.refresh()

    def action_undo(self) -> None:
        """Take the last step back."""
        self._replay("undo")

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._replay("redo")

    def _replay(self, way: str) -> None:
        try:
            step = getattr(desk(self).session.library, way)()
        except BriefError as error:
            self.tell(str(error), is_error=True)
            return
        if step is None:
            self.tell(f"Nothing to {way}.")
            return
        changed = {(change.article, change.claim) for change in step.changes}
        self._verdicts_changed({article for article, _ in changed})
        for place, row in enumerate(self.rows):
            if any((article, claim) in changed for article, claims in row.claims.items() for claim in claims):
                self.ledger_list.cursor = place
                return
        self.tell(f"{way.capitalize()}: {many(len(changed), 'claim')} outside of this list.")

    async def action_note(self) -> None:
        """A note on the row's claims."""
        told = self._claims_shown()
        if not told:
            self.tell("This row has no claim to write a note on.")
            return
        before = next((v.note for one, c in told if (v := self.verdicts[one].get(c)) and v.note), "")
        await self.ask("Note", self._noted, value=before or "")

    def _noted(self, words: str | None) -> None:
        if words is not None and self._write(note=words or None):
            self.tell("Note kept." if words else "Note taken away.")

    def action_prefer_left(self) -> None:
        """The first source's wording goes into the brief."""
        self._prefer(0)

    def action_prefer_right(self) -> None:
        """The last shown source's wording goes into the brief."""
        self._prefer(self.columns - 1)

    def _prefer(self, column: int) -> None:
        row = self.row
        if row is None:
            return
        article = self.shown[column]
        if self.target.story is None:
            self.tell("These articles are no story of the library; there is no brief to prefer a wording for.")
        elif article not in row.claims:
            self.tell(f"{self.letters[article]} does not state this.")
        else:
            liked = {**self.preferred, row.id: article}
            if self.preferred.get(row.id) == article:
                del liked[row.id]
            try:
                desk(self).session.library.set_preferred(self.target.story, liked)
            except BriefError as error:
                self.tell(str(error), is_error=True)
                return
            self.preferred = liked
            self.ledger_list.refresh()

    # Keys: open

    def action_choose(self) -> None:
        """From the ledger to the texts; from the texts to the article at this evidence."""
        row = self.row
        if row is None:
            return
        if self.is_claims_view:
            self.action_claims_view()
            return
        told = [one for one in self.shown if one in row.evidence]
        present = desk(self).session.present
        if told:
            article = next((one for one in told if present(one) == one), told[0])
            claims = row.claims.get(article, ())
            desk(self).open("brief", self._target(article, claims[0] if claims else None))

    def _target(self, first: str, claim: str | None = None) -> Target:
        """For another screen: an article before the others; of versions, the present one alone."""
        session = desk(self).session
        if any(session.present(one) != one for one in self.articles):
            return session.target(session.present(first), claim if session.present(first) == first else None)
        others = (one for one in self.articles if one != first)
        return Target((first, *others), self.target.story, claim, self.target.name)

    def action_review(self) -> None:
        """Review the story, from this row's claim on."""
        told = self._claims_shown()
        if self.articles:
            desk(self).open("review", self._target(*told[0]) if told else self._target(self.articles[0]))

    def action_export(self) -> None:
        """Write the story's brief."""
        if self.articles:
            desk(self).open("export", self._target(self.articles[0]))

    def action_copy(self) -> None:
        """The row as text, with both evidences."""
        row = self.row
        if row is None:
            return
        lines = [f"{row.relation} · {row.kind} · {row.point} — {row.reason}"]
        for one, spans in row.evidence.items():
            if (brief := self.briefs.get(one)) is not None:
                name = brief.article.source or brief.article.title or one
                lines += [f"{name}, {start}–{end}: “{brief.article.text[start:end]}”" for start, end in spans]
        self.app.copy_to_clipboard("\n".join(lines))
        self.tell("Row copied.")
