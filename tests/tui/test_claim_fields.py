from __future__ import annotations

import pytest

from brief.model import CLAIM_CLASSES, Claim, Member, Number, Span, When, Who, edited
from tests.tui.stories import BRIEFS
from tui.acts.claim_fields import FieldError, changes, fields_of, from_text, read, shown, to_text

CLAIMS = [claim for brief in BRIEFS for claim in brief.claims()]
SOLBERG = next(claim for claim in CLAIMS if isinstance(claim, Who))


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.id)
def test_what_is_shown_reads_back_as_the_same(claim: Claim) -> None:
    for field in fields_of(type(claim)):
        assert read(field, shown(field, getattr(claim, field.name))) == getattr(claim, field.name)
    assert changes(claim, {f.name: shown(f, getattr(claim, f.name)) for f in fields_of(type(claim))}) == {}
    assert from_text(claim, to_text(claim, "evidence\nwith a line end")) == {}


def test_every_kind_of_claim_has_fields_and_none_of_the_machinery() -> None:
    for made in CLAIM_CLASSES.values():
        names = [field.name for field in fields_of(made)]
        assert names
        assert not {"id", "evidence", "rule", "mentions", "confidence"} & set(names)


def test_a_role_is_changed_and_a_country_spelled_large() -> None:
    assert changes(SOLBERG, {"role": "chairwoman", "country": "no", "affiliation": ""}) == {
        "role": "chairwoman",
        "country": "NO",
        "affiliation": None,
    }
    assert edited(SOLBERG, changes(SOLBERG, {"aliases": "Solberg; the chief"})).aliases == ("Solberg", "the chief")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("made", "name", "text"),
    [
        (Who, "name", "  "),
        (Who, "type", "robot"),
        (Who, "country", "Norway"),
        (When, "start", "3 March"),
        (When, "start", "2024-13-01"),
        (Member, "ordinal", "tenth"),
        (Member, "ordinal", "1.5"),
        (Number, "value", "many"),
        (Number, "value", "inf"),
        (Number, "approximate", "perhaps"),
    ],
)
def test_a_wrong_text_is_named(made: type[Claim], name: str, text: str) -> None:
    field = next(field for field in fields_of(made) if field.name == name)
    with pytest.raises(FieldError, match=name):
        read(field, text)


def test_numbers_are_read_as_people_write_them() -> None:
    value = next(field for field in fields_of(Number) if field.name == "value")
    assert read(value, "1,200") == 1200
    assert read(value, "1.5") == 1.5
    assert shown(value, 1_200_000_000.0) == "1200000000"


def test_control_characters_never_enter() -> None:
    name = fields_of(Who)[0]
    assert "\x1b" not in read(name, "Ing\x1b]0;x\x07rid\nSolberg")


def test_a_foreign_line_from_the_editor_is_refused_with_its_number() -> None:
    with pytest.raises(FieldError, match="line 2"):
        from_text(SOLBERG, "name: Ingrid\nevidence: 1 2\n")
    assert from_text(SOLBERG, "# name: X\nname: Ingrid S.\n") == {"name": "Ingrid S."}
    assert SOLBERG.evidence[0] == Span(*SOLBERG.evidence[0])
