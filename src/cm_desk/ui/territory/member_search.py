"""Choosing a member by typing a few letters of its name, a postcode or a code."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cm_desk.domain import wording
from cm_desk.domain.places import Place
from cm_desk.ui.design import Icons, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.announce import announce
from cm_desk.ui.design.search_box import SearchBox
from cm_desk.ui.overriding import override
from cm_desk.ui.territory.places_list import Line, PlacesList

_LEVELS = ("epci", "commune", "departement")
_SHORTEST = 2


class MemberSearch(QWidget):
    """Search at each letter; the arrows move, Enter adds, Escape empties.

    Signals:
        chosen(Place): add this place.
    """

    chosen = Signal(object)

    def __init__(
        self,
        icons: Icons,
        find: Callable[[str], Sequence[Place]],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = icons.theme
        self._find = find
        self._members: AbstractSet[tuple[str, str]] = frozenset()
        self.box = SearchBox(icons, self.tr("members"))
        self.box.setPlaceholderText(self.tr("Name, postcode or official code…"))
        self.box.setAccessibleDescription(
            self.tr("The arrows move in the list, Enter adds, Escape empties the box.")
        )
        self.list = PlacesList(icons, self.tr("Places found"))
        self.nothing = text("", "muted")
        column = QVBoxLayout(self)
        icons.theme.arrange(column, spacing=t.SPACE_S)
        for part in (self.box, self.list, self.nothing):
            column.addWidget(part)
        self.box.installEventFilter(self)
        # A search takes a few milliseconds: no need to wait until the typing pauses.
        self.box.textChanged.connect(self._search)
        self.box.down.connect(lambda: self._move(1))
        self.list.clicked.connect(self._take_clicked)
        icons.theme.changed.connect(self._measure)
        self._measure()
        self._search()

    def set_members(self, members: AbstractSet[tuple[str, str]]) -> None:
        """Say which places (level, code) are members already: they cannot be chosen again."""
        if members != self._members:
            self._members = members
            self._search()

    def level_title(self, level: str) -> str:
        """Name a group of places."""
        return {
            "epci": self.tr("Intercommunal bodies"),
            "commune": self.tr("Municipalities"),
            "departement": self.tr("Départements"),
        }[level]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Up:
                self._move(-1)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._take(self.list.current())
                return True
        return super().eventFilter(watched, event)

    def _search(self) -> None:
        wanted = self.box.wanted()
        found = self._find(wanted) if len(wanted) >= _SHORTEST else ()
        lines = self._lines([one for one in found if one.level in _LEVELS])
        self.list.show_lines(lines)
        self.list.setVisible(bool(lines))
        lost = len(wanted) >= _SHORTEST and not lines
        self.nothing.setText(
            self.tr("No place has this name, this postcode or this code.") if lost else ""
        )
        self.nothing.setVisible(lost)
        if lost:
            announce(self, self.nothing.text())

    def _lines(self, found: Sequence[Place]) -> list[Line]:
        """Group by level, the level of the best answer first."""
        lines = []
        for level in dict.fromkeys(place.level for place in found):
            lines.append(Line(self.level_title(level)))
            lines += [self._line(place) for place in found if place.level == level]
        return lines

    def _line(self, place: Place) -> Line:
        free = (place.level, place.code) not in self._members
        detail = place.detail
        if place.level != "commune":
            # The figures come last: it is the name's namesakes that one tells apart first.
            count = self.tr("%Ln municipalities", "", place.commune_count)
            detail = f"{detail} · {count}"
        if not free:
            figure = self.tr("Already a member")
        elif place.population is None:
            figure = self.tr("Population unknown")
        else:
            figure = self.tr("{count} inhabitants").format(count=wording.number(place.population))
        return Line(place.name, detail, figure, place, free)

    def _move(self, step: int) -> None:
        if said := self.list.move_current(step):
            announce(self, said)

    def _take_clicked(self, index: QModelIndex) -> None:
        line = self.list.lines.line(index)
        self._take(line.place if line is not None and line.free else None)

    def _take(self, place: Place | None) -> None:
        if place is not None:
            self.box.clear()
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)
            self.chosen.emit(place)

    def _measure(self) -> None:
        # Wider than the box of a table: some names have fifty letters.
        px = self._theme.px
        self.box.setMinimumWidth(px(240))
        self.box.setMaximumWidth(px(520))
