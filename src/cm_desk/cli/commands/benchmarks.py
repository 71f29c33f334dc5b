"""The national figures: their list, each with what is needed to read it, and their updates."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Any

import msgspec

from cm_desk import paths
from cm_desk.cli import shapes
from cm_desk.cli.commands import Command, Say, doing, taking
from cm_desk.domain import wording
from cm_desk.domain.benchmark import ReferenceSet
from cm_desk.domain.errors import CmDeskError
from cm_desk.services import benchmarks, reference_words, updates
from cm_desk.services.texts import Texts
from cm_desk.services.updates import Preview, Root


def _take_list(arguments: Any, options: Any, say: Say) -> None:
    taking.dossier_of_references(arguments, say)
    taking.as_json(options, say)


def _list(asked: Namespace, texts: Texts) -> int:
    references = _in_use(asked.dossier)
    if asked.json:
        doing.write_json(msgspec.to_builtins(references))
        return 0
    for one in references.references:
        values = {"slug": one.slug, "label": one.label, "printed": one.printed}
        doing.told(texts.get("cli", "benchmarks.list.line", **values))
    doing.tell(filter(None, [benchmarks.outdated(references, doing.today(asked), texts)]))
    return 0


def _take_show(arguments: Any, options: Any, say: Say) -> None:
    taking.dossier_of_references(arguments, say)
    arguments.add_argument("slug", metavar="NOM", help=say("benchmarks.show.slug"))
    taking.as_json(options, say)


def _show(asked: Namespace, texts: Texts) -> int:
    references = _in_use(asked.dossier).references
    found = next((one for one in references if one.slug == asked.slug), None)
    if found is None:
        raise CmDeskError("benchmark_unknown", slug=asked.slug)
    if asked.json:
        doing.write_json(msgspec.to_builtins(found))
    else:
        doing.tell(shapes.reference_lines(found, texts))
    return 0


def _take_import(arguments: Any, options: Any, say: Say) -> None:
    taking.dossier(arguments, say)
    arguments.add_argument("file", type=Path, metavar="FICHIER", help=say("benchmarks.import.file"))
    trust = options.add_mutually_exclusive_group()
    trust.add_argument("--trust", metavar="EMPREINTE", help=say("benchmarks.import.trust"))
    trust.add_argument("--root", type=Path, metavar="RACINE", help=say("benchmarks.import.root"))
    options.add_argument("--dry-run", action="store_true", help=say("benchmarks.import.dry_run"))


def _import(asked: Namespace, texts: Texts) -> int:
    with doing.opened(asked.dossier) as dossier:
        found = updates.preview(
            dossier, asked.file, resources=paths.resources(), root=_root_named(asked)
        )
        key = "dry" if asked.dry_run else "done"
        if found.in_force:
            key = "in_force"
        elif not asked.dry_run:
            updates.accept(dossier, found, today=doing.today(asked))
    doing.tell(_lines(found, texts))
    doing.tell(filter(None, [benchmarks.outdated(found.after, doing.today(asked), texts)]))
    values = {"title": found.verified.title, "version": found.verified.version}
    return doing.told(texts.get("cli", f"benchmarks.import.{key}", **values))


def _take_rollback(arguments: Any, _: Any, say: Say) -> None:
    taking.dossier(arguments, say)


def _rollback(asked: Namespace, texts: Texts) -> int:
    with doing.opened(asked.dossier) as dossier:
        updates.roll_back(dossier, resources=paths.resources())
        found = benchmarks.published(dossier, paths.resources())
    values = {"title": found.title, "version": found.version}
    return doing.told(texts.get("cli", "benchmarks.rollback.done", **values))


def _in_use(path: Path | None) -> ReferenceSet:
    """Return the figures in force for a file, the application's own when none is named."""
    if path is None:
        return benchmarks.bundled(paths.resources())
    with doing.opened(path) as dossier:
        return benchmarks.in_use(dossier, paths.resources())


def _root_named(asked: Namespace) -> Root | None:
    """Return the publisher for whom the user vouches on the command line, if any.

    Raises:
        CmDeskError: the file is not that publisher's.
    """
    if asked.trust is None and asked.root is None:
        return None
    claimed = updates.read_root(asked.file)
    if asked.trust is not None:
        if not updates.same_fingerprint(claimed, asked.trust):
            raise CmDeskError(
                "fingerprint_differs",
                name=asked.file.name,
                publisher=claimed.publisher,
                fingerprint=updates.spaced(claimed.fingerprint),
            )
        return claimed
    root = updates.read_root(asked.root)
    if root.fingerprint != claimed.fingerprint:
        raise CmDeskError("root_of_another", root=asked.root.name, name=asked.file.name)
    return root


def _lines(found: Preview, texts: Texts) -> Iterator[str]:
    """Yield who signed the file, what it replaces and what changes, figure by figure."""
    verified = found.verified
    yield texts.get(
        "cli",
        "benchmarks.import.origin",
        title=verified.title,
        version=verified.version,
        day=wording.day(verified.published_on),
        publisher=found.publisher,
        before=found.before.title,
        former=found.before.version,
    )
    yield from reference_words.difference_lines(found.difference, texts)
    counts = reference_words.counts(found.difference, texts)
    yield texts.get("cli", "benchmarks.import.counts", counts=wording.capital(counts))
    labels = {one.slug: one.label for one in verified.references.references}
    for typed in found.superseded:
        yield texts.get("cli", "benchmarks.import.superseded", label=labels[typed.slug])


COMMANDS = MappingProxyType(
    {
        "benchmarks list": Command(_take_list, _list),
        "benchmarks show": Command(_take_show, _show),
        "benchmarks import": Command(_take_import, _import),
        "benchmarks rollback": Command(_take_rollback, _rollback),
    }
)
