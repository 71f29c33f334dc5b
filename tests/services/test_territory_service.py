"""The territory as services read and change it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cm_desk import paths
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.territory import Member, SchoolZone, Territory
from cm_desk.services import places, territory, undo
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts
from cm_desk.storage.territory_reference import TerritoryReference
from ui.desk_factory import make_dossier

CASTRES_MAZAMET, SIDOBRE, CASTRES = "248100430", "200034064", "81065"


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    opened = make_dossier(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def reference() -> Iterator[TerritoryReference]:
    with places.open_reference(paths.built()) as opened:
        yield opened


def add(dossier: Dossier, reference: TerritoryReference, *wanted: tuple[str, str]) -> undo.Change:
    found = [reference.place(level, code) for level, code in wanted]
    assert None not in found
    return territory.add_members(dossier, found, vintage=reference.vintage)


def test_that_a_territory_without_a_name_is_refused_and_nothing_is_written(dossier: Dossier):
    before = territory.read(dossier)
    with pytest.raises(CmDeskError) as caught:
        territory.save(dossier, Territory("  "))
    assert caught.value.field == "name"
    assert territory.read(dossier) == before


def test_that_saving_changes_what_is_read_and_undo_brings_it_back(dossier: Dossier):
    before = territory.read(dossier)
    change = territory.save(dossier, Territory("PETR du Sidobre", hours_per_week=7.5))
    assert territory.read(dossier).hours_per_week == 7.5
    undo.apply(dossier, change, backwards=True)
    assert territory.read(dossier) == before


def test_that_saving_the_same_territory_makes_no_change(dossier: Dossier):
    assert not territory.save(dossier, territory.read(dossier))


def test_that_a_commune_inside_a_chosen_body_is_counted_once(
    dossier: Dossier, reference: TerritoryReference
):
    body = reference.place("epci", CASTRES_MAZAMET)
    add(dossier, reference, ("epci", CASTRES_MAZAMET), ("commune", CASTRES))
    found = territory.composition(dossier, reference)
    assert (found.population, found.commune_count) == (body.population, body.commune_count)
    assert len(found.members) == 2
    inner, outer = territory.overlaps(dossier, reference)[0]
    assert (inner.name, outer.name) == ("Castres", "CA de Castres Mazamet")


def test_that_members_unknown_to_the_reference_count_for_their_own_figures(
    dossier: Dossier, reference: TerritoryReference
):
    territory.add_members(
        dossier,
        [Member("epci", "fictif", "CC des Trois Rivières", 1000, 7, "")],
        vintage="exemple fictif",
    )
    add(dossier, reference, ("commune", CASTRES))
    castres = reference.place("commune", CASTRES)
    found = territory.composition(dossier, reference)
    assert found.population == 1000 + castres.population
    assert found.commune_count == 8
    assert found.vintage == f"{reference.vintage} ; exemple fictif"
    assert territory.overlaps(dossier, reference) == ()


def test_that_without_the_reference_members_count_for_their_own_figures(
    dossier: Dossier, reference: TerritoryReference
):
    add(dossier, reference, ("epci", CASTRES_MAZAMET), ("commune", CASTRES))
    found = territory.composition(dossier, None)
    expected = sum(
        reference.place(level, code).population
        for level, code in (("epci", CASTRES_MAZAMET), ("commune", CASTRES))
    )
    assert found.population == expected


def test_that_the_same_member_twice_is_refused_by_its_name(
    dossier: Dossier, reference: TerritoryReference
):
    add(dossier, reference, ("commune", CASTRES))
    with pytest.raises(CmDeskError) as caught:
        add(dossier, reference, ("commune", CASTRES))
    assert caught.value.values == {"name": "Castres"}
    assert len(territory.members(dossier)) == 1


def test_that_removed_members_come_back_by_undo(dossier: Dossier, reference: TerritoryReference):
    add(dossier, reference, ("epci", CASTRES_MAZAMET), ("commune", CASTRES))
    before = territory.members(dossier)
    change = territory.remove_members(dossier, [one.id for one in before if one.id])
    assert territory.members(dossier) == ()
    undo.apply(dossier, change, backwards=True)
    assert territory.members(dossier) == before


@pytest.mark.parametrize(
    ("chosen", "zones"),
    [
        ((("departement", "12"),), (SchoolZone.C,)),
        # The Hérault has more inhabitants than the Cantal.
        ((("departement", "15"), ("departement", "34")), (SchoolZone.C, SchoolZone.A)),
        ((), ()),
    ],
)
def test_that_the_school_zones_are_those_of_the_members_departements(
    dossier: Dossier, reference: TerritoryReference, chosen: tuple, zones: tuple
):
    if chosen:
        add(dossier, reference, *chosen)
    assert territory.school_zones(dossier, reference) == zones


def test_that_each_change_says_in_french_what_it_did(
    dossier: Dossier, reference: TerritoryReference
):
    texts = Texts(paths.resources() / "texts")
    change = add(dossier, reference, ("commune", CASTRES))
    assert undo.describe(change, texts) == "Ajout de 1 membre\u00a0: Castres"
    assert undo.journal(dossier)[0].label == "members_added"
