"""The dialogs of approval, and of the publications that planned contents became."""

from datetime import date, time

import pytest
from pytestqt.qtbot import QtBot

from cm_desk.domain.plan import Content, Status, Version
from cm_desk.domain.publication import Publication
from cm_desk.services import plan_settings, planning, publications
from cm_desk.ui.design import Toast
from cm_desk.ui.design.form import FormDialog
from cm_desk.ui.dialogs.plan_approve import open_approve
from cm_desk.ui.dialogs.plan_matches import MatchesDialog, offer_matches, open_matches
from storage.digest import digest
from ui.plan.planned import add_account, content, keyboard, nameless
from ui.plan.stand import Stand

FRIDAY = date(2026, 11, 20)
BUS = "Le bus santé passe à Sauvelle mardi, sans rendez-vous ni avance de frais."
FAIR = "Le marché de Noël ouvre samedi place de la mairie avec trente artisans."


def save(stand: Stand, one: Content) -> int:
    content_id, change = planning.save(stand.desk.dossier, one)
    stand.desk.keep(change)
    return content_id


def planned(stand: Stand, account: int, text: str = BUS) -> int:
    versions = (Version(account, text),)
    return save(stand, Content("Bus", planned_on=FRIDAY, planned_time=time(9), versions=versions))


def appeared(stand: Stand, account: int, text: str = BUS) -> int:
    moment = publications.moment(stand.desk.dossier, FRIDAY, time(9, 5))
    row = Publication(account, *moment, text=text, source="import")
    publication_id, change = publications.save(stand.desk.dossier, row)
    stand.desk.keep(change)
    return publication_id


class TestApproving:
    def ask(self, stand: Stand, one: int) -> FormDialog:
        return open_approve(stand.desk, content(stand, one), stand)

    def test_that_a_draft_is_submitted_then_approved_by_who_did_last(self, stand: Stand):
        one = save(stand, Content("Bus", status=Status.TO_WRITE))
        before = digest(stand.desk.dossier)
        sheet = self.ask(stand, one)
        assert not sheet.form.field("by").isVisible()
        sheet.submit()
        assert content(stand, one).status is Status.TO_APPROVE
        sheet = self.ask(stand, one)
        assert sheet.form.field("decision").value() == "approve"
        sheet.submit()
        assert sheet.form.field("by").shown_problem() == "Indiquez qui valide."
        sheet.form.field("by").line.setText("Mme Martin")
        sheet.submit()
        assert content(stand, one).approved_by == "Mme Martin"
        other = save(stand, Content("Autre", status=Status.TO_APPROVE))
        sheet = self.ask(stand, other)
        assert sheet.form.field("by").value() == "Mme Martin"
        sheet.reject()
        for _change in range(3):
            stand.desk.history.stack.undo()
        assert digest(stand.desk.dossier) == before
        assert plan_settings.read(stand.desk.dossier).approver == ""

    def test_that_sending_back_asks_why(self, stand: Stand):
        one = save(stand, Content("Bus", status=Status.TO_APPROVE))
        sheet = self.ask(stand, one)
        sheet.form.field("decision")._choose("send_back")
        sheet.submit()
        assert sheet.form.field("reason").shown_problem() == (
            "Dites en une phrase ce qui est à revoir."
        )
        sheet.form.field("reason").text.setPlainText("Trop long")
        sheet.submit()
        kept = content(stand, one)
        assert (kept.status, kept.note) == (
            Status.TO_WRITE,
            "22\u00a0novembre 2026 — à revoir\u00a0: Trop long",
        )

    def test_that_what_would_be_missing_is_told_to_who_approves(self, stand: Stand):
        account = add_account(stand, "x")
        versions = (Version(account, "a" * 300),)
        sheet = self.ask(stand, save(stand, Content("Bus", versions=versions)))
        (remark,) = sheet.form.field("notes").list.shown
        assert remark.sentence.startswith("PETR – X\u00a0: Revoir la longueur")
        assert nameless(sheet) == []
        sheet.reject()


class TestMatching:
    def test_that_one_click_links_a_pair(self, stand: Stand):
        account = add_account(stand)
        one, found = planned(stand, account), appeared(stand, account)
        shown = open_matches(stand.desk, stand, FRIDAY)
        (card,) = shown.cards
        card.link.click()
        assert content(stand, one).versions[0].publication_id == found
        assert content(stand, one).status is Status.PUBLISHED
        assert shown.cards == []
        shown.reject()
        stand.desk.history.stack.undo()
        assert content(stand, one).versions[0].publication_id is None

    def test_that_all_are_linked_in_one_change(self, stand: Stand):
        account = add_account(stand)
        ids = [planned(stand, account, text) for text in (BUS, FAIR)]
        for text in (FAIR, BUS):
            appeared(stand, account, text)
        done = stand.desk.history.stack.count()
        shown = open_matches(stand.desk, stand, FRIDAY)
        shown.all.click()
        assert {content(stand, one).status for one in ids} == {Status.PUBLISHED}
        assert stand.desk.history.stack.count() == done + 1
        assert not shown.all.isVisible()
        shown.reject()

    def test_that_what_is_another_one_is_not_proposed_again(self, stand: Stand):
        account = add_account(stand)
        planned(stand, account)
        appeared(stand, account)
        shown = open_matches(stand.desk, stand, FRIDAY)
        shown.cards[0].no.click()
        assert shown.cards == []
        shown.reject()
        again = open_matches(stand.desk, stand, FRIDAY)
        assert again.cards == []
        again.reject()

    def test_that_the_keyboard_begins_on_the_first_pair(self, stand: Stand, qtbot: QtBot):
        account = add_account(stand)
        planned(stand, account)
        appeared(stand, account)
        shown = open_matches(stand.desk, stand, FRIDAY)
        assert keyboard(qtbot) is shown.cards[0].link
        assert nameless(shown) == []
        shown.reject()

    @pytest.mark.parametrize("count", [0, 1, 2])
    def test_that_an_import_says_what_resembles_the_plan(self, stand: Stand, count: int):
        account = add_account(stand)
        for text in (BUS, FAIR)[:count]:
            planned(stand, account, text)
            appeared(stand, account, text)
        offer_matches(stand.desk, stand)
        said = [toast.accessibleName() for toast in stand.window().findChildren(Toast)]
        wanted = {
            1: ["1 publication ressemble à un contenu prévu."],
            2: ["2 publications ressemblent à des contenus prévus."],
        }
        assert [words for words in said if "ressemble" in words] == wanted.get(count, [])
        assert not [one for one in stand.window().findChildren(MatchesDialog) if one.isVisible()]
