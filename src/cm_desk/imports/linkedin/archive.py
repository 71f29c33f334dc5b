"""The copy of a LinkedIn member's data: his shares; messages and contacts are never opened."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import Certainty, FileSummary
from cm_desk.imports.containers import tabular
from cm_desk.imports.containers.source import Source
from cm_desk.imports.context import Context
from cm_desk.imports.linkedin import shares as linkedin_shares
from cm_desk.imports.times import Times

_SHARES = re.compile(r"shares(_[0-9]+)?\.csv", re.IGNORECASE)
_MESSAGES = re.compile(r"(messages?|inbox|guide_messages|learning_role_play).*\.csv", re.IGNORECASE)
# More parts than all the shares of a life.
_MOST_PARTS = 100


def read(sources: Sequence[Source], context: Context) -> FileSummary:
    """Read the shares of every part; what else the archive holds stays closed."""
    parts = sorted(
        (one for one in sources if _SHARES.fullmatch(one.name)),
        key=lambda one: (len(one.name), one.name),
    )
    if not parts:
        raise CmDeskError("import_other_kind", kind="linkedin-archive")
    collector = linkedin_shares.start(context)
    clock, known = Times(context), set[str]()
    for one in parts[:_MOST_PARTS]:
        linkedin_shares.add_all(_table(one), collector, clock, known)
    has_messages = any(_MESSAGES.fullmatch(one.name) for one in sources)
    first, _ = collector.tally.dates()
    found = collector.finish(
        certainty=Certainty.LIKELY,
        period=(first, max(first, context.measured_on)) if first else None,
        left_out=("left_out_private_messages",) if has_messages else (),
        warnings=("linkedin_member",),
    )
    return replace(found, kind="linkedin-archive")


def _table(source: Source) -> tabular.Table:
    table = tabular.table_of(source, tabular.head_of(source))
    if table.layout.signature.kind != "linkedin-shares":
        raise CmDeskError("import_other_kind", kind=table.layout.signature.kind)
    return table
