"""What a headline says: its actor, its event and its matter.

Headlines break the grammar that the parser knows (`Seven killed as tram derails`), so the reading goes by word forms:
a verb is what the tagger or the article's own body uses as a verb. Ranges are token indices into the headline's parse.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from brief.claims.statements.events import FATES
from brief.claims.statements.headline_verbs import CLAUSE_ENDS, FINITE, HEADLINE_VERBS, is_list_comma, verb_of
from brief.claims.statements.stages import FAILING, is_answer
from brief.model import Stage

_LABELS = frozenset({":", "|", "–", "—"})
_AUXILIARIES = frozenset("be have do will would may might could can to is are was were been has had".split())
_LABEL_WORDS = 4
"""A part before a colon of at most so many words only names the matter."""
_NAME_WORDS = 5
"""Words of a subject that something is said of between commas, at most."""
_BARE = 3
"""Words of a toll, at most, that says too little alone: `Two dead` of `Two dead after ferry sinks off Larvik`."""
_PERIODS = frozenset("years year months weeks days decades".split())
_AGAIN = frozenset("UPDATE WRAPUP RPT REFILE CORRECTED EXCLUSIVE BREAKING FLASH URGENT".split())
"""What news agencies put before a headline, in capitals and up to a hyphen: `UPDATE 2-Tokyo stocks end lower`."""
_SMALL_ENDINGS = frozenset("to in into at on for with from by against".split())


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline taken apart; strings are as written, None where there is no such part."""

    statement: str
    """The clause that tells the event, without label, reason or circumstance."""
    subject: str | None
    predicate: str | None
    """Verb with its auxiliaries."""
    object: str | None
    stage: Stage
    negated: bool
    label: str | None
    """The part before a colon: `Harbour ferry crash:`."""
    place: tuple[int, int] = (0, 0)
    """Half-open token range of the statement in the headline's parse."""
    core: int = 0
    """Where in it the object ends, or the predicate without one: what follows are circumstances."""


def read(title: Doc, verbs: frozenset[str]) -> Headline | None:
    """The headline's main clause.

    Args:
        title: The headline, parsed.
        verbs: Lemmas and forms that the body uses as verbs.
    """
    segments = _segments(title)
    if not segments:
        return None
    chosen = max(segments, key=lambda s: _rank(title, s[0], s[1], verbs))
    label = title[segments[0][0] : segments[0][1]].text if chosen != segments[0] else None
    start, end = chosen
    aside = _aside(title, start, end)
    verb = verb_of(title, aside[1] - 1 if aside else start, end, verbs)
    if verb is None and (_asks(title, segments) or _is_own(title, start, end)):
        return None
    if verb is None:
        stop = _clause_end(title, start, end)
        is_toll = 1 < stop - start <= _BARE and title[stop - 1].lower_ in FATES
        if is_toll:  # `Two dead after ferry sinks`: what happened follows
            subject, predicate = _text(title, start, stop - 1), _text(title, stop - 1, stop)
            return Headline(
                _text(title, start, end), subject, predicate, None, "past", False, label, (start, end), stop
            )
        return Headline(_text(title, start, stop), None, None, None, "past", False, label, (start, stop), stop)
    start = start if aside else _clause_start(title, start, verb)
    stop = _clause_end(title, verb + 1, end)
    first, last = _verb_group(title, verb)
    negated = any(t.lower_ in ("not", "n't", "never", "no") for t in title[first : last + 1])
    matter = _matter(title, last + 1, stop)
    failed = _is_failure(title, first, last)
    statement, subject = _text(title, start, stop), _text(title, start, first)
    if aside is not None:
        subject = _text(title, start, aside[0])
        statement = f"{subject} {_text(title, first, stop)}"
    return Headline(
        statement=statement,
        subject=subject or None,
        predicate=_text(title, first, last + 1),
        object=_text(title, *matter) if matter else None,
        stage="past" if failed else _stage(title, first, last),
        negated=negated or failed,
        label=label,
        place=(start, stop),
        core=matter[1] if matter else last + 1,
    )


def _rank(title: Doc, start: int, end: int, verbs: frozenset[str]) -> tuple[int, int]:
    """Segments with a verb and a named subject first, then those after a short label; never a quotation or question."""
    if _is_question(title, start, end):
        return 0, 0
    if verb_of(title, start, end, verbs) is not None:
        return (2 if title[start].pos_ == "PRON" else 3), -start
    return 1, (0 if end - start > _LABEL_WORDS else -1) + (end < len(title)) * -2


def _segments(title: Doc) -> list[tuple[int, int]]:
    found = []
    start = _behind_series(title)
    for token in title[start:]:
        contrast = token.lower_ == "but" and token.i > 2 and title[token.i - 1].text == ","
        if contrast or token.text == ";" or (token.text in _LABELS and (token.text == ":" or token.i > 2)):
            if token.i > start:
                found.append((start, token.i))
            start = token.i + 1
    if start < len(title):
        found.append((start, len(title)))
    return found


def _behind_series(title: Doc) -> int:
    if not len(title) or title[0].text not in _AGAIN:
        return 0
    hyphens = [token.i for token in title[1:5] if token.text in ("-", "--")]
    return hyphens[-1] + 1 if hyphens and hyphens[-1] + 1 < len(title) else 0


def _aside(title: Doc, start: int, end: int) -> tuple[int, int] | None:
    """What stands between two commas behind the subject, commas included: `X, physicist who mapped Y, dies at 91`."""
    commas = [i for i in range(start + 1, end) if title[i].text == ","]
    if len(commas) < 2 or commas[0] - start > _NAME_WORDS or commas[1] - commas[0] < 2:
        return None
    after = title[commas[1] + 1] if commas[1] + 1 < end else None
    first, last = commas[0], commas[1] + 1
    is_verb = after is not None and (after.tag_ in FINITE or after.lemma_.lower() in HEADLINE_VERBS)
    return (first, last) if is_verb and title[first + 1].pos_ not in ("PROPN", "CCONJ") else None


def _asks(title: Doc, segments: list[tuple[int, int]]) -> bool:
    """Whether the headline is a question, maybe behind a label: `Explainer: What is the council?`"""
    return any(_is_question(title, *segment) and title[segment[0]].text not in "'\"‘“" for segment in segments)


def _is_own(title: Doc, start: int, end: int) -> bool:
    """Whether a headline without a verb speaks for its writer: `The quiet scandal of our school buses`."""
    return any(title[i].tag_ == "PRP$" and title[i].lower_ in ("my", "our") for i in range(start, end))


def _is_question(title: Doc, start: int, end: int) -> bool:
    first = title[start]
    quoted = first.text in "'\"‘“"
    return quoted or title[end - 1].text == "?" or first.lower_ in ("what", "how", "why", "who", "where", "when")


def _clause_start(title: Doc, start: int, verb: int) -> int:
    for i in range(verb - 1, start, -1):
        if title[i].text == "," or title[i].lower_ in ("but", "as", "after"):
            rest = title[i + 1 : verb]
            if title[i].text == "," and (not any(t.lower_ == "but" for t in rest) or is_list_comma(title, i, verb)):
                continue
            return i + 1
    return start


def _clause_end(title: Doc, start: int, end: int) -> int:
    for i in range(start, end):
        token = title[i]
        if token.lower_ in CLAUSE_ENDS or token.text in (",", ";", ".", "?", "!", "...", "…"):
            if is_list_comma(title, i, end):
                continue
            if token.lower_ == "as" and i + 1 < end and title[i + 1].text in "'\"‘“":
                continue
            if token.lower_ in ("since", "after") and title[i - 1].lower_ in _PERIODS:
                continue
            return i
    return end


def _verb_group(title: Doc, verb: int) -> tuple[int, int]:
    last = verb
    for i in range(verb + 1, min(len(title), verb + 5)):
        token = title[i]
        chained = token.pos_ in ("AUX", "VERB") or token.lower_ in ("to", "not", "n't", "also")
        if not (chained and title[i - 1].lemma_.lower() in _AUXILIARIES | {"not", "also", "set", "due", "n't"}):
            if token.lower_ == "to" and i + 1 < len(title) and title[i + 1].tag_ == "VB" and i == verb + 1:
                continue
            break
        last = i
    if title[last].dep_ != "prt" and last + 1 < len(title) and title[last + 1].dep_ == "prt":
        last += 1
    return verb, last


def _matter(title: Doc, start: int, end: int) -> tuple[int, int] | None:
    """The object, or the first phrase after a verb without one."""
    if start >= end:
        return None
    stop = end
    for i in range(start + 1, end):
        token = title[i]
        if token.lower_ in _SMALL_ENDINGS and (token.pos_ in ("ADP", "PART", "SCONJ") or token.lower_ == "to"):
            if title[start].lower_ in _SMALL_ENDINGS and i == start + 1:
                continue
            stop = i
            break
        if token.tag_ == "VBG" and title[i - 1].pos_ in ("NOUN", "PROPN") and i > start + 1:
            stop = i
            break
    return start, stop


def _is_failure(title: Doc, first: int, last: int) -> bool:
    """`fail to agree`: it did not happen."""
    return any(
        title[i].lemma_.lower() in FAILING
        and title[i + 1].lower_ == "to"
        and not (i + 2 < len(title) and is_answer(title[i + 2]))
        for i in range(first, last)
    )


def _stage(title: Doc, first: int, last: int) -> Stage:
    words = {t.lower_ for t in title[first : last + 1]}
    if words & {"may", "might", "could", "would", "can"}:
        return "possible"
    if words & {"will", "to", "'ll", "set", "due"}:
        return "planned"
    return "past"


def _text(title: Doc, start: int, end: int) -> str:
    return " ".join(title[start:end].text.split()).strip(" ,;:.-–")
