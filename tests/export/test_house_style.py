from __future__ import annotations

from pathlib import Path

import pytest

from brief.errors import BriefError
from brief.export import Options, render
from brief.export.house_style import names
from tests.export import samples
from tests.export.rendering import FORBIDDEN, literal, types
from tests.export.test_markdown import DRAFT, _hostile


def styled(template: str, **more: object) -> str:
    return render("md", samples.story(), Options(template=template, **more)).decode()  # type: ignore[arg-type]


def own(folder: Path, text: str) -> str:
    path = folder / "house.md.j2"
    path.write_text(text)
    return str(path)


def test_three_house_styles_come_with_the_program() -> None:
    assert names() == ["checklist", "one-page", "wire"]


@pytest.mark.parametrize("name", ["checklist", "one-page", "wire"])
def test_each_renders_hostile_words_literally(name: str) -> None:
    text = render("md", _hostile(samples.story(default=None)), Options(template=name, include=DRAFT.include)).decode()
    assert not types(text, generous=True) & FORBIDDEN
    assert "EMBARGO" in text


def test_a_wire_item_is_slug_dateline_and_text() -> None:
    text = styled("wire", lines=2)
    assert "LARVIK, Norway, May 15 — Sources differ on cargo a year" in text
    assert "Sources: A Harbour Post, 2031-05-15; B unknown, unknown." in text


def test_a_template_of_ones_own_gets_every_value_escaped(tmp_path: Path) -> None:
    text = styled(own(tmp_path, "# {{ headline }}\n\n{{ slug }}\n"), headline="[x](javascript:1) <b> *a*")
    assert literal(text) == "[x](javascript:1) <b> *a*" + text.strip().split("\n")[-1]
    assert not types(text) & FORBIDDEN


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ headline.__init__.__globals__ }}",
        "{{ lines.append(1) }}",
        "{{ self.__init__ }}",
        "{{ cycler.__init__.__globals__.os }}",
        "{% include '/etc/passwd' %}",
        "{% include '../markdown.py' %}",
        "{{ unknown_word }}",
        "{% for x in %}",
        "{{ 1 / 0 }}",
        "{{ range(10**9) }}",
    ],
)
def test_a_template_reaches_nothing_but_its_values(attack: str, tmp_path: Path) -> None:
    with pytest.raises(BriefError, match=r"E503 .*line 2"):
        styled(own(tmp_path, f"# Brief\n{attack}\n"))


@pytest.mark.parametrize("name", ["no-such-style", "/", "wire.md.j2", "../templates/wire"])
def test_a_missing_template_is_one_clear_line(name: str) -> None:
    with pytest.raises(BriefError, match="E502"):
        styled(name)


def test_a_template_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.j2"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BriefError, match="E502"):
        styled(str(path))
