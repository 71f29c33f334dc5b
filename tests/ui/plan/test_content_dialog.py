"""The sheet of a content: one change, problems beside the fields."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cm_desk.domain.accounts import Account, AccountState
from cm_desk.domain.plan import Status, Version
from cm_desk.services import accounts, planning
from cm_desk.services.planning import Spot
from cm_desk.ui.design.form import FormDialog
from cm_desk.ui.pages.plan import PlanPage
from cm_desk.ui.plan.gestures import Gesture
from cm_desk.ui.plan.versions import VersionsField
from ui.plan.planned import MONDAY, add, add_account, content, dialog, nameless


def open_sheet(page: PlanPage, content_id: int | None = None) -> FormDialog:
    if content_id is None:
        page.start()
    else:
        page.acts.act(Gesture.OPEN, [content_id], Spot(None))
    return dialog(page)


def versions(sheet: FormDialog) -> VersionsField:
    return sheet.form.field("versions")


def tick(sheet: FormDialog, account: int, *, on: bool = True) -> None:
    """Tick an account, or untick it; the only one of a file comes ticked."""
    chip = versions(sheet)._chips[account]
    if chip.isChecked() is not on:
        chip.click()


class TestSaving:
    def test_that_everything_typed_is_one_change(self, page: PlanPage):
        account = add_account(page)
        done = page.desk.history.stack.count()
        sheet = open_sheet(page)
        sheet.form.field("title").line.setText("Bus santé")
        sheet.form.field("planned_on").line.setText("24/11/2026")
        sheet.form.field("planned_time").line.setText("9h30")
        sheet.form.field("note").text.setPlainText("Relire")
        tick(sheet, account)
        block = versions(sheet).blocks[account]
        block.text.text.setPlainText("Le bus passe à Sauvelle.")
        block.alt.text.setPlainText("Un bus blanc.")
        sheet.submit()
        (one,) = planning.contents(page.desk.dossier)
        assert (one.title, one.planned_on, one.planned_time, one.note) == (
            "Bus santé",
            date(2026, 11, 24),
            time(9, 30),
            "Relire",
        )
        (version,) = one.versions
        assert (version.text, version.alt_text) == ("Le bus passe à Sauvelle.", "Un bus blanc.")
        assert page.desk.history.stack.count() == done + 1
        page.desk.history.stack.undo()
        assert planning.contents(page.desk.dossier) == ()

    def test_that_a_title_is_asked_for_beside_its_field(self, page: PlanPage):
        sheet = open_sheet(page)
        sheet.submit()
        assert sheet.form.field("title").shown_problem()
        assert sheet.isVisible()
        sheet.reject()

    def test_that_a_time_without_date_is_refused_beside_the_date(self, page: PlanPage):
        sheet = open_sheet(page)
        sheet.form.field("title").line.setText("Bus")
        sheet.form.field("planned_time").line.setText("9:00")
        sheet.submit()
        assert sheet.form.field("planned_on").shown_problem() == "Indiquez une date avant l’heure."
        assert sheet.form.field("planned_time").line.text() == "9:00"
        sheet.reject()
        assert planning.contents(page.desk.dossier) == ()

    @pytest.mark.parametrize("day", ["31/12/2003", "01/01/2037"])
    def test_that_dates_out_of_reach_are_refused(self, page: PlanPage, day: str):
        sheet = open_sheet(page)
        sheet.form.field("planned_on").line.setText(day)
        assert "planned_on" in sheet.form.problems()
        sheet.reject()

    def test_that_unchanged_values_make_no_change(self, page: PlanPage):
        one = add(page, "Bus", on=[add_account(page)], at=time(9))
        done = page.desk.history.stack.count()
        open_sheet(page, one).submit()
        assert page.desk.history.stack.count() == done

    def test_that_published_asks_where_when_no_publication_proves_it(self, page: PlanPage):
        one = add(page, "Bus", on=[add_account(page)])
        sheet = open_sheet(page, one)
        sheet.form.field("status").set_value(Status.PUBLISHED)
        sheet.submit()
        assert sheet.form.field("status").shown_problem()
        sheet.reject()
        assert content(page, one).status is Status.TO_WRITE

    def test_that_a_content_of_no_account_may_be_called_published(self, page: PlanPage):
        one = add(page, "Affiche")
        sheet = open_sheet(page, one)
        sheet.form.field("status").set_value(Status.PUBLISHED)
        sheet.submit()
        assert content(page, one).status is Status.PUBLISHED


class TestVersions:
    def test_that_unticking_an_account_takes_its_version_away(self, page: PlanPage):
        first, second = add_account(page), add_account(page, "linkedin")
        one = add(page, "Bus", on=[first, second])
        sheet = open_sheet(page, one)
        tick(sheet, first, on=False)
        sheet.submit()
        assert [version.account_id for version in content(page, one).versions] == [second]

    def test_that_the_only_account_comes_ticked(self, page: PlanPage):
        account = add_account(page)
        sheet = open_sheet(page)
        assert versions(sheet).value() == (Version(account),)
        sheet.reject()
        add_account(page, "instagram", "petr")
        sheet = open_sheet(page)
        assert versions(sheet).value() == ()
        sheet.reject()

    def test_that_what_was_written_comes_back_when_ticked_again(self, page: PlanPage):
        account = add_account(page)
        sheet = open_sheet(page)
        tick(sheet, account)
        versions(sheet).blocks[account].text.text.setPlainText("Brouillon")
        tick(sheet, account, on=False)
        assert versions(sheet).value() == ()
        tick(sheet, account)
        assert versions(sheet).value() == (Version(account, "Brouillon"),)
        sheet.reject()

    def test_that_characters_are_counted_as_they_are_typed(self, page: PlanPage, qtbot: QtBot):
        account = add_account(page)
        sheet = open_sheet(page)
        tick(sheet, account)
        block = versions(sheet).blocks[account]
        qtbot.keyClicks(block.text.text, "Le bus")
        assert block.count.text().startswith("6")
        block.text.text.setPlainText("a" * 1234)
        assert block.count.text().startswith("1\u202f234")
        sheet.reject()

    def test_that_too_long_a_text_is_said_and_kept(self, page: PlanPage):
        account = add_account(page)
        sheet = open_sheet(page)
        sheet.form.field("title").line.setText("Bus")
        tick(sheet, account)
        block = versions(sheet).blocks[account]
        block.alt.text.setPlainText("a" * 2001)
        sheet.submit()
        assert versions(sheet).shown_problem().startswith("PETR – Facebook (page)")
        assert len(block.alt.text.toPlainText()) == 2001
        sheet.reject()

    def test_that_closed_accounts_are_offered_only_where_they_were(self, page: PlanPage):
        account = add_account(page)
        one = add(page, "Bus", on=[account])
        closed = Account("facebook-page", "PETR", state=AccountState.CLOSED, id=account)
        page.desk.keep(accounts.save(page.desk.dossier, closed)[1])
        sheet = open_sheet(page)
        assert not versions(sheet).blocks
        sheet.reject()
        sheet = open_sheet(page, one)
        assert set(versions(sheet).blocks) == {account}
        sheet.reject()

    def test_that_two_accounts_of_one_network_are_told_apart(self, page: PlanPage):
        add_account(page, name="PETR")
        add_account(page, name="Office de tourisme")
        sheet = open_sheet(page)
        words = {chip.text() for chip in versions(sheet)._chips.values()}
        assert words == {"PETR", "Office de tourisme"}
        sheet.reject()


def test_that_every_part_of_the_sheet_has_a_name(page: PlanPage):
    account = add_account(page)
    sheet = open_sheet(page, add(page, "Bus", MONDAY, on=[account]))
    assert nameless(sheet) == []
    sheet.reject()


def test_that_escape_leaves_everything_as_it_was(page: PlanPage, qtbot: QtBot):
    one = add(page, "Bus")
    sheet = open_sheet(page, one)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert content(page, one).title == "Bus"
