"""What makes keys and packs: whole or not at all, and never a signature on what is wrong."""

import json
from datetime import date
from pathlib import Path

import pytest

from cm_desk.domain.errors import CmDeskError
from cm_desk.packs import archive, metadata, signing, trust
from packs.publisher import EXPIRES_ON, PASSPHRASE, Publisher, entries, references, rezip


def refused_key(call: object, *words: object, **named: object) -> str:
    assert callable(call)
    with pytest.raises(CmDeskError) as refused:
        call(*words, **named)
    return refused.value.key


def full_at(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Let the disk be full when a file of this name takes its place."""
    replace = Path.replace

    def maybe(self: Path, target: Path) -> Path:
        if target.name == name:
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", maybe)


@pytest.mark.parametrize("name", ["racine-1.pem", "signature-2.pem", "1.root.json"])
def test_that_a_publisher_is_made_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
):
    full_at(monkeypatch, name)
    folder = tmp_path / "editeur"
    words = {"name": "Pays", "passphrases": [PASSPHRASE] * 2, "threshold": 1}
    assert refused_key(signing.make_publisher, folder, **words) == "pack_not_written"
    assert list(tmp_path.iterdir()) == []
    monkeypatch.undo()
    signing.make_publisher(folder, **words)


@pytest.mark.parametrize("name", ["racine-1.pem", "2.root.json"])
def test_that_keys_are_changed_wholly_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
):
    publisher = Publisher(tmp_path / "editeur")
    before = sorted(publisher.folder.rglob("*"))
    former = [publisher.key("racine")]
    full_at(monkeypatch, name)
    words = {"passphrases": [PASSPHRASE], "threshold": 1, "former": former}
    assert refused_key(signing.rotate, publisher.folder, **words) == "pack_not_written"
    assert sorted(publisher.folder.rglob("*")) == before
    monkeypatch.undo()
    assert signing.rotate(publisher.folder, **words) == signing.Signed(1, 1)


def test_that_a_publisher_that_cannot_take_its_place_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def denied(_self: Path, _target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", denied)
    words = {"name": "Pays", "passphrases": [PASSPHRASE], "threshold": 1}
    assert refused_key(signing.make_publisher, tmp_path / "e", **words) == "pack_not_written"
    assert list(tmp_path.iterdir()) == []


def test_that_a_short_passphrase_makes_no_key(tmp_path: Path):
    words = {"passphrases": [PASSPHRASE, "onze lettre"], "threshold": 1}
    short = refused_key(signing.make_publisher, tmp_path / "e", name="Pays", **words)
    assert short == "passphrase_too_short"
    assert list(tmp_path.iterdir()) == []
    publisher = Publisher(tmp_path / "editeur")
    former = [publisher.key("racine")]
    short = refused_key(signing.rotate, publisher.folder, former=former, **words)
    assert short == "passphrase_too_short"
    assert not (publisher.folder / "cles-2").exists()


def test_that_keys_wait_for_their_confirmation_before_the_next_change(tmp_path: Path):
    publisher = Publisher(tmp_path / "editeur")
    words = {"passphrases": [PASSPHRASE], "threshold": 1}
    signing.rotate(publisher.folder, former=[], **words)
    again = refused_key(signing.rotate, publisher.folder, former=[], **words)
    assert again == "pack_chain_broken"


def test_that_another_publishers_key_cannot_confirm_new_keys(tmp_path: Path, stranger: Publisher):
    publisher = Publisher(tmp_path / "editeur")
    words = {"passphrases": [PASSPHRASE], "threshold": 1, "former": [stranger.key("racine")]}
    assert refused_key(signing.rotate, publisher.folder, **words) == "key_not_for_root"
    assert not (publisher.folder / "cles-2").exists()


def test_that_a_publisher_may_change_its_name_with_its_keys(tmp_path: Path):
    publisher = Publisher(tmp_path / "editeur", name="Avant")
    words = {"passphrases": [PASSPHRASE], "threshold": 1, "former": [publisher.key("racine")]}
    assert refused_key(signing.rotate, publisher.folder, name="", **words) == (
        "publisher_without_name"
    )
    signing.rotate(publisher.folder, name="Après", **words)
    pack = publisher.publish(tmp_path / "a.zip")
    found = trust.verify(pack, trusted=publisher.root, floors={})
    assert (found.root.publisher, found.publisher) == ("Après", publisher.root.fingerprint)


@pytest.mark.parametrize("entry", ["benchmarks.json", "targets.json", "1.root.json"])
def test_that_nothing_altered_is_ever_signed(tmp_path: Path, trio: Publisher, entry: str):
    """The second person signs what the first one signed, not what came by mail since."""
    pack = trio.publish(tmp_path / "a.zip", people=(1,))
    files = entries(pack)
    marks = {
        "benchmarks.json": b'"value": 92',
        "targets.json": b'"version":2',
        "1.root.json": b"Pays",
    }
    swaps = {
        "benchmarks.json": b'"value": 29',
        "targets.json": b'"version":3',
        "1.root.json": b"Pois",
    }
    rezip(pack, {**files, entry: files[entry].replace(marks[entry], swaps[entry], 1)})
    before = pack.read_bytes()
    refused_key(signing.sign, pack, key=trio.key("signature", 2))
    assert pack.read_bytes() == before


def test_that_a_pack_of_another_publisher_is_not_signed(
    tmp_path: Path, national: Publisher, stranger: Publisher
):
    pack = stranger.build(tmp_path / "a.zip")
    assert refused_key(signing.sign, pack, key=national.key()) == "key_not_for_targets"


def test_that_figures_are_published_as_they_were_written(tmp_path: Path, national: Publisher):
    data = json.dumps(json.loads(references()), indent=3).encode()
    pack = national.publish(tmp_path / "a.zip", data)
    assert trust.verify(pack, trusted=national.root, floors={}).content == data


def test_that_signing_again_changes_nothing(tmp_path: Path, national: Publisher):
    pack = national.publish(tmp_path / "a.zip")
    before = pack.read_bytes()
    assert signing.sign(pack, key=national.key()) == signing.Signed(1, 1)
    assert pack.read_bytes() == before


def test_that_an_older_pack_of_the_same_name_survives_a_full_disk(
    tmp_path: Path, national: Publisher, monkeypatch: pytest.MonkeyPatch
):
    pack = national.publish(tmp_path / "a.zip")
    before = pack.read_bytes()
    full_at(monkeypatch, "a.zip")
    assert refused_key(national.build, pack, references(3)) == "pack_not_written"
    assert pack.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "key"),
    [("absent.pem", "pack_unreadable"), ("texte.pem", "key_unreadable")],
)
def test_that_what_is_no_key_is_refused(tmp_path: Path, name: str, key: str):
    (tmp_path / "texte.pem").write_text("bonjour")
    assert refused_key(signing.open_key, tmp_path / name, PASSPHRASE) == key


def test_that_a_key_without_a_passphrase_or_of_another_kind_is_refused(tmp_path: Path):
    from cryptography.hazmat.primitives import serialization as pem
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519

    hidden = pem.BestAvailableEncryption(PASSPHRASE.encode())
    clear = (ed25519.Ed25519PrivateKey.generate(), pem.NoEncryption())
    other = (ec.generate_private_key(ec.SECP256R1()), hidden)
    for key, encryption in (clear, other):
        file = tmp_path / "cle.pem"
        file.write_bytes(key.private_bytes(pem.Encoding.PEM, pem.PrivateFormat.PKCS8, encryption))
        assert refused_key(signing.open_key, file, PASSPHRASE) == "key_unreadable"


def test_that_a_damaged_key_is_refused(tmp_path: Path, national: Publisher):
    data = (national.folder / "cles-1" / "signature-1.pem").read_bytes()
    file = tmp_path / "cle.pem"
    for place in range(40, len(data), 5):
        file.write_bytes(data[:place] + b"!" + data[place + 1 :])
        assert refused_key(signing.open_key, file, PASSPHRASE) in {
            "key_unreadable",
            "key_passphrase_wrong",
        }


def test_that_an_open_key_shows_nothing_private(national: Publisher):
    key = national.key()
    secret = key.key.private_bytes_raw().hex()
    assert secret not in repr(key)
    assert PASSPHRASE not in repr(key)


def test_that_the_size_of_a_published_set_is_bounded(tmp_path: Path, national: Publisher):
    big = tmp_path / "gros.json"
    big.write_bytes(b" " * (archive.MAX_BYTES + 1))
    words = {"publisher": national.folder, "expires_on": EXPIRES_ON}
    assert refused_key(signing.build, big, tmp_path / "a.zip", **words) == "pack_too_large"


def test_that_the_list_of_files_carries_what_it_promises(tmp_path: Path, national: Publisher):
    files = entries(national.publish(tmp_path / "a.zip"))
    targets = metadata.decode_targets(files["targets.json"], name="").signed
    assert (targets.version, targets.expires.date()) == (2, date(2028, 11, 22))
    assert list(targets.targets) == ["benchmarks.json"]
    assert targets.targets["benchmarks.json"].length == len(files["benchmarks.json"])
