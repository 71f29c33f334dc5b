"""Ask municipalities and partners for subjects, and add those that come back to the ideas."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cm_desk.ui.design import Button, Icons, Segmented, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.room import TALL, take_room
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.gather_ask import AskPanel
from cm_desk.ui.plan.gather_returns import ReturnsPanel


def open_gather(desk: Desk, parent: QWidget, _month: date) -> "GatherDialog":
    """Show how to ask for subjects and how to take what comes back, whatever the month."""
    dialog = GatherDialog(desk, parent)
    dialog.open()
    return dialog


class GatherDialog(QDialog):
    """Two steps, weeks apart: the forms that leave, then those that come back."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        icons = desk.icons
        self.setWindowTitle(self.tr("Ask the municipalities and partners"))
        self.step = Segmented(
            icons,
            [("ask", self.tr("Send the forms")), ("take", self.tr("Take what came back"))],
            self.tr("Step"),
        )
        self.ask, self.returns = AskPanel(desk), ReturnsPanel(desk)
        self._stack = QStackedWidget()
        self._stack.addWidget(_scrolled(icons, self.ask))
        self._stack.addWidget(_scrolled(icons, self.returns))
        self.primary = Button(icons, "", role="primary", on_click=self.submit)
        self.primary.setDefault(True)
        self.cancel = Button(icons, self.tr("Close"), on_click=self.reject)
        self._lay_out()
        self.step.chosen.connect(self.show_step)
        self.returns.changed.connect(self._name_primary)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)
        self.show_step("ask")

    def show_step(self, key: str) -> None:
        """Show the forms to send, or those to take."""
        self.step.choose(key)
        self._stack.setCurrentIndex(("ask", "take").index(key))
        self._name_primary()

    def submit(self) -> None:
        """Do what the primary button says, then close once it is done."""
        taking = self.step.current == "take"
        if taking and not self.returns.chosen():
            self.returns.choose()
        elif self.returns.add() if taking else self.ask.write():
            self.accept()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        take_room(self, self._desk.icons.theme, 920, 680, share=TALL)
        super().showEvent(event)
        self.ask.form.focus_first()

    def _name_primary(self) -> None:
        if self.step.current == "ask":
            said = self.tr("Write the forms…")
        else:
            count = len(self.returns.chosen())  # lupdate overlooks a count that is a call
            said = self.tr("Add %n idea(s)", "", count) if count else self.tr("Choose files…")
        self.primary.setText(said)
        self.primary.setAccessibleName(said)

    def _lay_out(self) -> None:
        icons = self._desk.icons
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.primary)
        switch = QHBoxLayout()
        icons.theme.arrange(switch)
        switch.addWidget(self.step)
        switch.addStretch(1)
        whole = QVBoxLayout(self)
        side = t.SPACE_L
        icons.theme.arrange(whole, margins=(side, side, side, side), spacing=t.SPACE_M)
        whole.addWidget(text(self.windowTitle(), "heading"))
        whole.addLayout(switch)
        whole.addWidget(self._stack, 1)
        whole.addLayout(buttons)


def _scrolled(icons: Icons, panel: QWidget) -> QWidget:
    inner = QWidget()
    inner.setProperty("surface", "clear")
    held = QVBoxLayout(inner)
    icons.theme.arrange(held, margins=(2, 2, t.SPACE_M, 2))
    held.addWidget(panel)
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(inner)
    return scroll
