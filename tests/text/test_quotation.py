from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.model import Span
from brief.text.quotation import quotations


def quoted(text: str) -> list[str]:
    paragraphs = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    return [text[q.inner.start : q.inner.end] for q in quotations(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said: “We won.” He left.", ["We won."]),
        ('"We won," she said, "and we go."', ["We won,", "and we go."]),
        ('role as "one of the pillars."Both left', ["one of the pillars."]),
        ("He said ‘it’s the people’s choice’ twice.", ["it’s the people’s choice"]),
        ("The dockers’ union and the miners’ club met.", []),
        ("A 6'2\" man met a 5'10\" man.", []),
        ("„Nein“, sagte er.", ["Nein"]),
        ("She called it “a ‘very odd’ plan” again.", ["a ‘very odd’ plan"]),
        ("An opening “ mark that stands alone.", []),
        ("“” and nothing", []),
        ("``We won,'' she said, `` and we go. '' He left.", ["We won,", "and we go."]),
        ("The port's crew ''of old'' left.", []),
        (
            "'It's the boys' turn now,' she said, 'and we don't mind.'",
            ["It's the boys' turn now,", "and we don't mind."],
        ),
        ("She called the plan 'dead in the water' again.", ["dead in the water"]),
        ("The workers' rights and the Smiths' garden of the '90s.", []),
        ("\"He told me 'no' twice,\" she said.", ["He told me 'no' twice,"]),
    ],
)
def test_marks_are_paired_as_a_reader_would(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_lost_closing_mark_spoils_only_its_own_paragraph() -> None:
    assert quoted('He said "we lost and left.\nThen "it rained," she said.') == ["it rained,"]


def test_a_speech_over_paragraphs_opens_anew_in_each() -> None:
    text = "“We began early.\n“We ended late,” he said."
    paragraphs = [Span(0, 16), Span(17, len(text))]
    first, second = quotations(text, paragraphs)
    assert (first.is_closed, second.is_closed) == (False, True)
    assert text[first.inner.start : first.inner.end] == "We began early."


@given(st.text(alphabet='a "“”‘’„«».,\n', max_size=200))
def test_quotations_are_in_order_and_never_overlap(text: str) -> None:
    found = quotations(text, [Span(0, len(text))] if text else [])
    ends = [0]
    for quotation in found:
        assert ends[-1] <= quotation.outer.start < quotation.inner.start < quotation.inner.end <= quotation.outer.end
        ends.append(quotation.outer.end)
