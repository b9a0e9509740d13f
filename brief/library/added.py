"""Claims that reviewers added, and spans that they chose: put where their words stand in the article's present text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from brief.codec import claim_from_json
from brief.model import Brief, Claim, Span

CHOSEN = ("evidence", "mentions")
"""Fields that hold spans into the text."""


def said(text: str, spans: Iterable[Sequence[int]]) -> list[str]:
    """The words at these spans."""
    return [text[start:end] for start, end in spans]


def still_said(text: str, changes: Mapping[str, Any], words: Mapping[str, Any]) -> bool:
    """Whether the spans among a verdict's changes still hold the words that the reviewer chose."""
    return all(said(text, changes[name]) == words[name] for name in CHOSEN if name in changes and name in words)


def added_claims(state: Mapping[str, Any], brief: Brief) -> Iterator[Claim]:
    """The claims that reviewers added, in the order of adding, each where its words stand now.

    One whose words the text no longer holds is left out.
    """
    found = [
        (entry["n"], claim_id, entry)
        for claim_id, slots in state["slots"].items()
        for entry in slots.values()
        if entry.get("claim")
    ]
    seen = set()
    for _, claim_id, entry in sorted(found, key=lambda row: int(row[0])):
        if claim_id in seen:
            continue
        seen.add(claim_id)
        claim = claim_from_json(claim_id.partition(":")[0], entry["claim"])
        spans = _placed(brief.article.text, claim.evidence, entry["said"]["evidence"])
        if spans == claim.evidence:
            yield claim
        elif spans is not None:
            start = spans[0].start
            sentence = next((i for i, one in enumerate(brief.sentences) if one.start <= start < one.end), None)
            yield replace(claim, evidence=spans, sentence=sentence)


def with_added(brief: Brief, state: Mapping[str, Any]) -> Brief:
    """The brief with the claims that reviewers added, behind the extracted ones; none of them twice."""
    known = {claim.id for claim in brief.claims()}
    more: dict[str, Any] = {}
    for claim in added_claims(state, brief):
        if claim.id not in known:
            more.setdefault(claim.facet, getattr(brief, claim.facet))
            more[claim.facet] = (*more[claim.facet], claim)
    return replace(brief, **more) if more else brief


def _placed(text: str, spans: Sequence[Span], words: Sequence[str]) -> tuple[Span, ...] | None:
    """The spans, or where the same words stand first in the text now; None if they do not."""
    found = []
    for span, one in zip(spans, words, strict=True):
        start = span.start if text[span.start : span.end] == one else text.find(one)
        if start < 0:
            return None
        found.append(Span(start, start + len(one)))
    return tuple(found)
