"""What all tests share: the language pipeline, loaded once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from brief.language.pipeline import Pipeline


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The default model; a test that uses it is marked `model`."""
    from brief.language.pipeline import Pipeline

    return Pipeline()
