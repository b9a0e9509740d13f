"""What the library shows beside the list: one article's or one story's brief in a few lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from brief.describe import details, letter, name_of, value
from brief.library.lists.head import Head
from brief.model import FACETS, RELATIONS, Article, Brief, Claim, Ledger, Member, Row, Story, Verdict
from tui.content.words import about, day, many
from tui.content.wrapping import cut, wrap
from tui.session import Session, as_judged
from tui.theme import Marks
from tui.widgets.banner import urgent
from tui.widgets.lines import Part, width_of

PER_FACET = {"who": 5, "what": 2, "members": 12, "partners": 5, "where": 3, "when": 3, "quotes": 3, "numbers": 3}
"""Claims of a facet that a preview shows."""

FEW_LINES = 8
"""Below this, a preview says only what the list does not."""

Rows = list[list[Part]]


def wrapped(words: str, style: str, width_cells: int, *, most: int, indent: str = "") -> Rows:
    """Words as at most `most` lines; the last one ends in an ellipsis if there is more."""
    room = max(8, width_cells - len(indent))
    lines = wrap(words, 0, len(words), room)
    rows: Rows = [[(indent, ""), (words[start:end], style)] for start, end in lines[:most]]
    if len(lines) > most and rows:
        rows[-1] = [(indent, ""), (cut(words[lines[most - 1].start :], room), style)]
    return rows


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one article."""

    article: Article
    brief: Brief | None
    """None before extraction."""
    verdicts: Mapping[str, Verdict]
    """By claim id."""
    conflicts: Mapping[str, str]
    """Claim id to what the other sources say, for claims on which they disagree."""
    hit: str | None = None
    """Where the words of the filter stand in the text."""
    trouble: str | None = None
    """Why there is no brief."""


def known(session: Session, head: Head, query: str, trouble: str | None) -> Known | None:
    """What the library holds of an article; None if it is gone.

    Args:
        query: The list's filter, for where its words stand in the text.
        trouble: Why there is no brief, if extraction has failed.
    """
    library = session.library
    article = library.article(head.id)
    if article is None:
        return None
    home = library.story(head.story) if head.story and head.conflicts else None
    ledger = session.kept_ledger(home) if home else None
    conflicts = differing(ledger, head.id) if ledger else {}
    hit = library.snippet(head.id, query) if query else None
    return Known(article, session.brief(head.id), session.verdicts(head.id), conflicts, hit, trouble)


def of_article(known: Known, marks: Marks, width_cells: int, lines: int) -> Rows:
    """An article: name, outlet and date, its first claims by facet, how far the review is.

    In a few lines: what the row above does not say already, the first claims one after the other.
    """
    article, brief, verdicts, conflicts = known.article, known.brief, known.verdicts, known.conflicts
    above: Rows = [[(cut(words, width_cells), style)] for words, style in urgent(article)]
    if lines < FEW_LINES and brief is not None:
        return [*above, *_flowing(brief, conflicts, marks, width_cells)]
    rows = above if lines < FEW_LINES else [*above, *wrapped(name_of(article), "strong", width_cells, most=3)]
    rows += wrapped(about(article), "dim", width_cells, most=2)
    if known.hit:
        rows += wrapped(f"{marks.arrow} {known.hit}", "accent", width_cells, most=3)
    if known.trouble:
        rows += wrapped(f"{marks.rejected} {known.trouble} (X tries again)", "error", width_cells, most=4)
    rows += [[]] if lines >= FEW_LINES else []
    if brief is None:
        return [*rows, *wrapped(" ".join(article.text[:1200].split()), "", width_cells, most=12)]
    for digit, facet in enumerate(FACETS, 1):
        claims: Sequence[Claim] = getattr(brief, facet)
        if facet == "members" and len(claims) > 2:
            rows += _members(brief.members, digit, width_cells)
            continue
        for number, claim in enumerate(claims[: PER_FACET.get(facet, 3)]):
            head: list[Part] = [(f"{digit} {facet:<8} ", facet)] if number == 0 else [(" " * 11, "")]
            verdict = verdicts.get(claim.id)
            decision = verdict.decision if verdict else None
            said = as_judged(claim, verdict)
            head += [(marks.decision(decision), decision or "undecided"), (f" {value(said)}", "")]
            if more := details(said):
                head.append((f"  {more}", "dim"))
            rows.append(head)
            if claim.id in conflicts:
                rows.append([(" " * 11, ""), (f"{marks.conflict} {conflicts[claim.id]}", "conflict")])
        if len(claims) > PER_FACET.get(facet, 3):
            rows.append([(" " * 13, ""), (f"{marks.ellipsis} {len(claims) - PER_FACET.get(facet, 3)} more", "dim")])
    total = sum(1 for _ in brief.claims())
    done = sum(1 for claim in brief.claims() if claim.id in verdicts and verdicts[claim.id].decision)
    words = [f"{done} of {total} reviewed", *([many(len(conflicts), "conflict")] if conflicts else [])]
    rows += [[], [(" · ".join(words), "dim")]]
    for flag in brief.flags[:4]:
        warning = wrapped(flag.message, "warning", width_cells - 2, most=2)
        rows += [[(f"{marks.flag if n == 0 else ' '} ", "warning"), *line] for n, line in enumerate(warning)]
    return rows


def _members(claims: Sequence[Member], digit: int, width_cells: int) -> Rows:
    """Memberships by organisation and status, each a list of names."""
    rows: Rows = []
    groups: dict[tuple[str, str], list[str]] = {}
    for claim in claims:
        groups.setdefault((claim.organisation, claim.status), []).append(claim.member)
    for number, ((organisation, status), names) in enumerate(groups.items()):
        words = f"{organisation}, {status}: {', '.join(names)}"
        for place, line in enumerate(wrapped(words, "", width_cells - 11, most=4)):
            is_first = number == place == 0
            rows.append([(f"{digit} members  " if is_first else " " * 11, "members"), *line])
    return rows


def _flowing(brief: Brief, conflicts: Mapping[str, str], marks: Marks, width_cells: int) -> Rows:
    """The first claims of each facet, one after the other, conflicts first."""
    rows: Rows = []
    line: list[Part] = []
    claims = sorted(brief.claims(), key=lambda claim: claim.id not in conflicts)
    first: dict[str, int] = {}
    for claim in claims:
        first[claim.facet] = first.get(claim.facet, 0) + 1
        if first[claim.facet] > 2:
            continue
        sign = f" {marks.conflict} {conflicts[claim.id]}" if claim.id in conflicts else ""
        words: list[Part] = [(f"{claim.facet} ", claim.facet), (value(claim), ""), (sign, "conflict"), ("   ", "")]
        if line and width_of(line) + width_of(words) > width_cells + 3:
            rows.append(line)
            line = []
        line += words
    return [*rows, line]


def of_story(
    story: Story, heads: Sequence[Head], ledger: Ledger | None, marks: Marks, width_cells: int, lines: int
) -> Rows:
    """A story: its sources, and what they agree and differ on, the heaviest first; in a few lines, only the latter."""
    is_full = lines >= FEW_LINES
    rows = wrapped(story.name, "strong", width_cells, most=3) if is_full else []
    rows += wrapped(story.reason, "dim", width_cells, most=2) if is_full or ledger is None else []
    rows += [[]] if is_full else []
    places = {article.id: place for place, article in enumerate(ledger.articles)} if ledger else {}
    for head in sorted(heads, key=lambda head: places.get(head.id, len(places)))[:8] if is_full or not ledger else ():
        words = " · ".join(word for word in (head.source or "no outlet", day(head.published)) if word)
        sign = letter(places[head.id]) if head.id in places else marks.undecided
        rows.append([(f"{sign} ", "accent"), (f"{words}  ", "dim"), (head.title, "")])
    if ledger is None:
        return rows
    counts = ledger.counts
    rows += [[], [*_counts(counts, marks)], []] if is_full else [[*_counts(counts, marks)]]
    for row in sorted(ledger.rows, key=lambda row: RELATIONS.index(row.relation)):
        if row.relation == "only":
            break
        rows.append(
            [(f"{marks.relation(row.relation)} ", row.relation), (f"{row.kind:<8} ", row.kind), (row.point, "")]
        )
        if row.relation in ("conflict", "stage"):
            rows += wrapped(row.reason, "dim", width_cells, most=2, indent=" " * 11)
    return rows


def _counts(counts: Mapping[str, int], marks: Marks) -> list[Part]:
    parts: list[Part] = []
    for relation in RELATIONS:
        sign = marks.dot if relation == "only" else marks.relation(relation)
        if counts[relation]:
            parts.append((f"{sign} {counts[relation]} {relation}  ", relation))
    return parts


def differing(ledger: Ledger, article_id: str) -> dict[str, str]:
    """Claim id of this article to what the other sources say, for rows on which they disagree."""
    found: dict[str, str] = {}
    for row in ledger.rows:
        if row.relation == "conflict":
            for claim in row.claims.get(article_id, ()):
                found[claim] = _others(ledger, row, article_id)
    return found


def letters_of(ledger: Ledger) -> str:
    """What the letters in a ledger's reasons stand for."""
    named = [f"{letter(place)} = {one.source or 'no outlet'}" for place, one in enumerate(ledger.articles)]
    return ", ".join(named)


def _others(ledger: Ledger, row: Row, article_id: str) -> str:
    sources = [a.source or name_of(a)[:20] for a in ledger.articles if a.id in row.claims and a.id != article_id]
    return f"{', '.join(sources)}: {row.reason}" if sources else row.reason
