"""The words around numbers: what they count, what bounds them, and what makes a number no count at all."""

from __future__ import annotations

import re

from brief.story.sentences.words import NUMBER_WORDS


def _words(alternatives: str) -> str:
    """Alternatives, one a line or parted by `|`, as one group of a pattern."""
    return "(?:" + "|".join(part.strip() for part in re.split(r"[|\n]", alternatives) if part.strip()) + ")"


MAGNITUDES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SHORT = {"m": 1e6, "mn": 1e6, "bn": 1e9, "k": 1e3, "tn": 1e12}
VAGUE = {
    "dozens": (36, 24, 120),
    "scores": (60, 40, 400),
    "hundreds": (400, 200, 2_000),
    "thousands": (4_000, 1_500, 20_000),
    "tens of thousands": (40_000, 15_000, 200_000),
    "hundreds of thousands": (400_000, 150_000, 2_000_000),
    "millions": (4e6, 1.5e6, 5e7),
    "a handful of": (5, 2, 9),
}
"""Middle, least and most of what a vague number word allows."""
SEVERAL = {"several": (4, 2, 10), "a few": (3, 2, 6), "a couple of": (2, 1.7, 2.5), "many": (4, 2, 10)}
"""The same of the words before `dozen`, `hundred` …: of how many of them one speaks."""

_NUMERALS = "|".join(sorted([*NUMBER_WORDS, *MAGNITUDES], key=len, reverse=True))
NUMBER = re.compile(
    r"\b(?P<several>several|a few|a couple of|many)\s(?P<times>dozen|hundred|thousand|million|billion)\b"
    r"|\b(?P<vague>tens of thousands|hundreds of thousands|dozens|scores|hundreds|thousands|millions|a handful of)\b"
    r"|(?:(?P<money>US\$|C\$|A\$|\$|€|£|¥|₹)\s?)?(?<![\w.])(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:\s?(?P<short>bn|mn|tn|m|k)\b)?(?:[\s-](?P<magnitude>hundred|thousand|million|billion|trillion)\b)?"
    r"(?P<ordinal>st|nd|rd|th)?\b"
    r"|\b(?P<words>(?:half an? (?=million|billion|trillion|dozen)|a (?=hundred|thousand|million|dozen)"
    rf"|(?:{_NUMERALS}) and a half (?=thousand|million|billion|trillion))?"
    rf"(?:{_NUMERALS}|dozen)"
    rf"(?:[\s-](?:and\s)?(?:{_NUMERALS}|dozen))*)\b"
    r"|\b(?P<single>an?)(?=\s(?:man|woman|child|boy|girl|person)\b)",
    re.IGNORECASE,
)

AT_LEAST = re.compile(
    r"\b"
    + _words(
        """
        at least | at the least | more than | over | no fewer than | no less than | upwards of | above
        exceeding | in excess of
        """
    )
    + r"\s*$",
    re.I,
)
AT_MOST = re.compile(
    r"\b"
    + _words("at most | up to | as many as | as much as | fewer than | less than | under | no more than")
    + r"\s*$",
    re.I,
)
ABOUT = re.compile(
    r"(?:\b"
    + _words(
        """
        about | around | some | roughly | approximately | an estimated | estimated | nearly | almost | close to
        just under | just over | circa
        """
    )
    + r"|~)\s*$",
    re.I,
)
MORE_AFTER = re.compile(r"^\s*(?:or more|plus\b|\+)", re.I)

_GAP = r"^\W{0,2}(?:\w+\s){0,3}?(?:(?:are|were|have been|had been|has been|was|is)\s)?(?:\w+\s){0,2}?"
_NEVER = r"(?!x)x"
_TAIL = r"\s+(?:\w+\s+){0,2}?$"

KINDS: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (kind, re.compile(after, re.I), re.compile(before, re.I))
    for kind, after, before in (
        (
            "dead",
            _GAP
            + _words(
                """
                dead | killed | died | dies | die | perished | drowned | lost (?:their|his|her) lives | fatalities
                deaths | lives lost | shot dead | to death | death toll | bodies
                """
            )
            + r"\b",
            _words(
                r"""
                kill(?:ed|s|ing)? | claim(?:ed|s|ing) | death toll[^.;:!?]{0,120}? | deaths? of | dead bodies of
                murder(?:ed|s|ing)? | leav(?:es|ing) | left
                """
            )
            + _TAIL,
        ),
        (
            "injured",
            _GAP + r"(?:injured|wounded|hurt|injuries|casualties)\b",
            r"(?:injur(?:ed|es|ing)|wound(?:ed|ing)|hurt(?:ing|s)?)" + _TAIL,
        ),
        ("missing", r"^\W{0,2}(?:\w+\s){0,4}?(?:missing|unaccounted for)\b", _NEVER),
        (
            "arrested",
            r"^\W{0,2}(?:\w+\s){0,4}?(?:arrested|detained|in custody|held by police|arrests|rounded up)\b",
            r"(?:arrest(?:ed|s|ing)?|detain(?:ed|s|ing)?)" + _TAIL,
        ),
        ("trapped", r"^\W{0,2}(?:\w+\s){0,4}?trapped\b", r"(?:trapp(?:ed|ing)|traps)\s+(?:\w+\s+)?$"),
        (
            "rescued",
            r"^\W{0,2}(?:\w+\s){0,5}?(?:rescued|(?:brought|taken|carried) to safety"
            r"|saved from|(?:pulled|plucked|fished|hauled|lifted|winched)(?: alive)?(?: out)?"
            r" (?:from|of|off|to safety))\b",
            r"(?:rescu(?:ed|es|ing)|plucked|winched)" + _TAIL,
        ),
        (
            "hospitalised",
            r"^\W{0,2}(?:\w+\s){0,4}?(?:hospitali[sz]ed|(?:taken|rushed) to (?:the |a )?hospitals?|in hospital)\b",
            _NEVER,
        ),
        (
            "displaced",
            r"^\W{0,2}(?:\w+\s){0,4}?(?:displaced|homeless|evacuated|fled)\b",
            r"(?:displac(?:ed|es|ing)|evacuat(?:ed|es|ing))" + _TAIL,
        ),
    )
)
"""Kinds of casualties: the words after the number, and those before it."""

PERCENT = re.compile(r"^\s?(?:%|percent\b|per cent\b|pc\b|percentage points?\b)", re.I)
PERCENT_OF = re.compile(
    r"^\s?(?:%|percent|per cent|pc|percentage points?)\s+of\s+(?:the\s+|its\s+)?(?:[a-z]+\s)?([A-Za-z]+)"
)
MONEY = re.compile(
    r"^\s(?:(?:US|U\.S\.|Canadian|Australian)\s)?"
    r"(dollars?|euros?|pounds?|yuan|yen|rubles?|roubles?|rupees?|francs?)\b",
    re.I,
)
CURRENCIES = {
    "$": "dollar",
    "US$": "dollar",
    "C$": "dollar",
    "A$": "dollar",
    "€": "euro",
    "£": "pound",
    "¥": "yen",
    "₹": "rupee",
}
UNIT = re.compile(
    r"^[\s-]?("
    r"km/h|kph|mph|kilomet(?:er|re)s?|km|miles?|met(?:er|re)s?|feet|foot|ft|kg|kilograms?|tonnes?|tons?|barrels|hectares"
    r"|acres|degrees)\b",
    re.I,
)
DURATION = re.compile(
    r"^[\s-](seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))(?:[\s-](old)\b)?", re.I
)
NOUN = re.compile(
    r"^[\s-]+((?:[A-Za-z][\w’'-]*\s+){0,3}?)([A-Za-z][\w’-]*s|people|\w*men|children|police|troops|crew)\b"
)
NO_ADJECTIVE = re.compile(
    r"\b"
    + _words(
        """
        and | or | in | of | on | at | the | to | for | with | was | were | is | are | had | have | has | after | when
        from | by | who | which | that | said
        """
    )
    + r"\b",
    re.I,
)
_SMALL_NUMBER = r"(\d{1,4}|" + "|".join(NUMBER_WORDS) + ")"
RANGE_BEFORE = re.compile(rf"\b{_SMALL_NUMBER}\s?(?:to|or|and|-|–|,\sor)\s?$", re.I)
RANGE_AFTER = re.compile(rf"^\s?(?:to|or|-|–|,\sor)\s?{_SMALL_NUMBER}\b", re.I)
PEOPLE_AFTER = re.compile(
    r"^\s(?:[a-z]+\s)?(?:people|men|women|children|civilians|troops|soldiers|workers|homes|houses)\b"
)
ROOM_BEFORE = re.compile(
    r"\b(?:(?:licen[sc]ed|certified|designed|built|allowed|permitted|able|approved|meant|equipped)"
    r"\s(?:for|to\s(?:carry|hold|take|seat|accommodate|transport|house))"
    r"|(?:can|could|may)\s(?:carry|hold|take|seat|accommodate|transport|house)"
    r"|(?:capacity|maximum)\s(?:of|for)|(?:room|space|seats|seating|beds)\sfor)"
    r"\s(?:only\s|just\s|about\s|some\s|up\sto\s|at\smost\s|a\smaximum\sof\s)?$",
    re.I,
)
"""Words before a number that say how many there is room for, not how many there were."""
PART_BEFORE = re.compile(r"\b(final|remaining|last|first|other|another|next|additional|further|latest)\s$", re.I)
"""Words before a number that make the counted a part of a whole."""
OF = re.compile(r"^\sof\s(?!the\b|its\b|their\b|his\b|her\b)")
OF_THE = re.compile(r"\bof (?:the|its|their|his|her)\s$", re.I)
SOME_OF = re.compile(r"^\sof (?:the|its|their|his|her)\s(?:[\w-]+\s){0,2}?([a-z]{3,}s|people|\w*men|children)\b")
"""Words between a part and its whole."""
PART_OF_ALL = re.compile(
    r"\b(?:including|among (?:them|whom|those|the dead|the injured|the victims)|of (?:them|whom|those)|another|further"
    r"|additional|other|with)\s+(?:at least\s|about\s|some\s|up to\s)?$",
    re.I,
)
PART_AFTER = re.compile(
    r"^\s(?:more|others?|whom?|of (?:them|those|whom)|(?:[\w-]+\s)?among (?:them|those)"
    r"|(?:[\w-]+\s){0,2}?(?:remain(?:s|ed|ing)?|still)"
    r"|(?:[\w-]+\s){0,3}?(?:seriously|badly|critically|severely|gravely|slightly|lightly|minor|light|serious|severe)"
    r"|(?:[\w-]+\s){0,4}?among the (?:dead|killed|injured|wounded|victims|missing)|[^.;,]{0,60}?\salone)\b",
    re.I,
)
"""Words around a number that say that others were counted before."""
NARROW = re.compile(
    r"^\s(?:[\w-]+\s){0,2}?(wom[ae]n|m[ae]n|boys?|girls?|child(?:ren)?|babies|infants?|minors?|teenagers?|students?"
    r"|police(?:m[ae]n)?|officers?|soldiers?|troops|guards?|attackers?|gunm[ae]n|bombers?|militants?|insurgents?|rebels?"
    r"|fighters?|foreigners?|tourists?|firefighters?|journalists?|rescuers?|workers?|crew|pilots?|drivers?|suspects?)\b",
    re.I,
)
"""Kinds of persons: a count of them can be a part of the count of all."""
ORDINAL_NOUN = re.compile(
    r"\s+(?:(?:full|founding|new|straight|consecutive|successive|permanent|annual|official|confirmed)\s)?([a-z]{3,})"
)
CLOCK_AFTER = re.compile(r"^\s?(?:[ap]\.?\s?m\b\.?|o['’]clock|GMT|BST|EST)|^[.:]\d\d\b", re.I)
YEAR = re.compile(r"^(?:1[5-9]|20)\d\d$")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
DATE_AFTER = re.compile(rf"^(?:st|nd|rd|th)?(?:\sof)?\s{_MONTH}(?=\W|$)", re.I)
DATE_BEFORE = re.compile(rf"\b{_MONTH}\s(?:the\s)?$", re.I)
CLAUSE_END = re.compile(r"[.;:!?]|,\s(?:who|which|where|while|but)\b|\b(?:while|and|including)\b")
CLAUSE_START = re.compile(r"[.;:!?,]|\b(?:while|and)\b")

BACKGROUND = re.compile(
    r"\b"
    + _words(
        r"""
        since (?:19|20)\d\d | in (?:1[89]\d\d|20[0-4]\d)\b | last (?:year|month|week|century)
        (?:months|weeks|years|decades|days) (?:ago|earlier|before) | earlier this (?:month|year|week) | previous(?:ly)?
        this month | this year | in the past | between (?:march|january|april|2) | in recent | history | worst
        every year | each year | a year\b | per year | annually | on average
        """
    ),
    re.I,
)
"""A sentence that looks back or counts over time: its numbers belong to other events."""

PERSONS = re.compile(
    r"^count:"
    + _words(
        """
        man | men | woman | women | peopl | people | child | children | boy | girl | person | civilian | soldier
        officer | passeng | adult
        """
    )
    + "$"
)
PERSON_NOUN = re.compile(
    r"\s(?:[\w-]+\s)?(?:m[ae]n|wom[ae]n|people|child(?:ren)?|boys?|girls?|person|civilians?|soldiers?)\b"
)
"""What the last number of a sum of persons counts."""
JOINED = re.compile(r"^\s(?:[\w-]+\s){0,3}and\s(?:at least\s)?$", re.I)
