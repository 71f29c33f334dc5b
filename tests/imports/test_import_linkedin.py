from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from cm_desk.domain.importing import Certainty, ObservedReading
from cm_desk.imports.linkedin import files as linkedin
from imports import make_linkedin, make_workbooks
from imports.asking import refusal, understood
from imports.make_linkedin import FILE, POSTS, link, post, urn, write_csv, write_page

FRENCH = [
    "Titre du post",
    "Lien du post",
    "Type de post",
    "Nom de la campagne",
    "Publié par",
    "Date de création",
    "Impressions",
]


def hours(rows: Any):
    """Days and hours as the territory saw them."""
    return [
        (date.fromordinal(row.day).isoformat(), row.minute and divmod(row.minute, 60))
        for row in rows
    ]


# The page's posts


@pytest.mark.parametrize("name", [FILE, FILE + "x"])
def test_that_a_pages_posts_are_read_with_the_hour_that_their_links_hold(tmp_path: Path, name: str):
    path = write_page(
        tmp_path / name,
        [post("2025-03-14 08:30"), post("2025-07-01 21:59", post_title="Un bal\nce soir ?")],
    )
    answer = understood(path)
    first, second = answer.rows
    assert hours(answer.rows) == [("2025-03-14", (9, 30)), ("2025-07-01", (23, 59))]
    assert first.external_key == urn("2025-03-14 08:30")
    assert first.permalink == link("2025-03-14 08:30")
    assert second.text == "Un bal\nce soir ?"
    assert first[10:19] == (40, None, 1250, 17, 3, 2, 31, None, 1)
    assert (first.kind, first.sponsored, first.format) == ("original", False, "autre")
    summary = answer.summary
    assert (summary.kind, summary.network_id) == ("linkedin-page-posts", "linkedin")
    assert (summary.timezone, summary.zone_is_given) == ("UTC", True)
    assert summary.certainty is Certainty.VERIFIED
    assert not summary.is_partial
    assert summary.warnings == ()


def test_that_the_files_name_tells_the_page_and_the_day_of_its_figures(tmp_path: Path):
    answer = understood(write_page(tmp_path / FILE, [post()]))
    (account,) = answer.summary.accounts
    assert (account.ref, account.name) == ("~linkedin:pays-de-vallombre", "pays-de-vallombre")
    assert answer.summary.measured_on == date(2026, 1, 1)
    assert answer.rows[0].measured_on == date(2026, 1, 1).toordinal()
    renamed = understood(write_page(tmp_path / "export.xls", [post()]))
    assert renamed.summary.accounts[0].name == ""
    assert renamed.summary.measured_on >= date(2026, 1, 1)


def test_that_a_day_that_cannot_be_is_not_the_day_of_the_figures(tmp_path: Path):
    answer = understood(write_page(tmp_path / "page_content_9999999999999.xls", [post()]))
    assert answer.summary.measured_on.year < 2200
    assert answer.summary.accounts[0].name == "page"


def test_that_the_name_of_who_published_is_left_out(tmp_path: Path):
    answer = understood(write_page(tmp_path / FILE, [post()]))
    assert answer.summary.left_out == ("left_out_posted_by",)
    assert "Camille" not in repr((answer.rows, answer.summary))
    nobody = understood(write_page(tmp_path / FILE, [post(posted_by=None)]))
    assert nobody.summary.left_out == ()


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_that_a_boosted_post_is_one_publication(tmp_path: Path, order: tuple[int, ...]):
    lines = [
        post(post_type="Organic", impressions=900),
        post(post_type="Sponsored", impressions=350, campaign_name="Été"),
        post(post_type="Total", impressions=1250),
    ]
    path = write_page(tmp_path / FILE, [post("2025-03-01 10:00"), *(lines[n] for n in order)])
    answer = understood(path)
    assert [(row.impressions, row.sponsored) for row in answer.rows] == [
        (1250, False),
        (1250, True),
    ]
    assert answer.summary.aside == {"linkedin_detail": 2}
    assert answer.summary.read == 4


def test_that_an_advertisement_without_organic_line_is_sponsored(tmp_path: Path):
    (row,) = understood(write_page(tmp_path / FILE, [post(post_type="Sponsored")])).rows
    assert row.sponsored is True


@pytest.mark.parametrize(
    ("created", "expected"),
    [
        ("03/14/2025", ("2025-03-14", (9, 30))),
        ("03/13/2025", ("2025-03-13", (9, 30))),  # the link a day later: the file's day stands
        ("03/09/2025", ("2025-03-09", None)),  # five days apart: the hour is unknown
    ],
)
def test_that_the_file_tells_the_day_and_the_link_the_hour(
    tmp_path: Path, created: str, expected: tuple[str, Any]
):
    answer = understood(
        write_page(tmp_path / FILE, [post("2025-03-14 08:30", created_date=created)])
    )
    assert hours(answer.rows) == [expected]


def test_that_a_post_without_identifier_has_a_day_only(tmp_path: Path):
    line = post(post_link="https://www.linkedin.com/company/pays", created_date="03/04/2025")
    (row,) = understood(write_page(tmp_path / FILE, [line])).rows
    assert hours([row]) == [("2025-03-04", None)]
    assert row.external_key.startswith("~")


def test_that_links_of_every_form_name_the_same_post():
    number = "7306230104064012345"
    expected = f"urn:li:ugcPost:{number}"
    for written in (
        f"https://www.linkedin.com/feed/update/urn:li:ugcPost:{number}",
        f"https://www.linkedin.com/feed/update/urn:li:ugcPost:{number}/?x=1",
        f"https://www.linkedin.com/feed/update/urn%3Ali%3AugcPost%3A{number}",
        f"https://fr.linkedin.com/posts/pays_fete-samedi-ugcPost-{number}-aBcD?utm_source=x",
    ):
        assert linkedin.urn_of(written) == expected
    assert linkedin.urn_of("https://www.linkedin.com/feed/update/urn:li:activity:12") == ""


# Days rewritten by a spreadsheet


def test_that_days_turned_round_by_a_spreadsheet_are_set_right_by_the_links(tmp_path: Path):
    # French Excel: 03/04 (4 March) became 3 April, 03/14 stayed a text.
    lines = [
        post("2025-03-04 10:00", created_date=date(2025, 4, 3)),
        post("2025-03-14 10:00", created_date="03/14/2025"),
        post("2025-03-05 10:00", created_date="05/03/2025"),
    ]
    answer = understood(write_page(tmp_path / "page.xlsx", lines))
    assert [day for day, _ in hours(answer.rows)] == ["2025-03-04", "2025-03-14", "2025-03-05"]
    assert answer.summary.warnings == ("from_spreadsheet",)


@pytest.mark.parametrize("written", ["45730", 45730.0, date(2025, 3, 14)])
def test_that_serial_days_are_read(tmp_path: Path, written: object):
    line = post("2025-03-14 08:30", created_date=written)
    answer = understood(write_page(tmp_path / "page.xlsx", [line]))
    assert hours(answer.rows) == [("2025-03-14", (9, 30))]
    assert answer.summary.warnings == ("from_spreadsheet",)


def test_that_two_ways_of_writing_days_that_nothing_proves_are_refused(tmp_path: Path):
    lines = [
        post(post_link="", created_date="03/14/2025"),
        post(post_link="", created_date="14/03/2025"),
    ]
    path = write_page(tmp_path / "page.xlsx", lines)
    assert refusal(path).key == "import_dates_mixed"


def test_that_the_users_choice_of_order_stands(tmp_path: Path):
    path = write_page(tmp_path / "page.xlsx", [post(post_link="", created_date="03/04/2025")])
    assert hours(understood(path).rows) == [("2025-03-04", None)]
    assert hours(understood(path, date_order="dmy").rows) == [("2025-04-03", None)]


# Lines that make no sense


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"created_date": None}, "no_date"),
        ({"created_date": "hier"}, "bad_date"),
        ({"created_date": "03/14/1999", "post_link": ""}, "bad_date"),
        ({"likes": "12,5"}, "bad_number"),
        ({"likes": "-3"}, "bad_number"),
    ],
)
def test_that_lines_that_make_no_sense_are_refused(
    tmp_path: Path, fields: dict[str, Any], reason: str
):
    answer = understood(write_page(tmp_path / FILE, [post("2025-01-02 10:00"), post(**fields)]))
    assert [(line.line, line.reason) for line in answer.summary.refused] == [(4, reason)]
    assert len(answer.rows) == 1


def test_that_figures_written_as_texts_or_lacking_are_read(tmp_path: Path):
    path = write_page(tmp_path / FILE, [post(impressions="1250", views="", clicks="31.0")])
    (row,) = understood(path).rows
    assert (row.impressions, row.views, row.clicks) == (1250, None, 31)


@pytest.mark.parametrize(
    ("written", "format_name"),
    [("Video", "video"), ("Article", "lien"), ("", "autre"), ("Newsletter", "autre")],
)
def test_that_the_content_type_gives_the_format(tmp_path: Path, written: str, format_name: str):
    (row,) = understood(write_page(tmp_path / FILE, [post(content_type=written)])).rows
    assert row.format == format_name


# Text tables and other languages


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_that_the_sheet_saved_as_text_is_read(tmp_path: Path, delimiter: str):
    path = write_csv(
        tmp_path / "All posts.csv",
        [[make_linkedin.PREAMBLE], POSTS, post(), post("2025-04-01 10:00")],
        delimiter,
    )
    assert len(understood(path).rows) == 2


def french(when: str, **fields: Any) -> list[Any]:
    english = dict(zip(POSTS, post(when, **fields), strict=True))
    kept = ("Post title", "Post link", "Post type", "Campaign name", "Posted by", "Created date")
    return [*(english[name] for name in kept), english["Impressions"]]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_that_a_page_in_an_unknown_language_is_recognised_by_its_cells(tmp_path: Path, kind: str):
    rows = [
        ["Indicateurs d’engagement de chaque post."],
        FRENCH,
        french("2025-03-14 08:30"),
        french("2025-04-02 10:00", created_date="02/04/2025"),
    ]
    path = tmp_path / f"page.{kind}"
    if kind == "csv":
        write_csv(path, rows)
    else:
        make_workbooks.write_xlsx(path, {"Tous les posts": rows})
    answer = understood(path)
    assert hours(answer.rows) == [("2025-03-14", (9, 30)), ("2025-04-02", (12, 0))]
    assert {row.text for row in answer.rows} == {"La fête du pays revient samedi à Ambreville"}
    assert [(row.sponsored, row.impressions) for row in answer.rows] == [(None, None)] * 2
    assert answer.summary.certainty is Certainty.GUESSED
    assert "Camille" not in repr((answer.rows, answer.summary))


# Followers and what is declined


@pytest.mark.parametrize("kind", ["xls", "xlsx"])
def test_that_followers_won_each_day_become_readings(tmp_path: Path, kind: str):
    days = [["03/13/2025", 0, 2, 1, 3], ["03/14/2025", 1, 4, 0, "5"], ["03/15/2025", 0, 0, 0, 0]]
    path = tmp_path / f"pays-de-vallombre_followers_1767225600000.{kind}"
    answer = understood(make_linkedin.write_followers(path, days))
    ref = "~linkedin:pays-de-vallombre"
    assert answer.rows == []
    assert answer.summary.readings == (
        ObservedReading(ref, date(2025, 3, 13), gained=3),
        ObservedReading(ref, date(2025, 3, 14), gained=5),
        ObservedReading(ref, date(2025, 3, 15), gained=0),
    )
    assert [account.ref for account in answer.summary.accounts] == [ref]
    assert (answer.summary.kind, answer.summary.timezone) == ("linkedin-followers", "")
    assert "France" not in repr(answer.summary)


def test_that_days_of_followers_that_make_no_sense_are_refused(tmp_path: Path):
    days = [["03/13/2025", 0, 2, 1, 3], ["total", 0, 2, 1, 3], ["03/14/2025", 0, 0, 0, "x"]]
    summary = understood(make_linkedin.write_followers(tmp_path / "f.xls", days)).summary
    assert [line.reason for line in summary.refused] == ["bad_date", "bad_number"]
    assert len(summary.readings) == 1


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (make_linkedin.METRICS, "linkedin-series"),
        (make_linkedin.VISITORS, "linkedin-visitors"),
        (make_linkedin.COMPETITORS, "linkedin-competitors"),
    ],
)
def test_that_other_tables_of_a_page_are_declined_by_name(
    tmp_path: Path, names: list[str], kind: str
):
    for path in (
        make_workbooks.write_xls(tmp_path / "a.xls", {"A": [["note"], names, [1] * len(names)]}),
        write_csv(tmp_path / "a.csv", [names, ["1"] * len(names)]),
    ):
        failure = refusal(path)
        assert (failure.key, failure.values["kind"]) == ("import_other_kind", kind)


# A member's statistics


def test_that_a_members_best_posts_are_read_once_from_two_tables(tmp_path: Path):
    march, april = link("2025-03-14 08:30"), link("2025-04-02 10:00")
    may = "https://www.linkedin.com/feed/update/urn:li:share:12"
    path = make_linkedin.write_creator(
        tmp_path / "AggregateAnalytics_Camille Personne_2025-01-01_2025-12-31.xlsx",
        [
            [march, "3/14/2025", "21", None, april, "4/2/2025", "1250"],
            [april, "4/2/2025", "12", None, march, "3/14/2025", "900"],
            [None, None, None, None, may, "5/6/2025", "12"],
        ],
    )
    answer = understood(path)
    assert [(row.external_key[:7], row.impressions) for row in answer.rows] == [
        ("urn:li:", 900),
        ("urn:li:", 1250),
        (answer.rows[2].external_key[:7], 12),
    ]
    assert hours(answer.rows) == [
        ("2025-03-14", (9, 30)),
        ("2025-04-02", (12, 0)),
        ("2025-05-06", None),
    ]
    summary = answer.summary
    assert (summary.kind, summary.is_partial) == ("linkedin-creator", True)
    assert summary.warnings == ("linkedin_best_only",)
    assert summary.accounts[0].name == "Camille Personne"
    assert summary.certainty is Certainty.LIKELY


def test_that_the_older_name_of_the_file_tells_the_member_too(tmp_path: Path):
    row = [link("2025-03-14 08:30"), datetime(2025, 3, 14), 21]  # noqa: DTZ001 - a cell without zone
    path = make_linkedin.write_creator(
        tmp_path / "Content_2025-01-01_2025-12-31_CamillePersonne.xlsx", [row]
    )
    answer = understood(path)
    assert answer.summary.accounts[0].name == "CamillePersonne"
    assert hours(answer.rows) == [("2025-03-14", (9, 30))]
