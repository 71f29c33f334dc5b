"""The bundled calendars: their shape, their French, and nothing said of years nobody knows."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from cm_desk import paths
from cm_desk.domain.day_rules import AfterBreak, days_of
from cm_desk.domain.marronniers import DateStatus, of_year
from cm_desk.domain.school_holidays import ends
from cm_desk.domain.territory import SchoolZone, TerritoryKind
from cm_desk.domain.year_frame import Concern
from cm_desk.services import calendars
from typography import problems

RESOURCES = paths.resources()
FILES = sorted((RESOURCES / "calendars").glob("*.json"))
ZONES = (SchoolZone.A, SchoolZone.B, SchoolZone.C)
SCHOOL = calendars.school_calendar(RESOURCES)
MARRONNIERS = {one.slug: one for one in calendars.marronniers(RESOURCES)}
POLLS = {one.poll.slug: one for one in calendars.polls(RESOURCES)}


def sentences(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        node = list(node.values())
    if isinstance(node, list):
        for child in node:
            yield from sentences(child)
    elif isinstance(node, str):
        yield node


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_that_the_calendars_are_written_in_good_french(file: Path):
    held = json.loads(file.read_bytes())
    assert {text: found for text in sentences(held) if (found := problems(text))} == {}


# School holidays


@pytest.mark.parametrize("zone", ZONES)
def test_that_school_holidays_follow_one_another_without_overlapping(zone: SchoolZone):
    periods = [one for one in SCHOOL.periods if one.zone is zone]
    assert all(one.first <= one.last for one in periods)
    assert all(one.last < other.first for one, other in pairwise(periods))
    assert periods[0].first == SCHOOL.known_from == date(2024, 7, 6)
    assert periods[-1].last == SCHOOL.known_until == date(2028, 8, 31)


@pytest.mark.parametrize("zone", ZONES)
def test_that_each_school_year_has_its_five_holidays_and_its_bridge(zone: SchoolZone):
    for year in (2024, 2025, 2026, 2027):
        start, end = date(year, 9, 2), date(year + 1, 9, 1)
        found = [
            one.slug for one in SCHOOL.periods if one.zone is zone and start <= one.first < end
        ]
        assert sorted(found) == ["ascension", "ete", "hiver", "noel", "printemps", "toussaint"]


def test_that_school_holidays_start_on_a_saturday_but_for_bridges_and_unsure_summers():
    odd = {
        (one.slug, one.first)
        for one in SCHOOL.periods
        if one.first.isoweekday() != 6 and one.slug != "ascension"
    }
    assert odd == {("ete", date(2028, 7, 4))}
    bridges = {one.first for one in SCHOOL.periods if one.slug == "ascension"}
    assert bridges == {date(2025, 5, 29), date(2026, 5, 14), date(2027, 5, 6), date(2028, 5, 25)}


def test_that_winter_and_spring_holidays_are_those_of_the_zone():
    found = {
        (one.zone.value, one.slug): (one.first, one.last)
        for one in SCHOOL.periods
        if one.first.year == 2027 and one.slug in {"hiver", "printemps"}
    }
    assert found == {
        ("A", "hiver"): (date(2027, 2, 13), date(2027, 2, 28)),
        ("B", "hiver"): (date(2027, 2, 20), date(2027, 3, 7)),
        ("C", "hiver"): (date(2027, 2, 6), date(2027, 2, 21)),
        ("A", "printemps"): (date(2027, 4, 10), date(2027, 4, 25)),
        ("B", "printemps"): (date(2027, 4, 17), date(2027, 5, 2)),
        ("C", "printemps"): (date(2027, 4, 3), date(2027, 4, 18)),
    }


def test_that_what_two_sources_say_otherwise_is_to_be_confirmed():
    unsure = {(one.slug, one.first.year) for one in SCHOOL.periods if not one.is_confirmed}
    assert unsure == {("ete", 2027), ("ete", 2028)}


# Marronniers


def test_that_marronniers_name_their_origin_and_known_themes():
    themes = {theme.slug for theme in calendars.themes(RESOURCES)}
    used = {theme for one in MARRONNIERS.values() for theme in one.themes}
    assert used == themes
    assert len(MARRONNIERS) == len(calendars.marronniers(RESOURCES)) == 72
    for one in MARRONNIERS.values():
        assert one.origin
        assert one.themes
        assert 1 <= one.month <= 12
        assert one.rank in {1, 2, 3}
        assert (one.rule is None) == (one.status is DateStatus.TO_DATE), one.slug
        assert one.usual or one.status is DateStatus.OFFICIAL, one.slug


def test_that_every_rule_holds_from_2004_to_2050_and_starts_in_the_month_it_says():
    for year in range(2004, 2051):
        for one in MARRONNIERS.values():
            if one.rule is None or isinstance(one.rule, AfterBreak):
                continue
            days = days_of(one.rule, year)
            assert days is not None
            assert days[0].year == year
            assert days[0] <= days[1] <= days[0] + timedelta(days=62)
            # Mothers' day may be the first Sunday of June.
            assert days[0].month == one.month or one.slug == "fete_des_meres"


@pytest.mark.parametrize(
    ("slug", "first", "last"),
    [
        ("patrimoine", "2026-09-19", "2026-09-20"),
        ("patrimoine", "2029-09-15", "2029-09-16"),
        ("deportation", "2027-04-25", "2027-04-25"),
        ("fete_des_meres", "2028-05-28", "2028-05-28"),
        ("fete_des_meres", "2023-06-04", "2023-06-04"),
        ("fete_des_peres", "2026-06-21", "2026-06-21"),
        ("mobilite", "2027-09-16", "2027-09-22"),
        ("cooperatives", "2027-07-03", "2027-07-03"),
        ("rendez_vous_aux_jardins", "2026-06-05", "2026-06-07"),
        ("europe", "2027-05-09", "2027-05-09"),
    ],
)
def test_that_a_marronnier_falls_on_its_day(slug: str, first: str, last: str):
    one = MARRONNIERS[slug]
    assert one.rule is not None
    year = int(first[:4])
    assert days_of(one.rule, year) == (date.fromisoformat(first), date.fromisoformat(last))


def test_that_the_return_to_school_has_a_date_only_where_the_calendar_is_sure():
    def returns(year: int) -> date | None:
        breaks = ends(SCHOOL, SchoolZone.B, year)
        entries = of_year([MARRONNIERS["rentree"]], year, breaks=breaks)
        return entries[0].first

    assert returns(2026) == date(2026, 9, 1)
    assert returns(2027) is None
    assert returns(2028) is None
    assert returns(2035) is None


@pytest.mark.parametrize("year", [2026, 2027, 2035])
def test_that_no_month_has_more_than_two_suggestions_and_none_is_empty(year: int):
    entries = of_year(MARRONNIERS.values(), year)
    for month in range(1, 13):
        suggested = [one for one in entries if one.is_suggested and one.place.month == month]
        assert 1 <= len(suggested) <= 2


# Polls


def test_that_polls_say_where_their_date_comes_from():
    assert list(POLLS) == [
        "municipales_2026",
        "senatoriales_2026",
        "presidentielle_2027",
        "departementales_2028",
        "regionales_2028",
        "legislatives_2029",
        "europeennes_2029",
        "senatoriales_2029",
        "municipales_2032",
    ]
    for one in POLLS.values():
        poll = one.poll
        assert poll.source
        assert poll.month.day == 1
        assert poll.first_round is None or poll.first_round.replace(day=1) == poll.month
        assert poll.first_round is None or poll.first_round.isoweekday() == 7
    assert [slug for slug, one in POLLS.items() if one.poll.is_confirmed] == ["municipales_2026"]


def test_that_the_legislative_poll_says_that_a_dissolution_would_change_it():
    poll = POLLS["legislatives_2029"].poll
    assert poll.month == date(2029, 6, 1)
    assert "dissolution" in poll.title


def test_that_a_poll_concerns_each_kind_of_territory_in_its_way():
    departements = POLLS["departementales_2028"]
    assert departements.poll.concern is Concern.IF_CANDIDATE
    assert departements.concern_by_kind[TerritoryKind.DEPARTMENT] is Concern.ALWAYS
    assert POLLS["municipales_2032"].poll.concern is Concern.ALWAYS
    assert POLLS["presidentielle_2027"].poll.concern is Concern.LINKED_ONLY
