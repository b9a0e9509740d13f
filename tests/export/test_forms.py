from __future__ import annotations

import csv
import io
import json
import re
import runpy
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from brief.codec import brief_from_json, verdict_from_json
from brief.errors import BriefError
from brief.export import FORMS, Dossier, Options, form, render
from brief.export.forms import module
from brief.model import Metadata, Quote, Span, edited
from brief.text.cleaning import clean
from tests.export import samples
from tests.export.test_markdown import _hostile

SCHEMAS = Path(__file__).parents[2] / "docs" / "schema"


def exported(name: str, dossier: Dossier, options: Options | None = None) -> str:
    return render(name, dossier, options or Options()).decode()


def schema(name: str, data: Any) -> None:
    contract = json.loads((SCHEMAS / f"{name}.json").read_text())
    jsonschema.Draft202012Validator.check_schema(contract)
    jsonschema.Draft202012Validator(contract).validate(data)


@pytest.mark.parametrize("name", [name for name in FORMS if name != "docbin"])
@pytest.mark.parametrize("make", [samples.story, samples.single])
def test_every_form_writes_text_and_the_same_bytes_twice(name: str, make: Any) -> None:
    dossier = make(numbers=None, where="rejected")
    assert exported(name, dossier) == exported(name, dossier)
    if ".json" in FORMS[name].suffix and "jsonl" not in FORMS[name].suffix.split("."):
        json.loads(exported(name, dossier))


def test_an_unknown_form_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(BriefError, match=r"E501 .*docx.*md, html"):
        form("docx")
    assert form("markdown") is FORMS["md"]


def test_json_read_back_is_the_same_brief_with_the_same_verdicts() -> None:
    dossier = samples.single()
    data = json.loads(exported("json", dossier))
    assert brief_from_json(data) == dossier.briefs[0]
    assert {(v.article, v.claim): v for v in map(verdict_from_json, data["verdicts"])} == dossier.verdicts


def test_json_keeps_to_the_published_schema() -> None:
    brief = samples.first(metadata=Metadata(embargo="2031-05-16T06:00:00Z", topics=("ports",)))
    data = json.loads(exported("json", samples.single(brief)))
    schema("brief", data)
    story = json.loads(exported("json", samples.story()))
    schema("story", story)
    schema("ledger", story["ledger"])
    for verdict in data["verdicts"]:
        schema("verdict", verdict)


def test_the_schema_refuses_what_the_contract_does_not_know() -> None:
    data = json.loads(exported("json", samples.single()))
    for spoil in ({"schema": 2}, {"who": None}, {"sentences": [[1]]}, {"who": [{**data["who"][0], "type": "thing"}]}):
        with pytest.raises(jsonschema.ValidationError):
            schema("brief", {**data, **spoil})


def test_json_lines_is_one_brief_a_line() -> None:
    dossier = samples.story()
    lines = exported("jsonl", dossier).splitlines()
    assert [brief_from_json(json.loads(line)) for line in lines] == list(dossier.briefs)


def test_only_asked_for_claims_are_in_the_data_forms() -> None:
    dossier = samples.single(quotes=None, where="rejected")
    data = json.loads(exported("json", dossier, Options(include=frozenset(("accepted",)))))
    assert data["quotes"] == []
    assert data["where"] == []
    assert data["who"]
    everything = json.loads(exported("json", dossier))
    assert everything["quotes"]
    assert everything["where"]


def cells(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_has_a_row_for_each_claim_with_its_words_and_its_verdict() -> None:
    dossier = samples.single(quotes=None)
    found = {row["claim"]: row for row in cells(exported("csv", dossier))}
    assert set(found) == {claim.id for claim in dossier.briefs[0].claims()}
    lund = found["who:ada-lund"]
    assert dossier.articles[0].text[int(lund["start"]) : int(lund["end"])] == lund["evidence"] == "Ada Lund"
    assert (lund["verdict"], lund["reviewer"]) == ("accepted", "kim")
    assert found["quotes:lund-engine"]["verdict"] == "undecided"


def test_csv_of_the_ledger_has_a_row_for_each_source_of_a_matter() -> None:
    found = cells(exported("csv-ledger", samples.story()))
    cargo = [row for row in found if row["relation"] == "conflict"]
    assert [(row["letter"], row["values"], row["evidence"]) for row in cargo] == [
        ("A", "62 million tonnes", "62 million tonnes"),
        ("B", "58 million tonnes", "58 million tonnes"),
    ]
    assert len(found) == 10


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "|calc", "%x", "＝1"])
def test_no_csv_cell_of_hostile_words_is_a_formula(start: str) -> None:
    brief = samples.first()
    spoilt = replace(brief, who=tuple(replace(c, name=f"{start} {c.name}") for c in brief.who))
    text = exported("csv", samples.single(spoilt))
    for row in csv.reader(io.StringIO(text, newline="")):
        assert not any(cell.strip()[:1] in tuple("=+-@|%＝") for cell in row if cell.strip())
    assert cells(text)[0]["value"].removeprefix("'") == f"{clean(start)} Ada Lund"


class Page(HTMLParser):
    """What a browser would see of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.words: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in ("meta",):
            self._open.append(f"{tag}.{dict(attrs).get('class')}")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().split(".")[0] == tag

    def handle_data(self, data: str) -> None:
        for tag in self._open:
            self.words[tag] = self.words.get(tag, "") + data


def test_the_page_fetches_nothing_runs_nothing_and_says_so() -> None:
    for dossier in (samples.story(), _hostile(samples.story())):
        text = exported("html", dossier)
        page = Page(text)
        assert not {"script", "img", "link", "iframe", "object", "form", "base", "svg"} & set(page.tags)
        assert "default-src 'none'" in text
        assert not [a for a in page.attributes if a[1].startswith("on") or a[1] in ("src", "style", "action")]
        assert all(value and value.startswith("#") for _, name, value in page.attributes if name == "href")
        assert "url(" not in page.words["style.None"]
        assert "@import" not in page.words["style.None"]


def test_the_page_shows_each_source_word_for_word_with_its_claims_marked() -> None:
    dossier = samples.story()
    page = Page(exported("html", dossier))
    assert page.words["div.text"] == "".join(article.text for article in dossier.articles)
    marked = [a for a in page.attributes if a[0] == "mark" and a[1] == "data-facet"]
    assert len(marked) == sum(1 for brief in dossier.briefs for _ in brief.claims())


def test_marks_that_cross_are_cut_and_go_on() -> None:
    brief = samples.first()
    text = brief.article.text
    crossing = replace(brief.quotes[0], id="quotes:x", evidence=(Span(20, 60),))
    assert isinstance(crossing, Quote)
    dossier = samples.single(replace(brief, quotes=(*brief.quotes, crossing)))
    assert Page(exported("html", dossier)).words["div.text"] == text


def test_an_embargo_shouts_in_every_form() -> None:
    moment = "2031-05-16T06:00:00Z"
    dossier = samples.single(samples.first(metadata=Metadata(embargo=moment)))
    for name in ("md", "html", "json", "jsonl", "csv", "prodigy", "ninjs"):
        assert moment in exported(name, dossier), name
    assert f"EMBARGO {moment}" in Page(exported("html", dossier)).words["title.None"]


def spans_of(dossier: Dossier) -> dict[str, list[list[int]]]:
    return {claim.id: [list(span) for span in claim.evidence] for claim in dossier.briefs[0].claims()}


def test_web_annotations_find_each_claim_by_place_and_by_words() -> None:
    dossier = samples.single()
    data = json.loads(exported("annotations", dossier))
    assert data["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert data["total"] == len(data["first"]["items"])
    text, found = dossier.articles[0].text, {}
    for item in data["first"]["items"]:
        quote, position = item["target"]["selector"]
        start, end = position["start"], position["end"]
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])
        found[item["id"].rpartition(":")[2].replace("%3A", ":")] = [[start, end]]
    assert found == spans_of(dossier)


def test_prodigy_tasks_hold_entities_that_do_not_overlap_and_all_claims() -> None:
    dossier = samples.single()
    task = json.loads(exported("prodigy", dossier))
    assert {claim["id"]: claim["spans"] for claim in task["claims"]} == spans_of(dossier)
    ends = 0
    for span in task["spans"]:
        assert ends <= span["start"] < span["end"]
        ends = span["end"]
    labels = {(task["text"][s["start"] : s["end"]], s["label"]) for s in task["spans"]}
    assert {("Ada Lund", "PERSON"), ("Larvik", "GPE"), ("Thursday", "DATE"), (samples.LEAGUE, "ORG")} <= labels
    assert task["answer"] == "accept"
    assert "answer" not in json.loads(exported("prodigy", samples.single(quotes=None)))


def test_brat_lines_select_the_very_words_and_relations_join_them() -> None:
    dossier = samples.single()
    annotations = exported("brat", dossier)
    text = module(FORMS["brat"]).companion(dossier, Options()).decode()
    assert text == dossier.articles[0].text
    bound = re.findall(r"^(T\d+)\t(\w+) ([\d; ]+)\t(.*)$", annotations, re.MULTILINE)
    for _, _, places, words in bound:
        pieces = [place.split() for place in places.split(";")]
        assert " ".join(text[int(a) : int(b)] for a, b in pieces) == words
    names = [line.split("\t")[0] for line in annotations.splitlines()]
    assert len(names) == len(set(names))
    targets = {name for name, *_ in bound}
    assert set(re.findall(r"\bT\d+\b", annotations)) == targets
    assert re.search(r"^R\d+\tMemberOf Arg1:T\d+ Arg2:T\d+$", annotations, re.MULTILINE)


def test_brat_breaks_an_annotation_at_a_line_end() -> None:
    brief = samples.second()
    over = replace(brief.what[0], evidence=(Span(52, 90),))
    annotations = exported("brat", samples.single(replace(brief, what=(over,))))
    assert "What 52 69;71 90\t" in annotations


def test_claim_reviews_exist_for_checked_claims_only() -> None:
    dossier = samples.single()
    a = dossier.briefs[0]
    checked = samples.verdict(
        a, a.numbers[0], "accepted", check="wrong", method="rang the port", source_line="port log"
    )
    dossier = replace(dossier, verdicts={**dossier.verdicts, (a.id, a.numbers[0].id): checked})
    [review] = json.loads(exported("claimreview", dossier))["@graph"]
    assert review["@type"] == "ClaimReview"
    assert review["claimReviewed"] == "62 million tonnes"
    assert review["reviewRating"]["ratingValue"] == "1"
    assert review["datePublished"] == "2031-05-16"
    assert json.loads(exported("claimreview", samples.single()))["@graph"] == []


def test_ninjs_is_withheld_until_everything_is_decided() -> None:
    draft = json.loads(exported("ninjs", samples.story(quotes=None)))
    assert draft["pubStatus"] == "withheld"
    done = json.loads(exported("ninjs", samples.story()))
    assert done["pubStatus"] == "usable"
    assert done["located"] == "LARVIK, Norway, May 15"
    assert {"name": "Ada Lund", "rel": "about"} in done["people"]
    assert done["bodies"][0]["charCount"] == len(done["bodies"][0]["value"])


@pytest.mark.model
def test_a_docbin_gives_back_text_entities_and_claims() -> None:
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    brief = samples.first()
    odd = replace(brief.quotes[0], id="quotes:odd", evidence=(Span(3, 9), Span(20, 21)))
    dossier = samples.single(replace(brief, quotes=(*brief.quotes, odd)))
    [doc] = DocBin(store_user_data=True).from_bytes(render("docbin", dossier, Options())).get_docs(Vocab())
    assert doc.text == brief.article.text
    found: dict[str, list[list[int]]] = {}
    for span in doc.spans["claims"]:
        found.setdefault(span.id_, []).append([span.start_char, span.end_char])
    assert found == spans_of(dossier)
    assert ("Ada Lund", "PERSON") in [(e.text, e.label_) for e in doc.ents]
    assert brief_from_json(json.loads(doc.user_data["brief"])) == dossier.briefs[0]


@pytest.mark.model
def test_a_docbin_of_odd_text_gives_back_that_text() -> None:
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    text = " a  b\n\n“c”((((d\t e \u00a0f\U0001f642g "
    spans = tuple(Span(i, i + 1) for i in range(len(text)))
    brief = samples.second()
    odd = replace(
        brief, article=samples.article(text), sentences=(), where=(), when=(), what=(), members=(), numbers=(),
        who=(replace(brief.who[0], evidence=spans, mentions=()),),
    )  # fmt: skip
    [doc] = DocBin().from_bytes(render("docbin", samples.single(odd), Options())).get_docs(Vocab())
    assert doc.text == text
    assert [(s.start_char, s.end_char) for s in doc.spans["claims"]] == [tuple(span) for span in spans]


@pytest.mark.parametrize("name", [name for name in FORMS if name != "docbin"])
def test_hostile_words_break_no_form(name: str) -> None:
    text = exported(name, _hostile(samples.story()))
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]", text)
    if name.startswith("csv"):
        assert {len(row) for row in csv.reader(io.StringIO(text, newline=""))} == {
            len(text.split("\r\n")[0].split(","))
        }
    elif name in ("jsonl", "prodigy"):
        assert len([json.loads(line) for line in text.splitlines()]) == 2
    elif name not in ("md", "html", "brat"):
        json.loads(text)


def test_edited_claims_show_their_new_values_in_tables() -> None:
    dossier = samples.single()
    a = dossier.briefs[0]
    changed = samples.verdict(a, a.who[1], "edited", changes={"name": "Bo Fries"})
    dossier = replace(dossier, verdicts={**dossier.verdicts, (a.id, a.who[1].id): changed})
    found = {row["claim"]: row["value"] for row in cells(exported("csv", dossier))}
    assert found["who:bo-friis"] == edited(a.who[1], changed.changes).name == "Bo Fries"  # type: ignore[attr-defined]
    assert json.loads(exported("json", dossier))["who"][1]["name"] == "Bo Friis"


@pytest.mark.parametrize("name", ["brief", "ledger", "story", "verdict"])
def test_the_published_schemas_are_those_of_the_model(name: str) -> None:
    written: dict[str, Any] = runpy.run_path(str(SCHEMAS / "make.py"))
    assert (SCHEMAS / f"{name}.json").read_text() == written["written"](name), "run python docs/schema/make.py"


def test_a_sheet_can_be_sorted_by_the_parts_of_a_membership() -> None:
    found = [row for row in cells(exported("csv", samples.single())) if row["facet"] in ("members", "partners")]
    parts = {row["member"]: (row["body"], row["status"], row["since"], row["ordinal"], row["country"]) for row in found}
    league = "Northern Ports League"
    assert parts["Estonia"] == (league, "joining", "2031-05-16", "5", "EE")
    assert parts["Norway"] == (league, "full", "", "", "NO")
    assert parts["Scotland"][:2] == (league, "dialogue partner")
