from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from brief.library import Library
from brief.library.reviewing.review import Session as ReviewSession
from brief.model import Span, Who
from tests.tui.running import SIZES, WHOLE, Clock, assert_golden, fill, on_screen, picture
from tests.tui.stories import BRIEFS, HOSTILE_LINE, hostile_ledger
from tui.acts.resuming import stop_of
from tui.keyboard import keys
from tui.screens.edit import EditScreen
from tui.screens.picker import PickerScreen
from tui.screens.review import ReviewScreen
from tui.session import Target
from tui.widgets.edit_form import Choice


def decisions(library: Library, article: str = "north") -> dict[str, str | None]:
    return {claim: verdict.decision for claim, verdict in library.verdicts(article).items()}


def test_every_key_of_the_table_does_something() -> None:
    assert keys.missing("review", dir(ReviewScreen)) == []


async def test_one_key_decides_and_the_next_claim_comes(tmp_path: Path) -> None:
    library = fill(tmp_path)
    async with on_screen(library, "review", WHOLE) as (screen, pilot):
        asked = []
        for key in ("a", "x", "a"):
            asked.append(screen.review.current.id)
            await pilot.press(key)
        assert decisions(library) == dict(zip(asked, ("accepted", "rejected", "accepted"), strict=True))
        assert screen.review.current.id not in asked
        assert "Last: ✓" in picture(pilot.app)
        assert "3/10" in picture(pilot.app)


async def test_a_decision_is_on_disk_before_the_screen_shows_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = fill(tmp_path)
    seen: list[dict[str, str | None]] = []
    async with on_screen(library, "review", WHOLE) as (screen, pilot):
        first = screen.review.current.id
        show = screen.show_current

        def look_from_outside() -> None:
            with Library.open(tmp_path, read_only=True) as other:
                seen.append(decisions(other))
            show()

        monkeypatch.setattr(screen, "show_current", look_from_outside)
        await pilot.press("a")
    assert seen[0] == {first: "accepted"}


async def test_a_held_key_decides_one_claim(tmp_path: Path) -> None:
    library = fill(tmp_path)
    clock = Clock()
    async with on_screen(library, "review", WHOLE, clock=clock) as (screen, pilot):
        first = screen.review.current.id
        await pilot.press("a")
        clock.step_ms = 400  # the keyboard's delay before it repeats
        await pilot.press("a")
        clock.step_ms = 33
        for _ in range(12):
            await pilot.press("a")
        assert decisions(library) == {first: "accepted"}
        assert "held down" in picture(pilot.app)
        clock.step_ms = 800
        await pilot.press("x")
        assert list(decisions(library).values()) == ["accepted", "rejected"]


async def test_quick_presses_all_count(tmp_path: Path) -> None:
    library = fill(tmp_path)
    clock = Clock()
    clock.step_ms = 130
    async with on_screen(library, "review", WHOLE, clock=clock) as (_, pilot):
        for _ in range(6):
            await pilot.press("a")
        assert len(decisions(library)) == 6


async def test_a_claim_that_is_not_on_the_screen_yet_is_not_decided(tmp_path: Path) -> None:
    library = fill(tmp_path)
    async with on_screen(library, "review", WHOLE) as (screen, _):
        screen.action_accept()
        screen.action_reject()  # no frame in between
        assert list(decisions(library).values()) == ["accepted"]


async def test_undo_goes_back_through_sessions_and_redo_forward(tmp_path: Path) -> None:
    library = fill(tmp_path)
    async with on_screen(library, "review", WHOLE) as (screen, pilot):
        first = screen.review.current.id
        await pilot.press("a", "x")
    library.close()
    with Library.open(tmp_path, reviewer="tester") as again:
        async with on_screen(again, "review", WHOLE) as (screen, pilot):
            await pilot.press("u", "u")
            assert decisions(again) == {}
            assert screen.review.current.id == first
            await pilot.press("u")
            assert "Nothing to undo" in picture(pilot.app)
            await pilot.press("U")
            assert decisions(again) == {first: "accepted"}


async def test_a_session_comes_back_to_the_very_claim(tmp_path: Path) -> None:
    library = fill(tmp_path)
    async with on_screen(library, "review", WHOLE) as (screen, pilot):
        await pilot.press("a", "space", "j")
        stood = screen.review.current.id
    library.close()
    with Library.open(tmp_path, reviewer="tester") as again:
        async with on_screen(again, "review", WHOLE) as (screen, _):
            assert screen.review.current.id == stood


async def test_the_resume_line_counts_claims_as_the_review_asks_them(tmp_path: Path) -> None:
    library = fill(tmp_path)
    async with on_screen(library, "review", WHOLE) as (screen, pilot):
        await pilot.press("a", "space")
        assert screen.review.place == (3, 10)
        screen.remember()
        stop = stop_of(screen.app.session)
        assert stop is not None
        assert stop.place.endswith("claim 3 of 10")


async def test_undo_after_space_asks_the_skipped_claim_again(tmp_path: Path) -> None:
    library = fill(tmp_path)
    async with on_screen(library, "review", WHOLE) as (screen, pilot):
        await pilot.press("a")
        skipped = screen.review.current.id
        await pilot.press("space", "u")
        assert screen.review.current.id == skipped
        assert "no longer skipped" in picture(pilot.app)
        assert len(decisions(library)) == 1
        await pilot.press("u")
        assert decisions(library) == {}


async def test_help_is_no_time_of_the_review_and_the_form_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    async with on_screen(fill(tmp_path), "review", WHOLE) as (screen, pilot):
        monkeypatch.setattr(screen.review._account, "_clock", lambda: now[0])
        await pilot.press("question_mark")
        await pilot.pause()
        now[0] = 90.0
        await pilot.press("escape")
        await pilot.pause()
        now[0] = 100.0
        await pilot.press("a")
        assert screen.review.summary().seconds == 10
        await pilot.press("e")
        await pilot.pause()
        now[0] = 120.0
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("a")
        assert screen.review.summary().seconds == 30


async def test_a_list_goes_on_where_it_stopped_and_not_at_its_first_article(tmp_path: Path) -> None:
    library = fill(tmp_path)
    found = Target(tuple(head.id for head in library.heads("ferry")), name="ferry", is_list=True, query="ferry")
    async with on_screen(library, "review", found) as (screen, pilot):
        first = screen.review.article
        await pilot.press("J", "a", "j")
        stood = screen.review.article, screen.review.current.id
        assert stood[0] != first
    async with on_screen(library, "review", found) as (screen, _):
        assert (screen.review.article, screen.review.current.id) == stood
    with Library.open(tmp_path, reviewer="tester") as again:
        plain = ReviewSession.open(again, "ferry")  # the line prompts go on at the same place
        assert plain.current is not None
        assert (plain.article, plain.current.id) == stood


async def test_the_same_value_is_decided_everywhere_after_a_look(tmp_path: Path) -> None:
    library = fill(tmp_path)
    claim = next(c.id for c in BRIEFS[0].claims() if isinstance(c, Who) and c.name == "Ingrid Solberg")
    async with on_screen(library, "review", Target(("north", "coast", "wire"), WHOLE.story, claim)) as (_, pilot):
        assert ". decides all 2, same value: Coast Daily" in picture(pilot.app)
        await pilot.press("full_stop")
        assert "here and in Coast Daily" in picture(pilot.app)
        assert decisions(library) == {}
        await pilot.press("escape")
        assert decisions(library) == {}
        await pilot.press("full_stop", "x")
        assert decisions(library)[claim] == decisions(library, "coast")[claim] == "rejected"
        await pilot.press("u")
        assert decisions(library) == decisions(library, "coast") == {}


async def test_a_role_is_edited_in_the_form(tmp_path: Path) -> None:
    library = fill(tmp_path)
    claim = next(c.id for c in BRIEFS[0].claims() if isinstance(c, Who) and c.name == "Ingrid Solberg")
    async with on_screen(library, "review", Target(("north",), claim=claim)) as (_, pilot):
        await pilot.press("e")
        form = pilot.app.screen
        assert isinstance(form, EditScreen)
        places = dict(form.form._places)
        assert isinstance(places["role"], Input)
        places["role"].value = "chairwoman"
        assert isinstance(places["country"], Input)
        places["country"].value = "Norway"
        await pilot.press("enter")
        assert pilot.app.screen is form
        assert "country: two letters" in picture(pilot.app)
        places["country"].value = "no"
        await pilot.press("enter")
        verdict = library.verdicts("north")[claim]
        assert verdict.decision == "edited"
        assert dict(verdict.changes) == {"role": "chairwoman", "country": "NO"}


async def test_a_choice_is_made_by_letter_and_arrows_and_escape_keeps_nothing(tmp_path: Path) -> None:
    library = fill(tmp_path)
    claim = next(c.id for c in BRIEFS[0].claims() if isinstance(c, Who))
    async with on_screen(library, "review", Target(("north",), claim=claim)) as (_, pilot):
        await pilot.press("e", "tab")
        form = pilot.app.screen
        kind = form.form._places["type"]
        assert isinstance(kind, Choice)
        kind.focus()
        await pilot.press("g")
        assert kind.value == "group"
        await pilot.press("left")
        assert kind.value == "organisation"
        await pilot.press("escape")
        assert decisions(library) == {}


async def test_another_facet_rejects_here_and_adds_there(tmp_path: Path) -> None:
    library = fill(tmp_path)
    claim = next(c.id for c in BRIEFS[0].claims() if c.facet == "where")
    async with on_screen(library, "review", Target(("north",), claim=claim)) as (_, pilot):
        await pilot.press("e")
        pilot.app.screen.form._places["facet"].value = "who"
        await pilot.press("enter")
        assert "Add who" in picture(pilot.app)
        await pilot.press("enter")
        found = decisions(library)
        assert found[claim] == "rejected"
        assert found["who:larvik"] == "accepted"


async def test_evidence_shrinks_and_grows_and_is_kept_with_accept(tmp_path: Path) -> None:
    library = fill(tmp_path)
    claim = next(c for c in BRIEFS[0].claims() if c.facet == "who")
    start, end = claim.evidence[0]
    async with on_screen(library, "review", Target(("north",), claim=claim.id)) as (screen, pilot):
        await pilot.press("right_square_bracket")
        assert screen.pending[0].end > end
        await pilot.press("left_square_bracket")
        assert screen.pending == ()
        await pilot.press("left_curly_bracket", "escape")
        assert screen.pending == ()
        await pilot.press("right_curly_bracket", "a")
        verdict = library.verdicts("north")[claim.id]
        assert verdict.decision == "edited"
        assert verdict.changes["evidence"][0][0] < start


async def test_a_note_and_a_check_stay_with_the_claim(tmp_path: Path) -> None:
    library = fill(tmp_path)
    async with on_screen(library, "review", WHOLE) as (screen, pilot):
        claim = screen.review.current.id
        await pilot.press("m", *"call", "enter")
        await pilot.press("V", "p")
        await pilot.pause()
        await pilot.press(*"phone", "enter")
        await pilot.pause()
        await pilot.press(*"harbour", "enter")
        await pilot.pause()
        verdict = library.verdicts("north")[claim]
        assert (verdict.note, verdict.check, verdict.method, verdict.source_line) == (
            "call",
            "partly",
            "phone",
            "harbour",
        )
        assert verdict.decision is None
        assert screen.review.current.id == claim
        await pilot.press("a")
        assert library.verdicts("north")[claim].note == "call"


async def test_names_are_merged_after_a_preview(tmp_path: Path) -> None:
    library = fill(tmp_path)
    hagen = next(c.id for c in BRIEFS[0].claims() if isinstance(c, Who) and c.name == "Tove Hagen")
    async with on_screen(library, "review", Target(("north",), claim=hagen)) as (_, pilot):
        await pilot.press("M")
        assert isinstance(pilot.app.screen, PickerScreen)
        assert "keeps" in picture(pilot.app)
        await pilot.press("escape", "M", "enter")
        assert decisions(library)[hagen] == "rejected"
        assert "edited" in decisions(library).values()
        await pilot.press("u")
        assert decisions(library) == {}


@pytest.mark.parametrize("size", SIZES)
async def test_a_missed_claim_is_added_from_words_chosen_by_keys(tmp_path: Path, size: tuple[int, int]) -> None:
    library = fill(tmp_path)
    text = BRIEFS[0].article.text
    async with on_screen(library, "review", Target(("north",)), size=size) as (screen, pilot):
        await pilot.press("slash", *"crews", "enter", "A")
        start = text.lower().index("crews")
        assert "word" in picture(pilot.app)
        assert screen.view.current == (Span(start, start + 5),)
        await pilot.press("right", "left", "right_square_bracket", "left_square_bracket", "right_curly_bracket")
        assert text[slice(*screen.view.current[0])].split()[-1].lower() == "crews"
        await pilot.press("j", "k", "h", "l", "escape")
        assert screen.capture is None
        assert len(list(library.brief("north").credits)) == 0
        await pilot.press("A", "9")
        assert "Add credits" in picture(pilot.app)
        await pilot.press("enter")
        added = list(library.brief("north").credits)  # type: ignore[union-attr]
        assert [one.agency.lower() for one in added] == ["crews"]
        assert decisions(library)[added[0].id] == "accepted"


async def test_a_claim_of_another_facet_takes_the_place_of_the_first_in_one_step(tmp_path: Path) -> None:
    library = fill(tmp_path)
    claim = next(c.id for c in BRIEFS[0].claims() if c.facet == "where")
    async with on_screen(library, "review", Target(("north",), claim=claim)) as (screen, pilot):
        screen.keep_edit({"facet": "credits"})
        await pilot.pause()
        await pilot.press("enter")
        assert sorted(decisions(library).values()) == ["accepted", "rejected"]
        await pilot.press("u")
        assert decisions(library) == {}
        await pilot.press("U")
        assert decisions(library)[claim] == "rejected"


@pytest.mark.parametrize("name", ["review", "brief", "compare", "library"])
async def test_what_another_program_decides_appears(tmp_path: Path, name: str) -> None:
    library = fill(tmp_path)
    what = () if name == "library" else (Target(("north", "coast"), WHOLE.story),)
    async with on_screen(library, name, *what) as (screen, pilot):
        before = picture(pilot.app)
        with Library.open(tmp_path, reviewer="other") as second:
            brief = second.brief("north")
            assert brief is not None
            for claim in brief.claims():
                second.decide("north", claim.id, "rejected")
        screen.look()
        await pilot.pause()
        assert picture(pilot.app) != before


async def test_filters_narrow_the_queue_and_escape_widens_it(tmp_path: Path) -> None:
    async with on_screen(fill(tmp_path), "review", WHOLE) as (screen, pilot):
        whole = len(screen.items)
        await pilot.press("3")
        assert {item.facet for item in screen.items} == {"when"}
        assert "only when" in picture(pilot.app)
        await pilot.press("3")
        assert len(screen.items) == whole
        await pilot.press("F")
        assert {item.relation for item in screen.items} == {"conflict"}
        await pilot.press("escape", "exclamation_mark")
        assert 0 < len(screen.items) < whole
        await pilot.press("escape")
        assert len(screen.items) == whole


async def test_reviewers_who_disagree_are_settled_by_a_key_of_its_own(tmp_path: Path) -> None:
    library = fill(tmp_path)
    claim = next(c.id for c in BRIEFS[0].claims() if c.facet == "where")
    library.decide("north", claim, "accepted", reviewer="ann")
    library.decide("north", claim, "rejected", reviewer="bob")
    async with on_screen(library, "review", WHOLE) as (screen, pilot):
        await pilot.press("equals_sign")
        assert "do not disagree" in picture(pilot.app)
        await pilot.press("D")
        assert [item.claim for item in screen.items] == [claim]
        assert "reviewers disagree: ann ✓, bob ✗" in picture(pilot.app)
        await pilot.press("equals_sign", "escape", "equals_sign", "a")
        assert decisions(library)[claim] == "accepted"
        assert library.disagreements("north") == {}
        assert "Reviewers agree" in picture(pilot.app)
        await pilot.press("escape")
        assert len(screen.items) > 1


async def test_the_end_says_what_the_session_came_to(tmp_path: Path) -> None:
    library = fill(tmp_path)
    async with on_screen(library, "review", Target(("wire",))) as (screen, pilot):
        for _ in range(len(screen.items)):
            await pilot.press("a")
        assert "Everything here is decided." in picture(pilot.app)
        assert f"{len(screen.items)} accepted" in picture(pilot.app)
        await pilot.press("a")
        await pilot.press("k")
        assert "Everything here is decided." not in picture(pilot.app)
        await pilot.press("S")
        assert "accepted" in picture(pilot.app)


async def test_articles_follow_each_other(tmp_path: Path) -> None:
    async with on_screen(fill(tmp_path), "review", WHOLE) as (screen, pilot):
        await pilot.press("J")
        assert screen.review.article == "coast"
        assert "Coast Daily" in picture(pilot.app)
        await pilot.press("K", "K")
        assert screen.review.article == "north"
        assert "first article" in picture(pilot.app)


async def test_jump_labels_go_to_a_claim_and_leave_the_text_as_it_was(tmp_path: Path) -> None:
    async with on_screen(fill(tmp_path), "review", WHOLE) as (screen, pilot):
        before = screen.view.marks_shown
        await pilot.press("f")
        assert screen.view.labels
        label = list(screen.view.labels.values())[-1]
        await pilot.press(*label)
        assert screen.view.labels == {}
        await pilot.press("f", "escape")
        assert screen.capture is None
        assert len(screen.view.marks_shown) <= max(len(before), 6)


async def test_find_zoom_copy_and_fold(tmp_path: Path) -> None:
    async with on_screen(fill(tmp_path), "review", WHOLE) as (screen, pilot):
        await pilot.press("slash", *"ferries", "enter")
        assert len(screen.view.hits) == 1
        await pilot.press("n", "N", "escape")
        assert screen.view.hits == []
        await pilot.press("y")
        assert "420" in pilot.app.clipboard
        await pilot.press("z", "z", "b", "tab", "shift+tab", "ctrl+d", "ctrl+u", "pagedown", "pageup", "G", "g")
        await pilot.press("c")
        assert type(pilot.app.screen).__name__ == "CompareScreen"
        await pilot.press("q", "E")
        assert type(pilot.app.screen).__name__ == "ExportScreen"
        await pilot.press("q", "question_mark")
        assert type(pilot.app.screen).__name__ == "HelpScreen"


async def test_another_program_s_decision_appears(tmp_path: Path) -> None:
    library = fill(tmp_path)
    async with on_screen(library, "review", WHOLE) as (screen, pilot):
        claim = screen.items[3].claim
        with Library.open(tmp_path, reviewer="other") as other:
            other.decide("north", claim, "rejected")
        screen.look()
        await pilot.pause()
        assert screen.items[3].decision == "rejected"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("look", ["colour", "no-colour", "ascii"])
async def test_golden_review(tmp_path: Path, size: tuple[int, int], look: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if look == "no-colour":
        monkeypatch.setenv("NO_COLOR", "1")
    async with on_screen(fill(tmp_path), "review", WHOLE, size=size, ascii_only=look == "ascii") as (_, pilot):
        await pilot.press("a", "x")
        await pilot.pause()
        name = "ascii" if look == "ascii" else "marks"
        assert_golden(f"review_{size[0]}x{size[1]}_{name}", pilot.app)
        assert look != "ascii" or picture(pilot.app).isascii()


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_words_show_and_do_nothing(tmp_path: Path, size: tuple[int, int]) -> None:
    ledger, briefs = hostile_ledger()
    async with on_screen(fill(tmp_path, briefs, ledger), "review", WHOLE, size=size) as (_, pilot):
        await pilot.press(
            "a", "e", "escape", "m", *"[/x]", "enter", "full_stop", "escape", "M", "escape", "V", "escape"
        )
        shown = picture(pilot.app)
        assert "[bold]" in shown
        assert "\x1b" not in shown
        assert HOSTILE_LINE[:6] in shown
