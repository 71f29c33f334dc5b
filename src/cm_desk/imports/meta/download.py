"""« Télécharger vos informations »: a page, a profile, Instagram and Threads, in JSON.

Only the lists of posts are opened, found by their place: never messages, contacts or the
account's own coordinates. The files name no account, the archive's name sometimes does.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from types import MappingProxyType

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import UNIDENTIFIED, Certainty, FileSummary
from cm_desk.domain.publication import Format, weak_key
from cm_desk.imports import cells
from cm_desk.imports.clock import Instant
from cm_desk.imports.collect import Collector
from cm_desk.imports.containers import jsons
from cm_desk.imports.containers.source import Source
from cm_desk.imports.context import Context
from cm_desk.imports.meta import entries as meta_entries
from cm_desk.imports.meta.entries import Entry
from cm_desk.imports.times import Times

_KIND = "meta-download"
_PLACES = re.compile(
    r"(?:^|/)(?:profile_posts|your_posts(?:__check_ins__photos_and_videos)?"
    r"|(?:content|media)/(?:posts|reels|stories|igtv_videos)"
    r"|threads/threads_and_replies"
    r"|past_instagram_insights/(?:posts|reels|stories))(?:_([0-9]{1,4}))?\.(json|html)",
    re.IGNORECASE,
)
_PRIVATE_PLACES = MappingProxyType(
    {
        "left_out_private_messages": re.compile(r"(?:^|/)(?:messages|messenger|direct)/"),
        "left_out_contact": re.compile(r"(?:^|/)(?:personal|profile)_information/|/contacts/"),
    }
)
_OWNER = re.compile(
    r"(?:facebook|instagram|threads|meta)-(.{1,80}?)-"
    r"(?:([0-9]{4})[-_]?([0-9]{2})[-_]?([0-9]{2})|[0-9]{2}[-_][0-9]{2}[-_][0-9]{4})(?![0-9])",
    re.IGNORECASE,
)
_PART = re.compile(r"part[-_ ]?[0-9]|[-_ ][0-9]{1,2}[-_ ]?(?:of|sur|de)[-_ ]?[0-9]", re.IGNORECASE)
_OPENING = re.compile(r'\ufeff?\s*(?:(\[)|\{\s*"([a-z_]{1,60})"\s*:)')
_MOST_INSIGHTS = 100_000

Reader = Callable[[object], Entry]


@dataclass(frozen=True, slots=True)
class _Shape:
    """A list of posts in a file: where its items are, whose, and how each is read.

    ``rank`` orders the files: figures before the posts they belong to, reels before the posts
    that repeat them.
    """

    prefix: str
    network_id: str
    reader: Reader
    rank: int


def _insights(name: str, known: Format | None) -> _Shape:
    return _Shape(f"{name}.item", "instagram", partial(meta_entries.insight, known=known), 0)


def _media(name: str, known: Format) -> _Shape:
    return _Shape(f"{name}.item", "instagram", partial(meta_entries.medium, known=known), 1)


# By the key that begins the file.
_SHAPES = MappingProxyType(
    {
        "organic_insights_posts": _insights("organic_insights_posts", None),
        "organic_insights_reels": _insights("organic_insights_reels", Format.SHORT_VIDEO),
        "organic_insights_stories": _insights("organic_insights_stories", Format.STORY),
        "ig_reels_media": _media("ig_reels_media", Format.SHORT_VIDEO),
        "ig_stories": _media("ig_stories", Format.STORY),
        "ig_igtv_media": _media("ig_igtv_media", Format.VIDEO),
        "text_post_app_text_posts": _Shape(
            "text_post_app_text_posts.item", "threads", meta_entries.thread, 3
        ),
    }
)
_FACEBOOK = _Shape("item", "facebook", meta_entries.facebook, 2)
_INSTAGRAM = _Shape("item", "instagram", meta_entries.medium, 2)

_Part = tuple[_Shape, Source]


@dataclass(slots=True)
class _Reading:
    """What is known so far of the posts of an archive."""

    collector: Collector
    times: Times
    owner: str
    seen: set[int] = field(default_factory=set)
    private: set[str] = field(default_factory=set)
    most_private: int = len(set(meta_entries.PRIVATE.values()))
    insights: dict[Instant, list[Entry]] = field(default_factory=dict)


def read(sources: Sequence[Source], context: Context) -> FileSummary:
    """Emit the posts of an archive, or of one of its files, and return what it holds."""
    parts = _parts(sources)
    if not parts:
        raise _without_posts(sources)
    networks = sorted({shape.network_id for shape, _ in parts})
    owner = _OWNER.match(context.file_name)
    context = replace(context, measured_on=_made_on(owner, context.measured_on))
    collector = Collector(_KIND, networks[0], context)
    reading = _Reading(collector, Times(context), cells.clean(owner[1]) if owner else "")
    for network_id in networks:
        name = reading.owner
        told = "" if network_id == networks[0] else network_id
        collector.account(_ref(reading, network_id), name, reading.owner, told)
    for shape, source in parts:
        _read_part(reading, shape, source)
    for moment, entries in reading.insights.items():
        for entry in entries:
            _keep(reading, "instagram", entry, moment)
    return _finish(reading, parts, sources, context)


def _made_on(named: re.Match[str] | None, written_on: date) -> date:
    """Return the day of a copy: the one in its name, unless the file is older still.

    A copy moved from one computer to another may look as if it were made that day, and would
    prove months of silence.
    """
    if named is None or not named[2]:
        return written_on
    try:
        return min(written_on, date(int(named[2]), int(named[3]), int(named[4])))
    except ValueError:  # no such day
        return written_on


def _parts(sources: Sequence[Source]) -> list[_Part]:
    """Return the lists of posts, in the order to read them."""
    is_alone = len(sources) == 1
    wanted = [one for one in sources if is_alone or _PLACES.search(one.path)]
    found = [(shape, one) for one in wanted if (shape := _shape(one))]
    return sorted(found, key=lambda part: (part[0].rank, part[1].path))


def _shape(source: Source) -> _Shape | None:
    if source.path.lower().endswith((".html", ".htm")):
        return None
    opening = _OPENING.match(source.head()[:4096].decode("utf-8", "replace"))
    if opening is None:
        return None
    if not opening[1]:
        return _SHAPES.get(opening[2])
    first = next(jsons.items(source, "item"), None)
    keys = first.keys() if isinstance(first, dict) else set()
    if keys & {"media", "creation_timestamp"}:
        return _INSTAGRAM
    return _FACEBOOK if keys & {"timestamp"} and keys & {"data", "attachments"} else None


def _without_posts(sources: Sequence[Source]) -> CmDeskError:
    """Say why nothing can be read: a copy in web pages, or another part of a copy."""
    pages = (".html", ".htm")
    is_pages = any(
        one.path.lower().endswith(pages) and (len(sources) == 1 or _PLACES.search(one.path))
        for one in sources
    )
    if is_pages:
        return CmDeskError("import_other_kind", kind="meta-download-html")
    return CmDeskError("import_other_kind", kind="meta-download-other")


def _ref(reading: _Reading, network_id: str) -> str:
    return f"{UNIDENTIFIED}{_KIND}:{network_id}:{reading.owner}".rstrip(":")


def _read_part(reading: _Reading, shape: _Shape, source: Source) -> None:
    for line, item in enumerate(jsons.items(source, shape.prefix), 1):
        if len(reading.private) < reading.most_private:
            reading.private |= meta_entries.private_keys(item)
        entry = shape.reader(item)
        moment = _moment(reading, entry)
        if moment is None:
            is_missing = entry.when in (None, "", 0)
            reading.collector.refuse(line, "no_date" if is_missing else "bad_date")
        elif shape.rank == 0 and len(reading.insights) < _MOST_INSIGHTS:
            reading.insights.setdefault(moment, []).append(entry)
        else:
            _keep(reading, shape.network_id, _measured(reading, shape, entry, moment), moment)


def _moment(reading: _Reading, entry: Entry) -> Instant | None:
    when = entry.when
    # A boolean is a number too.
    if type(when) is not int and type(when) is not float:
        return None
    return reading.times.epoch(when)


def _measured(reading: _Reading, shape: _Shape, entry: Entry, moment: Instant) -> Entry:
    """Give a post the figures of its minute: of its text, when there are several."""
    if shape.network_id != "instagram":
        return entry
    there = reading.insights.get(moment, [])
    alike = [one for one in there if one.text == entry.text] if len(there) > 1 else there
    if len(alike) != 1:
        return entry
    (found,) = alike
    there.remove(found)
    return entry._replace(figures=found.figures)


def _keep(reading: _Reading, network_id: str, entry: Entry, moment: Instant) -> None:
    key = weak_key(moment[0], cells.clean(entry.text) or entry.mark)
    identity = hash((network_id, key))
    if identity in reading.seen:
        reading.collector.set_aside("duplicate")
        return
    reading.seen.add(identity)
    reading.collector.add(
        _ref(reading, network_id),
        moment,
        key=key,
        permalink="",
        text=entry.text,
        format=entry.format,
        kind=entry.kind,
        sponsored=None,
        link=entry.link,
        **entry.figures,
    )


def _finish(
    reading: _Reading, parts: Sequence[_Part], sources: Sequence[Source], context: Context
) -> FileSummary:
    networks = {shape.network_id for shape, _ in parts}
    first, last = reading.collector.tally.dates()
    is_partial = len(sources) == 1 or _is_one_of_several(parts, context.file_name)
    is_partial = is_partial or all(shape.rank == 0 for shape, _ in parts)
    # What was published between the last post and the download: nothing.
    is_whole = first and last and last <= context.measured_on
    covered = is_whole and not is_partial and len(networks) == 1
    return reading.collector.finish(
        certainty=_certainty(parts),
        period=(first, context.measured_on) if first and covered else None,
        is_partial=is_partial,
        left_out=tuple(sorted(reading.private | set(_left_unopened(sources)))),
        warnings=tuple(_warnings(parts)),
    )


def _is_one_of_several(parts: Sequence[_Part], name: str) -> bool:
    """Tell an archive that is not the whole copy: by its name, or by a list without its start."""
    numbers: dict[str, set[int]] = {}
    for _, source in parts:
        place = _PLACES.search(source.path)
        if place and place[1]:
            numbers.setdefault(source.path[: place.start(1)], set()).add(int(place[1]))
    is_gapped = any(
        len(found) < max(found) + (0 in found) for found in numbers.values() if max(found) > 0
    )
    return is_gapped or _PART.search(name) is not None


def _certainty(parts: Sequence[_Part]) -> Certainty:
    if all("profile_posts" in source.path for _, source in parts):
        return Certainty.VERIFIED
    return Certainty.GUESSED if all(shape.rank == 0 for shape, _ in parts) else Certainty.LIKELY


def _left_unopened(sources: Sequence[Source]) -> Iterator[str]:
    for key, place in _PRIVATE_PLACES.items():
        if len(sources) > 1 and any(place.search(one.path) for one in sources):
            yield key


def _warnings(parts: Sequence[_Part]) -> Iterator[str]:
    if any("your_posts" in source.path for _, source in parts):
        yield "facebook_profile"
    if any(shape.network_id == "threads" for shape, _ in parts):
        yield "threads_replies_mixed"
