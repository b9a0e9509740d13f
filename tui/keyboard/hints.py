"""The line of keys at the foot of every screen: which actions of the table stand in it, under which words."""

from __future__ import annotations

from dataclasses import dataclass

from tui.keyboard.keys import action


@dataclass(frozen=True, slots=True)
class Hint:
    """One entry of the line of keys: the keys of one or two actions under one label."""

    actions: tuple[str, ...]
    label: str
    is_essential: bool
    """Shown before the others when the line is short."""


_HINTS: dict[str, str] = {
    "library": "*choose *review *compare *find *export sort tag mark:Mark add members *help palette *back:Quit",
    "brief": "*down/up:Claim *jump facet_1/facet_9:Facet next_pane *review *compare *find copy source *export zoom "
    "raw log *help *back",
    "review": "*accept *reject *edit *skip *undo *same_value note shrink/grow:Span facet_1/facet_9:Facet compare "
    "*help *back",
    "compare": "*next_difference/previous_difference:Difference down/up:Scroll *previous_source/next_source:Source "
    "swap *differences *inline *choose:Evidence prefer_left/prefer_right:Prefer claims_view relation accept reject "
    "*help *back",
    "export": "*write *copy *pipe previous_form/next_form:Format option_1/option_9:Toggle *down/up:Scroll *rendered "
    "options verify headline *help *back",
    "verify": "*choose:Claim *down/up:Line *find_next/find_previous:Trouble *take_back copy *help *back",
    "members": "*choose:Evidence *down/up:Body *left/right:Country *find copy *help *back",
    "log": "*choose:Show *down/up:Scroll copy *help *back",
    "work": "*retry *retry_all forget *cancel_work extract_all down/up:Row copy *help *back",
    "edit": "*save *edit_outside *cancel palette",
    "help": "*cancel:Close_·_letters_filter_·_↑_↓_choose_·_enter_runs",
}
"""The line of keys of each screen: ids as shown; `/` joins two, `:` gives a label (`_` a space), `*` is essential."""


def hints_of(screen: str) -> list[Hint]:
    """The entries of a screen's line of keys, in the order shown."""
    found = []
    for word in _HINTS[screen].split():
        names, _, label = word.lstrip("*").partition(":")
        ids = tuple(names.split("/"))
        found.append(Hint(ids, label.replace("_", " ") or action(ids[0]).label, word.startswith("*")))
    return found
