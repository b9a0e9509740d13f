"""Small words of the screens: days, counts, and what an article is called."""

from __future__ import annotations

from brief.model import Article, Claim

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(moment: str | None, *, with_year: bool = False) -> str:
    """An ISO 8601 date as people read it, `17 Nov` or `17 Nov 2026`; at the grain it has, and empty for None."""
    if not moment:
        return ""
    year, *rest = moment[:10].split("-")
    if not rest or not rest[0].isdigit() or not 1 <= int(rest[0]) <= 12:
        return moment[:10]
    month = _MONTHS[int(rest[0]) - 1]
    date = f"{int(rest[1])} {month}" if len(rest) > 1 and rest[1].isdigit() else month
    return f"{date} {year}" if with_year or len(rest) == 1 else date


def time_of(moment: str | None) -> str:
    """The hour and minute of an ISO 8601 moment, `19:40`; empty if it has none."""
    return moment[11:16] if moment and len(moment) >= 16 and moment[10] in "T " else ""


def many(count: int, one: str, more: str | None = None) -> str:
    """`1 claim`, `2 claims`, `12,000 claims`."""
    return f"{count:,} {one if count == 1 else more or one + 's'}"


def about(article: Article) -> str:
    """Outlet, date and length in one line; what the article does not say is left out."""
    words = [article.source, f"{day(article.published, with_year=True)} {time_of(article.published)}".strip()]
    return " · ".join([*(word for word in words if word), many(article.words, "word")])


def place_of(claim: Claim) -> str:
    """Where a claim's best evidence stands: `sentence 5 · characters 175–195`."""
    first = claim.evidence[0]
    sentence = f"sentence {claim.sentence + 1} · " if claim.sentence is not None else ""
    return f"{sentence}characters {first.start}–{first.end}"


def share(confidence: float) -> str:
    """A confidence in two digits, `.97`; certain is `1.0`."""
    return "1.0" if confidence >= 0.995 else f".{round(confidence * 100):02d}"
