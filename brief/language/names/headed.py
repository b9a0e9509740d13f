"""Names of bodies by their telling words: `... Party`, `Council of ...`, letters in brackets."""

from __future__ import annotations

from brief.language.names.found import AROUND_NAMES, PARTY_HEADS, STRONG_HEADS, TIME_WORDS, Found, is_capital
from brief.language.names.store import Names
from brief.language.tables import words

FOREIGN = words("für des du der di del della do da dos das voor pour och og dei degli")
_SECTORS = words(
    """
    fire health food parks arts trade customs revenue science education labour labor justice sports housing safety
    energy water transport immigration defence defense security law tourism culture industry commerce agriculture
    forestry fisheries environment planning research development search police standards weights children families
    business
    """
)
"""What public bodies are for; before `and`, the name of one goes on. Small letters."""
_SERVICES = words("Service Services Department Authority Board Trust Agency Executive Administration Commission Office")
_SECTOR_REACH = 4
_SECOND_WORDS = 2
"""Tokens from `and` on, at most, before the `of` or `for` of a name's second part: `and Democrats for Europe Party`."""
_ACRONYM_LENGTH = range(2, 9)


def take_headed(names: Names) -> None:
    """Runs of capitals that end in a word such as Party or Council, and `of ...` after such names."""
    words, n, at = names.words, len(names.words), names.at
    for i in range(1, n):
        word = words[i]
        if not is_capital(word) or word.lower() not in STRONG_HEADS:
            continue
        inside = at.get(i)
        if inside is not None and (inside.end > i + 1 or inside.known is not None):
            continue
        start = i
        while start > 0 and (
            (is_capital(words[start - 1]) and words[start - 1] not in AROUND_NAMES)
            or (words[start - 1] in ("-", "&") and start > 1 and is_capital(words[start - 2]))
        ):
            if names.doc[start].is_sent_start or start - 1 in names.times:
                break
            if start > 2 and words[start - 2] == "-" and words[start - 3].islower():
                break  # "pro-Russian Patriotic Bloc"
            before = at.get(start - 1)
            if before is not None and (before.kind == "person" or (before.form == "adjective" and before.end < start)):
                break
            start -= 1
        if start > 1 and words[start - 1] in ("'", "'s") and _own_people(words[start - 2]):
            start -= 2
        glued = next((k for k in range(start, i) if words[k] in ("-", "/") and at.get(k - 1) is not None), None)
        if glued is not None:
            start = glued + 1
        if start < i or (inside is not None and inside.kind == "organisation"):
            first = min(start, inside.start if inside is not None else start)
            names.put(Found(first, i + 1, "organisation", sure=True))
    for name in names.sorted():
        if at.get(name.start) is not name:
            continue
        last = words[name.end - 1].lower()
        party = name.known is not None and name.known.kind == "party" and last in STRONG_HEADS
        if name.kind in ("organisation", "group") and (name.known is None or party):
            end = _of_part(names, name.end) if last in STRONG_HEADS | PARTY_HEADS else name.end
            if end == name.end < n and words[end] == "and" and _holds_head(names, name) and _holds_of(names, name):
                end = _second_part(names, end)
                end = end + 2 if end == name.end and _is_two_aims(names, end) else end
            if name.end + 1 < n and words[name.end] in FOREIGN and is_capital(words[name.end + 1]):
                end = name.end + 2
            if end > name.end:
                names.put(Found(name.start, end, "organisation", sure=True))


def _of_part(names: Names, i: int) -> int:
    """The end of `of (the) Capital ...` that belongs to the name before it, else the index given."""
    words, n = names.words, len(names.words)
    begin = i
    if i >= n or words[i] not in ("of", "for"):
        return begin
    i += 1
    if i < n and words[i] == "the":
        i += 1
    if i >= n or not is_capital(words[i]) or words[i] in TIME_WORDS:
        return begin
    while i < n and (is_capital(words[i]) or words[i] in ("of", "&", "and")) and words[i] not in TIME_WORDS:
        if words[i] in ("of", "&") and not (i + 1 < n and is_capital(words[i + 1])):
            break
        if words[i] == "and":
            end = _second_part(names, i)
            return end if end > i else i + 2 if _is_two_aims(names, i) else i
        inside = names.at.get(i)
        if inside is not None and inside.kind == "person":
            return begin
        i += 1
    return i


def _own_people(word: str) -> bool:
    """Whose body it is: `Workers' Union Party`, `Women's League`."""
    return word in ("People", "Women", "Men", "Children") or (word.endswith("ers") and is_capital(word))


def _is_two_aims(names: Names, i: int) -> bool:
    """Whether `and` stands inside the name of what a body is for: `Party of Action and Solidarity`."""
    if i + 1 >= len(names.words) or not names.words[i + 1].istitle() or not names.words[i - 1].istitle():
        return False
    inside = (names.at.get(i - 1), names.at.get(i + 1))
    after = names.words[i + 2] if i + 2 < len(names.words) else ""
    if after[:1].isdigit() or is_capital(after) or names.words[i + 1].lower() in PARTY_HEADS:
        return False
    if any(name is not None and (name.known is not None or name.kind in ("place", "person")) for name in inside):
        return False
    second = names.doc[i + 1]
    return second.dep_ == "conj" and second.head.i == i - 1


def _holds_of(names: Names, name: Found) -> bool:
    return any(names.words[k] in ("of", "for") for k in range(name.start, name.end))


def _holds_head(names: Names, name: Found) -> bool:
    return any(names.words[k].lower() in STRONG_HEADS for k in range(name.start, name.end))


def _second_part(names: Names, i: int) -> int:
    """The end of `and Democrats for Europe Party`: more of the name, if it ends in a telling word; else `i`."""
    words, n = names.words, len(names.words)
    k = i + 1
    joined = False
    while k < n and k - i < 9 and (is_capital(words[k]) or words[k] in ("of", "for", "the")):
        if words[k] in ("of", "for") and k - i > _SECOND_WORDS:
            return i  # "University of Lund and Jens Berg of Oslo University" are two
        joined = joined or words[k] in ("of", "for")
        k += 1
        if joined and words[k - 1].lower() in STRONG_HEADS:
            return k
    return i


def take_saints(names: Names) -> None:
    """`St Bride's Primary School`, of which the model makes a person and a school."""
    words = names.words
    for i in range(2, len(words) - 1):
        if words[i] != "'s" or words[i - 2] not in ("St", "St.") or not is_capital(words[i - 1]):
            continue
        after = names.at.get(i + 1)
        if (
            after is not None
            and after.start == i + 1
            and after.known is None
            and after.kind in ("organisation", "place")
        ):
            names.put(Found(i - 2, after.end, after.kind, sure=after.sure))


def take_sectors(names: Names) -> None:
    """`Avon Fire and Rescue Service`: one body, of which the model sees two names or one."""
    words, n = names.words, len(names.words)
    for i in range(2, n - 2):
        if words[i] not in ("and", "&") or words[i - 1].lower() not in _SECTORS or not is_capital(words[i - 1]):
            continue
        end = next((k + 1 for k in range(i + 1, min(n, i + _SECTOR_REACH)) if words[k] in _SERVICES), None)
        if end is None or not all(is_capital(words[k]) for k in range(i + 1, end)):
            continue
        start = i - 1
        while start > 0 and is_capital(words[start - 1]) and not names.doc[start].is_sent_start:
            if words[start - 1] in AROUND_NAMES or start - 1 in names.times:
                break
            start -= 1
        known = names.at.get(start)
        if known is None or known.known is None or known.end < end:
            names.put(Found(start, end, "organisation", sure=True))


def take_bracketed(names: Names) -> None:
    """`Long Form (LF)`: the letters in brackets are the same kind of name."""
    words, n = names.words, len(names.words)
    for i in range(2, n - 1):
        if words[i - 1] != "(" or words[i + 1] not in (")", ",", ";"):
            continue
        word = words[i]
        if len(word) in _ACRONYM_LENGTH and sum(c.isupper() for c in word) >= 2 and i not in names.times:
            before = names.at.get(i - 2)
            inside = names.at.get(i)
            if before is not None and before.kind != "organisation" and before.known is None:
                letters = "".join(words[k][0] for k in range(before.start, before.end) if is_capital(words[k]))
                if letters == word.upper() and len(word) > 2:
                    before.kind = "organisation"
                    before.sure = True
            if before is not None and before.kind == "organisation":
                names.put(Found(i, i + 1, "organisation", sure=True, known=inside.known if inside else None))
