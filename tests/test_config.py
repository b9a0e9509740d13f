from __future__ import annotations

from pathlib import Path

import pytest

from brief import config, config_check
from brief.errors import BriefError


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert config.load(tmp_path / "absent.toml") == config.Config()


def test_the_written_template_is_valid_and_means_the_defaults(tmp_path: Path) -> None:
    assert config.load(write(tmp_path, config.TEMPLATE)) == config.Config()


def test_every_line_of_the_template_can_be_switched_on(tmp_path: Path) -> None:
    settings = [words[2:] for words in config.TEMPLATE.splitlines() if words.startswith("# [") or " = " in words]
    loaded = config.load(write(tmp_path, "\n".join(settings)))
    assert loaded.reviewer == "N. Editor"
    assert loaded.keymap == {"accept": "a"}
    assert loaded.gazetteers == (Path("~/news/names.yaml").expanduser(),)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('reviewer = "A"\nmodle = "x"\n', 2, "unknown setting 'modle'"),
        ("\n\nmodel = 3\n", 3, "model is a text"),
        ('theme = "dark"\nascii = "yes"\n', 2, "ascii is true or false"),
        ('theme = "dark"\nreviewer = \n', 2, "Invalid value"),
        ("[keymap]\nreject = 'x'\naccept = 1\n", 3, "[keymap] holds lines like"),
        ("[keymap]\nreject = 'x'\n[keymap.accept]\n", 3, "[keymap] holds lines like"),
        ("keymap = 'x'\n", 1, "[keymap] holds lines like"),
        ("gazetteers = 'one.tsv'\n", 1, "gazetteers is a list"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(BriefError) as caught:
        config.load(write(tmp_path, text))
    assert f"line {line}: " in str(caught.value)
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('library = "a"\n[keymap]\naccept = "a"\nlibrary = "q"\n', 4),
        ('library = "a"\n\nkeymap.library = "q"\n', 3),
        ('library = "a"\nkeymap = {library = "q"}\n', 2),
        ('["keymap"] # my keys\n"library" = "q"\n', 2),
    ],
)
def test_a_name_is_looked_for_in_its_own_table(text: str, line: int) -> None:
    assert config.line_of("library", text, table="keymap") == line


def test_everything_that_the_file_names_is_looked_for_and_told_with_its_line(tmp_path: Path) -> None:
    names = tmp_path / "names.yaml"
    names.write_text("- name: Larvik\n", encoding="utf-8")
    path = write(
        tmp_path,
        f'model = "no_such_model"\ntemplate = "no-such-style"\nlibrary = "{names}"\n'
        f'gazetteers = [\n  "{names}",\n  "{tmp_path}/gone.yaml",\n]\n',
    )
    told = [str(problem) for problem in config_check.problems(config.load(path), path)]
    assert [words.split(", line ")[1].split(":")[0] for words in told] == ["1", "3", "6", "2"]
    assert "is not installed" in told[0]
    assert "is a file" in told[1]
    assert "gone.yaml" in told[2]
    assert "no-such-style" in told[3]


def test_what_is_there_is_no_problem(tmp_path: Path) -> None:
    names = tmp_path / "names.yaml"
    names.write_text("- name: Larvik\n", encoding="utf-8")
    path = write(tmp_path, f'template = "wire"\ngazetteers = ["{names}"]\nlibrary = "{tmp_path}/new"\n')
    assert list(config_check.problems(config.load(path), path)) == []


@pytest.mark.parametrize("name", [".", "..", "os", "no_such_model"])
def test_a_model_that_extraction_could_not_load_is_not_sound(tmp_path: Path, name: str) -> None:
    path = tmp_path / "config.toml"
    path.write_text(f'model = "{name}"\n')
    (found,) = config_check.problems(config.load(path), path)
    assert f"line 1: the model {name!r} is not installed" in str(found)


def test_a_library_folder_holds_no_nul(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('library = "a\\u0000b"\n')
    with pytest.raises(BriefError, match=r"E002 .*line 1: no folder has"):
        config.load(path)
