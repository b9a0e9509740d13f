"""Mailboxes: one message after the other, streamed."""

from __future__ import annotations

import email
import email.policy
import io
import re
from collections.abc import Iterator
from typing import IO

from brief.errors import BriefError
from brief.ingest.draft import Draft, Found, Source, finish
from brief.ingest.limits import MEMBER, readable
from brief.ingest.readers import mail
from brief.ingest.refusal import Refusal
from brief.text.cleaning import line as one_line

FORM = "mailbox (mbox)"
_FROM = re.compile(rb"From \S+.*\d{4}\r?$")


def read(source: Source) -> Iterator[Found]:
    """All messages of a mailbox in memory."""
    yield from stream(io.BytesIO(source.data), source.name)


def stream(file: IO[bytes], name: str, depth: int = 0) -> Iterator[Found]:
    """The articles of the messages, in the mailbox's order; a bad message is refused by its number."""
    for number, raw in enumerate(_messages(file), start=1):
        called = f"{name} (message {number})"
        if raw is None:
            limit = readable(MEMBER)
            yield Refusal(called, BriefError("E105", name=called, size="a message", limit=limit, what="message"))
            continue
        try:
            message = email.message_from_bytes(raw, policy=email.policy.compat32)
            found = list(mail.articles(message, raw, called))
        except BriefError as error:
            yield Refusal(called, error)
            continue
        except Exception as error:  # the standard library's parser fails in many ways on hostile messages
            why = one_line(error)[:200]
            yield Refusal(called, BriefError("E106", name=called, form=mail.FORM, why=why))
            continue
        for item in found:
            yield finish(item, name=called, form=mail.FORM) if isinstance(item, Draft) else item
        if not found:
            yield Refusal(called, BriefError("E110", name=called, form=mail.FORM))


def _messages(file: IO[bytes]) -> Iterator[bytes | None]:
    """Each message's bytes; None for one that is too large."""
    held: list[bytes] = []
    size = 0
    is_blank = True
    while row := file.readline(MEMBER + 1):
        if is_blank and row.startswith(b"From ") and _FROM.match(row.rstrip(b"\n")):
            if size:
                yield b"".join(held) if size <= MEMBER else None
            held, size = [], 0
        else:
            size += len(row)
            if size <= MEMBER:
                held.append(re.sub(rb"^>(>*From )", rb"\1", row))
            else:
                held = []
        is_blank = not row.strip()
    if size:
        yield b"".join(held) if size <= MEMBER else None
