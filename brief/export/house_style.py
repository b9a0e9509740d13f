"""House styles: Jinja2 templates in a sandbox; every value is escaped for Markdown unless it is Markdown already."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import Any

from jinja2 import ChainableUndefined, FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from brief.describe import details, value
from brief.errors import BriefError
from brief.export import escape
from brief.export.content.compose import compose
from brief.export.content.document import Document, Lines
from brief.export.content.picked import Picked
from brief.export.dossier import CHECKED, Dossier, Options
from brief.export.forms import markdown
from brief.text.cleaning import clean

SUFFIX = ".md.j2"
_BUILT_IN = Path(__file__).with_name("templates")


class Markdown(str):
    """Text that is Markdown already and goes into the file as it is."""

    __slots__ = ()


def names() -> list[str]:
    """The house styles that came with the program."""
    return sorted(path.name.removesuffix(SUFFIX) for path in _BUILT_IN.glob(f"*{SUFFIX}"))


def render(dossier: Dossier, options: Options) -> bytes:
    """The document in the house style that the options name.

    Raises:
        BriefError: E502 if there is no such template, E503 with the line if it is wrong or reaches for more than
            the values given to it.
    """
    path = find(options.template or "")
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(_BUILT_IN),
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    try:
        source = path.read_text(encoding="utf-8")
    except OSError as error:
        raise BriefError("E502", template=path, why=error.strerror) from error
    except UnicodeDecodeError as error:
        raise BriefError("E502", template=path, why="it is not UTF-8 text") from error
    try:
        written = environment.from_string(source).render(values(dossier, options))
    except (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise BriefError("E503", template=path, line=_line_of(error), why=error) from error
    return written.encode()


def find(name: str) -> Path:
    """The template's file: one that came with the program, or a path.

    Raises:
        BriefError: E502, if it is neither.
    """
    if name in names():
        return _BUILT_IN / f"{name}{SUFFIX}"
    path = Path(name).expanduser()
    if not path.is_file():
        raise BriefError("E502", template=name, why=f"no such file, and the built-in ones are {', '.join(names())}")
    return path


def _finalize(given: Any) -> Any:
    if isinstance(given, Markdown):
        return given
    if isinstance(given, ChainableUndefined) or given is None:
        return ""
    return escape.block_start(escape.markdown(clean(str(given))))


def _line_of(error: Exception) -> int:
    if isinstance(error, TemplateSyntaxError):
        return error.lineno
    in_template = [
        frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == "<template>"
    ]
    return in_template[-1] or 1 if in_template else 1


def values(dossier: Dossier, options: Options) -> dict[str, Any]:
    """What a template can use, all plain data.

    `headline`, `working`, `slug`, `dateline`, `embargo`, `status`; `lines` (the brief), `sections` (by title),
    `opening`, `footnotes` and `head` are Markdown; `sources` and `claims` are lists of mappings.
    """
    document = compose(dossier, options)
    picked = Picked(dossier, options)
    head = document.head
    return {
        "head": Markdown(markdown.head(head)),
        "headline": document.headline,
        "working": document.is_working,
        "slug": head["slug"],
        "dateline": head["dateline"],
        "embargo": head.get("embargo"),
        "status": head["review"]["status"],
        "review": dict(head["review"]),
        "story": dossier.story.name if dossier.story else None,
        "sources": [dict(source) for source in head["sources"]],
        "lines": _lines(document),
        "opening": [Markdown(markdown.part(part)) for part in document.opening],
        "sections": {
            section.title.partition(" (")[0]: Markdown("\n\n".join(markdown.part(part) for part in section.parts))
            for section in document.sections
        },
        "footnotes": Markdown("\n".join(markdown.footnote(note) for note in document.footnotes)),
        "claims": [
            {
                "id": item.claim.id,
                "facet": item.claim.facet,
                "value": picked.literal(value(item.claim)),
                "details": picked.literal(details(item.claim)),
                "attribution": item.claim.attribution,
                "state": item.state,
                "source": picked.letters[item.article],
                "box": Markdown("[x]" if item.state in CHECKED else "[ ]"),
                "marks": Markdown(markdown.text(picked.mark(item))),
            }
            for item in picked.every()
            if item.state in picked.include
        ],
    }


def _lines(document: Document) -> list[Markdown]:
    parts = document.sections[0].parts
    return [Markdown(markdown.text(row.pieces).strip()) for p in parts if isinstance(p, Lines) for row in p.rows]
