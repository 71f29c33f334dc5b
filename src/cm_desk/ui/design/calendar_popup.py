"""The calendar that a date field opens."""

from PySide6.QtCore import QDate, QLocale, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.buttons import Button
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.design.theme import Theme
from cm_desk.ui.overriding import override


class CalendarPopup(QFrame):
    """Float a French calendar, Monday first, with ways to today and to no date."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("calendar_popup")
        self.setAccessibleName(self.tr("Calendar"))
        self.calendar = Calendar(icons.theme, self)
        self.now = Button(icons, self.tr("Today"), role="quiet")
        self.none = Button(icons, self.tr("No date"), role="quiet")
        buttons = QHBoxLayout()
        buttons.addWidget(self.now)
        buttons.addStretch(1)
        buttons.addWidget(self.none)
        layout = QVBoxLayout(self)
        icons.theme.arrange(layout, margins=(8, 8, 8, 8), spacing=4)
        layout.addWidget(self.calendar)
        layout.addLayout(buttons)


class Calendar(QCalendarWidget):
    """Show a month in our colours: Qt writes week-ends in a red that means nothing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setLocale(QLocale(QLocale.Language.French, QLocale.Country.France))
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setGridVisible(False)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        for name, words in (
            ("qt_calendar_prevmonth", self.tr("Previous month")),
            ("qt_calendar_nextmonth", self.tr("Next month")),
        ):
            button = self.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setAccessibleName(words)
                button.setToolTip(words)
        self._dress()
        theme.changed.connect(self._dress)

    @override
    def paintCell(self, painter: QPainter, rect: QRect, date: QDate) -> None:
        chosen = date == self.selectedDate()
        side = min(rect.width(), rect.height())
        disc = QRectF(0, 0, side, side)
        disc.moveCenter(QRectF(rect).center())
        radius = self._theme.px(t.RADIUS_M)
        painter.save()
        # The view has already drawn its own selection, a rectangle around our square.
        painter.fillRect(rect, self._theme.colour("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen:
            painter.setBrush(self._theme.colour("primary"))
            painter.drawRoundedRect(disc, radius, radius)
        elif date == QDate.currentDate():
            painter.setBrush(self._theme.colour("primary_soft"))
            painter.drawRoundedRect(disc, radius, radius)
        painter.setPen(self._theme.colour("on_primary") if chosen else self._ink(date))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(date.day()))
        painter.restore()

    def _ink(self, date: QDate) -> QColor:
        if not self.minimumDate() <= date <= self.maximumDate():
            return self._theme.colour("disabled")
        return self._theme.colour("text" if date.month() == self.monthShown() else "muted")

    def _dress(self) -> None:
        heading = QTextCharFormat()
        heading.setForeground(self._theme.colour("muted"))
        self.setHeaderTextFormat(heading)
        for day in Qt.DayOfWeek:
            self.setWeekdayTextFormat(day, heading)
        self.setMinimumSize(8 * self._theme.px(46), 8 * self._theme.px(36))
