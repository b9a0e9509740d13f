"""Articles to readings: the spaCy pipeline, guarded against what breaks or slows it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from functools import cached_property
from itertools import islice, pairwise

import numpy
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from brief.config import DEFAULT_MODEL
from brief.errors import BriefError
from brief.language.attributes import quicken
from brief.language.corrections import Corrections
from brief.language.maker import BEST_FIRST, RULES
from brief.language.reading import Reading
from brief.language.resolution import Resolver
from brief.language.titles import sentence_case
from brief.model import Article, Maker
from brief.text.sentences import boundaries, joints, no_boundaries

LIMIT = 1_000_000
"""Characters of an article that are read; the rest is kept but makes no claims."""
BATCH = 16
"""Articles handed to spaCy at once."""
CHUNK = 24_000
"""Characters parsed as one document at most, so that memory does not grow with the article."""
_TITLE_LIMIT = 400
"""Characters of a headline that are read."""
_NO_START = 2**64 - 1
"""What spaCy's arrays write for -1: no sentence starts here."""
_LONGEST_RUN = 80
"""Characters without white space that are handed to the tokenizer at once: it is quadratic in runs of punctuation."""
_LONG_RUN = re.compile(rf"\S{{{_LONGEST_RUN + 1},}}")
_NEEDED = {"tagger", "parser", "ner"}


class Pipeline:
    """A loaded model and the resolver of names behind it.

    Args:
        model: Name of an installed spaCy package or a path; None for the default; "best" for the most accurate of the
            official English ones that is installed.
        corrections: What the user taught.

    Raises:
        BriefError: E201, if the model is not installed; E210, if it lacks a tagger, parser or entity recogniser.
    """

    def __init__(self, model: str | None = None, *, corrections: Corrections | None = None) -> None:
        self._nlp = _load(model or DEFAULT_MODEL)
        self._corrections = corrections or Corrections()
        self._resolver = Resolver(self._corrections, lambda text: [token.text for token in self._nlp.make_doc(text)])

    @cached_property
    def maker(self) -> Maker:
        """The model's name and version, and the version of the rules with a digest of the user's corrections."""
        meta = self._nlp.meta
        digest = self._corrections.digest
        return Maker(
            model=f"{meta['lang']}_{meta['name']}",
            version=str(meta["version"]),
            rules=f"{RULES}+{digest}" if digest else RULES,
        )

    def zone(self) -> AbstractContextManager[object]:
        """A stretch after which the memory for new words is given back; readings made inside must not outlive it."""
        return self._nlp.memory_zone()

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """One reading per article, in order."""
        waiting = iter(articles)
        while batch := list(islice(waiting, BATCH)):
            pieces = [self._pieces(article) for article in batch]
            titles = [self._title(article) for article in batch]
            parsed = self._nlp.pipe(
                (doc for docs, title in zip(pieces, titles, strict=True) for doc in (*docs, *title)), batch_size=BATCH
            )
            for article, docs, title in zip(batch, pieces, titles, strict=True):
                reading = self._resolver.reading(article, _joined([next(parsed) for _ in docs]))
                reading.title = next(parsed) if title else None
                yield reading

    def _title(self, article: Article) -> list[Doc]:
        """The headline that came beside the text, in sentence case, tokenised; none or one."""
        title = (article.title or "")[:_TITLE_LIMIT].strip()
        return [self._nlp.make_doc(sentence_case(title, article.text))] if title else []

    def _pieces(self, article: Article) -> list[Doc]:
        """The article's text, tokenised with known sentence starts, in documents of at most `CHUNK` characters."""
        text = article.text[:LIMIT]
        edges = {edge for block in article.blocks for edge in block.span}
        starts = sorted(edges.union(boundaries(text)))
        glued = sorted(edges.union(joints(text)))
        inside = no_boundaries(text)
        return [
            self._tokenised(text[a:b], _within(starts, a, b), _within(glued, a, b), _within(inside, a, b))
            for a, b in _chunks(text)
        ]

    def _tokenised(self, text: str, starts: Sequence[int], glued: Sequence[int], inside: Sequence[int]) -> Doc:
        """Tokens of a stretch of text, none crossing a place where a space was lost, sentence starts marked.

        `starts`, `glued` and `inside` are offsets into the stretch. The whole is tokenised first, and again in parts
        only where a token crosses such a place: putting parts together costs more than tokenising.
        """
        runs = [cut for run in _LONG_RUN.finditer(text) for cut in range(run.start(), run.end(), _LONGEST_RUN)]
        doc = self._in_parts(text, [*glued, *runs]) if runs else self._nlp.make_doc(text)
        begins = _offsets(doc)
        crossed = [cut for cut in glued if not runs and _is_inside_token(doc, begins, cut)]
        if crossed:
            doc = self._in_parts(text, crossed)
            begins = _offsets(doc)
        marks = [0] * len(doc)
        for offset in inside:
            i = bisect_left(begins, offset)
            if i < len(doc) and begins[i] == offset:
                marks[i] = _NO_START
        for start in starts:
            i = bisect_left(begins, start)
            while i < len(doc) and doc[i].is_space:
                i += 1
            if i < len(doc):
                marks[i] = 1
        # In one go: setting `is_sent_start` looks over all tokens each time.
        column = numpy.asarray(marks, dtype="uint64").reshape(-1, 1)
        return doc.from_array(["SENT_START"], column)  # type: ignore[arg-type]

    def _in_parts(self, text: str, cuts: Sequence[int]) -> Doc:
        edges = [0, *sorted({*cuts} - {0, len(text)}), len(text)]
        docs = [self._nlp.make_doc(text[a:b]) for a, b in pairwise(edges)]
        return Doc.from_docs(docs, ensure_whitespace=False) or self._nlp.make_doc(text)


def _within(offsets: Sequence[int], start: int, end: int) -> list[int]:
    """Those of the sorted offsets that lie inside the range, counted from its start."""
    return [at - start for at in offsets[bisect_right(offsets, start) : bisect_left(offsets, end)]]


def _is_inside_token(doc: Doc, begins: Sequence[int], offset: int) -> bool:
    i = bisect_right(begins, offset) - 1
    return begins[i] < offset < begins[i] + len(doc[i])


def _offsets(doc: Doc) -> list[int]:
    """Where each token begins."""
    begins = []
    at = 0
    for length, space in doc.to_array(["LENGTH", "SPACY"]).tolist() if len(doc) else ():
        begins.append(at)
        at += length + space
    return begins


def _load(name: str) -> Language:
    names = BEST_FIRST if name == "best" else (name,)
    for candidate in names:
        try:
            nlp = spacy.load(candidate)
        except OSError:
            continue
        missing = _NEEDED - set(nlp.pipe_names)
        if missing or nlp.lang != "en":
            raise BriefError("E210", model=candidate, missing=", ".join(sorted(missing)) or "English")
        nlp.max_length = LIMIT + 1
        quicken(nlp)
        return nlp
    raise BriefError("E201", model=name)


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """Half-open ranges that cover the text, cut at line ends, else at spaces, at most `CHUNK` characters each."""
    start = 0
    while len(text) - start > CHUNK:
        end = start + CHUNK
        cut = max(text.rfind("\n", start + CHUNK // 2, end), text.rfind(". ", start + CHUNK // 2, end) + 1)
        if cut <= start:
            cut = text.rfind(" ", start + CHUNK // 2, end)
        end = cut + 1 if cut > start else end
        yield start, end
        start = end
    yield start, len(text)


def _joined(docs: list[Doc]) -> Doc:
    """The documents as one; the text is the texts one after the other."""
    if len(docs) == 1:
        return docs[0]
    joined = Doc.from_docs(docs, ensure_whitespace=False)
    assert joined is not None
    return joined
