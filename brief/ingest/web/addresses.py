"""Which web addresses may be fetched: http and https, to public machines, without tricks in them."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from urllib.parse import quote, urlsplit, urlunsplit

from brief.errors import BriefError
from brief.text.cleaning import line

_MAX_LENGTH = 2_000


@dataclass(frozen=True, slots=True)
class Address:
    """A checked address, and the machine it leads to."""

    url: str
    host: str
    port: int
    is_secure: bool
    target: str
    """Path and query, as the request line needs them."""
    ip: str
    """The machine's number: what is connected to, so that the name cannot lead elsewhere between check and use."""


def is_address(word: str) -> bool:
    """Whether a word of the command line is meant as a web address."""
    return word.lower().startswith(("http://", "https://")) or ("://" in word[:20] and "/" not in word.split("://")[0])


def check(url: str, *, allow_private: bool = False) -> Address:
    """The address, ready to be fetched.

    Args:
        url: As the person or a redirect gave it.
        allow_private: Whether private, local and loopback machines are allowed.

    Raises:
        BriefError: E120 for other schemes and malformed addresses, E121 for private machines, E122 if the host is
            unknown.
    """
    shown = line(url)[:200]
    if len(url) > _MAX_LENGTH or any(ord(c) < 33 or ord(c) == 127 for c in url):
        raise BriefError("E120", url=shown)
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise BriefError("E120", url=shown) from error
    if parts.scheme not in ("http", "https") or not host:
        raise BriefError("E120", url=shown)
    if parts.username is not None or parts.password is not None:
        raise BriefError("E122", url=line(host)[:200], why="addresses with a name or password in them are not fetched")
    port = port or (443 if parts.scheme == "https" else 80)
    try:
        ascii_host = host if host.isascii() else host.encode("idna").decode("ascii")
        found = socket.getaddrinfo(ascii_host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise BriefError("E122", url=shown, why="no such host") from error
    numbers = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if not allow_private and not all(_is_public(number) for number in numbers):
        raise BriefError("E121", url=shown)
    path = quote(parts.path or "/", safe="/%:=&?~#+!$,;'@()*[]")
    target = urlunsplit(("", "", path, quote(parts.query, safe="/%:=&?~#+!$,;'@()*[]"), ""))
    return Address(url, ascii_host, port, parts.scheme == "https", target, numbers[0])


def _is_public(number: str) -> bool:
    """Whether the number is that of a machine on the public network."""
    address = ipaddress.ip_address(number.split("%")[0])
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    return address.is_global and not address.is_multicast
