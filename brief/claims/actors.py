"""Actors without a name: `at least seven people`, `the tram driver`, `a suicide bomber`, `police`.

Only those that act or suffer in the sentences that tell the main event; anything else would flood the list.
"""

from __future__ import annotations

from spacy.tokens import Token

from brief.claims.scene import Scene
from brief.claims.speakers.speech import SAYING
from brief.claims.statements.extent import phrase
from brief.language.profiles.roles import OFFICES as ROLES
from brief.language.reading import Reading
from brief.model import Who, claim_id

_PEOPLE = frozenset(
    """people person man woman men women child children boy girl driver passenger bomber gunman shooter attacker
    militant rebel insurgent extremist terrorist police policeman officer official soldier troop victim survivor
    protester demonstrator fan supporter student teacher worker employee resident villager civilian crowd crew pilot
    captain doctor nurse patient firefighter medic rescuer authority prosecutor investigator detective judge jury
    lawyer lawmaker senator minister leader president king queen prince government army military navy force suspect
    inmate prisoner hostage migrant refugee pedestrian cyclist motorist tourist climber player coach manager team side
    striker keeper singer actor actress star comedian director author critic expert scientist researcher analyst
    voter activist campaigner farmer trader investor shareholder family couple mother father son daughter brother
    sister wife husband teenager pensioner toddler baby dozen hundred thousand coalition party group gang court
    regulator union airline company bank firm watchdog parliament council assembly committee panel world
    ambassador diplomat envoy pirate smuggler trafficker hacker burglar robber thief killer murderer
    bishop pope priest imam""".split()
)
_COUNTED = frozenset("dead injured wounded killed hurt missing others more".split())
_VAGUE = frozenset("other same such many some few those these expert analyst critic world best".split())
_BODIES = frozenset("company companies firm firms bank banks airline airlines union unions party parties".split())
_NEW = frozenset("new two both three combined merged joint other rival".split())
_BARE = frozenset(
    """leader leaders people person man men woman women child children official officials minister president father
    mother son daughter brother sister wife husband wives husbands family families group groups party company bank
    team side players fans crowd crowds supporters residents witnesses others more one two three some
    parliament committee council assembly court panel crew jury lawyer judge side""".split()
)
_OFFICES = frozenset(
    """leader minister president king queen prince ambassador diplomat envoy senator lawmaker official officer lawyer
    spokesman spokeswoman secretary""".split()
)
"""One holder of an office is a person whom the text names or leaves unnamed, no group."""
_LONGEST = 8
"""Words of a description; longer ones are cut to the head with what stands before it."""
_LONGEST_LIST = 14
"""The same where it holds a list: `workers of the harbour, the railways and the post`."""
_MOST = 6
_PLAYED = frozenset("music media record video audio portable dvd cd mp3 cassette disc".split())
_WATCHING = frozenset("analyst expert critic economist observer commentator forecaster trader".split())
_EXPECTING = frozenset("expect forecast predict think believe see estimate warn fear hope".split())
_DRIVING = frozenset("overturn crash carry travel collide leave plunge derail skid swerve burn operate drive".split())
"""What a coach does or suffers that is a vehicle."""
_ENDS = frozenset({"plus"})
"""Words that lead a description on to something else: `passengers plus cargo`."""


def find(reading: Reading, scene: Scene) -> list[Who]:
    """Described actors of the sentences that tell the main event, in text order, at most a few."""
    found: dict[str, Who] = {}
    heads = sorted(scene.told, key=lambda i: (-scene.told[i], i))[:_MOST]
    for index in sorted(heads):
        for token in reading.sentences[index]:
            if not _acts(token) or reading.entity_at(token.i) is not None or _is_office(token, scene):
                continue
            if _is_of_states(reading, token):
                continue
            start, end = _extent(token)
            if any(_named(reading, i) for i in range(start, end)) and token.lower_ in ("people", "others"):
                continue
            span = reading.span(start, end)
            name = " ".join(reading.text(span).split())
            claim = claim_id("who", name)
            if claim in found or not name or _is_bare(name, scene):
                continue
            found[claim] = Who(
                id=claim, evidence=(span,), sentence=index, rule="who.described", name=name, type="group"
            )
    return list(found.values())


def _is_office(token: Token, scene: Scene) -> bool:
    """`his foreign minister`, `the only leader`: one office-holder, unless the headline tells of him."""
    return token.tag_ in ("NN", "NNP") and token.lower_ in _OFFICES and token.lower_ not in scene.title_names


def _is_of_states(reading: Reading, token: Token) -> bool:
    """`the presidents of Chile and Peru`, `ministers from Chile`: office-holders whom their states make known."""
    if token.tag_ != "NNS" or token.lemma_.lower() not in _OFFICES or token.i + 2 >= len(reading.words):
        return False
    state = reading.entity_at(token.i + 2)
    return reading.words[token.i + 1] in ("of", "from") and state is not None and state.is_country


def _is_bare(name: str, scene: Scene) -> bool:
    """One general word says nothing, unless the headline has it: `leaders`, `two companies`, `9 million a year`."""
    lowers = name.lower().split()
    if lowers[-1] in _BODIES and all(word in _NEW for word in lowers[:-1]):
        return name.lower() not in scene.title_names
    if {"million", "billion"} & set(lowers) and lowers[-1] in ("year", "day", "month", "week"):
        return True
    return name.lower() in _BARE and name.lower() not in scene.title_names


def _named(reading: Reading, token: int) -> bool:
    entity = reading.entity_at(token)
    return entity is not None and entity.type == "person"


def _acts(token: Token) -> bool:
    if token.dep_ == "appos" and token.head.pos_ == "PROPN":
        return False
    if any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in token.children):
        return False
    if token.dep_ not in ("nsubj", "nsubjpass", "pobj", "dobj", "conj", "appos", "ROOT"):
        return False
    if token.dep_ == "pobj" and token.head.dep_ != "agent":
        return False
    if token.pos_ == "NUM" or token.lower_ in ("others", "more", "dead", "dozens"):
        return token.dep_ in ("nsubj", "nsubjpass") and _suffers(token) and not _is_model(token)
    if token.pos_ not in ("NOUN", "PROPN") or token.lemma_.lower() not in _PEOPLE:
        return False
    return not _is_vague(token) and not _is_of_things(token) and not _is_aside(token)


def _suffers(token: Token) -> bool:
    verb = token.head
    return verb.pos_ in ("VERB", "AUX") and (
        verb.tag_ in ("VBN", "VBD") or any(c.lower_ in _COUNTED for c in verb.children)
    )


def _is_model(token: Token) -> bool:
    """Whether a number names a thing: `the 787 was built`, `the Acme Five Hundred`."""
    return any(c.pos_ == "PROPN" or (c.lower_ == "the" and token.i - c.i == 1) for c in token.lefts)


def _is_of_things(token: Token) -> bool:
    """`A portable music player`, `dozens of inquiries`: nobody."""
    if token.lower_ in ("player", "players") and any(c.lower_ in _PLAYED for c in token.lefts):
        return True
    of = next((c for c in token.rights if c.lower_ == "of" and c.i == token.i + 1), None)
    if of is None or token.lemma_.lower() not in ("dozen", "hundred", "thousand"):
        return False
    counted = next((c for c in of.rights if c.dep_ == "pobj"), None)
    return counted is None or not _is_people(counted)


def _is_aside(token: Token) -> bool:
    """Whether somebody only watches and says, `analysts expect`, or is no one: `a coach overturned`."""
    if token.lemma_.lower() == "coach" and token.head.lemma_.lower() in _DRIVING:
        return True
    watches = token.lemma_.lower() in _WATCHING and token.dep_ == "nsubj"
    return watches and token.head.lemma_.lower() in SAYING | _EXPECTING


def _is_vague(token: Token) -> bool:
    return any(c.lower_ in _VAGUE for c in token.lefts)


def _is_other(joint: Token, head: Token) -> bool:
    """Whether a joint leads on to something that is nobody: `people | and a warship`."""
    if joint.dep_ != "cc" or joint.head.i != head.i:
        return False
    second = next((c for c in head.rights if c.dep_ == "conj"), None)
    return second is None or not _is_people(second)


def _is_people(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in _PEOPLE or lemma in ROLES or lemma.endswith(("er", "or", "ist", "ian", "ee", "ant"))


def _extent(token: Token) -> tuple[int, int]:
    start, end = phrase(token)
    doc = token.doc
    end = next((i for i in range(token.i + 1, end) if doc[i].lower_ in _ENDS or _is_other(doc[i], token)), end)
    if end - start > (_LONGEST_LIST if any(t.dep_ == "conj" for t in doc[start:end]) else _LONGEST):
        end = token.i + 1
    while end > token.i + 1 and doc[end - 1].pos_ in ("ADP", "CCONJ", "PUNCT"):
        end -= 1
    while start < token.i and (
        doc[start].dep_ == "det" or doc[start].pos_ == "PRON" or doc[start].tag_ == "PRP$" or doc[start].is_space
    ):
        start += 1
    if doc[start].is_punct:
        start, end = token.i, token.i + 1
    return start, max(end, token.i + 1)
