import csv
from pathlib import Path

import pytest

from cm_desk import paths
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.territory import SchoolZone
from cm_desk.services import places

DEPARTEMENTS = paths.resources() / "territories" / "departements.tsv"


def test_that_the_reference_is_opened_among_what_packaging_built():
    with places.open_reference(paths.built()) as reference:
        assert reference.search("Albi")[0].code == "81004"


def test_that_a_folder_without_the_reference_is_said(tmp_path: Path):
    with pytest.raises(CmDeskError) as caught:
        places.open_reference(tmp_path)
    assert caught.value.values == {"path": tmp_path / "territories.sqlite"}


@pytest.mark.parametrize(
    ("departements", "zone"),
    [
        (["69"], SchoolZone.A),  # Lyon
        (["33", "24", "87"], SchoolZone.A),  # Bordeaux, Limoges
        (["13", "59", "67", "35", "50"], SchoolZone.B),  # Aix, Lille, Strasbourg, Rennes, Normandie
        (["75", "31", "34", "94", "78"], SchoolZone.C),  # Paris, Toulouse, Montpellier, Créteil
        (["2A", "2B"], SchoolZone.CORSICA),
        (["974"], SchoolZone.OVERSEAS),
        (["987"], SchoolZone.OVERSEAS),
        (["12", "15"], None),  # zone C and zone A
        (["2A", "13"], None),
        (["99"], None),
        ([], None),
    ],
)
def test_that_the_school_zone_is_the_one_the_departements_share(
    departements: list[str], zone: SchoolZone | None
):
    assert places.school_zone_of(departements) is zone


def test_that_every_inhabited_departement_has_a_school_zone():
    with DEPARTEMENTS.open(encoding="utf-8", newline="") as file:
        codes = {row["code"] for row in csv.DictReader(file, delimiter="\t")}
    # The Antarctic lands and Clipperton have no inhabitant, hence no school.
    assert {code for code in codes if places.school_zone_of([code]) is None} == {"984", "989"}
