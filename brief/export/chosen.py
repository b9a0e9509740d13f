"""What the forms for programs carry: whole briefs, or only the claims in the states asked for, with their verdicts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from brief.codec import plain
from brief.export.content.picked import state_of
from brief.export.dossier import Dossier, Options
from brief.model import FACETS, Brief, Claim, Verdict, edited


def narrowed(brief: Brief, dossier: Dossier, options: Options) -> Brief:
    """The brief with the claims that the options include, as they were extracted; all of them by default."""
    include = options.include
    if include is None:
        return brief
    kept: dict[str, Any] = {
        facet: tuple(c for c in getattr(brief, facet) if state_of(dossier.verdicts.get((brief.id, c.id))) in include)
        for facet in FACETS
    }
    return replace(brief, **kept)


def verdicts_of(brief: Brief, dossier: Dossier) -> list[dict[str, Any]]:
    """The verdicts on the brief's claims as plain data, in the order of the claims."""
    found = (dossier.verdicts.get((brief.id, claim.id)) for claim in brief.claims())
    return [plain(verdict) for verdict in found if verdict]


def claims_of(dossier: Dossier, options: Options) -> Iterator[tuple[Brief, Claim, Verdict | None]]:
    """Each included claim as the reviewer left it, with its brief and its verdict."""
    for brief in dossier.briefs:
        for claim in narrowed(brief, dossier, options).claims():
            verdict = dossier.verdicts.get((brief.id, claim.id))
            if verdict and verdict.decision == "edited":
                claim = edited(claim, verdict.changes)
            yield brief, claim, verdict
