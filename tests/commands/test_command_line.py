"""The command line itself: where the command stands, and one clear line for whatever stops it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from brief.library import Library
from tests.commands.conftest import Done, Run

PROSE = "The council agreed on Monday to rebuild the old bridge, and Mayor Ada Lund thanked all who took part."


def in_shell(home: Path, command: str, **environment: str) -> Done:
    """What a shell's user sees of `brief`, which stands in the command as `$brief`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LC_", "LANG"))}
    given = {**kept, "PYTHONPATH": os.getcwd(), "brief": f"{sys.executable} -m brief", **environment}
    done = subprocess.run(["bash", "-c", command], env=given, capture_output=True, cwd=home, timeout=60)
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture
def library(run: Run, home: Path) -> Path:
    (home / "a.txt").write_text(PROSE)
    assert run("add", "--no-extract", home / "a.txt", "--library", home / "desk").code == 0
    return home / "desk"


def test_the_library_may_be_named_before_the_command(run: Run, library: Path) -> None:
    assert run("--library", library, "library", "stats").out == run("library", "stats", "--library", library).out
    assert "old bridge" in run("--library", library).out


def test_a_mistyped_command_is_told_and_is_wrong_usage(run: Run) -> None:
    done = run("exprot")
    assert (done.code, done.out) == (2, "")
    assert done.err == "brief: E007 exprot: no such command, file or folder; did you mean `brief export`?\n"
    assert "`brief --help`" in run("zzz").err


def test_help_about_one_command_and_about_all(run: Run) -> None:
    assert run("export", "--help").out.startswith("usage: brief export")
    assert run("--help", "export").out.startswith("usage: brief [-h]")
    assert run("--version").out.startswith("brief ")


def test_a_hostile_word_cannot_command_the_terminal_through_a_usage_line(run: Run) -> None:
    done = run("doctor", "--\x1b[31mred")
    assert done.code == 2
    assert "\x1b" not in done.err


@pytest.mark.slow
@pytest.mark.parametrize("words", ["", "library stats", "show a.txt --help", "--help", "library dump"])
def test_a_reader_that_has_seen_enough_is_no_error_to_speak_of(home: Path, library: Path, words: str) -> None:
    done = in_shell(home, f"$brief --library {library} {words} | true")
    assert (done.code, done.err) == (0, "")


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("words", ["", "library stats", "library dump", "review --status", "extract no.txt --help"])
def test_a_full_disk_behind_standard_output_is_one_line(home: Path, library: Path, words: str) -> None:
    done = in_shell(home, f"$brief --library {library} {words} > /dev/full")
    assert (done.code, done.err) == (1, "brief: E006 standard output can't be used: No space left on device\n")


@pytest.mark.slow
def test_a_process_without_standard_streams_works(home: Path, library: Path) -> None:
    assert in_shell(home, f"$brief --library {library} >&-").err == ""
    done = in_shell(home, f"$brief add --no-extract - --library {library} <&-")
    assert (done.code, done.err) == (1, "brief: E101 standard input: nothing to read in it\n")


@pytest.mark.slow
def test_data_is_utf_8_in_any_locale_and_another_encoding_stops_at_no_character(home: Path, run: Run) -> None:
    (home / "b.txt").write_text(PROSE.replace("Ada", "Åda").replace("bridge", "bridge in 東京"))
    assert run("add", "--no-extract", home / "b.txt", "--library", home / "desk").code == 0
    assert "東京" in in_shell(home, "$brief library dump --library desk", LC_ALL="C", PYTHONUTF8="0").out
    asked = in_shell(home, "$brief library dump --library desk", PYTHONIOENCODING="ascii")
    assert (asked.code, asked.err) == (0, "")
    assert "bridge in ??" in asked.out


@pytest.mark.slow
def test_a_stop_while_the_program_loads_is_one_line(home: Path) -> None:
    # Stopped at the import of the first module that the command needs.
    (home / "sitecustomize.py").write_text(
        "import os, signal, sys\n"
        "class Stop:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'brief.commands.add':\n"
        "            os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Stop())\n"
    )
    done = in_shell(home, f"PYTHONPATH={home}:$PYTHONPATH exec $brief add nothing")
    assert (done.code, done.err) == (128 + signal.SIGINT, "brief: stopped\n")


@pytest.mark.parametrize("word", ["\udcff\udcfe", "a\x1b[31m"])
def test_words_that_no_text_can_hold_find_nothing(run: Run, library: Path, word: str) -> None:
    for command in ("show", "export", "compare"):
        done = run(command, word, "--library", library)
        assert done.code == 1
        assert done.err.startswith("brief: E")
        assert done.err.count("\n") == 1


def test_a_new_library_is_not_begun_beside_the_log_of_a_lost_one(run: Run, library: Path, home: Path) -> None:
    crash = (
        "import os, pathlib, sys\n"
        "from brief.library import Library\n"
        "Library.open(pathlib.Path(sys.argv[1])).set_setting('kept', 'a decision')\n"
        "os._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", crash, library], cwd=os.getcwd(), check=False)
    held = (library / "library.db").read_bytes()
    (library / "library.db").unlink()
    done = run("add", "--no-extract", home / "a.txt", "--library", library)
    assert done.code == 1
    assert "E420" in done.err
    assert not (library / "library.db").exists()
    (library / "library.db").write_bytes(held)
    with Library.open(library) as again:
        assert again.setting("kept") == "a decision"


def test_nothing_is_made_where_only_reading_was_asked(run: Run, home: Path) -> None:
    for words in (("library", "rebuild"), ("library", "check"), ("review", "--status"), ("export",)):
        assert "E418" in run(*words, "--library", home / "new").err
    assert run("open", "--library", home / "new").code == 0
    assert not (home / "new").exists()


def test_a_folder_without_articles_is_told_by_extract_too(run: Run, home: Path) -> None:
    (home / "empty").mkdir()
    done = run("extract", home / "empty")
    assert (done.code, done.out) == (1, "")
    assert "E115" in done.err


def test_the_configuration_cannot_be_written_into_a_file(run: Run, home: Path) -> None:
    (home / "config").write_text("")
    done = run("config")
    assert done.code == 1
    assert done.err.startswith("brief: E00")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("every", ["nan", "-1", "inf", "soon"])
def test_a_pause_is_a_number_of_seconds(run: Run, every: str, home: Path) -> None:
    assert run("watch", "--once", "--every", every, home).code == 2


def test_an_export_of_nothing_says_what_was_empty(run: Run, home: Path) -> None:
    assert "E516 there is nothing to export: no brief in standard input" in run("export", "--briefs", "-").err
    with Library.open(home / "new"):
        pass
    assert "E516 there is nothing to export: no article" in run("export", "--library", home / "new").err
    assert "E509 nothing matches zebra" in run("export", "zebra", "--library", home / "new").err


@pytest.mark.model
def test_a_command_to_pipe_into_that_is_not_there_is_told(run: Run, home: Path) -> None:
    (home / "a.txt").write_text(PROSE)
    done = run(
        "export", "--briefs", "-", "--pipe", "no-such-command", stdin=run("extract", home / "a.txt").out.encode()
    )
    assert done.err.splitlines()[-1] == (
        "brief: E515 the command after --pipe can't be started: no-such-command: No such file or directory"
    )
