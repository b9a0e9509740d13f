"""Checks a Markdown export against its sources, line by line, after any editing elsewhere.

A mark must lead to a footnote, the footnote to the very characters of an unchanged source; quotations must be verbatim
where their marks point; numbers and dates must stand in the evidence; no claim may have been rejected since. What
nobody can tell from the file and the sources alone is `unsure`, which is not a failure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from brief.export.content.quoting import is_verbatim, quotations, squash
from brief.export.forms.markdown import CUT
from brief.export.verification.clauses import clauses, wrong_speakers
from brief.export.verification.desk_lines import DESK_SECTIONS, DESK_WORDS, FACT_SECTIONS, is_of_the_desk, shown
from brief.export.verification.differences import lost_differences
from brief.export.verification.figures import dates, is_supported, unsupported_numbers
from brief.export.verification.on_record import wrong_presence, wrong_times
from brief.export.verification.overruled import overruled
from brief.export.verification.read_back import Export, Line, NoteLine, plain, read
from brief.export.verification.recorded import Recorded, recorded
from brief.export.verification.report import Finding, Report, Subject, shortened
from brief.export.verification.reversals import unsupported_negation, unsupported_statuses
from brief.export.verification.stated_counts import stated_counts
from brief.export.verification.turned import turned
from brief.language.countries import countries
from brief.model import Article, Brief, Verdict, normalise

_DATE_COLUMNS = frozenset(("Since", "Normalised"))
_NAME = re.compile(r"\b[A-Z][\w’'-]*[a-z][\w’'-]*")
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
        *stated_counts(export),
        *lost_differences(export),
        *overruled(export, articles, check.known),
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
        if line.section in DESK_SECTIONS or line.kind == "notice":
            return
        if line.kind == "heading":
            if line.raw.startswith("# "):
                yield from self._quotes(line.number, line.text, ())
                yield from self._headline(line)
            return
        if not line.section:
            yield from self._quotes(line.number, line.text, line.marks)
            return
        if is_of_the_desk(line):
            return
        if line.section in FACT_SECTIONS and not line.marks:
            yield self._finding(line, "mark", "the line has no mark: nothing says where it comes from")
            return
        yield from self._quotes(line.number, line.text, line.marks)
        if line.marks and line.section in FACT_SECTIONS:
            yield from self._figures(line)

    def _headline(self, line: Line) -> Iterator[Finding]:
        """The figures and dates of a headline, which has no marks, stand in one of the sources."""
        known = self.known.values(tuple(self.export.notes))
        texts = [article.text for article in self.articles.values() if article]
        found = dates(_unquoted(line.text))
        stated = _unquoted(line.text)
        for words in found:
            stated = stated.replace(words, " ")
            articles = [article for article in self.articles.values() if article]
            if not any(is_supported(words, [article.text, *known], article.published) for article in articles):
                yield self._finding(line, "date", f"no source gives {words}")
        for words in unsupported_numbers(stated, [*texts, *known]) if texts else ():
            yield self._finding(line, "number", f"no source says {words}")

    def _quotes(self, number: int, text: str, marks: tuple[str, ...]) -> Iterator[Finding]:
        for quotation in quotations(text):
            words = quotation.words
            if not words.strip() or not self.squashed:
                continue
            if not is_verbatim(words, self.squashed):
                yield Finding(number, "fails", "quote", f"no source says “{shortened(words)}”", shortened(text))
            elif marks and not any(self._says(label, words) for label in marks):
                message = f"“{shortened(words)}” stands in a source, but not where the marks of this line point"
                yield Finding(number, "fails", "quote", message, shortened(text))

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
        stated = _unquoted(_NUMBERED.sub(" ", shown(line, without=_DATE_COLUMNS)))
        found = dates(_unquoted(shown(line)))
        for words in found:
            stated = stated.replace(words, " ")
        support = [*evidence, *known]
        missing = unsupported_numbers(stated, support)
        for words in missing:
            yield self._finding(line, "number", f"the evidence does not say {words}")
        yield from self._clauses(line, frozenset(missing))
        for words in found:
            if any(words in value for value in known) or self._date_stands(line.marks, words):
                continue
            yield self._finding(line, "date", f"the evidence does not give {words}")

        yield from self._reversals(line, stated, evidence, known)
        yield from self._basis(line)
        yield from self._names(line, known)

    def _clauses(self, line: Line, missing: frozenset[str]) -> Iterator[Finding]:
        """Each clause's figures stand where its own marks point, and its speaker is the one on record."""
        letters = {source.letter for source in self.export.sources}
        for clause in clauses(line, letters):
            sources = {source.letter for label in clause.marks if (source := self.export.source(label))}
            if clause.side and sources and clause.side not in sources:
                yield self._finding(line, "mark", f"what {clause.side} says is marked with {', '.join(clause.marks)}")
            stated = _unquoted(_NUMBERED.sub(" ", clause.text))
            for words in dates(stated):
                stated = stated.replace(words, " ")
            support = [*map(self._evidence, clause.marks), *self.known.values(clause.marks)]
            for words in unsupported_numbers(stated, support):
                if words not in missing:
                    where = " and ".join(dict.fromkeys(clause.marks))
                    yield self._finding(line, "number", f"{where} does not say {words}, other marks of the line do")
        for given, holder in wrong_speakers(line, self.known.values(line.marks)):
            yield self._finding(line, "quote", f"on record it is {holder} who said this, not {given}")

    def _reversals(self, line: Line, stated: str, evidence: list[str], known: list[str]) -> Iterator[Finding]:
        """No negation and no status that what the line cites does not have."""
        if words := unsupported_negation(stated, [*evidence, *known]):
            yield self._finding(line, "claim", f"nothing that the line cites says {words}")
        name, status = plain(line.cells[0]) if line.cells else "", line.cell("Status") or ""
        for words in unsupported_statuses(name, status, known):
            yield self._finding(line, "claim", f"nothing that the line cites says {words}")
        yield from self._turned(line)

    def _turned(self, line: Line) -> Iterator[Finding]:
        """No words that turn the evidence around, no other presence and no other date than on record."""
        letters = {source.letter for source in self.export.sources}
        pieces = [
            (one.text, self.known.values(one.marks), [self._evidence(label) for label in one.marks])
            for one in clauses(line, letters)
        ]
        for words, values, texts in pieces if line.kind != "row" else ():
            if turn := turned(_unquoted(words), [*texts, *values]):
                yield self._finding(line, "claim", turn.message)
        for presence in wrong_presence(line, pieces):
            yield self._finding(line, "claim", f"what the line cites says another thing than {presence}")
        for words, date, known in wrong_times(line, self.known.values(line.marks)):
            yield self._finding(line, "date", f"on record “{words}” is {known}, not {date}")

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
        for words in dict.fromkeys(_NAME.findall(_unquoted(shown(line)))):
            if words in DESK_WORDS or f" {normalise(words)} " in said or normalise(words) in self.countries:
                continue
            message = f"no source has the name {words}"
            yield Finding(line.number, "unsure", "name", message, shortened(line.text))

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

    def _article(self, label: str) -> Article | None:
        source = self.export.source(label)
        return self.articles[source.letter] if source else None

    def _finding(self, at: Line | NoteLine, subject: Subject, message: str) -> Finding:
        return Finding(at.number, "fails", subject, message, shortened(at.text))


def _unquoted(text: str) -> str:
    """The text without its quotations: they are checked word for word."""
    for quotation in reversed(list(quotations(text))):
        text = f"{text[: quotation.start]} {text[quotation.end :]}"
    return text
