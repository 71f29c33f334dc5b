"""What the card of one file says, whatever reader found it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cm_desk.domain.importing import Certainty, TableLook, UnknownColumnsError
from cm_desk.domain.importing import ColumnMapping as Mapping
from cm_desk.services import importing
from cm_desk.services.importing import StagedFile
from cm_desk.ui.design import Button
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.table import DataTable
from cm_desk.ui.dialogs.import_card import FileCard
from cm_desk.ui.dialogs.import_files import ImportFile
from cm_desk.ui.dialogs.import_problem import ProblemCard
from cm_desk.ui.names import read_names
from cm_desk.ui.pages.publications import PublicationsPage
from ui.publications import made


def card(page: PublicationsPage, staged: StagedFile, qtbot: QtBot) -> FileCard:
    desk = page.desk
    shown = FileCard(desk, read_names(desk.dossier), importing.known(desk.dossier), staged, ())
    qtbot.addWidget(shown)
    return shown


def told(shown: FileCard | ProblemCard) -> str:
    return "\n".join(label.text() for label in shown.findChildren(QLabel))


def one_page(**known: object) -> StagedFile:
    page = made.account("linkedin.com/company/1", "PETR du Haut-Vallon")
    found = made.summary("linkedin-page-posts", "linkedin", accounts=(page,), **known)
    return StagedFile(Path("petr_content.xls"), found, (made.target(page, "linkedin"),), 1)


def columns_button(shown: FileCard | ProblemCard) -> Button:
    """Return the one button of a card that is not a quiet one."""
    (found,) = (one for one in shown.findChildren(Button) if one.property("role") == "secondary")
    return found


def tables(shown: FileCard) -> list[DataTable[object]]:
    for section in shown.sections:
        section.button.click()
    return shown.findChildren(DataTable)


def test_that_the_kind_is_named_and_its_certainty_told(page: PublicationsPage, qtbot: QtBot):
    said = told(card(page, one_page(certainty=Certainty.LIKELY), qtbot))
    assert "Posts d’une page LinkedIn" in said
    assert "Format connu par plusieurs sources." in said


@pytest.mark.parametrize(
    ("zone", "given", "asked"),
    [("UTC", False, True), ("UTC", True, False), ("", False, False), ("", True, False)],
)
def test_that_the_zone_is_asked_only_where_hours_leave_a_doubt(
    zone: str, given: bool, asked: bool, page: PublicationsPage, qtbot: QtBot
):
    shown = card(page, one_page(timezone=zone, zone_is_given=given), qtbot)
    # The other choice is that of the account.
    assert len(shown.findChildren(ChoiceField)) == 1 + asked
    assert ("Sans heure" in told(shown)) == (zone == "")


def test_that_what_is_not_in_the_file_or_was_not_read_is_told(page: PublicationsPage, qtbot: QtBot):
    words = page.desk.texts.mapping("imports")
    left_out = next((key for key in words if key.startswith("left_out_")), "no_account")
    staged = one_page(
        is_partial=True,
        measured_on=date(2026, 10, 30),
        left_out=(left_out,),
        aside={"other_account": 1200},
    )
    said = told(card(page, staged, qtbot))
    assert "Ce fichier ne contient pas toutes les publications" in said
    assert "Fichier arrêté au 30\u00a0octobre 2026." in said
    assert f"Données personnelles non lues\u00a0: {words[left_out]}." in said
    assert f"Mises à part (1\u202f200) – {words['other_account']}." in said


def test_that_accounts_on_several_networks_each_go_their_way(page: PublicationsPage, qtbot: QtBot):
    here = made.account("facebook.com/1", "PETR", "facebook")
    there = made.account("instagram.com/petr", "PETR", "instagram")
    found = made.summary("own-table", "", accounts=(here, there))
    targets = (made.target(here, "facebook-page"), made.target(there, "instagram"))
    shown = card(page, StagedFile(Path("tableau.xlsx"), found, targets, 1), qtbot)
    said = told(shown)
    assert "PETR – Facebook (page)" in said
    assert "PETR – Instagram" in said
    with qtbot.waitSignal(shown.columns_asked):
        columns_button(shown).click()


def test_that_a_table_without_accounts_names_a_network_once(page: PublicationsPage, qtbot: QtBot):
    here = made.account("~own:facebook-page", "Facebook (page)", "facebook-page")
    there = made.account("~own:instagram", "Instagram", "instagram")
    found = made.summary("own-table", "", accounts=(here, there))
    targets = (made.target(here, "facebook-page"), made.target(there, "instagram"))
    said = told(card(page, StagedFile(Path("tableau.xlsx"), found, targets, 1), qtbot))
    assert "Publications de «\u00a0Facebook (page)\u00a0» vers" in said


def test_that_readings_alone_are_a_table_of_followers(page: PublicationsPage, qtbot: QtBot):
    shown = card(page, made.followers(90), qtbot)
    assert "Abonnés d’une page LinkedIn" in told(shown)
    (table,) = tables(shown)
    assert table.model.rowCount() == 90
    latest = table.model.row(0)
    cells = [column.text(latest) for column in table.model.columns]
    assert cells == ["29/05/2026", "PETR du Haut-Vallon", "", "+3"]


def test_that_planned_contents_are_told_from_publications(page: PublicationsPage, qtbot: QtBot):
    (table,) = tables(card(page, made.plan(), qtbot))
    rows = [
        [column.text(table.model.row(place)) for column in table.model.columns]
        for place in range(table.model.rowCount())
    ]
    assert rows[0][:3] == ["05/12/2026 09:30", "Marché de Noël", "Facebook et LinkedIn"]
    assert rows[1][1:3] == ["Vœux", ""]
    assert rows[0][3] != rows[1][3], "a draft is told from what is scheduled"


def test_that_a_file_that_proves_no_period_is_shown_all_the_same(
    page: PublicationsPage, qtbot: QtBot
):
    staged = one_page()
    assert staged.targets[0].period is None
    empty = replace(staged, summary=replace(staged.summary, first=None, last=None))
    assert "PETR du Haut-Vallon" in told(card(page, empty, qtbot))


def test_that_a_table_of_ones_own_can_be_explained(page: PublicationsPage, qtbot: QtBot):
    look = TableLook("abc", ("Jour", "Texte"), (), Mapping({}))
    file = ImportFile(Path("a.csv"), error=UnknownColumnsError(look, name="a.csv"))
    shown = ProblemCard(page.desk, file)
    qtbot.addWidget(shown)
    assert "Jour, Texte" in told(shown)
    with qtbot.waitSignal(shown.columns_asked):
        columns_button(shown).click()
