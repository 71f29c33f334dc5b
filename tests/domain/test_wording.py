from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain import wording
from typography import problems


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (1234.5, 1, "1\u202f234,5"),
        (0, 0, "0"),
        (-0.01, 1, "0"),
        (-12.5, 1, "−12,5"),
        (2.0, 1, "2"),
        (1_234_567, 0, "1\u202f234\u202f567"),
        (100, 0, "100"),
    ],
)
def test_that_a_number_is_written_in_french(value: float, decimals: int, written: str) -> None:
    assert wording.number(value, decimals) == written


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [(62.5, 0, "63"), (12.5, 0, "13"), (0.25, 1, "0,3"), (1.005, 2, "1,01"), (-0.5, 0, "−1")],
)
def test_that_a_half_is_rounded_up_as_on_paper(value: float, decimals: int, written: str) -> None:
    assert wording.number(value, decimals) == written


def test_that_a_noun_agrees_with_the_number_that_is_written() -> None:
    assert wording.count(1.95, "heure", "heures", 1) == "2\u00a0heures"
    assert wording.count(1.94, "heure", "heures", 1) == "1,9\u00a0heure"


@given(st.integers(0, 300), st.integers(1, 300))
def test_that_a_share_is_the_nearest_and_whole_only_when_it_is(part: int, whole: int) -> None:
    part = min(part, whole)
    written = int(wording.share(part / whole).removesuffix("\u00a0%"))
    nearest = (200 * part + whole) // (2 * whole)
    assert written == (99 if nearest == 100 and part < whole else nearest)


def test_that_a_difference_shows_its_sign_unless_it_is_nothing() -> None:
    assert wording.signed(0.31, 1) == "+0,3"
    assert wording.signed(-4) == "−4"
    assert wording.signed(-0.04, 1) == "0"


def test_that_percentages_keep_their_sign_beside_the_number() -> None:
    assert wording.percent(37) == "37\u00a0%"
    assert wording.percent(13.7, 1) == "13,7\u00a0%"


def test_that_french_is_singular_below_two() -> None:
    assert wording.count(0, "publication", "publications") == "0\u00a0publication"
    assert wording.count(1, "publication", "publications") == "1\u00a0publication"
    assert wording.count(2, "publication", "publications") == "2\u00a0publications"
    assert wording.per_week(1.44) == "1,4\u00a0publication par semaine"
    assert wording.per_week(1.97) == "2\u00a0publications par semaine"
    assert wording.per_week(0.06) == "0,06\u00a0publication par semaine"
    assert wording.per_week(0.25) == "0,25\u00a0publication par semaine"


def test_that_dates_are_written_out() -> None:
    assert wording.day(date(2026, 3, 3)) == "3\u00a0mars 2026"
    assert wording.day(date(2026, 3, 1)) == "1er\u00a0mars 2026"
    assert wording.short_day(date(2026, 11, 16)) == "16\u00a0nov."


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        (date(2026, 3, 3), date(2026, 3, 3), "le 3\u00a0mars 2026"),
        (date(2026, 3, 1), date(2026, 3, 31), "du 1er au 31\u00a0mars 2026"),
        (date(2026, 3, 3), date(2026, 4, 5), "du 3\u00a0mars au 5\u00a0avril 2026"),
        (
            date(2025, 11, 17),
            date(2026, 11, 15),
            "du 17\u00a0novembre 2025 au 15\u00a0novembre 2026",
        ),
    ],
)
def test_that_a_period_does_not_repeat_itself(first: date, last: date, written: str) -> None:
    assert wording.period(first, last) == written


@pytest.mark.parametrize(
    ("monday", "written"),
    [
        (date(2026, 11, 16), "semaine\u00a047 (16–22\u00a0nov.)"),
        (date(2026, 11, 30), "semaine\u00a049 (30\u00a0nov.\u00a0– 6\u00a0déc.)"),
        (date(2026, 12, 28), "semaine\u00a053 (28\u00a0déc. 2026\u00a0– 3\u00a0janv. 2027)"),
    ],
)
def test_that_a_week_is_named_with_its_dates(monday: date, written: str) -> None:
    assert wording.week(monday) == written


@pytest.mark.parametrize(
    ("monday", "written"),
    [
        (date(2026, 11, 16), "semaine\u00a047 (16–22\u00a0nov. 2026)"),
        (date(2026, 11, 30), "semaine\u00a049 (30\u00a0nov.\u00a0– 6\u00a0déc. 2026)"),
        (date(2026, 12, 28), "semaine\u00a053 (28\u00a0déc. 2026\u00a0– 3\u00a0janv. 2027)"),
    ],
)
def test_that_the_year_of_a_week_is_said_once(monday: date, written: str) -> None:
    assert wording.week(monday, with_year=True) == written


def test_that_names_are_joined_as_in_a_sentence() -> None:
    assert wording.listing([]) == ""
    assert wording.listing(["Facebook"]) == "Facebook"
    assert wording.listing(["Facebook", "LinkedIn", "YouTube"]) == "Facebook, LinkedIn et YouTube"
    assert wording.listing("abc", most=3) == "a, b et c"
    assert wording.listing("abcd", most=3) == "a, b et 2 autres"
    assert wording.capital("élus et techniciens") == "Élus et techniciens"


@given(st.floats(-1e9, 1e9), st.integers(0, 3))
def test_that_a_written_number_reads_back(value: float, decimals: int) -> None:
    written = wording.number(value, decimals)
    read = float(written.replace("\u202f", "").replace(",", ".").replace("−", "-"))
    assert read == pytest.approx(round(value, decimals), abs=10**-decimals)
    assert problems(written) == []


@given(st.dates(), st.dates())
def test_that_every_period_is_sound_typography(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert problems(wording.period(first, last)) == []


@given(st.dates(date(2, 1, 1), date(9998, 1, 1)))
def test_that_every_week_is_sound_typography(monday: date) -> None:
    assert problems(wording.week(monday)) == []
