"""The data as tables, for a spreadsheet."""

from argparse import Namespace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cm_desk import paths
from cm_desk.cli.commands import Command, Say, doing, taking
from cm_desk.services import checklist, exporting
from cm_desk.services.texts import Texts


def _take(arguments: Any, options: Any, say: Say) -> None:
    taking.dossier(arguments, say)
    arguments.add_argument("folder", type=Path, metavar="DIR", help=say("export.folder"))
    options.add_argument(
        "--format", choices=exporting.FORMATS, default="csv", help=say("export.format")
    )


def _export(asked: Namespace, texts: Texts) -> int:
    with doing.opened(asked.dossier) as dossier:
        checked = checklist.result(
            dossier, resources=paths.resources(), texts=texts, today=doing.today(asked)
        )
        written = exporting.export_tables(
            dossier, asked.folder, checked=checked, texts=texts, format=asked.format
        )
    names = ", ".join(path.name for path in written)
    return doing.told(texts.get("cli", "export.done", path=asked.folder, names=names))


COMMANDS = MappingProxyType({"export": Command(_take, _export)})
