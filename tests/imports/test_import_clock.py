from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain.errors import CmDeskError
from cm_desk.imports.clock import Clock, order_of, period_of, zone_named

# Hypothesis wants its bounds without a zone.
WALL_TIMES = [datetime.fromisoformat(day) for day in ("2005-01-01", "2026-12-01")]
LATEST = date(2026, 12, 31)
PACIFIC, PARIS = ZoneInfo("America/Los_Angeles"), ZoneInfo("Europe/Paris")


def clock(source: ZoneInfo = PACIFIC, target: ZoneInfo = PARIS, order: str = "mdy"):
    return Clock(source, target, order, LATEST)


@pytest.mark.parametrize(
    ("written", "utc", "paris"),
    [
        # Nine hours, winter then summer.
        ("01/14/2025 09:32", "2025-01-14 17:32", "2025-01-14 18:32"),
        ("07/14/2025 09:32", "2025-07-14 16:32", "2025-07-14 18:32"),
        # A publication of the morning in Paris is of the evening before in the file.
        ("01/13/2025 23:30", "2025-01-14 07:30", "2025-01-14 08:30"),
        # The United States change first in March: eight hours for three weeks.
        ("03/08/2025 09:32", "2025-03-08 17:32", "2025-03-08 18:32"),
        ("03/10/2025 09:32", "2025-03-10 16:32", "2025-03-10 17:32"),
        ("03/28/2025 09:32", "2025-03-28 16:32", "2025-03-28 17:32"),
        ("03/31/2025 09:32", "2025-03-31 16:32", "2025-03-31 18:32"),
        # …and last in autumn: eight hours for one week.
        ("10/24/2025 09:32", "2025-10-24 16:32", "2025-10-24 18:32"),
        ("10/28/2025 09:32", "2025-10-28 16:32", "2025-10-28 17:32"),
        ("11/03/2025 09:32", "2025-11-03 17:32", "2025-11-03 18:32"),
        # The days of change themselves.
        ("03/09/2025 01:59", "2025-03-09 09:59", "2025-03-09 10:59"),
        ("03/09/2025 03:00", "2025-03-09 10:00", "2025-03-09 11:00"),
        ("03/09/2025 02:30", "2025-03-09 10:30", "2025-03-09 11:30"),
        ("03/29/2025 17:59", "2025-03-30 00:59", "2025-03-30 01:59"),
        ("03/29/2025 18:00", "2025-03-30 01:00", "2025-03-30 03:00"),
        ("10/25/2025 17:30", "2025-10-26 00:30", "2025-10-26 02:30"),
        ("10/25/2025 18:30", "2025-10-26 01:30", "2025-10-26 02:30"),
        # Told twice on the first Sunday of November: the first time is meant.
        ("11/02/2025 00:30", "2025-11-02 07:30", "2025-11-02 08:30"),
        ("11/02/2025 01:30", "2025-11-02 08:30", "2025-11-02 09:30"),
        ("11/02/2025 02:00", "2025-11-02 10:00", "2025-11-02 11:00"),
        # A leap day, a year's end.
        ("02/29/2024 12:00", "2024-02-29 20:00", "2024-02-29 21:00"),
        ("12/31/2024 20:15", "2025-01-01 04:15", "2025-01-01 05:15"),
    ],
)
def test_that_pacific_hours_become_parisian_ones(written: str, utc: str, paris: str):
    moment = clock().moment(written)
    assert moment is not None
    assert datetime.fromtimestamp(moment[0], UTC).strftime("%Y-%m-%d %H:%M") == utc
    local = datetime.fromordinal(moment[1]) + timedelta(minutes=moment[2])
    assert local.strftime("%Y-%m-%d %H:%M") == paris


@pytest.mark.parametrize(
    ("order", "written", "utc"),
    [
        ("mdy", "1/5/2025 9:03", "2025-01-05 17:03"),
        ("mdy", "01/05/2025 09:03:59", "2025-01-05 17:03"),
        ("mdy", "1/5/2025 9:03 PM", "2025-01-06 05:03"),
        ("mdy", "1/5/2025 12:03 am", "2025-01-05 08:03"),
        ("dmy", "05/01/2025 09:03", "2025-01-05 17:03"),
        ("dmy", "25.01.2025 09:03", "2025-01-25 17:03"),
        ("ymd", "2025-01-05 09:03", "2025-01-05 17:03"),
        ("ymd", "2025-01-05T09:03:00", "2025-01-05 17:03"),
        ("ymd", "2025-01-05T09:03:00Z", "2025-01-05 09:03"),
        ("ymd", "2025-01-05T09:03:00+02:00", "2025-01-05 07:03"),
        ("ymd", "45662.5", "2025-01-05 20:00"),
    ],
)
def test_that_dates_rewritten_by_a_spreadsheet_are_read(order: str, written: str, utc: str):
    moment = clock(order=order).moment(written)
    assert moment is not None
    assert datetime.fromtimestamp(moment[0], UTC).strftime("%Y-%m-%d %H:%M") == utc


def test_that_a_date_without_an_hour_keeps_its_day():
    moment = clock().moment("01/05/2025")
    assert moment is not None
    assert (date.fromordinal(moment[1]), moment[2]) == (date(2025, 1, 5), None)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "Lifetime",
        "02/30/2025 10:00",
        "13/01/2025 10:00",
        "00/10/2025 10:00",
        "01/14/2025 24:00",
        "01/14/2025 10:60",
        "01/14/2025 1O:00",
        "01/14/2025x10:00",
        "01/14/2025 10:00 tard",
        "1/5/2025 13:03 PM",
        "01/14/25 10:00",
        "01/14/0000 10:00",
        "01/14/1999 10:00",
        "01/14/2027 10:00",
        "０1/14/2025 10:00",
        "2025-01-14 10:00",
        "45671.4",
        "01/14/2025 +9:30",
    ],
)
def test_that_dates_that_cannot_be_are_no_moment(written: str):
    assert clock().moment(written) is None


@given(
    st.datetimes(*WALL_TIMES),
    st.sampled_from(["America/Los_Angeles", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"]),
    st.sampled_from(["Europe/Paris", "Indian/Reunion", "America/St_Johns", "Pacific/Noumea"]),
)
def test_that_the_quick_conversion_is_exact_in_every_zone(when: datetime, source: str, target: str):
    when = when.replace(second=0, microsecond=0, fold=0)
    reading = clock(ZoneInfo(source), ZoneInfo(target))
    aware = when.replace(tzinfo=ZoneInfo(source))
    local = datetime.fromtimestamp(aware.timestamp(), ZoneInfo(target))
    expected = (int(aware.timestamp()), local.toordinal(), local.hour * 60 + local.minute)
    assert reading.moment(f"{when:%m/%d/%Y %H:%M}") == expected


@given(st.text(max_size=24))
def test_that_any_cell_is_a_moment_or_none(text: str):
    for order in ("mdy", "dmy", "ymd"):
        moment = clock(order=order).moment(text)
        assert moment is None or (moment[2] is None or 0 <= moment[2] < 1440)


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        ([], "mdy"),
        (["01/02/2025 10:00"], "mdy"),
        (["01/02/2025 10:00", "01/14/2025 10:00", ""], "mdy"),
        (["01/02/2025 10:00", "14/01/2025 10:00"], "dmy"),
        (["2025-01-02 10:00", "2025-01-14 10:00", "n’importe quoi"], "ymd"),
    ],
)
def test_that_the_order_of_dates_is_decided_on_the_whole_file(cells: list[str], order: str):
    assert order_of(cells, None) == order


@pytest.mark.parametrize(
    "cells",
    [
        ["25/01/2025 10:00", "01/25/2025 10:00"],
        ["2025-05-01 10:00", "01/14/2025 10:00"],
        ["2025-05-01 10:00", "01/02/2025 10:00"],
        ["45671.4", "01/14/2025 10:00"],
    ],
)
def test_that_two_ways_of_writing_dates_are_refused(cells: list[str]):
    with pytest.raises(CmDeskError) as caught:
        order_of(cells, None)
    assert caught.value.key == "import_dates_mixed"
    assert order_of(cells, "dmy") == "dmy"


def test_that_an_unknown_order_or_zone_is_refused():
    with pytest.raises(CmDeskError) as caught:
        order_of([], "jour d’abord")
    assert caught.value.key == "import_unknown_order"
    for name in ("Europe/Ambreville", "../../etc/passwd", "", "/etc/localtime", "Europe"):
        with pytest.raises(CmDeskError) as caught:
            zone_named(name)
        assert (caught.value.key, caught.value.field) == ("import_unknown_zone", "timezone")


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("Jan-14-2025_Apr-14-2025_123.csv", (date(2025, 1, 14), date(2025, 4, 14))),
        ("Jan-14-2025_Apr-14-2025_9876543210 (1).csv", (date(2025, 1, 14), date(2025, 4, 14))),
        ("Apr-14-2025_Jan-14-2025_123.csv", None),
        ("Feb-30-2025_Apr-14-2025_123.csv", None),
        ("Janv-14-2025_Apr-14-2025_123.csv", None),
        ("export.csv", None),
    ],
)
def test_that_the_period_is_read_in_the_name_of_the_file(
    name: str, period: tuple[date, date] | None
):
    assert period_of(name) == period
