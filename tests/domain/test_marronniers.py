from datetime import date

from cm_desk.domain.day_rules import Fixed, Nth
from cm_desk.domain.marronniers import DateStatus, Marronnier, Reach, of_year
from cm_desk.domain.year_frame import CalendarEvent, EventKind


def marronnier(slug: str, day: int | None = 1, *, month: int = 3, **values: object) -> Marronnier:
    rule = None if day is None else Fixed(month, day)
    status = DateStatus.TO_DATE if day is None else DateStatus.OFFICIAL
    made = {"themes": ("eau",), "status": status, **values}
    return Marronnier(
        slug, slug.capitalize(), rule, reach=Reach.NATIONAL, origin="", month=month, **made
    )


def dated(slug: str, first: date, *, kind: EventKind = EventKind.MARRONNIER) -> CalendarEvent:
    return CalendarEvent(kind, slug, first, first, slug=slug)


def test_that_at_most_two_a_month_are_suggested_of_the_best_rank():
    entries = of_year(
        [
            marronnier("d", 9, rank=3),
            marronnier("a", 8, rank=2),
            marronnier("b", 7, rank=1),
            marronnier("c", 6, rank=2),
            marronnier("e", 1, month=4, rank=3),
        ],
        2027,
    )
    assert [entry.marronnier.slug for entry in entries if entry.is_suggested] == ["c", "b", "e"]


def test_that_the_theme_chosen_first_is_suggested_first():
    entries = of_year(
        [
            marronnier("water", 3, rank=1),
            marronnier("bees", 4, rank=3, themes=("biodiversite",)),
            marronnier("sea", 5, rank=2),
            marronnier("music", 6, rank=1, themes=("culture",)),
        ],
        2027,
        themes=("biodiversite", "eau"),
    )
    assert [entry.marronnier.slug for entry in entries] == ["water", "bees", "sea"]
    assert {entry.marronnier.slug for entry in entries if entry.is_suggested} == {"water", "bees"}


def test_that_no_theme_shows_nothing_but_what_the_user_dated():
    known = [marronnier("water", 3), marronnier("fair", None)]
    assert of_year(known, 2027, themes=()) == ()
    (entry,) = of_year(known, 2027, themes=(), events=[dated("fair", date(2027, 3, 12))])
    assert entry.first == date(2027, 3, 12)


def test_that_the_dates_of_the_user_stand_for_the_rule_that_year_only():
    known = [marronnier("water", 3)]
    events = [dated("water", date(2027, 3, 20))]
    assert of_year(known, 2027, events=events)[0].first == date(2027, 3, 20)
    assert of_year(known, 2028, events=events)[0].first == date(2028, 3, 3)


def test_that_an_event_of_another_kind_stands_for_no_marronnier():
    events = [dated("water", date(2027, 3, 20), kind=EventKind.HIGHLIGHT)]
    assert of_year([marronnier("water", 3)], 2027, events=events)[0].event is None


def test_that_what_has_no_date_stands_at_its_usual_month_and_is_never_confirmed():
    (entry,) = of_year([marronnier("fair", None, month=2)], 2027)
    assert (entry.first, entry.last, entry.is_confirmed) == (None, None, False)
    assert entry.place == date(2027, 2, 1)


def test_that_a_usual_date_is_to_be_confirmed():
    usual = marronnier("museums", 1, status=DateStatus.TO_CONFIRM)
    (entry,) = of_year([usual], 2027)
    assert (entry.first, entry.is_confirmed) == (date(2027, 3, 1), False)


def test_that_a_dated_marronnier_is_suggested_before_one_to_be_dated():
    entries = of_year([marronnier("fair", None), marronnier("a", 20), marronnier("b", 21)], 2027)
    assert [entry.marronnier.slug for entry in entries if entry.is_suggested] == ["a", "b"]


def test_that_marronniers_come_in_date_order():
    known = [
        marronnier("b", 9),
        Marronnier(
            "last",
            "Dernier",
            Nth(4, 7, -1),
            DateStatus.OFFICIAL,
            Reach.NATIONAL,
            ("memoire",),
            "",
            4,
        ),
        marronnier("a", 2),
    ]
    assert [entry.first for entry in of_year(known, 2027)] == [
        date(2027, 3, 2),
        date(2027, 3, 9),
        date(2027, 4, 25),
    ]
