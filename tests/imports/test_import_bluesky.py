import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cm_desk.domain.publication import Format, Kind
from imports.asking import ask, refusal, understood
from imports.make_fediverse import (
    DID,
    Link,
    car,
    cbor,
    commit,
    keyed,
    like,
    named,
    node,
    post,
    repo,
    repost,
    varint,
    write_repo,
)

FIRST = "app.bsky.feed.post/3l00000000001"
SECOND = "app.bsky.feed.post/3l00000000002"
QUOTED = "at://did:plc:parcparcparc/app.bsky.feed.post/3kaaaaaaaaaa2"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "repo.car"


def written(file: Path, content: bytes) -> Path:
    file.write_bytes(content)
    return file


def rows(file: Path, *records: dict[str, Any]):
    return understood(write_repo(file, records)).rows


def test_that_a_repository_gives_its_posts_with_their_addresses(file: Path):
    answer = understood(write_repo(file, [post("Fête du pain"), post("Demain"), repost()]))
    row = next(row for row in answer.rows if row.text == "Fête du pain")
    # 08:15:30 in Greenwich is 10:15 in Paris in June.
    assert (row.minute, row.published_at) == (10 * 60 + 15, 1_748_938_500)
    assert row.external_key == f"bsky.app/{DID}/3l00000000001"
    assert row.permalink == f"https://bsky.app/profile/{DID}/post/3l00000000001"
    assert (row.format, row.kind, row.sponsored) == (Format.TEXT, Kind.ORIGINAL, False)
    summary = answer.summary
    assert summary
    assert (summary.kind, summary.network_id, summary.read) == ("bluesky", "bluesky", 3)
    assert (summary.timezone, summary.zone_is_given) == ("UTC", True)
    assert [(one.ref, one.name) for one in summary.accounts] == [(DID, "Pays du Haut-Vallon")]
    assert summary.period
    assert summary.period[0].isoformat() == "2025-06-03"
    assert summary.period[1] == summary.measured_on
    assert not summary.is_partial


def test_that_a_repost_is_a_share_of_an_address(file: Path):
    row = rows(file, repost())[0]
    assert (row.kind, row.text) == (Kind.SHARE, "")
    assert row.external_key == f"bsky.app/{DID}/repost/3l00000000001"
    assert row.link == "https://bsky.app/profile/did:plc:parcparcparc/post/3kaaaaaaaaaa2"


def test_that_likes_and_follows_are_left_out_unread(file: Path):
    follow = {"$type": "app.bsky.graph.follow", "subject": "did:plc:voisinvoisin"}
    answer = understood(write_repo(file, [post(), like(), follow]))
    assert answer.summary
    assert answer.summary.left_out == ("left_out_likes",)
    assert len(answer.rows) == 1
    assert "voisin" not in f"{answer}"


def test_that_a_reply_is_one_even_to_oneself(file: Path):
    parent = {"uri": f"at://{DID}/{FIRST}", "cid": "bafy"}
    found = rows(file, post("Un fil"), post("Suite", reply={"root": parent, "parent": parent}))
    assert {row.text: row.kind for row in found} == {"Un fil": Kind.ORIGINAL, "Suite": Kind.REPLY}


def embed(kind: str, **fields: Any) -> dict[str, Any]:
    return {"$type": f"app.bsky.embed.{kind}"} | fields


_QUOTE = {"uri": QUOTED, "cid": "bafy"}
_CARD = {"uri": "https://pays.fr/actus/fete", "title": "Fête", "description": ""}


@pytest.mark.parametrize(
    ("shown", "expected", "kind"),
    [
        (embed("images", images=[{"alt": "a"}]), Format.PHOTO, Kind.ORIGINAL),
        (embed("images", images=[{"alt": "a"}, {"alt": "b"}]), Format.ALBUM, Kind.ORIGINAL),
        (embed("images", images=3), Format.PHOTO, Kind.ORIGINAL),
        (embed("video", video={}), Format.VIDEO, Kind.ORIGINAL),
        (embed("external", external=_CARD), Format.LINK, Kind.ORIGINAL),
        (embed("record", record=_QUOTE), Format.TEXT, Kind.SHARE),
        (
            embed("record", record={"uri": "at://a/app.bsky.graph.list/b"}),
            Format.TEXT,
            Kind.ORIGINAL,
        ),
        (embed("record", record="x"), Format.TEXT, Kind.ORIGINAL),
        (embed("hologram"), Format.OTHER, Kind.ORIGINAL),
        (
            embed("recordWithMedia", record={"record": _QUOTE}, media=embed("images", images=[1])),
            Format.PHOTO,
            Kind.SHARE,
        ),
    ],
)
def test_that_the_format_is_what_is_shown_under_the_text(
    file: Path, shown: dict[str, Any], expected: str, kind: str
):
    row = rows(file, post(embed=shown))[0]
    assert (row.format, row.kind) == (expected, kind)


def test_that_the_whole_address_of_a_link_is_kept(file: Path):
    carded = post("Voir pays.fr/actus/fe...", embed=embed("external", external=_CARD))
    assert rows(file, carded)[0].link == "https://pays.fr/actus/fete"
    index = {"byteStart": 5, "byteEnd": 24}
    feature = {"$type": "app.bsky.richtext.facet#link", "uri": "https://pays.fr/actus/pain"}
    mention = {"$type": "app.bsky.richtext.facet#mention", "did": "did:plc:parcparcparc"}
    linked = post(
        "Voir", facets=[3, {"features": 2}, {"index": index, "features": [mention, feature]}]
    )
    assert rows(file, linked)[0].link == "https://pays.fr/actus/pain"
    quoted = post(embed=embed("record", record=_QUOTE))
    assert rows(file, quoted)[0].link.endswith("/post/3kaaaaaaaaaa2")


@pytest.mark.parametrize(
    "date",
    ["", "hier", "2025-06-03T08:15:30", "2999-01-01T00:00:00Z", "0001-01-01T00:00:00Z", 5, None],
)
def test_that_a_date_that_the_application_made_up_leaves_the_line_out(file: Path, date: object):
    summary = understood(write_repo(file, [post(), post(createdAt=date)])).summary
    assert summary
    assert [line.reason for line in summary.refused] == ["bad_date"]


def test_that_a_record_in_the_wrong_folder_is_refused(file: Path):
    records = {FIRST: post(), SECOND: like()}
    summary = understood(written(file, repo(records))).summary
    assert summary
    assert [line.reason for line in summary.refused] == ["car_other_record"]


def test_that_deleted_posts_left_in_the_file_do_not_count(file: Path):
    content = repo(keyed([post("Gardé")]), orphans=[cbor(post("Supprimé"))])
    answer = understood(written(file, content))
    assert [row.text for row in answer.rows] == ["Gardé"]
    assert "Supprimé" not in f"{answer}"


def test_that_one_text_posted_twice_at_once_is_two_posts(file: Path):
    answer = understood(written(file, repo({FIRST: post(), SECOND: post()})))
    assert len({row.external_key for row in answer.rows}) == 2


def test_that_a_missing_record_makes_the_file_partial(file: Path):
    here, gone = cbor(post("Ici")), cbor(post("Perdu"))
    root = node([(FIRST, here, None), (SECOND, gone, None)])
    signed = commit(root)
    answer = understood(written(file, car(signed, [signed, root, here])))
    assert [row.text for row in answer.rows] == ["Ici"]
    assert answer.summary
    assert answer.summary.is_partial
    assert answer.summary.period is None
    assert answer.summary.warnings == ("car_incomplete",)


def test_that_a_missing_branch_makes_the_file_partial(file: Path):
    here = cbor(post("Ici"))
    root = node([(SECOND, here, None)], left=node([(FIRST, here, None)]))
    signed = commit(root)
    summary = understood(written(file, car(signed, [signed, root, here]))).summary
    assert summary
    assert summary.is_partial


def test_that_without_a_tree_posts_are_known_by_minute_and_words(file: Path):
    records = [cbor(one) for one in (post("Un"), repost(), like(), {"a": "app.bsky.feed.post"})]
    signed = commit(node([]))
    answer = understood(written(file, car(signed, [signed, *records])))
    assert [row.kind for row in answer.rows] == [Kind.ORIGINAL, Kind.SHARE]
    assert all(row.external_key.startswith("~") for row in answer.rows)
    assert answer.summary
    assert answer.summary.is_partial


# Hostile files

_POST = cbor(post())
_ROOT = node([(FIRST, _POST, None)])
_SIGNED = commit(_ROOT)
_WHOLE = car(_SIGNED, [_SIGNED, _ROOT, _POST])
_HEADER = cbor({"roots": [Link(_SIGNED)], "version": 1})
_HEAD = varint(len(_HEADER)) + _HEADER


def tree(*entries: dict[str, Any], left: Any = None) -> bytes:
    """Return a repository whose only node is written by hand."""
    root = cbor({"e": list(entries), "l": left})
    signed = commit(root)
    return car(signed, [signed, root, _POST])


def entry(**fields: Any) -> dict[str, Any]:
    return {"p": 0, "k": FIRST.encode(), "v": Link(_POST), "t": None} | fields


def section(block: bytes) -> bytes:
    return varint(36 + len(block)) + named(block) + block


def endless(count: int) -> Sequence[dict[str, Any]]:
    """Return keys that each repeat the last one, one letter longer."""
    return [
        entry(p=n + len(FIRST) - 1 if n else 0, k=b"a" if n else FIRST.encode())
        for n in range(count)
    ]


@pytest.mark.parametrize(
    "content",
    [
        _HEAD,
        _HEAD + b"\xff\xff\xff\xff\xff\xff\xff\xff\x7f",
        _HEAD + varint(2**31) + b"abc",
        _HEAD + varint(2**62),
        _HEAD + b"\x80",
        _HEAD[:30],
        _WHOLE[:-9],
        _HEAD + section(_SIGNED) + section(b"\xa2\x61e\x9b\xff\xff\xff\xff\xff\xff\xff\xff"),
        _HEAD + section(b"\x81" * 500_000),
        _HEAD + section(b"\xbf\xff"),
        car(_SIGNED, [_SIGNED, _ROOT, _POST], version=2),
        car(_POST, [_SIGNED, _ROOT, _POST]),
        car(commit(_ROOT, did="pays.fr"), [commit(_ROOT, did="pays.fr"), _ROOT, _POST]),
        _WHOLE.replace(b"Bonjour", b"Bonsoir"),
        tree(entry(p=1)),
        tree(entry(p=-1)),
        tree(entry(p="0")),
        tree(entry(k="texte")),
        tree(entry(k="app.bsky.feed.post/é".encode())),
        tree(entry(k=b"app.bsky.feed.post/ a")),
        tree(entry(k=b"a" * 5000)),
        tree(entry(v=None)),
        tree(entry(t=4)),
        tree(entry(t=Link(_POST)), left=Link(_POST)),
        tree(entry(t=Link(_POST))),
        tree({"p": 0}),
        tree(left="gauche"),
        tree(*endless(9000)),
    ],
)
def test_that_a_hostile_archive_ends_in_one_refusal(file: Path, content: bytes):
    began = time.monotonic()
    answer = ask(written(file, content))
    if answer.failure:
        assert answer.failure.key in {"import_car_broken", "import_no_rows"}
    else:
        assert answer.summary
        assert answer.summary.is_partial
    assert time.monotonic() - began < 2


def test_that_a_branch_met_twice_is_refused(file: Path):
    below = node([(FIRST, _POST, None)])
    root = node([(SECOND, _POST, below)], left=below)
    signed = commit(root)
    assert (
        refusal(written(file, car(signed, [signed, root, below, _POST]))).key == "import_car_broken"
    )


def test_that_a_very_deep_tree_is_walked(file: Path):
    below = node([(FIRST, _POST, None)])
    nodes = [below]
    for rank in range(3000):
        nodes.append(node([(f"com.exemple.autre/{rank:05}", _POST, None)], left=nodes[-1]))
    signed = commit(nodes[-1])
    assert len(understood(written(file, car(signed, [signed, *nodes, _POST]))).rows) == 1


def test_that_blocks_named_otherwise_are_passed_over(file: Path):
    other = b"\x01\x55\x12\x20" + bytes(32) + b"octets"
    content = _WHOLE + varint(len(other)) + other + b"\x00"
    assert len(understood(written(file, content)).rows) == 1


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.integers(0, len(_WHOLE) - 1), st.binary(min_size=1, max_size=6))
def test_that_any_damage_ends_in_a_reading_or_one_refusal(file: Path, place: int, patch: bytes):
    answer = ask(written(file, _WHOLE[:place] + patch + _WHOLE[place + len(patch) :]))
    assert (answer.summary is None) != (answer.failure is None)
