"""The plan as a list: one line a content, undated ideas last."""

from collections.abc import Callable, Sequence
from datetime import date
from html import escape
from typing import cast

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.plan import Status
from cm_desk.domain.plan_lines import ContentLine
from cm_desk.services import planning
from cm_desk.services.planning import Spot
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Icons
from cm_desk.ui.design.french import format_date
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.overriding import override
from cm_desk.ui.plan import words
from cm_desk.ui.plan.gestures import (
    FOR_MANY,
    MIME,
    Carried,
    Gesture,
    dragged,
    fill_menu,
    gesture_of,
    mime_of,
    page_key,
)
from cm_desk.ui.plan.names import PlanNames
from cm_desk.ui.rows_model import Column, RowsModel

Index = QModelIndex | QPersistentModelIndex
_Reader = Callable[[ContentLine], str]


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
    """Describe the columns; ``names`` and ``today`` are replaced at each reload."""

    def __init__(self, texts: Texts, today: date) -> None:
        super().__init__()
        self.names = PlanNames()
        self._texts = texts
        self.today = today

    def columns(self) -> tuple[Column[ContentLine], ...]:
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

    def _named(self, title: str, text: _Reader, width: int) -> Column[ContentLine]:
        unknown = self.tr("not filled in")
        return Column(
            title,
            text,
            accessible=lambda one: text(one) or unknown,
            tooltip=lambda one: f"<qt>{escape(text(one))}</qt>" if text(one) else "",
            width=width,
        )

    def _date(self, one: ContentLine) -> str:
        if one.planned_on is None:
            return self.tr("No date")
        return f"{words.short_weekday(one.planned_on.weekday())} {format_date(one.planned_on)}"

    def _status(self, one: ContentLine) -> str:
        label = self._texts.label(one.status)
        if planning.is_late(one, self.today):
            return self.tr("{status}, late").format(status=label)
        return label

    def _tone(self, one: ContentLine) -> str:
        return "danger" if planning.is_late(one, self.today) else tone_of(one.status)

    def _accounts(self, one: ContentLine) -> str:
        return wording.listing(self.names.networks_of(one))

    def _audience(self, one: ContentLine) -> str:
        return self.names.names.audiences.get(one.audience_id or 0, "")

    def _objective(self, one: ContentLine) -> str:
        return self.names.objectives.get(one.objective_id or 0, "")

    def _pillar(self, one: ContentLine) -> str:
        return self.names.names.pillars.get(one.pillar_id or 0, "")

    def _origin(self, one: ContentLine) -> str:
        return self._texts.label(one.origin) if one.origin else ""


class _PlanRows(RowsModel[ContentLine]):
    """Let rows be carried to the ideas, and ideas be dropped on a row to have its day.

    Signals:
        dropped(Carried, Spot): contents were dropped on the day of a row.
    """

    dropped = Signal(object, object)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        carried = flag.ItemIsDragEnabled | flag.ItemIsDropEnabled
        return super().flags(index) | (carried if index.isValid() else flag.NoItemFlags)

    @override
    def mimeTypes(self) -> list[str]:
        return [MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = (self.row(place) for place in sorted({index.row() for index in indexes}))
        ids = tuple(row.id for row in rows if row is not None)
        return mime_of(Carried(ids[0], ids)) if ids else QMimeData()

    @override
    def supportedDragActions(self) -> Qt.DropAction:
        # A view takes away the rows that it moved: here they only change.
        return Qt.DropAction.CopyAction

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        target = self.row(parent.row() if parent.isValid() else row)
        what = dragged(data)
        if target is None or what is None or target.id in what.ids:
            return False
        self.dropped.emit(what, Spot(target.planned_on))
        return True


class PlanTable(QWidget):
    """Show the whole plan in one table, with the same keys as in the month.

    Signals:
        asked(Gesture, ids, Spot): what is asked of the selected contents.
        moved(Carried, Spot): contents were dropped on the day of a row.
        key_pressed(str): a key of the whole page, as ``gestures.page_key`` names it.
    """

    asked = Signal(object, object, object)
    moved = Signal(object, object)
    key_pressed = Signal(str)

    def __init__(self, icons: Icons, texts: Texts, today: date) -> None:
        super().__init__()
        self._columns = PlanColumns(texts, today)
        self._shown = False
        self.model = _PlanRows(self._columns.columns(), key=lambda one: one.id, parent=self)
        self.table: DataTable[ContentLine] = DataTable(
            icons,
            self.model,
            name=self.tr("Editorial plan"),
            count_text=lambda count: self.tr("%n content(s)", "", count),
            searchable=False,
        )
        view = self.table.view
        view.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        view.setDragDropOverwriteMode(False)
        view.installEventFilter(self)
        self.model.dropped.connect(self.moved)
        self.table.set_context_menu(self._fill_menu)
        self.table.activated.connect(lambda one: self._ask(Gesture.OPEN, one))
        self.table.delete_requested.connect(lambda _rows: self._ask(Gesture.DELETE))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self._theme = icons.theme
        self._theme.changed.connect(self._measure)
        self._measure()

    def show_contents(
        self, lines: Sequence[ContentLine], names: PlanNames, *, total: int, today: date
    ) -> None:
        """Show these contents out of ``total``; the first time, what is past above the rest."""
        self._columns.names, self._columns.today = names, today
        self.model.set_rows(lines)
        self.table.set_total(total)
        self.table.set_filtered(total > len(lines))
        if not self._shown:
            self._shown = True
            self._scroll_to(
                next((one.id for one in lines if (one.planned_on or today) >= today), 0)
            )

    def _scroll_to(self, content_id: int) -> None:
        for place in self.model.positions([content_id]):
            top = QAbstractItemView.ScrollHint.PositionAtTop
            self.table.view.scrollTo(self.model.index(place, 0), top)

    def select(self, ids: Sequence[int]) -> None:
        """Go to contents."""
        self.table.select(ids)
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        gesture, key = gesture_of(event), page_key(event)
        if gesture not in {None, Gesture.OPEN, Gesture.DELETE}:
            self._ask(cast("Gesture", gesture))
        elif gesture is None and key:
            self.key_pressed.emit(key)
        else:
            return False
        return True

    def _ask(self, gesture: Gesture, row: ContentLine | None = None) -> None:
        if gesture is Gesture.NEW:
            self.asked.emit(gesture, (), Spot(None))
            return
        ids = tuple(one.id for one in self.table.selected())
        if gesture not in FOR_MANY:
            current = row or self.model.row(self.table.view.currentIndex())
            ids = (current.id,) if current else ids[:1]
        if ids:
            self.asked.emit(gesture, ids, Spot(None))

    def _measure(self) -> None:
        self.table.setMinimumHeight(self._theme.px(360))

    def _fill_menu(self, menu: QMenu, rows: Sequence[ContentLine]) -> None:
        if rows:
            fill_menu(menu, self._ask, count=len(rows))
