"""Ties of musicians to the band an article is about: `drummer A`, `B (guitar)`, `its members are A and B`."""

from __future__ import annotations

from collections.abc import Iterator

from brief.language.entities import Entity, Mention
from brief.language.names.called import MUSICIANS
from brief.language.profiles.said import Said
from brief.language.reading import Reading
from brief.language.tables import words

_INSTRUMENTS = words(
    "vocals vocal guitar guitars bass drums drum keyboards keyboard percussion synthesizer violin saxophone"
)
_PARTS = words("lead rhythm backing electric acoustic bass - and & , /")
_LOOSE = frozenset({"singer", "violinist", "saxophonist"})
"""Trades of many who have no band: they count beside a band's name, and as `lead singer`."""
_OPENING = 2
"""Sentences in which an article names the band it is about."""
_WEIGHT = 0.2


def band_ties(reading: Reading) -> Iterator[tuple[str, Said]]:
    """The person's name and what is said, for musicians whose band is named elsewhere."""
    bands = [entity for entity in reading.entities if entity.kind == "band"]
    if not bands:
        return
    main = _main(reading, bands)
    for _, sentence in reading.claimable():
        here: Entity | None = None
        for entity, mention in reading.mentions_in(sentence.start, sentence.end):
            if entity.kind == "band":
                here = entity
            elif entity.type == "person" and mention.form == "name":
                band = here or main
                if band is not None and (_is_musician(reading, mention, here) or _plays(reading, mention)):
                    start = max(mention.start - 1, sentence.start)
                    yield entity.name, Said(start, mention.end, None, None, band, _WEIGHT)


def _main(reading: Reading, bands: list[Entity]) -> Entity | None:
    """The only band of an article, else the first of those named in its opening and named most."""
    if len(bands) == 1:
        return bands[0]
    end = reading.sentences[min(_OPENING, len(reading.sentences)) - 1].end
    early = [band for band in bands if band.mentions[0].start < end]
    return max(early, key=lambda band: len(band.mentions), default=None)


def _is_musician(reading: Reading, mention: Mention, here: Entity | None) -> bool:
    """Whether a band's trade stands directly before the name: `bassist and backing vocalist A`, `lead singer B`."""
    if mention.start < 2:
        return False
    word, before = reading.words[mention.start - 1].lower(), reading.words[mention.start - 2].lower()
    if word == "," and mention.start > 2:
        word, before = before, reading.words[mention.start - 3].lower()
    return word in MUSICIANS and (word not in _LOOSE or before == "lead" or here is not None)


def _plays(reading: Reading, mention: Mention) -> bool:
    """Whether an instrument stands after the name: `A (lead guitar)`, `B – drums`, `C on bass`."""
    words_, i = reading.words, mention.end
    if i >= len(words_) or words_[i] not in ("(", "-", "–", "—", "on", ":"):
        return False
    i += 1
    while i < len(words_) and i < mention.end + 4 and words_[i].lower() in _PARTS - _INSTRUMENTS:
        i += 1
    return i < len(words_) and words_[i].lower() in _INSTRUMENTS
