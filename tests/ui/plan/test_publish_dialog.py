"""Publishing by hand: copy, look at what is missing, then say where and when."""

from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cm_desk.domain.accounts import Account
from cm_desk.domain.plan import Content, ImageConsent, Status, Version
from cm_desk.domain.publication import Format, Publication
from cm_desk.services import accounts, planning, publications
from cm_desk.services.planning import Spot
from cm_desk.ui.design import Toast
from cm_desk.ui.dialogs.plan_publish import PublishDialog, open_publish
from cm_desk.ui.pages.plan import PlanPage
from cm_desk.ui.plan import publish_panel
from cm_desk.ui.plan.gestures import Gesture
from cm_desk.ui.plan.names import read_plan_names
from storage.digest import digest
from ui.desk_factory import TODAY
from ui.plan.planned import MONDAY, add, add_account, content, keyboard, nameless, press
from ui.plan.stand import Stand

FRIDAY = date(2026, 11, 20)


def appeared(stand: Stand, account: int, day: date, text: str = "Le bus passe") -> int:
    moment = publications.moment(stand.desk.dossier, day, time(18, 5))
    publication_id, change = publications.save(
        stand.desk.dossier, Publication(account, *moment, text=text)
    )
    stand.desk.keep(change)
    return publication_id


def ask(stand: Stand, content_id: int) -> PublishDialog:
    names = read_plan_names(stand.desk.dossier)
    return open_publish(stand.desk, names, content(stand, content_id), stand)


def saved(stand: Stand, day: date, **values: object) -> int:
    one = Content("Bus", status=Status.TO_WRITE, planned_on=day, **values)
    content_id, change = planning.save(stand.desk.dossier, one)
    stand.desk.keep(change)
    return content_id


def which(sheet: PublishDialog):
    return sheet.panel.form.field("which")


def choose(sheet: PublishDialog, answer: object) -> None:
    field = which(sheet)
    field._group.button(field._values.index(answer)).click()


def shown(sheet: PublishDialog) -> int:
    return sheet.panel.version.account_id


class TestQuestions:
    def test_that_the_publication_of_the_planned_day_is_proposed(self, stand: Stand):
        account = add_account(stand)
        appeared(stand, account, date(2026, 11, 18))
        same = appeared(stand, account, FRIDAY)
        one = add(stand, "Bus", FRIDAY, on=[account])
        sheet = ask(stand, one)
        assert which(sheet).value() == same
        words = which(sheet)._group.checkedButton().accessibleName()
        assert words == "20\u00a0nov., 18\u00a0h\u00a005\u00a0: Le bus passe"
        assert not sheet.panel.form.field("on").isVisible()
        sheet.submit()
        (version,) = content(stand, one).versions
        assert version.publication_id == same
        assert content(stand, one).status is Status.PUBLISHED
        assert publications.total(stand.desk.dossier) == 2
        assert not sheet.isVisible()

    def test_that_the_publication_that_resembles_it_comes_first(self, stand: Stand):
        account = add_account(stand)
        appeared(stand, account, FRIDAY, "Tout autre chose, un jour de marché")
        alike = appeared(stand, account, date(2026, 11, 18), "Le bus santé passe à Sauvelle")
        versions = (Version(account, "Le bus santé passe à Sauvelle"),)
        sheet = ask(stand, saved(stand, FRIDAY, versions=versions))
        assert which(sheet).value() == alike
        assert which(sheet)._values[0] == alike
        sheet.reject()

    def test_that_two_publications_of_that_day_are_not_guessed(self, stand: Stand):
        account = add_account(stand)
        appeared(stand, account, FRIDAY, "Vœux aux habitants")
        appeared(stand, account, FRIDAY, "Conseil syndical en direct")
        sheet = ask(stand, add(stand, "Bus", FRIDAY, on=[account]))
        assert which(sheet).value() == "new"
        sheet.reject()

    def test_that_without_any_publication_only_the_date_is_asked(self, stand: Stand):
        sheet = ask(stand, add(stand, "Bus", FRIDAY, on=[add_account(stand)]))
        assert not which(sheet).isVisible()
        assert sheet.panel.form.field("on").isVisible()
        sheet.reject()

    def test_that_a_planned_day_to_come_becomes_today(self, stand: Stand):
        sheet = ask(stand, add(stand, "Bus", MONDAY, at=time(9), on=[add_account(stand)]))
        values = sheet.panel.form.value()
        assert (values["on"], values["at"]) == (TODAY, None)
        sheet.reject()

    @pytest.mark.parametrize("day", ["23/11/2026", "31/12/2003", ""])
    def test_that_a_date_that_cannot_be_is_said_and_kept(self, stand: Stand, day: str):
        one = add(stand, "Bus", FRIDAY, on=[add_account(stand)])
        sheet = ask(stand, one)
        field = sheet.panel.form.field("on")
        field.line.setText(day)
        sheet.submit()
        assert field.shown_problem()
        assert field.line.text() == day
        assert content(stand, one).status is Status.TO_WRITE
        sheet.reject()


class TestOneAccountAfterTheOther:
    def test_that_marking_goes_on_to_the_next_and_undoing_restores(self, stand: Stand):
        first, second = add_account(stand), add_account(stand, "linkedin")
        one = add(stand, "Bus", FRIDAY, on=[first, second])
        before = digest(stand.desk.dossier)
        sheet = ask(stand, one)
        assert shown(sheet) == first
        sheet.panel.form.field("link").line.setText("https://www.facebook.com/petr/posts/123")
        sheet.submit()
        assert (sheet.isVisible(), shown(sheet)) == (True, second)
        assert content(stand, one).status is Status.TO_WRITE
        assert "publié" in sheet.chips[first].accessibleName() or "published" in (
            sheet.chips[first].accessibleName()
        )
        sheet.submit()
        assert not sheet.isVisible()
        assert content(stand, one).status is Status.PUBLISHED
        stand.desk.history.stack.undo()
        stand.desk.history.stack.undo()
        assert digest(stand.desk.dossier) == before

    def test_that_one_account_alone_may_be_published(self, stand: Stand):
        first, second = add_account(stand), add_account(stand, "linkedin")
        one = add(stand, "Bus", FRIDAY, on=[first, second])
        sheet = ask(stand, one)
        sheet.chips[second].click()
        sheet.submit()
        assert [bool(v.publication_id) for v in content(stand, one).versions] == [False, True]
        assert shown(sheet) == first
        sheet.reject()
        assert content(stand, one).status is Status.TO_WRITE
        sheet = ask(stand, one)
        assert shown(sheet) == first
        sheet.chips[second].click()
        assert not sheet.primary.isEnabled()
        sheet.reject()

    def test_that_a_content_planned_nowhere_may_have_appeared_anywhere(self, stand: Stand):
        first, second = add_account(stand), add_account(stand, "linkedin")
        one = add(stand, "Bus", FRIDAY)
        sheet = ask(stand, one)
        assert set(sheet.chips) == {first, second}
        sheet.chips[second].click()
        sheet.submit()
        sheet.reject()
        assert [version.account_id for version in content(stand, one).versions] == [second]
        assert content(stand, one).status is Status.PUBLISHED


class TestCopying:
    def make(self, stand: Stand, **values: object) -> tuple[int, PublishDialog]:
        account = add_account(stand)
        change = accounts.save(
            stand.desk.dossier,
            Account("facebook-page", "PETR", url="https://www.facebook.com/petr", id=account),
        )[1]
        stand.desk.keep(change)
        versions = (Version(account, "Le bus passe.", "Un bus blanc."),)
        one = saved(stand, MONDAY, versions=versions, **values)
        return one, ask(stand, one)

    def test_that_the_text_is_copied_with_the_funders_mention(self, stand: Stand):
        _one, sheet = self.make(stand, funder_mention="Financé par LEADER")
        sheet.panel.copy_text.click()
        assert QGuiApplication.clipboard().text() == "Le bus passe.\n\nFinancé par LEADER"
        assert sheet.panel.said.isVisible()
        sheet.panel.copy_alt.click()
        assert QGuiApplication.clipboard().text() == "Un bus blanc."
        sheet.reject()

    def test_that_the_network_opens_at_the_page_of_the_account(
        self, stand: Stand, monkeypatch: pytest.MonkeyPatch
    ):
        opened = []
        monkeypatch.setattr(publish_panel, "open_link", opened.append)
        _one, sheet = self.make(stand)
        (button,) = [b for b in sheet.panel.findChildren(QPushButton) if "Facebook" in b.text()]
        button.click()
        assert opened == ["https://www.facebook.com/petr"]
        sheet.reject()

    def test_that_the_place_of_an_image_is_copied_and_a_missing_one_told(
        self, stand: Stand, tmp_path: Path, qtbot: QtBot
    ):
        there, gone = tmp_path / "bus.jpg", tmp_path / "perdu.jpg"
        there.write_bytes(b"\xff\xd8\xff")
        _one, sheet = self.make(stand, images=f"{there}\n{gone}")
        qtbot.waitUntil(sheet.panel.missing[str(gone)].isVisible)
        assert not sheet.panel.missing[str(there)].isVisible()
        buttons = sheet.panel.findChildren(QPushButton)
        copy = next(b for b in buttons if b.accessibleName().endswith("bus.jpg"))
        copy.click()
        assert QGuiApplication.clipboard().text() == str(there)
        sheet.reject()

    def test_that_what_is_missing_is_listed_and_never_blocks(self, stand: Stand):
        one, sheet = self.make(
            stand,
            format=Format.PHOTO,
            images="/nulle/part/bus.jpg",
            image_consent=ImageConsent.TO_ASK,
        )
        said = [remark.sentence for remark in sheet.panel.checks.shown]
        assert [line for line in said if line.startswith("À faire")] == [
            "À faire\u00a0: Indiquer le crédit de l’image",
            "À faire\u00a0: Vérifier que les personnes reconnaissables ont donné leur accord",
            "À faire\u00a0: Faire valider le contenu",
        ]
        assert "Fait\u00a0: Texte alternatif rédigé" in said
        sheet.submit()
        assert content(stand, one).status is Status.PUBLISHED


class TestKeyboard:
    def test_that_enter_on_copy_copies_and_marks_nothing(self, stand: Stand, qtbot: QtBot):
        account = add_account(stand)
        one = saved(stand, MONDAY, versions=(Version(account, "Le bus passe."),))
        sheet = ask(stand, one)
        assert keyboard(qtbot) is sheet.panel.copy_text
        QGuiApplication.clipboard().clear()
        press(qtbot, Qt.Key.Key_Return)
        assert QGuiApplication.clipboard().text() == "Le bus passe."
        assert content(stand, one).status is Status.TO_WRITE
        press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert content(stand, one).status is Status.PUBLISHED

    def test_that_enter_marks_what_is_late(self, stand: Stand, qtbot: QtBot):
        one = add(stand, "Bus", FRIDAY, on=[add_account(stand)])
        sheet = ask(stand, one)
        assert keyboard(qtbot) is sheet.primary
        press(qtbot, Qt.Key.Key_Return)
        assert content(stand, one).status is Status.PUBLISHED

    def test_that_the_arrows_choose_among_the_answers(self, stand: Stand, qtbot: QtBot):
        account = add_account(stand)
        same = appeared(stand, account, FRIDAY)
        sheet = ask(stand, add(stand, "Bus", FRIDAY, on=[account]))
        which(sheet).focus_widget().setFocus()
        assert which(sheet).value() == same
        press(qtbot, Qt.Key.Key_Down)
        assert which(sheet).value() == "new"
        sheet.reject()

    def test_that_every_part_has_a_name(self, stand: Stand):
        first, second = add_account(stand), add_account(stand, "linkedin")
        appeared(stand, first, FRIDAY, "Texte long & <b>gras</b> " * 20)
        one = add(stand, "Bus", FRIDAY, on=[first, second], images="/nulle/part/bus.jpg")
        sheet = ask(stand, one)
        assert nameless(sheet) == []
        sheet.reject()


class TestNothingToAsk:
    def test_that_without_any_account_a_message_says_where_to_begin(self, page: PlanPage):
        one = add(page, "Bus")
        page.acts.act(Gesture.PUBLISH, [one], Spot(None))
        assert not [found for found in page.findChildren(PublishDialog) if found.isVisible()]
        assert _toasts(page)

    def test_that_what_is_published_everywhere_is_said_so(self, page: PlanPage):
        account = add_account(page)
        one = add(page, "Bus", FRIDAY, on=[account])
        appearance = planning.Appearance(account, FRIDAY)
        page.desk.keep(planning.publish(page.desk.dossier, one, [appearance])[1])
        page.acts.act(Gesture.PUBLISH, [one], Spot(None))
        assert not [found for found in page.findChildren(PublishDialog) if found.isVisible()]
        assert _toasts(page)


def _toasts(page: PlanPage) -> list[Toast]:
    return [toast for toast in page.window().findChildren(Toast) if toast.isVisible()]
