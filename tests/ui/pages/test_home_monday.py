"""Accueil on a Monday: each line has its button, a tick puts it away, then nothing is left."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cm_desk.domain.accounts import Account, Coverage
from cm_desk.domain.plan import Content, Status, Version
from cm_desk.domain.publication import Publication
from cm_desk.services import accounts, planning, publications
from cm_desk.ui.design import Button
from cm_desk.ui.design.form import FormDialog
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.plan_matches import MatchesDialog
from cm_desk.ui.dialogs.plan_publish import PublishDialog
from cm_desk.ui.home.coming import ComingCard
from cm_desk.ui.home.monday import MondayCard
from cm_desk.ui.main_window import MainWindow
from cm_desk.ui.pages.home import HomePage
from cm_desk.ui.pages.plan import PlanPage
from ui.desk_factory import make_window

# 22 November 2026 is the Sunday of week 47.
LATE, SUNDAY = date(2026, 11, 20), date(2026, 11, 22)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    made = make_window(tmp_path)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def page(window: MainWindow) -> HomePage:
    shown = window.page("home")
    assert isinstance(shown, HomePage)
    return shown


@pytest.fixture
def desk(page: HomePage) -> Desk:
    return page.desk


def card(page: HomePage) -> MondayCard:
    (found,) = page.findChildren(MondayCard)
    return found


def said(page: HomePage) -> list[str]:
    return [label.text() for label in card(page).findChildren(QLabel) if label.text()]


def button(page: HomePage, name: str) -> Button:
    found = [
        one for one in card(page).findChildren(Button) if one.accessibleName().startswith(name)
    ]
    assert len(found) == 1, [one.accessibleName() for one in card(page).findChildren(Button)]
    return found[0]


def plan(desk: Desk, title: str, day: date, status: Status = Status.TO_WRITE) -> int:
    content_id, change = planning.save(desk.dossier, Content(title, planned_on=day, status=status))
    desk.keep(change)
    return content_id


def ticks(page: HomePage) -> list[Button]:
    return [
        one
        for one in card(page).findChildren(Button)
        if one.accessibleName().startswith("C’est vu jusqu’à lundi")
    ]


def test_that_an_empty_plan_asks_nothing(page: HomePage):
    assert "Rien en retard, rien à valider, rien de prévu cette semaine." in said(page)


def test_that_each_thing_to_do_is_told_with_its_count(page: HomePage, desk: Desk):
    plan(desk, "Relance LEADER", LATE)
    plan(desk, "Comité syndical", SUNDAY, Status.TO_APPROVE)
    plan(desk, "Bus santé", SUNDAY)
    words = said(page)
    for expected in ("En retard (1)", "À valider (1)", "Prévu cette semaine (1)"):
        assert expected in words
    # Two minutes for what is late, two to approve, half a minute for what is planned.
    assert any("environ 5\u00a0minutes" in one or "environ 5 minutes" in one for one in words)


def test_that_publishing_asks_where_and_takes_the_line_away(
    page: HomePage, desk: Desk, qtbot: QtBot
):
    _account_id, change = accounts.save(desk.dossier, Account("facebook-page", "PETR"))
    desk.keep(change)
    plan(desk, "Relance LEADER", LATE)
    button(page, "Publié… Relance LEADER").click()
    (dialog,) = page.findChildren(PublishDialog)
    dialog.primary.click()
    qtbot.waitUntil(lambda: "En retard (1)" not in said(page), timeout=2000)
    (one,) = planning.contents(desk.dossier)
    assert one.status is Status.PUBLISHED
    assert one.versions[0].publication_id is not None


def test_that_what_is_late_can_wait_for_another_day(page: HomePage, desk: Desk):
    plan(desk, "Relance LEADER", LATE)
    button(page, "Reporter à un autre jour").click()
    (dialog,) = page.findChildren(FormDialog)
    dialog.form.set_value({"planned_on": SUNDAY})
    dialog.submit()
    assert "Prévu cette semaine (1)" in said(page)


def test_that_silence_is_told_in_known_days_and_the_unknown_as_such(page: HomePage, desk: Desk):
    known, change = accounts.save(desk.dossier, Account("linkedin", "Pays"))
    desk.keep(change)
    _unknown, change = accounts.save(desk.dossier, Account("instagram", "pays"))
    desk.keep(change)
    covered = Coverage(known, date(2026, 11, 1), date(2026, 11, 22))
    desk.keep(accounts.save_coverage(desk.dossier, covered)[1])
    words = said(page)
    assert "LinkedIn – Pays" in words
    assert "aucune publication depuis 22 jours" in words
    assert "Instagram – pays" in words
    assert "aucune période couverte" in words


def test_that_ticking_every_line_ends_the_week_until_monday(
    page: HomePage, desk: Desk, qtbot: QtBot
):
    plan(desk, "Relance LEADER", LATE)
    plan(desk, "Bus santé", SUNDAY)
    ticks(page)[0].setFocus()
    while found := ticks(page):
        # The keyboard goes from one line to the next by itself.
        assert page.window().focusWidget() in found
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Space)
        qtbot.wait(1)
    assert "Tout est fait pour cette semaine. Rendez-vous le lundi 23\u00a0novembre 2026." in said(
        page
    )
    assert "2 lignes cochées" in said(page)
    again = next(one for one in card(page).findChildren(Button) if one.text() == "Les remontrer")
    again.click()
    assert len(ticks(page)) == 2


def test_that_the_ticks_are_kept_for_the_next_start(page: HomePage, desk: Desk):
    plan(desk, "Relance LEADER", LATE)
    ticks(page)[0].click()
    kept = desk.preferences.settings
    assert kept.ticked == ("late:1",)
    assert kept.ticked_week.startswith("2026-11-16 ")


def test_that_more_lines_than_there_is_room_for_are_counted(page: HomePage, desk: Desk):
    for number in range(8):
        plan(desk, f"Retard {number}", LATE)
    assert "En retard (8)" in said(page)
    assert any(
        one.text() == "et 3 autres dans le planning" for one in card(page).findChildren(Button)
    )


def test_that_lines_left_out_are_opened_where_they_are_planned_or_put_away_together(
    page: HomePage, desk: Desk, window: MainWindow, qtbot: QtBot
):
    for number in range(8):
        plan(desk, f"Retard {number}", date(2026, 3, 1 + number))
    button(page, "En retard, et 3 autres").click()
    there = window.page("plan")
    assert isinstance(there, PlanPage)
    assert there.month.first == date(2026, 3, 1)
    assert planning.content(desk.dossier, there.month.grid.content).title == "Retard 5"
    window.open_page("home")
    qtbot.wait(1)
    buttons = card(page).findChildren(Button)
    next(one for one in buttons if one.accessibleName().endswith(", En retard")).click()
    qtbot.wait(1)
    assert ticks(page) == []
    assert "8 lignes cochées" in said(page)


def test_that_what_would_take_hours_is_told_in_hours(page: HomePage, desk: Desk):
    for number in range(40):
        plan(desk, f"Retard {number}", LATE)
    assert any("1\u00a0h\u00a020" in one for one in said(page))


def test_that_every_account_has_its_line(page: HomePage, desk: Desk):
    for number in range(8):
        desk.keep(accounts.save(desk.dossier, Account("instagram", f"Compte {number}"))[1])
    assert "Instagram – Compte 7" in said(page)
    assert not [one for one in card(page).findChildren(Button) if "autres" in one.text()]


def test_that_what_comes_next_is_told_once_the_page_is_painted(page: HomePage, qtbot: QtBot):
    (coming,) = page.findChildren(ComingCard)
    assert not page.is_settled
    qtbot.waitUntil(lambda: page.is_settled and coming.isVisible(), timeout=5000)
    words = [label.text() for label in coming.findChildren(QLabel)]
    assert "Noël" in words
    assert "Jour férié" in words


def test_that_what_an_import_brought_is_proposed_to_be_linked(
    page: HomePage, desk: Desk, qtbot: QtBot
):
    account_id, change = accounts.save(desk.dossier, Account("facebook-page", "PETR"))
    desk.keep(change)
    words = "Le bus santé s’arrête jeudi à Chantevesle, sur la place, de neuf heures à midi."
    wanted = Content("Bus", planned_on=LATE, versions=(Version(account_id, words),))
    desk.keep(planning.save(desk.dossier, wanted)[1])
    moment = publications.moment(desk.dossier, LATE, None)
    found = Publication(account_id, *moment, text=words, source="import")
    desk.keep(publications.save(desk.dossier, found)[1])
    (coming,) = page.findChildren(ComingCard)
    link = "1 publication importée ressemble à un contenu prévu…"

    def offered() -> list[Button]:
        return [one for one in coming.findChildren(Button) if one.text() == link]

    qtbot.waitUntil(lambda: bool(offered()) and offered()[0].isVisible(), timeout=5000)
    offered()[0].click()
    (dialog,) = page.findChildren(MatchesDialog)
    dialog.reject()


def test_that_a_line_of_the_year_opens_a_sheet_on_its_day(page: HomePage, qtbot: QtBot):
    (coming,) = page.findChildren(ComingCard)
    qtbot.waitUntil(coming.isVisible, timeout=5000)
    (plan_it,) = [
        one for one in coming.findChildren(Button) if one.accessibleName() == "Prévoir… Noël"
    ]
    plan_it.click()
    (dialog,) = page.findChildren(FormDialog)
    assert dialog.form.value()["planned_on"] == date(2026, 12, 25)
    assert dialog.form.value()["title"] == "Noël"
    dialog.reject()
