"""The web server of `brief serve`: textual-serve with a page that loads nothing from elsewhere, and a look at who asks.

Whatever page the user has open in the browser may try to talk to a server on this machine, and this one hands out a
desk that writes files. So a request must name this machine as its host, which a page under another name cannot do even
if that name leads here, and must not come from a page of another origin.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web
from textual_serve.server import Server

LOOPBACK = ("127.0.0.1", "localhost", "::1")

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def is_trusted(asked: str, origin: str | None, served: str) -> bool:
    """Whether a request comes from our own page.

    Args:
        asked: Its `Host`.
        origin: Its `Origin`; None where a browser sends none, as for a page that is opened by hand.
        served: The address that the server listens on.

    Source: https://fetch.spec.whatwg.org/#origin-header; DNS rebinding is why the host is looked at too.
    """
    here = _place(f"//{asked}")
    if served in LOOPBACK and here[0] != LOOPBACK[0]:
        return False
    return origin is None or _place(origin) == here


def _place(url: str) -> tuple[str | None, int | None]:
    """Name and port; this machine's names are one."""
    try:
        parts = urlsplit(url)
        name, port = parts.hostname, parts.port
    except ValueError:
        return None, None
    return LOOPBACK[0] if name in LOOPBACK else name, port


class DeskServer(Server):
    """Starts the desk once for each page that is opened.

    Args:
        command: What starts it, quoted for a shell.
        host: The address to listen on.
        port: The port.
    """

    def __init__(self, command: str, *, host: str, port: int) -> None:
        super().__init__(
            command, host=host, port=port, title="brief", templates_path=Path(__file__).parent / "templates"
        )

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing: the command has said where the desk is."""

    async def _make_app(self) -> web.Application:
        app: web.Application = await super()._make_app()
        app.middlewares.append(self._check)
        return app

    @web.middleware
    async def _check(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if not is_trusted(request.host, request.headers.get("Origin"), self.host):
            raise web.HTTPForbidden(text="brief serves its own page only\n")
        return await handler(request)
