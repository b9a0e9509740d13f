from __future__ import annotations

import pytest

from brief.extraction import Extractor


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """One for all tests: loading the model takes longer than most of them."""
    return Extractor()
