"""What the small months and the lines of the year mean."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain.year_frame import MarkKind
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Flow, Icons, IconView, text
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.year.grounds import Ground, paint
from cm_desk.ui.plan.year.lines import sign_of

_WIDTH, _HEIGHT = 22, 16


class YearLegend(QWidget):
    """Name the grounds and the signs, then the keys."""

    def __init__(self, icons: Icons, texts: Texts) -> None:
        super().__init__()
        flow = Flow(icons.theme, spacing=16)
        flow.setContentsMargins(0, 0, 0, 0)
        samples = (
            (MarkKind.PUBLIC_HOLIDAY, Ground(holiday=True)),
            (MarkKind.SCHOOL_HOLIDAY, Ground(school=True)),
            (MarkKind.GUARD, Ground(guarded=True)),
            (MarkKind.ABSENCE, Ground(absent=True)),
        )
        for kind, ground in samples:
            flow.addWidget(_entry(icons, _Sample(icons, ground), texts.label(kind)))
        for kind in (MarkKind.MARRONNIER, MarkKind.HIGHLIGHT, MarkKind.NOTE, MarkKind.POLL):
            view = IconView(icons, *sign_of(kind), size=14)
            flow.addWidget(_entry(icons, view, texts.label(kind)))
        signs = QWidget()
        signs.setLayout(flow)
        keys = text(
            self.tr(
                "Arrows: go round · Enter: open · N: plan a content · C: confirm · Del: delete"
            ),
            "caption",
        )
        column = QVBoxLayout(self)
        icons.theme.arrange(column, spacing=4)
        column.addWidget(signs)
        column.addWidget(keys)


class _Sample(QWidget):
    """Paint how a day of that kind looks."""

    def __init__(self, icons: Icons, ground: Ground) -> None:
        super().__init__()
        self._theme, self._ground = icons.theme, ground
        self._measure()
        icons.theme.changed.connect(self._measure)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, self.rect(), self._theme, self._ground, role="surface", at=QPoint())
        painter.setPen(self._theme.colour("border"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _measure(self) -> None:
        self.setFixedSize(self._theme.px(_WIDTH), self._theme.px(_HEIGHT))
        self.update()


def _entry(icons: Icons, sign: QWidget, words: str) -> QWidget:
    entry = QWidget()
    row = QHBoxLayout(entry)
    icons.theme.arrange(row, spacing=6)
    row.addWidget(sign)
    row.addWidget(text(words, "caption", wrap=False))
    return entry
