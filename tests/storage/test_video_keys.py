"""Keys of Facebook videos stored before one video had one key."""

import shutil
from contextlib import closing
from pathlib import Path

import apsw
import pytest

from cm_desk.storage import database

OLD = Path(__file__).parent / "old" / "version-4.cmdesk"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copy(OLD, tmp_path / "ancien.cmdesk"))


def migrated(old: Path, *keys: str) -> list[str]:
    with closing(apsw.Connection(str(old))) as connection:
        for rank, key in enumerate(keys):
            connection.execute(
                "INSERT INTO publication (account_id, external_key, published_at, day)"
                " VALUES (1, ?, ?, 739700)",
                (key, 1_736_875_920 + rank),
            )
    dossier = database.open_dossier(old)
    found = dossier.connection.execute(
        "SELECT external_key FROM publication WHERE day = 739700 ORDER BY published_at"
    ).fetchall()
    dossier.close()
    return [key for (key,) in found]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("facebook.com/watch?v=55", "facebook.com/reel/55"),
        ("facebook.com/petr/videos/55", "facebook.com/reel/55"),
        ("facebook.com/petr/videos/une-fete/55", "facebook.com/reel/55"),
        ("facebook.com/reel/55", "facebook.com/reel/55"),
        ("facebook.com/watch?v=ab5", "facebook.com/watch?v=ab5"),
        ("facebook.com/petr/videos/fete55", "facebook.com/petr/videos/fete55"),
        ("facebook.com/petr/posts/55", "facebook.com/petr/posts/55"),
        ("instagram.com/p/DEx4mpl3AbC", "instagram.com/p/DEx4mpl3AbC"),
    ],
)
def test_that_a_video_kept_under_another_address_takes_the_one_key(
    old: Path, before: str, after: str
) -> None:
    assert migrated(old, before) == [after]


def test_that_a_video_kept_twice_loses_neither_of_its_rows(old: Path) -> None:
    keys = migrated(old, "facebook.com/petr/videos/55", "facebook.com/reel/55")
    assert keys == ["facebook.com/petr/videos/55", "facebook.com/reel/55"]
