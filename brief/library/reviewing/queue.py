"""Where a reviewer stands: the claims of one article in the order of asking, and the way to the next.

The place is kept in the library whenever it changes, so that a session goes on at the very claim where it stopped.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from brief.library.library import Library
from brief.library.lists.tallies import Todo
from brief.library.reviewing.asking import Ask, asks
from brief.library.reviewing.filters import Filters, set_of
from brief.library.reviewing.sources import LedgerMaker, Sources
from brief.library.reviewing.targets import ReviewTarget
from brief.model import Brief, Ledger


class Queue:
    """The claims of a target, an article at a time.

    Args:
        library: Open for writing, since the place is kept in it.
        target: What to review; see `brief.library.reviewing.targets`.
        second_read: Ask again what others decided, and this reviewer did not.
        make_ledger: Makes a story's ledger when the library keeps none; without it such a story is reviewed without.
    """

    def __init__(
        self,
        library: Library,
        target: ReviewTarget,
        *,
        second_read: bool = False,
        make_ledger: LedgerMaker | None = None,
    ) -> None:
        self.library = library
        self.target = target
        self.reviewer = library.reviewer
        self._second_read = second_read
        self._sources = Sources(library, make_ledger)
        self._places = dict(zip(target.articles, range(len(target.articles)), strict=True))
        self._skipped: set[tuple[str, str]] = set()
        # What was done in this session and not taken back, in order: the claim that was skipped, None for a step.
        self._trail: list[tuple[str, str] | None] = []
        self._filters = Filters()
        self._asks: list[Ask] = []
        self._article: str | None = None
        self._claim: str | None = None
        self._resume()

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
        return self._sources.ledger(self._article) if self._article else None

    @property
    def current(self) -> Ask | None:
        """The claim that is asked now; None when nothing is left, or nothing passes the filters."""
        return next((ask for ask in self.queue if ask.id == self._claim), None)

    @property
    def queue(self) -> tuple[Ask, ...]:
        """The article's claims that pass the filters, most urgent first, decided ones in their places."""
        return tuple(ask for ask in self._asks if self._filters.passes(ask))

    @property
    def position(self) -> int | None:
        """The place of the current claim in the queue."""
        return next((i for i, ask in enumerate(self.queue) if ask.id == self._claim), None)

    @property
    def place(self) -> tuple[int, int] | None:
        """The number of the current claim, from 1, and how many there are, all filters aside."""
        ids = [ask.id for ask in self._asks]
        return (ids.index(self._claim) + 1, len(ids)) if self._claim in ids else None

    @property
    def is_done(self) -> bool:
        """Whether every claim that passes the filters is decided or skipped."""
        current = self.current
        return current is None or (not self._asks_now(current) and self._next_place() is None)

    def skip(self) -> Ask | None:
        """Leave the claim undecided and go on; it is not asked again in this session. Returns the next claim."""
        ask = self.current
        if ask is not None:
            self._skipped.add((ask.article, ask.id))
            self._trail.append((ask.article, ask.id))
            self._refresh()
            self._advance()
        return self.current

    def unskip(self) -> bool:
        """Take back a skip, if that is what was done last, and go to its claim; False if it is not."""
        while self._trail and (last := self._trail[-1]) is not None:
            self._trail.pop()
            if last in self._skipped:
                self._skipped.discard(last)
                self._refresh()
                self.select(last[1], last[0])
                return True
        return False

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
            here = self._places[self._article]
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

    def filter(self, facets: str | Iterable[str] | None = None, relations: str | Iterable[str] | None = None) -> None:
        """Ask only claims of these facets, in rows of these relations; None: all."""
        self._change(replace(self._filters, facets=set_of(facets), relations=set_of(relations)))

    def disputed_only(self, on: bool = True) -> None:
        """Ask only what reviewers decided differently, to settle it."""
        self._change(replace(self._filters, disputed=on))

    def check_first(self, on: bool = True) -> None:
        """Ask only what should be checked first: differences, flags, changed words and unsure claims."""
        self._change(replace(self._filters, check_first=on))

    def unfilter(self) -> None:
        """Ask every claim again."""
        self._change(Filters())

    def _change(self, filters: Filters) -> None:
        self._filters = filters
        self._settle()

    @property
    def filters(self) -> Filters:
        """Which claims are asked."""
        return self._filters

    def source_of(self, article: str) -> str:
        """The name of an article's source for people: its outlet, else the beginning of its title."""
        return self._sources.name(article)

    def _asks_now(self, ask: Ask) -> bool:
        if (ask.article, ask.id) in self._skipped:
            return False
        if self._filters.disputed:
            return bool(ask.disputed)
        return not ask.is_decided or self._asks_again(ask)

    def _asks_again(self, ask: Ask) -> bool:
        """Whether another reviewer decided it, this one reads it for the second time, and has not yet."""
        if not self._second_read or ask.verdict is None or ask.verdict.reviewer == self.reviewer:
            return False
        own = self.library.verdict_by(ask.article, ask.id, self.reviewer)
        return own is None or own.decision is None

    def _next_place(self) -> tuple[Ask, list[Ask]] | None:
        """The next claim to ask, and all of its article: behind the current one, before it, in the next articles."""
        if self._article is None:
            return None
        queue, position = self.queue, self.position
        start = 0 if position is None else position + 1
        for ask in (*queue[start:], *queue[: max(start - 1, 0)]):
            if self._asks_now(ask):
                return ask, self._asks
        articles, here = self.target.articles, self._places[self._article]
        others = (articles[(here + step) % len(articles)] for step in range(1, len(articles)))
        for article in self.library.with_todo(others, self._todo):
            found = self._read(article)
            for ask in found:
                if self._filters.passes(ask) and self._asks_now(ask):
                    return ask, found
        return None

    @property
    def _todo(self) -> Todo:
        """Which claims make an article worth going to."""
        return "disputed" if self._filters.disputed else "any" if self._second_read else "undecided"

    def _advance(self) -> None:
        place = self._next_place()
        if place is None:
            self._keep_place()
            return
        ask, asks_there = place
        self._article, self._asks = ask.article, asks_there
        self._go(ask.id)

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
            self.library.set_setting(self._place_key, place)

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
        first = next(iter(self.library.with_todo(self.target.articles, self._todo)), None)
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
        self._asks = self._marked(self._article, self._asks)

    def _read(self, article: str) -> list[Ask]:
        brief = self.library.brief(article)
        if brief is None:
            return []
        again = self.library.all_verdicts(article).asking_again
        return self._marked(article, asks(brief, self._sources.ledger(article), again, self.source_of))

    def _marked(self, article: str, asked: Iterable[Ask]) -> list[Ask]:
        """The claims of an article with what was said about them."""
        said = self.library.all_verdicts(article)
        return [
            ask.marked(
                verdict=said.standing.get(ask.id),
                again=said.asking_again.get(ask.id),
                disputed=said.disputed.get(ask.id, ()),
                skipped=(article, ask.id) in self._skipped,
            )
            for ask in asked
        ]

    def _has_brief(self, article: str) -> bool:
        head = self.library.head(article)
        return head is not None and head.extracted
