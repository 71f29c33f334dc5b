"""A site's news feed saved to a file: RSS 2.0 and 1.0, Atom. It holds the last items only."""

from collections.abc import Sequence

from cm_desk.domain import addresses
from cm_desk.domain.importing import Certainty, FileSummary
from cm_desk.imports.clock import Instant
from cm_desk.imports.containers.source import Source
from cm_desk.imports.containers.xmls import About, Record, Wanted, records
from cm_desk.imports.context import Context
from cm_desk.imports.fediverse.markup import title_of
from cm_desk.imports.site import stamps
from cm_desk.imports.site.news import News

_ORIGINAL = "feedburner:origLink"
# Where each family of feeds says when an item appeared; a later change only as a last resort.
_DATES = ("pubDate", "atom:published", "atom:issued", "dc:date", "atom:updated", "atom:modified")
_AUTHORS = frozenset({"author", "managingEditor", "webMaster", "atom:email"})
_LONGEST_GUID = 500
_WANTED = Wanted(
    records=frozenset({"item", "atom:entry"}),
    fields=frozenset(
        {"title", "link", "guid", "atom:title", "atom:link", "atom:id", _ORIGINAL, *_DATES}
    ),
    about=frozenset({"title", "link", "atom:title", "atom:id"}),
    noticed=_AUTHORS,
)


def read(sources: Sequence[Source], context: Context) -> FileSummary:
    """Emit a feed's items and return what it holds."""
    about = About()
    reading = _Reading(context, about)
    for record in records(sources[0], _WANTED, about):
        reading.take(record)
    left_out = ("left_out_emails",) if about.met & _AUTHORS else ()
    return reading.news.finish(left_out=left_out, certainty=Certainty.LIKELY)


class _Reading:
    """Take a feed's items one by one."""

    def __init__(self, context: Context, about: About) -> None:
        self.news = News("feed", context)
        self._about = about

    def take(self, record: Record) -> None:
        """Keep an item, or refuse it."""
        said = record.text(*_DATES)
        if (moment := self._moment(said)) is None:
            self.news.out.refuse(record.line, "bad_date" if said else "no_date", said)
            return
        link = _link(record)
        guid = " ".join(record.text("guid", "atom:id").split())[:_LONGEST_GUID]
        ref = self._account(link)
        self.news.out.add(
            ref,
            moment,
            key=addresses.canonical(link) or (f"{ref}#{guid}" if guid else ""),
            permalink=link,
            text=title_of(record.text("title", "atom:title")),
            sponsored=False,
        )

    def _account(self, link: str) -> str:
        said = self._about.fields
        homes = (said.get("link", ""), link, said.get("atom:id", ""))
        return self.news.account(homes, said.get("title") or said.get("atom:title") or "")

    def _moment(self, text: str) -> Instant | None:
        if when := stamps.rfc822(text[:80]):
            return self.news.placed(when)
        found = stamps.rfc3339(text[:80])
        if found is None:
            return None
        when, has_hour = found
        return self.news.placed(when) if has_hour else self.news.times.day(when.date())


def _link(record: Record) -> str:
    """Return an item's page: a link to itself, never to a comment or an enclosed file."""
    written = [record.text(_ORIGINAL), record.text("link")]
    written += [
        link.attributes.get("href", "")
        for link in record.fields.get("atom:link", ())
        if link.attributes.get("rel", "alternate") == "alternate"
    ]
    written += [
        guid.text
        for guid in record.fields.get("guid", ())
        if guid.attributes.get("isPermaLink", "true") == "true"
    ]
    return next((one for one in written if addresses.canonical(one)), "")
