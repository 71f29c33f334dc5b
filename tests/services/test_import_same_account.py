"""The downloads of one account tell the same publications, each its own way."""

from contextlib import closing
from pathlib import Path
from types import ModuleType

import pytest

from cm_desk import paths
from cm_desk.services import accounts, importing, undo
from cm_desk.services.texts import Texts
from cm_desk.storage import publications
from cm_desk.storage.database import Dossier
from imports import make_tiktok, make_x, make_youtube


def drop(dossier: Dossier, path: Path):
    with closing(importing.Staging()) as staging:
        staged = importing.stage(dossier, staging, path)
        importing.commit(dossier, staging, [staged])
    return staged


def test_that_every_download_of_x_goes_to_one_account(dossier: Dossier, tmp_path: Path):
    for path in make_x.samples(tmp_path / "x"):
        drop(dossier, path)
    (account,) = accounts.accounts_of(dossier)
    assert (account.network_id, account.platform_id) == ("x", "x.com/paysduvallon")
    rows = list(publications.every(dossier))
    assert len(rows) == 8
    assert {(one.impressions, one.reactions, one.saves) for one in rows} == {(424, 7, 3)}
    assert {one.gained for one in accounts.readings(dossier)} == {2}


def test_that_every_download_of_tiktok_goes_to_one_account(dossier: Dossier, tmp_path: Path):
    for path in make_tiktok.samples(tmp_path / "tiktok"):
        drop(dossier, path)
    (account,) = accounts.accounts_of(dossier)
    assert account.platform_id == "tiktok.com/@pays.du_vallon"
    assert len(list(publications.every(dossier))) == 8


def test_that_every_download_of_youtube_goes_to_one_channel(dossier: Dossier, tmp_path: Path):
    for path in make_youtube.samples(tmp_path / "youtube"):
        drop(dossier, path)
    (account,) = accounts.accounts_of(dossier)
    assert (account.name, account.platform_id) == ("Pays du Vallon", "")
    assert len(list(publications.every(dossier))) == 2


@pytest.mark.parametrize("make", [make_x, make_tiktok, make_youtube])
def test_that_a_file_dropped_twice_changes_nothing(
    dossier: Dossier, tmp_path: Path, make: ModuleType
):
    for path in make.samples(tmp_path / "files"):
        drop(dossier, path)
        assert not drop(dossier, path).has_news, path.name


def described(dossier: Dossier, *paths_: Path) -> str:
    with closing(importing.Staging()) as staging:
        files = [importing.stage(dossier, staging, one) for one in paths_]
        change = importing.commit(dossier, staging, files)
    return undo.describe(change, Texts(paths.resources() / "texts"))


def test_that_what_overlapping_files_brought_is_counted_once(dossier: Dossier, tmp_path: Path):
    content, _old, _days, archive, _bare = make_x.samples(tmp_path / "x")
    assert described(dossier, content, archive) == "Import de 2 fichiers (8 publications)"


def test_that_readings_are_not_counted_as_publications(dossier: Dossier, tmp_path: Path):
    days = make_x.samples(tmp_path / "x")[2]
    assert described(dossier, days) == "Import de «\u00a0account_overview_analytics.csv\u00a0»"
