"""Bring in the files downloaded from the platforms."""

import sys
from argparse import Namespace
from contextlib import closing
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cm_desk.cli import shapes
from cm_desk.cli.commands import Command, Say, doing, taking
from cm_desk.domain.errors import CmDeskError
from cm_desk.services import accounts, importing
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts


def _take(arguments: Any, options: Any, say: Say) -> None:
    taking.dossier(arguments, say)
    arguments.add_argument(
        "files", nargs="+", type=Path, metavar="FICHIER", help=say("import.files")
    )
    number = partial(taking.whole, say, 1, 2**31)
    options.add_argument("--account", type=number, metavar="N", help=say("import.account"))
    options.add_argument("--timezone", metavar="FUSEAU", help=say("import.timezone"))
    options.add_argument("--dry-run", action="store_true", help=say("import.dry_run"))
    taking.as_json(options, say)


def _import(asked: Namespace, texts: Texts) -> int:
    staged: list[importing.StagedFile] = []
    faults: list[CmDeskError] = []
    with doing.opened(asked.dossier) as dossier, closing(importing.Staging()) as staging:
        _require_account(dossier, asked.account)
        for path in asked.files:
            try:
                one = importing.stage(
                    dossier, staging, path, account_id=asked.account, timezone=asked.timezone
                )
                staged.append(_kept(one, texts))
            except CmDeskError as error:
                faults.append(error)
        if staged and not asked.dry_run:
            importing.commit(dossier, staging, staged)
    if asked.json:
        doing.write_json({"files": [shapes.imported(one) for one in staged]})
    else:
        for one in staged:
            doing.tell(shapes.imported_lines(one, texts))
        if staged and asked.dry_run:
            doing.told(texts.get("cli", "import.dry"))
    for fault in faults:
        sys.stderr.write(texts.error(fault) + "\n")
    return 1 if faults else 0


def _require_account(dossier: Dossier, account_id: int | None) -> None:
    known = accounts.accounts_of(dossier)
    if account_id is None or any(one.id == account_id for one in known):
        return
    if not known:
        raise CmDeskError("account_unknown_none")
    choices = ", ".join(f"{one.id} ({one.name})" for one in known)
    raise CmDeskError("account_unknown", number=account_id, choices=choices)


def _kept(staged: importing.StagedFile, texts: Texts) -> importing.StagedFile:
    """Refuse a file that was understood but holds nothing that the history keeps."""
    if staged.targets or staged.summary.planned:
        return staged
    words = texts.mapping("imports")
    if not staged.summary.aside:
        raise CmDeskError("import_no_rows", name=staged.path.name)
    raise CmDeskError(
        "import_nothing_kept",
        name=staged.path.name,
        kind=words.get(f"kind.{staged.summary.kind}.label", staged.summary.kind),
        count=staged.summary.read,
        reasons=", ".join(words.get(reason, reason) for reason in staged.summary.aside),
    )


COMMANDS = MappingProxyType({"import": Command(_take, _import)})
