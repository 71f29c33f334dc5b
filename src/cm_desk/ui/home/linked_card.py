"""A card of Accueil that leads to the page behind it."""

from PySide6.QtWidgets import QWidget

from cm_desk.ui.design import Button, Card
from cm_desk.ui.desk import Desk


class LinkedCard(Card):
    """A card with one quiet button that opens a page, and rows that are made again."""

    def __init__(self, desk: Desk, action: str, *, icon: str, page: str) -> None:
        self._open = Button(
            desk.icons, action, role="quiet", icon=icon, on_click=lambda: desk.go(page)
        )
        super().__init__(desk.icons, actions=(self._open,))
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
        stop: QWidget = self._open
        for button in self.findChildren(Button):
            if button is not self._open and not self._is_leaving(button):
                QWidget.setTabOrder(stop, button)
                stop = button

    def _is_leaving(self, button: Button) -> bool:
        return self._rows is not None and button.parentWidget() not in {self._rows, self}
