"""Addresses of videos on TikTok: whose they are, and when they were uploaded."""

import re
from dataclasses import dataclass

from cm_desk.imports import times
from cm_desk.imports.clock import Instant
from cm_desk.imports.times import Times

# The account of a file that names none.
NOBODY = "~tiktok"
ADDRESS = re.compile(
    r"https?://(?:www\.|m\.)?tiktok\.com/@([A-Za-z0-9_.]{1,40})/(video|photo)/([0-9]{15,20})"
    r"(?:[/?#][!-~]{0,500})?",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"https?://(?:www\.)?tiktokv?\.com/(?:share/|@[A-Za-z0-9_.]{0,40}/)(video|photo)/([0-9]{15,20})"
    r"(?:[/?#][!-~]{0,500})?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Video:
    """What an address tells; ``handle`` as written, "" when it does not say it."""

    number: str
    handle: str = ""
    is_photo: bool = False

    @property
    def key(self) -> str:
        """What identifies the video, whoever posted it and whatever it is called."""
        return f"tiktok.com/video/{self.number}"


def video_in(link: str) -> Video | None:
    """Read the address of a video, or of a set of photographs."""
    if match := ADDRESS.fullmatch(link.strip()):
        return Video(match[3], match[1], match[2].lower() == "photo")
    if match := _SHARED.fullmatch(link.strip()):
        return Video(match[2], is_photo=match[1].lower() == "photo")
    return None


def ref_of(handle: str) -> str:
    """Return the reference of an account."""
    return f"tiktok.com/@{handle.lower()}" if handle else NOBODY


def instant_of(video: Video, clock: Times) -> Instant | None:
    """Return when a video was uploaded, from its identifier."""
    return clock.epoch(times.tiktok_epoch(int(video.number)))
