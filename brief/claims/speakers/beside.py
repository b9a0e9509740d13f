"""Who says what stands beside: the verb of saying around a stretch of tokens, its subject, and to whom it was said."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from brief.claims.speakers.naming import name_of
from brief.claims.speakers.outlets import REPORT, SUBJECTS, outlet_at, via
from brief.claims.speakers.speech import JUDGE, NAMING, QUOTING
from brief.language.reading import Reading

_NEAR = 4
"""Tokens between a quotation and its verb that still count as side by side."""
_CLIMB = 7
"""Steps up the tree from a quoted part to the verb that governs it."""


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says it."""

    speaker: str | None
    verb: str
    """As in the text."""
    via: str | None
    tokens: tuple[int, ...]
    """The words that say so: verb and speaker."""
    rule: str
    """said, near or pronoun: how the speaker was found."""


def saying_in(reading: Reading, start: int, end: int, inside: Collection[int], window: int) -> Saying | None:
    """The saying around the quoted tokens `start:end`.

    Args:
        reading: The article.
        start: First token inside the marks.
        end: Behind the last one.
        inside: All tokens of the article that stand in quotation marks; none of them is a verb of saying.
        window: How many tokens to look at on either side.

    Returns:
        None if nothing there makes it speech: then it is a term, a title, or a speech that nobody is named for.
    """
    doc = reading.doc
    left = [t for t in _left(reading, start, window) if t.i not in inside]
    right = [t for t in _right(reading, end, window) if t.i not in inside]
    quoted = doc[start:end]
    words = [t for t in quoted if t.is_alpha or t.like_num]
    if not words or (left and left[0].lower_ in ("called", "-called") and _is_so_called(left[0])):
        return None
    if any(t.lower_ == "according" for t in right[:2]):
        return _according(reading, right[:2])
    verb = _beside(left, right)
    if verb is None or _says(verb, REPORT):
        # "X told Y of an “old friend”, AFP reported": X speaks, AFP passes it on
        verb = _governing(doc[start:end].root, inside, {t.i for t in (*left, *right)}) or verb
    if verb is None and _is_clause(quoted):
        verb = next((t for t in (*right, *left) if _says(t, QUOTING)), None)
    if verb is None:
        return _according(reading, [*left, *right])
    if _is_term(verb, words, quoted):
        return None
    return _saying(reading, verb, [*reversed(left), *right], inside)


def _left(reading: Reading, start: int, window: int) -> Iterator[Token]:
    """Tokens before the quotation, nearest first, in its sentence; in the one before if that leads to it by a colon."""
    doc = reading.doc
    may_cross = True
    at_start = bool(doc[start].is_sent_start)
    for i in range(start - 1, max(start - 1 - window, -1), -1):
        token = doc[i]
        if not (token.is_space or token.is_quote):
            if at_start and not (may_cross and token.text in (":", ",")):
                return
            may_cross = may_cross and not at_start
            at_start = False
            yield token
        at_start = at_start or bool(token.is_sent_start)


def _right(reading: Reading, end: int, window: int) -> Iterator[Token]:
    """Tokens behind the quotation in its sentence; nothing if the quotation ends that with a full stop."""
    doc = reading.doc
    last = next(
        (doc[i] for i in range(end - 1, max(end - 4, -1), -1) if not doc[i].is_space and not doc[i].is_quote), None
    )
    is_first = True
    for i in range(end, min(end + window, len(doc))):
        token = doc[i]
        if token.is_space or token.is_quote:
            if token.is_space and "\n" in token.text:
                return
            continue
        if is_first and last is not None and last.text in (".", "...") and token.text[:1].isupper():
            return
        if token.is_sent_start and not (is_first and (token.is_lower or (last is not None and last.text in "?!,"))):
            return
        is_first = False
        yield token


def _says(token: Token, lemmas: Collection[str]) -> bool:
    return token.lemma_.lower() in lemmas and token.tag_.startswith("VB")


def _beside(left: list[Token], right: list[Token]) -> Token | None:
    """The verb of saying right behind or right before the quotation."""
    for token in right[: _NEAR + 4]:
        if _says(token, QUOTING):
            return token
        if token.text in (".", ";", ":") or token.dep_ == "cc":
            break
    for distance, token in enumerate(left[:_NEAR]):
        if _says(token, QUOTING) and (distance < 2 or any(t.text in (":", ",") for t in left[:distance])):
            return token
    if left and left[0].text == ":":
        return next((t for t in left if _says(t, QUOTING)), None)
    return None


def _governing(token: Token, inside: Collection[int], near: Collection[int]) -> Token | None:
    """The verb of saying or judging that the quoted part hangs from."""
    for _ in range(_CLIMB):
        if token.head is token:
            return None
        token = token.head
        if token.i not in inside and token.i in near and (_says(token, QUOTING) or _says(token, JUDGE)):
            return token
    return None


_ANSWERING = frozenset("say reply answer respond shout ask tell add".split())
"""Beside these one whole word is speech."""


def _is_clause(quoted: Tokens) -> bool:
    return len(quoted) >= 3 and any(t.tag_ in ("VBD", "VBP", "VBZ", "MD") for t in quoted)


def _is_so_called(token: Token) -> bool:
    return token.i >= 1 and any(t.lower_ in ("so", "so-") for t in token.doc[max(token.i - 2, 0) : token.i])


def _is_term(verb: Token, words: list[Token], quoted: Tokens) -> bool:
    """A name, a title or a single word is no speech, whatever stands beside it, but an answer is: `replied: "No."`."""
    if _is_clause(quoted):
        return False
    if len(words) == 1:
        is_whole = words[0].text[0].isupper() and quoted[-1].text in (".", "!", "?", ",")
        return not (is_whole and verb.lemma_.lower() in _ANSWERING)
    if verb.lemma_.lower() in NAMING and len(words) < 3:
        return True
    if verb.tag_ == "VBN" and verb.dep_ == "acl" and verb.lemma_.lower() in NAMING:
        return True
    return (
        all(t.text[0].isupper() or t.is_stop or t.like_num for t in words)
        and sum(t.text[0].isupper() for t in words) > 1
    )


def _saying(reading: Reading, verb: Token, around: list[Token], inside: Collection[int]) -> Saying:
    subject = next((t for t in verb.children if t.dep_ == "nsubj" and t.i not in inside), None) or _subject(verb)
    subject = _antecedent(subject) if subject is not None else None
    rule = "said"
    if subject is None or subject.i in inside:
        subject, rule = _named_beside(reading, verb), "near"
    speaker: str | None = None
    tokens: tuple[int, ...] = (verb.i,)
    if subject is not None:
        speaker, pronoun = name_of(reading, subject)
        mention = reading.mention_at(subject.i)
        tokens = (verb.i, mention.start, mention.end - 1) if mention else (verb.i, subject.i)
        rule = "pronoun" if pronoun else rule
    return Saying(speaker, verb.text, via(reading, verb, around, speaker), tokens, rule)


def _subject(verb: Token) -> Token | None:
    """The verb's subject, or that of the verb it depends on."""
    token = verb
    for _ in range(4):
        for child in token.children:
            if child.dep_ == "agent":
                agent: Token | None = next((t for t in child.children if t.dep_ == "pobj"), None)
                return agent
            if child.dep_ in SUBJECTS and not (child.dep_ == "nsubjpass" and token is verb and verb.lemma_ != "quote"):
                subject: Token = child
                return _antecedent(subject)
        head: Token = token.head
        if token.dep_ == "acl" and head.pos_ in ("NOUN", "PROPN", "PRON"):
            return head
        if head is token or token.dep_ not in ("advcl", "xcomp", "conj", "pcomp", "prep", "ccomp", "dep"):
            return None
        token = head
    return None


def _antecedent(subject: Token) -> Token:
    """What a relative pronoun stands for."""
    if subject.lower_ in ("who", "which", "that") and subject.head.dep_ == "relcl":
        noun: Token = subject.head.head
        return noun
    return subject


def _named_beside(reading: Reading, verb: Token) -> Token | None:
    """The name next to the verb in its sentence: behind it ("said Ms Doe"), else before it."""
    doc = reading.doc
    index = reading.sentence_index(verb.i)
    first, last = (reading.sentences[index].start, reading.sentences[index].end) if index is not None else (0, len(doc))
    for i in (*range(verb.i + 1, min(verb.i + 6, last)), *range(verb.i - 1, max(verb.i - 5, first - 1), -1)):
        entity = reading.entity_at(i)
        if entity is not None and entity.type in ("person", "organisation"):
            named: Token = doc[i]
            return named
    return None


def _according(reading: Reading, around: list[Token]) -> Saying | None:
    """`according to …` beside the quotation."""
    for token in around:
        if token.lower_ != "according":
            continue
        nouns = (t for to in token.children if to.lower_ == "to" for t in to.children if t.dep_ == "pobj")
        noun = next(nouns, None)
        if noun is not None:
            speaker = name_of(reading, noun)[0]
            outlet = next((found for t in noun.subtree if (found := outlet_at(reading, t))), None)
            via = outlet if outlet != speaker else None
            return Saying(speaker, "according to", via, (token.i, noun.i), "said")
    return None
