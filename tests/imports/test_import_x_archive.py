import zipfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from cm_desk.imports.containers import archive
from imports.asking import refusal, understood
from imports.make_x import manifest, number, script, tweet, write_archive

WHEN = "2025-10-20 17:11:38"


def epoch(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "twitter-2026-07-01-abc.zip"


def link(url: str, short: str = "https://t.co/abc") -> dict[str, Any]:
    return {"urls": [{"url": short, "expanded_url": url}]}


def media(*kinds: str) -> dict[str, Any]:
    return {"media": [{"type": kind, "url": "https://t.co/img"} for kind in kinds]}


def test_that_a_post_of_the_archive_becomes_a_publication(file: Path):
    answer = understood(write_archive(file, [tweet(WHEN, "Fête &amp; marché")]))
    (row,) = answer.rows
    assert row.account_ref == "x.com/paysduvallon"
    assert row.external_key == f"x.com/status/{number(WHEN)}"
    assert row.permalink == f"https://x.com/PaysDuVallon/status/{number(WHEN)}"
    assert row.published_at == epoch("2025-10-20 17:11")
    assert row.minute == 19 * 60 + 11
    assert (row.text, row.format, row.kind) == ("Fête & marché", "texte", "original")
    assert (row.reactions, row.shares, row.impressions) == (7, 4, None)


def test_that_the_archive_says_whose_it_is_and_when_it_was_made(file: Path):
    summary = understood(write_archive(file, [tweet(WHEN)])).summary
    (account,) = summary.accounts
    assert (account.name, account.handle) == ("Pays du Vallon", "PaysDuVallon")
    assert summary.measured_on == date(2026, 7, 1)
    assert summary.period == (date(2025, 10, 20), date(2026, 7, 1))
    assert not summary.is_partial
    assert (summary.timezone, summary.zone_is_given) == ("UTC", True)


def test_that_an_archive_that_says_it_is_partial_proves_nothing(file: Path):
    partial = manifest(isPartialArchive=True)
    assert understood(write_archive(file, [tweet(WHEN)], manifest=partial)).summary.is_partial


def test_that_without_manifest_the_account_file_names_it(file: Path):
    answer = understood(write_archive(file, [tweet(WHEN)], manifest=""))
    assert answer.summary.accounts[0].handle == "PaysDuVallon"
    assert "agent@" not in repr(answer)


def test_that_private_files_are_never_opened(file: Path, monkeypatch: pytest.MonkeyPatch):
    opened: list[str] = []
    member = archive._Member

    def watched(path: Path, info: zipfile.ZipInfo) -> Any:
        opened.append(info.filename)
        return member(path, info)

    monkeypatch.setattr(archive, "_Member", watched)
    summary = understood(write_archive(file, [tweet(WHEN)])).summary
    assert set(opened) == {"data/manifest.js", "data/tweets.js"}
    assert set(summary.left_out) == {
        "left_out_private_messages",
        "left_out_likes",
        "left_out_emails",
    }


def test_that_shares_are_known_by_their_text_and_lose_figures_that_are_not_theirs(file: Path):
    (row,) = understood(write_archive(file, [tweet(WHEN, "RT @mairie: Le marché")])).rows
    assert (row.kind, row.reactions, row.shares) == ("partage", None, None)


def test_that_answers_are_known_by_what_they_answer(file: Path):
    reply = tweet(WHEN, "@mairie Oui", in_reply_to_status_id_str="12")
    quoting = tweet("2025-10-21 08:00:00", "@mairie organise la fête")
    kinds = [row.kind for row in understood(write_archive(file, [reply, quoting])).rows]
    assert kinds == ["reponse", "original"]


def test_that_short_addresses_give_way_to_real_ones(file: Path):
    text = "À lire : https://t.co/abc https://t.co/img"
    entities = link("https://www.pays.example/fete") | media("photo")
    (row,) = understood(write_archive(file, [tweet(WHEN, text, entities=entities)])).rows
    assert row.text == "À lire : https://www.pays.example/fete"
    assert row.link == "https://www.pays.example/fete"
    assert row.format == "photo"


def test_that_a_quoted_post_is_no_page_shared(file: Path):
    entities = link("https://twitter.com/mairie/status/12")
    (row,) = understood(write_archive(file, [tweet(WHEN, entities=entities)])).rows
    assert (row.link, row.format) == ("", "texte")


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (("photo",), "photo"),
        (("photo", "photo"), "album"),
        (("video",), "video"),
        (("animated_gif",), "video"),
        (("hologram",), "autre"),
    ],
)
def test_that_media_tell_the_format(file: Path, kinds: tuple[str, ...], expected: str):
    (row,) = understood(write_archive(file, [tweet(WHEN, extended_entities=media(*kinds))])).rows
    assert row.format == expected


def test_that_a_link_without_media_is_a_link(file: Path):
    entities = link("https://www.pays.example/fete")
    (row,) = understood(write_archive(file, [tweet(WHEN, entities=entities)])).rows
    assert row.format == "lien"


def test_that_an_edited_post_counts_once_with_its_last_text(file: Path):
    first, last = "2025-10-20 17:11:38", "2025-10-20 17:31:00"
    versions = {"editTweetIds": [number(first), number(last)]}
    posts = [
        tweet(last, "Samedi à 10 h", edit_info={"edit": {"editControlInitial": versions}}),
        tweet(first, "Samedi à 9 h", edit_info={"initial": versions}),
    ]
    (row,) = understood(write_archive(file, posts)).rows
    assert row.text == "Samedi à 10 h"
    assert row.external_key == f"x.com/status/{number(first)}"
    assert row.published_at == epoch("2025-10-20 17:11")


def test_that_a_long_post_is_read_whole(file: Path):
    whole = (
        "Le programme de la fête du village, " + "avec les artisans du vallon, " * 20 + "samedi."
    )
    notes = [
        {"noteTweet": {"noteTweetId": "7", "core": {"text": whole}}},
        {"noteTweet": {"noteTweetId": "8", "core": {"text": "Un autre " + whole}}},
    ]
    cut = whole[:270] + "… https://t.co/self"
    members = {"note_tweet": script("note_tweet", notes)}
    rows = understood(write_archive(file, [tweet(WHEN, cut)], **members)).rows
    assert rows[0].text == whole


def test_that_the_parts_of_a_big_archive_are_read_together(file: Path):
    more = script("tweets", [{"tweet": tweet("2024-01-01 08:00:00")}]).replace("part0", "part1")
    answer = understood(write_archive(file, [tweet(WHEN)], tweets_part1=more))
    assert len(answer.rows) == 2


def test_that_a_bare_file_and_old_unwrapped_ones_are_read(tmp_path: Path):
    bare = tmp_path / "tweet.js"
    bare.write_text(script("tweet", [tweet(WHEN)]), "utf-8")
    answer = understood(bare)
    assert answer.rows[0].external_key == f"x.com/status/{number(WHEN)}"
    assert not answer.summary.accounts[0].is_identified
    assert answer.summary.period is None
    part = tmp_path / "tweets-part1.js"
    part.write_text(script("tweets", [{"tweet": tweet(WHEN)}]), "utf-8")
    assert understood(part).summary.is_partial


def test_that_an_old_archive_without_folder_is_known(tmp_path: Path):
    path = tmp_path / "archive.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("tweet.js", script("tweet", [{"tweet": tweet(WHEN)}]))
    assert understood(path).summary.kind == "x-archive"


def test_that_a_post_older_than_telling_identifiers_keeps_its_date(file: Path):
    old = tweet("2009-03-02 08:00:00", id_str="1234567")
    (row,) = understood(write_archive(file, [old])).rows
    assert (row.published_at, row.minute) == (epoch("2009-03-02 08:00"), 9 * 60)


def test_that_posts_that_make_no_sense_are_refused_one_by_one(file: Path):
    posts: list[Any] = [
        tweet(WHEN),
        tweet(WHEN, id_str="x"),
        tweet(WHEN, id_str="12", created_at="lundi 20 octobre"),
        tweet(WHEN, favorite_count="sept"),
        "texte",
    ]
    answer = understood(write_archive(file, posts))
    assert [(one.line, one.reason) for one in answer.summary.refused] == [
        (2, "no_key"),
        (3, "bad_date"),
        (4, "bad_number"),
        (5, "no_key"),
    ]


def test_that_a_broken_archive_is_one_refusal(tmp_path: Path):
    bare = tmp_path / "tweets.js"
    bare.write_text(script("tweets", [{"tweet": tweet(WHEN)}])[:-40], "utf-8")
    assert refusal(bare).key == "import_json_broken"
    bare.write_text("window.YTD.tweets.part0 = [ ]", "utf-8")
    assert refusal(bare).key == "import_no_rows"


def test_that_short_addresses_never_multiply(tmp_path: Path):
    nested = "https://t.co/abc" * 100
    entities = {"urls": [{"url": "https://t.co/abc", "expanded_url": nested}] * 50}
    posts = [tweet(WHEN, nested * 10, entities=entities)]
    (row,) = understood(write_archive(tmp_path / "a.zip", posts)).rows
    assert len(row.text) <= 25_000
