from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import pytest

from brief.model import Alignment, Row, Span
from brief.story.beside import beside
from brief.story.context import context
from brief.story.sentences import embeddings
from brief.story.sentences.alignment import align, aligned, compare, pairs
from brief.story.sentences.similarity import by_words, similarity, support
from tests.story.making import brief_of

FERRY_A = (
    "A ferry sank off the coast of Norland on Monday. Twelve people died. The captain was arrested. "
    "The weather was calm. Prime Minister Ada Holm sent her condolences."
)
FERRY_B = (
    "The head of government, Ada Holm, expressed her condolences. At least a dozen passengers were killed when the "
    "ship went down off Norland. Police detained the captain of the vessel. Divers will search the wreck on Tuesday."
)


def test_alignment_pairs_the_sentences_that_tell_the_same_even_if_they_moved() -> None:
    first, second = brief_of(FERRY_A, name="a"), brief_of(FERRY_B, name="b")
    rows = align([first, second])
    together = {
        (first.article.text[slice(*row.spans["a"])], second.article.text[slice(*row.spans["b"])])
        for row in rows
        if row.spans["a"] and row.spans["b"]
    }
    assert ("The captain was arrested.", "Police detained the captain of the vessel.") in together
    assert any("condolences" in a and "condolences" in b for a, b in together)
    assert any(
        "calm" in first.article.text[slice(*row.spans["a"])] for row in rows if row.spans["a"] and not row.spans["b"]
    )


def test_every_sentence_is_in_exactly_one_row_and_the_first_text_keeps_its_order() -> None:
    briefs = [brief_of(FERRY_A, name="a"), brief_of(FERRY_B, name="b"), brief_of(FERRY_B[::-1], name="c")]
    rows = align(briefs)
    for brief in briefs:
        spans = [row.spans[brief.id] for row in rows if row.spans[brief.id]]
        assert sorted(spans) == list(brief.sentences)
    order = [row.spans["a"] for row in rows if row.spans["a"]]
    assert order == sorted(order)


def test_matrix_scores_are_the_scores_of_single_pairs() -> None:
    first, second = FERRY_A.split(". "), FERRY_B.split(". ")
    scores = compare([first, second]).between(0, 1)
    for row, a in enumerate(first):
        for column, b in enumerate(second):
            assert scores[row, column] == pytest.approx(by_words(a, b), abs=1e-5)


def test_a_weak_pair_still_gets_a_telling_score() -> None:
    def score(a: str, b: str) -> float:
        return max(row.score for row in align([brief_of(a, name="a"), brief_of(b, name="b")]))

    near = score("The mayor opened the bridge.", "A new bridge was inaugurated.")
    far = score("The mayor opened the bridge.", "Rain is expected in the hills.")
    assert 0 < near < 1
    assert near > far


def test_similarity_knows_synonyms_names_and_accents() -> None:
    assert similarity("José Ruiz died on Sunday.", "Jose Ruiz was killed on Sunday.") > 0.5
    assert similarity("A quake shook Lima.", "An earthquake rattled Lima.") > similarity(
        "A quake shook Lima.", "Lima votes."
    )
    assert similarity("", "Nothing to see.") == 0.0


def test_support_is_high_only_if_the_text_says_it() -> None:
    text = ["The bridge was built in 1932 by Holm & Sons.", "It carries the coastal road.", "Repairs begin in May."]
    assert support("Holm & Sons built the bridge", text) > 0.5
    assert support("The bridge was designed by an Italian architect", text) < 0.5
    assert support("", text) == 0.0


def test_partners_are_one_to_one() -> None:
    scores = compare([["The ferry sank."] * 3, ["The ferry sank."] * 2]).between(0, 1)
    found = pairs(scores)
    assert len(found) == len({r for r, _, _ in found}) == len({c for _, c, _ in found}) == 2


@pytest.mark.skipif(embeddings.installed(), reason="the extra reads every sentence with a model")
def test_ten_long_articles_are_aligned_in_a_fraction_of_a_second() -> None:
    words = [f"{chr(97 + i % 26)}{chr(97 + i % 17)}{chr(97 + i % 11)}tion" for i in range(900)]
    texts = [
        ". ".join(" ".join(words[(i * 7 + j * 13 + k * k) % 900] for k in range(24)) for j in range(80)) + "."
        for i in range(10)
    ]
    briefs = [brief_of(text, name=str(i)) for i, text in enumerate(texts)]
    align(briefs[:2])
    started = time.perf_counter()
    align(briefs)
    assert time.perf_counter() - started < 1.5  # 0.1 s when the machine is quiet


DROWNED_A = "Nineteen people died when the ferry Umoja overturned off Kilindi. It rained."
DROWNED_B = "The ferry Umoja overturned off Kilindi in the morning. It rained. Fourteen people died, the police said."


def test_the_two_sentences_of_a_conflict_stand_beside_each_other_though_others_are_more_alike() -> None:
    briefs = [brief_of(DROWNED_A, name="a"), brief_of(DROWNED_B, name="b")]
    known = context(briefs)
    conflict = Row(
        id="dead",
        kind="numbers",
        relation="conflict",
        point="people dead",
        reason="A says 19, B says 14",
        claims={},
        evidence={"a": (Span(0, 15),), "b": (Span(*span_of(DROWNED_B, "Fourteen people")),)},
    )
    agreed = replace(conflict, relation="agree")
    shown = {
        row.relation: together(aligned(briefs, known.sentences, known.partners, partial(beside, known, [row])))
        for row in (conflict, agreed)
    }
    died = "Nineteen people died when the ferry Umoja overturned off Kilindi."
    assert shown["conflict"] == [(died, "Fourteen people died, the police said."), ("It rained.", "It rained.")]
    assert shown["agree"][0] == (died, "The ferry Umoja overturned off Kilindi in the morning."), "what is more alike"


def span_of(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def together(alignment: Sequence[Alignment]) -> list[tuple[str, str]]:
    """The sentences of both texts that stand beside each other."""
    return [
        (DROWNED_A[slice(*first)], DROWNED_B[slice(*second)])
        for first, second in ((row.spans["a"], row.spans["b"]) for row in alignment)
        if first and second
    ]
