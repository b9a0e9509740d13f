"""Which articles are the same, another version of the same, or a copy of the same words. Pure functions.

Identity by the sender's own marks (GUID, address) says "another version of this"; identity by words says "a copy":
copies are linked, never dropped, since each outlet that prints a wire is a fact about the wire.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from brief.model import Article, normalise

SHINGLE_WORDS = 5
"""Words in a shingle: long enough that chance repeats are rare, short enough to survive small edits."""
FINGERPRINT_SIZE = 128
"""Hashes kept of a text; the error of `resemblance` is about 1 / sqrt(128), 9 points."""
COPY = 0.6
"""Resemblance from which two texts count as copies of one: two thirds of the wording is shared."""

TEASER = 0.6
"""Length of a text, as a part of the known one, below which it is taken for a summary of it."""

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


def canonical_url(url: str) -> str:
    """An address without what does not change the page: scheme, `www.`, usual port, fragment, tracking, last slash."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.").removeprefix("amp.").removeprefix("m.")
        port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    except ValueError:
        return url.strip()
    query = sorted((k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(k))
    path = re.sub(r"/(?:amp|index\.(?:html?|php))/?$", "", parts.path).rstrip("/")
    return urlunsplit(("https", host + port, path, urlencode(query), ""))


def is_later(article: Article, known: Article) -> bool:
    """Whether the article is a later version than the known one with the same identity.

    By version number or moment where both state one; an unstated version counts as later, since it came later.
    """
    new, old = article.metadata.version, known.metadata.version
    if not new or not old:
        return True
    if new.isdigit() and old.isdigit():
        return int(new) > int(old)
    return new > old


def is_teaser(article: Article, known: Article) -> bool:
    """Whether the article is only a summary of the known one, as feeds carry it: much shorter, and no later version."""
    versions = (article.metadata.version or "", known.metadata.version or "")
    is_numbered = all(version.isdigit() for version in versions)
    return not is_numbered and len(article.text) < TEASER * len(known.text)


def fingerprint(text: str) -> tuple[int, ...]:
    """The smallest `FINGERPRINT_SIZE` hashes of the text's shingles (bottom-k sketch), ascending.

    Case, accents and punctuation do not count. Same words, same fingerprint, on every machine.

    Source: A. Broder, On the resemblance and containment of documents, 1997.
    """
    words = normalise(text).split()
    shingles = {" ".join(words[i : i + SHINGLE_WORDS]) for i in range(max(1, len(words) - SHINGLE_WORDS + 1))}
    hashes = (int.from_bytes(hashlib.blake2b(s.encode(), digest_size=8).digest()) for s in shingles if s)
    return tuple(sorted(hashes)[:FINGERPRINT_SIZE])


def resemblance(one: Sequence[int], other: Sequence[int]) -> float:
    """How much of the wording two fingerprints share: 0 none, 1 all (an estimate of the Jaccard index of shingles)."""
    if not one or not other:
        return 0.0
    union = sorted(set(one) | set(other))[:FINGERPRINT_SIZE]
    shared = set(one) & set(other)
    return sum(1 for value in union if value in shared) / len(union)


def is_copy(one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether two texts are copies of one, from their fingerprints."""
    return resemblance(one, other) >= COPY
