"""The body's figures beside the national ones."""

from argparse import Namespace
from contextlib import closing
from types import MappingProxyType
from typing import Any

from cm_desk import paths
from cm_desk.cli import shapes
from cm_desk.cli.commands import Command, Say, doing, taking
from cm_desk.domain.assessment import Assessment
from cm_desk.services import assessment, benchmarks, places
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts


def assessed(dossier: Dossier, asked: Namespace, texts: Texts) -> Assessment:
    """Return the figures of the period asked for."""
    with closing(places.open_reference(paths.built())) as reference:
        return assessment.build(
            dossier,
            texts=texts,
            references=benchmarks.bundled(paths.resources()),
            reference=reference,
            period=doing.period(asked),
            today=doing.today(asked),
        )


def _take(arguments: Any, options: Any, say: Say) -> None:
    taking.dossier(arguments, say)
    taking.period(options, say)
    taking.as_json(options, say)


def _indicators(asked: Namespace, texts: Texts) -> int:
    with doing.opened(asked.dossier) as dossier:
        found = assessed(dossier, asked, texts)
    if asked.json:
        doing.write_json(shapes.indicators(found))
    else:
        doing.tell(shapes.indicator_lines(found, texts))
    return 0


COMMANDS = MappingProxyType({"indicators": Command(_take, _indicators)})
