"""ClaimReview (schema.org JSON-LD): one review for each claim that somebody checked and gave a result.

Source: https://schema.org/ClaimReview. Ratings run from 1 (wrong) to 5 (verified); what could not be rated is 0.
"""

from __future__ import annotations

import json
from typing import Any

from brief.describe import value
from brief.export.chosen import claims_of
from brief.export.dossier import Dossier, Options
from brief.export.forms.web_annotation import source_of
from brief.model import Brief, CheckResult, Claim, Verdict

_RATINGS: dict[CheckResult, tuple[int, str]] = {
    "verified": (5, "Verified"),
    "partly": (3, "Partly verified"),
    "wrong": (1, "Wrong"),
    "unverifiable": (0, "Unverified: could not be checked"),
    "right of reply": (0, "Unverified: right of reply not yet given"),
}


def render(dossier: Dossier, options: Options) -> bytes:
    """A graph of reviews; empty when nothing has a check result."""
    reviews = [
        _review(brief, claim, verdict)
        for brief, claim, verdict in claims_of(dossier, options)
        if verdict and verdict.check
    ]
    return (
        json.dumps({"@context": "https://schema.org", "@graph": reviews}, ensure_ascii=False, indent=1).encode() + b"\n"
    )


def _review(brief: Brief, claim: Claim, verdict: Verdict) -> dict[str, Any]:
    article = brief.article
    assert verdict.check
    rating, words = _RATINGS[verdict.check]
    appearance: dict[str, Any] = {"@type": "NewsArticle", "identifier": article.id}
    if article.url:
        appearance["url"] = source_of(article)
    if article.title:
        appearance["headline"] = article.title
    if article.published:
        appearance["datePublished"] = article.published
    if article.source:
        appearance["publisher"] = {"@type": "Organization", "name": article.source}
    item: dict[str, Any] = {"@type": "Claim", "appearance": appearance}
    if claim.attribution:
        item["author"] = {"@type": "Thing", "name": claim.attribution}
    review: dict[str, Any] = {
        "@type": "ClaimReview",
        "identifier": f"{article.id}/{claim.id}",
        "datePublished": verdict.at[:10],
        "claimReviewed": value(claim),
        "author": {"@type": "Person", "name": verdict.reviewer},
        "itemReviewed": item,
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": str(rating),
            "bestRating": "5",
            "worstRating": "1",
            "alternateName": words,
        },
    }
    basis = ". ".join(part for part in (verdict.method, verdict.note) if part)
    if basis:
        review["reviewBody"] = basis
    if verdict.source_line:
        review["citation"] = verdict.source_line
    return review
