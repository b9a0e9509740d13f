from __future__ import annotations

from pathlib import Path

import pytest

from brief import config
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
        ("[keymap]\naccept = 1\n", 1, "[keymap] holds lines like"),
        ("gazetteers = 'one.tsv'\n", 1, "gazetteers is a list"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, text: str, line: int, words: str) -> None:
    with pytest.raises(BriefError) as caught:
        config.load(write(tmp_path, text))
    assert f"line {line}: " in str(caught.value)
    assert words in str(caught.value)
