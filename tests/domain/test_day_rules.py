from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain.day_rules import AfterBreak, Fixed, FromEaster, Nth, Span, days_of, rule_of

# Easter Sundays, from the tables of the liturgical calendar.
EASTERS = (
    "2004-04-11",
    "2005-03-27",
    "2006-04-16",
    "2007-04-08",
    "2008-03-23",
    "2009-04-12",
    "2010-04-04",
    "2011-04-24",
    "2012-04-08",
    "2013-03-31",
    "2014-04-20",
    "2015-04-05",
    "2016-03-27",
    "2017-04-16",
    "2018-04-01",
    "2019-04-21",
    "2020-04-12",
    "2021-04-04",
    "2022-04-17",
    "2023-04-09",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2028-04-16",
    "2029-04-01",
    "2030-04-21",
    "2031-04-13",
    "2032-03-28",
    "2033-04-17",
    "2034-04-09",
    "2035-03-25",
    "2036-04-13",
    "2037-04-05",
    "2038-04-25",
    "2039-04-10",
    "2040-04-01",
)
SATURDAY, SUNDAY = 6, 7
MOTHERS_DAY = Nth(5, SUNDAY, -1, avoids_pentecost=True)


@pytest.mark.parametrize("easter", EASTERS)
def test_that_easter_is_the_one_of_the_tables(easter: str):
    day = date.fromisoformat(easter)
    assert days_of(FromEaster(0), day.year) == (day, day)


@pytest.mark.parametrize(
    ("rule", "year", "first", "last"),
    [
        (Fixed(5, 9), 2027, "2027-05-09", "2027-05-09"),
        (Span(9, 18, 10, 8), 2027, "2027-09-18", "2027-10-08"),
        (Span(12, 20, 1, 5), 2027, "2027-12-20", "2028-01-05"),
        # The heritage days: 2024 starts September on a Sunday.
        (Nth(9, SATURDAY, 3, length=2), 2024, "2024-09-21", "2024-09-22"),
        (Nth(9, SATURDAY, 3, length=2), 2025, "2025-09-20", "2025-09-21"),
        (Nth(9, SATURDAY, 3, length=2), 2023, "2023-09-16", "2023-09-17"),
        (Nth(4, SUNDAY, -1), 2026, "2026-04-26", "2026-04-26"),
        (Nth(4, SUNDAY, -1), 2028, "2028-04-30", "2028-04-30"),
        (Nth(12, SUNDAY, -1), 2028, "2028-12-31", "2028-12-31"),
        (FromEaster(39), 2026, "2026-05-14", "2026-05-14"),
        # Pentecost on the last Sunday of May puts Mothers' day off.
        (MOTHERS_DAY, 2020, "2020-06-07", "2020-06-07"),
        (MOTHERS_DAY, 2023, "2023-06-04", "2023-06-04"),
        (MOTHERS_DAY, 2026, "2026-05-31", "2026-05-31"),
    ],
)
def test_that_a_rule_gives_the_days_of_a_year(rule: Nth, year: int, first: str, last: str):
    assert days_of(rule, year) == (date.fromisoformat(first), date.fromisoformat(last))


def test_that_what_follows_a_school_holiday_is_known_only_once_its_end_is():
    rule = AfterBreak("toussaint", weekday=4)
    breaks = {"toussaint": date(2026, 11, 1)}
    assert days_of(rule, 2026, breaks=breaks) == (date(2026, 11, 5), date(2026, 11, 5))
    assert days_of(AfterBreak("ete"), 2026, breaks={"ete": date(2026, 8, 31)}) == (
        date(2026, 9, 1),
        date(2026, 9, 1),
    )
    assert days_of(rule, 2026) is None


def test_that_a_rule_is_read_as_the_resources_write_it():
    written = {"kind": "Nth", "month": 9, "weekday": 6, "nth": 3, "length": 2}
    assert rule_of(written) == Nth(9, 6, 3, length=2)


@given(
    st.integers(2004, 2050),
    st.integers(1, 12),
    st.integers(1, 7),
    st.sampled_from((-2, -1, 1, 2, 3, 4)),
)
def test_that_the_nth_weekday_is_that_weekday_of_that_month(
    year: int, month: int, weekday: int, nth: int
):
    days = days_of(Nth(month, weekday, nth), year)
    assert days is not None
    assert (days[0].year, days[0].month, days[0].isoweekday()) == (year, month, weekday)
