"""Sentences of opinion or forecast: kept in the text, marked, and never the source of an event.

A news sentence reports; an opinion sentence interprets with the writer's own voice (`This underscores the importance
of …`, `Overall, the meeting signifies …`) or guesses at what may follow without naming who expects it. The rules look
at the main verb and at words of judgement; a sentence with a speaker is never the writer's opinion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from brief.claims.speakers.speech import REPORTING
from brief.claims.speakers.turns import turn_at
from brief.language.reading import Reading
from brief.model import Block, Span


@dataclass(frozen=True, slots=True)
class _Weights:
    """What the signs of opinion are worth; they add up. Set by hand."""

    opinion: float = 0.7
    """Sum from which a sentence counts as opinion."""
    opener: float = 0.6
    """`Overall`, `Make no mistake`."""
    strong: float = 0.7
    """`underscores`, `signifies`."""
    interpreting: float = 0.4
    """`means`, `suggests`."""
    abstract: float = 0.3
    """Of `importance`, `balance` and the like, as subject or as matter of an interpreting verb."""
    forecast: float = 0.7
    """`may` or `could` with `implications`, `future`."""
    judging: float = 0.35
    """For each `must`, `crucial`, `wisely`."""
    own: float = 0.3
    """`I`, `our` outside quotation marks."""
    vague: float = 0.5
    """`Leaders are treading carefully`: no event, no source."""


_W = _Weights()
_INTERPRETING = frozenset(
    """highlight underscore underline signify symbolise symbolize reflect illustrate demonstrate suggest signal mark
    showcase exemplify embody epitomise epitomize reaffirm cement emphasise emphasize represent mean""".split()
)
"""Verbs that say what something means; alone they are half a sign."""
_STRONG = frozenset("highlight underscore underline signify symbolise symbolize illustrate showcase exemplify".split())
_STRONG_FORMS = frozenset("highlights underscores underlines signifies symbolises symbolizes exemplifies".split())
"""Taggers take some of these for nouns."""
_ABSTRACT = frozenset(
    """importance significance role need power balance unity front implication presence outcome move message shift
    commitment determination challenge gap future path step testament reminder sign willingness influence meeting
    relationship decision trend approach situation tension stage""".split()
)
_OPENERS = (
    "overall",
    "ultimately",
    "in conclusion",
    "clearly",
    "undoubtedly",
    "needless to say",
    "in my view",
    "in our view",
    "it is clear",
    "it remains to be seen",
    "only time will tell",
    "one thing is",
    "make no mistake",
    "arguably",
    "hopefully",
    "unfortunately",
    "sadly",
)
_JUDGING = frozenset(
    """must should ought important crucial vital essential imperative remarkable shameful disgraceful outrageous
    carefully wisely rightly wrongly foolish brilliant undeniable""".split()
)
_FORECAST = frozenset("may might could".split())
_WIDE = frozenset("implication consequence impact future balance power influence significance repercussion".split())


_LABEL = re.compile(
    r"^[ \t]*(?:opinion|comment|commentary|editorial|op-ed|viewpoint|guest essay|letter to the editor)"
    r"[ \t]*(?:[|:/]|by\b|$)",
    re.IGNORECASE | re.MULTILINE,
)
_LABEL_REACH = 400
"""Characters from the start in which an article is labelled as opinion."""
_OWN = 3
_OWN_SHARE = 0.2
"""Of the sentences, and how many at least, in which a column's writer speaks of herself outside quotation marks."""
_FIRST_PERSON = frozenset("i me my mine we us our ours".split())


def _forms(lemmas: frozenset[str]) -> Iterator[str]:
    for lemma in lemmas:
        stem = lemma.removesuffix("e")
        yield from (lemma, lemma + "s", stem + "ed", stem + "ing", lemma[:-1] + "ies", lemma[:-1] + "ied")


_CUES = frozenset({*_forms(_INTERPRETING), "meant", *_JUDGING, *_FORECAST, "i", "my", "we", "our", "us"} | {"whole"})
_FIRST = frozenset(opener.split()[0] for opener in _OPENERS)
"""A sentence without any of these, and that begins with no opener, is not looked at further."""


def opinion_sentences(reading: Reading) -> frozenset[int]:
    """Indices of sentences in which the writer judges or forecasts instead of reporting."""
    is_own = is_column(reading)
    found = [
        i
        for i, sentence in reading.claimable()
        if reading.roles[i] == "opinion"
        or (reading.roles[i] not in ("headline", "header") and is_own and not _reports(reading, sentence))
        or (
            reading.roles[i] != "headline"
            and _has_cue(reading.words[sentence.start : sentence.end])
            and _is_opinion(sentence)
        )
    ]
    return frozenset(found)


def is_column(reading: Reading) -> bool:
    """Whether the article is its writer's own view: so labelled, or told in the first person throughout."""
    found: bool | None = reading.notes.get("column")
    if found is None:
        found = reading.notes["column"] = _is_labelled(reading) or _is_personal(reading)
    return found


def _is_labelled(reading: Reading) -> bool:
    if _LABEL.match(reading.article.title or ""):
        return True
    leftovers = [block.span for block in reading.article.blocks if block.role == "boilerplate"]
    return any(
        not any(span.start <= label.start() < span.end for span in leftovers) and not _is_in_menu(reading.body, label)
        for label in _LABEL.finditer(reading.body, 0, _LABEL_REACH)
    )


def _is_in_menu(text: str, label: re.Match[str]) -> bool:
    """Whether a label alone on its line has a line of one word above or below it: `News`, `Opinion`, `Sport`."""
    above, below = text[: label.start()].split("\n"), text[label.end() : label.end() + _LABEL_REACH].split("\n")
    if below[0].strip() or label.group().rstrip()[-1:] in "|:/":
        return False
    near = [next((line.split() for line in lines if line.strip()), ()) for lines in (above[::-1], below)]
    return any(len(words) == 1 for words in near)


def _is_personal(reading: Reading) -> bool:
    own = {sentence for sentence, token in reading.tokens_of(words=("i", "my")) if _is_own(reading, sentence, token)}
    return len(own) >= _OWN and len(own) >= _OWN_SHARE * sum(1 for _ in reading.claimable())


def _is_own(reading: Reading, sentence: int, token: Token) -> bool:
    return (
        token.tag_ in ("PRP", "PRP$")
        and not _quoted(reading.sentences[sentence])
        and turn_at(reading, token.idx) is None
    )


def _reports(reading: Reading, sentence: Tokens) -> bool:
    """Whether a sentence of a column tells what happened, without the writer in it."""
    words = {word.lower() for word in reading.words[sentence.start : sentence.end]}
    if words & (_FIRST_PERSON | _JUDGING) or sentence[-1].text == "?":
        return False
    root = sentence.root
    return root.tag_ == "VBD" or any(c.dep_ in ("aux", "auxpass") and c.tag_ == "VBD" for c in root.lefts)


def _has_cue(words: Sequence[str]) -> bool:
    return words[0].lower() in _FIRST or not _CUES.isdisjoint(word.lower() for word in words)


def _is_opinion(sentence: Tokens) -> bool:
    if len(sentence) < 5 or _has_speaker(sentence):
        return False
    opening = sentence[: min(6, len(sentence))].text.lower()
    points = 0.0
    if opening.startswith(_OPENERS):
        points += _W.opener
    root = sentence.root
    lemma = root.lemma_.lower()
    subject = next((c for c in root.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    if lemma in _STRONG or any(t.lower_ in _STRONG_FORMS and t.i > sentence.start + 1 for t in sentence):
        points += _W.strong
    elif lemma in _INTERPRETING:
        points += _W.interpreting
    if subject is not None and (subject.lemma_.lower() in _ABSTRACT or subject.lower_ in ("this", "it", "that")):
        points += _W.abstract if lemma in _INTERPRETING or _modal(root) else 0.0
    matter = [t.lemma_.lower() for t in sentence]
    if lemma in _INTERPRETING and any(word in _ABSTRACT for word in matter[root.i - sentence.start :]):
        points += _W.abstract
    if _modal(root) and any(word in _WIDE for word in matter):
        points += _W.forecast
    points += _W.judging * sum(1 for word in matter if word in _JUDGING)
    if any(t.lower_ in ("i", "my", "we", "our", "us") for t in sentence) and not _quoted(sentence):
        points += _W.own
    if "on the whole" in opening or _vague_present(root, subject):
        points += _W.vague
    return points >= _W.opinion


def _modal(root: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ in _FORECAST for c in root.lefts)


def _vague_present(root: Token, subject: Token | None) -> bool:
    """`Leaders like these are treading carefully to keep good relations on multiple fronts`: no event, no source."""
    if subject is None or subject.ent_type_ or root.tag_ not in ("VBG", "VBP", "VBZ"):
        return False
    adverb = any(c.dep_ == "advmod" and c.lower_.endswith("ly") and c.lower_ in _JUDGING for c in root.children)
    return adverb


def _has_speaker(sentence: Tokens) -> bool:
    return any(
        t.lemma_.lower() in REPORTING
        and t.pos_ == "VERB"
        and any(c.dep_ == "nsubj" and c.pos_ in ("PROPN", "NOUN", "PRON") for c in t.lefts)
        and t.lemma_.lower() not in _INTERPRETING
        for t in sentence
    ) or any(t.lower_ == "according" for t in sentence)


def _quoted(sentence: Tokens) -> bool:
    return any(t.text in "\"“”'‘’" for t in sentence)


def blocks_with_opinion(reading: Reading, opinion: frozenset[int]) -> tuple[Block, ...]:
    """The article's blocks, with paragraphs cut so that every run of opinion sentences is a block of its own.

    Text that no block covers stays uncovered.
    """
    runs: list[Span] = []
    for index in sorted(opinion):
        sentence = reading.sentences[index]
        span = Span(sentence.start_char, sentence.end_char)
        if runs and index - 1 in opinion and reading.body[runs[-1].end : span.start].strip() == "":
            runs[-1] = Span(runs[-1].start, span.end)
        else:
            runs.append(span)
    if not runs:
        return reading.article.blocks
    if not reading.article.blocks:
        return tuple(Block("opinion", run) for run in runs)
    found: list[Block] = []
    waiting = iter(runs)
    run = next(waiting, None)
    for block in reading.article.blocks:
        start = block.span.start
        while run is not None and run.start < block.span.end:
            end = min(run.end, block.span.end)
            if block.role == "paragraph":
                if run.start > start:
                    found.append(Block("paragraph", Span(start, run.start)))
                found.append(Block("opinion", Span(max(run.start, start), end)))
                start = end
            if run.end > block.span.end:
                run = Span(block.span.end, run.end)
                break
            run = next(waiting, None)
        if start < block.span.end:
            found.append(Block(block.role, Span(start, block.span.end)))
    return tuple(_trimmed(block, reading.body) for block in found if _is_text(block, reading.body))


def _is_text(block: Block, text: str) -> bool:
    return bool(text[block.span.start : block.span.end].strip()) or block.span.end > len(text)


def _trimmed(block: Block, text: str) -> Block:
    start, end = block.span
    while start < min(end, len(text)) and text[start].isspace():
        start += 1
    while start < end <= len(text) and text[end - 1].isspace():
        end -= 1
    return Block(block.role, Span(start, end))
