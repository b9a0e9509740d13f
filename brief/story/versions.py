"""Versions of one article: when two texts are the same report, and which decided claims the change touches."""

from __future__ import annotations

from difflib import SequenceMatcher

from brief.model import Article, Brief, Claim, Span
from brief.story.words import words

SAME_TEXT = 0.8
"""Share of common words from which on two texts of one outlet are versions of one report."""


def is_version(first: Article, second: Article) -> bool:
    """Whether two articles are the same report at two moments: one address or sender's id, or near-identical text.

    Equal texts of different outlets are a copy, not a version: see `brief.story.origins`.
    """
    if first.url and first.url == second.url:
        return True
    if first.metadata.guid and first.metadata.guid == second.metadata.guid:
        return True
    if first.source and second.source and first.source != second.source:
        return False
    a, b = set(words(first.text).weights), set(words(second.text).weights)
    return bool(a) and len(a & b) / len(a | b) >= SAME_TEXT


def touched(old: Brief, new: Brief) -> frozenset[str]:
    """Ids of the old brief's claims that the new version no longer says in the same words.

    A claim is untouched if the new brief makes it too and the sentences of its evidence are the same; then a verdict on
    it stays. All others are stale: gone, or said differently, and are to be asked again.
    """
    kept = _kept_sentences(old, new)
    present = {claim.id: claim for claim in new.claims()}
    return frozenset(
        claim.id
        for claim in old.claims()
        if claim.id not in present or not _is_same(claim, present[claim.id]) or not _is_kept(old, claim, kept)
    )


def _is_same(old: Claim, new: Claim) -> bool:
    """Whether two claims say the same, places and confidence aside."""
    aside = {"evidence", "sentence", "confidence", "rule", "mentions", "aliases"}
    return all(getattr(old, name) == getattr(new, name) for name in _fields(old) if name not in aside)


def _fields(claim: Claim) -> tuple[str, ...]:
    return tuple(name for cls in type(claim).__mro__ for name in getattr(cls, "__dataclass_fields__", {}))


def _kept_sentences(old: Brief, new: Brief) -> frozenset[Span]:
    """The old sentences that stand unchanged in the new text, in the same order."""
    before = [" ".join(old.article.text[start:end].split()) for start, end in old.sentences]
    after = [" ".join(new.article.text[start:end].split()) for start, end in new.sentences]
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    kept = {index for block in blocks for index in range(block.a, block.a + block.size)}
    moved = set(after)
    return frozenset(old.sentences[index] for index, words_ in enumerate(before) if index in kept or words_ in moved)


def _is_kept(old: Brief, claim: Claim, kept: frozenset[Span]) -> bool:
    """Whether the sentence of the claim's best evidence is unchanged."""
    start = claim.evidence[0].start
    home = next((span for span in old.sentences if span.start <= start < span.end), None)
    return home is None or home in kept
