"""Extraction in a process of its own, so that nobody ever waits for the model and a bad article can be stopped.

The child, `python -m brief.worker`, reads one article as a JSON line and answers with one brief as a JSON line.
"""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from typing import IO, Any

from brief.codec import article_from_json, brief_from_json, brief_to_json, plain
from brief.errors import BriefError
from brief.model import Article, Brief
from brief.text.cleaning import line

LIMIT_S = 30.0
"""Seconds of the processor for an article of ordinary length, the model's start not counted."""

LIMIT_S_PER_CHARACTER = 1e-4
"""Added for long articles: ten times what a slow laptop needs."""

START_LIMIT_S = 120.0
"""Seconds for the child to load its model, also on a cold disk."""

PATIENCE = 10.0
"""How many times longer by the clock: the child yields to all others, and waits most of the time on a busy machine."""

NICE = 10
"""How much the child yields the processor to the app, in Unix niceness."""


class Worker:
    """One extraction process. Not safe for two threads at once.

    Args:
        model: Name of the spaCy model; None for the configured default.
        corrections: The reviewer's corrections as JSON data, given to every extraction.
    """

    def __init__(self, model: str | None = None, corrections: object = None) -> None:
        self._model = model
        self._setup = _setup(model, corrections)
        self._process: subprocess.Popen[str] | None = None
        self._answers: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._is_ready = False

    def teach(self, corrections: object) -> None:
        """Give other corrections to the extractions from now on; the child is made anew if they differ."""
        setup = _setup(self._model, corrections)
        if setup != self._setup:
            self.stop()
            self._setup = setup

    def start(self) -> None:
        """Start the child without waiting for it.

        Raises:
            BriefError: E204, if there is no such process to be had.
        """
        if self._process is not None:
            return
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "brief.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                encoding="utf-8",
            )
        except OSError as error:
            raise BriefError("E204", why=error) from error
        self._answers = queue.SimpleQueue()
        assert self._process.stdout is not None
        threading.Thread(target=_forward, args=(self._process.stdout, self._answers), daemon=True).start()
        self._send(self._setup)
        self._is_ready = False

    def brief(self, article: Article) -> Brief:
        """Extract one brief; a child that fails or takes too long is replaced at the next call.

        Raises:
            BriefError: E201 for an absent model, E202 after the time limit, E203 for a failure inside the rules.
        """
        self.start()
        name = line(article.title or article.origin or article.id)
        limit_s = LIMIT_S + LIMIT_S_PER_CHARACTER * len(article.text)
        self._send(json.dumps({"limit_s": limit_s, "article": plain(article)}))
        if not self._is_ready:
            self._receive(START_LIMIT_S, name)
            self._is_ready = True
        return brief_from_json(self._receive(limit_s, name))

    def stop(self) -> None:
        """End the child at once, whatever it is doing."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for stream in (self._process.stdin, self._process.stdout):
                if stream is not None:
                    with suppress(BrokenPipeError):  # words the child never read
                        stream.close()
            self._process = None

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _send(self, words: str) -> None:
        assert self._process is not None
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(words + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            pass  # the missing answer says so, with the article's name

    def _receive(self, limit_s: float, name: str) -> dict[str, Any]:
        try:
            words = self._answers.get(timeout=PATIENCE * max(limit_s, 1.0))
        except queue.Empty:
            self.stop()
            raise BriefError("E202", name=name, limit=PATIENCE * limit_s) from None
        if words is None:
            assert self._process is not None
            has_overrun = self._process.wait() == -getattr(signal, "SIGXCPU", 0)
            self.stop()
            if has_overrun:
                raise BriefError("E202", name=name, limit=limit_s)
            raise BriefError("E203", name=name, why="the extraction process ended")
        answer: dict[str, Any] = json.loads(words)
        if "error" in answer:
            error = answer["error"]
            if not self._is_ready:
                self.stop()
            raise BriefError(error["code"], **{"name": name, **error["values"]})
        return answer


def _setup(model: str | None, corrections: object) -> str:
    return json.dumps({"model": model, "corrections": corrections})


def _forward(stream: IO[str], answers: queue.SimpleQueue[str | None]) -> None:
    """Move the child's lines to the queue; None when it ended."""
    try:
        for words in stream:
            answers.put(words)
    except ValueError:  # closed by stop()
        pass
    answers.put(None)


def _allow(limit_s: float) -> None:
    """Let this process use so many more seconds of the processor; then the system ends it, whatever it is doing."""
    try:
        import resource
    except ImportError:  # Windows: the parent's clock is the only limit
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    soft = int(used.ru_utime + used.ru_stime + max(limit_s, 1.0)) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def main() -> None:
    """The child: setup line, then one article a line, until the input ends."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a library that prints must not spoil an answer
    os.nice(NICE)

    def answer(data: object) -> None:
        answers.write(json.dumps(data, default=str) + "\n")
        answers.flush()

    setup = json.loads(sys.stdin.readline())
    from brief.extraction import Extractor

    try:
        extractor = Extractor(setup["model"], setup["corrections"])
    except BriefError as error:
        answer({"error": {"code": error.code, "values": error.values}})
        return
    answer({"ready": True})
    for words in sys.stdin:
        task = json.loads(words)
        _allow(task["limit_s"])
        try:
            (brief,) = extractor.briefs([article_from_json(task["article"])])
        except Exception as error:  # the parent must hear of whatever a rule did
            answer({"error": {"code": "E203", "values": {"why": f"{type(error).__name__}: {line(error)[:200]}"}}})
        else:
            answer(brief_to_json(brief))


if __name__ == "__main__":
    main()
