"""Parsed text to a reading: who and what is named, once each, with every mention."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import get_args

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from brief.language import organisations, people
from brief.language.corrections import Corrections
from brief.language.countries import country_name
from brief.language.entities import Entity, EntityKind, Mention
from brief.language.gazetteer import Gazetteer
from brief.language.names.agreement import agree
from brief.language.names.finding import NameFinder
from brief.language.names.found import Found
from brief.language.names.persons import find_people, text_of
from brief.language.nominals import add_nominals
from brief.language.organisations import OrganisationMerger
from brief.language.people import Person
from brief.language.reading import Reading
from brief.model import Article, normalise


class Resolver:
    """Finds the entities of articles with the gazetteers and the user's corrections.

    Args:
        corrections: What the user taught.
        tokenise: The words of a text as the model's tokenizer splits them.
    """

    def __init__(self, corrections: Corrections, tokenise: Callable[[str], Sequence[str]]) -> None:
        self._corrections = corrections
        everywhere = [alias for alias in corrections.aliases if alias.article is None]
        names = dict.fromkeys((words, a.type) for a in corrections.aliases for words in (a.name,) if " " in words)
        names |= dict.fromkeys((a.words, a.type) for a in everywhere)
        taught = [{"name": words, "type": kind or "organisation"} for words, kind in names]
        self._finder = NameFinder(Gazetteer(tokenise, [*corrections.gazetteer, *taught]))

    def reading(self, article: Article, doc: Doc) -> Reading:
        """The reading of one article from its parsed text."""
        words = [token.text for token in doc]
        if "’" in article.text:
            words = [word.replace("’", "'") if "’" in word else word for word in words]
        set_aside = _set_aside(article, doc)
        found = [name for name in agree(doc, words, self._finder.find(doc, words)) if not set_aside(name)]
        entities = self._entities(article, doc, words, found, set_aside)
        reading = Reading(article, doc, list(sentences(doc)), words, entities)
        return add_nominals(reading)

    def _entities(
        self, article: Article, doc: Doc, words: Sequence[str], found: list[Found], set_aside: Callable[[Found], bool]
    ) -> list[Entity]:
        persons = find_people(doc, words, found, set_aside)
        person_names = {id(name) for person in persons for name in person.found}
        rest = [name for name in found if id(name) not in person_names]
        merger = OrganisationMerger()
        for name in rest:
            if name.kind == "person":
                continue
            merger.add(text_of(doc, name), name)
        at = {name.start: name for name in rest if name.kind == "organisation"}
        brackets = []
        for name in rest:
            if name.kind == "organisation" and name.end + 1 < len(words) and words[name.end] == "(":
                inner = at.get(name.end + 1)
                if inner is not None and words[inner.end : inner.end + 1] in ([")"], [","], [";"]):
                    brackets.append((name, inner))
        merger.merge_short_forms(brackets)
        made = [_person(person) for person in persons]
        made += [_other(organisation) for organisation in merger.organisations]
        made = self._taught(article, made)
        return sorted(made, key=lambda entity: entity.mentions[0].start)

    def _taught(self, article: Article, made: list[Entity]) -> list[Entity]:
        """The entities after the user's renames and merges."""
        names: dict[str, tuple[str, str | None]] = {}
        for alias in self._corrections.aliases:
            if alias.article in (None, article.id):
                names[normalise(alias.words)] = (alias.name, alias.type)
        if not names:
            return made
        kept: dict[str, Entity] = {}
        for entity in made:
            hit = next((names[key] for key in map(normalise, (entity.name, *entity.aliases)) if key in names), None)
            name = hit[0] if hit else entity.name
            kind = hit[1] if hit and hit[1] else entity.type
            entity = _changed(entity, name, kind)
            before = kept.get(normalise(name))
            kept[normalise(name)] = _merged(before, entity) if before is not None else entity
        return list(kept.values())


def _set_aside(article: Article, doc: Doc) -> Callable[[Found], bool]:
    """Whether a name stands in a block that makes no claims."""
    spans = [block.span for block in article.blocks if block.role == "boilerplate"]
    if not spans:
        return lambda name: False

    def inside(name: Found) -> bool:
        offset = doc[name.start].idx
        return any(span.start <= offset < span.end for span in spans)

    return inside


def _mentions(found: Sequence[Found]) -> tuple[Mention, ...]:
    return tuple(Mention(name.start, name.end, name.form) for name in sorted(found, key=lambda name: name.start))


def _person(person: Person) -> Entity:
    known = person.known
    name = known.name if known is not None and known.rank == "own" else people.display(list(person.forms))
    return Entity(
        name=name,
        type="person",
        country=known.country if known else None,
        aliases=tuple(form for form in person.forms if form != name),
        mentions=_mentions(person.found),
        known=known.id if known else None,
        role=known.role if known else None,
    )


def _other(organisation: organisations.Organisation) -> Entity:
    known = organisation.known
    kinds = [name.kind for name in organisation.found for _ in range(name.start, name.end)]
    kind: EntityKind = known.type if known is not None else max(set(kinds), key=lambda k: (kinds.count(k), k))
    if known is not None and known.rank in ("country", "capital", "region", "former", "state", "city"):
        usual = country_name(known.country or "") if known.rank == "country" else known.name
        name = _country_form(organisation, usual)
        return Entity(
            name=name,
            type="place",
            country=known.country,
            aliases=tuple(form for form in organisation.forms if form != name),
            mentions=_mentions(organisation.found),
            is_country=known.rank in ("country", "former"),
            known=known.id,
            kind=known.rank,
        )
    own = known is not None and known.rank == "own"
    name = known.name if own and known is not None else organisations.display(list(organisation.forms))
    return Entity(
        name=name,
        type=kind,
        country=known.country if known is not None else None,
        aliases=tuple(form for form in organisation.forms if form != name),
        mentions=_mentions(organisation.found),
        known=known.id if known is not None else None,
        kind=known.kind if known is not None else _told(organisation),
    )


def _told(organisation: organisations.Organisation) -> str:
    return "band" if any(name.told == "band" for name in organisation.found) else ""


def _country_form(organisation: organisations.Organisation, usual: str) -> str:
    """The name that the text uses for a country if it is no abbreviation or adjective, else the usual one."""
    forms = [form.removeprefix("the ").removeprefix("The ") for form in organisation.names]
    if not forms or any(normalise(form) == normalise(usual) for form in forms):
        return usual
    long = [form for form in forms if not organisations.is_acronym(form)]
    return max(long, key=len) if long else usual


def _changed(entity: Entity, name: str, kind: str) -> Entity:
    kinds: dict[str, EntityKind] = {k: k for k in get_args(EntityKind)}
    aliases = tuple(dict.fromkeys(form for form in (entity.name, *entity.aliases) if form != name))
    return replace(entity, name=name, type=kinds.get(kind, entity.type), aliases=aliases)


def _merged(one: Entity, other: Entity) -> Entity:
    return replace(
        one,
        country=one.country or other.country,
        aliases=tuple(dict.fromkeys((*one.aliases, *(a for a in (other.name, *other.aliases) if a != one.name)))),
        mentions=tuple(sorted({*one.mentions, *other.mentions}, key=lambda mention: mention.start)),
        is_country=one.is_country or other.is_country,
        known=one.known or other.known,
    )


def sentences(doc: Doc) -> Iterator[Tokens]:
    """The document's sentences without surrounding white space; those of white space alone are left out."""
    for sentence in doc.sents:
        start, end = sentence.start, sentence.end
        while start < end and doc[start].is_space:
            start += 1
        while end > start and doc[end - 1].is_space:
            end -= 1
        if start < end:
            yield doc[start:end]
