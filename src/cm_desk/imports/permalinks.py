"""What identifies a publication on any network, from the link that a person kept of it."""

import re
from types import MappingProxyType

from cm_desk.domain import addresses
from cm_desk.imports import links, networks, times

_X = re.compile(r"/[^/]+/status(?:es)?/([0-9]{1,19})(?![0-9])")
_TIKTOK = re.compile(r"/(?:video|photo)/([0-9]{15,20})(?![0-9])")
_YOUTUBE = re.compile(
    r"(?:youtu\.be/|youtube\.com/(?:shorts/|live/|embed/|watch\?(?:[^#]*&)?v=))"
    r"([A-Za-z0-9_-]{11})(?![A-Za-z0-9_-])",
    re.IGNORECASE,
)
_LINKEDIN = re.compile(r"[-_](activity|ugcPost|share)[-:]([0-9]{19})(?![0-9])", re.IGNORECASE)
_BLUESKY = re.compile(r"bsky\.app/profile/(did:[a-z]+:[A-Za-z0-9._:-]+)/post/([a-z0-9]+)")


def key_of(network_id: str, link: str) -> str:
    """Reduce a link to what names one publication of a network, "" when it does not.

    A link to another place than the network is what the publication shares, not its own.

    >>> key_of("x", "https://twitter.com/pays/status/1212092628029698048?s=20")
    'x.com/status/1212092628029698048'
    """
    home = networks.of_link(link)
    if network_id == "site":
        return "" if home else addresses.canonical(link)
    group = _group(network_id)
    if not home or _group(home) != group:
        return ""
    if group in _NUMBERED:
        pattern, start = _NUMBERED[group]
        found = pattern.search(link)
        return start + found[1] if found else ""
    return _OWN_WAYS.get(group, _page)(link)


def epoch_of(key: str) -> float | None:
    """Return when a publication was made (seconds), if its key holds it to some minutes.

    >>> epoch_of("x.com/status/1212092628029698048")
    1577820376.771
    """
    if key.startswith("x.com/status/"):
        return times.x_epoch(int(key.rpartition("/")[2]))
    if key.startswith("urn:li:"):
        return times.linkedin_epoch(key)
    return links.uploaded_at(key) if key.startswith("instagram.com/p/") else None


def _group(network_id: str) -> str:
    return network_id.partition("-")[0]


def _linkedin(link: str) -> str:
    if urn := times.linkedin_urn(link):
        return urn
    found = _LINKEDIN.search(link)
    if found is None:
        return ""
    kind = "ugcPost" if found[1].lower() == "ugcpost" else found[1].lower()
    return f"urn:li:{kind}:{found[2]}"


def _page(link: str) -> str:
    """Keep a page of the network, never its front door."""
    canonical = addresses.canonical(link)
    return canonical if "/" in canonical else ""


def _bluesky(link: str) -> str:
    """Trust the account's identifier only: its name may change."""
    found = _BLUESKY.search(link)
    return f"bsky.app/{found[1]}/{found[2]}" if found else ""


_NUMBERED = MappingProxyType(
    {
        "x": (_X, "x.com/status/"),
        "tiktok": (_TIKTOK, "tiktok.com/video/"),
        "youtube": (_YOUTUBE, "youtube.com/watch?v="),
    }
)
_OWN_WAYS = MappingProxyType(
    {
        "facebook": links.key_of,
        "instagram": links.key_of,
        "linkedin": _linkedin,
        "bluesky": _bluesky,
    }
)
