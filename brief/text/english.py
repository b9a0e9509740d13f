"""Whether a text is English: the rules read nothing else, and a text in another language must not be guessed at."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_COMMON = frozenset(
    """the of and to in a is was for on that with by at as it he from be are has have were his her an this which not or
    but they had been will its who said their we you i after when more about""".split()
)
_SCANNED = 20_000
"""Characters looked at."""
_FEWEST = 20
"""Words below which the share tells nothing; then small words of other languages must outnumber the English ones."""
_OTHER = frozenset(
    """der das und ist nicht ein eine einen dem den mit für auf von zu im wird wurde sich auch nach
    le les des et est une dans pour que qui sur au aux du ne pas été ont son avec
    el los las del una por con para más fue se y en su ha han
    il lo gli di che per non è sono della dei nel alla un
    os da do dos em não uma foi ao com são na no
    het een van niet op zijn voor werd met aan
    och är som inte på det av til og ikke ble har
    w z na nie się jest że do i po przez
    ve bir bu için ile da de olarak""".split()
) - frozenset("do i no met de per en na op van von lo w z har la las los del el al di da dos de ha".split())
"""Small words of other languages of the Latin script, without those that are English words or stand in names."""
_SHARE = 0.1
"""English news has about 0.35 of such words; other languages of the Latin script under 0.06."""


def is_english(text: str) -> bool:
    """Whether enough of the text's words are the common small words of English."""
    words = [word.lower() for word in _WORD.findall(text[:_SCANNED])]
    if len(words) < _FEWEST:
        english, other = sum(word in _COMMON for word in words), sum(word in _OTHER for word in words)
        is_latin = not words or sum(word.isascii() for word in words) * 2 >= len(words)
        return is_latin and (other < 2 or other <= english)
    return sum(word in _COMMON for word in words) >= _SHARE * len(words)
