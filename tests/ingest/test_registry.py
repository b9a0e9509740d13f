"""The plugin point: a third party adds a format, a broken one harms nothing, an absent extra is one line."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from brief.commands.doctor import findings
from brief.errors import BriefError
from brief.ingest import Refusal, formats, read_bytes, registry
from brief.ingest.draft import Draft, Found, Source
from brief.ingest.registry import Format
from brief.model import Article


class Point:
    """An entry point, as `importlib.metadata` gives them."""

    def __init__(self, name: str, brought: object) -> None:
        self.name = name
        self._brought = brought

    def load(self) -> object:
        if isinstance(self._brought, Exception):
            raise self._brought
        return self._brought


def _read_telex(source: Source) -> Iterator[Found]:
    if b"BREAK" in source.data:
        raise RuntimeError("broken\nplugin")
    yield Draft(text=source.data.decode().removeprefix("ZCZC").strip(), raw=source.data, title="A telex")


@pytest.fixture
def telex(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    module = ModuleType("telex_format")
    module.read = _read_telex  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "telex_format", module)
    form = Format(
        name="telex",
        title="telex",
        detect=lambda head: head.text.startswith(b"ZCZC"),
        module="telex_format",
        plugin="telex",
    )
    points = [Point("telex", form), Point("bad", ImportError("no")), Point("odd", 5)]
    monkeypatch.setattr(registry, "entry_points", lambda group: points)
    registry.plugins.cache_clear()
    registry._load_plugins.cache_clear()
    yield
    registry.plugins.cache_clear()
    registry._load_plugins.cache_clear()


@pytest.mark.usefixtures("telex")
def test_a_third_party_format_is_read() -> None:
    (found,) = read_bytes(b"ZCZC The bridge is open.", name="a.txt")
    assert isinstance(found, Article)
    assert (found.title, found.text) == ("A telex", "The bridge is open.")
    assert formats()[0].name == "telex"
    assert len(registry.broken_plugins()) == 2


@pytest.mark.usefixtures("telex")
def test_doctor_names_the_plugins_that_cannot_be_loaded(tmp_path: Path) -> None:
    wrong = [found.words for found in findings(str(tmp_path)) if found.what == "format" and found.sound is False]
    assert wrong == [words.removeprefix("format ") for words in registry.broken_plugins()]
    assert all(words.startswith("plugin ") for words in wrong)


@pytest.mark.usefixtures("telex")
def test_a_failing_plugin_is_one_refusal_that_names_it() -> None:
    (found,) = read_bytes(b"ZCZC BREAK", name="a.txt")
    assert isinstance(found, Refusal)
    assert found.error.code == "E114"
    assert "telex" in str(found)
    assert "\n" not in str(found)


def test_an_absent_extra_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    (found,) = read_bytes(b"%PDF-1.7", name="a.pdf")
    assert isinstance(found, Refusal)
    assert str(found).endswith("PDF needs the extra 'pdf'; install it with: pip install 'newsroom-brief[pdf]'")


def test_every_format_says_what_it_is() -> None:
    names = [form.name for form in formats()]
    assert len(set(names)) == len(names)
    assert {form.extra for form in formats()} == {None, "pdf", "docx", "warc"}
    assert all(form.title and form.extensions for form in formats())


def test_errors_cross_to_another_process() -> None:
    import pickle

    error = BriefError("E101", name="a.txt")
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
