"""The review session as line prompts: for screen readers, scripts, and bad lines.

Reads one answer a line and writes plain text, no control codes; what is not understood is said and asked again. The end
of the input stops the session as `q` does; every decision made is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import get_args

from brief.describe import sentence
from brief.errors import BriefError
from brief.library.journal import Step
from brief.library.reviewing import edits
from brief.library.reviewing.filters import Filters
from brief.library.reviewing.glance import count_line
from brief.library.reviewing.plain_words import (
    END_PROMPT,
    HELP,
    PROMPT,
    SAME_PROMPT,
    changed_words,
    shown_lines,
)
from brief.library.reviewing.progress import duration
from brief.library.reviewing.review import Session
from brief.model import FACETS, RELATIONS, CheckResult, Decision
from brief.plain import wrapped

Say = Callable[[str], None]

MOVES = ("j", "k", "J", "K", "u", "U")
LOOKING_BACK = (*MOVES, "g", "p", "?", "")
"""Answers after which a session goes on in which everything is decided."""
_RESULTS: dict[str, CheckResult] = {result: result for result in get_args(CheckResult)}
DECIDING = ("a", "x", "e", "d", ".", ".a", ".x", "s")


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
        self._ended = False
        self._looks_back = False

    def run(self) -> None:
        """Ask until everything is decided, the input ends, or the reviewer stops; then say what the session came to."""
        shown: tuple[str, str] | None = None
        for answer in self._lines():
            if answer is None:
                if self._has_ended():
                    self._prompt(END_PROMPT)
                    continue
                ask = self._session.current
                if ask is not None and (ask.article, ask.id) != shown:
                    shown = (ask.article, ask.id)
                    for row in shown_lines(self._session, ask):
                        self._say(row)
                self._prompt(PROMPT)
                continue
            word = answer.partition(" ")[0]
            if word in ("q", "quit") or (self._ended and word not in LOOKING_BACK):
                break
            self._looks_back = word in MOVES or (self._looks_back and word not in DECIDING)
            try:
                if self._answer(answer):
                    shown = None
            except BriefError as error:
                self._say(str(error))
        for row in self._session.summary().lines:
            self._say(row)

    def _has_ended(self) -> bool:
        """Whether nothing asks any more, and the reviewer did not go back to look at what was decided."""
        was, self._ended = self._ended, False
        if self._looks_back or not self._session.is_done or self._unfiltered():
            return False
        self._ended = True
        if not was:
            self._say("Everything here is decided." if self._session.current else "Nothing to review.")
        return True

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
            case "u" if session.unskip():
                self._say("It is no longer skipped.")
                return True
            case "u" | "U":
                step = session.undo() if word == "u" else session.redo()
                self._told(step) if step else self._say(f"Nothing to {'undo' if word == 'u' else 'redo'}.")
                return True
            case "." | ".a" | ".x":
                return self._same(word[1:])
            case "m":
                self._told(session.note(rest or None))
            case "c":
                self._check(rest)
            case _ if word.startswith("="):
                return self._merge(answer[1:].strip())
            case "j" | "k":
                session.move(1 if word == "j" else -1)
                return True
            case "J" | "K":
                session.move_article(1 if word == "J" else -1)
                return True
            case "f":
                self._filter(rest.split())
                return True
            case "D":
                session.disputed_only(not session.filters.disputed)
                return True
            case "!":
                session.check_first(not session.filters.check_first)
                return True
            case "g":
                self._gone()
            case "p":
                self._progress()
            case "":
                return True
            case _:
                wanted = word in ("?", "h", "help")
                for row in HELP.splitlines() if wanted else [f"{word}: not known; ? lists the answers."]:
                    self._say(row)
        return False

    def _edit(self, rest: str) -> bool:
        ask, brief = self._session.current, self._session.brief
        if ask is None or brief is None:
            return False
        changes = edits.from_words(ask.claim, brief.article.text, rest)
        if not changes:
            names = ", ".join(edits.editable(ask.claim))
            self._say(f"e field=value; the fields are {names}, evidence+N, evidence-N")
            return False
        self._told(self._session.edit(changes))
        return False

    def _filter(self, words: Sequence[str]) -> None:
        for word in words:
            if word not in (*FACETS, *RELATIONS):
                raise BriefError("E415", claim=word, why="a filter is a facet, such as who, or a relation: conflict, …")
        self._session.filter([word for word in words if word in FACETS], [word for word in words if word in RELATIONS])

    def _unfiltered(self) -> bool:
        """Whether only filters kept claims from being asked; they are taken away then, and the session goes on."""
        if self._session.filters == Filters():
            return False
        self._session.unfilter()
        if self._session.is_done:
            return False
        self._say("Nothing is left with these filters; all claims are asked again.")
        return True

    def _settle(self, rest: str) -> None:
        words: dict[str, Decision] = {"a": "accepted", "x": "rejected"}
        if rest not in words:
            self._say("d a accepts and d x rejects what reviewers decided differently.")
            return
        step = self._session.settle(words[rest])
        self._told(step) if step else self._say("Reviewers do not disagree on this claim.")

    def _same(self, answer: str) -> bool:
        """Show the same value elsewhere and decide it; without an answer, ask for one. True if nothing was decided."""
        decisions: dict[str, Decision] = {"a": "accepted", "x": "rejected"}
        sames = self._session.same_values()
        if not sames:
            self._say("No other source has the same value.")
            return False
        for one in sames:
            kept = one.verdict.decision if one.verdict and not one.will_change else None
            doing = f" (stays {kept})" if kept else ""
            self._wrapped(f"{one.source}: {sentence(one.claim)}{doing}", indent="  ")
        if not answer:
            self._prompt(SAME_PROMPT)
            answer = next(self._answers, "").strip()
        if answer not in decisions:
            self._say("Nothing was decided.")
            return True
        self._told(self._session.decide_same(decisions[answer]))
        return False

    def _check(self, rest: str) -> None:
        words, *more = [part.strip() for part in rest.split(";")]
        result = _RESULTS.get(words)
        if words and result is None:
            raise BriefError("E415", claim=words, why=f"a check is {', '.join(_RESULTS)}")
        method, source = (*more, "", "")[:2]
        self._told(self._session.check(result, method or None, source or None))

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

    def _gone(self) -> None:
        article = self._session.article
        gone = self._session.library.gone(article) if article else {}
        for claim, verdict in gone.items():
            note = f"; note: {verdict.note}" if verdict.note else ""
            self._wrapped(f"{claim}: {verdict.decision} by {verdict.reviewer}{note}", "  ")
        if not gone:
            self._say("Every verdict's claim is still there.")

    def _told(self, step: Step | None) -> None:
        for change in step.changes if step else ():
            self._wrapped(changed_words(change, self._session.library.brief(change.article)), "  ")

    def _progress(self) -> None:
        progress = self._session.progress
        rows = {"article": progress.article, self._session.target.kind: progress.story, "library": progress.library}
        for name, count in rows.items():
            self._say(f"  {name}: {count_line(count)}")
        left = self._session.seconds_left
        if left is not None and self._session.summary().seconds >= 10:
            self._say(f"  about {duration(left)} left at {self._session.per_minute:.0f} claims a minute")

    def _wrapped(self, text: str, indent: str = "") -> None:
        for row in wrapped(text, indent):
            self._say(row)
