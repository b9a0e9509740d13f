"""One invented story in the page templates of seventeen kinds of newsroom system, clutter and all."""

from __future__ import annotations

from html import escape
from pathlib import Path

TITLE = "Ferry returns to Riverton after nine dry years"
STANDFIRST = "Boats run every hour again, and the fare is one crown."
SUBHEAD = "A crown a crossing"
PARAGRAPHS = (
    "The ferry between Riverton and Lowtown carried its first passengers in nine years on Tuesday, and most of them "
    "had come only to see whether it would float.",
    "“It floats,” said Captain Dora Example, who has waited for the river to rise since the dam upstream was closed in "
    "2016. “My mother ran this boat, and now I do.”",
    "The town paid 2.4 million crowns for new engines, a third of it borrowed from the county, according to the "
    "council’s accounts.",
    "A crossing costs one crown, as it did in 1998. Children and dogs travel free.",
    "“We thought of two crowns, and then we thought of the election,” Mayor Emil Sample told reporters at the quay.",
    "Boats leave every hour from seven in the morning until nine at night; the last one waits for the Lowtown train.",
    "Not everyone is pleased. The owners of the toll bridge, which took in 900,000 crowns last year, said they would "
    "go to court.",
    "The court in Lowtown has heard no such case since 1971, when the bridge won.",
)
SYSTEMS = sorted(path.stem for path in Path(__file__).parent.glob("*.html"))


def page(system: str) -> bytes:
    """The story as this system sends it."""
    template = (Path(__file__).parent / f"{system}.html").read_text("utf-8")
    values = {str(number): words for number, words in enumerate(PARAGRAPHS)}
    values |= {"0a": PARAGRAPHS[0][0], "0b": PARAGRAPHS[0][1:]}
    values |= {"title": TITLE, "standfirst": STANDFIRST, "sub": SUBHEAD}
    for key, words in values.items():
        template = template.replace(f"@@{key}@@", escape(words, quote=False))
    return template.encode()
