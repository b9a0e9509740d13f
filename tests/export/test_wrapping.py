from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from brief.export import escape
from brief.export.records import read, write
from brief.export.wrapping import WIDTH, width_cells, wrapped
from tests.export.rendering import literal, types

WORDS = st.lists(
    st.sampled_from(["port", "1.", "12)", "-", "+", "#", "##", ">", "| a |", "---", "===", "*x*", "[^A1]:", "**so**",
                     "a·b", "·", "%", "港湾協会", "(so)", "“quoted”", "x" * 90, "~~~", "`a`", "<b>", "\\"]),
    min_size=1, max_size=60,
).map(" ".join)  # fmt: skip


@given(WORDS)
def test_breaking_lines_changes_no_word_and_starts_no_block(words: str) -> None:
    line = f"so {escape.markdown(words)}"
    broken = wrapped(f"- {line}", "  ")
    assert " ".join(broken.split()) == " ".join(f"- {line}".split())
    assert literal(broken) == literal(line)
    assert types(broken) == types(f"- {line}") | ({"softbreak"} if "\n" in broken else set())


def test_a_line_is_eighty_cells_wide_not_eighty_characters() -> None:
    for words in ("the ports of the north " * 20, "港湾 協会 の 会議 " * 30, "naïve café " * 30):
        broken = wrapped(words.strip(), "    ").splitlines()
        assert len(broken) > 3
        assert all(width_cells(line) <= WIDTH for line in broken)
        assert " ".join(line.strip() for line in broken) == words.strip()


def test_what_has_no_blank_is_not_broken() -> None:
    assert wrapped("x" * 200) == "x" * 200
    assert wrapped(f"{'x' * 100} and more") == f"{'x' * 100}\nand more"


COLUMNS = ("Person", "Role", "A", "Marks", "Review")
CELLS = st.tuples(
    st.sampled_from(["Ada Lund", "a · b", "x: y"]),
    st.sampled_from(["", "Role: x", "a · Role: b", "minister"]),
    st.sampled_from(["", "[^A1]", "attending [^A1][^A2]", "A: one; B: two"]),
    st.sampled_from(["", "[^A1]", "[^A1][^B2]"]),
    st.sampled_from(["[ ]", "[x]", "[x] edited", "rejected", "A [x] edited B [x]"]),
)


@given(CELLS)
def test_a_row_written_as_an_item_is_read_back(cells: tuple[str, ...]) -> None:
    found = read(write(COLUMNS, cells))
    assert found
    columns, back = found
    assert dict(zip(columns, back, strict=True)) == {
        name if index else "": cell for index, (name, cell) in enumerate(zip(COLUMNS, cells, strict=True))
        if cell or not index
    }  # fmt: skip


def test_other_items_are_no_rows() -> None:
    for line in ("Ada Lund met Bo Friis", "Where: Oslo [^A1] · Larvik [^A2]", "[ ] 62 million tonnes · no source"):
        assert read(line) is None
