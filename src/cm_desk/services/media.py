"""The image or the video that goes with a content: recognised by its first bytes, never opened.

Only the path is kept in the dossier: the file stays where it is.
"""

import re
from pathlib import Path
from typing import Final, Literal

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.records import frozen

MediaType = Literal["jpeg", "png", "gif", "webp", "mp4", "mov", "webm", "pdf"]

# What the networks take of an image; a video's weight is the networks' own business.
MOST_IMAGE_BYTES: Final = 50 * 1024 * 1024
MOST_PDF_BYTES: Final = 100 * 1024 * 1024
MOST_FILES: Final = 50
_READ: Final = 1024
_SVG: Final = re.compile(rb"(?i)<svg[\s>]|<!doctype svg")
_HEIC: Final = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_AVIF: Final = (b"avif", b"avis")
_QUICKTIME: Final = b"qt  "
# Bytes at the start, and what they are.
_STARTS: Final[tuple[tuple[bytes, MediaType], ...]] = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"\x1aE\xdf\xa3", "webm"),
    (b"%PDF-", "pdf"),
)
_REFUSED: Final = (
    (b"II*\x00", "media_tiff"),
    (b"MM\x00*", "media_tiff"),
    (b"BM", "media_bmp"),
    (b"8BPS", "media_psd"),
)
# The type of a file that another program's « .jpg » would hide.
_SUFFIXES: Final[tuple[tuple[MediaType, tuple[str, ...]], ...]] = (
    ("mp4", (".mp4", ".m4v", ".mov")),
    ("mov", (".mov", ".mp4", ".m4v")),
    ("webm", (".webm",)),
    ("pdf", (".pdf",)),
)


@frozen
class MediaFile:
    """A file that may go with a content; ``size`` in bytes."""

    path: Path
    type: MediaType
    size: int


def check(path: Path) -> MediaFile:
    """Recognise an image, a video or a PDF from its first bytes.

    Raises:
        CmDeskError: the file is missing, empty, too large, or of a kind that networks refuse.
    """
    name = path.name
    if len(str(path).splitlines()) != 1:
        raise CmDeskError("media_name", field="images", name=name)
    try:
        if not path.is_file():
            key = "media_folder" if path.is_dir() else "media_missing"
            raise CmDeskError(key, field="images", name=name)
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(_READ)
    except OSError as error:
        raise CmDeskError("media_unreadable", field="images", name=name) from error
    found = _type_of(start, name)
    _check_size(found, size, name)
    _check_suffix(found, path)
    return MediaFile(path, found, size)


def _type_of(start: bytes, name: str) -> MediaType:
    for signature, found in _STARTS:
        if start.startswith(signature):
            return found
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return "webp"
    if start[4:8] == b"ftyp":
        return _boxed(start[8:12], name)
    raise CmDeskError(_refusal(start), field="images", name=name)


def _boxed(brand: bytes, name: str) -> MediaType:
    """Tell the kinds that share a container: films, and the photos of telephones."""
    if brand in _HEIC:
        raise CmDeskError("media_heic", field="images", name=name)
    if brand in _AVIF:
        raise CmDeskError("media_avif", field="images", name=name)
    return "mov" if brand == _QUICKTIME else "mp4"


def _refusal(start: bytes) -> str:
    if not start:
        return "media_empty"
    if _SVG.search(start):
        return "media_svg"
    return next((key for signature, key in _REFUSED if start.startswith(signature)), "media_kind")


def _check_size(found: MediaType, size: int, name: str) -> None:
    if found in {"mp4", "mov", "webm"}:
        return
    most = MOST_PDF_BYTES if found == "pdf" else MOST_IMAGE_BYTES
    if size > most:
        megabytes = round(size / 1024 / 1024)
        key = "media_pdf_large" if found == "pdf" else "media_large"
        raise CmDeskError(
            key, field="images", name=name, megabytes=megabytes, most=most // 1024 // 1024
        )


def _check_suffix(found: MediaType, path: Path) -> None:
    """Refuse a film or a PDF under another name: what follows goes by the name."""
    wanted = dict(_SUFFIXES).get(found)
    known = [suffix for _type, suffixes in _SUFFIXES for suffix in suffixes]
    suffix = path.suffix.lower()
    if (suffix not in wanted) if wanted else (suffix in known):
        raise CmDeskError("media_renamed", field="images", name=path.name, kind=found.upper())
