"""A content as calendars and lists show it, without its texts, and what narrows them."""

from datetime import date, time
from typing import Final

from cm_desk.domain.plan import Content, ContentKind, Status
from cm_desk.domain.publication import Origin
from cm_desk.domain.records import frozen


@frozen
class ContentLine:
    """What is read of each content to show many of them; ``account_ids`` in order."""

    id: int
    title: str
    status: Status = Status.IDEA
    planned_on: date | None = None
    planned_time: time | None = None
    audience_id: int | None = None
    objective_id: int | None = None
    pillar_id: int | None = None
    origin: Origin | None = None
    kind: ContentKind = ContentKind.CONTENT
    series_id: int | None = None
    account_ids: tuple[int, ...] = ()


@frozen
class PlanFilter:
    """Which contents to show; empty means no restriction. ``words`` are folded."""

    words: tuple[str, ...] = ()
    account_id: int | None = None
    pillar_id: int | None = None
    audience_id: int | None = None
    objective_id: int | None = None
    status: Status | None = None
    origin: Origin | None = None

    def narrows(self) -> bool:
        """Tell whether anything may be hidden."""
        return self != PlanFilter()

    def accepts(self, line: ContentLine) -> bool:
        """Tell whether a content is to be shown, the words apart: its texts are not here."""
        return self.account_id in {None, *line.account_ids} and all(
            getattr(self, name) in {None, getattr(line, name)} for name in _SAME
        )


_SAME: Final = ("pillar_id", "audience_id", "objective_id", "status", "origin")


def line_of(one: Content) -> ContentLine:
    """Return the line of a content that was read whole."""
    return ContentLine(
        one.id or 0,
        one.title,
        one.status,
        one.planned_on,
        one.planned_time,
        one.audience_id,
        one.objective_id,
        one.pillar_id,
        one.origin,
        one.kind,
        one.series_id,
        tuple(version.account_id for version in one.versions),
    )
