import zipfile
from datetime import date
from pathlib import Path

import pytest

from cm_desk.domain.importing import Certainty
from imports import make_youtube
from imports.asking import Answer, refusal, understood
from imports.make_youtube import FRENCH, NAME, chart, table, video, write_archive


def alone(folder: Path, text: str, name: str = "Table data.csv") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def days(answer: Answer) -> list[date]:
    return [date.fromordinal(row.day) for row in answer.rows]


def test_that_a_video_becomes_a_publication_without_an_hour(tmp_path: Path):
    answer = understood(write_archive(tmp_path / NAME, [video(1)]))
    (row,) = answer.rows
    assert row.account_ref == "~youtube:pays du vallon"
    assert row.external_key == "youtube.com/watch?v=AbC-dEf_001"
    assert row.permalink == "https://www.youtube.com/watch?v=AbC-dEf_001"
    assert (date.fromordinal(row.day), row.minute) == (date(2025, 8, 28), None)
    assert (row.text, row.format, row.kind) == ("Visite du moulin n° 1", "video", "original")
    assert (row.views, row.impressions, row.follows) == (1815, 50929, 9)
    assert (row.reactions, row.sponsored) == (None, None)


def test_that_the_name_of_the_archive_says_the_channel_and_the_period(tmp_path: Path):
    summary = understood(write_archive(tmp_path / NAME, [video(1)])).summary
    assert (summary.kind, summary.network_id) == ("youtube-videos", "youtube")
    (account,) = summary.accounts
    assert (account.name, account.is_identified) == ("Pays du Vallon", False)
    assert summary.period == (date(2020, 1, 1), date(2026, 6, 30))
    assert summary.measured_on == date(2026, 6, 30)
    assert (summary.timezone, summary.zone_is_given, summary.is_partial) == ("", True, False)
    assert summary.warnings == ()
    assert summary.certainty is Certainty.VERIFIED


def test_that_a_second_download_of_the_same_name_says_the_same(tmp_path: Path):
    name = NAME.replace(".zip", " (1).zip")
    assert understood(write_archive(tmp_path / name, [video(1)])).summary.accounts[0].name == (
        "Pays du Vallon"
    )


def test_that_a_table_alone_proves_no_period_and_names_no_channel(tmp_path: Path):
    summary = understood(alone(tmp_path, table([video(1)]))).summary
    (account,) = summary.accounts
    assert (account.ref, account.name, account.is_identified) == ("~youtube", "", False)
    assert (summary.period, summary.is_partial) == (None, True)
    assert summary.warnings == ("youtube_no_period",)


def test_that_the_row_of_totals_is_dropped(tmp_path: Path):
    answer = understood(alone(tmp_path, table([video(1), video(2)])))
    assert answer.summary.read == 2
    assert 181588 not in {row.views for row in answer.rows}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("28 sept. 2026", date(2026, 9, 28)),
        ("28 sept 2026", date(2026, 9, 28)),
        ("1er janv. 2026", date(2026, 1, 1)),
        ("5 août 2026", date(2026, 8, 5)),
        ("14 févr. 2026", date(2026, 2, 14)),
        ("3 déc. 2025", date(2025, 12, 3)),
        ("2 juil. 2026", date(2026, 7, 2)),
        ("9 juin 2026", date(2026, 6, 9)),
        ("9 mai 2026", date(2026, 5, 9)),
        ("2026-03-04", date(2026, 3, 4)),
    ],
)
def test_that_french_archives_and_their_dates_are_read(
    tmp_path: Path, written: str, expected: date
):
    rows = [video(1, published=written, views="1\u202f815", hours="243,645", subscribers="-3")]
    path = write_archive(tmp_path / "Contenu 2020-01-01_2026-11-01 Pays.zip", rows, names=FRENCH)
    answer = understood(path)
    assert days(answer) == [expected]
    assert (answer.rows[0].views, answer.rows[0].follows) == (1815, None)
    assert answer.summary.certainty is Certainty.GUESSED


def test_that_a_french_table_with_semicolons_is_read(tmp_path: Path):
    text = table([video(1, published="28 sept. 2025")], names=FRENCH, delimiter=";")
    answer = understood(alone(tmp_path, text, "Informations relatives aux tableaux.csv"))
    assert days(answer) == [date(2025, 9, 28)]


@pytest.mark.parametrize(
    ("delimiter", "written"),
    [
        (";", ("28-août-25", "5-sept.-25")),
        (";", ("28/08/2025", "05/09/2025")),
        (";", ("05/09/2025",)),
        (",", ("28-Aug-25", "5-Sep-25")),
        (",", ("8/28/2025", "9/5/2025")),
        (",", ("28/08/2025", "05/09/2025")),
    ],
)
def test_that_days_rewritten_by_a_spreadsheet_are_read(
    tmp_path: Path, delimiter: str, written: tuple[str, ...]
):
    rows = [video(rank, published=day) for rank, day in enumerate(written, 1)]
    answer = understood(alone(tmp_path, table(rows, delimiter=delimiter)))
    assert days(answer) == [date(2025, 8, 28), date(2025, 9, 5)][-len(written) :]


def test_that_days_that_may_be_two_are_asked_for(tmp_path: Path):
    path = alone(tmp_path, table([video(1, published="05/09/2025")]))
    assert refusal(path).key == "import_dates_ambiguous"
    assert days(understood(path, date_order="dmy")) == [date(2025, 9, 5)]


def test_that_an_identifier_that_begins_with_a_dash_is_read(tmp_path: Path):
    (row,) = understood(alone(tmp_path, table([video(1, id=" -bC-dEf_001")]))).rows
    assert row.external_key == "youtube.com/watch?v=-bC-dEf_001"


def test_that_a_video_that_never_appeared_is_set_aside(tmp_path: Path):
    rows = [video(1), video(2, published="")]
    summary = understood(alone(tmp_path, table(rows))).summary
    assert (summary.read, summary.aside) == (2, {"not_published": 1})


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"published": "28 de agosto de 2025"}, "bad_date"),
        ({"published": "Feb 30, 2025"}, "bad_date"),
        ({"published": "Aug 28, 2125"}, "bad_date"),
        ({"id": "#NOM ?"}, "no_key"),
        ({"views": "beaucoup"}, "bad_number"),
    ],
)
def test_that_a_video_that_makes_no_sense_is_refused(
    tmp_path: Path, fields: dict[str, str], reason: str
):
    summary = understood(alone(tmp_path, table([video(1), video(2, **fields)]))).summary
    assert [(one.line, one.reason) for one in summary.refused] == [(4, reason)]


@pytest.mark.parametrize(
    ("duration", "expected"),
    [
        ("60", "video_courte"),
        ("61", "video"),
        ("0:00:42", "video_courte"),
        ("4:03", "video"),
        ("", "video"),
        ("0", "video"),
    ],
)
def test_that_a_minute_at_most_makes_a_short_video(tmp_path: Path, duration: str, expected: str):
    (row,) = understood(alone(tmp_path, table([video(1, duration=duration)]))).rows
    assert row.format == expected


def test_that_five_hundred_rows_are_a_list_cut_short(tmp_path: Path):
    rows = [video(number) for number in range(500)]
    summary = understood(write_archive(tmp_path / NAME, rows)).summary
    assert summary.is_partial
    assert summary.warnings == ("youtube_list_cut",)


def test_that_figures_of_a_period_are_not_taken_for_totals(tmp_path: Path):
    name = "Content 2025-08-01_2025-08-31 Pays du Vallon.zip"
    rows = [video(1), video(2, published="Mar 3, 2019")]
    answer = understood(write_archive(tmp_path / name, rows))
    assert [row.views for row in answer.rows] == [1815, None]
    assert answer.summary.warnings == ("youtube_older_videos",)
    assert answer.summary.period == (date(2025, 8, 1), date(2025, 8, 31))


def test_that_the_old_layout_with_soft_hyphens_is_read(tmp_path: Path):
    names = (
        "Vi\u00addeo",
        "Video\u00ad title",
        "Video pub\u00adlish time",
        *make_youtube.ENGLISH[3:],
    )
    (row,) = understood(alone(tmp_path, table([video(1)], names=names))).rows
    assert row.external_key == "youtube.com/watch?v=AbC-dEf_001"


def test_that_the_archive_is_read_whatever_its_tables_are_called(tmp_path: Path):
    path = tmp_path / "Inhalte.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Diagrammdaten.csv", chart([video(1)]))
        archive.writestr("Tabellendaten.csv", table([video(1)]))
    assert len(understood(path).rows) == 1


@pytest.mark.parametrize(
    "text",
    [
        chart([video(1)]),
        chart([video(1)], FRENCH),
        "Geography,Views,Watch time (hours),Average view duration\nFR,12,3.5,0:01:05\n",
        "Zone géographique,Vues,Durée de visionnage (heures)\nFR,12,3.5\n",
        "Date,Views,Watch time (hours)\n2026-06-01,12,3.5\n",
    ],
)
def test_that_another_report_is_declined(tmp_path: Path, text: str):
    failure = refusal(alone(tmp_path, text, "Chart data.csv"))
    assert (failure.key, failure.values["kind"]) == ("import_other_kind", "youtube-series")


def test_that_an_archive_of_another_report_is_declined(tmp_path: Path):
    path = tmp_path / "Geography 2025-01-01_2025-12-31 Pays.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Table data.csv", "Geography,Views,Watch time (hours)\nFR,12,3.5\n")
        archive.writestr("Totals.csv", "Date,Views\n2026-06-01,12\n")
    assert refusal(path).values["kind"] == "youtube-series"


def test_that_every_sample_is_understood(tmp_path: Path):
    kinds = [understood(one).summary.kind for one in make_youtube.samples(tmp_path)]
    assert kinds == ["youtube-videos"] * 3
