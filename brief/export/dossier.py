"""What an export is made from, and the wishes of who asks for it: plain values without any work in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from brief.model import Article, Brief, Ledger, Story, Verdict

State = Literal["accepted", "edited", "undecided", "rejected"]

STATES: tuple[State, ...] = ("accepted", "edited", "undecided", "rejected")
"""What may have become of a claim; `--include` names them."""

CHECKED: frozenset[State] = frozenset(("accepted", "edited"))
"""What stands in a brief that is meant for readers, unless asked otherwise."""

PARTS = ("differences", "agreement", "checks", "log", "trace")
"""The parts of the Markdown and HTML forms that can be left out."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What another source says against claims of an article that is exported alone."""

    claims: tuple[str, ...]
    """Ids of the article's claims."""
    source: str
    """Who says otherwise: the outlet, else the title."""
    words: str
    """The other source's words, on one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All that is known about one article, or about the articles of one story: what every export is made from."""

    briefs: tuple[Brief, ...]
    """One for an article; for a story as many as it has articles, in the story's order. Never empty."""
    story: Story | None = None
    ledger: Ledger | None = None
    verdicts: Mapping[tuple[str, str], Verdict] = field(default_factory=dict)
    """By article id and claim id; claims without one are undecided."""
    preferred: Mapping[str, str] = field(default_factory=dict)
    """Row id to the id of the article whose wording the desk prefers."""
    against: tuple[Contradiction, ...] = ()
    """For an article of a story that is exported alone: what the story's other sources say against its claims."""

    @property
    def is_story(self) -> bool:
        """Whether this is exported as a story, with its sources side by side."""
        return self.story is not None or len(self.briefs) > 1

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles of the briefs, in their order."""
        return tuple(brief.article for brief in self.briefs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the desk wants to see; every None means the form's own way."""

    include: frozenset[State] | None = None
    """None: what `for_readers` says in forms for readers, everything with its state in forms for programs."""
    lines: int = 10
    """At most this many lines of brief."""
    words: int | None = None
    """At most this many words of brief, the first line always."""
    headline: str | None = None
    slug: str | None = None
    dateline: str | None = None
    template: str | None = None
    """A house style: the name of one that came with the program, or the path of a Jinja2 template."""
    leave_out: frozenset[str] = frozenset()
    """Names out of `PARTS`."""


DEFAULTS = Options()
"""What is exported when nobody asks for anything."""


def for_readers(dossier: Dossier, options: Options) -> frozenset[State]:
    """The states of claims that go into a form for readers.

    By default what was accepted or edited; where nobody has decided anything yet, the undecided claims, which make a
    draft that says of itself and of each line that it is unchecked.
    """
    if options.include is not None:
        return options.include
    is_begun = any(verdict.decision for verdict in dossier.verdicts.values())
    return CHECKED if is_begun else CHECKED | {"undecided"}
