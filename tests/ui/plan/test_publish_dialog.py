"""« Marquer comme publié »: which publication a version became."""

from datetime import date, time

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cm_desk.domain.plan import Status
from cm_desk.domain.publication import Publication
from cm_desk.services import planning, publications
from cm_desk.ui.design import Toast
from cm_desk.ui.design.form import FormDialog
from cm_desk.ui.pages.plan import PlanPage
from cm_desk.ui.plan.gestures import Gesture
from storage.digest import digest
from ui.desk_factory import TODAY
from ui.plan.planned import MONDAY, add, add_account, content, dialog, nameless, press

FRIDAY = date(2026, 11, 20)


def appeared(page: PlanPage, account: int, day: date, text: str = "Le bus passe") -> int:
    moment = publications.moment(page.desk.dossier, day, time(18, 5))
    publication_id, change = publications.save(
        page.desk.dossier, Publication(account, *moment, text=text)
    )
    page.desk.keep(change)
    return publication_id


def ask(page: PlanPage, content_id: int) -> FormDialog:
    page._ask(Gesture.PUBLISH, content_id, None)
    return dialog(page)


def choose(sheet: FormDialog, account: int, answer: object) -> None:
    field = sheet.form.field(f"{account}.which")
    field._group.button(field._values.index(answer)).click()


class TestQuestions:
    def test_that_the_publication_of_the_planned_day_is_proposed(self, page: PlanPage):
        account = add_account(page)
        appeared(page, account, date(2026, 11, 18))
        same = appeared(page, account, FRIDAY)
        one = add(page, "Bus", FRIDAY, on=[account])
        sheet = ask(page, one)
        field = sheet.form.field(f"{account}.which")
        assert field.value() == same
        words = field._group.checkedButton().accessibleName()
        assert words == "20\u00a0nov., 18\u00a0h\u00a005\u00a0: Le bus passe"
        assert not sheet.form.field(f"{account}.on").isVisible()
        sheet.submit()
        (version,) = content(page, one).versions
        assert version.publication_id == same
        assert content(page, one).status is Status.PUBLISHED
        assert publications.total(page.desk.dossier) == 2

    def test_that_two_publications_of_that_day_are_not_guessed(self, page: PlanPage):
        account = add_account(page)
        appeared(page, account, FRIDAY)
        appeared(page, account, FRIDAY)
        sheet = ask(page, add(page, "Bus", FRIDAY, on=[account]))
        assert sheet.form.field(f"{account}.which").value() == "new"
        sheet.reject()

    def test_that_a_planned_day_to_come_becomes_today(self, page: PlanPage):
        account = add_account(page)
        sheet = ask(page, add(page, "Bus", MONDAY, at=time(9), on=[account]))
        values = sheet.form.value()
        assert (values[f"{account}.on"], values[f"{account}.at"]) == (TODAY, None)
        sheet.reject()

    def test_that_a_date_to_come_is_refused(self, page: PlanPage):
        account = add_account(page)
        one = add(page, "Bus", FRIDAY, on=[account])
        sheet = ask(page, one)
        sheet.form.field(f"{account}.on").line.setText("23/11/2026")
        sheet.submit()
        assert sheet.form.field(f"{account}.on").shown_problem()
        sheet.form.field(f"{account}.on").line.setText("")
        sheet.submit()
        assert sheet.form.field(f"{account}.on").shown_problem()
        assert content(page, one).status is Status.TO_WRITE
        sheet.reject()

    def test_that_accounts_that_wait_leave_the_status(self, page: PlanPage):
        first, second = add_account(page), add_account(page, "linkedin")
        one = add(page, "Bus", FRIDAY, on=[first, second])
        before = digest(page.desk.dossier)
        sheet = ask(page, one)
        choose(sheet, second, "not_yet")
        sheet.form.field(f"{first}.link").line.setText("https://www.facebook.com/petr/posts/123")
        sheet.submit()
        assert content(page, one).status is Status.TO_WRITE
        assert [bool(v.publication_id) for v in content(page, one).versions] == [True, False]
        sheet = ask(page, one)
        assert f"{first}.which" not in sheet.form.value()
        sheet.submit()
        assert content(page, one).status is Status.PUBLISHED
        page.desk.history.stack.undo()
        page.desk.history.stack.undo()
        assert digest(page.desk.dossier) == before

    def test_that_answering_nothing_is_said(self, page: PlanPage):
        account = add_account(page)
        sheet = ask(page, add(page, "Bus", FRIDAY, on=[account]))
        choose(sheet, account, "not_yet")
        sheet.submit()
        assert sheet.isVisible()
        sheet.reject()

    def test_that_a_content_planned_nowhere_may_have_appeared_anywhere(self, page: PlanPage):
        first, second = add_account(page), add_account(page, "linkedin")
        one = add(page, "Bus", FRIDAY)
        sheet = ask(page, one)
        choose(sheet, second, "new")
        sheet.submit()
        assert [version.account_id for version in content(page, one).versions] == [second]
        assert content(page, one).status is Status.PUBLISHED
        assert first != second

    def test_that_every_question_has_a_name(self, page: PlanPage):
        account = add_account(page)
        appeared(page, account, FRIDAY, "Texte long & <b>gras</b> " * 20)
        sheet = ask(page, add(page, "Bus", FRIDAY, on=[account]))
        assert nameless(sheet) == []
        sheet.reject()


class TestNothingToAsk:
    def test_that_without_any_account_a_message_says_where_to_begin(self, page: PlanPage):
        one = add(page, "Bus")
        page._ask(Gesture.PUBLISH, one, None)
        assert not [found for found in page.findChildren(FormDialog) if found.isVisible()]
        assert _toasts(page)

    def test_that_what_is_published_everywhere_is_said_so(self, page: PlanPage):
        account = add_account(page)
        one = add(page, "Bus", FRIDAY, on=[account])
        appearance = planning.Appearance(account, FRIDAY)
        page.desk.keep(planning.publish(page.desk.dossier, one, [appearance])[1])
        page._ask(Gesture.PUBLISH, one, None)
        assert not [found for found in page.findChildren(FormDialog) if found.isVisible()]
        assert _toasts(page)


def test_that_the_arrows_choose_among_the_answers(page: PlanPage, qtbot: QtBot):
    account = add_account(page)
    sheet = ask(page, add(page, "Bus", FRIDAY, on=[account]))
    field = sheet.form.field(f"{account}.which")
    press(qtbot, Qt.Key.Key_Down)
    assert field.value() == "not_yet"
    sheet.reject()


def _toasts(page: PlanPage) -> list[Toast]:
    return [toast for toast in page.window().findChildren(Toast) if toast.isVisible()]
