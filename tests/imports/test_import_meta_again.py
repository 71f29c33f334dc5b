"""Meta's files come back: damaged, later, in another order; nothing is told twice."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from datetime import UTC, date, datetime
from itertools import permutations
from pathlib import Path

import pytest

from cm_desk import paths
from cm_desk.domain.publication import Format, Publication
from cm_desk.services import accounts, dossiers, importing
from cm_desk.storage import publications
from cm_desk.storage.accounts import coverage
from cm_desk.storage.database import Dossier
from imports import make_meta_others as make
from imports.asking import understood
from imports.make_meta import PAGE, PROFILE, post, write_posts


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    with closing(
        dossiers.create(tmp_path / "essai.cmdesk", name="Pays", resources=paths.resources())
    ) as made:
        yield made


def drop(dossier: Dossier, *files: Path, timezone: str | None = None) -> importing.Counts:
    """Import files as one drop on the window does, and tell what the preview announced."""
    with closing(importing.Staging()) as staging:
        staged = [importing.stage(dossier, staging, path, timezone=timezone) for path in files]
        importing.commit(dossier, staging, staged)
    return sum((one.counts for one in staged), importing.Counts(0, 0, 0))


def kept(dossier: Dossier) -> Sequence[Publication]:
    return list(publications.every(dossier))


def dated(path: Path, day: date) -> Path:
    when = datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp()
    os.utime(path, (when, when))
    return path


# What a spreadsheet does to the number of an account


def export(path: Path, network: str, number: str) -> Path:
    posts = [post(rank, network, account_id=number) for rank in range(3)]
    return write_posts(path, posts, network=network)


@pytest.fixture(params=["facebook", "instagram"])
def twice(request: pytest.FixtureRequest, tmp_path: Path) -> Mapping[str, Path]:
    """One export, as it was downloaded and as a spreadsheet left it."""
    number = {"facebook": PAGE[0], "instagram": PROFILE[0]}[request.param]
    return {
        "sound": export(tmp_path / "sound.csv", request.param, number),
        "damaged": export(tmp_path / "damaged.csv", request.param, "1,0123E+14"),
    }


@pytest.mark.parametrize("order", list(permutations(["sound", "damaged"])))
@pytest.mark.parametrize("together", [True, False])
def test_that_a_rounded_account_number_makes_no_second_account(
    dossier: Dossier, twice: Mapping[str, Path], order: tuple[str, str], together: bool
):
    files = [twice[name] for name in order]
    for drops in ([files] if together else [[one] for one in files]) * 2:
        counts = drop(dossier, *drops)
    assert (counts.new, counts.changed) == (0, 0)
    (account,) = accounts.accounts_of(dossier)
    assert account.platform_id in {PAGE[0], PROFILE[0]}
    assert len(kept(dossier)) == 3


# Two files that differ


def pair(tmp_path: Path, days: tuple[date, date]) -> list[Path]:
    """Two exports that tell one publication differently, downloaded on these days."""
    said = (
        {"title": "Le marché d’Ambreville", "reach": 90, "comments": 5, "type": "Photos"},
        {"title": "Le marché de Noël d’Ambreville", "reach": 120, "comments": 4, "type": "Liens"},
    )
    return [
        dated(write_posts(tmp_path / f"{rank}.csv", [post(**one)]), day)
        for rank, (one, day) in enumerate(zip(said, days, strict=True))
    ]


DAY = date(2026, 3, 1)


@pytest.mark.parametrize("together", [True, False])
@pytest.mark.parametrize("is_reversed", [True, False])
def test_that_two_files_of_one_day_change_nothing_the_second_time(
    dossier: Dossier, tmp_path: Path, together: bool, is_reversed: bool
):
    files = pair(tmp_path, (DAY, DAY))
    files = files[::-1] if is_reversed else files
    drops = [files] if together else [[one] for one in files]
    for one in drops:
        drop(dossier, *one)
    before = kept(dossier)
    assert [drop(dossier, *one).changed for one in drops] == [0] * len(drops)
    assert kept(dossier) == before
    (row,) = before
    assert (row.text, row.reach, row.comments) == ("Le marché de Noël d’Ambreville", 120, 5)


@pytest.mark.parametrize("is_reversed", [True, False])
def test_that_the_later_file_stands_whichever_comes_first(
    dossier: Dossier, tmp_path: Path, is_reversed: bool
):
    files = pair(tmp_path, (date(2026, 3, 2), DAY))
    for one in files[::-1] if is_reversed else files:
        drop(dossier, one)
    (row,) = kept(dossier)
    assert (row.text, row.format) == ("Le marché d’Ambreville", Format.PHOTO)
    assert (row.reach, row.comments) == (90, 5)


def test_that_a_publication_boosted_later_is_known_as_sponsored(dossier: Dossier, tmp_path: Path):
    for day, funded in ((1, "Not funded"), (2, "Funded"), (1, "Not funded")):
        file = write_posts(tmp_path / "posts.csv", [post(funded=funded)])
        drop(dossier, dated(file, date(2026, 3, day)))
    assert [one.sponsored for one in kept(dossier)] == [True]


def test_that_what_the_user_said_of_sponsoring_stands(dossier: Dossier, tmp_path: Path):
    file = dated(write_posts(tmp_path / "posts.csv", [post(funded="Funded")]), DAY)
    drop(dossier, file)
    dossier.connection.execute("UPDATE publication SET sponsored = 0")
    assert drop(dossier, file).changed == 0
    assert [one.sponsored for one in kept(dossier)] == [False]


def test_that_the_zone_of_a_file_of_videos_can_be_corrected(dossier: Dossier, tmp_path: Path):
    file = make.write_table(tmp_path / "videos.csv", make.VIDEOS, [make.video(Title="Vœux")])
    drop(dossier, file)
    (before,) = kept(dossier)
    counts = drop(dossier, file, timezone="Europe/Paris")
    assert (counts.new, counts.changed) == (0, 1)
    (after,) = kept(dossier)
    assert before.published_at - after.published_at == 9 * 3600


# What a file proves


def test_that_an_export_of_stories_alone_proves_no_period(dossier: Dossier, tmp_path: Path):
    stories = [post(rank, "instagram", type="IG story") for rank in range(3)]
    drop(dossier, write_posts(tmp_path / "stories.csv", stories, network="instagram"))
    assert coverage(dossier) == ()
    more = [*stories, post(4, "instagram", type="IG image")]
    drop(dossier, write_posts(tmp_path / "posts.csv", more, network="instagram"))
    assert len(coverage(dossier)) == 1


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("facebook-petr-2025-07-01-AbCd.zip", date(2025, 7, 1)),
        ("facebook-petr-20250701.zip", date(2025, 7, 1)),
        ("facebook-petr-2025-02-30-AbCd.zip", None),
        ("facebook-petr.zip", None),
    ],
)
def test_that_a_copy_moved_since_proves_no_silence(tmp_path: Path, name: str, day: date | None):
    place = "this_profile's_activity_across_facebook/posts/profile_posts_1.json"
    file = make.write_archive(tmp_path / name, {place: [make.page_post()], "events.json": {}})
    summary = understood(file).summary
    assert summary is not None
    assert summary.period == (date(2025, 6, 17), day or summary.measured_on)
    assert day in {None, summary.measured_on}
