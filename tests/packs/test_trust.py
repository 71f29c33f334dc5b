"""Each test is an attack by its name, or a change that a good publisher makes."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cm_desk.domain.errors import CmDeskError
from cm_desk.packs import metadata, signing, trust
from cm_desk.packs.trust import Root
from packs.publisher import (
    EXPIRES_ON,
    PASSPHRASE,
    Publisher,
    edited,
    entries,
    references,
    rezip,
    verified,
)


def refusal(pack: Path, root: Root, floors: dict[str, int] | None = None) -> CmDeskError:
    with pytest.raises(CmDeskError) as refused:
        verified(pack, root, floors)
    return refused.value


def targets_edited(pack: Path, change: Callable[[dict[str, Any]], None]) -> Path:
    files = entries(pack)
    return rezip(pack, {**files, "targets.json": edited(files["targets.json"], change)})


def root_edited(pack: Path, change: Callable[[dict[str, Any]], None]) -> Path:
    files = entries(pack)
    return rezip(pack, {**files, "1.root.json": edited(files["1.root.json"], change)})


# --- what is accepted ----------------------------------------------------------------


def test_that_a_signed_pack_tells_what_it_holds(pack: Path, national: Publisher):
    found = verified(pack, national.root)
    assert (found.publisher, found.version) == (national.root.fingerprint, 2)
    assert (found.title, found.published_on) == ("Repères", date(2026, 11, 22))
    assert found.expires_on == EXPIRES_ON
    assert found.content == references()
    assert len(found.references.references) == 3
    assert found.root == national.root


def test_that_a_publisher_is_known_by_its_first_root(pack: Path, national: Publisher):
    data = (national.folder / "1.root.json").read_bytes()
    assert trust.read_root(data) == trust.identify(pack) == national.root
    assert trust.load_root(pack) == trust.load_root(national.folder / "1.root.json")
    assert (national.root.version, national.root.publisher) == (1, "Réseau des Pays")


def test_that_a_fingerprint_can_be_read_aloud(national: Publisher):
    groups = trust.spaced(national.root.fingerprint).split(" ")
    assert [len(group) for group in groups] == [4] * 16
    assert "".join(groups).lower() == national.root.fingerprint


def test_that_the_same_version_again_is_accepted(pack: Path, national: Publisher):
    first = verified(pack, national.root)
    again = verified(pack, national.root, {first.keys: first.version})
    assert again == first
    trust.refuse_other_content(again, first.content)


def test_that_an_expired_pack_is_accepted_with_its_date(tmp_path: Path, national: Publisher):
    old = json.loads(references()) | {"published_on": "2019-01-01"}
    (tmp_path / "vieux.json").write_text(json.dumps(old), "utf-8")
    pack = tmp_path / "vieux.zip"
    signing.build(
        tmp_path / "vieux.json", pack, publisher=national.folder, expires_on=date(2020, 1, 1)
    )
    signing.sign(pack, key=national.key())
    assert verified(pack, national.root).expires_on == date(2020, 1, 1)


def test_that_enough_people_of_several_may_sign(tmp_path: Path, trio: Publisher):
    for people in ((1, 2), (3, 1), (1, 2, 3)):
        pack = trio.publish(tmp_path / f"reperes-{len(people)}{people[0]}.zip", people=people)
        assert verified(pack, trio.root).version == 2


def test_that_a_signature_of_somebody_else_does_no_harm(
    pack: Path, national: Publisher, stranger: Publisher
):
    signature = json.loads(entries(stranger.publish(pack.with_name("b.zip")))["targets.json"])
    targets_edited(pack, lambda found: found["signatures"].extend(signature["signatures"]))
    assert verified(pack, national.root).version == 2


def test_that_new_keys_confirmed_by_the_former_are_trusted(tmp_path: Path):
    publisher = Publisher(tmp_path / "editeur")
    newest = publisher.rotate()
    found = verified(publisher.publish(tmp_path / "reperes.zip"), publisher.root)
    assert found.root == newest
    assert (found.publisher, found.root.version) == (publisher.root.fingerprint, 2)


def test_that_several_changes_of_keys_are_followed(tmp_path: Path):
    publisher = Publisher(tmp_path / "editeur")
    second = publisher.rotate(people=2, threshold=2)
    publisher.rotate()
    pack = publisher.publish(tmp_path / "reperes.zip")
    for trusted in (publisher.root, second):
        assert verified(pack, trusted).root.version == 3


def test_that_a_pack_made_before_unrelated_roots_still_counts(tmp_path: Path):
    """A newer root may keep the signing keys: what they signed before it stays theirs."""
    publisher = Publisher(tmp_path / "editeur")
    pack = publisher.publish(tmp_path / "reperes.zip")
    root = metadata.decode_root(publisher.root.data, name="")
    root.signed.version = 2
    root.signatures.clear()
    signing._add_signature(root, publisher.key("racine"))
    newer = Root(publisher.root.fingerprint, 2, publisher.root.publisher, root.to_bytes())
    found = verified(pack, newer)
    assert found.root == newer


def test_that_a_publisher_recovers_from_a_huge_version(tmp_path: Path):
    """Fast-forward: a stolen key signs the last version; new keys start a floor of their own."""
    publisher = Publisher(tmp_path / "editeur")
    huge = publisher.publish(tmp_path / "volee.zip", references(metadata.MAX_VERSION))
    stolen = verified(huge, publisher.root)
    floors = {stolen.keys: stolen.version}
    blocked = publisher.publish(tmp_path / "bloquee.zip", references(3))
    assert refusal(blocked, publisher.root, floors).key == "pack_older"
    newest = publisher.rotate()
    found = verified(publisher.publish(tmp_path / "neuve.zip", references(3)), newest, floors)
    assert found.version == 3
    assert found.keys != stolen.keys


def test_that_a_floor_is_tied_to_the_publisher_its_keys_and_their_number(trio: Publisher):
    root = metadata.decode_root(trio.root.data, name="")
    names = {metadata.keys_digest(root, "a"), metadata.keys_digest(root, "b")}
    root.signed.roles["targets"].threshold = 3
    names.add(metadata.keys_digest(root, "a"))
    root.signed.roles["targets"].keyids.pop()
    names.add(metadata.keys_digest(root, "a"))
    assert len(names) == 4


# --- rollback and freeze -------------------------------------------------------------


def test_that_a_rollback_is_refused(tmp_path: Path, national: Publisher):
    newer = verified(national.publish(tmp_path / "b.zip", references(5)), national.root)
    older = national.publish(tmp_path / "a.zip", references(4))
    refused = refusal(older, national.root, {newer.keys: newer.version})
    assert (refused.key, refused.values["version"], refused.values["floor"]) == ("pack_older", 4, 5)


def test_that_the_floor_of_one_publisher_is_not_anothers(
    tmp_path: Path, national: Publisher, stranger: Publisher
):
    high = verified(stranger.publish(tmp_path / "b.zip", references(9)), stranger.root)
    pack = national.publish(tmp_path / "a.zip", references(2))
    assert verified(pack, national.root, {high.keys: 9}).version == 2


def test_that_a_version_reused_for_other_figures_is_refused(
    pack: Path, tmp_path: Path, national: Publisher
):
    first = verified(pack, national.root)
    other = verified(national.publish(tmp_path / "b.zip", references(title="Autres")), first.root)
    with pytest.raises(CmDeskError) as refused:
        trust.refuse_other_content(other, first.content)
    assert refused.value.key == "pack_same_version"


def test_that_a_version_raised_by_hand_is_refused(pack: Path, national: Publisher):
    targets_edited(pack, lambda found: found["signed"].update(version=3))
    assert refusal(pack, national.root).key == "pack_altered"


def test_that_a_version_that_its_content_denies_is_refused(tmp_path: Path, national: Publisher):
    pack = national.build(tmp_path / "a.zip")
    targets_edited(pack, lambda found: found["signed"].update(version=7))
    with pytest.raises(CmDeskError) as refused:
        signing.sign(pack, key=national.key())
    assert refused.value.key == "pack_two_versions"
    forged = resigned(pack, national)
    refused_pack = refusal(forged, national.root)
    assert (refused_pack.key, refused_pack.values["signed"]) == ("pack_two_versions", 7)


def resigned(pack: Path, publisher: Publisher) -> Path:
    """Sign whatever the list of files says: the publisher itself is careless."""
    files = entries(pack)
    targets = metadata.decode_targets(files["targets.json"], name="")
    targets.signatures.clear()
    signing._add_signature(targets, publisher.key())
    return rezip(pack, {**files, "targets.json": targets.to_bytes()})


# --- mix and match -------------------------------------------------------------------


def test_that_figures_of_another_signed_pack_are_refused(
    pack: Path, tmp_path: Path, national: Publisher
):
    other = entries(national.publish(tmp_path / "b.zip", references(3)))
    rezip(pack, {**entries(pack), "benchmarks.json": other["benchmarks.json"]})
    assert refusal(pack, national.root).key == "pack_file_altered"


def test_that_one_changed_figure_is_refused(pack: Path, national: Publisher):
    files = entries(pack)
    changed = files["benchmarks.json"].replace(b'"value": 92', b'"value": 29')
    assert changed != files["benchmarks.json"]
    rezip(pack, {**files, "benchmarks.json": changed})
    refused = refusal(pack, national.root)
    assert (refused.key, refused.values["entry"]) == ("pack_file_altered", "benchmarks.json")


def test_that_a_file_of_another_length_is_refused(pack: Path, national: Publisher):
    files = entries(pack)
    rezip(pack, {**files, "benchmarks.json": files["benchmarks.json"] + b" "})
    assert refusal(pack, national.root).key == "pack_file_altered"


@pytest.mark.parametrize("entry", ["lisez-moi.txt", "autre/benchmarks.txt", "Thumbs.db"])
def test_that_a_file_that_nobody_signed_is_refused(pack: Path, national: Publisher, entry: str):
    rezip(pack, {**entries(pack), entry: b"bonjour"})
    assert refusal(pack, national.root).key in {"pack_unlisted", "pack_climbs_out"}


def test_that_a_missing_file_is_refused(pack: Path, national: Publisher):
    files = entries(pack)
    del files["benchmarks.json"]
    refused = refusal(rezip(pack, files), national.root)
    assert (refused.key, refused.values["entry"]) == ("pack_incomplete", "benchmarks.json")


def test_that_a_list_without_the_references_is_refused(tmp_path: Path, national: Publisher):
    pack = national.build(tmp_path / "a.zip")
    files = entries(pack)
    del files["benchmarks.json"]
    rezip(pack, files)
    targets_edited(pack, lambda found: found["signed"].update(targets={}))
    assert refusal(resigned(pack, national), national.root).key == "pack_incomplete"


def test_that_other_signed_files_travel_along(tmp_path: Path, national: Publisher):
    folder = tmp_path / "dossier"
    folder.mkdir()
    (folder / "benchmarks.json").write_bytes(references())
    (folder / "lisez-moi.txt").write_text("Bonjour", "utf-8")
    pack = tmp_path / "a.zip"
    signing.build(folder, pack, publisher=national.folder, expires_on=EXPIRES_ON)
    signing.sign(pack, key=national.key())
    assert verified(pack, national.root).content == references()


# --- keys ----------------------------------------------------------------------------


def test_that_an_unsigned_pack_is_refused(tmp_path: Path, national: Publisher):
    assert refusal(national.build(tmp_path / "a.zip"), national.root).key == "pack_unsigned"


@pytest.mark.parametrize("entry", ["1.root.json", "targets.json"])
def test_that_a_pack_without_its_metadata_is_unsigned(pack: Path, national: Publisher, entry: str):
    files = entries(pack)
    del files[entry]
    assert refusal(rezip(pack, files), national.root).key == "pack_unsigned"


def test_that_an_unknown_publisher_is_refused_by_its_fingerprint(
    tmp_path: Path, national: Publisher, stranger: Publisher
):
    refused = refusal(stranger.publish(tmp_path / "a.zip"), national.root)
    assert refused.key == "pack_publisher_unknown"
    assert refused.values["publisher"] == "Réseau des Pays"
    assert refused.values["fingerprint"] == trust.spaced(stranger.root.fingerprint)


def test_that_an_unknown_key_is_refused(
    pack: Path, tmp_path: Path, national: Publisher, stranger: Publisher
):
    foreign = entries(stranger.publish(tmp_path / "b.zip"))
    rezip(pack, {**foreign, "1.root.json": entries(pack)["1.root.json"]})
    assert refusal(pack, national.root).key == "pack_other_key"


def test_that_a_false_signature_is_refused(pack: Path, national: Publisher):
    targets_edited(pack, lambda found: found["signatures"][0].update(sig="00" * 64))
    assert refusal(pack, national.root).key == "pack_altered"


def test_that_one_signature_of_two_is_refused(tmp_path: Path, trio: Publisher):
    refused = refusal(trio.publish(tmp_path / "a.zip", people=(2,)), trio.root)
    assert refused.key == "pack_threshold"
    assert (refused.values["count"], refused.values["threshold"]) == (1, 2)


def test_that_one_person_signing_twice_counts_once(tmp_path: Path, trio: Publisher):
    assert refusal(trio.publish(tmp_path / "a.zip", people=(2, 2)), trio.root).key == (
        "pack_threshold"
    )


def test_that_one_signature_given_under_another_key_is_refused(tmp_path: Path, trio: Publisher):
    pack = trio.publish(tmp_path / "a.zip", people=(1,))
    copied = {"keyid": trio.key("signature", 2).id}
    targets_edited(
        pack, lambda found: found["signatures"].append({**found["signatures"][0], **copied})
    )
    assert refusal(pack, trio.root).key == "pack_altered"


def test_that_one_signature_given_twice_is_refused(tmp_path: Path, trio: Publisher):
    pack = trio.publish(tmp_path / "a.zip", people=(1,))
    targets_edited(pack, lambda found: found["signatures"].append(found["signatures"][0]))
    assert refusal(pack, trio.root).key == "pack_malformed"


def test_that_a_key_for_roots_cannot_sign_references(tmp_path: Path, national: Publisher):
    pack = national.build(tmp_path / "a.zip")
    with pytest.raises(CmDeskError) as refused:
        signing.sign(pack, key=national.key("racine"))
    assert refused.value.key == "key_not_for_targets"
    files = entries(pack)
    targets = metadata.decode_targets(files["targets.json"], name="")
    signing._add_signature(targets, national.key("racine"))
    rezip(pack, {**files, "targets.json": targets.to_bytes()})
    assert refusal(pack, national.root).key == "pack_other_key"


# --- roots ---------------------------------------------------------------------------


def test_that_an_altered_root_is_another_publisher(pack: Path, national: Publisher):
    root_edited(pack, lambda found: found["signed"].update({"x-publisher": "Autre"}))
    assert refusal(pack, national.root).key == "pack_publisher_unknown"
    with pytest.raises(CmDeskError) as refused:
        trust.identify(pack)
    assert refused.value.key == "pack_altered"


def test_that_a_root_without_its_own_signature_is_refused(pack: Path, national: Publisher):
    root_edited(pack, lambda found: found.update(signatures=[]))
    assert refusal(pack, national.root).key == "pack_unsigned"


def rotated_by(publisher: Publisher, *, former: tuple[int, ...], tmp_path: Path) -> Path:
    """Change the keys with the confirmation of these people only; publish what follows."""
    copy = tmp_path / "rotation"
    shutil.copytree(publisher.folder, copy)
    signing.rotate(
        copy,
        passphrases=[PASSPHRASE],
        threshold=1,
        former=[publisher.key("racine", one) for one in former],
    )
    pack = publisher.publish(tmp_path / "a.zip", people=(1, 2))
    files = entries(pack)
    targets = metadata.decode_targets(files["targets.json"], name="")
    targets.signatures.clear()
    signing._add_signature(
        targets, signing.open_key(copy / "cles-2" / "signature-1.pem", PASSPHRASE)
    )
    second = (copy / "2.root.json").read_bytes()
    return rezip(pack, {**files, "2.root.json": second, "targets.json": targets.to_bytes()})


@pytest.mark.parametrize("former", [(), (1,)])
def test_that_new_keys_that_too_few_former_ones_confirm_are_refused(
    tmp_path: Path, trio: Publisher, former: tuple[int, ...]
):
    pack = rotated_by(trio, former=former, tmp_path=tmp_path)
    assert refusal(pack, trio.root).key == "pack_chain_broken"


def test_that_new_keys_that_enough_former_ones_confirm_are_accepted(
    tmp_path: Path, trio: Publisher
):
    pack = rotated_by(trio, former=(1, 3), tmp_path=tmp_path)
    assert verified(pack, trio.root).root.version == 2


def test_that_new_keys_that_do_not_sign_their_own_root_are_refused(tmp_path: Path):
    publisher = Publisher(tmp_path / "editeur")
    publisher.rotate()
    pack = publisher.publish(tmp_path / "a.zip")
    own = publisher.key("racine", version=2).id
    files = entries(pack)
    stripped = edited(
        files["2.root.json"],
        lambda found: found.update(
            signatures=[one for one in found["signatures"] if one["keyid"] != own]
        ),
    )
    assert refusal(rezip(pack, {**files, "2.root.json": stripped}), publisher.root).key == (
        "pack_chain_broken"
    )


def test_that_an_evil_root_is_refused(
    pack: Path, tmp_path: Path, national: Publisher, stranger: Publisher
):
    """A stranger's second root follows the first one of the publisher."""
    stranger.rotate()
    evil = entries(stranger.publish(tmp_path / "b.zip"))
    rezip(pack, {**evil, "1.root.json": entries(pack)["1.root.json"]})
    assert refusal(pack, national.root).key == "pack_chain_broken"


def test_that_a_fork_of_the_roots_already_trusted_is_refused(tmp_path: Path):
    """The first keys were stolen after they were replaced: the thief writes another sequel."""
    publisher = Publisher(tmp_path / "editeur")
    shutil.copytree(publisher.folder, tmp_path / "vol")
    newest = publisher.rotate()
    signing.rotate(
        tmp_path / "vol",
        passphrases=[PASSPHRASE],
        threshold=1,
        former=[publisher.key("racine")],
    )
    publisher.folder = tmp_path / "vol"
    assert refusal(publisher.publish(tmp_path / "a.zip"), newest).key == "pack_chain_broken"


def test_that_a_revoked_key_is_refused(tmp_path: Path):
    publisher = Publisher(tmp_path / "editeur")
    old_key = publisher.key()
    newest = publisher.rotate()
    pack = publisher.build(tmp_path / "a.zip")
    files = entries(pack)
    targets = metadata.decode_targets(files["targets.json"], name="")
    signing._add_signature(targets, old_key)
    rezip(pack, {**files, "targets.json": targets.to_bytes()})
    for trusted in (publisher.root, newest):
        assert refusal(pack, trusted).key == "pack_other_key"


def test_that_an_old_root_replayed_is_refused(tmp_path: Path):
    """The pack hides the roots that revoked its key."""
    publisher = Publisher(tmp_path / "editeur")
    pack = publisher.publish(tmp_path / "a.zip", references(9))
    newest = publisher.rotate()
    assert verified(pack, publisher.root).version == 9
    assert refusal(pack, newest).key == "pack_other_key"


@pytest.mark.parametrize("hidden", [1, 2])
def test_that_a_chain_with_a_hole_is_refused(tmp_path: Path, hidden: int):
    publisher = Publisher(tmp_path / "editeur")
    publisher.rotate()
    publisher.rotate()
    pack = publisher.publish(tmp_path / "a.zip")
    files = entries(pack)
    del files[f"{hidden}.root.json"]
    assert refusal(rezip(pack, files), publisher.root).key == "pack_chain_broken"


def test_that_a_root_under_the_wrong_number_is_refused(pack: Path, national: Publisher):
    files = entries(pack)
    rezip(pack, {**files, "2.root.json": files["1.root.json"]})
    assert refusal(pack, national.root).key == "pack_chain_broken"


def test_that_a_later_root_cannot_be_added_as_a_publisher(tmp_path: Path):
    """It could claim any fingerprint: nothing but the chain says whose it is."""
    publisher = Publisher(tmp_path / "editeur")
    newest = publisher.rotate()
    with pytest.raises(CmDeskError) as refused:
        trust.read_root(newest.data, name="2.root.json")
    assert (refused.value.key, refused.value.values["version"]) == ("root_not_first", 2)


def test_that_a_huge_root_is_refused_before_it_is_decoded(tmp_path: Path):
    with pytest.raises(CmDeskError) as refused:
        trust.read_root(b" " * 300_000, name="editeur.json")
    assert refused.value.key == "pack_bomb"
    with (tmp_path / "editeur.json").open("wb") as stream:
        stream.truncate(300_000_000)
    with pytest.raises(CmDeskError) as refused:
        trust.load_root(tmp_path / "editeur.json")
    assert refused.value.key == "pack_too_large"


# --- malformed or foreign metadata ---------------------------------------------------


@pytest.mark.parametrize("app", [None, "autre", "CM-DESK", 1])
def test_that_a_pack_for_another_application_is_refused(
    tmp_path: Path, national: Publisher, app: object
):
    pack = national.build(tmp_path / "a.zip")
    targets_edited(pack, lambda found: found["signed"].update({"x-app": app}))
    assert refusal(pack, national.root).key == "pack_other_app"


def test_that_a_root_for_another_application_is_refused(national: Publisher):
    data = edited(national.root.data, lambda found: found["signed"].pop("x-app"))
    with pytest.raises(CmDeskError) as refused:
        trust.read_root(data)
    assert refused.value.key == "pack_other_app"


def key_changed(**changes: object) -> Callable[[dict[str, Any]], None]:
    def change(found: dict[str, Any]) -> None:
        for key in found["signed"]["keys"].values():
            key.update(changes)

    return change


def twin_key(found: dict[str, Any]) -> None:
    """Name one key twice, so that it would count as two signatures."""
    keys = found["signed"]["keys"]
    keys["f" * 64] = next(iter(keys.values()))


@pytest.mark.parametrize(
    "change",
    [
        lambda found: found["signed"].update({"x-publisher": ""}),
        lambda found: found["signed"].update({"x-publisher": " "}),
        lambda found: found["signed"].update({"x-publisher": "Pays\u202esyaP"}),
        lambda found: found["signed"].update({"x-publisher": "Pays\nde confiance"}),
        lambda found: found["signed"].update({"x-publisher": "x" * 201}),
        lambda found: found["signed"].update({"x-publisher": ["Pays"]}),
        lambda found: found["signed"].update(version=0),
        lambda found: found["signed"].update(version=True),
        lambda found: found["signed"].update(version="1"),
        lambda found: found["signed"].update(version=10**9),
        lambda found: found["signed"].update(_type="snapshot"),
        lambda found: found["signed"].update(spec_version="2.0.0"),
        lambda found: found["signed"].update(expires="demain"),
        lambda found: found["signed"].update(keys=[]),
        lambda found: found["signed"].update(keys={}),
        lambda found: found["signed"]["roles"].pop("targets"),
        lambda found: found["signed"]["roles"]["targets"].update(threshold=0),
        lambda found: found["signed"]["roles"]["targets"].update(threshold=2),
        lambda found: found["signed"]["roles"]["targets"].update(threshold=1.0),
        lambda found: found["signed"]["roles"]["targets"].update(threshold=True),
        lambda found: found["signed"]["roles"]["root"].update(keyids=[]),
        lambda found: found["signed"]["roles"]["root"].update(keyids="abc"),
        lambda found: found.update(signatures={}),
        lambda found: found.update(signatures=None),
        lambda found: found.update(signed=None),
        lambda found: found.update(signed=[]),
        lambda found: found.pop("signed"),
        lambda found: found.update(extra=1),
        key_changed(scheme="rsassa-pss-sha256", keytype="rsa"),
        key_changed(keytype="sigstore-oidc", scheme="Fulcio"),
        key_changed(keyval={"public": "00" * 31}),
        key_changed(keyval={"public": "00" * 32}),
        key_changed(keyval={"public": 1}),
        key_changed(keyval=None),
        key_changed(extra=1),
        twin_key,
    ],
)
def test_that_a_malformed_root_is_refused(
    national: Publisher, change: Callable[[dict[str, Any]], None]
):
    with pytest.raises(CmDeskError) as refused:
        trust.read_root(edited(national.root.data, change), name="editeur.json")
    assert refused.value.key == "pack_malformed"


@pytest.mark.parametrize(
    "change",
    [
        lambda found: found["signed"].update(version=0),
        lambda found: found["signed"].update(version=10**9),
        lambda found: found["signed"].update(_type="root"),
        lambda found: found["signed"].update(targets=[]),
        lambda found: found["signed"]["targets"]["benchmarks.json"].update(length=-1),
        lambda found: found["signed"]["targets"]["benchmarks.json"].update(length="1"),
        lambda found: found["signed"]["targets"]["benchmarks.json"].update(length=1.5),
        lambda found: found["signed"]["targets"]["benchmarks.json"].update(hashes={}),
        lambda found: found["signed"]["targets"]["benchmarks.json"].update(hashes={"md5": "0"}),
        lambda found: found["signed"].update(
            delegations={
                "keys": {},
                "roles": [
                    {"name": "a", "keyids": [], "threshold": 1, "terminating": True, "paths": ["*"]}
                ],
            }
        ),
    ],
)
def test_that_a_malformed_list_of_files_is_refused(
    pack: Path, national: Publisher, change: Callable[[dict[str, Any]], None]
):
    targets_edited(pack, change)
    assert refusal(pack, national.root).key == "pack_malformed"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"texte"',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"signed": ' + b"9" * 5_000 + b"}",
        b'{"signed": NaN}',
        b'{"signed": {"version": 1e999}}',
        b'{"signed": {}, "signed": {}}',
        '{"signed": "\ud800"}'.encode("utf-8", "surrogatepass"),
        b'{"signed": "\\ud800"}',
    ],
)
def test_that_metadata_that_is_no_json_of_ours_is_refused(
    pack: Path, national: Publisher, data: bytes
):
    with pytest.raises(CmDeskError) as refused:
        trust.read_root(data, name="editeur.json")
    assert refused.value.key == "pack_malformed"
    for entry in ("1.root.json", "targets.json"):
        rezip(pack, {**entries(pack), entry: data})
        assert refusal(pack, national.root).key == "pack_malformed"


def test_that_a_key_repeated_in_signed_metadata_is_refused(pack: Path, national: Publisher):
    files = entries(pack)
    twice = files["targets.json"].replace(b'"version":2', b'"version":1,"version":2')
    assert twice != files["targets.json"]
    rezip(pack, {**files, "targets.json": twice})
    assert refusal(pack, national.root).key == "pack_malformed"


# --- the figures themselves ----------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (references(value=140), "references_percentage"),
        (references().replace(b'"value": 92', b'"value": NaN'), "references_no_number"),
        (references(slug="anpp-reseau-linkedin"), "references_repeated"),
        (references(value="beaucoup"), "references_malformed"),
    ],
)
def test_that_impossible_figures_are_refused_even_when_signed(
    tmp_path: Path, national: Publisher, data: bytes, key: str
):
    with pytest.raises(CmDeskError) as refused:
        national.build(tmp_path / "a.zip", data)
    assert refused.value.key == key
    assert not (tmp_path / "a.zip").exists()
    assert refusal(careless(tmp_path, national, data), national.root).key == key


def careless(tmp_path: Path, publisher: Publisher, data: bytes) -> Path:
    """Publish figures that nobody read, with a good signature all the same."""
    pack = publisher.build(tmp_path / "b.zip")
    files = {**entries(pack), "benchmarks.json": data}
    from tuf.api.metadata import TargetFile

    target = TargetFile.from_data("benchmarks.json", data, ["sha256"]).to_dict()
    targets = edited(
        files["targets.json"],
        lambda found: found["signed"]["targets"].update({"benchmarks.json": target}),
    )
    return resigned(rezip(pack, {**files, "targets.json": targets}), publisher)
