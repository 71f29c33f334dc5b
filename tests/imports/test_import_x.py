import csv
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cm_desk.domain.importing import Certainty
from imports import make_x
from imports.asking import refusal, understood
from imports.make_x import HANDLE, NEW, NEW_FR, OLD, SERIES, number, old_tweet, post, write_table

WHEN = "2026-06-05 09:30:12"


def epoch(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


# The analytics of posts, since 2024


def test_that_a_post_becomes_a_publication(file: Path):
    (row,) = understood(write_table(file, NEW, [post(WHEN)])).rows
    assert row.account_ref == "x.com/paysduvallon"
    assert row.external_key == f"x.com/status/{number(WHEN)}"
    assert row.permalink == f"https://x.com/PaysDuVallon/status/{number(WHEN)}"
    assert row.published_at == epoch("2026-06-05 09:30")
    assert (date.fromordinal(row.day), row.minute) == (date(2026, 6, 5), 11 * 60 + 30)
    assert (row.text, row.format, row.kind, row.sponsored) == ("Bonjour", "autre", "original", None)
    assert (row.impressions, row.reactions, row.comments, row.shares) == (240, 7, 2, 4)
    assert (row.clicks, row.saves, row.follows, row.views) == (5, 3, 1, None)


def test_that_the_file_says_its_account_and_its_period(tmp_path: Path):
    file = tmp_path / "account_analytics_content_2026-06-01_2026-06-30_714d.csv"
    summary = understood(write_table(file, NEW, [post(WHEN)])).summary
    assert (summary.kind, summary.network_id, summary.timezone) == ("x-posts", "x", "UTC")
    assert summary.zone_is_given
    (account,) = summary.accounts
    assert (account.ref, account.handle) == ("x.com/paysduvallon", HANDLE)
    assert summary.period == (date(2026, 6, 1), date(2026, 6, 30))
    assert summary.certainty is Certainty.LIKELY


def test_that_a_period_without_hyphens_is_read_and_one_belied_is_not(tmp_path: Path):
    compact = tmp_path / "account_analytics_content_20260601_20260630.csv"
    assert understood(write_table(compact, NEW, [post(WHEN)])).summary.period == (
        date(2026, 6, 1),
        date(2026, 6, 30),
    )
    wrong = tmp_path / "account_analytics_content_2026-07-01_2026-07-31.csv"
    summary = understood(write_table(wrong, NEW, [post(WHEN)])).summary
    assert summary.period is None
    assert summary.warnings == ("period_mismatch",)


def test_that_french_names_are_known_and_the_identifier_dates_the_post(file: Path):
    cells = {
        "Identifiant du post": number(WHEN),
        "Date": "ven. 5 juin 2026",
        "Texte du post": "Fête",
        "Lien": f"https://x.com/{HANDLE}/status/{number(WHEN)}",
        "Impressions": "1\u202f240",
        "J’aime": 7,
        "Réponses": 2,
        "Reposts": 4,
    }
    answer = understood(write_table(file, NEW_FR, [cells]))
    (row,) = answer.rows
    assert row.published_at == epoch("2026-06-05 09:30")
    assert (row.impressions, row.reactions, row.comments, row.shares) == (1240, 7, 2, 4)
    assert answer.summary.certainty is Certainty.GUESSED


def test_that_texts_are_read_as_they_were_written(file: Path):
    text = "Fête &amp; marché &lt;3 https://t.co/abc https://www.pays.example/fete."
    (row,) = understood(write_table(file, NEW, [post(WHEN, text)])).rows
    assert row.text == "Fête & marché <3 https://t.co/abc https://www.pays.example/fete."
    assert row.link == "https://www.pays.example/fete"


def test_that_answers_and_shares_stay_apart_from_posts(file: Path):
    rows = [
        post("2026-06-05 09:30:12", "@mairie Merci à vous"),
        post("2026-06-06 09:30:12", "RT @mairie: Le marché"),
        post("2026-06-07 09:30:12", "Merci à @mairie"),
    ]
    kinds = [row.kind for row in understood(write_table(file, NEW, rows)).rows]
    assert kinds == ["reponse", "partage", "original"]


def test_that_an_identifier_that_a_spreadsheet_rounded_is_not_used(file: Path):
    rounded = {"Post id": "1.93034E+18"}
    lost = {"Post id": "1930340000000000000", "Post Link": ""}
    answer = understood(write_table(file, NEW, [post(WHEN, **rounded), post(WHEN, **lost)]))
    (row,) = answer.rows
    assert row.external_key == f"x.com/status/{number(WHEN)}"
    assert [(one.line, one.reason) for one in answer.summary.refused] == [(3, "no_key")]


def test_that_a_row_without_identifier_is_refused(file: Path):
    empty = {"Post id": "", "Post Link": "", "Date": ""}
    answer = understood(write_table(file, NEW, [post(WHEN), post(WHEN, **empty)]))
    assert len(answer.rows) == 1
    assert [(one.line, one.reason) for one in answer.summary.refused] == [(3, "no_key")]


def test_that_a_post_of_before_2010_keeps_its_day_alone(file: Path):
    old = {"Post id": "1234567", "Post Link": f"https://x.com/{HANDLE}/status/1234567"}
    cells = post(WHEN, Date="Mon, Mar 2, 2009") | old
    (row,) = understood(write_table(file, NEW, [cells])).rows
    assert (date.fromordinal(row.day), row.minute) == (date(2009, 3, 2), None)


def test_that_someone_elses_post_is_set_aside(file: Path):
    link = f"https://x.com/quelqu_un/status/{number(WHEN)}"
    rows = [post("2026-06-01 08:00:00"), post("2026-06-02 08:00:00"), post(WHEN)]
    rows[2]["Post Link"] = link
    answer = understood(write_table(file, NEW, rows))
    assert answer.summary.aside == {"other_account": 1}
    assert "quelqu_un" not in repr(answer)


def test_that_figures_that_are_none_are_refused(file: Path):
    rows = [post(WHEN), post("2026-06-06 08:00:00", Likes="sept")]
    answer = understood(write_table(file, NEW, rows))
    assert [(one.reason, one.value) for one in answer.summary.refused] == [("bad_number", "sept")]


# The former analytics


def test_that_a_tweet_of_the_former_analytics_becomes_a_publication(tmp_path: Path):
    file = tmp_path / f"tweet_activity_metrics_{HANDLE}_20150901_20151001_en.csv"
    rows = [old_tweet("2015-09-30 18:42:07"), old_tweet("2015-09-12 08:00:00", "@mairie Oui")]
    answer = understood(write_table(file, OLD, rows, quoting=csv.QUOTE_ALL))
    row = answer.rows[0]
    assert row.external_key == f"x.com/status/{number('2015-09-30 18:42:07')}"
    assert row.published_at == epoch("2015-09-30 18:42")
    assert row.minute == 20 * 60 + 42
    assert (row.impressions, row.reactions, row.comments, row.shares) == (424, 7, 2, 4)
    assert (row.clicks, row.follows, row.saves) == (5, 0, None)
    assert row.sponsored is False
    assert answer.rows[1].kind == "reponse"
    assert answer.summary.accounts[0].ref == "x.com/paysduvallon"
    assert answer.summary.period == (date(2015, 9, 1), date(2015, 9, 30))
    assert (answer.summary.timezone, answer.summary.zone_is_given) == ("UTC", True)


def test_that_a_promoted_tweet_is_told(file: Path):
    rows = [old_tweet(WHEN, **{"promoted impressions": "120.0"})]
    (row,) = understood(write_table(file, OLD, rows)).rows
    assert row.sponsored is True


def test_that_an_absent_figure_is_none_and_half_a_tweet_is_refused(file: Path):
    rows = [old_tweet(WHEN, replies="-"), old_tweet("2026-06-06 08:00:00", replies="1.5")]
    answer = understood(write_table(file, OLD, rows))
    assert answer.rows[0].comments is None
    assert [one.reason for one in answer.summary.refused] == ["bad_number"]


# The overview by day


def test_that_the_overview_tells_followers_won_less_those_lost(file: Path):
    rows = [
        {"Date": "Fri, Jun 5, 2026", "New follows": 5, "Unfollows": 2, "Create Post": 1},
        {"Date": "Thu, Jun 4, 2026", "New follows": 0, "Unfollows": 3},
    ]
    answer = understood(write_table(file, SERIES, rows))
    assert answer.rows == []
    assert [(one.taken_on, one.gained) for one in answer.summary.readings] == [
        (date(2026, 6, 4), -3),
        (date(2026, 6, 5), 3),
    ]
    assert [one.is_identified for one in answer.summary.accounts] == [False]


def test_that_the_video_overview_is_declined(file: Path):
    file.write_text("Video overview\nDate,Views,Watch time\n2026-06-05,12,3\n", "utf-8")
    failure = refusal(file)
    assert (failure.key, failure.values["kind"]) == ("import_other_kind", "x-video-series")


# Whatever the spreadsheet did


@pytest.mark.parametrize("names", [NEW, OLD])
def test_that_a_file_without_any_row_says_so(file: Path, names: str):
    assert refusal(write_table(file, names, [])).key == "import_no_rows"


def test_that_semicolons_are_read_too(file: Path):
    write_table(file, NEW, [post(WHEN)])
    text = file.read_text("utf-8")
    file.write_text(text.replace(", ", "\0").replace(",", ";").replace("\0", ", "), "utf-8")
    assert len(understood(file).rows) == 1


def test_that_every_sample_is_understood(tmp_path: Path):
    kinds = [understood(one).summary.kind for one in make_x.samples(tmp_path)]
    assert kinds == ["x-posts", "x-posts-old", "x-series", "x-archive", "x-archive"]
