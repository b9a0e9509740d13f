"""ninjs 3.1 (IPTC): the brief as a news item, with its people, bodies and places, for the newsroom's own system."""

from __future__ import annotations

import json
from typing import Any

from brief.export.content import proposals
from brief.export.content.compose import compose, embargoes, status
from brief.export.content.document import Box, Lines, Pieces, plain
from brief.export.content.picked import Picked
from brief.export.dossier import Dossier, Options
from brief.export.escape import html
from brief.model import Where, Who


def render(dossier: Dossier, options: Options) -> bytes:
    """The item; `pubStatus` is `withheld` while claims are undecided, an embargo is in `embargoedUntil`."""
    return json.dumps(item(dossier, options), ensure_ascii=False, indent=1).encode() + b"\n"


def item(dossier: Dossier, options: Options) -> dict[str, Any]:
    """The item as plain data (https://iptc.org/std/ninjs/)."""
    document = compose(dossier, options)
    picked = Picked(dossier, options)
    lines = [_line(row.pieces) for p in document.sections[0].parts if isinstance(p, Lines) for row in p.rows]
    text = "\n\n".join(lines)
    identity = dossier.story.id if dossier.story else dossier.briefs[0].id
    made: dict[str, Any] = {
        "standard": {
            "name": "ninjs",
            "version": "3.1",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
        },
        "uri": f"urn:brief:{identity}",
        "type": "text",
        "representationType": "full",
        "pubStatus": "usable" if status(picked) == "REVIEWED" else "withheld",
        "headlines": [{"role": "working" if document.is_working else "main", "value": document.headline}],
        "slugline": proposals.slug(picked, document.headline),
        "bodies": [
            {"role": "main", "contentType": "text/plain", "charCount": len(text), "wordCount": len(text.split()),
             "value": text},
            {"role": "richtext", "contentType": "application/xhtml+xml",
             "value": "".join(f"<p>{html(line)}</p>" for line in lines)},
        ],
        "people": _subjects(picked, ("person",)),
        "organisations": _subjects(picked, ("organisation", "group")),
        "places": _places(picked),
        "infoSources": [
            {"name": a.source or "unknown", "uri": f"urn:brief:{a.id}"} for a in picked.articles.values()
        ],
    }  # fmt: skip
    dateline = proposals.dateline(picked)
    if dateline:
        made["located"] = dateline
    moments = [moment for _, moment in embargoes(dossier)]
    if moments:
        made["embargoedUntil"] = max(moments)
        made["edNote"] = f"EMBARGO: not for publication before {max(moments)}"
    languages = {article.language for article in picked.articles.values()} - {None}
    if len(languages) == 1:
        made["language"] = languages.pop()
    decided = [i.verdict.at for i in picked.every() if i.verdict]
    if decided:
        made["versionCreated"] = max(decided)
    return made


def _line(pieces: Pieces) -> str:
    box = "[ ] " if Box(False) in pieces else ""
    return box + plain(pieces)


def _subjects(picked: Picked, types: tuple[str, ...]) -> list[dict[str, str]]:
    claims = [picked.best(group).claim for group in picked.groups("who")]
    return [{"name": c.name, "rel": "about"} for c in claims if isinstance(c, Who) and c.type in types]


def _places(picked: Picked) -> list[dict[str, str]]:
    claims = [picked.best(group).claim for group in picked.groups("where")]
    return [{"name": c.name, "rel": "about"} for c in claims if isinstance(c, Where)]
