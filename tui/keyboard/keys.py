"""The one table of actions: id, keys, label, help, and where each works.

Bindings, the line of keys at the foot of every screen (`tui.keyboard.hints`), the help screen, the palette,
docs/keys.md and the check of the user's keymap are all made from it. An action `accept` runs the method
`action_accept` of its screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from textual.binding import Binding, BindingType

SCREENS = ("library", "brief", "review", "compare", "export", "verify", "members", "edit", "log", "work", "help")
"""Every screen that has keys, in the order of docs/keys.md."""


_READING = ("library", "brief", "review", "compare", "export", "verify", "members", "log", "work")
_EVERY = (*_READING, "edit")
_CLAIMS = ("brief", "review")
_DECIDING = (*_CLAIMS, "compare")
_FINDING = ("brief", "review", "export", "verify", "members")
_TEXT = ("brief", "review", "compare")


@dataclass(frozen=True, slots=True)
class Action:
    """Something a key does."""

    id: str
    """Stable: the user's keymap names it, and `action_<id>` does it."""
    keys: str
    """Textual's key names, separated by commas; the first one is shown first."""
    label: str
    """One or two words, for the line of keys."""
    help: str
    """One line, for the help screen and the palette."""
    group: str
    screens: tuple[str, ...]

    @property
    def call(self) -> str:
        """What Textual runs: `accept`, and `facet(3)` for `facet_3`."""
        name, _, digit = self.id.rpartition("_")
        return f"{name}({digit})" if digit.isdigit() else self.id


ACTIONS: tuple[Action, ...] = (
    Action("down", "j,down", "Down", "Next row, claim or line", "Move", _READING),
    Action("up", "k,up", "Up", "Previous row, claim or line", "Move", _READING),
    Action("next_article", "J", "Next article", "Next story or article", "Move", ("library", *_CLAIMS)),
    Action("previous_article", "K", "Previous article", "Previous story or article", "Move", ("library", *_CLAIMS)),
    Action("half_down", "ctrl+d", "Half page", "Half a page down", "Move", _READING),
    Action("half_up", "ctrl+u", "Half page", "Half a page up", "Move", _READING),
    Action("page_down", "pagedown", "Page", "A page down", "Move", _READING),
    Action("page_up", "pageup", "Page", "A page up", "Move", _READING),
    Action("top", "g,home", "Top", "To the top", "Move", _READING),
    Action("bottom", "G,end", "Bottom", "To the bottom", "Move", _READING),
    Action("left", "h,left", "Left", "Close the story; column to the left", "Move", ("library", "members")),
    Action("right", "l,right", "Right", "Open the story; column to the right", "Move", ("library", "members")),
    Action("next_pane", "tab", "Pane", "Next pane", "Move", ("library", "brief", "review", "compare", "export")),
    Action("previous_pane", "shift+tab", "Pane", "Previous pane", "Move", ("brief", "review", "compare", "export")),
    Action("find", "slash", "Find", "Find in the text, or filter the list", "Find", ("library", "compare", *_FINDING)),
    Action("find_next", "n", "Next", "Next hit", "Find", _FINDING),
    Action(
        "find_previous",
        "N",
        "Previous",
        "Previous hit",
        "Find",
        ("brief", "review", "export", "verify", "members"),
    ),
    Action("next_difference", "n", "Difference", "Next difference that matters", "Find", ("compare",)),
    Action("previous_difference", "N", "Difference", "Previous difference that matters", "Find", ("compare",)),
    Action("jump", "f", "Jump", "A letter on every marked span; type it to go there", "Find", _TEXT),
    Action("accept", "a", "Accept", "Accept the claim, in compare of every shown source", "Decide", _DECIDING),
    Action("reject", "x", "Reject", "Reject the claim, in compare of every shown source", "Decide", _DECIDING),
    Action("edit", "e", "Edit", "Edit the claim's value, facet or evidence", "Decide", _CLAIMS),
    Action("edit_outside", "f4", "$EDITOR", "Edit the claim in $EDITOR", "Decide", (*_CLAIMS, "edit")),
    Action("skip", "space", "Skip", "Skip: the claim stays undecided", "Decide", ("review",)),
    Action("same_value", "full_stop", "All same", "Same verdict for the same value elsewhere", "Decide", _CLAIMS),
    Action("note", "m", "Note", "Write a note on this claim", "Decide", _DECIDING),
    Action("check", "V", "Check", "Say how the claim was checked, and the result", "Decide", _CLAIMS),
    Action("add_claim", "A", "Add", "Add a missed claim from the selected text", "Decide", _CLAIMS),
    Action("merge", "M", "Merge", "Merge this name with another one", "Decide", _CLAIMS),
    Action("shrink", "left_square_bracket", "Shrink", "Shrink the evidence by a word", "Decide", _CLAIMS),
    Action("grow", "right_square_bracket", "Grow", "Grow the evidence by a word", "Decide", _CLAIMS),
    Action("shrink_start", "left_curly_bracket", "Shrink", "Shrink the evidence at its start", "Decide", ("review",)),
    Action("grow_start", "right_curly_bracket", "Grow", "Grow the evidence at its start", "Decide", ("review",)),
    Action("undo", "u,backspace", "Undo", "Undo, also the work of past sessions", "Decide", ("library", *_TEXT)),
    Action("redo", "U", "Redo", "Do again what was undone", "Decide", ("library", *_TEXT)),
    Action(
        "choose",
        "enter",
        "Open",
        "Open what the cursor is on",
        "Open",
        ("library", "brief", "compare", "verify", "members", "log"),
    ),
    Action(
        "review", "r", "Review", "Review the claims, one key each", "Open", ("library", "brief", "compare", "export")
    ),
    Action("compare", "c", "Compare", "Lay the sources side by side", "Open", ("library", "brief", "review", "export")),
    Action(
        "versions", "C", "Versions", "What changed since the article's earlier versions", "Open", ("library", *_CLAIMS)
    ),
    Action("export", "E", "Export", "Write the brief as a file", "Open", ("library", *_TEXT)),
    Action("members", "M", "Members", "Organisations and their members, as a table", "Open", ("library",)),
    Action("log", "L", "Log", "What was set aside in the text, and the flags", "Open", ("library", "brief")),
    Action(
        "source", "o", "Source", "Open the source in the browser, or the file in $EDITOR", "Open", ("library", *_TEXT)
    ),
    Action("resume", "R", "Resume", "Go on where you stopped", "Open", ("library",)),
    Action("sort", "s", "Sort", "Sort by date, review, differences, source or title", "View", ("library",)),
    Action("tag", "t", "Tag", "Set tags of the marked articles", "Decide", ("library", "brief")),
    Action("mark", "space", "Mark", "Mark or unmark the article", "Decide", ("library",)),
    Action("add", "i", "Add", "Add files, folders or feeds to the library", "Open", ("library",)),
    Action("remove", "D", "Remove", "Remove the marked articles for good (asks first)", "Decide", ("library",)),
    Action("join", "plus", "Join", "Make the marked articles one story", "Decide", ("library",)),
    Action("split", "minus", "Split", "Take the articles out of their story", "Decide", ("library",)),
    Action("rename", "N", "Name", "Name the story", "Decide", ("library",)),
    Action(
        "extract_again", "X", "Extract", "Extract the article, or those marked, again", "Open", ("library", "brief")
    ),
    Action("work", "W", "Work", "What is being added and extracted, and what did not work", "Open", ("library",)),
    Action("retry", "enter", "Try again", "Try this one again", "Decide", ("work",)),
    Action("retry_all", "X", "All again", "Try all again, and go on with what was stopped", "Decide", ("work",)),
    Action("extract_all", "A", "Extract all", "Extract every article of the library's list again", "Open", ("work",)),
    Action("forget", "x", "Forget", "Take this one off the list", "Decide", ("work",)),
    Action("cancel_work", "ctrl+x", "Stop", "Stop adding and extracting; nothing is lost", "Open", ("library", "work")),
    Action("page", "space", "Page", "A page down", "Move", ("brief", "compare", "export", "members", "log", "work")),
    Action("fold", "b", "Left-overs", "Show or fold web left-overs", "View", ("brief", "review")),
    Action("raw", "v", "Raw", "The text as it came, or laid out", "View", ("brief",)),
    Action("zoom", "z", "Zoom", "Give one pane the whole screen", "View", ("library", *_TEXT, "export")),
    *(
        Action(f"facet_{digit}", str(digit), facet, f"Only {facet}", "View", _TEXT)
        for digit, facet in enumerate(
            ("who", "where", "when", "what", "members", "partners", "quotes", "numbers", "credits"), 1
        )
    ),
    Action("facet_0", "0", "all", "All facets", "View", _TEXT),
    Action("next_source", "right_square_bracket", "Source", "Next source beside this one", "View", ("compare",)),
    Action("previous_source", "left_square_bracket", "Source", "Previous source beside this one", "View", ("compare",)),
    Action("swap", "s", "Swap", "Swap the two sides", "View", ("compare",)),
    Action("differences", "d", "Diffs", "Only the differences", "View", ("compare",)),
    Action("inline", "v", "Inline", "Side by side, or one below the other", "View", ("compare",)),
    Action("claims_view", "t", "Ledger", "The texts, or the ledger in full words", "View", ("compare",)),
    Action("columns", "plus", "Columns", "Two or three sources at once", "View", ("compare",)),
    Action("words", "w", "Words", "Tint the words in which aligned sentences differ", "View", ("compare",)),
    Action("relation", "F", "Relation", "Only conflicts, only stages, … all", "View", ("compare", "review")),
    Action("prefer_left", "less_than_sign", "Prefer A", "The left wording goes into the brief", "Decide", ("compare",)),
    Action("prefer_right", "greater_than_sign", "Prefer B", "The right wording goes into it", "Decide", ("compare",)),
    Action("check_first", "exclamation_mark", "First", "What to check first: conflicts, doubt", "View", ("review",)),
    Action("disputed", "D", "Disputed", "Only what reviewers decided differently", "View", ("review",)),
    Action("settle", "equals_sign", "Settle", "Settle what reviewers decided differently", "Decide", ("review",)),
    Action("summary", "S", "Summary", "What this session has done", "View", ("review",)),
    *(
        Action(f"option_{digit}", str(digit), "Toggle", f"With or without {part}", "View", ("export",))
        for digit, part in enumerate(
            (
                "accepted claims",
                "edited claims",
                "undecided claims",
                "rejected claims",
                "differences",
                "agreement",
                "checks before use",
                "the review log",
                "footnotes and offsets",
            ),
            1,
        )
    ),
    Action("next_form", "right_square_bracket", "Format", "Next format", "View", ("export",)),
    Action("previous_form", "left_square_bracket", "Format", "Previous format", "View", ("export",)),
    Action("next_style", "t", "Style", "Next house style (Markdown)", "View", ("export",)),
    Action("more_lines", "plus", "More", "More lines of brief", "View", ("export",)),
    Action("fewer_lines", "minus", "Fewer", "Fewer lines of brief", "View", ("export",)),
    Action("headline", "h", "Headline", "Write the headline; empty proposes one", "Decide", ("export",)),
    Action("verify", "v", "Verify", "Check a written file against its sources", "Open", ("export",)),
    Action("take_back", "b", "Take back", "Take its edits back into the review", "Decide", ("verify",)),
    Action("save", "enter", "Save", "Keep the changes", "Decide", ("edit",)),
    Action("write", "w", "Write", "Write the file", "Open", ("export",)),
    Action("rendered", "p", "Rendered", "Rendered, or as the file has it", "View", ("export",)),
    Action("pipe", "vertical_line", "Pipe", "Give the text to a command", "Open", ("export",)),
    Action("options", "o", "Options", "Format and options", "View", ("export",)),
    Action("copy", "y", "Copy", "Copy to the clipboard (OSC 52, also over ssh)", "Everywhere", _READING),
    Action("help", "question_mark,f1", "Help", "These keys (type to filter, enter runs)", "Everywhere", _EVERY),
    Action("palette", "ctrl+p", "Palette", "Every command by name", "Everywhere", _EVERY),
    Action("theme", "T", "Theme", "Next theme", "Everywhere", _READING),
    Action("suspend", "ctrl+z", "Shell", "Suspend to the shell (fg comes back)", "Everywhere", _EVERY),
    Action(
        "cancel", "escape", "Close", "Close, clear or cancel; never quits", "Everywhere", (*_READING, "edit", "help")
    ),
    Action("back", "q", "Back", "Back; in the library: quit", "Everywhere", _READING),
    Action("quit", "ctrl+q", "Quit", "Quit at once; everything is saved", "Everywhere", (*_READING, "edit", "help")),
)
"""Every action; an id is unique, a key is unique on each screen."""

_BY_ID = {action.id: action for action in ACTIONS}

_NAMES = {
    "slash": "/",
    "question_mark": "?",
    "full_stop": ".",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "equals_sign": "=",
    "plus": "+",
    "minus": "-",
    "exclamation_mark": "!",
    "vertical_line": "|",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "escape": "esc",
    "shift+tab": "S-tab",
    "backspace": "⌫",
}


def action(action_id: str) -> Action:
    """The action with this id; KeyError if there is none."""
    return _BY_ID[action_id]


def on_screen(screen: str) -> list[Action]:
    """The actions of a screen, in the table's order."""
    return [found for found in ACTIONS if screen in found.screens]


def bindings(screen: str) -> list[BindingType]:
    """What a screen class sets as `BINDINGS`; each has its action's id, so the user's keymap can change it."""
    return [Binding(a.keys, a.call, a.label, show=False, id=a.id) for a in on_screen(screen)]


def keys_of(action_id: str, keymap: Mapping[str, str]) -> list[str]:
    """The Textual key names of an action under a keymap."""
    return [key.strip() for key in keymap.get(action_id, _BY_ID[action_id].keys).split(",")]


def pretty(key: str, *, ascii_only: bool = False) -> str:
    """A key as people read it: `^d`, `PgDn`, `?`."""
    if key.startswith("ctrl+"):
        return f"^{key[5:]}"
    shown = _NAMES.get(key, key.upper() if key.startswith("f") and key[1:].isdigit() else key)
    return key if ascii_only and not shown.isascii() else shown


def missing(screen: str, names: Iterable[str]) -> list[str]:
    """The actions of a screen for which no `action_<id>` is among these names."""
    known = set(names)
    return [found.id for found in on_screen(screen) if f"action_{found.call.partition('(')[0]}" not in known]
