"""Permalinks: what identifies a publication on Meta's networks, and what they tell."""

import binascii
import re
from collections.abc import Sequence
from types import MappingProxyType

from cm_desk.imports.cells import clean

# A whole path without a query, whose last part holds a number: nearly every row.
_PLAIN = re.compile(
    r"https?://(?:(?:www|m|web)\.)?"
    r"(facebook\.com(?=/)(?!/(?:reels|[^/]*/videos)/)[!-\"$->@-~]*/[\w.-]*[0-9][\w.-]*)/?",
    re.ASCII,
)
_PLAIN_MEDIUM = re.compile(r"https://www\.instagram\.com/(?:p|reel|tv)/([A-Za-z0-9_-]+)/?")
_SHORTCODE = re.compile(
    r"https?://(?:(?:www|m|web)\.)?instagram\.com/(?:[A-Za-z0-9_.]+/)?(?:p|reel|reels|tv)/"
    r"([A-Za-z0-9_-]+)/?(?:[?#][!-~]*)?",
    re.IGNORECASE,
)
_LINK = re.compile(r"https?://([A-Za-z0-9.-]+)(?::[0-9]+)?(/[!-~]*)", re.IGNORECASE)
_PREFIX = re.compile(r"(?:www|m|web|mbasic|touch|[a-z]{2}-[a-z]{2})\.")
_HOSTS = ("facebook.com", "fb.com", "fb.watch", "instagram.com")
_VIDEO_HOSTS = ("facebook.com", "fb.com")
# Which parameters say which publication it is, by page.
_IDENTITY = MappingProxyType(
    {
        "/story.php": ("/permalink.php", ("story_fbid", "id")),
        "/permalink.php": ("/permalink.php", ("story_fbid", "id")),
        "/photo.php": ("/photo.php", ("fbid",)),
        "/photo": ("/photo.php", ("fbid",)),
    }
)
# One video has four addresses: the page's, the reel's and two of the video pages.
_VIDEO = re.compile(
    r"/(?:[^/?]+/videos/(?:[^/?]+/)?|reels?/)([0-9]+)(?:\?.*)?"
    r"|/(?:watch|watch/live|video\.php)\?(?:.*&)?v=([0-9]+)(?:&.*)?"
)
_SECTION = re.compile(r":[0-9]+\Z")  # the old statistics end their links so
_MEDIA_EPOCH_MS = 1_314_220_021_721
_CODE = re.compile("[A-Za-z0-9_-]{10,11}")
_MEDIUM = "instagram.com/p/"
_REEL = "facebook.com/reel/"


def keys_of(links: Sequence[str]) -> tuple[Sequence[str], list[str]]:
    """Return the permalinks, cleaned, and what identifies the publication behind each."""
    usual = _PLAIN_MEDIUM if links and "instagram.com" in links[0] else _PLAIN
    found = [usual.fullmatch(link) for link in links]
    if None in found:
        links = [clean(link) for link in links]
        return links, [key_of(link) for link in links]
    keys = [match[1] for match in found if match]
    return links, [_MEDIUM + key for key in keys] if usual is _PLAIN_MEDIUM else keys


def key_of(link: str) -> str:
    """Reduce a permalink to what identifies the publication, or return "" when it is none.

    >>> key_of("https://m.facebook.com/story.php?story_fbid=12&id=34&refid=52")
    'facebook.com/permalink.php?story_fbid=12&id=34'
    """
    if match := _PLAIN.fullmatch(link):
        return match[1]
    if match := _SHORTCODE.fullmatch(link):
        return _MEDIUM + match[1]
    return _slow_key(link)


def _slow_key(link: str) -> str:
    match = _LINK.fullmatch(link)
    if match is None:
        return ""
    host = match[1].lower()
    host = _PREFIX.sub("", host, count=1) if _PREFIX.match(host) else host
    if host not in _HOSTS:
        return ""
    path, _, query = match[2].partition("#")[0].partition("?")
    path = path.rstrip("/")
    if short := _SHORTCODE.fullmatch(f"https://{host}{path}"):
        return _MEDIUM + short[1]
    path = _SECTION.sub("", path)
    if host in _VIDEO_HOSTS and (video := _VIDEO.fullmatch(f"{path}?{query}")):
        return f"{_REEL}{video[1] or video[2]}"
    return _page_key(host, path, query)


def _page_key(host: str, path: str, query: str) -> str:
    page, wanted = _IDENTITY.get(path, (path, ()))
    given = dict(_SECTION.sub("", part).partition("=")[::2] for part in query.split("&"))
    kept = "&".join(f"{key}={given[key]}" for key in wanted if given.get(key))
    if wanted and not kept:
        return ""
    if kept:
        return f"{host}{page}?{kept}"
    # A page's own address, or a folder of it, names no publication.
    return f"{host}{page}" if any(mark.isdigit() for mark in page) or host == "fb.watch" else ""


def uploaded_at(key: str) -> int | None:
    """Return when an Instagram medium was created (epoch seconds), from its shortcode.

    >>> uploaded_at("instagram.com/p/DEx4mpl3AbC")
    1736800660
    """
    code = key[len(_MEDIUM) :]
    # Ten letters until 2015; a private account's longer codes hide theirs behind a secret.
    if not key.startswith(_MEDIUM) or not _CODE.fullmatch(code):
        return None
    number = int.from_bytes(
        binascii.a2b_base64(code.replace("-", "+").replace("_", "/").rjust(12, "A"))
    )
    return ((number >> 23) + _MEDIA_EPOCH_MS) // 1000
