from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
import yaml

from brief.export import Options, render
from brief.export.content.document import Cell, Table
from brief.export.content.quoting import is_verbatim, quotations, squash
from brief.export.dossier import Dossier
from brief.export.forms.markdown import article, part, story
from brief.export.verification.read_back import read
from brief.export.wrapping import WIDTH, width_cells
from brief.model import Metadata, Quote, Span
from tests.export import samples
from tests.export.rendering import FORBIDDEN, flat, parser, records, rows, tokens, types

DRAFT = Options(include=frozenset(("accepted", "edited", "undecided")))


def markdown(dossier: Dossier, options: Options | None = None) -> str:
    """The file with its broken lines joined, for words are looked for in it."""
    return flat(render("md", dossier, options or Options()).decode())


def section(text: str, title: str) -> str:
    found = re.search(rf"^## {re.escape(title)}[^\n]*\n\n(.*?)(?=^## |\Z)", text, re.DOTALL | re.MULTILINE)
    assert found, title
    return found[1].strip()


def test_the_same_function_writes_articles_and_stories() -> None:
    dossier = samples.story()
    assert dossier.story
    assert dossier.ledger
    assert (
        story(dossier.story, dossier.briefs, dossier.ledger, dossier.verdicts)
        == render("md", dossier, Options()).decode()
    )
    single = samples.single()
    assert article(single.briefs[0], single.verdicts) == render("md", single, Options()).decode()


def test_the_head_says_what_it_is_and_where_it_comes_from() -> None:
    dossier = samples.story()
    head = yaml.safe_load(markdown(dossier).split("---\n")[1])
    assert head["type"] == "story-brief"
    assert [(s["id"], s["article"], s["sha256"], s["outlet"]) for s in head["sources"]] == [
        ("A", dossier.articles[0].id, dossier.articles[0].sha256, "Harbour Post"),
        ("B", dossier.articles[1].id, dossier.articles[1].sha256, "unknown"),
    ]
    assert head["event"]["start"] == "2031-05-15"
    assert head["review"] == {
        "status": "REVIEWED", "reviewer": "kim", "accepted": 30, "edited": 0, "rejected": 0, "open": 0,
    }  # fmt: skip


def test_it_renders_as_tables_lists_and_footnotes_and_as_nothing_else() -> None:
    text = render("md", samples.story(), Options()).decode()
    found = types(text)
    assert {"front_matter", "table_open", "ordered_list_open", "bullet_list_open", "footnote_block_open"} <= found
    assert not found & FORBIDDEN
    headings = [t for t in parser().parse(text) if t.type == "heading_open"]
    assert [t.tag for t in headings].count("h1") == 1


def test_every_mark_has_a_footnote_with_the_very_words_of_the_source() -> None:
    dossier = samples.story()
    export = read(markdown(dossier))
    texts = dict(zip("AB", (a.text for a in dossier.articles), strict=True))
    used = {label for line in export.lines for label in line.marks}
    assert used == set(export.notes)
    for label, note in export.notes.items():
        assert note.span
        assert note.text == squash(texts[label[0]][note.span.start : note.span.end])
    references = [t for t in tokens(markdown(dossier)) if t.type == "footnote_ref"]
    assert {t.meta["label"] for t in references} == used


def test_every_table_row_has_a_cell_for_each_column() -> None:
    found = rows(markdown(samples.story(), DRAFT))
    assert len(found) > 5
    widths = [len(row) for row in found]
    for line in markdown(samples.story(), DRAFT).splitlines():
        if line.startswith("|"):
            assert len(re.findall(r"(?<!\\)\|", line)) - 1 in widths


def test_attendance_stands_source_by_source() -> None:
    who = {row[""]: row for row in records(section(markdown(samples.story()), "Who"))}
    assert who["Eero Salo"]["Attendance A"] == "**not attending** [^A2]"
    assert who["Eero Salo"]["Attendance B"] == "**not attending** [^B2]"
    assert who["Ada Lund"]["Attendance A"] == "attending [^A2]"
    assert who["Ada Lund"]["Attendance B"] == "not stated [^B1]"
    assert who["Ada Lund"]["Said"] == "Q1"
    assert who["Maja Holm"]["Attendance A"] == "not mentioned"


def test_times_show_the_sources_words_the_iso_value_and_what_it_rests_on() -> None:
    times = records(section(markdown(samples.story()), "Where and when"))
    found = [[row[name] for name in ("Source words", "Normalised", "Basis")] for row in times]
    assert ["“Thursday”", "2031-05-15", "relative, from A's date 2031-05-15"] in found
    assert ["“1998”", "1998", "explicit"] in found
    assert ["“this week”", "no date", "no date to count from"] in found


def test_members_have_a_status_and_observers_stand_with_the_partners() -> None:
    text = markdown(samples.story())
    members = {row[0]: row for row in rows(section(text, "Members"))}
    assert members["Estonia"][2:6] == ["joining (5th)", "2031-05-16", "[^A3]", "[^B3]"]
    assert members["Norway"][2] == "full"
    assert section(text, "Members").startswith(f"**{samples.LEAGUE}**[^A4]")
    assert "## Members (4 full, 1 joining)" in text
    assert [row[:3] for row in rows(section(text, "Partners and observers"))[1:]] == [
        ["Scotland", "GB", "dialogue partner"],
        ["Iceland", "IS", "observer"],
    ]


def test_quotes_carry_their_chain() -> None:
    assert records(section(markdown(samples.story()), "Quotes"))[0] == {
        "": "Q1", "Speaker": "Ada Lund", "Words": "“a quiet engine of trade,”", "Verb": "told", "Chain": "NTB via A",
        "Marks": "[^A6]", "Review": "[x]",
    }  # fmt: skip


def test_differences_come_heaviest_first_with_both_sides() -> None:
    found = records(section(markdown(samples.story()), "Where the sources differ"))
    assert [row["Kind"] for row in found] == ["**conflict**", "time stage"]
    assert (found[0]["A"], found[0]["B"]) == ("62 million tonnes [^A7]", "58 million tonnes [^B4]")


def test_a_story_without_conflict_says_so() -> None:
    dossier = samples.story()
    assert dossier.ledger
    calm = replace(dossier.ledger, rows=tuple(r for r in dossier.ledger.rows if r.relation != "conflict"))
    assert "No hard contradiction of fact was found" in markdown(replace(dossier, ledger=calm))


def test_a_contradiction_is_in_the_first_line_and_on_the_check_list() -> None:
    text = markdown(samples.story())
    assert section(text, "Brief").splitlines()[0] == (
        "1. Sources differ on cargo a year: A: 62 million tonnes[^A7]; B: 58 million tonnes[^B4]"
    )
    assert "- [ ] Sources contradict each other: cargo a year [^A7][^B4]" in section(text, "Check before use")


def test_a_statement_says_whose_word_it_is_and_that_it_is_denied() -> None:
    brief = samples.first()
    told = tuple(replace(claim, attribution="the police") for claim in brief.what)
    assert "(according to the police)" in section(markdown(samples.single(replace(brief, what=told))), "Brief")
    denied = tuple(replace(claim, attribution="the owner", negated=True) for claim in brief.what)
    assert "(denied by the owner)" in section(markdown(samples.single(replace(brief, what=denied))), "Brief")


def test_the_brief_is_ten_lines_or_as_few_as_asked_for() -> None:
    def lines(options: Options) -> list[str]:
        return section(markdown(samples.story(), options), "Brief").splitlines()

    assert 5 <= len(lines(Options())) <= 10
    assert lines(Options(lines=3)) == lines(Options())[:3]
    short = lines(Options(words=30))
    assert short[0] == lines(Options())[0]
    assert sum(len(re.sub(r"\[\^\w+\]|^\d+\.", "", line).split()) for line in short) <= 30


def test_nothing_undecided_is_shown_unless_asked_for_and_its_absence_is_told() -> None:
    text = markdown(samples.story(quotes=None, members=None))
    assert "quiet engine" not in text.split("## Provenance")[0]
    assert section(text, "Quotes") == "1 undecided, left out"
    assert section(text, "Members") == "7 undecided, left out"
    assert "status: DRAFT" in text


def test_what_no_source_says_is_not_stated() -> None:
    brief = samples.second()
    text = markdown(samples.single(brief))
    assert section(text, "Quotes") == "not stated"
    assert section(text, "Partners and observers") == "not stated"


def test_undecided_claims_are_seen_as_undecided_wherever_they_stand() -> None:
    text = markdown(samples.story(default=None), DRAFT)
    assert all(line.split(" ", 1)[1].startswith("[ ] ") for line in section(text, "Brief").splitlines())
    for title in ("Who", "Where and when", "Members", "Partners and observers", "Quotes", "Numbers"):
        found = [row[-1] for row in rows(section(text, title))[1:]]
        found += [row["Review"] for row in records(section(text, title)) if len(row) > 1]
        assert set(found) == {"[ ]"}, title
    assert r"# \[working headline] " in text
    assert "[x]" not in text
    assert all(line.startswith("- [ ]") for line in section(text, "Sources agree").splitlines())


def test_a_rejected_claim_is_nowhere() -> None:
    text = markdown(samples.story(partners="rejected"))
    assert "Scotland" not in text.split("## Review log")[0]
    assert "· Item: A partners:npl-scotland · Action: rejected" in section(text, "Review log")


def test_agreement_counts_only_when_both_sides_are_checked() -> None:
    dossier = samples.story()
    one_side = {key: v for key, v in dossier.verdicts.items() if key != (dossier.briefs[1].id, "who:eero-salo")}
    text = section(markdown(replace(dossier, verdicts=one_side)), "Sources agree")
    assert "Eero Salo" not in text
    assert "1 agreement with undecided claims, left out" in text


def test_the_reviewers_change_is_what_stands_in_the_brief() -> None:
    dossier = samples.single()
    key = (dossier.briefs[0].id, "who:bo-friis")
    changed = replace(dossier.verdicts[key], decision="edited", changes={"role": "Minister for Ports"}, note="asked")
    text = markdown(replace(dossier, verdicts={**dossier.verdicts, key: changed}))
    friis = next(row for row in records(section(text, "Who")) if row[""] == "Bo Friis")
    assert (friis["Role"], friis["Review"]) == ("Minister for Ports", "[x] edited")
    assert "Item: who:bo-friis · Action: edited · Note: role: Minister for Ports. asked" in section(text, "Review log")


def test_words_in_quotation_marks_are_verbatim_in_a_source() -> None:
    dossier = samples.story()
    a, b = dossier.briefs
    untrue = replace(a.quotes[0], words="a loud engine")
    what = replace(a.what[0], statement="Ministers met for what they called “a feast”, a “dialogue partner” said.")
    told = replace(a, quotes=(untrue,), what=(what, *a.what[1:]))
    dossier = replace(dossier, briefs=(told, b))
    text = markdown(dossier, Options(headline='“Best ever”, says "nobody"'))
    sources = [squash(x.text) for x in dossier.articles]
    shown = [line.text for line in read(text).lines if line.section != "Trace"]
    said = [q.words for words in shown for q in quotations(words)]
    assert "dialogue partner" in said
    assert all(is_verbatim(words, sources) for words in said)
    assert "# Best ever, says nobody" in text


def test_an_embargo_is_the_first_thing_one_sees() -> None:
    brief = samples.first(metadata=Metadata(embargo="2031-05-16T06:00:00Z"))
    text = markdown(samples.single(brief))
    assert "\n\n> **EMBARGO: NOT FOR PUBLICATION BEFORE 2031-05-16T06:00:00Z**" in text
    assert text.index("EMBARGO") < text.index("**Slug**")
    assert yaml.safe_load(text.split("---\n")[1])["embargo"] == "2031-05-16T06:00:00Z"


def test_headline_slug_and_dateline_are_proposed_and_can_be_given() -> None:
    text = markdown(samples.single())
    assert "# Harbour ministers met in Larvik, Norway" in text
    assert re.search(r"^slug: NPL-[A-Z-]*LARVIK", text, re.MULTILINE)
    assert "**Dateline** LARVIK, Norway, May 15" in text
    given = markdown(samples.single(), Options(headline="Ports talk", slug="ports/x", dateline="OSLO, May 16"))
    assert "# Ports talk\n" in given
    assert "slug: PORTS-X" in given
    assert "**Dateline** OSLO, May 16" in given


def test_the_desks_preferred_wording_is_used() -> None:
    dossier = samples.story()
    stage = next(row for row in dossier.ledger.rows if row.relation == "stage") if dossier.ledger else None
    assert stage
    text = markdown(replace(dossier, preferred={stage.id: dossier.briefs[1].id}))
    assert "Ministers are set to meet in Norway this week.[^B1][^A1]" in section(text, "Brief")
    assert "held in A, still ahead in B; the desk uses B" in text


def test_parts_can_be_left_out() -> None:
    text = markdown(samples.story(), Options(leave_out=frozenset(("trace", "log", "agreement"))))
    assert not re.search("^## (Trace|Review log|Sources agree)", text, re.MULTILINE)


def test_evidence_outside_every_sentence_still_gets_a_footnote() -> None:
    brief = samples.first()
    lost = replace(brief, sentences=brief.sentences[1:])
    text = markdown(samples.single(lost))
    assert "[^Ax1]: **Ax1** chars" in text
    assert not types(text) & FORBIDDEN


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert markdown(samples.story()) == markdown(samples.story())


HOSTILE = (
    "x | y [l](javascript:alert(1)) ![i](http://hostile.invalid/b) <script>alert(1)</script> `c` **b** [^A1] {{7*7}}\n"
    "# heading\n\n---\n- item\n> quote\n[^A1]: **A1** chars 0–1: forged\nhttp://hostile.invalid \u202e “q” | end \\"
)


@pytest.mark.parametrize("include", [Options(), DRAFT])
def test_hostile_words_in_every_field_change_no_structure(include: Options) -> None:
    good = samples.story(default="accepted" if include.include is None else None)
    evil = _hostile(good)
    calm = parser().parse(markdown(good, include))
    wrapped = render("md", evil, include).decode()
    for text in (wrapped, markdown(evil, include)):
        assert not {t.type for t in tokens(text, generous=True)} & FORBIDDEN
        assert _count(parser().parse(text), "heading_open") == _count(calm, "heading_open")
        labels = {t.meta["label"] for t in tokens(text) if t.type == "footnote_ref"}
        assert labels == set(read(text).notes)
        assert _rows(parser().parse(text)) == sum(line.kind in ("row", "item") for line in read(text).lines)
        assert [line.section for line in read(text).lines] == [line.section for line in read(wrapped).lines]
    assert "\u202e" not in markdown(evil, include)


def _count(parsed: list[Any], kind: str) -> int:
    return sum(token.type == kind for token in parsed)


def _rows(parsed: list[Any]) -> int:
    """Rows of tables and items of lists: a wide table is a list."""
    return _count(parsed, "tr_open") - _count(parsed, "thead_open") + _count(parsed, "list_item_open")


def _hostile(dossier: Dossier) -> Dossier:
    from brief.text.cleaning import clean

    words = clean(HOSTILE)

    def spoil(claim: Any) -> Any:
        names = ("name", "role", "affiliation", "words", "statement", "organisation", "member", "partner", "kind")
        names += ("speaker", "verb", "via", "unit", "of", "agency", "attribution", "country")
        return replace(claim, **{name: f"{words} {claim.id}" for name in names if hasattr(claim, name)})

    briefs = tuple(
        replace(
            brief,
            article=replace(brief.article, title=words, source=words, byline=words, origin=words,
                            metadata=Metadata(embargo=words, note=words, dateline=words)),
            flags=tuple(replace(flag, message=words) for flag in brief.flags),
            **{facet: tuple(spoil(c) for c in getattr(brief, facet))
               for facet in ("who", "where", "when", "what", "members", "partners", "quotes", "numbers", "credits")},
        )
        for brief in dossier.briefs
    )  # fmt: skip
    assert dossier.ledger
    assert dossier.story
    ledger = replace(
        dossier.ledger,
        rows=tuple(replace(row, point=words, reason=words) for row in dossier.ledger.rows),
        checks=tuple(replace(check, message=words) for check in dossier.ledger.checks),
    )
    verdicts = {key: replace(v, note=words, reviewer=words, method=words) for key, v in dossier.verdicts.items()}
    return replace(dossier, briefs=briefs, ledger=ledger, verdicts=verdicts, story=replace(dossier.story, name=words))


def test_a_huge_sentence_is_cut_in_its_footnote_only() -> None:
    text = "word " * 2000 + "end."
    brief = samples.second()
    long = replace(
        brief, article=samples.article(text), sentences=(Span(0, len(text)),), who=(), where=(), when=(), what=(),
        members=(), numbers=(), quotes=(Quote(id="quotes:x", evidence=(Span(0, 4),), sentence=0, rule="x",
                                              speaker=None, words="word"),),
    )  # fmt: skip
    found = markdown(samples.single(long))
    assert len(found) < 6000
    assert r"\[…]" in found


def test_where_nobody_attends_anything_the_columns_only_hold_marks() -> None:
    dossier = samples.story()
    calm = tuple(
        replace(brief, who=tuple(replace(claim, attendance=None) for claim in brief.who)) for brief in dossier.briefs
    )
    who = records(section(markdown(replace(dossier, briefs=calm)), "Who"))
    assert (who[0]["A"], who[0]["B"]) == ("[^A2]", "[^B1]")


def test_a_long_quote_is_marked_with_each_sentence_it_runs_over() -> None:
    brief = samples.first()
    start, end = brief.sentences[5].start, brief.sentences[7].end
    long = replace(brief.quotes[0], evidence=(Span(start, end),), words=brief.article.text[start:end])
    text = markdown(samples.single(replace(brief, quotes=(long,))))
    assert "[^A6][^A7][^A8]" in section(text, "Quotes")


def test_a_single_origin_holds_the_story() -> None:
    assert "> **Hold for:** a second independent origin. A credits NTB, B credits nobody" in markdown(samples.story())


def test_a_statement_cut_inside_a_quotation_gets_its_mark_back() -> None:
    brief = samples.first()
    cut = replace(brief.what[0], statement="Scotland is a “dialogue partner")
    text = markdown(samples.single(replace(brief, what=(cut,))))
    assert "1. Scotland is a “dialogue partner”[^A1]" in section(text, "Brief")


def test_it_reads_as_plain_text_at_eighty_columns() -> None:
    for dossier in (samples.story(), samples.story(default=None), samples.single(), _hostile(samples.story())):
        text = render("md", dossier, DRAFT).decode()
        for line in text.splitlines():
            words = re.sub(r"^[ |>-]*(\d+\.)?", "", line).split(" ")
            assert width_cells(line) <= WIDTH or len(words) == 1 or line.startswith("# ") or line.startswith("## "), (
                line
            )


def test_a_table_that_fits_stays_a_table_and_a_wider_one_becomes_a_list_of_its_rows() -> None:
    narrow = Table(("Figure", "Counts"), ((Cell(("nine",)), Cell(("ports",))),))
    assert part(narrow).splitlines() == ["| Figure | Counts |", "|--------|--------|", "| nine   | ports  |"]
    long = "the ports of all the countries around the Baltic and the North Sea, large and small"
    wide = Table(("Figure", "Counts"), ((Cell(("nine · ten",)), Cell((long,))), (Cell(("two",)), Cell(("quays",)))))
    assert part(wide).splitlines() == [
        "- nine &#183; ten · Counts: the ports of all the countries around the Baltic and",
        "  the North Sea, large and small",
        "- two · Counts: quays",
    ]
    empty = Table(("Figure", "Counts", "Of"), ((Cell(("nine",)), Cell(), Cell(("x" * 60,))),))
    assert part(empty).splitlines()[0] == f"| Figure | {'Of'.ljust(60)} |"
