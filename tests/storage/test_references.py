from datetime import date

import apsw
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cm_desk.domain.benchmark import LocalReference
from cm_desk.domain.publishers import AcceptedPack, Publisher
from cm_desk.storage import changes, references
from cm_desk.storage.database import Dossier

DAY = date(2027, 2, 1)
FINGERPRINT = "ab" * 32


def add(dossier: Dossier, publisher_id: int, version: int, *, content: bytes = b"{}") -> int:
    pack = AcceptedPack(publisher_id, version, "Repères", "2027-01-15", "2028-01-31")
    return references.add_pack(dossier, pack, content, accepted_on=DAY)


@pytest.fixture
def publisher_id(dossier: Dossier) -> int:
    with changes.record(dossier, "publisher_added", name="ANPP"):
        return references.add_publisher(dossier, Publisher("ANPP", FINGERPRINT, DAY))


def test_that_what_is_written_is_read_back(dossier: Dossier, publisher_id: int) -> None:
    assert references.publishers(dossier) == (Publisher("ANPP", FINGERPRINT, DAY, publisher_id),)
    with changes.record(dossier, "references_accepted", name="Repères", version=2):
        pack_id = add(dossier, publisher_id, 2, content=b"contenu")
        references.use(dossier, pack_id)
    used = references.used(dossier)
    assert used is not None
    assert (used.id, used.version, used.expires_on, used.is_used) == (
        pack_id,
        2,
        "2028-01-31",
        True,
    )
    assert references.content(dossier, pack_id) == b"contenu"


def test_that_one_set_at_most_is_used(dossier: Dossier, publisher_id: int) -> None:
    first, second = add(dossier, publisher_id, 2), add(dossier, publisher_id, 3)
    for chosen in (first, second, first):
        references.use(dossier, chosen)
        assert [one.id for one in references.packs(dossier) if one.is_used] == [chosen]
    references.use(dossier, None)
    assert references.used(dossier) is None


def test_that_a_version_accepted_again_comes_last(dossier: Dossier, publisher_id: int) -> None:
    for version in (2, 3, 2):
        add(dossier, publisher_id, version)
    assert [one.version for one in references.packs(dossier)] == [3, 2]


def test_that_a_publisher_leaves_with_its_sets_and_not_with_its_keys(
    dossier: Dossier, publisher_id: int
) -> None:
    add(dossier, publisher_id, 2)
    references.raise_root(dossier, FINGERPRINT, 1, b"racine")
    references.delete_publisher(dossier, publisher_id)
    assert not references.packs(dossier)
    assert references.root(dossier, FINGERPRINT) == (1, b"racine")


def test_that_one_fingerprint_is_one_publisher(dossier: Dossier, publisher_id: int) -> None:
    assert publisher_id
    with pytest.raises(apsw.ConstraintError):
        references.add_publisher(dossier, Publisher("Autre", FINGERPRINT, DAY))


def test_that_roots_and_floors_are_no_part_of_a_change(dossier: Dossier) -> None:
    with changes.record(dossier, "references_accepted", name="Repères", version=2) as recording:
        references.raise_root(dossier, FINGERPRINT, 2, b"racine")
        references.raise_floor(dossier, "clés", 2)
    assert not recording.change
    assert references.floors(dossier) == {"clés": 2}


@given(versions=st.lists(st.integers(1, 50), min_size=1, max_size=12))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_that_roots_and_floors_only_rise(dossier: Dossier, versions: list[int]) -> None:
    dossier.connection.execute("BEGIN")
    try:
        for place, version in enumerate(versions, start=1):
            references.raise_floor(dossier, "clés", version)
            references.raise_root(dossier, FINGERPRINT, version, b"%d" % version)
            highest = max(versions[:place])
            assert references.floors(dossier) == {"clés": highest}
            assert references.root(dossier, FINGERPRINT) == (highest, b"%d" % highest)
    finally:
        dossier.connection.execute("ROLLBACK")


def test_that_a_typed_value_takes_the_place_of_the_former(dossier: Dossier) -> None:
    for value, note in ((61.0, "page 12"), (62.5, "page 13")):
        references.save_typed(dossier, LocalReference("a", value, note, DAY))
    assert references.typed(dossier) == (LocalReference("a", 62.5, "page 13", DAY),)
    references.delete_typed(dossier, "a")
    assert references.typed(dossier) == ()


def test_that_the_state_moves_with_all_that_is_in_force(
    dossier: Dossier, publisher_id: int
) -> None:
    seen = {references.state(dossier)}
    first = add(dossier, publisher_id, 2)
    assert references.state(dossier) in seen  # accepted, not yet in force
    references.use(dossier, first)
    seen.add(references.state(dossier))
    references.use(dossier, add(dossier, publisher_id, 2, content=b"{ }"))
    seen.add(references.state(dossier))
    references.save_typed(dossier, LocalReference("a", 1, "", DAY))
    seen.add(references.state(dossier))
    references.save_typed(dossier, LocalReference("a", 2, "", DAY))
    seen.add(references.state(dossier))
    assert len(seen) == 5
