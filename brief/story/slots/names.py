"""Names in the same place of the same sentence: another place, person, body or member."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from brief.language.countries import iso_of, iso_of_name, iso_of_place
from brief.language.profiles.roles import OFFICES
from brief.model import Facet, Where, Who, normalise
from brief.story.context import Said
from brief.story.parties.given_names import is_nickname, is_spelling
from brief.story.parties.names import is_near, same_body, same_person, same_place
from brief.story.sentences.words import STOP, is_common, stem
from brief.story.slots.change import Change, Token, after, before, lowered
from brief.story.slots.words import DAY_WORDS, MONTHS, NO_NAMES, OFFICE_WORDS, SMALL, WEEKDAYS

_TITLES = frozenset("mr mrs ms dr commissioner judge senator sir professor".split())
_PLACE_BEFORE = frozenset(
    "in at near from to outside around off across via towards reach reached visit visited hit struck".split()
)
_RIVAL_BEFORE = frozenset(
    "face faces faced beat beats defeat defeats defeated against play plays played host hosts hosted v vs versus "
    "overcame thrashed edged stunned".split()
)
_PLACE_OF = frozenset(
    "city town village port coast capital province region district island state valley county suburb mountains".split()
)
_NEVER = NO_NAMES | WEEKDAYS | MONTHS | DAY_WORDS
_MEMBERSHIP = frozenset("member members membership partner partners observer status".split())
_ENTRY = frozenset("accession enlargement".split())
"""Words of talks with those who are to become members, and not about those who talk."""
_STANDING = frozenset(
    stem(word)
    for word in "grant refuse refused deny denied join leave left admit expel suspend exclude excluded readmit quit "
    "withdraw withdrew".split()
)
"""Verbs that give or take a standing in a body."""
_CONJUNCTIONS = frozenset("while but as that because although though whereas when if and since".split())
_ONCE = frozenset("after before until once".split())
"""Words that begin a clause if a verb follows the name, else a time."""
_BY_WHOM = frozenset(
    "by with against between told tell asked urged accused blamed invited criticised criticized thanked joined".split()
)
"""Before a country that acts or is acted upon, as a person would be."""
_BORDERS = frozenset("border borders frontier boundary crossing".split())
_TAKEN = frozenset("took take taken takes inherited inherit regained wrested".split())
_GIVEN = frozenset("gave give given gives handed sold lent passed awarded offered granted ceded lost hand sell".split())
_REACH = 8
"""Words before `from` or `to` in which the verb of taking or giving stands."""


def is_about_membership(change: Change) -> bool:
    """Whether either sentence speaks of members or partners."""
    return not _MEMBERSHIP.isdisjoint((*lowered(change.left_sentence), *lowered(change.right_sentence)))


def _is_about_entry(change: Change) -> bool:
    return not _ENTRY.isdisjoint((*lowered(change.left_sentence), *lowered(change.right_sentence)))


def is_standing(change: Change) -> bool:
    """Whether the changed words give a standing in a body on one side and take or refuse it on the other."""
    return is_about_membership(change) and all(
        any(stem(word) in _STANDING for word in lowered(side)) for side in _both(change)
    )


def other_name(change: Change) -> tuple[Facet, str] | None:
    """Another name in the same place: a place, a person or body, a member of a list."""
    names = [[t for t in side if t.word[:1].isupper() and t.word.lower() not in _NEVER] for side in _both(change)]
    if not names[0] or not names[1]:
        return None
    if all(len(side) == 1 and _is_of_a_country(side[0].word) for side in names):
        return None if iso_of(names[0][0].word) == iso_of(names[1][0].word) else ("where", "place")
    far = len(names[0]) == len(names[1]) == 1 and _are_far_places(names)
    if not far and (_variants(names[0], names[1]) or _short_form(change)):
        return None
    if _place_of(change, names[0]):
        return "where", "place"
    if any(
        len([token for token in side if token.word.lower() not in SMALL]) > len(own)
        for side, own in zip(_both(change), names, strict=True)
    ):
        return None
    if far:
        here: tuple[Facet, str] = ("who", "name") if _acts(names[0], change.left_sentence) else ("where", "place")
        return _facet(change, names) or here
    begins = any(_is_initial(own, sentence) for own, (_, sentence) in zip(names, change.sides(), strict=True))
    known = {one.claim.facet for one in (*change.left_said, *change.right_said)}
    if begins and not known & {"who", "where", "members", "partners"}:
        return None
    if any(_same(first, second) for first, second in product(change.left_said, change.right_said)):
        return None
    return _facet(change, names)


def _are_far_places(names: Sequence[Sequence[Token]]) -> bool:
    """Whether both names are known places of different countries, whatever the sentence makes of them."""
    homes = [iso_of(word) or iso_of_place(word) for side in names for word in (side[0].word,)]
    return None not in homes and homes[0] != homes[1]


def _is_of_a_country(word: str) -> bool:
    """Whether the word is a country's adjective: `Norwegian`."""
    return iso_of(word) is not None and iso_of_name(word) is None


def _both(change: Change) -> tuple[Sequence[Token], Sequence[Token]]:
    return change.left, change.right


def _facet(change: Change, names: Sequence[Sequence[Token]]) -> tuple[Facet, str] | None:
    """What the two names are names of, so that one excludes the other."""
    here, there = change.left_said, change.right_said
    facets = [{one.claim.facet for one in side} for side in (here, there)]
    if all(side & {"members", "where"} for side in facets) and (
        is_about_membership(change) or (_is_about_entry(change) and not _acts(names[0], change.left_sentence))
    ):
        return "members", "member"
    if all("partners" in side for side in facets):
        return "partners", "partner"
    lead = normalise(before(names[0], change.left_sentence))
    if all("where" in side for side in facets) and _is_party(lead, names[0], change.left_sentence):
        return "who", "name"
    persons = any(isinstance(one.claim, Who) and one.claim.type == "person" for one in (*here, *there))
    known = any(iso_of_place(" ".join(token.word for token in side)) for side in names)
    if lead == "in" or (lead in _PLACE_BEFORE and (known or not persons)):
        return "where", "place"
    if all("where" in side for side in facets):
        return ("who", "name") if _acts(names[0], change.left_sentence) else ("where", "place")
    only_names = all(len(own) == len(side) for own, side in zip(names, _both(change), strict=True))
    if only_names and (lead in OFFICES | OFFICE_WORDS | _TITLES or lead in _RIVAL_BEFORE):
        return "who", "name"
    if _types(here) and _types(there) and not _types(here) & _types(there):
        return None
    if any("who" in side for side in facets):
        return "who", "name"
    words = [" ".join(token.word for token in side) for side in names]
    if any(iso_of_place(word) for word in words) and not any(is_common(word) for word in words):
        return "where", "place"
    if all(len(side) > 1 for side in names) or not any(is_common(token.word) for side in names for token in side):
        return "who", "name"
    return None


def _types(said: Sequence[Said]) -> set[str]:
    """Persons, organisations or groups among the mentioned: one kind does not stand in for another."""
    return {one.claim.type for one in said if isinstance(one.claim, Who)}


def _acts(tokens: Sequence[Token], sentence: Sequence[Token]) -> bool:
    """Whether the name begins the sentence or a clause, or is in the list that does, and so acts; after `in` not."""
    lead = sentence[: sentence.index(tokens[0])]
    if len(lead) == 1 and lead[0].word.casefold() in SMALL:
        return True
    while lead and (lead[-1].word[0].isupper() or lead[-1].word == "and"):
        lead = lead[:-1]
    if not lead or lead[-1].word in _CONJUNCTIONS:
        return True
    return lead[-1].word in _ONCE and after(tokens, sentence).casefold() not in {"", *SMALL, *STOP}


def _is_party(lead: str, tokens: Sequence[Token], sentence: Sequence[Token]) -> bool:
    """Whether a country after this word takes part: `by Norway`, `took the chair from Norway`, `sold it to Norway`."""
    place = sentence.index(tokens[0])
    if lead in _BY_WHOM:
        return place < 2 or sentence[place - 2].word.casefold() not in _BORDERS
    near = {token.word.casefold() for token in sentence[max(0, place - _REACH) : place]}
    return (lead == "from" and not near.isdisjoint(_TAKEN)) or (lead == "to" and not near.isdisjoint(_GIVEN))


def _short_form(change: Change) -> bool:
    """Whether the names are given names of one person before one family name: an initial, a short form, a spelling."""
    family = [after(*side) for side in change.sides()]
    if family[0] != family[1] or not family[0][:1].isupper():
        return False
    first, second = (normalise(side[-1].word) for side, _ in change.sides())
    return first[:1] == second[:1] or is_nickname(first, second) or is_spelling(first, second)


def _place_of(change: Change, names: Sequence[Token]) -> bool:
    """Whether the name follows words like `the port of`, so that it is a place whatever it was taken for."""
    place = change.left_sentence.index(names[0])
    words = [token.word.casefold() for token in change.left_sentence[max(0, place - 2) : place]]
    return len(words) == 2 and words[1] == "of" and words[0] in _PLACE_OF


def _is_initial(tokens: Sequence[Token], sentence: Sequence[Token]) -> bool:
    return tokens[0] == sentence[0]


def _variants(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether the names can be the same: a spelling, a part of the other, an acronym, a nationality, a town there."""
    a, b = (" ".join(token.word for token in side) for side in (left, right))
    words_a, words_b = normalise(a).split(), normalise(b).split()
    if set(words_a) & set(words_b) or same_place(a, b) or same_body((a,), (b,)):
        return True
    countries = [(iso_of(name), iso_of(name) or iso_of_place(name)) for name in (a, b)]
    if any(whole for whole, _ in countries) and countries[0][1] == countries[1][1]:
        return True
    return any(is_near(x, y) or (min(len(x), len(y)) > 3 and x[:4] == y[:4]) for x in words_a for y in words_b)


def _same(first: Said, second: Said) -> bool:
    """Whether two mentioned claims can be about the same person, body or place, or one place lies in the other."""
    a, b = first.claim, second.claim
    if isinstance(a, Who) and isinstance(b, Who):
        if a.type == "person" and b.type == "person":
            return same_person(a.name, b.name)
        return same_body((a.name, *a.aliases), (b.name, *b.aliases))
    if isinstance(a, Where) and isinstance(b, Where):
        contains = bool(a.country) and a.country == b.country and bool(iso_of(a.name) or iso_of(b.name))
        return same_place(a.name, b.name) or contains
    return False
