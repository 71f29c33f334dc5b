"""Which module reads each kind of file; each is loaded when its kind is met.

A table's module has ``read(table: Table, context: Context) -> FileSummary``; a document's has
``read(sources: Sequence[Source], context: Context) -> FileSummary``, given the file itself or
all the members of the archive.
"""

from types import MappingProxyType

TABLES = MappingProxyType(
    {
        "meta-facebook-posts": "meta.posts",
        "meta-instagram-posts": "meta.posts",
        "meta-facebook-videos": "meta.videos",
        "meta-page-insights": "meta.insights",
        "meta-series": "meta.series",
        "linkedin-page-posts": "linkedin.page",
        "linkedin-followers": "linkedin.followers",
        "linkedin-creator": "linkedin.creator",
        "linkedin-shares": "linkedin.shares",
        "x-posts": "x.posts",
        "x-posts-old": "x.posts_old",
        "x-series": "x.series",
        "youtube-videos": "youtube.videos",
        "tiktok-posts": "tiktok.posts",
        "tiktok-series": "tiktok.series",
        "buffer-plan": "own.planners",
        "metricool-plan": "own.planners",
        "hootsuite-plan": "own.planners",
        "gathering-return": "own.returns",
        "own-table": "own.table",
    }
)
# What people fill in a copy of the sheet as well as in the sheet.
SEVERAL_SHEETS = frozenset({"gathering-return"})
DOCUMENTS = MappingProxyType(
    {
        "meta-download": "meta.download",
        "linkedin-archive": "linkedin.archive",
        "x-archive": "x.archive",
        "youtube-videos": "youtube.archive",
        "tiktok-download": "tiktok.download",
        "mastodon": "fediverse.mastodon",
        "bluesky": "fediverse.bluesky",
        "wordpress": "site.wordpress",
        "feed": "site.feed",
    }
)
