"""The sample articles of an empty library: `seeds/` beside the source, or its copy in an installed package."""

from __future__ import annotations

from pathlib import Path

_PLACES = (Path(__file__).parent.parent / "seeds", Path(__file__).parent / "seed_articles")


def paths() -> list[Path]:
    """The seed articles' files, in a fixed order.

    Raises:
        FileNotFoundError: if the installation is incomplete.
    """
    for place in _PLACES:
        found = sorted(place.glob("*.txt"))
        if found:
            return found
    raise FileNotFoundError(f"no seed articles in {' or '.join(map(str, _PLACES))}")
