"""The three evidence levels, shown apart: one small bar and its legend in words."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cm_desk.domain.checklist import AxisScore
from cm_desk.ui.design import Flow, Icons, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.theme import Theme
from cm_desk.ui.overriding import override

_HEIGHT: Final = 14
_SWATCH: Final = 12


def paint_levels(painter: QPainter, box: QRectF, score: AxisScore, theme: Theme) -> None:
    """Paint the answers by level over the applicable questions, the rest left hollow."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.colour("outline"))
    painter.setBrush(theme.colour("surface"))
    round_ = box.height() / 2
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), round_, round_)
    left = box.left()
    painter.setPen(Qt.PenStyle.NoPen)
    for level, count in _counts(score):
        width = box.width() * count / max(1, score.applicable)
        if count:
            _paint_level(painter, QRectF(left, box.top(), width, box.height()), level, theme)
        left += width


def _paint_level(painter: QPainter, box: QRectF, level: str, theme: Theme) -> None:
    """Paint one level: full, paler with an edge, hatched; told apart without its colour."""
    # A hair of ground between two levels, so that no hue has to part them.
    inner = box.adjusted(0, 0, -1.5, 0)
    role = {"observed": "success", "entered": "info", "declared": "warning"}[level]
    colour = theme.colour(role)
    round_ = min(theme.px(3), inner.height() / 2)
    painter.setBrush(colour if level != "declared" else theme.colour(f"{role}_soft"))
    painter.drawRoundedRect(inner, round_, round_)
    if level == "entered":
        painter.setBrush(theme.colour("surface"))
        middle = inner.height() / 4
        painter.drawRect(inner.adjusted(2, middle * 1.5, -2, -middle * 1.5))
    elif level == "declared":
        painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
        painter.setPen(colour)
        painter.drawRoundedRect(inner.adjusted(0.5, 0.5, -0.5, -0.5), round_, round_)
        painter.setPen(Qt.PenStyle.NoPen)


def _counts(score: AxisScore) -> tuple[tuple[str, int], ...]:
    return (("observed", score.observed), ("entered", score.entered), ("declared", score.declared))


class LevelsBar(QWidget):
    """The bar and its legend; the legend alone says everything."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._bar = _Bar(icons)
        self._legend = {level: LevelKey(icons, level) for level in _LEVELS}
        entries = QWidget()
        flow = Flow(icons.theme, spacing=t.SPACE_M)
        entries.setLayout(flow)
        for key in self._legend.values():
            flow.addWidget(key)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, spacing=t.SPACE_S)
        column.addWidget(self._bar)
        column.addWidget(entries)
        self.setAccessibleName(self.tr("How the answers are known"))

    def show_score(self, score: AxisScore) -> None:
        counts = {**dict(_counts(score)), "none": score.applicable - score.answered}
        for level, key in self._legend.items():
            key.show_count(counts[level])
        self._bar.show_score(score)
        self.setAccessibleDescription(", ".join(key.words for key in self._legend.values()))

    def words(self) -> str:
        """Return what the legend says."""
        return self.accessibleDescription()


_LEVELS: Final = ("observed", "entered", "declared", "none")


class _Bar(QWidget):
    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._theme = icons.theme
        self._score: AxisScore | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        icons.theme.changed.connect(self.updateGeometry)

    def show_score(self, score: AxisScore) -> None:
        self._score = score
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._score is not None:
            paint_levels(QPainter(self), QRectF(self.rect()), self._score, self._theme)


class LevelKey(QWidget):
    """One entry of the legend: the same pattern as in the bar, and words."""

    def __init__(self, icons: Icons, level: str) -> None:
        super().__init__()
        self._level = level
        self._text = text("", "small", wrap=False)
        row = QHBoxLayout(self)
        icons.theme.arrange(row, spacing=6)
        row.addWidget(_Swatch(icons, level))
        row.addWidget(self._text)

    @property
    def words(self) -> str:
        return self._text.text()

    def show_count(self, count: int) -> None:
        words, meaning = self._said(count)
        self._text.setText(words)
        self.setToolTip(meaning)
        self.setAccessibleName(f"{words}. {meaning}")

    def _said(self, count: int) -> tuple[str, str]:
        """Return the words of the entry, and what its level means."""
        if self._level == "observed":
            meaning = self.tr("Drawn from the publications and figures you imported.")
            return self.tr("%n observed", "", count), meaning
        if self._level == "entered":
            meaning = self.tr("Drawn from what you typed in the forms of this file.")
            return self.tr("%n entered", "", count), meaning
        if self._level == "declared":
            meaning = self.tr("Answered by you, with no data behind it.")
            return self.tr("%n declared", "", count), meaning
        meaning = self.tr("Neither answered nor proposed.")
        return self.tr("%n without an answer", "", count), meaning


class _Swatch(QWidget):
    def __init__(self, icons: Icons, level: str) -> None:
        super().__init__()
        self._theme, self._level = icons.theme, level
        self._measure()
        icons.theme.changed.connect(self._measure)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if self._level == "none":
            painter.setPen(self._theme.colour("outline"))
            painter.setBrush(self._theme.colour("surface"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            _paint_level(painter, box, self._level, self._theme)

    def _measure(self) -> None:
        side = self._theme.px(_SWATCH)
        self.setFixedSize(side, side)
