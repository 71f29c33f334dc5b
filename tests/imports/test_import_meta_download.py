"""« Télécharger vos informations »: what is read in a copy, and what is left alone."""

import os
import time
from datetime import date
from pathlib import Path

import pytest

from cm_desk.domain.importing import Certainty
from cm_desk.domain.publication import Format, Kind
from imports import make_meta_others as make
from imports.asking import refusal, understood
from imports.make_meta_others import WHEN, medium, page_post, write_archive, write_json


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A place for a copy of an Instagram account, named as the platform names it."""
    return tmp_path / "instagram-petr_haut_vallon-2025-07-01-AbCd.zip"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A place for the posts of a page's copy, taken out of its archive."""
    return tmp_path / "profile_posts_1.json"


# A page


def test_that_a_post_of_a_page_becomes_a_publication(page: Path):
    answer = understood(write_json(page, [page_post()]))
    (row,) = answer.rows
    # 06:47:03 in Greenwich, told to the minute.
    assert row.published_at == WHEN - 3
    assert (date.fromordinal(row.day), row.minute) == (date(2025, 6, 17), 8 * 60 + 47)
    assert (row.text, row.format, row.kind) == (
        "Cinéma en plein air",
        Format.PHOTO,
        Kind.ORIGINAL,
    )
    assert (row.permalink, row.link, row.views) == ("", "", None)
    assert row.external_key.startswith("~")
    summary = answer.summary
    assert (summary.kind, summary.network_id) == ("meta-download", "facebook")
    assert (summary.timezone, summary.zone_is_given) == ("UTC", True)
    assert summary.certainty is Certainty.VERIFIED
    assert summary.is_partial, "one file of a copy proves no period"
    (account,) = summary.accounts
    assert (account.ref, account.name) == ("~meta-download:facebook", "")


def test_that_personal_data_is_named_and_goes_nowhere(page: Path):
    item = page_post()
    item["data"] = [{"post": "Bonjour"}, {"tags": [{"name": "Camille Durand"}]}]
    answer = understood(write_json(page, [item]))
    assert answer.summary.left_out == (
        "left_out_camera",
        "left_out_location",
        "left_out_tagged",
        "left_out_upload_ip",
    )
    told = repr((answer.rows, answer.summary))
    assert not [word for word in ("203.0.113.7", "48.1", "Camille") if word in told]


def photos(count: int, extension: str = "jpg") -> list[object]:
    return [{"data": [{"media": {"uri": f"a/{n}.{extension}"}} for n in range(count)]}]


@pytest.mark.parametrize(
    ("attachments", "text", "expected"),
    [
        (photos(1), "", Format.PHOTO),
        (photos(11), "", Format.ALBUM),
        (photos(1, "MP4"), "", Format.VIDEO),
        (photos(1, "bin"), "", Format.OTHER),
        ([{"data": [{"external_context": {"url": "https://pays.fr/a"}}]}], "", Format.LINK),
        ([{"data": [{"event": {"name": "Fête"}}]}], "", Format.EVENT),
        ([{"data": [{"poll": {"question": "?"}}]}], "", Format.POLL),
        ([{"data": [{"place": {"name": "Ambreville"}}]}], "Ici", Format.OTHER),
        ([], "Bonjour", Format.TEXT),
        ([], "", Format.OTHER),
    ],
)
def test_that_a_format_is_what_is_attached(
    page: Path, attachments: list[object], text: str, expected: Format
):
    (row,) = understood(write_json(page, [page_post(text, attachments=attachments)])).rows
    assert row.format == expected


def test_that_the_page_shared_is_kept(page: Path):
    shared = [{"data": [{"external_context": {"url": "https://pays.fr/fête?a=1"}}]}]
    plain = [{"data": [{"external_context": {"url": "https://pays.fr/actualites/fete"}}]}]
    wrong = [{"data": [{"external_context": {"url": "javascript:alert(1)"}}]}]
    items = [
        page_post(str(n), attachments=one, timestamp=WHEN + n)
        for n, one in enumerate((plain, shared, wrong))
    ]
    links = [row.link for row in understood(write_json(page, items)).rows]
    assert links == ["https://pays.fr/actualites/fete", "", ""]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("PETR a partagé une publication.", Kind.SHARE),
        ("PETR a partagé la publication de Ambreville.", Kind.SHARE),
        ("PETR shared a memory.", Kind.SHARE),
        ("PETR a partagé un lien.", Kind.ORIGINAL),
        ("PETR shared a link.", Kind.ORIGINAL),
    ],
)
def test_that_a_title_tells_a_share_from_a_link(page: Path, title: str, kind: Kind):
    item = page_post(title=title, attachments=[])
    assert [row.kind for row in understood(write_json(page, [item])).rows] == [kind]


def test_that_a_broadcast_is_told_by_its_title(page: Path):
    item = page_post(title="PETR du Haut-Vallon était en direct.", attachments=photos(1, "mp4"))
    assert [row.format for row in understood(write_json(page, [item])).rows] == [Format.LIVE]


def test_that_the_text_of_a_medium_stands_in_for_a_missing_one(page: Path):
    attachments = [{"data": [{"media": {"uri": "a.mp4", "description": "Le marché"}}]}]
    item = page_post(data=[{}], attachments=attachments)
    assert [row.text for row in understood(write_json(page, [item])).rows] == ["Le marché"]


def test_that_a_post_repeated_in_the_copy_counts_once(page: Path):
    answer = understood(write_json(page, [page_post(), page_post("Autre"), page_post()]))
    assert [row.text for row in answer.rows] == ["Cinéma en plein air", "Autre"]
    assert answer.summary.aside == {"duplicate": 1}


def test_that_posts_of_several_files_come_together(tmp_path: Path):
    second = make.PAGE_POSTS.replace("_1.", "_2.")
    members = {make.PAGE_POSTS: [page_post("Un")], second: [page_post("Deux")]}
    answer = understood(write_archive(tmp_path / "facebook-petr-2025-07-01-x.zip", members))
    assert [row.text for row in answer.rows] == ["Un", "Deux"]
    summary = answer.summary
    assert not summary.is_partial
    assert summary.period == (date(2025, 6, 17), summary.measured_on)
    (account,) = summary.accounts
    assert (account.ref, account.handle) == ("~meta-download:facebook:petr", "petr")


@pytest.mark.parametrize(
    ("name", "member"),
    [
        ("facebook-petr-2025-07-01-x.zip", make.PAGE_POSTS.replace("_1.", "_2.")),
        ("facebook-petr-part2-2025-07-01-x.zip", make.PAGE_POSTS),
    ],
)
def test_that_a_part_of_a_copy_proves_no_period(tmp_path: Path, name: str, member: str):
    members = {member: [page_post()], "posts/media/1.jpg": b"x"}
    summary = understood(write_archive(tmp_path / name, members)).summary
    assert (summary.is_partial, summary.period) == (True, None)


def test_that_a_personal_profile_is_pointed_out(tmp_path: Path):
    members = {make.PROFILE_POSTS: [page_post()], "friends/your_friends.json": [{}]}
    summary = understood(write_archive(tmp_path / "facebook.zip", members)).summary
    assert summary.warnings == ("facebook_profile",)
    assert summary.certainty is Certainty.LIKELY


# Instagram


@pytest.mark.parametrize("folder", ["content", "media"])
def test_that_posts_are_found_in_each_of_their_places(copy: Path, folder: str):
    members = {
        f"your_instagram_activity/{folder}/posts_1.json": [{"media": [medium()]}],
        f"your_instagram_activity/{folder}/archived_posts.json": b"{",
    }
    assert [row.text for row in understood(write_archive(copy, members)).rows] == ["Été à la ferme"]


def test_that_an_older_copy_without_that_folder_is_read(copy: Path):
    members = {"content/posts_1.json": [{"media": [medium()]}], "comments/c.json": b"{"}
    assert len(understood(write_archive(copy, members)).rows) == 1


def test_that_a_carousel_carries_its_own_text_and_time(copy: Path):
    carousel = {
        "media": [medium(WHEN - 900, "", uri="1.jpg"), medium(WHEN - 800, "", uri="2.mp4")],
        "title": "Retour sur la fête",
        "creation_timestamp": WHEN,
    }
    members = {make.INSTAGRAM_POSTS: [carousel, {"media": [medium(WHEN + 60, uri="3.mp4")]}]}
    rows = understood(write_archive(copy, members)).rows
    assert [(row.published_at, row.text, row.format) for row in rows] == [
        (WHEN - 3, "Retour sur la fête", Format.CAROUSEL),
        (WHEN + 57, "Été à la ferme", Format.VIDEO),
    ]


def test_that_reels_and_stories_are_told_apart(copy: Path):
    reel = {"media": [medium(WHEN, "Le marché", uri="r.mp4")]}
    members = {
        make.INSTAGRAM_POSTS: [reel],
        make.INSTAGRAM_REELS: {"ig_reels_media": [reel]},
        make.INSTAGRAM_STORIES: {
            "ig_stories": [medium(WHEN, "", uri="a.jpg"), medium(WHEN + 1, "", uri="b.jpg")]
        },
    }
    answer = understood(write_archive(copy, members))
    assert sorted(row.format for row in answer.rows) == [
        Format.STORY,
        Format.STORY,
        Format.SHORT_VIDEO,
    ]
    assert len({row.external_key for row in answer.rows}) == 3, "two stories in one minute"
    assert answer.summary.aside == {"duplicate": 1}, "a reel is listed among posts too"


def test_that_statistics_named_in_french_join_their_posts(copy: Path):
    members = {
        make.INSTAGRAM_POSTS: [{"media": [medium()]}, {"media": [medium(WHEN + 600, "Autre")]}],
        make.INSTAGRAM_INSIGHTS: {
            "organic_insights_posts": [
                make.insights_item(WHEN, reach="1 204", reactions="31", saves="4"),
                make.insights_item(WHEN + 86_400, reach="1,500"),
            ]
        },
    }
    rows = understood(write_archive(copy, members)).rows
    assert [(row.text, row.reach, row.reactions, row.saves) for row in rows] == [
        ("Été à la ferme", 1204, 31, 4),
        ("Autre", None, None, None),
        ("", 1500, None, None),
    ]


def test_that_statistics_alone_are_a_guess(tmp_path: Path):
    path = write_json(tmp_path / "posts.json", {"organic_insights_posts": [make.insights_item()]})
    summary = understood(path).summary
    assert (summary.certainty, summary.is_partial) == (Certainty.GUESSED, True)


# Threads, beside Instagram


def test_that_threads_and_instagram_are_two_accounts_of_one_copy(copy: Path):
    members = {
        make.INSTAGRAM_POSTS: [{"media": [medium()]}],
        make.THREADS: {
            "text_post_app_text_posts": [
                {"media": [medium(WHEN, "Bonjour Threads", uri="")]},
                {"media": [medium(WHEN + 60, "Photo", uri="a.jpg")]},
            ]
        },
    }
    answer = understood(write_archive(copy, members))
    summary = answer.summary
    assert summary.network_id == "instagram"
    assert [(one.ref, one.handle, one.network_id, one.rows) for one in summary.accounts] == [
        ("~meta-download:threads:petr_haut_vallon", "petr_haut_vallon", "threads", 2),
        ("~meta-download:instagram:petr_haut_vallon", "petr_haut_vallon", "", 1),
    ]
    threads = [row for row in answer.rows if "threads" in row.account_ref]
    assert [(row.text, row.format) for row in threads] == [
        ("Bonjour Threads", Format.TEXT),
        ("Photo", Format.PHOTO),
    ]
    assert summary.warnings == ("threads_replies_mixed",)


def test_that_threads_alone_is_its_own_network(tmp_path: Path):
    posts = {"text_post_app_text_posts": [{"media": [medium(uri="")]}]}
    summary = understood(write_json(tmp_path / "threads_and_replies.json", posts)).summary
    assert (summary.network_id, summary.accounts[0].network_id) == ("threads", "")


# What is never opened, and what cannot be read


def test_that_messages_and_contacts_are_never_opened(copy: Path):
    inbox = "your_instagram_activity/messages/inbox/camille_1/message_1.json"
    contact = "personal_information/personal_information/personal_information.json"
    members = {make.INSTAGRAM_POSTS: [{"media": [medium()]}], inbox: b"{", contact: b"\xff\xfe{"}
    summary = understood(write_archive(copy, members)).summary
    assert summary.left_out == ("left_out_contact", "left_out_private_messages")


@pytest.mark.parametrize(
    ("members", "kind"),
    [
        ({"your_instagram_activity/media/posts_1.html": b"<html>"}, "meta-download-html"),
        (
            {"your_instagram_activity/media/posts_1.html": b"<html>", "start_here.html": b"x"},
            "meta-download-html",
        ),
        (
            {"your_instagram_activity/messages/inbox/a/message_1.json": b"{}", "b.json": b"{}"},
            "meta-download-other",
        ),
    ],
)
def test_that_a_copy_without_posts_in_json_is_declined_by_name(
    copy: Path, members: dict[str, object], kind: str
):
    failure = refusal(write_archive(copy, members))
    assert (failure.key, failure.values) == ("import_other_kind", {"kind": kind})


@pytest.mark.parametrize(
    "content",
    [
        {"likes_media_likes": [{"title": "x", "string_list_data": [{"timestamp": WHEN}]}]},
        [{"timestamp": WHEN, "title": "Camille a commenté"}],
        {"ig_archived_post_media": [{"media": [{"creation_timestamp": WHEN}]}]},
    ],
)
def test_that_another_file_of_a_copy_is_declined_by_name(tmp_path: Path, content: object):
    failure = refusal(write_json(tmp_path / "autre.json", content))
    assert (failure.key, failure.values) == ("import_other_kind", {"kind": "meta-download-other"})


@pytest.mark.parametrize(
    ("when", "reason"),
    [
        (None, "no_date"),
        (0, "no_date"),
        ("2025-06-17", "bad_date"),
        (True, "bad_date"),
        (-5, "bad_date"),
        (2**60, "bad_date"),
        (WHEN * 1000, "bad_date"),
        ([WHEN], "bad_date"),
    ],
)
def test_that_an_impossible_time_is_refused(page: Path, when: object, reason: str):
    items = [page_post(), page_post("Autre", timestamp=when)]
    summary = understood(write_json(page, items)).summary
    assert [(one.line, one.reason) for one in summary.refused] == [(2, reason)]


@pytest.mark.parametrize(
    "content",
    [
        b'[{"timestamp": 1, "data": [',
        b'[{"timestamp": NaN, "data": []}]',
        b'[{"timestamp": 1750142823, "timestamp": 2, "data": []}]',
        b'[{"timestamp": 1750142823, "data": ' + b"[" * 100_000,
    ],
)
def test_that_broken_json_is_refused(page: Path, content: bytes):
    page.write_bytes(content)
    assert refusal(page).key in {"import_json_broken", "import_json_duplicate"}


def test_that_the_day_of_the_copy_dates_its_figures(page: Path):
    write_json(page, [page_post()])
    noon = time.mktime((2025, 7, 1, 12, 0, 0, 0, 0, -1))
    os.utime(page, (noon, noon))
    answer = understood(page)
    assert answer.summary.measured_on == date(2025, 7, 1)
    assert answer.rows[0].measured_on == date(2025, 7, 1).toordinal()
