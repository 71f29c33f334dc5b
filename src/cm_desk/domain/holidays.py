"""Public holidays, with the variants of Alsace-Moselle and overseas."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from cm_desk.domain.day_rules import Rule, days_of
from cm_desk.domain.records import frozen


class HolidayRegion(StrEnum):
    """Where the same days are public holidays."""

    MAINLAND = "metropole"
    ALSACE_MOSELLE = "alsace_moselle"
    GUADELOUPE = "guadeloupe"
    MARTINIQUE = "martinique"
    GUYANE = "guyane"
    REUNION = "la_reunion"
    MAYOTTE = "mayotte"
    SAINT_BARTHELEMY = "saint_barthelemy"
    SAINT_MARTIN = "saint_martin"
    SAINT_PIERRE_ET_MIQUELON = "saint_pierre_et_miquelon"
    NEW_CALEDONIA = "nouvelle_caledonie"
    POLYNESIA = "polynesie_francaise"
    WALLIS_ET_FUTUNA = "wallis_et_futuna"


@frozen
class PublicHoliday:
    """A public holiday: ``regions`` where it is one, None for everywhere.

    ``since`` and ``until`` are years, both included. ``detail`` says where or why, when the
    name does not.
    """

    slug: str
    label: str
    rule: Rule
    regions: tuple[HolidayRegion, ...] | None = None
    since: int | None = None
    until: int | None = None
    detail: str = ""


_REGIONS: Final[Mapping[str, HolidayRegion]] = MappingProxyType(
    {
        "57": HolidayRegion.ALSACE_MOSELLE,
        "67": HolidayRegion.ALSACE_MOSELLE,
        "68": HolidayRegion.ALSACE_MOSELLE,
        "971": HolidayRegion.GUADELOUPE,
        "972": HolidayRegion.MARTINIQUE,
        "973": HolidayRegion.GUYANE,
        "974": HolidayRegion.REUNION,
        "975": HolidayRegion.SAINT_PIERRE_ET_MIQUELON,
        "976": HolidayRegion.MAYOTTE,
        "977": HolidayRegion.SAINT_BARTHELEMY,
        "978": HolidayRegion.SAINT_MARTIN,
        "986": HolidayRegion.WALLIS_ET_FUTUNA,
        "987": HolidayRegion.POLYNESIA,
        "988": HolidayRegion.NEW_CALEDONIA,
    }
)


def region_of(departements: Iterable[str]) -> HolidayRegion:
    """Return the variant of the first département, the most inhabited one.

    >>> region_of(["57", "54"]).value
    'alsace_moselle'
    """
    first = next(iter(departements), "")
    return _REGIONS.get(first, HolidayRegion.MAINLAND)


def of_year(
    holidays: Iterable[PublicHoliday], region: HolidayRegion, year: int
) -> tuple[tuple[date, PublicHoliday], ...]:
    """Return a year's public holidays in date order."""
    found = [
        (days[0], one)
        for one in holidays
        if _holds(one, region, year) and (days := days_of(one.rule, year))
    ]
    return tuple(sorted(found, key=lambda pair: (pair[0], pair[1].slug)))


def _holds(one: PublicHoliday, region: HolidayRegion, year: int) -> bool:
    if one.regions is not None and region not in one.regions:
        return False
    return (one.since or year) <= year <= (one.until or year)
