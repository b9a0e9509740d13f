"""What the user taught: names that mean someone, entities that are one, patterns that were wrong."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from brief.errors import BriefError
from brief.model import normalise


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """Words that mean an entity: "the bloc" = "Shanghai Cooperation Organization", or a merged or renamed entity."""

    words: str
    name: str
    type: str | None = None
    """person, organisation, group or place; None keeps what the text suggests."""
    article: str | None = None
    """Only in the article with this id; None everywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """A claim pattern that the user rejected: claims that fit all given fields are not made again."""

    facet: str
    rule: str | None = None
    words: str | None = None
    """Normalised words that the claim's name, member or partner equals; None: any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """All that was taught, applied to every article at extraction."""

    aliases: tuple[Alias, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    gazetteer: tuple[Mapping[str, object], ...] = field(default=())
    """Rows of custom gazetteer files: name, type, aliases, country, role."""

    @property
    def digest(self) -> str:
        """Eight hex digits that change with the content; empty if nothing was taught."""
        if not (self.aliases or self.rejections or self.gazetteer):
            return ""
        whole = [
            [[a.words, a.name, a.type, a.article] for a in self.aliases],
            [[r.facet, r.rule, r.words] for r in self.rejections],
            [dict(row) for row in self.gazetteer],
        ]
        return hashlib.sha256(json.dumps(whole, sort_keys=True, default=str).encode()).hexdigest()[:8]

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Corrections:
        """From plain data as `brief.codec.plain` makes it; missing fields count as empty."""
        return cls(
            aliases=tuple(Alias(**row) for row in data.get("aliases") or ()),
            rejections=tuple(Rejection(**row) for row in data.get("rejections") or ()),
            gazetteer=tuple(dict(row) for row in data.get("gazetteer") or ()),
        )

    def rejects(self, facet: str, rule: str, *words: str | None) -> bool:
        """Whether a claim of this facet, rule and names was taught to be wrong."""
        names = {normalise(word) for word in words if word}
        return any(
            taught.facet == facet
            and (taught.rule is None or taught.rule == rule)
            and (taught.words is None or normalise(taught.words) in names)
            for taught in self.rejections
        )


def read_gazetteers(paths: Iterable[Path]) -> tuple[Mapping[str, object], ...]:
    """Rows of custom gazetteer files (YAML or JSON).

    A file is a list of mappings with `name` and, if wished, `type`, `aliases`, `country` and `role`.

    Raises:
        BriefError: E211, if a file cannot be read or a row has no name.
    """
    rows: list[Mapping[str, object]] = []
    for path in paths:
        try:
            content = yaml.safe_load(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
            raise BriefError("E211", file=path.name, what="cannot be read") from error
        for row in content if isinstance(content, list) else [content]:
            if not isinstance(row, dict) or not isinstance(row.get("name"), str):
                raise BriefError("E211", file=path.name, what="every entry needs a name")
            # YAML reads the code of Norway, NO, as the word for false.
            rows.append({**row, "country": "NO"} if row.get("country") is False else row)
    return tuple(rows)
