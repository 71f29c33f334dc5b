"""The body's figures beside the national ones."""

from argparse import Namespace
from contextlib import closing
from types import MappingProxyType
from typing import Any

from cm_desk import paths
from cm_desk.cli import shapes
from cm_desk.cli.commands import Command, Say, doing, taking
from cm_desk.domain.assessment import Assessment
from cm_desk.domain.checklist import ChecklistResult
from cm_desk.services import assessment, benchmarks, checklist, places
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts


def assessed(dossier: Dossier, asked: Namespace, texts: Texts) -> Assessment:
    """Return the figures of the period asked for."""
    with closing(places.open_reference(paths.built())) as reference:
        return assessment.build(
            dossier,
            texts=texts,
            references=benchmarks.in_use(dossier, paths.resources()),
            reference=reference,
            period=doing.period(asked),
            today=doing.today(asked),
        )


def answered(dossier: Dossier, asked: Namespace, texts: Texts) -> ChecklistResult:
    """Return the checklist as it stands today."""
    return checklist.result(
        dossier, resources=paths.resources(), texts=texts, today=doing.today(asked)
    )


def _take(arguments: Any, options: Any, say: Say) -> None:
    taking.dossier(arguments, say)
    taking.period(options, say)
    taking.as_json(options, say)


def _indicators(asked: Namespace, texts: Texts) -> int:
    with doing.opened(asked.dossier) as dossier:
        found = assessed(dossier, asked, texts)
        checked = answered(dossier, asked, texts)
    if asked.json:
        doing.write_json(shapes.indicators(found, checked))
    else:
        doing.tell(shapes.indicator_lines(found, texts))
        doing.tell(shapes.checklist_lines(checked, texts))
    return 0


COMMANDS = MappingProxyType({"indicators": Command(_take, _indicators)})
