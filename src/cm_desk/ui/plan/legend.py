"""What the colours and marks of the cards mean."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain.plan import Status
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Flow, Icons, IconView, text
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.look import CardPainter, mark_of

_SIDE = 10


class Legend(QWidget):
    """Name the pillars by their colours and the statuses by their marks."""

    def __init__(self, icons: Icons, texts: Texts, painter: CardPainter) -> None:
        super().__init__()
        self._icons = icons
        self._painter = painter
        self._pillars = QWidget()
        self._flow = Flow(icons.theme, spacing=4)
        self._pillars.setLayout(self._flow)
        statuses = QWidget()
        marks = Flow(icons.theme, spacing=4)
        statuses.setLayout(marks)
        late = IconView(icons, "alert-triangle", "danger", size=14)
        marks.addWidget(_entry(icons, late, self.tr("Late")))
        for status in Status:
            mark = mark_of(status)
            view = IconView(icons, mark.icon, mark.role, size=14)
            marks.addWidget(_entry(icons, view, texts.label(status)))
        keys = text(
            self.tr(
                "Arrows: go round · Enter: open · N: new · M: move · P: published ·"
                " Del: delete · Ctrl+arrows: carry"
            ),
            "caption",
        )
        column = QVBoxLayout(self)
        icons.theme.arrange(column, spacing=8)
        for part in (self._pillars, statuses, keys):
            column.addWidget(part)

    def show_pillars(self, pillars: Iterable[tuple[int, str]]) -> None:
        """Name these pillars."""
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for pillar_id, name in pillars:
            swatch = _Swatch(self._icons, self._painter, pillar_id)
            entry = _entry(self._icons, swatch, name)
            self._flow.addWidget(entry)
            entry.show()
        self._pillars.setVisible(self._flow.count() > 0)


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


def _entry(icons: Icons, sign: QWidget, words: str) -> QWidget:
    entry = QWidget()
    row = QHBoxLayout(entry)
    icons.theme.arrange(row, margins=(0, 0, 8, 0), spacing=5)
    row.addWidget(sign)
    row.addWidget(text(words, "caption", wrap=False), 1)
    return entry
