"""The imported publications that look like planned contents: link them, or say no."""

from collections.abc import Sequence
from datetime import date, time

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cm_desk.services import matching, network_rules
from cm_desk.services.matching import Match
from cm_desk.ui.design import Badge, Button, Card, EmptyState, IconView, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.announce import announce
from cm_desk.ui.desk import Desk
from cm_desk.ui.names import Names, read_names
from cm_desk.ui.overriding import override
from cm_desk.ui.plan import words

_WIDTH = 860
_HEIGHT = 0.85
_MOST_TEXT = 240


def open_matches(desk: Desk, parent: QWidget, month: date) -> "MatchesDialog":  # noqa: ARG001 - as every command of the plan is called
    """Open the pairs that remain to be linked, of the last sixty days."""
    dialog = MatchesDialog(desk, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def offer_matches(desk: Desk, parent: QWidget) -> None:
    """After an import, say how many publications look like planned contents, if any do."""
    count = len(matching.proposals(desk.dossier, today=desk.today()))
    if count:
        said = network_rules.offer_sentence("matches", count, desk.texts)
        show = QCoreApplication.translate("MatchesDialog", "Compare them")
        desk.messages.offer(said, show, lambda: open_matches(desk, parent, desk.today()))


class MatchesDialog(QDialog):
    """List what was planned beside what was found, and link one or all."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._names = read_names(desk.dossier)
        self.matches: tuple[Match, ...] = ()
        self.cards: list[MatchCard] = []
        title = self.tr("Link the imported publications")
        self.setWindowTitle(title)
        self._hint = text("", "muted")
        self._list = QVBoxLayout()
        desk.icons.theme.arrange(self._list, margins=(2, 2, t.SPACE_M, 2), spacing=t.SPACE_M)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._inner = QWidget()
        self._inner.setProperty("surface", "clear")
        self._inner.setLayout(self._list)
        self._scroll.setWidget(self._inner)
        self.all = Button(
            desk.icons, self.tr("Link all"), role="primary", icon="link", on_click=self.link_all
        )
        self.close_button = Button(desk.icons, self.tr("Close"), on_click=self.accept)
        self._arrange(title)
        self.reload()

    def reload(self) -> None:
        """Look for the pairs again and show them."""
        self.matches = matching.proposals(self._desk.dossier, today=self._desk.today())
        while item := self._list.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.cards = [MatchCard(self, self._desk, self._names, one) for one in self.matches]
        for card in self.cards:
            self._list.addWidget(card)
        if not self.cards:
            self._list.addWidget(self._empty())
        self._list.addStretch(1)
        self.all.setVisible(bool(self.cards))
        self._hint.setText(self._said())

    def link_all(self) -> None:
        """Link every pair shown, in one change."""
        self._link(self.matches)

    def link(self, match: Match) -> None:
        """Link one pair."""
        self._link([match])

    def refuse(self, match: Match) -> None:
        """Never propose this pair again."""
        if self._desk.edit(lambda: matching.refuse(self._desk.dossier, match)):
            self._after(self.tr("Pair set apart"))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        px, room = self._desk.icons.theme.px, self.screen().availableGeometry().size()
        width = min(px(_WIDTH), room.width() - px(48))
        wanted = self._inner.sizeHint().height() + px(180)
        self.resize(width, min(wanted, int(room.height() * _HEIGHT)))
        super().showEvent(event)
        (self.cards[0].link if self.cards else self.close_button).setFocus()

    def _link(self, matches: Sequence[Match]) -> None:
        if self._desk.edit(lambda: matching.link_many(self._desk.dossier, matches)):
            self._after(self.tr("Linked"))

    def _after(self, said: str) -> None:
        announce(self, said)
        self.reload()
        (self.cards[0].link if self.cards else self.close_button).setFocus()

    def _arrange(self, title: str) -> None:
        column = QVBoxLayout(self)
        side = t.SPACE_L
        theme = self._desk.icons.theme
        theme.arrange(column, margins=(side, side, side, side), spacing=t.SPACE_M)
        column.addWidget(text(title, "heading"))
        column.addWidget(self._hint)
        column.addWidget(self._scroll, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.all)
        column.addLayout(buttons)

    def _said(self) -> str:
        if not self.cards:
            return ""
        return self.tr(
            "Same account, three days apart at most, alike texts: check, then link. A linked"
            " content is published."
        )

    def _empty(self) -> EmptyState:
        return EmptyState(
            self._desk.icons,
            "link",
            self.tr("Nothing to link"),
            self.tr(
                "No imported publication of the last sixty days looks like a planned content"
                " that waits. Import your files, or publish by hand from the plan (P)."
            ),
        )


class MatchCard(Card):
    """One pair: what was planned, what was found, and how much they resemble each other."""

    def __init__(self, owner: MatchesDialog, desk: Desk, names: Names, match: Match) -> None:
        super().__init__(desk.icons)
        self.match = match
        icons = desk.icons
        said = desk.texts.get("plan_checks", f"resemblance.{match.resemblance}")
        account = names.full_account(match.account_id)
        head = QHBoxLayout()
        icons.theme.arrange(head, spacing=t.SPACE_S)
        head.addWidget(IconView(icons, names.icon(match.account_id), "text", size=18))
        head.addWidget(text(match.title, "strong"), 1)
        head.addWidget(Badge(said, role="success" if match.resemblance == "same" else "info"))
        self.body.addLayout(head)
        self.body.addWidget(text(account, "hint"))
        sides = QGridLayout()
        icons.theme.arrange(sides, spacing=t.SPACE_M)
        sides.setVerticalSpacing(icons.theme.px(t.SPACE_XS))
        for place, (title, day, at, words_) in enumerate(
            (
                (self.tr("Planned"), match.planned_on, match.planned_at, match.planned_text),
                (self.tr("Found"), match.found_on, match.found_at, match.found_text),
            )
        ):
            sides.addWidget(text(f"{title}\u00a0: {_when(day, at)}", "label"), 0, place)
            shown = text(_shortened(words_) or self.tr("no text"), "small")
            sides.addWidget(shown, 1, place, Qt.AlignmentFlag.AlignTop)
            sides.setColumnStretch(place, 1)
        self.body.addLayout(sides)
        self.link = Button(icons, self.tr("Link"), on_click=lambda: owner.link(match))
        self.no = Button(
            icons, self.tr("It is another one"), role="quiet", on_click=lambda: owner.refuse(match)
        )
        buttons = QHBoxLayout()
        icons.theme.arrange(buttons, spacing=t.SPACE_S)
        buttons.addStretch(1)
        for button in (self.no, self.link):
            button.setAccessibleName(f"{button.text()}\u00a0: {match.title}, {account}, {said}")
            buttons.addWidget(button)
        self.body.addLayout(buttons)


def _when(day: date, at: time | None) -> str:
    said = words.whole_day(day)
    return f"{said}, {words.hour(at)}" if at else said


def _shortened(value: str) -> str:
    plain = " ".join(value.split())
    return plain if len(plain) <= _MOST_TEXT else f"{plain[:_MOST_TEXT].rstrip()}…"
