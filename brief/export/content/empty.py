"""What stands where nothing can stand: "not stated" is the sources' silence, "left out" is the desk's."""

from __future__ import annotations

from brief.export.content.document import Paragraph
from brief.export.content.picked import Picked

NOT_STATED = "not stated"


def nothing(picked: Picked, *facets: str) -> Paragraph:
    """The line of an empty section, honest about claims that nobody has decided yet."""
    waiting = picked.left_out(*facets)
    if waiting:
        return Paragraph((f"{waiting} undecided, left out",))
    return Paragraph((NOT_STATED,))


def waiting(picked: Picked, *facets: str) -> tuple[Paragraph, ...]:
    """A line below a section's rows about claims that nobody has decided yet; none if there are none."""
    left = picked.left_out(*facets)
    return (Paragraph((f"{left} more undecided, left out",)),) if left else ()
