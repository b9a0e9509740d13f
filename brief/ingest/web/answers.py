"""What a server may answer, within which bounds, and what is remembered of an answer for the next request."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Conditions:
    """What the server said of the page last time; sent back, so that an unchanged page costs nothing."""

    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page."""

    url: str
    """The last address, after redirects."""
    data: bytes
    content_type: str | None
    charset: str | None
    conditions: Conditions
    is_unchanged: bool = False
    """The server says that nothing changed since `Conditions`; `data` is empty."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The page is elsewhere."""

    to: str
    """An address, perhaps relative to the one that was asked for; foreign, unchecked."""


@dataclass(frozen=True, slots=True)
class Busy:
    """The server asks to come back later (429 or 503 with Retry-After)."""

    status: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Bounds:
    """How long and how large an answer may be."""

    quiet_s: float
    """The longest silence."""
    whole_s: float
    """For the message: what was allowed for the whole page, redirects included."""
    end: float
    """When the whole page must be there, by `time.monotonic`."""
    limit: int
    """Bytes, unpacked."""
