"""House styles: Jinja2 templates in a sandbox; every value is escaped for Markdown unless it is Markdown already."""

from __future__ import annotations

from brief.errors import BriefError
from brief.export.dossier import Dossier, Options


def render(dossier: Dossier, options: Options) -> bytes:
    """The document in the house style that the options name."""
    raise BriefError("E502", template=options.template, why="no such template")
