"""What the screens share: the open library, the briefs read last, the list one came from. No Textual in here."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from brief.config import Config
from brief.describe import name_of, value
from brief.errors import BriefError
from brief.model import Article, Brief, Claim, Decision, Ledger, Story, Verdict, edited
from brief.versions import earlier_briefs, parts_of
from tui.acts.library_acts import LibraryActs

if TYPE_CHECKING:
    from brief.library import Library

KEPT_BRIEFS = 32
"""Briefs held in memory; a brief is about 100 KB."""

RESUME = "resume"
"""The library's setting that holds where the user stopped."""

Tell = Callable[[str], None]
"""Says something to the user."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a screen is opened on."""

    articles: tuple[str, ...]
    """Article ids; the first is the one looked at, unless it is a list."""
    story: str | None = None
    claim: str | None = None
    """The claim to stand on, in the first article."""
    name: str = ""
    """For the title bar."""
    is_list: bool = False
    """None of the articles was looked at: a review of them goes on where it stopped."""
    query: str | None = None
    """The query that found the articles."""


@dataclass(slots=True)
class Session:
    """The state the screens share."""

    library: Library
    config: Config = field(default_factory=Config)
    maker: str | None = None
    """What briefs that are made now say of their maker, see `brief.language.maker.made_now`; None: not known yet."""
    second_read: bool = False
    """Reviews ask again what others decided and this reviewer did not."""
    settle: bool = False
    """Reviews begin with what reviewers decided differently, and only that."""
    order: Sequence[str] = ()
    """Article ids as the library screen lists them; J and K go through them."""
    acts: LibraryActs = field(init=False)
    """What was done to marks, tags and stories while the app runs."""
    _ledgers: dict[tuple[str, ...], Ledger] = field(default_factory=dict)
    _briefs: OrderedDict[str, Brief] = field(default_factory=OrderedDict)
    _versions: dict[str, Brief] = field(default_factory=dict)
    """The briefs of earlier versions that are compared, by the version's id."""

    def __post_init__(self) -> None:
        self.acts = LibraryActs(self.library)

    def brief(self, article_id: str) -> Brief | None:
        """An article's brief with the claims that reviewers added, or a version's; None before extraction."""
        if article_id in self._versions:
            return self._versions[article_id]
        if article_id not in self._briefs:
            found = self.library.brief(article_id)
            if found is None:
                return None
            self._briefs[article_id] = found
            if len(self._briefs) > KEPT_BRIEFS:
                self._briefs.popitem(last=False)
        self._briefs.move_to_end(article_id)
        return self._briefs[article_id]

    def forget(self, article_id: str | None = None) -> None:
        """Read this article's brief (or all of them) anew next time."""
        if article_id is None:
            self._briefs.clear()
            self._ledgers.clear()
            return
        self._briefs.pop(article_id, None)
        for articles in [articles for articles in self._ledgers if article_id in articles]:
            del self._ledgers[articles]

    def is_outdated(self, maker: str | None) -> bool:
        """Whether a brief with this maker was made by another model, or by other rules, than briefs are made by now."""
        return bool(maker and self.maker and maker != self.maker and not maker.startswith(f"{self.maker}+"))

    def verdicts(self, article_id: str) -> Mapping[str, Verdict]:
        """The verdicts that stand for an article, by claim id; none for an earlier version."""
        return {} if article_id in self._versions else self.library.verdicts(article_id)

    def asked_again(self, article_id: str) -> Mapping[str, Verdict]:
        """The verdicts whose claims ask again, since the article's words have changed; none for an earlier version."""
        return {} if article_id in self._versions else self.library.asked_again(article_id)

    def versions(self, article_id: str, extract: Callable[[Article], Brief]) -> Target:
        """The article beside its earlier versions: the one before it first, the oldest last.

        Args:
            extract: Makes the brief of a version whose claims the library does not keep.

        Raises:
            BriefError: What `extract` raises.
        """
        found = earlier_briefs(self.library, article_id, extract)
        self._versions = {brief.id: brief for brief in found}
        before, *older = [brief.id for brief in reversed(found)] or [article_id]
        article = self.library.article(article_id)
        return Target((before, article_id, *older), name=(name_of(article) if article else ""))

    def present(self, article_id: str) -> str:
        """The article of the library that this is a version of; any other id as it is."""
        parts = parts_of(article_id) if article_id in self._versions else None
        return parts[0] if parts else article_id

    def version_words(self, article_id: str, among: Sequence[str]) -> str:
        """What to call an article among the versions that it is compared with; empty if it is not."""
        parts = parts_of(article_id) if article_id in self._versions else None
        if parts:
            return f"version {parts[1]}"
        return "now" if any(self.present(one) == article_id for one in among if one != article_id) else ""

    def ledger(self, story: Story) -> Ledger | None:
        """The story's ledger: as the library keeps it, or made (and kept) from its articles' briefs."""
        from brief.filing import ledger_of

        kept = self.kept_ledger(story)
        return kept if kept is not None else ledger_of(self.library, story)

    def kept_ledger(self, story: Story) -> Ledger | None:
        """The story's ledger if it has been made; reading it is cheap from the second time on."""
        if story.articles not in self._ledgers:
            kept = self.library.ledger(story.id)
            if kept is None:
                return None
            self._ledgers[story.articles] = kept
        return self._ledgers[story.articles]

    def target(self, article_id: str, claim: str | None = None) -> Target:
        """An article as a target, with the other articles of its story behind it."""
        story = self.library.story_of(article_id)
        if story is None:
            return Target((article_id,), claim=claim)
        others = tuple(other for other in story.articles if other != article_id)
        return Target((article_id, *others), story.id, claim, story.name)

    def wanted(self, words: str | None) -> Target:
        """What a word of the command line means: the beginning of an article's id, or a query.

        Raises:
            BriefError: E411 for an id that several articles have, E412 and E413 for a wrong query, E410 if nothing
                matches.
        """
        if not words:
            return self.everything()
        try:
            return self.target(self.library.resolve(words))
        except BriefError as error:
            if error.code != "E410":
                raise
        found = [head.id for head in self.library.heads(words)]
        if not found:
            raise BriefError("E410", what=words)
        return self.target(found[0]) if len(found) == 1 else Target(tuple(found), name=words, is_list=True, query=words)

    def everything(self) -> Target:
        """All articles, newest first.

        Raises:
            BriefError: E410, if there are none.
        """
        found = tuple(article for article, _ in self.library.heads().homes())
        if not found:
            raise BriefError("E410", what="(the library is empty)")
        return self.target(found[0]) if len(found) == 1 else Target(found, name="all articles", is_list=True, query="")

    def neighbour(self, article_id: str, steps: int) -> Target | None:
        """The article so many steps further in the list; None at its end."""
        try:
            place = self.order.index(article_id) + steps
        except ValueError:
            return None
        return self.target(self.order[place]) if 0 <= place < len(self.order) else None

    # The reviewer's work

    def decide(self, article_id: str, claim_id: str, decision: Decision, tell: Tell) -> bool:
        """Put a verdict on disk; False (and a word to the user) if that failed."""
        try:
            self.library.decide(article_id, claim_id, decision)
        except BriefError as error:
            tell(str(error))
            return False
        self.forget(article_id)
        return True

    def undo(self, tell: Tell) -> tuple[tuple[str, str], ...]:
        """Take the reviewer's last step back; pairs of article and claim that changed, and a word to the user."""
        return self._again(self.library.undo, "Undone", "Nothing to undo", tell)

    def redo(self, tell: Tell) -> tuple[tuple[str, str], ...]:
        """Do the last undone step again."""
        return self._again(self.library.redo, "Done again", "Nothing to do again", tell)

    def _again(self, act: Callable[[], Any], done: str, nothing: str, tell: Tell) -> tuple[tuple[str, str], ...]:
        try:
            step = act()
        except BriefError as error:
            tell(str(error))
            return ()
        if step is None:
            tell(nothing)
            return ()
        changed = tuple((change.article, change.claim) for change in step.changes)
        first = changed[0]
        before = self._briefs.get(first[0])  # only it knows the words of an added claim that is taken back
        for article, _ in changed:
            self.forget(article)
        told = _name_of(first[1], self.brief(first[0])) or _name_of(first[1], before) or first[1]
        tell(f"{done}: {told}" + (f" and {len(changed) - 1} more" if len(changed) > 1 else ""))
        return changed

    # Where the user stopped

    def remember(
        self, screen: str, article_id: str, claim_id: str | None, place: tuple[int, int] | None = None
    ) -> None:
        """Keep where the user is for the next session.

        Args:
            place: The claim's number, from 1, among so many, as the screen orders them.
        """
        at = datetime.now(UTC).isoformat(timespec="seconds")
        kept = {"screen": screen, "article": article_id, "claim": claim_id, "place": place and list(place), "at": at}
        self.library.set_setting(RESUME, kept)

    def stopped_at(self) -> str | None:
        """When the place was kept, ISO 8601 in UTC."""
        kept = self.library.setting(RESUME)
        return kept.get("at") if isinstance(kept, dict) else None

    def stopped_place(self) -> tuple[int, int] | None:
        """The claim's number among so many, as the screen ordered them."""
        kept = self.library.setting(RESUME)
        place = kept.get("place") if isinstance(kept, dict) else None
        return (int(place[0]), int(place[1])) if place else None

    def resume(self) -> tuple[str, Target] | None:
        """Where the user stopped: the screen and its target; None if that is gone or never was."""
        kept = self.library.setting(RESUME)
        if not isinstance(kept, dict) or self.library.head(str(kept.get("article"))) is None:
            return None
        return str(kept.get("screen", "brief")), self.target(kept["article"], kept.get("claim"))


def as_judged(claim: Claim, verdict: Verdict | None) -> Claim:
    """The claim with the reviewer's changes, if it was edited."""
    return edited(claim, verdict.changes) if verdict and verdict.decision == "edited" else claim


class Briefs(Mapping[str, Brief]):
    """The briefs of these articles, each read when it is looked at: of ten sources two or three are shown."""

    def __init__(self, read: Callable[[str], Brief | None], articles: Sequence[str]) -> None:
        self._read = read
        self._articles = tuple(articles)

    def __getitem__(self, article: str) -> Brief:
        found = self._read(article) if article in self._articles else None
        if found is None:
            raise KeyError(article)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._articles)

    def __len__(self) -> int:
        return len(self._articles)


def _name_of(claim_id: str, brief: Brief | None) -> str:
    """A claim in words; empty if the brief does not make it."""
    claim = brief.claim(claim_id) if brief else None
    return f"{claim.facet} {value(claim)}" if claim else ""
