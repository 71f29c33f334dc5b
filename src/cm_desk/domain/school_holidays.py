"""School holidays of the three zones, as far as they are published and no further."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from cm_desk.domain.records import frozen
from cm_desk.domain.territory import SchoolZone


@frozen
class SchoolHoliday:
    """Days without school, both included; not confirmed where two sources disagree."""

    zone: SchoolZone
    slug: str
    label: str
    first: date
    last: date
    is_confirmed: bool = True


@frozen
class SchoolCalendar:
    """What is published: nothing is known of the days after ``known_until``."""

    periods: tuple[SchoolHoliday, ...]
    known_from: date
    known_until: date
    source: str = ""


def has_published(zone: SchoolZone | None) -> bool:
    """Tell whether a national calendar exists: Corsica and overseas have rectoral ones."""
    return zone in {SchoolZone.A, SchoolZone.B, SchoolZone.C}


def ends(calendar: SchoolCalendar, zone: SchoolZone | None, year: int) -> Mapping[str, date]:
    """Return the last day of each of a zone's holidays that ends that year, by its slug.

    Those that nobody confirms are left out, and those that end with what is known: when
    school starts again is not known then.
    """
    return MappingProxyType(
        {
            one.slug: one.last
            for one in calendar.periods
            if one.zone is zone
            and one.last.year == year
            and one.is_confirmed
            and one.last < calendar.known_until
        }
    )
