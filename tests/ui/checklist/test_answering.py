"""Answering one question: by letters, against a proposal, with notes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cm_desk.domain.checklist import Answer, AnswerSource, Automation, Line
from cm_desk.domain.strategy import Objective
from cm_desk.services import checklist, strategy, territory
from cm_desk.ui import links
from cm_desk.ui.checklist import answering
from cm_desk.ui.checklist.card import QuestionCard
from cm_desk.ui.checklist.filters import Filter
from cm_desk.ui.checklist.words import State, state_of
from cm_desk.ui.design import Toast
from cm_desk.ui.pages.checklist import ChecklistPage

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

Opened = Callable[..., ChecklistPage]

DECLARED = "GOV-05"  # no data answers it
PROPOSED = "GOV-02"  # share of the objectives that name their axis
PARTLY = "GOV-01"  # the day the strategy was adopted; whether it is written is for the user


def line(page: ChecklistPage, item_id: str) -> Line:
    """Return a question as the file holds it now."""
    desk = page.desk
    found = checklist.result(
        desk.dossier, resources=desk.resources, texts=desk.texts, today=desk.today()
    )
    return next(one for one in found.lines if one.item.id == item_id)


def question(page: ChecklistPage, item_id: str) -> QuestionCard:
    """Open a question and return its card, which has the keyboard."""
    page.open_item(item_id)
    return page.questions.views[page.questions.axis].cards[item_id]


def add_objective(page: ChecklistPage, title: str, axis: str = "Axe 1") -> None:
    _id, change = strategy.save(page.desk.dossier, Objective(title, project_axis=axis))
    page.desk.keep(change)


def keep_strategy(page: ChecklistPage, adopted_on: date) -> None:
    dossier = page.desk.dossier
    described = replace(territory.read(dossier), strategy_adopted_on=adopted_on)
    page.desk.keep(territory.save(dossier, described))


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_O, Answer.YES),
        (Qt.Key.Key_P, Answer.PARTLY),
        (Qt.Key.Key_N, Answer.NO),
        (Qt.Key.Key_S, Answer.NOT_APPLICABLE),
    ],
)
def test_that_a_letter_answers_and_undo_takes_it_back(
    qtbot: QtBot, opened: Opened, key: Qt.Key, expected: Answer
) -> None:
    page = opened()
    card = question(page, DECLARED)
    assert card.hasFocus()
    qtbot.keyClick(card, key)
    found = line(page, DECLARED)
    assert (found.answer, found.source) == (expected, AnswerSource.DECLARED)
    assert card.choice.answer is expected
    assert card.choice.buttons[expected].isChecked()
    assert card.hasFocus()
    page.desk.history.stack.undo()
    assert line(page, DECLARED).answer is None
    assert card.choice.answer is None
    page.desk.history.stack.redo()
    assert card.choice.answer is expected


def test_that_a_click_and_the_space_bar_answer_too(qtbot: QtBot, opened: Opened) -> None:
    page = opened()
    card = question(page, DECLARED)
    qtbot.mouseClick(card.choice.buttons[Answer.PARTLY], Qt.MouseButton.LeftButton)
    assert line(page, DECLARED).answer is Answer.PARTLY
    here = card.choice.buttons[Answer.PARTLY]
    here.setFocus()
    qtbot.keyClick(here, Qt.Key.Key_Right)
    assert line(page, DECLARED).answer is Answer.PARTLY
    assert card.choice.buttons[Answer.NO].hasFocus()
    qtbot.keyClick(card.choice.buttons[Answer.NO], Qt.Key.Key_Space)
    assert line(page, DECLARED).answer is Answer.NO
    qtbot.keyClick(card.choice.buttons[Answer.NO], Qt.Key.Key_O)
    assert line(page, DECLARED).answer is Answer.YES


def test_that_letters_with_a_modifier_are_left_to_the_window(qtbot: QtBot, opened: Opened) -> None:
    page = opened()
    card = question(page, DECLARED)
    qtbot.keyClick(card, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert line(page, DECLARED).answer is None


def test_that_a_proposal_tells_what_it_counted(opened: Opened) -> None:
    page = opened()
    add_objective(page, "Être connus")
    card = question(page, PROPOSED)
    proposal = line(page, PROPOSED).proposal
    assert proposal is not None
    assert card.line.source is AnswerSource.COMPUTED
    assert card.choice.answer is proposal.answer is Answer.YES
    assert proposal.counted in card.accessibleDescription()


def test_that_an_override_without_reason_is_refused_beside_its_field(
    qtbot: QtBot, opened: Opened
) -> None:
    page = opened()
    add_objective(page, "Être connus")
    card = question(page, PROPOSED)
    qtbot.keyClick(card, Qt.Key.Key_N)
    reason = card.reason
    assert reason is not None
    assert reason.field.line.hasFocus()
    assert card.draft is Answer.NO
    assert line(page, PROPOSED).source is AnswerSource.COMPUTED
    qtbot.keyClick(reason.field.line, Qt.Key.Key_Return)
    assert reason.field.shown_problem()
    qtbot.keyClicks(reason.field.line, "On en doute")
    page.reload()
    assert reason.field.line.text() == "On en doute"
    assert card.choice.answer is Answer.NO
    assert line(page, PROPOSED).source is AnswerSource.COMPUTED


def test_that_leaving_an_empty_reason_says_why_it_is_not_saved(
    qtbot: QtBot, opened: Opened
) -> None:
    page = opened()
    add_objective(page, "Être connus")
    card = question(page, PROPOSED)
    qtbot.keyClick(card, Qt.Key.Key_N)
    assert card.reason is not None
    assert card.reason.field.shown_problem() is None
    question(page, DECLARED)
    assert card.reason.field.shown_problem()
    assert card.draft is Answer.NO
    assert line(page, PROPOSED).given is None


def test_that_an_override_with_its_reason_is_marked_and_can_be_taken_back(
    qtbot: QtBot, opened: Opened
) -> None:
    page = opened()
    add_objective(page, "Être connus")
    card = question(page, PROPOSED)
    qtbot.keyClick(card, Qt.Key.Key_N)
    assert card.reason is not None
    field = card.reason.field.line
    qtbot.keyClicks(field, "Le projet de territoire change.")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    found = line(page, PROPOSED)
    assert (found.answer, found.source) == (Answer.NO, AnswerSource.OVERRIDDEN)
    assert found.given is not None
    assert found.given.reason == "Le projet de territoire change."
    assert card.draft is None
    assert card.reason.isVisible()
    proposal = found.proposal
    assert proposal is not None
    assert proposal.counted in card.accessibleDescription()

    qtbot.mouseClick(card.reason.back, Qt.MouseButton.LeftButton)
    assert line(page, PROPOSED).source is AnswerSource.COMPUTED
    assert not card.reason.isVisible()
    page.desk.history.stack.undo()
    assert line(page, PROPOSED).source is AnswerSource.OVERRIDDEN
    assert card.reason.field.line.text() == "Le projet de territoire change."


def test_that_a_reason_given_once_serves_another_answer(qtbot: QtBot, opened: Opened) -> None:
    page = opened()
    add_objective(page, "Être connus")
    card = question(page, PROPOSED)
    card.choose(Answer.NO)
    assert card.reason is not None
    qtbot.keyClicks(card.reason.field.line, "Pas encore vote.")
    qtbot.mouseClick(card.reason.save, Qt.MouseButton.LeftButton)
    card.choose(Answer.PARTLY)
    found = line(page, PROPOSED)
    assert found.answer is Answer.PARTLY
    assert found.given is not None
    assert found.given.reason == "Pas encore vote."


def test_that_a_saved_reason_cannot_be_emptied(qtbot: QtBot, opened: Opened) -> None:
    page = opened()
    add_objective(page, "Être connus")
    card = question(page, PROPOSED)
    card.choose(Answer.NO)
    assert card.reason is not None
    field = card.reason.field.line
    qtbot.keyClicks(field, "Pas encore vote.")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert card.reason.field.shown_problem()
    found = line(page, PROPOSED).given
    assert found is not None
    assert found.reason == "Pas encore vote."


def test_that_choosing_what_is_proposed_drops_the_correction(qtbot: QtBot, opened: Opened) -> None:
    page = opened()
    add_objective(page, "Être connus")
    card = question(page, PROPOSED)
    qtbot.keyClick(card, Qt.Key.Key_N)
    card.choose(Answer.YES)
    assert card.draft is None
    assert card.choice.answer is Answer.YES
    assert line(page, PROPOSED).given is None


def test_that_escape_forgets_a_correction_that_was_not_explained(
    qtbot: QtBot, opened: Opened
) -> None:
    page = opened()
    add_objective(page, "Être connus")
    card = question(page, PROPOSED)
    qtbot.keyClick(card, Qt.Key.Key_N)
    assert card.reason is not None
    qtbot.keyClicks(card.reason.field.line, "Non")
    qtbot.keyClick(card.reason.field.line, Qt.Key.Key_Escape)
    assert card.draft is Answer.NO
    qtbot.keyClick(card.reason.field.line, Qt.Key.Key_Escape)
    assert card.draft is None
    assert card.choice.answer is Answer.YES
    assert not card.reason.isVisible()
    assert card.hasFocus()


def test_that_going_back_by_mouse_says_no_problem_on_the_way(qtbot: QtBot, opened: Opened) -> None:
    page = opened()
    add_objective(page, "Être connus")
    card = question(page, PROPOSED)
    qtbot.keyClick(card, Qt.Key.Key_N)
    assert card.reason is not None
    said: list[str | None] = []
    card.reason.field.problem_changed.connect(
        lambda: said.append(card.reason and card.reason.field.shown_problem())
    )
    qtbot.mouseClick(card.reason.back, Qt.MouseButton.LeftButton)
    assert card.draft is None
    assert said == []


def test_that_what_the_data_alone_decide_is_not_confirmed(qtbot: QtBot, opened: Opened) -> None:
    """A confirmation would outlive the data that it rests on."""
    page = opened()
    add_objective(page, "Être connus")
    card = question(page, PROPOSED)
    assert card.line.item.automation is Automation.WHOLE
    qtbot.keyClick(card, Qt.Key.Key_O)
    assert line(page, PROPOSED).given is None
    assert page.window().findChildren(Toast)[-1].isVisible()


def test_that_what_the_data_decide_in_part_is_confirmed_then_reviewed_when_they_change(
    qtbot: QtBot, opened: Opened
) -> None:
    page = opened()
    desk = page.desk
    adopted = desk.today() - timedelta(days=60)
    keep_strategy(page, adopted)
    card = question(page, PARTLY)
    assert card.line.item.automation is Automation.PART
    assert state_of(card.line) is State.PROPOSED
    qtbot.keyClick(card, Qt.Key.Key_O)
    assert state_of(card.line) is State.CONFIRMED
    assert card.line.source is AnswerSource.COMPUTED

    keep_strategy(page, adopted - timedelta(days=3650))
    assert state_of(card.line) is State.TO_REVIEW
    assert card.choice.answer is Answer.YES
    assert card.reason is not None
    assert card.reason.isVisible()
    page.questions.filters.choose(Filter.TO_ANSWER)
    page.questions.apply_filter()
    assert card.isVisible()
    qtbot.mouseClick(card.reason.back, Qt.MouseButton.LeftButton)
    assert state_of(card.line) is State.PROPOSED
    assert card.choice.answer is Answer.NO


def test_that_a_note_leaves_what_an_answer_was_given_against(qtbot: QtBot, opened: Opened) -> None:
    page = opened()
    add_objective(page, "Être connus")
    card = question(page, PROPOSED)
    card.choose(Answer.NO)
    assert card.reason is not None
    qtbot.keyClicks(card.reason.field.line, "Pas encore vote.")
    qtbot.mouseClick(card.reason.save, Qt.MouseButton.LeftButton)
    add_objective(page, "Être compris", axis="")
    before = line(page, PROPOSED).given
    assert before is not None
    assert answering.annotate(page.desk, line(page, PROPOSED), note="À revoir") is None
    assert line(page, PROPOSED).given == replace(before, note="À revoir")


def test_that_notes_and_evidence_are_saved_on_leaving_their_field(
    qtbot: QtBot, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    followed: list[str] = []
    monkeypatch.setattr(links, "open_link", followed.append)
    page = opened()
    card = question(page, DECLARED)
    qtbot.keyClick(card, Qt.Key.Key_D)
    details = card.details
    assert details is not None
    assert details.isVisible()
    details.note.focus_widget().setFocus()
    qtbot.keyClicks(details.note.focus_widget(), "Vu en bureau")
    assert line(page, DECLARED).given is None
    details.evidence.focus_widget().setFocus()
    given = line(page, DECLARED).given
    assert given is not None
    assert given.note == "Vu en bureau"
    assert given.answer is None
    qtbot.keyClicks(details.evidence.line, "https://www.pays.test/charte")
    qtbot.keyClick(details.evidence.line, Qt.Key.Key_Return)
    given = line(page, DECLARED).given
    assert given is not None
    assert given.evidence == "https://www.pays.test/charte"
    qtbot.mouseClick(details.follow, Qt.MouseButton.LeftButton)
    assert followed == ["https://www.pays.test/charte"]
    qtbot.keyClick(card, Qt.Key.Key_D)
    assert not details.isVisible()


def test_that_taking_an_answer_back_leaves_its_note(qtbot: QtBot, opened: Opened) -> None:
    page = opened()
    card = question(page, DECLARED)
    card.toggle_details()
    details = card.details
    assert details is not None
    assert not details.erase.isVisible()
    card.choose(Answer.YES)
    details.note.focus_widget().setFocus()
    qtbot.keyClicks(details.note.focus_widget(), "Vu en bureau")
    qtbot.mouseClick(details.erase, Qt.MouseButton.LeftButton)
    given = line(page, DECLARED).given
    assert given is not None
    assert (given.answer, given.note) == (None, "Vu en bureau")


def test_that_a_note_can_still_be_written_when_the_data_moved_since(
    qtbot: QtBot, opened: Opened
) -> None:
    """An answer given before the data said anything has no reason: a note must not ask one."""
    page = opened()
    dossier, today = page.desk.dossier, page.desk.today()
    page.desk.keep(checklist.answer(dossier, PROPOSED, answer=Answer.NO, today=today))
    add_objective(page, "Être connus")
    card = question(page, PROPOSED)
    found = line(page, PROPOSED)
    assert found.source is AnswerSource.OVERRIDDEN
    assert card.reason is not None
    assert card.reason.isVisible()
    card.toggle_details()
    assert card.details is not None
    card.details.note.focus_widget().setFocus()
    qtbot.keyClicks(card.details.note.focus_widget(), "Revoir en mars")
    card.details.evidence.focus_widget().setFocus()
    given = line(page, PROPOSED).given
    assert given is not None
    assert (given.answer, given.note, given.proposed) == (Answer.NO, "Revoir en mars", None)


def test_that_too_long_a_note_is_refused_and_kept_on_screen(opened: Opened) -> None:
    page = opened()
    card = question(page, DECLARED)
    card.toggle_details()
    details = card.details
    assert details is not None
    details.note.focus_widget().setFocus()
    details.note.text.setPlainText("a" * (checklist.LONGEST["note"] + 1))
    details.evidence.focus_widget().setFocus()
    assert details.note.shown_problem()
    assert line(page, DECLARED).given is None
    assert len(details.note.text.toPlainText()) == checklist.LONGEST["note"] + 1
