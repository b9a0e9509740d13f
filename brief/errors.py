"""Every message for people about something that went wrong: a code, what happened, and what to do next.

Codes by room: 0xx command line and config, 1xx ingest, 2xx language and extraction, 3xx story, 4xx library and
review, 5xx export.
"""

from __future__ import annotations

from collections.abc import Callable

from brief.text.cleaning import line

MESSAGES: dict[str, str] = {
    "E001": "{what}: no such article or file; `brief open` lists the library",
    "E002": "{path}, line {line}: {what}",
    "E003": "{extra} is not installed; install it with: pip install 'newsroom-brief[{extra}]'",
    "E004": "the config {path} can't be read: {why}",
    "E005": "this needs a terminal; `brief {command} --help` lists what works without one",
    "E006": "{what} can't be used: {why}",
    "E007": "{word}: no such command, file or folder; {advice}",
    "E008": "the config {path} can't be written: {why}",
    "E009": "there can be no server at {place}: {why}; choose another with --host and --port",
    "E010": "{what} is a folder, and one article is wanted here; `brief add {what}` takes in all that it holds",
    "E101": "{name}: nothing to read in it",
    "E102": "{name}: no such file or folder; check the path",
    "E103": "{name}: cannot be read: {why}",
    "E104": "{name}: binary ({what}), not text; nothing was read",
    "E105": "{name}: {size} is larger than the limit of {limit} for one {what}; split it or take its text part",
    "E106": "{name}: looks like {form} but cannot be read: {why}",
    "E107": "{name}: {what} is no form of news that brief reads; `brief doctor` lists the formats",
    "E108": "{name}: the article has {count} characters, more than the {limit} that are read at once; split it",
    "E109": "{name}: {form} needs the extra '{extra}'; install it with: pip install 'newsroom-brief[{extra}]'",
    "E110": "{name}: {form} without any article text; nothing was read",
    "E111": "{name}: line {line}: {why}",
    "E112": "{name}: left out of the archive: {why}",
    "E113": "{name}: encrypted; remove the password first",
    "E114": "{name}: the format plugin '{plugin}' failed: {why}",
    "E115": "{name}: an empty folder, or one with nothing in it that could be an article",
    "E120": "{url}: only http and https addresses are fetched",
    "E121": "{url}: points to a private or local address; --allow-private permits it",
    "E122": "{url}: could not be fetched: {why}",
    "E123": "{url}: the server answered {status}",
    "E124": "{url}: more than {limit}; nothing was kept",
    "E125": "{url}: took longer than {seconds} seconds; nothing was kept",
    "E126": "{url}: more than {count} redirects, or a redirect to nowhere; nothing was kept",
    "E127": "{url}: its site closes this page to programs (robots.txt); --ignore-robots fetches it all the same",
    "E128": "{url}: its server is busy and asks to come back in {seconds} seconds",
    "E201": "the model {model!r} is not installed; install it with pip, or name another in the config",
    "E202": "{name}: extraction took longer than {limit:.0f} s and was stopped; the article stays in the library",
    "E203": "{name}: extraction failed: {why}",
    "E204": "the extraction process could not start: {why}",
    "E210": "the language model {model!r} can't be used: it lacks {missing}; name another in the config",
    "E211": "gazetteer {file}: {what}",
    "E301": "nothing to compare: name two articles or more, or one story of several articles",
    "E401": "{path} is not a library of brief; nothing was changed; name another folder with --library",
    "E402": "{path} is a plain TinyDB file, not a library; take it in with: brief library load FILE --library NEWDIR",
    "E403": "{path} is damaged ({reason}); nothing was changed; `brief library check` says more, a backup helps",
    "E404": "{path} was written by a newer version of brief; nothing was changed; update brief to open it",
    "E405": "{path} is on a network drive ({kind}), where a library can be ruined; use --library with a local folder",
    "E406": "{path} cannot be written: the file, its folder or the disk is read-only",
    "E407": "the disk of {path} is full or failing ({reason}); nothing was changed; free some space and try again",
    "E408": "another program is writing to {path}; nothing was changed; try again in a moment",
    "E409": "{path} cannot be used: {reason}",
    "E410": "{what}: no such article in the library",
    "E411": "{what} could be any of {n} articles: {some}; give more of the id",
    "E412": "{field}: no such field in a query; the fields are {known}",
    "E413": "{term}: {why}",
    "E414": "{claim}: the article makes no such claim",
    "E415": "{claim}: {why}",
    "E416": "{path} cannot be loaded: {reason}; nothing was changed",
    "E417": "{path} has an older form (version {version}) that this brief can't bring forward; nothing was changed",
    "E418": "there is no library at {path} yet; `brief add FILE` makes one",
    "E419": "{path} or its log was replaced while open (a sync, a restored backup?): this was not kept; open it again",
    "E420": "{path} is gone, but its log {log} still holds decisions: put the file back, or move the log away",
    "E501": "no export form is called {form}; there are: {forms}",
    "E502": "the house style {template} cannot be read: {why}",
    "E503": "the house style {template} is wrong in line {line}: {why}",
    "E504": "{path} is there already; nothing was overwritten (--force replaces it)",
    "E505": "{path} could not be written: {why}",
    "E506": "{number} documents cannot share one {form} file; give a folder: -o {folder}/",
    "E507": "{file} has no head that names its sources; only a Markdown export of brief can be verified",
    "E508": "the command after --pipe ended with {ending}: {command}",
    "E509": "nothing matches {query}",
    "E510": "there is no part called {part} to leave out; there are: {parts}",
    "E511": "there is no terminal to copy through; write to a file with -o instead",
    "E512": "{file}, line {line}: this is no brief: {why}",
    "E513": "{file} can't be read: {why}",
    "E514": "there is no state called {state}; there are: {states}",
    "E515": "the command after --pipe can't be started: {command}: {why}",
    "E516": "there is nothing to export: {why}",
}
"""The one line for each code; `{…}` are the values given to `BriefError`."""


class BriefError(Exception):
    """Something a person can understand and act on.

    Args:
        code: A key of `MESSAGES`.
        values: What the message needs; words go through `brief.text.cleaning.line`, so that no parser's complaint and
            no file's name can break the line or command the terminal.
    """

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values: dict[str, object] = {
            name: value if isinstance(value, int | float) else line(value) for name, value in values.items()
        }
        super().__init__(MESSAGES[code].format(**self.values))

    def __str__(self) -> str:
        return f"{self.code} {self.args[0]}"

    def __reduce__(self) -> tuple[Callable[..., BriefError], tuple[str, dict[str, object]]]:
        """How it crosses to another process."""
        return _rebuilt, (self.code, self.values)


def _rebuilt(code: str, values: dict[str, object]) -> BriefError:
    return BriefError(code, **values)
