"""Filing: a brief goes into the library, its article into a story, and the story's ledger is made when it is asked for.

This is what extraction is followed by, on the command line and in the app. The cost of filing one article does not grow
with the library. `python -m brief.filing DIR` settles in a process of its own, so that nobody waits for it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from brief.errors import BriefError
from brief.model import Brief, Ledger, Story

if TYPE_CHECKING:
    from brief.config import Config
    from brief.library import Library


def taught(library: Library | None, settings: Config) -> dict[str, Any]:
    """What extraction is to know of this desk: the reviewers' corrections and the user's gazetteers, as JSON data.

    Raises:
        BriefError: E211, if a gazetteer file can't be read.
    """
    known = library.corrections() if library is not None else {}
    if not settings.gazetteers:
        return known
    from brief.language.corrections import read_gazetteers

    return {**known, "gazetteer": [dict(row) for row in read_gazetteers(settings.gazetteers)]}


def file(library: Library, brief: Brief) -> Story | None:
    """Keep a brief and put its article into the story of the articles that tell of the same event.

    Returns:
        The article's story; None if no other article tells of the event.

    Raises:
        BriefError: E4xx, if the library cannot be written; nothing is written then.
    """
    from brief.library.prints import Prints
    from brief.library.regroup import regroup

    with library.batch():
        library.put_brief(brief)
        Prints(library).renew(brief.id)
        regroup(library, [brief.id])
    return library.story_of(brief.id)


def ledger_of(library: Library, story: Story) -> Ledger | None:
    """The story's ledger as the library keeps it, or made now and kept; None while fewer than two briefs are there."""
    kept = library.ledger(story.id)
    if kept is not None:
        return kept
    briefs = [brief for article in story.articles if (brief := library.brief(article))]
    if len(briefs) < 2:
        return None
    made = make_ledger(briefs)
    if len(briefs) == len(story.articles):
        library.put_ledger(story.id, made)
    return made


def make_ledger(briefs: Sequence[Brief]) -> Ledger:
    """The briefs laid side by side, not kept anywhere."""
    # Imported when a story without a ledger is met: its tables take longer to load than all the rest.
    from brief.story.ledger import ledger

    return ledger(briefs)


def settle(library: Library, articles: Iterable[str], *, is_stopped: Callable[[], bool] = lambda: False) -> None:
    """Make the ledgers of these articles' stories, so that lists can say where the sources differ.

    Args:
        is_stopped: Asked before each story; once it is true, the rest is left for another time.
    """
    stories = {found.id: found for article in articles if (found := library.story_of(article))}
    for found in stories.values():
        if is_stopped():
            return
        ledger_of(library, found)


def main() -> None:
    """Settle the articles that each line of the input names as a JSON list, and answer each line with one of JSON.

    The answer is what went wrong, or null.
    """
    from pathlib import Path

    from brief.library import Library

    with Library.open(Path(sys.argv[1])) as library:
        for words in sys.stdin:
            trouble = None
            try:
                settle(library, json.loads(words))
            except BriefError as error:
                trouble = str(error)
            print(json.dumps(trouble), flush=True)


if __name__ == "__main__":
    main()
