"""Which platform wrote a file: by its columns, its first characters, bytes or members."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

FACEBOOK_POSTS = "meta-facebook-posts"
INSTAGRAM_POSTS = "meta-instagram-posts"


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
    _signature("linkedin-page-posts", "linkedin", "post title", "post link", "created date"),
    _signature("linkedin-shares", "linkedin", "sharelink", "sharecommentary"),
    _signature("linkedin-series", "linkedin", "date", "total followers|impressions (total)"),
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
    _signature(
        "youtube-videos",
        "youtube",
        "content|contenu|video",
        "video title|titre de la video",
        "video publish time|heure de publication de la video",
    ),
    _signature("tiktok-posts", "tiktok", "video link", "post time"),
    _signature("tiktok-series", "tiktok", "date", "video views", "profile views"),
    _signature("meta-series", "facebook", "date", "primary"),
    _signature("buffer-plan", "", "text", "posting time"),
    _signature("metricool-plan", "", "text", "date", "time", "draft"),
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
    (r"(^|/)data/(tweets?|tweets-part\d+)\.js$", "x-archive"),
    (r"(^|/)(profile_posts_\d+|your_posts[a-z_]*\d*)\.json$", "meta-download"),
    (
        r"(^|/)(your_instagram_activity|your_facebook_activity|this_profile's_activity)",
        "meta-download",
    ),
    (r"(^|/)user_data(_tiktok)?\.json$", "tiktok-download"),
    (r"(^|/)outbox\.json$", "mastodon"),
    (r"(^|/)(shares|rich_media)(_\d+)?\.csv$", "linkedin-shares"),
    (r"(^|/)(table data|informations relatives aux tableaux)\.csv$", "youtube-videos"),
)
_OPENINGS = (
    (r"\s*window\.YTD\.tweet", "x-archive"),
    (r"\s*(<\?xml[^>]*>)?.{0,2000}wordpress\.org/export/", "wordpress"),
    (r"\s*(<\?xml[^>]*>)?.{0,2000}<(rss|feed)\b", "feed"),
    (r"\s*(<!doctype html|<html)", "web-page"),
    (r"\s*(<\?xml|<[a-z])", "xml"),
    (r"\s*BEGIN:VCALENDAR", "calendar"),
    (r"\s*[\[{].{0,4000}OrderedCollection", "mastodon"),
    (r"\s*\{.{0,4000}\"(VideoList|Videos?|Posts?)\"\s*:", "tiktok-download"),
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
    """Return the rank and the kind of a table whose cells tell more than its names."""
    filled = [row for row in rows if row and not row[0].lower().startswith("sep=")]
    if _is_series(filled):
        rank = next(rank for rank, row in enumerate(rows, 1) if len(row) == 2)
        return rank, _signature("meta-series", "facebook")
    for rank, row in enumerate(rows):
        if any("urn:li:" in cell for cell in row):
            return max(1, rank), _signature("linkedin-page-posts", "linkedin")
    return None


def _is_series(filled: Sequence[Sequence[str]]) -> bool:
    """Recognise Meta's daily figures by their shape: their names are translated."""
    if len(filled) < 3 or len(filled[0]) != 1 or len(filled[1]) != 2:
        return False
    return re.match(r"\d{4}-\d{2}-\d{2}T", filled[2][0]) is not None
