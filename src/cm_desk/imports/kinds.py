"""Which module reads each kind of file; each is loaded when its kind is met.

A table's module has ``read(table: Table, context: Context) -> FileSummary``; a document's has
``read(sources: Sequence[Source], context: Context) -> FileSummary``, given the file itself or
all the members of the archive.
"""

from types import MappingProxyType

TABLES = MappingProxyType(
    {
        "meta-facebook-posts": "meta",
        "meta-instagram-posts": "meta",
        "meta-facebook-videos": "meta_videos",
        "meta-page-insights": "meta_insights",
        "meta-series": "meta_series",
        "linkedin-page-posts": "linkedin_page",
        "linkedin-followers": "linkedin_followers",
        "linkedin-creator": "linkedin_creator",
        "linkedin-shares": "linkedin_shares",
        "x-posts": "x_posts",
        "x-posts-old": "x_posts_old",
        "x-series": "x_series",
        "youtube-videos": "youtube",
        "tiktok-posts": "tiktok_posts",
        "tiktok-series": "tiktok_series",
        "buffer-plan": "planners",
        "metricool-plan": "planners",
        "hootsuite-plan": "planners",
        "own-table": "own_table",
    }
)
DOCUMENTS = MappingProxyType(
    {
        "meta-download": "meta_download",
        "linkedin-archive": "linkedin_archive",
        "x-archive": "x_archive",
        "youtube-videos": "youtube_archive",
        "tiktok-download": "tiktok_download",
        "mastodon": "mastodon",
        "bluesky": "bluesky",
        "wordpress": "wordpress",
        "feed": "feed",
    }
)
