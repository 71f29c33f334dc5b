"""The fields that hold a date or a time."""

from datetime import date, time

from PySide6.QtCore import QDate, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cm_desk.ui.design.buttons import icon_button
from cm_desk.ui.design.calendar_popup import CalendarPopup
from cm_desk.ui.design.field_base import Check, InputError, LineField, beside
from cm_desk.ui.design.french import format_date, format_time, parse_date, parse_time
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.overriding import override

FIRST_DAY = date(2004, 1, 1)  # the year Facebook opened: nothing of ours is older
YEARS_AHEAD = 10


class DateField(LineField[date | None]):
    """Hold a date or nothing, typed (« 03/03/2026 », « 3 mars 2026 ») or picked in a calendar.

    Alt+Down or F4 opens the calendar.
    """

    def __init__(
        self,
        icons: Icons,
        *,
        today: date | None = None,
        first: date = FIRST_DAY,
        last: date | None = None,
        required: bool = False,
        check: Check[date | None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, None, required=required, check=check, characters=12, parent=parent)
        self._today = today or _today()
        self._first = first
        self._last = last or date(self._today.year + YEARS_AHEAD, 12, 31)
        self.popup: CalendarPopup | None = None
        self.set_placeholder(self.tr("DD/MM/YYYY"))
        self.button = icon_button(
            icons,
            "calendar",
            self.tr("Pick in a calendar (Alt+Down)"),
            on_click=self.open_calendar,
        )
        beside(self, self.button)

    def open_calendar(self) -> None:
        """Show the calendar under the field, on its date or today."""
        if self.popup is None:
            self.popup = CalendarPopup(self.icons, self)
            self.popup.calendar.clicked.connect(self._pick)
            self.popup.calendar.activated.connect(self._pick)
            self.popup.now.clicked.connect(lambda: self._pick(_to_qdate(self._today)))
            self.popup.none.clicked.connect(lambda: self._pick(None))
        self.popup.none.setVisible(not self.required)
        self.popup.calendar.setDateRange(_to_qdate(self._first), _to_qdate(self._last))
        self.popup.calendar.setSelectedDate(_to_qdate(self.value() or self._today))
        self.popup.ensurePolished()
        self.popup.adjustSize()
        self.popup.show()
        self.popup.move(self._popup_place(self.popup.size()))
        self.popup.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _popup_place(self, size: QSize) -> QPoint:
        """Return where the calendar stands under the field, or above it near the screen's foot."""
        room = self.screen().availableGeometry()
        under = self.mapToGlobal(QPoint(0, self.height() + 2))
        x = max(room.left(), min(under.x(), room.right() - size.width()))
        if under.y() + size.height() <= room.bottom():
            return QPoint(x, under.y())
        return QPoint(x, max(room.top(), self.mapToGlobal(QPoint(0, -2)).y() - size.height()))

    @override
    def _key(self, event: QKeyEvent) -> bool:
        alt_down = event.key() == Qt.Key.Key_Down and (
            event.modifiers() & Qt.KeyboardModifier.AltModifier
        )
        if alt_down or event.key() == Qt.Key.Key_F4:
            self.open_calendar()
            return True
        return super()._key(event)

    @override
    def _name_parts(self) -> None:
        super()._name_parts()
        self.button.setAccessibleName(self.tr("Calendar: {label}").format(label=self._label))

    @override
    def _parse(self, text: str) -> date | None:
        if not text:
            return None
        day = parse_date(text)
        if day is None:
            raise InputError(self.tr("Type a date such as 03/03/2026 or 3 March 2026."))
        if not self._first <= day <= self._last:
            sentence = self.tr("Type a date between {first} and {last}.")
            raise InputError(
                sentence.format(first=format_date(self._first), last=format_date(self._last))
            )
        return day

    @override
    def _format(self, value: date | None) -> str:
        return "" if value is None else format_date(value)

    def _pick(self, day: QDate | None) -> None:
        self.line.setText("" if day is None else format_date(_from_qdate(day)))
        self._touch()
        if self.popup:
            self.popup.close()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)
        self.commit()


class TimeField(LineField[time | None]):
    """Hold a time of day or nothing, typed « 9:05 », « 9h05 » or « 14 h »."""

    def __init__(
        self,
        icons: Icons,
        *,
        required: bool = False,
        check: Check[time | None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, None, required=required, check=check, characters=6, parent=parent)
        self.set_placeholder(self.tr("HH:MM"))

    @override
    def _parse(self, text: str) -> time | None:
        if not text:
            return None
        moment = parse_time(text)
        if moment is None:
            raise InputError(self.tr("Type a time such as 14:30."))
        return moment

    @override
    def _format(self, value: time | None) -> str:
        return "" if value is None else format_time(value)


def _today() -> date:
    return _from_qdate(QDate.currentDate())


def _to_qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _from_qdate(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
