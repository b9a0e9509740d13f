"""Checks a Markdown export against its sources, line by line, after any editing elsewhere.

A mark must lead to a footnote, the footnote to the very characters of an unchanged source; quotations must be verbatim
where their marks point; numbers and dates must stand in the evidence; no claim may have been rejected since. What
nobody can tell from the file and the sources alone is `unsure`, which is not a failure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from brief.export.figures import dates, is_supported, unsupported_numbers
from brief.export.markdown import CUT
from brief.export.quoting import is_verbatim, quotations, squash
from brief.export.read_back import Export, Line, NoteLine, plain, read
from brief.export.recorded import Recorded, recorded
from brief.export.report import Finding, Report, Subject
from brief.language.countries import countries
from brief.model import Article, Brief, Span, Verdict, normalise

FACT_SECTIONS = frozenset(
    (
        "Brief", "Who", "Where and when", "Members", "Partners and observers", "Quotes", "Numbers", "Other events",
        "Where the sources differ", "Sources agree", "Only in one source",
    )
)  # fmt: skip
"""Sections in which every line states something and so needs a mark."""

_DESK_SECTIONS = frozenset(("Review log", "Trace", "Provenance"))
_DESK_LINES = re.compile(
    r"not stated|nothing|nothing found|all in the brief above"
    r"|\d+ (?:more )?undecided.*|\d+ \w+ with undecided claims, .*"
    r"|No hard contradiction of fact .*|Only [A-Z]+ \(\d+\)|[A-Z, and]+: no direct quotes\.",
    re.DOTALL,
)
_DESK_COLUMNS = frozenset(("#", "Basis", "Desk note", "Said", "Review", "Kind", "Marks", "ISO"))
_DATE_COLUMNS = frozenset(("Since", "Normalised"))
_NAME = re.compile(r"\b[A-Z][\w’'-]*[a-z][\w’'-]*")
_DESK_WORDS = frozenset(
    """
    Sources Members Partners Joining Attending Not Venue Dateline Unnamed Organisations Groups Other Who Where When
    Credits Only
    """.split()
)
"""Words with a capital letter that the desk itself puts into lines."""

_NAMES_AND_TIMES = ("who:", "where:", "when:")
_NAMING_SECTIONS = frozenset(("Brief", "Who", "Where and when"))
"""Where a name or time is a claim of its own; elsewhere it is a word of what a source says about something else."""

_NUMBERED = re.compile(r"\b[QD]\d+\b")


FindArticle = Callable[[str], Article | None]
FindBrief = Callable[[str], Brief | None]
FindVerdicts = Callable[[str], Mapping[str, Verdict]]


def verify(
    text: str,
    find_article: FindArticle,
    *,
    find_brief: FindBrief | None = None,
    find_verdicts: FindVerdicts | None = None,
) -> Report:
    """Check a Markdown export.

    Args:
        text: The file as it is now.
        find_article: Gives the source with this article id, or None.
        find_brief: Gives its claims, where there is a library.
        find_verdicts: Gives what reviewers decided, by claim id, where there is a library.

    Raises:
        BriefError: E507, if the file has no head that names its sources.
    """
    export = read(text)
    articles = {source.letter: find_article(source.article) for source in export.sources}
    check = _Check(export, articles, recorded(export, find_brief, find_verdicts))
    findings = [
        *check.sources(),
        *check.head(),
        *(found for note in export.notes.values() for found in check.note(note)),
        *(found for line in export.lines for found in check.line(line)),
        *check.claims(),
    ]
    checked = sorted({line.number for line in export.lines} | {note.number for note in export.notes.values()})
    return Report(tuple(sorted(dict.fromkeys(findings), key=lambda f: (f.line, f.level))), tuple(checked))


class _Check:
    """The checks of one file."""

    def __init__(self, export: Export, articles: Mapping[str, Article | None], known: Recorded) -> None:
        self.export = export
        self.articles = articles
        self.known = known
        self.said = normalise(" ".join(article.text for article in articles.values() if article))
        self.squashed = [squash(article.text) for article in articles.values() if article]

    def sources(self) -> Iterator[Finding]:
        """Each source is there and has the bytes that were read."""
        for source in self.export.sources:
            article = self.articles[source.letter]
            name = source.file or source.article
            if article is None:
                yield Finding(1, "fails", "source", f"source {source.letter} is not there: {name}", name)
            elif source.sha256 and article.sha256 != source.sha256:
                yield Finding(1, "fails", "source", f"source {source.letter} has changed since the export", name)

    def head(self) -> Iterator[Finding]:
        """No words of the head are in quotation marks that no source says."""
        for key in ("headline", "name"):
            value = self.export.head.get(key)
            if isinstance(value, str):
                yield from self._quotes(1, value, ())

    def note(self, note: NoteLine) -> Iterator[Finding]:
        """A footnote shows the characters that it names."""
        article = self._article(note.label)
        if article is None:
            source = self.export.source(note.label)
            if source is None:
                yield self._finding(note, "footnote", f"footnote {note.label} belongs to no source of the head")
            return
        if note.span is None:
            yield self._finding(note, "footnote", f"footnote {note.label} no longer says which characters it shows")
            return
        start, end = note.span
        there = squash(article.text[start:end]) if 0 <= start < end <= len(article.text) else None
        shown = squash(note.text)
        cut = (
            shown.endswith(CUT.strip())
            and there is not None
            and there.startswith(shown.removesuffix(CUT.strip()).rstrip())
        )
        if there is None:
            yield self._finding(note, "footnote", f"footnote {note.label}: the source has no chars {start}–{end}")
        elif shown != there and not cut:
            yield self._finding(note, "footnote", f"footnote {note.label} is not what stands at chars {start}–{end}")

    def line(self, line: Line) -> Iterator[Finding]:
        """A line's marks resolve; its quotes, numbers and dates stand where they point."""
        for label in dict.fromkeys(line.marks):
            if label not in self.export.notes:
                yield self._finding(line, "mark", f"mark {label} has no footnote")
        if line.section in _DESK_SECTIONS or line.kind == "notice":
            return
        if line.kind == "heading":
            if line.raw.startswith("# "):
                yield from self._quotes(line.number, line.text, ())
            return
        if not line.section:
            yield from self._quotes(line.number, line.text, line.marks)
            return
        if _DESK_LINES.fullmatch(line.text):
            return
        if line.section in FACT_SECTIONS and not line.marks:
            yield self._finding(line, "mark", "the line has no mark: nothing says where it comes from")
            return
        yield from self._quotes(line.number, line.text, line.marks)
        if line.marks and line.section in FACT_SECTIONS:
            yield from self._figures(line)

    def _quotes(self, number: int, text: str, marks: tuple[str, ...]) -> Iterator[Finding]:
        for quotation in quotations(text):
            words = quotation.words
            if not words.strip() or not self.squashed:
                continue
            if not is_verbatim(words, self.squashed):
                yield Finding(number, "fails", "quote", f"no source says “{_short(words)}”", _short(text))
            elif marks and not any(self._says(label, words) for label in marks):
                message = f"“{_short(words)}” stands in a source, but not where the marks of this line point"
                yield Finding(number, "fails", "quote", message, _short(text))

    def _says(self, label: str, words: str) -> bool:
        """Whether the words, or their part, lie in the sentence that a mark points to."""
        article, note = self._article(label), self.export.notes.get(label)
        if article is None or note is None or note.span is None:
            return False
        pattern = r"\s+".join(map(re.escape, words.rstrip(" .,;:!?…").split()))
        return any(m.start() < note.span.end and note.span.start < m.end() for m in re.finditer(pattern, article.text))

    def _figures(self, line: Line) -> Iterator[Finding]:
        evidence = [self._evidence(label) for label in line.marks]
        known = self.known.values(line.marks)
        wide = " ".join(plain(cell) for name, cell in _columns(line) if name not in _DESK_COLUMNS | _DATE_COLUMNS)
        stated = _unquoted(_NUMBERED.sub(" ", wide if line.kind == "row" else line.text))
        found = dates(_unquoted(line.text if line.kind != "row" else _without_basis(line)))
        for words in found:
            stated = stated.replace(words, " ")
        support = [*evidence, *known]
        for words in unsupported_numbers(stated, support):
            yield self._finding(line, "number", f"the evidence does not say {words}")
        for words in found:
            if any(words in value for value in known) or self._date_stands(line.marks, words):
                continue
            yield self._finding(line, "date", f"the evidence does not give {words}")

        yield from self._basis(line)
        yield from self._names(line, known)

    def _basis(self, line: Line) -> Iterator[Finding]:
        """A date that times are counted from is the date of a cited article."""
        articles = [self._article(label) for label in line.marks]
        anchors = {article.published[:10] for article in articles if article and article.published}
        for words in re.findall(r"\d{4}-\d\d-\d\d", line.cell("Basis") or ""):
            if words not in anchors:
                yield self._finding(line, "date", f"no article cited here is dated {words}")

    def _names(self, line: Line, known: list[str]) -> Iterator[Finding]:
        """Names that no source has: nobody can tell whether they are another spelling or another person."""
        said = f" {self.said} {normalise(' '.join(known))} "
        for words in dict.fromkeys(_NAME.findall(_unquoted(_without_basis(line) if line.kind == "row" else line.text))):
            if words in _DESK_WORDS or f" {normalise(words)} " in said or normalise(words) in self.countries:
                continue
            message = f"no source has the name {words}"
            yield Finding(line.number, "unsure", "name", message, _short(line.text))

    @cached_property
    def countries(self) -> frozenset[str]:
        """The words of the names of countries that the sources name in any way: `Norwegian` stands for `Norway`."""
        said = f" {self.said} "
        spoken = (c for c in countries().values() if any(f" {normalise(a)} " in said for a in c.adjectives))
        return frozenset(word for country in spoken for word in normalise(country.name).split())

    def _date_stands(self, marks: tuple[str, ...], words: str) -> bool:
        for label in marks:
            article = self._article(label)
            published = article.published if article else None
            if is_supported(words, [self._evidence(label)], published):
                return True
        return False

    def _evidence(self, label: str) -> str:
        note, article = self.export.notes.get(label), self._article(label)
        if note is None:
            return ""
        if article is None or note.span is None:
            return note.text
        return article.text[note.span.start : note.span.end]

    def claims(self) -> Iterator[Finding]:
        """No claim of the file was rejected since, none is passed off as checked, no line shows a rejected one."""
        for row in self.known.rows:
            article = self._article(row.label)
            if article and not (row.span and 0 <= row.span.start < row.span.end <= len(article.text)):
                yield self._finding(row.line, "claim", f"{row.claim}: the source has no such characters")
            note = self.export.notes.get(row.label)
            if row.span and note and note.span and not _touch(row.span, note.span):
                yield self._finding(
                    row.line, "claim", f"{row.claim}: its characters are not in the sentence of its mark"
                )
            if row.now == "rejected" and row.then != "rejected":
                yield self._finding(row.line, "claim", f"{row.claim} was rejected{row.by}")
            elif row.then in ("accepted", "edited") and row.now == "undecided":
                yield self._finding(
                    row.line, "claim", f"{row.claim} is shown as {row.then}, but nobody has accepted it"
                )
            elif row.now == "edited" and row.then == "accepted":
                message = f"{row.claim} was edited{row.by} since the export"
                yield Finding(row.line.number, "unsure", "claim", message, _short(row.line.text))
        for rejected in self.known.rejected:
            for line in self.export.lines:
                if line.section in _DESK_SECTIONS or line.section == "Check before use":
                    continue
                others = self.known.values(line.marks)
                if line.section not in _NAMING_SECTIONS and rejected.claim.startswith(_NAMES_AND_TIMES):
                    continue
                shown = line.text if line.kind != "row" else _without_basis(line)
                if set(line.marks) & rejected.labels and rejected.is_stated(shown, others):
                    yield self._finding(line, "claim", f"shows a rejected claim: {rejected.claim}{rejected.by}")

    def _article(self, label: str) -> Article | None:
        source = self.export.source(label)
        return self.articles[source.letter] if source else None

    def _finding(self, at: Line | NoteLine, subject: Subject, message: str) -> Finding:
        return Finding(at.number, "fails", subject, message, _short(at.text))


def _unquoted(text: str) -> str:
    """The text without its quotations: they are checked word for word."""
    for quotation in reversed(list(quotations(text))):
        text = f"{text[: quotation.start]} {text[quotation.end :]}"
    return text


def _columns(line: Line) -> list[tuple[str, str]]:
    return list(zip(line.columns, line.cells, strict=False))


def _without_basis(line: Line) -> str:
    return " ".join(plain(cell) for name, cell in _columns(line) if name not in _DESK_COLUMNS)


def _touch(first: Span, second: Span) -> bool:
    return first.start < second.end and second.start < first.end


def _short(text: str, longest: int = 90) -> str:
    words = squash(text)
    return words if len(words) <= longest else f"{words[: longest - 1]}…"
