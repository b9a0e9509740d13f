"""The persons of one text: full names first, then bare surnames and given names wherever they stand."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from spacy.tokens import Doc

from brief.language import people
from brief.language.names.found import ORG_HEADS, Found, is_capital, without_possessive
from brief.language.people import PeopleMerger, Person
from brief.language.profiles.roles import HONORIFICS, OFFICES
from brief.language.tables import words as words_of


def text_of(doc: Doc, name: Found) -> str:
    """The words of a name as the text writes them, without possessive."""
    return " ".join(without_possessive(doc[name.start : name.end].text).split())


def find_people(doc: Doc, words: Sequence[str], found: list[Found], set_aside: Callable[[Found], bool]) -> list[Person]:
    """The persons: full names first, then bare surnames and given names wherever they stand.

    Args:
        found: The names of the text; bare surnames that the model did not see are added, kinds put right.
        set_aside: Whether a name stands where nothing is claimed.
    """
    merger = PeopleMerger()
    single: list[Found] = []
    for name in found:
        if name.kind == "person" and len(people.name_parts(text_of(doc, name))) > 1:
            merger.add_full(text_of(doc, name), name)
        elif name.kind == "person":
            single.append(name)
    _take_misread(doc, found, merger)
    _take_single(doc, words, single, merger)
    index = merger.words_of()
    covered: dict[int, Found] = {i: name for name in found for i in range(name.start, name.end)}
    bodies = [name for name in found if name.kind == "organisation" and name.end - name.start > 1]
    in_bodies = {words[i] for name in bodies for i in range(name.start, name.end)}
    for i, word in enumerate(words):
        plain = people.name_parts(word) if is_capital(word) and len(word) > 1 else ()
        if len(plain) != 1 or plain[0] not in index:
            continue
        inside = covered.get(i)
        if inside is not None:
            if _is_meant(index, words, i, inside, in_bodies):
                inside.kind = "person"
                _attach(index, words, word, inside)
        elif _is_bare(doc, index, words, i) and not set_aside(bare := Found(i, i + 1, "person")):
            found.append(bare)
            _attach(index, words, word, bare)
    for name in found:
        if name.kind == "organisation" and name.known is None and not name.sure and _is_family(index, words, name):
            name.kind = "group"
    return merger.people


def _take_single(doc: Doc, words: Sequence[str], single: Sequence[Found], merger: PeopleMerger) -> None:
    """Names of one word: each to the person whom it means, else a person of its own, unless it is a town's."""
    index = merger.words_of()
    others = _namesakes(index, words, single)
    alone = [name for name in single if name.start in others or not _attach(index, words, text_of(doc, name), name)]
    towns = {words[name.start] for name in alone if _is_placed(words, name)}
    towns -= {words[name.start] for name in alone if name.sure}
    for name in alone:
        if name.end - name.start == 1 and words[name.start] in towns:
            name.kind = "place"
        else:
            merger.add_full(text_of(doc, name), name)


def _is_meant(
    index: dict[str, list[Person]], words: Sequence[str], i: int, inside: Found, in_bodies: Collection[str]
) -> bool:
    """Whether a bare word that the model took for a body's or place's name is the surname of someone known."""
    part = people.name_parts(words[i])[0]
    meant = [person for person in index[part] if person.parts[-1] == part]
    told = any(len(p.parts) > 1 and p.found[0].start < i for p in meant) and words[i] not in in_bodies
    if inside.end - inside.start > 1 or inside.kind == "person" or inside.known is not None:
        return False
    if inside.kind == "place" and i > 0 and words[i - 1].lower() in (_AT if told else _PLACING):
        return False
    speaks = i + 1 < len(words) and words[i + 1] in _SPEAKING
    return any(person.sure or told or (speaks and len(person.parts) > 1) for person in meant)


def _is_bare(doc: Doc, index: dict[str, list[Person]], words: Sequence[str], i: int) -> bool:
    """Whether a word that the model took for no name is a bare surname or given name of someone known."""
    if people.is_common(words[i]) or doc[i].pos_ not in ("PROPN", "NOUN", "X"):
        return False
    if "-" in (*words[i - 1 : i], *words[i + 1 : i + 2]):
        return False
    return _is_surname(index, people.name_parts(words[i])[0], words, i)


def _take_misread(doc: Doc, found: Sequence[Found], merger: PeopleMerger) -> None:
    """Names of several words that the model took for a body's, where a person's full name ends or is ended by them."""
    for name in found:
        if name.kind != "organisation" or name.sure or name.known is not None or name.form != "name":
            continue
        parts = people.name_parts(text_of(doc, name))
        is_plain = all(is_capital(part) and part.lower() not in ORG_HEADS for part in text_of(doc, name).split())
        if is_plain and len(parts) > 1 and any(len(person.parts) > 1 for person in merger.named(parts)):
            name.kind = "person"
            merger.add_full(text_of(doc, name), name)


_RELATIVES = frozenset(
    "wife husband daughter son brother sister widow widower mother father niece nephew cousin lady".split()
)


def _namesakes(index: dict[str, list[Person]], words: Sequence[str], single: Sequence[Found]) -> set[int]:
    """Where bare surnames mean someone else than the only one named in full: `Mr Keller and his wife, Ruth Keller`."""
    by_word: dict[str, list[Found]] = {}
    for name in single:
        for part in people.name_parts(" ".join(words[name.start : name.end])):
            by_word.setdefault(part, []).append(name)
    found: set[int] = set()
    for word, names in by_word.items():
        persons = index.get(word, [])
        if len(persons) != 1 or persons[0].parts[-1] != word:
            continue
        first = min(persons[0].found, key=lambda name: name.start)
        told = any(name.sure and name.start < first.start for name in names)
        if told and not _RELATIVES.isdisjoint(words[max(0, first.start - 3) : first.start]):
            found.update(name.start for name in names)
    return found


def _is_family(index: dict[str, list[Person]], words: Sequence[str], name: Found) -> bool:
    """Whether a name is the plural of a surname: `the Kellers` after `Anna Keller`."""
    word = words[name.start]
    if (
        name.end - name.start > 1
        or not word.endswith("s")
        or words[name.start - 1 : name.start] not in (["the"], ["The"])
    ):
        return False
    plain = people.name_parts(word[:-1])
    return len(plain) == 1 and any(person.parts[-1] == plain[0] for person in index.get(plain[0], ()))


_HERS = words_of("mrs mrs. ms ms. miss lady")
_HIS = words_of("mr mr. sir lord")
_FEMALE = words_of("wife daughter sister mother widow lady mrs mrs. ms ms. her")
_PLACE_NOUNS = words_of(
    "island islands province city district county region river valley village town peninsula airport metro tram"
)
_TRUSTING = words_of(
    "trust faith confidence confident believe believed interest interested disappointed rein pride loss"
)
"""Before `in` and a name, these tell of a person."""
_SPEAKING = words_of("said says told added asked denied wrote argued warned claimed")
"""After a bare surname of someone named in full, these say that the person is meant."""
_AT = frozenset({"in", "at", "near", "around", "outside", "across"})
_PLACING = _AT | {"from", "to", "of"}
"""Behind one of these, a bare name that the model takes for a place is one; behind the last three it is a person
who was named in full before.
"""


def _is_surname(index: dict[str, list[Person]], part: str, words: Sequence[str], i: int) -> bool:
    """Whether a bare word that the model did not tag is a person's surname: surely one's, or of one named in full."""
    beside = (*words[max(0, i - 1) : i], *words[i + 1 : i + 2])
    alone = not any(is_capital(word) for word in beside)
    return any(
        person.parts[-1] == part and (person.sure or (alone and len(person.parts) > 1 and person.found[0].start < i))
        for person in index[part]
    )


def _attach(index: dict[str, list[Person]], words: Sequence[str], text: str, name: Found) -> bool:
    """Gives a bare name to the person it means.

    Of several whoever has its title, else one named before, and of those an office-holder or the one named most so far.
    """
    parts = people.name_parts(text)
    if len(parts) != 1 or parts[0] not in index:
        return False
    candidates = index[parts[0]]
    person = candidates[0]
    if len(candidates) > 1:
        title = words[name.start - 1].lower() if name.start else ""
        title = title if title in OFFICES or title in HONORIFICS else ""
        fits = {id(c): _fit(words, c, title) for c in candidates}
        person = max(
            candidates,
            key=lambda c: (
                fits[id(c)] if title and title not in HONORIFICS else 0,
                c.found[0].start < name.start,
                fits[id(c)],
                len(c.found),
                -c.found[0].start,
            ),
        )
    person.found.append(name)
    person.forms.setdefault(without_possessive(text))
    return True


def _fit(words: Sequence[str], person: Person, title: str) -> int:
    """How well a title, or none, before a bare name goes with what stands before a person's full name."""
    before = [words[max(0, name.start - 2) : name.start] for name in person.found if name.end - name.start > 1]
    titles = {word.lower() for near in before for word in near[-1:]}
    if title in _HERS:
        return any(not _FEMALE.isdisjoint(word.lower() for word in near) for near in before)
    if title and title not in _HIS:
        return title in titles
    return not titles.isdisjoint(OFFICES - _RELATIVES)


def _is_placed(words: Sequence[str], name: Found) -> bool:
    """Whether a single word that no full name holds stands only where a place can: `on Jeju island`, `in Kourou`."""
    if name.sure or name.known is not None or name.end - name.start > 1 or name.start == 0:
        return False
    after = words[name.end] if name.end < len(words) else ""
    if after in _PLACE_NOUNS:
        return True
    before = words[name.start - 1 : name.start] in (["in"], ["near"]) and _TRUSTING.isdisjoint(
        words[max(0, name.start - 2) : name.start - 1]
    )
    return before and after in (".", ",", "on", "in", "had", "when", "where", "after", "to", "and", "for")
