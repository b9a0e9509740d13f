from __future__ import annotations

from typing import Any

import pytest

from brief.codec import ledger_to_json
from brief.model import (
    RELATIONS,
    Brief,
    Claim,
    Credit,
    Member,
    Partner,
    Quote,
    Row,
    Span,
    What,
    Where,
    Who,
    claim_id,
)
from brief.story.events.speech import difference
from brief.story.ledger import ledger
from tests.story.making import brief_of


def claim(cls: type[Claim], text: str, said: str, /, **fields: Any) -> Any:
    """A claim whose evidence are these words of the text."""
    start = text.index(said)
    key = fields.get("name") or fields.get("member") or fields.get("partner") or fields.get("statement") or said
    return cls(
        id=claim_id(cls.facet, key), evidence=(Span(start, start + len(said)),), sentence=0, rule="test", **fields
    )


def who(text: str, words: str, **fields: Any) -> Who:
    given = {"name": words, "type": "person", **fields}
    found: Who = claim(Who, text, words, **given)
    return found


def two(first: str, second: str, first_claims: dict[str, Any], second_claims: dict[str, Any]) -> list[Brief]:
    return [brief_of(first, name="a", claims=first_claims), brief_of(second, name="b", claims=second_claims)]


def row_of(briefs: list[Brief], kind: str) -> Row:
    (row,) = [row for row in ledger(briefs).rows if row.kind == kind]
    return row


FORUM = "Prime Minister Ada Holm attends the Nordic Forum in Oslo."
FORUM_B = "Ada Holm is expected at the Nordic Forum in Oslo."
ABSENT = "Ada Holm is not attending the Nordic Forum in Oslo."


def test_attending_and_expected_is_a_time_stage_and_the_stale_text_is_named() -> None:
    briefs = two(
        FORUM,
        FORUM_B,
        {"who": (who(FORUM, "Ada Holm", attendance="attending"),)},
        {"who": (who(FORUM_B, "Ada Holm", attendance="expected"),)},
    )
    row = row_of(briefs, "who")
    assert (row.relation, "B is the older state" in row.reason) == ("stage", True)


def test_attending_and_absent_is_a_conflict_with_both_evidences() -> None:
    briefs = two(
        FORUM,
        ABSENT,
        {"who": (who(FORUM, "Ada Holm", attendance="attending"),)},
        {"who": (who(ABSENT, "Ada Holm", attendance="absent"),)},
    )
    row = row_of(briefs, "who")
    assert row.relation == "conflict"
    assert row.reason == "attendance differs: A says attends, B says does not attend"
    assert set(row.evidence) == {"a", "b"}


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("Health Minister", "Education Minister", "conflict"),
        ("Health Minister", "minister of health", "agree"),
        ("Transport Minister", "Infrastructure Minister", "agree"),
        ("Economy Minister", "Finance Minister", "agree"),
        ("Home Secretary", "interior minister", "agree"),
        ("Trade and Industry Minister", "Trade Minister", "agree"),
        ("former Health Minister", "former Education Minister", "agree"),
        ("press secretary", "Health Minister", "agree"),
    ],
)
def test_a_minister_is_of_one_matter_however_newsrooms_call_it(first: str, second: str, relation: str) -> None:
    a, b = f"{first} Ann Lee spoke.", f"Ann Lee, the {second}, spoke."
    briefs = two(a, b, {"who": (who(a, "Ann Lee", role=first),)}, {"who": (who(b, "Ann Lee", role=second),)})
    assert row_of(briefs, "who").relation == relation


def test_names_are_matched_over_accents_last_names_and_given_names() -> None:
    first, second = "José Ángel Ruiz spoke. Ann Lee listened.", "Ruiz spoke. Tom Lee listened."
    briefs = two(
        first,
        second,
        {"who": (who(first, "José Ángel Ruiz"), who(first, "Ann Lee"))},
        {"who": (who(second, "Ruiz"), who(second, "Tom Lee"))},
    )
    relations = {row.point: row.relation for row in ledger(briefs).rows}
    assert relations == {"José Ángel Ruiz": "agree", "Ann Lee": "only", "Tom Lee": "only"}


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ({"status": "full"}, {"status": "full"}, "agree"),
        ({"status": "full"}, {"status": "founding"}, "wording"),
        ({"status": "full"}, {"status": "observer"}, "conflict"),
        ({"status": "joining"}, {"status": "full"}, "stage"),
        ({"status": "joining", "ordinal": 9}, {"status": "joining", "ordinal": 9}, "agree"),
        ({"status": "joining", "ordinal": 9}, {"status": "joining", "ordinal": 11}, "conflict"),
        ({"status": "full", "since": "2004"}, {"status": "full", "since": "2007"}, "conflict"),
    ],
)
def test_member_status_is_a_closed_slot(first: dict[str, Any], second: dict[str, Any], relation: str) -> None:
    text = "Veld belongs to the Nordic Forum (NF)."
    other = "In the NF sits Veld."
    briefs = two(
        text,
        other,
        {"members": (claim(Member, text, "Veld", member="Veld", organisation="Nordic Forum (NF)", **first),)},
        {"members": (claim(Member, other, "Veld", member="Veld", organisation="NF", **second),)},
    )
    assert row_of(briefs, "members").relation == relation


def test_a_more_precise_partner_status_agrees() -> None:
    text = "Veld is a dialogue partner of the NF."
    other = "Veld is a partner of the NF."
    briefs = two(
        text,
        other,
        {"partners": (claim(Partner, text, "Veld", partner="Veld", organisation="NF", kind="dialogue partner"),)},
        {"partners": (claim(Partner, other, "Veld", partner="Veld", organisation="NF", kind="partner"),)},
    )
    row = row_of(briefs, "partners")
    assert (row.relation, row.reason.endswith("A is more precise")) == ("agree", True)


def test_spelling_variants_of_a_place_are_one_place_and_a_check() -> None:
    text, other = "The blast hit Mazar-i-Nur.", "The blast hit Mazar-e-Nur."
    briefs = two(
        text,
        other,
        {"where": (claim(Where, text, "Mazar-i-Nur", name="Mazar-i-Nur", part="event"),)},
        {"where": (claim(Where, other, "Mazar-e-Nur", name="Mazar-e-Nur", part="event"),)},
    )
    found = ledger(briefs)
    assert [row.relation for row in found.rows] == ["agree"]
    assert [check.message for check in found.checks if check.kind == "spelling"] == [
        "spelled differently: Mazar-e-Nur (B) and Mazar-i-Nur (A)"
    ]


def test_a_planned_event_and_the_told_one_are_two_stages() -> None:
    text, other = "Ada Holm met Jon Berg in Oslo.", "Ada Holm is set to meet Jon Berg in Oslo."
    first = claim(What, text, text[:-1], statement=text[:-1], predicate="met", stage="past")
    second = claim(What, other, other[:-1], statement=other[:-1], predicate="is set to meet", stage="planned")
    row = row_of(two(text, other, {"what": (first,)}, {"what": (second,)}), "what")
    assert row.relation == "stage"
    assert row.reason == "A has it done, B still ahead: B is the older state, use A"


def test_a_denied_event_is_a_conflict_and_shown_once() -> None:
    text, other = "Norland signed the treaty on fish.", "Norland did not sign the treaty on fish."
    first = claim(What, text, text[:-1], statement=text[:-1], predicate="signed")
    second = claim(What, other, other[:-1], statement=other[:-1], predicate="did not sign", negated=True)
    row = row_of(two(text, other, {"what": (first,)}, {"what": (second,)}), "what")
    assert (row.relation, row.reason) == ("conflict", "B says it is not so, A says it is")


def test_the_same_quote_in_other_words_is_wording_and_a_check() -> None:
    text = "“We will rebuild every single house by spring,” Ada Holm said."
    other = "“We shall rebuild every house by spring,” said Ada Holm."
    briefs = two(
        text,
        other,
        {"quotes": (claim(Quote, text, text[1:46], speaker="Ada Holm", words=text[1:46]),)},
        {"quotes": (claim(Quote, other, other[1:39], speaker="Ada Holm", words=other[1:39]),)},
    )
    found = ledger(briefs)
    assert [row.relation for row in found.rows if row.kind == "quotes"] == ["wording"]
    assert [check.kind for check in found.checks if check.kind == "quote"] == ["quote"]


def test_two_articles_that_credit_one_agency_are_one_origin_and_say_so() -> None:
    text = "Twelve people died in the fire, AFP reported."
    other = "The fire killed twelve people, according to AFP."
    briefs = two(
        text,
        other,
        {"credits": (claim(Credit, text, "AFP", agency="AFP"),)},
        {"credits": (claim(Credit, other, "AFP", agency="AFP"),)},
    )
    found = ledger(briefs)
    by_row = {origin.row: origin for origin in found.origins}
    (number,) = [row for row in found.rows if row.kind == "numbers"]
    assert by_row[number.id].independent == 1
    assert by_row[number.id].why == "both A and B credit AFP: 1 origin, not 2"


def test_copied_text_is_one_origin() -> None:
    copied = "Rescue crews worked through the night to free three miners who were trapped deep below the old shaft."
    texts = [f"{copied} The mayor spoke.", f"Officials gave no comment. {copied}"]
    found = ledger([brief_of(text, name=name) for text, name in zip(texts, "ab", strict=True)])
    rows = [row for row in found.rows if len(row.evidence) == 2]
    assert rows
    assert all(origin.independent == 1 for origin in found.origins if origin.row in {row.id for row in rows})


def test_rows_come_by_weight_and_the_output_is_the_same_each_time() -> None:
    texts = [FORUM, ABSENT, FORUM_B]
    briefs = [brief_of(text, name=name, claims={"who": (who(text, "Ada Holm"),)}) for text, name in zip(texts, "abc")]  # noqa: B905
    found = ledger(briefs)
    order = [RELATIONS.index(row.relation) for row in found.rows]
    assert order == sorted(order)
    assert ledger_to_json(found) == ledger_to_json(ledger(briefs))
    assert len({row.id for row in found.rows}) == len(found.rows)


def test_a_ledger_of_one_empty_and_one_short_text_says_nothing_wrong() -> None:
    assert ledger([brief_of("", name="a"), brief_of("Rain fell.", name="b")]).counts["conflict"] == 0


def test_eight_sources_share_one_ledger() -> None:
    briefs = [
        brief_of(f"{count} people died in the fire.", name=str(number))
        for number, count in enumerate(["Nine", "9", "Nine", "At least nine", "Eleven", "Nine", "About ten", "Nine"])
    ]
    row = row_of(briefs, "numbers")
    assert (row.relation, len(row.evidence)) == ("conflict", 8)


def test_a_story_of_more_sources_than_letters_names_the_rest_with_two() -> None:
    texts = [f"Ada Holm opened school number {number} in Oslo." for number in range(1, 28)]
    texts.append("Bo Lind opened a harbour.")
    names = ["Ada Holm"] * 27 + ["Bo Lind"]
    found = ledger(
        [
            brief_of(text, name=f"a{place:02}", claims={"who": (who(text, name),)})
            for place, (text, name) in enumerate(zip(texts, names, strict=True))
        ]
    )
    (alone,) = [row for row in found.rows if row.point == "Bo Lind"]
    assert alone.reason == "only in AB; not stated in the 27 others"
    assert [one.why for one in found.origins if one.row == alone.id] == ["only AB"]


def test_an_altered_quote_is_shown_by_the_words_that_differ_and_a_shorter_one_is_none() -> None:
    def quote(words: str) -> Quote:
        return Quote(
            id="quotes:x", evidence=(Span(0, 1),), sentence=0, rule="hand", confidence=1.0, speaker=None, words=words
        )

    whole = quote("We saw the boat go down in a minute and we could not do a thing for them at all")
    altered = quote("We saw the boat sink in a minute and we could not do a thing")
    assert difference(whole, altered) == (
        "We saw the boat go down in a minute and…",
        "We saw the boat sink in a minute and…",
    )
    assert difference(whole, quote("the boat go down in a minute and we could not")) is None
    assert difference(whole, quote("a terrible accident")) is None


def test_a_sentence_whose_every_figure_changed_stands_beside_its_older_version() -> None:
    old = brief_of("A tram fell over in Vlarn. More than 50 people were injured.", name="old")
    new = brief_of("A tram fell over in Vlarn. More than 60 people were injured, 16 of them badly.", name="new")
    rows = [{name: span and span.start for name, span in row.spans.items()} for row in ledger([old, new]).alignment]
    assert rows == [{"old": 0, "new": 0}, {"old": 27, "new": 27}]
