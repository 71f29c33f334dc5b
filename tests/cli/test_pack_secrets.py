"""A passphrase and a private key never leave the encrypted file: a canary is looked for."""

import base64
import tempfile
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization

from cli.conftest import Run
from cm_desk import keychain
from cm_desk.keychain import Keychain
from cm_desk.packs import signing
from packs.publisher import references

CANARY = "canari jaune sous 7 ponts bleus"


@pytest.fixture(autouse=True)
def _everything_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the user's vault out, and what any library writes under the test's eyes."""
    monkeypatch.setattr(keychain, "system_keychain", lambda: Keychain(None))
    (tmp_path / "temp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temp"))
    monkeypatch.setenv("CM_DESK_HOME", str(tmp_path / "maison"))


def shapes(secret: bytes) -> Iterator[bytes]:
    """Yield a secret as it may be written."""
    yield secret
    yield secret.hex().encode()
    yield base64.b64encode(secret).rstrip(b"=")
    yield base64.urlsafe_b64encode(secret).rstrip(b"=")
    yield repr(secret)[2:-1].encode()


def leaks(folder: Path, told: str, secrets: list[bytes]) -> list[str]:
    """Name where a secret is found: the files under a folder, and what was told."""
    wanted = [shape for secret in secrets for shape in shapes(secret)]
    places = {str(file): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    places["told"] = told.encode()
    return [name for name, data in places.items() if any(one in data for one in wanted)]


def test_that_neither_passphrase_nor_private_key_is_written_anywhere(
    tmp_path: Path, run: Run, caplog: pytest.LogCaptureFixture
) -> None:
    phrase, folder, dossier = tmp_path / "phrase.txt", tmp_path / "editeur", tmp_path / "a.cmdesk"
    phrase.write_text(CANARY, "utf-8")
    figures, pack = tmp_path / "reperes.json", tmp_path / "reperes.zip"
    figures.write_bytes(references())
    secret = ("--passphrase-file", phrase)
    key = folder / "cles-1" / "signature-1.pem"
    new = ("--new-passphrase-file", phrase)
    words: list[tuple[object, ...]] = [
        ("new", dossier, "--name", "PETR"),
        ("pack", "keygen", folder, "--name", "Pays", *secret),
        ("pack", "build", figures, pack, "--publisher", folder),
        ("pack", "sign", pack, "--key", key, *secret, "--remember"),
        ("pack", "rotate", folder, "--key", folder / "cles-1" / "racine-1.pem", *secret, *new),
        # Refused: an unknown key, a wrong passphrase, a file that is no key.
        ("pack", "sign", pack, "--key", folder / "cles-2" / "racine-1.pem", *secret),
        ("pack", "sign", pack, "--key", key, "--passphrase-file", figures),
        ("pack", "sign", pack, "--key", phrase, *secret),
        ("pack", "verify", pack, "--root", folder / "1.root.json", "--json"),
        ("benchmarks", "import", dossier, pack, "--root", folder / "1.root.json"),
    ]
    with caplog.at_level(0):
        ended = [run(*one) for one in words]
    assert [one.code for one in ended] == [0, 0, 0, 0, 0, 1, 1, 1, 0, 0]
    told = "".join(one.out + one.err for one in ended) + caplog.text

    opened = [signing.open_key(file, CANARY) for file in (folder / "cles-1").iterdir()]
    told += repr(opened)
    formats = serialization.Encoding, serialization.PrivateFormat
    plain = serialization.NoEncryption()
    secrets = [CANARY.encode(), CANARY.encode("utf-16-le")]
    secrets += [one.key.private_bytes(formats[0].Raw, formats[1].Raw, plain) for one in opened]
    assert leaks(tmp_path, told, secrets) == [str(phrase)], "the control, and nothing else"


def test_that_a_bug_while_signing_shows_no_secret(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    phrase = tmp_path / "phrase.txt"
    phrase.write_text(CANARY, "utf-8")

    def fail(*_values: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(signing, "_sign_root", fail)
    with pytest.raises(RuntimeError) as bug:
        run("pack", "keygen", tmp_path / "ed", "--name", "Pays", "--passphrase-file", phrase)
    # What the crash report writes.
    shown = "".join(traceback.format_exception(bug.value))
    assert leaks(tmp_path, shown, [CANARY.encode()]) == [str(phrase)]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["phrase.txt", "temp"]
