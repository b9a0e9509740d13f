"""What the export screen has chosen, and the files that come of it: the preview shows these bytes and no others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from brief.export import FORMS, PARTS, STATES, Dossier, Form, Options, file_name, for_readers, render
from brief.export.forms import module
from brief.library.reviewing.progress import Count
from brief.model import Verdict

READERS = ("md", "html")
"""Forms for readers: only these have parts, lines and a headline, and by themselves they show checked claims only."""

SWITCHES: tuple[str, ...] = (*STATES, *PARTS)
"""What the digits 1 to 9 switch: states of claims, then parts of the brief."""

SWITCH_WORDS: Mapping[str, str] = {
    "accepted": "accepted claims",
    "edited": "edited claims",
    "undecided": "undecided claims",
    "rejected": "rejected claims",
    "differences": "differences",
    "agreement": "agreement",
    "checks": "checks before use",
    "log": "review log",
    "trace": "footnotes, offsets",
}


@dataclass(frozen=True, slots=True)
class File:
    """One file as it will be written."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Choice:
    """A form, its options, and what is exported. Changing it makes another one."""

    dossier: Dossier
    form: str = "md"
    options: Options = field(default_factory=Options)

    @property
    def shape(self) -> Form:
        """The form's entry in the registry."""
        return FORMS[self.form]

    @property
    def is_for_readers(self) -> bool:
        """Whether the form has parts, lines and a headline."""
        return self.form in READERS

    @property
    def include(self) -> frozenset[str]:
        """The states of claims that go in."""
        if self.is_for_readers:
            return frozenset(for_readers(self.dossier, self.options))
        return frozenset(STATES if self.options.include is None else self.options.include)

    def is_on(self, switch: str) -> bool:
        """Whether a state or part goes in."""
        return switch in self.include if switch in STATES else switch not in self.options.leave_out

    def has(self, switch: str) -> bool:
        """Whether the form knows the switch at all."""
        return switch in STATES or (self.is_for_readers and not self.options.template)

    def switched(self, switch: str) -> Choice:
        """With this state or part in instead of out, or out instead of in."""
        if switch in STATES:
            include = frozenset(state for state in STATES if (state in self.include) != (state == switch))
            return replace(self, options=replace(self.options, include=include))
        left_out = self.options.leave_out ^ {switch}
        return replace(self, options=replace(self.options, leave_out=left_out))

    def next_form(self, step: int) -> Choice:
        """Another form; choices of states stay."""
        names = list(FORMS)
        return replace(self, form=names[(names.index(self.form) + step) % len(names)])

    def with_options(self, **changes: object) -> Choice:
        """With other options."""
        return replace(self, options=replace(self.options, **changes))  # type: ignore[arg-type]

    @property
    def title(self) -> str:
        """What the file is named after."""
        if self.dossier.story is not None:
            return self.dossier.story.name
        return self.dossier.articles[0].title or self.dossier.articles[0].text[:80]

    @property
    def identity(self) -> str:
        """The id of what is exported."""
        return self.dossier.story.id if self.dossier.story is not None else self.dossier.articles[0].id

    @cached_property
    def files(self) -> tuple[File, ...]:
        """The files, the previewed one first.

        Raises:
            BriefError: E502 or E503 for a house style that is missing or wrong.
        """
        shape = self.shape
        parts = [self.dossier] if shape.story or not self.dossier.is_story else self._articles()
        if shape.joins and len(parts) > 1:
            whole = b"".join(render(self.form, one, self.options) for one in parts)
            return (File(file_name(self.title, self.identity, shape.suffix), whole),)
        files: list[File] = []
        for one in parts:
            files.append(File(self._name(one, shape.suffix), render(self.form, one, self.options)))
            if shape.companion:
                files.append(File(self._name(one, shape.companion), module(shape).companion(one, self.options)))
        return tuple(files)

    def _articles(self) -> list[Dossier]:
        return [Dossier(briefs=(brief,), verdicts=self.dossier.verdicts) for brief in self.dossier.briefs]

    def _name(self, one: Dossier, suffix: str) -> str:
        if one is self.dossier:
            return file_name(self.title, self.identity, suffix)
        article = one.articles[0]
        return file_name(article.title or article.text[:80], article.id, suffix)

    @property
    def decided(self) -> Count:
        """How many of the claims are decided."""
        claims = [(brief.id, claim.id) for brief in self.dossier.briefs for claim in brief.claims()]
        verdicts: Mapping[tuple[str, str], Verdict] = self.dossier.verdicts
        return Count(sum(1 for key in claims if key in verdicts and verdicts[key].decision), len(claims))


def summary(choice: Choice, on: Sequence[str] = STATES) -> str:
    """Form and states in one line."""
    states = [state for state in on if choice.is_on(state)]
    more = [f"{choice.options.lines} lines"] if choice.is_for_readers else []
    style = [choice.options.template] if choice.options.template else []
    return " · ".join([choice.shape.label, *style, ", ".join(states) or "no claims", *more])
