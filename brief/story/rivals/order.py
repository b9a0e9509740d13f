"""What came before what, and how often it had been: before or after the vote, her first or second title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief.model import Span
from brief.story.context import Context, Draft
from brief.story.counts.told import disputes
from brief.story.rivals.leftover import TOGETHER, left_over, matter
from brief.story.rivals.value import Value, is_same, matches, place, value_at
from brief.story.sentences.words import stem

TOGETHER_WITH = 0.3
"""What the clauses around `before the vote` and `after the vote` must have in common."""
_SIDES = re.compile(
    r"\b(?:(?:shortly|just|right|immediately|soon|hours|minutes|days|weeks|months|\w+\s(?:hours|minutes"
    r"|days|weeks|months))\s)?"
    r"(?P<side>before|after|ahead\sof|prior\sto|following|during)\s(?:the|their|his|her|its"
    r"|a)\s(?P<what>[a-z-]+)(?:\s[a-z-]+)?",
    re.I,
)
_EARLIER = frozenset(("before", "ahead of", "prior to"))
_NTH = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_FEATS = (
    r"victor(?:y|ies)|wins?|titles?|terms?|medals?|golds?|crowns?|attempts?|edition|visit|summit|troph(?:y|ies)|goals?"
    r"|anniversary|member|defeat|case|death|strike|bid|conviction|offence|marriage|election|vote|ballot"
    r"|round\sof\stalks|meeting|(?:general|parliamentary|snap)\selection|album|film|novel|child|rise|cut|increase"
    r"|walkout|launch|flight|outbreak|wave|farm|place|largest|biggest|straight\s\w+|consecutive\s\w+|successive\s\w+"
)
_ORDINAL = re.compile(
    rf"\b(?P<nth>{'|'.join(_NTH)}|\d{{1,3}}(?:st|nd|rd|th))[\s-](?:[a-z-]+\s){{0,3}}(?P<feat>{_FEATS})\b", re.I
)


def rows(context: Context) -> Iterator[Draft]:
    """Conflict rows for orders that are left over."""
    articles = range(len(context.briefs))
    sides = [value for article in articles for value in _sides(context, article)]
    feats = [value for article in articles for value in _feats(context, article)]
    for values, least in ((sides, TOGETHER_WITH), (feats, TOGETHER)):
        for a, b in left_over(context, values, is_same, least=least):
            yield from disputes(context, matter(a, b), [(a.telling, b.telling)], a.facet)


def _sides(context: Context, article: int) -> Iterator[Value]:
    """On which side of something that both name something was."""
    for where, found in matches(context, _SIDES, article):
        side = " ".join(found["side"].lower().split())
        what = found["what"].lower()
        value = "before" if side in _EARLIER else "during" if side == "during" else "after"
        yield value_at(where, "when", f"side:{stem(what)}", f"order with {what}", value)


def _feats(context: Context, article: int) -> Iterator[Value]:
    for where, found in matches(context, _ORDINAL, article):
        nth = found["nth"].lower()
        number = _NTH.index(nth) + 1 if nth in _NTH else int(re.sub(r"\D", "", nth))
        feat = found["feat"].lower().split()[-1]
        own = place(context, article, where.sentence, Span(*found.span("nth")))
        yield value_at(own, "numbers", f"nth:{stem(feat)}", f"which {feat}", str(number))
