from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from brief.model import Ledger
from brief.story.ledger import ledger
from brief.story.sentences import embeddings
from brief.story.sentences.alignment import compare
from brief.story.sentences.similarity import by_words, similarity
from tests.story.making import brief_of

OPENED = "The mayor opened the new bridge."
INAUGURATED = "A bridge was inaugurated on Sunday."
CLOSED = "The old bridge closed for repairs."
RAIN = "Rain is expected in the hills."


@pytest.fixture
def meanings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The extra with a made-up model, for which opening and inaugurating are one; the sentences that it read."""
    read: list[str] = []
    directions = {OPENED: (1.0, 0.0), INAUGURATED: (0.98, 0.2), CLOSED: (-0.5, 0.86), RAIN: (0.0, 1.0)}

    def vector(sentence: str) -> embeddings.Vector:
        read.append(sentence)
        return np.array(directions[sentence], dtype=np.float32)

    monkeypatch.setattr(embeddings, "installed", lambda: True)
    monkeypatch.setattr(embeddings, "vector", vector)
    return read


def test_meaning_brings_together_what_words_leave_open_and_parts_what_only_shares_words(meanings: list[str]) -> None:
    assert similarity(OPENED, INAUGURATED) > by_words(OPENED, INAUGURATED)
    assert similarity(OPENED, CLOSED) < by_words(OPENED, CLOSED)


def test_where_words_are_clear_no_meaning_is_asked(meanings: list[str]) -> None:
    assert similarity(OPENED, OPENED) == 1.0
    assert similarity(OPENED, RAIN) == by_words(OPENED, RAIN) < 0.06
    assert meanings == []


def test_many_sentences_at_once_score_as_two_alone_do(meanings: list[str]) -> None:
    sentences = [OPENED, INAUGURATED, CLOSED, RAIN]
    scores = embeddings.judged_all(sentences, compare([[one] for one in sentences]).scores)
    for (row, first), (column, second) in combinations(enumerate(sentences), 2):
        assert scores[row, column] == pytest.approx(similarity(first, second), abs=1e-5)


def test_the_alignment_goes_by_meaning_and_conflicts_by_words_alone(
    meanings: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    briefs = [brief_of(f"{OPENED} {CLOSED}", name="a"), brief_of(f"{CLOSED} {INAUGURATED}", name="b")]
    with_meaning = ledger(briefs)
    monkeypatch.setattr(embeddings, "installed", lambda: False)
    by_words_alone = ledger(briefs)
    assert beside(with_meaning, OPENED) == INAUGURATED
    assert beside(by_words_alone, OPENED) is None
    assert with_meaning.rows == by_words_alone.rows


def beside(found: Ledger, sentence: str) -> str | None:
    """What the second text has beside a sentence of the first."""
    first, second = found.articles
    (row,) = [row for row in found.alignment if (span := row.spans["a"]) and first.text[slice(*span)] == sentence]
    other = row.spans["b"]
    return second.text[slice(*other)] if other else None


def test_without_the_extra_words_alone_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embeddings, "installed", lambda: False)
    assert similarity(OPENED, INAUGURATED) == by_words(OPENED, INAUGURATED)


def test_the_model_of_the_extra_knows_a_reworded_sentence() -> None:
    for package in embeddings.PACKAGES:
        pytest.importorskip(package)
    close = embeddings.vector("The ship sank after it hit a rock.") @ embeddings.vector("A reef sent the ferry down.")
    far = embeddings.vector("The ship sank after it hit a rock.") @ embeddings.vector("Parliament passed the budget.")
    assert close > far + 0.2
