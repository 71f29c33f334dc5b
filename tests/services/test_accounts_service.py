"""Accounts through their service: what goes with them, what is refused, and the way back."""

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest

from blank import blank_dossier
from cm_desk import paths
from cm_desk.domain.accounts import Account, Coverage, NetworkFamily, Reading
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.publication import Kind, Publication
from cm_desk.domain.strategy import AccountLinks, Audience, Objective
from cm_desk.services import accounts, publications, strategy, undo
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts
from storage.digest import digest, summary

DAY = date(2026, 3, 2)


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    opened = blank_dossier(tmp_path / "essai.cmdesk", name="PETR d’essai")
    yield opened
    opened.close()


def add(dossier: Dossier, name: str = "Page") -> int:
    return accounts.save(dossier, Account("facebook-page", name))[0]


def publish(dossier: Dossier, account_id: int, count: int, kind: Kind = Kind.ORIGINAL) -> None:
    for number in range(count):
        when = publications.moment(dossier, DAY, time(number % 24))
        publications.save(
            dossier,
            Publication(
                account_id=account_id,
                published_at=when.published_at,
                day=when.day,
                minute=when.minute,
                text=f"Publication {number}",
                kind=kind,
            ),
        )


def said(change: undo.Change) -> str:
    return undo.describe(change, Texts(paths.resources() / "texts"))


def test_that_deleting_an_account_says_what_goes_with_it(dossier: Dossier) -> None:
    page = add(dossier)
    publish(dossier, page, 3)
    publish(dossier, page, 1, Kind.REPLY)
    accounts.save_reading(dossier, Reading(page, DAY, followers=12))
    assert accounts.held(dossier, [page]) == accounts.Held(publications=4, readings=1)
    assert said(accounts.delete(dossier, [page])) == (
        "Suppression du compte «\u00a0Page\u00a0», avec 4\u00a0publications et 1\u00a0relevé"
    )


def test_that_deleting_an_empty_account_promises_nothing_more(dossier: Dossier) -> None:
    assert (
        said(accounts.delete(dossier, [add(dossier)])) == "Suppression du compte «\u00a0Page\u00a0»"
    )


def test_that_deleting_several_accounts_counts_them(dossier: Dossier) -> None:
    pages = [add(dossier), add(dossier, "Groupe")]
    assert said(accounts.delete(dossier, pages)) == "Suppression de 2 comptes"


def test_that_deleting_several_accounts_says_what_goes(dossier: Dossier) -> None:
    pages = [add(dossier), add(dossier, "Groupe")]
    publish(dossier, pages[0], 1)
    assert said(accounts.delete(dossier, pages)) == (
        "Suppression de 2 comptes, avec 1\u00a0publication"
    )


def test_that_an_account_deleted_with_all_that_hangs_on_it_comes_back_whole(
    dossier: Dossier,
) -> None:
    page, other = add(dossier), add(dossier, "Groupe")
    objective = strategy.save(dossier, Objective("Informer"))[0]
    audience = strategy.save(dossier, Audience("Habitants"))[0]
    links = AccountLinks(page, (objective,), ((audience, "Près de chez vous"),))
    account = next(one for one in accounts.accounts_of(dossier) if one.id == page)
    accounts.save(dossier, account, links=links)
    accounts.save_reading(dossier, Reading(page, DAY, followers=12))
    accounts.save_coverage(dossier, Coverage(page, DAY, DAY))
    publish(dossier, page, 2)
    publish(dossier, other, 1)
    before, sums = digest(dossier), summary(dossier)
    change = accounts.delete(dossier, [page])
    after = digest(dossier)
    assert accounts.held(dossier, [page, other]) == accounts.Held(publications=1)
    undo.apply(dossier, change, backwards=True)
    assert (digest(dossier), summary(dossier)) == (before, sums)
    undo.apply(dossier, change, backwards=False)
    assert digest(dossier) == after


def test_that_a_large_account_is_deleted_in_pieces(dossier: Dossier) -> None:
    page = add(dossier)
    publish(dossier, page, 501)
    before = digest(dossier)
    change = accounts.delete(dossier, [page])
    assert len(change.changesets) == 3  # 500 publications, one more, the account
    undo.apply(dossier, change, backwards=True)
    assert digest(dossier) == before


def test_that_a_reading_without_a_figure_is_refused(dossier: Dossier) -> None:
    page = add(dossier)
    before = digest(dossier)
    with pytest.raises(CmDeskError) as refusal:
        accounts.save_reading(dossier, Reading(page, DAY))
    assert (refusal.value.key, refusal.value.field) == ("reading_without_figure", "followers")
    assert digest(dossier) == before


def test_that_zero_is_a_figure(dossier: Dossier) -> None:
    page = add(dossier)
    accounts.save_reading(dossier, Reading(page, DAY, reach=0))
    assert accounts.readings(dossier, page)[0].reach == 0


def test_that_a_second_reading_of_a_day_is_refused_but_the_first_can_be_changed(
    dossier: Dossier,
) -> None:
    page = add(dossier)
    reading_id = accounts.save_reading(dossier, Reading(page, DAY, followers=12))[0]
    with pytest.raises(CmDeskError) as refusal:
        accounts.save_reading(dossier, Reading(page, DAY, followers=13))
    assert (refusal.value.key, refusal.value.field) == ("reading_already_there", "taken_on")
    accounts.save_reading(dossier, Reading(page, DAY, followers=14, id=reading_id))
    assert [one.followers for one in accounts.readings(dossier, page)] == [14]


def test_that_a_network_of_ones_own_gets_an_id_that_is_free(dossier: Dossier) -> None:
    first, _ = accounts.add_network(dossier, label="Signal !", family=NetworkFamily.MESSAGING)
    second, _ = accounts.add_network(dossier, label="Signal", family=NetworkFamily.MESSAGING)
    assert (first, second) == ("signal", "signal-2")


@pytest.mark.parametrize(
    ("label", "key"),
    [("  ", "network_without_name"), ("linkedin", "network_already_there")],
)
def test_that_a_network_without_a_new_name_is_refused(
    dossier: Dossier, label: str, key: str
) -> None:
    with pytest.raises(CmDeskError) as refusal:
        accounts.add_network(dossier, label=label, family=NetworkFamily.SOCIAL)
    assert (refusal.value.key, refusal.value.field) == (key, "label")


def test_that_deleting_nothing_changes_nothing(dossier: Dossier) -> None:
    add(dossier)
    before = digest(dossier)
    assert not accounts.delete(dossier, [])
    assert digest(dossier) == before
