"""What came of verifying an export: the lines that do not stand, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from brief.export.content.quoting import squash

Level = Literal["fails", "unsure"]
Subject = Literal["source", "footnote", "mark", "quote", "number", "date", "name", "claim"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not stand."""

    line: int
    """Line of the file, from 1."""
    level: Level
    subject: Subject
    message: str
    text: str
    """The line as a reader sees it, shortened."""


@dataclass(frozen=True, slots=True)
class Report:
    """What came of checking one file."""

    findings: tuple[Finding, ...]
    """In the order of the file."""
    checked: tuple[int, ...]
    """Numbers of the lines that were checked."""

    @property
    def stands(self) -> bool:
        """Whether nothing fails."""
        return all(finding.level != "fails" for finding in self.findings)

    def to_json(self) -> dict[str, Any]:
        """The report as plain data."""
        return {
            "stands": self.stands,
            "checked": len(self.checked),
            "findings": [
                {"line": f.line, "level": f.level, "subject": f.subject, "message": f.message, "text": f.text}
                for f in self.findings
            ],
        }


def shortened(text: str, longest: int = 90) -> str:
    """A line in one, cut at so many characters."""
    words = squash(text)
    return words if len(words) <= longest else f"{words[: longest - 1]}…"
