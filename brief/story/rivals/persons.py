"""Who it was: who was appointed, who won, which office somebody held, what somebody did for a living."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brief.language.countries import iso_of, iso_of_name
from brief.language.profiles.roles import OFFICES
from brief.story.context import Context, Draft
from brief.story.counts.told import disputes
from brief.story.parties.names import same_person
from brief.story.parties.people import office
from brief.story.rivals.leftover import TOGETHER, common, left_over, matter
from brief.story.rivals.value import Place, Value, is_same, matches, place, value_at
from brief.story.sentences.words import stem

TOGETHER_BY_AGE = 0.0
"""Of two trades of somebody of one age nothing more is needed."""
_NAME = r"(?:[A-Z][\w’'-]+\s(?:(?:de|van|von|der|al|bin|el|la|da|di)\s){0,2}){1,2}[A-Z][\w’'-]+"
_TITLE = r"(?:[A-Za-z][\w’'-]*\s){0,5}?"
_FEATS: tuple[tuple[str, str, str], ...] = (
    (
        "who was appointed",
        rf"(?P<name>{_NAME})(?:,[^,;]{{2,60}},)?\s(?:(?:has|had)\sbeen|was|is|will\sbe|is\sto\sbe)\s(?:\w+ly\s)?"
        r"(?:appointed|named\s(?:as|the|its|their|new|head|chief)\b|elected|chosen|picked|confirmed|sworn"
        r"|installed|tapped|selected)"
        rf"|(?P<named>{_NAME})(?:,[^,;]{{2,60}},)?\s(?:will|is\sto|is\sset\sto|takes|took|becomes|became|succeeds"
        rf"|succeeded|has)\s"
        r"(?:head|lead|run|become|take\sover|succeed|replace|over|charge|the\shelm|office|taken\sover|become)\b",
        rf"\b(?:appoints?|appointed|elected|elects|chose|chooses|picked|picks|installed"
        rf"|tapped)\s(?:{_TITLE})(?P<after>{_NAME})",
    ),
    (
        "who won",
        rf"(?P<name>{_NAME})(?:,[^,;]{{2,60}},)?\s(?:has\s|have\s|narrowly\s|comfortably\s|easily\s)?(?:won|wins"
        rf"|took\s(?:victory|gold|the\s(?:title|win|crown|lead))"
        r"|takes\sgold|claimed\s(?:victory|gold|the)|triumphed|beat|beats|defeated|defeats|clinched|captured\sthe"
        r"|crossed\sthe\s(?:finish\s)?line\sfirst|finished\sfirst|came\sfirst|was\scrowned|stormed\sto)",
        rf"\b(?:won\sby|victory\s(?:for|by|of)|title\sfor|gold\sfor|win\sfor)\s(?:{_TITLE})(?P<after>{_NAME})",
    ),
    (
        "who scored",
        rf"(?P<name>{_NAME})\s(?:scored|headed|opened\sthe\sscoring|netted|equalised|equalized|struck|converted"
        rf"|put\s\w+\s(?:ahead|in\sfront))",
        rf"\b(?:goals?\s(?:from|by)|through|scored\sby|thanks\sto)\s(?:{_TITLE})(?P<after>{_NAME})",
    ),
    (
        "who is held",
        rf"(?P<name>{_NAME})(?:,[^,;]{{2,60}},)?\s(?:was|has\sbeen|is)\s(?:arrested|detained|charged|accused"
        rf"|sentenced|convicted|jailed|acquitted|indicted)",
        rf"\b(?:arrested|detained|charged|sentenced|convicted|jailed|acquitted"
        rf"|indicted)\s(?:{_TITLE})(?P<after>{_NAME})",
    ),
    (
        "who leads",
        rf"(?P<name>{_NAME})(?:,[^,;]{{2,60}},)?\s(?:heads|leads|chairs|commands|presided\sover|presides\sover"
        rf"|is\sat\sthe\shead|is\sin\scharge)",
        rf"\b(?:led|headed|chaired|commanded|run|presided\sover)\sby\s(?:{_TITLE})(?P<after>{_NAME})",
    ),
    (
        "who goes",
        rf"(?P<name>{_NAME})(?:,[^,;]{{2,60}},)?\s(?:has\s)?(?:resigned|resigns|stepped\sdown|steps\sdown|quit|quits"
        rf"|announced\s(?:his|her)\sresignation)",
        rf"\b(?:resignation\sof|succeeds|succeeded|replaces|replaced|follows)\s(?:{_TITLE})(?P<after>{_NAME})",
    ),
)  # fmt: skip
"""What one person does or suffers in one event, and the words before and behind the name that say so."""
_AS = re.compile(
    rf"(?P<name>{_NAME})(?:,[^,;.]{{2,50}},)?[^.;,]{{1,60}}?\bas\s(?:the\s|its\s|their\s|his\s|her\s|new\s"
    rf"|next\s)*(?P<office>[A-Za-z][^,.;]{{3,40}})"
)
_NOT_NOW = re.compile(
    r"\b(?:former|ex|acting|interim|deputy|then|candidate|shadow|vice|once|previous\w*|late|outgoing|designate)\b", re.I
)
_TRADE_AGED = re.compile(r"\b(?P<trade>[a-z]+),?\s(?:who\sis\s)?aged\s(?P<age>\d{1,3})\b")
_OFFICE_WORDS = 4
"""Of the words that may name an office."""
_TRADE = re.compile(r"\b(?P<age>\d{1,3})-year-old\s(?:(?:[a-z-]+|[A-Z]\w+)\s){0,2}?(?P<trade>[a-z]+)\b")
_KIN = frozenset(
    """
    attacker aunt boss boyfriend brother candidate captive chief colleague counterpart cousin daughter defendant
    driver expert father founder friend general girlfriend granddaughter grandfather grandmother grandson gunman
    head hostage husband inmate leader mother neighbor neighbour nephew newcomer niece nominee official owner
    partner pensioner pilot plaintiff player politician prisoner private qualifier refugee resident sister son
    star suspect teenager uncle veteran victim volunteer widow wife witness
    """.split()
)
"""Of the words for persons those that somebody can be beside a trade."""
_KINSHIP = re.compile(
    r"\b(?P<whose>his|her|their)\s(?:[a-z]+\s)?(?P<kin>wife|husband|sister|brother|mother|father|daughter|son|uncle"
    r"|aunt"
    r"|nephew|niece"
    r"|girlfriend|boyfriend|grandfather|grandmother|cousin|neighbou?r|colleague|coach|lawyer|driver|bodyguard|assistant"
    r"|doctor|manager|deputy|fianc[ée]e?|stepfather|stepmother|grandson|granddaughter)\b"
)
_NATIONAL = re.compile(r"\b(?P<nation>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s(?:[a-z-]+\s)??(?P<noun>[a-z]{3,})\b")
_SPEAKS = re.compile(
    r"\b(?:said|says|told|according|added|called|spoke|warned|announced|spokes\w+|analyst|expert|witness|quoted"
    r"|believes)\b",
    re.I,
)
"""Words around somebody who only speaks: each report has its own."""
LEAD = 3
"""Sentences in which an article names those whom it is about."""
SAME_DEED = 0.2
"""What the clauses of two persons must have in common."""
NAMED = 1.0
"""What the surroundings of two persons must have in common to be one."""
_THINGS_OF_A_COUNTRY = frozenset(
    """
    woman man girl boy couple family citizen national tourist student airline ship tanker ferry freighter trawler
    vessel plane aircraft helicopter jet satellite embassy consulate
    """.split()
)
_SEXES = ({"man", "boy", "father", "son", "grandfather", "husband", "schoolboy", "policeman"},
          {"woman", "girl", "mother", "daughter", "grandmother", "wife", "schoolgirl", "policewoman"})  # fmt: skip


def rows(context: Context) -> Iterator[Draft]:
    """Conflict rows for persons and what they are that are left over."""
    articles = range(len(context.briefs))
    feats = [value for article in articles for value in _feats(context, article)]
    offices = [value for article in articles for value in _offices(context, article)]
    trades = [value for article in articles for value in _trades(context, article)]
    named = [value for article in articles for value in _named(context, article)]
    for a, b in left_over(context, named, lambda one, other: _is_known(context, one, other.article), least=NAMED):
        if common(a.clause, b.clause) >= SAME_DEED:
            yield from disputes(context, matter(a, b), [(a.telling, b.telling)], "who")
    kin = [value for article in articles for value in _kin(context, article)]
    nations = [value for article in articles for value in _nations(context, article)]
    found = ((feats, TOGETHER), (offices, 0.0), (trades, TOGETHER_BY_AGE), (kin, TOGETHER), (nations, TOGETHER))
    for values, least in found:
        for a, b in left_over(context, values, is_same, least=least):
            yield from disputes(context, matter(a, b), [(a.telling, b.telling)], "who")


def _feats(context: Context, article: int) -> Iterator[Value]:
    """Who did or suffered what one person does, by last names."""
    for of, pattern in _patterns():
        for where, found in matches(context, pattern, article):
            names = [
                found[group] for group in ("name", "named", "after") if group in found.groupdict() and found[group]
            ]
            if names:
                yield value_at(where, "who", of, of, names[0].split()[-1])


def _patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for of, before, after in _FEATS:
        yield of, re.compile(before)
        yield of, re.compile(after)


def _offices(context: Context, article: int) -> Iterator[Value]:
    """Which office an article gives somebody, a kind for each last name: by a claim, or `stepped down as`."""
    for who in context.briefs[article].who:
        told = office(who.role) if who.type == "person" else None
        index = context.sentence_at(article, who.evidence[0].start)
        if told and who.role and index is not None:
            where = place(context, article, index, who.evidence[0])
            yield _office(where, who.name.split()[-1], told, may_clash=not _NOT_NOW.search(who.role))
    for where, found in matches(context, _AS, article):
        told = office(" ".join(found["office"].split()[:_OFFICE_WORDS]))
        if told:
            yield _office(where, found["name"].split()[-1], told, may_clash=not _NOT_NOW.search(found["office"]))


def _office(where: Place, name: str, told: str, *, may_clash: bool) -> Value:
    return value_at(where, "who", f"office:{name}", f"office of {name}", told, may_clash=may_clash)


def _trades(context: Context, article: int) -> Iterator[Value]:
    """What somebody of an age is: a trade, a man or a woman."""
    found_all = [*matches(context, _TRADE, article), *matches(context, _TRADE_AGED, article)]
    for where, found in found_all:
        trade = found["trade"]
        for number, words in enumerate(_SEXES):
            if trade in words:
                yield value_at(where, "who", f"sex:{found['age']}", f"the {found['age']}-year-old", str(number))
        if trade in OFFICES and trade not in _KIN:
            yield value_at(where, "who", f"trade:{found['age']}", f"the {found['age']}-year-old", trade)


def _named(context: Context, article: int) -> Iterator[Value]:
    """All persons that an article names, where it names them first."""
    for who in context.briefs[article].who:
        spans = who.mentions or who.evidence
        index = context.sentence_at(article, spans[0].start)
        if who.type == "person" and len(who.name.split()) > 1 and index is not None and index < LEAD:
            where = place(context, article, index, spans[0])
            yield value_at(where, "who", "person", "who it was", who.name, may_clash=not _SPEAKS.search(where.clause()))


def _is_known(context: Context, value: Value, article: int) -> bool:
    """Whether an article has the last name of somebody whom another names."""
    brief = context.briefs[article]
    name = value.telling.value
    return name.split()[-1] in brief.article.text or any(same_person(name, who.name) for who in brief.who)


def _kin(context: Context, article: int) -> Iterator[Value]:
    """Whose wife, brother or coach it was."""
    for where, found in matches(context, _KINSHIP, article):
        yield value_at(
            where, "who", f"kin:{found['whose']}", "who it was", found["kin"].replace("neighbour", "neighbor")
        )


def _nations(context: Context, article: int) -> Iterator[Value]:
    """Which country's engineer, ship or team it was: a kind for each noun."""
    for where, found in matches(context, _NATIONAL, article):
        country = iso_of(found["nation"])
        noun = found["noun"]
        if country and not iso_of_name(found["nation"]) and (noun in OFFICES or noun in _THINGS_OF_A_COUNTRY):
            yield value_at(where, "who", f"nation:{stem(noun)}", f"nationality of the {noun}", country)
