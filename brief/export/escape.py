"""Foreign text made literal in each form: no character of it can become markup, a link, a formula or a second line.

The Markdown escaping is the smallest that holds in CommonMark with tables and footnotes (and against the usual
additions: bare links, strikethrough, emoji codes, site generators' braces), so that files stay readable as plain text.
`tests/export/test_escape.py` proves it with a parser on hostile text.
"""

from __future__ import annotations

import json
import re

from brief.text.cleaning import clean

_SPACES = re.compile(r"[ \t\n]+")

_MARKDOWN = re.compile(
    r"[\\`*\[<|~]"  # these can open something wherever they stand
    r"|(?<![^\W_])_|_(?![^\W_])"  # inside a word an underscore is a letter
    r"|&(?=\#|[A-Za-z][A-Za-z0-9]*;|$)"  # only before what can be an entity
    r"|(?<=\{)[{%\#]"  # Liquid, Jinja and Hugo run over Markdown before it is Markdown
    r"|(?<=/)/|(?<=[Mm]ailto):|(?<=[Ww]ww)\.|(?<=WWW)\.|(?<=\w)@(?=\w)"  # bare links
    r"|:(?=[0-9_+-]*[a-z][a-z0-9_+-]*:)"  # emoji codes
)
_SUSPECT = re.compile(r"[\\`*\[<|~_&{@]|//|:[^:]*:|[Mm]ailto:|[Ww][Ww][Ww]\.")
"""Every character that `_MARKDOWN` can find, for a quick look: most words have none."""

_BLOCK_START = re.compile(r"^(?:[#>+\-=:%!]|\d{1,9}(?=[.)]))")
_CLOSING_HASHES = re.compile(r"(?:(?<=\s)|^)(#+)$")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def one_line(text: str) -> str:
    """Clean text on one line: runs of blanks, tabs and line ends become one blank, none stays at the ends."""
    return _SPACES.sub(" ", clean(text)).strip()


def markdown(text: str) -> str:
    """Text that renders as itself inside a line, a table cell, a list item's or a footnote's middle."""
    if "\n" in text or "\t" in text or "  " in text:
        text = _SPACES.sub(" ", text)
    return _MARKDOWN.sub(r"\\\g<0>", text) if _SUSPECT.search(text) else text


def block_start(escaped: str) -> str:
    """Escaped text that may also stand at the beginning of a block and start no heading, list or quotation."""
    found = _BLOCK_START.match(escaped)
    if not found:
        return escaped
    return f"{found[0]}\\{escaped[found.end() :]}" if found[0].isdigit() else f"\\{escaped}"


def heading_end(escaped: str) -> str:
    """Escaped text whose closing number signs are part of the heading."""
    return _CLOSING_HASHES.sub(r"\\\1", escaped)


def unescape_markdown(text: str) -> str:
    """What a reader of rendered Markdown sees where somebody wrote backslash escapes."""
    return _ESCAPED.sub(r"\1", text)


_HTML = {
    ord(sign): entity for sign, entity in zip("&<>\"'", ("&amp;", "&lt;", "&gt;", "&quot;", "&#x27;"), strict=True)
}


def html(text: str) -> str:
    """Text for HTML content and for attributes in double quotes."""
    return text.translate(_HTML)


_PLAIN_YAML = re.compile(r"[A-Za-z][A-Za-z0-9_/.-]*(?<!\.)")
_YAML_WORDS = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf"))


def yaml(value: object) -> str:
    """A value in YAML's flow style on one line; strings quoted as in JSON unless they are plain words."""
    if value is None:
        return "null"
    if isinstance(value, bool | int | float):
        return json.dumps(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{yaml(str(key))}: {yaml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(yaml, value)) + "]"
    words = one_line(str(value))
    if _PLAIN_YAML.fullmatch(words) and words.lower() not in _YAML_WORDS:
        return words
    return json.dumps(words, ensure_ascii=False)


_FORMULA = re.compile(r"\s*[=+\-@|%\t\r＝＋－＠]")


def csv(value: object) -> str:
    """A cell that no spreadsheet takes for a formula: what could be one gets an apostrophe in front (OWASP's advice).

    Numbers given as numbers stay as they are: only text can be hostile.
    """
    if value is None:
        return ""
    if isinstance(value, bool | int | float):
        return str(value).lower() if isinstance(value, bool) else f"{value:.15g}"
    words = clean(str(value))
    return f"'{words}" if _FORMULA.match(words) or words.startswith("'") else words
