"""What was decided from an assessment: a quick entry, and the list above it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QMenu, QVBoxLayout, QWidget

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.kept import DECISION_LENGTH, Decision, DecisionKind
from cm_desk.services import kept
from cm_desk.ui.design import Button, Icons, icon_button, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.fields import TextField
from cm_desk.ui.design.flow import in_lines
from cm_desk.ui.design.french import format_date
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.kept_decision import open_decision
from cm_desk.ui.overriding import override
from cm_desk.ui.rows_model import Column, RowsModel

_ROWS = 6
_ONE_LINE_FROM = 620
_LEAST = 240


class DecisionsSection(QWidget):
    """Show the decisions of one kept assessment and take new ones."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._assessment_id: int | None = None
        self.model: RowsModel[Decision] = RowsModel(self._columns(), key=lambda one: one.id)
        self.table: DataTable[Decision] = DataTable(
            desk.icons,
            self.model,
            name=self.tr("Decisions"),
            count_text=lambda count: self.tr("%Ln decision(s)", "", count),
            searchable=False,
            fit=_ROWS,
        )
        self._none = text(
            self.tr(
                "No decision yet. An assessment is of use when something is decided from it:"
                " stop, reduce, strengthen or test."
            ),
            "muted",
        )
        self.kind: ChoiceField[DecisionKind] = ChoiceField(
            desk.icons,
            [(one, desk.texts.label(one)) for one in DecisionKind],
            required=True,
            none_label=self.tr("Choose"),
        )
        self.words = TextField(
            desk.icons,
            max_length=DECISION_LENGTH,
            placeholder=self.tr("What was decided"),
        )
        self.add = Button(desk.icons, self.tr("Add"), icon="plus", on_click=self.add_decision)
        self.edit = icon_button(
            desk.icons, "pencil", self.tr("Edit the decision"), on_click=self._edit_selected
        )
        self.delete = icon_button(
            desk.icons,
            "trash",
            self.tr("Delete the selected decisions"),
            on_click=lambda: self._delete(self.table.selected()),
        )
        self.problem = text("", "problem")
        self.problem.hide()
        self._lay_out()
        self._connect()

    def show_decisions(self, assessment_id: int, decisions: tuple[Decision, ...]) -> None:
        """Show the decisions of an assessment; the same one again keeps what is being typed."""
        if assessment_id != self._assessment_id:
            self._assessment_id = assessment_id
            self._empty_entry()
        self.model.set_rows(decisions)
        self.table.setVisible(bool(decisions))
        self._none.setVisible(not decisions)
        self._show_selection()

    def add_decision(self) -> None:
        """Write down what the line says, or say what it lacks."""
        kind = self.kind.value()
        if kind is None:
            self._refuse(self.tr("Choose what kind of decision it is."), self.kind.focus_widget())
            return
        if problem := self.words.problem():
            self._refuse(problem, self.words.focus_widget())
            return
        assert self._assessment_id is not None  # noqa: S101 - shown with an assessment only
        desk = self._desk
        try:
            _id, change = kept.add_decision(
                desk.dossier, self._assessment_id, kind, self.words.value(), desk.today()
            )
        except CmDeskError as error:
            self._refuse(desk.messages.sentence(error), self.words.focus_widget())
            return
        self._empty_entry()
        desk.keep(change)
        self.words.focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)

    def _columns(self) -> tuple[Column[Decision], ...]:
        label = self._desk.texts.label
        return (
            Column(
                self.tr("Decided on"),
                lambda one: format_date(one.decided_on),
                sort=lambda one: one.decided_on,
            ),
            Column(self.tr("Kind"), lambda one: label(one.kind), tone=lambda _one: "info"),
            Column(
                self.tr("Decision"),
                lambda one: one.text,
                tooltip=lambda one: one.text,
                width=40,
                stretch=True,
            ),
        )

    def _lay_out(self) -> None:
        icons = self._desk.icons
        self.kind.describe(self.tr("Kind"))
        self.words.describe(self.tr("What was decided"))
        buttons = in_lines(icons, (self.add, self.edit, self.delete))
        entry = _Entry(icons, (self.kind, self.words, buttons))
        column = QVBoxLayout(self)
        icons.theme.arrange(column, spacing=t.SPACE_S)
        for shown in (self._none, self.table, entry, self.problem):
            column.addWidget(shown)

    def _connect(self) -> None:
        self.table.activated.connect(self._open)
        self.table.delete_requested.connect(self._delete)
        self.table.selection_changed.connect(self._show_selection)
        self.table.set_context_menu(self._fill_menu)
        self.words.typed.connect(self.problem.hide)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(
                QKeySequence(key),
                self.words,
                self.add_decision,
                context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
            )

    def _empty_entry(self) -> None:
        self.kind.set_value(None)
        self.words.set_value("")
        self.problem.hide()

    def _refuse(self, sentence: str, where: QWidget) -> None:
        self.problem.setText(sentence)
        self.problem.show()
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_selection(self) -> None:
        chosen = self.table.selected_count() if self.model.total else 0
        for button, usable in ((self.edit, chosen == 1), (self.delete, chosen > 0)):
            button.setVisible(self.model.total > 0)
            button.setEnabled(usable)

    def _fill_menu(self, menu: QMenu, rows: list[Decision]) -> None:
        edit = menu.addAction(self.tr("Edit the decision"))
        edit.setEnabled(len(rows) == 1)
        edit.triggered.connect(self._edit_selected)
        delete = menu.addAction(self.tr("Delete"))
        delete.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        delete.setEnabled(bool(rows))
        delete.triggered.connect(lambda: self._delete(rows))

    def _edit_selected(self) -> None:
        rows = self.table.selected()
        if len(rows) == 1:
            self._open(rows[0])

    def _open(self, decision: Decision) -> None:
        open_decision(self._desk, decision, self)

    def _delete(self, rows: list[Decision]) -> None:
        ids = [one.id for one in rows if one.id is not None]
        if ids:
            self._desk.edit(lambda: kept.delete_decisions(self._desk.dossier, ids), announce=True)


class _Entry(QWidget):
    """Hold what is typed on one line, or one part below the other where there is no room."""

    def __init__(self, icons: Icons, parts: Sequence[QWidget]) -> None:
        super().__init__()
        self._theme = icons.theme
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        icons.theme.arrange(self._row, spacing=t.SPACE_S)
        for place, part in enumerate(parts):
            self._row.addWidget(part, int(place == 1))

    @override
    def minimumSizeHint(self) -> QSize:
        # On one line, the parts must not forbid the width at which they go below one another.
        return QSize(self._theme.px(_LEAST), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        is_wide = event.size().width() >= self._theme.px(_ONE_LINE_FROM)
        self._row.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)
