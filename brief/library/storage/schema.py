"""The library's tables, and the version of their form.

One article is spread over documents that share its number: `articles` (the text, immutable), `briefs` (its claims,
packed, replaced by re-extraction), `heads` (what a list row shows) and `states` (verdicts, small, so that a decision
writes little whatever the library's size). `decisions` is insert-only: the audit trail and the undo journal in one.
"""

from __future__ import annotations

from brief.library.storage.engine import TableSpec

APPLICATION_ID = 0x62726965
"""`brie`, in the header of the file: https://www.sqlite.org/fileformat.html#application_id"""

VERSION = 2
"""Raised when the form of the tables changes; `brief.library.storage.migrations` brings older libraries forward."""

SPECS: tuple[TableSpec, ...] = (
    TableSpec("articles", columns=("article", "sha256"), unique=("article",), indexes=(("sha256",),), packed=True),
    TableSpec("identities", columns=("key", "article"), unique=("key",), indexes=(("article",),)),
    TableSpec("versions", columns=("article",), indexes=(("article",),), packed=True),
    TableSpec("briefs", columns=("article", "maker"), unique=("article",), packed=True),
    TableSpec(
        "heads",
        columns=("article", "published", "title", "source", "words", "claims", "flags", "story", "conflicts", "maker"),
        unique=("article",),
        indexes=(
            ("published", "story", "article"),
            ("title COLLATE NOCASE",),
            ("source COLLATE NOCASE", "published"),
            ("words",),
            ("conflicts", "published"),
            ("flags",),
            ("maker", "published"),
            ("story", "article"),
        ),
    ),
    TableSpec(
        "states",
        columns=("article", "claims", "decided", "stale", "disputed", "gone"),
        unique=("article",),
        indexes=(("claims", "decided", "stale", "disputed", "gone"),),
        packed=True,
    ),
    TableSpec("decisions", columns=("article", "step"), indexes=(("article",), ("step",))),
    TableSpec("journals", columns=("reviewer",), unique=("reviewer",)),
    TableSpec("stories", columns=("story",), unique=("story",)),
    TableSpec("ledgers", columns=("story", "articles"), unique=("story",), packed=True),
    TableSpec("overrides"),
    TableSpec("corrections", columns=("step",), indexes=(("step",),)),
    TableSpec("prints", columns=("article",), unique=("article",), packed=True),
    TableSpec("probes", columns=("probe", "article"), indexes=(("probe",), ("article",))),
    TableSpec("settings", columns=("key",), unique=("key",)),
    TableSpec("tags", columns=("article", "marked"), unique=("article",)),
)
"""Every table that the product writes."""

SEARCH_SQL: tuple[str, ...] = (
    "CREATE VIRTUAL TABLE search_text USING fts5(title, text, content='', tokenize='unicode61 remove_diacritics 2')",
    "CREATE VIRTUAL TABLE search_claims USING fts5("
    "source, who, places, orgs, statuses, tags, tokenize='unicode61 remove_diacritics 2')",
)
"""Full text of the articles (kept without a second copy of it), and names by facet."""
