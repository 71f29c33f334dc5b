"""Meta's videos, old statistics and daily series."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cm_desk.domain.importing import Certainty
from cm_desk.domain.publication import Format, Kind
from imports import make_meta_others as make
from imports import make_workbooks
from imports.asking import refusal, understood
from imports.make_meta import PAGE, PROFILE, post, write_posts


def epoch(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


# Videos alone


def test_that_a_video_becomes_a_publication_known_by_its_minute(file: Path):
    answer = understood(make.write_table(file, make.VIDEOS, [make.video()]))
    (row,) = answer.rows
    assert row.account_ref == PAGE[0]
    assert row.external_key.startswith("~")
    assert row.permalink == ""
    # 09:32 in Los Angeles is 18:32 in Paris.
    assert row.published_at == epoch("2025-01-14 17:32")
    assert (date.fromordinal(row.day), row.minute) == (date(2025, 1, 14), 18 * 60 + 32)
    assert (row.text, row.format, row.kind) == ("Le marché", Format.VIDEO, Kind.ORIGINAL)
    # Views of three seconds are no views: the posts' export counts otherwise.
    assert (row.views, row.reach, row.reactions, row.comments, row.shares) == (None, 300, 9, 1, 2)
    summary = answer.summary
    assert (summary.kind, summary.network_id) == ("meta-facebook-videos", "facebook")
    assert (summary.timezone, summary.zone_is_given) == ("America/Los_Angeles", False)
    assert summary.is_partial, "videos alone prove no period"
    assert [(one.ref, one.name) for one in summary.accounts] == [PAGE]


def test_that_two_videos_without_a_title_in_one_minute_stay_two(file: Path):
    rows = [make.video(1, Title=""), make.video(2, Title="")]
    keys = [row.external_key for row in understood(make.write_table(file, make.VIDEOS, rows)).rows]
    assert len(set(keys)) == 2


def test_that_bad_video_lines_are_refused_and_named(file: Path):
    rows = [
        make.video(1),
        make.video(2, **{"Publish time": "hier"}),
        make.video(3, **{"Publish time": ""}),
        make.video(4, Reach="beaucoup"),
        make.video(5, **{"Page ID": "", "Page name": ""}),
    ]
    summary = understood(make.write_table(file, make.VIDEOS, rows)).summary
    assert [(one.line, one.reason) for one in summary.refused] == [
        (3, "bad_date"),
        (4, "no_date"),
        (5, "bad_number"),
        (6, "no_account"),
    ]


def test_that_videos_saved_again_by_a_spreadsheet_are_read_with_a_warning(file: Path):
    rows = [make.video(1, **{"Publish time": "14/01/2025 09:32"})]
    answer = understood(make.write_table(file, make.VIDEOS, rows, delimiter=";"))
    assert [date.fromordinal(row.day) for row in answer.rows] == [date(2025, 1, 14)]
    assert answer.summary.warnings == ("from_spreadsheet", "dates_day_first")


def test_that_the_zone_of_videos_can_be_chosen(file: Path):
    answer = understood(make.write_table(file, make.VIDEOS, [make.video()]), timezone="UTC")
    assert answer.rows[0].published_at == epoch("2025-01-14 09:32")


# Old statistics


def insights(file: Path, *rows: dict[str, str]) -> Path:
    return make.write_table(file, make.INSIGHTS, rows, between=make.DESCRIPTIONS)


def test_that_an_old_post_becomes_a_publication(file: Path):
    answer = understood(insights(file, make.insight()))
    (row,) = answer.rows
    assert row.account_ref == PAGE[0]
    assert row.external_key == "facebook.com/petr.hautvallon/posts/10153000000000002"
    # 21:00 on 1 October in Los Angeles is 06:00 on the 2nd in Paris.
    assert row.published_at == epoch("2015-10-02 04:00")
    assert (date.fromordinal(row.day), row.minute) == (date(2015, 10, 2), 6 * 60)
    assert (row.text, row.format) == ("Vœux du président", Format.PHOTO)
    assert (row.reach, row.impressions, row.clicks) == (1200, 2100, 34)
    assert row.sponsored is False
    summary = answer.summary
    assert (summary.read, summary.refused_count) == (1, 0), "the descriptions are no row"
    assert summary.certainty is Certainty.LIKELY
    (account,) = summary.accounts
    assert (account.ref, account.handle) == (PAGE[0], "petr.hautvallon")


def test_that_an_old_post_without_a_usable_link_is_known_by_its_identifier(file: Path):
    (row,) = understood(insights(file, make.insight(Permalink="N/A"))).rows
    assert row.external_key == f"facebook.com/{PAGE[0]}/posts/10153000000000002"
    assert row.permalink == ""


@pytest.mark.parametrize(
    ("written", "format_", "kind"),
    [
        ("Photo", Format.PHOTO, Kind.ORIGINAL),
        ("Link", Format.LINK, Kind.ORIGINAL),
        ("Status", Format.TEXT, Kind.ORIGINAL),
        ("Video", Format.VIDEO, Kind.ORIGINAL),
        ("SharedVideo", Format.VIDEO, Kind.SHARE),
        ("Offer", Format.OTHER, Kind.ORIGINAL),
    ],
)
def test_that_old_types_are_understood(file: Path, written: str, format_: Format, kind: Kind):
    (row,) = understood(insights(file, make.insight(Type=written))).rows
    assert (row.format, row.kind) == (format_, kind)


def test_that_what_advertising_reached_tells_a_sponsored_post(file: Path):
    paid = make.insight(1, **{"Lifetime Post Paid Reach": "80"})
    unknown = make.insight(2, **{"Lifetime Post Paid Reach": ""})
    assert [row.sponsored for row in understood(insights(file, paid, unknown)).rows] == [True, None]


# Daily series

DAYS = {"2025-01-01T01:00:00": "5", "2025-03-10T00:00:00": "0", "2025-03-11T00:00:00": "-2"}


@pytest.mark.parametrize(
    ("title", "network"),
    [
        ("Instagram follows", "instagram"),
        ("Facebook follows", "facebook"),
        ("Facebook : followers en plus", "facebook"),
        ("Followers en plus sur Instagram", "instagram"),
    ],
)
def test_that_followers_won_each_day_become_readings(tmp_path: Path, title: str, network: str):
    title = title.replace(" :", "")
    answer = understood(make.write_series(tmp_path / "Follows.csv", title, DAYS))
    summary = answer.summary
    assert answer.rows == []
    assert summary.network_id == network
    assert [(one.taken_on, one.gained, one.followers) for one in summary.readings] == [
        (date(2025, 1, 1), 5, None),
        (date(2025, 3, 10), 0, None),
        (date(2025, 3, 11), -2, None),
    ]
    (account,) = summary.accounts
    assert not account.is_identified
    assert (account.ref, account.network_id) == (f"~meta-series:{network}", network)
    assert summary.warnings == ()


@pytest.mark.parametrize("title", ["Follows", "Followers en plus", "Nouveaux followers"])
def test_that_a_series_that_names_no_network_is_told_so(tmp_path: Path, title: str):
    summary = understood(make.write_series(tmp_path / "Follows.csv", title, DAYS)).summary
    assert summary.network_id == "facebook"
    assert summary.warnings == ("series_network_unknown",)


def test_that_the_name_of_the_file_tells_the_network_that_its_title_lacks(tmp_path: Path):
    path = make.write_series(tmp_path / "Instagram follows.csv", "Follows", DAYS)
    summary = understood(path).summary
    assert (summary.network_id, summary.warnings) == ("instagram", ())


def test_that_a_series_is_known_by_its_shape_in_any_language(tmp_path: Path):
    names = ("Date", "Valeur principale")
    path = make.write_series(tmp_path / "a.csv", "Facebook follows", DAYS, names=names)
    assert [one.gained for one in understood(path).summary.readings] == [5, 0, -2]


def test_that_a_series_saved_again_by_a_spreadsheet_is_read(tmp_path: Path):
    summary = understood(make.excel_series(tmp_path / "Follows.csv")).summary
    assert [(one.taken_on, one.gained) for one in summary.readings] == [(date(2025, 1, 1), 5)]


def test_that_days_rewritten_by_a_spreadsheet_are_read(tmp_path: Path):
    path = tmp_path / "Follows.csv"
    path.write_text("Followers en plus;\nJour;Valeur\n13/01/2025 01:00;5\n", "utf-8")
    assert [one.taken_on for one in understood(path).summary.readings] == [date(2025, 1, 13)]


def test_that_only_the_followers_of_a_file_of_several_series_are_kept(tmp_path: Path):
    more = ["", '"Facebook visits"', '"Date","Primary"', '"2025-01-01T01:00:00","90"']
    path = make.write_series(tmp_path / "a.csv", "Facebook follows", DAYS, more=more)
    summary = understood(path).summary
    assert [one.gained for one in summary.readings] == [5, 0, -2]
    assert summary.aside == {"series_other": 1}


def test_that_impossible_days_and_figures_are_refused_and_named(tmp_path: Path):
    days = {"2025-01-01T01:00:00": "5", "2025-02-30T01:00:00": "1", "2025-01-03T01:00:00": "1.5"}
    summary = understood(make.write_series(tmp_path / "a.csv", "Facebook follows", days)).summary
    assert [(one.line, one.reason, one.value) for one in summary.refused] == [
        (5, "bad_date", "2025-02-30T01:00:00"),
        (6, "bad_number", "1.5"),
    ]


@pytest.mark.parametrize(
    "title", ["Facebook reach", "Facebook visits", "Views", "Vues", "Visites", "Unfollows", ""]
)
def test_that_other_series_are_declined_by_name(tmp_path: Path, title: str):
    failure = refusal(make.write_series(tmp_path / "Reach.csv", title, DAYS))
    assert (failure.key, failure.values) == ("import_other_kind", {"kind": "meta-series-other"})


def test_that_an_audience_is_declined_by_name(tmp_path: Path):
    path = tmp_path / "Audience.csv"
    path.write_bytes(make.audience())
    failure = refusal(path)
    assert (failure.key, failure.values) == ("import_other_kind", {"kind": "meta-audience"})


# What the posts' export holds of other people, and stories


def test_that_what_is_left_out_of_other_accounts_is_told(file: Path):
    guest = post(9, "instagram", account_id="17841499999999999", account_name="Camille D.")
    posts = [post(number, "instagram") for number in range(1, 9)]
    summary = understood(write_posts(file, [*posts, guest], network="instagram")).summary
    assert summary.aside == {"other_account": 1}
    assert summary.left_out == ("left_out_other_accounts",)
    assert "Camille D." not in str(summary)
    alone = understood(write_posts(file, posts, network="instagram")).summary
    assert alone.left_out == ()
    assert alone.certainty is Certainty.VERIFIED


def test_that_a_story_is_a_story(file: Path):
    link = f"https://www.instagram.com/stories/{PROFILE[1]}/3541234567890123456/"
    story = post(1, "instagram", type="IG story", permalink=link, description="")
    (row,) = understood(write_posts(file, [story], network="instagram")).rows
    assert row.format == Format.STORY
    assert row.external_key == f"instagram.com/stories/{PROFILE[1]}/3541234567890123456"


def test_that_old_statistics_are_read_in_their_workbook(tmp_path: Path):
    names = make.INSIGHTS.split(",")
    first = make.insight(Posted="")
    cells: list[list[object]] = [[first.get(name, "") for name in names]]
    cells[0][names.index("Posted")] = datetime(2015, 10, 1, 21, 0)  # noqa: DTZ001 - as written
    other = [["Post ID", "Lifetime"], ["1", "2"]]
    for write, ending in ((make_workbooks.write_xls, "xls"), (make_workbooks.write_xlsx, "xlsx")):
        path = tmp_path / f"insights.{ending}"
        write(path, {"Key Metrics": [names, *cells], "Lifetime Post": other})
        (row,) = understood(path).rows
        assert row.published_at == epoch("2015-10-02 04:00")
        assert (row.account_ref, row.reach) == (PAGE[0], 1200)
