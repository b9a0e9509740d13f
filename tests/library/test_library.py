"""What a desk expects of its library: nothing is lost, nothing is doubled, everything is found."""

from __future__ import annotations

import contextlib
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from brief.errors import BriefError
from brief.library import Library
from brief.library.storage.upkeep import problems
from brief.model import Story
from tests.library.conftest import DOCKS, docks_brief, fill, make_article

ADA = "who:ada-brook"


def test_articles_briefs_stories_and_verdicts_survive_a_restart(library: Library, folder: Path) -> None:
    library.decide("a1docks", ADA, "edited", changes={"role": "leader"}, note="heard on tape")
    library.set_setting("resume", {"article": "a1docks", "claim": ADA})
    before = (library.article("a1docks"), library.brief("a1docks"), library.stories(), library.verdicts("a1docks"))
    library.close()
    with Library.open(folder, reviewer="ed") as again:
        assert (again.article("a1docks"), again.brief("a1docks"), again.stories(), again.verdicts("a1docks")) == before
        assert again.setting("resume") == {"article": "a1docks", "claim": ADA}
        assert again.count() == 3


def test_the_file_is_for_its_owner_alone(library: Library, folder: Path) -> None:
    assert stat.S_IMODE((folder / "library.db").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {path.name for path in folder.iterdir()} <= {"library.db", "library.db-wal", "library.db-shm"}


def test_adding_the_same_article_twice_changes_nothing(library: Library) -> None:
    article = library.article("a1docks")
    assert article is not None
    library.decide("a1docks", ADA, "accepted")
    assert library.add(article) is False
    assert library.add(replace(article, id="another-name")) is False
    assert library.count() == 3
    assert ADA in library.verdicts("a1docks")


def test_a_new_text_under_a_known_id_is_a_new_version(library: Library) -> None:
    assert library.add(make_article("a1docks", DOCKS.replace("400", "450"), title="Dockers vote")) is True
    assert library.count() == 3
    assert [old.text for old in library.versions("a1docks")] == [DOCKS]
    assert library.brief("a1docks") is None
    assert library.search("450") == ["a1docks"]
    assert library.search("400") == []


def test_an_id_is_found_by_its_beginning_and_never_by_guess(library: Library) -> None:
    assert library.resolve("a1docks") == "a1docks"
    assert library.resolve("b") == "b1ferry"
    with pytest.raises(BriefError, match="E411 a could be any of 2 articles: a1docks, a2port"):
        library.resolve("a")
    for nothing in ("zz", "", "a1docks2", "%", "a_docks"):
        with pytest.raises(BriefError, match="E410"):
            library.resolve(nothing)


def test_heads_show_the_state_of_each_article_newest_first(library: Library) -> None:
    library.decide("a2port", ADA, "accepted")
    heads = library.heads()
    assert [(head.id, head.claims, head.decided) for head in heads] == [
        ("a2port", 4, 1),
        ("a1docks", 3, 0),
        ("b1ferry", 2, 0),
    ]
    assert heads[0].story == "s-strike"
    assert heads[-1].id == "b1ferry"
    assert [head.id for head in heads[1:]] == ["a1docks", "b1ferry"]
    library.undo()
    heads.refresh()
    assert heads[0].decided == 0


def test_lists_are_read_in_pages_and_keep_their_order(folder: Path) -> None:
    with Library.open(folder) as library:
        with library.batch():
            for n in range(700):
                library.add(make_article(f"x{n:04}", f"Text number {n} here", published=f"2026-01-{n % 28 + 1:02}"))
        heads = library.heads(order="added")
        assert len(heads) == 700
        assert [head.id for head in heads] == [f"x{n:04}" for n in reversed(range(700))]
        assert heads[699].id == "x0000"
        assert [head.id for head in heads[300:303]] == ["x0399", "x0398", "x0397"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"a1docks", "a2port", "b1ferry"}),
        ("strike", {"a1docks", "a2port"}),
        ("strik", {"a1docks", "a2port"}),
        ('"strik"', set()),
        ('"ferry link"', {"b1ferry"}),
        ("strike vote", {"a1docks"}),
        ("-strike", {"b1ferry"}),
        ("source:ap", {"a1docks", "b1ferry"}),
        ("source:post", {"a2port"}),
        ('source:"vlarn post"', {"a2port"}),
        ("source:vlar", set()),
        ("who:brook", {"a1docks", "a2port"}),
        ("who:ada source:ap", {"a1docks"}),
        ("where:ostm", {"b1ferry"}),
        ("org:league", {"b1ferry"}),
        ("status:joining", {"b1ferry"}),
        ("member:ostmark", {"b1ferry"}),
        ("member:ost status:joining", {"b1ferry"}),
        ("partner:ostmark", set()),
        ("member:league", set()),
        ("-member:ostmark", {"a1docks", "a2port"}),
        ("member:-", set()),
        ("before:2026-11-01", {"b1ferry"}),
        ("after:2026-11-17", {"a2port"}),
        ("after:2026-10 before:2026-11-18", {"a1docks"}),
        ("on:2026-11", {"a1docks", "a2port"}),
        ("todo>3", {"a2port"}),
        ("todo<=2", {"b1ferry"}),
        ("claims:3", {"a1docks"}),
        ("conflict:yes", set()),
        ("conflict:no source:ap", {"a1docks", "b1ferry"}),
        ("title:port", {"a2port"}),
        ("story:s-str", {"a1docks", "a2port"}),
        ("id:b1", {"b1ferry"}),
        ("tag:today", {"a2port"}),
        ("-tag:today todo>0", {"a1docks", "b1ferry"}),
        ("marked:yes", {"a1docks"}),
        ('"; DROP TABLE doc_heads; --', set()),
        ("AND OR NOT NEAR(", set()),
        ("***", set()),
    ],
)
def test_the_query_language_finds(library: Library, query: str, found: set[str]) -> None:
    library.set_tags("a2port", ["today", "follow-up"])
    library.mark("a1docks")
    assert {head.id for head in library.heads(query)} == found


def test_stories_keep_the_reviewers_changes_over_every_regrouping(library: Library) -> None:
    library.split_story(["a2port"], "The port")
    library.join_stories(["a1docks", "b1ferry"])
    library.name_story("s-strike", "Harbour news")
    assert {(s.name, s.articles) for s in library.stories()} == {
        ("Harbour news", ("a1docks", "b1ferry")),
        ("The port", ("a2port",)),
    }
    library.put_stories([Story(id="new", name="All", articles=("a1docks", "a2port", "b1ferry"), reason="same")])
    assert {s.articles for s in library.stories()} == {("a1docks", "b1ferry"), ("a2port",)}
    assert library.head("a2port").story == library.story_of("a2port").id  # type: ignore[union-attr]


def test_a_second_instance_sees_what_the_first_decides(library: Library, folder: Path) -> None:
    with Library.open(folder, reviewer="zoe") as second, Library.open(folder, read_only=True) as reader:
        assert not second.changed_since()
        library.decide("a1docks", ADA, "accepted")
        assert second.changed_since()
        assert not second.changed_since()
        assert second.verdicts("a1docks")[ADA].reviewer == "ed"
        assert reader.verdicts("a1docks")[ADA].decision == "accepted"
        second.decide("a1docks", "where:vlarn", "rejected")
        assert library.changed_since()
        assert set(library.verdicts("a1docks")) == {ADA, "where:vlarn"}
        with pytest.raises(BriefError, match="E406"):
            reader.decide("a1docks", ADA, "rejected")


def test_a_batch_is_kept_whole_or_not_at_all(folder: Path) -> None:
    with Library.open(folder) as library:

        def interrupted() -> None:
            with library.batch():
                fill(library)
                raise RuntimeError("half-way")

        with pytest.raises(RuntimeError, match="half-way"):
            interrupted()
        assert library.count() == 0
        assert library.stories() == []
        fill(library)
        assert library.count() == 3


def test_what_fails_within_a_batch_is_taken_back_alone(folder: Path) -> None:
    with Library.open(folder, reviewer="ed") as library:
        with library.batch():
            library.add(make_article("a1", "one text"))
            with contextlib.suppress(ZeroDivisionError), library.batch():
                library.add(make_article("a2", "two texts"))
                raise ZeroDivisionError
            library.add(make_article("a3", "three texts"))
        assert {head.id for head in library.heads()} == {"a1", "a3"}
        assert library.search("two") == []
        assert list(problems(library)) == []


def test_a_brief_of_another_text_or_of_no_article_is_refused(library: Library) -> None:
    for stranger in (make_article("a1docks", DOCKS + " More."), make_article("nobody", DOCKS)):
        with pytest.raises(BriefError, match="E410"):
            library.put_brief(docks_brief(stranger))


def test_an_article_taken_out_leaves_nothing_but_its_trace_in_the_journal(library: Library) -> None:
    library.decide("a1docks", ADA, "accepted")
    library.set_tags("a1docks", ["x"])
    article = library.article("a1docks")
    assert article is not None
    assert library.remove(["a1docks", "nobody"]) == 1
    assert library.article("a1docks") is None
    assert library.search("vote") == []
    assert library.story("s-strike") is not None
    assert library.story("s-strike").articles == ("a2port",)  # type: ignore[union-attr]
    assert list(problems(library)) == []
    assert library.add(article)
    assert library.verdicts("a1docks") == {}
    library.undo()
    assert library.verdicts("a1docks") == {}
    assert list(problems(library)) == []


def test_the_line_of_a_hit_shows_its_words(library: Library) -> None:
    assert library.snippet("a1docks", "leader", words=2) == "strike. Union leader Ada Brook"
    assert library.snippet("a1docks", "ferry") is None
    assert library.counts() == (3, 2, 9, 0)


def test_what_was_put_together_forgets_an_article_that_left_the_library(library: Library) -> None:
    library.put_stories([])
    (story,) = library.join_stories(["a1docks", "b1ferry"])
    assert set(story.articles) == {"a1docks", "b1ferry"}
    library.remove(["b1ferry"])
    (renamed,) = library.name_story(story.id, "The docks")
    assert (renamed.name, renamed.articles) == ("The docks", ("a1docks",))
    assert [one.name for one in library.stories()] == ["The docks"]
