import json
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain.publication import Format, Kind
from cm_desk.imports.fediverse.markup import title_of, words_of
from imports.asking import refusal, understood
from imports.make_fediverse import (
    ACTOR,
    FOLLOWERS,
    PUBLIC,
    archive_of,
    boost,
    created,
    write_outbox,
    write_tar_gz,
    write_zip,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "outbox.json"


def test_that_an_outbox_alone_gives_its_publications(file: Path):
    answer = understood(write_outbox(file, [created(7, content="<p>Fête du <b>pain</b></p>")]))
    row = answer.rows[0]
    # 08:15:30 in Greenwich is 10:15 in Paris in June.
    assert (row.minute, row.published_at) == (10 * 60 + 15, 1_748_938_500)
    assert row.text == "Fête du pain"
    assert row.external_key == "mastodon.exemple/@pays/7"
    assert row.permalink == "https://mastodon.exemple/@pays/7"
    assert (row.format, row.kind, row.sponsored) == (Format.TEXT, Kind.ORIGINAL, False)
    summary = answer.summary
    assert summary
    assert (summary.kind, summary.network_id) == ("mastodon", "mastodon")
    assert (summary.timezone, summary.zone_is_given) == ("UTC", True)
    assert not summary.is_partial
    account = summary.accounts[0]
    assert (account.ref, account.handle) == ("mastodon.exemple/users/pays", "pays@mastodon.exemple")


@pytest.mark.parametrize("write", [write_zip, write_tar_gz])
def test_that_an_archive_says_whose_it_is_and_which_days_it_covers(
    tmp_path: Path, write: Callable[[Path, Mapping[str, str]], Path]
):
    others = {"likes.json": "{}", "media_attachments/files/1.jpg": "x"}
    path = write(tmp_path / "archive", archive_of([created()], **others))
    summary = understood(path).summary
    assert summary
    account = summary.accounts[0]
    assert (account.ref, account.name) == ("mastodon.exemple/users/pays", "Pays du Haut-Vallon")
    assert account.handle == "pays@mastodon.exemple"
    assert summary.period
    assert summary.period[0].isoformat() == "2025-06-03"
    assert summary.period[1] == summary.measured_on
    assert summary.left_out == ("left_out_likes",)


def test_that_a_list_s_key_written_twice_loses_nothing(file: Path):
    write_outbox(file, [created(1), created(2)], twice=True, total=1557)
    summary = understood(file).summary
    assert summary
    assert summary.read == 2


def test_that_two_lists_are_both_read(file: Path):
    first, second = json.dumps([created(1)]), json.dumps([created(2)])
    file.write_text(
        f'{{"type":"OrderedCollection","orderedItems":{first},"orderedItems":{second}}}', "utf-8"
    )
    assert len(understood(file).rows) == 2


def test_that_private_messages_are_counted_and_never_read(file: Path):
    activities = [
        created(1),
        created(2, to=["https://ailleurs.exemple/users/maire"], cc=[], content="Secret un"),
        created(3, to=[FOLLOWERS], cc=[], content="Secret deux"),
        boost(4, to=[FOLLOWERS], cc=[]),
        boost(5, object=created(6, to=[FOLLOWERS], cc=[], content="Secret trois")["object"]),
        created(7, to=[], cc=[], content="Secret quatre"),
        created(8, to=None, cc={"a": PUBLIC}, content="Secret cinq"),
    ]
    answer = understood(write_outbox(file, activities))
    assert answer.summary
    assert len(answer.rows) == 1
    assert answer.summary.aside == {"private_message": 6}
    assert answer.summary.left_out == ("left_out_private_messages",)
    assert "Secret" not in f"{answer}"
    assert "maire" not in f"{answer}"


@pytest.mark.parametrize(("to", "cc"), [([FOLLOWERS], [PUBLIC]), ("as:Public", None)])
def test_that_unlisted_publications_are_public_too(file: Path, to: object, cc: object):
    assert len(understood(write_outbox(file, [created(1, to=to, cc=cc)])).rows) == 1


def test_that_a_boost_is_a_share_of_an_address_and_has_no_words(file: Path):
    row = understood(write_outbox(file, [boost(9)])).rows[0]
    assert (row.kind, row.text, row.format) == (Kind.SHARE, "", Format.OTHER)
    assert row.external_key == "mastodon.exemple/users/pays/statuses/9"
    assert row.link == "https://ailleurs.exemple/users/parc/statuses/77"


def test_that_a_reply_even_to_oneself_is_no_other_publication(file: Path):
    activities = [
        created(1),
        created(2, inReplyTo=f"{ACTOR}/statuses/1"),
        created(3, inReplyTo="https://ailleurs.exemple/users/parc/statuses/4"),
    ]
    rows = understood(write_outbox(file, activities)).rows
    assert [row.kind for row in rows] == [Kind.ORIGINAL, Kind.REPLY, Kind.REPLY]


def medium(kind: str) -> dict[str, str]:
    return {"type": "Document", "mediaType": kind, "url": "/media/1", "name": "Une photo"}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"attachment": [medium("image/jpeg")]}, Format.PHOTO),
        ({"attachment": [medium("image/jpeg"), medium("image/png")]}, Format.ALBUM),
        ({"attachment": [medium("image/jpeg"), medium("video/mp4")]}, Format.VIDEO),
        ({"attachment": [medium("audio/mpeg")]}, Format.OTHER),
        ({"attachment": [{"type": "Document"}, 3]}, Format.OTHER),
        ({"attachment": "x"}, Format.TEXT),
        ({"type": "Question", "oneOf": [{"name": "Oui"}, {"name": "Non"}]}, Format.POLL),
        ({"content": '<p><a href="https://pays.fr/a">pays.fr/a</a></p>'}, Format.LINK),
    ],
)
def test_that_the_format_is_what_is_attached(file: Path, fields: dict[str, object], expected: str):
    row = understood(write_outbox(file, [created(1, **fields)])).rows[0]
    assert row.format == expected


def test_that_shortened_links_mentions_and_lines_read_as_they_are_seen(file: Path):
    content = (
        '<p>Ouvert &agrave; tous&nbsp;!<br />Avec <span class="h-card"><a class="u-url mention" '
        'href="https://ailleurs.exemple/@parc">@<span>parc</span></a></span> '
        '<a href="https://mastodon.exemple/tags/fete" class="mention hashtag" rel="tag">#'
        "<span>fete</span></a></p>"
        '<p><a href="https://www.pays.fr/actus/fete?utm_source=m&amp;a=1" rel="nofollow">'
        '<span class="invisible">https://www.</span><span class="ellipsis">pays.fr/actus/fe</span>'
        '<span class="invisible">te?utm_source=m&amp;a=1</span></a></p>'
    )
    row = understood(write_outbox(file, [created(1, content=content)])).rows[0]
    address = "https://www.pays.fr/actus/fete?utm_source=m&a=1"
    assert row.text == f"Ouvert à tous\u00a0!\nAvec @parc #fete\n\n{address}"
    assert row.link == address


def test_that_a_content_warning_stands_before_the_words(file: Path):
    row = understood(write_outbox(file, [created(1, summary="Chasse")])).rows[0]
    assert row.text == "Chasse\n\nBonjour"


def test_that_words_in_one_language_only_are_found(file: Path):
    fields = {"content": None, "contentMap": {"fr": "<p>En français</p>"}}
    assert understood(write_outbox(file, [created(1, **fields)])).rows[0].text == "En français"


@pytest.mark.parametrize(
    "date", ["", "hier", "2025-06-03", "2999-01-01T00:00:00Z", "1999-01-01T00:00:00Z"]
)
def test_that_a_senseless_date_leaves_the_line_out(file: Path, date: str):
    summary = understood(write_outbox(file, [created(1), created(2, published=date)])).summary
    assert summary
    assert [(line.line, line.reason) for line in summary.refused] == [(2, "bad_date")]


def test_that_a_zone_left_out_is_greenwich(file: Path):
    row = understood(write_outbox(file, [created(1, published="2025-06-03T08:15:30")])).rows[0]
    assert row.minute == 10 * 60 + 15


def test_that_somebody_else_s_activities_and_other_ones_are_set_aside(file: Path):
    activities = [
        created(1),
        created(2) | {"actor": "https://ailleurs.exemple/users/parc"},
        created(3) | {"type": "Like"},
        created(3) | {"type": {"a": 1}},
        created(4) | {"object": f"{ACTOR}/statuses/4"},
    ]
    summary = understood(write_outbox(file, activities)).summary
    assert summary
    assert summary.aside == {"other_account": 1, "mastodon_other_activity": 3}


def test_that_without_address_a_publication_is_known_by_minute_and_words(file: Path):
    row = understood(write_outbox(file, [created(1, url=None, id="x")])).rows[0]
    assert row.external_key.startswith("~")
    assert row.permalink == ""


def test_that_lists_of_other_people_s_publications_are_named(file: Path):
    failure = refusal(write_outbox(file, ["https://ailleurs.exemple/users/parc/statuses/1"]))
    assert (failure.key, failure.values["kind"]) == ("import_other_kind", "mastodon-list")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('{"type":"OrderedCollection","orderedItems":[{"id":1,"id":2}]}', "import_json_duplicate"),
        ('{"type":"OrderedCollection","orderedItems":[{"a":', "import_json_broken"),
        ('{"type":"OrderedCollection","orderedItems":[{"a":NaN}]}', "import_json_broken"),
        ('{"type":"OrderedCollection","orderedItems":[]}', "import_no_rows"),
        ('{"type":"OrderedCollection","orderedItems":' + "[" * 50_000, "import_json_broken"),
    ],
)
def test_that_a_broken_outbox_ends_in_one_refusal(file: Path, text: str, key: str):
    file.write_text(text, "utf-8")
    assert refusal(file).key == key


def test_that_an_archive_without_outbox_is_not_mastodon_s(tmp_path: Path):
    path = write_zip(tmp_path / "a.zip", {"actor.json": "{}"})
    assert refusal(path).key == "import_zip_empty"


@pytest.mark.parametrize(
    "card", ["[]", "{}", '{"id": 3, "name": ["a"]}', '{"id": "x", "preferredUsername": 2}']
)
def test_that_a_strange_card_leaves_the_publications_to_say_whose_they_are(
    tmp_path: Path, card: str
):
    files = archive_of([created()]) | {"actor.json": card}
    summary = understood(write_zip(tmp_path / "a.zip", files)).summary
    assert summary
    assert [one.ref for one in summary.accounts] == ["mastodon.exemple/users/pays"]


# Markup


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<ul><li>a</li><li>b</li></ul>", "a\n\nb"),
        ("<p>a</p>\n\n\n<p>b</p>", "a\n\nb"),
        ("1 < 2 & 3 > 2", "1 < 2 & 3 > 2"),
        ("<script>alert(1)</script>a<style>b</style>", "a"),
        ("<!-- non -->a", "a"),
        ("<a href='https://pays.fr/'>le site</a>", "le site"),
        ("<a href='javascript:x'>le site</a>", "le site"),
        ("<a href='https://pays.fr/a'>pays.fr…</a>", "https://pays.fr/a"),
    ],
)
def test_that_markup_reads_as_it_is_seen(markup: str, text: str):
    assert words_of(markup)[0] == text


@pytest.mark.parametrize(
    "piece", ["<", "<a", "<a ", "</", "<!--", "&", "&#", " ", "\n", "<a href='", "a"]
)
def test_that_endless_markup_takes_no_time(piece: str):
    began = time.monotonic()
    words_of(piece * 200_000)
    title_of(f"<a {piece * 100_000}>x")
    assert time.monotonic() - began < 1


@given(st.text(alphabet="<>/apbr hf=\"'&;#!-1\n", max_size=80))
def test_that_any_markup_gives_words(markup: str):
    text, links = words_of(markup)
    assert "\n\n\n" not in text
    assert isinstance(links, list)
