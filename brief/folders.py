"""Where the product keeps its files: the user's data and configuration folders."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

_XDG = {"config": ("XDG_CONFIG_HOME", ".config"), "data": ("XDG_DATA_HOME", ".local/share")}
NAME = "brief"


def user_folder(kind: Literal["config", "data"]) -> Path:
    """The folder `brief` under the user's folder of this kind; it may not exist yet.

    Source: the XDG Base Directory Specification; on systems with other customs what platformdirs knows of them.
    """
    if os.name == "posix" and os.uname().sysname == "Linux":
        variable, usual = _XDG[kind]
        named = os.environ.get(variable, "")
        return (Path(named) if os.path.isabs(named) else Path.home() / usual) / NAME
    return _elsewhere(kind)


def _elsewhere(kind: Literal["config", "data"]) -> Path:
    import platformdirs  # slow to import, and Linux has no need of it

    find = platformdirs.user_config_path if kind == "config" else platformdirs.user_data_path
    return find(NAME, appauthor=False)
