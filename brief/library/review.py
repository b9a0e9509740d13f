"""A review session: which claim is asked now and why, and what each key does to it.

Pure Python, without a screen; the app and `brief review --plain` both drive it. Every decision is on disk when the call
returns, and so is the place to come back to.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Self

from brief.library import lessons, same
from brief.library.asking import LOW_CONFIDENCE, REST, Ask, asks
from brief.library.journal import Step
from brief.library.library import Judgement, Library
from brief.library.progress import Count, Pace, Progress, Summary, tally
from brief.library.same import Merge, Same
from brief.library.targets import ReviewTarget, find_target
from brief.model import Brief, CheckResult, Claim, Decision, Ledger, Verdict

LedgerMaker = Callable[[Sequence[Brief]], Ledger]


class Session:
    """One reviewer's way through the claims of a target.

    Args:
        library: Open for writing.
        target: What to review; see `brief.library.targets`.
        second_read: Ask again what others decided, and this reviewer did not.
        make_ledger: Makes a story's ledger when the library keeps none; without it such a story is reviewed without.
        clock: Seconds, never going back; for pace only.
    """

    def __init__(
        self,
        library: Library,
        target: ReviewTarget,
        *,
        second_read: bool = False,
        make_ledger: LedgerMaker | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.library = library
        self.target = target
        self.reviewer = library.reviewer
        self._second_read = second_read
        self._make_ledger = make_ledger
        self._clock = clock
        self._pace = Pace(clock())
        self._skipped: set[tuple[str, str]] = set()
        self._decided: dict[tuple[str, str], str | None] = {}
        self._undone = 0
        self._facets: frozenset[str] = frozenset()
        self._relations: frozenset[str] = frozenset()
        self._check_first = False
        self._ledgers: dict[str, Ledger | None] = {}
        self._asks: list[Ask] = []
        self._article: str | None = None
        self._claim: str | None = None
        self._story_count = library.progress_of(target.articles)
        self._places = {article: place for place, article in enumerate(target.articles)}
        self._library_count = library.progress()
        self._resume()

    @classmethod
    def open(cls, library: Library, wanted: str | ReviewTarget = "", **options: Any) -> Self:
        """A session over a target, or over the story, article or query that these words mean.

        Raises:
            BriefError: E412, E413 for a query that cannot be understood.
        """
        return cls(library, find_target(library, wanted) if isinstance(wanted, str) else wanted, **options)

    # What is asked

    @property
    def article(self) -> str | None:
        """The id of the article under review; None if the target holds nothing to review."""
        return self._article

    @property
    def brief(self) -> Brief | None:
        """The brief of the article under review."""
        return self.library.brief(self._article) if self._article else None

    @property
    def ledger(self) -> Ledger | None:
        """The ledger of the article's story, if there is one."""
        return self._ledger_of(self._article) if self._article else None

    @property
    def current(self) -> Ask | None:
        """The claim that is asked now; None when nothing is left, or nothing passes the filters."""
        return next((ask for ask in self.queue if ask.id == self._claim), None)

    @property
    def queue(self) -> tuple[Ask, ...]:
        """The article's claims that pass the filters, most urgent first, decided ones in their places."""
        return tuple(ask for ask in self._asks if self._passes(ask))

    @property
    def position(self) -> int | None:
        """The place of the current claim in the queue."""
        return next((i for i, ask in enumerate(self.queue) if ask.id == self._claim), None)

    @property
    def is_done(self) -> bool:
        """Whether every claim that passes the filters is decided or skipped."""
        current = self.current
        return current is None or (not self._asks_now(current) and self._next_place() is None)

    # Deciding

    def decide(
        self, decision: Decision, changes: Mapping[str, Any] | None = None, *, shown: str | None = None
    ) -> Step | None:
        """Accept, reject or edit the current claim and go on to the next.

        Args:
            changes: For `edited`: field name to new value. Without a change that matters, it is an acceptance.
            shown: The id of the claim that the reviewer saw; another one is not decided (a key held too long).

        Returns:
            What changed; None if there is nothing to decide, or another claim was shown.

        Raises:
            BriefError: E415 for a change that the claim cannot have.
        """
        ask = self.current
        if ask is None or (shown is not None and shown != ask.id):
            return None
        decision, changes = _effective_edit(ask.claim, decision, changes)
        return self._write([self._judgement(ask, decision, changes)], self._lessons(ask, decision, changes))

    def accept(self) -> Step | None:
        """The claim is right as it stands."""
        return self.decide("accepted")

    def reject(self) -> Step | None:
        """The text does not say this, or it does not belong in a brief."""
        return self.decide("rejected")

    def edit(self, changes: Mapping[str, Any]) -> Step | None:
        """The claim is right with these changes."""
        return self.decide("edited", changes)

    def skip(self) -> Ask | None:
        """Leave the claim undecided and go on; it is not asked again in this session. Returns the next claim."""
        ask = self.current
        if ask is not None:
            self._skipped.add((ask.article, ask.id))
            self._refresh()
            self._advance()
        return self.current

    def note(self, text: str | None) -> Step | None:
        """Keep a note with the claim, whatever its decision; empty takes the note away. Stays on the claim."""
        ask = self.current
        if ask is None:
            return None
        return self._write([replace(self._same_decision(ask), note=text or None)], stay=True)

    def check(
        self, result: CheckResult | None, method: str | None = None, source_line: str | None = None
    ) -> Step | None:
        """Keep how a check against the world went: its result, how, and against which source. Stays on the claim."""
        ask = self.current
        if ask is None:
            return None
        kept = replace(self._same_decision(ask), check=result, method=method, source_line=source_line)
        return self._write([kept], stay=True)

    def same_values(self) -> tuple[Same, ...]:
        """The preview of `decide_same`: the claims of other sources with the same value, and what holds of each."""
        ask = self.current
        story = self._story_articles(ask.article) if ask else ()
        briefs = [brief for article in story if (brief := self.library.brief(article)) is not None]
        if ask is None:
            return ()
        found = same.same_values(ask.claim, ask.article, briefs, self._ledger_of(ask.article))
        return tuple(
            Same(article, self.source_of(article), claim, self.library.verdicts(article).get(claim.id))
            for article, claim in found
        )

    def decide_same(self, decision: Decision, changes: Mapping[str, Any] | None = None) -> Step | None:
        """Give the current claim, and each undecided one with the same value, this verdict: one step, one undo."""
        ask = self.current
        if ask is None:
            return None
        decision, changes = _effective_edit(ask.claim, decision, changes)
        others = {name: value for name, value in changes.items() if name not in ("evidence", "mentions", "sentence")}
        taught = self._lessons(ask, decision, changes)
        judgements = [self._judgement(ask, decision, changes)]
        for one in self.same_values():
            if one.will_change:
                verdict = decision if decision != "edited" or others else "accepted"
                kept = _kept(one.verdict)
                more = {**kept, "decision": verdict, "changes": others if verdict == "edited" else {}}
                judgements.append(Judgement(article=one.article, claim=one.claim.id, **more))
        return self._write(judgements, taught)

    def merge_candidates(self) -> tuple[Claim, ...]:
        """The claims into which the current one could be merged."""
        ask, brief = self.current, self.brief
        return same.mergeable(ask.claim, brief) if ask and brief else ()

    def merge_preview(self, other: str) -> Merge | None:
        """What merging the current claim into another of the article would do; None if that cannot be."""
        ask, brief = self.current, self.brief
        into = brief.claim(other) if brief else None
        return same.merge(ask.claim, into, ask.article) if ask and into else None

    def merge(self, other: str) -> Step | None:
        """The current claim is the same entity as another: keep that one with both names, reject this one."""
        ask, merge = self.current, self.merge_preview(other)
        if ask is None or merge is None:
            return None
        into = next(one for one in self._asks if one.id == other)
        before = into.verdict.changes if into.verdict and into.verdict.decision == "edited" else {}
        changes = {**before, **merge.changes}
        judgements = [
            replace(self._judgement(ask, "rejected", {}), note=merge.note),
            self._judgement(into, "edited", changes),
        ]
        return self._write(judgements, [merge.lesson])

    def add(self, claim: Claim) -> Step | None:
        """Add a claim that extraction missed (see `evidence.claim_from_selection`), as accepted."""
        if self._article is None:
            return None
        judgement = Judgement(article=self._article, claim=claim.id, decision="accepted", added=claim)
        return self._write([judgement], stay=True)

    def undo(self) -> Step | None:
        """Take back this reviewer's last step, also of earlier sessions, and go to its claim."""
        return self._go_back(self.library.undo(reviewer=self.reviewer), undone=1)

    def redo(self) -> Step | None:
        """Do again what was last taken back, and go to its claim."""
        return self._go_back(self.library.redo(reviewer=self.reviewer), undone=-1)

    # Moving

    def move(self, places: int) -> Ask | None:
        """Go to another claim of the queue, decided or not; stops at its ends."""
        queue, position = self.queue, self.position
        if queue:
            new = 0 if position is None else min(max(position + places, 0), len(queue) - 1)
            self._go(queue[new].id)
        return self.current

    def move_article(self, places: int) -> Ask | None:
        """Go to another article of the target, to its first claim that is not decided."""
        if self._article is not None:
            here = self._index_of(self._article)
            step = 1 if places > 0 else -1
            there, left = here, abs(places)
            while left and 0 <= there + step < len(self.target.articles):
                there += step
                if self._has_brief(self.target.articles[there]):
                    here, left = there, left - 1
            if self.target.articles[here] != self._article:
                self._enter(self.target.articles[here])
        return self.current

    def select(self, claim_id: str, article: str | None = None) -> Ask | None:
        """Go to this claim, of this or another article of the target; stays if it is not there."""
        if article is not None and article != self._article and article in self._places:
            self._enter(article)
        if any(ask.id == claim_id for ask in self._asks):
            self._go(claim_id)
        return self.current

    def next(self) -> Ask | None:
        """Go to the next claim that is neither decided nor skipped."""
        self._advance()
        return self.current

    # Filters

    def filter(self, facets: str | Iterable[str] | None = None, relations: str | Iterable[str] | None = None) -> None:
        """Ask only claims of these facets, in rows of these relations; None: all."""
        self._facets = _set_of(facets)
        self._relations = _set_of(relations)
        self._settle()

    def check_first(self, on: bool = True) -> None:
        """Ask only what should be checked first: differences, flags, changed words and unsure claims."""
        self._check_first = on
        self._settle()

    @property
    def filters(self) -> tuple[frozenset[str], frozenset[str], bool]:
        """The facets and relations asked (empty: all), and whether only what to check first."""
        return self._facets, self._relations, self._check_first

    # How far

    @property
    def progress(self) -> Progress:
        """How far the article, the target and the library are, all filters aside."""
        done = sum(ask.is_decided for ask in self._asks)
        return Progress(Count(done, len(self._asks)), self._story_count, self._library_count)

    @property
    def per_minute(self) -> float:
        """Claims decided a minute in this session."""
        return self._pace.per_minute

    @property
    def seconds_left(self) -> float | None:
        """How long the rest of the target will take at this pace; None before the first decision."""
        return self._pace.seconds_left(self._story_count.left)

    def summary(self) -> Summary:
        """What this session came to so far."""
        decided = {key: value for key, value in self._decided.items() if value}
        return Summary(
            decisions=tally(decided),
            skipped=len(self._skipped),
            undone=self._undone,
            articles=len({article for article, _ in decided}),
            seconds=self._pace.seconds,
            per_minute=self._pace.per_minute,
            progress=self.progress,
        )

    def reload(self) -> None:
        """Read anew what another program wrote; the place stays."""
        self._story_count = self.library.progress_of(self.target.articles)
        self._library_count = self.library.progress()
        self._ledgers.clear()
        if self._article is not None:
            claim = self._claim
            self._load(self._article)
            self._claim = claim
            self._settle()

    def source_of(self, article: str) -> str:
        """The name of an article's source for people: its outlet, else its title."""
        head = self.library.head(article)
        return (head.source or head.title) if head else article

    # Inside

    def _write(
        self, judgements: Sequence[Judgement], taught: Iterable[Mapping[str, Any]] = (), *, stay: bool = False
    ) -> Step:
        with self.library.batch():
            step = self.library.decide_all(judgements, reviewer=self.reviewer, taught=taught)
            self._pace.decided(self._clock(), len(judgements))
            self._learn(step)
            if stay:
                self._keep_place()
            else:
                self._advance()
        return step

    def _go_back(self, step: Step | None, *, undone: int) -> Step | None:
        if step is not None:
            self._undone = max(0, self._undone + undone)
            self._learn(step)
            first = step.changes[-1 if step.action == "undo" else 0]
            if first.article in self._places:
                if first.article != self._article:
                    self._enter(first.article)
                if any(ask.id == first.claim and self._passes(ask) for ask in self._asks):
                    self._go(first.claim)
                else:
                    self._settle()
        return step

    def _learn(self, step: Step) -> None:
        """Bring counts and marks in step with what was written, without reading the library again."""
        added = False
        for change in step.changes:
            key = (change.article, change.claim)
            self._skipped.discard(key)
            self._decided[key] = change.after.decision if change.after and step.action != "undo" else None
            added |= change.article == self._article and all(ask.id != change.claim for ask in self._asks)
        touched = {change.article for change in step.changes}
        for article, (done, claims) in step.counts.items():
            if article in self._places:
                self._story_count = self._story_count.plus(done, claims)
        self._library_count = self.library.progress()
        if self._article in touched:
            self._load(self._article) if added or step.action != "decide" else self._refresh()

    def _judgement(self, ask: Ask, decision: Decision | None, changes: Mapping[str, Any]) -> Judgement:
        kept = {**_kept(ask.verdict or ask.again), "decision": decision, "changes": changes}
        return Judgement(article=ask.article, claim=ask.id, **kept)

    def _same_decision(self, ask: Ask) -> Judgement:
        verdict = ask.verdict
        return self._judgement(ask, verdict.decision if verdict else None, verdict.changes if verdict else {})

    def _lessons(self, ask: Ask, decision: Decision, changes: Mapping[str, Any]) -> list[lessons.Lesson]:
        if decision == "rejected":
            return lessons.from_rejection(ask.article, ask.claim)
        return lessons.from_edit(ask.article, ask.claim, changes)

    def _asks_now(self, ask: Ask) -> bool:
        if (ask.article, ask.id) in self._skipped:
            return False
        if self._second_read and ask.verdict is not None and ask.verdict.reviewer != self.reviewer:
            return self.library.verdict_by(ask.article, ask.id, self.reviewer) is None
        return not ask.is_decided

    def _passes(self, ask: Ask) -> bool:
        if self._facets and ask.claim.facet not in self._facets:
            return False
        if self._relations and (ask.row.relation if ask.row else "only") not in self._relations:
            return False
        return not self._check_first or ask.urgency < REST or ask.claim.confidence < LOW_CONFIDENCE

    def _next_place(self) -> tuple[str, str] | None:
        """The next claim to ask: behind the current one, before it, then in the next articles round."""
        if self._article is None:
            return None
        queue, position = self.queue, self.position
        start = 0 if position is None else position + 1
        for ask in (*queue[start:], *queue[: max(start - 1, 0)]):
            if self._asks_now(ask):
                return ask.article, ask.id
        here = self._index_of(self._article)
        order = [*self.target.articles[here + 1 :], *self.target.articles[:here]]
        for article in self.library.with_todo(order, second_read=self._second_read):
            for ask in self._read(article):
                if self._passes(ask) and self._asks_now(ask):
                    return article, ask.id
        return None

    def _advance(self) -> None:
        place = self._next_place()
        if place is None:
            self._keep_place()
            return
        article, claim = place
        if article != self._article:
            self._load(article)
        self._go(claim)

    def _settle(self) -> None:
        """Stand on a claim that passes the filters: the current one, else the next that asks."""
        if self.current is None:
            queue = self.queue
            asking = next((ask for ask in queue if self._asks_now(ask)), None)
            if asking is not None or queue:
                self._go((asking or queue[0]).id)
            else:
                self._advance()

    def _enter(self, article: str) -> None:
        self._load(article)
        queue = self.queue
        ask = next((ask for ask in queue if self._asks_now(ask)), queue[0] if queue else None)
        self._go(ask.id if ask else None)

    def _go(self, claim: str | None) -> None:
        self._claim = claim
        self._keep_place()

    def _keep_place(self) -> None:
        place = {"target": self.target.key, "article": self._article, "claim": self._claim}
        if self._article is not None and place != self.library.setting(self._place_key):
            with self.library.batch():
                self.library.set_setting(self._place_key, place)
                self.library.set_setting(f"resume {self.reviewer}", place)

    @property
    def _place_key(self) -> str:
        return f"place {self.reviewer} {self.target.key}"

    def _resume(self) -> None:
        place = self.library.setting(self._place_key)
        if place and place["article"] in self._places and self._has_brief(place["article"]):
            self._load(place["article"])
            self._claim = place["claim"]
            current = self.current
            if current is not None and self._asks_now(current):
                return
            self._advance()
            if self.current is not None:
                return
        first = next(iter(self.library.with_todo(self.target.articles, second_read=self._second_read)), None)
        first = first or next((one for one in self.target.articles if self._has_brief(one)), None)
        if first is not None:
            self._enter(first)

    def _load(self, article: str) -> None:
        self._article = article
        self._asks = self._read(article)

    def _refresh(self) -> None:
        """Bring the marks of the loaded claims up to date; their order stays."""
        if self._article is None:
            return
        verdicts, again = self.library.verdicts(self._article), self.library.asked_again(self._article)
        self._asks = [
            replace(
                ask,
                verdict=verdicts.get(ask.id),
                again=again.get(ask.id),
                skipped=(ask.article, ask.id) in self._skipped,
            )
            for ask in self._asks
        ]

    def _read(self, article: str) -> list[Ask]:
        brief = self.library.brief(article)
        if brief is None:
            return []
        skipped = [claim for one, claim in self._skipped if one == article]
        verdicts, again = self.library.verdicts(article), self.library.asked_again(article)
        return asks(brief, self._ledger_of(article), verdicts, again, self.source_of, skipped)

    def _ledger_of(self, article: str) -> Ledger | None:
        story = self.library.story_of(article)
        if story is None or len(story.articles) < 2:
            return None
        if story.id not in self._ledgers:
            ledger = self.library.ledger(story.id)
            if ledger is None and self._make_ledger is not None:
                briefs = [brief for one in story.articles if (brief := self.library.brief(one)) is not None]
                if len(briefs) > 1:
                    ledger = self._make_ledger(briefs)
                    self.library.put_ledger(story.id, ledger)
            self._ledgers[story.id] = ledger
        return self._ledgers[story.id]

    def _story_articles(self, article: str) -> tuple[str, ...]:
        story = self.library.story_of(article)
        return story.articles if story else (article,)

    def _has_brief(self, article: str) -> bool:
        head = self.library.head(article)
        return head is not None and head.extracted

    def _index_of(self, article: str) -> int:
        return self._places[article]


def _effective_edit(
    claim: Claim, decision: Decision, changes: Mapping[str, Any] | None
) -> tuple[Decision, Mapping[str, Any]]:
    if decision != "edited":
        return decision, {}
    given = changes or {}
    real = {name: value for name, value in given.items() if _listed(getattr(claim, name, None)) != _listed(value)}
    return ("edited", real) if real else ("accepted", {})


def _listed(value: Any) -> Any:
    return [_listed(one) for one in value] if isinstance(value, list | tuple) else value


def _kept(verdict: Verdict | None) -> dict[str, Any]:
    """What stays with a claim when its decision changes: note and check."""
    if verdict is None:
        return {}
    return {name: getattr(verdict, name) for name in ("note", "check", "method", "source_line")}


def _set_of(values: str | Iterable[str] | None) -> frozenset[str]:
    if values is None:
        return frozenset()
    return frozenset((values,) if isinstance(values, str) else values)
