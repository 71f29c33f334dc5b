"""A card of Accueil that leads to the page behind it."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cm_desk.ui.design import Button, Card
from cm_desk.ui.desk import Desk


class LinkedCard(Card):
    """A card with one quiet button that opens a page, and rows that are made again."""

    def __init__(self, desk: Desk, action: str, *, icon: str, page: str) -> None:
        button = Button(desk.icons, action, role="quiet", icon=icon, on_click=lambda: desk.go(page))
        super().__init__(desk.icons, actions=(button,))
        self._rows: QWidget | None = None

    def show_rows(self, fresh: QWidget) -> None:
        """Show rows in place of the former ones, on the page and under the Tab key alike."""
        if self._rows is None:
            self.add(fresh)
        else:
            self.body.replaceWidget(self._rows, fresh)
            self._rows.deleteLater()
        self._rows = fresh
        # Made after the cards below, they would come after them.
        own = self.findChildren(Button, options=Qt.FindChildOption.FindDirectChildrenOnly)
        for one, following in pairwise([*own, *fresh.findChildren(Button)]):
            QWidget.setTabOrder(one, following)
