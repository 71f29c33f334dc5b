"""Publish a content by hand, one account after the other, and say where and when."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.network_rules import NetworkRule
from cm_desk.domain.plan import Content, Version
from cm_desk.services import network_rules, planning
from cm_desk.ui.design import Badge, Button, FilterChip, Flow, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.announce import announce
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override
from cm_desk.ui.plan.names import PlanNames
from cm_desk.ui.plan.publish_panel import PublishPanel

_WIDTH: Final = 760
_HEIGHT: Final = 0.85
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def open_publish(
    desk: Desk, names: PlanNames, one: Content, parent: QWidget, *, account_id: int | None = None
) -> "PublishDialog":
    """Open the publishing of a content, on one of its accounts or on the first that waits."""
    dialog = PublishDialog(desk, names, one, parent, account_id=account_id)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


class PublishDialog(QDialog):
    """Show one account at a time; marking it as published goes on to the next."""

    def __init__(
        self,
        desk: Desk,
        names: PlanNames,
        one: Content,
        parent: QWidget,
        *,
        account_id: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._names, self._one = desk, names, one
        self._rules = network_rules.read(desk.resources)
        self._account_id = 0
        self.panel: PublishPanel | None = None
        self.chips: dict[int, FilterChip] = {}
        title = self.tr("Publish « {title} »").format(title=one.title)
        self.setWindowTitle(title)
        self._done = Badge("", role="success")
        self.primary = Button(
            desk.icons, self.tr("Mark as published"), role="primary", on_click=self.submit
        )
        self.primary.setDefault(True)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._arrange(title)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.submit)
        QShortcut(QKeySequence("Ctrl+Shift+C"), self, self._copy_text)
        self.show_account(account_id or self._next() or next(iter(self.chips), 0))

    def show_account(self, account_id: int) -> None:
        """Show what it takes to publish on one account."""
        self._account_id = account_id
        for other, chip in self.chips.items():
            chip.setChecked(other == account_id)
        version = self._version(account_id)
        self.panel = PublishPanel(
            self._desk, self._names, self._one, version, self._rule(account_id)
        )
        holder = QWidget()
        holder.setProperty("surface", "clear")
        column = QVBoxLayout(holder)
        self._desk.icons.theme.arrange(column, margins=(2, 2, t.SPACE_M, 2))
        column.addWidget(self.panel)
        self._scroll.setWidget(holder)
        is_waiting = version.publication_id is None
        self.panel.form.setEnabled(is_waiting)
        self.primary.setEnabled(is_waiting)
        self._take_focus()

    def submit(self) -> None:
        """Keep where and when this version appeared, then go on to the next account."""
        panel = self.panel
        if panel is None or not self.primary.isEnabled():
            return
        panel.form.forget_refusals()
        if not panel.form.reveal():
            return
        values = panel.form.value()
        if panel.questions.lacks_day(values):
            panel.form.show_problems({"on": self.tr("Say on which day it appeared.")})
            return
        appearance = panel.questions.appearance(values)
        try:
            _ids, change = planning.publish(self._desk.dossier, self._one.id or 0, [appearance])
        except CmDeskError as error:
            sentence = self._desk.messages.sentence(error)
            panel.form.show_problems({error.field or "": sentence})
            return
        self._one = planning.content(self._desk.dossier, self._one.id or 0)
        following = self._next()
        self._desk.keep(change, announce=not following)
        self._go_on(following)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        px, room = self._desk.icons.theme.px, self.screen().availableGeometry().size()
        width = min(px(_WIDTH), room.width() - px(48))
        inside = self.panel.sizeHint().height() if self.panel else 0
        wanted = inside + px(220)
        self.resize(width, min(wanted, int(room.height() * _HEIGHT)))
        super().showEvent(event)
        self._take_focus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = QApplication.focusWidget()
        if event.key() in _ENTER and isinstance(focused, QPushButton):
            # Whoever stands on « Copy » and presses Enter wants to copy.
            focused.click()
            return
        super().keyPressEvent(event)

    def _arrange(self, title: str) -> None:
        icons = self._desk.icons
        column = QVBoxLayout(self)
        side = t.SPACE_L
        icons.theme.arrange(column, margins=(side, side, side, side), spacing=t.SPACE_M)
        column.addWidget(text(title, "heading"))
        chips = QWidget()
        flow = Flow(icons.theme)
        chips.setLayout(flow)
        for version in self._versions():
            chip = FilterChip(
                icons,
                self._names.network(version.account_id),
                icon=self._names.names.icon(version.account_id),
            )
            chip.clicked.connect(lambda _on=False, one=version.account_id: self.show_account(one))
            flow.addWidget(chip)
            self.chips[version.account_id] = chip
        self._name_chips()
        chips.setVisible(len(self.chips) > 1)
        column.addWidget(chips)
        column.addWidget(self._done, 0, Qt.AlignmentFlag.AlignLeft)
        self._done.hide()
        column.addWidget(self._scroll, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(Button(icons, self.tr("Close"), on_click=self.reject))
        buttons.addWidget(self.primary)
        column.addLayout(buttons)

    def _name_chips(self) -> None:
        published = {v.account_id for v in self._one.versions if v.publication_id is not None}
        for account_id, chip in self.chips.items():
            name = self._names.names.full_account(account_id)
            if account_id in published:
                name = self.tr("{account}, published").format(account=name)
                chip.setText(f"{self._names.network(account_id)}\u00a0✓")
            chip.setAccessibleName(name)
            chip.setToolTip(name)

    def _go_on(self, following: int) -> None:
        if not following:
            self.accept()
            return
        said = self.tr("Published on {network}. Next account.").format(
            network=self._names.network(self._account_id)
        )
        self._done.show_word(said, role="success")
        self._done.show()
        self._name_chips()
        announce(self, said)
        self.show_account(following)

    def _take_focus(self) -> None:
        """Begin with copying, unless all that remains is to say that it appeared."""
        if self.panel is None:
            return
        planned = self._one.planned_on
        is_past = planned is not None and planned < self._desk.today()
        if self.primary.isEnabled() and (is_past or self.panel.questions.is_found):
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)
            # Once laid out: what is about to be kept must be in sight.
            form = self.panel.form
            QTimer.singleShot(0, form, lambda: self._scroll.ensureWidgetVisible(form))
        else:
            self.panel.first_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy_text(self) -> None:
        if self.panel is not None:
            self.panel.copy_text.click()

    def _versions(self) -> Sequence[Version]:
        """Return the versions, or every account when the content was planned for none."""
        return self._one.versions or [
            Version(one.id) for one in self._names.open_accounts() if one.id is not None
        ]

    def _version(self, account_id: int) -> Version:
        known = {version.account_id: version for version in self._one.versions}
        return known.get(account_id, Version(account_id))

    def _rule(self, account_id: int) -> NetworkRule | None:
        account = self._names.names.accounts.get(account_id)
        network = self._names.names.networks.get(account.network_id) if account else None
        return self._rules.get(network.group) if network else None

    def _next(self) -> int:
        """Return the next account that waits, after the one shown, or 0."""
        waiting = [one for one in self.chips if self._version(one).publication_id is None]
        order = list(self.chips)
        start = order.index(self._account_id) + 1 if self._account_id in order else 0
        return next((one for one in [*order[start:], *order[:start]] if one in waiting), 0)
