"""What: the main event as one clean statement, and the key developments after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from brief.claims.quotes import spoken
from brief.claims.ranking import confidence
from brief.claims.scene import Scene, headline_sentence, lemmas, scene_of
from brief.claims.speakers.speech import SAYING
from brief.claims.statements import events, meaning
from brief.claims.statements.clauses import Clause, clause_of
from brief.claims.statements.grounding import covering, is_said
from brief.claims.statements.headline import Headline
from brief.claims.statements.opinion import is_column
from brief.claims.statements.stages import is_finite
from brief.claims.statements.verbs import clause_heads
from brief.claims.when import times_of
from brief.language.reading import Reading
from brief.model import Span, What, claim_id

_MOST = 16
"""Statements of an article: the main event and its key developments."""


@dataclass(frozen=True, slots=True)
class _Weights:
    """What makes a clause the main event; added to how much its sentence tells (`Scene.told`) and its verb makes news
    (`events.weight`). Set by hand on the dev half, see docs/quality.md.
    """

    headline: float = 2.4
    """A headline's event before its evidence is weighed: coders named it in seven of ten articles."""
    in_text: float = 0.5
    """Added where the headline itself stands in the text and is its own evidence."""
    theme: float = 0.5
    """Times the share of the story's words that the clause has."""
    later: float = -0.15
    """For each clause before it in its sentence."""
    pronoun: float = -0.35
    """Its subject is a pronoun."""
    additive: float = -0.3
    """It adds to what was told before: `dozens more`, `also`."""
    given: float = -0.2
    """Its subject is an event that was told before: `the blast`."""
    saying: float = -0.2
    subjectless: float = -0.3


_W = _Weights()
_SAID = frozenset("say add tell note explain reply".split())
"""Verbs of speech that tell of nothing without the words said."""
_HELPING = frozenset("be have do will would can could may might should must".split())
_SUPPORT = 0.66
"""Share of the content words of a headline's subject, predicate and object that its evidence must hold."""
_WITNESSES = 3
"""Sentences that may together be a headline's evidence."""


def find(reading: Reading) -> list[What]:
    """The article's events, the main one first."""
    scene = scene_of(reading)
    ranked = sorted(_clauses(reading, scene), key=lambda x: (-x[0], x[2].whole))
    found: list[What] = []
    main = _from_headline(reading, scene)
    if main is not None:
        found.append(main)
    seen = {claim.id for claim in found}
    kept = sorted(ranked[:_MOST], key=lambda x: x[2].whole) if ranked else []
    if ranked and main is None:
        kept.remove(ranked[0])
        kept.insert(0, ranked[0])
    for score, sentence, clause in kept:
        claim = _claim(reading, clause, sentence, score)
        if claim.id in seen or (main is not None and claim.statement.rstrip(".") == main.statement.rstrip(".")):
            continue
        seen.add(claim.id)
        found.append(claim)
    return found[:_MOST]


def _clauses(reading: Reading, scene: Scene) -> Iterator[tuple[float, int, Clause]]:
    speech = spoken(reading)
    for index in sorted(scene.told, key=lambda i: (-scene.told[i], i))[: _MOST + 8]:
        sentence = reading.sentences[index]
        if _is_question(sentence):
            continue
        for place, verb in enumerate(clause_heads(sentence)):
            clause = clause_of(verb, sentence)
            score = _score(clause, scene, index) + _W.later * place
            if clause.subject is None or clause.whole[1] - clause.whole[0] < 3 or not is_finite(verb):
                continue
            if verb.i in speech or clause.whole[0] in speech or _is_empty(clause) or _is_shown(reading, verb):
                continue
            yield score, index, clause


def _is_question(sentence: Tokens) -> bool:
    return any(token.text == "?" for token in sentence[-2:])


def _is_shown(reading: Reading, verb: Token) -> bool:
    """Whether a present tells of a dated past day, as captions do: `The rocket lifts off on April 12, 1981`."""
    if verb.tag_ not in ("VBZ", "VBP") or verb.pos_ != "VERB" or any(c.dep_ in ("aux", "auxpass") for c in verb.lefts):
        return False
    days = {t.idx for c in verb.rights if c.lower_ == "on" for t in c.rights if t.dep_ == "pobj"}
    published = reading.article.published or "9999"
    return bool(days) and any(
        time.span[0] in days and time.basis == "explicit" and (time.value.start or "9999") < published
        for time in times_of(reading)
    )


def _is_empty(clause: Clause) -> bool:
    """Whether a clause tells nothing by itself: `It has not`, `the minister said` of words that stand elsewhere."""
    verb, doc = clause.verb, clause.verb.doc
    if clause.object is not None and not (verb.lemma_.lower() == "tell" and _only_hearer(verb)):
        return False
    if verb.lemma_.lower() in _SAID:
        return not any(
            (c.dep_ in ("ccomp", "xcomp") and c.i >= clause.whole[0]) or c.lower_ in ("about", "of")
            for c in verb.children
        )
    return verb.lemma_.lower() in _HELPING and all(token.dep_ == "neg" for token in doc[verb.i + 1 : clause.whole[1]])


def _only_hearer(verb: Token) -> bool:
    """`The minister told reporters`, without what."""
    return not any(c.dep_ in ("ccomp", "xcomp", "dative") or c.lower_ in ("about", "of") for c in verb.children)


def _score(clause: Clause, scene: Scene, sentence: int) -> float:
    score = scene.told[sentence]
    doc = clause.verb.doc
    subject = doc[clause.subject[0] : clause.subject[1]] if clause.subject else None
    if subject is not None and len(subject) == 1 and subject[0].pos_ == "PRON":
        score += _W.pronoun
    if subject is not None and _is_additive(subject, clause.verb):
        score += _W.additive
    if subject is not None and subject[0].lower_ == "the" and subject.root.lemma_.lower() in events.EVENT_NOUNS:
        score += _W.given
    main_verb = doc[clause.predicate[1] - 1] if clause.predicate[1] - 1 > clause.verb.i else clause.verb
    lemma = main_verb.lemma_.lower()
    score += events.weight(lemma)
    if lemma in SAYING:
        score += _W.saying
    words = set(lemmas(doc[clause.whole[0] : clause.whole[1]]))
    score += _W.theme * len(words & scene.title_words) / max(4, len(scene.title_words))
    if clause.subject is None:
        score += _W.subjectless
    return score


def _is_additive(subject: Tokens, verb: Token) -> bool:
    """`Dozens more were injured`, `the other three`, `fifty were also hurt`: the main thing came before."""
    words = {token.lower_ for token in subject}
    compared = "more" in words and "than" in words
    return (
        bool(words & {"other", "others", "another"})
        or ("more" in words and not compared)
        or any(child.lower_ == "also" for child in verb.children)
    )


def _claim(reading: Reading, clause: Clause, sentence: int, score: float) -> What:
    clause = _with_name(reading, clause)
    span = _with_time(reading, reading.span(*clause.whole))
    statement = _clean(reading.text(span))
    if clause.gap is not None:
        before, after = Span(span.start, reading.span(*clause.gap).start), Span(reading.span(*clause.gap).end, span.end)
        statement = _clean(f"{reading.text(before)} {reading.text(after)}")
    subject = _clean(reading.text(reading.span(*clause.subject))) if clause.subject else None
    predicate = _clean(reading.text(reading.span(*clause.predicate)))
    matter = _clean(reading.text(reading.span(*clause.object))) if clause.object else None
    meant = meaning.of_subject(reading, clause)
    if meant is not None and subject is not None:
        told = f"{subject} ({meant})"  # as it stands: a name may hold what a pattern's replacement would read
        statement = re.sub(rf"(?<!\w){re.escape(subject)}(?!\w)", lambda _: told, statement, count=1)
        subject = meant
    said_by = meaning.speaker_of(reading, clause)
    return What(
        id=claim_id("what", subject, clause.verb.lemma_, matter),
        evidence=(span,),
        sentence=sentence,
        attribution=said_by,
        confidence=confidence("what", score),
        rule="what.clause",
        statement=statement,
        subject=subject,
        predicate=predicate,
        object=matter,
        stage=clause.stage,
        negated=clause.negated,
    )


def _with_name(reading: Reading, clause: Clause) -> Clause:
    """The clause with the whole of the name that its subject begins inside of: `Norvik | Energy was founded`."""
    start = clause.subject[0] if clause.subject is not None else -1
    mention = reading.mention_at(start) if start >= 0 and start == clause.whole[0] else None
    if clause.subject is None or mention is None or mention.form != "name" or mention.start >= start:
        return clause
    return replace(clause, subject=(mention.start, clause.subject[1]), whole=(mention.start, clause.whole[1]))


def _with_time(reading: Reading, span: Span) -> Span:
    """The span with the rest of a time that it would cut: `on April 12 | , 2011`, `by 10 | a.m.`."""
    cut = (time.span for time in times_of(reading) if time.span[0] < span.end < time.span[1])
    return Span(span.start, next((end for _, end in cut), span.end))


def _from_headline(reading: Reading, scene: Scene) -> What | None:
    """The headline's event, on the evidence of the sentences that tell it; None if they leave too much unsaid."""
    headline, title = scene.headline, scene.title
    if headline is None or title is None or not headline.statement or is_column(reading):
        return None
    own = headline_sentence(reading)
    if own is not None and reading.roles[own] != "headline" and headline.predicate is None:
        return None
    for i, role in enumerate(reading.roles):
        if role != "headline" and i != own:
            continue
        if all(word in reading.sentences[i].text for word in headline.statement.split()):
            return _told(reading, headline, [i], _W.headline + _W.in_text)
    start, stop = headline.place
    core, rest = frozenset(lemmas(title[start : headline.core])), frozenset(lemmas(title[headline.core : stop]))
    sentences = covering(core | rest, scene.words, scene.told, most=_WITNESSES)
    said = {word for word in core | rest if any(is_said(word, scene.words[i]) for i in sentences)}
    if not sentences or len(core & said) < _SUPPORT * len(core):
        return None
    if not rest <= said:
        headline = replace(headline, statement=" ".join(title[start : headline.core].text.split()))
    shared = len(scene.title_words.intersection(scene.words[sentences[0]])) / max(1, len(scene.title_words))
    return _told(reading, headline, sentences, _W.headline + shared)


def _told(reading: Reading, headline: Headline, sentences: Sequence[int], score: float) -> What:
    """The headline's event on the evidence of these sentences, the best first."""
    told = (reading.sentences[i] for i in sentences)
    return What(
        id=claim_id("what", headline.subject or headline.statement, headline.predicate, headline.object),
        evidence=tuple(reading.span(sentence.start, sentence.end) for sentence in told),
        sentence=sentences[0],
        confidence=confidence("what", score),
        rule="what.headline",
        statement=headline.statement,
        subject=headline.subject,
        predicate=headline.predicate,
        object=headline.object,
        stage=headline.stage,
        negated=headline.negated,
    )


def _clean(words: str) -> str:
    return " ".join(words.split()).strip(" ,;:—–-")
