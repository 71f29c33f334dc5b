"""What an account is for and whom it speaks to, with its message for each audience."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from cm_desk.domain.strategy import AccountLinks, Audience, Objective
from cm_desk.ui.design import Button, Icons, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.fields import LongTextField
from cm_desk.ui.overriding import override

_LONGEST = 500


class Tick(QWidget):
    """A box to tick whose words wrap, as those of a check box cannot.

    Signals:
        ticked(bool): a person ticked it or not.
    """

    ticked = Signal(bool)

    def __init__(self, icons: Icons, words: str, name: str) -> None:
        super().__init__()
        self.box = QCheckBox()
        self.box.setAccessibleName(name)
        self.box.clicked.connect(self.ticked)
        self._words = text(words)
        self._words.installEventFilter(self)
        row = QHBoxLayout(self)
        icons.theme.arrange(row, spacing=0)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease:
            self.box.click()
            return True
        return super().eventFilter(watched, event)


class _AudienceRow(QWidget):
    """An audience to tick and, once ticked, what this account tells it."""

    changed = Signal()

    def __init__(self, icons: Icons, audience: Audience) -> None:
        super().__init__()
        self.tick = Tick(
            icons, audience.name, self.tr("Audience: {name}").format(name=audience.name)
        )
        self.message = LongTextField(
            icons,
            lines=2,
            max_length=_LONGEST,
            placeholder=self.tr("What this account tells this audience"),
        )
        self.message.describe(self.tr("Message for: {name}").format(name=audience.name))
        self._problem = text("", "problem")
        self._problem.hide()
        column = QVBoxLayout(self)
        icons.theme.arrange(column, spacing=t.SPACE_XS)
        column.addWidget(self.tick)
        column.addWidget(self.message)
        column.addWidget(self._problem)
        self.tick.ticked.connect(self._ticked)
        self.message.edited.connect(self.changed)
        self.message.problem_changed.connect(self._show_problem)
        self.message.hide()

    def show_message(self, message: str | None) -> None:
        """Show what is stored, None when the account does not serve the audience."""
        self.tick.box.setChecked(message is not None)
        self.message.setVisible(message is not None)
        if not (self.message.pending() or self.message.shown_problem()):
            self.message.set_value(message or "")

    def forget(self) -> None:
        """Give up what is being typed: another account is shown."""
        self.message.cancel()

    def stored(self) -> str | None:
        """Return the message, None when the audience is not ticked."""
        return self.message.value() if self.tick.box.isChecked() else None

    def _ticked(self) -> None:
        self.changed.emit()
        if self.tick.box.isChecked():
            self.message.focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_problem(self) -> None:
        self._problem.setText(self.message.shown_problem() or "")
        self._problem.setVisible(bool(self._problem.text()))


class AimsSection(QWidget):
    """Objectives and audiences of the file, ticked for one account.

    Signals:
        changed(AccountLinks): something was ticked, or a message left.
        strategy_asked: the person wants to add objectives or audiences.
    """

    changed = Signal(object)
    strategy_asked = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._account_id = 0
        self._known: tuple[Hashable, ...] = ()
        self._objectives: dict[int, Tick] = {}
        self._audiences: dict[int, _AudienceRow] = {}
        self._body = QWidget()
        self._column = QVBoxLayout(self)
        icons.theme.arrange(self._column)
        self._column.addWidget(self._body)

    def show_links(
        self,
        links: AccountLinks,
        objectives: Sequence[Objective],
        audiences: Sequence[Audience],
    ) -> None:
        """Show what an account serves, keeping the message that is being typed."""
        known = (tuple(objectives), tuple(audiences))
        if known != self._known or not self._built():
            self._known = known
            self._build(objectives, audiences)
        if links.account_id != self._account_id:
            self._account_id = links.account_id
            for row in self._audiences.values():
                row.forget()
        for objective_id, tick in self._objectives.items():
            tick.box.setChecked(objective_id in links.objective_ids)
        messages = dict(links.audiences)
        for audience_id, row in self._audiences.items():
            row.show_message(messages.get(audience_id))

    def commit(self) -> None:
        """Take what is being typed."""
        for row in self._audiences.values():
            row.message.commit()

    def objective(self, objective_id: int) -> QCheckBox:
        """Return the box of an objective."""
        return self._objectives[objective_id].box

    def audience(self, audience_id: int) -> tuple[QCheckBox, LongTextField]:
        """Return the box of an audience and the field of its message."""
        row = self._audiences[audience_id]
        return row.tick.box, row.message

    def _built(self) -> bool:
        return self._body.layout() is not None

    def _build(self, objectives: Sequence[Objective], audiences: Sequence[Audience]) -> None:
        self._objectives, self._audiences = {}, {}
        body = QWidget()
        column = QVBoxLayout(body)
        self._icons.theme.arrange(column, spacing=t.SPACE_S)
        column.addWidget(text(self.tr("Objectives served"), "label"))
        for objective in objectives:
            name = self.tr("Objective: {name}").format(name=objective.title)
            tick = Tick(self._icons, objective.title, name)
            tick.ticked.connect(self._tell)
            self._objectives[_id(objective)] = tick
            column.addWidget(tick)
        if not objectives:
            self._invite(column, self.tr("No objective yet."), self.tr("Add an objective"))
        column.addSpacing(self._icons.theme.px(t.SPACE_S))
        column.addWidget(text(self.tr("Audiences, and the message for each"), "label"))
        for audience in audiences:
            row = _AudienceRow(self._icons, audience)
            row.changed.connect(self._tell)
            self._audiences[_id(audience)] = row
            column.addWidget(row)
        if not audiences:
            self._invite(column, self.tr("No audience yet."), self.tr("Add an audience"))
        self._column.replaceWidget(self._body, body)
        self._body.deleteLater()
        self._body = body

    def _invite(self, column: QVBoxLayout, sentence: str, action: str) -> None:
        row = QHBoxLayout()
        self._icons.theme.arrange(row, spacing=t.SPACE_S)
        row.addWidget(text(sentence, "muted", wrap=False))
        row.addWidget(
            Button(
                self._icons,
                action,
                role="quiet",
                icon="plus",
                on_click=self.strategy_asked.emit,
            )
        )
        row.addStretch(1)
        column.addLayout(row)

    def _tell(self, *_: Any) -> None:
        stored = ((key, row.stored()) for key, row in self._audiences.items())
        self.changed.emit(
            AccountLinks(
                self._account_id,
                tuple(key for key, tick in self._objectives.items() if tick.box.isChecked()),
                tuple((key, message) for key, message in stored if message is not None),
            )
        )


def _id(aim: Objective | Audience) -> int:
    assert aim.id is not None  # noqa: S101 - it was read from the file
    return aim.id
