"""Who comes to a meeting, who is expected there and who stays away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from brief.claims.speakers.speech import SAYING
from brief.language.entities import Entity
from brief.language.reading import Reading
from brief.language.tables import words
from brief.model import Attendance, Span

_COME = words("attend participate partake")
_ARRIVE = words("arrive fly travel come go")
_LEAD = words("join host chair open address convene lead")
_SKIP = words("skip boycott shun snub miss forgo")
_LEAVE = words("withdraw pull stay")
_STAND_IN = words("place stead")
_SENT = words("send attend come dispatch represent go travel fly participate appear speak arrive")
"""Verbs beside `instead of …` and `in place of …` that tell of attendance."""
_MANNER = words("place stead person full")
"""Nouns after `attend in` that are no meeting."""
_EVENTS = words(
    """
    summit meeting conference session talk talks forum assembly ceremony gathering event funeral inauguration congress
    convention games launch hearing rally dinner reception opening trial vote debate congress delegate delegates parade
    commemoration retreat match plenary symposium workshop council negotiation negotiations
    """
)
_AHEAD = words("expect set due schedule plan likely intend slate tap hope prepare ready invite")
_REFUSE = words("decline refuse unlikely unable fail")
_VOID = words("invite ask urge want call if whether would could might may should allow consider threaten")
_BARE_VERBS = words("will did does do would is was wo")
"""Before `not`, these stand for a verb said before: `B will not.`"""
_LISTS = words("include including includes included")
_LONGEST = 320
"""Characters of a sentence that is short enough to be evidence as a whole."""


@dataclass(frozen=True, slots=True)
class Presence:
    """What one clause says of someone's attendance."""

    entity: str
    attendance: Attendance
    evidence: Span


def presences(reading: Reading) -> dict[str, Presence]:
    """The first thing said of each entity's attendance, by the entity's name."""
    found: dict[str, Presence] = {}
    for index, sentence in reading.claimable():
        for i in range(sentence.start, sentence.end):
            if reading.words[i].lower() in _TRIGGERS:
                for presence in _of(reading, reading.doc[i], index):
                    found.setdefault(presence.entity, presence)
            left = _left_out(reading, i, index) if reading.words[i].lower() in ("not", "n't") else None
            if left is None:
                continue
            here = (p for p in found.values() if p.evidence.start >= sentence.start_char)
            if any(p.attendance != "absent" for p in here):
                found.setdefault(left.entity, left)
    return found


def _left_out(reading: Reading, i: int, index: int) -> Presence | None:
    """Who stays away in `A will attend the summit; B will not.`: the verb is the one before, left out."""
    sentence = reading.sentences[index]
    after = reading.words[i + 1] if i + 1 < sentence.end else "."
    verb = reading.doc[i - 1] if i - 1 > sentence.start else None
    if verb is None or after not in (".", ";", ",") or verb.lower_ not in _BARE_VERBS:
        return None
    entity = reading.entity_at(i - 2)
    if entity is None or entity.type == "place":
        return None
    return Presence(entity.name, "absent", reading.span(sentence.start, sentence.end))


_TRIGGERS = words(
    """
    attend attends attended attending participate participates participated participating partake skip skips
    skipped skipping boycott boycotts boycotted boycotting shun shuns shunned snub snubs snubbed miss misses
    missed missing forgo withdraw withdraws withdrew withdrawn pull pulls pulled pulling stay stays stayed staying
    attendance present absent absence part there speak address addresses addressed addressing join joins joined joining
    host hosts hosted hosting chair chairs chaired chairing open opens opened convene convenes convened lead leads led
    arrive arrives arrived arriving fly flies flew travel travels traveled travelled come comes came go goes went
    invited instead place stead
    """
)
"""All forms of the words that the rules look at."""


def _of(reading: Reading, token: Token, index: int) -> Iterator[Presence]:
    if (missing := _missing(reading, token)) is not None:
        sentence = reading.sentences[index]
        yield Presence(missing.name, "absent", reading.span(sentence.start, sentence.end))
        return
    verb, coming = _verb(token)
    if verb is None:
        return
    state = _state(verb, coming)
    if state is None:
        return
    sentence = reading.sentences[index]
    for entity, at in _who(reading, verb, sentence.end):
        whole = sentence.end_char - sentence.start_char <= _LONGEST
        start = sentence.start if whole else max(sentence.start, min(at, verb.left_edge.i))
        end = sentence.end if whole else min(sentence.end, max(verb.i, at) + 12)
        yield Presence(entity.name, state, reading.span(start, end))


def _missing(reading: Reading, token: Token) -> Entity | None:
    """Who is not there: `sent a deputy instead of X`, `in place of X`, `the absence of X`, `X was not invited`."""
    person: Token | None = None
    if token.lower_ == "absence":
        person = next((t for t in token.children if t.dep_ == "poss"), None) or _after_of(token)
    elif token.lower_ == "invited" and any(t.dep_ == "neg" for t in token.children):
        person = next((t for t in token.children if t.dep_ == "nsubjpass"), None)
    elif token.lower_ == "instead" or (token.lower_ in _STAND_IN and token.i and token.nbor(-1).lower_ == "in"):
        above = (token.head, token.head.head, token.head.head.head)
        person = _after_of(token) if any(t.lemma_.lower() in _SENT for t in above) else None
    entity = _entity(reading, person) if person is not None else None
    return entity if entity is not None and entity.type == "person" else None


def _entity(reading: Reading, noun: Token) -> Entity | None:
    """Who the noun is, by its own name or the one in apposition: `the party's chief, Anna Weber,`."""
    named = (noun, *(t for t in noun.children if t.dep_ == "appos"))
    return next(
        (entity for t in named if (entity := reading.entity_at(t.i)) is not None and entity.type != "place"), None
    )


def _after_of(token: Token) -> Token | None:
    """The noun of the `of` that stands right behind the token."""
    of = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    if of is None or of.lower_ != "of":
        return None
    return next((t for t in of.children if t.dep_ == "pobj"), None)


def _verb(token: Token) -> tuple[Token | None, bool]:
    """The verb that says it and whether it says that someone comes."""
    lemma = token.lemma_.lower()
    if lemma in _COME and token.pos_ in ("VERB", "AUX"):
        return (token, True) if _is_event(token, needed=False) else (None, True)
    if lemma in _SKIP and token.pos_ == "VERB":
        return (token, False) if _is_event(token, needed=True) else (None, False)
    if lemma in _LEAVE and token.pos_ == "VERB":
        away = any(child.lower_ in ("from", "out", "away") for child in token.children)
        stayed = lemma == "stay" and _is_bare(token)
        return (token, False) if away and (stayed or _reaches_event(token)) else (None, False)
    if lemma in _LEAD and token.pos_ == "VERB":
        return (token, True) if _is_event(token, needed=True) else (None, True)
    if lemma in _ARRIVE and token.pos_ == "VERB":
        return (token, True) if _comes_to_event(token) else (None, True)
    if lemma == "speak" and token.tag_ == "VB" and token.dep_ == "xcomp":
        return (token, True) if token.head.lemma_.lower() in _AHEAD else (None, True)
    if token.lower_ == "there" and token.dep_ == "advmod" and token.head.lemma_ == "be" and token.head.tag_ == "VBZ":
        return token.head, True
    if lemma == "part" and token.dep_ == "dobj" and token.head.lemma_ == "take":
        return token.head, True
    if token.lower_ == "attendance" and token.head.lower_ == "in" and token.head.head.pos_ in ("AUX", "VERB"):
        return token.head.head, True
    if token.lower_ in ("present", "absent") and token.dep_ == "acomp" and token.head.pos_ == "AUX":
        if token.lower_ == "absent" and not any(t.lower_ == "from" for t in token.children):
            return token.head, False
        return (token.head, token.lower_ == "present") if _at_event(token) else (None, True)
    return None, True


def _is_bare(verb: Token) -> bool:
    """Whether nothing says from what: `stayed away and sent his minister`."""
    parts = [t for c in verb.children if c.dep_ != "conj" for t in (c, *c.children)]
    return not any(t.dep_ in ("prep", "dobj") or t.lower_ == "from" for t in parts)


def _is_event(verb: Token, *, needed: bool) -> bool:
    objects = [child for child in verb.children if child.dep_ in ("dobj", "obj")]
    objects += [p for c in verb.children if c.dep_ == "prep" and c.lower_ in ("in", "at") for p in c.children]
    objects = [o for o in objects if o.lower_ not in _MANNER and o.ent_type_ != "DATE"]
    if not objects:
        return not needed
    return any(o.lower_ in _EVENTS or o.lemma_.lower() in _EVENTS for o in objects)


def _reaches_event(verb: Token) -> bool:
    return any(t.lower_ in _EVENTS for t in verb.doc[verb.i : min(len(verb.doc), verb.i + 9)] if t.sent == verb.sent)


def _comes_to_event(verb: Token) -> bool:
    """`arrived for the summit`, `flew to the conference`: only what hangs from the verb counts."""
    nouns = (o for c in verb.children if c.dep_ == "prep" and c.lower_ in ("for", "to", "at") for o in c.children)
    return any(o.lower_ in _EVENTS or o.lemma_.lower() in _EVENTS for o in nouns)


def _at_event(token: Token) -> bool:
    following = token.doc[token.i + 1 : min(len(token.doc), token.i + 8)]
    return any(t.lower_ in _EVENTS for t in following) or (len(following) > 0 and following[0].is_punct)


def _chain(verb: Token) -> list[Token]:
    """The verb and the verbs and adjectives it depends on: attend <- expected <- (said)."""
    chain = [verb]
    while chain[-1].dep_ in ("xcomp", "ccomp", "conj", "acomp") and len(chain) < 4:
        head = chain[-1].head
        if chain[-1].dep_ == "ccomp" and any(c.dep_ in ("nsubj", "nsubjpass") for c in chain[-1].children):
            break
        chain.append(head)
    return chain


def _state(verb: Token, coming: bool) -> Attendance | None:
    chain = _chain(verb)
    marks = [t for link in chain for t in (link, *link.children)]
    lemmas = {t.lemma_.lower() for t in marks} | {t.lower_ for t in marks}
    negations = sum(t.dep_ == "neg" or t.lower_ in ("not", "never") for t in marks if t not in chain)
    if chain[-1].dep_ == "ccomp" and chain[-1].head.lemma_.lower() in SAYING:
        lemmas = {"will" if lemma == "would" else lemma for lemma in lemmas}  # "said she would attend"
    if lemmas & _VOID and not lemmas & {"expect", "set", "due", "schedule", "will"}:
        return None
    if lemmas & _REFUSE:
        negations += 1
    if (negations % 2 == 1) == coming:
        return "absent"
    if lemmas & _AHEAD or (lemmas & {"will", "'ll", "shall"} and verb.tag_ != "VBG"):
        return "expected"
    return "attending"


def _who(reading: Reading, verb: Token, end: int) -> Iterator[tuple[Entity, int]]:
    """The actors of the verb: its subjects, or whom a list after `attending ... include` names."""
    for link in _chain(verb):
        subjects = [c for c in link.children if c.dep_ in ("nsubj", "nsubjpass")]
        if subjects:
            for subject in subjects:
                is_relative = subject.lower_ in ("who", "which", "that") and link.dep_ == "relcl"
                yield from _expanded(reading, link.head if is_relative else subject)
            return
    if verb.dep_ in ("acl", "relcl"):
        noun = verb.head
        entity = reading.entity_at(noun.i)
        if entity is not None and entity.type != "place":
            yield entity, noun.i
            return
        listed = noun.head if noun.head.lemma_.lower() in _LISTS else None
        listed = listed or next((c for c in noun.children if c.lower_ == "including"), None)
        if listed is not None:
            yield from _listed(reading, listed.i + 1, end)
    elif verb.dep_ in ("advcl", "pcomp"):
        head = verb.head if verb.dep_ == "advcl" else verb.head.head
        for child in head.children:
            if child.dep_ in ("nsubj", "nsubjpass"):
                yield from _expanded(reading, child)


def _expanded(reading: Reading, subject: Token) -> Iterator[tuple[Entity, int]]:
    entity = _entity(reading, subject)
    if entity is not None:
        yield entity, subject.i
    for conjunct in subject.conjuncts:
        other = reading.entity_at(conjunct.i)
        if other is not None and other.type != "place" and other is not entity:
            yield other, conjunct.i


def _listed(reading: Reading, start: int, end: int) -> Iterator[tuple[Entity, int]]:
    for i in range(start, end):
        token = reading.doc[i]
        if token.pos_ in ("VERB", "AUX") and token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return
        if token.text == ";":
            return
    seen: set[str] = set()
    for entity, mention in reading.mentions_in(start, end):
        if entity.type == "person" and entity.name not in seen:
            seen.add(entity.name)
            yield entity, mention.start
