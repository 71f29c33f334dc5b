"""What the card of a content shows and says: its status's border and mark, its networks."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple

from cm_desk.domain.plan import Content, ContentKind, Status
from cm_desk.domain.plan_lines import ContentLine, line_of
from cm_desk.services import planning
from cm_desk.services.texts import Texts
from cm_desk.ui.plan import words
from cm_desk.ui.plan.names import PlanNames


class Mark(NamedTuple):
    """The icon of a status and the colour role that it is drawn in."""

    icon: str
    role: str


class Border(NamedTuple):
    """The line around a card: a colour role, a width, and dashes in widths (none: unbroken)."""

    role: str
    width: float = 1.4
    dashes: tuple[float, ...] = ()
    double: bool = False


_MARKS: Final = MappingProxyType(
    {
        Status.IDEA: Mark("bulb", "muted"),
        Status.TO_WRITE: Mark("pencil", "info"),
        Status.TO_APPROVE: Mark("eye", "warning"),
        Status.APPROVED: Mark("check", "success"),
        Status.SCHEDULED: Mark("clock", "primary"),
        Status.PUBLISHED: Mark("circle-check", "success"),
        Status.REVIEWED: Mark("chart-bar", "success"),
        Status.ABANDONED: Mark("circle-x", "muted"),
    }
)
# Told apart by their lines alone: dots, dashes, mixed, unbroken, thick, double.
_BORDERS: Final = MappingProxyType(
    {
        Status.IDEA: Border("border_strong", dashes=(1, 2)),
        Status.TO_WRITE: Border("info", dashes=(4, 3)),
        Status.TO_APPROVE: Border("warning", 1.8, dashes=(6, 2, 1, 2)),
        Status.APPROVED: Border("success"),
        Status.SCHEDULED: Border("primary", 2.6),
        Status.PUBLISHED: Border("outline", 1),
        Status.REVIEWED: Border("success", 1, double=True),
        Status.ABANDONED: Border("outline", 1, dashes=(1, 4)),
    }
)
_LATE: Final = Mark("alert-triangle", "danger")


def mark_of(status: Status) -> Mark:
    """Return what tells a status at a glance."""
    return _MARKS[status]


def border_of(status: Status, *, late: bool = False) -> Border:
    """Return the line around the cards of a status; what is late keeps its dashes, in red."""
    border = _BORDERS[status]
    return border._replace(role="danger", width=max(1.8, border.width)) if late else border


@dataclass(frozen=True, slots=True)
class Look:
    """All that a card shows and says of one content; ``signs`` are icons beside the status."""

    id: int
    title: str
    time: str
    mark: Mark
    border: Border
    networks: tuple[str, ...]
    signs: tuple[str, ...]
    audience: str
    pillar_id: int | None
    late: bool
    done: bool
    abandoned: bool
    spoken: str
    tip: str
    minute: int | None


def look_of(one: Content | ContentLine, names: PlanNames, texts: Texts, today: date) -> Look:
    """Describe a content for its card."""
    line = one if isinstance(one, ContentLine) else line_of(one)
    late = planning.is_late(line, today)
    spoken = words.spoken(line, names, texts, today)
    pillar = names.names.pillars.get(line.pillar_id or 0, "")
    at = line.planned_time
    return Look(
        id=line.id,
        title=" ".join(line.title.split()),
        time=words.hour(at) if at else "",
        mark=_LATE if late else mark_of(line.status),
        border=border_of(line.status, late=late),
        networks=names.icons_of(line),
        signs=_signs(line),
        audience=names.names.audiences.get(line.audience_id or 0, ""),
        pillar_id=line.pillar_id,
        late=late,
        done=planning.is_done(line),
        abandoned=line.status is Status.ABANDONED,
        spoken=spoken,
        tip="\n".join(part for part in (spoken, pillar) if part),
        minute=at.hour * 60 + at.minute if at else None,
    )


def _signs(line: ContentLine) -> tuple[str, ...]:
    call = ("speakerphone",) if line.kind is ContentKind.CALL else ()
    series = ("refresh",) if line.series_id is not None else ()
    return call + series


class Looks:
    """Describe contents, and describe again only those that changed.

    ``names`` and the day come in by ``begin``, at each reload.
    """

    def __init__(self, texts: Texts, today: Callable[[], date]) -> None:
        self.names = PlanNames()
        self.today = today()
        self._texts = texts
        self._clock = today
        self._known: dict[int, tuple[ContentLine, Look]] = {}

    def begin(self, names: PlanNames) -> None:
        """Take the names and the day as they are now, forgetting what they made untrue."""
        today = self._clock()
        if (names, today) != (self.names, self.today) or len(self._known) > _MOST_KNOWN:
            self._known.clear()
        self.names, self.today = names, today

    def of(self, line: ContentLine) -> Look:
        """Describe a content; the same object as before when nothing changed."""
        known = self._known.get(line.id)
        if known is None or known[0] != line:
            known = (line, look_of(line, self.names, self._texts, self.today))
            self._known[line.id] = known
        return known[1]


_MOST_KNOWN: Final = 2000
