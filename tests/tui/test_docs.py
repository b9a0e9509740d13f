"""What is made from the app for its readers is fresh: the page of keys and the pictures."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

DOCS = Path(__file__).parent.parent.parent / "docs"


def script(name: str) -> ModuleType:
    found = importlib.util.spec_from_file_location(name, DOCS / f"{name}.py")
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def test_the_page_of_keys_is_fresh() -> None:
    assert (DOCS / "keys.md").read_text(encoding="utf-8") == script("make_keys").text(), "python docs/make_keys.py"


@pytest.mark.model
@pytest.mark.slow
def test_the_pictures_are_fresh() -> None:
    pictures = script("pictures")
    for name, svg in pictures.pictures().items():
        kept = (DOCS / "pictures" / f"{name}.svg").read_text(encoding="utf-8")
        assert pictures.words(kept) == pictures.words(svg), f"{name}: python docs/pictures.py"
