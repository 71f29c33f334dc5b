"""What each network accepts of a text and its media: warnings, never a refusal."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from cm_desk.domain import graphemes, text_length, wording
from cm_desk.domain.checklist_writing import plain_hashtags
from cm_desk.domain.media import Media, media_of
from cm_desk.domain.plan import Content, Version, image_paths
from cm_desk.domain.publication import Format
from cm_desk.domain.records import frozen
from cm_desk.domain.text_length import Counting

VIDEO_FORMATS: Final = frozenset({Format.VIDEO, Format.SHORT_VIDEO, Format.LIVE})
# A format that is an image says that there will be one, even before a file is chosen.
IMAGE_FORMATS: Final = frozenset({Format.PHOTO, Format.ALBUM, Format.CAROUSEL, Format.STORY})
_MOST_EMOJIS: Final = 3
_CAPITALS: Final = re.compile(r"(?:\b[^\W\d_a-zà-öø-ÿ]{2,}\b[ ’'-]*){4,}")
_ONLY_LINK: Final = re.compile(r"\s*https?://\S+\s*", re.IGNORECASE)
_DRESSED: Final = re.compile("[\U0001d400-\U0001d7ff\u24b6-\u24e9\U0001f130-\U0001f169]{2}")
_BLANK: Final = "\ufe0e\ufe0f "


@frozen
class NetworkRule:
    """The limits of one group of networks; None where no limit is known or worth saying.

    ``most_bytes`` bounds the text once written in UTF-8. ``least_media`` counts images and
    videos alike; ``videos_needed`` is how many videos, no more and no less. ``mixes`` tells
    whether images and videos may go together. ``is_checked`` is False where no source was
    found: the limit is then « à vérifier ».
    """

    group: str
    characters: int | None = None
    counting: Counting = "characters"
    most_bytes: int | None = None
    most_images: int | None = None
    most_videos: int | None = None
    least_media: int = 0
    videos_needed: int | None = None
    least_carousel: int = 0
    mixes: bool = True
    is_checked: bool = True
    source: str = ""
    checked: str = ""


@frozen
class Problem:
    """A warning named by ``key``; ``values`` fill its sentence.

    ``is_limit`` tells what the network would refuse or cut from an advice on writing.
    """

    key: str
    values: tuple[tuple[str, str], ...] = ()
    is_limit: bool = True


def full_text(version_text: str, content: Content) -> str:
    """Return what is really published: the text, then the funder's mention it lacks."""
    mention = content.funder_mention.strip()
    if not mention or wording.fold(mention) in wording.fold(version_text):
        return version_text
    return f"{version_text.rstrip()}\n\n{mention}" if version_text.strip() else mention


def written(version_text: str, content: Content, rule: NetworkRule | None) -> int:
    """Return the length of what is published, as the network counts it."""
    counting = rule.counting if rule else "characters"
    return text_length.count(full_text(version_text, content), counting)


def problems(
    version_text: str, content: Content, rule: NetworkRule | None, *, alt_text: str = ""
) -> tuple[Problem, ...]:
    """Return what the network would refuse or cut, then what would be hard to read."""
    rules = (*_length(version_text, content, rule), *_media(content, rule)) if rule else ()
    return (*rules, *_writing(version_text, content, alt_text))


def limits(version: Version, content: Content, rule: NetworkRule | None) -> tuple[Problem, ...]:
    """Return only what the network would refuse or cut."""
    found = problems(version.text, content, rule, alt_text=version.alt_text)
    return tuple(one for one in found if one.is_limit)


def expected_media(content: Content) -> Media:
    """Return the files of a content, or what its format promises when none is chosen yet."""
    found = media_of(image_paths(content))
    if content.format in VIDEO_FORMATS and not found.videos:
        return Media(0, found.videos + 1, found.documents)
    if content.format in IMAGE_FORMATS and not found.total:
        return Media(1)
    return found


def _length(text: str, content: Content, rule: NetworkRule) -> Iterator[Problem]:
    whole = full_text(text, content)
    if rule.characters is not None:
        count = text_length.count(whole, rule.counting)
        if count > rule.characters:
            yield _problem("too_long", written=count, most=rule.characters)
            return
    if rule.most_bytes is not None and len(whole.encode()) > rule.most_bytes:
        yield _problem("too_heavy", most=rule.most_bytes)


def _media(content: Content, rule: NetworkRule) -> Iterator[Problem]:
    found = expected_media(content)
    if rule.videos_needed is not None and found.videos != rule.videos_needed:
        yield _problem("video_needed")
        return
    if found.images + found.videos < rule.least_media:
        yield _problem("media_needed")
    yield from _too_many(found, rule)
    if found.images and found.videos and not rule.mixes:
        yield _problem("mixed")
    yield from _carousel(content, rule)


def _too_many(found: Media, rule: NetworkRule) -> Iterator[Problem]:
    if rule.most_images is not None and found.images > rule.most_images:
        yield _problem("too_many_images", count=found.images, most=rule.most_images)
    if rule.most_videos is not None and found.videos > rule.most_videos:
        yield _problem("too_many_videos", count=found.videos, most=rule.most_videos)


def _carousel(content: Content, rule: NetworkRule) -> Iterator[Problem]:
    files = media_of(image_paths(content))
    if content.format is not Format.CAROUSEL or not rule.least_carousel or not files.total:
        return
    if files.videos:
        yield _problem("carousel_video")
    elif files.images < rule.least_carousel and not files.documents:
        yield _problem("carousel_short", least=rule.least_carousel)


def _writing(text: str, content: Content, alt_text: str) -> Iterator[Problem]:
    if media_of(image_paths(content)).images and not alt_text.strip():
        yield Problem("no_alt", is_limit=False)
    if _ONLY_LINK.fullmatch(text):
        yield Problem("only_link", is_limit=False)
    if tags := plain_hashtags([text]):
        yield Problem("hashtag", (("tag", tags[0]),), is_limit=False)
    if _CAPITALS.search(text):
        yield Problem("capitals", is_limit=False)
    if _DRESSED.search(text):
        yield Problem("dressed", is_limit=False)
    if _longest_run_of_emojis(text) > _MOST_EMOJIS:
        yield Problem("emojis", is_limit=False)


def _longest_run_of_emojis(text: str) -> int:
    if text.isascii():
        return 0
    longest = run = 0
    for cluster in graphemes.clusters(unicodedata.normalize("NFC", text)):
        if cluster in _BLANK:
            continue
        run = run + 1 if graphemes.is_emoji(cluster) else 0
        longest = max(longest, run)
    return longest


def _problem(key: str, **values: int) -> Problem:
    return Problem(key, tuple((name, wording.number(value)) for name, value in values.items()))
