"""The national figures: their list, and each with what is needed to read it."""

from argparse import Namespace
from types import MappingProxyType
from typing import Any

import msgspec

from cm_desk import paths
from cm_desk.cli import shapes
from cm_desk.cli.commands import Command, Say, doing, taking
from cm_desk.domain.errors import CmDeskError
from cm_desk.services import benchmarks
from cm_desk.services.texts import Texts


def _take_list(arguments: Any, options: Any, say: Say) -> None:
    taking.dossier_of_references(arguments, say)
    taking.as_json(options, say)


def _list(asked: Namespace, texts: Texts) -> int:
    doing.require_sound(asked.dossier)
    references = benchmarks.bundled(paths.resources())
    if asked.json:
        doing.write_json(msgspec.to_builtins(references))
        return 0
    for one in references.references:
        values = {"slug": one.slug, "label": one.label, "printed": one.printed}
        doing.told(texts.get("cli", "benchmarks.list.line", **values))
    return 0


def _take_show(arguments: Any, options: Any, say: Say) -> None:
    taking.dossier_of_references(arguments, say)
    arguments.add_argument("slug", metavar="NOM", help=say("benchmarks.show.slug"))
    taking.as_json(options, say)


def _show(asked: Namespace, texts: Texts) -> int:
    doing.require_sound(asked.dossier)
    references = benchmarks.bundled(paths.resources()).references
    found = next((one for one in references if one.slug == asked.slug), None)
    if found is None:
        raise CmDeskError("benchmark_unknown", slug=asked.slug)
    if asked.json:
        doing.write_json(msgspec.to_builtins(found))
    else:
        doing.tell(shapes.reference_lines(found, texts))
    return 0


COMMANDS = MappingProxyType(
    {
        "benchmarks list": Command(_take_list, _list),
        "benchmarks show": Command(_take_show, _show),
    }
)
