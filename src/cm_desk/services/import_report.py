"""What became of each file of an import, as a table that a colleague opens in a spreadsheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from cm_desk.domain import wording
from cm_desk.domain.errors import CmDeskError
from cm_desk.services import exporting
from cm_desk.services.importing import StagedFile
from cm_desk.services.texts import Texts

_FILE = "import_report"
_COLUMNS = (
    *("file", "line", "state", "kind", "account", "first", "last", "timezone", "measured_on"),
    *("read", "new", "changed", "known", "aside", "refused", "readings", "planned", "remark"),
    "written",
)
_OWN = "own-table"
_REFUSED_LINE = "line_refused"


class State(StrEnum):
    """What became of a file, or will."""

    WAITING = "to_import"
    WRITTEN = "imported"
    NOTHING_NEW = "nothing_new"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One file of an import: read, or refused for a reason."""

    path: Path
    state: State
    staged: StagedFile | None = None
    refusal: CmDeskError | None = None


def save(outcomes: Sequence[Outcome], path: Path, *, texts: Texts) -> None:
    """Write a line per file, each followed by its refused lines, in place of ``path``.

    Raises:
        CmDeskError: the file cannot be written; the one that was there is untouched.
    """
    header = [texts.get(_FILE, f"columns.{one}") for one in _COLUMNS]
    exporting.table_csv(header, (row for one in outcomes for row in _rows(one, texts)), path)


def remarks(staged: StagedFile, texts: Texts) -> Iterator[str]:
    """Yield in whole sentences what is to be known of a file: of its hours, of what is not in it.

    A summary's reasons, warnings and personal data are keys; here they are words.
    """
    summary, said = staged.summary, texts.mapping("imports")
    has_publications = summary.first is not None
    if has_publications and not summary.timezone:
        yield texts.get(_FILE, "no_hour")
    if summary.measured_on is not None:
        yield texts.get(_FILE, "measured", day=wording.day(summary.measured_on))
    if has_publications and summary.is_partial:
        yield texts.get(_FILE, "partial")
    if summary.left_out:
        names = wording.listing(said[key] for key in summary.left_out)
        yield texts.get(_FILE, "left_out", names=names)
    for reason, count in summary.aside.items():
        yield texts.get(_FILE, "aside", count=wording.number(count), reason=said[reason])
    yield from (said[warning] for warning in summary.warnings)


def kind_of(staged: StagedFile, texts: Texts) -> str:
    """Name the kind of a file in words."""
    kind = staged.summary.kind
    return texts.mapping("help_import").get(f"kinds.{kind}", kind)


def certainty_of(staged: StagedFile, texts: Texts) -> str:
    """Say how well the kind of a file is known, or that its reader explained it."""
    if staged.summary.kind == _OWN:
        return texts.get(_FILE, "explained")
    return f"{wording.capital(texts.label(staged.summary.certainty))}."


def accounts_of(staged: StagedFile) -> str:
    """Name the accounts to which the rows of a file go."""
    return wording.listing(one.account_name or one.observed.ref for one in staged.targets)


def _rows(one: Outcome, texts: Texts) -> Iterator[list[exporting.Cell]]:
    state = texts.get(_FILE, f"states.{one.state}")
    if one.staged is None:
        remark = texts.error(one.refusal) if one.refusal else ""
        yield _row(file=one.path.name, state=state, remark=remark)
        return
    summary, counts = one.staged.summary, one.staged.counts
    yield _row(
        file=one.path.name,
        state=state,
        kind=kind_of(one.staged, texts),
        account=accounts_of(one.staged),
        first=summary.first,
        last=summary.last,
        timezone=summary.timezone,
        measured_on=summary.measured_on,
        read=summary.read,
        new=counts.new,
        changed=counts.changed,
        known=counts.known,
        aside=sum(summary.aside.values()),
        refused=summary.refused_count,
        readings=len(summary.readings),
        planned=len(summary.planned),
        remark=" ".join((certainty_of(one.staged, texts), *remarks(one.staged, texts))),
    )
    for line in summary.refused:
        yield _row(
            file=one.path.name,
            line=line.line,
            state=texts.get(_FILE, f"states.{_REFUSED_LINE}"),
            remark=texts.get("imports", line.reason),
            written=line.value,
        )


def _row(**cells: exporting.Cell) -> list[exporting.Cell]:
    return [cells.get(name) for name in _COLUMNS]
