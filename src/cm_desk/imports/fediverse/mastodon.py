"""Mastodon's archive: « outbox.json » alone, or in the archive beside « actor.json ».

A boost holds no word of ours: it is kept as a share, by the address of what was shared. A
private message is known by whom it is sent to, and its words are left unread.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from cm_desk.domain import addresses
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import UNIDENTIFIED, FileSummary
from cm_desk.domain.publication import Format, Kind
from cm_desk.imports.clock import Instant
from cm_desk.imports.collect import Collector
from cm_desk.imports.containers import jsons
from cm_desk.imports.containers.source import Source
from cm_desk.imports.context import Context
from cm_desk.imports.fediverse.markup import words_of
from cm_desk.imports.site import stamps
from cm_desk.imports.times import Times

_UNKNOWN = f"{UNIDENTIFIED}mastodon"
_PUBLIC = frozenset({"https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"})
_LARGEST_ACTOR = 4 * 1024**2


@dataclass(frozen=True, slots=True)
class _Actor:
    ref: str = ""
    name: str = ""
    handle: str = ""


def read(sources: Sequence[Source], context: Context) -> FileSummary:
    """Emit an archive's public publications and return what it holds."""
    outbox = _named(sources, "outbox.json") or (sources[0] if len(sources) == 1 else None)
    if outbox is None:
        raise CmDeskError("import_zip_empty")
    actor = _actor(_named(sources, "actor.json"))
    reading = _Reading(Collector("mastodon", "mastodon", context), Times(context), actor)
    others = 0
    for line, activity in enumerate(jsons.items(outbox, "orderedItems.item"), 1):
        if isinstance(activity, dict):
            reading.take(line, activity)
        else:
            others += 1
    if others and not reading.out.tally.read:
        # « likes.json » and « bookmarks.json » list other people's publications.
        raise CmDeskError("import_other_kind", kind="mastodon-list")
    first, _ = reading.out.tally.dates()
    return reading.out.finish(
        period=(first, max(first, context.measured_on)) if first else None,
        left_out=_left_out(reading, sources),
    )


class _Reading:
    """Take an outbox's activities one by one."""

    def __init__(self, out: Collector, times: Times, actor: _Actor) -> None:
        self.out, self._times, self._actor = out, times, actor
        self.private = False

    def take(self, line: int, activity: Mapping[str, Any]) -> None:
        """Keep, refuse or set aside one activity."""
        shape = _string(activity, "type")
        if shape not in {"Create", "Announce"}:
            self.out.set_aside("mastodon_other_activity")
        elif not _is_public(activity):
            self.private = True
            self.out.set_aside("private_message")
        elif (ref := self._ref(activity)) is None:
            self.out.set_aside("other_account")
        elif (moment := self._moment(activity)) is None:
            self.out.refuse(line, "bad_date", _string(activity, "published"))
        elif shape == "Announce":
            self._boost(ref, moment, activity)
        else:
            self._post(ref, moment, activity.get("object"))

    def _ref(self, activity: Mapping[str, Any]) -> str | None:
        """Return the account, named once; None for somebody else's activity."""
        ref = addresses.canonical(_string(activity, "actor")) or self._actor.ref
        if not self._actor.ref:
            self._actor = _Actor(ref or _UNKNOWN, "", _handle(ref))
        if ref and ref != self._actor.ref:
            return None
        self.out.account(self._actor.ref, self._actor.name, self._actor.handle)
        return self._actor.ref

    def _moment(self, activity: Mapping[str, Any]) -> Instant | None:
        found = stamps.rfc3339(_string(activity, "published")[:80])
        if found is None or not found[1]:
            return None
        # Always « Z »; a zone left out cannot mean another.
        when = found[0] if found[0].tzinfo else found[0].replace(tzinfo=ZoneInfo("UTC"))
        return self._times.aware(when)

    def _boost(self, ref: str, moment: Instant, activity: Mapping[str, Any]) -> None:
        shared = activity.get("object")
        address = _string(shared, "id") if isinstance(shared, dict) else shared
        own = _string(activity, "id").removesuffix("/activity")
        self.out.add(
            ref,
            moment,
            key=addresses.canonical(own),
            permalink=own if addresses.canonical(own) else "",
            kind=Kind.SHARE,
            sponsored=False,
            link=address if isinstance(address, str) and addresses.canonical(address) else "",
        )

    def _post(self, ref: str, moment: Instant, note: Any) -> None:
        if not isinstance(note, dict):
            self.out.set_aside("mastodon_other_activity")
            return
        text, links = words_of(_content(note))
        warning = words_of(_string(note, "summary"))[0]
        url = next((one for one in _addresses_of(note) if addresses.canonical(one)), "")
        self.out.add(
            ref,
            moment,
            key=addresses.canonical(url),
            permalink=url,
            text="\n\n".join(part for part in (warning, text) if part),
            format=_format(note, links),
            kind=Kind.REPLY if note.get("inReplyTo") else Kind.ORIGINAL,
            sponsored=False,
            link=links[0] if links else "",
        )


def _named(sources: Sequence[Source], name: str) -> Source | None:
    """Return the member of that name nearest to the archive's top."""
    found = [one for one in sources if one.name.lower() == name]
    return min(found, key=lambda one: one.path.count("/"), default=None)


def _actor(source: Source | None) -> _Actor:
    """Read who the archive belongs to; without its card the publications still say it."""
    if source is None or source.size > _LARGEST_ACTOR:
        return _Actor()
    for card in jsons.items(source, ""):
        if isinstance(card, dict):
            ref = addresses.canonical(_string(card, "id"))
            user = _string(card, "preferredUsername")
            host = addresses.host_of(_string(card, "id"))
            return _Actor(ref, _string(card, "name") or user, f"{user}@{host}" if user else "")
    return _Actor()


def _handle(ref: str) -> str:
    """Work out « pays@mastodon.social » from « mastodon.social/users/pays »."""
    host, _, path = ref.partition("/")
    user = path.rpartition("/")[2].removeprefix("@")
    return f"{user}@{host}" if user and host else ""


def _is_public(activity: Mapping[str, Any]) -> bool:
    """Tell what anybody can read, listed or not, by whom it and what it holds are sent to."""
    held = activity.get("object")
    sent = [activity, held] if isinstance(held, dict) and held.keys() & {"to", "cc"} else [activity]
    return all(_PUBLIC & {*_recipients(one, "to"), *_recipients(one, "cc")} for one in sent)


def _recipients(activity: Mapping[str, Any], name: str) -> Iterator[str]:
    said = activity.get(name)
    for one in said if isinstance(said, list) else [said]:
        if isinstance(one, str):
            yield one


def _content(note: Mapping[str, Any]) -> str:
    """Return the words: a poll's question too, and the first language where there are several."""
    by_language = note.get("contentMap")
    said = _string(note, "content") or _string(note, "name")
    if not said and isinstance(by_language, dict):
        return next((text for text in by_language.values() if isinstance(text, str)), "")
    return said


def _addresses_of(note: Mapping[str, Any]) -> Iterator[str]:
    yield _string(note, "url")
    yield _string(note, "id")


def _format(note: Mapping[str, Any], links: Sequence[str]) -> Format:
    if note.get("type") == "Question":
        return Format.POLL
    attached = note.get("attachment")
    kinds = [
        _string(one, "mediaType").partition("/")[0]
        for one in (attached if isinstance(attached, list) else [])
        if isinstance(one, dict)
    ]
    if not kinds:
        return Format.LINK if links else Format.TEXT
    if "video" in kinds:
        return Format.VIDEO
    if set(kinds) == {"image"}:
        return Format.PHOTO if len(kinds) == 1 else Format.ALBUM
    return Format.OTHER


def _string(record: Any, name: str) -> str:
    value = record.get(name) if isinstance(record, Mapping) else None
    return value if isinstance(value, str) else ""


def _left_out(reading: _Reading, sources: Sequence[Source]) -> tuple[str, ...]:
    names = {one.name.lower() for one in sources}
    left = ["left_out_private_messages"] if reading.private else []
    if names & {"likes.json", "bookmarks.json"}:
        left.append("left_out_likes")
    return tuple(left)
