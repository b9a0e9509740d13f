"""What the claim rules read: an article, its parsed text, its sentences and its entities, indexed by token."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from brief import model
from brief.language.entities import Entity, Mention, Profile
from brief.model import Article, BlockRole

SET_ASIDE: frozenset[BlockRole] = frozenset({"boilerplate"})
"""Blocks whose text makes no claim."""


class Reading:
    """One article as the claim rules see it.

    `doc.text` is `article.text`, or its first million characters. Token indices are spaCy's; offsets are code points
    into `article.text`. A reading belongs to the pipeline that made it and lives no longer than its memory zone.
    """

    __slots__ = (
        "_at",
        "_begins",
        "_firsts",
        "_index",
        "article",
        "body",
        "doc",
        "entities",
        "notes",
        "profiles",
        "roles",
        "sentences",
        "title",
        "words",
    )

    def __init__(
        self,
        article: Article,
        doc: Doc,
        sentences: Sequence[Tokens],
        words: Sequence[str],
        entities: Sequence[Entity],
        profiles: Mapping[str, Profile] | None = None,
    ) -> None:
        self.article = article
        self.doc = doc
        lengths = doc.to_array(["LENGTH", "SPACY"]).sum(axis=1, dtype="int64") if len(doc) else ()
        ends = list(accumulate(int(length) for length in lengths))
        self._begins = [0, *ends[:-1]]
        self.body = article.text[: ends[-1] if ends else 0]
        """What was read of the article's text: `doc.text`, which spaCy puts together anew at every access."""
        self.words = words
        """The tokens' texts, with straight apostrophes."""
        self.profiles: Mapping[str, Profile] = profiles or {}
        """What the text says each person is, by the entity's name."""
        self.sentences = tuple(sentences)
        """In text order, without surrounding white space, none crossing a block."""
        self._index: dict[str, list[int]] | None = None
        self._firsts = [sentence.start for sentence in self.sentences]
        self.roles = _roles(article, self.sentences)
        """The role of the block that each sentence is in; `paragraph` where there is no block."""
        self.entities: tuple[Entity, ...] = ()
        """In order of first mention; boilerplate has none."""
        self.notes: dict[str, Any] = {}
        """What one rule worked out and others need, by the name of its module."""
        self.title: Doc | None = None
        """The headline that came beside the text, parsed in sentence case; its offsets are not the article's."""
        self._at: dict[int, tuple[Entity, Mention]] = {}
        self.know(entities)

    def know(self, entities: Sequence[Entity]) -> None:
        """Sets the entities and indexes their mentions by token; of two that overlap the later one counts."""
        self.entities = tuple(entities)
        self._at = at = {}
        for entity in self.entities:
            for mention in entity.mentions:
                found = (entity, mention)
                for i in range(mention.start, mention.end):
                    at[i] = found

    @property
    def is_cut(self) -> bool:
        """Whether the article is longer than what was read."""
        if not len(self.doc):
            return False
        last = self.doc[len(self.doc) - 1]
        return last.idx + len(last.text_with_ws) < len(self.article.text)

    def entity_at(self, token: int) -> Entity | None:
        """The entity whose mention covers the token."""
        found = self._at.get(token)
        return found[0] if found else None

    def mention_at(self, token: int) -> Mention | None:
        """The mention that covers the token."""
        found = self._at.get(token)
        return found[1] if found else None

    def sentence_index(self, token: int) -> int | None:
        """Index into `sentences` of the sentence that the token is in; None for white space between them."""
        i = bisect_right(self._firsts, token) - 1
        return i if i >= 0 and token < self.sentences[i].end else None

    def is_claimable(self, sentence: int) -> bool:
        """Whether a sentence, by its index, may make claims."""
        return self.roles[sentence] not in SET_ASIDE

    def claimable(self) -> Iterator[tuple[int, Tokens]]:
        """The sentences that may make claims, with their indices."""
        for i, sentence in enumerate(self.sentences):
            if self.roles[i] not in SET_ASIDE:
                yield i, sentence

    def tokens_of(self, *, words: Iterable[str] = (), tags: Iterable[str] = ()) -> Iterator[tuple[int, Token]]:
        """The tokens that may make claims and are one of some words or have one of some tags, with their sentences.

        Rules that wait for certain words look only at those: walking over all tokens costs more than the rules.

        Args:
            words: In small letters, with straight apostrophes.
            tags: Fine-grained part-of-speech tags.
        """
        if self._index is None:
            index: dict[str, list[int]] = {}
            self._index = index
            names: dict[int, str] = {}
            column = self.doc.to_array(["TAG"]).tolist() if len(self.doc) else ()
            for i, (word, tag) in enumerate(zip(self.words, column, strict=True)):
                index.setdefault(word.lower(), []).append(i)
                if tag not in names:
                    names[tag] = f"/{self.doc.vocab.strings[tag]}"
                index.setdefault(names[tag], []).append(i)
        keys = [*words, *(f"/{tag}" for tag in tags)]
        for i in sorted({i for key in keys for i in self._index.get(key, ())}):
            sentence = self.sentence_index(i)
            if sentence is not None and self.is_claimable(sentence):
                yield sentence, self.doc[i]

    def mentions_in(self, start: int, end: int) -> Iterator[tuple[Entity, Mention]]:
        """The entities mentioned in a half-open token range, in text order, one item a mention."""
        i = start
        while i < end:
            found = self._at.get(i)
            if found:
                yield found
                i = found[1].end
            else:
                i += 1

    def span(self, start: int, end: int) -> model.Span:
        """The characters of the half-open token range `start:end`, without white space at its ends."""
        words = self.words
        while end > start + 1 and words[end - 1].isspace():
            end -= 1
        while start < end - 1 and words[start].isspace():
            start += 1
        return model.Span(self._begins[start], self._begins[end - 1] + len(words[end - 1]))

    def mention_span(self, mention: Mention) -> model.Span:
        """The characters of a mention."""
        return self.span(mention.start, mention.end)

    def text(self, span: model.Span) -> str:
        """The characters of a span."""
        return self.article.text[span.start : span.end]

    def token(self, offset: int) -> Token | None:
        """The token that covers the code point, None for white space."""
        i = bisect_right(self._begins, offset) - 1
        if i < 0:
            return None
        token = self.doc[i]
        return token if offset < token.idx + len(token) and not token.is_space else None


def _roles(article: Article, sentences: Sequence[Tokens]) -> tuple[BlockRole, ...]:
    roles: list[BlockRole] = []
    blocks = iter(article.blocks)
    block = next(blocks, None)
    for sentence in sentences:
        start = sentence.start_char
        while block is not None and block.span.end <= start:
            block = next(blocks, None)
        roles.append(block.role if block is not None and block.span.start <= start else "paragraph")
    return tuple(roles)
