"""What several commands do: open the file, read the clock, tell the result."""

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from cm_desk.domain import history
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.history import Period
from cm_desk.services import dossiers
from cm_desk.services.dossiers import Dossier

_YEAR = timedelta(weeks=52)


@contextmanager
def opened(path: Path) -> Iterator[Dossier]:
    dossier = dossiers.open_dossier(path)
    try:
        yield dossier
    finally:
        dossier.close()


def today(asked: Namespace) -> date:
    return asked.today or date.today()  # noqa: DTZ011 - the user's own day


def period(asked: Namespace) -> Period:
    """Return the whole weeks asked for; a missing end is a year away from the other."""
    if asked.first is None and asked.last is None:
        return history.last_complete_weeks(today(asked))
    last = asked.last or max(today(asked), asked.first)
    first = asked.first or last - _YEAR + timedelta(days=1)
    if last < first:
        raise CmDeskError("period_ends_before_it_starts")
    return history.weeks_around(first, last)


def tell(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


def told(line: str) -> int:
    """Tell that it is done; return the exit code."""
    tell([line])
    return 0


def write_json(value: object) -> None:
    import msgspec  # noqa: PLC0415 - a report needs none

    sys.stdout.write(msgspec.json.format(msgspec.json.encode(value)).decode() + "\n")
