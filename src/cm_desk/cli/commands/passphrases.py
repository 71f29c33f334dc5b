"""Passphrases of the command line: from a file, from the vault or typed, never an argument."""

import getpass
import hashlib
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from cm_desk import keychain
from cm_desk.cli.commands import Say
from cm_desk.domain.errors import CmDeskError
from cm_desk.keychain import Keychain
from cm_desk.packs import archive, signing
from cm_desk.packs.signing import Opened
from cm_desk.services.texts import Texts

_MAX_BYTES = 100_000


def take_file(options: Any, say: Say, *, name: str = "--passphrase-file", key: str) -> None:
    options.add_argument(name, type=Path, metavar="FICHIER", help=say(key))


def new(file: Path | None, people: int, texts: Texts) -> list[str]:
    """Return one passphrase for each person, read from a file or typed twice."""
    if file is None:
        return [_typed_twice(number, people, texts) for number in range(1, people + 1)]
    lines = _lines(file)
    if len(lines) == 1:
        return lines * people
    if len(lines) != people:
        raise CmDeskError("passphrase_file_lines", name=file.name, lines=len(lines), people=people)
    return lines


def open_key(key: Path, asked: Namespace, texts: Texts) -> tuple[Opened, str]:
    """Open a private key with what the file, the vault or the keyboard gives; and tell what did.

    Raises:
        CmDeskError: nothing opens it.
    """
    pem = signing.read_key(key)
    if asked.passphrase_file is not None:
        return _opened_by_one(key, _lines(asked.passphrase_file))
    vault = keychain.system_keychain()
    known = vault.recall(_place(pem))
    if known is not None:
        try:
            return signing.open_key(key, known), known
        except CmDeskError:
            # What the vault holds is no longer this key's: whoever has it types it anew.
            vault.forget(_place(pem))
    typed = _typed(texts.get("cli", "pack.ask", key=key.name))
    return signing.open_key(key, typed), typed


def remember(key: Path, passphrase: str) -> bool:
    """Keep the passphrase of a key in the system's vault; tell whether there is one."""
    vault: Keychain = keychain.system_keychain()
    return vault.keep(_place(signing.read_key(key)), passphrase)


def _opened_by_one(key: Path, passphrases: list[str]) -> tuple[Opened, str]:
    """Open a key with the line of the file that is its own: the others are other people's."""
    for passphrase in passphrases[:-1]:
        try:
            return signing.open_key(key, passphrase), passphrase
        except CmDeskError:
            continue
    return signing.open_key(key, passphrases[-1]), passphrases[-1]


def _lines(file: Path) -> list[str]:
    data = archive.read_file(file, limit=_MAX_BYTES)
    with archive.refusing("passphrase_file_empty", name=file.name):
        lines = [line for line in data.decode("utf-8-sig").splitlines() if line.strip()]
    if not lines:
        raise CmDeskError("passphrase_file_empty", name=file.name)
    return lines


def _typed_twice(number: int, people: int, texts: Texts) -> str:
    key = "pack.ask_new" if people == 1 else "pack.ask_new_of"
    typed = _typed(texts.get("cli", key, number=number, people=people))
    signing.require_passphrase(typed)
    if _typed(texts.get("cli", "pack.ask_again")) != typed:
        raise CmDeskError("passphrase_not_same")
    return typed


def _typed(question: str) -> str:
    """Ask on the terminal, where nothing that is typed shows."""
    if sys.stdin is None or not sys.stdin.isatty():
        raise CmDeskError("passphrase_no_terminal")
    try:
        return getpass.getpass(f"{question} ")
    except EOFError as error:
        raise CmDeskError("passphrase_missing") from error


def _place(pem: bytes) -> str:
    """Name a key by its encrypted file, which may be moved and renamed."""
    return f"pack-key-{hashlib.sha256(pem).hexdigest()[:32]}"
