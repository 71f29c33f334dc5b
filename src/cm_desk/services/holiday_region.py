"""Which public holidays are the territory's: chosen by the user, else by its members."""

from functools import lru_cache
from pathlib import Path

from cm_desk import paths
from cm_desk.domain import holidays
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.holidays import HolidayRegion
from cm_desk.domain.places import Coded
from cm_desk.domain.plan import PlanSettings
from cm_desk.domain.records import frozen
from cm_desk.domain.territory import SchoolZone, Territory
from cm_desk.services.places import open_reference
from cm_desk.storage import territory
from cm_desk.storage.database import Dossier

# No département of these zones has holidays of its own.
_AS_MAINLAND = frozenset({SchoolZone.A, SchoolZone.C, SchoolZone.CORSICA})


@frozen
class _Somewhere:
    level: str
    code: str


def region_in_force(dossier: Dossier, here: Territory, settings: PlanSettings) -> HolidayRegion:
    """Return the chosen variant, else that of the most inhabited of the members' départements."""
    if settings.holiday_region in set(HolidayRegion):
        return HolidayRegion(settings.holiday_region)
    return usual_region(dossier, here)


def usual_region(dossier: Dossier, here: Territory) -> HolidayRegion:
    """Return the variant that follows from where the members are."""
    if here.school_zone in _AS_MAINLAND:
        return HolidayRegion.MAINLAND
    members = territory.members(dossier)
    if not members:
        return HolidayRegion.MAINLAND
    return _region_of(tuple((one.level, one.code) for one in members), paths.built())


@lru_cache(maxsize=8)
def _region_of(members: tuple[tuple[str, str], ...], built: Path) -> HolidayRegion:
    places: list[Coded] = [_Somewhere(level, code) for level, code in members]
    try:
        with open_reference(built) as reference:
            return holidays.region_of(reference.departements_of(places))
    except CmDeskError:
        # The Territory page is where the missing list of communes is told.
        return HolidayRegion.MAINLAND
