"""From which day the figures of a file date."""

import os
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest

from imports.asking import ask, understood
from imports.make_meta import post, write_posts

DAY = datetime(2026, 3, 12, 12).timestamp()  # noqa: DTZ001 - the computer's own clock


def measured(path: Path) -> tuple[date | None, set[int | None]]:
    answer = understood(path)
    assert answer.summary is not None
    return answer.summary.measured_on, {row.measured_on for row in answer.rows}


def test_that_figures_date_from_the_day_of_the_file(file: Path):
    os.utime(write_posts(file, [post()]), (DAY, DAY))
    day = date(2026, 3, 12)
    assert measured(file) == (day, {day.toordinal()})


@pytest.mark.parametrize("moment", [0, datetime(1980, 1, 1).timestamp()])  # noqa: DTZ001 - as above
def test_that_an_impossible_day_gives_way_to_today(file: Path, moment: float):
    os.utime(write_posts(file, [post()]), (moment, moment))
    assert measured(file)[0] == date.today()  # noqa: DTZ011 - as above


def test_that_an_archive_dates_members_that_bear_no_day(file: Path, tmp_path: Path):
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(zipfile.ZipInfo("posts.csv"), write_posts(file, [post()]).read_bytes())
    os.utime(path, (DAY, DAY))
    assert measured(path)[0] == date(2026, 3, 12)


def test_that_a_declared_separator_is_the_only_one_to_give_a_shape(file: Path):
    text = (
        "sep=;\nDate;Message\n2026-03-12T09:00:00;Le marché, samedi\n2026-03-13T09:00:00;Un, deux\n"
    )
    file.write_text(text, "utf-8")
    asked = ask(file)
    assert asked.table is not None
    assert asked.table.names == ("Date", "Message")
