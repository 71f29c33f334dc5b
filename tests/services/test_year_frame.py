from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from cm_desk import paths
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.holidays import HolidayRegion
from cm_desk.domain.plan import PlanSettings
from cm_desk.domain.territory import Member, SchoolZone, TerritoryKind
from cm_desk.domain.year_frame import CalendarEvent, Concern, DayMark, EventKind, MarkKind, Poll
from cm_desk.services import plan_settings, territory, undo, year_frame, year_sheet
from cm_desk.storage import territory as stored_territory
from cm_desk.storage.database import Dossier

RESOURCES = paths.resources()
COMMITTEE = CalendarEvent(
    EventKind.HIGHLIGHT, "Comité syndical", date(2026, 12, 9), date(2026, 12, 9)
)
FAIR = CalendarEvent(
    EventKind.MARRONNIER,
    "Salon de l’agriculture",
    date(2027, 2, 27),
    date(2027, 3, 7),
    slug="salon_agriculture",
)


def describe(dossier: Dossier, **values: object) -> None:
    territory.save(dossier, replace(territory.read(dossier), **values))


def join(dossier: Dossier, *members: tuple[str, str]) -> None:
    for level, code in members:
        stored_territory.add_member(dossier, Member(level, code, code, None, 1, ""))


def marks(dossier: Dossier, first: str, last: str, *kinds: MarkKind) -> list[DayMark]:
    found = year_frame.marks(
        dossier,
        resources=RESOURCES,
        first=date.fromisoformat(first),
        last=date.fromisoformat(last),
    )
    return [mark for mark in found if not kinds or mark.kind in kinds]


def titles(found: Sequence[DayMark]) -> list[str]:
    return [mark.title for mark in found]


def poll(dossier: Dossier, slug: str) -> Poll:
    found = year_frame.polls(dossier, resources=RESOURCES)
    return next(one for one in found if one.slug == slug)


def refusal(error: pytest.ExceptionInfo[CmDeskError]) -> tuple[str, str | None]:
    return error.value.key, error.value.field


# Marks


def test_that_the_marks_of_a_month_come_in_order_and_touch_it(dossier: Dossier):
    describe(dossier, school_zone=SchoolZone.B)
    year_frame.save_event(dossier, COMMITTEE)
    found = marks(dossier, "2026-12-01", "2026-12-31")
    assert [(mark.first, mark.title) for mark in found if mark.kind is not MarkKind.MARRONNIER] == [
        (date(2026, 12, 9), "Comité syndical"),
        (date(2026, 12, 19), "Vacances de Noël"),
        (date(2026, 12, 25), "Noël"),
    ]
    assert [mark.first for mark in found] == sorted(mark.first for mark in found)
    # Holidays that began the month before are there too.
    assert "Vacances de Noël" in titles(marks(dossier, "2027-01-01", "2027-01-31"))


def test_that_without_a_zone_no_school_holiday_is_shown(dossier: Dossier):
    assert marks(dossier, "2026-01-01", "2026-12-31", MarkKind.SCHOOL_HOLIDAY) == []


def test_that_school_holidays_are_never_extrapolated(dossier: Dossier):
    describe(dossier, school_zone=SchoolZone.A)
    assert marks(dossier, "2028-09-01", "2036-12-31", MarkKind.SCHOOL_HOLIDAY) == []
    assert year_frame.unknown_after(dossier, RESOURCES) == date(2028, 8, 31)


def test_that_holidays_typed_in_are_known_and_stand_for_published_ones(dossier: Dossier):
    describe(dossier, school_zone=SchoolZone.A)
    own = CalendarEvent(EventKind.SCHOOL_HOLIDAY, "Été avancé", date(2028, 7, 1), date(2028, 8, 28))
    later = replace(own, title="Toussaint", first=date(2028, 10, 21), last=date(2028, 11, 5))
    year_frame.save_events(dossier, [own, later])
    found = marks(dossier, "2028-07-01", "2028-12-31", MarkKind.SCHOOL_HOLIDAY)
    assert titles(found) == ["Été avancé", "Toussaint"]
    assert year_frame.unknown_after(dossier, RESOURCES) == date(2028, 11, 5)


def test_that_holidays_typed_in_stand_for_published_ones_beyond_the_new_year(dossier: Dossier):
    describe(dossier, school_zone=SchoolZone.A)
    own = CalendarEvent(EventKind.SCHOOL_HOLIDAY, "Noël", date(2026, 12, 19), date(2026, 12, 31))
    year_frame.save_event(dossier, own)
    # Those published end on 3 January: the month after what was typed must not show them again.
    assert marks(dossier, "2027-01-01", "2027-01-31", MarkKind.SCHOOL_HOLIDAY) == []


@pytest.mark.parametrize("zone", [SchoolZone.CORSICA, SchoolZone.OVERSEAS])
def test_that_a_rector_s_calendar_is_unknown_until_typed_in(dossier: Dossier, zone: SchoolZone):
    describe(dossier, school_zone=zone)
    assert year_frame.unknown_after(dossier, RESOURCES) is None
    own = CalendarEvent(EventKind.SCHOOL_HOLIDAY, "Noël", date(2026, 12, 19), date(2027, 1, 31))
    year_frame.save_event(dossier, own)
    assert year_frame.unknown_after(dossier, RESOURCES) == date(2027, 1, 31)
    found = marks(dossier, "2026-12-01", "2026-12-31", MarkKind.SCHOOL_HOLIDAY)
    assert titles(found) == ["Noël"]


def test_that_marronniers_are_those_of_the_chosen_themes(dossier: Dossier):
    plan_settings.save(dossier, PlanSettings(themes=("eau",)))
    found = marks(dossier, "2027-01-01", "2027-06-30", MarkKind.MARRONNIER)
    assert titles(found) == [
        "Journée mondiale des zones humides",
        "Journée mondiale de l’eau",
        "Journée mondiale de l’océan",
    ]
    assert found[0].detail == "Eau, Biodiversité et paysages"


def test_that_a_marronnier_without_a_date_has_no_mark_until_dated(dossier: Dossier):
    assert "Salon de l’agriculture" not in titles(marks(dossier, "2027-01-01", "2027-12-31"))
    year_frame.save_event(dossier, FAIR)
    (mark,) = [one for one in marks(dossier, "2027-03-01", "2027-03-07") if one.event_id]
    assert (mark.kind, mark.title, mark.slug) == (
        MarkKind.MARRONNIER,
        "Salon de l’agriculture",
        "salon_agriculture",
    )
    entries = year_frame.marronniers(dossier, resources=RESOURCES, year=2028)
    assert next(one for one in entries if one.marronnier.slug == FAIR.slug).first is None


def test_that_the_user_s_dates_stand_for_those_of_the_rule_that_year(dossier: Dossier):
    museums = CalendarEvent(
        EventKind.MARRONNIER,
        "Nuit des musées",
        date(2027, 5, 22),
        date(2027, 5, 22),
        slug="nuit_des_musees",
    )
    year_frame.save_event(dossier, museums)
    # The rule says 15 May: what was typed in for that year is read though the days are others.
    shown = marks(dossier, "2027-05-10", "2027-05-16", MarkKind.MARRONNIER)
    assert "nuit_des_musees" not in {mark.slug for mark in shown}
    found = marks(dossier, "2027-05-22", "2027-05-22", MarkKind.MARRONNIER)
    assert [mark.is_confirmed for mark in found if mark.slug == "nuit_des_musees"] == [True]
    usual = marks(dossier, "2028-05-01", "2028-05-31", MarkKind.MARRONNIER)
    assert [mark.is_confirmed for mark in usual if mark.slug == "nuit_des_musees"] == [False]


def test_that_a_marronnier_typed_in_twice_in_a_year_is_corrected_not_doubled(dossier: Dossier):
    year_frame.save_event(dossier, FAIR)
    year_frame.save_event(dossier, replace(FAIR, last=date(2027, 3, 8)))
    year_frame.save_event(dossier, replace(FAIR, first=date(2028, 2, 26), last=date(2028, 3, 5)))
    assert [event.last for event in year_frame.events(dossier)] == [
        date(2027, 3, 8),
        date(2028, 3, 5),
    ]


def test_that_the_next_mark_starts_today_or_later(dossier: Dossier):
    def coming(today: str, *kinds: MarkKind) -> str | None:
        mark = year_frame.next_mark(
            dossier, resources=RESOURCES, today=date.fromisoformat(today), kinds=kinds
        )
        return mark and mark.title

    holiday, marronnier = MarkKind.PUBLIC_HOLIDAY, MarkKind.MARRONNIER
    assert coming("2026-11-11", holiday) == "Armistice de 1918"
    assert coming("2026-11-12", holiday) == "Noël"
    assert coming("2026-12-26", holiday) == "Jour de l’An"
    # The month of the social economy began before: it is no longer to come.
    assert coming("2026-11-21", marronnier) == (
        "Journée internationale pour l’élimination de la violence à l’égard des femmes"
    )
    assert coming("2026-11-21", MarkKind.ABSENCE) is None
    found = year_frame.next_marks(
        dossier, resources=RESOURCES, today=date(2026, 11, 12), kinds=[holiday], most=3
    )
    assert titles(found) == ["Noël", "Jour de l’An", "Lundi de Pâques"]


# Public holidays' variant


@pytest.mark.parametrize(
    ("members", "zone", "region"),
    [
        ([], None, HolidayRegion.MAINLAND),
        ([("commune", "67482")], SchoolZone.B, HolidayRegion.ALSACE_MOSELLE),
        ([("departement", "57")], None, HolidayRegion.ALSACE_MOSELLE),
        ([("commune", "97411")], SchoolZone.OVERSEAS, HolidayRegion.REUNION),
        # The zone has no département with holidays of its own: nobody looks further.
        ([("commune", "67482")], SchoolZone.A, HolidayRegion.MAINLAND),
        ([("epci", "nowhere")], None, HolidayRegion.MAINLAND),
    ],
)
def test_that_the_public_holidays_follow_the_members(
    dossier: Dossier,
    members: list[tuple[str, str]],
    zone: SchoolZone | None,
    region: HolidayRegion,
):
    describe(dossier, school_zone=zone)
    join(dossier, *members)
    assert year_sheet.choices(dossier).usual_region is region


def test_that_the_variant_chosen_wins_over_the_members(dossier: Dossier):
    join(dossier, ("departement", "67"))
    assert "Saint-Étienne" in titles(marks(dossier, "2026-12-26", "2026-12-26"))
    plan_settings.save(dossier, PlanSettings(holiday_region="metropole"))
    assert "Saint-Étienne" not in titles(marks(dossier, "2026-12-26", "2026-12-26"))
    plan_settings.save(dossier, PlanSettings(holiday_region="of another version"))
    assert "Saint-Étienne" in titles(marks(dossier, "2026-12-26", "2026-12-26"))


# Events


@pytest.mark.parametrize(
    ("values", "key", "field"),
    [
        ({"title": "  "}, "event_without_title", "title"),
        ({"title": "x" * 301}, "event_title_too_long", "title"),
        ({"last": date(2026, 12, 8)}, "period_ends_before_it_starts", "last"),
        ({"first": date(2003, 12, 31)}, "date_out_of_years", "first"),
        ({"last": date(2250, 1, 1)}, "date_out_of_years", "last"),
    ],
)
def test_that_an_event_that_cannot_be_is_refused_and_writes_nothing(
    dossier: Dossier, values: dict[str, object], key: str, field: str
):
    with pytest.raises(CmDeskError) as error:
        year_frame.save_event(dossier, replace(COMMITTEE, **values))
    assert refusal(error) == (key, field)
    with pytest.raises(CmDeskError):
        year_frame.save_events(dossier, [COMMITTEE, replace(COMMITTEE, **values)])
    assert year_frame.events(dossier) == ()


def test_that_deleting_events_is_undone(dossier: Dossier):
    year_frame.save_event(dossier, COMMITTEE)
    (event,) = year_frame.events(dossier)
    assert event.id is not None
    change = year_frame.delete_events(dossier, [event.id])
    assert year_frame.event(dossier, event.id) is None
    undo.apply(dossier, change, backwards=True)
    assert year_frame.event(dossier, event.id) == event


# Polls


def test_that_the_bundled_polls_are_there_and_only_some_are_hatched(dossier: Dossier):
    describe(dossier, kind=TerritoryKind.PETR)
    found = year_frame.guarded_periods(dossier, resources=RESOURCES)
    assert [(one.slug, first, last) for one, first, last in found] == [
        ("municipales_2026", date(2025, 9, 1), date(2026, 3, 22)),
        ("municipales_2032", date(2031, 9, 1), date(2032, 3, 31)),
    ]


@pytest.mark.parametrize(
    ("kind", "slug", "concern"),
    [
        (TerritoryKind.PETR, "departementales_2028", Concern.IF_CANDIDATE),
        (TerritoryKind.DEPARTMENT, "departementales_2028", Concern.ALWAYS),
        (TerritoryKind.DEPARTMENT, "municipales_2032", Concern.IF_CANDIDATE),
        (TerritoryKind.COMMUNE, "municipales_2032", Concern.ALWAYS),
        (None, "presidentielle_2027", Concern.LINKED_ONLY),
    ],
)
def test_that_what_a_poll_is_follows_the_kind_of_territory(
    dossier: Dossier, kind: TerritoryKind | None, slug: str, concern: Concern
):
    describe(dossier, kind=kind)
    assert poll(dossier, slug).concern is concern


def test_that_an_answer_hatches_the_period_and_stays_one_row(dossier: Dossier):
    departements = poll(dossier, "departementales_2028")
    year_frame.save_poll(dossier, replace(departements, candidate_stands=False))
    # Said again from the bundled poll, which does not know the row.
    year_frame.save_poll(dossier, replace(departements, candidate_stands=True))
    answered = poll(dossier, "departementales_2028")
    assert answered.candidate_stands is True
    (guard,) = marks(dossier, "2027-10-01", "2027-10-31", MarkKind.GUARD)
    assert guard.title == "Période préélectorale\u00a0: Départementales"
    assert (guard.first, guard.last, guard.is_confirmed) == (
        date(2027, 9, 1),
        date(2028, 3, 31),
        False,
    )
    (month,) = [
        one
        for one in marks(dossier, "2028-03-15", "2028-03-15", MarkKind.POLL)
        if one.slug == "departementales_2028"
    ]
    assert month.title == "Départementales\u00a0: mois du scrutin"
    assert answered.id is not None
    year_frame.delete_polls(dossier, [answered.id])
    assert poll(dossier, "departementales_2028").candidate_stands is None


def test_that_dates_confirmed_by_a_later_version_replace_unsure_ones(dossier: Dossier):
    unsure = replace(
        poll(dossier, "municipales_2026"),
        first_round=date(2026, 3, 8),
        second_round=date(2026, 3, 15),
        is_confirmed=False,
        note="à voir avec le directeur",
    )
    year_frame.save_poll(dossier, unsure)
    merged = poll(dossier, "municipales_2026")
    assert (merged.first_round, merged.second_round) == (date(2026, 3, 15), date(2026, 3, 22))
    assert merged.note == "à voir avec le directeur"
    # What the user confirmed is left alone.
    year_frame.save_poll(dossier, replace(unsure, is_confirmed=True))
    assert poll(dossier, "municipales_2026").first_round == date(2026, 3, 8)


def test_that_the_rounds_of_a_poll_give_its_month_and_its_days(dossier: Dossier):
    own = Poll(
        "Partielle",
        date(2027, 1, 1),
        first_round=date(2027, 6, 6),
        second_round=date(2027, 6, 13),
        is_guarded=True,
        is_confirmed=True,
    )
    year_frame.save_poll(dossier, own)
    days = [
        (one.first, one.title)
        for one in marks(dossier, "2027-06-01", "2027-06-30", MarkKind.POLL, MarkKind.GUARD)
    ]
    assert days == [
        (date(2026, 12, 1), "Période préélectorale\u00a0: Partielle"),
        (date(2027, 6, 6), "Partielle\u00a0: premier tour"),
        (date(2027, 6, 13), "Partielle\u00a0: second tour"),
    ]
    guard = marks(dossier, "2027-06-13", "2027-06-14", MarkKind.GUARD)
    assert [one.last for one in guard] == [date(2027, 6, 13)]


@pytest.mark.parametrize(
    ("values", "key", "field"),
    [
        ({"title": " "}, "poll_without_title", "title"),
        ({"second_round": date(2027, 6, 13)}, "second_round_alone", "first_round"),
        (
            {"first_round": date(2027, 6, 13), "second_round": date(2027, 6, 6)},
            "second_round_before_first",
            "second_round",
        ),
        ({"guard_from": date(2027, 7, 1)}, "guard_after_poll", "guard_from"),
        ({"guard_from": date(2001, 1, 1)}, "date_out_of_years", "guard_from"),
        ({"month": date(2003, 6, 1)}, "date_out_of_years", "month"),
    ],
)
def test_that_a_poll_that_cannot_be_is_refused_and_writes_nothing(
    dossier: Dossier, values: dict[str, object], key: str, field: str
):
    with pytest.raises(CmDeskError) as error:
        year_frame.save_poll(dossier, Poll(**{"title": "P", "month": date(2027, 6, 1), **values}))
    assert refusal(error) == (key, field)
    assert [one for one in year_frame.polls(dossier, resources=RESOURCES) if one.id] == []


# The year at a glance


@pytest.mark.parametrize(
    ("day", "school", "civil"),
    [
        ("2026-11-22", "2026-09-01", "2026-01-01"),
        ("2026-08-31", "2025-09-01", "2026-01-01"),
        ("2026-09-01", "2026-09-01", "2026-01-01"),
    ],
)
def test_that_a_year_starts_in_september_or_in_january(day: str, school: str, civil: str):
    shown = date.fromisoformat(day)
    assert year_sheet.start_of(shown, is_school_year=True) == date.fromisoformat(school)
    assert year_sheet.start_of(shown, is_school_year=False) == date.fromisoformat(civil)


def test_that_the_sheet_tells_each_mark_where_it_is(dossier: Dossier):
    describe(dossier, school_zone=SchoolZone.C)
    year_frame.save_event(dossier, FAIR)
    sheet = year_sheet.read(dossier, resources=RESOURCES, first=date(2026, 9, 1))
    assert (sheet.first, sheet.last) == (date(2026, 9, 1), date(2027, 8, 31))
    months = {one.first.month: one for one in sheet.months}
    # Holidays are told in both months, a marronnier where it starts.
    for month in (12, 1):
        assert "Vacances de Noël" in [line.mark.title for line in months[month].lines if line.mark]
    slugs = [[line.mark.slug for line in months[m].lines if line.mark] for m in (2, 3)]
    assert "salon_agriculture" in slugs[0]
    assert "salon_agriculture" not in slugs[1]
    assert "salon_agriculture" in {mark.slug for mark in months[3].marks}


def test_that_the_sheet_folds_the_marronniers_beyond_two_and_never_a_dated_one(dossier: Dossier):
    bees = CalendarEvent(
        EventKind.MARRONNIER, "Abeilles", date(2027, 5, 20), date(2027, 5, 20), slug="abeilles"
    )
    year_frame.save_event(dossier, bees)
    sheet = year_sheet.read(dossier, resources=RESOURCES, first=date(2027, 1, 1))
    may = [line for line in sheet.months[4].lines if line.entry is not None]
    shown = [line.entry.marronnier.slug for line in may if line.entry and not line.is_more]
    assert shown == ["mai_a_velo", "europe", "abeilles"]
    assert len(may) == 10
    february = sheet.months[1].lines
    assert [
        (line.entry.marronnier.slug, line.is_more)
        for line in february
        if line.entry and line.mark is None
    ] == [("internet_sur", True), ("salon_agriculture", False)]


def test_that_the_choices_of_the_calendar_are_one_change(dossier: Dossier):
    change = year_sheet.choose(
        dossier, zone=SchoolZone.B, region=HolidayRegion.ALSACE_MOSELLE, themes=("eau", "sante")
    )
    chosen = year_sheet.choices(dossier)
    assert (chosen.zone, chosen.region, chosen.themes) == (
        SchoolZone.B,
        HolidayRegion.ALSACE_MOSELLE,
        ("eau", "sante"),
    )
    undo.apply(dossier, change, backwards=True)
    chosen = year_sheet.choices(dossier)
    assert (chosen.zone, chosen.region, chosen.themes) == (None, None, None)
    year_sheet.choose(dossier, zone=None, region=None, themes=())
    assert year_sheet.choices(dossier).themes is None
