"""The networks that most territories use, each one click away."""

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain.accounts import Network
from cm_desk.ui.design import Button, EmptyState, Flow, Icons, icon_button, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.names import network_icon

USUAL: Final = (
    "facebook-page",
    "instagram",
    "linkedin",
    "youtube",
    "whatsapp-chaine",
    "panneaupocket",
    "lettre-information",
    "site",
)
_WIDTH: Final = 760


class Suggestions(QWidget):
    """Offer the usual networks that have no account yet.

    Signals:
        chosen(str): the id of the network to add an account on.
    """

    chosen = Signal(str)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._offered: tuple[Network, ...] = ()
        self.buttons: dict[str, Button] = {}
        self.setLayout(Flow(icons.theme))

    def show_networks(self, networks: Sequence[Network], *, without: Collection[str] = ()) -> None:
        """Offer what is usual among these networks, those in ``without`` left out."""
        known = {one.id: one for one in networks}
        offered = tuple(known[one] for one in USUAL if one in known and one not in without)
        if offered == self._offered:
            return
        self._offered = offered
        layout = self.layout()
        assert layout is not None  # noqa: S101 - set above
        for button in self.buttons.values():
            layout.removeWidget(button)
            # Not at once: it may be the button that is being clicked.
            button.hide()
            button.deleteLater()
        self.buttons = {one.id: self._button(one) for one in offered}
        for button in self.buttons.values():
            layout.addWidget(button)

    def _button(self, network: Network) -> Button:
        button = Button(
            self._icons,
            network.label,
            icon=network_icon(network),
            on_click=lambda: self.chosen.emit(network.id),
            parent=self,
        )
        button.setAccessibleName(self.tr("Add an account: {network}").format(network=network.label))
        return button


class FirstAccounts(QWidget):
    """Stand in for the table while there is no account.

    Signals:
        chosen(str): the id of the network to add an account on.
    """

    chosen = Signal(str)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._theme = icons.theme
        self.suggestions = Suggestions(icons)
        self.suggestions.chosen.connect(self.chosen)
        column = QVBoxLayout(self)
        icons.theme.arrange(column, margins=(24, 16, 24, 32), spacing=t.SPACE_S)
        column.addStretch(1)
        column.addWidget(
            EmptyState(
                icons,
                "at",
                self.tr("Where does your territory speak?"),
                self.tr(
                    "One click adds an account; you complete it afterwards. Groups, channels,"
                    " local applications and newsletters count too."
                ),
            )
        )
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.suggestions, 1000)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addStretch(2)
        self._measure()
        icons.theme.changed.connect(self._measure)

    def _measure(self) -> None:
        self.suggestions.setMaximumWidth(self._theme.px(_WIDTH))


class MoreAccounts(QFrame):
    """Keep offering the usual networks below the first accounts, until it is closed.

    Signals:
        chosen(str): the id of the network to add an account on.
        closed: the person has enough of it.
    """

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.suggestions = Suggestions(icons)
        self.suggestions.chosen.connect(self.chosen)
        head = QHBoxLayout()
        icons.theme.arrange(head, spacing=t.SPACE_S)
        head.addWidget(text(self.tr("Add also:"), "label"), 1)
        head.addWidget(
            icon_button(icons, "x", self.tr("Close the suggestions"), on_click=self.closed.emit)
        )
        column = QVBoxLayout(self)
        icons.theme.arrange(column, margins=(16, 8, 8, 16), spacing=t.SPACE_XS)
        column.addLayout(head)
        column.addWidget(self.suggestions)
