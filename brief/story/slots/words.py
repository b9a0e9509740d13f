"""The words of closed slots: days, offices, statuses, denials, directions."""

from __future__ import annotations

import re

from brief.story.sentences.words import NUMBER_WORDS, STOP

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
NEGATIVE = frozenset(
    """
    refuse refused decline declined fail failed deny denied denies absent absence away unable skip skipped miss missed
    boycott boycotted lack lacks lacked unlikely impossible improbable doubt doubts doubted doubtful hardly barely
    scarcely rarely seldom reject rejected oppose opposed against avoid avoided prevent prevented stop stopped block
    blocked veto vetoed ban banned bar barred forbid forbade forbidden prohibit prohibited cancel cancelled canceled
    postpone postponed delay delayed shelve shelved defer deferred abandon abandoned drop dropped scrap scrapped halt
    halted suspend suspended withdraw withdrew withdrawn off out exclude excluded free ill end ended trouble troubles
    incident incidents problem problems difficulty difficulties hitch hitches damage harm injury injuries fault faults
    flaw flaws error errors accident accidents casualties exception hesitation fear fears risk violence objection
    abstain abstained silent objections resistance opposition complaint complaints dissent disagreement
    """.split()
)
"""Words whose meaning is near a denial, or that a denial makes good: `without trouble` is `safely`."""
HELPING = frozenset(
    """
    do does did has have had was were is are be been being will would could can should may might must to yet longer any
    ever at all also still even that it he she they
    """.split()
)
"""Words that come with a denial and add nothing: with other words it is an addition, `and no faults were found`."""
NEGATING = re.compile(r"n['’]t$")
"""The ending of a denied verb."""
NO_DENIAL = re.compile(
    r"\b(?:not (?:far|only|just|least|long)|no (?:fewer|less|later|earlier|sooner|doubt)|(?:not|no) more than"
    r"|nothing but|none other)\b"
)
"""Turns of speech with a negator that deny nothing."""
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
FREQUENCIES = frozenset("hourly daily weekly fortnightly monthly quarterly annual nightly".split())
"""How often."""
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
