"""What each command does: one service called, its result told in a line or as JSON."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path

import msgspec

from cm_desk import paths
from cm_desk.cli import shapes
from cm_desk.domain import history
from cm_desk.domain.assessment import Assessment
from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.history import Period
from cm_desk.services import (
    accounts,
    assessment,
    benchmarks,
    dossiers,
    exporting,
    importing,
    places,
    reporting,
)
from cm_desk.services.dossiers import Dossier
from cm_desk.services.texts import Texts

_YEAR = timedelta(weeks=52)


def run(asked: Namespace, texts: Texts) -> int:
    """Do what is asked; return the exit code.

    Raises:
        CmDeskError: it cannot be done; nothing was.
    """
    commands: Mapping[str, Callable[[Namespace, Texts], int]] = {
        "new": _new,
        "demo": _demo,
        "import": _import,
        "indicators": _indicators,
        "export": _export,
        "report": _report,
        "benchmarks list": _benchmarks_list,
        "benchmarks show": _benchmarks_show,
        "check": _check,
        "backup": _backup,
    }
    return commands[asked.command](asked, texts)


def _new(asked: Namespace, texts: Texts) -> int:
    dossiers.create(asked.dossier, name=asked.name, resources=paths.resources()).close()
    return _told(texts.get("cli", "new.done", path=asked.dossier))


def _demo(asked: Namespace, texts: Texts) -> int:
    from cm_desk.services import demo

    dossier = demo.write_example(
        asked.dossier,
        resources=paths.resources(),
        today=_today(asked),
        years=asked.years,
        publications=asked.publications,
    )
    with closing(dossier):
        count = sum(accounts.publication_counts(dossier).values())
    return _told(texts.get("cli", "demo.done", path=asked.dossier, publications=count))


def _import(asked: Namespace, texts: Texts) -> int:
    staged: list[importing.StagedFile] = []
    faults: list[CmDeskError] = []
    with _opened(asked.dossier) as dossier, closing(importing.Staging()) as staging:
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
        _write_json({"files": [shapes.imported(one) for one in staged]})
    else:
        for one in staged:
            _tell(shapes.imported_lines(one, texts))
        if staged and asked.dry_run:
            _told(texts.get("cli", "import.dry"))
    for fault in faults:
        sys.stderr.write(texts.error(fault) + "\n")
    return 1 if faults else 0


def _indicators(asked: Namespace, texts: Texts) -> int:
    with _opened(asked.dossier) as dossier:
        found = _assessed(dossier, asked, texts)
    if asked.json:
        _write_json(shapes.indicators(found))
    else:
        _tell(shapes.indicator_lines(found, texts))
    return 0


def _export(asked: Namespace, texts: Texts) -> int:
    with _opened(asked.dossier) as dossier:
        written = exporting.export_tables(dossier, asked.folder)
    names = ", ".join(path.name for path in written)
    return _told(texts.get("cli", "export.done", path=asked.folder, names=names))


def _report(asked: Namespace, texts: Texts) -> int:
    with _opened(asked.dossier) as dossier:
        found = _assessed(dossier, asked, texts)
    document = reporting.self_assessment_document(
        found, texts=texts, resources=paths.resources(), built=paths.built()
    )
    document.write_pdf(asked.output)
    return _told(texts.get("cli", "report.done", path=asked.output))


def _benchmarks_list(asked: Namespace, texts: Texts) -> int:
    _require_sound(asked.dossier)
    references = benchmarks.bundled(paths.resources())
    if asked.json:
        _write_json(msgspec.to_builtins(references))
        return 0
    for one in references.references:
        values = {"slug": one.slug, "label": one.label, "printed": one.printed}
        _told(texts.get("cli", "benchmarks.list.line", **values))
    return 0


def _benchmarks_show(asked: Namespace, texts: Texts) -> int:
    _require_sound(asked.dossier)
    references = benchmarks.bundled(paths.resources()).references
    found = next((one for one in references if one.slug == asked.slug), None)
    if found is None:
        raise CmDeskError("benchmark_unknown", slug=asked.slug)
    if asked.json:
        _write_json(msgspec.to_builtins(found))
    else:
        _tell(shapes.reference_lines(found, texts))
    return 0


def _check(asked: Namespace, texts: Texts) -> int:
    with _opened(asked.dossier) as dossier:
        problems = dossiers.check(dossier)
    if problems:
        _tell(problems)
        raise CmDeskError("dossier_damaged", path=asked.dossier)
    return _told(texts.get("cli", "check.done", path=asked.dossier))


def _backup(asked: Namespace, texts: Texts) -> int:
    if asked.file.exists() and asked.dossier.exists() and asked.file.samefile(asked.dossier):
        raise CmDeskError("backup_onto_itself", path=asked.file)
    with _opened(asked.dossier) as dossier:
        dossiers.back_up(dossier, asked.file.absolute())
    return _told(texts.get("cli", "backup.done", path=asked.file))


@contextmanager
def _opened(path: Path) -> Iterator[Dossier]:
    dossier = dossiers.open_dossier(path)
    try:
        yield dossier
    finally:
        dossier.close()


def _assessed(dossier: Dossier, asked: Namespace, texts: Texts) -> Assessment:
    with closing(places.open_reference(paths.built())) as reference:
        return assessment.build(
            dossier,
            texts=texts,
            references=benchmarks.bundled(paths.resources()),
            reference=reference,
            period=_period(asked),
            today=_today(asked),
        )


def _period(asked: Namespace) -> Period:
    """Return the whole weeks asked for; a missing end is a year away from the other."""
    if asked.first is None and asked.last is None:
        return history.last_complete_weeks(_today(asked))
    last = asked.last or max(_today(asked), asked.first)
    first = asked.first or last - _YEAR + timedelta(days=1)
    if last < first:
        raise CmDeskError("period_ends_before_it_starts")
    return history.weeks_around(first, last)


def _today(asked: Namespace) -> date:
    return asked.today or date.today()  # noqa: DTZ011 - the user's own day


def _require_account(dossier: Dossier, account_id: int | None) -> None:
    known = accounts.accounts_of(dossier)
    if account_id is None or any(one.id == account_id for one in known):
        return
    if not known:
        raise CmDeskError("account_unknown_none")
    choices = ", ".join(f"{one.id} ({one.name})" for one in known)
    raise CmDeskError("account_unknown", number=account_id, choices=choices)


def _require_sound(path: Path | None) -> None:
    """Open the file named, if any: a file that is none must not pass for one."""
    if path is not None:
        with _opened(path):
            pass


def _kept(staged: importing.StagedFile, texts: Texts) -> importing.StagedFile:
    """Refuse a file that was understood but holds nothing that the history keeps."""
    if staged.targets:
        return staged
    words = texts.mapping("imports")
    raise CmDeskError(
        "import_nothing_kept",
        name=staged.path.name,
        kind=words.get(f"kind.{staged.summary.kind}.label", staged.summary.kind),
        count=staged.summary.read,
        reasons=", ".join(words.get(reason, reason) for reason in staged.summary.aside),
    )


def _tell(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


def _told(line: str) -> int:
    _tell([line])
    return 0


def _write_json(value: object) -> None:
    sys.stdout.write(msgspec.json.format(msgspec.json.encode(value)).decode() + "\n")
