"""Fetching a page or feed that a person asked for, and nothing else: bounded in time, size, redirects and pace.

Nothing that an article mentions is ever fetched. A server cannot lead to private machines, neither by a redirect nor
by a name that changes its meaning, and cannot hold the program up or fill its memory. What a site asks of programs in
its robots.txt is heeded.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from urllib.parse import urljoin

from brief.errors import BriefError
from brief.ingest.limits import DOCUMENT, KIB
from brief.ingest.web.addresses import Address, check
from brief.ingest.web.answers import Bounds, Busy, Conditions, Fetched, Moved
from brief.ingest.web.robots import Rules, read
from brief.text.cleaning import line

__all__ = ["Conditions", "Fetched", "Fetcher"]

REDIRECTS = 5
PAUSE_S = 1.0
"""Between two requests to one host."""
QUIET_S = 15.0
"""The longest silence of a server."""
WHOLE_S = 60.0
"""The longest a page may take from connecting to its last byte, redirects included."""
PATIENCE_S = 30.0
"""The longest wait that a server may ask for before it is told to the person instead."""
_ROBOTS_S = 5.0
"""The longest a robots.txt may take; a site that cannot say what it wants has asked for nothing."""
_ROBOTS_LIMIT = 500 * KIB
"""Bytes of a robots.txt (RFC 9309, section 2.5)."""
_ROBOTS_KEPT_S = 3600.0
"""How long a site's rules are believed."""


class Fetcher:
    """Fetches with a pace per host.

    Args:
        allow_private: Whether private, local and loopback machines are allowed.
        heeds_robots: Whether pages that a site's robots.txt closes to programs are left alone.
        pause_s: Between two requests to one host; longer if the site asks for it.
        quiet_s: The longest silence of a server.
        whole_s: The longest one page may take.
        limit: Bytes of one page, unpacked.
        clock: Seconds, monotonic; for tests.
        sleep: For tests.
    """

    def __init__(
        self,
        *,
        allow_private: bool = False,
        heeds_robots: bool = True,
        pause_s: float = PAUSE_S,
        quiet_s: float = QUIET_S,
        whole_s: float = WHOLE_S,
        limit: int = DOCUMENT,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.allow_private = allow_private
        self.heeds_robots = heeds_robots
        self.pause_s = pause_s
        self.quiet_s = quiet_s
        self.whole_s = whole_s
        self.limit = limit
        self._clock = clock
        self._sleep = sleep
        self._next: dict[str, float] = {}
        """Host to the moment from which it may be asked again."""
        self._rules: dict[str, tuple[float, Rules]] = {}

    def fetch(self, url: str, conditions: Conditions | None = None) -> Fetched:
        """The page at an address.

        Raises:
            BriefError: E120-E128; nothing was kept.
        """
        end = time.monotonic() + self.whole_s
        address = check(url, allow_private=self.allow_private)
        is_patient = True
        redirects = 0
        while True:
            rules = self._rules_of(address) if self.heeds_robots else Rules()
            if not rules.allows(address.target):
                raise BriefError("E127", url=line(address.url)[:200])
            end += self._wait(address, rules.delay_s)
            bounds = Bounds(self.quiet_s, self.whole_s, end, self.limit)
            answer = _ask(address, conditions or Conditions(), bounds)
            if isinstance(answer, Fetched):
                return answer
            if isinstance(answer, Moved):
                if redirects == REDIRECTS:
                    raise BriefError("E126", url=line(address.url)[:200], count=REDIRECTS)
                redirects += 1
                address = check(urljoin(address.url, answer.to), allow_private=self.allow_private)
                continue
            self._next[address.host] = self._clock() + answer.seconds
            if not is_patient or answer.seconds > PATIENCE_S:
                raise _later(address, answer.seconds)
            is_patient = False

    def _wait(self, address: Address, delay_s: float) -> float:
        """Keep the pace; the seconds waited.

        Raises:
            BriefError: E128, if the host asked for more patience than a person has.
        """
        now = self._clock()
        pause = max(self._next.get(address.host, now) - now, 0.0)
        if pause > PATIENCE_S:
            raise _later(address, pause)
        if pause:
            self._sleep(pause)
        self._next[address.host] = now + pause + max(self.pause_s, delay_s)
        return pause

    def _rules_of(self, address: Address) -> Rules:
        """What the site asks of programs: from its robots.txt, once an hour; nothing if there is none to be had."""
        site = urljoin(address.url, "/robots.txt")
        now = self._clock()
        kept = self._rules.get(site)
        if kept and now - kept[0] < _ROBOTS_KEPT_S:
            return kept[1]
        rules = Rules()
        try:
            place = check(site, allow_private=self.allow_private)
            for _ in range(REDIRECTS + 1):
                allowed_s = min(_ROBOTS_S, self.whole_s)
                quiet_s = min(_ROBOTS_S, self.quiet_s)
                bounds = Bounds(quiet_s, allowed_s, time.monotonic() + allowed_s, _ROBOTS_LIMIT)
                answer = _ask(place, Conditions(), bounds)
                if isinstance(answer, Fetched):
                    rules = read(answer.data)
                if not isinstance(answer, Moved):
                    break
                place = check(urljoin(place.url, answer.to), allow_private=self.allow_private)
        except BriefError:
            pass  # no rules can be had: the page itself will say what is wrong with its server
        self._rules[site] = (now, rules)
        return rules


def _ask(address: Address, conditions: Conditions, bounds: Bounds) -> Fetched | Moved | Busy:
    # Loaded with the first request: most runs read files only, and the HTTP library takes its time to load.
    from brief.ingest.web.exchange import ask

    return ask(address, conditions, bounds)


def _later(address: Address, seconds: float) -> BriefError:
    return BriefError("E128", url=line(address.url)[:200], seconds=f"{seconds:,.0f}")
