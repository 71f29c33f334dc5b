import os
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cm_desk.domain.importing import Certainty
from imports import make_tiktok
from imports.asking import Answer, refusal, understood
from imports.make_tiktok import (
    BUSINESS,
    BUSINESS_DAYS,
    FOLLOWERS,
    JAPANESE,
    OVERVIEW,
    STUDIO,
    business,
    link,
    number,
    plain,
    studio,
    unescaped,
)
from imports.make_workbooks import write_xlsx

WHEN = "2026-06-05 09:30:12"


def epoch(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


def downloaded(path: Path, day: str) -> Path:
    """Date a file, whose days have no year."""
    at = datetime.fromisoformat(f"{day} 12:00").timestamp()
    os.utime(path, (at, at))
    return path


def read_titles(answer: Answer) -> list[str]:
    return [row.text for row in answer.rows]


# Studio's videos


def test_that_a_video_becomes_a_publication_dated_by_its_identifier(file: Path):
    answer = understood(unescaped(file, STUDIO, [studio(WHEN)]))
    (row,) = answer.rows
    assert row.account_ref == "tiktok.com/@pays.du_vallon"
    assert row.external_key == f"tiktok.com/video/{number(WHEN)}"
    assert row.permalink == f"https://www.tiktok.com/@pays.du_vallon/video/{number(WHEN)}"
    assert row.published_at == epoch("2026-06-05 09:30")
    assert (date.fromordinal(row.day), row.minute) == (date(2026, 6, 5), 11 * 60 + 30)
    assert (row.text, row.format, row.kind) == ("Bonjour", "video_courte", "original")
    assert (row.views, row.reactions, row.comments, row.shares) == (1200, 120, 4, 9)
    assert (row.saves, row.impressions) == (None, None)
    summary = answer.summary
    assert (summary.timezone, summary.zone_is_given) == ("UTC", True)
    assert (summary.accounts[0].handle, summary.certainty) == ("pays.du_vallon", Certainty.LIKELY)
    assert (summary.warnings, summary.refused) == ((), ())


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("Le marché, la fête, le moulin", "Le marché, la fête, le moulin"),
        ('Le "grand" marché', "Le grand marché"),
        ('Le "grand" marché, et la "petite" fête', "Le grand marché, et la petite fête"),
        ('Le "grand marché", disent-ils', "Le grand marché, disent-ils"),
        ('On l’appelle "le grand"', "On l’appelle le grand"),
        ('"Le grand" marché', "Le grand marché"),
        ('Un mètre de 12"', "Un mètre de 12"),
        ("Voir https://pays.example, puis", "Voir https://pays.example, puis"),
        ("", ""),
    ],
)
def test_that_titles_whose_quotes_are_not_escaped_are_read(file: Path, title: str, read: str):
    rows = [studio(WHEN, title), studio("2026-06-06 09:30:00", "Suivante")]
    answer = understood(unescaped(file, STUDIO, rows))
    assert read_titles(answer) == [read, "Suivante"]
    assert [row.views for row in answer.rows] == [1200, 1200]
    assert answer.summary.refused == ()


def test_that_a_title_over_several_lines_is_put_together(file: Path):
    rows = [studio(WHEN, 'Le "grand\nmarché" du\nvallon'), studio("2026-06-06 09:30:00", "Suite")]
    answer = understood(unescaped(file, STUDIO, rows))
    assert len(answer.rows) == 2
    assert "vallon" in answer.rows[0].text
    assert answer.rows[1].text == "Suite"


def test_that_a_row_without_video_does_not_spoil_the_next(file: Path):
    rows = [["x", "Total", "", "", "1", "2", "3", "4"], studio(WHEN)]
    answer = understood(unescaped(file, STUDIO, rows))
    assert read_titles(answer) == ["Bonjour"]
    assert [(one.line, one.reason) for one in answer.summary.refused] == [(2, "no_key")]


@pytest.mark.parametrize("day", ["18 января", "5 de setembro", "10 tháng Tám", "9月6日", ""])
def test_that_days_in_other_languages_are_not_needed(file: Path, day: str):
    (row,) = understood(unescaped(file, STUDIO, [studio(WHEN, posted=day or " ")])).rows
    assert row.published_at == epoch("2026-06-05 09:30")


@pytest.mark.parametrize("day", ["June 12", "12 juin", "12-juin", "12-Jun"])
def test_that_a_scheduled_video_is_moved_to_its_day_without_an_hour(file: Path, day: str):
    answer = understood(unescaped(file, STUDIO, [studio(WHEN, posted=day)]))
    (row,) = answer.rows
    assert (date.fromordinal(row.day), row.minute) == (date(2026, 6, 12), None)
    assert answer.summary.warnings == ("scheduled_videos",)


@pytest.mark.parametrize(
    ("uploaded", "posted"),
    [
        ("2026-06-05 20:30:00", "June 6"),
        ("2026-06-05 09:30:00", "June 4"),
        ("2026-06-05 09:30:00", "May 1"),
    ],
    ids=["near midnight", "another zone", "no schedule so long"],
)
def test_that_a_day_beside_moves_nothing(file: Path, uploaded: str, posted: str):
    (row,) = understood(unescaped(file, STUDIO, [studio(uploaded, posted=posted)])).rows
    assert date.fromordinal(row.day) == date(2026, 6, 5)
    assert row.minute is not None


def test_that_a_video_scheduled_for_the_new_year_appears_in_it(file: Path):
    rows = [studio("2025-12-28 09:30:00", posted="January 3")]
    (row,) = understood(unescaped(file, STUDIO, rows)).rows
    assert date.fromordinal(row.day) == date(2026, 1, 3)


@pytest.mark.parametrize("names", [STUDIO, JAPANESE], ids=["English", "translated"])
def test_that_the_same_table_in_a_workbook_is_read(tmp_path: Path, names: tuple[str, ...]):
    rows = [names, studio(WHEN, 'Le "grand" marché', "6月5日")]
    answer = understood(write_xlsx(tmp_path / "Content.xlsx", {"Content": rows}))
    (row,) = answer.rows
    assert row.published_at == epoch("2026-06-05 09:30")
    assert (row.text, row.views) == ('Le "grand" marché', 1200)


def test_that_a_translated_header_is_known_by_the_addresses(file: Path):
    answer = understood(unescaped(file, JAPANESE, [studio(WHEN, posted="6月5日")]))
    (row,) = answer.rows
    assert (row.text, row.views, row.reactions) == ("Bonjour", 1200, 120)
    assert answer.summary.certainty is Certainty.GUESSED


def test_that_photographs_are_told_from_videos(file: Path):
    rows = [studio(WHEN, link=link(WHEN, "photo"))]
    (row,) = understood(unescaped(file, STUDIO, rows)).rows
    assert row.format == "carrousel"
    assert row.permalink.endswith(f"/photo/{number(WHEN)}")
    assert row.external_key == f"tiktok.com/video/{number(WHEN)}"


def test_that_cut_rows_and_bad_figures_are_refused(file: Path):
    rows = [studio(WHEN), studio(WHEN, views="beaucoup"), studio(WHEN)[:-2]]
    answer = understood(unescaped(file, STUDIO, rows))
    assert [(one.line, one.reason) for one in answer.summary.refused] == [
        (3, "bad_number"),
        (4, "cut_row"),
    ]


def test_that_someone_elses_video_is_set_aside(file: Path):
    other = f"https://www.tiktok.com/@quelqu_un/video/{number(WHEN)}"
    rows = [studio(WHEN), studio("2026-06-06 08:00:00"), studio(WHEN, link=other)]
    answer = understood(unescaped(file, STUDIO, rows))
    assert answer.summary.aside == {"other_account": 1}
    assert "quelqu_un" not in repr(answer)


def test_that_an_identifier_of_the_future_is_no_date(file: Path):
    rows = [studio(WHEN), studio("2100-01-01 08:00:00")]
    answer = understood(unescaped(file, STUDIO, rows))
    assert [one.reason for one in answer.summary.refused] == ["bad_date"]


# The videos of a business account


def test_that_a_business_table_tells_the_hour_in_greenwich(file: Path):
    answer = understood(plain(file, BUSINESS, [business(WHEN, "2026/06/12 18:19:10")]))
    (row,) = answer.rows
    assert row.published_at == epoch("2026-06-12 18:19")
    assert row.minute == 20 * 60 + 19
    assert (row.views, row.reactions, row.comments, row.shares, row.saves) == (1543, 120, 4, 9, 15)
    summary = answer.summary
    assert (summary.timezone, summary.zone_is_given) == ("UTC", False)
    assert summary.certainty is Certainty.VERIFIED


def test_that_another_zone_may_be_chosen(file: Path):
    plain(file, BUSINESS, [business(WHEN, "2026/06/12 18:19:10")])
    answer = understood(file, timezone="Europe/Paris")
    assert answer.rows[0].published_at == epoch("2026-06-12 16:19")
    assert answer.summary.timezone == "Europe/Paris"


def test_that_an_hour_before_the_upload_is_corrected(file: Path):
    answer = understood(plain(file, BUSINESS, [business(WHEN, "2026/06/05 03:00:00")]))
    assert answer.rows[0].published_at == epoch("2026-06-05 09:30")
    assert answer.summary.warnings == ("times_corrected",)


@pytest.mark.parametrize(
    "posted", ["12/06/2026 18:19", "6/12/2026 18:19", "6/12/26 6:19 PM", "2026-06-12 18:19:10"]
)
def test_that_an_hour_rewritten_by_a_spreadsheet_stays_the_same(file: Path, posted: str):
    answer = understood(plain(file, BUSINESS, [business(WHEN, posted)]))
    assert answer.rows[0].published_at == epoch("2026-06-12 18:19")
    assert (answer.summary.timezone, answer.summary.zone_is_given) == ("UTC", False)


def test_that_a_rewritten_hour_is_the_one_nearest_the_upload(file: Path):
    uploaded = "2026-06-05 09:30:12"
    (row,) = understood(plain(file, BUSINESS, [business(uploaded, "05/06/2026 09:30")])).rows
    assert row.published_at == epoch("2026-06-05 09:30")


@pytest.mark.parametrize("posted", ["12/09/2026 18:19", "2026/02/30 18:19:10", "12/06/2026", ""])
def test_that_the_identifier_replaces_an_hour_that_makes_no_sense(file: Path, posted: str):
    (row,) = understood(plain(file, BUSINESS, [business(WHEN, posted)])).rows
    assert row.published_at == epoch("2026-06-05 09:30")


# The figures by day


def test_that_a_business_tells_followers_by_day(file: Path):
    rows = [
        ("2025/10/30", 1, 2, 3, 4, 5, 6, "NAN", "--", 2, 5, 3),
        ("2025/10/31", 1, 2, 3, 4, 5, 6, "NAN", "--", "--", 5, 9),
        ("2025/11/01", 1, 2, 3, 4, 5, 6, "NAN", "--", "--", "--", "--"),
    ]
    summary = understood(plain(file, BUSINESS_DAYS, rows)).summary
    assert [(one.taken_on, one.gained) for one in summary.readings] == [
        (date(2025, 10, 30), 2),
        (date(2025, 10, 31), -4),
    ]


@pytest.mark.parametrize("step", [1, -1], ids=["oldest first", "newest first"])
def test_that_days_without_a_year_are_dated_by_a_fresh_download(file: Path, step: int):
    rows = [("December 30", "undefined", 0), ("December 31", 10, 0), ("January 1", 9, -1)]
    path = downloaded(plain(file, FOLLOWERS, rows[::step], "utf-8"), "2026-01-02")
    readings = understood(path).summary.readings
    assert [(one.taken_on, one.followers, one.gained) for one in readings] == [
        (date(2025, 12, 30), None, 0),
        (date(2025, 12, 31), 10, 0),
        (date(2026, 1, 1), 9, -1),
    ]


@pytest.mark.parametrize("day", ["2026-03-02", "2025-12-30"])
def test_that_days_without_a_year_are_declined_when_it_is_unsure(file: Path, day: str):
    rows = [("December 31", 10, 0), ("January 1", 9, -1)]
    failure = refusal(downloaded(plain(file, FOLLOWERS, rows), day))
    assert (failure.key, failure.values["kind"]) == ("import_other_kind", "tiktok-series")


def test_that_an_overview_without_followers_is_declined(file: Path):
    failure = refusal(plain(file, OVERVIEW, [("August 31", 1, 2, 3, 4, 5)]))
    assert (failure.key, failure.values["kind"]) == ("import_other_kind", "tiktok-series")


def test_that_a_day_that_is_none_is_refused(file: Path):
    rows = [("2025/10/31", *range(11)), ("2025/02/30", *range(11)), ("2025/10/30", *"abcdefghijk")]
    summary = understood(plain(file, BUSINESS_DAYS, rows)).summary
    assert sorted((one.line, one.reason) for one in summary.refused) == [
        (3, "bad_date"),
        (4, "bad_number"),
    ]


def test_that_an_archive_gives_its_videos_before_its_days(tmp_path: Path):
    content = unescaped(tmp_path / "Content.csv", STUDIO, [studio(WHEN)])
    overview = plain(tmp_path / "Overview.csv", OVERVIEW, [("August 31", 1, 2, 3, 4, 5)])
    path = tmp_path / "Content_pays.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(overview, "Overview.csv")
        archive.write(content, "Content.csv")
    assert understood(path).summary.kind == "tiktok-posts"


def test_that_every_sample_is_understood(tmp_path: Path):
    kinds = [understood(one).summary.kind for one in make_tiktok.samples(tmp_path)]
    assert kinds == [*["tiktok-posts"] * 3, "tiktok-series", "tiktok-download"]
