"""The library: articles, briefs, stories and every decision, in one file.

Everything a caller does to a library goes through here; what has returned is on disk.
"""

from __future__ import annotations

import getpass
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tinydb import where
from tinydb.table import Document

from brief.codec import plain, verdict_from_json
from brief.errors import BriefError
from brief.library import lessons, search_index
from brief.library.finding import Order, found_words
from brief.library.heads import Head, Heads, read_heads
from brief.library.journal import Draft, Journal, Step, now
from brief.library.opening import open_engine
from brief.library.progress import Count
from brief.library.query import Query, parse
from brief.library.shelf import Shelf
from brief.library.sqlite import SqliteEngine, unpack
from brief.library.states import SETTLED, Entry, disagreements, judged_words, signature, verdicts
from brief.library.stories import Override
from brief.library.story_shelf import StoryShelf
from brief.library.tables import LibraryDB
from brief.model import Article, Brief, CheckResult, Claim, Decision, Ledger, Story, Verdict, edited
from brief.text.cleaning import line


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a reviewer says about one claim, before it is written."""

    article: str
    claim: str
    decision: Decision | None
    changes: Mapping[str, Any] = field(default_factory=dict)
    note: str | None = None
    check: CheckResult | None = None
    method: str | None = None
    source_line: str | None = None
    added: Claim | None = None
    """The claim itself, when the reviewer adds one that extraction missed."""


class Library:
    """An open library; close it, or use it in a `with` statement.

    Safe to use from several threads and in several programs at once.
    """

    def __init__(self, engine: SqliteEngine, *, reviewer: str | None = None) -> None:
        self.engine = engine
        self.db = LibraryDB(engine)
        self.reviewer = line(reviewer) if reviewer else user_name()
        """Who decides, unless a call says otherwise."""
        self.shelf = Shelf(self.db, engine)
        self._stories = StoryShelf(self.db, engine, self.shelf)
        self._journal = Journal(self.db, engine)
        self._settings = self.db.table("settings")
        self._tags = self.db.table("tags")
        self._seen = engine.version()
        self._progress: Count | None = None

    @classmethod
    def open(cls, path: Path | None = None, *, read_only: bool = False, reviewer: str | None = None) -> Self:
        """Open the library in this folder (None: the XDG data folder); a missing one is made, unless `read_only`.

        Raises:
            BriefError: E401-E409, in one line what is wrong; the file is untouched then.
        """
        return cls(open_engine(path, read_only=read_only), reviewer=reviewer)

    def close(self) -> None:
        """Let go of the file."""
        self.engine.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The library's file."""
        return self.engine.path

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Many writes as one, all or none, flushed once at the end: for adding hundreds of articles quickly."""
        try:
            with self.engine.transaction():
                yield
        except BaseException:
            self._progress = None
            self.shelf.forget()
            raise

    # Articles and briefs

    def add(self, article: Article) -> bool:
        """Keep an article; see `Shelf.add`. False: the library has this very article already."""
        return self.shelf.add(article)

    def article(self, article_id: str) -> Article | None:
        """The article, or None."""
        return self.shelf.article(article_id)

    def same_as(self, article: Article) -> str | None:
        """The id of the article that is the same, or another version of it, by its sender's GUID or address."""
        return self.shelf.same_as(article)

    def versions(self, article_id: str) -> list[Article]:
        """The article's earlier versions, oldest first."""
        return self.shelf.versions(article_id)

    def put_brief(self, brief: Brief) -> None:
        """Keep an article's claims instead of those it had; verdicts stay and get their standing."""
        with self.engine.transaction():
            self.shelf.put_brief(brief)
            self._stories.forget_ledger_of(brief.id)
            self._progress = None

    def brief(self, article_id: str) -> Brief | None:
        """The article's claims, with those that reviewers added; None before extraction or for an unknown article."""
        number = self.shelf.find(article_id)
        return None if number is None else self.shelf.brief(number)

    def resolve(self, wanted: str) -> str:
        """The one article whose id is, or begins with, `wanted`. E410: none; E411: several."""
        return self.shelf.resolve(wanted)

    def count(self) -> int:
        """How many articles the library holds."""
        return self.engine.count("heads")

    # Lists

    def heads(self, query: Query | str | None = None, *, order: Order = "published") -> Heads:
        """The heads that match a query, in order, read as they are looked at.

        Raises:
            BriefError: E412, E413 for a query that cannot be understood.
        """
        return Heads(self.engine, parse(query) if isinstance(query, str) else query or Query(), order)

    def head(self, article_id: str) -> Head | None:
        """One article's head, or None."""
        number = self.shelf.find(article_id)
        return None if number is None else read_heads(self.engine, [number])[0]

    def search(self, words: str) -> list[str]:
        """The ids of all articles whose text holds these words, newest first."""
        return [head.id for head in self.heads(words)]

    def counts(self) -> tuple[int, int, int, int]:
        """Articles, stories, claims and decided claims, for a title bar."""
        progress = self.progress()
        return self.count(), self.engine.count("stories"), progress.total, progress.done

    def snippet(self, article_id: str, query: Query | str, words: int = 12) -> str | None:
        """The part of an article's text around the first hit of the query's words, in one line; None without a hit."""
        article = self.article(article_id)
        wanted = parse(query) if isinstance(query, str) else query
        return found_words(article.text, wanted, words) if article else None

    # Stories

    def stories(self) -> list[Story]:
        """All stories."""
        return self._stories.all()

    def story(self, story_id: str) -> Story | None:
        """The story, or None."""
        return self._stories.get(story_id)

    def story_of(self, article_id: str) -> Story | None:
        """The story that holds this article, or None."""
        return self._stories.of_article(article_id)

    def put_stories(self, stories: Iterable[Story]) -> list[Story]:
        """Keep what grouping found instead of what there was, with the reviewers' own changes on top."""
        return self._stories.put(stories)

    def rearrange(self, stories: Iterable[Story]) -> list[Story]:
        """Keep these stories instead of those that held their articles; see `StoryShelf.rearrange`."""
        return self._stories.rearrange(stories)

    def join_stories(self, articles: Sequence[str]) -> list[Story]:
        """Put the stories of these articles together, now and after every regrouping."""
        head = self.head(articles[0]) if articles else None
        return self._stories.override(Override("together", tuple(articles), head.title if head else None))

    def split_story(self, articles: Sequence[str], name: str | None = None) -> list[Story]:
        """Set these articles apart as a story of their own, now and after every regrouping."""
        return self._stories.override(Override("apart", tuple(articles), name))

    def name_story(self, story_id: str, name: str) -> list[Story]:
        """Name a story, now and after every regrouping."""
        story = self.story(story_id)
        if story is None:
            raise BriefError("E410", what=line(story_id))
        return self._stories.override(Override("name", story.articles, line(name)))

    def put_ledger(self, story_id: str, ledger: Ledger) -> None:
        """Keep a story's ledger, so that lists, review and compare need not make it again."""
        self._stories.put_ledger(story_id, ledger)

    def ledger(self, story_id: str) -> Ledger | None:
        """The story's ledger as it was put; None if there is none for its present articles."""
        return self._stories.ledger(story_id)

    def unextracted(self) -> list[str]:
        """Ids of the articles that have no brief yet, newest first."""
        rows = self.engine.rows(
            "SELECT h.article FROM doc_heads h LEFT JOIN doc_briefs b ON b.id = h.id WHERE b.id IS NULL "
            "ORDER BY h.published DESC, h.id DESC"
        )
        return [row[0] for row in rows]

    # How far

    def progress(self) -> Count:
        """Decided claims of all in the library; kept up to date with this program's decisions, see `changed_since`."""
        if self._progress is None:
            [(done, total)] = self.engine.rows(
                "SELECT coalesce(sum(decided), 0), coalesce(sum(claims), 0) FROM doc_states"
            )
            self._progress = Count(done, total)
        return self._progress

    def progress_of(self, articles: Sequence[str]) -> Count:
        """Decided claims of all in these articles."""
        if len(articles) == self.count():
            return self.progress()
        sums = "SELECT coalesce(sum(decided), 0), coalesce(sum(claims), 0) FROM doc_states WHERE article IN"
        total = Count(0, 0)
        for some in _chunks(articles):
            [(done, claims)] = self.engine.rows(f"{sums} ({','.join('?' * len(some))})", some)
            total = total.plus(done, claims)
        return total

    def with_todo(self, articles: Sequence[str], *, second_read: bool = False) -> Iterator[str]:
        """Those of these articles, in their order, that have claims to decide; for a second read, claims at all."""
        left = "claims > 0" if second_read else "claims > decided"
        for some in _chunks(articles):
            marks = ",".join("?" * len(some))
            rows = self.engine.rows(f"SELECT article FROM doc_states WHERE {left} AND article IN ({marks})", some)
            found = {row[0] for row in rows}
            yield from (article for article in some if article in found)

    # Decisions

    def verdicts(self, article_id: str) -> dict[str, Verdict]:
        """The verdict that counts for each decided claim of an article, by claim id; see `asked_again` for the rest."""
        number = self.shelf.find(article_id)
        return {} if number is None else verdicts(self.shelf.state(number))

    def asked_again(self, article_id: str) -> dict[str, Verdict]:
        """The verdicts whose claim is still there but with other words: they ask again."""
        number = self.shelf.find(article_id)
        return {} if number is None else verdicts(self.shelf.state(number), wanted="stale")

    def gone(self, article_id: str) -> dict[str, Verdict]:
        """The verdicts whose claim the article no longer makes."""
        number = self.shelf.find(article_id)
        return {} if number is None else verdicts(self.shelf.state(number), wanted="gone")

    def disagreements(self, article_id: str) -> dict[str, tuple[Verdict, ...]]:
        """What reviewers decided differently and no one has settled, by claim id; each one's verdict, by time."""
        number = self.shelf.find(article_id)
        return {} if number is None else disagreements(self.shelf.state(number))

    def decide(
        self,
        article_id: str,
        claim_id: str,
        decision: Decision | None,
        *,
        changes: Mapping[str, Any] | None = None,
        note: str | None = None,
        check: CheckResult | None = None,
        method: str | None = None,
        source_line: str | None = None,
        reviewer: str | None = None,
    ) -> Verdict:
        """Write one verdict; it is on disk when this returns.

        Raises:
            BriefError: E410 unknown article, E414 no such claim, E415 a change that the claim cannot have.
        """
        judgement = Judgement(
            article=article_id,
            claim=claim_id,
            decision=decision,
            changes=changes or {},
            note=note,
            check=check,
            method=method,
            source_line=source_line,
        )
        step = self.decide_all([judgement], reviewer=reviewer)
        after = step.changes[0].after
        assert after is not None
        return after

    def decide_all(
        self,
        judgements: Sequence[Judgement],
        *,
        reviewer: str | None = None,
        settles: bool = False,
        taught: Iterable[Mapping[str, Any]] = (),
    ) -> Step:
        """Write several verdicts as one step, which is undone as one.

        Args:
            settles: The verdicts settle disagreements between reviewers.
            taught: What extraction shall learn from it; see `brief.library.lessons`.
        """
        who = line(reviewer) if reviewer else self.reviewer
        with self.engine.transaction():
            at = now()
            drafts = [self._draft(judgement, who, at, SETTLED if settles else who) for judgement in judgements]
            return self._counted(self._journal.record(who, drafts, lessons=taught, at=at))

    def verdict_by(self, article_id: str, claim_id: str, reviewer: str) -> Verdict | None:
        """What this reviewer decided about a claim, whether it counts or not."""
        number = self.shelf.find(article_id)
        slots = self.shelf.state(number)["slots"].get(claim_id, {}) if number is not None else {}
        return verdict_from_json(slots[reviewer]["verdict"]) if reviewer in slots else None

    def undo(self, *, reviewer: str | None = None) -> Step | None:
        """Take back the reviewer's last step that was not taken back yet; None if nothing is left."""
        with self.engine.transaction():
            return self._restated(self._journal.undo(reviewer or self.reviewer))

    def redo(self, *, reviewer: str | None = None) -> Step | None:
        """Do again what was last taken back; None if a new decision was made since, or nothing was taken back."""
        with self.engine.transaction():
            return self._restated(self._journal.redo(reviewer or self.reviewer))

    def corrections(self) -> dict[str, Any]:
        """What reviewers taught extraction, as the JSON form of `brief.language.corrections.Corrections`."""
        taught = [row for row in self.db.table("corrections") if row["live"]]
        accepted = {claim for claim in lessons.candidates(taught) if self._is_accepted(claim)}
        return lessons.corrections(taught, accepted)

    # Settings, tags and marks

    def setting(self, key: str, default: Any = None) -> Any:
        """What was kept under this key, e.g. where the review stopped."""
        found = self._settings.get(where("key") == key)
        return found["value"] if found else default

    def set_setting(self, key: str, value: Any) -> None:
        """Keep a JSON value under this key."""
        self._settings.upsert({"key": key, "value": value}, where("key") == key)

    def tags(self, article_id: str) -> tuple[str, ...]:
        """The article's tags, sorted."""
        return tuple(self._tagged(article_id).get("tags", ()))

    def set_tags(self, article_id: str, tags: Iterable[str]) -> None:
        """Give an article these tags instead of those it had."""
        with self.engine.transaction():
            number = self.shelf.number(article_id)
            kept = sorted({line(tag) for tag in tags} - {""})
            self._tags.upsert(Document({**self._tagged(article_id), "tags": kept}, number))
            search_index.index_tags(self.engine, number, kept)

    def marked(self, article_id: str) -> bool:
        """Whether the article carries a mark."""
        return bool(self._tagged(article_id).get("marked"))

    def mark(self, article_id: str, marked: bool = True) -> None:
        """Set or take away an article's mark."""
        with self.engine.transaction():
            number = self.shelf.number(article_id)
            self._tags.upsert(Document({**self._tagged(article_id), "marked": int(marked)}, number))

    def remove(self, article_ids: Iterable[str]) -> int:
        """Take articles out with briefs, tags and verdicts; the journal keeps what was decided. Returns how many."""
        with self.batch():
            removed = 0
            for article_id in article_ids:
                self._journal.record_removal(self.reviewer, article_id)
                removed += self.shelf.remove(article_id)
            self.put_stories(self.stories())
            self._progress = None
            return removed

    # Several instances

    def changed_since(self) -> bool:
        """Whether another program has written to the library since this was last asked."""
        version = self.engine.version()
        changed, self._seen = version != self._seen, version
        if changed:
            self._progress = None
        return changed

    def _is_accepted(self, claim: str) -> bool:
        """Whether the claim, or one whose id goes on after it, is accepted in some article."""
        rows = self.engine.rows("SELECT body FROM doc_states WHERE instr(body, ?) > 0", (f'"{claim}',))
        return any(
            found == claim or found.startswith(f"{claim}-")
            for (body,) in rows
            for found, verdict in verdicts(unpack(body)).items()
            if verdict.decision in ("accepted", "edited")
        )

    def _tagged(self, article_id: str) -> dict[str, Any]:
        found = self._tags.get(doc_id=self.shelf.number(article_id))
        return dict(found) if found else {"article": article_id, "tags": [], "marked": 0}

    def _draft(self, judgement: Judgement, reviewer: str, at: str, slot: str) -> Draft:
        number = self.shelf.number(judgement.article)
        brief = self.shelf.brief(number)
        claim = judgement.added or (brief.claim(judgement.claim) if brief else None)
        if brief is None or claim is None:
            raise BriefError("E414", claim=line(judgement.claim))
        verdict = Verdict(
            article=judgement.article,
            claim=judgement.claim,
            decision=judgement.decision,
            reviewer=reviewer,
            at=at,
            changes=checked_changes(claim, judgement.changes, len(brief.article.text)),
            note=judgement.note,
            check=judgement.check,
            method=judgement.method,
            source_line=judgement.source_line,
        )
        entry: Entry = {
            "verdict": plain(verdict),
            "words": judged_words(brief, claim),
            "signature": signature(claim),
        }
        if judgement.added:
            entry["claim"] = plain(claim)
        else:
            before = self.shelf.state(number)["slots"].get(judgement.claim, {}).get(slot, {})
            entry |= {"claim": before["claim"]} if before.get("claim") else {}
        return Draft(judgement.article, judgement.claim, slot, entry)

    def _restated(self, step: Step | None) -> Step | None:
        """An entry that comes back may be older than the article's present brief: find its standing."""
        if step is None:
            return None
        counts = dict(step.counts)
        for article, (done, claims) in step.counts.items():
            number = self.shelf.number(article)
            before = self.shelf.state(number)
            after = self.shelf.restate(number)
            counts[article] = (done + after["decided"] - before["decided"], claims + after["claims"] - before["claims"])
        return self._counted(replace(step, counts=counts))

    def _counted(self, step: Step) -> Step:
        if self._progress is not None:
            done, claims = (sum(column) for column in zip(*step.counts.values(), strict=True))
            self._progress = self._progress.plus(done, claims)
        return step


def checked_changes(claim: Claim, changes: Mapping[str, Any], text_length: int) -> dict[str, Any]:
    """The changes as JSON data, after trying them.

    Raises:
        BriefError: E415 for a field that the claim does not have, or evidence outside of the text.
    """
    if not changes:
        return {}
    if "id" in changes:
        raise BriefError("E415", claim=line(claim.id), why="a claim's id cannot be changed")
    try:
        changed = edited(claim, changes)
    except (TypeError, ValueError) as error:
        raise BriefError("E415", claim=line(claim.id), why="it has no such field") from error
    if not changed.evidence or any(not 0 <= start < end <= text_length for start, end in changed.evidence):
        raise BriefError("E415", claim=line(claim.id), why="evidence must be words of the text")
    data: dict[str, Any] = plain(dict(changes))
    return data


def _chunks(articles: Sequence[str], size: int = 500) -> Iterator[Sequence[str]]:
    return (articles[start : start + size] for start in range(0, len(articles), size))


def user_name() -> str:
    """The name of the person at this computer, for verdicts without a name in the config."""
    try:
        return line(getpass.getuser()) or "reviewer"
    except (KeyError, OSError):
        return "reviewer"
