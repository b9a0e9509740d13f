"""Make the pictures of the README from the real app on the seed articles: `python docs/pictures.py`.

Each picture is an SVG of a screen that the app drew without a terminal. A test fails when one is stale.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from brief import seeds
from brief.config import Config
from brief.extraction import Extractor
from brief.ingest import read_paths
from brief.library import Library
from brief.library.regroup import regroup
from brief.model import Article
from brief.story.ledger import ledger
from tui.app import DeskApp
from tui.session import Session

FOLDER = Path(__file__).with_name("pictures")
SIZE = (120, 36)

SCENES: dict[str, tuple[str, ...]] = {
    "library": (),
    "brief": ("j", "enter", "j", "j"),
    "compare": ("c",),
    "review": ("r",),
    "help": ("j", "enter", "question_mark"),
}
"""Each picture and the keys that lead to it from the library."""


def filled(folder: Path) -> Library:
    """A library with the seed articles, extracted, grouped and compared."""
    library = Library.open(folder, reviewer="reviewer")
    articles = [found for found in read_paths(seeds.paths()) if isinstance(found, Article)]
    for article in articles:
        library.add(article)
    briefs = list(Extractor(None).briefs(articles))
    for brief in briefs:
        library.put_brief(brief)
    for story in regroup(library, [brief.id for brief in briefs]):
        library.put_ledger(story.id, ledger([brief for name in story.articles if (brief := library.brief(name))]))
    return library


async def draw(library: Library, pressed: tuple[str, ...]) -> str:
    """One screen as SVG."""
    app = DeskApp(Session(library, Config()))
    async with app.run_test(size=SIZE) as pilot:
        for key in ("", *pressed):
            if key:
                await pilot.press(key)
            await app.workers.wait_for_complete()
            await pilot.pause()
        await pilot.pause()
        return app.export_screenshot(title="brief")


def pictures() -> dict[str, str]:
    """All pictures by name."""
    with tempfile.TemporaryDirectory() as folder:
        found = {}
        for name, pressed in SCENES.items():
            with filled(Path(folder) / name) as library:
                found[name] = asyncio.run(draw(library, pressed))
        return found


def words(svg: str) -> list[str]:
    """What a picture says, line by line, without colours and places: for comparing."""
    return [re.sub(r"&#160;", " ", line) for line in re.findall(r"<text[^>]*>([^<]*)</text>", svg)]


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, svg in pictures().items():
        (FOLDER / f"{name}.svg").write_text(svg, encoding="utf-8")
