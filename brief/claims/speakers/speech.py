"""The verbs of speech and judgement, as lemmas: written once for clauses, quotations and opinions."""

from __future__ import annotations

_SPEECH = frozenset(
    """say tell add ask reply respond explain note warn claim insist argue announce declare state remark comment observe
    stress emphasise emphasize urge write tweet post recall admit concede acknowledge confirm deny vow pledge promise
    predict suggest joke quip shout cry continue conclude repeat reiterate testify boast complain caution maintain
    assert allege contend exclaim quote cite report think believe describe""".split()
)
_PRAISE_AND_BLAME = frozenset(
    "praise hail condemn criticise criticize accuse blast slam thank call brand label".split()
)
SAYING = _SPEECH | _PRAISE_AND_BLAME | frozenset("reveal estimate underscore thought".split())
"""Verbs whose clause tells what someone said or thinks of it, not what happened."""
REPORTING = SAYING - frozenset(
    "praise hail condemn criticise criticize accuse thank brand label describe call quote".split()
)
"""Those whose complement is what is reported."""
QUOTING = _SPEECH | frozenset(
    """answer propose yell scream plead lament speak read counter agree affirm muse hope recount express put
    advise""".split()
)
"""Verbs that stand beside a quotation and introduce it."""
JUDGE = _PRAISE_AND_BLAME | frozenset(
    """blame denounce welcome defend decry deplore dismiss reject laud applaud mock ridicule congratulate demand dub
    invite""".split()
)
"""Verbs whose object may be quoted in part: `praised the plan for "opening doors"`."""
NAMING = frozenset("call label brand dub describe name title know".split())
"""Verbs after which one or two quoted words are a name, not speech."""
