"""The public holidays that we compute, against a library that says them otherwise."""

from datetime import date

import holidays as oracle
import pytest

from cm_desk import paths
from cm_desk.domain.holidays import HolidayRegion, of_year, region_of
from cm_desk.services import calendars

OURS = calendars.public_holidays(paths.resources())
YEARS = range(2004, 2041)
SUBDIVISIONS = {
    HolidayRegion.MAINLAND: None,
    HolidayRegion.ALSACE_MOSELLE: "57",
    HolidayRegion.GUADELOUPE: "971",
    HolidayRegion.MARTINIQUE: "972",
    HolidayRegion.GUYANE: "973",
    HolidayRegion.REUNION: "974",
    HolidayRegion.MAYOTTE: "976",
    HolidayRegion.SAINT_BARTHELEMY: "BL",
    HolidayRegion.SAINT_MARTIN: "MF",
    HolidayRegion.SAINT_PIERRE_ET_MIQUELON: "PM",
    HolidayRegion.NEW_CALEDONIA: "NC",
    HolidayRegion.POLYNESIA: "PF",
    HolidayRegion.WALLIS_ET_FUTUNA: "WF",
}
# Local customs that no text of ours names.
CUSTOMS = {
    HolidayRegion.GUADELOUPE: {"Mi-Carême", "Vendredi saint", "Fête de Victor Schoelcher"},
    HolidayRegion.MARTINIQUE: {"Vendredi saint", "Fête de Victor Schoelcher"},
    HolidayRegion.SAINT_MARTIN: {"Fête de Victor Schoelcher"},
}
# The library drops Whit Monday while it was worked, though it stayed a public holiday.
WORKED_WHIT_MONDAYS = {date(2005, 5, 16), date(2006, 6, 5), date(2007, 5, 28)}


def ours(region: HolidayRegion) -> set[date]:
    return {day for year in YEARS for day, _one in of_year(OURS, region, year)}


def theirs(region: HolidayRegion) -> set[date]:
    found = oracle.country_holidays("FR", subdiv=SUBDIVISIONS[region], years=YEARS, language="fr")
    customs = CUSTOMS.get(region, set())
    return {day for day, name in found.items() if not set(name.split("; ")) <= customs}


def known_differences(region: HolidayRegion) -> set[date]:
    found = set(WORKED_WHIT_MONDAYS)
    if region is HolidayRegion.SAINT_MARTIN:
        # 27 May until 2017 for us and for the State's own code; they say 28 May, from 2012 on,
        # when it was also Whit Monday.
        found |= {date(year, 5, 27) for year in range(2004, 2018)}
        found |= {date(year, 5, 28) for year in range(2013, 2018)}
    if region is HolidayRegion.SAINT_BARTHELEMY:
        found |= {date(year, 10, 9) for year in range(2004, 2012)}
    return found


@pytest.mark.parametrize("region", HolidayRegion)
def test_that_the_public_holidays_are_those_of_the_library_but_for_known_differences(
    region: HolidayRegion,
):
    assert ours(region) ^ theirs(region) == known_differences(region)


def test_that_the_mainland_has_eleven_public_holidays_each_year():
    assert [one.label for _day, one in of_year(OURS, HolidayRegion.MAINLAND, 2026)] == [
        "Jour de l’An",
        "Lundi de Pâques",
        "Fête du Travail",
        "Victoire de 1945",
        "Ascension",
        "Lundi de Pentecôte",
        "Fête nationale",
        "Assomption",
        "Toussaint",
        "Armistice de 1918",
        "Noël",
    ]


def test_that_two_public_holidays_may_share_a_day():
    # Ascension Thursday of 2008 was the first of May.
    days = [day for day, _one in of_year(OURS, HolidayRegion.MAINLAND, 2008)]
    assert days.count(date(2008, 5, 1)) == 2


def test_that_good_friday_in_alsace_and_moselle_says_where_it_holds():
    found = {one.slug: (day, one) for day, one in of_year(OURS, HolidayRegion.ALSACE_MOSELLE, 2026)}
    day, one = found["vendredi_saint"]
    assert day == date(2026, 4, 3)
    assert "temple protestant" in one.detail
    assert found["saint_etienne"][0] == date(2026, 12, 26)


@pytest.mark.parametrize(
    ("departements", "region"),
    [
        (["67", "68"], HolidayRegion.ALSACE_MOSELLE),
        (["57"], HolidayRegion.ALSACE_MOSELLE),
        (["54", "57"], HolidayRegion.MAINLAND),
        (["974"], HolidayRegion.REUNION),
        (["978"], HolidayRegion.SAINT_MARTIN),
        (["2A"], HolidayRegion.MAINLAND),
        ([], HolidayRegion.MAINLAND),
    ],
)
def test_that_the_first_departement_gives_the_variant(
    departements: list[str], region: HolidayRegion
):
    assert region_of(departements) is region
