import json
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from imports.asking import refusal, understood
from imports.make_tiktok import number, posted, user_data, write_data

WHEN = "2026-06-05 09:30:12"


def epoch(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "user_data_tiktok.json"


@pytest.mark.parametrize("older", [False, True], ids=["Post", "Video"])
def test_that_a_video_posted_becomes_a_publication(file: Path, older: bool):
    answer = understood(write_data(file, user_data([posted(WHEN)], older=older)))
    (row,) = answer.rows
    assert row.account_ref == "tiktok.com/@pays.du_vallon"
    assert row.external_key == f"tiktok.com/video/{number(WHEN)}"
    assert row.published_at == epoch("2026-06-05 09:30")
    assert row.minute == 11 * 60 + 30
    assert (row.text, row.format, row.reactions) == ("Bonjour", "video_courte", 120)
    summary = answer.summary
    assert (summary.kind, summary.timezone, summary.zone_is_given) == (
        "tiktok-download",
        "UTC",
        True,
    )
    assert summary.first == date(2026, 6, 5)
    assert summary.period == (summary.first, summary.measured_on)


def test_that_nothing_private_comes_out(file: Path):
    answer = understood(write_data(file, user_data([posted(WHEN, Location="Ambreville")])))
    told = repr(answer)
    assert "agent@" not in told
    assert "secret" not in told
    assert "Ambreville" not in told
    assert len(answer.rows) == 1
    assert answer.summary.left_out == ("left_out_private_messages", "left_out_watched")


def test_that_a_video_whose_address_expires_is_known_by_its_minute(file: Path):
    videos = [posted(WHEN, Link="https://v16m.tiktokcdn-eu.com/abc/?expire=1")]
    (row,) = understood(write_data(file, user_data(videos))).rows
    assert row.external_key.startswith("~")
    assert row.permalink == ""


def test_that_a_video_kept_for_oneself_is_set_aside(file: Path):
    videos = [posted(WHEN), posted("2026-06-06 08:00:00", WhoCanView="Only me", Title="secret")]
    answer = understood(write_data(file, user_data(videos)))
    assert answer.summary.aside == {"not_public": 1}
    assert "secret" not in repr(answer)


def test_that_a_date_that_is_none_gives_way_to_the_identifier(file: Path):
    link = posted(WHEN)["Link"]
    videos = [
        posted(WHEN, Date="5 juin 2026"),
        posted(WHEN, Date="2026-02-30 10:00:00", Link=link),
        posted(WHEN, Date="N/A", Link=""),
    ]
    answer = understood(write_data(file, user_data(videos)))
    assert {row.published_at for row in answer.rows} == {epoch("2026-06-05 09:30")}
    assert [(one.line, one.reason) for one in answer.summary.refused] == [(3, "bad_date")]


def test_that_an_account_that_is_not_named_stays_unidentified(file: Path):
    data = user_data([posted(WHEN)])
    del data["Profile"]
    assert not understood(write_data(file, data)).summary.accounts[0].is_identified


def test_that_the_archive_holds_the_same_file(tmp_path: Path):
    path = tmp_path / "TikTok_Data.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("user_data.json", json.dumps(user_data([posted(WHEN)])))
    assert len(understood(path).rows) == 1


def test_that_a_file_whose_videos_come_late_is_known_by_its_first_section(file: Path):
    data = user_data([posted(WHEN)])
    data["Activity"]["Video Browsing History"]["VideoList"] *= 500
    assert understood(write_data(file, data)).summary.read == 1


def test_that_a_download_without_video_says_so(file: Path):
    assert refusal(write_data(file, user_data([]))).key == "import_no_rows"


def test_that_a_broken_download_is_one_refusal(file: Path):
    write_data(file, user_data([posted(WHEN)]))
    file.write_text(file.read_text("utf-8")[:-30], "utf-8")
    assert refusal(file).key == "import_json_broken"


def test_that_a_field_said_twice_is_refused(file: Path):
    write_data(file, user_data([posted(WHEN)]))
    text = file.read_text("utf-8").replace('"Likes": "120"', '"Likes": "120", "Likes": "7"')
    file.write_text(text, "utf-8")
    assert refusal(file).key == "import_json_duplicate"
