"""The query language: words and fields, and what it says when it does not understand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.errors import BriefError
from brief.library.lists.query import FIELDS, Query, Term, parse


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("", ()),
        ("   ", ()),
        ("aid package", (Term(None, ":", "aid"), Term(None, ":", "package"))),
        ('"aid package"', (Term(None, ":", "aid package", exact=True),)),
        ("-aid", (Term(None, ":", "aid", negated=True),)),
        ("source:AP", (Term("source", ":", "AP"),)),
        ("SOURCE:ap", (Term("source", ":", "ap"),)),
        ('who:"von der leyen"', (Term("who", ":", "von der leyen", exact=True),)),
        ("-tag:done", (Term("tag", ":", "done", negated=True),)),
        ("todo>0", (Term("todo", ">", "0"),)),
        ("todo>=10 words<500", (Term("todo", ">=", "10"), Term("words", "<", "500"))),
        ("claims:3", (Term("claims", ":", "3"),)),
        ("before:2026-11-15 after:2026", (Term("before", ":", "2026-11-15"), Term("after", ":", "2026"))),
        ("10:30", (Term(None, ":", "10:30"),)),
        ('who:"unclosed words', (Term("who", ":", "unclosed words", exact=True),)),
        ("don't C++ <b>", (Term(None, ":", "don't"), Term(None, ":", "C++"), Term(None, ":", "<b>"))),
    ],
)
def test_queries_are_understood(text: str, terms: tuple[Term, ...]) -> None:
    assert parse(text).terms == terms


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sorce:ap", "E412 sorce: no such field in a query; the fields are"),
        ("sorce:ap", "did you mean source"),
        ("todo:many", "todo is compared with a number"),
        ("todo>", "todo needs a value"),
        ("before:yesterday", "before needs a date"),
        ("before:2026-13-77x", "before needs a date"),
        ("conflict:maybe", "conflict is yes or no"),
        ("source>ap", "source is written with a colon"),
        ('tag:""', "tag needs a value"),
        ("http://example.org", "http"),
    ],
)
def test_what_is_not_understood_is_said_in_one_line(text: str, said: str) -> None:
    with pytest.raises(BriefError) as caught:
        parse(text)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


LIKE_QUERIES = st.from_regex(r'(-?(who|todo|before|x)?[:<>=]{0,2}"?[\w -]{0,6}"? ?){0,6}', fullmatch=True)


@given(st.text(max_size=60) | LIKE_QUERIES)
def test_any_words_are_a_query_or_a_clear_error(text: str) -> None:
    found = understood(text)
    if isinstance(found, BriefError):
        assert found.code in ("E412", "E413")
        assert "\n" not in str(found)
    else:
        assert all(term.field is None or term.field in FIELDS for term in found.terms)
        assert all(term.value.strip() for term in found.terms)


def understood(text: str) -> Query | BriefError:
    try:
        return parse(text)
    except BriefError as error:
        return error
