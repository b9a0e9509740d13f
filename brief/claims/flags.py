"""Flags: what an editor looks at before use, each with its reason and its words."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

from spacy.tokens import Token

from brief.claims import arithmetic, quotes
from brief.claims.speakers.outlets import CREDITING
from brief.language.reading import Reading
from brief.model import Brief, Flag, Number, Span
from brief.text.cleaning import REPLACEMENT

_UNIQUE = frozenset("only sole unique unprecedented never-before-seen".split())
_SINCE = frozenset("ever since history time record".split())
_WIDENING = frozenset("since of in on ever for".split())
"""What says among what a superlative holds: `the worst since 1984`."""
_ROLES = frozenset(
    """official officials source sources diplomat diplomats minister spokesman spokeswoman spokesperson aide aides
    adviser advisers analyst analysts insider insiders lawmaker lawmakers officer expert experts observer observers
    witness witnesses""".split()
)
_JUDGED = frozenset("see consider regard view believe think deem perceive know fear hope expect understand".split())
_HEDGES = frozenset("reportedly allegedly purportedly apparently speculation rumour rumor rumours rumors".split())
_LARGE = 1000
"""From here up a bare count is worth a source."""
_PHRASE = 10
"""Tokens of a phrase quoted in a message, at most."""
_AROUND = 6
"""Tokens shown from a telling word on, at most."""
_LEADING_ON = ("ADP", "DET", "CCONJ", "SCONJ", "SYM")
"""Parts of speech that a phrase does not end with."""
_SHOWN = 60
"""Characters of the text quoted in a message, at most."""


def find(reading: Reading, brief: Brief) -> list[Flag]:
    """The flags of an article, kind by kind, each kind in text order.

    Args:
        reading: The article as read.
        brief: Its claims, for what is looked at across them.
    """
    flags = [*_provenance(reading)]
    for kind in _KINDS:
        flags.extend(kind(reading, brief))
    flags.extend(arithmetic.find(reading, brief))
    return flags


def _provenance(reading: Reading) -> Iterator[Flag]:
    article = reading.article
    missing = [
        name
        for name, value in (("outlet", article.source), ("date", article.published), ("byline", article.byline))
        if not value
    ]
    if missing:
        yield Flag("provenance", f"not stated: {', '.join(missing)}", ())
    if article.metadata.embargo:
        yield Flag("embargo", f"not for publication before {article.metadata.embargo}", ())
    if reading.is_cut:
        yield Flag("length", f"only the first {len(reading.body):,} characters were read", ())


def _superlatives(reading: Reading, _: Brief) -> Iterator[Flag]:
    told = -1
    for sentence, token in reading.tokens_of(words=(*_UNIQUE, "first"), tags=("JJS", "RBS")):
        if sentence != told and _is_superlative(token):
            told = sentence
            words = _phrase(reading, token)
            yield Flag("superlative", f"“{words}”: check that it holds", (_sentence_span(reading, token),))


def _is_superlative(token: Token) -> bool:
    if token.lower_ in _UNIQUE:
        return token.dep_ in ("amod", "advmod") and token.head.pos_ in ("NOUN", "PROPN", "VERB", "AUX", "NUM")
    if token.lower_.endswith(("est", "worst")) and token.lower_ not in ("least", "best", "latest"):
        return token.dep_ in ("amod", "attr", "acomp") or token.head.tag_ == "VBN"
    if token.tag_ == "RBS" and token.lower_ == "most":
        return token.head.tag_ == "JJ"
    if token.lower_ == "first" and token.dep_ == "amod":
        return any(t.lower_ in _SINCE for t in token.doc[token.i : min(token.i + 8, token.sent.end)])
    return False


def _unsourced_numbers(reading: Reading, brief: Brief) -> Iterator[Flag]:
    for number in brief.numbers:
        if number.attribution is None and _weighs(number) and not _is_credited(reading, number):
            yield Flag("unsourced number", f"{number.words}: no source is given", number.evidence[:1])


def _weighs(number: Number) -> bool:
    harm = number.of in ("killed", "injured", "missing", "displaced")
    return number.unit == "percent" or harm or (number.unit != "ordinal" and number.value >= _LARGE)


def _is_credited(reading: Reading, number: Number) -> bool:
    if number.sentence is None:
        return False
    sentence = reading.sentences[number.sentence]
    return any(t.lower_ == "according" or (t.lemma_ in CREDITING and t.tag_.startswith("VB")) for t in sentence)


def _unnamed_offices(reading: Reading, _: Brief) -> Iterator[Flag]:
    for _sentence, token in reading.tokens_of(words=_ROLES):
        if reading.entity_at(token.i) is not None or not _acts(token):
            continue
        if any(child.dep_ == "appos" for child in token.children):
            continue
        first = token.left_edge.i
        words = " ".join(reading.text(reading.span(first, token.i + 1)).split())
        yield Flag("unnamed", f"“{words[:_SHOWN]}” is not named", (reading.span(first, token.i + 1),))


def _acts(token: Token) -> bool:
    """Is it someone who speaks or is sent, not the title before a name?"""
    if token.dep_ in ("compound", "amod", "nmod"):
        return False
    if any(child.dep_ == "poss" and child.pos_ == "PRON" for child in token.children):
        return token.dep_ in ("dobj", "nsubj", "nsubjpass", "pobj")
    return token.dep_ == "nsubj" and token.head.lemma_.lower() in CREDITING


def _judgements(reading: Reading, _: Brief) -> Iterator[Flag]:
    told = -1
    for sentence, token in reading.tokens_of(words=_HEDGES, tags=("VBN",)):
        if sentence != told and (token.lower_ in _HEDGES or _is_sourceless_passive(token)):
            told = sentence
            span = _sentence_span(reading, token)
            yield Flag("sourceless", f"“{_around(reading, token)}”: nobody is named who says so", (span,))


def _is_sourceless_passive(token: Token) -> bool:
    """`is seen as`, `is believed to`, without `by`."""
    if token.tag_ != "VBN" or token.lemma_ not in _JUDGED:
        return False
    children = list(token.children)
    is_passive = any(c.dep_ == "auxpass" for c in children) and not any(c.dep_ == "agent" for c in children)
    following = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    return is_passive and following is not None and following.lower_ in ("as", "to") and token.lemma_ != "expect"


def _terms(reading: Reading, _: Brief) -> Iterator[Flag]:
    for span in quotes.terms(reading):
        yield Flag("term", f"{reading.text(span)[:_SHOWN]} stands in quotation marks but is not speech", (span,))


def _opinion(_: Reading, brief: Brief) -> Iterator[Flag]:
    spans = tuple(block.span for block in brief.article.blocks if block.role == "opinion")
    if spans:
        count = f"{len(spans)} passages are" if len(spans) > 1 else "one passage is"
        yield Flag("opinion", f"{count} opinion or forecast, kept out of the brief", spans)


def _hidden_characters(reading: Reading, _: Brief) -> Iterator[Flag]:
    for entity in reading.entities:
        for mention in entity.mentions:
            if mention.form != "name":
                continue
            span = reading.mention_span(mention)
            words = reading.text(span)
            if REPLACEMENT in words:
                yield Flag("hidden characters", f"the name {words} holds characters that do not show", (span,))
            elif len(scripts := _scripts(words)) > 1:
                yield Flag("mixed scripts", f"the name {words} mixes {' and '.join(scripts)} letters", (span,))


def _scripts(words: str) -> list[str]:
    """The scripts of the letters, by the first word of their Unicode names; ASCII needs no look-up."""
    if words.isascii():
        return []
    return sorted({unicodedata.name(c, "UNKNOWN").split()[0].capitalize() for c in words if c.isalpha()})


def _phrase(reading: Reading, token: Token) -> str:
    """The phrase that the word belongs to, from it on: `largest bank in the region`."""
    noun = token.head if token.head.i >= token.i else token
    last = noun.i
    for child in noun.rights:
        if child.dep_ == "prep" and child.i == last + 1 and child.right_edge.i - token.i < _PHRASE:
            last = child.right_edge.i
    if last + 1 < len(token.doc) and token.doc[last + 1].lower_ in _WIDENING:
        while last + 1 < token.sent.end and not token.doc[last + 1].is_punct and not token.doc[last].is_digit:
            last += 1
    words = " ".join(reading.text(reading.span(token.i, min(last, token.i + _PHRASE) + 1)).split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"


def _around(reading: Reading, token: Token) -> str:
    """A few words from the token on, without a sign or small word that only leads on: `pay $57 million (`."""
    end = min(token.i + _AROUND, token.sent.end)
    while end > token.i + 1 and (token.doc[end - 1].is_punct or token.doc[end - 1].pos_ in _LEADING_ON):
        end -= 1
    words = " ".join(reading.text(reading.span(token.i, end)).split())
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"


def _sentence_span(reading: Reading, token: Token) -> Span:
    index = reading.sentence_index(token.i)
    if index is None:
        return reading.span(token.i, token.i + 1)
    sentence = reading.sentences[index]
    return Span(sentence.start_char, sentence.end_char)


_KINDS: tuple[Callable[[Reading, Brief], Iterator[Flag]], ...] = (
    _superlatives,
    _unsourced_numbers,
    _unnamed_offices,
    _judgements,
    _opinion,
    _terms,
    _hidden_characters,
)
