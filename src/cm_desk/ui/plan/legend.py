"""What the colours, borders and marks of the cards mean."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain.plan import Status
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Badge, Button, Flow, Icons, IconView, text
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.look import border_of, mark_of
from cm_desk.ui.plan.painting import CardPainter, monogram

_SIDE = 10
_WIDE = 26
_TALL = 16


class Legend(QWidget):
    """Name the pillars by their colours, the statuses by their borders, and the audiences."""

    def __init__(self, icons: Icons, texts: Texts, painter: CardPainter) -> None:
        super().__init__()
        self._icons = icons
        self._painter = painter
        self._pillars, self._flow = self._row()
        self._audiences, self._badges = self._row()
        statuses, marks = self._row()
        for status in Status:
            mark = mark_of(status)
            sign = _BorderSample(icons, painter, status)
            view = IconView(icons, mark.icon, mark.role, size=14)
            marks.addWidget(_entry(icons, (sign, view), texts.label(status)))
        late = IconView(icons, "alert-triangle", "danger", size=14)
        marks.addWidget(_entry(icons, (late,), self.tr("Late")))
        series = IconView(icons, "refresh", "muted", size=14)
        marks.addWidget(_entry(icons, (series,), self.tr("In a series")))
        call = IconView(icons, "speakerphone", "muted", size=14)
        marks.addWidget(_entry(icons, (call,), self.tr("Call for projects")))
        self.toggle = Button(icons, self.tr("Whole legend"), role="quiet", icon="help-circle")
        self.toggle.setCheckable(True)
        self._rest = QWidget()
        rest = QVBoxLayout(self._rest)
        first = QHBoxLayout()
        column = QVBoxLayout(self)
        for layout in (rest, first, column):
            icons.theme.arrange(layout, spacing=4)
        rest.addWidget(statuses)
        rest.addWidget(self._audiences)
        first.addWidget(self._pillars, 1000)
        first.addStretch(1)
        first.addWidget(self.toggle)
        column.addLayout(first)
        column.addWidget(self._rest)
        self._rest.hide()
        self.toggle.toggled.connect(self._rest.setVisible)

    def show_names(self, pillars: Iterable[tuple[int, str]], audiences: Iterable[str]) -> None:
        """Name these pillars and audiences."""
        _empty(self._flow)
        for pillar_id, name in pillars:
            swatch = _Swatch(self._icons, self._painter, pillar_id)
            _show(self._flow, _entry(self._icons, (swatch,), name))
        _empty(self._badges)
        for name in audiences:
            _show(self._badges, _entry(self._icons, (Badge(monogram(name)),), name))
        self._pillars.setVisible(self._flow.count() > 0)
        self._audiences.setVisible(self._badges.count() > 0)

    def _row(self) -> tuple[QWidget, Flow]:
        row = QWidget()
        flow = Flow(self._icons.theme, spacing=4)
        row.setLayout(flow)
        return row, flow


class _Swatch(QWidget):
    """Paint a pillar's colour."""

    def __init__(self, icons: Icons, painter: CardPainter, pillar_id: int) -> None:
        super().__init__()
        self._theme = icons.theme
        self._painter = painter
        self._pillar_id = pillar_id
        self._measure()
        icons.theme.changed.connect(self._measure)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._painter.colour(self._pillar_id))
        painter.drawRoundedRect(self.rect(), 2, 2)

    def _measure(self) -> None:
        side = self._theme.px(_SIDE)
        self.setFixedSize(side, side)
        self.update()


class _BorderSample(QWidget):
    """Paint the border of a status around nothing."""

    def __init__(self, icons: Icons, painter: CardPainter, status: Status) -> None:
        super().__init__()
        self._theme = icons.theme
        self._painter = painter
        self._border = border_of(status)
        self._measure()
        icons.theme.changed.connect(self._measure)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.colour("surface"))
        self._painter.paint_border(painter, QRectF(self.rect()), self._border)

    def _measure(self) -> None:
        self.setFixedSize(self._theme.px(_WIDE), self._theme.px(_TALL))
        self.update()


def _empty(flow: Flow) -> None:
    while (item := flow.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _show(flow: Flow, entry: QWidget) -> None:
    flow.addWidget(entry)
    entry.show()


def _entry(icons: Icons, signs: Iterable[QWidget], words: str) -> QWidget:
    entry = QWidget()
    row = QHBoxLayout(entry)
    icons.theme.arrange(row, margins=(0, 0, 8, 0), spacing=5)
    for sign in signs:
        row.addWidget(sign)
    row.addWidget(text(words, "caption", wrap=False), 1)
    return entry
