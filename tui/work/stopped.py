"""What the user has stopped and can go on with: paths left to add and articles left to read, kept in the library."""

from __future__ import annotations

from collections.abc import Iterable

from brief.library import Library
from tui.content.words import many

SETTING = "stopped"


class Stopped:
    """What was left for later.

    Args:
        library: Where it is kept.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        kept = library.setting(SETTING) or {}
        self.paths = dict.fromkeys(kept.get("paths", ()))
        """Files, folders and addresses, in order; what they had brought by then is in the library."""
        self.articles = dict.fromkeys(kept.get("articles", ()))
        """Ids, in order: they have no brief, or the one that was to be made anew."""

    def keep(self, paths: Iterable[str], articles: Iterable[str]) -> None:
        """Leave more for later."""
        self.paths |= dict.fromkeys(paths)
        self.articles |= dict.fromkeys(articles)
        self._save()

    def drop(self, *, paths: Iterable[str] = (), articles: Iterable[str] = ()) -> None:
        """These are done now, or will be."""
        kept = [(self.paths, paths), (self.articles, articles)]
        found = [left.pop(one) for left, ones in kept for one in ones if one in left]
        if found:
            self._save()

    def take(self) -> tuple[list[str], list[str]]:
        """Paths and articles to go on with; they are not left for later any more."""
        found = list(self.paths), list(self.articles)
        if any(found):
            self.paths, self.articles = {}, {}
            self._save()
        return found

    def words(self) -> str:
        """What is left, for the user; empty if nothing is."""
        paths = [f"{many(len(self.paths), 'path')} to add"] if self.paths else []
        articles = [f"{many(len(self.articles), 'article')} to read"] if self.articles else []
        return ", ".join([*paths, *articles])

    def _save(self) -> None:
        kept = {"paths": list(self.paths), "articles": list(self.articles)}
        self._library.set_setting(SETTING, kept if any(kept.values()) else None)
