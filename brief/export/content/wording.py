"""What English words weigh in a headline, a slug or a line: which carry news, which only join others."""

from __future__ import annotations

import re

from brief.export.content.quoting import unquoted

SMALL_WORDS = frozenset(
    """
    a an the and or but of in on at to for from by with as is are was were be been being has have had will would
    could should may might can it its his her their this that these those he she they we you i not no after
    before over under into about against amid during while who which what when where said
    says say set also new least most more than
    """.split()
)
"""Words that join others and name nothing."""

EVENT_WORDS = frozenset(
    """
    summit meeting talks conference session election vote referendum strike protest attack bombing shooting war
    ceasefire truce earthquake flood storm hurricane wildfire crash trial verdict ruling deal agreement treaty
    merger budget accession visit inquiry investigation resignation appointment coup sanctions festival
    championship
    """.split()
)
"""Words for the kinds of events that news is about."""

PRONOUNS = frozenset("he she it they we i you his her its their this that these those there".split())

_SAME = {
    **dict.fromkeys(("killed", "died", "dies", "die", "kills", "deaths", "death"), "dead"),
    **dict.fromkeys(("hurt", "wounded", "injures", "injuries"), "injured"),
    **{word: str(value) for value, word in enumerate("zero one two three four five six seven eight nine ten".split())},
}
"""Words that two reports use for the same."""


def content_words(text: str) -> frozenset[str]:
    """The words of a text that carry news, in small letters, made comparable between two reports."""
    return frozenset(_SAME.get(word, word) for word in re.findall(r"\w+", text.casefold()) if word not in SMALL_WORDS)


def is_number(word: str) -> bool:
    """Whether a word in small letters is a figure up to ten or in digits."""
    return word.isdigit() or _SAME.get(word, "").isdigit()


def opens_with_pronoun(statement: str) -> bool:
    """Whether a statement cannot be read alone, because its first word stands for somebody named before."""
    return statement.partition(" ")[0].casefold() in PRONOUNS


def short(text: str, longest: int) -> str:
    """Text cut at a word with `…`; a cut text loses its quotation marks, because it is no longer verbatim."""
    if len(text) <= longest:
        return text
    cut = unquoted(text)
    if len(cut) > longest:
        cut = cut[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
    return cut
