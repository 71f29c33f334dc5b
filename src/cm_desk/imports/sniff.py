"""Which platform wrote a file: by its columns, its first characters, bytes or members."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from cm_desk.imports import shapes

FACEBOOK_POSTS = "meta-facebook-posts"
INSTAGRAM_POSTS = "meta-instagram-posts"
LINKEDIN_POSTS = "linkedin-page-posts"
LINKEDIN_FOLLOWERS = "linkedin-followers"


@dataclass(frozen=True, slots=True)
class Signature:
    """A kind of table: each group must have one of its normalised names in the header."""

    kind: str
    network_id: str
    groups: tuple[frozenset[str], ...]

    def matches(self, names: frozenset[str]) -> bool:
        """Tell whether a header is of this kind, whatever else it holds."""
        return all(group & names for group in self.groups)


def _signature(kind: str, network_id: str, *groups: str) -> Signature:
    return Signature(kind, network_id, tuple(frozenset(group.split("|")) for group in groups))


_POST_ID = "post id|identifiant de la publication"
_PUBLISHED = "publish time|heure de publication"
# The most demanding first: a page's posts also hold the columns of poorer kinds.
SIGNATURES = (
    _signature(
        INSTAGRAM_POSTS,
        "instagram",
        _POST_ID,
        "account username|nom de profil du compte|nom d'utilisateur du compte",
        _PUBLISHED,
    ),
    _signature(
        FACEBOOK_POSTS,
        "facebook",
        _POST_ID,
        "page id|id de la page|identifiant de la page",
        _PUBLISHED,
    ),
    _signature(
        "meta-facebook-videos",
        "facebook",
        "video asset id|id de l'element video|identifiant de l'element video",
        _PUBLISHED,
    ),
    _signature("meta-page-insights", "facebook", "post id", "permalink", "post message", "posted"),
    _signature(LINKEDIN_POSTS, "linkedin", "post title", "post link", "created date"),
    _signature("linkedin-shares", "linkedin", "sharelink", "sharecommentary"),
    _signature(LINKEDIN_FOLLOWERS, "linkedin", "date", "total followers"),
    _signature("linkedin-series", "linkedin", "date", "impressions (total)"),
    _signature(
        "linkedin-visitors",
        "linkedin",
        "date",
        "total page views (total)|overview page views (total)",
    ),
    _signature("linkedin-competitors", "linkedin", "page", "total followers", "new followers"),
    _signature("linkedin-creator", "linkedin", "post url", "post publish date"),
    _signature(
        "x-posts",
        "x",
        "post text|texte du post",
        "post link|lien|post id",
        "impressions",
    ),
    _signature("x-posts-old", "x", "tweet id", "tweet permalink", "time"),
    _signature("x-series", "x", "date", "new follows", "create post"),
    # One line per video and per day: the same columns as the table of videos, and a date.
    _signature(
        "youtube-series",
        "youtube",
        "date",
        "content|contenu|video",
        "video title|titre de la video",
    ),
    _signature(
        "youtube-videos",
        "youtube",
        "content|contenu|video",
        "video title|titre de la video",
        "video publish time|heure de publication de la video",
    ),
    _signature(
        "youtube-series",
        "youtube",
        "views|vues",
        "watch time (hours)|duree de visionnage (heures)",
    ),
    _signature("tiktok-posts", "tiktok", "video link", "post time"),
    _signature("tiktok-series", "tiktok", "date", "video views", "profile views"),
    _signature(
        "tiktok-series", "tiktok", "date", "followers", "difference in followers from previous day"
    ),
    _signature("meta-series", "facebook", "date", "primary"),
    _signature("buffer-plan", "", "text", "posting time"),
    _signature("metricool-plan", "", "text", "date", "time", "draft"),
    _signature(
        "gathering-return",
        "",
        "commune ou partenaire",
        "sujet en une phrase|sujet",
        "ce qui se passe|a publier vers le|autorisation des personnes visibles",
    ),
    _signature("cm-desk-export", "", "account", "network", "published_at", "hour_known"),
)
_BINARIES = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"\xd0\xcf\x11\xe0", "old-workbook"),
    (b"SQLite format 3\x00", "database"),
    (b"\x1f\x8b", "compressed"),
    (b"7z\xbc\xaf", "compressed"),
    (b"Rar!", "compressed"),
    (b"\x3a\xa2\x65\x72\x6f\x6f\x74\x73", "bluesky"),
)
# Members that name an archive's kind: a path's end, in lower case.
_MEMBERS = (
    (r"^xl/(workbook\.(xml|bin)|worksheets/)", "workbook"),
    (r"^(word|ppt)/", "document"),
    (r"^content\.xml$", "workbook"),
    (r"(^|/)tweets?(-part\d+)?\.js$", "x-archive"),
    (r"(^|/)(profile_posts(_\d+)?|your_posts[a-z_]*\d*)\.(json|html)$", "meta-download"),
    (r"(^|/)(content|media)/(posts|reels|stories)(_\d+)?\.(json|html)$", "meta-download"),
    (r"(^|/)(past_instagram_insights/|threads/threads_and_replies)", "meta-download"),
    (
        r"(^|/)(your_instagram_activity|your_facebook_activity|this_profile's_activity)",
        "meta-download",
    ),
    (r"(^|/)user_data(_tiktok)?\.json$", "tiktok-download"),
    (r"(^|/)outbox\.json$", "mastodon"),
    (r"(^|/)[^/]*wordpress[^/]*\.xml$", "wordpress"),
    (r"(^|/)(shares(_\d+)?|rich_media)\.csv$", "linkedin-archive"),
    (
        r"(^|/)(table data|chart data|totals|totaux|informations relatives aux tableaux)\.csv$",
        "youtube-videos",
    ),
)
_OPENINGS = (
    (r"\s*window\.YTD\.tweets?\.part", "x-archive"),
    (r"\s*\"?Video overview\b", "x-video-series"),
    (r"\s*(<\?xml[^>]*>\s*)?(<!--((?!-->).){0,500}-->\s*){0,20}<(!doctype )?html\b", "web-page"),
    (r"\s*(?=<(\?xml|!--|rss)).{0,6000}wordpress\.org/export/", "wordpress"),
    (r"\s*(?=<(\?xml|!|rss|feed|rdf:|atom:)).{0,3000}?<(rss|(\w+:)?feed|rdf:rdf)\b", "feed"),
    (r"\s*(<\?xml|<[a-z])", "xml"),
    (r"\s*BEGIN:VCALENDAR", "calendar"),
    (r"\s*\{(?=.{0,4000}\"OrderedCollection)(?=.{0,4000}\"orderedItems\"\s*:)", "mastodon"),
    (r"\s*\{\s*\"(ig_\w+|text_post_app_\w+|organic_insights_\w+)\"\s*:", "meta-download"),
    (r"\s*\{.{0,4000}\"(VideoList|Videos?|Posts?)\"\s*:", "tiktok-download"),
    (
        r"\s*\{\s*\"(Ads and data|(Your )?Activity|App Settings|Comment|Profile[A-Za-z ]{0,20})\":",
        "tiktok-download",
    ),
    (r"\s*[\[{].{0,4000}\"(creation_timestamp|timestamp|media|ig_reels_media)\"", "meta-download"),
    (r"\s*(\[\s*[\[{\"]|\{\s*\"[^\"]*\"\s*:)", "json"),
    (r"\{\\rtf", "document"),
)


def recognise(names: frozenset[str]) -> Signature | None:
    """Return the kind of table that has these normalised column names."""
    return next((known for known in SIGNATURES if known.matches(names)), None)


def is_archive(head: bytes) -> bool:
    """Tell a ZIP, which workbooks are too."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def may_be_tar(head: bytes) -> bool:
    """Tell a tar, or what gzip compressed and may hold one."""
    return head.startswith(b"\x1f\x8b") or head[257:262] == b"ustar"


def binary_kind(head: bytes) -> str:
    """Name a file that is no text at all, "" for a text."""
    for start, kind in _BINARIES:
        if head.startswith(start):
            return kind
    if head[4:8] == b"ftyp" or head.startswith(b"\x1aE\xdf\xa3"):
        return "video"
    if head[:4] == b"RIFF":
        return "image" if head[8:12] == b"WEBP" else "video"
    return ""


def archive_kind(members: Sequence[str]) -> str:
    """Name an archive by its members, "" when any CSV in it may do."""
    names = [member.lower() for member in members]
    for pattern, kind in _MEMBERS:
        found = re.compile(pattern).search
        if any(found(name) for name in names):
            return kind
    return ""


def text_kind(text: str) -> str:
    """Name a text that is no table, by its first characters; "" when it may be one."""
    for pattern, kind in _OPENINGS:
        if re.match(pattern, text[:8000], re.IGNORECASE | re.DOTALL):
            return kind
    return ""


def recognise_shape(rows: Sequence[Sequence[str]]) -> tuple[int, Signature] | None:
    """Return the rank and the kind of a table whose cells tell more than its names.

    The rank is that of the header, from 1; 0 when the first row is already one of data.
    """
    trimmed = [_trimmed(row) for row in rows]
    filled = [row for row in trimmed if row and not row[0].lower().startswith("sep=")]
    if _is_series(filled):
        rank = next(rank for rank, row in enumerate(trimmed, 1) if len(row) == 2)
        return rank, _signature("meta-series", "facebook")
    if filled and _is_audience(filled, is_declared=len(filled) < len(list(filter(None, trimmed)))):
        return 1, Signature(kind="meta-audience", network_id="facebook", groups=())
    if _is_plan(rows):
        return 0, Signature(kind="hootsuite-plan", network_id="", groups=())
    if shape := shapes.linkedin_posts(rows):
        return shape.header, _signature(LINKEDIN_POSTS, "linkedin")
    if header := shapes.tiktok_posts(rows):
        return header, _signature("tiktok-posts", "tiktok")
    return None


_MOMENT = re.compile(
    r"([0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}|[0-9]{4}[/-][0-9]{1,2}[/-][0-9]{1,2})"
    r"[ T]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?( ?[AaPp][Mm])?"
)


def _is_plan(rows: Sequence[Sequence[str]]) -> bool:
    """Recognise Hootsuite's template, which has no header: a moment, a message, a link."""
    filled = [row for row in rows if _trimmed(row) and not row[0].lower().startswith("sep=")]
    return any(len(row) == 3 for row in filled) and all(map(_is_planned, filled))


def _is_planned(row: Sequence[str]) -> bool:
    if not 2 <= len(row) <= 3 or not _MOMENT.fullmatch(row[0].strip()[:40]):
        return False
    link = row[2].strip() if len(row) == 3 else ""
    return bool(row[1].strip()) and (not link or link.startswith(("http://", "https://")))


def _trimmed(row: Sequence[str]) -> Sequence[str]:
    """Return a row without the empty ends that spreadsheets add."""
    return row[: max((rank for rank, cell in enumerate(row, 1) if cell.strip()), default=0)]


_DATED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}(?![0-9])")


def _is_series(filled: Sequence[Sequence[str]]) -> bool:
    """Recognise Meta's daily figures by their shape: their names are translated."""
    if len(filled) < 3 or len(filled[0]) != 1 or len(filled[1]) != 2:
        return False
    day, figure = (*filled[2], "")[:2]
    # Cells split at the wrong mark begin with a date too.
    is_day = _DATED.match(day) is not None and not set(";|\t") & set(day)
    return is_day and re.fullmatch(r"-?[0-9\s]{0,15}", figure) is not None


_AUDIENCE = re.compile(
    r"\s*(age (&|and) gender|[âa]ge et (sexe|genre)"
    r"|(top|principaux|principales) (towns|cities|countries|pays|villes).{0,40})\s*",
    re.IGNORECASE,
)


def _is_audience(filled: Sequence[Sequence[str]], *, is_declared: bool) -> bool:
    """Recognise Meta's tables of an audience, one under the other, each under its title."""
    titles = [row[0] for row in filled if len(row) == 1]
    tables = sum(len(row) == 1 < len(below) for row, below in pairwise(filled))
    return (is_declared and tables > 1) or any(map(_AUDIENCE.fullmatch, titles))
