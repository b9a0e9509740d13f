from __future__ import annotations

import os
import re
import stat
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from brief.errors import BriefError
from brief.export import FORMS, Options, file_name, name_for
from brief.export.names import LONGEST_NAME_BYTES
from brief.export.write import write
from tests.export import samples

TITLES = (
    "../../../../tmp/hostile", "/etc/cron.d/hostile", "..", ".", "", "   ", "-rf", "--output=/tmp/hostile",
    "a/b\\c:d*e?f\"g<h>i|j", "CON", "nul.txt", "com1", "LPT9.md", "trailing. ", "x" * 400, "é" * 200, "🙂" * 90,
    "new\nline", "nul\0nul", "esc\x1b]0;T\x07", "$(touch /tmp/hostile)", "`x`", "~root/x", "∕etc∕passwd",
    "a\u202etxt.exe", "%s%n", "file:///etc/passwd", "Same Title", "same title", "SAME TITLE",
)  # fmt: skip


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.one_of(st.text(max_size=300), st.sampled_from(TITLES)), st.text(max_size=40), st.sampled_from(list(FORMS)))
@example("CON", "a", "md")
def test_a_file_name_is_safe_in_every_file_system(words: str, identity: str, form: str) -> None:
    name = file_name(words, identity, FORMS[form].suffix)
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]*(\.[a-z]+)+", name)
    assert len(name.encode()) <= LONGEST_NAME_BYTES
    assert not re.match(r"(?i)(con|prn|aux|nul|com\d|lpt\d)[.-]", name)
    assert Path("folder", name).parent == Path("folder")


def test_different_articles_never_share_a_name_and_one_article_keeps_its_own() -> None:
    names = {file_name(title, f"id {n}", ".md").casefold() for n, title in enumerate(TITLES)}
    assert len(names) == len(TITLES)
    assert file_name("A b", "0123456789abcdef", ".md") == "a-b-0123456789ab.md"


def test_the_name_comes_from_headline_story_title_or_main_event() -> None:
    md = FORMS["md"]
    assert name_for(md, samples.story(), Options()).startswith("ports-league-in-larvik-")
    assert name_for(md, samples.single(), Options()).startswith("harbour-ministers-met-")
    assert name_for(md, samples.single(samples.first(title="Ports meet")), Options()).startswith("ports-meet-")
    assert name_for(md, samples.single(), Options(headline="My own")).startswith("my-own-")


def test_a_file_is_written_whole_with_the_usual_rights(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "er" / "a.md"
    assert write(target, [b"one ", b"two"]) == 7
    assert target.read_bytes() == b"one two"
    assert os.listdir(target.parent) == ["a.md"]
    (tmp_path / "usual").touch()
    assert stat.S_IMODE(target.stat().st_mode) == stat.S_IMODE((tmp_path / "usual").stat().st_mode)


def test_nothing_is_overwritten_unless_asked(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_text("mine")
    with pytest.raises(BriefError, match="E504"):
        write(target, b"yours")
    assert target.read_text() == "mine"
    write(target, b"yours", force=True)
    assert target.read_text() == "yours"


def test_a_link_is_never_followed(tmp_path: Path) -> None:
    victim, link = tmp_path / "victim", tmp_path / "link.md"
    victim.write_text("precious")
    link.symlink_to(victim)
    with pytest.raises(BriefError, match="E504"):
        write(link, b"x")
    write(link, b"x", force=True)
    assert victim.read_text() == "precious"
    assert not link.is_symlink()
    dangling = tmp_path / "dangling.md"
    dangling.symlink_to(tmp_path / "nowhere")
    with pytest.raises(BriefError, match="E504"):
        write(dangling, b"x")


def test_a_failure_half_way_leaves_nothing_and_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_text("old")

    def pieces() -> object:
        yield b"new"
        raise BriefError("E509", query="x")

    with pytest.raises(BriefError, match="E509"):
        write(target, pieces(), force=True)  # type: ignore[arg-type]
    assert target.read_text() == "old"
    assert os.listdir(tmp_path) == ["a.md"]


def test_a_pipe_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    for force in (False, True):
        write(pipe, b"words", force=force)
        assert os.read(reader, 10) == b"words"
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_folder_that_cannot_be_made_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BriefError, match="E505"):
        write(tmp_path / "file" / "a.md", b"x")
