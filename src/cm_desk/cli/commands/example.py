"""The fictional territory."""

from argparse import Namespace
from contextlib import closing
from functools import partial
from types import MappingProxyType
from typing import Any

from cm_desk import paths
from cm_desk.cli.commands import Command, Say, doing, taking
from cm_desk.domain.errors import CmDeskError
from cm_desk.services import accounts, demo_update
from cm_desk.services.texts import Texts


def _take(arguments: Any, options: Any, say: Say) -> None:
    taking.dossier(arguments, say)
    years = partial(taking.whole, say, 1, 10)
    options.add_argument("--years", type=years, default=3, metavar="N", help=say("demo.years"))
    options.add_argument(
        "--publications",
        type=partial(taking.whole, say, 1, 1_000_000),
        metavar="N",
        help=say("demo.publications"),
    )


def _demo(asked: Namespace, texts: Texts) -> int:
    from cm_desk.services import demo

    dossier = demo.write_example(
        asked.dossier,
        resources=paths.resources(),
        today=doing.today(asked),
        years=asked.years,
        publications=asked.publications,
    )
    with closing(dossier):
        count = sum(accounts.publication_counts(dossier).values())
    try:
        update, publisher = demo_update.write(dossier.path.parent, resources=paths.resources())
    except CmDeskError:
        dossier.path.unlink()
        raise
    doing.told(texts.get("cli", "demo.done", path=asked.dossier, publications=count))
    return doing.told(texts.get("cli", "demo.update", path=update, publisher=publisher.name))


COMMANDS = MappingProxyType({"demo": Command(_take, _demo)})
