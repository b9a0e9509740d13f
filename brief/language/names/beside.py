"""Names told by the words right beside them: `president of X`, `NAME of XYZ`, `X striker NAME`, `NAME/Agency`."""

from __future__ import annotations

from brief.language.names.found import ORG_HEADS, TIME_WORDS, Found, is_capital
from brief.language.names.owned import take_apposed, take_beside_body, take_listed, take_owned
from brief.language.names.store import Names
from brief.language.names.things import CRAFT, VESSELS, take_craft, take_vessel
from brief.language.tables import words

_RUN_BY = words("president vice-president chairman chairwoman chair ceo director founder co-founder owner co-owner")
"""Whoever is one of these of something runs an organisation: `the president of X`."""
SPORTS = words(
    """
    striker midfielder goalkeeper goalie keeper defender winger forward playmaker quarterback linebacker pitcher catcher
    shortstop outfielder infielder baseman closer slugger receiver cornerback fullback halfback
    """
)
"""Trades of players; before them stands the club. Small letters."""
_UNIONS = words("union company party club bank group charity agency newspaper firm airline carmaker broadcaster")
"""What an apposition calls an organisation: `X, the main union in France`."""
_SECTORS = words(
    """
    Environment Statistics Parks Elections Health Transport Air Team Athletics Cricket Rugby Basketball Swimming Hockey
    Tennis Cycling Sport Tourism Transparency Radio Telecom Network Library Archives Innovate
    """
)
"""Before a country's name these make the name of a body: `Statistics Canada`."""
_PLAYING = words("play plays played playing signed striker midfielder goalkeeper defender")
"""Before `for` and a name, these make it a club's."""
_OF_BODIES = words("chief coach captain skipper president chairman chairwoman ceo cfo co-founder")
"""Right between two names, these make the first a body's."""
_OF_WORKS = words("author star creator actor actress director screenwriter showrunner")
"""Right between two names, these make the first a work's."""
_ADHERENTS = words("Democrats Socialists Liberals Conservatives Greens Nationalists Communists Centrists")
_BEFORE_ADHERENTS = words("Neo New Free Social Christian Liberal Young United National Left Progressive Independent")
_HEADS_INSIDE = words("council committee association federation foundation institute commission party society union")
_LIVING = words("born died landed arrived living lives lived home based killed buried raised touched ashore jailed")
"""Before `in` and a name, these tell of a place."""
_TRAVELLING = words(
    """
    travelled traveled travelling traveling flew flying fly sailed sailing drove driving went going gone arrived
    returned returning moved moving headed heading fled fleeing walked bus train flight ferry road route are were was
    is came
    """
)
"""Before `from` or `to` and a name, these tell of a place."""
_STAFF = words("analyst analysts economist economists strategist strategists brokers lawyers researchers traders")
"""Before `at` and a name, these tell of a firm."""
_DWELLERS = words(
    """
    man men woman women boy boys girl girls driver motorist motorcyclist cyclist pensioner resident residents family
    families couple tourist tourists crew crews firefighters officers teenager teenagers villagers farmer farmers
    fisherman fishermen students volunteers migrants workers father mother grandmother grandfather
    """
)
"""Before `from` and a name, these tell of a place."""
_STAKES = words(
    "stake stakes share shares invested invest investment job jobs role post trust faith confidence interest"
)
"""Before `in` and a name, these tell of no place."""
_LONGEST_ACRONYM = 6
_UNION_REACH = 7


def take_beside(names: Names) -> None:
    """Mends what the model took for another kind of name, or overlooked, by the word before or after it."""
    words_, n = names.words, len(names.words)
    for i in range(1, n - 1):
        word = words_[i]
        if word in ("of", "from", "for"):
            if words_[i - 1] in _PLAYING and (name := names.at.get(i + 1)) and name.kind == "place" and not name.known:
                name.kind, name.sure = "organisation", True
            _after_person(names, i)
            take_listed(names, i)
            if word == "of" and words_[i - 1].lower() in _RUN_BY:
                _run(names, i + 1)
            if words_[i - 1] == "Secretary" and words_[i + 1] == "State" and i + 1 in names.at:
                names.drop(names.at[i + 1])
        elif word == "at" and words_[i - 1].lower() in _STAFF:
            _employer(names, i + 1)
        elif word == "/":
            _before_slash(names, i)
        elif word in SPORTS:
            _club(names, i)
        elif word in _OF_BODIES:
            _body_of(names, i)
        elif word in _OF_WORKS:
            _work_of(names, i)
        elif word in CRAFT:
            take_craft(names, i)
        elif word in _ADHERENTS and words_[i - 1] in _BEFORE_ADHERENTS and not names.doc[i - 1].is_sent_start:
            _adherents(names, i)
        elif word == "'s" or word == "'":
            take_owned(names, i)
            take_beside_body(names, i)
        elif word == ",":
            if words_[i + 1] in ("a", "an", "the"):
                _apposition(names, i)
            elif is_capital(words_[i + 1]):
                take_apposed(names, i)
        if words_[i - 1] in _SECTORS:
            _sector(names, i)
        if words_[i - 1] in VESSELS:
            take_vessel(names, i)
    for name in names.sorted():
        if name.kind == "person" and name.start and names.at.get(name.start) is name:
            _cut_body_before(names, name)
            _plural_after_the(names, name)
            if names.at.get(name.start) is name and name.kind == "person" and _is_placed(names, name):
                name.kind = "place"
        elif name.kind == "organisation" and _is_placed(names, name):
            name.kind = "place"


def _after_person(names: Names, i: int) -> None:
    """`NAME of XYZ`: letters that no one knows are an organisation."""
    before, k = names.at.get(i - 1), i + 1
    if before is None or before.kind != "person":
        return
    if names.words[k] == "the" and k + 1 < len(names.words):
        k += 1
    word = names.words[k]
    if word.isupper() and word.isalpha() and 2 < len(word) <= _LONGEST_ACRONYM and k not in names.times:
        inside = names.at.get(k)
        if inside is None or (inside.known is None and inside.end == k + 1):
            names.put(Found(k, k + 1, "organisation", sure=True))


def _run(names: Names, i: int) -> None:
    """One word that the model took for a person where an organisation must stand."""
    if i + 1 < len(names.words) and names.words[i] == "the":
        i += 1
    name = names.at.get(i)
    is_free = name is None and names.doc[i].pos_ == "PROPN" and names.words[i].istitle() and i not in names.times
    if is_free and names.words[i] not in TIME_WORDS and not is_capital(names.words[i + 1]):
        names.put(Found(i, i + 1, "organisation", sure=True))
    unsure = name is not None and name.end == i + 1 == name.start + 1 and not name.sure and name.known is None
    if name is not None and unsure and name.kind in ("person", "place"):
        name.kind, name.sure = "organisation", True


def _employer(names: Names, i: int) -> None:
    """`Analysts at X`: what the model took for a person is a firm."""
    name = names.at.get(i)
    if name is not None and name.start == i and name.kind == "person" and name.known is None and not name.sure:
        name.kind, name.sure = "organisation", True


def _before_slash(names: Names, i: int) -> None:
    """`NAME/Agency` is the credit of a picture: what stands before the sign is a person, unless one name holds both."""
    after = names.at.get(i + 1)
    if after is None or after.kind != "organisation" or (names.at.get(i - 1) or after).kind != "organisation":
        return
    if after.start < i:
        return
    start = i
    while start > 0 and i - start < 3 and is_capital(names.words[start - 1]) and names.words[start - 1].isalpha():
        start -= 1
    inside = names.at.get(start)
    if i - start in (2, 3) and (inside is None or inside.known is None):
        names.put(Found(start, i, "person"))


def _club(names: Names, i: int) -> None:
    """`X striker NAME`: a word with a capital that is no name yet is the club."""
    before, after = names.words[i - 1], names.at.get(i + 1)
    if after is None or after.kind != "person" or not is_capital(before) or before in TIME_WORDS:
        return
    inside = names.at.get(i - 1)
    if inside is None and not names.doc[i - 1].is_sent_start and names.doc[i - 1].pos_ == "PROPN":
        names.put(Found(i - 1, i, "organisation", sure=True, told="group"))
    elif inside is None and before.endswith("s") and names.doc[i - 1].pos_ in ("PROPN", "NOUN"):
        names.put(Found(i - 1, i, "organisation"))
    elif inside is not None and inside.kind in ("person", "group") and inside.known is None:
        inside.kind, inside.sure, inside.told = "organisation", True, "group"


def _body_of(names: Names, i: int) -> None:
    """`X chief executive NAME`: whoever has one is a firm or club, though the model took it for a person."""
    after = i + 2 if list(names.words[i : i + 2]) == ["chief", "executive"] else i + 1
    if names.words[i] == "chief" and after == i + 1:
        return
    letters = i - 1 not in names.at and names.words[i - 1].isupper() and names.words[i - 1].isalpha()
    name, holder = names.at.get(i - 2 if letters else i - 1), names.at.get(after)
    if name is None or holder is None or holder.kind != "person" or holder.start != after or names.words[i - 1] == "'s":
        return
    if name.kind in ("person", "group") and name.known is None and not name.sure:
        names.put(Found(name.start, i, "organisation", sure=True, told="group"))


def _work_of(names: Names, i: int) -> None:
    """`X author NAME`, `X star NAME`: what was taken for a person is a book, a film or a hero."""
    name, holder = names.at.get(i - 1), names.at.get(i + 1)
    if name is None or holder is None or name.known is not None or name.sure or holder.start != i + 1:
        return
    if name.kind == holder.kind == "person":
        names.drop(name)


def _adherents(names: Names, i: int) -> None:
    """`Neo Democrats`, of which the model saw the last word alone."""
    name = names.at.get(i)
    if names.at.get(i - 1) is None and (name is None or (name.start == i and name.end == i + 1)):
        names.put(Found(i - 1, i + 1, "organisation", sure=True))


def _apposition(names: Names, i: int) -> None:
    """`X, the main union in France`: X is no person."""
    name = names.at.get(i - 1)
    if name is None or name.kind not in ("person", "place") or name.known is not None or name.sure:
        return
    for k in range(i + 2, min(len(names.words) - 1, i + _UNION_REACH)):
        pos = names.doc[k].pos_
        if names.words[k] in _UNIONS and names.doc[k + 1].pos_ not in ("NOUN", "PROPN", "PART", "VERB", "AUX"):
            name.kind, name.sure = "organisation", True
            return
        if pos not in ("ADJ", "NOUN", "PROPN", "ADV", "NUM"):
            return


def _sector(names: Names, i: int) -> None:
    name = names.at.get(i)
    if name is None or name.start != i or name.known is None or name.known.rank != "country" or name.form != "name":
        return
    start = i - 1
    if names.words[start].isupper() or start in names.at:
        return
    names.put(Found(start, name.end, "organisation", sure=True))


def _cut_body_before(names: Names, name: Found) -> None:
    """`Refugee Council Enver` and `Solomon`, cut in the wrong place: the name begins behind the body's head."""
    body = names.at.get(name.start - 1)
    if body is None or body.kind != "organisation" or body.known is not None or name.end - name.start > 1:
        return
    heads = [k for k in range(body.start, body.end - 1) if names.words[k].lower() in _HEADS_INSIDE]
    if heads and body.end - heads[-1] == 2 and heads[-1] > body.start:
        names.put(Found(heads[-1] + 1, name.end, "person", sure=True))
        names.put(Found(body.start, heads[-1] + 1, "organisation", sure=True))


def _is_placed(names: Names, name: Found) -> bool:
    """Whether one word that the model took for a body's stands where a town does: `born in X`, `in Oslo and X`."""
    start, words_ = name.start, names.words
    if name.sure or name.known is not None or name.end - start > 1 or start < 2 or words_[start].isupper():
        return False
    if words_[start].lower() in ORG_HEADS:
        return False
    if words_[start - 1] == "in" and words_[start - 2] in _LIVING:
        return True
    if words_[start - 1] in ("from", "to") and words_[start - 2] in _TRAVELLING:
        return True
    if words_[start - 1] == "from" and words_[start - 2].lower() in _DWELLERS:
        return True
    if words_[start - 1] == "near" and words_[start].istitle() and words_[start + 1 : start + 2] not in (["'s"], ["'"]):
        return True
    after = words_[start + 1 : start + 3]
    if words_[start - 1] == "in" and after and after[0] in ("in", "on") and start + 2 in names.times:
        return words_[start - 2] not in _STAKES  # "a summit in Durban in 2028"
    if words_[start - 1] == "in" and after and after[0] in (",", ".") and names.doc[start - 2].tag_ == "NN":
        return words_[start - 2] not in _STAKES  # "the yard in Stensund, the firm said"
    holder = names.at.get(start - 3)
    if words_[start - 2 : start] == [",", "of"] and after and after[0] == ",":
        return holder is not None and holder.kind == "person"  # "Craig Tennant, of Dalkeith, appeared"
    listed = start - 1
    while listed > 1 and words_[listed] in (",", "and", "or"):
        before = names.at.get(listed - 1)
        if before is None or before.kind != "place" or before.form == "adjective":
            return False
        listed = before.start - 1
    return listed < start - 1 and words_[listed] in ("in", "near", "at", "through", "across", "between", "from")


def _plural_after_the(names: Names, name: Found) -> None:
    """`the Cubs won`: no person has an article."""
    end = name.end
    plural = names.words[end - 1].endswith("s") and not names.words[end - 1].endswith(("ss", "us", "is"))
    if names.words[name.start - 1] not in ("the", "The") or not plural or name.known is not None or name.sure:
        return
    if end < len(names.words) and names.doc[end].pos_ in ("VERB", "AUX", "PUNCT", "ADP", "CCONJ"):
        name.kind = "organisation"
