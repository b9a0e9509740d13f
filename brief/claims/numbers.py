"""Numbers: figures with their unit, what they count, and their bounds.

Dates, ages, scores, picture counters ("3 of 22") and parts of names are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from spacy.tokens import Token

from brief.claims.counting import DURATIONS, PERCENT, Figure, currency_of, unit_of, with_rate
from brief.claims.speakers.sourcing import source_of
from brief.claims.when import times_of
from brief.language import currencies
from brief.language.figures import VAGUE, is_scale, ordinal, parse, part
from brief.language.reading import Reading
from brief.model import Number, Span, claim_id

_BEFORE = re.compile(
    r"(?P<least>at least|more than|over|as many as|no fewer than|upwards of|in excess of|a minimum of)"
    r"|(?P<most>at most|up to|less than|fewer than|under|no more than|below|a maximum of)"
    r"|(?P<about>about|around|some|approximately|roughly|nearly|almost|an estimated|estimated|close to|circa)",
    re.IGNORECASE,
)
_SMALL = 100
"""The largest number of a share in words or digits: `one in 100`."""
_STRETCHING = frozenset(
    "first second third fourth last latter final opening closing early earlier late later lower upper top bottom front "
    "back rear northern southern eastern western".split()
)
"""Before `half` or `third` these say which one, not how much."""
_REACH = 14
"""Characters before a figure in which its bound stands."""


def find(reading: Reading) -> list[Number]:
    """The article's numbers in text order, each once: where the text first says who gives it."""
    found: dict[str, Number] = {}
    for figure in _figures(reading):
        number = _number(reading, figure)
        if number is not None and (number.id not in found or (number.attribution and not found[number.id].attribution)):
            found[number.id] = number
    return list(found.values())


def _figures(reading: Reading) -> Iterator[Figure]:
    """Figures that count or measure something."""
    doc = reading.doc
    times = _time_characters(reading)
    behind = 0
    for i in _candidates(reading):
        sentence = reading.sentence_index(i) if i >= behind else None
        if sentence is None or not reading.is_claimable(sentence):
            continue
        figure = _figure_at(doc[i], reading.sentences[sentence].end)
        if figure is None:
            continue
        behind = figure.end
        if doc[i].idx not in times and not _is_part_of_something(reading, figure):
            yield figure


_COUNTING = VAGUE | frozenset("dozen half third thirds quarter quarters fifth fifths".split())

_TENS_OF = VAGUE | {"dozen"}


def _candidates(reading: Reading) -> list[int]:
    """The tokens that may begin a figure, read by columns: looking at every token costs more than the rules."""
    doc = reading.doc
    if not len(doc):
        return []
    cardinal, ordinal_ = doc.vocab.strings["CD"], doc.vocab.strings["ORDINAL"]
    columns = doc.to_array(["LIKE_NUM", "TAG", "ENT_TYPE"]).tolist()
    return [
        i
        for i, (is_like, tag, entity) in enumerate(columns)
        if is_like or tag == cardinal or entity == ordinal_ or reading.words[i].lower() in _COUNTING
    ]


def _figure_at(token: Token, limit: int) -> Figure | None:
    """The longest figure that starts with this token, or the share that it is the last word of."""
    share = _share_at(token, limit) or _with_half(token, limit)
    if share is not None or _is_stretch(token):
        return share
    place = (
        ordinal(token.text) if token.text[0].isdigit() or token.tag_ == "JJ" or token.ent_type_ == "ORDINAL" else None
    )
    if place is not None:
        return Figure(token.i, token.i + 1, place, is_ordinal=True)
    if not (token.like_num or token.lower_ in _TENS_OF or (token.tag_ == "CD" and parse(token.text) is not None)):
        return None
    following = token.doc[token.i + 1] if token.i + 1 < limit else None
    behind = following.nbor() if following is not None and following.text == "-" and token.i + 2 < limit else following
    if behind is not None and part(behind.text) is not None and _share_at(behind, limit) is not None:
        return None
    if token.lower_ == "one" and (following is None or following.lower_ in ("of", "day") or following.pos_ != "NOUN"):
        return None
    if token.is_digit and following is not None and following.lower_ == "of" and following.i + 1 < limit:
        counter = token.doc[following.i + 1]
        if counter.is_digit and not (counter.head.pos_ == "NOUN" and counter.head.i > counter.i):
            return None  # "3 of 22" under a picture
    end = token.i + 1
    while end < limit:
        following = token.doc[end]
        joins = is_scale(following.text) or following.lower_ == "dozen" or following.text == "-"
        joins = joins or following.tag_ == "CD"
        joins = joins or (following.lower_ == "and" and token.doc[end - 1].lower_ in ("hundred", "thousand"))
        if not joins or parse(token.doc[token.i : end + 1].text) is None:
            break
        end += 1
    while end > token.i + 1 and token.doc[end - 1].lower_ in ("and", "-"):
        end -= 1
    value = parse(token.doc[token.i : end].text)
    return None if value is None else Figure(token.i, end, value)


def _share_at(token: Token, limit: int) -> Figure | None:
    """`one in five buses` at `five`, `a third of the water` and `two-thirds of the seats` at `third`."""
    doc, i = token.doc, token.i
    following = doc[i + 1] if i + 1 < limit else None
    if i < 1 or following is None or _is_stretch(token):
        return None
    whole = part(token.text)
    if whole is not None and following.lower_ == "of":
        first = i - 2 if i > 1 and doc[i - 1].text == "-" else i - 1
        count = 1.0 if doc[first].lower_ in ("a", "an") else _small(doc[first])
        if count is None and token.lower_ == "half":
            return Figure(i, i + 1, 50.0, is_share=True)
        return Figure(first, i + 1, round(100 * count / whole, 1), is_share=True) if count else None
    if i < 2 or doc[i - 1].lower_ != "in" or following.tag_ != "NNS" or following.lemma_.lower() in DURATIONS:
        return None
    count, total = _small(doc[i - 2]), _small(token)
    if count is None or total is None or count >= total:
        return None
    return Figure(i - 2, i + 1, round(100 * count / total, 1), is_share=True)


def _with_half(token: Token, limit: int) -> Figure | None:
    """`half a million people` at `half`, `two and a half million` and `two and a half years` at `two`."""
    doc, i = token.doc, token.i
    words = [word.lower_ for word in doc[i : min(limit, i + 4)]]
    if (
        words[:1] == ["half"]
        and words[1:2] in (["a"], ["an"])
        and any(word == "dozen" or is_scale(word) for word in words[2:3])
    ):
        value = parse(doc[i : i + 3].text)
        return None if value is None else Figure(i, i + 3, value)
    whole = parse(token.text) if words[1:] == ["and", "a", "half"] and token.like_num else None
    if whole is None:
        return None
    scale = parse(doc[i + 4].text) if i + 4 < limit and is_scale(doc[i + 4].text) else None
    return Figure(i, i + 4 + (scale is not None), (whole + 0.5) * (scale or 1))


def _is_stretch(token: Token) -> bool:
    """Whether a part is a stretch and no share: `the second half of the match`, `the last third of the race`."""
    before = token.nbor(-1) if token.i and part(token.text) is not None else None
    return before is not None and (before.lower_ in _STRETCHING or before.ent_type_ == "ORDINAL")


def _small(token: Token) -> float | None:
    value = parse(token.text) if token.like_num or token.tag_ == "CD" else None
    return value if value is not None and 0 < value <= _SMALL else None


def _time_characters(reading: Reading) -> set[int]:
    """Offsets inside time expressions; durations are figures, so they are left out."""
    return {offset for time in times_of(reading) if time.kind != "duration" for offset in range(*time.span)}


def _is_part_of_something(reading: Reading, figure: Figure) -> bool:
    """Is it inside a name, an address, a score, an age, a flight number?"""
    doc = reading.doc
    mention = reading.mention_at(figure.start)
    if mention is not None and mention.end - mention.start > figure.end - figure.start:
        return True
    before = doc[figure.start - 1] if figure.start else None
    after = doc[figure.end] if figure.end < len(doc) else None
    if before is not None and not before.whitespace_ and before.text in "-–—/.:#@'’":
        return True
    if after is not None and not doc[figure.end - 1].whitespace_ and after.text in "–—/:@'’":
        return True
    if after is not None and after.text == "-" and figure.end + 1 < len(doc):
        joined = doc[figure.end + 1]
        return joined.lemma_.lower() in ("year", "month") or joined.like_num or joined.pos_ == "PROPN"
    if before is not None and after is not None and before.text == "," and after.text in ",.;)":
        return doc[figure.start - 2].pos_ == "PROPN" and figure.value < 120  # "Ada Byron, 36, said"
    if before is not None and before.lower_ in ("aged", "age", "no", "number", "page", "chapter", "article", "section"):
        return True
    is_share = after is not None and after.lower_ in PERCENT
    is_named = before is not None and before.pos_ == "PROPN" and before.is_title and not is_share
    return is_named and bool(doc[figure.start].is_digit)


def _number(reading: Reading, figure: Figure) -> Number | None:
    doc = reading.doc
    start, end = figure.start, figure.end
    unit, of, end = unit_of(reading, figure)
    is_money = unit is not None and unit.isupper()
    if start and _is_sign(doc[start - 1]):
        start -= 1
        unit, is_money, end = currency_of(reading, doc[start]), True, with_rate(doc, figure.end)
        of = of if of and of[0].isalnum() else None
    span = reading.span(start, end)
    if reading.text(span).endswith("."):  # "worth £14m." is one token with its full stop
        span = Span(span.start, span.end - 1)
    lead = reading.article.text[max(span.start - _REACH, 0) : span.start]
    bound, approximate, lead_length = _bound(lead)
    span = Span(span.start - lead_length, span.end)
    if unit is None and of is None:
        return None
    sentence = reading.sentence_index(figure.start)
    whole = reading.sentences[sentence] if sentence is not None else None
    evidence = (Span(whole.start_char, whole.end_char), span) if whole is not None else (span,)
    return Number(
        id=claim_id("numbers", unit, of, f"{figure.value:g}"),
        evidence=(evidence[-1], *evidence[:-1]),
        sentence=sentence,
        attribution=source_of(reading, doc[figure.start]),
        confidence=0.85 if is_money or unit == "percent" or of else 0.6,
        rule="numbers.ordinal" if figure.is_ordinal else "numbers.figure",
        words=" ".join(reading.text(span).split()),
        value=figure.value,
        unit=unit,
        of=of,
        approximate=approximate or doc[figure.start].lower_ in VAGUE,
        bound=bound,
    )


def _is_sign(token: Token) -> bool:
    """`$`, `US$`, `EUR`, `Rs` before an amount."""
    return (not token.is_alpha or token.is_upper or token.text == "Rs") and currencies.is_currency(token.text)


def _bound(lead: str) -> tuple[Literal["at least", "at most"] | None, bool, int]:
    """The bound before a figure, whether it is approximate, and how many characters of the lead say so."""
    last = None
    for match in _BEFORE.finditer(lead):
        if not lead[match.end() :].strip(" a$€£"):
            last = match
            break
    if last is None:
        return None, False, 0
    length = len(lead) - last.start()
    if last["about"]:
        return None, True, length
    return ("at least" if last["least"] else "at most"), False, length
