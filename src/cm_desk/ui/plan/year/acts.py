"""What is done with a line of the year, by the mouse, a key or its menu."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from cm_desk.domain.plan import Content, Status
from cm_desk.domain.year_frame import CalendarEvent, EventKind, MarkKind, Poll
from cm_desk.services import planning, territory, year_frame
from cm_desk.services.year_sheet import Line
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.plan_event import open_event, open_marronnier
from cm_desk.ui.dialogs.plan_year import open_choices
from cm_desk.ui.plan.parts import Part
from cm_desk.ui.plan.year.lines import kind_of, title_of
from cm_desk.ui.plan.year.row import Act

# The sheet of a poll loads with the view of the elections.
_POLL = Part("poll", "", "", "cm_desk.ui.dialogs.plan_poll:open_poll")


def act(desk: Desk, line: Line, wanted: Act, at: QPoint, parent: QWidget) -> None:
    """Do what is asked of a line; ``at`` is where its menu would open."""
    match wanted:
        case Act.OPEN:
            _open(desk, line, parent)
        case Act.PLAN:
            plan(desk, line)
        case Act.CONFIRM:
            _confirm(desk, line)
        case Act.DELETE:
            _delete(desk, line)
        case Act.MENU:
            _menu(desk, line, at, parent)


def plan(desk: Desk, line: Line) -> None:
    """Plan a content of that name, on its day or among the ideas."""
    day = _day_to_plan(line, desk.today())
    content = Content(
        title_of(line),
        status=Status.IDEA if day is None else Status.TO_WRITE,
        planned_on=day,
        timezone=territory.read(desk.dossier).timezone,
    )
    desk.edit(lambda: planning.save(desk.dossier, content)[1], announce=True)


def can_confirm(line: Line) -> bool:
    """Tell whether the line has days that nobody confirmed, and that the user may confirm."""
    mark = line.mark
    return mark is not None and not mark.is_confirmed and _as_event(line) is not None


def _day_to_plan(line: Line, today: date) -> date | None:
    """Return the first day, or today when it began and is not over."""
    mark = line.mark
    if mark is None:
        return None
    return today if mark.first < today <= mark.last else mark.first


def _open(desk: Desk, line: Line, parent: QWidget) -> None:
    mark = line.mark
    if mark is not None and mark.event_id is not None:
        event = year_frame.event(desk.dossier, mark.event_id)
        if event is not None:
            open_event(desk, event, parent, entry=line.entry)
    elif line.entry is not None:
        open_marronnier(desk, line.entry, parent)
    elif kind_of(line) in {MarkKind.POLL, MarkKind.GUARD}:
        poll = _poll_of(desk, line)
        if poll is not None:
            _POLL.load()(desk, poll, parent)
    else:
        open_choices(desk, parent)


def _poll_of(desk: Desk, line: Line) -> Poll | None:
    mark = line.mark
    if mark is None:
        return None
    found = year_frame.polls(desk.dossier, resources=desk.resources)
    same = (one for one in found if one.slug == mark.slug and one.title in mark.title)
    return next(same, None)


def _as_event(line: Line) -> CalendarEvent | None:
    """Return the event that would confirm a line's days as they are."""
    mark = line.mark
    if mark is None:
        return None
    kinds = {
        MarkKind.MARRONNIER: EventKind.MARRONNIER,
        MarkKind.SCHOOL_HOLIDAY: EventKind.SCHOOL_HOLIDAY,
        MarkKind.HIGHLIGHT: EventKind.HIGHLIGHT,
        MarkKind.ABSENCE: EventKind.ABSENCE,
        MarkKind.NOTE: EventKind.NOTE,
    }
    kind = kinds.get(mark.kind)
    theme = line.entry.marronnier.themes[0] if line.entry else ""
    if kind is None:
        return None
    return CalendarEvent(kind, mark.title, mark.first, mark.last, theme, slug=mark.slug)


def _confirm(desk: Desk, line: Line) -> None:
    wanted = _as_event(line)
    if not can_confirm(line) or wanted is None or line.mark is None:
        return
    own = year_frame.event(desk.dossier, line.mark.event_id or 0)
    kept = wanted if own is None else replace(own, is_confirmed=True)
    desk.edit(lambda: year_frame.save_event(desk.dossier, kept), announce=True)


def _delete(desk: Desk, line: Line) -> None:
    event_id = line.mark.event_id if line.mark else None
    if event_id is not None:
        desk.edit(lambda: year_frame.delete_events(desk.dossier, [event_id]), announce=True)


def _menu(desk: Desk, line: Line, at: QPoint, parent: QWidget) -> None:
    translate = QCoreApplication.translate
    own = line.mark is not None and line.mark.event_id is not None
    entries = [
        (Act.PLAN, translate("YearMenu", "Plan a content"), "N", True),
        (Act.OPEN, _opening(line), translate("YearMenu", "Enter"), True),
        (Act.CONFIRM, translate("YearMenu", "Confirm these dates"), "C", can_confirm(line)),
        (Act.DELETE, _deleting(line), translate("YearMenu", "Del"), own),
    ]
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for wanted, words, key, offered in entries:
        if offered:
            action = menu.addAction(f"{words}\t{key}")
            action.triggered.connect(
                lambda _on=False, wanted=wanted: act(desk, line, wanted, at, parent)
            )
    menu.popup(at)


def _opening(line: Line) -> str:
    translate = QCoreApplication.translate
    kind = kind_of(line)
    if line.mark is not None and line.mark.event_id is not None:
        return translate("YearMenu", "Edit…")
    if line.entry is not None:
        return translate("YearMenu", "Dates of that year…")
    if kind in {MarkKind.POLL, MarkKind.GUARD}:
        return translate("YearMenu", "About this poll…")
    return translate("YearMenu", "Zone, public holidays and themes…")


def _deleting(line: Line) -> str:
    if line.entry is not None:
        return QCoreApplication.translate("YearMenu", "Forget these dates")
    return QCoreApplication.translate("YearMenu", "Delete")
