"""Interviews, transcripts and letters: paragraphs that a label or the words before them give to a speaker.

`Q:` and `A:`, `MINISTER BERG:`, or `Berg wrote:` above a paragraph in the first person. What stands there is speech,
with or without quotation marks: nothing of it is the article's own statement.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from brief.claims.speakers.naming import name_of
from brief.claims.speakers.speech import QUOTING
from brief.language.profiles.roles import HONORIFICS, OFFICES
from brief.language.reading import Reading
from brief.model import Span

_LABELLED = re.compile(
    r"^[ \t]*(?P<label>(?:Q|A|Question|Answer)(?=[:.])|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}(?=:))[:.][ \t]+(?=\S)",
    re.MULTILINE,
)
_ASKING = frozenset({"q", "question"})
_ANSWERING = frozenset({"a", "answer"})
_TALKERS = OFFICES | HONORIFICS | frozenset("interviewer moderator caller audience speaker".split())
_HEADINGS = frozenset(
    """note notes source sources date time location place venue contact tel phone email address price director cast
    rating update updated correction editor photo photos picture image caption copyright tags topics category background
    result results score scores attendance deaths dead injured age where when who what why how tip warning details
    subject from to by via read more live video listen related summary verdict goals referee""".split()
)
"""Labels of boxes and lists, in small letters; nobody speaks under them."""
_COLON = re.compile(r":[ \t]*\n\s*(?=\S)")
_MARKS = "\"'“‘„«-•*"
"""What opens a quotation, or an item of a list."""
_OWN = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b")
_TALK = re.compile(r"\b(?:interview|conversation|talk|talks|talked|spoke|speaks) (?:with|to)\b")
_MUTUAL = re.compile(r"\b(?:spoke|speaks|talked|talks) (?:with|to)")
_GUEST_REACH = 60
"""Characters behind those words in which the guest's name begins."""
_FEWEST = 2
"""Turns that a label has at least; a label that stands once is a heading."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a talk."""

    span: Span
    """What is said, without its label."""
    speaker: str | None
    """None where the text does not name who speaks."""
    asks: bool = False
    """Whether it is the interviewer's."""
    verb: str | None = None
    """The verb of saying that leads to it, as in the text."""


def turns(reading: Reading) -> tuple[Turn, ...]:
    """The turns of an article in text order; empty for one that is no interview or transcript."""
    found: tuple[Turn, ...] | None = reading.notes.get("turns")
    if found is None:
        both = (*_labelled(reading), *_led_to(reading))
        found = reading.notes["turns"] = tuple(sorted(both, key=lambda turn: turn.span))
    return found


def turn_at(reading: Reading, offset: int) -> Turn | None:
    """The turn that holds a code point of the article, None outside a talk."""
    found = turns(reading)
    i = bisect_right(found, offset, key=lambda turn: turn.span.start) - 1
    return found[i] if i >= 0 and offset < found[i].span.end else None


def _labelled(reading: Reading) -> tuple[Turn, ...]:
    lines = list(_LABELLED.finditer(reading.body))
    counts = Counter(line["label"].lower() for line in lines)
    asked = any(counts[label] >= _FEWEST for label in _ASKING) and any(counts[label] for label in _ANSWERING)
    spoken = {line["label"].lower() for line in lines if _speaks(reading, line["label"])}
    named = [label for label in spoken if counts[label] >= _FEWEST and label not in _ASKING | _ANSWERING]
    known = (_ASKING | _ANSWERING if asked else frozenset()) | (frozenset(named) if len(named) > 1 else frozenset())
    lines = [line for line in lines if line["label"].lower() in known]
    if not lines:
        return ()
    guest = _guest(reading, lines[0].start()) if asked else None
    found = []
    for line in lines:
        label = line["label"].lower()
        end = reading.body.find("\n", line.end())
        span = Span(line.end(), end if end >= 0 else len(reading.body))
        speaker = guest if label in _ANSWERING else None if label in _ASKING else _called(reading, line["label"])
        found.append(Turn(span, speaker, label in _ASKING))
    return tuple(found)


def _speaks(reading: Reading, label: str) -> bool:
    """Whether a label can be a speaker: someone whom the text names, an office, or a shouted word that heads no box."""
    parts = label.lower().split()
    if not _HEADINGS.isdisjoint(parts):
        return False
    if label.isupper() or not _TALKERS.isdisjoint(parts):
        return True
    names = {word for e in reading.entities if e.type != "place" for word in e.name.lower().split()}
    return names.issuperset(parts)


def _led_to(reading: Reading) -> Iterator[Turn]:
    """`In a letter to the staff, Berg wrote:` above a paragraph without quotation marks that says `we` or `I`."""
    for colon in _COLON.finditer(reading.body):
        end = reading.body.find("\n", colon.end())
        span = Span(colon.end(), end if end >= 0 else len(reading.body))
        token = reading.token(colon.start())
        index = reading.sentence_index(token.i) if token is not None else None
        if index is None or reading.body[span.start] in _MARKS or not _OWN.search(reading.body, *span):
            continue
        verb = reading.sentences[index].root
        subject = next((t for t in verb.lefts if t.dep_ == "nsubj"), None)
        if subject is not None and verb.lemma_.lower() in QUOTING:
            yield Turn(span, name_of(reading, subject)[0], verb=verb.text)


def _guest(reading: Reading, end: int) -> str | None:
    """Who answers: the name behind `interview with`, else the person that the lines before the questions name most.

    Of `X spoke to Y` either may be the reporter, so that it counts only where both are named as often.
    """
    talk = _TALK.search(reading.body, 0, end)
    counts = _named_before(reading, end)
    (first, n), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    if talk is not None and (n == second or not _MUTUAL.search(talk[0])):
        near = [
            (m.start, e.name) for e in reading.entities if e.type != "place" for m in e.mentions if m.form == "name"
        ]
        starts = {reading.span(i, i + 1).start: name for i, name in near}
        after = [start for start in starts if talk.end() <= start < talk.end() + _GUEST_REACH]
        if after:
            return starts[min(after)]
    return first if n > second else None


def _named_before(reading: Reading, end: int) -> Counter[str]:
    """How often each person is named before an offset, the headline beside the text counted too."""
    counts: Counter[str] = Counter()
    title = reading.article.title or ""
    for entity in reading.entities:
        if entity.type == "person":
            counts[entity.name] += sum(reading.mention_span(m).start < end for m in entity.mentions)
            counts[entity.name] += entity.name in title
    return counts


def _called(reading: Reading, label: str) -> str:
    """The person or body whose name the label is, or ends with; else the label."""
    wanted = label.casefold().split()[-1]
    fitting = [e.name for e in reading.entities if e.type != "place" and e.name.casefold().split()[-1:] == [wanted]]
    return fitting[0] if len(fitting) == 1 else label
