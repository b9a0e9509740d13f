"""Every message for people about something that went wrong: a code, what happened, and what to do next.

Codes by room: 0xx command line and config, 1xx ingest, 2xx language and extraction, 3xx story, 4xx library and
review, 5xx export.
"""

from __future__ import annotations

MESSAGES: dict[str, str] = {
    "E001": "{what}: no such article or file; `brief open` lists the library",
    "E002": "{path}, line {line}: {what}",
    "E003": "{extra} is not installed; install it with: pip install 'newsroom-brief[{extra}]'",
    "E004": "the config {path} can't be read: {why}",
    "E005": "this needs a terminal; `brief {command} --help` lists what works without one",
    "E201": "the model {model!r} is not installed; install it with pip, or name another in the config",
    "E202": "{name}: extraction took longer than {limit:.0f} s and was stopped; the article stays in the library",
    "E203": "{name}: extraction failed: {why}",
    "E204": "the extraction process could not start: {why}",
    "E210": "the language model {model!r} can't be used: it lacks {missing}; name another in the config",
    "E211": "gazetteer {file}: {what}",
}
"""The one line for each code; `{…}` are the values given to `BriefError`."""


class BriefError(Exception):
    """Something a person can understand and act on.

    Args:
        code: A key of `MESSAGES`.
        values: What the message needs, already safe to print (see `brief.text.line`).
    """

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values = values
        super().__init__(MESSAGES[code].format(**values))

    def __str__(self) -> str:
        return f"{self.code} {self.args[0]}"
