"""The ready-made objectives, audiences and pillars, to be taken in one go."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cm_desk.domain.strategy import Audience, Objective
from cm_desk.services import strategy
from cm_desk.services.strategy import Proposal
from cm_desk.ui.design import Badge, Button, Flow, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.room import take_room
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override


class AdoptDialog(QDialog):
    """Tick what suits the territory; what it has already cannot be ticked again."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        icons = desk.icons
        suggestions = desk.texts.suggestions()
        self.choices: list[Choice] = []
        self._inner = QWidget()
        self._inner.setProperty("surface", "clear")
        column = QVBoxLayout(self._inner)
        icons.theme.arrange(column, margins=(2, 2, t.SPACE_M, 2), spacing=12)
        column.addWidget(text(suggestions.source, "hint"))
        self._fill(column, strategy.proposals(desk.dossier, suggestions))
        scroll = QScrollArea(self)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._inner)
        self.primary = Button(icons, "", role="primary", on_click=self._adopt)
        self.primary.setDefault(True)
        buttons = QHBoxLayout()
        icons.theme.arrange(buttons)
        self.all = Button(icons, self.tr("Tick all"), role="quiet", on_click=self._tick_all)
        buttons.addWidget(self.all)
        buttons.addStretch(1)
        buttons.addWidget(Button(icons, self.tr("Cancel"), on_click=self.reject))
        buttons.addWidget(self.primary)
        whole = QVBoxLayout(self)
        side = t.SPACE_L
        icons.theme.arrange(whole, margins=(side, side, side, side), spacing=t.SPACE_M)
        self.setWindowTitle(self.tr("Start from the survey’s objectives"))
        whole.addWidget(text(self.windowTitle(), "heading"))
        whole.addWidget(scroll, 1)
        whole.addLayout(buttons)
        self._count()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        take_room(self, self._desk.icons.theme, 720)
        super().showEvent(event)
        for choice in self.choices:
            if choice.box.isEnabled():
                choice.box.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _fill(self, column: QVBoxLayout, proposals: Iterable[Proposal]) -> None:
        shown = ""
        for one in proposals:
            title = self._title(one)
            if title != shown:
                shown = title
                column.addSpacing(self._desk.icons.theme.px(t.SPACE_S))
                column.addWidget(text(title, "subheading"))
            choice = Choice(self._desk, one)
            choice.box.toggled.connect(self._count)
            self.choices.append(choice)
            column.addWidget(choice)
        column.addStretch(1)

    def _title(self, one: Proposal) -> str:
        if isinstance(one.aim, Objective):
            return self.tr("Objectives")
        return self.tr("Audiences") if isinstance(one.aim, Audience) else self.tr("Pillars")

    def _wanted(self) -> list[Proposal]:
        return [choice.proposal for choice in self.choices if choice.wanted()]

    def _tick_all(self) -> None:
        for choice in self.choices:
            if choice.box.isEnabled():
                choice.box.setChecked(True)

    def _count(self) -> None:
        count = len(self._wanted())
        words = self.tr("Add %n suggestion(s)", "", count) if count else self.tr("Add")
        self.primary.setText(words)
        self.primary.setAccessibleName(words)
        self.primary.setEnabled(count > 0)
        self.all.setEnabled(any(choice.box.isEnabled() for choice in self.choices))

    def _adopt(self) -> None:
        aims = [one.aim for one in self._wanted()]
        if aims and self._desk.edit(
            lambda: strategy.add_many(self._desk.dossier, aims), announce=True
        ):
            self.accept()


class Choice(QWidget):
    """One proposal to tick, with its reason."""

    def __init__(self, desk: Desk, proposal: Proposal) -> None:
        super().__init__()
        self.proposal = proposal
        aim = proposal.aim
        named = aim.title if isinstance(aim, Objective) else aim.name
        self.box = QCheckBox(named)
        self.box.setEnabled(not proposal.adopted)
        self.box.setChecked(proposal.adopted)
        self.box.setAccessibleName(named)
        self.box.setAccessibleDescription(proposal.why)
        theme = desk.icons.theme
        head = Flow(theme)
        head.addWidget(self.box)
        if proposal.adopted:
            head.addWidget(Badge(self.tr("Already in your list")))
        reason = QHBoxLayout()
        theme.arrange(reason, margins=(31, 0, 0, 0))
        reason.addWidget(text(proposal.why, "hint"))
        column = QVBoxLayout(self)
        theme.arrange(column, spacing=2)
        column.addLayout(head)
        column.addLayout(reason)

    def wanted(self) -> bool:
        """Tell whether it is ticked, and not there already."""
        return self.box.isChecked() and not self.proposal.adopted
