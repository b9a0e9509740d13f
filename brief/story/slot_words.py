"""The words of closed slots: days, offices, statuses, denials, opposites."""

from __future__ import annotations

import re
from itertools import product

from brief.story.words import NUMBER_WORDS, STOP, stem

SMALL = frozenset(
    "a an the and but or of in on at to for with by he she it they we i his her its their this that these those as "
    "after before when while there then so if who which mr mrs ms".split()
)
"""Words whose capital letter says only that they begin a sentence."""
NO_NAMES = SMALL | STOP | NUMBER_WORDS.keys()
"""Words that are no names, capital letter or not."""
NEGATORS = frozenset(
    "not never no none nobody neither nor without cannot absent absence refused declined failed denied denies away "
    "skipped missed boycotted lacked lacks unable".split()
)
"""Words that say that something is not so."""
NEGATING = re.compile(r"n['’]t$")
"""The ending of a denied verb."""
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
"""Days."""
MONTHS = frozenset("january february march april may june july august september october november december".split())
"""Months."""
DAY_WORDS = frozenset("today yesterday tomorrow tonight".split())
"""Days as seen from the day of writing."""
SPANS = frozenset("week month year decade century weekend".split())
"""Stretches of time that `last` and `next` point to."""
PARTS = frozenset("morning afternoon evening night noon midnight dawn".split())
"""Parts of a day."""
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1
    )
}
OPPOSITES = (
    ("attend join", "skip miss boycott"),
    ("accept approve back support endorse adopt ratify welcome", "reject refuse oppose veto decline"),
    ("confirm admit acknowledge", "deny denied"),
    ("win won", "lose lost"),
    ("rise rose climb increase grow gain up higher", "fall fell drop decrease decline shrink down lower"),
    ("gain strengthen", "lose lost weaken"),
    ("leave left depart quit go", "stay remain"),
    ("admit confirm accept", "deny denied dispute"),
    ("open reopen start begin began", "close shut cancel"),
    ("arrive enter come came join joined", "leave left depart quit"),
    ("flee fled escape escaped", "arrest arrested caught captured detained held surrendered"),
    ("alive survive", "dead died killed"),
    ("guilty convict", "innocent acquit cleared"),
    ("arrest detain", "release free freed"),
    ("allow permit legal", "ban prohibit forbid forbidden illegal"),
    ("include", "exclude"),
    ("before", "after"),
    ("more", "fewer less"),
    ("present", "absent"),
    ("succeed", "fail"),
    ("agree", "disagree refuse"),
    ("ally", "enemy rival"),
    ("all", "none"),
    ("public", "private secret"),
    ("temporary", "permanent"),
    ("sign", "reject cancel"),
    ("north northern", "south southern east eastern west western"),
    ("east eastern", "west western south southern"),
    ("safe unharmed unhurt", "injured wounded killed"),
)
OPPOSED: dict[str, set[str]] = {}
for _one, _other in OPPOSITES:
    for _a, _b in product([stem(w) for w in _one.split()], [stem(w) for w in _other.split()]):
        OPPOSED.setdefault(_a, set()).add(_b)
        OPPOSED.setdefault(_b, set()).add(_a)

STATUSES = frozenset(
    "full observer associate candidate founding former suspended dialogue strategic permanent honorary provisional "
    "applicant".split()
)
OFFICE_WORDS = frozenset(
    "president premier chancellor king queen prince governor mayor ambassador minister secretary chairman vice deputy "
    "prime foreign defense defence finance interior spokesman spokeswoman general colonel captain chief".split()
)
