"""One publication told by several of Meta's files stays one, whichever comes first."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from itertools import permutations
from pathlib import Path

import pytest

from cm_desk.domain.publication import Format, Kind, Publication
from cm_desk.services import accounts, importing
from cm_desk.storage import publications
from cm_desk.storage.database import Dossier
from imports import make_meta_others as make
from imports.make_meta import PAGE, post, shortcode, write_posts

REEL = "https://www.facebook.com/reel/812345678901231/"
TEXT = "Le marché de Noël d’Ambreville ouvre samedi #PaysDuVallon"
# 2025-01-14 09:32 in Los Angeles, where the exports are written.
WHEN = 1_736_875_920


def drop(dossier: Dossier, *files: Path) -> list[importing.StagedFile]:
    """Import files as one drop on the window does: all read, then all written."""
    with closing(importing.Staging()) as staging:
        staged = [importing.stage(dossier, staging, path) for path in files]
        importing.commit(dossier, staging, staged)
    return staged


def kept(dossier: Dossier) -> Sequence[Publication]:
    return list(publications.every(dossier))


@pytest.fixture
def facebook(tmp_path: Path) -> Mapping[str, Path]:
    """One reel as the posts' export, the videos' export and the page's copy tell it."""
    reel = post(1, permalink=REEL, title=TEXT, type="Vidéos", is_share=1, reach=900, comments=4)
    film = [{"data": [{"media": {"uri": "a.mp4"}}]}]
    item = make.page_post(TEXT, timestamp=WHEN, attachments=film)
    return {
        "posts": write_posts(tmp_path / "posts.csv", [reel]),
        "videos": make.write_table(tmp_path / "videos.csv", make.VIDEOS, [make.video()]),
        "copy": make.write_json(tmp_path / "profile_posts_1.json", [item]),
    }


def the_reel(dossier: Dossier) -> Publication:
    (one,) = kept(dossier)
    assert [account.platform_id for account in accounts.accounts_of(dossier)] == [PAGE[0]]
    return one


@pytest.mark.parametrize("order", list(permutations(("posts", "videos", "copy"))), ids="-".join)
def test_that_a_reel_told_by_three_files_is_one_publication(
    dossier: Dossier, facebook: Mapping[str, Path], order: Sequence[str]
) -> None:
    for name in order:
        drop(dossier, facebook[name])
    one = the_reel(dossier)
    assert one.permalink == REEL
    # What the links' file says of it is hidden neither by a title nor by a vaguer format.
    assert (one.text, one.format, one.kind) == (TEXT, Format.SHORT_VIDEO, Kind.SHARE)
    assert one.published_at == WHEN
    for name in order:
        (staged,) = drop(dossier, facebook[name])
        assert staged.counts.new == 0
    assert len(kept(dossier)) == 1


@pytest.mark.parametrize("order", [("posts", "videos"), ("videos", "posts")], ids="-".join)
def test_that_files_dropped_together_make_one_publication(
    dossier: Dossier, facebook: Mapping[str, Path], order: Sequence[str]
) -> None:
    drop(dossier, *(facebook[name] for name in order))
    assert the_reel(dossier).permalink == REEL


def test_that_a_video_is_one_whichever_of_its_addresses_is_given(
    dossier: Dossier, tmp_path: Path
) -> None:
    for rank, link in enumerate(
        (
            REEL,
            "https://www.facebook.com/watch/?v=812345678901231",
            "https://www.facebook.com/petr/videos/le-marche/812345678901231/",
        )
    ):
        drop(dossier, write_posts(tmp_path / f"{rank}.csv", [post(1, permalink=link)]))
    assert len(kept(dossier)) == 1


def test_that_two_videos_of_one_minute_stay_two(dossier: Dossier, tmp_path: Path) -> None:
    posts = [
        post(n, permalink=f"https://www.facebook.com/reel/{n}00", title=f"{TEXT} ({n})")
        for n in (1, 2)
    ]
    drop(dossier, write_posts(tmp_path / "posts.csv", posts))
    rows = [make.video(n, Title=f"{TEXT} ({n})") for n in (1, 2)]
    drop(dossier, make.write_table(tmp_path / "videos.csv", make.VIDEOS, rows))
    assert sorted(one.text for one in kept(dossier)) == [f"{TEXT} (1)", f"{TEXT} (2)"]


@pytest.mark.parametrize("link_first", [True, False], ids=["export first", "copy first"])
def test_that_a_medium_dated_by_its_upload_is_known_by_its_text(
    dossier: Dossier, tmp_path: Path, link_first: bool
) -> None:
    """The export dates a medium by its appearance, some minutes after the copy does."""
    link = f"https://www.instagram.com/p/{shortcode((WHEN - 480) * 1000)}/"
    export = write_posts(
        tmp_path / "posts.csv",
        [post(1, "instagram", permalink=link, description=TEXT)],
        network="instagram",
    )
    items = [{"media": [make.medium(WHEN - 480, TEXT)]}]
    copy = make.write_archive(
        tmp_path / "instagram-petr_haut_vallon-2025-07-01-x.zip", {make.INSTAGRAM_POSTS: items}
    )
    for path in (export, copy) if link_first else (copy, export):
        drop(dossier, path)
    (one,) = kept(dossier)
    assert (one.permalink, one.text, one.published_at) == (link, TEXT, WHEN)


def test_that_followers_join_the_account_of_their_network(
    dossier: Dossier, facebook: Mapping[str, Path], tmp_path: Path
) -> None:
    drop(dossier, facebook["posts"])
    days = {"2025-01-01T01:00:00": "5", "2025-01-02T01:00:00": "7"}
    drop(dossier, make.write_series(tmp_path / "Follows.csv", "Facebook follows", days))
    (account,) = accounts.accounts_of(dossier)
    assert [(one.account_id, one.gained) for one in accounts.readings(dossier)] == [
        (account.id, 5),
        (account.id, 7),
    ]
