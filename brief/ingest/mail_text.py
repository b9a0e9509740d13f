"""The words of a letter; what mail systems and forwarders put around the article goes aside."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from brief.ingest.draft import web_address
from brief.ingest.page.markup import set_aside
from brief.ingest.wrapping import join_lines
from brief.model import normalise
from brief.text.headers import header_line
from brief.text.leftovers import leftover

_FORWARD = re.compile(
    r"^[ \t>]*(?:-{2,}[ \t]*(?:Forwarded message|Original Message|Weitergeleitete Nachricht)[ \t]*-{2,}"
    r"|Begin forwarded message:|_{10,}(?=[ \t]*\n\s*\*?From:))[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_FORWARD_HEADER = re.compile(r"[*]?(From|Date|Sent|Subject|To|Cc|Reply-To)[*]?:\s*(.*)", re.IGNORECASE)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+")
_BRACKETED_ADDRESS = re.compile(r"\s*[<(\[]\s*https?://[^\s<>()\[\]]+\s*[>)\]]")
_ONLINE = re.compile(
    r"read\s+(?:it\s+|more\s+)?online|view\s+.{0,30}browser|read\s+(?:the\s+)?full\s+(?:story|article)", re.IGNORECASE
)


@dataclass(slots=True)
class Letter:
    """A letter's article and what stood around it."""

    text: str = ""
    title: str | None = None
    byline: str | None = None
    sender: str | None = None
    """The original sender of a forwarded letter."""
    sent: str | None = None
    url: str | None = None
    notes: list[str] = field(default_factory=list)


def tidy(
    given: str | list[str],
    subject: str | None,
    *,
    headings: list[str] | None = None,
    aside: list[tuple[str, str]] | None = None,
) -> Letter:
    """The article in a letter.

    Args:
        given: The plain part, or the paragraphs of the marked-up part.
        subject: The letter's subject: a paragraph that repeats it, or that it ends with, is the headline.
        headings: First-level headings of the marked-up part.
        aside: What its markup already set aside, as (what, words).
    """
    letter = Letter()
    paragraphs = _plain(given, letter) if isinstance(given, str) else given
    for heading in headings or []:
        letter.title = letter.title or heading
    for what, words in aside or []:
        says = header_line(words)
        if says and "byline" in says:
            letter.byline = letter.byline or says["byline"]
        else:
            letter.notes.append(set_aside(what, words))
    kept: list[str] = []
    for paragraph in paragraphs:
        if not _take_aside(paragraph, subject, letter, is_first=not kept):
            kept.append(paragraph)
    letter.text = "\n\n".join(kept)
    return letter


def _take_aside(paragraph: str, subject: str | None, letter: Letter, *, is_first: bool) -> bool:
    """Whether a paragraph is headline, byline or left-over; what it says is kept in the letter."""
    if is_first:
        words = normalise(paragraph)
        about = normalise(letter.title or subject or "")
        if words and (words == about or (len(words) > 15 and words in about) or (letter.title and words == about)):
            letter.title = letter.title or paragraph
            return True
        says = header_line(paragraph)
        if says and "byline" in says and len(paragraph) < 100:
            letter.byline = letter.byline or says["byline"]
            return True
    kind = leftover(paragraph)
    if _ONLINE.search(paragraph) and len(paragraph) < 400 and (found := _ADDRESS.search(paragraph)):
        letter.url = letter.url or web_address(found[0])
        kind = kind or "page control"
    if kind:
        letter.notes.append(set_aside(kind, paragraph))
        return True
    return False


def _plain(text: str, letter: Letter) -> list[str]:
    """Paragraphs of a plain part: forwarding heads, signatures and quoting marks off, wrapped lines joined."""
    text = _forwarded(text, letter)
    if found := _SIGNATURE.search(text):
        tail = " ".join(text[found.end() :].split())
        if tail and found.start() > 0:
            letter.notes.append(set_aside("signature", tail))
            text = text[: found.start()]
    lines = text.split("\n")
    quoted = [line for line in lines if line.startswith(">")]
    if len(quoted) > 0.6 * sum(1 for line in lines if line.strip()):
        text = "\n".join(re.sub(r"^(?:> ?)+", "", line) for line in lines)
    paragraphs: list[str] = []
    for part in re.split(r"\n[ \t]*\n", text):
        paragraphs += join_lines([line.strip() for line in part.split("\n") if line.strip()])
    return [words for part in paragraphs if (words := _BRACKETED_ADDRESS.sub("", part).strip())]


def _forwarded(text: str, letter: Letter) -> str:
    """The inner letter of a forwarded one, its sender, date and subject noted."""
    marks = list(_FORWARD.finditer(text))
    if not marks:
        return text
    found = marks[-1]
    lines = text[found.end() :].lstrip("\n").split("\n")
    body = 0
    while body < len(lines) and (head := _FORWARD_HEADER.fullmatch(lines[body].strip(" >\t"))):
        body += 1
        name, value = head[1].lower(), head[2].strip()
        if name == "from":
            letter.sender = value
        elif name in ("date", "sent"):
            letter.sent = value
        elif name == "subject":
            letter.title = value or None
    cover = " ".join(text[: found.start()].split())
    if cover:
        letter.notes.append(set_aside("covering note", cover))
    return "\n".join(lines[body:])
