"""The files that go with a content, told apart by the end of their names."""

from collections.abc import Iterable
from typing import Final, Literal, NamedTuple

MediaKind = Literal["image", "video", "document"]

_VIDEOS: Final = (".mp4", ".mov", ".m4v", ".webm")
_DOCUMENTS: Final = (".pdf",)


class Media(NamedTuple):
    """How many files of each kind."""

    images: int = 0
    videos: int = 0
    documents: int = 0

    @property
    def total(self) -> int:
        return sum(self)


def kind_of(path: str) -> MediaKind:
    r"""Return the kind of a file that was checked when it was chosen.

    >>> kind_of("/photos/vœux.JPG"), kind_of("C:\\films\\bus.mov")
    ('image', 'video')
    """
    lowered = path.lower()
    if lowered.endswith(_VIDEOS):
        return "video"
    return "document" if lowered.endswith(_DOCUMENTS) else "image"


def media_of(paths: Iterable[str]) -> Media:
    """Count files by kind."""
    kinds = [kind_of(path) for path in paths]
    return Media(kinds.count("image"), kinds.count("video"), kinds.count("document"))
