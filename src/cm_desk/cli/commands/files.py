"""The file of a territory: made, checked, copied."""

from argparse import Namespace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cm_desk import paths
from cm_desk.cli.commands import Command, Say, doing, taking
from cm_desk.domain.errors import CmDeskError
from cm_desk.services import dossiers
from cm_desk.services.texts import Texts


def _take_new(arguments: Any, options: Any, say: Say) -> None:
    taking.dossier(arguments, say)
    options.add_argument("--name", required=True, metavar="NOM", help=say("new.name"))


def _new(asked: Namespace, texts: Texts) -> int:
    dossiers.create(asked.dossier, name=asked.name, resources=paths.resources()).close()
    return doing.told(texts.get("cli", "new.done", path=asked.dossier))


def _take_check(arguments: Any, _: Any, say: Say) -> None:
    taking.dossier(arguments, say)


def _check(asked: Namespace, texts: Texts) -> int:
    with doing.opened(asked.dossier) as dossier:
        problems = dossiers.check(dossier)
    if problems:
        doing.tell(problems)
        raise CmDeskError("dossier_damaged", path=asked.dossier)
    return doing.told(texts.get("cli", "check.done", path=asked.dossier))


def _take_backup(arguments: Any, _: Any, say: Say) -> None:
    taking.dossier(arguments, say)
    arguments.add_argument("file", type=Path, metavar="FICHIER", help=say("backup.file"))


def _backup(asked: Namespace, texts: Texts) -> int:
    if asked.file.exists() and asked.dossier.exists() and asked.file.samefile(asked.dossier):
        raise CmDeskError("backup_onto_itself", path=asked.file)
    with doing.opened(asked.dossier) as dossier:
        dossiers.back_up(dossier, asked.file.absolute())
    return doing.told(texts.get("cli", "backup.done", path=asked.file))


COMMANDS = MappingProxyType(
    {
        "new": Command(_take_new, _new),
        "check": Command(_take_check, _check),
        "backup": Command(_take_backup, _backup),
    }
)
