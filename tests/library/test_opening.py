"""What is no library, or cannot be written, is refused in one clear line and stays as it was."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from brief.errors import BriefError
from brief.library import Library
from brief.library.storage import folding, opening
from brief.library.storage.looking import refuse_network
from brief.library.storage.opening import FILE_NAME
from brief.library.storage.schema import APPLICATION_ID, VERSION
from tests.library.conftest import fill, make_article

SQLITE = b"SQLite format 3\x00"


def fingerprint(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def closed_library(folder: Path) -> Path:
    with Library.open(folder) as library:
        fill(library)
    return folder / FILE_NAME


def refused(folder: Path, code: str) -> None:
    """Opening is refused with this code, in one line, for writing and reading, and nothing in the folder changes."""
    before = fingerprint(folder)
    for read_only in (False, True):
        with pytest.raises(BriefError) as caught:
            Library.open(folder, read_only=read_only)
        assert str(caught.value).startswith(code)
        assert "\n" not in str(caught.value)
    assert fingerprint(folder) == before


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\x93\x00random bytes\xff" * 400, "E401"),
        (b"Dear library,\n", "E401"),
        (b'{"_default": {"1": {"title": "old"}}}', "E402"),
        (b'{"briefs": {"1": {"title": "cut', "E402"),
        (b'{"a":' * 20_000, "E402"),
        (SQLITE + b"\x10\x00" + bytes(82), "E401"),
        (SQLITE[:10], "E401"),
        (SQLITE + bytes(20), "E403"),
    ],
)
def test_a_file_that_is_no_library_is_refused_untouched(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    refused(tmp_path, code)


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).touch()
    with Library.open(tmp_path) as library:
        fill(library)
        assert library.count() == 3


def test_another_programs_database_is_refused_untouched(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / FILE_NAME)
    other.execute("CREATE TABLE doc_heads (x)")
    other.commit()
    other.close()
    refused(tmp_path, "E401")


def test_a_library_of_a_newer_version_is_refused_untouched(tmp_path: Path) -> None:
    path = closed_library(tmp_path)
    newer = sqlite3.connect(path)
    newer.execute(f"PRAGMA user_version = {VERSION + 1}")
    newer.close()
    refused(tmp_path, "E404")


@pytest.mark.parametrize("kept", [101, 4096, 5000, 60_000])
def test_a_library_that_lost_its_end_is_refused_untouched(tmp_path: Path, kept: int) -> None:
    path = closed_library(tmp_path)
    os.truncate(path, kept)
    refused(tmp_path, "E403")


def test_damage_inside_is_said_in_one_line_and_found_by_check(tmp_path: Path) -> None:
    path = closed_library(tmp_path)
    data = bytearray(path.read_bytes())
    for page in range(4096, len(data), 4096):
        data[page : page + 64] = b"\xde\xad" * 32
    path.write_bytes(data)
    before = fingerprint(tmp_path)
    with pytest.raises(BriefError, match="E403"), Library.open(tmp_path, read_only=True) as library:
        list(library.heads())
    assert fingerprint(tmp_path)[FILE_NAME] == before[FILE_NAME]


def test_a_folder_in_the_librarys_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(BriefError, match="E401"):
        Library.open(tmp_path)


def test_a_file_in_the_folders_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "desk").write_text("x")
    with pytest.raises(BriefError, match="E409"):
        Library.open(tmp_path / "desk")


def test_reading_never_makes_a_library(tmp_path: Path) -> None:
    with pytest.raises(BriefError, match="E418 there is no library at"):
        Library.open(tmp_path / "new", read_only=True)
    assert not (tmp_path / "new").exists()


def mounts(kind: str, point: str) -> str:
    return (
        "22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw\n"
        f"99 22 0:52 / {point} rw,relatime shared:9 - {kind} server:/share rw,vers=4.2\n"
    )


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "fuse.sshfs", "9p"])
def test_a_network_drive_is_refused(tmp_path: Path, kind: str) -> None:
    where = str(tmp_path).replace(" ", "\\040")
    with pytest.raises(BriefError, match=rf"E405.*{kind}"):
        refuse_network(tmp_path / "desk" / FILE_NAME, mounts(kind, where))
    refuse_network(tmp_path / FILE_NAME, mounts(kind, "/elsewhere"))
    refuse_network(tmp_path / FILE_NAME, mounts("ext4", where))
    refuse_network(tmp_path / FILE_NAME, "nonsense\n - \n")


def test_two_programs_may_make_the_library_at_once(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from brief.library import Library\n"
        "from tests.library.conftest import make_article\n"
        "library = Library.open(Path(sys.argv[1]))\n"
        "for n in range(20): library.add(make_article(f'{sys.argv[2]}{n}', f'text {sys.argv[2]} {n}'))\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, str(tmp_path / "new"), name]) for name in "abc"]
    assert [one.wait(timeout=60) for one in running] == [0, 0, 0]
    with Library.open(tmp_path / "new") as library:
        assert library.count() == 60


def test_a_second_writer_waits_and_is_then_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed_library(folder)
    monkeypatch.setattr(opening, "WAIT_MS", 50)
    with Library.open(folder) as first, Library.open(folder) as second:
        with first.batch():
            first.mark("a1docks")
            with pytest.raises(BriefError, match="E408 another program is writing"):
                second.mark("a2port")
            assert not second.marked("a1docks")
        assert second.marked("a1docks")
        second.mark("a2port")


READ = "import sys; from pathlib import Path; from brief.library import Library\n"
READ += "with Library.open(Path(sys.argv[1])) as library: print(library.progress().done)\n"


def decided_for_others(folder: Path) -> int:
    """How many decisions another program finds, which opens the library and closes it."""
    done = subprocess.run([sys.executable, "-c", READ, str(folder)], capture_output=True, text=True, timeout=60)
    return int(done.stdout)


@pytest.mark.parametrize("read_only", [False, True])
def test_opening_it_twice_keeps_the_first_ones_lock(folder: Path, read_only: bool) -> None:
    """POSIX drops a process's locks on a file when it closes any descriptor of it; the next to close takes the log."""
    closed_library(folder)
    with Library.open(folder, reviewer="ed") as first:
        first.decide("a1docks", "who:ada-brook", "accepted")
        with Library.open(folder, read_only=read_only):
            pass
        assert decided_for_others(folder) == 1
        first.decide("a1docks", "where:vlarn", "rejected")
        assert decided_for_others(folder) == 2


def test_the_log_is_folded_into_the_file_when_nobody_writes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folding, "COMMITS", 3)
    monkeypatch.setattr(folding, "QUIET_S", 0.01)
    path = closed_library(folder)

    def decided_in_the_file_alone() -> int:
        alone = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            return int(alone.execute("SELECT count(*) FROM doc_decisions").fetchone()[0])
        finally:
            alone.close()

    with Library.open(folder, reviewer="ed") as library:
        for note in ("one", "two", "three"):
            library.decide("a1docks", "who:ada-brook", "accepted", note=note)
        for _ in range(200):
            if decided_in_the_file_alone() == 3:
                break
            time.sleep(0.02)
        assert decided_in_the_file_alone() == 3
        library.decide("a1docks", "who:ada-brook", "rejected")
        assert decided_in_the_file_alone() == 3


@pytest.mark.parametrize("ending", ["", "-wal"])
def test_nothing_is_said_to_be_kept_in_a_file_that_was_replaced(folder: Path, ending: str) -> None:
    path = closed_library(folder)
    with Library.open(folder, reviewer="ed") as library:
        library.decide("a1docks", "who:ada-brook", "accepted")
        gone = path.with_name(path.name + ending)
        gone.rename(folder / "elsewhere")
        with pytest.raises(BriefError, match="E419"):
            library.decide("a1docks", "where:vlarn", "rejected")
        (folder / "elsewhere").rename(gone)
        assert list(library.verdicts("a1docks")) == ["who:ada-brook"]
        library.decide("a1docks", "where:vlarn", "rejected")
    assert decided_for_others(folder) == 2


def test_a_full_disk_is_said_and_nothing_is_half_written(folder: Path) -> None:
    closed_library(folder)
    with Library.open(folder) as library:
        pages = library.engine.rows("PRAGMA page_count")[0][0]
        library.engine.rows(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(BriefError, match="E407"):
            library.add(make_article("big", " ".join(f"word{n}" for n in range(200_000))))
        assert library.article("big") is None
        assert library.count() == 3
        assert library.verdicts("a1docks") == {}
        library.engine.rows(f"PRAGMA max_page_count = {pages * 100}")
        assert library.add(make_article("big", "small after all"))


def test_a_full_disk_in_the_log_is_said_and_the_library_stays_readable(folder: Path) -> None:
    """The operating system refuses to make any file longer than now, as on a disk without space."""
    closed_library(folder)
    code = (
        "import resource, signal, sys; from pathlib import Path; from brief.library import Library\n"
        "from brief.errors import BriefError; from tests.library.conftest import make_article\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "library = Library.open(Path(sys.argv[1]), reviewer='ed')\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY))\n"
        "kept = 0\n"
        "try:\n"
        "    for n in range(1000):\n"
        "        library.add(make_article(f'n{n}', f'word{n} ' * 500)); kept += 1\n"
        "except BriefError as error: print(kept, error)\n"
        "try: library.decide('a1docks', 'who:ada-brook', 'accepted'); print('decided')\n"
        "except BriefError as error: print('not decided', error.code)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, text=True, timeout=120)
    assert "E407" in done.stdout, done.stderr
    kept = int(done.stdout.split()[0])
    with Library.open(folder, reviewer="ed") as library:
        assert library.count() == 3 + kept
        assert ("who:ada-brook" in library.verdicts("a1docks")) == ("\ndecided" in done.stdout)
        assert library.add(make_article("after", "there is space again"))


@pytest.mark.skipif(os.geteuid() == 0 and not Path("/usr/bin/setpriv").exists(), reason="root may write anything")
def test_a_read_only_library_is_read_and_not_written(folder: Path) -> None:
    path = closed_library(folder)
    path.chmod(0o444)
    folder.chmod(0o555)
    code = (
        "import sys; from pathlib import Path; from brief.library import Library; from brief.errors import BriefError\n"
        "print(len(Library.open(Path(sys.argv[1]), read_only=True).heads()))\n"
        "try: Library.open(Path(sys.argv[1]))\n"
        "except BriefError as error: print(error)\n"
    )
    # Root ignores permissions; without its capabilities it is like anyone.
    drop = ["setpriv", "--bounding-set", "-all", "--inh-caps", "-all"] if os.geteuid() == 0 else []
    done = subprocess.run([*drop, sys.executable, "-c", code, str(folder)], capture_output=True, text=True, timeout=60)
    folder.chmod(0o755)
    assert done.stdout.startswith("3\n"), done.stderr
    assert "E406" in done.stdout
    assert {one.name for one in folder.iterdir()} == {FILE_NAME}


def test_the_file_says_whose_it_is(folder: Path) -> None:
    header = closed_library(folder).read_bytes()[:100]
    assert int.from_bytes(header[68:72], "big") == APPLICATION_ID
    assert int.from_bytes(header[60:64], "big") == VERSION
