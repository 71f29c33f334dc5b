"""The page of the self-assessment, as its user goes through it once a year."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cm_desk.domain.checklist import Answer, ChecklistResult
from cm_desk.domain.strategy import Objective
from cm_desk.services import checklist, strategy
from cm_desk.ui.checklist.card import QuestionCard
from cm_desk.ui.checklist.filters import Filter
from cm_desk.ui.design import Toast
from cm_desk.ui.dialogs.checklist_thresholds import ThresholdsDialog
from cm_desk.ui.kept.panel import KeptPanel
from cm_desk.ui.pages.checklist import ChecklistPage
from ui.checklist.conftest import Opened, opened

__all__ = ["opened"]

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


def result(page: ChecklistPage) -> ChecklistResult:
    desk = page.desk
    return checklist.result(
        desk.dossier, resources=desk.resources, texts=desk.texts, today=desk.today()
    )


def answer_all(page: ChecklistPage, answer: Answer, *, but: str = "") -> None:
    for line in result(page).lines:
        if line.answer is None and line.item.id != but:
            checklist.answer(
                page.desk.dossier, line.item.id, answer=answer, today=page.desk.today()
            )
    page.reload()


def unanswered(page: ChecklistPage, axis: str) -> str:
    """Return the first question of an axis that neither data nor user answered."""
    lines = result(page).lines
    return next(one.item.id for one in lines if one.item.axis == axis and one.answer is None)


def cards(page: ChecklistPage) -> dict[str, QuestionCard]:
    return page.questions.views[page.questions.axis].cards


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


def test_that_an_empty_file_shows_no_score(opened: Opened) -> None:
    page = opened()
    overall = result(page).overall
    assert overall.score is None
    summary = page.overview.summary
    assert "%" not in summary.score.text()
    assert "60\u00a0%" in summary.scope.text()
    assert len(page.overview.tiles) == 9
    assert page.overview.advice.rows == []
    assert page.overview.advice.isVisible()


def test_that_enough_answers_show_a_score_and_what_to_do_next(qtbot: QtBot, opened: Opened) -> None:
    page = opened()
    answer_all(page, Answer.PARTLY)
    found = result(page)
    assert found.overall.score is not None
    assert page.overview.summary.score.text().endswith("%")
    rows = [row for row in page.overview.advice.rows if row.isVisible()]
    assert len(rows) == 10
    qtbot.mouseClick(rows[0].open, Qt.MouseButton.LeftButton)
    first = found.actions[0].item
    assert page.tabs.current == "questions"
    assert page.questions.axis == first.axis
    assert cards(page)[first.id].hasFocus()


def test_that_one_click_on_an_axis_leads_to_its_first_question_to_answer(
    qtbot: QtBot, opened: Opened
) -> None:
    page = opened()
    dossier, today = page.desk.dossier, page.desk.today()
    checklist.answer(dossier, unanswered(page, "SEC"), answer=Answer.YES, today=today)
    page.reload()
    qtbot.mouseClick(page.overview.tiles["SEC"], Qt.MouseButton.LeftButton)
    assert page.questions.axis == "SEC"
    waiting = unanswered(page, "SEC")
    assert cards(page)[waiting].hasFocus()


def test_that_only_the_cards_of_the_axis_shown_are_built(opened: Opened) -> None:
    page = opened()
    assert page.findChildren(QuestionCard) == []
    page.open_axis("GOV")
    assert len(page.findChildren(QuestionCard)) == 7
    page.open_axis("JUR")
    assert len(page.findChildren(QuestionCard)) == 7 + 12
    assert [card.isVisible() for card in cards(page).values()] == [True] * 12
    page.open_axis("GOV")
    assert len(page.findChildren(QuestionCard)) == 7 + 12


def test_that_the_arrows_walk_through_the_questions(qtbot: QtBot, opened: Opened) -> None:
    page = opened()
    page.open_item("GOV-01")
    shown = cards(page)
    qtbot.keyClick(shown["GOV-01"], Qt.Key.Key_Down)
    assert shown["GOV-02"].hasFocus()
    button = shown["GOV-02"].choice.buttons[Answer.YES]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Down)
    assert shown["GOV-03"].hasFocus()
    qtbot.keyClick(shown["GOV-03"], Qt.Key.Key_Up)
    assert shown["GOV-02"].hasFocus()
    shown["GOV-07"].setFocus()
    qtbot.keyClick(shown["GOV-07"], Qt.Key.Key_Down)
    assert page.questions.next_axis.hasFocus()
    qtbot.keyClick(page.questions.next_axis, Qt.Key.Key_Space)
    assert page.questions.axis == "OBJ"


def test_that_ctrl_down_goes_to_the_next_question_to_answer(qtbot: QtBot, opened: Opened) -> None:
    page = opened()
    waiting = unanswered(page, "SEC")
    answer_all(page, Answer.YES, but=waiting)
    page.open_item("GOV-01")
    qtbot.keyClick(cards(page)["GOV-01"], Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert page.questions.axis == "SEC"
    assert cards(page)[waiting].hasFocus()


def test_that_going_on_ends_when_every_question_has_an_answer(qtbot: QtBot, opened: Opened) -> None:
    page = opened()
    waiting = unanswered(page, "DIA")
    answer_all(page, Answer.YES, but=waiting)
    qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    assert cards(page)[waiting].hasFocus()
    qtbot.keyClick(cards(page)[waiting], Qt.Key.Key_O)
    assert result(page).overall.filled == 1
    with qtbot.waitSignal(page.questions.finished):
        page.start()
    assert page.questions.axis == "DIA"
    assert page.window().findChildren(Toast)[-1].isVisible()


def test_that_a_filter_keeps_what_was_just_answered_until_it_is_chosen_again(
    qtbot: QtBot, opened: Opened
) -> None:
    page = opened()
    page.show_view("questions")
    page.questions.filters.choose(Filter.TO_ANSWER)
    page.questions.apply_filter()
    page.open_item("GOV-05")
    qtbot.keyClick(cards(page)["GOV-05"], Qt.Key.Key_O)
    assert cards(page)["GOV-05"].isVisible()
    page.questions.apply_filter()
    assert not cards(page)["GOV-05"].isVisible()
    page.questions.show_all()
    assert cards(page)["GOV-05"].isVisible()


def test_that_a_search_goes_to_the_first_axis_that_answers_it(opened: Opened) -> None:
    page = opened()
    page.open_axis("GOV")
    page.questions.search.setText("SEC-02")
    page.questions.search.search_now()
    assert page.questions.axis == "SEC"
    assert [key for key, card in cards(page).items() if card.isVisible()] == ["SEC-02"]
    assert not page.questions.empty.isVisible()
    page.questions.search.setText("zzz introuvable")
    page.questions.search.search_now()
    assert page.questions.empty.isVisible()
    page.questions.search.empty()
    assert not page.questions.empty.isVisible()


def test_that_a_question_hidden_by_a_filter_shows_when_it_is_asked_for(opened: Opened) -> None:
    page = opened()
    page.show_view("questions")
    page.questions.filters.choose(Filter.TO_IMPROVE)
    page.questions.apply_filter()
    page.open_item("PLA-04")
    assert page.questions.filters.current == Filter.ALL
    assert cards(page)["PLA-04"].isVisible()


def test_that_a_reload_keeps_the_keyboard_the_scroll_and_half_typed_words(
    qtbot: QtBot, opened: Opened
) -> None:
    page = opened()
    page.open_item("GOV-06")
    card = cards(page)["GOV-06"]
    card.toggle_details()
    assert card.details is not None
    field = card.details.evidence.line
    field.setFocus()
    qtbot.keyClicks(field, "Dossier commun")
    bar = page.body.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    bar.setValue(90)
    _id, change = strategy.save(page.desk.dossier, Objective("Être connus", project_axis="Axe 1"))
    page.desk.keep(change)
    assert field.hasFocus()
    assert field.text() == "Dossier commun"
    assert bar.value() == 90
    assert cards(page)["GOV-02"].choice.answer is Answer.YES


def test_that_the_list_of_axes_stays_in_view(qtbot: QtBot, opened: Opened) -> None:
    page = opened(height=900)
    page.open_axis("JUR")
    bar = page.body.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 400)
    bar.setValue(400)
    first = page.questions.rail.tiles["GOV"]
    top = first.mapTo(page.body, QPoint(0, 0)).y()
    assert 0 <= top < 100
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert page.questions.axis == "GOV"


@pytest.mark.parametrize(("width", "height", "roomy"), [(1134, 768, True), (700, 600, False)])
def test_that_narrow_windows_choose_the_axis_in_a_box(
    opened: Opened, width: int, height: int, roomy: bool
) -> None:
    page = opened()
    # The window's sidebar takes the rest; alone, the page is given what it would have.
    page.window().setMinimumSize(0, 0)
    page.window().resize(width, height)
    page.open_axis("EDI")
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert page.questions.rail.isVisible() is roomy
    assert page.questions.choice.isVisible() is not roomy
    content = page.body.widget()
    assert content is not None
    assert content.width() <= page.body.viewport().width()
    page.questions.choice.set_value("DIA")
    page.questions.choice.edited.emit()
    assert page.questions.axis == "DIA"


def test_that_everything_that_takes_the_keyboard_has_a_name(opened: Opened) -> None:
    page = opened(example=True)
    assert nameless(page) == []
    page.open_axis("GOV")
    for card in cards(page).values():
        card.toggle_details()
        assert card.accessibleName()
        card.choose(Answer.NOT_APPLICABLE)
    assert nameless(page) == []
    page.open_thresholds()
    dialog = page.findChild(ThresholdsDialog)
    assert dialog is not None
    assert nameless(dialog) == []


def test_that_the_kept_assessments_are_the_third_view(opened: Opened) -> None:
    page = opened()
    assert page.findChildren(KeptPanel) == []
    page.show_view("kept")
    (panel,) = page.findChildren(KeptPanel)
    assert panel.isVisible()
    assert not page.overview.isVisible()
    assert not page.primary.isVisible()
    page.show_view("overview")
    assert not panel.isVisible()
    assert page.primary.isVisible()


def objectives(page: ChecklistPage) -> None:
    """Two objectives out of three name their axis: « en partie » with our thresholds."""
    for title, axis in (("Un", "Axe 1"), ("Deux", "Axe 2"), ("Trois", "")):
        _id, change = strategy.save(page.desk.dossier, Objective(title, project_axis=axis))
        page.desk.keep(change)


def thresholds(qtbot: QtBot, page: ChecklistPage) -> ThresholdsDialog:
    """Open the sheet of thresholds and wait for it to have the keyboard."""
    page.open_thresholds()
    (dialog,) = page.findChildren(ThresholdsDialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def type_number(qtbot: QtBot, dialog: ThresholdsDialog, name: str, typed: str) -> None:
    field = dialog.rows[name].field.line
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_that_another_threshold_changes_what_the_data_propose(qtbot: QtBot, opened: Opened) -> None:
    page = opened()
    objectives(page)
    page.open_item("GOV-02")
    card = cards(page)["GOV-02"]
    assert card.choice.answer is Answer.PARTLY
    dialog = thresholds(qtbot, page)
    row = dialog.rows["axis_yes"]
    assert not row.reset.isEnabled()
    type_number(qtbot, dialog, "axis_yes", "60")
    assert card.choice.answer is Answer.YES
    assert row.reset.isEnabled()
    qtbot.keyClick(row.field.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert card.choice.answer is Answer.PARTLY
    assert row.field.value() == 80
    page.desk.history.stack.redo()
    qtbot.mouseClick(row.reset, Qt.MouseButton.LeftButton)
    assert checklist.thresholds(page.desk.dossier).axis_yes == 80
    assert card.choice.answer is Answer.PARTLY
    assert row.field.value() == 80


@pytest.mark.parametrize(("typed", "why"), [("140", "out of range"), ("20", "under its pair")])
def test_that_a_threshold_out_of_its_limits_is_refused_beside_its_field(
    qtbot: QtBot, opened: Opened, typed: str, why: str
) -> None:
    page = opened()
    dialog = thresholds(qtbot, page)
    type_number(qtbot, dialog, "axis_yes", typed)
    row = dialog.rows["axis_yes"]
    assert row.field.shown_problem(), why
    assert row.field.line.text() == typed
    assert checklist.thresholds(page.desk.dossier).axis_yes == 80
    type_number(qtbot, dialog, "axis_yes", "75")
    assert row.field.shown_problem() is None
    assert checklist.thresholds(page.desk.dossier).axis_yes == 75


@pytest.mark.parametrize("typed", ["140", "20"])
def test_that_closing_never_drops_a_refused_threshold(
    qtbot: QtBot, opened: Opened, typed: str
) -> None:
    page = opened()
    dialog = thresholds(qtbot, page)
    row = dialog.rows["axis_yes"]
    type_number(qtbot, dialog, "axis_yes", typed)
    dialog.done_button.setFocus()
    dialog.done_button.click()
    assert dialog.isVisible()
    assert row.field.line.hasFocus()
    dialog.close()
    assert dialog.isVisible()
    assert row.field.line.text() == typed
    qtbot.keyClick(row.field.line, Qt.Key.Key_Escape)
    assert dialog.isVisible(), "one sees what is given up"
    assert row.field.shown_problem() is None
    assert row.field.value() == 80
    dialog.done_button.click()
    assert not dialog.isVisible()
    assert checklist.thresholds(page.desk.dossier).axis_yes == 80


def test_that_the_question_of_a_command_shows_its_ring(qtbot: QtBot, opened: Opened) -> None:
    """The palette gives the keyboard back after its command: the question has it by then."""
    page = opened()
    page.show_view("questions")
    palette = QDialog(page)
    palette.open()
    qtbot.waitUntil(palette.isActiveWindow)
    page.start()
    palette.accept()
    page.window().activateWindow()
    focused = page.window().focusWidget()
    assert isinstance(focused, QuestionCard)
    qtbot.waitUntil(focused.hasFocus)
    ringed = focused.grab().toImage()
    focused.clearFocus()
    assert focused.grab().toImage() != ringed


def test_that_the_details_stand_below_their_names_in_little_room(opened: Opened) -> None:
    page = opened()
    page.window().setMinimumSize(0, 0)
    page.open_axis("GOV")
    card = next(iter(cards(page).values()))
    card.toggle_details()
    details = card.details
    assert details is not None

    def below() -> bool:
        name = next(one for one in details.findChildren(QLabel) if one.text())
        return details.note.mapTo(details, QPoint(0, 0)).y() >= name.geometry().bottom()

    for width, wanted in ((1100, False), (420, True), (1100, False)):
        page.window().resize(width, 700)
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()
        assert below() is wanted
        assert page.body.horizontalScrollBar().maximum() == 0


def test_that_every_threshold_is_told_in_words_with_its_default(
    qtbot: QtBot, opened: Opened
) -> None:
    page = opened()
    dialog = thresholds(qtbot, page)
    for row in dialog.rows.values():
        assert row.field.accessibleName()
        assert row.field.line.accessibleDescription()


def test_that_no_threshold_names_a_question_by_its_code_alone(qtbot: QtBot, opened: Opened) -> None:
    page = opened()
    dialog = thresholds(qtbot, page)
    items = {one.id: one for one in checklist.read(page.desk.resources).items}
    told = dialog.rows["axis_yes"].field.line.accessibleDescription()
    assert f"{items['GOV-02'].question} (GOV-02)" in told
    assert "OBJ-01" not in dialog.rows["partly"].field.line.accessibleDescription()
    assert "1\u00a0heure." in dialog.rows["hours_per_content"].field.line.accessibleDescription()


def test_that_a_question_opened_at_the_bottom_comes_into_view(qtbot: QtBot, opened: Opened) -> None:
    page = opened(height=640)
    page.open_item("GOV-04")
    card = cards(page)["GOV-04"]
    qtbot.keyClick(card, Qt.Key.Key_D)

    def in_view() -> bool:
        top = card.mapTo(page.body, QPoint(0, 0)).y()
        return top >= 0 and (top < 60 or top + card.height() <= page.body.height())

    qtbot.waitUntil(in_view)
