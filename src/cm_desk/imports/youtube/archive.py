"""YouTube Studio's archive of three tables, of which one lists the videos."""

from collections.abc import Sequence

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import FileSummary
from cm_desk.imports.containers import tabular
from cm_desk.imports.containers.source import Source
from cm_desk.imports.containers.tabular import Table
from cm_desk.imports.context import Context
from cm_desk.imports.youtube import videos as youtube

_MOST_TABLES = 10


def read(sources: Sequence[Source], context: Context) -> FileSummary:
    """Read the table of videos, known by its columns: the files' names are translated.

    Raises:
        CmDeskError: it is another of YouTube's reports, which lists no video.
    """
    tables = [one for one in sources if one.name.lower().endswith(".csv")]
    for one in tables[:_MOST_TABLES]:
        table = _table(one)
        if table is not None and table.layout.signature.kind == youtube.KIND:
            return youtube.read(table, context)
    raise CmDeskError("import_other_kind", kind="youtube-series")


def _table(source: Source) -> Table | None:
    try:
        return tabular.table_of(source, tabular.head_of(source))
    except CmDeskError:  # a total of two columns, which nothing names
        return None
