"""The review session as line prompts: for screen readers, scripts, and bad lines.

Reads one answer a line and writes plain text, no control codes; what is not understood is said and asked again. The end
of the input stops the session as `q` does; every decision made is kept.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from typing import Any, get_args

from brief.describe import MARKS, sentence
from brief.errors import BriefError
from brief.library.asking import Ask
from brief.library.evidence import grow, shrink
from brief.library.journal import Step
from brief.library.library import Library
from brief.library.progress import Count, duration
from brief.library.review import Session
from brief.model import CheckResult, Claim, Decision, Span, edited

Say = Callable[[str], None]

WIDTH = 78
"""Columns of the text; many screen readers and old terminals stop at 80."""

PROMPT = "a accept, x reject, e edit, s skip, u undo, m note, . same, c check, j/k move, J/K article, ? help, q quit: "

HELP = """\
a                accept the claim
x                reject it
e field=value    edit it: several fields with ; between them, e.g. e role=minister; country=KZ
e evidence+2     take two more words into the evidence; evidence-1 leaves one out
s                skip: it stays undecided
u, U             undo, redo; also of earlier sessions
.                accept it here and for the same value in the other sources
.x               reject it here and for the same value in the other sources
m words          keep a note with the claim; m alone takes the note away
c result; how; source   keep a check: verified, partly, wrong, unverifiable or right of reply
d a, d x         settle what reviewers decided differently: accept or reject
=number          the same entity as claim number …; = alone lists the choices
j, k             next, previous claim
J, K             next, previous article
f who            ask only claims of a facet; f alone: all
!                ask first what should be checked first; again: all
p                progress
q                stop; the next session goes on here"""


class PlainReview:
    """Drives a session by lines.

    Args:
        answers: The reviewer's lines.
        say: Writes one line of text.
        prompt: Shows the prompt, without a line end; nothing is shown when input is no terminal.
    """

    def __init__(self, session: Session, answers: Iterable[str], say: Say, prompt: Say = lambda _: None) -> None:
        self._session = session
        self._answers = iter(answers)
        self._say = say
        self._prompt = prompt

    def run(self) -> None:
        """Ask until everything is decided, the input ends, or the reviewer stops; then say what the session came to."""
        shown: tuple[str, str] | None = None
        for answer in self._lines():
            if answer is None:
                if self._session.is_done:
                    self._say("Everything here is decided." if self._session.current else "Nothing to review.")
                    break
                ask = self._session.current
                if ask is not None and (ask.article, ask.id) != shown:
                    shown = (ask.article, ask.id)
                    self._show(ask)
                self._prompt(PROMPT)
                continue
            if answer in ("q", "quit"):
                break
            try:
                if self._answer(answer):
                    shown = None
            except BriefError as error:
                self._say(str(error))
        for row in self._session.summary().lines:
            self._say(row)

    def _lines(self) -> Iterator[str | None]:
        """None before each answer, when the claim is shown; then the answer."""
        while True:
            yield None
            line = next(self._answers, None)
            if line is None:
                return
            yield line.strip()

    def _answer(self, answer: str) -> bool:
        """Do what was asked; True if the claim should be shown again."""
        session = self._session
        word, _, rest = answer.partition(" ")
        rest = rest.strip()
        match word:
            case "a":
                self._told(session.accept())
            case "x":
                self._told(session.reject())
            case "d":
                self._settle(rest)
            case "e":
                return self._edit(rest)
            case "s":
                session.skip()
            case "u" | "U":
                step = session.undo() if word == "u" else session.redo()
                self._told(step) if step else self._say(f"Nothing to {'undo' if word == 'u' else 'redo'}.")
                return True
            case "." | ".x":
                self._same("rejected" if word == ".x" else "accepted")
            case "m":
                self._told(session.note(rest or None))
            case "c":
                self._check(rest)
            case "=" | _ if word.startswith("="):
                return self._merge(answer[1:].strip())
            case "j" | "k":
                session.move(1 if word == "j" else -1)
                return True
            case "J" | "K":
                session.move_article(1 if word == "J" else -1)
                return True
            case "f":
                session.filter(rest or None)
                return True
            case "!":
                session.check_first(not session.filters[2])
                return True
            case "p":
                self._progress()
            case "":
                return True
            case _:
                wanted = word in ("?", "h", "help")
                for row in HELP.splitlines() if wanted else [f"{word}: not known; ? lists the answers."]:
                    self._say(row)
        return False

    def _show(self, ask: Ask) -> None:
        session, brief = self._session, self._session.brief
        assert brief is not None
        progress = session.progress
        head = session.library.head(ask.article)
        names = dict.fromkeys(name for name in (brief.article.source, head.title if head else None) if name)
        self._say("")
        self._wrapped(f"{': '.join(names)} ({progress.article.done} of {progress.article.total} decided)")
        self._wrapped(f"{ask.claim.facet.upper()}  {sentence(_as_decided(ask))}")
        for row in self._context(ask):
            self._wrapped(row, indent="  ")
        self._wrapped(f"Why now: {ask.reason}.", indent="  ")
        if ask.claim.attribution:
            self._wrapped(f"According to {ask.claim.attribution}.", indent="  ")
        for verdict in ask.disputed:
            self._wrapped(f"{MARKS[verdict.decision]} {verdict.decision} by {verdict.reviewer}", indent="  ")
        if ask.verdict and not ask.disputed:
            mark = MARKS[ask.verdict.decision]
            parts = [f"{mark} {ask.verdict.decision or 'not decided'} by {ask.verdict.reviewer}"]
            parts += [f"note: {ask.verdict.note}"] if ask.verdict.note else []
            parts += [f"check: {ask.verdict.check}"] if ask.verdict.check else []
            self._wrapped("; ".join(parts), indent="  ")

    def _context(self, ask: Ask) -> Iterator[str]:
        """The sentence of the evidence, the evidence between » and «."""
        brief = self._session.brief
        assert brief is not None
        text = brief.article.text
        span = ask.claim.evidence[0]
        home = next((one for one in brief.sentences if one.start <= span.start < one.end), span)
        start, end = home.start, max(home.end, span.end)
        yield f"{text[start : span.start]}»{text[span.start : span.end]}«{text[span.end : end]}"
        if ask.row and ask.row.relation in ("conflict", "stage", "wording"):
            for article, claims in ask.row.claims.items():
                other = self._session.library.brief(article) if article != ask.article else None
                for claim_id in claims:
                    claim = other.claim(claim_id) if other else None
                    if claim is not None and other is not None:
                        said = other.article.text[claim.evidence[0].start : claim.evidence[0].end]
                        yield f"{self._session.source_of(article)} has: {sentence(claim)}, “{said}”"

    def _edit(self, rest: str) -> bool:
        ask, brief = self._session.current, self._session.brief
        if ask is None or brief is None:
            return False
        changes: dict[str, Any] = {}
        for part in (part.strip() for part in rest.split(";") if part.strip()):
            name, sign, value = _split(part)
            if name == "evidence" and sign in "+-" and value.isdigit():
                span = changes.get("evidence", ask.claim.evidence)[0]
                for _ in range(min(int(value), 200)):
                    span = (grow if sign == "+" else shrink)(brief.article.text, Span(*span))
                changes["evidence"] = (span, *ask.claim.evidence[1:])
            elif sign == "=":
                changes[name] = typed(ask.claim, name, value.strip())
            else:
                raise BriefError("E415", claim=part, why="write e field=value, e.g. e role=minister")
        if not changes:
            names = ", ".join(f.name for f in fields(ask.claim) if f.name not in _NOT_EDITED)
            self._say(f"e field=value; the fields are {names}, evidence+N, evidence-N")
            return False
        self._told(self._session.edit(changes))
        return False

    def _settle(self, rest: str) -> None:
        words: dict[str, Decision] = {"a": "accepted", "x": "rejected"}
        if rest not in words:
            self._say("d a accepts and d x rejects what reviewers decided differently.")
            return
        step = self._session.settle(words[rest])
        self._told(step) if step else self._say("Reviewers do not disagree on this claim.")

    def _same(self, decision: str) -> None:
        sames = self._session.same_values()
        for one in sames:
            doing = f"will be {decision}" if one.will_change else f"stays {one.verdict.decision}"  # type: ignore[union-attr]
            self._wrapped(f"{one.source}: {sentence(one.claim)}: {doing}", indent="  ")
        if not sames:
            self._say("No other source has the same value.")
        self._told(self._session.decide_same(decision))  # type: ignore[arg-type]

    def _check(self, rest: str) -> None:
        result, *more = [part.strip() for part in rest.split(";")]
        if result and result not in get_args(CheckResult):
            raise BriefError("E415", claim=result, why=f"a check is {', '.join(get_args(CheckResult))}")
        method, source = (*more, "", "")[:2]
        self._told(self._session.check(result or None, method or None, source or None))  # type: ignore[arg-type]

    def _merge(self, rest: str) -> bool:
        choices = self._session.merge_candidates()
        if rest.isdigit() and 0 < int(rest) <= len(choices):
            self._told(self._session.merge(choices[int(rest) - 1].id))
            return False
        for number, claim in enumerate(choices, 1):
            self._wrapped(f"={number}  {sentence(claim)}", indent="  ")
        if not choices:
            self._say("Nothing to merge this with.")
        return False

    def _told(self, step: Step | None) -> None:
        for change in step.changes if step else ():
            decision = change.after.decision if change.after else None
            word = decision or ("noted" if change.after else "undecided again")
            self._say(f"  {MARKS[decision]} {word}: {change.claim}")

    def _progress(self) -> None:
        progress = self._session.progress
        rows = {"article": progress.article, self._session.target.kind: progress.story, "library": progress.library}
        for name, count in rows.items():
            self._say(f"  {name}: {count_line(count)}")
        left = self._session.seconds_left
        if left is not None and self._session.summary().seconds >= 10:
            self._say(f"  about {duration(left)} left at {self._session.per_minute:.0f} claims a minute")

    def _wrapped(self, text: str, indent: str = "") -> None:
        for row in textwrap.wrap(" ".join(text.split()), WIDTH, initial_indent=indent, subsequent_indent=indent):
            self._say(row)


def status(library: Library, query: str = "") -> Iterator[str]:
    """A glance at the review: a line for all, and one for each story or single article with something left."""
    heads = library.heads(query)
    articles = [article for article, _ in heads.homes()]
    whole = library.progress_of(articles)
    waiting = [head for head in heads if not head.extracted]
    yield f"{len(articles)} articles, {count_line(whole)}"
    if waiting:
        yield f"{len(waiting)} not extracted yet"
    stale, clashing = sum(head.stale for head in heads), sum(head.disputed for head in heads)
    if stale:
        yield f"{stale} ask again, since their words have changed"
    if clashing:
        yield f"{clashing} decided differently by two reviewers"
    groups: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for head in heads:
        if head.todo:
            home = head.story or head.id
            groups.setdefault(home, []).append(head.id)
            names.setdefault(home, head.title)
    for home, members in groups.items():
        story = library.story(home)
        count = library.progress_of(story.articles if story else members)
        yield f"  {count_line(count)}  {story.name if story else names[home]}"


def count_line(count: Count) -> str:
    """A count for people: `5 of 15 claims decided (33 %)`."""
    return f"{count.done} of {count.total} claims decided ({count.share:.0%})"


def typed(claim: Claim, name: str, words: str) -> Any:
    """A field's new value from words, in the type of the field: number, yes or no, list, text; empty or `-` is none.

    Raises:
        BriefError: E415, if the claim has no such field or the words do not fit it.
    """
    kinds = {field.name: str(field.type) for field in fields(claim)}
    if name not in kinds or name in _NOT_EDITED:
        raise BriefError("E415", claim=claim.id, why=f"it has no field {name}")
    kind = kinds[name]
    if words in ("", "-"):
        if "None" in kind:
            return None
        raise BriefError("E415", claim=claim.id, why=f"{name} cannot be empty")
    try:
        if kind.startswith("bool"):
            return {"yes": True, "true": True, "no": False, "false": False}[words.casefold()]
        if kind.startswith("int"):
            return int(words)
        if kind.startswith("float"):
            return float(words.replace(",", ""))
    except (KeyError, ValueError) as error:
        raise BriefError("E415", claim=claim.id, why=f"{name} cannot be {words}") from error
    return [part.strip() for part in words.split(",")] if kind.startswith("tuple") else words


_NOT_EDITED = ("id", "evidence", "sentence", "confidence", "rule", "mentions")


def _split(part: str) -> tuple[str, str, str]:
    for sign in ("=", "+", "-"):
        name, found, value = part.partition(sign)
        if found:
            return name.strip(), sign, value
    return part, "", ""


def _as_decided(ask: Ask) -> Claim:
    return edited(ask.claim, ask.verdict.changes) if ask.verdict and ask.verdict.changes else ask.claim
