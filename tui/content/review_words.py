"""What the review screen says: the card of a claim, its line in the queue, what was done last. Pure words."""

from __future__ import annotations

from collections.abc import Sequence

from brief.describe import details, value
from brief.library.journal import Change
from brief.library.reviewing.asking import DIFFERENCES, Ask
from brief.library.reviewing.progress import Progress, duration
from brief.library.reviewing.same import Merge, Same
from brief.model import Brief, Claim, Span, Verdict
from tui.content.words import day, share, time_of
from tui.content.wrapping import cut
from tui.session import as_judged
from tui.theme import Marks
from tui.widgets.claim_card import Card
from tui.widgets.claim_queue import Item
from tui.widgets.lines import Part

FASTEST_PER_MINUTE = 90
"""A faster pace is that of the first few keys, and says nothing about the rest."""

NAME_CELLS = 24
"""Sources without an outlet are called by their title, which may be long."""


def decision_of(ask: Ask) -> str | None:
    """A claim's decision as its mark is named; `skipped` for one that was passed over."""
    if ask.is_decided and ask.verdict:
        return ask.verdict.decision
    return "skipped" if ask.skipped else None


def card_of(ask: Ask, sames: Sequence[Same], pending: Sequence[Span], marks: Marks) -> Card:
    """The card of a claim.

    Args:
        sames: Claims of other sources with the same value.
        pending: Evidence that was shrunk or grown and not kept yet.
    """
    claim = as_judged(ask.claim, ask.verdict or ask.again)
    relation = ask.row.relation if ask.row and ask.row.relation in DIFFERENCES else ""
    why = ask.reason if not ask.is_decided else ""
    if ask.disputed:
        why = f"reviewers disagree: {disputed_words(ask.disputed, marks)} — = settles it"
    if pending:
        why = "evidence changed: a keeps it, esc drops it"
    return Card(
        facet=claim.facet,
        value=value(claim),
        details=details(claim),
        found=f"{claim.rule} · {share(claim.confidence)}",
        same=same_words(sames, marks),
        why=why,
        decision=decision_of(ask),
        decided=said_words(ask.verdict or ask.again),
        relation=relation if not ask.is_decided else "",
    )


def same_words(sames: Sequence[Same], marks: Marks) -> str:
    """Where else the same value stands, and how many a key would decide."""
    if not sames:
        return ""
    told = ", ".join(
        f"{cut(one.source, NAME_CELLS)} {marks.decision(one.verdict.decision if one.verdict else None)}"
        for one in sames
    )
    open_ones = sum(one.will_change for one in sames)
    # The offer first: what does not fit into a narrow line is cut at its end.
    return f". decides all {open_ones + 1}, same value: {told}" if open_ones else f"same value: {told}"


def merge_words(merge: Merge) -> str:
    """What a merge changes in the claim that stays: each field with its new value, spans by their number."""
    told = []
    for name, new in merge.changes.items():
        if name in ("mentions", "evidence"):
            told.append(f"{len(new)} {name} in all")
        else:
            told.append(f"{name}: {', '.join(map(str, new)) if isinstance(new, (list, tuple)) else new}")
    return " · ".join(told) or "nothing else"


def disputed_words(verdicts: Sequence[Verdict], marks: Marks) -> str:
    """Who decided what, where reviewers decided differently."""
    return ", ".join(f"{verdict.reviewer} {marks.decision(verdict.decision)}" for verdict in verdicts)


def said_words(verdict: Verdict | None) -> str:
    """Who decided and when, the note and the check."""
    if verdict is None:
        return ""
    parts = [checked_words(verdict)] if verdict.check else []
    parts += [f"note: {verdict.note}"] if verdict.note else []
    return " · ".join([*parts, f"{verdict.reviewer}, {day(verdict.at)} {time_of(verdict.at)}"])


def checked_words(verdict: Verdict) -> str:
    """How a check went, how it was made and against which source."""
    parts = (f"checked: {verdict.check}", _in(verdict.method), _in(verdict.source_line))
    return " ".join(part for part in parts if part)


def _in(words: str | None) -> str:
    return f"({words})" if words else ""


def item_of(ask: Ask) -> Item:
    """A claim's line in the queue."""
    return Item(
        article=ask.article,
        claim=ask.id,
        facet=ask.claim.facet,
        value=value(as_judged(ask.claim, ask.verdict or ask.again)),
        decision=decision_of(ask),
        relation=ask.row.relation if ask.row else "",
        is_stale=ask.again is not None and not ask.is_decided,
    )


def progress_words(
    progress: Progress, per_minute: float, seconds_left: float | None, *, kind: str, is_wide: bool
) -> str:
    """How far article and story are, and how long the rest will take."""
    article, story = progress.article, progress.story
    parts = [f"{article.done}/{article.total}"]
    if story.total != article.total:
        parts.append(f"{'story' if kind == 'story' else 'all'} {story.done}/{story.total}")
    if is_wide and 0 < per_minute <= FASTEST_PER_MINUTE and seconds_left is not None:
        parts.append(f"{per_minute:.0f} a minute")
        if story.left:
            parts.append(f"{duration(seconds_left)} left")
    return " · ".join(parts)


def change_parts(change: Change, claim: Claim | None, marks: Marks) -> list[Part]:
    """One change in the `Last:` line."""
    after = change.after
    decision = after.decision if after else None
    words = value(as_judged(claim, after)) if claim is not None else change.claim
    parts: list[Part] = [(f"{marks.decision(decision)} ", decision or "undecided"), (words, "")]
    before = change.before
    if after and after.check and (before is None or checked_words(before) != checked_words(after)):
        parts.append((f" ({checked_words(after)})", "dim"))
    elif after and after.note:
        parts.append((f" ({after.note})", "dim"))
    return parts


def last_line(changes: Sequence[Change], briefs: dict[str, Brief | None], marks: Marks) -> list[Part]:
    """What the last steps did, newest first."""
    parts: list[Part] = [("Last: ", "dim")]
    for number, change in enumerate(changes):
        brief = briefs.get(change.article)
        parts += [(f"  {marks.dot}  ", "dim")] if number else []
        parts += change_parts(change, brief.claim(change.claim) if brief else None, marks)
    return parts if changes else []
