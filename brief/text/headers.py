"""The lines above an article: date and outlet, byline, dateline, "Published:" lines. Read by form, never guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from brief.text.dates import CLOCK, WRITTEN_DATE, iso


@dataclass(frozen=True, slots=True)
class Header:
    """What the text itself says about where it comes from; None where it does not say."""

    title: str | None = None
    source: str | None = None
    published: str | None = None
    """ISO 8601."""
    byline: str | None = None
    dateline: str | None = None
    """The place (and day) the report was filed from, as written."""
    credit: str | None = None
    """The agency named in the dateline's brackets."""
    url: str | None = None
    embargo: str | None = None
    """ISO 8601: not for publication before."""
    note: str | None = None
    """An editor's note or correction in the text."""


@dataclass(frozen=True, slots=True)
class Found:
    """One recognised header: which characters, what they are, and what they say."""

    start: int
    """Code points into the text; half-open."""
    end: int
    what: str
    """In plain words, for the cleaning log."""
    says: dict[str, str]
    """Field of `Header` to value."""


_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĽŁŃŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽ"
_LOWER = "a-zß-öø-ÿāăąćčďđēėęěğģīįıķĺľłńňōőœŕřśşšţťūůűųźżž"
_NAME_WORD = rf"(?:[{_UPPER}][{_UPPER}{_LOWER}\d.&'’+-]*|\d+(?:TV|News)?)"
_OUTLET = rf"(?:The\s+)?{_NAME_WORD}(?:\s+(?:of\s+|the\s+|and\s+|&\s+|for\s+|de\s+|la\s+)?{_NAME_WORD}){{0,5}}"
_FUSED = re.compile(
    rf"\s*(?:(?i:date|dated|published|posted|updated)\b\s*:?\s*)?(?P<date>(?i:{WRITTEN_DATE}))(?:[T\s,]+(?i:{CLOCK}))?[\s,|:·-]+"
    rf"(?P<source>{_OUTLET})\s*[-–—|:]\s+(?=[“\"‘'(]?[{_UPPER}\d])"
)
_FUSED_DATE = re.compile(
    rf"\s*(?i:date|dated|published|posted|updated)\b\s*:?\s*(?P<date>(?i:{WRITTEN_DATE}))(?:[T\s,]+(?i:{CLOCK}))?"
    rf"\s*[-–—|:·]\s+(?=[“\"‘'(]?[{_UPPER}\d])"
)

_CITY = rf"[{_UPPER}]{{2}}[{_UPPER}'’-]*(?:(?:[\s/.-]\s?|\s+[Dd]e\s+)[{_UPPER}][{_UPPER}.'’-]*){{0,4}}"
_REGION = rf"[{_UPPER}][{_LOWER}{_UPPER}.'’-]*(?:\s+(?:of\s+|and\s+|the\s+)?[{_UPPER}][{_LOWER}{_UPPER}.'’-]*){{0,3}}"
_DAY = (
    r"(?i:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:,?\s+\d{4})?"
    r"|\d{1,2}\.?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?(?:,?\s+\d{4})?"
    r"|\d{1,2}/\d{1,2}(?:/\d{2,4})?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_AGENCY = rf"[(/](?P<agency>[{_UPPER}][^()/\n]{{1,40}})[)/]"
_SMALL_CITY = rf"[{_UPPER}][{_LOWER}'’-]+(?:[\s-][{_UPPER}][{_LOWER}'’-]+){{0,2}}"
_DASH = r"\s*(?:--+|[-–—]|(?<=\s)_(?=\s))\s*"
_DATELINE = re.compile(
    rf"(?P<line>(?P<place>{_CITY}(?:\s*,\s*{_REGION}){{0,2}}(?:\s*/\s*{_CITY})?)(?:\s*,\s*(?P<day>{_DAY})\.?|\s+(?P<day2>{_DAY}))?)"
    rf"\s*,?\s*(?:{_AGENCY})?{_DASH}(?=[“\"‘'(\[]?[{_UPPER}\d$€£])"
)
_COLON_DATELINE = re.compile(
    rf"(?P<line>(?P<place>{_CITY}(?:\s*,\s*{_REGION})?)(?:\s*,\s*(?P<day>{_DAY})\.?)?)"
    rf"\s*(?:{_AGENCY})?\s*:\s+(?=[“\"‘'(\[]?[{_UPPER}])"
)
"""As papers in South Asia write it: "NEW DELHI: The two sides signed …"."""
_SOFT_DATELINE = re.compile(
    rf"(?P<line>(?P<place>{_SMALL_CITY}(?:\s*,\s*{_REGION})?)(?:\s*,\s*(?P<day>{_DAY})\.?)?)"
    rf"\s*,?\s*{_AGENCY}\s*(?:{_DASH}|\s(?=[{_UPPER}]))(?=[“\"‘'(\[]?[{_UPPER}\d$€£])"
)
_DATED_CITY = re.compile(
    rf"(?P<line>(?P<place>{_SMALL_CITY}(?:\s*,\s*{_REGION})?)\s*,\s*(?P<day>{_DAY})\.?){_DASH}(?=[“\"‘'(\[]?[{_UPPER}\d$€£])"
)
_AGENCY_ONLY = re.compile(
    rf"\((?P<agency>(?:[{_UPPER}]{{2,6}}|Reuters|Bloomberg|Xinhua|Interfax|Kyodo)(?:\s+\w+)?)\){_DASH}(?=\S)"
)

_BYLINE = re.compile(
    rf"(?i:(?:written\s+|story\s+|text\s+|reported\s+)?by|author|words\s+by)\s*:?\s+(?P<name>{_REGION}(?:(?:\s*,\s*|\s+(?:and|&|in|of|for|at|with)\s+|\s*[|/·•]\s*){_REGION}){{0,6}})"
    rf"(?:\s*[,|·•–-]?\s*(?P<rest>(?i:(?:published|updated|posted|on)?\s*:?\s*{WRITTEN_DATE}.{{0,60}})))?[.]?"
)
_STAMP = re.compile(
    rf"(?i:(?P<verb>published|first\s+published|posted|updated|last\s+updated|last\s+modified|modified|date|dated|created|issued|released?|publication\s+date|published\s+date|release\s+date)"
    rf"(?:\s+(?:on|at|date))?\s*[:,]?\s*(?P<date>(?:{CLOCK}[\s,]+(?:on\s+)?)?{WRITTEN_DATE}(?:[T\s,]+(?:at\s+)?(?:[|·•–-]\s*)?{CLOCK})?)(?P<rest>.{{0,80}}))"
)
_DATE_LINE = re.compile(rf"(?i:(?:{CLOCK}\s*[,|·•]?\s*)?{WRITTEN_DATE}(?:T|\s*[,|·•–-]?\s*(?:at\s+)?)(?:{CLOCK})?)\.?")
_NAMED = re.compile(
    r"(?i:(?P<key>source|publisher|publication|outlet|title|headline|author|url|link|date|date\s+published|published))\s*:\s*(?P<value>\S.{0,300})"
)
_SEVERAL = re.compile(
    r"\s+(?=(?:Source|Publisher|Outlet|Title|Headline|Author|By|URL|Link|Date|Published|Updated)\s*:)"
)
"""Where a further key begins in a line that lost its breaks: `Source: Example Wire Published: 4 March 2025`."""
_EMBARGO = re.compile(
    r"(?i:(?:strictly\s+|under\s+)*(?:embargo(?:ed)?|(?:not\s+)?(?:for|hold\s+for)\s+release|not\s+for\s+publication)"
    rf"\s*[:,]?\s*(?:(?:until|till|before|to|for|on|at)\b\s*)*(?P<date>.{{0,40}}{WRITTEN_DATE}.{{0,60}}))"
)
_RELEASE = re.compile(
    r"(?i:(?:for\s+(?:immediate\s+)?release(?:\s+immediately)?|(?:press|news|media)\s+(?:release|statement)|urgent|bulletin))"
)
_TO_EDITORS = re.compile(
    r"(?i:[(\[](?:eds?|editors?|note\s+to\s+editors?|recasts?|updates?|adds?|refiles?|writethru)\b[^()\[\]]{0,200}[)\]])"
)
"""What an agency tells desks above a story: "(Eds: Updates death toll, adds quotes)"."""
_FILED_FROM = re.compile(rf"(?i:reporting\s+from|reported\s+from)\s+(?P<place>{_REGION}(?:\s*,\s*{_REGION}){{0,2}})\.?")
_OUTLET_DATE = re.compile(rf"(?P<source>{_OUTLET})\s*,\s+(?P<date>(?i:{WRITTEN_DATE}))\.?")
_OUTLET_WORDS = frozenset(
    """agency chronicle courier daily dispatch examiner express gazette globe guardian herald independent inquirer
    journal mail mirror monitor news observer post press radio record register reporter review standard star sun
    telegraph television times today tribune tv voice weekly wire""".split()
)
"""Words in an outlet's name; before a date, a name without one may as well be the place the report was filed from."""
_AGENCIES = frozenset(
    """aap adnkronos agerpres anadolu ansa ap apa belga belta bernama bloomberg cp dpa efe fides interfax irna itar-tass
    kazinform kyodo lusa mti ntb pa pap pti reuters ria ritzau sana spa stt suna tass trend tt ukrinform uni
    unian wam xinhua yonhap""".split()
)
"""Agencies by the names with which they sign datelines, where neither capitals nor an outlet's word tells them."""
_SPLIT = re.compile(r"\s*(?:[|·•]|\s[–—-]\s)\s*")
_KEYS = {
    "source": "source", "publisher": "source", "publication": "source", "outlet": "source", "title": "title",
    "headline": "title", "author": "byline", "url": "url", "link": "url",
}  # fmt: skip
_MAX_HEADER = 240
_NO_PLACES = {
    *("NATO", "OPEC", "ASEAN", "BRICS", "UNESCO", "UNICEF", "NASA", "IAEA", "UEFA", "FIFA", "OSCE"),
    *("VIDEO", "WATCH", "PHOTO", "PHOTOS", "LIVE", "BREAKING", "UPDATE", "UPDATED", "EXCLUSIVE", "OPINION"),
    *("ANALYSIS", "EXPLAINER", "FACTBOX", "CORRECTED", "CORRECTION", "FILE", "EDITORIAL", "COMMENT", "REVIEW"),
    *("ADVISORY", "URGENT", "TIMELINE", "NOTE", "ALERT", "FLASH", "LEAD"),
}
"""Capitals before a dash that are a body or a label, not the place a report was filed from."""
_LABELS = {
    *("POLITICS", "SPORT", "SPORTS", "FOOTBALL", "SOCCER", "CRICKET", "RUGBY", "TENNIS", "GOLF", "BUSINESS", "MARKETS"),
    *("STOCKS", "FOREX", "OIL", "WORLD", "WEATHER", "SUMMARY", "INTERVIEW", "PROFILE", "PREVIEW", "RECAP"),
    *("DEVELOPING", "UPDATES", "SPECIAL", "REPORT", "FEATURE", "COLUMN", "LETTER", "POLL", "PODCAST", "GALLERY"),
    *("TRANSCRIPT", "FACT", "CHECK", "TEXT", "BACKGROUND", "SCOOP", "WHO", "WHY", "HOW", "WHAT"),
    *("WHERE", "WHEN", "QUESTION", "ANSWER", "RESULT", "RESULTS", "SCORES", "HEADLINES", "STORY", "MORE", "READ"),
    *("RELATED", "SOURCE", "MEDIA", "CONTACT", "SUBJECT", "STATEMENT", "REVEALED", "CONFIRMED", "OFFICIAL", "JUST"),
    *("TITLE", "HEADLINE", "AUTHOR", "DATE", "PUBLISHED", "SUSPECT", "VICTIM", "COVID", "HEALTH", "SCIENCE", "TECH"),
}
"""Further capitals that newsrooms put before a colon."""
_LONG = 100
"""Characters of a paragraph from which it is more than a headline with its label."""


def fused(text: str, start: int, end: int) -> Found | None:
    """A date and an outlet that a page's export glued to the front of the first paragraph.

    Only a whole date followed by a capitalised name and a dash counts: "date 2024-07-04 Example Times - Leaders …".
    """
    found = _FUSED.match(text, start, end) or _FUSED_DATE.match(text, start, end)
    if not found:
        return None
    published = iso(found["date"])
    if not published:
        return None
    says = {"published": published}
    if "source" in found.groupdict():
        says["source"] = " ".join(found["source"].split())
    first = found.start() + len(found[0]) - len(found[0].lstrip())
    return Found(first, found.end(), "read as date and outlet" if "source" in says else "read as date", says)


def dateline(text: str, start: int, end: int, *, outlet: str | None = None) -> Found | None:
    """A dateline at the front of a paragraph: "ASTANA, Kazakhstan, July 4 (Example Wire) — ".

    Args:
        text: Cleaned article text.
        start: Of the paragraph.
        end: Of the paragraph.
        outlet: Who sends the article; its name after a place is a dateline's even without brackets: "Oslo News 5 — ".
    """
    patterns = (_DATELINE, _SOFT_DATELINE, _DATED_CITY, _AGENCY_ONLY, *(_of_outlet(outlet) if outlet else ()))
    found = next(
        (match for pattern in patterns if (match := pattern.match(text, start, min(end, start + _MAX_HEADER)))), None
    )
    found = found or _colon(text, start, end)
    if not found:
        return None
    return _as_dateline(found)


def _colon(text: str, start: int, end: int) -> re.Match[str] | None:
    """A town in capitals before a colon; a label, as newsrooms put it there, is none."""
    found = _COLON_DATELINE.match(text, start, min(end, start + _MAX_HEADER))
    if found is None or end - start < _LONG:
        return None
    is_label = not (_NO_PLACES | _LABELS).isdisjoint(found["place"].split())
    return None if is_label or (len(found["place"]) < 4 and not found["day"]) else found


def _as_dateline(found: re.Match[str]) -> Found | None:
    start = found.start()
    groups = found.groupdict()
    says: dict[str, str] = {}
    if groups.get("line"):
        says["dateline"] = " ".join(found["line"].split()).rstrip(",")
    if groups.get("agency"):
        says["credit"] = " ".join(found["agency"].split())
    day = groups.get("day") or groups.get("day2")
    published = iso(day) if day else None
    if published:
        says["published"] = published
    if set(says) == {"dateline"} and (len(says["dateline"]) < 4 or says["dateline"] in _NO_PLACES):
        return None
    return Found(start, found.end(), "read as dateline", says)


def sender(credit: str | None) -> str | None:
    """The outlet that a dateline's brackets name: `(Reuters)` or `(AFP)`, but no country, day or body: `(France)`."""
    if not credit or credit in _NO_PLACES:
        return None
    words = credit.casefold().split()
    is_short_name = credit.isupper() and credit.isalpha() and 3 <= len(credit) <= 6
    return credit if words[0] in _AGENCIES or is_short_name or not _OUTLET_WORDS.isdisjoint(words) else None


@lru_cache(maxsize=256)
def _of_outlet(outlet: str) -> tuple[re.Pattern[str], ...]:
    """Datelines with the outlet's own name, or its first word ("News 5 International" signs "News 5"), as agency."""
    words = outlet.split()
    names = {" ".join(words[:count]) for count in range(1, len(words) + 1) if len(" ".join(words[:count])) > 2}
    agency = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    if not agency or len(outlet) > 60:
        return ()
    place = rf"(?P<line>(?P<place>{_SMALL_CITY}(?:\s*,\s*{_REGION})?))"
    return (re.compile(rf"{place}\s*,?\s*(?P<agency>{agency}){_DASH}(?=\S)"),)


def header_line(line: str) -> dict[str, str] | None:
    """What a whole line above the article says, as fields of `Header`; None if it is no header line.

    An empty mapping is a header line whose words fit no field.
    """
    line = line.strip()
    if not line or len(line) > _MAX_HEADER:
        return None
    if found := _BYLINE.fullmatch(line):
        rest = iso(found["rest"]) if found["rest"] else None
        name = line[: found.start("rest")] if rest else line
        name = re.sub(r"\s+(?:published|updated|posted)$", "", name.rstrip(" ,|·•–-"), flags=re.IGNORECASE)
        return {"byline": name} | ({"published": rest} if rest else {})
    if (found := _STAMP.fullmatch(line)) and (published := iso(found["date"])):
        is_update = "updat" in found["verb"].lower() or "modif" in found["verb"].lower()
        return {"updated" if is_update else "published": published}
    if (found := _EMBARGO.fullmatch(line)) and (moment := iso(found["date"])):
        return {"embargo": moment}
    if _RELEASE.fullmatch(line.rstrip(":!. ")) or _TO_EDITORS.fullmatch(line):
        return {}
    if found := _FILED_FROM.fullmatch(line):
        return {"dateline": found["place"].rstrip(".")}
    if _DATE_LINE.fullmatch(line) and (published := iso(line)):
        return {"published": published}
    if (found := _OUTLET_DATE.fullmatch(line)) and (published := iso(found["date"])):
        source = found["source"]
        is_outlet = not _OUTLET_WORDS.isdisjoint(source.lower().split())
        return {"published": published} | ({"source": source} if is_outlet else {})
    if len(several := _SEVERAL.split(line)) > 1 and all(read := [header_line(part) for part in several]):
        return {key: value for part in read if part for key, value in part.items()}
    if found := _NAMED.fullmatch(line):
        return _named(found["key"].lower(), found["value"].strip())
    parts = [part for part in _SPLIT.split(line) if part]
    if 2 <= len(parts) <= 5 and len(line) <= 160:
        read = [header_line(part) for part in parts]
        if any(part for part in read) and all(len(part) <= 60 and not part.endswith(".") for part in parts):
            return {key: value for part in read if part for key, value in part.items()}
    return None


def _named(key: str, value: str) -> dict[str, str] | None:
    """The meaning of "Key: value", None where the value does not fit the key."""
    if "date" in key or key == "published":
        published = iso(value)
        return {"published": published} if published else None
    field = _KEYS.get(key)
    if field == "url" and not re.match(r"https?://\S+$", value):
        return None
    return {field: value} if field else None
