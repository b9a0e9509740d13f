"""Companies by their legal form or what is said of them: `X plc`, `shares in X`, `X's chairman`, `builder X`."""

from __future__ import annotations

from brief.language.names.found import TIME_WORDS, Found, is_capital
from brief.language.names.store import Names
from brief.language.tables import words

_FORMS = frozenset(
    """
    ASA plc PLC Plc Inc Inc. Ltd Ltd. LLC GmbH S.A. SpA S.p.A. N.V. B.V. BV Oyj Oy Corp Corp. Holdings Holding ApS LLP
    Bhd Pty SARL KGaA A.S. A.G. P.L.C. L.L.C.
    """.split()
)
_SHORT_FORMS = frozenset({"AS", "AG", "SA", "NV", "AB", "SE", "Co", "Co."})
"""Legal forms that are other words or places too: only within or right behind a name in small letters."""
_SLASHED = ["A", "/", "S"]
_HELD = words("shares stake stock")
_OWNED = words("shareholders chairman chairwoman ceo bondholders")
_FIRMS = words(
    """
    airline carmaker automaker retailer insurer lender chipmaker drugmaker shipbuilder shipmaker planemaker steelmaker
    conglomerate startup manufacturer builder operator developer publisher broadcaster supplier maker brewer carrier
    """
)
_LONGEST = 5

Base = tuple[str, ...]


def take_firms(names: Names) -> None:
    """Makes organisations of names with a legal form and of those told to be firms, wherever the text names them."""
    bases = {*_with_forms(names), *_told_firms(names)}
    people = {names.words[name.end - 1] for name in names.sorted() if _is_full_person(name)}
    bases = {base for base in bases if len(base) > 1 or base[0] not in people}
    for name in names.sorted():
        if tuple(names.words[name.start : name.end]) in bases:
            _make(name)


def _is_full_person(name: Found) -> bool:
    return name.kind == "person" and name.end - name.start > 1


def _make(name: Found) -> None:
    if name.known is None and name.form == "name":
        name.kind, name.sure, name.told = "organisation", True, name.told or "group"


def _with_forms(names: Names) -> set[Base]:
    """The bare names of those that carry a legal form."""
    words_, bases, i = names.words, set[Base](), 1
    while i < len(words_):
        end = _form_end(names, i)
        last = i - 1 if words_[i - 1] == "," else i
        start = _start(names, last) if end > i else last
        if start < last:
            inside = names.at.get(start)
            known = inside.known if inside is not None and inside.start == start else None
            names.put(Found(start, end, "organisation", known=known, sure=True, told="group"))
            bases.add(tuple(words_[start:last]))
        i = max(end, i + 1)
    return bases


def _form_end(names: Names, i: int) -> int:
    """The end of the legal forms that begin at a token; the token itself if there is none."""
    words_ = names.words
    if list(words_[i : i + 3]) == _SLASHED and not names.doc[i].whitespace_:
        return i + 3
    end = i
    while end < len(words_) and (words_[end] in _FORMS or (end > i and words_[end] in _SHORT_FORMS)):
        end += 1
    if end == i and words_[i] in _SHORT_FORMS and not words_[i - 1].isupper() and is_capital(words_[i - 1]):
        inside, after = names.at.get(i), names.at.get(i + 1)
        titles = after is not None and after.kind == "person"
        if inside is not None and inside.start < i and inside.end == i + 1 and not titles:
            return i + 1
    return end


def _start(names: Names, end: int) -> int:
    """Where the name before a legal form begins; `end` if a known place or no name stands there."""
    words_ = names.words
    inside = names.at.get(end - 1)
    if inside is not None and (inside.form == "adjective" or (inside.known is not None and inside.kind == "place")):
        return end
    if inside is not None:
        return inside.start
    start = end
    while start > 0 and end - start < _LONGEST and is_capital(words_[start - 1]) and start - 1 not in names.at:
        if names.doc[start - 1].pos_ not in ("PROPN", "NOUN", "ADJ", "X") or words_[start - 1] in TIME_WORDS:
            break
        start -= 1
        if names.doc[start].is_sent_start:
            break
    return start


def _is_cut(names: Names, i: int) -> bool:
    """Whether the model left out the beginning of the name that begins at a token."""
    return i > 0 and i - 1 not in names.at and is_capital(names.words[i - 1]) and names.doc[i - 1].pos_ == "PROPN"


def _told_firms(names: Names) -> set[Base]:
    """The names that the words beside them say are firms."""
    words_, bases = names.words, set[Base]()
    for name in names.sorted():
        if name.known is not None or name.form != "name" or name.kind == "group" or _is_full_person(name):
            continue
        if _is_cut(names, name.start):
            continue
        before = [word.lower() for word in words_[max(0, name.start - 2) : name.start]]
        after = [word.lower() for word in words_[name.end : name.end + 3]]
        held = len(before) == 2 and before[0] in _HELD and before[1] in ("in", "of")
        owned = after[:1] in (["'s"], ["'"]) and (
            (after[1:2] and after[1] in _OWNED) or after[1:] == ["chief", "executive"]
        )
        owned = owned or after[:1] in (["shareholders"], ["bondholders"])
        if held or owned or (before and before[-1] in _FIRMS and name.kind != "person"):
            bases.add(tuple(words_[name.start : name.end]))
    return bases
