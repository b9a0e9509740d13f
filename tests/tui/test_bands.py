from __future__ import annotations

import time
from dataclasses import replace

from brief.model import Alignment, Article, Ledger, Span
from tests.tui.stories import ARTICLES, BRIEFS, LEDGER, NORTH, ROWS
from tui.widgets.band_layout import Layout
from tui.widgets.bands import Band, claim_bands, text_bands
from tui.widgets.changed_words import changed_words

MARK = {"": " ", "conflict": "≠", "stage": "»", "wording": "~", "agree": "=", "left": "<", "right": ">"}


def said(band: Band, column: int) -> str | None:
    cell = band.cells[column]
    return cell.text[slice(*cell.span)] if cell else None


def test_two_sources_stand_side_by_side_in_the_order_of_the_first() -> None:
    bands = text_bands(LEDGER, ("north", "coast"))
    assert [(MARK[band.gutters[0]], (said(band, 0) or "")[:12], (said(band, 1) or "")[:12]) for band in bands] == [
        ("<", "Ferry crews ", ""),
        (">", "", "Larvik ferri"),
        ("≠", "Ferry crews ", "Ferry crews "),
        ("~", "League chief", "Ingrid Solbe"),
        ("<", "The mediator", ""),
        ("=", "Nine of the ", "Nine of the "),
        (">", "", "A cruise shi"),
        ("<", "The Sailors'", ""),
        ("=", "The port wil", "The port wil"),
        (" ", "Subscribe to", ""),
    ]


def test_swapping_puts_the_other_text_in_its_own_order() -> None:
    left = text_bands(LEDGER, ("north", "coast"))
    right = text_bands(LEDGER, ("coast", "north"))
    assert [said(b, 0) for b in right if said(b, 0)] == [said(b, 1) for b in left if said(b, 1)]
    assert {b.gutters for b in right if not said(b, 1)} == {("left",)}


def test_nothing_of_a_text_is_left_out() -> None:
    for shown in (("north", "coast"), ("wire", "north", "coast")):
        bands = text_bands(LEDGER, shown)
        for column, name in enumerate(shown):
            told = " ".join(" ".join(said(band, column) or "" for band in bands).split())
            text = next(article.text for article in ARTICLES if article.id == name)
            assert sorted(told.split()) == sorted(text.split())


def test_only_values_are_marked_never_whole_sentences() -> None:
    bands = text_bands(LEDGER, ("north", "coast"))
    marked = {
        (mark.kind, cell.text[slice(*mark.span)])
        for band in bands
        for cell in band.cells
        if cell
        for mark in cell.marks
    }
    assert ("conflict", "420") in marked
    assert ("conflict", "380") in marked
    assert ("only", "Tove Hagen") in marked
    assert ("only", "Hirtshals") in marked
    assert not any(len(words) > 60 for _, words in marked)


def test_a_conflict_with_a_source_that_is_not_shown_is_not_marked() -> None:
    bands = text_bands(LEDGER, ("coast", "wire"))
    assert not any(mark.kind == "conflict" for band in bands for cell in band.cells if cell for mark in cell.marks)


def test_a_stage_that_the_shown_sources_share_is_not_marked() -> None:
    for shown, kinds in ((("north", "coast"), {"conflict", "only"}), (("north", "wire"), {"stage", "only"})):
        bands = text_bands(LEDGER, shown)
        assert {mark.kind for band in bands for cell in band.cells if cell for mark in cell.marks} == kinds


def test_three_sources_have_a_mark_between_each_two() -> None:
    bands = text_bands(LEDGER, ("north", "coast", "wire"))
    first = next(band for band in bands if all(band.cells))
    assert [MARK[gutter] for gutter in first.gutters] == ["≠", "»"]
    ferries = next(band for band in bands if (said(band, 0) or "").startswith("Nine"))
    assert [MARK[gutter] for gutter in ferries.gutters] == ["=", "~"]


def test_crossing_alignments_keep_every_sentence_once() -> None:
    a = Article(id="a", text="One. Two.")
    b = Article(id="b", text="Two! Extra! One!")
    pairs = (
        Alignment({"a": Span(0, 4), "b": Span(12, 16)}, 0.9),
        Alignment({"a": Span(5, 9), "b": Span(0, 4)}, 0.9),
        Alignment({"a": None, "b": Span(5, 11)}, 0),
        Alignment({"a": Span(0, 4), "b": Span(5, 11)}, 0.1),
    )
    bands = text_bands(Ledger(articles=(a, b), rows=(), alignment=pairs), ("a", "b"))
    assert [(said(band, 0), said(band, 1)) for band in bands] == [("One.", "One!"), ("Two.", "Two!"), (None, "Extra!")]


def test_left_overs_are_quiet() -> None:
    quiet = [said(band, 0) for band in text_bands(LEDGER, ("north", "coast")) if band.cells[0] and band.cells[0].quiet]
    assert quiet == ["Subscribe to our morning letter."]


def test_claims_mode_says_what_each_source_says() -> None:
    bands = claim_bands(ROWS, {brief.id: brief for brief in BRIEFS}, ("north", "coast"))
    assert bands[0].heading == "numbers · crews voted — counts differ: 420 / 380"
    assert [said(bands[0], column) for column in (0, 1)] == ["420 (people of crews)", "380 (people of crews)"]
    assert bands[4].cells[1] is None


def test_a_layout_keeps_columns_in_step() -> None:
    bands = text_bands(LEDGER, ("north", "coast"))
    for width in (60, 80, 120):
        for inline in (False, True):
            layout = Layout(bands, width, inline=inline)
            seen = [layout.place(y) for y in range(layout.height)]
            assert [p.band for p in seen if p] == sorted(p.band for p in seen if p)
            assert sum(place is None for place in seen) == len(bands) - 1


def test_a_position_finds_its_character() -> None:
    bands = text_bands(LEDGER, ("north", "coast"))
    layout = Layout(bands, 80, inline=False)
    y = next(y for y in range(layout.height) if (p := layout.place(y)) and p.band == 2 and p.line == 0)
    found = layout.locate(layout.column_start(0) + 6, y)
    assert found is not None
    band, column, offset = found
    assert (band, column) == (2, 0)
    assert NORTH[offset:].startswith("crews in Larvik stopped")
    assert layout.locate(layout.column_start(1) - 2, y) is None


def test_changed_words_are_words() -> None:
    ours, theirs = "Nine ferries stayed in port.", "Nine  ferries sailed from Port."
    here, there = changed_words(ours, Span(0, len(ours)), theirs, Span(0, len(theirs)))
    assert [ours[slice(*s)] for s in here] == ["stayed in"]
    assert [theirs[slice(*s)] for s in there] == ["sailed from"]
    assert changed_words(ours, Span(0, 28), "Other matters entirely", Span(0, 22)) == ((), ())


def test_ten_long_articles_open_fast() -> None:
    sentence = "The {n}th of many ministers spoke in the “old” hall of town number {n} about ferries. "
    text = "".join(sentence.format(n=n) for n in range(140))
    spans = []
    place = 0
    for n in range(140):
        size = len(sentence.format(n=n))
        spans.append(Span(place, place + size - 1))
        place += size
    articles = tuple(replace(ARTICLES[0], id=f"a{n}", text=text, words=2000, blocks=()) for n in range(10))
    alignment = tuple(Alignment({a.id: s for a in articles}, 1.0) for s in spans)
    ledger = Ledger(articles=articles, rows=(), alignment=alignment)
    start = time.perf_counter()
    layout = Layout(text_bands(ledger, ("a0", "a1")), 120, inline=False)
    assert layout.height > 400
    assert time.perf_counter() - start < 0.15
