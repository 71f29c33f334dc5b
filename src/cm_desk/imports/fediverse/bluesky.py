"""Bluesky's « repo.car »: an account's whole repository, as its settings export it.

Its hours are those that the application told, with a zone. A post's address needs the key that
only the tree of the repository gives; without a tree, posts are known by minute and text.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cm_desk.domain.importing import Certainty, FileSummary
from cm_desk.domain.publication import Format, Kind
from cm_desk.imports.clock import Instant
from cm_desk.imports.collect import Collector
from cm_desk.imports.containers.source import Source
from cm_desk.imports.context import Context
from cm_desk.imports.fediverse import carfile
from cm_desk.imports.site import stamps
from cm_desk.imports.times import Times

_POST = "app.bsky.feed.post"
_REPOST = "app.bsky.feed.repost"
_PROFILE = "app.bsky.actor.profile/self"
_KEPT = (f"{_POST}/", f"{_REPOST}/")
# Records that tell of other people: counted as present, never decoded.
_OF_OTHERS = (
    "app.bsky.feed.like/",
    "app.bsky.graph.",
)
_EMBEDS = "app.bsky.embed."
_LONGEST = 100_000


def read(sources: Sequence[Source], context: Context) -> FileSummary:
    """Emit a repository's posts and reposts and return what it holds."""
    source = sources[0]
    others: list[str] = []

    def is_wanted(key: str) -> bool:
        if not others and key.startswith(_OF_OTHERS):
            others.append(key)
        return key.startswith(_KEPT) or key == _PROFILE

    tree = carfile.tree_of(source, is_wanted)
    reading = _Reading(Collector("bluesky", "bluesky", context), Times(context), tree.did)
    if tree.has_root:
        is_whole = _by_keys(source, tree, reading) and tree.is_whole
    else:
        is_whole = False
        _without_keys(source, reading)
    first, _ = reading.out.tally.dates()
    return reading.out.finish(
        certainty=Certainty.LIKELY,
        period=(first, max(first, context.measured_on)) if first and is_whole else None,
        is_partial=not is_whole,
        warnings=() if is_whole else ("car_incomplete",),
        left_out=("left_out_likes",) if others else (),
    )


def _by_keys(source: Source, tree: carfile.Tree, reading: "_Reading") -> bool:
    """Read the records that the tree names; tell whether all are there."""
    keys: dict[bytes, list[str]] = defaultdict(list)
    for key, block in tree.found:
        keys[block].append(key)
    for line, (name, block) in enumerate(carfile.blocks(source), 1):
        for key in keys.pop(name, ()):
            reading.take(line, key, carfile.decoded(name, block))
    return not keys


def _without_keys(source: Source, reading: "_Reading") -> None:
    for line, (name, block) in enumerate(carfile.blocks(source), 1):
        for collection in (_POST, _REPOST):
            if collection.encode() in block:
                record = carfile.decoded(name, block)
                if isinstance(record, dict) and record.get("$type") == collection:
                    reading.take(line, f"{collection}/", record)


class _Reading:
    """Take records one by one."""

    def __init__(self, out: Collector, times: Times, did: str) -> None:
        self.out, self._times, self._did = out, times, did

    def take(self, line: int, key: str, record: Any) -> None:
        """Keep a post or a repost, refuse it, or learn the account's name."""
        if key == _PROFILE:
            self.out.account(self._did, _string(record, "displayName"))
            return
        collection, _, rkey = key.partition("/")
        if _string(record, "$type") != collection:
            self.out.refuse(line, "car_other_record")
        elif (moment := self._moment(record)) is None:
            self.out.refuse(line, "bad_date", _string(record, "createdAt"))
        elif collection == _POST:
            self._post(rkey, moment, record)
        else:
            self._repost(rkey, moment, record)

    def _moment(self, record: Any) -> Instant | None:
        found = stamps.rfc3339(_string(record, "createdAt")[:80])
        if found is None or found[0].tzinfo is None:
            return None
        return self._times.aware(found[0])

    def _post(self, rkey: str, moment: Instant, record: Mapping[str, Any]) -> None:
        embeds = list(_embeds(record.get("embed")))
        quoted = next((uri for uri in map(_quoted, embeds) if uri), "")
        links = [*_cards(embeds), *_facet_links(record)]
        is_reply = isinstance(record.get("reply"), dict)
        self.out.add(
            self._did,
            moment,
            key=f"bsky.app/{self._did}/{rkey}" if rkey else "",
            permalink=f"https://bsky.app/profile/{self._did}/post/{rkey}" if rkey else "",
            text=_string(record, "text")[:_LONGEST],
            format=_format(embeds),
            kind=Kind.REPLY if is_reply else Kind.SHARE if quoted else Kind.ORIGINAL,
            sponsored=False,
            link=next(iter(links), quoted),
        )

    def _repost(self, rkey: str, moment: Instant, record: Mapping[str, Any]) -> None:
        self.out.add(
            self._did,
            moment,
            # A post and a repost may bear one key: they are in different folders.
            key=f"bsky.app/{self._did}/repost/{rkey}" if rkey else "",
            kind=Kind.SHARE,
            sponsored=False,
            link=_address(_string(record.get("subject"), "uri")),
        )


def _embeds(embed: Any) -> Iterator[Mapping[str, Any]]:
    """Yield what a post shows under its text: a quoted post and a medium come together."""
    if not isinstance(embed, dict):
        return
    if _string(embed, "$type") == f"{_EMBEDS}recordWithMedia":
        for part in (embed.get("media"), {"$type": f"{_EMBEDS}record", **_inside(embed)}):
            if isinstance(part, dict):
                yield part
    else:
        yield embed


def _inside(embed: Mapping[str, Any]) -> Mapping[str, Any]:
    found = embed.get("record")
    return found if isinstance(found, dict) else {}


def _quoted(embed: Mapping[str, Any]) -> str:
    """Return the address of a post that is quoted; lists and feeds are not posts."""
    if _string(embed, "$type") != f"{_EMBEDS}record":
        return ""
    return _address(_string(embed.get("record"), "uri"))


def _address(uri: str) -> str:
    """Turn « at://did/app.bsky.feed.post/key » into the page that shows it, or ""."""
    did, _, key = uri.removeprefix("at://").partition(f"/{_POST}/")
    known = uri.startswith("at://") and key and uri.isascii() and len(uri) < 500
    return f"https://bsky.app/profile/{did}/post/{key}" if known else ""


def _cards(embeds: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for embed in embeds:
        if address := _web(_string(embed.get("external"), "uri")):
            yield address


def _facet_links(record: Mapping[str, Any]) -> Iterator[str]:
    """Yield the addresses behind the words: the text itself shows them shortened."""
    facets = record.get("facets")
    for facet in facets if isinstance(facets, list) else ():
        features = facet.get("features") if isinstance(facet, dict) else None
        for feature in features if isinstance(features, list) else ():
            if address := _web(_string(feature, "uri")):
                yield address


def _web(address: str) -> str:
    is_web = address.lower().startswith(("http://", "https://")) and len(address) < 8000
    return address if is_web else ""


def _format(embeds: Sequence[Mapping[str, Any]]) -> Format:
    for embed in embeds:
        shown = _string(embed, "$type").removeprefix(_EMBEDS)
        if shown == "video":
            return Format.VIDEO
        if shown == "external":
            return Format.LINK
        if shown == "images":
            images = embed.get("images")
            several = isinstance(images, list) and len(images) > 1
            return Format.ALBUM if several else Format.PHOTO
        if shown != "record":
            return Format.OTHER
    return Format.TEXT


def _string(record: Any, name: str) -> str:
    value = record.get(name) if isinstance(record, Mapping) else None
    return value if isinstance(value, str) else ""
