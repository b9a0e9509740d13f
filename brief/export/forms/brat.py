"""brat standoff: the article as `.txt`, its claims as text-bound annotations with attributes, relations and notes.

Source: https://brat.nlplab.org/standoff.html. Offsets are half-open code points; an annotation that runs over a line
end is written in pieces, because a line of the format cannot hold one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brief.describe import sentence
from brief.export.dossier import Dossier, Options
from brief.export.escape import one_line
from brief.export.labels import Labelled, labelled
from brief.model import Member, Partner, Span

_TYPES = {
    "who": "Who", "where": "Where", "when": "When", "what": "What", "members": "Member", "partners": "Partner",
    "quotes": "Quote", "numbers": "Number", "credits": "Credit",
}  # fmt: skip


def render(dossier: Dossier, options: Options) -> bytes:
    """The `.ann` file of the dossier's first article."""
    brief = dossier.briefs[0]
    text = brief.article.text
    claims = labelled(brief, dossier, options)
    lines: list[str] = []
    first: dict[str, int] = {}
    number = 0
    for claim in claims:
        for span in claim.spans:
            number += 1
            first.setdefault(claim.claim.id, number)
            lines.append(_bound(number, _TYPES[claim.claim.facet], text, span))
    lines += _relations(claims, text, first, number)
    for index, claim in enumerate(claims, 1):
        target = first[claim.claim.id]
        lines.append(f"A{index}\tVerdict T{target} {claim.state}")
        lines.append(f"#{index}\tAnnotatorNotes T{target}\t{claim.claim.id} · {one_line(sentence(claim.claim))}")
    return "".join(f"{line}\n" for line in lines).encode()


def companion(dossier: Dossier, options: Options) -> bytes:
    """The `.txt` file: the article's text, which the offsets point into."""
    return dossier.briefs[0].article.text.encode()


def _bound(number: int, kind: str, text: str, span: Span) -> str:
    pieces = [
        (span.start + m.start(), span.start + m.end()) for m in re.finditer(r"[^\n]+", text[span.start : span.end])
    ]
    places = ";".join(f"{start} {end}" for start, end in pieces)
    return f"T{number}\t{kind} {places}\t{' '.join(text[start:end] for start, end in pieces)}"


def _relations(claims: Sequence[Labelled], text: str, first: dict[str, int], number: int) -> Iterator[str]:
    """Membership and partnership as relations to the body, where the text names it as the claim does."""
    bodies: dict[str, int] = {}
    relation = 0
    for item in claims:
        claim = item.claim
        if not isinstance(claim, Member | Partner):
            continue
        body = claim.organisation
        if body not in bodies:
            start = text.find(body)
            if not body or start < 0 or "\n" in body:
                continue
            number += 1
            bodies[body] = number
            yield _bound(number, "Body", text, Span(start, start + len(body)))
        relation += 1
        name = "MemberOf" if isinstance(claim, Member) else "PartnerOf"
        yield f"R{relation}\t{name} Arg1:T{first[claim.id]} Arg2:T{bodies[body]}"
        if isinstance(claim, Member):
            yield f"A{len(claims) + relation}\tStatus T{first[claim.id]} {claim.status}"
