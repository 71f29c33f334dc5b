"""What the charts made of lines paint: a name, one's own words, a bar and its value."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QTransform

from cm_desk.domain import wording
from cm_desk.ui.comparison.axis import round_top
from cm_desk.ui.comparison.painting import (
    Ink,
    paint_name,
    paint_share,
    paint_title,
    paint_value,
    write,
)
from cm_desk.ui.comparison.rows import ClassRow, ShareRow
from cm_desk.ui.design import tokens as t
from cm_desk.ui.overriding import override

NAMES, _PRESENCE, _SHORT_NAMES, _SIGNS = 132, 168, 100, 52  # pixels at 100 %
_CLASSES, _SHORT_CLASSES = 160, 150
_THICK = 16
_NUMBER, _TYPED, _WEEKS, _SHORT_WEEKS = 60, 168, 156, 84

Ticks = list[tuple[float, str]]


class RowMarks(ABC):
    """Lines from top to bottom, on a scale that ends at ``top``; lengths are pixels at 100 %."""

    top = 100.0
    narrow = False

    @abstractmethod
    def beyond(self) -> int:
        """Return the room to keep, past the end of the scale, for what is written there."""

    @abstractmethod
    def count(self) -> int:
        """Return the number of lines, titles included."""

    @abstractmethod
    def left(self) -> int:
        """Return the width of what stands outside the scale."""

    @abstractmethod
    def ticks(self) -> Ticks:
        """Return the numbers of the scale."""

    @abstractmethod
    def words(self, number: int) -> str:
        """Return what to say of a line."""

    @abstractmethod
    def paint(self, painter: QPainter, place: QTransform, ink: Ink) -> None:
        """Paint the bars, ``place`` leading from the scale to the screen."""

    @abstractmethod
    def paint_left(self, painter: QPainter, room: QRectF, ink: Ink) -> None:
        """Paint what stands outside the scale."""

    def _paint_grid(self, painter: QPainter, place: QTransform, ink: Ink, first: int) -> None:
        painter.setPen(QPen(ink.colour("border"), 1))
        painter.drawLines(
            [
                QLineF(place.map(QPointF(n, first)), place.map(QPointF(n, self.count())))
                for n, _ in self.ticks()
            ]
        )


class ShareMarks(RowMarks):
    """A bar where a share is published; its presence in words, outside the scale."""

    def __init__(self, say: Callable[[ShareRow], str], *, names: int = NAMES) -> None:
        self._say = say
        self._names = (names, _SHORT_NAMES if names == NAMES else round(0.8 * names))
        self.rows: Sequence[ShareRow] = ()
        self.apart = ""
        self.headings = ("", "")

    def show_rows(self, rows: Sequence[ShareRow], *, apart: str, own: str, national: str) -> None:
        """Take other lines; ``apart`` is the title of those that are counted apart."""
        self.rows, self.apart, self.headings = rows, apart, (own, national)

    def lines(self) -> list[ShareRow | None]:
        """Return what stands on each line: the head, the rows, the title of those apart."""
        found: list[ShareRow | None] = [None]
        for apart, rows in groupby(self.rows, key=lambda row: row.apart):
            found += [None] if apart else []
            found += rows
        return found

    def bars(self) -> dict[str, float]:
        """Return the length of each bar, in percent; a line without value has none."""
        return {
            row.group: min(max(row.value, 0.0), 100.0) for row in self.rows if row.value is not None
        }

    @override
    def beyond(self) -> int:
        return _TYPED if any(row.is_local for row in self.rows) and not self.narrow else _NUMBER

    @override
    def count(self) -> int:
        return len(self.lines())

    @override
    def left(self) -> int:
        return self._names[self.narrow] + (_SIGNS if self.narrow else _PRESENCE)

    @override
    def ticks(self) -> Ticks:
        every = (0, 50, 100) if self.narrow else (0, 25, 50, 75, 100)
        return [(n, wording.percent(n)) for n in every]

    @override
    def words(self, number: int) -> str:
        row = self.lines()[number]
        return self._say(row) if row is not None else ""

    @override
    def paint(self, painter: QPainter, place: QTransform, ink: Ink) -> None:
        self._paint_grid(painter, place, ink, 1)
        lengths = self.bars()
        paint_title(painter, place.mapRect(QRectF(0, 0, 100, 1)), self.headings[1], ink)
        for number, row in enumerate(self.lines()):
            if row is not None:
                middle = place.map(QPointF(0, number + 0.5))
                end = place.map(QPointF(lengths.get(row.group, 0), number + 0.5)).x()
                # Where the room is short, the hatch and the legend say what was typed in.
                words = row.printed.partition(" (")[0] if self.narrow else row.printed
                paint_share(painter, middle, end, row, ink, words=words)

    @override
    def paint_left(self, painter: QPainter, room: QRectF, ink: Ink) -> None:
        names = ink.px(self._names[self.narrow])
        for number, (line, row) in enumerate(
            zip(_lines(room, self.count()), self.lines(), strict=True)
        ):
            name = QRectF(line.left(), line.top(), names - ink.px(8), line.height())
            own = line.adjusted(names, 0, 0, 0)
            if row is not None:
                paint_name(painter, name, own, row, ink)
            elif number == 0:
                paint_title(painter, own, self.headings[0], ink)
            else:
                paint_title(painter, line, self.apart, ink)


class ClassMarks(RowMarks):
    """One's own weeks: a bar a class, its weeks and their share after it."""

    def __init__(self, say: Callable[[ClassRow], str]) -> None:
        self._say = say
        self.rows: Sequence[ClassRow] = ()

    def show_rows(self, rows: Sequence[ClassRow]) -> None:
        """Take other lines."""
        self.rows = rows
        self.top = float(round_top(max((row.weeks for row in rows), default=0)))

    @override
    def beyond(self) -> int:
        return _SHORT_WEEKS if self.narrow else _WEEKS

    @override
    def count(self) -> int:
        return len(self.rows)

    @override
    def left(self) -> int:
        return _SHORT_CLASSES if self.narrow else _CLASSES

    @override
    def ticks(self) -> Ticks:
        every = (0.0, self.top) if self.narrow else (0.0, self.top / 2, self.top)
        return [(value, wording.number(value)) for value in every]

    @override
    def words(self, number: int) -> str:
        return self._say(self.rows[number])

    @override
    def paint(self, painter: QPainter, place: QTransform, ink: Ink) -> None:
        self._paint_grid(painter, place, ink, 0)
        for number, row in enumerate(self.rows):
            start = place.map(QPointF(0, number + 0.5))
            end = QPointF(round(place.map(QPointF(row.weeks, 0)).x()), start.y())
            half = ink.px(_THICK) / 2
            if row.weeks:
                painter.fillRect(QRectF(start, end).adjusted(0, -half, 0, half), ink.colour("bar"))
            # Where the room is short, it is for the bar: the scale says already what is counted.
            short = f"{wording.number(row.weeks)} · {wording.percent(row.share)}"
            said = short if self.narrow else row.printed
            paint_value(painter, end, said, ink, known=bool(row.weeks))

    @override
    def paint_left(self, painter: QPainter, room: QRectF, ink: Ink) -> None:
        painter.setFont(ink.theme.font(t.STRONG))
        painter.setPen(ink.colour("text"))
        for line, row in zip(_lines(room, self.count()), self.rows, strict=True):
            write(painter, line.adjusted(0, 0, -ink.px(8), 0), wording.capital(row.label))


def _lines(room: QRectF, count: int) -> Iterator[QRectF]:
    height = room.height() / max(1, count)
    for number in range(count):
        yield QRectF(room.left(), room.top() + number * height, room.width(), height)
