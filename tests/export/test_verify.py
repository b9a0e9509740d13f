from __future__ import annotations

from dataclasses import replace

import pytest

from brief.errors import BriefError
from brief.export import Dossier, Options, render
from brief.export.verification.clauses import wrong_speakers
from brief.export.verification.figures import dates, is_supported, numbers, unsupported_numbers
from brief.export.verification.read_back import Line
from brief.export.verification.report import Report
from brief.export.verification.reversals import unsupported_negation
from brief.export.verification.verify import verify
from brief.model import Article, Verdict
from tests.export import samples
from tests.export.rendering import flat

DRAFT = Options(include=frozenset(("accepted", "edited", "undecided")))


def markdown(dossier: Dossier, options: Options | None = None) -> str:
    """The file with its broken lines joined, so that a test can change any words."""
    return flat(render("md", dossier, options or Options()).decode())


def check(text: str, dossier: Dossier, *, library: bool = True, articles: dict[str, Article] | None = None) -> Report:
    found = articles or {a.id: a for a in dossier.articles}
    if not library:
        return verify(text, found.get)

    def verdicts(article: str) -> dict[str, Verdict]:
        return {claim: v for (of, claim), v in dossier.verdicts.items() if of == article}

    briefs = {b.id: b for b in dossier.briefs}
    return verify(text, found.get, find_brief=briefs.get, find_verdicts=verdicts)


def failures(report: Report) -> list[tuple[str, str]]:
    return [(f.subject, f.message) for f in report.findings if f.level == "fails"]


@pytest.mark.parametrize("library", [True, False])
@pytest.mark.parametrize("options", [Options(), DRAFT, Options(leave_out=frozenset(("trace", "log")))])
def test_what_was_just_exported_stands(library: bool, options: Options) -> None:
    for dossier in (samples.story(), samples.single(), samples.single(samples.second()), samples.story(who=None)):
        for text in (render("md", dossier, options).decode(), markdown(dossier, options)):
            report = check(text, dossier, library=library)
            assert report.findings == ()
            assert len(report.checked) > 20


@pytest.mark.parametrize("template", ["wire", "checklist", "one-page"])
def test_a_house_style_stands_too(template: str) -> None:
    dossier = samples.story()
    report = check(markdown(dossier, Options(template=template)), dossier)
    assert report.stands
    assert [f.message for f in report.findings] == (
        ["the counts of agreement are not checked: the file does not list what they count"]
        if template == "one-page"
        else []
    )


EDITS = [
    ("“a quiet engine of trade,”[^A6]", "“a loud engine of trade,”[^A6]", "quote", "no source says “a loud engine"),
    ("“a quiet engine of trade,”[^A6]", "“a quiet engine of trade,”[^A5]", "quote", "not where the marks"),
    ("Joining Northern Ports League: Estonia (5th).[^A3][^B3]", "Joining Northern Ports League: Estonia.", "mark",
     "no mark"),
    ("Estonia (5th).[^A3]", "Estonia (6th).[^A3]", "number", "does not say 6th"),
    ("62 million tonnes[^A7];", "63 million tonnes[^A7];", "number", "63 million"),
    ("Normalised: 2031-05-15 · Basis: relative", "Normalised: 2031-05-18 · Basis: relative", "date", "2031-05-18"),
    ("Maja Holm (minister, Sweden)[^B5]", "Maja Holm (minister, Sweden)[^B9]", "mark", "B9 has no footnote"),
    ("**A8** chars 541–572", "**A8** chars 543–572", "footnote", "A8 is not what stands at"),
    ("**A8** chars 541–572", "**A8** chars 9541–9572", "footnote", "no chars 9541"),
    ("founded in 1998.\n", "founded in 1899.\n", "footnote", "A8 is not what stands"),
    ("# Harbour ministers met", "# “Harbour masters” met", "quote", "Harbour masters"),
    ("from A's date 2031-05-15", "from A's date 2031-05-16", "date", "dated 2031-05-16"),
    ("| Norway      | NO  | full   ", "| Norway      | NO  | observer", "claim", "says observer"),
    ("2. Harbour ministers met in Larvik", "2. Harbour ministers never met in Larvik", "claim", "says never"),
    ("# Harbour ministers met", "# At least 99 harbour ministers met", "number", "no source says 99"),
    ("# Harbour ministers met", "# On July 4 harbour ministers met", "date", "no source gives July 4"),
    ("A: 62 million tonnes[^A7];", "A: 58 million tonnes[^A7];", "number", "A7 does not say 58 million"),
    ("B: 58 million tonnes[^B4]", "B: 62 million tonnes[^B4]", "number", "B4 does not say 62 million"),
    ("A: 62 million tonnes[^A7];", "B: 62 million tonnes[^A7];", "mark", "what B says is marked with A7"),
    ("2 agree", "99 agree", "number", "99 agree, but"),
    ("Ada Lund (NTB): “a quiet", "Bo Friis (NTB): “a quiet", "quote", "not Bo Friis"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "subject", "words"), EDITS)
@pytest.mark.parametrize("library", [True, False])
def test_each_untruth_is_named_with_its_line(old: str, new: str, subject: str, words: str, library: bool) -> None:
    dossier = samples.story()
    text = markdown(dossier)
    assert old in text
    edited = text.replace(old, new)
    report = check(edited, dossier, library=library)
    assert not report.stands
    found = [f for f in report.findings if f.subject == subject and words in f.message]
    assert found
    changed = [n for n, line in enumerate(edited.split("\n"), 1) if line != text.split("\n")[n - 1]]
    assert found[0].line in changed


HARMLESS = [
    ("attended, but", "attended, but"),
    ("## Who\n", "## Who\n\n*The desk's own remark needs no check here*[^A1]\n"),
    ("1. Sources differ on cargo a year: A:", "1. The sources differ on what\n   the ports handle: A:"),
    ("2. Harbour ministers met in Larvik", "2) Harbour ministers met in **Larvik**"),
    ("\n- [ ] Estonia is the fifth", "\n* [x] Estonia is the fifth"),
    ("## Review log\n", "## Review log\n\nKim rang the ministry at 9 on May 17, they said “yes”.\n"),
    ("- Bo Friis · Country: DK ·", "- Bo Friis · Role: minister of ports · Country: DK ·"),
]


@pytest.mark.parametrize(("old", "new"), HARMLESS)
def test_honest_editing_does_not_fail(old: str, new: str) -> None:
    dossier = samples.story()
    text = markdown(dossier)
    assert old in text
    report = check(text.replace(old, new), dossier)
    assert failures(report) == []


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm() -> None:
    dossier = samples.story()
    text = "\N{ZERO WIDTH NO-BREAK SPACE}" + markdown(dossier).replace("\n", "\r\n")
    assert check(text, dossier).stands


def test_a_changed_source_is_named() -> None:
    dossier = samples.single()
    article = dossier.articles[0]
    other = replace(article, text=article.text.replace("Thursday", "Tuesday"), sha256="0" * 64)
    report = check(markdown(dossier), dossier, library=False, articles={article.id: other})
    assert ("source", "source A has changed since the export") in failures(report)
    assert any(subject == "footnote" for subject, _ in failures(report))


def test_a_missing_source_is_named() -> None:
    dossier = samples.single()
    assert failures(check(markdown(dossier), dossier, articles={"x": dossier.articles[0]}))[0][0] == "source"


def test_a_claim_rejected_since_is_named_with_every_line_that_shows_it() -> None:
    dossier = samples.story()
    text = markdown(dossier)
    a = dossier.briefs[0]
    claim = a.claim("partners:npl-scotland")
    assert claim
    now = {**dossier.verdicts, (a.id, claim.id): samples.verdict(a, claim, "rejected")}
    report = check(text, replace(dossier, verdicts=now))
    lines = text.split("\n")
    named = [lines[f.line - 1] for f in report.findings]
    assert any("Partners of" in line for line in named)
    assert any(line.startswith("| Scotland ") for line in named)
    assert any("rejected by kim on 2031-05-16" in message for _, message in failures(report))


@pytest.mark.parametrize("facet", ["who", "where", "when", "what", "members", "partners", "quotes", "numbers"])
def test_what_was_rejected_before_the_export_may_still_stand_in_what_others_say(facet: str) -> None:
    dossier = samples.story(**{facet: "rejected"})
    assert check(markdown(dossier), dossier).findings == ()


def test_what_nobody_accepted_must_not_be_passed_off_as_checked() -> None:
    dossier = samples.story(numbers=None)
    text = markdown(dossier, DRAFT)
    row = "- numbers:cargo · [^A7] · Chars: 506–523 · Value: 62 million tonnes · Rule: numbers.hand · Verdict:"
    forged = text.replace(f"{row} undecided", f"{row} accepted")
    assert forged != text
    report = check(forged, dossier)
    assert failures(report) == [("claim", "numbers:cargo is shown as accepted, but nobody has accepted it")]


def test_an_edit_since_the_export_is_no_failure_but_is_told() -> None:
    dossier = samples.single()
    a = dossier.briefs[0]
    claim = a.claim("who:bo-friis")
    assert claim
    now = {**dossier.verdicts, (a.id, claim.id): samples.verdict(a, claim, "edited", changes={"role": "Minister"})}
    report = check(markdown(dossier), replace(dossier, verdicts=now))
    assert report.stands
    assert [f.level for f in report.findings] == ["unsure"]


def test_a_name_that_no_source_has_is_unsure_not_wrong() -> None:
    dossier = samples.story()
    text = markdown(dossier).replace("5. Attending or expected: Ada Lund", "5. Attending or expected: Ida Lunde")
    assert "Ida Lunde" in text
    report = check(text, dossier)
    assert report.stands
    assert [(f.level, f.message) for f in report.findings] == [
        ("unsure", "no source has the name Ida"),
        ("unsure", "no source has the name Lunde"),
    ]


@pytest.mark.parametrize(
    "text", ["", "# A brief\n\nno head", "---\n: [\n---\n", "---\ntype: x\n---\n", "---\n- a\n---\n"]
)
def test_a_file_without_a_head_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(BriefError, match="E507"):
        verify(text, lambda _: None)


def test_the_report_is_plain_data_too() -> None:
    dossier = samples.single()
    data = check(markdown(dossier), dossier).to_json()
    assert data["stands"] is True
    assert data["findings"] == []


@pytest.mark.parametrize(
    ("line", "evidence", "missing"),
    [
        ("nine members", "its 9 members", []),
        ("the 10th member", "a tenth member", []),
        ("the 11th member", "a tenth member", ["11th"]),
        ("1,200 people", "1200 people", []),
        ("62,000,000 tonnes", "62 million tonnes", []),
        ("twenty-one ships", "21 ships", []),
        ("1.3 billion", "1.2 billion", ["1.3 billion"]),
        ("one of them, first of all", "", []),
        ("a 10-year plan", "a ten-year plan", []),
    ],
)
def test_figures_are_compared_by_value(line: str, evidence: str, missing: list[str]) -> None:
    assert unsupported_numbers(line, [evidence]) == missing


def test_dates_are_no_figures() -> None:
    assert numbers("on 2031-05-15 at last") == {}
    assert dates("2031-05, 2031-05-15T09:00Z and July 4, 3 May") == ["2031-05", "2031-05-15T09:00Z", "July 4", "3 May"]


@pytest.mark.parametrize(
    ("words", "evidence", "stands"),
    [
        ("2031-05-15", "met on Thursday", True),
        ("2031-05-16", "met on Thursday", False),
        ("2031-05-16", "will meet tomorrow", True),
        ("2031-05-14", "met late yesterday", True),
        ("2031-06-03", "on June 3", True),
        ("2031-06-03", "on 3 June 2031", True),
        ("2031-06-04", "on June 3", False),
        ("2030-12", "since December", True),
        ("2030-11", "since December", False),
        ("May 15", "on Thursday", True),
        ("2031-02-31", "on February 31", False),
    ],
)
def test_a_date_stands_when_the_evidence_gives_it(words: str, evidence: str, stands: bool) -> None:
    assert is_supported(words, [evidence], "2031-05-15") is stands


@pytest.mark.parametrize(
    ("line", "evidence", "missing"),
    [
        ("It sank at 6:40 a.m.", "at 06:40 local time", []),
        ("It sank at 18:40.", "at 6:40 p.m.", []),
        ("It sank at 6:50.", "at 6:40", ["6:50"]),
        ("It sank at 8:00.", "at about 8 a.m.", []),
        ("40 people died.", "It sank at 06:40 on 2026-03-12.", ["40"]),
        ("2026 people died.", "Thursday → 2026-03-12", ["2026"]),
        ("6 people died.", "It sank at 6:40 a.m.", ["6"]),
    ],
)
def test_hours_and_days_are_no_counts(line: str, evidence: str, missing: list[str]) -> None:
    assert unsupported_numbers(line, [evidence]) == missing


def test_the_desks_own_doubt_is_no_denial() -> None:
    assert unsupported_negation("The port may close. (not certain)", ["The port may close"]) is None
    assert unsupported_negation("The port will not close. (possible, not certain)", ["The port may close"]) == "not"


def test_a_row_of_times_gives_nobody_a_quotation() -> None:
    text = "- The league met · Source words: “2023” · Normalised: 2023"
    row = Line(1, "row", "Where and when", text, ("The event", "Source words"), ("The league met", "“2023”"))
    assert list(wrong_speakers(row, ["Norway: “2023”"])) == []
