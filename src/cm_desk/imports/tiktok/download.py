"""One's own data downloaded from TikTok: the videos posted, and nothing else of it."""

import re
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import Certainty, FileSummary
from cm_desk.domain.publication import Format
from cm_desk.imports import cells, rows
from cm_desk.imports.clock import Instant
from cm_desk.imports.collect import Collector
from cm_desk.imports.containers import jsons
from cm_desk.imports.containers.source import Source
from cm_desk.imports.context import Context
from cm_desk.imports.tiktok import links as tiktok_links
from cm_desk.imports.times import Times

_FILE = re.compile(r"(?:^|/)user_data(?:_tiktok)?\.json$", re.IGNORECASE)
# Both sections changed names between versions of the download.
_VIDEO = re.compile(r"(?:Video|Post)\.(?:Videos|Posts)\.VideoList\.item(?:\.([A-Za-z ]{1,40}))?")
_OWNER = re.compile(
    r"(?:Profile|Profile And Settings)\.(?:Profile Information|Profile Info)\.ProfileMap\.userName"
)
_FIELDS = MappingProxyType(
    {
        "date": "date",
        "link": "link",
        "likes": "reactions",
        "title": "title",
        "whocanview": "audience",
        "who can view": "audience",
    }
)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(?: UTC)?")
_EVERYONE = frozenset({"", "public", "everyone", "tout le monde", "public to everyone"})
_LONGEST = 25_000
_HANDLE = re.compile(r"[A-Za-z0-9_.]{1,40}")

# The videos may come after years of private history, silent all along.
_BREATH = 200_000

Video = dict[str, str]
Events = Generator[tuple[str, str, Any], None, None]


def read(sources: Sequence[Source], context: Context) -> FileSummary:
    """Read the list of videos posted, without building anything else of the file."""
    source = next((one for one in sources if _FILE.search(one.path)), sources[0])
    collector = Collector("tiktok-download", "tiktok", context)
    clock = Times(context)
    owner = _owner(source, context)
    ref = tiktok_links.ref_of(owner)
    collector.account(ref, handle=owner)
    for rank, one in enumerate(_videos(source, context), 1):
        _add(collector, (rank, one), ref, clock)
    first, _ = collector.tally.dates()
    return collector.finish(
        certainty=Certainty.GUESSED,
        period=(first, max(first, context.measured_on)) if first else None,
        left_out=("left_out_private_messages", "left_out_watched"),
    )


def _owner(source: Source, context: Context) -> str:
    """Return the account's handle, "" when the file does not say it."""
    with closing(_events(source, context)) as events:
        for prefix, event, value in events:
            if event == "string" and prefix.endswith(".userName") and _OWNER.fullmatch(prefix):
                return value if _HANDLE.fullmatch(value) else ""
    return ""


def _events(source: Source, context: Context) -> Events:
    for rank, event in enumerate(jsons.events(source), 1):
        if rank % _BREATH == 0:
            context.emit([])  # nothing yet, but the reading goes on
        yield event


def _videos(source: Source, context: Context) -> Iterator[Video]:
    video: Video = {}
    for prefix, event, value in _events(source, context):
        match = _VIDEO.fullmatch(prefix) if ".VideoList.item" in prefix[:40] else None
        if match is None:
            continue
        if event == "start_map" and match[1] is None:
            video = {}
        elif event == "end_map" and match[1] is None:
            yield video
        elif match[1] is not None and event in {"string", "number"}:
            _keep(video, match[1].lower(), str(value))


def _keep(video: Video, name: str, value: str) -> None:
    field = _FIELDS.get(name)
    if field is None:
        return
    if field in video:
        raise CmDeskError("import_json_duplicate", repeated=name[:80])
    video[field] = value[:_LONGEST]


def _add(collector: Collector, numbered: tuple[int, Video], ref: str, clock: Times) -> None:
    rank, one = numbered
    if one.get("audience", "").strip().lower() not in _EVERYONE:
        collector.set_aside("not_public")
        return
    video = tiktok_links.video_in(one.get("link", ""))
    moment = _moment(one.get("date", ""), clock)
    if moment is None and video:
        moment = tiktok_links.instant_of(video, clock)
    if moment is None:
        collector.refuse(rank, "bad_date", one.get("date", ""))
        return
    likes = rows.figure(one.get("reactions", ""))
    if likes == cells.BAD:
        collector.refuse(rank, "bad_number", one["reactions"])
        return
    is_photo = video is not None and video.is_photo
    collector.add(
        ref,
        moment,
        # The address of the file itself, which expires, names no video.
        key=video.key if video else "",
        permalink=one["link"].strip() if video else "",
        text=one.get("title", ""),
        format=Format.CAROUSEL if is_photo else Format.SHORT_VIDEO,
        reactions=likes,
    )


def _moment(cell: str, clock: Times) -> Instant | None:
    if not _DATE.fullmatch(cell):
        return None
    try:
        return clock.aware(datetime.fromisoformat(cell[:19]).replace(tzinfo=UTC))
    except ValueError:  # no such day or hour
        return None
