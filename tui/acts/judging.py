"""A reviewer's next word about a claim, laid over what was said of it before."""

from __future__ import annotations

from typing import Any

from brief.library.library import Judgement
from brief.model import Verdict


def judged(article: str, claim: str, before: Verdict | None, **said: Any) -> Judgement:
    """What to write: note, check, method and source line stay unless they are said anew.

    Args:
        before: The verdict that stands.
        said: Fields of `Judgement`; `decision` says "accepted" and so on, and drops earlier changes unless `changes`
            are given too. Without `decision`, decision and changes stay.
    """
    kept: dict[str, Any] = {}
    if before is not None:
        kept = {name: getattr(before, name) for name in ("note", "check", "method", "source_line")}
        if "decision" not in said:
            kept |= {"decision": before.decision, "changes": before.changes}
    return Judgement(**{"article": article, "claim": claim, "decision": None, **kept, **said})
