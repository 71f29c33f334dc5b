"""Choosing a network among the families of the typed list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from cm_desk.domain.accounts import Network
from cm_desk.services.texts import Texts
from cm_desk.ui.accounts.rows import by_family
from cm_desk.ui.design import Button, Flow, Icons, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.chip import FilterChip
from cm_desk.ui.design.choices import ChosenField
from cm_desk.ui.names import network_icon
from cm_desk.ui.overriding import override


class NetworkField(ChosenField[str | None]):
    """Hold a network's id; one chip each, grouped by family, and a way to add one.

    The arrows move inside the choice, which is one stop of the Tab key.

    Signals:
        new_asked: the network wanted is not in the list.
    """

    new_asked = Signal()

    def __init__(self, icons: Icons, texts: Texts) -> None:
        super().__init__(icons, None, required=True)
        self._texts = texts
        self._chips: dict[str, FilterChip] = {}
        self._group = QButtonGroup(self)
        self._families = QWidget()
        self._column = QVBoxLayout(self)
        icons.theme.arrange(self._column, spacing=t.SPACE_S)
        self._column.addWidget(self._families)
        self.new = Button(
            icons,
            self.tr("Add a network…"),
            role="quiet",
            icon="plus",
            on_click=self.new_asked.emit,
        )
        self._column.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)

    def show_networks(self, networks: Sequence[Network]) -> None:
        """Offer these networks, keeping the one chosen."""
        families = QWidget()
        column = QVBoxLayout(families)
        self.icons.theme.arrange(column, spacing=t.SPACE_XS)
        self._group = QButtonGroup(self)
        self._chips = {}
        for family, members in by_family(tuple(networks)).items():
            column.addWidget(text(self._texts.label(family), "caption"))
            column.addWidget(self._family(members))
            column.addSpacing(self.icons.theme.px(t.SPACE_XS))
        self._column.replaceWidget(self._families, families)
        self._families.deleteLater()
        self._families = families
        self._write(self._chosen)
        self._name_parts()

    def choose(self, network_id: str) -> None:
        """Choose a network as a click would."""
        self._write(network_id)
        self._touch()
        self.commit()

    @override
    def focus_widget(self) -> QWidget:
        chosen = self._chips.get(self._chosen or "")
        return chosen or next(iter(self._chips.values()), self)

    @override
    def _write(self, value: str | None) -> None:
        super()._write(value)
        # An exclusive group would keep one chip down when nothing is chosen.
        self._group.setExclusive(False)
        for network_id, chip in self._chips.items():
            chip.setChecked(network_id == value)
        self._group.setExclusive(True)

    @override
    def _parts(self) -> Sequence[QWidget]:
        return tuple(self._chips.values())

    @override
    def _name_parts(self) -> None:
        self.setAccessibleName(self._label)

    def _family(self, members: Sequence[Network]) -> QWidget:
        line = QWidget()
        flow = Flow(self.icons.theme)
        for network in members:
            chip = FilterChip(self.icons, network.label, icon=network_icon(network))
            chip.setAccessibleName(
                self.tr("{family}: {network}").format(
                    family=self._texts.label(network.family), network=network.label
                )
            )
            chip.toggled.connect(lambda on, chosen=network.id: self._choose(chosen) if on else None)
            self._group.addButton(chip)
            self._chips[network.id] = chip
            flow.addWidget(chip)
        line.setLayout(flow)
        return line
