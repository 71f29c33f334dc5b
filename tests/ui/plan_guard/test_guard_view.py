"""« Élections »: the polls, the comparison and what to check, by the keyboard as by the mouse."""

import csv
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cm_desk.domain.accounts import Account
from cm_desk.domain.plan import Content, Version
from cm_desk.domain.year_frame import Concern, Poll
from cm_desk.services import accounts, plan_settings, planning, year_frame
from cm_desk.ui.design.form import FormDialog
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.plan_poll import open_poll
from cm_desk.ui.plan.guard.poll_row import PollRow
from cm_desk.ui.plan.guard.view import GuardView
from storage.digest import digest
from ui.desk_factory import TODAY
from ui.plan.planned import nameless, press, write

SLUG = "departementales_2028"
SOON = date(2026, 12, 1)
NEAR = Poll("Partielle", date(2027, 1, 1), date(2027, 1, 17), concern=Concern.ALWAYS)


def poll(view: GuardView, slug: str = SLUG) -> Poll:
    return poll_of(view.desk, slug)


def poll_of(desk: Desk, slug: str = SLUG) -> Poll:
    known = year_frame.polls(desk.dossier, resources=desk.resources)
    (found,) = [one for one in known if slug in {one.slug, one.title}]
    return found


def near(view: GuardView) -> PollRow:
    """Add a poll whose period is under way: 1 July 2026 to 17 January 2027."""
    view.desk.keep(year_frame.save_poll(view.desk.dossier, NEAR))
    return view.polls.rows[f"#{poll(view, NEAR.title).id}"]


def add_account(view: GuardView, name: str = "PETR", **values: object) -> int:
    account_id, change = accounts.save(
        view.desk.dossier,
        Account("facebook-page", name, **values),  # type: ignore[arg-type]
    )
    view.desk.keep(change)
    return account_id


def plan(view: GuardView, title: str, *on: int) -> int:
    one = Content(title, planned_on=SOON, versions=tuple(map(Version, on)))
    content_id, change = planning.save(view.desk.dossier, one)
    view.desk.keep(change)
    return content_id


def dialog(view: QWidget) -> FormDialog:
    (found,) = [one for one in view.window().findChildren(FormDialog) if one.isVisible()]
    return found


def words(row: QWidget, name: str) -> str:
    return str(getattr(row, name).text())


class TestPolls:
    def test_that_the_answer_hatches_the_period_and_undo_takes_it_back(
        self, view: GuardView, qtbot: QtBot
    ):
        row, before = view.polls.rows[SLUG], digest(view.desk.dossier)
        assert "n’a pas encore de réponse" in words(row, "_why")
        row.answer.take_focus()
        for _ in range(2):
            qtbot.keyClick(row.window().focusWidget(), Qt.Key.Key_Left)
        assert row.answer.current == "yes"
        assert poll(view).candidate_stands is True
        # The row is the same one: the keyboard is still in it.
        assert view.polls.rows[SLUG] is row
        assert row.isAncestorOf(row.window().focusWidget())
        assert "un élu du territoire est candidat" in words(row, "_why")
        view.desk.history.stack.undo()
        view.desk.history.stack.undo()
        assert poll(view).candidate_stands is None
        assert row.answer.current == "unknown"
        assert digest(view.desk.dossier) == before

    def test_that_the_presidential_poll_is_not_hatched_and_past_ones_unfold(
        self, unseen: GuardView
    ):
        row = unseen.polls.rows["presidentielle_2027"]
        row.answered.emit(True)
        assert poll(unseen, "presidentielle_2027").candidate_stands is True
        assert words(row, "_why").startswith("Période non signalée")
        past = unseen.polls.rows["municipales_2026"]
        assert not past.isVisibleTo(unseen)
        assert "2" in unseen.polls.toggle.text()
        unseen.polls.toggle.click()
        assert past.isVisibleTo(unseen)

    def test_that_an_own_poll_is_deleted_and_a_bundled_one_taken_back(self, unseen: GuardView):
        own = near(unseen)
        assert not own.delete.isHidden()
        assert own.reset.isHidden()
        own.delete.click()
        assert all(not key.startswith("#") for key in unseen.polls.rows)
        unseen.polls.rows[SLUG].answered.emit(False)
        row = unseen.polls.rows[SLUG]
        assert not row.reset.isHidden()
        row.reset.click()
        assert poll(unseen).id is None


class TestDialog:
    def test_that_a_poll_is_added_by_the_keyboard_alone(self, view: GuardView, qtbot: QtBot):
        view.polls.findChildren(QPushButton)[0].setFocus()
        press(qtbot, Qt.Key.Key_Space)
        sheet = dialog(view)
        assert nameless(sheet) == []
        write(qtbot, "Partielle")
        press(qtbot, Qt.Key.Key_Tab)
        write(qtbot, "mars 2028")
        press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        made = poll(view, "Partielle")
        assert (made.month, made.concern) == (date(2028, 3, 1), Concern.IF_CANDIDATE)

    def test_that_a_poll_without_a_month_is_not_guessed(self, desk: Desk, holder: QWidget):
        sheet = open_poll(desk, None, holder)
        sheet.form.field("title").set_value("Partielle")
        sheet.submit()
        assert sheet.isVisible()
        assert sheet.form.field("month").shown_problem()
        assert sheet.form.field("title").value() == "Partielle"
        sheet.reject()

    @pytest.mark.parametrize("typed", ["bientot", "13/2028", "mars 1890", "mars 2090"])
    def test_that_a_month_that_is_none_stays_typed(
        self, desk: Desk, holder: QWidget, qtbot: QtBot, typed: str
    ):
        sheet = open_poll(desk, poll_of(desk), holder)
        field = sheet.form.field("month")
        field.line.selectAll()
        qtbot.keyClicks(field.line, typed)
        sheet.submit()
        assert field.shown_problem()
        assert field.line.text() == typed
        assert poll_of(desk).month == date(2028, 3, 1)
        sheet.reject()

    def test_that_a_second_round_before_the_first_is_refused_beside_its_field(
        self, desk: Desk, holder: QWidget
    ):
        sheet = open_poll(desk, poll_of(desk), holder)
        sheet.form.field("first_round").set_value(date(2028, 3, 19))
        sheet.form.field("second_round").set_value(date(2028, 3, 12))
        sheet.submit()
        assert sheet.form.field("second_round").shown_problem()
        assert poll_of(desk).first_round is None
        sheet.reject()

    def test_that_a_postponed_poll_keeps_the_start_that_it_had(
        self, desk: Desk, holder: QWidget, qtbot: QtBot
    ):
        sheet = open_poll(desk, poll_of(desk), holder)
        switch = sheet.form.field("postponed")
        assert not switch.isVisible()
        field = sheet.form.field("month")
        field.line.selectAll()
        qtbot.keyClicks(field.line, "juin 2028")
        assert switch.isVisible()
        switch.box.click()
        sheet.submit()
        assert poll_of(desk).month == date(2028, 6, 1)
        assert poll_of(desk).guard_from == date(2027, 9, 1)

    def test_that_what_is_imposed_wins_over_the_answers(self, unseen: GuardView):
        sheet = open_poll(unseen.desk, poll(unseen, "presidentielle_2027"), unseen)
        sheet.form.field("is_guarded").set_value(True)
        sheet.form.field("checked_on").set_value(date(2026, 11, 2))
        sheet.submit()
        row = unseen.polls.rows["presidentielle_2027"]
        assert words(row, "_why").endswith("vous en avez décidé ainsi.")
        assert "2\u00a0novembre 2026" in words(row, "_source")


class TestComparison:
    def test_that_the_period_under_way_is_shown_first_and_another_on_demand(
        self, unseen: GuardView
    ):
        assert unseen.compare.choice.value() == "presidentielle_2027"
        unseen.polls.rows[SLUG].compare.click()
        assert unseen.compare.choice.value() == SLUG
        assert not unseen.polls.rows[SLUG].compare.isEnabled()
        assert unseen.polls.rows["presidentielle_2027"].compare.isEnabled()

    def test_that_what_is_not_covered_is_said_and_never_a_zero(self, unseen: GuardView):
        page = add_account(unseen)
        row = near(unseen)
        row.compare.click()
        plan(unseen, "Un sujet", page)
        assert unseen.compare.table.model.rowCount() == 2
        cells = [
            column.text(unseen.compare.table.model.row(1)) for column in unseen.compare._columns()
        ]
        assert cells[0] == "PETR"
        assert cells[3] == "0"
        assert cells[1] == cells[2] == unseen.compare.tr("not covered")
        assert unseen.compare.tr("not covered") in unseen.compare.bars.accessibleDescription()

    def test_that_each_notice_opens_the_content_it_is_about(self, unseen: GuardView):
        page = add_account(unseen, opened_on=date(2019, 1, 1))
        near(unseen).compare.click()
        told = plan(unseen, "Le bilan du Pays", page)
        (shown,) = [line for line in unseen.notices.lines if line.isVisibleTo(unseen)]
        assert "«\u00a0bilan\u00a0» (titre)" in shown._sentence.text()
        shown.open.click()
        sheet = dialog(unseen)
        assert (
            sheet.form.field("title").value() == planning.content(unseen.desk.dossier, told).title
        )
        sheet.reject()

    def test_that_more_notices_than_fit_are_counted_and_shown(self, unseen: GuardView):
        near(unseen).compare.click()
        for number in range(10):
            planning.save(unseen.desk.dossier, Content(f"Bilan {number}", planned_on=SOON))
        unseen.reload()
        assert sum(line.isVisibleTo(unseen) for line in unseen.notices.lines) == 8
        assert "2" in unseen.notices.more.text()
        unseen.notices.more.click()
        assert sum(line.isVisibleTo(unseen) for line in unseen.notices.lines) == 10
        assert not unseen.notices.more.isVisibleTo(unseen)

    def test_that_the_table_and_the_document_are_written(
        self, unseen: GuardView, qtbot: QtBot, tmp_path: Path
    ):
        add_account(unseen, "=1+1")
        near(unseen).compare.click()
        table, document = tmp_path / "a.csv", tmp_path / "a.pdf"
        unseen.compare.write_csv(table)
        rows = list(csv.reader(table.read_text("utf-8-sig").splitlines(), delimiter=";"))
        assert rows[1][:2] == ["Partielle", "'=1+1"]
        unseen.compare.write_pdf(document)
        qtbot.waitUntil(lambda: document.exists() and not unseen.desk.jobs.busy)
        assert document.read_bytes().startswith(b"%PDF-")
        unseen.compare.write_csv(tmp_path / "absent" / "a.csv")
        (said,) = [one for one in unseen.window().findChildren(QDialog) if one.isVisible()]
        said.reject()
        assert not (tmp_path / "absent").exists()


class TestOpenings:
    def test_that_a_date_typed_is_saved_while_the_next_field_keeps_the_keyboard(
        self, view: GuardView, qtbot: QtBot
    ):
        add_account(view, "Compte", opened_on=TODAY)
        assert view.openings.form is None
        assert not view.openings._all_known.isHidden()
        first, second = add_account(view, "Page"), add_account(view, "Groupe")
        form = view.openings.form
        assert form is not None
        line = form.field(str(first)).focus_widget()
        line.setFocus()
        qtbot.keyClicks(line, "03/02/2019")
        qtbot.keyClick(line, Qt.Key.Key_Return)
        known = {one.id: one.opened_on for one in accounts.accounts_of(view.desk.dossier)}
        assert (known[first], known[second]) == (date(2019, 2, 3), None)
        assert view.openings.form is form
        view.desk.history.stack.undo()
        assert form.field(str(first)).value() is None


class TestWords:
    def test_that_the_list_is_edited_checked_at_once_and_taken_back(
        self, view: GuardView, qtbot: QtBot
    ):
        near(view).compare.click()
        plan(view, "La fête du tracteur")
        assert not any(line.isVisible() for line in view.notices.lines)
        area = view.words.form.field("words").focus_widget()
        area.selectAll()
        qtbot.keyClicks(area, "tracteur, fete")
        qtbot.keyClick(area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert plan_settings.read(view.desk.dossier).promotional_words == ("tracteur", "fete")
        assert sum(line.isVisible() for line in view.notices.lines) == 1
        view.words.again.click()
        assert plan_settings.read(view.desk.dossier).promotional_words is None
        assert not view.words.again.isVisible()


def test_that_the_view_says_that_it_gives_no_advice_and_names_all_its_parts(
    view: GuardView,
) -> None:
    assert view.advice.isVisible()
    assert "ne donne pas de conseil juridique" in view.advice.accessibleName()
    assert view.sources.isVisible()
    add_account(view)
    near(view)
    assert nameless(view) == []
