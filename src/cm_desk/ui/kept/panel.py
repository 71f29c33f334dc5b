"""The assessments kept: keep today's, read one as it was, compare two."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from cm_desk.domain.errors import CmDeskError
from cm_desk.domain.kept import KeptAssessment, KeptSummary, compare
from cm_desk.services import kept
from cm_desk.ui.design import Banner, Button, EmptyState, SectionTitle, text
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.flow import in_lines
from cm_desk.ui.design.french import format_date
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.kept_new import open_keep
from cm_desk.ui.dialogs.kept_summary import open_presented, open_title
from cm_desk.ui.kept import words
from cm_desk.ui.kept.comparing import ComparingCard
from cm_desk.ui.kept.printing import ask_where
from cm_desk.ui.kept.reading import ReadingCard
from cm_desk.ui.kept.today import assess_today
from cm_desk.ui.rows_model import Column, RowsModel

_ROWS = 6


class KeptPanel(QWidget):
    """List what was kept, and show below the one selected or two side by side.

    ``tables`` are those that its page must watch to call ``reload``.
    """

    tables = frozenset({"kept_assessment", "decision"})

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        icons = desk.icons
        self._shown: int | None = None
        self._wanted: int | None = None
        # The two that are side by side, None standing for today.
        self._compared: tuple[int, int | None] | None = None
        self.primary = Button(
            icons,
            self.tr("Keep today’s assessment…"),
            role="primary",
            icon="archive",
            on_click=self.keep,
        )
        self.model: RowsModel[KeptSummary] = RowsModel(self._columns(), key=lambda one: one.id)
        self.table = self._build_table()
        self.compare_button = Button(
            icons, self.tr("Compare"), icon="scale", on_click=self.compare_selected
        )
        self.delete_button = Button(
            icons,
            self.tr("Delete"),
            icon="trash",
            on_click=lambda: self._delete(self.table.selected()),
        )
        self._hint = text(self.tr("To compare two assessments, select them with Ctrl."), "caption")
        self.problem = Banner(icons, "", role="danger")
        self.reading = ReadingCard(desk)
        self.comparing: ComparingCard | None = None
        self._section = "axes"
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._connect()
        self._show_selection()

    # What the page uses

    def reload(self) -> None:
        """Read what was kept again; what is shown stays shown if it is still there."""
        rows = kept.kept(self.desk.dossier)
        first = not self.model.total
        compared = self._compared
        self.model.set_rows(rows)
        there = {one.id for one in rows}
        if self._wanted in there:
            self.table.select([self._wanted])
        elif rows and (first or self._shown not in there):
            self.table.select([rows[0].id])
        self._wanted = None
        self._hint.setVisible(len(rows) > 1)
        self._show_selection()
        if compared is not None and {*compared} <= {None, *there}:
            self._compare(*compared)

    def keep(self) -> None:
        """Ask under what title today's assessment is kept."""
        open_keep(self.desk, self, on_kept=self.show_kept)

    def show_kept(self, kept_id: int) -> None:
        """Select a kept assessment and show it."""
        self._wanted = kept_id
        self._close_comparison()
        self.reload()

    def compare_selected(self) -> None:
        """Set the two selected assessments side by side."""
        chosen = [one.id for one in self.table.selected()]
        if len(chosen) == 2 and chosen[0] is not None:
            self._compare(chosen[0], chosen[1])

    def compare_with_today(self) -> None:
        """Set the assessment that is shown beside what the file says today."""
        chosen = self._only()
        if chosen is not None and chosen.id is not None:
            self._compare(chosen.id, None)

    # How it is built

    def _build_table(self) -> DataTable[KeptSummary]:
        icons = self.desk.icons
        self.empty = EmptyState(
            icons,
            "archive",
            self.tr("No assessment kept yet"),
            self.tr(
                "Keep one a year: figures, answers and national benchmarks stay as they were that"
                " day, to be presented to the elected members and compared with the next."
            ),
            action=Button(
                icons,
                self.tr("Keep today’s assessment…"),
                role="primary",
                icon="archive",
                on_click=self.keep,
            ),
        )
        return DataTable(
            icons,
            self.model,
            name=self.tr("Assessments kept"),
            empty=self.empty,
            count_text=lambda count: self.tr("%Ln assessment(s) kept", "", count),
            searchable=False,
            fit=_ROWS,
        )

    def _columns(self) -> Sequence[Column[KeptSummary]]:
        return (
            Column(
                self.tr("Title"),
                lambda one: one.title,
                tooltip=lambda one: one.title,
                width=14,
                stretch=True,
            ),
            Column(
                self.tr("Kept on"),
                lambda one: format_date(one.kept_on),
                sort=lambda one: one.kept_on,
            ),
            Column(self.tr("Period"), words.days, sort=lambda one: one.first),
            Column(
                self.tr("Score"),
                lambda one: words.score(one.score),
                sort=lambda one: one.score,
                accessible=lambda one: words.spoken_score(one.score),
                tooltip=lambda one: words.spoken_score(one.score),
                numeric=True,
            ),
            Column(
                self.tr("National benchmarks"),
                words.short_references,
                tooltip=words.references,
                width=18,
            ),
            Column(
                self.tr("Presented on"),
                self._presented,
                sort=lambda one: one.presented_on,
                tone=lambda one: "success" if one.presented_on else "neutral",
            ),
        )

    def _presented(self, one: KeptSummary) -> str:
        if one.presented_on is None:
            return self.tr("not presented")
        return format_date(one.presented_on)

    def _lay_out(self) -> None:
        icons = self.desk.icons
        icons.theme.arrange(self._column, spacing=t.SPACE_M)
        self._column.addWidget(
            SectionTitle(
                icons,
                self.tr("Assessments kept"),
                hint=self.tr(
                    "A dated picture of your figures and answers, which nothing changes afterwards."
                ),
            )
        )
        actions = in_lines(icons, (self.primary, self.compare_button, self.delete_button))
        for part in (actions, self.table, self._hint, self.problem, self.reading):
            self._column.addWidget(part)
        self.problem.hide()

    def _connect(self) -> None:
        self.table.selection_changed.connect(self._show_selection)
        self.table.delete_requested.connect(self._delete)
        self.table.set_context_menu(self._fill_menu)
        self.reading.today_asked.connect(self.compare_with_today)
        self.reading.rename_asked.connect(self._rename)
        self.reading.presented_asked.connect(self._present)
        self.reading.pdf_asked.connect(self._print)

    def _fill_menu(self, menu: QMenu, rows: list[KeptSummary]) -> None:
        one = len(rows) == 1
        for name, action, usable in (
            (self.tr("Compare with today"), self.compare_with_today, one),
            (self.tr("Compare"), self.compare_selected, len(rows) == 2),
            (self.tr("Presented to the elected members…"), self._present, one),
            (self.tr("Write the PDF…"), self._print, one),
            (self.tr("Rename…"), self._rename, one),
        ):
            entry = menu.addAction(name)
            entry.setEnabled(usable)
            entry.triggered.connect(action)
        delete = menu.addAction(self.tr("Delete"))
        delete.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        delete.setEnabled(bool(rows))
        delete.triggered.connect(lambda: self._delete(rows))

    # What is shown

    def _show_selection(self) -> None:
        chosen = self.table.selected_count() if self.model.total else 0
        self.compare_button.setVisible(self.model.total > 1)
        self.delete_button.setVisible(self.model.total > 0)
        self.compare_button.setEnabled(chosen == 2)
        self.delete_button.setEnabled(chosen > 0)
        self.primary.setVisible(self.model.total > 0)
        only = self._only()
        if only is not None or not self.model.total:
            self._close_comparison()
        if only is not None:
            self._read(only)
        elif not self.model.total:
            self.reading.hide()
            self.problem.hide()

    def _read(self, summary: KeptSummary) -> None:
        opened = self._opened(summary.id)
        self._shown = summary.id
        self.reading.setVisible(opened is not None)
        if opened is not None:
            self.problem.hide()
            found = kept.decisions(self.desk.dossier)
            self.reading.show_kept(opened, found.get(summary.id or 0, ()))

    def _opened(self, kept_id: int | None) -> KeptAssessment | None:
        """Reopen an assessment, or say in the page why it cannot be."""
        try:
            return kept.reopen(self.desk.dossier, kept_id or 0)
        except CmDeskError as error:
            self.problem.show_message(self.desk.messages.sentence(error), role="danger")
            return None

    def _compare(self, kept_id: int, other_id: int | None) -> None:
        """Set a kept assessment beside another, or beside today when there is no other."""
        one = self._opened(kept_id)
        if one is None:
            return
        other = self._today_like(one) if other_id is None else self._opened(other_id)
        if other is None:
            return
        self._close_comparison()
        card = ComparingCard(self.desk, compare(one, other), section=self._section)
        card.closed.connect(self._close_comparison)
        card.section_chosen.connect(self._remember_section)
        self.comparing = card
        self._compared = (kept_id, other_id)
        self.problem.hide()
        self._column.addWidget(card)
        card.show()
        # What is hidden would leave the keyboard to the first that Qt finds, outside the page.
        if self._holds_keyboard(self.reading):
            card.take_focus()
        self.reading.hide()

    def _holds_keyboard(self, part: QWidget) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and part.isAncestorOf(focused)

    def _today_like(self, one: KeptAssessment) -> KeptAssessment:
        """Assess today over as many weeks as a kept assessment has."""
        desk = self.desk
        found = assess_today(desk, len(one.summary.period.weeks))
        return kept.of_today(
            self.tr("Today"), found.assessment, found.checklist, today=desk.today()
        )

    def _close_comparison(self) -> None:
        self._compared = None
        if self.comparing is None:
            return
        before, self.comparing = self.comparing, None
        self.reading.setVisible(self._shown is not None and self.model.total > 0)
        if self._holds_keyboard(before) and self.reading.isVisibleTo(self):
            self.reading.today_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._column.removeWidget(before)
        before.hide()
        before.deleteLater()

    def _remember_section(self, key: str) -> None:
        self._section = key

    # What is done

    def _only(self) -> KeptSummary | None:
        chosen = self.table.selected() if self.table.selected_count() == 1 else []
        return chosen[0] if chosen else None

    def _rename(self) -> None:
        if one := self._only():
            open_title(self.desk, one, self)

    def _present(self) -> None:
        if one := self._only():
            open_presented(self.desk, one, self)

    def _print(self) -> None:
        one = self._only()
        opened = self._opened(one.id) if one else None
        if opened is not None:
            ask_where(self.desk, opened, self)

    def _delete(self, rows: Sequence[KeptSummary]) -> None:
        ids = [one.id for one in rows if one.id is not None]
        if ids:
            self.desk.edit(lambda: kept.delete(self.desk.dossier, ids), announce=True)
