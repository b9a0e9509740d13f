"""Puts the document of an article or a story together, in the order in which a desk reads it."""

from __future__ import annotations

from typing import Any

from brief.beside import stated
from brief.export.content import proposals
from brief.export.content.boxes import undecided
from brief.export.content.document import Box, Document, Lines, Notice, Paragraph, Part, Piece, Section, Strong
from brief.export.content.headline import headline as propose
from brief.export.content.people import who
from brief.export.content.picked import Item, Picked, agency_of
from brief.export.content.places import interval, where_and_when
from brief.export.content.relations import agreement, differences, only
from brief.export.content.review_parts import checks, log, trace
from brief.export.content.shortlist import shortlist
from brief.export.content.speech import numbers, quotes, statements
from brief.export.content.standing import members, partners
from brief.export.dossier import Dossier, Options
from brief.model import Article, Verdict, When

_MOST_CLEANING_NOTES = 10


def compose(dossier: Dossier, options: Options) -> Document:
    """The document, with a footnote for each mark in it."""
    picked = Picked(dossier, options)
    lines, behind = shortlist(picked)
    headline, is_working = propose(picked, behind)
    sections = [_brief(picked, lines), who(picked), where_and_when(picked), members(picked), partners(picked)]
    sections += [quotes(picked), numbers(picked)]
    if not dossier.is_story or dossier.ledger is None:
        sections.append(statements(picked, {item.claim.id for item in behind}))
    leave_out = options.leave_out
    if dossier.ledger is not None and dossier.is_story:
        sections += [differences(picked)] if "differences" not in leave_out else []
        sections += [agreement(picked), only(picked)] if "agreement" not in leave_out else []
    sections += [checks(picked)] if "checks" not in leave_out else []
    sections += [log(picked)] if "log" not in leave_out else []
    sections += [trace(picked)] if "trace" not in leave_out else []
    slug = proposals.slug(picked, headline)
    dateline = proposals.dateline(picked)
    opening = _opening(picked, slug, dateline, behind)
    footnotes = picked.marks.footnotes()
    if footnotes:
        sections.append(Section("Provenance", ()))
    return Document(
        head=head(picked, headline, slug, dateline),
        headline=headline,
        is_working=is_working,
        opening=opening,
        sections=tuple(sections),
        footnotes=footnotes,
    )


def _brief(picked: Picked, lines: Lines) -> Section:
    if lines.rows:
        return Section("Brief", (lines,))
    left = picked.states["undecided"] if "undecided" not in picked.include else 0
    return Section("Brief", (Paragraph((f"{left} undecided claims, left out" if left else "not stated",)),))


def status(picked: Picked) -> str:
    """`REVIEWED` once no claim is undecided, `DRAFT` before, `UNREVIEWED DRAFT` while nobody has decided anything."""
    undecided, total = picked.states["undecided"], sum(picked.states.values())
    if undecided and undecided == total:
        return "UNREVIEWED DRAFT"
    return "DRAFT" if undecided else "REVIEWED"


def embargoes(dossier: Dossier) -> list[tuple[str, str]]:
    """Article id and moment for every source that is under embargo; the latest moment holds for the whole."""
    return [(a.id, a.metadata.embargo) for a in dossier.articles if a.metadata.embargo]


def _opening(picked: Picked, slug: str, dateline: str | None, behind: tuple[Item, ...]) -> tuple[Part, ...]:
    parts: list[Part] = []
    for article, moment in embargoes(picked.dossier):
        source = f" (source {picked.letters[article]})" if picked.dossier.is_story else ""
        parts.append(Notice((Strong(f"EMBARGO: NOT FOR PUBLICATION BEFORE {moment}"), source)))
    for brief in picked.dossier.briefs:
        if brief.article.metadata.note:
            source = f" {picked.letters[brief.id]}" if picked.dossier.is_story else ""
            parts.append(
                Notice((Strong(f"Note to editors{source}:"), f" {picked.literal(brief.article.metadata.note)}"))
            )
    if status(picked) == "UNREVIEWED DRAFT" and "undecided" in picked.include:
        parts.append(
            Notice(
                (Strong("UNREVIEWED DRAFT:"), " nobody has checked a claim; an empty box stands by all that is shown.")
            )
        )
    decided = sum(number for state, number in picked.states.items() if state != "undecided")
    pieces: list[Piece] = [Strong("Slug"), f" {slug} · ", Strong("Dateline"), f" {dateline or 'not stated'} · "]
    stage = _stage(behind)
    pieces += [Strong("Stage"), f" {stage} · "] if stage else []
    total = sum(picked.states.values())
    pieces += [Strong("Status"), f" {status(picked)}, {decided} of {total} claims reviewed"]
    parts.append(Paragraph(tuple(pieces)))
    if picked.dossier.ledger and picked.dossier.is_story:
        parts.append(Paragraph((Strong("Agreement"), f" {_agreement(picked)}")))
    lone = _hold(picked)
    if lone:
        parts.append(Notice((Strong("Hold for:"), f" a second independent origin. {picked.literal(lone)}")))
    credited = [item for group in picked.groups("credits") for item in group.items]
    if credited:
        named: list[Piece] = [*((Box(False), " ") if undecided(credited) else ()), Strong("Credits")]
        for number, item in enumerate(credited):
            source = f" ({picked.letters[item.article]})" if picked.dossier.is_story else ""
            agency = picked.literal(agency_of(item))
            named += [" · " if number else " ", f"{agency}{source}", *picked.mark(item)]
        parts.append(Paragraph(tuple(named)))
    return tuple(parts)


def _hold(picked: Picked) -> str | None:
    """Why no matter of a story has a second independent origin; None if one has, or if nobody looked."""
    origins = picked.dossier.ledger.origins if picked.dossier.ledger else ()
    if not picked.dossier.is_story or not origins or any(origin.independent > 1 for origin in origins):
        return None
    return origins[0].why


def _agreement(picked: Picked) -> str:
    assert picked.dossier.ledger
    counts = picked.dossier.ledger.counts
    words = [
        f"{counts['agree']} agree",
        f"{counts['stage']} differ in time stage",
        f"{counts['wording']} differ in wording",
        f"{counts['conflict']} conflict",
    ]
    for article, letter in picked.letters.items():
        alone = sum(row.relation == "only" and article in row.claims for row in picked.rows())
        words.append(f"{alone} only in {letter}")
    return " · ".join(words)


def _stage(behind: tuple[Item, ...]) -> str | None:
    stages = {getattr(item.claim, "stage", None) for item in behind[:4]} - {None}
    if not stages:
        return None
    if stages <= {"planned", "possible"}:
        return "preview, not yet happened when written"
    return "report" if stages <= {"past", "present"} else "report, with parts still ahead when written"


def head(picked: Picked, headline: str, slug: str, dateline: str | None) -> dict[str, Any]:
    """The head of the file: what it is, where it comes from, how far it is reviewed. Plain data, no clock."""
    dossier = picked.dossier
    values: dict[str, Any] = {"type": "story-brief" if dossier.is_story else "article-brief"}
    if dossier.story:
        values |= {"id": dossier.story.id, "name": dossier.story.name}
    elif not dossier.is_story:
        values["id"] = dossier.briefs[0].id
    values |= {"slug": slug, "headline": headline, "dateline": dateline}
    moments = [moment for _, moment in embargoes(dossier)]
    if moments:
        values["embargo"] = max(moments)
    values["event"] = _event(picked)
    values["sources"] = [_source(picked, article) for article in picked.articles.values()]
    if not dossier.is_story:
        article = dossier.briefs[0].article
        values |= {"byline": article.byline, "language": article.language, "words": article.words}
        values["headline_in_source"] = article.title
        values["cleaning"] = [note.message for note in article.cleaning[:_MOST_CLEANING_NOTES]]
    else:
        values["origins"] = _origins(picked)
    values["review"] = {
        "status": status(picked),
        "reviewer": ", ".join(sorted({v.reviewer for v in _verdicts(picked)})) or None,
        "accepted": picked.states["accepted"],
        "edited": picked.states["edited"],
        "rejected": picked.states["rejected"],
        "open": picked.states["undecided"],
    }
    options = picked.options
    values["shows"] = {"claims": sorted(picked.include), "lines": options.lines, "words": options.words}
    maker = dossier.briefs[0].maker
    values["maker"] = {"model": maker.model, "version": maker.version, "rules": maker.rules}
    return values


def _verdicts(picked: Picked) -> list[Verdict]:
    return [item.verdict for item in picked.every() if item.verdict and item.verdict.decision]


def _event(picked: Picked) -> dict[str, Any]:
    place = proposals.venue(picked)
    times = [i.claim for g in picked.groups("when") for i in g.items]
    days = [t for t in times if isinstance(t, When) and t.part == "event" and t.start]
    event: dict[str, Any] = {"place": place.name if place else None, "iso_country": place.country if place else None}
    if days:
        main = interval(days[0]).partition("/")
        event |= {"start": main[0], "end": main[2] or main[0]}
    return event


def _source(picked: Picked, article: Article) -> dict[str, Any]:
    credited = [agency_of(i) for i in picked.items("credits") if i.article == article.id]
    beside = stated(article.metadata)
    return {
        "id": picked.letters[article.id],
        "article": article.id,
        "outlet": article.source or "unknown",
        "published": article.published or "unknown",
        "credits": list(dict.fromkeys(credited)),
        "file": article.origin,
        "url": article.url,
        "sha256": article.sha256,
        **({"stated": beside} if beside else {}),
    }


def _origins(picked: Picked) -> dict[str, Any]:
    ledger = picked.dossier.ledger
    credited = list(dict.fromkeys(map(agency_of, picked.items("credits"))))
    values: dict[str, Any] = {"articles": len(picked.articles), "credited_agencies": credited}
    if ledger and ledger.origins:
        values["rows_with_two_origins"] = sum(origin.independent > 1 for origin in ledger.origins)
        values["why"] = list(dict.fromkeys(origin.why for origin in ledger.origins))[:3]
    return values
