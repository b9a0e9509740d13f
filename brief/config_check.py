"""Whether what the configuration names is there: the model, the gazetteers, the template, a place for the library.

Reading the file (`brief.config`) looks at each value alone; this looks at what it points to, which takes longer.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from brief.config import Config, wrong
from brief.errors import BriefError
from brief.language.maker import described


def problems(settings: Config, path: Path) -> Iterator[BriefError]:
    """Everything that will not work, in the file's terms.

    Args:
        settings: What was read.
        path: The file it was read from, for the line numbers.
    """
    if described(settings.model) is None:
        yield wrong(path, "model", f"the model {settings.model!r} is not installed")
    if settings.library is not None and settings.library.exists() and not settings.library.is_dir():
        yield wrong(path, "library", f"{settings.library} is a file; the library is a folder")
    yield from _gazetteers(settings, path)
    if settings.template is not None:
        from brief.export import house_style

        try:
            house_style.find(settings.template)
        except BriefError as error:
            yield wrong(path, "template", error.args[0])


def _gazetteers(settings: Config, path: Path) -> Iterator[BriefError]:
    if not settings.gazetteers:
        return
    from brief.language.corrections import read_gazetteers

    for one in settings.gazetteers:
        try:
            read_gazetteers([one])
        except BriefError as error:
            yield wrong(path, "gazetteers", error.args[0], value=one.name)
