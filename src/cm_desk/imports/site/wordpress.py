"""WordPress's export of a site (WXR): its published articles, by title and address.

Pages, menus and images are in the same list, as are drafts. So are the comments, and the
addresses of those who wrote: they go by unread.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from cm_desk.domain import addresses
from cm_desk.domain.importing import FileSummary
from cm_desk.imports.clock import Instant
from cm_desk.imports.containers.source import Source
from cm_desk.imports.containers.xmls import About, Record, Wanted, records
from cm_desk.imports.context import Context
from cm_desk.imports.fediverse.markup import title_of
from cm_desk.imports.site import stamps
from cm_desk.imports.site.news import News

_WANTED = Wanted(
    records=frozenset({"item"}),
    fields=frozenset(
        {
            "title",
            "link",
            "wp:post_date",
            "wp:post_date_gmt",
            "wp:post_type",
            "wp:status",
            "wp:post_password",
        }
    ),
    about=frozenset({"title", "link", "wp:base_blog_url", "wp:base_site_url"}),
    noticed=frozenset({"wp:comment", "wp:author_email", "wp:comment_author_email"}),
)
# « post », and what sites of public bodies call their news.
_NEWS = frozenset({"post", "actualite", "actualites", "actu", "actus", "news", "article"})
_NO_DATE = "0000-00-00"


def read(sources: Sequence[Source], context: Context) -> FileSummary:
    """Emit a site's published articles and return what the export holds."""
    about = About()
    reading = _Reading(context, about)
    # A big site's export, and any that wordpress.com gives, comes in several files of a ZIP.
    parts = sources if len(sources) == 1 else [one for one in sources if _is_part(one)]
    for part in parts:
        for record in records(part, _WANTED, about):
            reading.take(record)
    left_out = []
    if "wp:comment" in about.met:
        left_out.append("left_out_comments")
    if about.met & {"wp:author_email", "wp:comment_author_email"}:
        left_out.append("left_out_emails")
    # One of several files, or a chosen part of the site, proves but its own days.
    return reading.news.finish(left_out=tuple(left_out))


def _is_part(source: Source) -> bool:
    return source.name.lower().endswith(".xml") and "__MACOSX" not in source.path


class _Reading:
    """Take an export's items one by one."""

    def __init__(self, context: Context, about: About) -> None:
        self.news = News("wordpress", context)
        self._about = about

    def take(self, record: Record) -> None:
        """Keep an article, refuse it, or set aside what is none."""
        if record.text("wp:post_type") not in _NEWS:
            self.news.out.set_aside("site_other_content")
        elif record.text("wp:status") != "publish" or record.text("wp:post_password"):
            self.news.out.set_aside("site_unpublished")
        elif (moment := self._moment(record)) is None:
            said = record.text("wp:post_date_gmt", "wp:post_date")
            self.news.out.refuse(record.line, "bad_date" if said else "no_date", said)
        else:
            link = record.text("link")
            key = addresses.canonical(link)
            self.news.out.add(
                self._account(link),
                moment,
                key=key,
                permalink=link if key else "",
                text=title_of(record.text("title")),
                sponsored=False,
            )

    def _account(self, link: str) -> str:
        said = self._about.fields
        homes = (said.get("wp:base_blog_url", ""), said.get("link", ""), link)
        return self.news.account(homes, said.get("title", ""))

    def _moment(self, record: Record) -> Instant | None:
        """Place an article: in UTC where the export says it, else by the site's own clock."""
        if when := _written(record.text("wp:post_date_gmt")):
            return self.news.placed(when.replace(tzinfo=UTC))
        if when := _written(record.text("wp:post_date")):
            return self.news.placed(when)
        return None


def _written(text: str) -> datetime | None:
    if text.startswith(_NO_DATE):
        return None
    found = stamps.rfc3339(text[:80])
    return found[0] if found and found[1] else None
