"""The archive of an X account: its posts, and nothing of what is private in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from cm_desk.domain.importing import FileSummary
from cm_desk.domain.publication import Format, Kind
from cm_desk.imports import rows
from cm_desk.imports.clock import Instant
from cm_desk.imports.collect import Collector
from cm_desk.imports.containers import jsons
from cm_desk.imports.containers.source import Source
from cm_desk.imports.context import Context
from cm_desk.imports.times import Times
from cm_desk.imports.x import links as x_links
from cm_desk.imports.x.notes import LongTexts
from cm_desk.imports.x.owner import owner_in

_POSTS = re.compile(r"(?:^|/)tweets?(?:-part[0-9]{1,4})?\.js$", re.IGNORECASE)
_PART = re.compile(r"-part[0-9]{1,4}\.js$", re.IGNORECASE)
_NOTES = re.compile(r"(?:^|/)note-tweet(?:-part[0-9]{1,4})?\.js$", re.IGNORECASE)
_PRIVATE = MappingProxyType(
    {
        "left_out_private_messages": re.compile(r"(?:^|/)direct-messages?[a-z0-9-]*\.js$"),
        "left_out_likes": re.compile(r"(?:^|/)(?:like|following|bookmark)s?\.js$"),
        "left_out_emails": re.compile(r"(?:^|/)account\.js$"),
    }
)
_CREATED = re.compile(
    r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([0-9]{2}) "
    r"([0-9]{2}:[0-9]{2}:[0-9]{2}) ([+-][0-9]{4}) ([0-9]{4})"
)
# Whatever the language of the account.
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SHORTENED = re.compile(r"https?://t\.co/[A-Za-z0-9]{1,20}")
_LONGEST = 25_000
_LONGEST_ADDRESS = 2000
_NUMBER = re.compile(r"[0-9]{1,19}")
_FORMATS = MappingProxyType(
    {"photo": Format.PHOTO, "video": Format.VIDEO, "animated_gif": Format.VIDEO}
)
# Far more than anyone ever edited: they wait in memory for their last version.
_MOST_EDITED = 2000

Post = dict[str, Any]


def read(sources: Sequence[Source], context: Context) -> FileSummary:
    """Read every post that the account has not deleted; only the files of posts are opened."""
    owner = owner_in(sources)
    made_on = min(context.measured_on, owner.made_on or context.measured_on)
    context = replace(context, measured_on=made_on)
    collector = Collector("x-archive", "x", context)
    collector.account(x_links.ref_of(owner.handle), owner.name, owner.handle)
    parts = [one for one in sources if _POSTS.search(one.path)] or list(sources[:1])
    long_texts = LongTexts([one for one in sources if _NOTES.search(one.path)])
    clock = Times(context)
    for rank, (post, group) in enumerate(_last_versions(parts), 1):
        _add(collector, (rank, post, group), owner.handle, long_texts, clock)
    first, _ = collector.tally.dates()
    is_part = len(sources) == 1 and _PART.search(sources[0].path) is not None
    return collector.finish(
        # One part alone says neither when it was made nor whether it is whole.
        period=(first, max(first, made_on)) if first and owner.handle else None,
        is_partial=is_part or owner.is_partial,
        left_out=tuple(
            key
            for key, private in _PRIVATE.items()
            if any(private.search(one.path.lower()) for one in sources)
        ),
    )


def _last_versions(parts: Sequence[Source]) -> Iterator[tuple[Post, str]]:
    """Yield each post once, with the number of its first version.

    An edited post comes once for each version, each with a number of its own.
    """
    edited: dict[str, Post] = {}
    for post in _posts(parts):
        group = _group(post)
        if not group:
            yield post, _number(post)
        elif group not in edited and len(edited) >= _MOST_EDITED:
            yield post, group
        elif group not in edited or _rank(post) > _rank(edited[group]):
            edited[group] = post
    for group, post in edited.items():
        yield post, group


def _posts(parts: Sequence[Source]) -> Iterator[Post]:
    for part in parts:
        for item in jsons.items(part, "item", from_array=True):
            post = item.get("tweet", item) if isinstance(item, dict) else None
            yield post if isinstance(post, dict) else {}


def _number(post: Post) -> str:
    number = post.get("id_str") or post.get("id")
    return number if isinstance(number, str) and _NUMBER.fullmatch(number) else ""


def _rank(post: Post) -> int:
    return int(_number(post) or 0)


def _group(post: Post) -> str:
    """Return the first version's number when a post was edited, "" otherwise."""
    about = _dict(post, "edit_info")
    first = _dict(about, "initial") or _dict(_dict(about, "edit"), "editControlInitial")
    versions = first.get("editTweetIds")
    if not isinstance(versions, list) or not 1 < len(versions) < 100:
        return ""
    return versions[0] if isinstance(versions[0], str) and _NUMBER.fullmatch(versions[0]) else ""


def _add(
    collector: Collector,
    found: tuple[int, Post, str],
    handle: str,
    long_texts: LongTexts,
    clock: Times,
) -> None:
    rank, post, number = found
    if not number:
        collector.refuse(rank, "no_key")
        return
    moment = x_links.instant_of(number, clock) or _moment(post, clock)
    if moment is None:
        collector.refuse(rank, "bad_date", _text(post, "created_at"))
        return
    figures, wrong = _figures(post)
    if wrong:
        collector.refuse(rank, "bad_number", wrong)
        return
    kind = _kind(post)
    links = [_text(one, "expanded_url") for one in _dicts(_dict(post, "entities"), "urls")]
    link = rows.shared_link(links, x_links.OWN_HOSTS)
    collector.add(
        x_links.ref_of(handle),
        moment,
        key=x_links.key_of(number),
        permalink=x_links.permalink_of(number, handle),
        text=long_texts.whole(_readable(post)),
        format=_format(post, link),
        kind=kind,
        link=link,
        # A share bears the figures of the post that it shares.
        **({} if kind is Kind.SHARE else figures),
    )


def _moment(post: Post, clock: Times) -> Instant | None:
    match = _CREATED.fullmatch(_text(post, "created_at"))
    if match is None or match[1] not in _MONTHS:
        return None
    month = _MONTHS.index(match[1]) + 1
    written = f"{match[5]}-{month:02}-{match[2]} {match[3]} {match[4]}"
    try:
        return clock.aware(datetime.strptime(written, "%Y-%m-%d %H:%M:%S %z"))
    except ValueError:  # no such day or hour
        return None


def _figures(post: Post) -> tuple[dict[str, Any], str]:
    written = {"reactions": "favorite_count", "shares": "retweet_count"}
    values = {name: post.get(key, "") for name, key in written.items()}
    cells = {
        # Lists in lists may be too deep to be written.
        name: "[…]" if isinstance(value, list | dict) else str(value)
        for name, value in values.items()
    }
    found = {name: rows.figure(cell) for name, cell in cells.items()}
    return found, next((cells[name] for name, value in found.items() if value == -1), "")


def _kind(post: Post) -> Kind:
    """Tell shares by their text: the archive says « retweeted » of none."""
    if _text(post, "full_text").startswith("RT @") or _text(post, "text").startswith("RT @"):
        return Kind.SHARE
    is_reply = _text(post, "in_reply_to_status_id_str") or _text(post, "in_reply_to_status_id")
    return Kind.REPLY if is_reply else Kind.ORIGINAL


def _media(post: Post) -> list[Post]:
    return _dicts(_dict(post, "extended_entities"), "media") or _dicts(
        _dict(post, "entities"), "media"
    )


def _format(post: Post, link: str) -> Format:
    media = _media(post)
    if not media:
        return Format.LINK if link else Format.TEXT
    if len(media) > 1:
        return Format.ALBUM
    return _FORMATS.get(_text(media[0], "type"), Format.OTHER)


def _readable(post: Post) -> str:
    """Return the text with real addresses, without those that only stand for its media."""
    real = {
        _text(one, "url"): _text(one, "expanded_url")[:_LONGEST_ADDRESS]
        for one in _dicts(_dict(post, "entities"), "urls")
    }
    real |= {_text(one, "url"): "" for one in _media(post)}
    text = (_text(post, "full_text") or _text(post, "text"))[:_LONGEST]
    whole = _SHORTENED.sub(lambda found: real.get(found[0], found[0]), text)
    return x_links.plain(whole[:_LONGEST])


def _dict(among: Post, key: str) -> Post:
    value = among.get(key)
    return value if isinstance(value, dict) else {}


def _dicts(among: Post, key: str) -> list[Post]:
    value = among.get(key)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _text(among: Post, key: str) -> str:
    value = among.get(key)
    return value if isinstance(value, str) else ""
