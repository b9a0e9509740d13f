from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from brief.export import FORMS, render
from brief.export.dossier import STATES
from brief.export.gather import of_story
from brief.library import Library
from brief.model import Article, Brief, Ledger
from tests.tui.running import SIZES, WHOLE, assert_golden, fill, on_screen, picture
from tests.tui.stories import BRIEFS, HOSTILE_LINE, hostile_ledger
from tui.acts.export_choice import Choice
from tui.keyboard import keys
from tui.screens.brief import BriefScreen
from tui.screens.export import ExportScreen
from tui.screens.verify import VerifyScreen
from tui.session import Target


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """The story with a few accepted claims; the app runs in an empty folder."""
    made = fill(tmp_path / "library")
    for claim in list(BRIEFS[0].claims())[:6]:
        made.decide("north", claim.id, "accepted")
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    return made


def test_every_key_of_the_table_does_something() -> None:
    assert keys.missing("export", dir(ExportScreen)) == []
    assert keys.missing("verify", dir(VerifyScreen)) == []


async def test_the_preview_is_the_file(library: Library) -> None:
    async with on_screen(library, "export", WHOLE) as (screen, pilot):
        shown = screen.preview.text
        await pilot.press("w", "enter")
        written = next(Path("exports").iterdir())
        assert written.read_bytes() == shown.encode() == screen.choice.files[0].content
        story = library.story("larvik-ferry-strike")
        assert story is not None
        again = of_story(library, story)
        assert written.read_bytes() == render("md", again, screen.choice.options)  # type: ignore[arg-type]
        assert "written" in picture(pilot.app)


async def test_nothing_is_overwritten_by_the_key_that_asked(library: Library) -> None:
    async with on_screen(library, "export", WHOLE) as (screen, pilot):
        path = Path(screen.options.path)
        path.parent.mkdir()
        path.write_text("mine")
        for key in ("w", "enter", "escape"):
            await pilot.press("w", "enter")
            assert "is there already" in picture(pilot.app)
            await pilot.press(key)
            assert path.read_text() == "mine"
        await pilot.press("w", "enter", "O")
        assert path.read_bytes() == screen.choice.files[0].content


async def test_what_cannot_be_written_is_said(library: Library) -> None:
    Path("exports").write_text("a file, not a folder")
    async with on_screen(library, "export", WHOLE) as (_, pilot):
        await pilot.press("w", "enter")
        assert "E505" in picture(pilot.app)


async def test_options_change_the_file_at_once(library: Library) -> None:
    async with on_screen(library, "export", WHOLE) as (screen, pilot):
        whole = screen.preview.text
        await pilot.press("3")
        assert "undecided" in screen.choice.include
        assert screen.preview.text != whole
        await pilot.press("3")
        assert screen.preview.text == whole
        await pilot.press("9", "8")
        assert "## Trace" not in screen.preview.text
        await pilot.press("minus")
        assert screen.choice.options.lines == 9
        await pilot.press("plus", "h", *"Ferries", "enter")
        assert "# Ferries" in screen.preview.text
        await pilot.press("t")
        assert screen.choice.options.template is not None


async def test_every_form_is_shown_and_none_fails(library: Library) -> None:
    async with on_screen(library, "export", WHOLE) as (screen, pilot):
        seen = []
        for _ in FORMS:
            seen.append(screen.choice.form)
            if screen.choice.form == "docbin":  # needs the model's package; tried in the export's own tests
                screen.choice = Choice(screen.choice.dossier, "brat", screen.choice.options)
                screen.show()
                seen.append("brat")
            await pilot.press("right_square_bracket")
        assert {*seen, "docbin"} == set(FORMS)
        await pilot.press("left_square_bracket")


async def test_copy_is_the_whole_file_and_a_pipe_gets_its_bytes(library: Library) -> None:
    async with on_screen(library, "export", WHOLE) as (screen, pilot):
        await pilot.press("y")
        assert pilot.app.clipboard.encode() == screen.choice.files[0].content
        target = Path("got [x]; echo no").absolute()
        screen.pipe_to(f"tee '{target}'")
        await pilot.app.workers.wait_for_complete()
        assert target.read_bytes() == screen.choice.files[0].content
        screen.pipe_to("no-such-command-here")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "no-such-command-here" in picture(pilot.app)
        screen.pipe_to("'unclosed")
        await pilot.pause()
        assert "Not a command" in picture(pilot.app)


async def test_rendered_find_zoom_and_options(library: Library) -> None:
    async with on_screen(library, "export", WHOLE, size=(80, 24)) as (screen, pilot):
        await pilot.press("p")
        assert screen.preview.way == "rendered"
        assert "**" not in picture(pilot.app)
        await pilot.press("p", "o")
        assert "FORMAT" in picture(pilot.app)
        await pilot.press("o", "slash", *"Solberg", "enter")
        assert len(screen.preview.hits) > 1
        await pilot.press("n", "N", "escape", "z", "z", "G", "g", "j", "k", "space", "ctrl+d", "ctrl+u")
        assert screen.preview.hits == []


async def test_an_edited_file_is_checked_and_its_edit_taken_back(library: Library) -> None:
    async with on_screen(library, "export", WHOLE) as (screen, pilot):
        await pilot.press("w", "enter")
        path = screen.written
        path.write_text(path.read_text().replace("Role: chief", "Role: chairwoman").replace("deckhand", "sailor"))
        await pilot.press("v")
        assert pilot.app.screen.query_one(Input).value == str(path)
        await pilot.press("enter")
        await pilot.pause()
        verify = pilot.app.screen
        assert isinstance(verify, VerifyScreen)
        await pilot.press("n", "N", "j", "k", "y", "b", "q")  # q answers the question, and does not leave
        assert pilot.app.screen is verify
        await pilot.press("b", "Y")
        changed = [verdict.changes for verdict in library.verdicts("north").values() if verdict.decision == "edited"]
        assert {"role": "chairwoman"} in [dict(one) for one in changed]


async def test_a_finding_leads_to_the_claim_that_its_line_rests_on(library: Library, tmp_path: Path) -> None:
    async with on_screen(library, "export", WHOLE) as (screen, pilot):
        text = screen.choice.with_options(include=frozenset(STATES)).files[0].content.decode()
        path = tmp_path / "edited.md"
        path.write_text(text.replace("420", "430"), encoding="utf-8")
        pilot.app.open("verify", path)
        await pilot.pause()
        await pilot.press("n", "enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, BriefScreen), picture(pilot.app)
        current = pilot.app.screen.list.current
        assert current is not None
        assert pilot.app.screen.article.id == "north"
        sentence = next(s for s in BRIEFS[0].sentences if "420" in BRIEFS[0].article.text[slice(*s)])
        assert sentence.start <= current.evidence[0].start < sentence.end


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", b"no head [/x]"])
async def test_what_is_no_export_is_said(library: Library, content: bytes | None) -> None:
    path = Path("given.md")
    if content is not None:
        path.write_bytes(content)
    async with on_screen(library, "verify", path) as (_, pilot):
        assert "Not checked" in picture(pilot.app)
        await pilot.press("b", "n", "y", "j", "escape")


async def test_an_article_without_claims_is_said(library: Library) -> None:
    library.add(Article(id="bare", text="Nothing yet.", title="[/x]"))
    async with on_screen(library, "export", Target(("bare",))) as (_, pilot):
        assert "not extracted yet" in picture(pilot.app)
        await pilot.press("w", "y", "1", "p", "right_square_bracket", "h", "plus", "t", "escape")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("look", ["colour", "no-colour", "ascii"])
async def test_golden_export(
    library: Library, size: tuple[int, int], look: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if look == "no-colour":
        monkeypatch.setenv("NO_COLOR", "1")
    async with on_screen(library, "export", WHOLE, size=size, ascii_only=look == "ascii") as (screen, pilot):
        name = "ascii" if look == "ascii" else "marks"
        screen.preview.show(
            b"# Ferries idle\n\n- one[^A1]\n  - two\n\n[^A1]: words \xe2\x80\x9csaid\xe2\x80\x9d\n", is_markdown=True
        )
        screen.options.size_words = screen.title_bar.status = "2,000 bytes, nothing written yet"
        screen.options.refresh()
        await pilot.pause()
        assert_golden(f"export_{size[0]}x{size[1]}_{name}", pilot.app)
        assert look != "ascii" or picture(pilot.app).isascii()


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_words_show_and_do_nothing(
    tmp_path: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger: Ledger
    briefs: tuple[Brief, ...]
    ledger, briefs = hostile_ledger()
    monkeypatch.chdir(tmp_path)
    async with on_screen(fill(tmp_path / "library", briefs, ledger), "export", WHOLE, size=size) as (screen, pilot):
        for key in ("3", "p", "G", "p", "right_square_bracket", "left_square_bracket", "o", "o", "y"):
            await pilot.press(key)
        await pilot.press("w", "enter", "v", "enter")
        await pilot.pause()
        assert HOSTILE_LINE[:6] in screen.preview.text.replace("\\", "")
        assert [path.name for path in Path("exports").iterdir()] == [Path(screen.options.path).name]
