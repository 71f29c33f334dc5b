"""Kept assessments, as their user goes through them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cm_desk.domain.accounts import Account
from cm_desk.domain.kept import DecisionKind
from cm_desk.services import accounts, kept, territory
from cm_desk.ui.design import ScrollPage, Toast
from cm_desk.ui.design.form import FormDialog
from cm_desk.ui.desk import Desk
from cm_desk.ui.kept import printing, words
from cm_desk.ui.kept.panel import KeptPanel
from cm_desk.ui.page import Page
from ui.desk_factory import TODAY, make_desk

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


class Holder(Page):
    """A page that holds the panel alone, as the self-assessment's does."""

    tables = KeptPanel.tables

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.panel = KeptPanel(desk)
        self.scroll = ScrollPage(desk.icons)
        self.scroll.add(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scroll)

    def reload(self) -> None:
        self.panel.reload()


Opened = Callable[..., KeptPanel]


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    pages: list[Holder] = []

    def open_panel(*, example: bool = True, scale: float = 1.0) -> KeptPanel:
        desk, window = make_desk(tmp_path, example=example)
        desk.icons.theme.set_scale(scale)
        page = Holder(desk)
        window.setCentralWidget(page)
        window.resize(1040, 800)
        qtbot.addWidget(window)
        pages.append(page)
        with qtbot.waitExposed(window):
            window.show()
        return page.panel

    yield open_panel
    for page in pages:
        for dialog in page.findChildren(FormDialog):
            dialog.close()
        page.desk.icons.theme.set_scale(1.0)
        page.window().close()
        page.desk.jobs.stop()
        page.desk.dossier.close()


def sheet(panel: KeptPanel) -> FormDialog:
    return next(one for one in panel.findChildren(FormDialog) if one.isVisible())


def keep_today(panel: KeptPanel, title: str) -> None:
    panel.keep()
    dialog = sheet(panel)
    dialog.form.field("title").line.setText(title)
    dialog.submit()


def titles(panel: KeptPanel) -> list[str]:
    return [panel.model.row(place).title for place in range(panel.model.rowCount())]


def cells(table: Any, column: int) -> list[str]:
    model = table.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def nameless(root: QWidget) -> list[QWidget]:
    """Return what takes the keyboard and says no name to a screen reader."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.focusProxy()
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]


def test_that_an_empty_list_offers_to_keep_the_first_one(opened: Opened) -> None:
    panel = opened(example=False)
    empty = panel.empty
    assert empty.isVisible()
    assert not panel.primary.isVisible()
    assert not panel.reading.isVisible()
    keep_today(panel, "Bilan d’essai")
    assert titles(panel) == ["Bilan d’essai"]
    assert panel.primary.isVisible()
    assert panel.reading.isVisible()
    panel.desk.history.stack.undo()
    assert empty.isVisible()
    assert not panel.reading.isVisible()
    panel.desk.history.stack.redo()
    assert titles(panel) == ["Bilan d’essai"]


def test_that_the_sheet_proposes_the_year_and_a_year_of_weeks(opened: Opened) -> None:
    panel = opened()
    panel.keep()
    dialog = sheet(panel)
    assert dialog.values()["title"].endswith("2026")
    assert dialog.values()["weeks"] == 52
    dialog.form.field("weeks").set_value(26)
    dialog.submit()
    newest = kept.kept(panel.desk.dossier)[0]
    assert (newest.kept_on, len(newest.period.weeks)) == (TODAY, 26)
    assert [one.id for one in panel.table.selected()] == [newest.id]


def test_that_a_title_is_asked_for(opened: Opened) -> None:
    panel = opened(example=False)
    keep_today(panel, "  ")
    assert sheet(panel).form.problems().keys() == {"title"}
    assert kept.kept(panel.desk.dossier) == ()


def test_that_the_newest_is_read_first_and_as_it_was(opened: Opened) -> None:
    panel = opened()
    desk = panel.desk
    before = cells(panel.reading.figures, 2)
    desk.keep(territory.save(desk.dossier, replace(territory.read(desk.dossier), name="Autre")))
    accounts.delete(desk.dossier, [1, 2, 3])
    panel.reload()
    assert cells(panel.reading.figures, 2) == before
    assert "21\u00a0novembre 2025" in panel.reading.banner.accessibleName()
    assert len(cells(panel.reading.answers, 0)) == 69
    assert len(cells(panel.reading.axes, 0)) == 10


def test_that_each_part_is_shown_alone(opened: Opened) -> None:
    reading = opened().reading
    parts = {
        "decisions": reading.decisions,
        "axes": reading.axes,
        "figures": reading.figures,
        "answers": reading.answers,
    }
    for key in parts:
        reading.show_section(key)
        assert [name for name, part in parts.items() if part.isVisible()] == [key]


def test_that_a_question_is_written_whole_under_the_table(opened: Opened) -> None:
    answers = opened().reading.answers
    assert not answers.detail.isVisibleTo(answers)
    answers.table.select(["GOV-03"])
    said = answers.detail.text()
    assert "Un responsable et un suppléant" in said
    assert "En partie" in said
    assert "sans suppléant" in said


def test_that_a_damaged_one_is_told_in_the_page(opened: Opened) -> None:
    panel = opened()
    panel.desk.dossier.connection.execute("UPDATE kept_assessment SET content = x'00'")
    panel.reload()
    assert panel.problem.isVisible()
    assert "endommagé" in panel.problem.accessibleName()
    assert not panel.reading.isVisible()
    panel.compare_with_today()
    assert panel.comparing is None
    panel.table.delete_requested.emit(panel.table.selected())
    assert not panel.problem.isVisible()


def test_that_two_selected_are_compared_the_older_first(opened: Opened) -> None:
    panel = opened()
    keep_today(panel, "Bilan 2026")
    assert not panel.compare_button.isEnabled()
    panel.table.view.selectAll()
    assert panel.compare_button.isEnabled()
    panel.compare_button.click()
    card = panel.comparing
    assert card is not None
    assert card.isVisible()
    assert not panel.reading.isVisible()
    titles_shown = card.accessibleName()
    assert titles_shown.index("Bilan 2025") < titles_shown.index("Bilan 2026")
    assert card.axes.model.columns[1].title == "21/11/2025"
    assert card.axes.model.columns[2].title == "22/11/2026"
    assert len(cells(card.axes, 0)) == 10
    assert len(cells(card.answers, 0)) > 10
    card.closed.emit()
    assert panel.comparing is None
    assert panel.reading.isVisible()


def test_that_one_is_compared_with_today_over_as_many_weeks(opened: Opened) -> None:
    panel = opened()
    panel.compare_with_today()
    assert panel.comparing is not None
    figures = panel.comparing.figures
    rows = [figures.model.row(place) for place in range(figures.model.rowCount())]
    weekly = next(one for one in rows if one.after.id == "per_week" and one.account is None)
    assert weekly.difference == pytest.approx(weekly.after.value - weekly.before.value)
    assert words.figure_difference(weekly) == "+1,7"
    slight = replace(weekly, difference=-0.04)
    assert words.figure_difference(slight) == "−0,04"
    assert words.figure_difference(replace(weekly, difference=None)) == words.NOTHING
    # Nothing was kept by looking.
    assert len(kept.kept(panel.desk.dossier)) == 1


def test_that_a_difference_not_given_is_explained_in_the_page(opened: Opened) -> None:
    panel = opened()
    panel.compare_with_today()
    card = panel.comparing
    assert card is not None
    assert words.NOTHING in cells(card.figures, 4)
    assert not card.unsaid.isVisible()
    card.show_section("figures")
    assert card.unsaid.isVisible()
    assert words.NOTHING in card.unsaid.text()


def test_that_no_cell_of_the_figures_compared_is_cut(opened: Opened) -> None:
    panel = opened()
    panel.compare_with_today()
    card = panel.comparing
    assert card is not None
    card.show_section("figures")
    view = card.figures.view
    metrics = view.fontMetrics()
    for place in (2, 3, 4):
        widest = max(metrics.horizontalAdvance(cell) for cell in cells(card.figures, place))
        assert widest < view.columnWidth(place)


def test_that_the_keyboard_follows_what_is_compared(qtbot: QtBot, opened: Opened) -> None:
    panel = opened()
    button = panel.reading.today_button
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    card = panel.comparing
    assert card is not None
    focused = panel.window().focusWidget()
    assert focused is not None
    assert card.sections.isAncestorOf(focused)
    card.closed.emit()
    assert panel.window().focusWidget() is button


def test_that_two_are_compared_only_where_there_are_two(opened: Opened) -> None:
    panel = opened()
    assert not panel.compare_button.isVisible()
    keep_today(panel, "Bilan 2026")
    assert panel.compare_button.isVisible()


def test_that_the_part_compared_stays_the_same_from_one_to_the_next(opened: Opened) -> None:
    panel = opened()
    panel.compare_with_today()
    panel.comparing.sections.chosen.emit("answers")
    panel.compare_with_today()
    assert panel.comparing.answers.isVisible()


def test_that_a_comparison_stays_when_something_else_changes(opened: Opened) -> None:
    panel = opened()
    panel.compare_with_today()
    panel.comparing.sections.chosen.emit("figures")
    panel.desk.keep(kept.mark_presented(panel.desk.dossier, 1, TODAY))
    assert panel.comparing is not None
    assert panel.comparing.figures.isVisible()
    panel.desk.keep(kept.delete(panel.desk.dossier, [1]))
    assert panel.comparing is None


def test_that_a_single_selection_goes_back_to_reading(opened: Opened) -> None:
    panel = opened()
    keep_today(panel, "Bilan 2026")
    panel.table.view.selectAll()
    panel.compare_selected()
    panel.table.select([kept.kept(panel.desk.dossier)[1].id])
    assert panel.comparing is None
    assert panel.reading.accessibleName() == "Bilan 2025"


def test_that_it_is_renamed_and_the_presentation_dated(opened: Opened) -> None:
    panel = opened()
    panel.reading.rename_asked.emit()
    sheet(panel).form.field("title").line.setText("Bilan annuel")
    sheet(panel).submit()
    assert titles(panel) == ["Bilan annuel"]
    assert panel.reading.accessibleName() == "Bilan annuel"
    panel.reading.presented_asked.emit()
    sheet(panel).form.field("presented_on").line.setText("")
    sheet(panel).submit()
    assert kept.kept(panel.desk.dossier)[0].presented_on is None
    panel.reading.presented_asked.emit()
    # The day proposed is today's.
    sheet(panel).submit()
    assert kept.kept(panel.desk.dossier)[0].presented_on == TODAY


def test_that_a_decision_is_typed_in_a_line(qtbot: QtBot, opened: Opened) -> None:
    section = opened().reading.decisions
    section.words.line.setText("Fermer le compte X")
    qtbot.keyClick(section.words.line, Qt.Key.Key_Return)
    assert section.model.rowCount() == 2  # what kind it is was not said
    assert section.problem.isVisible()
    section.kind.set_value(DecisionKind.STOP)
    qtbot.keyClick(section.words.line, Qt.Key.Key_Return)
    assert cells(section.table, 2)[-1] == "Fermer le compte X"
    assert cells(section.table, 1)[-1] == "Arrêter"
    assert section.words.value() == ""
    assert section.kind.value() is None


def test_that_an_empty_decision_is_refused_beside_the_line(opened: Opened) -> None:
    section = opened().reading.decisions
    section.kind.set_value(DecisionKind.TEST)
    section.add.click()
    assert section.model.rowCount() == 2
    assert section.problem.isVisible()
    assert "décidé" in section.problem.text()


def test_that_what_is_typed_survives_another_edit(opened: Opened) -> None:
    panel = opened()
    section = panel.reading.decisions
    section.words.line.setText("À moitié")
    panel.desk.keep(kept.rename(panel.desk.dossier, 1, "Autre titre"))
    assert section.words.line.text() == "À moitié"


def test_that_a_decision_is_edited_deleted_and_comes_back(opened: Opened) -> None:
    panel = opened()
    section = panel.reading.decisions
    first = section.model.row(0)
    section.table.activated.emit(first)
    dialog = next(one for one in section.findChildren(FormDialog) if one.isVisible())
    dialog.form.field("text").line.setText("Tenir le rythme")
    dialog.submit()
    assert cells(section.table, 2)[0] == "Tenir le rythme"
    section.table.select([first.id])
    section.delete.click()
    assert section.model.rowCount() == 1
    toast = panel.window().findChildren(Toast)[-1]
    assert toast.isVisible()
    panel.desk.history.stack.undo()
    assert cells(section.table, 2)[0] == "Tenir le rythme"


def test_that_a_kept_one_is_deleted_with_a_way_back(qtbot: QtBot, opened: Opened) -> None:
    panel = opened()
    panel.table.view.setFocus()
    qtbot.keyClick(panel.table.view, Qt.Key.Key_Delete)
    assert titles(panel) == []
    assert panel.window().findChildren(Toast)[-1].isVisible()
    panel.desk.history.stack.undo()
    assert titles(panel) == ["Bilan 2025"]
    assert panel.reading.isVisible()
    assert panel.reading.decisions.model.rowCount() == 2


def test_that_the_menu_offers_what_the_selection_allows(opened: Opened) -> None:
    panel = opened()
    keep_today(panel, "Bilan 2026")
    panel.table.view.selectAll()
    menu = QMenu()
    panel.table.fill_menu(menu)
    usable = [action.isEnabled() for action in menu.actions()[:6]]
    assert usable == [False, True, False, False, False, True]


def test_that_the_pdf_of_a_kept_one_is_written(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    panel = opened()
    accounts.save(panel.desk.dossier, Account("facebook-page", "Compte d’après"))
    target = tmp_path / "bilan.pdf"
    printing.write(panel.desk, kept.reopen(panel.desk.dossier, 1), target)
    qtbot.waitUntil(lambda: not panel.desk.jobs.busy, timeout=60_000)
    assert target.read_bytes().startswith(b"%PDF")


def test_that_everything_that_takes_the_keyboard_has_a_name(opened: Opened) -> None:
    panel = opened()
    for key in ("decisions", "axes", "figures", "answers"):
        panel.reading.show_section(key)
        assert nameless(panel) == []
    panel.compare_with_today()
    for key in ("axes", "figures", "answers"):
        panel.comparing.show_section(key)
        assert nameless(panel) == []


@pytest.mark.parametrize("key", ["decisions", "axes", "figures", "answers"])
def test_that_it_fits_at_twice_the_size(opened: Opened, key: str) -> None:
    panel = opened(scale=2.0)
    panel.reading.show_section(key)
    assert panel.minimumSizeHint().width() <= 900


@pytest.mark.parametrize(
    ("difference", "said"),
    [
        (0.4, "+0,4"),
        (-0.04, "0"),
        (1.96, "+2"),
        (-12.4, "−12"),
    ],
)
def test_that_points_keep_a_decimal_under_ten(difference: float, said: str) -> None:
    assert words.points(difference).startswith(said)


def test_that_a_period_is_written_in_a_cell() -> None:
    (summary,) = (
        kept.KeptSummary("B", TODAY, date(2025, 11, 17), date(2026, 11, 15), "R", 1, None, 0.5),
    )
    assert words.days(summary) == "17/11/2025 – 15/11/2026"
