"""What to call an article among others: its headline, or its main event in a few words."""

from __future__ import annotations

import re

from brief.model import Brief

LONGEST = 72
"""Characters of a name; a headline is seldom longer."""
SHORTEST = 18
"""Fewer characters hardly name an event."""
_OUTLET = re.compile(r"\s*\|[^|]*$")
"""What a web page adds to its headline: `… | Harbour Post`."""
_DATELINE = re.compile(r"^[A-Z][A-Z .,'’-]{3,}(?:, [A-Z][\w.]+)*\s*(?:\([^)]*\)\s*)?[—–-]+\s*")
_ASIDE = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_BREAK = re.compile(
    r"(?:,|;|:| [—–-])(?= )| (?=(?:that|which|who|where|when|while|after|before|amid|ahead|according|during|following"
    r"|because|since|but) )"
)
"""Where a statement can end and still say something."""
_LOOSE_END = re.compile(r"(?: (?:and|or|of|the|an?|to|in|on|at|by|for|with|from))*$")


def title_of(brief: Brief) -> str:
    """An article's headline without its outlet; of one without a headline, its main event in a few words."""
    article = brief.article
    if article.title:
        title = _OUTLET.sub("", article.title).strip() or article.title
        source = (article.source or "").strip()
        ending = re.search(rf"\s+[-–—]\s+{re.escape(source)}$", title, re.I) if source else None
        return title[: ending.start()] if ending else title
    if brief.what:
        return shortened(_ASIDE.sub("", _DATELINE.sub("", brief.what[0].statement)))
    return shortened(" ".join(article.text.split()[:20]))


def shortened(words: str) -> str:
    """A statement that fits in a name: cut where a phrase ends, else between words, with a mark that it goes on."""
    words = " ".join(words.split())
    if len(words) <= LONGEST:
        return words
    ends = [found.start() for found in _BREAK.finditer(words, SHORTEST, LONGEST)]
    if ends:
        return words[: ends[-1]].rstrip(" ,;:")
    return _LOOSE_END.sub("", words[: LONGEST - 1].rsplit(" ", 1)[0]) + "…"
