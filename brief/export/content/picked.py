"""The claims that go into a document: as the reviewer left them, with their state, their marks and their twins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from brief.export.content.document import Mark, Piece, Said
from brief.export.content.marks import Marks
from brief.export.content.quoting import honest, is_verbatim, squash
from brief.export.content.wording import content_words, opens_with_pronoun
from brief.export.dossier import Dossier, Options, State, for_readers
from brief.model import Article, Claim, Credit, Row, Verdict, What, edited


@dataclass(frozen=True, slots=True)
class Item:
    """One claim of one source, with what the reviewer made of it."""

    article: str
    claim: Claim
    """With the reviewer's changes."""
    state: State
    verdict: Verdict | None
    rank: int
    """Its place among the article's claims of its facet, 0 first."""


@dataclass(frozen=True, slots=True)
class Group:
    """What several sources say about one and the same: person, place, time, membership, quote, figure."""

    items: tuple[Item, ...]
    """In the order of the sources, at least one."""

    def by(self, article: str) -> Item | None:
        """What this source says, or None."""
        return next((item for item in self.items if item.article == article), None)

    @property
    def articles(self) -> tuple[str, ...]:
        """The sources that say it, each once."""
        return tuple(dict.fromkeys(item.article for item in self.items))


def state_of(verdict: Verdict | None) -> State:
    """A claim's state after this verdict."""
    return verdict.decision if verdict and verdict.decision else "undecided"


def agency_of(item: Item) -> str:
    """The agency that a credit names; empty for any other claim."""
    return item.claim.agency if isinstance(item.claim, Credit) else ""


class Picked:
    """The material of one document while it is composed.

    Args:
        dossier: Everything known.
        options: What the desk wants.
    """

    def __init__(self, dossier: Dossier, options: Options) -> None:
        self.dossier = dossier
        self.options = options
        self.include = for_readers(dossier, options)
        self.marks = Marks(dossier.briefs)
        self.letters = self.marks.letters
        self.articles: dict[str, Article] = {brief.id: brief.article for brief in dossier.briefs}
        self._every: dict[tuple[str, str], Item] = {}
        self._groups: dict[str, list[Group]] = {}
        self._marks: dict[tuple[str, str], tuple[Mark, ...]] = {}
        ranks: Counter[tuple[str, str]] = Counter()
        for brief in dossier.briefs:
            for claim in brief.claims():
                self._every[brief.id, claim.id] = self._item(brief.id, claim, ranks[brief.id, claim.facet])
                ranks[brief.id, claim.facet] += 1

    def _item(self, article: str, claim: Claim, rank: int) -> Item:
        verdict = self.dossier.verdicts.get((article, claim.id))
        state = state_of(verdict)
        if verdict and state == "edited":
            claim = edited(claim, verdict.changes)
        return Item(article, claim, state, verdict, rank)

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The source texts as quotations are compared with them."""
        return tuple(squash(article.text) for article in self.articles.values())

    @cached_property
    def states(self) -> Counter[State]:
        """How many claims are in which state, all claims counted."""
        return Counter(item.state for item in self._every.values())

    @cached_property
    def _items(self) -> dict[str, list[Item]]:
        found: dict[str, list[Item]] = {}
        for item in self._every.values():
            if item.state in self.include:
                found.setdefault(item.claim.facet, []).append(item)
        return found

    def every(self) -> Iterable[Item]:
        """All claims of all sources, also those that do not go into the document."""
        return self._every.values()

    def any_item(self, article: str, claim: str) -> Item | None:
        """The claim, whether or not it goes into the document."""
        return self._every.get((article, claim))

    def item(self, article: str, claim: str) -> Item | None:
        """The claim if it goes into the document."""
        found = self._every.get((article, claim))
        return found if found and found.state in self.include else None

    def state(self, article: str, claim: str) -> State | None:
        """What became of a claim, whether or not it goes into the document."""
        found = self._every.get((article, claim))
        return found.state if found else None

    def items(self, facet: str) -> list[Item]:
        """The facet's claims that go into the document, source by source, best first."""
        return self._items.get(facet, [])

    def left_out(self, *facets: str) -> int:
        """How many undecided claims of these facets do not go into the document."""
        if "undecided" in self.include:
            return 0
        return sum(i.claim.facet in facets and i.state == "undecided" for i in self._every.values())

    def groups(self, facet: str) -> list[Group]:
        """The facet's claims with the same subject side by side: most sources first, then by rank.

        Claims belong together when they have the same id or when a row of the ledger lays one claim of each source
        side by side; statements that differ in a value or in their words do not.
        """
        if facet not in self._groups:
            self._groups[facet] = self._grouped(facet)
        return self._groups[facet]

    def _grouped(self, facet: str) -> list[Group]:
        items = self.items(facet)
        leader: dict[tuple[str, str], tuple[str, str]] = {}

        def find(key: tuple[str, str]) -> tuple[str, str]:
            while leader.get(key, key) != key:
                key = leader[key]
            return key

        def join(keys: Sequence[tuple[str, str]]) -> None:
            for other in keys[1:]:
                leader[find(other)] = find(keys[0])

        first: dict[str, tuple[str, str]] = {}
        for item in items:
            join([first.setdefault(item.claim.id, (item.article, item.claim.id)), (item.article, item.claim.id)])
        for row in self.rows():
            if row.kind == "what" and row.relation == "wording":
                continue  # what is put differently is no source for the other's statement
            if row.kind == facet and len(row.claims) > 1 and all(len(ids) == 1 for ids in row.claims.values()):
                join([(article, ids[0]) for article, ids in row.claims.items()])
        together: dict[tuple[str, str], list[Item]] = {}
        for item in items:
            together.setdefault(find((item.article, item.claim.id)), []).append(item)
        groups = [Group(tuple(members)) for members in together.values()]
        return sorted(groups, key=lambda g: (-len(g.articles), min(i.rank for i in g.items)))

    def rows(self) -> Sequence[Row]:
        """The rows of the ledger; none without one."""
        return self.dossier.ledger.rows if self.dossier.ledger else ()

    def mark(self, item: Item) -> tuple[Mark, ...]:
        """The marks of a claim."""
        key = item.article, item.claim.id
        if key not in self._marks:
            self._marks[key] = self.marks.of(item.article, item.claim.evidence)
        return self._marks[key]

    def marks_of(self, items: Iterable[Item]) -> tuple[Mark, ...]:
        """The marks of several claims, each once."""
        return tuple(dict.fromkeys(mark for item in items for mark in self.mark(item)))

    def literal(self, text: str) -> str:
        """Text for the document: quotation marks stay only around words that a source holds."""
        return honest(text, self.sources)

    def said(self, words: str) -> Piece:
        """Words in quotation marks if a source holds them, else without."""
        return Said(words) if is_verbatim(words, self.sources) else self.literal(words)

    def source_name(self, article: str) -> str:
        """How the document calls a source: its letter, or nothing where there is only one."""
        return self.letters[article] if self.dossier.is_story else ""

    def best(self, group: Group) -> Item:
        """The claim whose wording stands for the group: of the preferred source, else edited, else the fullest."""
        for row in self.rows():
            wish = self.dossier.preferred.get(row.id)
            for item in group.items:
                if wish == item.article and item.claim.id in row.claims.get(item.article, ()):
                    return item
        if len(group.items) > 2 and all(isinstance(item.claim, What) for item in group.items):
            return _most_telling(group.items)
        return max(group.items, key=_fullness)


def _most_telling(items: tuple[Item, ...]) -> Item:
    """Of several sources' statements of one event the one that says most of what the others say, in few words."""
    words = [content_words(str(getattr(item.claim, "statement", ""))) for item in items]

    def told(index: int) -> tuple[bool, bool, float]:
        mine = words[index]
        shared = sum(len(mine & other) for other in words) - len(mine)
        claim = items[index].claim
        assert isinstance(claim, What)
        return items[index].state == "edited", not opens_with_pronoun(claim.statement), shared / (len(mine) + _A_CLAUSE)

    return items[max(range(len(items)), key=told)]


_A_CLAUSE = 8
"""Content words of a full statement; a shorter one gains nothing by leaving out the rest."""


def _fullness(item: Item) -> tuple[bool, int, int, int]:
    """What makes one source's wording better than another's: a reviewer's hand, a later stage, a fuller name."""
    claim = item.claim
    stage = ("possible", "planned", "present", "past").index(claim.stage) if isinstance(claim, What) else 0
    return item.state == "edited", stage, len(str(getattr(claim, "name", ""))), -item.rank
