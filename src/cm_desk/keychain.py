"""Keep a passphrase in the system's own vault, or in memory when there is none.

The vault is named here, by system: neither PYTHON_KEYRING_BACKEND nor keyringrc.cfg nor an
installed plug-in may choose another, since a null one takes everything and keeps nothing.
Nothing is ever written in a file of ours, logged, or shown by ``repr``.
"""

import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol, TypeVar

T = TypeVar("T")

# Enough for a vault that answers; whoever must unlock it first is asked next time.
_TIMEOUT = 5.0
# What the Windows Credential Locker holds, in UTF-16; the same everywhere, to move freely.
_MAX_BYTES = 2_560
_USER = "cm-desk"
_UNSAFE = ("keyring.backends.null", "keyring.backends.fail", "keyring.backends.chainer", "keyrings")


class Vault(Protocol):
    """What we use of keyring's backends."""

    def get_password(self, _service: str, _user: str, /) -> str | None: ...
    def set_password(self, _service: str, _user: str, _password: str, /) -> None: ...
    def delete_password(self, _service: str, _user: str, /) -> None: ...


class Keychain:
    """Passphrases by name; ``vault`` is None when the system has none that may be trusted."""

    def __init__(self, vault: Vault | None, *, timeout: float = _TIMEOUT) -> None:
        self._vault = vault if vault is not None and _is_safe(vault) else None
        self._timeout = timeout
        self._memory: dict[str, str] = {}

    @property
    def lasts(self) -> bool:
        """Tell whether there is a vault: without it, all is forgotten when the program ends."""
        return self._vault is not None

    def keep(self, name: str, secret: str) -> bool:
        """Keep a secret; tell whether the vault holds it, which reading it back has proved."""
        self._memory[name] = secret
        vault = self._vault
        if vault is None or len(secret.encode("utf-16-le", "surrogatepass")) > _MAX_BYTES:
            return False
        service = _service(name)

        def store() -> bool:
            # Windows would copy the former secret under another name before it replaces it.
            with suppress(Exception):
                vault.delete_password(service, _USER)
            vault.set_password(service, _USER, secret)
            if vault.get_password(service, _USER) == secret:
                return True
            with suppress(Exception):
                vault.delete_password(service, _USER)
            return False

        return self._ask(store, otherwise=False)

    def recall(self, name: str) -> str | None:
        """Return a secret, from memory or from the vault, or None when it must be asked for."""
        vault = self._vault
        if name in self._memory or vault is None:
            return self._memory.get(name)
        return self._ask(lambda: vault.get_password(_service(name), _USER), otherwise=None)

    def forget(self, name: str) -> None:
        """Take a secret out of the vault and of memory."""
        self._memory.pop(name, None)
        vault = self._vault
        if vault is not None:
            self._ask(lambda: vault.delete_password(_service(name), _USER), otherwise=None)

    def _ask(self, question: Callable[[], T], *, otherwise: T) -> T:
        """Ask the vault; one that does not answer in time is not asked again."""
        answered, answer = _answer(question, timeout=self._timeout)
        if not answered:
            self._vault = None
        return otherwise if answer is None else answer


def system_keychain() -> Keychain:
    """Return the keychain of the system that the program runs on."""
    _, vault = _answer(_system_vault, timeout=_TIMEOUT)
    return Keychain(vault)


def _answer(question: Callable[[], T], *, timeout: float) -> tuple[bool, T | None]:
    """Tell whether an answer came in time, and what it was: None when the vault failed.

    The thread is a daemon: a vault that hangs for ever must not keep the program alive.
    """
    answers: list[T] = []

    def ask() -> None:
        # Each system fails in its own kinds, and none of them is worth more than « no vault ».
        with suppress(Exception):
            answers.append(question())

    thread = threading.Thread(target=ask, name="keychain", daemon=True)
    thread.start()
    thread.join(timeout)
    if thread.is_alive():
        return False, None
    return True, answers[0] if answers else None


def _system_vault() -> Vault | None:
    makers = {"win32": (_windows,), "darwin": (_macos,)}.get(
        sys.platform, (_secret_service, _libsecret)
    )
    for make in makers:
        with suppress(Exception):
            return make()
    return None


def _windows() -> Vault:
    from keyring.backends.Windows import WinVaultKeyring

    # Not the roaming profile, which is its default.
    return _usable(WinVaultKeyring, persist="local machine")


def _macos() -> Vault:
    from keyring.backends.macOS import Keyring

    # KEYCHAIN_PATH may not choose another.
    return _usable(Keyring, keychain=None)


def _secret_service() -> Vault:
    from keyring.backends.SecretService import Keyring

    return _usable(Keyring)


def _libsecret() -> Vault:
    from keyring.backends.libsecret import Keyring

    return _usable(Keyring)


def _usable(kind: Any, **properties: object) -> Vault:
    """Make a vault with these properties, not those that KEYRING_PROPERTY_… variables give it.

    Raises:
        RuntimeError: this system has no such vault.
    """
    kind.priority  # noqa: B018 - asking for it is how keyring checks
    vault: Vault = kind()
    vars(vault).clear()
    for name, value in properties.items():
        setattr(vault, name, value)
    return vault


def _is_safe(vault: Vault) -> bool:
    """Refuse what keeps nothing, and what keeps it in clear (``keyrings.alt``)."""
    module = type(vault).__module__
    return not any(module == name or module.startswith(f"{name}.") for name in _UNSAFE)


def _service(name: str) -> str:
    # One service for each secret: Windows renames those that share one.
    return f"CM Desk {name}"
