"""Workbooks of every age, read cell by cell as text, in the child alone."""

from pathlib import Path

from cm_desk.domain.errors import CmDeskError
from cm_desk.imports.tabular import Table


def table_of(_path: Path) -> Table:
    """Return the first sheet of a kind we know, or say what the workbook is instead."""
    raise CmDeskError("import_other_kind", kind="workbook")
