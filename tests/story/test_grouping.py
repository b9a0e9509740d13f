from __future__ import annotations

from pathlib import Path

from brief.library import Library
from brief.library.regroup import regroup
from brief.model import Brief, Span, Where, Who
from brief.story.forming.grouping import group
from brief.story.forming.titles import LONGEST, shortened
from tests.story.making import brief_of

FERRY = (
    "The ferry Aurora sank off Norhaven in heavy seas. Coast guard captain Mette Dahl led the rescue. "
    "Passengers of the Aurora were brought to Norhaven hospital.",
    "A ferry went down near Norhaven. The Aurora carried passengers and cars. Mette Dahl of the coast guard said the "
    "rescue of passengers from the ferry took four hours.",
    "Norhaven mourns after the ferry Aurora sank. Rescue crews under Mette Dahl saved most of the passengers.",
)
STRIKE = (
    "Bakers in Veld went on strike over pay. Union leader Ole Brandt said the strike would last a week.",
    "The bakers' strike in Veld entered its second day. Ole Brandt of the union called for higher pay.",
)


def named(text: str, name: str, day: str | None, *names: str) -> Brief:
    who = tuple(
        Who(
            id=f"who:{n.lower()}",
            evidence=(Span(text.find(n), text.find(n) + len(n)),),
            sentence=0,
            rule="t",
            name=n,
            type="person",
        )
        for n in names
    )
    return brief_of(text, name=name, published=day, claims={"who": who})


def library_of_five() -> list[Brief]:
    place = Where(id="where:norhaven", evidence=(Span(25, 33),), sentence=0, rule="t", name="Norhaven", part="event")
    first = named(FERRY[0], "f1", "2026-03-02", "Mette Dahl")
    first = brief_of(FERRY[0], name="f1", published="2026-03-02", claims={"who": first.who, "where": (place,)})
    return [
        first,
        named(STRIKE[0], "s1", "2026-03-02", "Ole Brandt"),
        named(FERRY[1], "f2", "2026-03-02", "Mette Dahl"),
        named(STRIKE[1], "s2", "2026-03-03", "Ole Brandt"),
        named(FERRY[2], "f3", None, "Mette Dahl"),
    ]


def test_articles_of_one_event_form_a_story_with_a_reason() -> None:
    stories = {frozenset(story.articles): story for story in group(library_of_five())}
    assert set(stories) == {frozenset({"f1", "f2", "f3"}), frozenset({"s1", "s2"})}
    assert stories[frozenset({"f1", "f2", "f3"})].reason == "same event: Norhaven, 2 March, 1 shared name"


def test_a_place_that_one_article_alone_names_is_no_reason() -> None:
    place = Where(id="where:solvik", evidence=(Span(25, 33),), sentence=0, rule="t", name="Solvik", part="event")
    first, *others = library_of_five()
    elsewhere = brief_of(FERRY[0], name="f1", published="2026-03-02", claims={"who": first.who, "where": (place,)})
    stories = {frozenset(story.articles): story for story in group([elsewhere, *others])}
    assert stories[frozenset({"f1", "f2", "f3"})].reason == "same event: 2 March, 1 shared name"


def test_grouping_does_not_depend_on_the_order_of_the_articles() -> None:
    briefs = library_of_five()
    assert group(briefs) == group(briefs[::-1])


def test_the_same_words_weeks_apart_are_another_event() -> None:
    first, second = named(FERRY[0], "a", "2026-03-02"), named(FERRY[0], "b", "2026-05-02")
    assert [story.articles for story in group([first, second])] == [("b",), ("a",)]


def test_a_library_grows_its_stories_article_by_article(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        for brief in library_of_five():
            library.add(brief.article)
            library.put_brief(brief)
            regroup(library, [brief.id])
        grown = {frozenset(story.articles) for story in library.stories()}
        assert grown == {frozenset({"f1", "f2", "f3"}), frozenset({"s1", "s2"})}
        assert {frozenset(story.articles) for story in regroup(library)} == grown


VISIT = (
    "Chancellor Ilse Brandt met President Pavel Horak in Lindau to talk about gas and the border.",
    "Ilse Brandt and Pavel Horak spoke about gas in Lindau. The chancellor thanked the president for the border talks.",
    "Gas and the border were the themes when President Pavel Horak received Chancellor Ilse Brandt in Lindau.",
)
MARCH = (
    "Shots fell at a march against Chancellor Ilse Brandt in Aubach. Five marchers were hurt, police in Aubach said.",
    "Five people were hurt by shots near a protest march in Aubach, and the police are looking for a gunman.",
    "Police in Aubach hunt a gunman after shots hurt five people who marched in protest.",
)


def test_two_events_around_one_name_are_two_stories_in_whatever_order_they_arrive(tmp_path: Path) -> None:
    briefs = {
        name: named(text, name, "2026-04-01", *(n for n in ("Ilse Brandt", "Pavel Horak") if n in text))
        for name, text in zip(("v1", "v2", "v3", "m1", "m2", "m3"), (*VISIT, *MARCH), strict=True)
    }
    events = {frozenset({"v1", "v2", "v3"}), frozenset({"m1", "m2", "m3"})}
    for place, order in enumerate((("m1", "v1", "v2", "v3", "m2", "m3"), ("v1", "m1", "m2", "v2", "m3", "v3"))):
        with Library.open(tmp_path / str(place)) as library:
            for name in order:
                library.add(briefs[name].article)
                library.put_brief(briefs[name])
                regroup(library, [name])
            assert {frozenset(story.articles) for story in library.stories()} == events
            assert {head.id: head.story for head in library.heads()} == {
                article: story.id for story in library.stories() for article in story.articles
            }
    assert {frozenset(story.articles) for story in group(briefs.values())} == events


def test_a_story_without_headlines_has_a_short_name() -> None:
    long = "The harbour master said the ferry had been overloaded, which its owners in the capital deny to this day"
    assert shortened(long) == "The harbour master said the ferry had been overloaded"
    endless = shortened(
        "Inspectors found rust and cracks and holes and water and sand and oil and more rust in the hull"
    )
    assert len(endless) <= LONGEST
    assert endless.endswith("and sand and oil…")


def test_what_a_reviewer_set_apart_stays_apart(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        for brief in library_of_five():
            library.add(brief.article)
            library.put_brief(brief)
        regroup(library)
        library.split_story(["f3"], "Mourning")
        assert "Mourning" in {story.name for story in regroup(library)}
