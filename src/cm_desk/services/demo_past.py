"""The example's publications, written up to one day, then to another."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain, islice

from cm_desk.domain.importing import FileSummary
from cm_desk.domain.publication import Publication
from cm_desk.services.demo_history import Presence, Told
from cm_desk.storage import import_log, publications
from cm_desk.storage.changes import Recording
from cm_desk.storage.database import Dossier

_PIECE = 500
_PLANNED_SINCE = 70


class Past:
    """Write what was told, oldest first, in pieces of 500; ``latest`` are the last weeks'."""

    def __init__(self, dossier: Dossier, told: Iterator[Told], today: date) -> None:
        self.latest: list[Told] = []
        self._dossier = dossier
        self._told = told
        self._since = today.toordinal() - _PLANNED_SINCE
        self._files: Counter[tuple[int, int]] = Counter()

    def write(self, recording: Recording, *, until: date) -> None:
        """Write what appeared up to a day, included."""
        chosen = self._until(until.toordinal())
        while piece := list(islice(chosen, _PIECE)):
            publications.insert_many(self._dossier, [one.publication for one in piece])
            recording.split()
            self.latest += [one for one in piece if one.publication.day >= self._since]
            self._files.update(_file_of(one.publication) for one in piece)

    def log_imports(self, presences: Sequence[Presence]) -> None:
        """Write the log of the files from which publications would have come, one a year."""
        for presence in presences:
            if not presence.spec.imported:
                continue
            for year in range(presence.first.year, presence.last.year + 1):
                self._log_import(presence, year)

    def _until(self, day: int) -> Iterator[Told]:
        for one in self._told:
            if one.publication.day > day:
                self._told = chain((one,), self._told)
                return
            yield one

    def _log_import(self, presence: Presence, year: int) -> None:
        count = self._files.get((presence.account_id, year), 0)
        first = max(presence.first, date(year, 1, 1))
        last = min(presence.last, date(year, 12, 31))
        summary = FileSummary(
            f"meta-{presence.spec.key}-posts",
            presence.spec.network_id,
            "America/Los_Angeles",
            count,
            (),
            first,
            last,
        )
        noon = datetime.combine(last + timedelta(days=1), time(9, 30), UTC)
        import_log.add(
            self._dossier,
            at=int(noon.timestamp()),
            file_name=f"exemple-{presence.spec.key}-{year}.csv",
            summary=summary,
            new=count,
            changed=0,
            known=0,
        )


def _file_of(publication: Publication) -> tuple[int, int]:
    return publication.account_id, date.fromordinal(publication.day).year
