"""What a question holds besides its answer: note, evidence, and why it is asked."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cm_desk.domain.checklist import Automation, Line
from cm_desk.services import checklist
from cm_desk.ui import links
from cm_desk.ui.checklist.answering import given_of
from cm_desk.ui.checklist.words import impact_words
from cm_desk.ui.design import Button, icon_button, text
from cm_desk.ui.design import line as hairline
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.field_base import beside
from cm_desk.ui.design.fields import LongTextField, TextField
from cm_desk.ui.desk import Desk
from cm_desk.ui.overriding import override

_NAMES: Final = 148
# From this width, at 100 %, a name is beside what it names.
_BESIDE: Final = 420


class QuestionDetails(QWidget):
    """Take a note and an evidence; tell why, from where, and what to do.

    Signals:
        noted(str), proved(str): the field was left with another text.
        erased: the person takes the answer back.
    """

    noted = Signal(str)
    proved = Signal(str)
    erased = Signal()

    def __init__(self, desk: Desk, line: Line) -> None:
        super().__init__()
        self._desk, self._theme = desk, desk.icons.theme
        icons = desk.icons
        self._column = QVBoxLayout(self)
        self._theme.arrange(self._column, spacing=12)
        self._column.addWidget(hairline())
        self._rows: list[QBoxLayout] = []
        self._names: list[QLabel] = []
        self.note = LongTextField(icons, max_length=checklist.LONGEST["note"], lines=2)
        self.note.edited.connect(lambda: self.noted.emit(self.note.value()))
        self._add(self.tr("Note"), self._with_problem(self.note))
        self.note.describe(self.tr("Note"))
        self.evidence = TextField(
            icons,
            max_length=checklist.LONGEST["evidence"],
            placeholder=self.tr("A link, or the place where the document is kept."),
        )
        self.evidence.describe(
            self.tr("Evidence"), self.tr("A link, or the place where the document is kept.")
        )
        self.evidence.edited.connect(lambda: self.proved.emit(self.evidence.value()))
        self.follow = icon_button(
            icons, "external-link", self.tr("Open the link of the evidence"), on_click=self._follow
        )
        beside(self.evidence, self.follow)
        self._add(self.tr("Evidence"), self._with_problem(self.evidence))
        self._tell(line)
        self.erase = Button(
            icons, "", role="quiet", icon="arrow-back-up", on_click=self.erased.emit
        )
        self._below = QHBoxLayout()
        self._below.addWidget(self.erase)
        self._below.addStretch(1)
        self._column.addLayout(self._below)
        self._measure()
        self._theme.changed.connect(self._measure)
        self.show_line(line)

    def show_line(self, line: Line) -> None:
        """Show what is written now, leaving alone what is being typed."""
        given = given_of(line)
        for field, value in ((self.note, given.note), (self.evidence, given.evidence)):
            if not (field.pending() or field.shown_problem()):
                field.set_value(value)
        self.follow.setVisible(links.openable(given.evidence))
        self.erase.setVisible(given.answer is not None)
        erase = (
            self.tr("Erase the answer")
            if line.proposal is None
            else self.tr("Back to the proposal")
        )
        self.erase.setText(erase)
        self.erase.setAccessibleName(erase)

    @override
    def minimumSizeHint(self) -> QSize:
        # Names beside their fields must not forbid the width at which they go above them.
        return QSize(self._theme.px(_NAMES), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def refuse(self, field: str, sentence: str) -> None:
        """Show why a text is not saved, beside it."""
        (self.evidence if field == "evidence" else self.note).set_problem(sentence)

    def _tell(self, line: Line) -> None:
        item = line.item
        texts = self._desk.texts
        status = texts.get("checklist", f"status_note.{item.status}")
        rule = f"{texts.label(item.automation)}. {item.rule}"
        if item.automation is Automation.NONE:
            rule = item.rule
        cost = self.tr("Effort: {effort}; {impact}.").format(
            effort=texts.label(item.effort).lower(), impact=impact_words(item.impact)
        )
        for name, value in (
            (self.tr("Why"), item.why),
            (self.tr("Expected evidence"), item.proof),
            (self.tr("Concerns"), item.territories),
            (self.tr("Automatic rule"), rule),
            (self.tr("Advised action"), f"{item.action}\n{cost}"),
            (self.tr("Source"), f"{item.source}\n{status}"),
        ):
            if value.strip():
                self._add(name, text(value, "small", selectable=True))

    def _add(self, name: str, part: QWidget) -> None:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._theme.arrange(row, spacing=12)
        label = text(name, "hint")
        self._names.append(label)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(part, 1)
        self._rows.append(row)
        self._column.addLayout(row)

    def _with_problem(self, field: LongTextField | TextField) -> QWidget:
        problem = text("", "problem")
        problem.hide()

        def show() -> None:
            problem.setText(field.shown_problem() or "")
            problem.setVisible(bool(field.shown_problem()))

        field.problem_changed.connect(show)
        whole = QWidget()
        column = QVBoxLayout(whole)
        self._theme.arrange(column, spacing=t.SPACE_XS)
        column.addWidget(field)
        column.addWidget(problem)
        return whole

    def _follow(self) -> None:
        links.open_link(self.evidence.value())

    def _measure(self) -> None:
        """Put each name beside what it names, or above it where there is little room."""
        px = self._theme.px
        beside = self.width() >= px(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        for row in self._rows:
            row.setDirection(way)
            row.setSpacing(px(12 if beside else t.SPACE_XS))
        for name in self._names:
            name.setFixedWidth(px(_NAMES))
        for name in self._names[:2]:
            # Level with what is typed in the field beside it.
            name.setContentsMargins(0, px(t.SPACE_S) if beside else 0, 0, 0)
        self._below.setContentsMargins(px(_NAMES + 12) if beside else 0, 0, 0, 0)
