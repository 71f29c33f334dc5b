"""The years that a dossier holds dates of."""

from datetime import date
from typing import Final

from cm_desk.domain.errors import CmDeskError

# The year Facebook opened: nothing of ours is older. Nobody plans further than ten years.
FIRST_YEAR: Final = 2004
YEARS_AHEAD: Final = 10


def require(day: date, field: str) -> None:
    """Refuse a date before 2004 or more than ten years ahead."""
    last = date.today().year + YEARS_AHEAD  # noqa: DTZ011 - the user's own day
    if not FIRST_YEAR <= day.year <= last:
        raise CmDeskError("date_out_of_years", field=field, first=FIRST_YEAR, last=last)
