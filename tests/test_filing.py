"""Filing: every brief finds its story, whatever order the articles come in, and the reviewers' own grouping stays."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest

from brief.filing import file, ledger_of, settle
from brief.library import Library
from brief.model import Article, Brief, Maker, Span, What, Where, Who, claim_id

MAKER = Maker("test", "1", "1")
FERRY = (
    "A ferry hit the pier of Stavanger harbour. Captain Ola Lund was hurt.",
    "Captain Ola Lund was hurt when his ferry hit the Stavanger pier.",
    "Stavanger harbour: a ferry hit the pier, and its captain Ola Lund was hurt.",
)
ELECTION = ("Voters in Ghana chose Ama Mensah as president, the election commission in Accra said.",)


def brief_of(text: str, name: str, day: str = "2024-07-04") -> Brief:
    article = Article(id=name, text=text, published=day, source=name, sha256=name)

    def said(words: str) -> tuple[Span, ...]:
        start = text.find(words)
        return (Span(start, start + len(words)),) if start >= 0 else ()

    whole = Span(0, len(text))
    base = {"sentence": 0, "rule": "test"}
    who = [n for n in ("Ola Lund", "Ama Mensah") if n in text]
    where = [n for n in ("Stavanger", "Ghana", "Accra") if n in text]
    return Brief(
        article=article,
        sentences=(whole,),
        who=tuple(Who(id=claim_id("who", n), name=n, type="person", evidence=said(n), **base) for n in who),  # type: ignore[arg-type]
        where=tuple(
            Where(id=claim_id("where", n), name=n, part="event", evidence=said(n), **base)  # type: ignore[arg-type]
            for n in where
        ),
        what=(What(id=claim_id("what", text), statement=text, evidence=(whole,), **base),),  # type: ignore[arg-type]
        maker=MAKER,
    )


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path, reviewer="me") as library:
        yield library


def take(library: Library, brief: Brief) -> None:
    library.add(brief.article)
    file(library, brief)


def grouping(library: Library) -> set[frozenset[str]]:
    """The stories that have formed; an article without another on its event is in none."""
    return {frozenset(story.articles) for story in library.stories()}


def test_articles_on_one_event_become_one_story_in_any_order(tmp_path: Path) -> None:
    briefs = [brief_of(text, f"a{n}") for n, text in enumerate((*FERRY, *ELECTION))]
    for n, order in enumerate(permutations(briefs)):
        if n % 5 == 0:
            with Library.open(tmp_path / str(n)) as library:
                for brief in order:
                    take(library, brief)
                assert grouping(library) == {frozenset({"a0", "a1", "a2"})}


def test_the_reason_says_what_they_share(library: Library) -> None:
    for n, text in enumerate(FERRY):
        take(library, brief_of(text, f"a{n}"))
    (story,) = library.stories()
    assert story.reason == "same event: Stavanger, 4 July, 2 shared names"


def test_the_same_event_weeks_later_is_another_story(library: Library) -> None:
    take(library, brief_of(FERRY[0], "a0"))
    take(library, brief_of(FERRY[1], "a1", day="2024-08-20"))
    assert grouping(library) == set()


def test_what_a_reviewer_set_apart_stays_apart_when_more_comes(library: Library) -> None:
    for n, text in enumerate(FERRY[:2]):
        take(library, brief_of(text, f"a{n}"))
    library.split_story(["a1"])
    take(library, brief_of(FERRY[2], "a2"))
    assert frozenset({"a1"}) in grouping(library)


def test_what_a_reviewer_put_together_and_named_stays_so(library: Library) -> None:
    take(library, brief_of(FERRY[0], "a0"))
    take(library, brief_of(ELECTION[0], "b0"))
    library.join_stories(["a0", "b0"])
    (story,) = library.stories()
    library.name_story(story.id, "Monday")
    take(library, brief_of(FERRY[1], "a1"))
    held = library.story_of("a0")
    assert held is not None
    assert held.name == "Monday"
    assert {"a0", "b0"} <= set(held.articles)


def test_extracting_again_leaves_the_story_as_it_is(library: Library) -> None:
    for n, text in enumerate(FERRY):
        take(library, brief_of(text, f"a{n}"))
    before = library.stories()
    file(library, brief_of(FERRY[1], "a1"))
    assert library.stories() == before


def test_a_ledger_is_made_once_and_again_when_another_source_comes(library: Library) -> None:
    for n, text in enumerate(FERRY[:2]):
        take(library, brief_of(text, f"a{n}"))
    settle(library, ["a0"])
    (story,) = library.stories()
    made = library.ledger(story.id)
    assert made is not None
    assert ledger_of(library, story) == made
    take(library, brief_of(FERRY[2], "a2"))
    (story,) = library.stories()
    assert library.ledger(story.id) is None
    again = ledger_of(library, story)
    assert again is not None
    assert len(again.articles) == 3


def test_stories_without_a_ledger_are_found_and_laid_side_by_side_later(library: Library) -> None:
    for n, text in enumerate(FERRY):
        take(library, brief_of(text, f"a{n}"))
    take(library, brief_of(ELECTION[0], "e0"))
    assert library.without_ledger() == ["a0"]
    settle(library, library.without_ledger(), is_stopped=lambda: True)
    assert library.without_ledger() == ["a0"]
    settle(library, library.without_ledger())
    assert library.without_ledger() == []


def test_a_ledger_of_older_rules_is_made_anew(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    for n, text in enumerate(FERRY):
        take(library, brief_of(text, f"a{n}"))
    (story,) = library.stories()
    made = ledger_of(library, story)
    assert library.ledger(story.id) == made
    monkeypatch.setattr("brief.library.story_shelf.RULES", 10**6)
    assert library.ledger(story.id) is None
    assert ledger_of(library, story) == made
    assert library.ledger(story.id) == made


def test_a_removed_article_is_no_neighbour_any_more(library: Library) -> None:
    take(library, brief_of(FERRY[0], "a0"))
    library.remove(["a0"])
    take(library, brief_of(FERRY[1], "a1"))
    assert grouping(library) == set()


def test_a_dump_carries_what_grouping_knows(library: Library, tmp_path: Path) -> None:
    from brief.library.storage.transfer import dump, load

    take(library, brief_of(FERRY[0], "a0"))
    (tmp_path / "dump.json").write_text("".join(dump(library)), encoding="utf-8")
    load(tmp_path / "other", tmp_path / "dump.json")
    with Library.open(tmp_path / "other") as other:
        take(other, brief_of(FERRY[1], "a1"))
        assert grouping(other) == {frozenset({"a0", "a1"})}
