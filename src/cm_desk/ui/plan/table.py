"""The plan as a list: one line a content, undated ideas last."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from html import escape

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QMenu, QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.plan import Content, Status
from cm_desk.services import planning
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Icons
from cm_desk.ui.design.french import format_date
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.plan import words
from cm_desk.ui.plan.gestures import Gesture, fill_menu
from cm_desk.ui.plan.names import PlanNames
from cm_desk.ui.rows_model import Column, RowsModel

_Reader = Callable[[Content], str]


def tone_of(status: Status) -> str:
    """Return the tone of a status's badge."""
    match status:
        case Status.IDEA | Status.ABANDONED:
            return "neutral"
        case Status.TO_WRITE:
            return "info"
        case Status.TO_APPROVE:
            return "warning"
        case Status.APPROVED | Status.SCHEDULED:
            return "primary"
        case Status.PUBLISHED | Status.REVIEWED:
            return "success"


class PlanColumns(QObject):
    """Describe the columns; ``names`` is replaced at each reload."""

    def __init__(self, texts: Texts, today: date) -> None:
        super().__init__()
        self.names = PlanNames()
        self._texts = texts
        self._today = today

    def columns(self) -> tuple[Column[Content], ...]:
        """Return the columns of the list."""
        return (
            Column(
                self.tr("Date"),
                self._date,
                sort=lambda one: one.planned_on,
                accessible=lambda one: (
                    words.whole_day(one.planned_on) if one.planned_on else self.tr("no date")
                ),
                width=15,
            ),
            Column(
                self.tr("Time"),
                lambda one: words.hour(one.planned_time) if one.planned_time else "",
                sort=lambda one: one.planned_time,
                width=8,
            ),
            Column(
                self.tr("Title"),
                lambda one: one.title,
                tooltip=lambda one: f"<qt>{escape(one.title)}</qt>",
                width=28,
                stretch=True,
            ),
            Column(
                self.tr("Status"),
                self._status,
                sort=lambda one: list(Status).index(one.status),
                tone=self._tone,
                width=16,
            ),
            self._named(self.tr("Accounts"), self._accounts, 16),
            self._named(self.tr("Audience"), self._audience, 16),
            self._named(self.tr("Objective"), self._objective, 16),
            self._named(self.tr("Pillar"), self._pillar, 14),
            self._named(self.tr("Origin"), self._origin, 14),
        )

    def _named(self, title: str, text: _Reader, width: int) -> Column[Content]:
        unknown = self.tr("not filled in")
        return Column(
            title,
            text,
            accessible=lambda one: text(one) or unknown,
            tooltip=lambda one: f"<qt>{escape(text(one))}</qt>" if text(one) else "",
            width=width,
        )

    def _date(self, one: Content) -> str:
        if one.planned_on is None:
            return self.tr("No date")
        return f"{words.short_weekday(one.planned_on.weekday())} {format_date(one.planned_on)}"

    def _status(self, one: Content) -> str:
        label = self._texts.label(one.status)
        if planning.is_late(one, self._today):
            return self.tr("{status}, late").format(status=label)
        return label

    def _tone(self, one: Content) -> str:
        return "danger" if planning.is_late(one, self._today) else tone_of(one.status)

    def _accounts(self, one: Content) -> str:
        return wording.listing(self.names.networks_of(one))

    def _audience(self, one: Content) -> str:
        return self.names.names.audiences.get(one.audience_id or 0, "")

    def _objective(self, one: Content) -> str:
        return self.names.objectives.get(one.objective_id or 0, "")

    def _pillar(self, one: Content) -> str:
        return self.names.names.pillars.get(one.pillar_id or 0, "")

    def _origin(self, one: Content) -> str:
        return self._texts.label(one.origin) if one.origin else ""


class PlanTable(QWidget):
    """Show the whole plan in one table, with the same keys as in the month.

    Signals:
        asked(Gesture, ids): what is asked of the selected contents.
    """

    asked = Signal(object, list)

    def __init__(self, icons: Icons, texts: Texts, today: date) -> None:
        super().__init__()
        self._columns = PlanColumns(texts, today)
        self.model: RowsModel[Content] = RowsModel(
            self._columns.columns(), key=lambda one: one.id, parent=self
        )
        self.table = DataTable(
            icons,
            self.model,
            name=self.tr("Editorial plan"),
            count_text=lambda count: self.tr("%n content(s)", "", count),
            searchable=False,
        )
        self.table.set_context_menu(self._fill_menu)
        self.table.activated.connect(lambda one: self.asked.emit(Gesture.OPEN, [one.id]))
        self.table.delete_requested.connect(lambda _rows: self._ask(Gesture.DELETE))
        for key, gesture in (("N", Gesture.NEW), ("M", Gesture.MOVE), ("P", Gesture.PUBLISH)):
            shortcut = QShortcut(QKeySequence(key), self.table.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda gesture=gesture: self._ask(gesture))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self._theme = icons.theme
        self._theme.changed.connect(self._measure)
        self._measure()

    def show_contents(self, contents: Sequence[Content], names: PlanNames, *, total: int) -> None:
        """Show these contents out of ``total``."""
        self._columns.names = names
        self.model.set_rows(contents)
        self.table.set_total(total)
        self.table.set_filtered(total > len(contents))

    def scroll_to(self, content_id: int) -> None:
        """Show a content at the top, what is past above it."""
        for place in self.model.positions([content_id]):
            top = QAbstractItemView.ScrollHint.PositionAtTop
            self.table.view.scrollTo(self.model.index(place, 0), top)

    def select_content(self, content_id: int) -> None:
        """Go to a content."""
        self.table.select([content_id])
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def selected(self) -> Mapping[int, Content]:
        """Return the selected contents by id."""
        return {one.id: one for one in self.table.selected() if one.id is not None}

    def _ask(self, gesture: Gesture) -> None:
        ids = list(self.selected())
        if ids or gesture is Gesture.NEW:
            self.asked.emit(gesture, ids)

    def _measure(self) -> None:
        self.table.setMinimumHeight(self._theme.px(360))

    def _fill_menu(self, menu: QMenu, rows: Sequence[Content]) -> None:
        if rows:
            fill_menu(menu, self._ask)
