"""No vault here is the user's: fakes, and one real round trip on a bus of its own."""

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk import keychain
from cm_desk.keychain import Keychain

SECRET = "quatre mots sans rapport"  # noqa: S105 - of no key at all


class Fake:
    """A vault that does as it is told."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.asked: list[str] = []

    def get_password(self, service: str, username: str, /) -> str | None:
        self.asked.append("get")
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str, /) -> None:
        self.asked.append("set")
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str, /) -> None:
        self.asked.append("delete")
        del self.kept[service, username]


class Altering(Fake):
    def set_password(self, service: str, username: str, password: str, /) -> None:
        super().set_password(service, username, password[:-1])


class Silent(Fake):
    """As keyring's null backend: it takes everything and keeps nothing."""

    def set_password(self, *_: str) -> None:
        self.asked.append("set")


class Refusing(Fake):
    """As Windows with no logon session (1312), or a locked collection."""

    def get_password(self, *_: str) -> str | None:
        raise OSError(1312, "CredRead")

    def set_password(self, *words: str) -> None:
        raise OSError(1312, f"CredWrite {words}")


class Hanging(Fake):
    def __init__(self) -> None:
        super().__init__()
        self.released = threading.Event()

    def get_password(self, service: str, username: str, /) -> str | None:
        self.released.wait(30)
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str, /) -> None:
        self.released.wait(30)
        super().set_password(service, username, password)


def test_that_a_secret_kept_is_found_by_another_session():
    vault = Fake()
    first = Keychain(vault)
    assert first.lasts
    assert first.keep("cle", SECRET)
    assert Keychain(vault).recall("cle") == SECRET


def test_that_each_secret_has_a_place_of_its_own():
    vault = Fake()
    chain = Keychain(vault)
    assert chain.keep("a", "un")
    assert chain.keep("b", "deux")
    again = Keychain(vault)
    assert (again.recall("a"), again.recall("b"), again.recall("c")) == ("un", "deux", None)
    assert len({service for service, _ in vault.kept}) == 2


def test_that_a_former_secret_is_deleted_before_it_is_replaced():
    vault = Fake()
    chain = Keychain(vault)
    chain.keep("cle", "avant")
    vault.asked.clear()
    chain.keep("cle", SECRET)
    assert vault.asked == ["delete", "set", "get"]
    assert list(vault.kept.values()) == [SECRET]


def test_that_a_forgotten_secret_is_nowhere():
    vault = Fake()
    chain = Keychain(vault)
    chain.keep("cle", SECRET)
    chain.forget("cle")
    assert vault.kept == {}
    assert chain.recall("cle") is None
    chain.forget("jamais vue")


def test_that_without_a_vault_a_secret_lives_in_memory_alone():
    chain = Keychain(None)
    assert not chain.lasts
    assert not chain.keep("cle", SECRET)
    assert chain.recall("cle") == SECRET
    assert Keychain(None).recall("cle") is None


@pytest.mark.parametrize("kind", [Altering, Silent, Refusing])
def test_that_a_vault_that_does_not_give_back_what_it_took_is_not_believed(kind: type[Fake]):
    vault = kind()
    chain = Keychain(vault)
    assert not chain.keep("cle", SECRET)
    assert chain.recall("cle") == SECRET
    assert vault.kept == {}
    assert Keychain(vault).recall("cle") is None


def test_that_a_vault_that_hangs_is_left_after_its_time():
    vault = Hanging()
    chain = Keychain(vault, timeout=0.1)
    started = time.perf_counter()
    assert not chain.keep("cle", SECRET)
    assert time.perf_counter() - started < 2
    assert not chain.lasts
    assert chain.recall("cle") == SECRET
    assert chain.recall("autre") is None
    vault.released.set()


def test_that_a_secret_longer_than_windows_takes_stays_in_memory():
    vault = Fake()
    chain = Keychain(vault)
    assert chain.keep("cle", "x" * 1_280)
    assert not chain.keep("longue", "x" * 1_281)
    assert not chain.keep("emoji", "🔑" * 641)
    assert len(vault.kept) == 1
    assert chain.recall("longue") == "x" * 1_281


@given(st.text(min_size=1, max_size=700))
def test_that_any_secret_comes_back_as_it_was(secret: str):
    vault = Fake()
    chain = Keychain(vault)
    lasting = chain.keep("cle", secret)
    assert chain.recall("cle") == secret
    assert not lasting or Keychain(vault).recall("cle") == secret


def test_that_the_backends_that_keep_nothing_or_keep_in_clear_are_refused():
    from keyring.backends import chainer, fail, null

    plain = type("PlaintextKeyring", (Fake,), {"__module__": "keyrings.alt.file"})
    for vault in (null.Keyring(), fail.Keyring(), chainer.ChainerBackend(), plain()):
        chain = Keychain(vault)
        assert not chain.lasts
        assert not chain.keep("cle", SECRET)


@pytest.mark.parametrize("kind", [Fake, Altering, Refusing])
def test_that_nothing_shows_a_secret(
    kind: type[Fake], caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
):
    chain = Keychain(kind())
    with caplog.at_level(0):
        chain.keep("cle", SECRET)
        chain.recall("cle")
    assert SECRET not in repr(chain)
    assert SECRET not in str(chain)
    assert SECRET not in caplog.text
    assert SECRET not in "".join(capfd.readouterr())


# --- which vault ---------------------------------------------------------------------

CHOSEN = """
import json, sys
from cm_desk import keychain
chain = keychain.system_keychain()
vault = chain._vault
print(json.dumps({
    "vault": None if vault is None else type(vault).__module__,
    "kept": chain.keep("essai", "quatre mots sans rapport"),
    "again": keychain.system_keychain().recall("essai"),
    "properties": None if vault is None else sorted(vars(vault)),
    "path": [one for one in sys.path if "piege" in one],
    "tokens": [name for name in sys.modules if "piege" in name],
}))
chain.forget("essai")
"""
SAFE = {
    None,
    "keyring.backends.Windows",
    "keyring.backends.macOS",
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
}


def chosen(home: Path, *before: str, **environment: str) -> dict[str, object]:
    """Ask a fresh interpreter, whose home and variables are hostile, what vault it takes."""
    trapped = home / ".config" / "python_keyring"
    trapped.mkdir(parents=True)
    (trapped / "keyringrc.cfg").write_text(
        f"[backend]\ndefault-keyring=keyring.backends.null.Keyring\nkeyring-path={home / 'piege'}\n"
    )
    hostile = {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local"),
        "XDG_RUNTIME_DIR": str(home),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        "KEYRING_PROPERTY_SCHEME": "KeePassXC",
        "KEYRING_PROPERTY_PIEGE": "1",
        **environment,
    }
    inherited = {k: v for k, v in os.environ.items() if k != "DBUS_SESSION_BUS_ADDRESS"}
    ended = subprocess.run(
        [*before, sys.executable, "-c", CHOSEN],
        env=inherited | hostile,
        capture_output=True,
        check=True,
        timeout=60,
    )
    found: dict[str, object] = json.loads(ended.stdout.splitlines()[-1])
    return found


def test_that_no_variable_and_no_file_chooses_the_vault(tmp_path: Path):
    found = chosen(tmp_path)
    assert found["vault"] in SAFE
    assert found["kept"] is (found["vault"] is not None)
    assert (found["path"], found["tokens"]) == ([], [])


def test_that_a_bus_that_answers_nothing_is_no_vault(tmp_path: Path):
    found = chosen(tmp_path, DBUS_SESSION_BUS_ADDRESS=f"unix:path={tmp_path}/aucun")
    if sys.platform == "linux":
        assert (found["vault"], found["kept"], found["again"]) == (None, False, None)


def test_that_each_system_has_its_own_vault(monkeypatch: pytest.MonkeyPatch):
    made: list[str] = []
    for name in ("_windows", "_macos", "_secret_service", "_libsecret"):

        def make(name: str = name) -> Fake:
            made.append(name)
            if name == "_secret_service":
                raise RuntimeError("no bus")
            return Fake()

        monkeypatch.setattr(keychain, name, make)
    for platform in ("win32", "darwin", "linux"):
        monkeypatch.setattr(keychain.sys, "platform", platform)
        assert keychain._system_vault() is not None
    assert made == ["_windows", "_macos", "_secret_service", "_libsecret"]


class Backend(Fake):
    """A backend of keyring, which variables of the environment have configured."""

    priority = 5
    keychain = "chosen by KEYCHAIN_PATH"

    def __init__(self) -> None:
        self.persist = "session"
        self.scheme = "KeePassXC"


def test_that_windows_keeps_a_secret_on_this_machine_alone(monkeypatch: pytest.MonkeyPatch):
    from keyring.backends import Windows

    monkeypatch.setattr(Windows, "WinVaultKeyring", Backend)
    assert vars(keychain._windows()) == {"persist": "local machine"}


def test_that_macos_uses_its_default_keychain(monkeypatch: pytest.MonkeyPatch):
    from keyring.backends import macOS

    monkeypatch.setattr(macOS, "Keyring", Backend)
    assert vars(keychain._macos()) == {"keychain": None}


def test_that_start_loads_no_keyring():
    words = "import sys; from cm_desk import keychain; print('keyring' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", words], check=True, capture_output=True, text=True)
    assert told.stdout.strip() == "False"


UNLOCK = 'printf essai | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "$@"'


@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="dbus-run-session and gnome-keyring-daemon are not both installed",
)
def test_that_a_real_vault_gives_back_what_it_took(tmp_path: Path):
    found = chosen(tmp_path, "dbus-run-session", "--", "sh", "-c", UNLOCK, "sh")
    assert found["vault"] == "keyring.backends.SecretService"
    assert (found["kept"], found["again"]) == (True, SECRET)
    assert found["properties"] == []
