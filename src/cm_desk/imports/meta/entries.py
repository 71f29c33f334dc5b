"""Posts as « Télécharger vos informations » writes them, in JSON, on Meta's networks."""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from cm_desk.domain.publication import Format, Kind
from cm_desk.imports import cells

_VIDEOS = frozenset({"mp4", "mov", "m4v", "webm", "3gp", "avi"})
_PHOTOS = frozenset({"jpg", "jpeg", "png", "heic", "webp", "gif"})
_ADDRESS = re.compile(r"https?://[!-~]{3,2000}", re.IGNORECASE)
# The only words that follow the interface's language: what a post's title says was done.
_SHARED = re.compile(
    r"\b(?:a partage|shared) (?:une?|an?|le|la|the|son|sa|his|her|their)\b.{0,40}?"
    r"\b(?:publication|post|souvenir|memory|photo|video|reel|evenement|event|page|groupe|group)\b"
)
_TELLING = re.compile("partag|shared|direct|live", re.IGNORECASE)
_LIVE = re.compile(r"\b(?:etait|est) en direct\b|\b(?:was|is) live\b")
PRIVATE = MappingProxyType(
    {
        "upload_ip": "left_out_upload_ip",
        "latitude": "left_out_location",
        "coordinate": "left_out_location",
        "exif_data": "left_out_camera",
        "camera_metadata": "left_out_camera",
        "tags": "left_out_tagged",
    }
)


class Entry(NamedTuple):
    """One post; ``when`` in epoch seconds, None when it is missing; ``mark`` names its medium."""

    when: object
    text: str = ""
    format: Format = Format.OTHER
    kind: Kind = Kind.ORIGINAL
    link: str = ""
    mark: str = ""
    figures: Mapping[str, int | None] = MappingProxyType({})


def repaired(value: object) -> str:
    """Undo Meta's writing of each UTF-8 byte as one letter; "" for what is no text.

    >>> repaired("CinÃ©ma"), repaired("Cinéma"), repaired(3)
    ('Cinéma', 'Cinéma', '')
    """
    if not isinstance(value, str):
        return ""
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value


def private_keys(item: object) -> set[str]:
    """Return what personal data an item holds, as keys of resources/texts/imports.json."""
    found: set[str] = set()
    waiting: list[object] = [item]
    while waiting:
        one = waiting.pop()
        inside: Iterable[object] = one if isinstance(one, list) else ()
        if isinstance(one, dict):
            inside = one.values()
            if not PRIVATE.keys().isdisjoint(one):
                found |= {PRIVATE[key] for key, value in one.items() if key in PRIVATE and value}
        waiting += [part for part in inside if isinstance(part, (dict, list))]
    return found


def facebook(item: object) -> Entry:
    """Read an item of a page's or a profile's posts."""
    post = _mapping(item)
    parts = [part for one in _mappings(post, "attachments") for part in _mappings(one, "data")]
    media = [_mapping(part["media"]) for part in parts if "media" in part]
    texts = [repaired(part.get("post")) for part in _mappings(post, "data")]
    text = next((one for one in texts if one.strip()), "") or _description(media)
    title = repaired(post.get("title"))
    title = cells.name(title) if _TELLING.search(title) else ""
    contexts = (_mapping(part.get("external_context")) for part in parts)
    links = (address(one.get("url")) for one in contexts)
    link = next((one for one in links if one), "")
    is_share = not media and _SHARED.search(title) is not None
    return Entry(
        post.get("timestamp"),
        text,
        Format.LIVE if _LIVE.search(title) else _facebook_format(parts, media, link, text),
        Kind.SHARE if is_share else Kind.ORIGINAL,
        link,
        _mark(media),
    )


def medium(item: object, known: Format | None = None) -> Entry:
    """Read an item of Instagram's or Threads' posts, whose text may be on its only medium."""
    post = _mapping(item)
    media = _mappings(post, "media") or [post]
    text = next((one for one in map(_title, (post, *media)) if one.strip()), "")
    whens = (one.get("creation_timestamp") for one in (post, *media))
    when = next((one for one in whens if one), None)
    return Entry(when, text, known or _format(media, Format.CAROUSEL), mark=_mark(media))


def thread(item: object) -> Entry:
    """Read an item of Threads: a medium without a file is a text."""
    found = medium(item)
    is_text = not found.mark and found.format is Format.OTHER
    return found._replace(format=Format.TEXT) if is_text else found


def address(value: object) -> str:
    """Return a web address, or "" for anything else."""
    written = cells.clean(repaired(value))
    return written if _ADDRESS.fullmatch(written) else ""


def extension_format(uri: object) -> Format:
    """Tell a photograph from a video by its file's name."""
    suffix = uri.rpartition(".")[2].lower() if isinstance(uri, str) else ""
    if suffix in _VIDEOS:
        return Format.VIDEO
    return Format.PHOTO if suffix in _PHOTOS else Format.OTHER


def _facebook_format(
    parts: list[dict[str, Any]], media: list[dict[str, Any]], link: str, text: str
) -> Format:
    if media:
        return _format(media, Format.ALBUM)
    for key, found in (("event", Format.EVENT), ("poll", Format.POLL)):
        if any(key in part for part in parts):
            return found
    if link:
        return Format.LINK
    return Format.TEXT if text and not any(parts) else Format.OTHER


def _format(media: list[dict[str, Any]], several: Format) -> Format:
    return several if len(media) > 1 else extension_format(media[0].get("uri"))


def _description(media: list[dict[str, Any]]) -> str:
    said = (repaired(one.get("description")) or _title(one) for one in media)
    return max(said, key=len, default="")


def _title(post: dict[str, Any]) -> str:
    return repaired(post.get("title"))


def _mark(media: list[dict[str, Any]]) -> str:
    found = (one.get("uri") for one in media)
    return next((cells.clean(uri) for uri in found if isinstance(uri, str) and uri), "")


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _mappings(holder: dict[str, Any], key: str) -> list[dict[str, Any]]:
    found = holder.get(key)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


# Figures of « past_instagram_insights », whose names follow the interface's language.
_FIGURES = MappingProxyType(
    {
        "reach": ("comptes touches", "accounts reached", "couverture", "reach"),
        "views": ("vues", "views"),
        "impressions": ("impressions",),
        "reactions": ("j'aime", "mentions j'aime", "likes"),
        "comments": ("commentaires", "comments"),
        "shares": ("partages", "shares"),
        "saves": ("enregistrements", "saves"),
        "follows": ("followers en plus", "follows"),
    }
)
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")


def insight(item: object, known: Format | None = None) -> Entry:
    """Read an item of the statistics that an Instagram copy holds."""
    post = _mapping(item)
    said = {cells.name(repaired(key)): value for key, value in _pairs(post, "string_map_data")}
    thumbnails = [value for _, value in _pairs(post, "media_map_data")]
    whens = (one.get("timestamp") for one in said.values())
    uploads = (one.get("creation_timestamp") for one in thumbnails)
    figures = {
        metric: next((_figure(said[name]) for name in names if name in said), None)
        for metric, names in _FIGURES.items()
    }
    return Entry(
        next((one for one in (*whens, *uploads) if one), None),
        next((one for one in map(_title, thumbnails) if one.strip()), ""),
        known or Format.OTHER,
        mark=_mark(thumbnails),
        figures=figures,
    )


def _pairs(post: dict[str, Any], key: str) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((name, one) for name, one in _mapping(post.get(key)).items() if isinstance(one, dict))


def _figure(said: dict[str, Any]) -> int | None:
    written = repaired(said.get("value")).strip()
    if _GROUPED.fullmatch(written):
        written = written.replace(",", "")
    figure = cells.count(written)
    return None if figure == cells.BAD else figure
