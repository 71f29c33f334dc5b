"""Documents to read, print and send."""

from argparse import Namespace
from contextlib import closing
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cm_desk import paths
from cm_desk.cli.commands import Command, Say, doing, taking
from cm_desk.services import benchmarks, places, reporting
from cm_desk.services.reporting import Findings, Kind
from cm_desk.services.texts import Texts


def _take(arguments: Any, options: Any, say: Say) -> None:
    taking.dossier(arguments, say)
    options.add_argument(
        "--kind", choices=[kind.value for kind in Kind], required=True, help=say("report.kind")
    )
    options.add_argument(
        "--output", type=Path, required=True, metavar="FICHIER.pdf", help=say("report.output")
    )
    taking.period(options, say)


def _report(asked: Namespace, texts: Texts) -> int:
    made = reporting.document(
        Kind(asked.kind),
        _found(asked, texts),
        texts=texts,
        resources=paths.resources(),
        built=paths.built(),
    )
    made.write_pdf(asked.output)
    return doing.told(texts.get("cli", "report.done", path=asked.output))


def _found(asked: Namespace, texts: Texts) -> Findings:
    with (
        doing.opened(asked.dossier) as dossier,
        closing(places.open_reference(paths.built())) as reference,
    ):
        return reporting.find(
            dossier,
            texts=texts,
            resources=paths.resources(),
            references=benchmarks.in_use(dossier, paths.resources()),
            reference=reference,
            period=doing.period(asked),
            today=doing.today(asked),
        )


COMMANDS = MappingProxyType({"report": Command(_take, _report)})
