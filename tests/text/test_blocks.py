"""Blocks: what each stretch of a text is, read by form and never edited."""

from __future__ import annotations

from pathlib import Path

import pytest

from brief.model import Block
from brief.text.blocks import find_blocks
from brief.text.cleaning import clean

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("0*.txt"))
PROSE = "The council agreed on Monday to rebuild the old bridge, and the mayor thanked everyone who had taken part."


def words(text: str, blocks: list[Block], role: str) -> list[str]:
    return [text[b.span.start : b.span.end] for b in blocks if b.role == role]


def test_the_first_seed_gives_its_fused_date_and_outlet_and_its_lost_paragraphs() -> None:
    text = clean(SEEDS[0].read_bytes().decode())
    blocks, header, log = find_blocks(text)
    assert (header.published, header.source, header.title) == ("2024-07-04", "Islam Times", None)
    assert words(text, blocks, "header") == ["date 2024-07-04 Islam Times -"]
    assert len(words(text, blocks, "paragraph")) == 17
    assert any(note.message.startswith("15 sentence joins") for note in log)


def test_the_second_seed_has_no_header_and_its_page_left_overs_are_set_aside() -> None:
    text = clean(SEEDS[1].read_bytes().decode())
    blocks, header, log = find_blocks(text)
    assert (header.published, header.source, header.title) == (None, None, None)
    assert words(text, blocks, "boilerplate") == ["Share.", "Leave A Reply", "Exit mobile version"]
    assert len(words(text, blocks, "paragraph")) == 5
    assert len(log) == 3


def test_headline_byline_and_date_lines_above_the_prose() -> None:
    text = f"Town to rebuild its old bridge\n\nBy Ann Example\nPublished: 4 March 2025 10:20 GMT\n\n{PROSE}\n"
    blocks, header, _ = find_blocks(text)
    assert header.title == "Town to rebuild its old bridge"
    assert header.byline == "By Ann Example"
    assert header.published == "2025-03-04T10:20:00+00:00"
    assert [b.role for b in blocks] == ["headline", "header", "header", "paragraph"]


@pytest.mark.parametrize(
    ("line", "source"),
    [("Bridge Town Post, 4 March 2025", "Bridge Town Post"), ("Bridge Town, March 4, 2025", None)],
)
def test_an_outlet_and_a_date_on_one_line_are_a_header_and_a_bare_place_is_no_outlet(
    line: str, source: str | None
) -> None:
    _, header, _ = find_blocks(f"Town to rebuild its old bridge\n\n{line}\nBy Ann Example\n\n{PROSE}\n")
    assert (header.published, header.source, header.byline) == ("2025-03-04", source, "By Ann Example")


def test_header_fields_that_lost_their_line_breaks_are_read_apart() -> None:
    blocks, header, _ = find_blocks(f"Source: Example Wire Published: 4 March 2025 Author: Ann Example\n\n{PROSE}")
    assert (header.source, header.published, header.byline) == ("Example Wire", "2025-03-04", "Author: Ann Example")
    assert [b.role for b in blocks] == ["header", "paragraph"]


def test_no_headline_is_invented_where_the_text_begins_with_prose() -> None:
    _, header, _ = find_blocks(f"{PROSE}\n\n{PROSE}")
    assert header.title is None


def test_a_given_title_makes_only_its_own_repetition_a_headline() -> None:
    text = f"Town to rebuild its old bridge\n\n{PROSE}"
    assert find_blocks(text, title="Town to Rebuild its Old Bridge!")[0][0].role == "headline"
    assert find_blocks(text, title="Something else")[0][0].role == "paragraph"


@pytest.mark.parametrize(
    ("line", "dateline", "credit"),
    [
        ("LINZ, Austria, March 4 (Example Wire) — ", "LINZ, Austria, March 4", "Example Wire"),
        ("PORT MORESBY (AP) -- ", "PORT MORESBY", "AP"),
        ("Graz (dpa) - ".replace("dpa", "DPA"), "Graz", "DPA"),
        ("ST. PAUL, Minn. — ", "ST. PAUL, Minn.", None),
        ("(Reuters) - ", None, "Reuters"),
        ("NEW DELHI: ", "NEW DELHI", None),
        ("LAHORE, Oct 6 (APP): ", "LAHORE, Oct 6", "APP"),
    ],
)
def test_datelines(line: str, dateline: str | None, credit: str | None) -> None:
    text = line + PROSE
    blocks, header, _ = find_blocks(text)
    assert (header.dateline, header.credit) == (dateline, credit)
    assert words(text, blocks, "header") == [line.strip()]
    assert words(text, blocks, "paragraph") == [PROSE]


@pytest.mark.parametrize("start", ["NATO — ", "UPDATE - ", "U.S. - ", "The mayor - ", "WATCH LIVE: ", "MATCH REPORT: "])
def test_what_only_looks_like_a_dateline(start: str) -> None:
    assert find_blocks(start + PROSE)[1].dateline is None


@pytest.mark.parametrize(
    "line",
    [
        "Share on Facebook",
        "ADVERTISEMENT",
        "Sign up for our morning newsletter to get the day's stories.",
        "We use cookies to make this site better.",
        "Related: Harbour to close for a week",
        "Read more: Harbour to close for a week",
        "The mayor at the bridge. (AP Photo/Ann Example)",
        "Copyright 2025 Example Wire. All rights reserved.",
        "Follow us on Twitter and Facebook",
        "(Reporting by Ann Example; Editing by Bob Example)",
        "Example Wire writers Ann Example in Linz and Bob Example contributed to this report.",
        "Advertisement · Scroll to continue",
        "Ann Example covers trams for Example Wire. Follow her on X @annexample.",
        "A version of this article appears in print on March 5, Section A, Page 4.",
        "12 Comments",
        "© Example Wire",
        "FILE - The mayor speaks at the bridge in 2023.",
        "Mayor Ann Example, pictured here at the old bridge, was elected in 2019.",
        "Ann Example, seen in this undated photo, was mayor for nine years.",
        "In this March 3, 2020 photo, the mayor waves from the old bridge.",
        "The mayor waves in this file picture from the old bridge.",
        "From left: Ann Example, Bob Example and the bridge's builder, Carl Example",
        "Mayor Ann Example (left) and her deputy Bob Example (right) on the bridge on March 3.",
    ],
)
def test_left_over_lines_are_set_aside_and_nothing_is_lost(line: str) -> None:
    text = f"{PROSE}\n\n{line}\n\n{PROSE}"
    blocks, _, log = find_blocks(text)
    assert words(text, blocks, "boilerplate") == [line]
    assert words(text, blocks, "paragraph") == [PROSE, PROSE]
    assert len(log) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Share prices in the town fell by a third after the news was published.",
        "Watch makers in the valley said that orders had doubled since spring.",
        "“No comment,” the mayor said.",
        "Search teams went home at dusk, and the river was quiet again by morning.",
        "Save for one councillor, everybody voted for the plan.",
        "Video by the group showed fighters moving through the empty streets of the town.",
        "The plan is seen here as a threat to the old bridge, the mayor said.",
        "The suspect was last seen in a photo that was taken on the old bridge on Sunday.",
        "Bears were seen above the town on Sunday, and pictured below the bridge.",
        "Nobody in this picture is innocent, the mayor said in the town hall on Monday.",
        "The Greens (left) won five seats and the Union lost four of them.",
        "For the mayor it is a question of image: nothing else.",
    ],
)
def test_sentences_that_begin_like_a_left_over_stay(line: str) -> None:
    text = f"{PROSE}\n\n{line}\n\n{PROSE}"
    assert words(text, find_blocks(text)[0], "boilerplate") == []


def test_left_overs_inside_a_paragraph() -> None:
    text = f"{PROSE} Click to share on Facebook (Opens in new window) {PROSE}"
    blocks, _, _ = find_blocks(text)
    assert [b.role for b in blocks] == ["paragraph", "boilerplate", "paragraph"]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "The council agreed on Monday to rebuild the old bridge, and the mayor\n"
        "thanked everyone who had taken part in the long search for money and\n"
        "for a builder.\n\nWork begins in spring and will take about two years, the engineers\n"
        "said on Monday in the town hall after the vote was over and done."
    )
    assert [b.role for b in find_blocks(wrapped)[0]] == ["paragraph", "paragraph"]


def test_addresses_are_no_lost_paragraph_breaks() -> None:
    text = "The plan is on Example.Com and in the U.S.Senate library. It costs 3.5 million."
    assert len(find_blocks(text)[0]) == 1


@pytest.mark.parametrize("text", ["x" * 200_000, "(" * 20_000, " " * 300_000 + "a", "\n" * 100_000 + "a", '"' * 20_000])
def test_hostile_sizes_take_no_time(text: str) -> None:
    blocks, _, _ = find_blocks(text)
    assert len(blocks) <= 2


@pytest.mark.parametrize(
    "pushed",
    [
        "The mayor waves from the old bridge on Sunday. (Photo: Ann Example)",
        "The mayor waves from the old bridge on Sunday, as seen by all. " * 2,
        "Skip Ad Ad Loading... x Embed x Share",
        "Get daily updates directly to your inbox + Subscribe Thank you for subscribing! Invalid Email",
        "Image copyright Example Pictures Image caption",
    ],
)
def test_what_pages_push_before_the_first_sentence(pushed: str) -> None:
    text = f"{pushed.strip()} {PROSE} {PROSE.replace('old', 'new')} {PROSE.replace('Monday', 'Friday')}"
    blocks, _, _ = find_blocks(text)
    assert words(text, blocks, "boilerplate") == [pushed.strip()]
    assert words(text, blocks, "paragraph")[0].startswith(PROSE)


def test_a_press_release_says_its_embargo_and_an_article_its_correction() -> None:
    release = f"PRESS RELEASE\nEMBARGOED until 10:00 GMT, 4 March 2025\n\nTown to rebuild its old bridge\n\n{PROSE}"
    blocks, header, _ = find_blocks(release)
    assert header.embargo == "2025-03-04T10:00:00+00:00"
    assert header.title == "Town to rebuild its old bridge"
    assert [b.role for b in blocks] == ["header", "header", "headline", "paragraph"]
    corrected = f"(Corrects day of the vote in the first paragraph)\n\n{PROSE}\n\nCorrection: The vote was on Monday."
    blocks, header, _ = find_blocks(corrected)
    assert header.note == "(Corrects day of the vote in the first paragraph)"
    assert words(corrected, blocks, "paragraph") == [PROSE]


def test_a_sign_off_at_the_end_of_a_paragraph_is_no_part_of_it() -> None:
    text = f"{PROSE} (Reporting by Ann Example in Linz; Editing by Bob Example)"
    blocks, _, _ = find_blocks(text)
    assert [(b.role, text[b.span.start : b.span.end][:10]) for b in blocks][-1] == ("boilerplate", "(Reporting")


def test_a_newsletter_box_is_set_aside_whole_and_a_standfirst_is_not() -> None:
    box = "Sign up to First Thing\n\nOur briefing tells the day\n\nUnsubscribe at any time"
    text = f"A bridge for Linz\n\nIt costs less than feared.\n\nBy Ann Example\n\n{PROSE}\n\n{box}\n\n{PROSE}"
    blocks, header, _ = find_blocks(text)
    roles = {text[b.span.start : b.span.end]: b.role for b in blocks}
    assert roles["Our briefing tells the day"] == "boilerplate"
    assert roles["It costs less than feared."] == "paragraph"
    assert header.byline == "By Ann Example"


def test_a_line_that_only_mentions_how_a_place_is_reached_stays() -> None:
    line = "The village is cut off and can be reached by boat only, the mayor said."
    text = f"{PROSE}\n\n{line}\n\n{PROSE}"
    assert all(b.role == "paragraph" for b in find_blocks(text)[0])


def test_an_agency_s_note_to_desks_is_no_headline_and_its_underscore_ends_a_dateline() -> None:
    text = (
        "(Eds: Updates death toll, adds quotes)\nBus leaves mountain road, 18 dead\n\n"
        "LIMA, Peru (AP) _ A bus left a mountain road early Sunday, killing 18 people, police said."
    )
    blocks, header, _ = find_blocks(text)
    assert (header.dateline, header.credit) == ("LIMA, Peru", "AP")
    headline = next(block for block in blocks if block.role == "headline")
    assert text[headline.span.start : headline.span.end] == "Bus leaves mountain road, 18 dead"
