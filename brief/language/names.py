"""Finds names in parsed text: what the model tagged, mended by gazetteers, titles and telling words."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from brief.language.entities import EntityKind
from brief.language.found import (
    ORG_HEADS,
    PARTICLES,
    PLACE_HEADS,
    STRONG_HEADS,
    TIME_WORDS,
    Found,
    is_capital,
)
from brief.language.gazetteer import Gazetteer, Match
from brief.language.roles import AMBIGUOUS_TITLES, HONORIFICS, MODIFIERS, OFFICES, TITLES
from brief.language.tables import words

_KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "NORP": "group",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
_OTHER = {"EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE"}
_TIMES = {"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"}
_TRIM = frozenset(
    {"the", "The", "a", "A", "an", "An", "'s", "'", "’s", "’", ",", "-", "–", "—", "(", "“", '"', ":", ";"}
)
_HYPHENATED = words(
    """
    based led backed born era style like owned run controlled held mandated sanctioned appointed brokered aligned
    friendly elect designate inspired related supported approved area wide type class made bound trained funded
    """
)
"""After a name and a hyphen, these do not belong to it."""
_PARTY_HEADS = words("party democrats left greens union alliance league movement gael fáil coalition")
_FOREIGN = words("für des du der di del della voor pour och og dei degli")
_CAPTIONS = words("image images photo picture credit caption media getty video copyright witnesses previously")
_AFTER_NAMES = frozenset(
    {
        "-",
        "/",
        "It",
        "The",
        "He",
        "She",
        "They",
        "In",
        "On",
        "Previously",
        "Image",
        "Images",
        "Photo",
        "Picture",
        "Credit",
    }
    | {
        "Caption",
        "Media",
        "Getty",
        "AP",
        "AFP",
        "EPA",
        "PA",
        "Reuters",
        "Witnesses",
        "More",
        "Read",
        "Video",
        "Copyright",
    }
)
"""Words of captions and following sentences that the model takes into a person's name where a line end was lost."""
_PREFIXES = words("ex anti pro non post pre mid trans pan neo then former")
"""Before a hyphen and a name, these do not belong to it: `ex-Soviet`."""
_PERSONAL = frozenset({"Sofia", "Paris", "London", "Virginia", "Alberta", "Georgia", "Jordan", "Chad", "Montana"})
"""Places that are also given names or surnames."""
_LETTERS_AFTER_NAMES = frozenset({"SC", "QC", "KC", "PhD", "MP", "Jr", "Jr.", "OBE", "MBE", "CBE", "MD", "Esq."})
_BUILT = words("convention science space conference exhibition shopping sports arts visitor civic community medical")
_SPEAKERS = words("spokesperson spokesman spokeswoman director president minister secretary chairman leader officials")
_GIVEN = AMBIGUOUS_TITLES - words("king prince judge private")
_ACRONYM_LENGTH = range(2, 9)


class NameFinder:
    """Finds the names of one text after the other."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def find(self, doc: Doc, words: Sequence[str]) -> list[Found]:
        """The names in text order, without overlap. `words` are the tokens with straight apostrophes."""
        names = _Names(doc, words)
        names.take_tagged()
        names.take_known(list(self._gazetteer.matches(words)))
        names.take_titled()
        names.take_headed()
        names.take_bracketed()
        return names.sorted()


class _Names:
    """The names found so far, at most one per token."""

    def __init__(self, doc: Doc, words: Sequence[str]) -> None:
        self.doc = doc
        self.words = words
        self.at: dict[int, Found] = {}
        self.times: set[int] = set()
        self.others: dict[int, tuple[int, int]] = {}

    def sorted(self) -> list[Found]:
        """Every name once, in text order."""
        found, last = [], None
        for i in sorted(self.at):
            if self.at[i] is not last:
                last = self.at[i]
                found.append(last)
        return found

    def put(self, name: Found) -> None:
        """Adds a name; names that it overlaps are cut to what is left of them before it, or dropped."""
        for i in range(name.start, name.end):
            old = self.at.get(i)
            if old is not None and old is not name:
                self.drop(old)
                if old.start < name.start and old.kind == "person":
                    self.put(Found(old.start, name.start, old.kind, old.form, None, old.sure))
        for i in range(name.start, name.end):
            self.at[i] = name

    def drop(self, name: Found) -> None:
        for i in range(name.start, name.end):
            if self.at.get(i) is name:
                del self.at[i]

    def take_tagged(self) -> None:
        """The model's entities, without articles, possessives, brackets and line ends."""
        for ent in self.doc.ents:
            kind = _KINDS.get(ent.label_)
            if kind is None:
                if ent.label_ in _TIMES:
                    self.times.update(range(ent.start, ent.end))
                elif ent.label_ in _OTHER:
                    self._other(ent.start, ent.end)
                continue
            for start, end in self._parts(ent.start, ent.end):
                self._tagged(start, end, kind)

    def _parts(self, start: int, end: int) -> list[tuple[int, int]]:
        """The stretches of an entity between line ends, brackets and dashes with spaces."""
        parts, begin = [], start
        for i in range(start, end):
            word = self.words[i]
            if word.isspace() or word in "()[]–—|" or (word == "-" and self._spaced(i)):
                parts.append((begin, i))
                begin = i + 1
        parts.append((begin, end))
        return parts

    def _spaced(self, i: int) -> bool:
        return i > 0 and bool(self.doc[i].whitespace_) and bool(self.doc[i - 1].whitespace_)

    def _tagged(self, start: int, end: int, kind: EntityKind) -> None:
        words = self.words
        end = self._glued_end(start, end, kind)
        while end - start > 2 and words[start + 1] == "-" and words[start].lower() in _PREFIXES:
            start += 2
        while start < end and words[start] in _TRIM and not (words[start] == "The" and end - start > 2):
            start += 1
        if start < end and words[start] == "The":
            start += 1
        while end > start and (words[end - 1] in _TRIM or self._is_time_tail(start, end, kind)):
            end -= 1
        if start >= end or not any(is_capital(words[i]) or words[i][:1].isdigit() for i in range(start, end)):
            return
        last = words[end - 1].lower().strip(".")
        if kind == "person":
            while end - start > 1 and self._is_title(start) and not self._is_given_name(start, end):
                start += 1
            cut = next((i for i in range(start, end) if words[i] == "/"), None)
            end = cut if cut is not None and cut > start else end
            while end - start > 1 and (words[end - 1][:1].isdigit() or words[end - 1] in _AFTER_NAMES):
                end -= 1
            while end - start > 1 and self._is_small_tail(end - 1):
                end -= 1
            last = words[end - 1].lower().strip(".")
            if last in STRONG_HEADS and end - start > 1:
                kind = "organisation"
            elif last in PLACE_HEADS and end - start > 1:
                kind = "place"
        elif kind in ("place", "group") and last in STRONG_HEADS and end - start > 1:
            kind = "organisation"
        elif kind == "organisation" and self._is_place_name(start, end):
            kind = "place"
        if kind == "organisation":
            while end - start > 1 and self._is_office_tail(start, end):
                end -= 1
        if end - start == 1 and words[start] in _LETTERS_AFTER_NAMES:
            return
        while end - start > 1 and words[end - 1] in ("and", "of", "the", "for", "in", "&", "at", "with"):
            end -= 1
        if kind == "person" and not is_capital(words[start]):
            return
        if kind == "person" and end - start == 1 and words[start].lower() in OFFICES | HONORIFICS | _CAPTIONS:
            return
        if kind == "organisation":
            two = self._two_names(start, end)
            if two is not None:
                self.put(Found(start, two[0], kind))
                self.put(Found(two[1], end, kind))
                return
        self.put(Found(start, end, kind))

    def _two_names(self, start: int, end: int) -> tuple[int, int] | None:
        """Where one name ends and the next begins, if it is two: `A Party-B Party`, `A of the B League`."""
        words = self.words
        lowers = [words[i].lower() for i in range(start, end)]
        for k, word in enumerate(lowers):
            left, right = set(lowers[:k]), set(lowers[k + 1 :])
            if word in ("-", "–", "/") and left & _PARTY_HEADS and right & _PARTY_HEADS:
                return start + k, start + k + 1
            if word == "of" and k > 1 and lowers[-1] in ("league", "conference") and not left & STRONG_HEADS:
                return start + k, start + k + (2 if lowers[k + 1 : k + 2] == ["the"] else 1)
        return None

    def _is_place_name(self, start: int, end: int) -> bool:
        last = self.words[end - 1].lower()
        if end - start < 2:
            return False
        built = last in ("center", "centre") and self.words[end - 2].lower() in _BUILT
        return last in PLACE_HEADS or built

    def _is_office_tail(self, start: int, end: int) -> bool:
        """Whether a tagged organisation takes in an office: `State Department Spokesperson`."""
        last = self.words[end - 1].lower()
        return last in _SPEAKERS and self.words[end - 2].lower() not in ("of", "the", "and")

    def _is_given_name(self, start: int, end: int) -> bool:
        return end - start == 2 and self.words[start].lower() in _GIVEN

    def _glued_end(self, start: int, end: int, kind: EntityKind) -> int:
        """The end of a name that goes on after a hyphen without spaces: `Mazar-i-Sharif`, `Moon Jae-in`."""
        words, n = self.words, len(self.words)
        i = end
        while i + 1 < n and words[i] == "-" and not self.doc[i - 1].whitespace_ and not self.doc[i].whitespace_:
            if self.doc[i + 1].ent_iob_ == "B":
                break
            i += 2
        if i == end:
            return end
        last = words[i - 1]
        if last[:1].isupper() and (kind != "place" or i - end > 2):
            return i
        return i if kind == "person" and last.isalpha() and last not in _HYPHENATED and end - start > 1 else end

    def _is_time_tail(self, start: int, end: int, kind: EntityKind) -> bool:
        """Whether a name wrongly takes in the day or month after it: `Obama Tuesday`, but not `Theresa May`."""
        if end - start < 2 or self.words[end - 1] not in TIME_WORDS:
            return False
        return not (kind == "person" and self._is_surname_like(end - 1, start))

    def _is_surname_like(self, i: int, start: int) -> bool:
        following = self.words[i + 1] if i + 1 < len(self.words) else ""
        return self.words[i] in ("May", "March", "April", "June", "August") and not following[:1].isdigit()

    def _is_small_tail(self, i: int) -> bool:
        word = self.words[i]
        return word.islower() and word not in PARTICLES and self.words[i - 1] != "-"

    def _other(self, start: int, end: int) -> None:
        """Entities of other labels: kept aside, unless their last word makes them an organisation."""
        for part in self._parts(start, end):
            first, last = part
            while first < last and self.words[first] in _TRIM:
                first += 1
            while last > first and self.words[last - 1] in _TRIM:
                last -= 1
            if last - first > 1 and self.words[last - 1].lower() in STRONG_HEADS:
                self.put(Found(first, last, "organisation", sure=True))
            elif first < last:
                for i in range(first, last):
                    self.others[i] = (first, last)

    def take_known(self, matches: Sequence[Match]) -> None:
        """Known names, unless they are a part of a longer name."""
        for match in matches:
            if self._fits(match):
                known = match.known
                name = Found(match.start, match.end, known.type, known.form, known, True)
                inside = self.at.get(match.start)
                self.put(name)
                if inside is not None and inside.end > match.end and inside.start <= match.start:
                    self._rest(inside, match.end)

    def _rest(self, cut: Found, start: int) -> None:
        """What follows a known name inside a longer one that it broke up, if that can be a name."""
        while start < cut.end and (self.words[start] in _TRIM or self.words[start] in ("and", "'s")):
            start += 1
        if start < cut.end and is_capital(self.words[start]):
            self.put(Found(start, cut.end, cut.kind))

    def _fits(self, match: Match) -> bool:
        """Whether a known name is meant, seen from what the model found there."""
        start, end, known = match.start, match.end, match.known
        first, last = self.at.get(start), self.at.get(end - 1)
        if start in self.times and known.weak:
            return False
        if known.rank == "own":
            return True
        if first is None and last is None:
            if start in self.others:
                a, b = self.others[start]
                return (a, b) == (start, end) or (known.form == "adjective")
            if known.weak:
                fits = known.form == "adjective" or known.rank == "country"
                return fits and self.doc[start].pos_ in ("ADJ", "PROPN")
            return known.form == "adjective" or self._is_name(start, end)
        if first is not None and first is last:
            same = first.start == start and first.end == end
            if same:
                if known.weak:
                    fits = first.kind == known.type or (known.type == "place" and first.kind == "group")
                    return fits or (known.rank in ("country", "capital", "state") and first.kind == "organisation")
                return not (first.kind == "person" and self.words[start] in _PERSONAL)
            if known.weak:
                return False
            return self._breaks_up(first, match)
        return end - start > 1 or not known.weak

    def _breaks_up(self, outer: Found, match: Match) -> bool:
        """Whether a known name inside a longer tagged name stands for itself: in a list, or before a title."""
        words, start, end = self.words, match.start, match.end
        if any(words[i] in (",", ";", "/") for i in range(outer.start, outer.end)):
            commas = [i for i in range(outer.start, outer.end) if words[i] in (",", ";", "/", "and", "the")]
            before = start == outer.start or start - 1 in commas
            after = end == outer.end or end in commas
            return before and after
        if end < outer.end and start == outer.start:
            following = words[end].lower()
            if following in OFFICES and end + 1 < outer.end and is_capital(words[end + 1]):
                return True
            if following in ("'s", "'"):
                return True
            if following == "and":
                return match.known.rank in ("country", "capital", "region", "state") or match.known.kind == "bloc"
        if start > outer.start and words[start - 1] == "and" and end == outer.end:
            return match.known.rank in ("country", "capital")
        if all(words[i].isdigit() or words[i].isspace() for i in range(end, outer.end)) and start == outer.start:
            return True
        if start == outer.start and all(words[i] in _AFTER_NAMES or words[i].isspace() for i in range(end, outer.end)):
            return True
        if outer.kind == "person" and match.known.kind in ("media", "agency") and start == outer.start:
            return True
        if match.known.rank == "organisation" and match.known.kind in ("bloc", "body") and end - start > 1:
            return outer.end - outer.start - (end - start) <= 1 or end == outer.end
        return False

    def _is_name(self, start: int, end: int) -> bool:
        if end - start > 1:
            return True
        token = self.doc[start]
        word = self.words[start]
        return token.pos_ in ("PROPN", "NOUN", "ADJ", "X") or (word.isupper() and len(word) > 1)

    def _is_title(self, i: int) -> bool:
        word = self.words[i].lower()
        return word in OFFICES or word in HONORIFICS or (word in MODIFIERS and self.words[i + 1].lower() in OFFICES)

    def take_titled(self) -> None:
        """TITLE + Name is a person, whatever the model says: `Prime Minister Narendra Modi`, `Mr. Comey`."""
        words, n = self.words, len(self.words)
        for i in range(n - 1):
            word = words[i]
            lower = word.lower()
            if lower not in OFFICES and lower not in HONORIFICS:
                continue
            start = i + 1
            if not is_capital(words[start]):
                continue
            here = self.at.get(i)
            if here is not None and here.end > start and here.kind == "organisation" and here.known is not None:
                continue
            capital = is_capital(word)
            if capital and lower not in TITLES and lower not in HONORIFICS:
                continue
            end = self._name_end(start, strict=not capital)
            if end == start:
                continue
            inside = self.at.get(start)
            if inside is not None and inside.kind == "person" and inside.start >= start:
                inside.sure = True
                if inside.start == start and inside.end >= end:
                    continue
            if not capital and (inside is None or inside.kind != "person") and end - start < 2:
                continue
            if inside is not None and inside.known is not None and inside.known.rank != "capital":
                continue
            if any(words[k].lower() in ORG_HEADS for k in range(start, end)):
                continue
            if here is not None and here.start < i and here.end > start:
                self.drop(here)
                self._keep_adjective(here.start, i)
            self.put(Found(start, end, "person", sure=True))

    def _keep_adjective(self, start: int, end: int) -> None:
        """The capitals before a title stay a name of their own: `United Nations` of `United Nations Secretary X`."""
        while start < end and self.words[end - 1].lower() in MODIFIERS | OFFICES:
            end -= 1
        if 0 < end - start <= 4 and all(is_capital(self.words[k]) for k in range(start, end)):
            self.put(Found(start, end, "organisation"))

    def _name_end(self, start: int, *, strict: bool) -> int:
        """The end of the run of capitals, initials and particles that starts here and can be a person's name."""
        words, n = self.words, len(self.words)
        i = start
        while i < n and i - start < 7:
            word = words[i]
            if is_capital(word) and (word not in TIME_WORDS or self._is_surname_like(i, start)):
                known = self.at.get(i)
                if known is not None and known.known is not None and (known.form == "adjective" or i > start):
                    break
                if word.lower() in OFFICES and (i == start or not strict):
                    break
                i += 1
            elif word == "-" and i > start and i + 1 < n and not self._spaced(i) and words[i + 1][:1].isalpha():
                i += 2
            elif (
                word in PARTICLES
                and i > start
                and i + 1 < n
                and (is_capital(words[i + 1]) or words[i + 1] in PARTICLES)
            ):
                i += 1
            else:
                break
            if self.doc[i - 1].text.isupper() and len(words[i - 1]) > 3 and i - 1 > start:
                break
        while i > start and words[i - 1] in PARTICLES:
            i -= 1
        return i

    def take_headed(self) -> None:
        """Runs of capitals that end in a word such as Party or Council, and `of ...` after such names."""
        words, n, at = self.words, len(self.words), self.at
        for i in range(1, n):
            word = words[i]
            if not is_capital(word) or word.lower() not in STRONG_HEADS:
                continue
            inside = at.get(i)
            if inside is not None and (inside.end > i + 1 or inside.known is not None):
                continue
            start = i
            while start > 0 and (
                (is_capital(words[start - 1]) and words[start - 1] not in _TRIM)
                or (words[start - 1] in ("-", "&") and start > 1 and is_capital(words[start - 2]))
            ):
                if self.doc[start].is_sent_start or start - 1 in self.times:
                    break
                before = at.get(start - 1)
                if before is not None and (
                    before.kind == "person" or (before.form == "adjective" and before.end < start)
                ):
                    break
                start -= 1
            glued = next((k for k in range(start, i) if words[k] in ("-", "/") and at.get(k - 1) is not None), None)
            if glued is not None:
                start = glued + 1
            if start < i or (inside is not None and inside.kind == "organisation"):
                first = min(start, inside.start if inside is not None else start)
                self.put(Found(first, i + 1, "organisation", sure=True))
        for name in self.sorted():
            if at.get(name.start) is not name:
                continue
            last = words[name.end - 1].lower()
            party = name.known is not None and name.known.kind == "party" and last in STRONG_HEADS
            if name.kind in ("organisation", "group") and (name.known is None or party):
                end = self._of_part(name.end) if last in STRONG_HEADS | _PARTY_HEADS else name.end
                if end == name.end < n and words[end] == "and" and self._holds_head(name) and self._holds_of(name):
                    end = self._second_part(end)
                if name.end + 1 < n and words[name.end] in _FOREIGN and is_capital(words[name.end + 1]):
                    end = name.end + 2
                if end > name.end:
                    self.put(Found(name.start, end, "organisation", sure=True))

    def _of_part(self, i: int) -> int:
        """The end of `of (the) Capital ...` that belongs to the name before it, else the index given."""
        words, n = self.words, len(self.words)
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
                end = self._second_part(i)
                return end if end > i else i
            inside = self.at.get(i)
            if inside is not None and inside.kind == "person":
                return begin
            i += 1
        return i

    def _holds_of(self, name: Found) -> bool:
        return any(self.words[k] in ("of", "for") for k in range(name.start, name.end))

    def _holds_head(self, name: Found) -> bool:
        return any(self.words[k].lower() in STRONG_HEADS for k in range(name.start, name.end))

    def _second_part(self, i: int) -> int:
        """The end of `and Democrats for Europe Party`: more of the name, if it ends in a telling word; else `i`."""
        words, n = self.words, len(self.words)
        k = i + 1
        joined = False
        while k < n and k - i < 9 and (is_capital(words[k]) or words[k] in ("of", "for", "the")):
            joined = joined or words[k] in ("of", "for")
            k += 1
            if joined and words[k - 1].lower() in STRONG_HEADS:
                return k
        return i

    def take_bracketed(self) -> None:
        """`Long Form (LF)`: the letters in brackets are the same kind of name."""
        words, n = self.words, len(self.words)
        for i in range(2, n - 1):
            if words[i - 1] != "(" or words[i + 1] not in (")", ",", ";"):
                continue
            word = words[i]
            if len(word) in _ACRONYM_LENGTH and sum(c.isupper() for c in word) >= 2 and i not in self.times:
                before = self.at.get(i - 2)
                inside = self.at.get(i)
                if before is not None and before.kind != "organisation" and before.known is None:
                    letters = "".join(words[k][0] for k in range(before.start, before.end) if is_capital(words[k]))
                    if letters == word.upper() and len(word) > 2:
                        before.kind = "organisation"
                        before.sure = True
                if before is not None and before.kind == "organisation":
                    self.put(Found(i, i + 1, "organisation", sure=True, known=inside.known if inside else None))
