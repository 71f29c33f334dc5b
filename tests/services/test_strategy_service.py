"""Objectives, audiences and pillars as services read and change them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from cm_desk import paths
from cm_desk.domain.accounts import Account
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.strategy import AccountLinks, Audience, Objective, Pillar
from cm_desk.services import accounts, strategy, undo
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts
from ui.desk_factory import make_dossier


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    opened = make_dossier(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def texts() -> Texts:
    return Texts(paths.resources() / "texts")


def make_account(dossier: Dossier, name: str, **links: tuple) -> int:
    network = accounts.networks(dossier)[0].id
    account_id, _ = accounts.save(
        dossier, Account(network, name), links=AccountLinks(0, **links) if links else None
    )
    return account_id


@pytest.mark.parametrize(
    ("aim", "field"), [(Objective(" "), "title"), (Audience(""), "name"), (Pillar("\t"), "name")]
)
def test_that_an_aim_without_a_name_is_refused(
    dossier: Dossier, aim: strategy.Aim, field: str
) -> None:
    with pytest.raises(CmDeskError) as caught:
        strategy.save(dossier, aim)
    assert caught.value.field == field


def test_that_an_objective_keeps_all_that_was_written(dossier: Dossier) -> None:
    wanted = Objective(
        "Se faire connaître",
        "Des habitants",
        "Abonnés",
        "abonnés",
        baseline=120,
        target=400.5,
        due_on=date(2027, 6, 30),
        project_axis="Axe 2",
    )
    aim_id, change = strategy.save(dossier, wanted)
    (found,) = strategy.objectives(dossier)
    assert found.id == aim_id
    assert (found.target, found.due_on, found.project_axis) == (400.5, date(2027, 6, 30), "Axe 2")
    undo.apply(dossier, change, backwards=True)
    assert strategy.objectives(dossier) == ()


def test_that_an_objective_is_served_by_exactly_the_given_accounts(dossier: Dossier) -> None:
    other, _ = strategy.save(dossier, Objective("Autre"))
    first = make_account(dossier, "Page", objective_ids=(other,))
    second = make_account(dossier, "Profil")
    aim_id, _ = strategy.save(dossier, Objective("Un"), served_by={first: "", second: ""})
    assert accounts.links(dossier)[first].objective_ids == (other, aim_id)
    before = accounts.links(dossier)
    aim = next(one for one in strategy.objectives(dossier) if one.id == aim_id)
    _, change = strategy.save(dossier, aim, served_by={second: ""})
    assert accounts.links(dossier)[first].objective_ids == (other,)
    assert accounts.links(dossier)[second].objective_ids == (aim_id,)
    undo.apply(dossier, change, backwards=True)
    assert accounts.links(dossier) == before


def test_that_saving_without_accounts_leaves_the_links_alone(dossier: Dossier) -> None:
    account = make_account(dossier, "Page")
    aim_id, _ = strategy.save(dossier, Audience("Habitants"), served_by={account: "Bonjour"})
    strategy.save(dossier, Audience("Les habitants", id=aim_id))
    assert accounts.links(dossier)[account].audiences == ((aim_id, "Bonjour"),)


def test_that_each_account_has_its_message_for_an_audience(dossier: Dossier) -> None:
    page, letter = make_account(dossier, "Page"), make_account(dossier, "Lettre")
    aim_id, _ = strategy.save(
        dossier, Audience("Élus"), served_by={page: "Relayez-nous", letter: ""}
    )
    _, change = strategy.save(
        dossier, Audience("Élus", id=aim_id), served_by={page: "Relayez-nous", letter: "Lisez"}
    )
    assert accounts.links(dossier)[letter].audiences == ((aim_id, "Lisez"),)
    assert "account_audience" in change.tables


def test_that_deleting_an_audience_leaves_the_account_and_undo_links_them_again(
    dossier: Dossier,
) -> None:
    account = make_account(dossier, "Page")
    aim_id, _ = strategy.save(dossier, Audience("Élus"), served_by={account: "Relayez"})
    change = strategy.delete(dossier, Audience, [aim_id])
    assert len(accounts.accounts_of(dossier)) == 1
    assert account not in accounts.links(dossier)
    undo.apply(dossier, change, backwards=True)
    assert accounts.links(dossier)[account].audiences == ((aim_id, "Relayez"),)


@pytest.mark.parametrize(
    ("aims", "said"),
    [
        ([Objective("A")], "Ajout de 1 objectif"),
        ([Objective("A"), Objective("B")], "Ajout de 2 objectifs"),
        ([Pillar("A"), Pillar("B")], "Ajout de 2 rubriques"),
        ([Objective("A"), Audience("B"), Pillar("C")], "Ajout de 3 propositions"),
    ],
)
def test_that_ready_made_aims_are_one_change_named_after_what_they_are(
    dossier: Dossier, texts: Texts, aims: list[strategy.Aim], said: str
) -> None:
    change = strategy.add_many(dossier, aims)
    assert undo.describe(change, texts) == said
    undo.apply(dossier, change, backwards=True)
    found = (*strategy.objectives(dossier), *strategy.audiences(dossier))
    assert found == strategy.pillars(dossier) == ()


def test_that_adding_nothing_changes_nothing(dossier: Dossier) -> None:
    assert not strategy.add_many(dossier, [])


def test_that_proposals_follow_the_survey_and_carry_their_model(
    dossier: Dossier, texts: Texts
) -> None:
    suggestions = texts.suggestions()
    found = strategy.proposals(dossier, suggestions)
    counts = [len(suggestions.objectives), len(suggestions.audiences), len(suggestions.pillars)]
    kinds = [type(one.aim) for one in found]
    assert kinds == [Objective] * counts[0] + [Audience] * counts[1] + [Pillar] * counts[2]
    assert not any(one.adopted for one in found)
    assert all(one.why for one in found)
    assert found[0].aim.template == suggestions.objectives[0].id


def test_that_a_proposal_is_adopted_by_its_model_or_its_name(
    dossier: Dossier, texts: Texts
) -> None:
    suggestions = texts.suggestions()
    renamed = Objective("Parler de nous", template=suggestions.objectives[0].id)
    strategy.add_many(dossier, [renamed, Pillar(suggestions.pillars[1].name.upper())])
    adopted = [one.aim for one in strategy.proposals(dossier, suggestions) if one.adopted]
    assert [type(one) for one in adopted] == [Objective, Pillar]
    assert adopted[0].title == suggestions.objectives[0].title
    assert adopted[1].name == suggestions.pillars[1].name


def test_that_an_audience_of_the_same_name_does_not_hide_a_pillar(
    dossier: Dossier, texts: Texts
) -> None:
    suggestions = texts.suggestions()
    strategy.save(dossier, Audience(suggestions.pillars[0].name))
    found = strategy.proposals(dossier, suggestions)
    assert not any(one.adopted for one in found if isinstance(one.aim, Pillar))
