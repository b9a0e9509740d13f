"""What the whole article is about, as the rankings of who, what, when and where need it.

A scene is made once a reading: the headline taken apart, the words that carry the story, and for every sentence how
much it tells of the main event. Sentence numbers are indices into `Reading.sentences`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from brief.claims.statements import headline as headlines
from brief.claims.statements.headline import Headline
from brief.claims.statements.opinion import opinion_sentences
from brief.language.reading import Reading

_CONTENT = ("NOUN", "PROPN", "VERB", "ADJ", "NUM")
_EMPTY = frozenset(
    """be have do say tell make go get take come see know think year day time people mr mrs ms one two image caption
    picture photo video share copyright getty update story news more other new first last""".split()
)
_CAPTION = ("image", "media", "caption", "photo", "picture", "video", "read", "related", "watch", "click", "play")
_THEME_WORDS = 12
_HEADLINE_WORDS = 25
_FEWEST_WORDS = 4
"""Words of a headline that is the whole text, at most and at least."""
LEAD = 12
"""Sentences in which the main event is looked for."""


@dataclass(frozen=True, slots=True)
class _Weights:
    """What makes a sentence tell of the main event; set by hand on the dev half, see docs/quality.md."""

    theme: float = 1.2
    """Times the share of the story's words that it has."""
    falling: float = 0.3
    """How fast the worth of a place falls from 1 for the first sentence."""
    verb: float = 0.25
    """Its root is a verb."""
    speech: float = -0.35
    """It opens a quotation, or speaks as `I`, `we`, `you`."""
    question: float = -0.6
    short: float = -0.3
    least: float = 0.01
    position: float = 0.25
    """How fast `Scene.position` falls."""


_W = _Weights()
_SHORT = 6
"""Tokens below which a sentence is short."""


@dataclass(slots=True)
class Scene:
    """See the module."""

    reading: Reading
    title: Doc | None
    """The headline's parse."""
    headline: Headline | None
    title_words: frozenset[str]
    """Content lemmas of the headline; of the body's most frequent words where there is no headline."""
    words: dict[int, tuple[str, ...]]
    """The content lemmas of every sentence that may make claims."""
    told: dict[int, float]
    """Sentences that tell of the event, with a weight from 0 to about 3; captions, left-overs and opinion have none."""
    order: dict[int, int]
    """Those sentences' place among each other, 0 for the first."""
    main: int | None
    """The sentence that tells the main event best."""
    opinion: frozenset[int] = frozenset()
    title_places: frozenset[str] = frozenset()
    """Names in the headline that are places, in small letters: not those inside a longer name (`Chicago Cubs`)."""
    title_names: frozenset[str] = field(default_factory=frozenset)
    """Words of the headline in small letters, names and all."""

    def position(self, sentence: int) -> float:
        """1 for the first sentence of the story, falling slowly."""
        place = self.order.get(sentence)
        return 0.0 if place is None else 1.0 / (1.0 + _W.position * place)


def scene_of(reading: Reading) -> Scene:
    """The scene of a reading, made once."""
    found: Scene | None = reading.notes.get("scene")
    if found is None:
        found = reading.notes["scene"] = _build(reading, opinion_sentences(reading))
    return found


def _build(reading: Reading, opinion: frozenset[int]) -> Scene:
    columns = _Columns(reading.doc)
    usable = [i for i, s in reading.claimable() if i not in opinion and not _is_caption(s, columns)]
    title = reading.title if reading.title is not None else _headline_block(reading)
    words = frozenset(lemmas(title)) if title is not None else frozenset()
    told_words = {i: columns.content(s.start, s.end) for i, s in reading.claimable()}
    theme = words or _theme(usable, told_words)
    body = [i for i in usable if reading.roles[i] not in ("headline", "header")] or usable
    order = {sentence: place for place, sentence in enumerate(body)}
    told = {i: _weight(reading.sentences[i], told_words[i], theme, order[i]) for i in body}
    head = [i for i in body[:LEAD] if told[i] > 0] or body[:1]
    return Scene(
        reading=reading,
        title=title,
        headline=headlines.read(title, columns.verbs()) if title is not None else None,
        title_words=theme,
        words=told_words,
        told=told,
        order=order,
        main=max(head, key=lambda i: (told[i], -i)) if head else None,
        opinion=opinion,
        title_places=frozenset(_places_in(title)) if title is not None else frozenset(),
        title_names=frozenset(t.lower_ for t in title) if title is not None else frozenset(),
    )


def _places_in(title: Doc) -> Iterator[str]:
    """Every run of capitalised words, and each tail and head of it, that is not a team's or firm's town."""
    i = 0
    while i < len(title):
        end = i
        while end < len(title) and (title[end].text[:1].isupper() or (end > i and title[end].text == "-")):
            end += 2 if end + 1 < len(title) and title[end + 1].text == "-" else 1
        end = min(end, len(title))
        if end > i:
            located = i > 0 and title[i - 1].lower_ in ("in", "at", "near", "outside", "inside", "of", "from", "the")
            alone = end - i == 1 or located or title[i].ent_type_ in ("GPE", "FAC", "LOC")
            for first in range(i, end) if located or end - i > 1 else (i,):
                if alone or first > i:
                    yield title[first:end].text.lower()
            i = end
        i += 1


class _Columns:
    """A document's tags and words as columns: one pass in C instead of a walk over tokens for every question."""

    def __init__(self, doc: Doc) -> None:
        table = doc.to_array(["POS", "LEMMA", "LOWER", "IS_STOP", "LENGTH"])
        strings = doc.vocab.strings
        content = {strings[name] for name in _CONTENT}
        self._noun_like = strings["PROPN"]
        self._verb = strings["VERB"]
        self._verbal = {strings["VERB"], strings["AUX"]}
        names: dict[int, str] = {}
        self.pos, self._lemma, self._lower, stops, lengths = (column.tolist() for column in table.T)
        self._strings = strings
        self._names = names
        self._content = [
            self._key(i) if pos in content and not stops[i] and lengths[i] > 1 else "" for i, pos in enumerate(self.pos)
        ]

    def _name(self, number: int) -> str:
        name = self._names.get(number)
        if name is None:
            name = self._names[number] = self._strings[number].lower()
        return name

    def _key(self, i: int) -> str:
        word = self._name(self._lower[i] if self.pos[i] == self._noun_like else self._lemma[i])
        return "" if word in _EMPTY else word

    def content(self, start: int, end: int) -> tuple[str, ...]:
        """Content lemmas of a token range."""
        return tuple(word for word in self._content[start:end] if word)

    def has_verb(self, start: int, end: int) -> bool:
        """Whether a token range holds a verb or auxiliary."""
        return not self._verbal.isdisjoint(self.pos[start:end])

    def verbs(self) -> frozenset[str]:
        """Lemmas and forms used as verbs."""
        found = {self._lemma[i] for i, pos in enumerate(self.pos) if pos == self._verb}
        found |= {self._lower[i] for i, pos in enumerate(self.pos) if pos == self._verb}
        return frozenset(self._name(number) for number in found)


def lemmas(tokens: Doc | Tokens) -> list[str]:
    """Content lemmas in small letters, names as they are."""
    return [_key(t) for t in tokens if t.pos_ in _CONTENT and not t.is_stop and _key(t) not in _EMPTY and len(t) > 1]


def _key(token: Token) -> str:
    return token.lower_ if token.pos_ == "PROPN" else token.lemma_.lower()


def _headline_block(reading: Reading) -> Doc | None:
    first = headline_sentence(reading)
    return reading.sentences[first].as_doc() if first is not None else None


def headline_sentence(reading: Reading) -> int | None:
    """The first sentence of a headline in the text; one line without a full stop is nothing but a headline."""
    first = next((i for i, role in enumerate(reading.roles) if role == "headline"), None)
    if first is not None or len(reading.sentences) != 1:
        return first
    only = reading.sentences[0]
    is_line = sum(token.is_alpha for token in only) >= _FEWEST_WORDS and len(only) <= _HEADLINE_WORDS
    return 0 if is_line and only[-1].text not in (".", "!") else None


def _theme(usable: list[int], words: Mapping[int, Sequence[str]]) -> frozenset[str]:
    counts: Counter[str] = Counter()
    for place, i in enumerate(usable[:60]):
        weight = 3 if place == 0 else 2 if place < 4 else 1
        for word in sorted(set(words[i])):
            counts[word] += weight
    return frozenset(word for word, n in counts.most_common(_THEME_WORDS) if n > 1)


def _weight(sentence: Tokens, words: Sequence[str], theme: frozenset[str], place: int) -> float:
    if not words:
        return 0.0
    shared = len(theme.intersection(words))
    overlap = shared / max(3, len(theme)) if theme else 0.0
    weight = _W.theme * overlap + 1.0 / (1.0 + _W.falling * place)
    root = sentence.root
    if root.pos_ in ("VERB", "AUX"):
        weight += _W.verb
    if sentence[0].text in "\"“'‘" or any(t.lower_ in ("i", "we", "you") for t in sentence[:6]):
        weight += _W.speech
    if sentence[-1].text == "?":
        weight += _W.question
    if len(sentence) < _SHORT:
        weight += _W.short
    return max(weight, _W.least)


def _is_caption(sentence: Tokens, columns: _Columns) -> bool:
    """Whether a sentence looks like a caption, a share line or another scrap: it names a picture or has no verb."""
    first = sentence[0].lower_
    if first in _CAPTION and len(sentence) > 1 and (sentence[1].lower_ in _CAPTION or sentence[1].text in ":/"):
        return True
    return not columns.has_verb(sentence.start, sentence.end) and (len(sentence) < 4 or not sentence[-1].is_punct)
