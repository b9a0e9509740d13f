"""Which articles are the same, another version of the same, or a copy of the same words. Pure functions.

Identity by the sender's own marks (GUID, address) says "another version of this", and so do nearly the same sentences
of one outlet where there are no marks. The same words by another outlet are a copy: copies are linked, never dropped,
since each outlet that prints a wire is a fact about the wire.
"""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from brief.model import Article, normalise

TEASER = 0.6
"""Length of a text, as a part of the known one, below which it is taken for a summary of it."""

SKETCH = 8
"""Sentences that stand for a text."""
REWORKED = 0.6
"""Share of the longer text's sentences that a version of it still has."""
FEWEST_WORDS = 4
"""Words of a sentence that can tell texts apart."""

_TRACKING = re.compile(
    r"^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|icid|cmpid|cmp|ref|referrer|ref_src|smid|smtyp|ncid|"
    r"ocid|spm|xtor|at_\w+|ito|share|partner|via|amp|outputtype|guccounter|guce_\w+)$",
    re.IGNORECASE,
)


def keys(article: Article) -> tuple[str, ...]:
    """The sender's marks of identity, `guid:…` and `url:…`; an article with one of them is a version of the same.

    Empty for a text that came without any.
    """
    found: list[str] = []
    for mark in (article.metadata.guid, article.url):
        if mark and mark.lower().startswith(("http://", "https://")):
            found.append(f"url:{canonical_url(mark)}")
        elif mark:
            found.append(f"guid:{mark}")
    return tuple(dict.fromkeys(found))


def sketch(article: Article) -> tuple[str, ...]:
    """A few of the article's sentences as marks, by which another version of its words is found.

    The smallest of the sentences' digests (a bottom-k sketch: Broder 1997), so that two texts of mostly the same
    sentences share most of them. Empty for an article that its sender has marked, or that came with an id of its own:
    then words do not tell what is the same.
    """
    if keys(article) or article.id != article.sha256[: len(article.id)]:
        return ()
    digests = sorted(hashlib.sha256(one.encode("utf-8", "surrogatepass")).hexdigest()[:16] for one in _lines(article))
    outlet = normalise(article.source or "")
    return tuple(f"line:{outlet}|{digest}" for digest in digests[:SKETCH])


def is_reworked(article: Article, known: Article) -> bool:
    """Whether two texts of one outlet are versions of one article: the same but for a few sentences."""
    if keys(article) or keys(known) or normalise(article.source or "") != normalise(known.source or ""):
        return False
    new, old = _lines(article), _lines(known)
    return len(new & old) >= REWORKED * max(len(new), len(old))


def _lines(article: Article) -> frozenset[str]:
    """The sentences of a text, roughly, in comparable words; very short ones say nothing."""
    found = (normalise(one) for one in re.split(r"(?<=[.!?])\s+|\n+", article.text))
    return frozenset(one for one in found if len(one.split()) >= FEWEST_WORDS)


def canonical_url(url: str) -> str:
    """An address without what does not change the page: scheme, `www.`, usual port, fragment, tracking, last slash."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.").removeprefix("amp.").removeprefix("m.")
        port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    except ValueError:
        return url.strip()
    kept = sorted((k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(k))
    path = re.sub(r"/(?:amp|index\.(?:html?|php))/?$", "", parts.path).rstrip("/")
    return urlunsplit(("https", host + port, path, urlencode(kept) if kept else "", ""))


def is_later(article: Article, known: Article) -> bool:
    """Whether the article is a later version than the known one with the same identity.

    By version number or moment where both state one; an unstated version counts as later, since it came later.
    """
    new, old = article.metadata.version, known.metadata.version
    if not new or not old:
        return True
    if new.isdigit() and old.isdigit():
        return int(new) > int(old)
    moments = _moment(new), _moment(old)
    if moments[0] and moments[1]:
        return moments[0] > moments[1]
    return new > old


def _moment(version: str) -> datetime | None:
    """The moment that a version names, in UTC if it names no zone; None for anything else."""
    try:
        moment = datetime.fromisoformat(version)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def is_teaser(article: Article, known: Article) -> bool:
    """Whether the article is only a summary of the known one, as feeds carry it: much shorter, and no later version."""
    versions = (article.metadata.version or "", known.metadata.version or "")
    is_numbered = all(version.isdigit() for version in versions)
    return not is_numbered and len(article.text) < TEASER * len(known.text)
