"""Whose publications a file holds when it does not say whose they are."""

from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from cm_desk.domain.accounts import Account
from cm_desk.domain.importing import FileSummary, ObservedAccount
from cm_desk.domain.publication import ObservedPublication, moment_of
from cm_desk.imports import reader
from cm_desk.services import accounts, importing
from cm_desk.storage.database import Dossier

PARIS = ZoneInfo("Europe/Paris")
Drop = Callable[..., importing.StagedFile]


def video(name: str, ref: str, day: int = 5) -> ObservedPublication:
    """One video of January 2026."""
    moment = moment_of(datetime(2026, 1, day, 12, tzinfo=PARIS), PARIS, hour_known=False)
    key = f"youtube.com/watch?v={name}"
    plain: dict[str, Any] = dict.fromkeys(ObservedPublication._fields)
    told = {
        "account_ref": ref,
        "external_key": key,
        "permalink": "",
        "text": name,
        "format": "video",
        "kind": "original",
        "link": "",
        **moment._asdict(),
    }
    return ObservedPublication(**(plain | told))


@pytest.fixture
def drop(dossier: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Drop:
    """Import one file of videos whose channel is not identified."""

    def dropped(
        *names: str, ref: str = "~youtube", name: str = "", days: Sequence[int] = ()
    ) -> importing.StagedFile:
        rows = [video(one, ref, day) for one, day in zip(names, days or [5] * 9, strict=False)]

        def read(_path: Path, *, on_rows: Callable[[Any], None], **_: object) -> FileSummary:
            on_rows(rows)
            observed = ObservedAccount(ref, name, "", len(rows))
            return FileSummary("youtube-videos", "youtube", "", len(rows), (observed,), None, None)

        monkeypatch.setattr(reader, "read_file", read)
        with closing(importing.Staging()) as staging:
            staged = importing.stage(dossier, staging, tmp_path / "videos.zip")
            importing.commit(dossier, staging, [staged])
        return staged

    return dropped


def channels(dossier: Dossier) -> dict[str, str]:
    return {one.name: one.platform_id for one in accounts.accounts_of(dossier)}


def test_that_a_channel_that_no_file_names_bears_its_networks_name(dossier: Dossier, drop: Drop):
    drop("a")
    assert channels(dossier) == {"YouTube": ""}


def test_that_a_later_file_of_the_same_channel_joins_it(dossier: Dossier, drop: Drop):
    drop("a", "b", name="Pays du Vallon", ref="~youtube:pays du vallon")
    staged = drop("b", "c")
    assert (staged.counts.new, staged.counts.known) == (1, 1)
    assert channels(dossier) == {"Pays du Vallon": ""}


def test_that_the_only_account_of_the_network_takes_the_first_file(dossier: Dossier, drop: Drop):
    accounts.save(dossier, Account("youtube", "Notre chaîne"))
    drop("a", name="Pays du Vallon")
    assert channels(dossier) == {"Notre chaîne": ""}


def test_that_an_account_already_identified_may_take_it_too(dossier: Dossier, drop: Drop):
    accounts.save(dossier, Account("youtube", "Notre chaîne", platform_id="UC1"))
    drop("a")
    assert channels(dossier) == {"Notre chaîne": "UC1"}


def test_that_other_videos_of_other_days_may_be_of_the_same_channel(dossier: Dossier, drop: Drop):
    drop("a", "b", days=(1, 2))
    drop("c", "d", days=(11, 12))
    assert channels(dossier) == {"YouTube": ""}


def test_that_other_videos_of_the_same_days_are_of_another_channel(dossier: Dossier, drop: Drop):
    drop("a", "b", name="Pays du Vallon", days=(1, 9))
    drop("c", "d", name="Office de tourisme", days=(2, 12))
    assert channels(dossier) == {"Pays du Vallon": "", "Office de tourisme": ""}


def test_that_among_two_channels_the_videos_tell_which(dossier: Dossier, drop: Drop):
    drop("a", "b", name="Pays du Vallon", days=(1, 9))
    drop("c", "d", name="Office de tourisme", days=(2, 12))
    staged = drop("d", "e", days=(12, 15))
    assert staged.targets[0].account_name == "Office de tourisme"
    assert len(channels(dossier)) == 2


def test_that_among_two_channels_the_name_tells_which_without_any_known_video(
    dossier: Dossier, drop: Drop
):
    for one in ("Pays du Vallon", "Office de tourisme"):
        accounts.save(dossier, Account("youtube", one))
    staged = drop("e", name="office de tourisme", days=(20,))
    assert staged.targets[0].account_name == "Office de tourisme"
    assert drop("f", days=(25,)).targets[0].account_id is None
