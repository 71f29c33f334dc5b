"""The whole life of a publisher, typed; no test ever asks the user's own vault."""

import getpass
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from cli.conftest import Run
from cm_desk import keychain
from cm_desk.keychain import Keychain
from cm_desk.packs import trust
from packs.publisher import PASSPHRASE, references


class Vault:
    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str, /) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str, /) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str, /) -> None:
        del self.kept[service, username]


class Terminal:
    """Types the answers given, in order, and notes the questions."""

    def __init__(self) -> None:
        self.answers: list[str] = []
        self.asked: list[str] = []

    def getpass(self, prompt: str) -> str:
        self.asked.append(prompt)
        if not self.answers:
            raise EOFError
        return self.answers.pop(0)


@pytest.fixture
def vault(monkeypatch: pytest.MonkeyPatch) -> Vault:
    """A vault that lasts from one command to the next."""
    found = Vault()
    monkeypatch.setattr(keychain, "system_keychain", lambda: Keychain(found))
    return found


@pytest.fixture(autouse=True)
def _no_vault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keychain, "system_keychain", lambda: Keychain(None))


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    found = Terminal()
    monkeypatch.setattr(getpass, "getpass", found.getpass)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    return found


@pytest.fixture
def phrase(tmp_path: Path) -> Path:
    file = tmp_path / "phrase.txt"
    file.write_text(f"{PASSPHRASE}\n", "utf-8")
    return file


@pytest.fixture
def figures(tmp_path: Path) -> Path:
    file = tmp_path / "reperes.json"
    file.write_bytes(references())
    return file


@pytest.fixture
def editor(tmp_path: Path, phrase: Path, done: Run) -> Path:
    folder = tmp_path / "editeur"
    done("pack", "keygen", folder, "--name", "Réseau des Pays", "--passphrase-file", phrase)
    return folder


@pytest.fixture
def pack(tmp_path: Path, editor: Path, figures: Path, phrase: Path, done: Run) -> Path:
    file = tmp_path / "reperes.zip"
    done("pack", "build", figures, file, "--publisher", editor, "--today", "2026-11-22")
    done("pack", "sign", file, "--key", signing_key(editor), "--passphrase-file", phrase)
    return file


def signing_key(editor: Path, person: int = 1, version: int = 1) -> Path:
    return editor / f"cles-{version}" / f"signature-{person}.pem"


def root_key(editor: Path, person: int = 1, version: int = 1) -> Path:
    return editor / f"cles-{version}" / f"racine-{person}.pem"


def test_that_a_publisher_is_made_built_signed_and_verified(editor: Path, pack: Path, done: Run):
    told = done("pack", "verify", pack, "--root", editor / "1.root.json").out
    root = trust.load_root(editor / "1.root.json")
    assert "Réseau des Pays" in told
    assert trust.spaced(root.fingerprint) in told
    assert "Version\u00a0: 2, publiée le 22\u00a0novembre 2026" in told
    assert "22\u00a0novembre 2028" in told
    assert "Repères\u00a0: 3\n" in told


def test_that_verify_has_a_shape_for_scripts(editor: Path, pack: Path, done: Run):
    told = done("pack", "verify", pack, "--root", editor / "1.root.json", "--json").out
    assert json.loads(told) == {
        "publisher": "Réseau des Pays",
        "fingerprint": trust.load_root(pack).fingerprint,
        "root": 1,
        "title": "Repères",
        "version": 2,
        "published_on": "2026-11-22",
        "expires_on": "2028-11-22",
        "references": 3,
    }


def test_that_keygen_tells_what_to_hand_out_and_what_to_hide(
    tmp_path: Path, phrase: Path, done: Run
):
    folder = tmp_path / "editeur"
    words = ("--name", "Pays", "--keys", 3, "--threshold", 2, "--passphrase-file", phrase)
    told = done("pack", "keygen", folder, *words).out
    root = trust.load_root(folder / "1.root.json")
    assert trust.spaced(root.fingerprint) in told
    assert str(folder / "1.root.json") in told
    assert str(folder / "cles-1") in told
    keys = sorted(file.name for file in (folder / "cles-1").iterdir())
    assert keys == [f"{kind}-{n}.pem" for kind in ("racine", "signature") for n in (1, 2, 3)]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_that_a_private_key_is_encrypted_and_its_owners_alone(editor: Path):
    for file in (editor / "cles-1").iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert file.read_bytes().startswith(b"-----BEGIN ENCRYPTED PRIVATE KEY-----")


def test_that_no_passphrase_is_written_anywhere(tmp_path: Path, editor: Path, pack: Path):
    assert editor.parent == pack.parent == tmp_path
    holding = [f.name for f in tmp_path.rglob("*") if f.is_file() and _holds(f, PASSPHRASE)]
    assert holding == ["phrase.txt"]


def _holds(file: Path, secret: str) -> bool:
    return secret.encode() in file.read_bytes()


def test_that_two_people_of_three_sign_one_after_the_other(
    tmp_path: Path, figures: Path, done: Run, refused: Run
):
    lines = [f"phrase secrète numéro {number}" for number in (1, 2, 3)]
    (tmp_path / "phrases.txt").write_text("\n".join(lines), "utf-8")
    folder, pack = tmp_path / "editeur", tmp_path / "reperes.zip"
    phrases = ("--passphrase-file", tmp_path / "phrases.txt")
    done("pack", "keygen", folder, "--name", "Pays", "--keys", 3, "--threshold", 2, *phrases)
    told = done("pack", "build", figures, pack, "--publisher", folder).out
    assert "pas encore signé" in told
    verify = ("pack", "verify", pack, "--root", folder / "1.root.json")
    assert "n’est pas signé" in refused(*verify).err
    told = done("pack", "sign", pack, "--key", signing_key(folder, 3), *phrases).out
    assert "1 sur 2 exigées. Il en manque une" in told
    assert "pas assez de signatures\u00a0: 1 sur les 2" in refused(*verify).err
    told = done("pack", "sign", pack, "--key", signing_key(folder, 1), *phrases).out
    assert "2 sur 2 exigées. C’est complet." in told
    done(*verify)


def test_that_changed_keys_are_followed_from_the_first_root(
    editor: Path, figures: Path, phrase: Path, done: Run, refused: Run
):
    phrases = ("--passphrase-file", phrase, "--new-passphrase-file", phrase)
    told = done("pack", "rotate", editor, "--key", root_key(editor), *phrases).out
    assert str(editor / "2.root.json") in told
    assert "1 sur 1 exigées. C’est complet." in told
    pack = editor.with_name("apres.zip")
    done("pack", "build", figures, pack, "--publisher", editor)
    sign = ("pack", "sign", pack, "--passphrase-file", phrase, "--key")
    assert "signent les repères" in refused(*sign, signing_key(editor)).err
    done(*sign, signing_key(editor, version=2))
    found = json.loads(done("pack", "verify", pack, "--root", editor / "1.root.json", "--json").out)
    assert (found["root"], found["fingerprint"]) == (2, trust.load_root(pack).fingerprint)


def test_that_a_root_key_kept_elsewhere_confirms_new_keys_later(
    tmp_path: Path, figures: Path, phrase: Path, done: Run, refused: Run
):
    editor, file = tmp_path / "editeur", ("--passphrase-file", phrase)
    done("pack", "keygen", editor, "--name", "Pays", "--keys", 2, "--threshold", 2, *file)
    told = done(
        "pack", "rotate", editor, "--key", root_key(editor), *file, "--new-passphrase-file", phrase
    ).out
    assert "Il en manque une" in told
    build = ("pack", "build", figures, tmp_path / "a.zip", "--publisher", editor)
    assert "sans que les anciennes le confirment" in refused(*build).err
    told = done("pack", "sign", editor / "2.root.json", "--key", root_key(editor, 2), *file).out
    assert "C’est complet" in told
    done(*build)


def test_that_a_folder_of_files_is_published(
    tmp_path: Path, editor: Path, phrase: Path, done: Run, refused: Run
):
    folder, pack = tmp_path / "dossier", tmp_path / "a.zip"
    folder.mkdir()
    build = ("pack", "build", folder, pack, "--publisher", editor)
    assert "benchmarks.json" in refused(*build).err
    (folder / "benchmarks.json").write_bytes(references())
    (folder / "Notice é.txt").write_text("Bonjour", "utf-8")
    assert "Notice é.txt" in refused(*build).err
    (folder / "Notice é.txt").rename(folder / "notice.txt")
    done(*build)
    done("pack", "sign", pack, "--key", signing_key(editor), "--passphrase-file", phrase)
    done("pack", "verify", pack, "--root", editor / "1.root.json")


# --- passphrases ---------------------------------------------------------------------


def test_that_a_passphrase_is_typed_twice_for_each_person(
    tmp_path: Path, terminal: Terminal, done: Run
):
    terminal.answers = [PASSPHRASE, PASSPHRASE, *["une autre phrase secrète"] * 2]
    told = done("pack", "keygen", tmp_path / "e", "--name", "Pays", "--keys", 2)
    assert len(terminal.asked) == 4
    assert "personne 1 sur 2" in terminal.asked[0]
    assert PASSPHRASE not in told.out


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (["courte"], "au moins 12 caractères"),
        ([PASSPHRASE, "autre chose du tout"], "sont différentes"),
        ([], "Aucune phrase secrète"),
        ([PASSPHRASE], "Aucune phrase secrète"),
    ],
)
def test_that_a_passphrase_badly_typed_makes_nothing(
    tmp_path: Path, terminal: Terminal, refused: Run, answers: list[str], told: str
):
    terminal.answers = answers
    assert told in refused("pack", "keygen", tmp_path / "e", "--name", "Pays").err
    assert list(tmp_path.iterdir()) == []


def test_that_without_a_terminal_a_file_is_asked_for(tmp_path: Path, refused: Run):
    assert "--passphrase-file" in refused("pack", "keygen", tmp_path / "e", "--name", "Pays").err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xff\xfe\x00"])
def test_that_an_empty_file_of_passphrases_is_refused(tmp_path: Path, refused: Run, content: bytes):
    file = tmp_path / "vide.txt"
    file.write_bytes(content)
    words = ("pack", "keygen", tmp_path / "e", "--name", "Pays", "--passphrase-file", file)
    assert "aucune phrase secrète" in refused(*words).err
    assert list(tmp_path.iterdir()) == [file]


def test_that_passphrases_are_one_for_all_or_one_each(tmp_path: Path, refused: Run):
    file = tmp_path / "phrases.txt"
    file.write_text(f"{PASSPHRASE}\n{PASSPHRASE}\n", "utf-8")
    words = ("--name", "Pays", "--keys", 3, "--passphrase-file", file)
    assert "2 phrases secrètes pour 3" in refused("pack", "keygen", tmp_path / "e", *words).err


def test_that_a_passphrase_is_typed_once_then_found_in_the_vault(
    editor: Path, pack: Path, terminal: Terminal, vault: Vault, done: Run
):
    terminal.answers = [PASSPHRASE]
    sign = ("pack", "sign", pack, "--key", signing_key(editor))
    assert "dans le coffre" in done(*sign, "--remember").out
    done(*sign)
    assert len(terminal.asked) == 1
    assert "signature-1.pem" in terminal.asked[0]
    assert list(vault.kept.values()) == [PASSPHRASE]


def test_that_a_stale_passphrase_leaves_the_vault(
    editor: Path, pack: Path, terminal: Terminal, vault: Vault, done: Run
):
    terminal.answers = [PASSPHRASE, PASSPHRASE]
    sign = ("pack", "sign", pack, "--key", signing_key(editor))
    done(*sign, "--remember")
    vault.kept = dict.fromkeys(vault.kept, "celle d’avant")
    done(*sign)
    assert vault.kept == {}


def test_that_without_a_vault_nothing_is_promised(
    editor: Path, pack: Path, terminal: Terminal, done: Run
):
    terminal.answers = [PASSPHRASE]
    sign = ("pack", "sign", pack, "--key", signing_key(editor), "--remember")
    assert "n’a pas été gardée" in done(*sign).out


TYPED = """
import os, sys
os.login_tty(int(sys.argv.pop(1)))
from cm_desk import cli, keychain
keychain.system_keychain = lambda: keychain.Keychain(None)
sys.exit(cli.main(sys.argv[1:]))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such terminal")
def test_that_nothing_typed_shows_on_a_real_terminal(editor: Path, pack: Path):
    mine, theirs = os.openpty()
    words = ["pack", "sign", str(pack), "--key", str(signing_key(editor))]
    program = [sys.executable, "-c", TYPED, str(theirs), *words]
    with subprocess.Popen(program, pass_fds=[theirs]) as child:
        told = _read_until(mine, "signature-1.pem")
        os.write(mine, f"{PASSPHRASE}\n".encode())
        told += _read_until(mine, "C’est complet.")
        assert child.wait(30) == 0
    os.close(mine)
    os.close(theirs)
    assert PASSPHRASE not in told


def _read_until(terminal: int, sign: str) -> str:
    told = b""
    while sign.encode() not in told:
        told += os.read(terminal, 1_000)
    return told.decode("utf-8", "replace")


# --- refusals ------------------------------------------------------------------------


def test_that_a_wrong_passphrase_signs_nothing(
    editor: Path, pack: Path, terminal: Terminal, refused: Run
):
    before = pack.read_bytes()
    terminal.answers = ["mauvaise phrase secrète"]
    told = refused("pack", "sign", pack, "--key", signing_key(editor)).err
    assert "signature-1.pem" in told
    assert "mauvaise" not in told
    assert pack.read_bytes() == before


def test_that_keys_are_never_overwritten(editor: Path, phrase: Path, refused: Run):
    before = {file: file.read_bytes() for file in editor.rglob("*.*")}
    words = ("--name", "Autre", "--passphrase-file", phrase)
    assert "existe déjà" in refused("pack", "keygen", editor, *words).err
    assert {file: file.read_bytes() for file in editor.rglob("*.*")} == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--name", " "), "nom de l’éditeur"),
        (("--name", "Pays\u202e"), "nom de l’éditeur"),
        (("--name", "x" * 201), "nom de l’éditeur"),
        (("--name", "Pays", "--threshold", 2), "2 signatures pour 1"),
    ],
)
def test_that_an_impossible_publisher_is_refused_before_any_question(
    tmp_path: Path, terminal: Terminal, refused: Run, words: tuple[object, ...], told: str
):
    assert told in refused("pack", "keygen", tmp_path / "e", *words).err
    assert terminal.asked == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (references(value=140), "vaut 140\u00a0%"),
        (references(slug="anpp-reseau-linkedin"), "deux fois"),
        (references().replace(b'"value": 92', b'"value": NaN'), "pas un nombre"),
        (references(value="x"), "au format attendu"),
    ],
)
def test_that_impossible_figures_are_refused_before_anything_is_written(
    tmp_path: Path, editor: Path, refused: Run, data: bytes, told: str
):
    (tmp_path / "mauvais.json").write_bytes(data)
    words = (tmp_path / "mauvais.json", tmp_path / "a.zip", "--publisher", editor)
    assert told in refused("pack", "build", *words).err
    assert not (tmp_path / "a.zip").exists()


def test_that_figures_that_expire_before_they_serve_are_refused(
    tmp_path: Path, editor: Path, figures: Path, refused: Run
):
    words = (figures, tmp_path / "a.zip", "--publisher", editor, "--expires", "2026-11-22")
    assert "date plus lointaine" in refused("pack", "build", *words).err


def test_that_what_is_no_publisher_publishes_nothing(tmp_path: Path, figures: Path, refused: Run):
    for folder in (tmp_path, tmp_path / "absent", figures):
        words = (figures, tmp_path / "a.zip", "--publisher", folder)
        assert "pack keygen" in refused("pack", "build", *words).err


def test_that_each_kind_of_key_signs_its_own_kind_of_file(
    editor: Path, pack: Path, phrase: Path, tmp_path: Path, refused: Run
):
    file = ("--passphrase-file", phrase)
    assert "signature-" in refused("pack", "sign", pack, "--key", root_key(editor), *file).err
    alone = refused("pack", "sign", editor / "1.root.json", "--key", root_key(editor), *file).err
    assert "0.root.json" in alone
    (tmp_path / "faux.pem").write_bytes(b"-----BEGIN PRIVATE KEY-----\n")
    assert (
        "clé protégée" in refused("pack", "sign", pack, "--key", tmp_path / "faux.pem", *file).err
    )


def test_that_verify_refuses_another_publisher(
    tmp_path: Path, pack: Path, phrase: Path, done: Run, refused: Run
):
    other = tmp_path / "autre"
    done("pack", "keygen", other, "--name", "Réseau des Pays", "--passphrase-file", phrase)
    told = refused("pack", "verify", pack, "--root", other / "1.root.json").err
    assert "n’est pas signé par un éditeur que vous connaissez" in told
    assert trust.spaced(trust.load_root(pack).fingerprint) in told


def test_that_verify_refuses_what_is_no_root(pack: Path, figures: Path, refused: Run):
    assert "sait lire" in refused("pack", "verify", pack, "--root", figures).err
    absent = figures.with_name("absent.json")
    assert "ne peut pas être lu" in refused("pack", "verify", pack, "--root", absent).err
