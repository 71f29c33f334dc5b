"""A card of Accueil that leads to the page behind it."""

from cm_desk.ui.design import Button, Card
from cm_desk.ui.desk import Desk


class LinkedCard(Card):
    """A card with one quiet button that opens a page."""

    def __init__(self, desk: Desk, action: str, *, icon: str, page: str) -> None:
        button = Button(desk.icons, action, role="quiet", icon=icon, on_click=lambda: desk.go(page))
        super().__init__(desk.icons, actions=(button,))
