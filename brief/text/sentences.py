"""Where sentences start, in running text and where the space or line end between two sentences was lost.

Web extraction often joins paragraphs: `… of Astana.Turkish President …`, `… world order.”Both countries …`. Nothing is
ever inserted: a joint is an offset, and readers of the text split there. All offsets are code points into the text
given. The rules look at the characters around a full stop, never at a list of sentences, and run in linear time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_OPENING = "“‘«([{„‚"
_CLOSING = "”’»)]}"
_STRAIGHT = "\"'"


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_STOP = re.compile(rf"[.!?…]+[{re.escape(_CLOSING + _STRAIGHT)}]*(?:\[\d{{1,3}}\])*")
"""A stop with what belongs to the sentence it closes: quotation marks, brackets, footnote numbers."""

_TITLES = _words(
    """mr mrs ms mx messrs dr prof rev fr sr sra hon st ste mt ft gen col maj capt cpt cmdr lt sgt cpl pvt adm brig sen
    rep gov pres amb atty supt insp det hr herr mme mlle msgr pte cllr sir no nos vs viz cf ca approx fig figs art vol
    pp p para sec ch ed eds al est jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri
    sat gen.-lt rs ave blvd rd"""
)
"""Before one of these and a full stop, the next word belongs to the same sentence ("no" only before a figure)."""

_ABBREVIATIONS = _words(
    """inc ltd corp co bros dept univ assn jr esq etc hrs mins approx ph.d m.d b.a m.a d.c u.s u.k u.n e.u u.a.e a.m p.m
    a.d b.c e.g i.e n.y l.a s.a a.k.a calif fla ariz mass mich minn penn tenn tex va wash wis ill ind conn colo
    ore okla kan neb nev dak ala ark ga ky la md mo miss mont n.j n.c s.c n.h n.m n.d s.d w.va r.i"""
)
"""A full stop after one of these may or may not end the sentence: only a word that opens sentences decides."""

_OPENERS = _words(
    """the a an this that these those it its he she they we you i his her their our my in on at by for from after before
    when while as if since although though however but and or so yet then there here what who why how where once until
    during despite according meanwhile also among under with without both all some many most several few one two three
    no not none asked earlier later last next another other officials police authorities critics experts"""
)
"""Words with a capital that open sentences and are rarely names."""

_SUFFIXES = _words("com net org edu gov io js py co uk ru de fr info biz tv app dev ai php html xml json pdf")
_MACHINE = re.compile(r"://|www\.|[@\\_]|\w/\w+\.\w|\.(?:com|org|net|co|gov|edu|ly|me)/", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"(?:[^\W_]|[.’'\-&])+\Z")
_LETTERS = re.compile(r"[^\W\d_]+")
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")
_REACH = 40
"""Characters looked at on either side of a stop; bounds the work per stop."""


def boundaries(text: str) -> list[int]:
    """Offsets at which a new sentence certainly starts, in order, without 0.

    These are the first characters after a lost space (`Astana.|Turkish`, `order.”|Both`), after a blank line, and after
    a full stop, space and a capital where no abbreviation, initial or title stands before the stop. A statistical
    splitter may find more; it should never join what is split here.
    """
    starts = {match.end() for match in _PARAGRAPH.finditer(text) if match.end() < len(text)}
    starts.update(_after_stops(text, glued=False))
    starts.update(_after_stops(text, glued=True))
    starts.discard(0)
    return sorted(starts)


def joints(text: str) -> list[int]:
    """Offsets at which a sentence starts although no white space stands before it, in order."""
    return sorted(_after_stops(text, glued=True))


def no_boundaries(text: str) -> list[int]:
    """Offsets of words that certainly continue their sentence although a full stop stands before: `Mr. |Smith`."""
    found = []
    for match in _STOP.finditer(text):
        after = match.end()
        if match.group() != "." or not text[after : after + 1].isspace():
            continue
        start = after + 1
        if not text[start : start + 1].isalnum():
            continue
        word = _word_before(text, match.start())
        following = _LETTERS.match(text, start, start + _REACH)
        if following is None or (following.group().lower() in _OPENERS and not _is_title(word, text[start])):
            continue
        if text[start].islower() or (_is_title(word, text[start]) or _is_initial(word)):
            found.append(start)
    return found


def _after_stops(text: str, *, glued: bool) -> Iterator[int]:
    for match in _STOP.finditer(text):
        stop, end = match.start(), match.end()
        start = _glued_start(text, stop, end) if glued else _spaced_start(text, stop, end)
        if start is not None:
            yield start


def _spaced_start(text: str, stop: int, end: int) -> int | None:
    start = end
    limit = min(len(text), end + _REACH)
    while start < limit and text[start].isspace():
        start += 1
    if start == end or start >= limit:
        return None
    opening = start
    while opening < limit and text[opening] in _OPENING + _STRAIGHT:
        opening += 1
    following = _LETTERS.match(text, opening, min(len(text), opening + _REACH))
    if following is None or not following.group()[0].isupper():
        return None
    return start if _ends_sentence(text, stop, following.group()) else None


def _glued_start(text: str, stop: int, end: int) -> int | None:
    marks = text[stop:end]
    start = end
    if marks[-1] in _STRAIGHT and len(marks) > 1 and _opens(text, end - 1):
        start = end - 1
    opening = start
    while opening < len(text) and text[opening] in _OPENING + _STRAIGHT and opening < start + 3:
        opening += 1
    following = _LETTERS.match(text, opening, min(len(text), opening + _REACH))
    if following is None or stop == 0:
        return None
    word = following.group()
    if not word[0].isupper() or (len(word) > 2 and word[1:2].isupper() and not word.isupper()):
        return None
    if not _glue_is_safe(text, stop, start, following.end(), word):
        return None
    return start


def _glue_is_safe(text: str, stop: int, start: int, word_end: int, word: str) -> bool:
    before = _word_before(text, stop)
    bare_stop = start == stop + 1
    if text[start : start + 1] in "'’" and not bare_stop:
        return False
    next_mark = text[word_end : word_end + 1]
    if next_mark == "." and len(word) <= 2 and (len(word) == 1 or word.lower() not in _OPENERS | _TITLES):
        return False
    if bare_stop:
        if not before and text[stop - 1] in _CLOSING + _STRAIGHT + "%":
            return True
        if not before or _is_suffix(before, word) or _MACHINE.search(_chunk(text, stop)):
            return False
        if text[stop - 1].isdigit() and not _reads_as_number(before, word):
            return False
        if "." in before.strip("."):
            return word.lower() in _OPENERS and len(before) > 2
        if len(before) == 1 or (before.isupper() and word.isupper()):
            return False
        second = _LETTERS.match(text, word_end + 1, word_end + _REACH) if next_mark == "." else None
        if second and second.group().lower() in _SUFFIXES:
            return False
        if next_mark == "(" or (next_mark == "." and text[word_end + 1 : word_end + 2].islower()):
            return False
    return _ends_sentence(text, stop, word)


def _ends_sentence(text: str, stop: int, following: str) -> bool:
    if text[stop] in "!?":
        return True
    if text[stop] == "…" or text[stop : stop + 2] == "..":
        return following.lower() in _OPENERS
    if text[stop + 1 : stop + 2] and text[stop + 1] in _CLOSING + _STRAIGHT:
        return True
    word = _word_before(text, stop)
    lowered = word.lower().strip(".'’-")
    if _is_title(word, following[0]):
        return False
    if lowered in _ABBREVIATIONS or "." in lowered or _is_initial(word):
        return following.lower() in _OPENERS and len(lowered) > 1
    return bool(word) or (stop > 0 and text[stop - 1] in _CLOSING + _STRAIGHT + "%")


def _is_title(word: str, following: str) -> bool:
    lowered = word.lower().strip("'’-")
    if lowered in {"no", "nos", "art", "sat", "mar", "ed", "fig", "sun", "mon"}:
        return following.isdigit() if lowered != "mar" else word[0].isupper() and following.isdigit()
    if lowered in _TITLES:
        return word[0].isupper() or lowered in {"vs", "viz", "cf", "ca", "approx"}
    return False


def _is_initial(word: str) -> bool:
    if len(word) == 1:
        return word.isupper() and word != "I"
    return "." in word and len(word.rsplit(".", 1)[-1]) == 1


def _is_suffix(before: str, word: str) -> bool:
    """Whether `before.word` is a host or file name; capitals after a small-letter word are an acronym (`hurt.UK`)."""
    return word.lower() in _SUFFIXES and not (word.isupper() and before.islower())


def _reads_as_number(before: str, following: str) -> bool:
    """Whether a sentence can end in `before`: not the "3" of a list, nor the "v1" of a version."""
    if following.lower() in _OPENERS:
        return True
    return len(before) >= 2 and not before[0].isalpha()


def _word_before(text: str, stop: int) -> str:
    match = _WORD_BEFORE.search(text, max(0, stop - _REACH), stop)
    return match.group() if match else ""


def _chunk(text: str, stop: int) -> str:
    left = max(0, stop - _REACH)
    before = text[left:stop].split()
    after = text[stop : stop + _REACH].split()
    return (before[-1] if before and not text[stop - 1].isspace() else "") + (after[0] if after else "")


def _opens(text: str, mark: int) -> bool:
    """Whether the straight quotation mark at `mark`, with no space on either side, opens speech.

    The next mark decides (a closing one needs an opening one before it), else the one before: quotations over
    several paragraphs open without having closed, so counting marks would go wrong for the rest of the text.
    """
    marks = _SIDES[text[mark]].finditer(text, mark + 1, mark + 1 + _QUOTE_REACH)
    for flips, following in enumerate(marks):
        if following.lastgroup != "glued":
            return (following.lastgroup == "close") == (flips % 2 == 0)
        if flips >= _GLUED_MARKS:
            break
    before = text.rfind(text[mark], max(0, mark - _QUOTE_REACH), mark)
    side = _SIDES[text[mark]].match(text, before) if before >= 0 else None
    return side is not None and side.lastgroup == "close"


_SIDES = {
    '"': re.compile(r'(?P<glued>(?<=[.!?])"(?=\w))|(?P<close>(?<=\S)"(?=[\s,.;:)]|\Z))|(?P<open>(?<![^\s(])"(?=\S))'),
    "'": re.compile(
        r"(?P<glued>(?<=[.!?])'(?=\w))|(?P<close>(?<=[.,!?])'(?=[\s,.;:)]|\Z))|(?P<open>(?<![^\s(])'(?=\S))"
    ),
}
_QUOTE_REACH = 1000
"""Characters within which the partner of a quotation mark is looked for."""
_GLUED_MARKS = 20
"""Marks without a space on either side, each turning the answer, followed before giving up."""
