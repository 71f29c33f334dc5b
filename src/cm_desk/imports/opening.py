"""What a file is: a table, or a document of a known kind, or why it cannot be read."""

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import cast

from cm_desk.domain.errors import CmDeskError
from cm_desk.imports import kinds, sniff
from cm_desk.imports.containers import tabular
from cm_desk.imports.containers.source import LIMIT, Source, plain
from cm_desk.imports.containers.tabular import Table

_MOST_TABLES = 20
_WORKBOOKS = frozenset({"workbook", "old-workbook"})

Follow = Callable[[Source], Source]
FoundTable = tuple[Table, Source]


@dataclass(frozen=True, slots=True)
class Document:
    """A file that is no table, or the members of an archive."""

    kind: str
    sources: Sequence[Source]


def open_file(path: Path, follow: Follow) -> Document | FoundTable:
    """Tell what a file holds; ``follow`` wraps each source so that its reading can be seen."""
    source = follow(plain(path))
    head = source.head()
    if sniff.is_archive(head):
        return _in_archive(path, source, follow)
    if sniff.may_be_tar(head):
        return _in_tar(path, follow)
    if kind := sniff.binary_kind(head):
        return _workbook(path, source) if kind in _WORKBOOKS else _document(kind, [source])
    if source.size > LIMIT:
        raise CmDeskError("import_too_big", size=source.size, limit=LIMIT)
    return _text(source)


def _in_archive(path: Path, source: Source, follow: Follow) -> Document | FoundTable:
    # zipfile costs more than the rest of the start, and few files need it.
    archive = importlib.import_module("cm_desk.imports.containers.archive")
    members = cast("tuple[Source, ...]", archive.members(path))
    if sniff.archive_kind([one.path for one in members]) in _WORKBOOKS:
        return _workbook(path, source)
    return _among(members, follow)


def _in_tar(path: Path, follow: Follow) -> Document | FoundTable:
    tarball = importlib.import_module("cm_desk.imports.containers.tarball")
    _refuse_unless(tarball.is_tar(path), "compressed")
    return _among(tarball.members(path), follow)


def _among(members: Sequence[Source], follow: Follow) -> Document | FoundTable:
    if kind := sniff.archive_kind([one.path for one in members]):
        return _document(kind, [follow(one) for one in members])
    found = [follow(one) for one in members if _is_table(one.path)]
    if not found:
        raise CmDeskError("import_zip_empty")
    if len(found) > _MOST_TABLES:
        raise CmDeskError("import_zip_several", count=len(found))
    return _choose(found)


def _is_table(name: str) -> bool:
    place = PurePosixPath(name)
    hidden = place.name.startswith(".") or "__MACOSX" in place.parts
    return place.suffix.lower() in {".csv", ".tsv", ".txt"} and not hidden


def _workbook(path: Path, source: Source) -> FoundTable:
    workbook = importlib.import_module("cm_desk.imports.containers.workbook")
    return cast("Table", workbook.table_of(path)), source


def _text(source: Source) -> Document | FoundTable:
    """Return the table in a text, or the document that the text is."""
    head = tabular.head_of(source)
    kind = sniff.text_kind(head.text)
    if kind in kinds.DOCUMENTS:
        return Document(kind, [source])
    table = tabular.table_of(source, head)
    _refuse_unless(table.layout.signature.kind in kinds.TABLES, table.layout.signature.kind)
    return table, source


def _document(kind: str, sources: Sequence[Source]) -> Document:
    _refuse_unless(kind in kinds.DOCUMENTS, kind)
    return Document(kind, sources)


def _refuse_unless(is_read: bool, kind: str) -> None:
    if not is_read:
        raise CmDeskError("import_other_kind", kind=kind)


def _choose(sources: Sequence[Source]) -> Document | FoundTable:
    """Return the one file that we read, among those of an archive."""
    found: list[Document | FoundTable] = []
    refusals: list[CmDeskError] = []
    for one in sources:
        try:
            found.append(_text(one))
        except CmDeskError as error:
            refusals.append(error)
    other = next((error for error in refusals if error.key == "import_other_kind"), None)
    # A person's own table beside one of a platform is no rival.
    known = [one for one in found if not _is_own(one)]
    if other and not known:
        raise other
    # Nor are figures by day beside a list of publications.
    found = [one for one in known if not _is_series(one)] or known or found
    if len(found) == 1:
        return found[0]
    if found:
        raise CmDeskError("import_zip_several", count=len(found))
    raise refusals[0]


def _is_own(found: Document | FoundTable) -> bool:
    return not isinstance(found, Document) and found[0].layout.signature.kind == "own-table"


def _is_series(found: Document | FoundTable) -> bool:
    return not isinstance(found, Document) and found[0].layout.signature.kind.endswith("-series")
