"""Lines that any terminal shows whole."""

from __future__ import annotations

from brief.plain import narrow, wrapped


def test_a_long_line_goes_on_further_in_and_loses_no_word() -> None:
    line = "  accepted: " + "harbour " * 20 + "[10-20]"
    lines = list(narrow([line, "", "short"]))
    assert all(len(one) <= 78 for one in lines)
    assert " ".join(lines).split() == [*line.split(), "short"]
    assert lines[0].startswith("  accepted:")
    assert lines[1].startswith("      harbour")
    assert lines[-2:] == ["", "short"]


def test_an_address_stays_whole() -> None:
    address = "https://example.invalid/" + "x" * 90
    assert wrapped(f"source {address}", "  ")[-1] == f"  {address}"
