from __future__ import annotations

import random

import pytest
from rich.cells import cell_len

from tui.content.wrapping import _SINGLE, _wrap_cells, _wrap_single, cut, one_line, pad, right, wrap

HOSTILE = (
    "\u0301 \u200d x [bold]The [EU][/x] 歐盟領袖會議 said \t 👩\u200d👧 nothing\nat all about "
    "Supercalifragilistic-expialidocious matters."
)


@pytest.mark.parametrize("width", [2, 3, 7, 20, 36, 200])
def test_every_line_fits_and_no_word_is_lost(width: int) -> None:
    lines = wrap(HOSTILE, 0, len(HOSTILE), width)
    assert all(cell_len(HOSTILE[line.start : line.end]) <= width for line in lines)
    assert "".join("".join(HOSTILE[s:e] for s, e in lines).split()) == "".join(HOSTILE.split())


def test_a_stretch_is_wrapped_in_place() -> None:
    text = "Before. The ministers met in the old town hall. After."
    lines = wrap(text, 8, 47, 14)
    assert [text[s:e] for s, e in lines] == ["The ministers", "met in the old", "town hall."]


def test_a_stretch_of_spaces_has_no_lines() -> None:
    assert wrap("a \n\t b", 1, 5, 10) == []


def test_both_ways_of_wrapping_give_the_same_lines() -> None:
    chooser = random.Random(4)
    for _ in range(50):
        words = ["“x€é"[chooser.randint(0, 3)] * chooser.randint(1, 25) for _ in range(40)]
        text = "".join(word + chooser.choice([" ", "  ", "\n", "\n\n\t"]) for word in words)
        lines = wrap(text, 0, len(text), 20)
        assert lines == _wrap_cells(text, 0, len(text), 20) == _wrap_single(text, 0, len(text), 20)


def test_characters_taken_for_single_are_one_cell_wide() -> None:
    wrong = [c for c in map(chr, range(0x20, 0x3000)) if _SINGLE.fullmatch(c) and cell_len(c) != 1]
    assert wrong == []


def test_cutting_and_filling_count_cells() -> None:
    assert cut("歐盟領袖會議", 5) == "歐盟…"
    assert cell_len(pad("歐盟領袖會議", 8)) == 8
    assert pad("ab", 4) == "ab  "
    assert right("ab", 4) == "  ab"
    assert cut("two\nlines", 20) == "two lines"
    assert one_line("a\tb\nc") == "a b c"
