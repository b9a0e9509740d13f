from __future__ import annotations

import csv
import io
import json

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from brief.export import escape
from brief.export.content.document import Box, Mark, Piece, Said, Strong
from brief.export.forms.markdown import text
from brief.text.cleaning import clean
from tests.export.rendering import FORBIDDEN, literal, rows, types

HOSTILE = (
    "[click](javascript:alert(1)) ![p](http://hostile.invalid/b.png) <javascript:x> [r][1] [1]: data:text/html,x",
    "<script>alert(1)</script><img src=x onerror=alert(1)> <!-- hidden --> <![CDATA[x]]> &lt;b&gt; &#x1b; &copy",
    "# not a heading #",
    "```\nfence\n~~~ `tick`` **bold** __b__ _i_ ~~gone~~ snake_case_name",
    "a | b\n--|--\nc | d \\| e \\",
    "---\ntitle: evil\n---",
    "http://hostile.invalid/x www.hostile.invalid mailto:a@b.co a@b.co file:///etc/passwd //x.y",
    "{{7*7}} {% x %} {0} ${HOME} %s <%= 1 %> {{< x >}}",
    "[^A1] [^A1]: **A1** chars 0–1: no [ ] [x] ^[inline note]",
    "1. one", "1) one", "- item", "+ item", "* item", "> quote", "=====", ": term", ":bomb: 12:30:45 :+1:",
    "AT&T, R&D;, x &amp", "5 * 3 * 2 and 2*3*4", "!", "C#", "trailing \\", "“nested ‘quote’”", "100 % ~ 30", "a\u00a0b",
)  # fmt: skip

PUNCTUATION = st.text(alphabet="\\`*_{}[]()<>#+-.!|~^&:;/=\"'@%$ abz019\n\té\u00a0W", max_size=60)
WORDS = st.one_of(PUNCTUATION, st.text(max_size=60), st.sampled_from(HOSTILE))


def seen(words: str) -> str:
    return escape.one_line(words)


@settings(max_examples=600, deadline=None, derandomize=True)
@given(WORDS)
@example("mailto:a@b.c")
@example("WWW.x.com Www.x.com")
@example("a_b_ _c __d__ e_ f")
@example("ftp://x.y a//b.c")
def test_escaped_text_renders_as_itself_wherever_it_stands(words: str) -> None:
    words = clean(words)
    inline = escape.markdown(words).strip()
    block = escape.block_start(inline)
    for before, markdown in (("Point", f"**Point** {inline}"), ("", f"- {block}"), ("", block)):
        if not inline:
            continue
        for generous in (False, True):
            assert not types(markdown, generous=generous) & FORBIDDEN
            assert literal(markdown, generous=generous).removeprefix(before).strip() == seen(words)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(WORDS, WORDS)
def test_table_cells_keep_their_column(first: str, second: str) -> None:
    cells = [escape.markdown(clean(words)).strip() for words in (first, second)]
    table = f"| A | B |\n|---|---|\n| {cells[0]} | {cells[1]} |\n"
    assert rows(table)[1] == [seen(first), seen(second)]


@settings(max_examples=300, deadline=None, derandomize=True)
@given(WORDS)
def test_a_headline_stays_one_headline(words: str) -> None:
    headline = escape.heading_end(escape.markdown(clean(words)).strip())
    markdown = f"# {headline}\n\nText.\n"
    assert not types(markdown) & FORBIDDEN
    assert literal(markdown) == f"{seen(words)}Text."


PIECES = st.lists(
    st.one_of(
        WORDS,
        WORDS.map(Said),
        WORDS.map(Strong),
        st.just(Mark("A1")),
        st.just(Box(False)),
        st.just(Box(True)),
    ),
    max_size=5,
)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(PIECES)
def test_pieces_side_by_side_make_no_link_or_image(pieces: list[Piece]) -> None:
    cleaned = tuple(clean(piece) if isinstance(piece, str) else piece for piece in pieces)
    markdown = f"x {text(cleaned)}\n\n[^A1]: note\n"
    for generous in (False, True):
        assert not types(markdown, generous=generous) & FORBIDDEN
    marks = sum(isinstance(piece, Mark) for piece in pieces)
    references = [token for token in _inline(markdown) if token == "footnote_ref"]
    assert len(references) == marks


def _inline(markdown: str) -> list[str]:
    from tests.export.rendering import tokens

    return [token.type for token in tokens(markdown)]


@pytest.mark.parametrize(
    "plain",
    ["Ada Lund (50) said 62 million tonnes, i.e. $3.5 billion - or 30% - at 12:30.", "snake_case", "R&D, AT&T", "C#",
     "It's “fine”; isn't it? Yes! (No.)", "Larvik, Norway: July 4 + 5 = 9"],
)  # fmt: skip
def test_ordinary_prose_needs_no_escape(plain: str) -> None:
    assert escape.markdown(plain) == plain


@settings(deadline=None, derandomize=True)
@given(st.text())
def test_unescaping_gives_back_what_was_escaped(words: str) -> None:
    assert escape.unescape_markdown(escape.markdown(clean(words))) == escape.markdown("") + _collapsed(words)


def _collapsed(words: str) -> str:
    import re

    return re.sub(r"[ \t\n]+", " ", clean(words))


VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(10**6), 10**6), st.text(max_size=30), st.sampled_from(HOSTILE)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)),
    max_leaves=8,
)


def cleaned(value: object) -> object:
    if isinstance(value, dict):
        return {escape.one_line(str(key)): cleaned(item) for key, item in value.items()}
    if isinstance(value, list):
        return [cleaned(item) for item in value]
    return escape.one_line(value) if isinstance(value, str) else value


@settings(max_examples=300, deadline=None, derandomize=True)
@given(VALUES)
@example("no")
@example("2031-05-15")
@example("1e5")
@example("0x1f")
@example("- a")
@example("<<")
@example("=")
@example("_1")
def test_a_yaml_value_is_read_back_as_it_was(value: object) -> None:
    written = f"key: {escape.yaml(value)}\n"
    assert written.count("\n") == 1
    assert yaml.safe_load(written) == {"key": cleaned(value)}


@settings(deadline=None, derandomize=True)
@given(
    st.one_of(WORDS, st.sampled_from(["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", "\r=1", " =1", "'=1"]))
)
def test_no_cell_is_a_formula_and_every_cell_can_be_read_back(words: str) -> None:
    cell = escape.csv(words)
    assert not cell.lstrip()[:1] or cell.lstrip()[0] not in "=+-@|%＝＋－＠"
    assert cell.removeprefix("'") == clean(words)
    line = io.StringIO(newline="")
    csv.writer(line).writerow([cell, "next"])
    assert next(csv.reader(io.StringIO(line.getvalue(), newline=""))) == [cell, "next"]


def test_numbers_stay_numbers_in_csv() -> None:
    assert [escape.csv(value) for value in (-2, 0.5, 62_000_000.0, True, None)] == ["-2", "0.5", "62000000", "true", ""]


@settings(deadline=None, derandomize=True)
@given(WORDS)
def test_html_text_cannot_open_a_tag_or_leave_an_attribute(words: str) -> None:
    written = escape.html(words)
    assert not set(written) & set("<>\"'")
    assert json.dumps(written)
