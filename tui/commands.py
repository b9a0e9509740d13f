"""The command palette: every action of the screen below it, and every theme."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from tui import keys
from tui.desk import desk
from tui.screens.frame import DeskScreen


class Actions(Provider):
    """The actions of the current screen by their names."""

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for name, words, run in self._all():
            yield DiscoveryHit(Content(name), run, help=words)

    async def search(self, query: str) -> Hits:
        """Those that match."""
        matcher = self.matcher(query)
        for name, words, run in self._all():
            score = max(matcher.match(name), matcher.match(f"{name} {words}") * 0.8)
            if score > 0:
                yield Hit(score, matcher.highlight(name), run, help=words)

    def _all(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        screen = self.screen
        app = desk(screen)
        if isinstance(screen, DeskScreen):
            for action in keys.on_screen(screen.NAME):
                shown = " ".join(keys.pretty(key) for key in keys.keys_of(action.id, app.keymap_overrides))
                yield (
                    action.label,
                    f"{action.help}  ({shown})".replace("[", r"\["),
                    partial(screen.run_action, action.call),
                )
        for theme in sorted(app.available_themes):
            yield f"Theme: {theme}", "Change how everything looks", partial(setattr, app, "theme", theme)
