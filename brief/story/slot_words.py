"""The words of closed slots: days, offices, statuses, denials, directions."""

from __future__ import annotations

import re

from brief.story.words import NUMBER_WORDS, STOP

SMALL = frozenset(
    "a an the and but or of in on at to for with by he she it they we i his her its their this that these those as "
    "after before when while there then so if who which mr mrs ms".split()
)
"""Words whose capital letter says only that they begin a sentence."""
NO_NAMES = SMALL | STOP | NUMBER_WORDS.keys()
"""Words that are no names, capital letter or not."""
NEGATORS = frozenset("not never no none nobody nothing neither nor without cannot".split())
"""Words that deny by grammar."""
DENYING = frozenset(
    "absent absence refused declined failed denied denies away unable skipped missed boycotted lacked lacks".split()
)
"""Words whose meaning holds a denial."""
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
STRETCHES = SPANS | {"quarter", "half", "day"}
"""What an ordinal number counts as a time: `the third quarter`."""
PARTS = frozenset("morning afternoon evening night noon midnight dawn".split())
"""Parts of a day."""
SEASONS = frozenset("spring summer autumn winter".split())
"""Parts of a year; two reports of one event mean the same hemisphere."""
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1
    )
}
COMPASS = frozenset(
    "north northern south southern east eastern west western northeast northeastern northwest northwestern southeast "
    "southeastern southwest southwestern".split()
)
"""Directions, as parts of a country or town."""
STATUSES = frozenset(
    "full observer associate candidate founding former suspended dialogue strategic permanent honorary provisional "
    "applicant".split()
)
OFFICE_WORDS = frozenset(
    "president premier chancellor king queen prince governor mayor ambassador minister secretary chairman vice deputy "
    "prime foreign defense defence finance interior spokesman spokeswoman general colonel captain chief".split()
)
