"""Look-alikes, hidden joiners and wrongly decoded text are marked where they stand, and nothing else is."""

from __future__ import annotations

import time

import pytest

from brief.text.suspicions import suspicions


def marked(text: str) -> list[str]:
    return [text[note.span.start : note.span.end] for note in suspicions(text) if note.span]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mr \u0420utin and Ann met.", ["\u0420utin"]),
        ("Ann Ex\u200dample and Bob Ex\u00adample", ["Ex\u200dample", "Ex\u00adample"]),
        ("Itâ€™s the mayorâ€™s cafÃ©.", ["â€™"]),
    ],
)
def test_what_is_marked(text: str, words: list[str]) -> None:
    assert marked(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Plain words.",
        "Zoë, José and Łukasz went to Café Ångström.",
        "Президент Владимир and Ελλάδα in one sentence, and the NATO–Россия council.",
        "می\u200cخواهم and \U0001f468\u200d\U0001f469\u200d\U0001f467",
        "The film Âme is on at 8.",
        "A 5-µm filter.",
    ],
)
def test_what_is_not(text: str) -> None:
    assert marked(text) == []


def test_long_texts_take_no_time() -> None:
    started = time.process_time()
    for text in ("ж" * 300_000, "aж" * 100_000, "a\u200d" * 100_000, "Ã©" * 100_000):
        list(suspicions(text))
    assert time.process_time() - started < 20
