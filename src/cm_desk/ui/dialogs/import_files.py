"""The files of one import while its dialog is open: what each is, and how it is read."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.importing import Certainty, ColumnMapping, TableLook, UnknownColumnsError
from cm_desk.domain.publication import ObservedPublication
from cm_desk.services import importing
from cm_desk.services.dossiers import Dossier
from cm_desk.services.import_report import Outcome, State
from cm_desk.services.importing import Known, StagedFile, Staging
from cm_desk.ui.jobs import Job

Read = tuple[StagedFile, Sequence[ObservedPublication]]
# What is read of a folder: beside exports, an unpacked archive holds thousands of pictures.
_ENDINGS: Final = frozenset(
    (
        *(".csv", ".tsv", ".txt", ".xls", ".xlsx", ".ods", ".zip", ".gz", ".tgz", ".tar"),
        *(".json", ".js", ".xml", ".rss", ".atom", ".car"),
    )
)
# Whose help to open, by the beginning of a kind.
_NETWORKS: Final = (
    ("meta-instagram", "instagram"),
    ("meta", "facebook"),
    ("linkedin", "linkedin"),
    ("youtube", "youtube"),
    ("x-", "x"),
    ("tiktok", "tiktok"),
    ("mastodon", "mastodon"),
    ("bluesky", "bluesky"),
    ("wordpress", "site"),
    ("feed", "site"),
    ("xml", "site"),
    ("buffer", "other"),
    ("metricool", "other"),
    ("hootsuite", "other"),
)


@dataclass(slots=True, eq=False)
class ImportFile:
    """One file of the import: read, refused with a reason, or not read yet.

    ``mappings`` say what the user explained of a table's columns; ``is_explaining`` while
    they are asked.
    """

    path: Path
    staged: StagedFile | None = None
    rows: Sequence[ObservedPublication] = ()
    error: CmDeskError | None = None
    timezone: str | None = None
    date_order: str | None = None
    accounts: dict[str, int | None] = field(default_factory=dict)
    mappings: dict[str, ColumnMapping] = field(default_factory=dict)
    is_explaining: bool = False

    @property
    def is_waiting(self) -> bool:
        """Tell whether the file must be read, for the first time or another way."""
        return self.staged is None and self.error is None

    @property
    def is_to_explain(self) -> bool:
        """Tell whether the user can make the file readable."""
        return isinstance(self.error, UnknownColumnsError)

    @property
    def table(self) -> TableLook | None:
        """Return the first lines of a table whose columns the user explains, or explained."""
        if isinstance(self.error, UnknownColumnsError):
            return self.error.table
        return self.staged.summary.table if self.staged else None

    @property
    def is_to_check(self) -> bool:
        """Tell whether the file deserves a look before it is imported."""
        if self.staged is None:
            return True
        summary = self.staged.summary
        return bool(summary.warnings) or summary.certainty is Certainty.GUESSED

    @property
    def network(self) -> str:
        """Return the network that a refused file seems to come from, "" when nothing tells."""
        kind = str(self.error.values.get("kind", "")) if self.error else ""
        return next((name for start, name in _NETWORKS if kind.startswith(start)), "")

    def explain(self, table: TableLook, mapping: ColumnMapping) -> None:
        """Have the file read with its columns so understood."""
        self.mappings[table.signature] = mapping
        self.is_explaining = False
        self.forget()

    def fail(self, error: CmDeskError) -> None:
        """Keep why the file cannot be read; what its columns hold is asked at once."""
        self.error = error
        self.is_explaining = self.is_to_explain

    def forget(self) -> None:
        """Have the file read again."""
        self.staged, self.error, self.rows = None, None, ()

    def outcome(self, *, is_written: bool = False) -> Outcome:
        """Tell what became of the file, or will."""
        if self.staged is None:
            return Outcome(self.path, State.REFUSED, refusal=self.error)
        if not self.staged.has_news:
            return Outcome(self.path, State.NOTHING_NEW, self.staged)
        return Outcome(self.path, State.WRITTEN if is_written else State.WAITING, self.staged)


def gathered(paths: Iterable[Path]) -> list[ImportFile]:
    """Return the files to read, each once; of a folder, the files that it holds itself.

    A folder without any stays as it is: reading it says why nothing can be done with it.
    """
    found: dict[Path, None] = {}
    for path in paths:
        inside = _inside(path) if path.is_dir() else []
        found |= dict.fromkeys(one.resolve() for one in inside or (path,))
    return [ImportFile(path) for path in found]


def reading(
    file: ImportFile, dossier: Dossier, staging: Staging, around: Known
) -> Callable[[Job], Read]:
    """Return the work of reading one file, as its choices are now."""
    path, timezone, date_order = file.path, file.timezone, file.date_order
    accounts, mappings = dict(file.accounts), dict(file.mappings)

    def work(job: Job) -> Read:
        staged = importing.stage(
            dossier,
            staging,
            path,
            timezone=timezone,
            date_order=date_order,
            mappings=mappings,
            around=around,
            on_progress=job.report,
            cancelled=job.is_cancelled,
        )
        for ref, account_id in accounts.items():
            staged = importing.reassign(
                dossier, staging, staged, ref=ref, account_id=account_id, around=around
            )
        return staged, importing.sample(staging, staged)

    return work


def _inside(folder: Path) -> list[Path]:
    try:
        return sorted(
            one
            for one in folder.iterdir()
            if one.suffix.lower() in _ENDINGS and not one.name.startswith(".") and one.is_file()
        )
    except OSError:  # reading the folder itself will tell
        return []
