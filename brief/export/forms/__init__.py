"""The registry of export forms: a new one is one file in this folder and one line here."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, cast

from brief.errors import BriefError
from brief.export.dossier import DEFAULTS, Dossier, Options


@dataclass(frozen=True, slots=True)
class Form:
    """One form an export can take.

    Its module has `render(dossier, options) -> bytes` and, when `companion` is set, `companion(dossier, options)`
    for the second file that belongs beside the first.
    """

    name: str
    label: str
    """For people, in the export screen and the help."""
    suffix: str
    module: str
    story: bool = True
    """Whether a story makes one document; otherwise each of its articles makes its own."""
    joins: bool = False
    """Whether several documents can simply follow each other in one file."""
    companion: str | None = None
    """Suffix of the second file."""


FORMS: dict[str, Form] = {
    form.name: form
    for form in (
        Form("md", "Markdown", ".md", "markdown"),
        Form("html", "HTML, one file", ".html", "page"),
        Form("json", "JSON", ".json", "json_whole"),
        Form("jsonl", "JSON Lines, one brief a line", ".jsonl", "json_lines", story=False, joins=True),
        Form("csv", "CSV of claims", ".csv", "csv_claims", joins=True),
        Form("csv-ledger", "CSV of the ledger", ".ledger.csv", "csv_ledger", joins=True),
        Form("annotations", "W3C Web Annotation", ".annotations.jsonld", "web_annotation"),
        Form("prodigy", "Prodigy / spaCy JSONL", ".spans.jsonl", "prodigy", story=False, joins=True),
        Form("docbin", "spaCy DocBin", ".spacy", "docbin"),
        Form("brat", "brat standoff", ".ann", "brat", story=False, companion=".txt"),
        Form("claimreview", "ClaimReview JSON-LD", ".claimreview.jsonld", "claim_review"),
        Form("ninjs", "ninjs", ".ninjs.json", "ninjs"),
    )
}
"""By the name that `--format` takes, in the order in which they are shown."""

ALIASES: Mapping[str, str] = {
    "markdown": "md",
    "web-annotation": "annotations",
    "spacy": "docbin",
    "ledger": "csv-ledger",
}


class FormModule(Protocol):
    """What the module of a form offers."""

    def render(self, dossier: Dossier, options: Options) -> bytes:
        """The whole file."""

    def companion(self, dossier: Dossier, options: Options) -> bytes:
        """The second file, where the form has one."""


def form(name: str) -> Form:
    """The form of this name or alias.

    Raises:
        BriefError: E501, if there is none.
    """
    found = FORMS.get(ALIASES.get(name, name))
    if found is None:
        raise BriefError("E501", form=name, forms=", ".join(FORMS))
    return found


def module(of: Form) -> FormModule:
    """The form's module, imported only now: some need packages that the others must not pay for."""
    return cast(FormModule, importlib.import_module(f"{__name__}.{of.module}"))


def render(name: str, dossier: Dossier, options: Options = DEFAULTS) -> bytes:
    """The file, byte for byte: what the preview shows is what is written.

    Args:
        name: A key of `FORMS` or `ALIASES`.
        dossier: What to export.
        options: What the desk wants.

    Raises:
        BriefError: E501 for an unknown form, E502 and E503 for a house style that is missing or wrong.
    """
    return module(form(name)).render(dossier, options)
