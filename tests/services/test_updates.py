import zipfile
import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cm_desk import paths
from cm_desk.domain import benchmark
from cm_desk.domain.benchmark import Reference, ReferenceSet
from cm_desk.domain.errors import CmDeskError
from cm_desk.packs import archive
from cm_desk.services import benchmarks, reference_words, undo, updates
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts
from cm_desk.services.updates import Preview
from cm_desk.storage import references
from services.publishing import (
    ADDED,
    CHANGED,
    CORRECTED,
    FILLED,
    REMOVED,
    Publisher,
    publish_changes,
    spaced,
)
from storage.digest import digest
from ui.desk_factory import make_dossier

RESOURCES = paths.resources()
TODAY = date(2027, 2, 1)


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    made = make_dossier(tmp_path)
    yield made
    made.close()


@pytest.fixture(scope="module")
def publisher(tmp_path_factory: pytest.TempPathFactory) -> Publisher:
    return Publisher(tmp_path_factory.mktemp("editeur") / "editeur")


@pytest.fixture(scope="module")
def second(publisher: Publisher, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return publisher.pack(tmp_path_factory.mktemp("v2") / "reperes-2.zip")


@pytest.fixture(scope="module")
def third(publisher: Publisher, tmp_path_factory: pytest.TempPathFactory) -> Path:
    def edit(rows: dict[str, dict[str, Any]]) -> None:
        publish_changes(rows)
        rows[CHANGED] |= {"value": 74, "printed": "74\u00a0%"}

    file = tmp_path_factory.mktemp("v3") / "reperes-3.zip"
    return publisher.pack(file, version=3, edit=edit, title="Repères nationaux 2028")


@pytest.fixture
def known(dossier: Dossier, publisher: Publisher) -> Dossier:
    updates.add_publisher(dossier, publisher.root, today=TODAY)
    return dossier


@pytest.fixture(scope="session")
def texts() -> Texts:
    return Texts(RESOURCES / "texts")


def preview(dossier: Dossier, file: Path) -> Preview:
    return updates.preview(dossier, file, resources=RESOURCES)


def accept(dossier: Dossier, file: Path) -> undo.Change:
    return updates.accept(dossier, preview(dossier, file), today=TODAY)


def in_use(dossier: Dossier) -> ReferenceSet:
    return benchmarks.in_use(dossier, RESOURCES)


def one(found: ReferenceSet, slug: str) -> Reference:
    return next(reference for reference in found.references if reference.slug == slug)


def refused(key: str, dossier: Dossier, file: Path) -> CmDeskError:
    before = digest(dossier), references.floors(dossier)
    with pytest.raises(CmDeskError) as raised:
        preview(dossier, file)
    assert raised.value.key == key
    assert (digest(dossier), references.floors(dossier)) == before
    return raised.value


# Trust


def test_that_a_file_of_an_unknown_publisher_is_refused_with_its_fingerprint(
    dossier: Dossier, publisher: Publisher, second: Path
) -> None:
    error = refused("pack_publisher_unknown", dossier, second)
    assert error.values["fingerprint"] == spaced(publisher.root)
    assert error.values["publisher"] == "Observatoire d’essai"


def test_that_a_publisher_is_added_and_removed_by_undoable_changes(
    dossier: Dossier, publisher: Publisher
) -> None:
    before = digest(dossier)
    added = updates.add_publisher(dossier, publisher.root, today=TODAY)
    assert [one.fingerprint for one in updates.publishers(dossier)] == [publisher.root.fingerprint]
    assert updates.trusts(dossier, publisher.root)
    assert added.tables == {"publisher"}
    undo.apply(dossier, added, backwards=True)
    assert digest(dossier) == before
    undo.apply(dossier, added, backwards=False)
    removed = updates.remove_publisher(dossier, updates.publishers(dossier)[0])
    assert not updates.publishers(dossier)
    undo.apply(dossier, removed, backwards=True)
    assert updates.trusts(dossier, publisher.root)


def test_that_a_publisher_is_added_once(known: Dossier, publisher: Publisher) -> None:
    before = digest(known)
    with pytest.raises(CmDeskError, match="publisher_already_there"):
        updates.add_publisher(known, publisher.root, today=TODAY)
    assert digest(known) == before


def test_that_a_fingerprint_is_compared_as_people_write_it(publisher: Publisher) -> None:
    assert updates.same_fingerprint(publisher.root, spaced(publisher.root))
    assert updates.same_fingerprint(publisher.root, f" {publisher.root.fingerprint} ")
    assert not updates.same_fingerprint(publisher.root, publisher.root.fingerprint[:-1])
    assert not updates.same_fingerprint(publisher.root, "")


def test_that_a_root_file_and_a_pack_name_the_same_publisher(
    publisher: Publisher, second: Path
) -> None:
    assert updates.read_root(publisher.root_file) == updates.read_root(second)


# Preview


def test_that_a_preview_names_every_figure_that_moves(known: Dossier, second: Path) -> None:
    before = digest(known)
    found = preview(known, second)
    assert digest(known) == before
    assert found.before == benchmarks.bundled(RESOURCES)
    assert not found.in_force
    difference = found.difference
    assert [pair.after.slug for pair in difference.changed] == [CHANGED, FILLED]
    assert [(pair.before.value, pair.after.value) for pair in difference.changed] == [
        (69, 71),
        (None, 78),
    ]
    assert [reference.slug for reference in difference.added] == [ADDED]
    assert [reference.slug for reference in difference.removed] == [REMOVED]
    assert [pair.after.slug for pair in difference.corrected] == [CORRECTED]
    assert difference.same == len(found.before.references) - 4


def test_that_the_difference_reads_in_french(known: Dossier, second: Path, texts: Texts) -> None:
    difference = preview(known, second).difference
    lines = list(reference_words.difference_lines(difference, texts))
    assert lines[0] == (
        "modifié\u00a0: Pays utilisant LinkedIn\u00a0: "
        "69\u00a0% · année non publiée → 71\u00a0% · 2027"
    )
    assert lines[1] == ("modifié\u00a0: Pays utilisant Facebook\u00a0: non publié → 78\u00a0%")
    assert lines[2] == "ajouté\u00a0: Pays utilisant Mastodon\u00a0: 3\u00a0% · 2027"
    assert lines[3].startswith("retiré\u00a0: Pays utilisant TikTok")
    assert lines[4].endswith("(la précaution)")
    assert len(lines) == 5
    counted = reference_words.counts(difference, texts)
    assert counted.startswith(
        "2\u00a0chiffres modifiés, 1\u00a0repère ajouté, 1\u00a0repère retiré, 1\u00a0texte corrigé"
    )


def test_that_a_number_moving_under_the_same_words_is_seen(
    known: Dossier, publisher: Publisher, tmp_path: Path, texts: Texts
) -> None:
    def edit(rows: dict[str, dict[str, Any]]) -> None:
        rows[CHANGED]["value"] = 70

    found = preview(known, publisher.pack(tmp_path / "p.zip", edit=edit)).difference
    assert reference_words.before_after(found.changed[0], texts) == (
        "69\u00a0% · nombre 69",
        "69\u00a0% · nombre 70",
    )


def test_that_the_same_set_changes_nothing(
    known: Dossier, publisher: Publisher, tmp_path: Path
) -> None:
    found = preview(known, publisher.pack(tmp_path / "p.zip", edit=lambda _rows: None))
    assert not found.difference
    assert found.difference.same == len(found.before.references)


# Accepting and going back


def test_that_an_accepted_set_is_in_force_until_undone(known: Dossier, second: Path) -> None:
    before, figures = digest(known), in_use(known)
    change = accept(known, second)
    assert change.tables == {"pack"}
    found = in_use(known)
    assert (found.title, found.version) == ("Repères nationaux 2027", 2)
    assert (found.publisher, found.expires_on) == ("Observatoire d’essai", "2028-01-31")
    assert one(found, CHANGED).value == 71
    undo.apply(known, change, backwards=True)
    assert digest(known) == before
    assert in_use(known) == figures
    undo.apply(known, change, backwards=False)
    assert in_use(known) == found


def test_that_an_accepted_set_is_what_was_verified(known: Dossier, second: Path) -> None:
    verified = preview(known, second).verified
    accept(known, second)
    assert in_use(known).references == verified.references.references


def test_that_accepting_the_set_in_force_again_changes_nothing(
    known: Dossier, second: Path
) -> None:
    accept(known, second)
    before = digest(known)
    found = preview(known, second)
    assert found.in_force
    assert not found.difference
    assert not updates.accept(known, found, today=TODAY)
    assert digest(known) == before


def test_that_a_set_may_be_accepted_with_its_publisher_in_one_change(
    dossier: Dossier, publisher: Publisher, second: Path
) -> None:
    before = digest(dossier)
    found = updates.preview(dossier, second, resources=RESOURCES, root=publisher.root)
    change = updates.accept(dossier, found, today=TODAY)
    assert change.tables == {"publisher", "pack"}
    assert in_use(dossier).version == 2
    undo.apply(dossier, change, backwards=True)
    assert digest(dossier) == before


def test_that_another_publisher_s_root_vouches_for_nobody_else(
    dossier: Dossier, second: Path, tmp_path: Path
) -> None:
    other = Publisher(tmp_path / "autre")
    with pytest.raises(CmDeskError, match="pack_publisher_unknown"):
        updates.preview(dossier, second, resources=RESOURCES, root=other.root)


def test_that_going_back_leads_to_each_former_set_then_to_our_own(
    known: Dossier, second: Path, third: Path
) -> None:
    assert updates.previous(known, RESOURCES) is None
    accept(known, second)
    accept(known, third)
    assert one(in_use(known), CHANGED).value == 74
    before = updates.previous(known, RESOURCES)
    assert before is not None
    assert before.version == 2
    change = updates.roll_back(known, resources=RESOURCES)
    assert in_use(known) == before
    assert updates.previous(known, RESOURCES) == benchmarks.bundled(RESOURCES)
    updates.roll_back(known, resources=RESOURCES)
    assert in_use(known) == benchmarks.bundled(RESOURCES)
    with pytest.raises(CmDeskError, match="nothing_to_go_back_to"):
        updates.roll_back(known, resources=RESOURCES)
    assert change.tables == {"pack"}


def test_that_going_back_is_undone_and_redone(known: Dossier, second: Path, third: Path) -> None:
    accept(known, second)
    accept(known, third)
    before = digest(known)
    change = updates.roll_back(known, resources=RESOURCES)
    after = digest(known)
    undo.apply(known, change, backwards=True)
    assert (digest(known), in_use(known).version) == (before, 3)
    undo.apply(known, change, backwards=False)
    assert (digest(known), in_use(known).version) == (after, 2)


def test_that_neither_undo_nor_going_back_lowers_the_floor(
    known: Dossier, publisher: Publisher, second: Path, third: Path
) -> None:
    accept(known, second)
    change = accept(known, third)
    floors = references.floors(known)
    assert list(floors.values()) == [3]
    undo.apply(known, change, backwards=True)
    assert (in_use(known).version, references.floors(known)) == (2, floors)
    refused("pack_older", known, second)
    accept(known, third)
    updates.roll_back(known, resources=RESOURCES)
    updates.roll_back(known, resources=RESOURCES)
    assert references.floors(known) == floors
    refused("pack_older", known, second)
    updates.remove_publisher(known, updates.publishers(known)[0])
    updates.add_publisher(known, publisher.root, today=TODAY)
    refused("pack_older", known, second)
    assert accept(known, third)


def test_that_a_set_gone_back_from_is_accepted_again_after_the_others(
    known: Dossier, second: Path, third: Path
) -> None:
    accept(known, second)
    accept(known, third)
    updates.roll_back(known, resources=RESOURCES)
    change = accept(known, third)
    assert in_use(known).version == 3
    before = updates.previous(known, RESOURCES)
    assert before is not None
    assert before.version == 2
    undo.apply(known, change, backwards=True)
    assert in_use(known).version == 2
    assert len(references.packs(known)) == 2


def test_that_the_floor_is_looked_at_again_when_accepting(
    known: Dossier, second: Path, third: Path
) -> None:
    found = preview(known, second)
    accept(known, third)
    before = digest(known)
    with pytest.raises(CmDeskError, match="pack_older"):
        updates.accept(known, found, today=TODAY)
    assert digest(known) == before


def test_that_a_version_under_our_own_is_refused(
    known: Dossier, publisher: Publisher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = publisher.pack(tmp_path / "p.zip", version=2)
    accept(known, file)
    ours = benchmark.ReferenceSet(3, "2027-03-01", "Repères nationaux 2027", ())
    monkeypatch.setattr(benchmarks, "bundled", lambda _resources: ours)
    # The application has been updated since: its own set is newer.
    assert in_use(known) == ours
    assert updates.previous(known, RESOURCES) is None
    refused("pack_older_than_own", known, file)


def test_that_a_set_accepted_stays_in_force_over_our_own_of_its_version(
    known: Dossier, second: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = benchmark.ReferenceSet(2, "2027-01-15", "Repères nationaux", ())
    monkeypatch.setattr(benchmarks, "bundled", lambda _resources: ours)
    accept(known, second)
    assert in_use(known).publisher


def test_that_one_version_has_one_content(
    known: Dossier, publisher: Publisher, second: Path, tmp_path: Path
) -> None:
    accept(known, second)
    other = publisher.pack(tmp_path / "p.zip", edit=lambda _rows: None)
    error = refused("pack_same_version", known, other)
    assert error.values["version"] == 2
    assert in_use(known).version == 2


def test_that_removing_a_publisher_puts_our_own_set_in_force(known: Dossier, second: Path) -> None:
    accept(known, second)
    change = updates.remove_publisher(known, updates.publishers(known)[0])
    assert in_use(known) == benchmarks.bundled(RESOURCES)
    undo.apply(known, change, backwards=True)
    assert in_use(known).version == 2


# Keys that change


def test_that_new_keys_confirmed_by_the_former_are_followed_for_good(
    dossier: Dossier, tmp_path: Path
) -> None:
    publisher = Publisher(tmp_path / "editeur")
    updates.add_publisher(dossier, publisher.root, today=TODAY)
    first = publisher.pack(tmp_path / "a.zip", version=5)
    accept(dossier, first)
    publisher.rotate()
    # The new keys have a floor of their own.
    change = accept(dossier, publisher.pack(tmp_path / "b.zip", version=3))
    assert in_use(dossier).version == 3
    kept = references.root(dossier, publisher.root.fingerprint)
    assert kept is not None
    assert kept[0] == 2
    undo.apply(dossier, change, backwards=True)
    assert references.root(dossier, publisher.root.fingerprint) == kept
    # What the former keys signed is refused from now on, undo or not.
    refused("pack_other_key", dossier, first)


def test_that_a_publisher_is_named_as_it_now_signs(dossier: Dossier, tmp_path: Path) -> None:
    publisher = Publisher(tmp_path / "editeur")
    updates.add_publisher(dossier, publisher.root, today=TODAY)
    publisher.rotate(name="Observatoire rebaptisé")
    change = accept(dossier, publisher.pack(tmp_path / "a.zip"))
    assert [one.name for one in updates.publishers(dossier)] == ["Observatoire rebaptisé"]
    assert in_use(dossier).publisher == "Observatoire rebaptisé"
    undo.apply(dossier, change, backwards=True)
    assert [one.name for one in updates.publishers(dossier)] == ["Observatoire d’essai"]


def test_that_new_keys_without_the_former_are_refused(dossier: Dossier, tmp_path: Path) -> None:
    publisher = Publisher(tmp_path / "editeur")
    updates.add_publisher(dossier, publisher.root, today=TODAY)
    entries = archive.read_entries(publisher.pack(tmp_path / "a.zip"))
    publisher.rotate(with_old_key=False)
    new_root = (publisher.folder / "2.root.json").read_bytes()
    forged = tmp_path / "b.zip"
    archive.write_entries(forged, {**entries, "2.root.json": new_root})
    assert refused("pack_chain_broken", dossier, forged).values["name"] == forged.name
    impostor = Publisher(tmp_path / "imposteur").pack(tmp_path / "c.zip")
    assert refused("pack_publisher_unknown", dossier, impostor).values["name"] == impostor.name


# Bad files


@pytest.mark.parametrize("kept", [0, 1, 100, -1])
def test_that_a_truncated_file_changes_nothing(
    known: Dossier, second: Path, tmp_path: Path, kept: int
) -> None:
    file = tmp_path / "coupe.zip"
    file.write_bytes(second.read_bytes()[:kept])
    before = digest(known)
    with pytest.raises(CmDeskError, match="pack_"):
        preview(known, file)
    assert digest(known) == before


def test_that_a_file_too_large_to_be_one_is_not_looked_into(second: Path, tmp_path: Path) -> None:
    large = tmp_path / "large.zip"
    large.write_bytes(bytes(archive.MAX_PACK_BYTES) + second.read_bytes())
    assert zipfile.is_zipfile(large)
    assert not updates.offers(large)


def test_that_only_a_file_of_references_is_offered(
    publisher: Publisher, second: Path, tmp_path: Path
) -> None:
    other = tmp_path / "export.zip"
    with zipfile.ZipFile(other, "w") as made:
        made.writestr("publications.csv", "Date;Texte\n")
    broken = tmp_path / "abime.zip"
    broken.write_bytes(b"PK\x03\x04 rien")
    assert updates.offers(second)
    assert not updates.offers(other)
    assert not updates.offers(broken)
    assert not updates.offers(publisher.root_file)
    assert not updates.offers(tmp_path / "absent.zip")
    assert not updates.offers(tmp_path)


# What has had its time


def test_that_an_expired_set_stays_in_force_and_says_its_age(
    known: Dossier, second: Path, texts: Texts
) -> None:
    accept(known, second)
    found = in_use(known)
    assert benchmarks.outdated(found, date(2028, 1, 31), texts) == ""
    assert "12\u00a0mois" in benchmarks.outdated(found, date(2028, 2, 1), texts)
    assert in_use(known) == found


def test_that_our_own_set_has_two_years(texts: Texts) -> None:
    found = benchmarks.bundled(RESOURCES)
    assert benchmarks.outdated(found, date(2028, 11, 21), texts) == ""
    told = benchmarks.outdated(found, date(2028, 11, 22), texts)
    assert "24\u00a0mois" in told
    assert "CM\u00a0Desk" in told or "CM Desk" in told


def test_that_a_set_expired_before_it_is_accepted_is_no_refusal(
    known: Dossier, publisher: Publisher, tmp_path: Path
) -> None:
    file = publisher.pack(tmp_path / "p.zip", expires_on=date(2027, 1, 16))
    assert benchmark.outdated_months(preview(known, file).after, TODAY) == 1
    assert accept(known, file)
    assert benchmark.outdated_months(in_use(known), TODAY) == 1


# What a disk damages


def damage(dossier: Dossier, version: int, content: bytes) -> None:
    dossier.connection.execute("UPDATE pack SET content = ? WHERE version = ?", (content, version))


def stored(dossier: Dossier, version: int) -> bytearray:
    found = dossier.connection.execute("SELECT content FROM pack WHERE version = ?", (version,))
    return bytearray(found.fetchall()[0][0])


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[[]]", zlib.compress(b"{}"), zlib.compress(b"[" * 100_000)]
)
def test_that_our_own_set_stands_for_one_that_is_damaged_and_says_so(
    known: Dossier, second: Path, texts: Texts, content: bytes
) -> None:
    accept(known, second)
    damage(known, 2, content)
    found = in_use(known)
    assert found.references == benchmarks.bundled(RESOURCES).references
    told = benchmarks.outdated(found, TODAY, texts)
    assert "Repères nationaux 2027" in told
    assert "endommagé" in told
    assert benchmarks.reader(known, RESOURCES)() == found


@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_that_no_bit_turned_in_the_dossier_gives_another_figure(
    known: Dossier, second: Path, place: float, bit: int
) -> None:
    if not references.packs(known):
        accept(known, second)
    whole = stored(known, 2)
    turned = bytearray(whole)
    turned[int(place * len(turned))] ^= 1 << bit
    figures = in_use(known)
    damage(known, 2, bytes(turned))
    try:
        found = in_use(known)
        assert found == figures or found.instead_of == figures.title
    finally:
        damage(known, 2, bytes(whole))


def test_that_a_damaged_set_is_installed_again(known: Dossier, second: Path, texts: Texts) -> None:
    accept(known, second)
    whole = in_use(known)
    damage(known, 2, b"rien")
    assert not preview(known, second).in_force
    change = accept(known, second)
    assert in_use(known) == whole
    assert benchmarks.outdated(in_use(known), TODAY, texts) == ""
    undo.apply(known, change, backwards=True)
    assert in_use(known).instead_of == whole.title


def test_that_going_back_passes_over_a_damaged_set(
    known: Dossier, second: Path, third: Path
) -> None:
    accept(known, second)
    accept(known, third)
    damage(known, 2, b"rien")
    assert updates.previous(known, RESOURCES) == benchmarks.bundled(RESOURCES)
    updates.roll_back(known, resources=RESOURCES)
    assert in_use(known) == benchmarks.bundled(RESOURCES)


# What another program accepts in the meantime


def test_that_the_keys_are_looked_at_again_when_accepting(dossier: Dossier, tmp_path: Path) -> None:
    publisher = Publisher(tmp_path / "editeur")
    updates.add_publisher(dossier, publisher.root, today=TODAY)
    found = preview(dossier, publisher.pack(tmp_path / "a.zip", version=5))
    publisher.rotate()
    accept(dossier, publisher.pack(tmp_path / "b.zip", version=3))
    before = digest(dossier)
    with pytest.raises(CmDeskError, match="pack_overtaken"):
        updates.accept(dossier, found, today=TODAY)
    assert digest(dossier) == before


def test_that_of_two_contents_of_one_version_the_first_accepted_stays(
    known: Dossier, publisher: Publisher, second: Path, tmp_path: Path
) -> None:
    other = preview(known, publisher.pack(tmp_path / "p.zip", edit=lambda _rows: None))
    accept(known, second)
    before = digest(known)
    with pytest.raises(CmDeskError, match="pack_same_version"):
        updates.accept(known, other, today=TODAY)
    assert digest(known) == before
