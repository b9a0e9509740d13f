"""What somebody did in one report and did not do in the other: India signed, India did not sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief.model import Span, What
from brief.story.context import Context, Draft
from brief.story.counts.told import disputes
from brief.story.events.stated import core
from brief.story.rivals.leftover import left_over, matter
from brief.story.rivals.value import Value, is_same, place, value_at
from brief.story.sentences.words import STOP

TOGETHER = 0.0
"""What the surroundings of the two must have in common."""
_OF_OLD = re.compile(
    r"\b(?:since|until|before|ever|yet|unless|if|(?:in|for)\s\d+\syears|previously|had(?:\snot|n['’]t|\snever))\b", re.I
)
"""What was not so until now is no denial that it is so."""
LONGEST = 3
"""Words at the beginning of a subject among which its name stands."""
_OPEN = ("planned", "possible")
"""Stages at which nothing is done or left undone."""


def rows(context: Context) -> Iterator[Draft]:
    """Conflict rows for deeds that one article denies."""
    values = [value for article in range(len(context.briefs)) for value in _values(context, article)]
    for a, b in left_over(context, values, is_same, least=TOGETHER):
        yield from disputes(context, matter(a, b), [(a.telling, b.telling)], "what")


def _values(context: Context, article: int) -> Iterator[Value]:
    """What the article says that a named subject did, or did not do: a kind for each subject and deed."""
    for what in context.briefs[article].what:
        names = [
            word for word in (what.subject or "").split()[:LONGEST] if word[:1].isupper() and word.lower() not in STOP
        ]
        index = context.sentence_at(article, what.evidence[0].start)
        if not names or index is None:
            continue
        where = place(context, article, index, _span(context, article, what))
        is_of_old = bool(what.negated and _OF_OLD.search(where.whole() + what.statement))
        for deed in sorted(core(what)):
            yield value_at(
                where,
                "what",
                f"deed:{names[-1]}:{deed}",
                f"what {names[-1]} did",
                "not" if what.negated else "done",
                may_clash=what.stage not in _OPEN and not is_of_old,
            )


def _span(context: Context, article: int, what: What) -> Span:
    """Where the subject and predicate of a statement stand; else its evidence."""
    text = context.briefs[article].article.text
    start = text.find(what.subject or "", what.evidence[0].start, what.evidence[0].end)
    verb = (what.predicate or "").split()[-1:]
    end = text.find(verb[0], max(start, what.evidence[0].start), what.evidence[0].end) if verb else -1
    return Span(start, end + len(verb[0])) if 0 <= start < end else what.evidence[0]
