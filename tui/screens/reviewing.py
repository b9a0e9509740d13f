"""What a reviewer does to a claim beyond yes and no: edit, note, check, merge, settle, the same elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, get_args

from brief.describe import sentence, value
from brief.model import CheckResult, Decision
from tui.content.review_words import NAME_CELLS, disputed_words, merge_words
from tui.content.words import many
from tui.content.wrapping import cut
from tui.desk import desk
from tui.screens.picker import PickerScreen
from tui.screens.shaping import Shaping
from tui.session import as_judged
from tui.widgets.lines import Part

CHECK_KEYS: Mapping[str, CheckResult] = dict(zip("vpwur", get_args(CheckResult), strict=True))
"""Letters of the check results: verified, partly, wrong, unverifiable, right of reply."""


class Reviewing(Shaping):
    """The deciding keys of the review screen; `ReviewScreen` says what is shown."""

    # Edit

    def action_edit(self) -> None:
        """The fields of the claim in a form."""
        ask = self.review.current
        if ask is None:
            return
        from tui.screens.edit import EditScreen

        form = EditScreen(as_judged(ask.claim, ask.verdict or ask.again), self.quote_of(ask.claim))
        self.app.push_screen(form, self.keep_edit)

    def action_edit_outside(self) -> None:
        """The fields of the claim in $EDITOR."""
        ask = self.review.current
        if ask is None:
            return
        from tui.acts.editing import edit_outside

        claim = as_judged(ask.claim, ask.verdict or ask.again)
        changes = edit_outside(self.app, claim, self.quote_of(claim), lambda words: self.tell(words, is_error=True))
        self.keep_edit(changes)

    def keep_edit(self, changes: Mapping[str, Any] | None) -> None:
        """Write an edit, on top of an earlier one."""
        ask = self.review.current
        if changes is None or ask is None:
            return
        if "facet" in changes:
            self.add(changes["facet"], ask.claim.evidence[0], instead=True)
            return
        verdict = ask.verdict or ask.again
        before = verdict.changes if verdict and verdict.decision == "edited" else {}
        whole = {**before, **changes, **self.pending_change()}
        if not changes and not self.pending:
            self.say(("Nothing was changed.", "dim"))
            return
        self.attempt(lambda: self.review.edit(whole))

    # Note and check

    async def action_note(self) -> None:
        """A note with the claim."""
        ask = self.review.current
        if ask is not None:
            before = (ask.verdict.note if ask.verdict else None) or ""
            await self.ask("Note", self.keep_note, value=before)

    def keep_note(self, words: str | None) -> None:
        """Write the note."""
        if words is not None:
            self.attempt(lambda: self.review.note(words or None))

    def action_check(self) -> None:
        """How the claim was checked against the world, and what came of it."""
        if self.review.current is None:
            return
        ways: dict[str, Callable[[], None]] = {
            key: (lambda result=result: self.ask_method(result))  # type: ignore[misc]
            for key, result in CHECK_KEYS.items()
        }
        ways["0"] = lambda: self.keep_check(None)
        words: list[Part] = []
        for key, result in CHECK_KEYS.items():
            words += [(key, "key"), (f" {result}  ", "")]
        self.one_key(ways, *words, ("0", "key"), (" none", ""))

    def ask_method(self, result: CheckResult) -> None:
        """Ask how, then against which source."""

        def method(words: str | None) -> None:
            if words is not None:
                self.run_worker(
                    self.ask("Against which source (may be empty)", lambda line: source(words, line)),
                    exit_on_error=False,
                )

        def source(how: str, words: str | None) -> None:
            if words is not None:
                self.keep_check(result, how or None, words or None)

        self.run_worker(self.ask(f"{result.capitalize()}: how (may be empty)", method), exit_on_error=False)

    def keep_check(self, result: CheckResult | None, method: str | None = None, source: str | None = None) -> None:
        """Write the check."""
        self.attempt(lambda: self.review.check(result, method, source))

    # The same elsewhere

    def action_same_value(self) -> None:
        """The same verdict for the same value in the other sources, after a line that says what it would do."""
        ask = self.review.current
        if ask is None:
            return
        sames = self.review.same_values()
        if not sames:
            self.say(("No other source has the same value.", "dim"))
            return
        names = ", ".join(cut(one.source, NAME_CELLS) for one in sames if one.will_change)
        kept = sum(not one.will_change for one in sames)
        decided: Decision | None = ask.verdict.decision if ask.is_decided and ask.verdict else None
        changes = ask.verdict.changes if ask.verdict and decided == "edited" else {}

        def doing(decision: Decision) -> Callable[[], None]:
            more = changes if decision == "edited" else {}
            return lambda: self.do_same(decision, more)

        ways = {"a": doing("accepted"), "x": doing("rejected"), ".": doing(decided or "accepted")}
        ways["full_stop"] = ways["."]
        same = {"accepted": "a", "rejected": "x"}.get(decided or "accepted", "")
        words: list[Part] = [(f"a{' .' * (same == 'a')}", "key"), (" accept  ", "")]
        words += [(f"x{' .' * (same == 'x')}", "key"), (" reject  ", "")]
        words += [(".", "key"), (" edit alike  ", "")] if not same else []
        # The names before the value, which the card above says too: what does not fit is cut at the end.
        words.append((f"here and in {names}" if names else "here only", "strong"))
        words.append((f" ({many(kept, 'other')} decided already)" if kept else "", "dim"))
        words.append((f": {cut(value(as_judged(ask.claim, ask.verdict)), 2 * NAME_CELLS)}", "dim"))
        self.one_key(ways, *words)

    def do_same(self, decision: Decision, changes: Mapping[str, Any]) -> None:
        """Decide the value everywhere, as one step."""
        self.attempt(lambda: self.review.decide_same(decision, changes or None))

    # Disagreements

    def action_settle(self) -> None:
        """Say which of the reviewers' verdicts counts; all of them are kept."""
        ask = self.review.current
        if ask is None or not ask.disputed:
            self.say(("The reviewers do not disagree on this claim; D shows where they do.", "dim"))
            return
        ways: dict[str, Callable[[], None]] = {
            "a": lambda: self.settle("accepted"),
            "x": lambda: self.settle("rejected"),
        }
        words: list[Part] = [("Settle:  ", "dim"), ("a", "key"), (" accept  ", ""), ("x", "key"), (" reject   ", "")]
        self.one_key(ways, *words, (disputed_words(ask.disputed, desk(self).marks), ""))

    def settle(self, decision: Decision) -> None:
        """Write the verdict that counts."""
        self.attempt(lambda: self.review.settle(decision))

    # Merge

    def action_merge(self) -> None:
        """The current name is the same as another one."""
        ask = self.review.current
        candidates = self.review.merge_candidates()
        if ask is None or not candidates:
            self.say(("There is no other name to merge this one with.", "dim"))
            return
        rows = [[(sentence(claim), "")] for claim in candidates]

        def preview(index: int) -> list[list[Part]]:
            merge = self.review.merge_preview(candidates[index].id)
            if merge is None:
                return [[("These cannot be one.", "dim")]]
            return [
                [("keeps   ", "dim"), (sentence(merge.kept), "strong")],
                [("rejects ", "dim"), (value(merge.dropped), ""), (f"  ({merge.note})", "dim")],
                [("changes ", "dim"), (merge_words(merge), "")],
            ]

        def chosen(index: int | None) -> None:
            if index is not None:
                self.attempt(lambda: self.review.merge(candidates[index].id))

        self.app.push_screen(PickerScreen(f"{value(ask.claim)} is the same as", rows, preview), chosen)
