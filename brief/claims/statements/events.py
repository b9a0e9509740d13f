"""What kinds of verbs make news: a small lexicon of lemmas, used only to rank clauses, never to find them."""

from __future__ import annotations

_HARM = """kill die injure wound shoot stab murder drown hurt perish slay maim behead execute poison burn trap
    strand"""
_ATTACK = """attack bomb strike ram raid storm detonate explode ambush shell invade hit fire launch assault
    hijack kidnap abduct seize besiege target"""
_DISASTER = """crash derail overturn collapse sink flood erupt collide capsize explode burn destroy damage
    devastate sweep evacuate quake"""
_JUSTICE = """arrest charge jail sentence convict acquit sue indict detain accuse fine extradite identify suspend
    ban sack fire dismiss oust impeach"""
_CONTEST = """win beat defeat lose draw score clinch reach qualify end break claim crown triumph edge stun thrash"""
_POLITICS = """meet sign agree vote elect resign appoint approve reject pass adopt ratify veto announce declare
    impose lift withdraw join leave quit launch host hold visit arrive land inaugurate nominate concede
    endorse negotiate become pledge vow order"""
_BUSINESS = """buy acquire merge sell cut raise close open rise fall drop slump surge plunge soar recall bankrupt
    invest unveil release publish discover find rescue free save protest rally march strike"""

NEWS = frozenset(f"{_HARM} {_ATTACK} {_DISASTER} {_JUSTICE} {_CONTEST} {_POLITICS} {_BUSINESS}".split())
"""Lemmas of verbs that tell of an event."""
GRAVE = frozenset(f"{_HARM} {_ATTACK} {_DISASTER}".split())
"""Those that tell of harm, which news puts first."""
EMPTY = frozenset(
    """be have do get go come make take see look seem appear feel know think want like need try use keep let put say
    tell ask add speak talk describe show include contain continue begin start follow remain stay believe hope wait
    work live call mean represent comprise expect""".split()
)
"""Lemmas that tell of no event by themselves."""
EVENT_NOUNS = frozenset(
    """attack bombing blast explosion shooting crash derailment accident collision fire flood earthquake storm
    hurricane summit meeting talks session conference election vote referendum match game final race victory win
    defeat strike protest march rally trial verdict arrest raid ceasefire deal agreement treaty death murder killing
    tragedy disaster visit ceremony inauguration launch resignation debate hearing hostage siege battle clash war
    coup eruption rescue celebration parade funeral concert festival tournament championship series cup""".split()
)
"""Nouns that name an event."""

FATES = {
    "kill": "killed", "die": "killed", "dead": "killed", "dead.": "killed", "death": "killed", "fatality": "killed",
    "murder": "killed", "injure": "injured", "wound": "injured", "hurt": "injured", "injury": "injured",
    "arrest": "arrested", "detain": "arrested", "miss": "missing", "missing": "missing", "rescue": "rescued",
    "evacuate": "evacuated", "displace": "displaced", "homeless": "displaced",
    "hospitalise": "hospitalised", "hospitalize": "hospitalised",
}  # fmt: skip
"""What happened to the people counted, so that `seven dead` and `seven people were killed` count the same."""


def weight(lemma: str) -> float:
    """How much a verb's clause is likely to be the news, from -0.25 to 0.35."""
    if lemma in GRAVE:
        return 0.35
    if lemma in NEWS:
        return 0.25
    return -0.25 if lemma in EMPTY else 0.0
