"""The fields in which one chooses rather than types; a choice is taken at once."""

from collections.abc import Iterable, Sequence
from types import MappingProxyType
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from cm_desk.ui.design.chip import FilterChip
from cm_desk.ui.design.field_base import Check, Field, T
from cm_desk.ui.design.flow import Flow
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.design.labels import restyle
from cm_desk.ui.design.segmented import Segmented
from cm_desk.ui.overriding import override

V = TypeVar("V")
Option = tuple[V, str]

_STATES = MappingProxyType({None: "unknown", True: "yes", False: "no"})


class ChosenField(Field[T]):
    """Hold a value that each click changes and that is taken at once when it is valid."""

    def __init__(
        self,
        icons: Icons,
        empty: T,
        *,
        required: bool = False,
        check: Check[T] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, empty, required=required, check=check, parent=parent)
        self._chosen = empty

    @override
    def pending(self) -> bool:
        return self._chosen != self._committed

    @override
    def _current(self) -> T:
        return self._chosen

    @override
    def _write(self, value: T) -> None:
        self._chosen = value

    def _choose(self, value: T) -> None:
        """Take what was just clicked."""
        if value != self._chosen:
            self._chosen = value
            self._touch()
        self.commit()


class ChoiceField(ChosenField[V | None], Generic[V]):
    """Hold one value among (value, label) options, or none.

    A stored value that is no longer among the options stays, shown as ``str(value)``.
    ``none_label`` defaults to « Non renseigné »; a required field that holds a value offers it
    no longer.
    """

    def __init__(
        self,
        icons: Icons,
        options: Iterable[Option[V]],
        *,
        required: bool = False,
        none_label: str | None = None,
        check: Check[V | None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, None, required=required, check=check, parent=parent)
        self._none_label = self.tr("Not filled in") if none_label is None else none_label
        self._values: list[V | None] = []
        self.combo = _Combo(self)
        self.combo.activated.connect(self._activated)
        self.setFocusProxy(self.combo)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.combo)
        self.set_options(options)

    def set_options(self, options: Iterable[Option[V]]) -> None:
        """Replace what can be chosen, keeping the value."""
        self.combo.clear()
        self._values = [None]
        self.combo.addItem(self._none_label)
        for value, label in options:
            self._values.append(value)
            self.combo.addItem(label)
        self._write(self._chosen)

    @override
    def focus_widget(self) -> QWidget:
        return self.combo

    @override
    def _name_parts(self) -> None:
        super()._name_parts()
        self.combo.view().setAccessibleName(self._label)

    @override
    def _write(self, value: V | None) -> None:
        super()._write(value)
        if value not in self._values:
            self._values.append(value)
            self.combo.addItem(str(value))
        self.combo.setCurrentIndex(self._values.index(value))
        restyle(self.combo, "empty", value is None)

    def _activated(self, index: int) -> None:
        self._choose(self._values[index])
        restyle(self.combo, "empty", self._values[index] is None)


class TriStateField(ChosenField[bool | None]):
    """Hold yes, no, or « Non renseigné », which is never a no."""

    def __init__(
        self,
        icons: Icons,
        *,
        required: bool = False,
        check: Check[bool | None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, None, required=required, check=check, parent=parent)
        choices = (
            ("yes", self.tr("Yes")),
            ("no", self.tr("No")),
            ("unknown", self.tr("Not filled in")),
        )
        self.segments = Segmented(icons, choices, self.tr("Answer"))
        self.segments.chosen.connect(self._picked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.segments)
        layout.addStretch(1)
        self._write(None)

    @override
    def focus_widget(self) -> QWidget:
        buttons = self.segments.findChildren(QPushButton)
        return next((button for button in buttons if button.isChecked()), self.segments)

    @override
    def _parts(self) -> Sequence[QWidget]:
        return self.segments.findChildren(QPushButton)

    @override
    def _name_parts(self) -> None:
        self.setAccessibleName(self._label)
        self.segments.setAccessibleName(self._label)
        _name_choices(self._label, self.segments.findChildren(QPushButton))

    @override
    def _write(self, value: bool | None) -> None:
        super()._write(value)
        self.segments.choose(_STATES[value])

    def _picked(self, key: str) -> None:
        self._choose({"yes": True, "no": False}.get(key))


class MultiChoiceField(ChosenField[tuple[V, ...]], Generic[V]):
    """Hold any of the options as chips to tick; the value follows the order of the options.

    Stored values that are no longer among the options stay in the value, at its end.
    """

    def __init__(
        self,
        icons: Icons,
        options: Iterable[Option[V]] = (),
        *,
        required: bool = False,
        check: Check[tuple[V, ...]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, (), required=required, check=check, parent=parent)
        self._chips: dict[V, FilterChip] = {}
        self._flow = Flow(icons.theme)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.setLayout(self._flow)
        self.set_options(options)

    def set_options(self, options: Iterable[Option[V]]) -> None:
        """Replace what can be ticked, keeping the value."""
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips = {}
        for value, label in options:
            chip = FilterChip(self.icons, label, parent=self)
            chip.clicked.connect(self._ticked)
            self._flow.addWidget(chip)
            self._chips[value] = chip
        self._write(self._chosen)
        self._name_parts()

    @override
    def focus_widget(self) -> QWidget:
        return next(iter(self._chips.values()), self)

    @override
    def _write(self, value: tuple[V, ...]) -> None:
        super()._write(value)
        for option, chip in self._chips.items():
            chip.setChecked(option in value)

    @override
    def _parts(self) -> Sequence[QWidget]:
        return tuple(self._chips.values())

    @override
    def _name_parts(self) -> None:
        self.setAccessibleName(self._label)
        _name_choices(self._label, self._chips.values())

    def _ticked(self) -> None:
        ticked = tuple(value for value, chip in self._chips.items() if chip.isChecked())
        gone = tuple(value for value in self._committed if value not in self._chips)
        self._choose(ticked + gone)


class SwitchField(ChosenField[bool]):
    """Hold yes or no where there is no third answer; ``caption`` is written beside the box."""

    def __init__(
        self,
        icons: Icons,
        caption: str = "",
        *,
        check: Check[bool] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icons, False, check=check, parent=parent)
        self.box = QCheckBox(caption, self)
        self.box.clicked.connect(self._choose)
        self.setFocusProxy(self.box)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)
        layout.addStretch(1)

    @override
    def focus_widget(self) -> QWidget:
        return self.box

    @override
    def _write(self, value: bool) -> None:
        super()._write(value)
        self.box.setChecked(value)


class _Combo(QComboBox):
    """Choose in a list; the wheel scrolls the page, not the value of a field it passes over."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _name_choices(label: str, buttons: Iterable[QAbstractButton]) -> None:
    """Have each button say what it answers, for who hears one button at a time."""
    for button in buttons:
        button.setAccessibleName(f"{label}\u00a0: {button.text()}" if label else button.text())
