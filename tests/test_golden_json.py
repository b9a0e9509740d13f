"""The two JSON outputs on the seeds, whole: what scripts read changes only when somebody looks at the difference.

`BRIEF_GOLDEN=write` in the environment writes the files anew. Confidence is left out: its last digit may move from
one processor to the next.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from brief import seeds
from brief.codec import brief_to_json, ledger_to_json
from brief.extraction import Extractor
from brief.ingest import read_paths
from brief.model import Article, Brief
from brief.story.ledger import ledger

pytestmark = pytest.mark.model

FOLDER = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def briefs() -> list[Brief]:
    articles = [found for found in read_paths(seeds.paths()) if isinstance(found, Article)]
    return list(Extractor().briefs(articles))


def stable(value: Any) -> Any:
    """JSON data without confidence and without the path of this checkout."""
    if isinstance(value, dict):
        return {key: stable(item) for key, item in value.items() if key not in ("confidence", "origin", "score")}
    return [stable(item) for item in value] if isinstance(value, list) else value


def check(name: str, data: Any) -> None:
    path = FOLDER / name
    shown = json.dumps(stable(json.loads(json.dumps(data))), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    if os.environ.get("BRIEF_GOLDEN") == "write":
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("index", [0, 1])
def test_the_brief_of_a_seed_is_as_it_was(briefs: list[Brief], index: int) -> None:
    check(f"brief-{briefs[index].id}.json", brief_to_json(briefs[index]))


def test_the_ledger_of_the_seeds_is_as_it_was(briefs: list[Brief]) -> None:
    check("ledger-seeds.json", ledger_to_json(ledger(briefs)))


def test_every_evidence_span_of_the_seeds_resolves(briefs: list[Brief]) -> None:
    for brief in briefs:
        text = brief.article.text
        for claim in brief.claims():
            assert claim.evidence, claim.id
            for start, end in claim.evidence:
                assert 0 <= start < end <= len(text)
                assert text[start:end].strip() == text[start:end], claim.id
        for quote in brief.quotes:
            assert any(quote.words in text[start:end] for start, end in quote.evidence)
