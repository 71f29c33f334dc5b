"""Addresses of posts on X: who posted, and which post it is."""

import html
import re

from cm_desk.domain import addresses
from cm_desk.imports import cells, rows, times
from cm_desk.imports.clock import Instant
from cm_desk.imports.times import Times

OWN_HOSTS = ("x.com", "twitter.com", "t.co", "pic.twitter.com")
# The account of a file that names none.
NOBODY = "~x"
_POST = re.compile(
    r"https?://(?:www\.|mobile\.)?(?:x|twitter)\.com/([A-Za-z0-9_]{1,20})(?:/web)?/status(?:es)?/"
    r"([0-9]{1,19})(?:[/?#].*)?",
    re.IGNORECASE | re.DOTALL,
)
_ID = re.compile(r"[0-9]{1,19}")
_ANONYMOUS = "i"


def number_in(link: str) -> str:
    """Return a post's identifier, "" when the address is that of no post.

    >>> number_in("https://twitter.com/i/web/status/1974201374321455104")
    '1974201374321455104'
    """
    match = _POST.fullmatch(link.strip())
    return match[2] if match else ""


def handle_in(link: str) -> str:
    """Return who posted, as written, "" when the address does not say it."""
    match = _POST.fullmatch(link.strip())
    return match[1] if match and match[1] != _ANONYMOUS else ""


def number_of(link: str, identifier: str) -> str:
    """Return a post's identifier, from its address rather than from a cell that may be rounded."""
    if number := number_in(link):
        return number
    cell = identifier.strip()
    return cell if _ID.fullmatch(cell) and cells.sound_id(cell) else ""


def key_of(number: str) -> str:
    """Return what identifies a post, whoever posted it."""
    return f"x.com/status/{number}"


def permalink_of(number: str, handle: str) -> str:
    """Return the address of a post."""
    return f"https://x.com/{handle or _ANONYMOUS}/status/{number}"


def ref_of(handle: str) -> str:
    """Return the reference of an account."""
    return f"x.com/{handle.lower()}" if handle else NOBODY


def instant_of(number: str, clock: Times) -> Instant | None:
    """Return when a post appeared, from its identifier; None before 2010."""
    epoch = times.x_epoch(int(number))
    return clock.epoch(epoch) if epoch is not None else None


def plain(text: str) -> str:
    """Undo the writing of « & » and « < » for web pages."""
    return html.unescape(text)


def link_in(text: str) -> str:
    """Return the first address in a text that leads out of X."""
    return rows.shared_link(addresses.in_text(text), OWN_HOSTS)
