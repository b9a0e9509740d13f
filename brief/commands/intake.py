"""Taking articles into the library, for `brief add` and `brief watch`, in batches: stopping loses nothing."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from brief.ingest.identity import is_later, is_teaser
from brief.ingest.incoming import Item, Seen
from brief.ingest.refusal import Known, Refusal
from brief.ingest.web.answers import Conditions
from brief.library import Library
from brief.model import Article

_BATCH = 256
"""Articles written together: one flush to disk for all of them."""
_BATCH_S = 1.0
"""The longest an article waits to be written."""


@dataclass(slots=True)
class Tally:
    """What came of everything that was named."""

    added: list[str] = field(default_factory=list)
    """Ids, in order."""
    versions: list[str] = field(default_factory=list)
    """Ids of articles whose text is new: the sender changed them."""
    known: list[str] = field(default_factory=list)
    """Ids of articles that the library has; empty strings for unchanged pages."""
    refused: list[Refusal] = field(default_factory=list)

    @property
    def named(self) -> list[str]:
        """All articles that were named and are in the library now, once each."""
        return list(dict.fromkeys(filter(None, (*self.added, *self.versions, *self.known))))

    def words(self) -> str:
        """The summary, in one line."""
        parts = [f"{len(self.added)} added"]
        if self.versions:
            parts.append(f"{len(self.versions)} new version{'s' * (len(self.versions) != 1)}")
        parts.append(f"{len(self.known)} known already")
        parts.append(f"{len(self.refused)} refused")
        return ", ".join(parts)


class Intake:
    """Writes what comes into a library."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.tally = Tally()
        self._waiting: list[Article] = []
        self._seen: list[Seen] = []
        self._since = time.monotonic()
        self._is_warm = False

    def has(self, article_id: str) -> bool:
        """Whether the library has this article, or is about to."""
        return self.library.head(article_id) is not None or any(a.id == article_id for a in self._waiting)

    def conditions(self, url: str) -> Conditions | None:
        """What a server said of a page when it was last read."""
        kept = self.library.setting(_key(url))
        return Conditions(kept.get("etag"), kept.get("modified")) if isinstance(kept, dict) else None

    def take(self, items: Iterable[Item]) -> None:
        """Take what a step brings; articles are written within a second or by `flush`."""
        for item in items:
            match item:
                case Refusal():
                    self.tally.refused.append(item)
                case Known():
                    self.tally.known.append(item.article or "")
                case Seen():
                    self._seen.append(item)
                case Article():
                    self._waiting.append(item)
                    if len(self._waiting) >= _BATCH or time.monotonic() - self._since > _BATCH_S:
                        self.flush()

    def flush(self) -> None:
        """Write what waits, all or nothing.

        Raises:
            BriefError: E4xx, if the library cannot be written.
        """
        waiting, self._waiting = self._waiting, []
        seen, self._seen = self._seen, []
        self._since = time.monotonic()
        if not waiting and not seen:
            return
        fresh = Tally()
        with self.library.batch():
            for article in waiting:
                self._add(article, fresh)
            for page in seen:
                kept = {"etag": page.conditions.etag, "modified": page.conditions.modified}
                self.library.set_setting(_key(page.url), kept)
        if not self._is_warm:
            # What is loaded by the first batch stays to the end; passing it over saves 6 % of the time of a page.
            gc.freeze()
            self._is_warm = True
        self.tally.added += fresh.added
        self.tally.versions += fresh.versions
        self.tally.known += fresh.known

    def _add(self, article: Article, tally: Tally) -> None:
        """Add one article: new, another version of one the library has, or known."""
        same = self.library.same_as(article)
        if same is None:
            is_here = self.library.head(article.id) is not None
            is_new = self.library.add(article)
            (tally.known if not is_new else tally.versions if is_here else tally.added).append(article.id)
            return
        known = self.library.article(same)
        if known is not None and self._is_new(article, known) and self.library.add(replace(article, id=same)):
            tally.versions.append(same)
        else:
            tally.known.append(same)

    def _is_new(self, article: Article, known: Article) -> bool:
        """Whether an article is a version that the library has not seen: not this one, nor an earlier one again."""
        if article.text == known.text or not is_later(article, known) or is_teaser(article, known):
            return False
        return all(article.text != earlier.text for earlier in self.library.versions(known.id))


def _key(url: str) -> str:
    return f"page {url}"
