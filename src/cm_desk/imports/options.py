"""What the user may say about a file, and what the child process is asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cm_desk.domain.importing import ColumnMapping
from cm_desk.domain.plan_files import PlanReading

META_ZONE = "America/Los_Angeles"


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Choices for one reading.

    ``timezone`` is the zone of the file's hours (Meta writes Pacific time when it is None);
    ``own_refs`` are account identifiers known to be ours; ``date_order`` is « mdy », « dmy »
    or « ymd » when the user knows how a spreadsheet rewrote the dates; ``mappings`` say how to
    read tables of a person's own, by the signature of their header, and ``networks`` which
    network each name that the dossier gives stands for.
    """

    timezone: str | None = None
    territory_timezone: str = "Europe/Paris"
    own_refs: frozenset[str] = frozenset()
    date_order: str | None = None
    mappings: Mapping[str, ColumnMapping] = field(default_factory=dict)
    networks: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Request:
    """What the parent writes on the child's standard input; ``path`` as the system encodes it.

    ``plan`` asks what the file holds for the plan, instead of the history.
    """

    path: bytes
    options: ReadOptions
    plan: PlanReading | None = None
