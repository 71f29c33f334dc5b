"""The news of one site on their way out, whichever file tells them."""

from collections.abc import Iterable
from datetime import datetime

from cm_desk.domain import addresses
from cm_desk.domain.importing import UNIDENTIFIED, Certainty, FileSummary
from cm_desk.imports.clock import Instant, zone_named
from cm_desk.imports.collect import Collector
from cm_desk.imports.context import Context
from cm_desk.imports.fediverse.markup import title_of
from cm_desk.imports.times import Times

_UNKNOWN = f"{UNIDENTIFIED}site"


class News:
    """Name the site, place its hours, and sum up: ``out`` takes the articles themselves."""

    def __init__(self, kind: str, context: Context) -> None:
        self.out = Collector(kind, "site", context)
        self.times = Times(context)
        self._zone_name = context.options.timezone or context.options.territory_timezone
        self._all_given = True
        self._ref = ""

    def account(self, homes: Iterable[str], name: str) -> str:
        """Name the site once, by the first host among the addresses of its pages."""
        if not self._ref:
            hosts = (addresses.host_of(home) for home in homes if home)
            self._ref = next((host for host in hosts if host), _UNKNOWN)
            self.out.account(self._ref, title_of(name))
        return self._ref

    def placed(self, when: datetime) -> Instant | None:
        """Place an hour; one that does not say its zone is the site's own clock's."""
        if when.tzinfo is not None:
            return self.times.aware(when)
        self._all_given = False
        return self.times.local(when, zone_named(self._zone_name))

    def finish(
        self, *, left_out: tuple[str, ...], certainty: Certainty = Certainty.VERIFIED
    ) -> FileSummary:
        """Return what the file holds; it leaves nothing out between its first and last days."""
        first, last = self.out.tally.dates()
        return self.out.finish(
            timezone="UTC" if self._all_given else self._zone_name,
            zone_is_given=self._all_given,
            certainty=certainty,
            period=(first, last) if first and last else None,
            left_out=left_out,
        )
