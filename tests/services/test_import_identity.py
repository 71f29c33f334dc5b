"""Which publication is which, from one file to the next: nothing twice, nothing merged."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cm_desk import paths
from cm_desk.domain.accounts import Account, Coverage, Reading
from cm_desk.domain.importing import FileSummary, ObservedAccount, ObservedReading
from cm_desk.domain.publication import ObservedPublication, Publication, moment_of, weak_key
from cm_desk.imports import reader
from cm_desk.services import accounts, dossiers, importing, undo
from cm_desk.storage import publications
from cm_desk.storage.database import Dossier

PARIS = ZoneInfo("Europe/Paris")


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    with closing(
        dossiers.create(tmp_path / "essai.cmdesk", name="Pays", resources=paths.resources())
    ) as made:
        accounts.save(made, Account("facebook-page", "Page", platform_id="p"))
        yield made


def row(hour: int = 9, minute: int = 0, text: str = "Bonjour", **more: Any) -> ObservedPublication:
    """One publication of 5 January 2026, local time; ``day_only`` hides the hour."""
    hour_known = not more.pop("day_only", False)
    moment = moment_of(
        datetime(2026, 1, 5, hour, minute, tzinfo=PARIS), PARIS, hour_known=hour_known
    )
    plain: dict[str, Any] = {
        "account_ref": "p",
        "external_key": weak_key(moment.published_at, text),
        "permalink": "",
        **moment._asdict(),
        "text": text,
        "format": "photo",
        "kind": "original",
        "sponsored": None,
        **dict.fromkeys(
            (
                *("views", "reach", "impressions", "reactions", "comments"),
                *("shares", "clicks", "saves", "follows"),
            )
        ),
    }
    return ObservedPublication(**(plain | more))


class Dropping:
    """Import files that hold given rows; ``changes`` keeps what each wrote."""

    def __init__(self, dossier: Dossier, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.changes: list[undo.Change] = []
        self._dossier, self._folder, self._monkeypatch = dossier, folder, monkeypatch

    def __call__(
        self, rows: Sequence[ObservedPublication], *, commit: bool = True, **summary: Any
    ) -> importing.StagedFile:
        days = sorted(date.fromordinal(one.day) for one in rows) or [date(2026, 1, 1)]
        plain: dict[str, Any] = {
            "kind": "meta-facebook-posts",
            "network_id": "facebook",
            "timezone": "UTC",
            "read": len(rows),
            "accounts": (ObservedAccount("p", "Page", "", len(rows)),),
            "first": days[0],
            "last": days[-1],
        }

        def read(_path: Path, *, on_rows: Callable[[Any], None], **_: object) -> FileSummary:
            on_rows(rows)
            return FileSummary(**(plain | summary))

        self._monkeypatch.setattr(reader, "read_file", read)
        with closing(importing.Staging()) as staging:
            staged = importing.stage(self._dossier, staging, self._folder / "export.csv")
            if commit:
                self.changes.append(importing.commit(self._dossier, staging, [staged]))
        return staged


@pytest.fixture
def drop(dossier: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dropping:
    return Dropping(dossier, tmp_path, monkeypatch)


def kept(dossier: Dossier) -> list[Publication]:
    return list(publications.every(dossier))


LINK = "https://www.facebook.com/p/posts/1"
NAMED: dict[str, Any] = {"external_key": "facebook.com/p/posts/1", "permalink": LINK}


@pytest.mark.parametrize("named_first", [True, False], ids=["link first", "link last"])
def test_that_a_file_without_links_knows_a_publication_told_with_one(
    dossier: Dossier, drop: Dropping, named_first: bool
) -> None:
    files = [[row(**NAMED, reach=100)], [row(text="Bonjour à tous", link="https://pays.fr/a")]]
    for rows in files if named_first else reversed(files):
        drop(rows)
    (one,) = kept(dossier)
    assert (one.reach, one.permalink, one.link) == (100, LINK, "https://pays.fr/a")
    assert drop(files[0], commit=False).counts.new == 0
    assert drop(files[1], commit=False).counts.new == 0


def test_that_a_publication_told_twice_in_one_file_counts_once(
    dossier: Dossier, drop: Dropping
) -> None:
    twice = [row(**NAMED, reach=1), row(**NAMED, reach=1)]
    assert drop(twice).counts.new == 1
    assert len(kept(dossier)) == 1
    counts = drop([row(**NAMED, reach=5), row(**NAMED, reach=5)], commit=False).counts
    assert (counts.new, counts.changed, counts.known) == (0, 1, 0)


def test_that_two_links_in_one_minute_stay_two_publications(
    dossier: Dossier, drop: Dropping
) -> None:
    other = {"external_key": "facebook.com/p/posts/2", "permalink": LINK[:-1] + "2"}
    drop([row(**NAMED)])
    drop([row(**other)])
    assert len(kept(dossier)) == 2


def test_that_a_minute_that_holds_two_publications_names_neither(
    dossier: Dossier, drop: Dropping
) -> None:
    drop([row(text="Un"), row(text="Deux")])
    assert drop([row(**NAMED, text="Un")]).counts.new == 1
    assert len(kept(dossier)) == 3


def test_that_a_day_without_an_hour_is_no_minute_to_match(dossier: Dossier, drop: Dropping) -> None:
    drop([row(12, text="Un", day_only=True)])
    drop([row(12, **NAMED)])
    assert len(kept(dossier)) == 2


def test_that_a_day_without_an_hour_is_known_by_its_text(dossier: Dossier, drop: Dropping) -> None:
    text = "La médiathèque ouvre le samedi matin"
    drop([row(17, 30, **NAMED, text=text)])
    staged = drop([row(12, text=text, day_only=True, comments=4)])
    assert (staged.counts.new, staged.counts.changed) == (0, 1)
    (one,) = kept(dossier)
    assert (one.minute, one.comments) == (17 * 60 + 30, 4)


def test_that_another_account_of_the_same_minute_is_not_matched(
    dossier: Dossier, drop: Dropping
) -> None:
    drop([row()])
    elsewhere = (ObservedAccount("q", "Autre page", "", 1),)
    drop([row(**NAMED, account_ref="q")], accounts=elsewhere)
    assert len(kept(dossier)) == 2


def test_that_the_later_figures_stand_whatever_the_order_of_the_files(
    dossier: Dossier, drop: Dropping
) -> None:
    early, late = date(2026, 2, 1).toordinal(), date(2026, 6, 1).toordinal()
    drop([row(**NAMED, reach=500, comments=3, measured_on=late)])
    staged = drop([row(**NAMED, reach=100, shares=2, measured_on=early)])
    assert (staged.counts.changed, staged.counts.new) == (1, 0)
    (one,) = kept(dossier)
    assert (one.reach, one.comments, one.shares, one.measured_on) == (500, 3, 2, late)
    drop([row(**NAMED, reach=510, measured_on=late + 1)])
    assert [(one.reach, one.measured_on) for one in kept(dossier)] == [(510, late + 1)]


def test_that_the_same_figures_downloaded_later_change_nothing(drop: Dropping) -> None:
    drop([row(**NAMED, reach=500, measured_on=739_700)])
    assert not drop([row(**NAMED, reach=500, measured_on=739_800)]).has_news


def test_that_a_known_hour_is_never_lost_to_a_day_alone(dossier: Dossier, drop: Dropping) -> None:
    drop([row(17, 30, **NAMED)])
    before = kept(dossier)
    drop([row(12, **NAMED, day_only=True)])
    assert kept(dossier) == before
    assert before[0].minute == 17 * 60 + 30


def test_that_an_hour_completes_a_day_alone(dossier: Dossier, drop: Dropping) -> None:
    drop([row(12, **NAMED, day_only=True)])
    drop([row(17, 30, **NAMED)])
    (one,) = kept(dossier)
    assert one.minute == 17 * 60 + 30
    assert datetime.fromtimestamp(one.published_at, UTC).hour == 16


def test_that_words_missing_from_a_file_hide_none(dossier: Dossier, drop: Dropping) -> None:
    drop([row(**NAMED, text="Vœux du président", link="https://pays.fr/voeux")])
    assert not drop([row(**(NAMED | {"permalink": ""}), text="")]).has_news
    (one,) = kept(dossier)
    assert (one.text, one.permalink, one.link) == (
        "Vœux du président",
        LINK,
        "https://pays.fr/voeux",
    )


@settings(max_examples=25)
@given(files=st.lists(st.lists(st.integers(0, 7), max_size=6), min_size=1, max_size=4))
def test_that_overlapping_files_in_any_order_hold_each_publication_once(
    files: list[list[int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("ordre", numbered=True)
    made = dossiers.create(folder / "a.cmdesk", name="Pays", resources=paths.resources())
    with closing(made), pytest.MonkeyPatch.context() as monkeypatch:
        accounts.save(made, Account("facebook-page", "Page", platform_id="p"))
        dropping = Dropping(made, folder, monkeypatch)
        for numbers in files:
            dropping([row(number, external_key=f"facebook.com/p/{number}") for number in numbers])
        wanted = [
            f"facebook.com/p/{number}" for number in sorted({n for one in files for n in one})
        ]
        assert [one.external_key for one in kept(made)] == wanted


# Readings


def followers(day: int, **figures: int) -> ObservedReading:
    return ObservedReading("p", date(2026, 3, day), **figures)


def test_that_readings_come_in_once_and_go_with_one_undo(dossier: Dossier, drop: Dropping) -> None:
    rows = (followers(1, gained=4), followers(2, gained=-1))
    staged = drop([], readings=rows, kind="meta-series")
    assert (staged.counts.new, staged.targets[0].period) == (2, None)
    assert [(one.taken_on.day, one.gained, one.source) for one in accounts.readings(dossier)] == [
        (1, 4, "import"),
        (2, -1, "import"),
    ]
    assert accounts.coverage(dossier) == ()
    assert not drop([], readings=rows, kind="meta-series").has_news
    more = (*rows, followers(3, gained=2))
    assert drop([], readings=more, kind="meta-series").counts.new == 1


def test_that_a_typed_total_stands_beside_what_the_file_gained(
    dossier: Dossier, drop: Dropping
) -> None:
    (page,) = accounts.accounts_of(dossier)
    accounts.save_reading(dossier, Reading(page.id or 0, date(2026, 3, 1), followers=900))
    drop([], readings=(followers(1, followers=1000, gained=4),), kind="meta-series")
    (one,) = accounts.readings(dossier)
    assert (one.followers, one.gained, one.source) == (900, 4, "saisi")


# What a file proves


def test_that_a_partial_file_proves_no_period(dossier: Dossier, drop: Dropping) -> None:
    staged = drop([row(**NAMED)], is_partial=True)
    assert staged.targets[0].period is None
    assert accounts.coverage(dossier) == ()
    assert len(kept(dossier)) == 1


def test_that_accounts_of_two_networks_in_one_file_find_their_own(
    dossier: Dossier, drop: Dropping
) -> None:
    both = (
        ObservedAccount("p", "Page", "", 1),
        ObservedAccount("t", "Fil du Pays", "fil", 1, network_id="threads"),
    )
    drop([row(**NAMED), row(10, account_ref="t")], accounts=both)
    assert {(one.network_id, one.name) for one in accounts.accounts_of(dossier)} == {
        ("facebook-page", "Page"),
        ("threads", "Fil du Pays"),
    }
    assert isinstance(accounts.coverage(dossier)[0], Coverage)


def test_that_one_undo_takes_a_matched_file_back(dossier: Dossier, drop: Dropping) -> None:
    drop([row(**NAMED, reach=100)])
    before = kept(dossier)
    drop([row(text="Bonjour à tous", comments=2)])
    assert kept(dossier) != before
    undo.apply(dossier, drop.changes[-1], backwards=True)
    assert kept(dossier) == before


def test_that_an_account_named_after_its_network_takes_its_own_name(
    dossier: Dossier, drop: Dropping
) -> None:
    nameless = (ObservedAccount("~x", "", "", 1),)
    named = (ObservedAccount("x.com/pays", "Pays du Vallon", "pays", 1),)
    more = {"account_ref": "~x", "external_key": "x.com/status/1"}
    drop([row(**more)], accounts=nameless, network_id="x")
    assert "X" in {one.name for one in accounts.accounts_of(dossier)}
    drop([row(**(more | {"account_ref": "x.com/pays"}))], accounts=named, network_id="x")
    (found,) = (one for one in accounts.accounts_of(dossier) if one.network_id == "x")
    assert (found.name, found.handle, found.platform_id) == ("Pays du Vallon", "pays", "x.com/pays")
