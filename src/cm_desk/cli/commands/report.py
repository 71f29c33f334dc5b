"""Documents to read, print and send."""

from argparse import Namespace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cm_desk import paths
from cm_desk.cli.commands import Command, Say, doing, taking
from cm_desk.cli.commands.figures import assessed
from cm_desk.services import reporting
from cm_desk.services.texts import Texts


def _take(arguments: Any, options: Any, say: Say) -> None:
    taking.dossier(arguments, say)
    options.add_argument(
        "--kind", choices=["self-assessment"], required=True, help=say("report.kind")
    )
    options.add_argument(
        "--output", type=Path, required=True, metavar="FICHIER.pdf", help=say("report.output")
    )
    taking.period(options, say)


def _report(asked: Namespace, texts: Texts) -> int:
    with doing.opened(asked.dossier) as dossier:
        found = assessed(dossier, asked, texts)
    document = reporting.self_assessment_document(
        found, texts=texts, resources=paths.resources(), built=paths.built()
    )
    document.write_pdf(asked.output)
    return doing.told(texts.get("cli", "report.done", path=asked.output))


COMMANDS = MappingProxyType({"report": Command(_take, _report)})
