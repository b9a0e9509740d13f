"""Names for files and stories: safe in every file system, stable, and different for different articles."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from brief.export.dossier import Dossier, Options
from brief.export.escape import one_line

if TYPE_CHECKING:
    from brief.export.forms import Form

LONGEST_NAME_BYTES = 255
"""What ext4, APFS and NTFS allow for one name."""

_STEM_BYTES = 80
_WORD_CHARACTERS = 40
"""Of one word in a file name."""
_TITLE_CHARACTERS = 200
"""Of a text without a title; more than a file name takes."""
_ID_CHARACTERS = 12
"""So many that two articles of a library never share them by chance."""

_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])")


def plain_words(text: str) -> list[str]:
    """The words of a text in small ASCII letters and digits; letters without an ASCII form are left out."""
    folded = unicodedata.normalize("NFKD", one_line(text).replace("’", "'")).casefold()
    ascii_only = folded.encode("ascii", "ignore").decode()
    return re.findall(r"[a-z0-9]+", re.sub(r"(?<=[a-z])'(?=[a-z])", "", ascii_only))


def short_id(identity: str) -> str:
    """Characters that stand for an article or story: the first of its id if they are plain, else of a digest."""
    if re.fullmatch(r"[0-9a-f]{16,}", identity):
        return identity[:_ID_CHARACTERS]
    import hashlib  # brings OpenSSL with it, and most ids are plain

    return hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:_ID_CHARACTERS]


def stem(words: str, identity: str) -> str:
    """A file name without its suffix: readable words, then what makes it different from every other article's.

    Only small ASCII letters, digits and `-`: no path, no option, no reserved name, no blank at the end can come of it.
    """
    kept = ""
    for word in plain_words(words):
        longer = f"{kept}-{word[:_WORD_CHARACTERS]}" if kept else word[:_WORD_CHARACTERS]
        if len(longer) > _STEM_BYTES:
            break
        kept = longer
    if not kept or _RESERVED.fullmatch(kept.partition("-")[0]):
        kept = f"brief-{kept}" if kept else "brief"
    return f"{kept}-{short_id(identity)}"


def file_name(words: str, identity: str, suffix: str) -> str:
    """The name of an export: at most `LONGEST_NAME_BYTES` bytes, inside whatever folder it is put into.

    Args:
        words: Headline or story name, as hostile as it likes.
        identity: Id of the article or story.
        suffix: With its dot, from the form.
    """
    return f"{stem(words, identity)}{suffix}"


def title_of(dossier: Dossier, options: Options) -> str:
    """What a file is named after, found without composing the document: headline, story, title or main event."""
    brief = dossier.briefs[0]
    main = next((what.statement for what in brief.what), None)
    story = dossier.story.name if dossier.story else None
    return options.headline or story or brief.article.title or main or brief.article.text[:_TITLE_CHARACTERS]


def name_for(form: Form, dossier: Dossier, options: Options) -> str:
    """The name of the file that this export makes in a folder."""
    identity = dossier.story.id if dossier.story else dossier.briefs[0].id
    return file_name(title_of(dossier, options), identity, form.suffix)
