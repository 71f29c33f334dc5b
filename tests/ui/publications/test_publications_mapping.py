"""Saying what the columns of a table of one's own hold."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cm_desk.domain.importing import ColumnMapping, TableLook
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.dialogs.import_dialog import ImportDialog
from cm_desk.ui.dialogs.import_mapping import MappingCard
from cm_desk.ui.names import read_names
from cm_desk.ui.pages.publications import PublicationsPage
from imports.asking import ask
from imports.make_tables import OWN_ROWS, write_table
from ui.desk_factory import make_desk

Open = Callable[..., MappingCard]


@pytest.fixture
def opened(tmp_path: Path, qtbot: QtBot) -> Iterator[Open]:
    """Return how to open the card of a table, in a window."""
    desk, window = make_desk(tmp_path)
    qtbot.addWidget(window)

    def open_card(table: TableLook, chosen: ColumnMapping | None = None) -> MappingCard:
        card = MappingCard(desk, read_names(desk.dossier), "suivi.csv", table, chosen)
        window.setCentralWidget(card)
        window.resize(1000, 900)
        window.show()
        return card

    yield open_card
    desk.jobs.stop()
    qtbot.wait(1)
    window.close()
    desk.dossier.close()


@pytest.fixture
def table(tmp_path: Path) -> TableLook:
    """Return a table of three lines, as the child shows it."""
    return look(tmp_path, OWN_ROWS)


def look(folder: Path, rows: Sequence[Sequence[str]], **named: Any) -> TableLook:
    found = ask(write_table(folder / "suivi.csv", rows, **named)).table
    assert found is not None
    return found


def choose(field: ChoiceField[int] | ChoiceField[str], value: object) -> None:
    """Choose as a person does, who sees one list."""
    index = next(n for n in range(field.combo.count()) if field._values[n] == value)
    field.combo.setCurrentIndex(index)
    field.combo.activated.emit(index)


def cells(card: MappingCard, column: int) -> list[str]:
    model = card.table.model
    shown = [model.index(row, column) for row in range(model.rowCount())]
    return [str(model.data(index, Qt.ItemDataRole.DisplayRole)) for index in shown]


def test_that_the_proposed_columns_are_chosen_and_the_lines_shown_as_understood(
    opened: Open, table: TableLook
):
    card = opened(table)
    assert card.mapping() == table.proposed
    assert cells(card, 0)[0] == "12/03/2025 14\u00a0h\u00a030"
    assert cells(card, 1) == ["Facebook (page)", "Instagram", "LinkedIn"]
    assert cells(card, 3) == ["Réunion publique", "Le marché", "Un emploi"]
    assert card.confirm.isEnabled()


def test_that_the_lines_follow_each_choice(opened: Open, table: TableLook):
    card = opened(table)
    choose(card.fields["text"], None)
    assert cells(card, 3) == ["", "", ""]
    choose(card.fields["text"], 6)
    assert cells(card, 3) == ["Photo", "Reel", ""]


def test_that_the_other_order_of_dates_is_seen_at_once(opened: Open, tmp_path: Path):
    rows = [("04/03/2025", "X", "a"), ("05/03/2025", "X", "b")]
    card = opened(look(tmp_path, rows, header=("Date", "Réseau", "Texte")))
    assert card.order.isVisible()
    assert cells(card, 0)[0].startswith("04/03/2025")
    choose(card.order, "mdy")
    assert cells(card, 0)[0].startswith("03/04/2025")
    assert card.mapping().date_order == "mdy"


def test_that_no_order_is_asked_of_dates_without_a_doubt(opened: Open, tmp_path: Path):
    rows = [("2025-03-04", "X", "a")]
    card = opened(look(tmp_path, rows, header=("Date", "Réseau", "Texte")))
    assert not card.order.isVisible()
    assert card.mapping().date_order is None


def test_that_the_button_waits_for_a_date_and_says_so(opened: Open, table: TableLook, qtbot: QtBot):
    card = opened(table)
    choose(card.fields["published"], None)
    assert not card.confirm.isEnabled()
    assert card.problem.text()
    assert card.confirm.accessibleDescription() == card.problem.text()
    assert card.table.model.rowCount() == 0
    with qtbot.assertNotEmitted(card.explained):
        card.confirm.click()
    choose(card.fields["published"], 0)
    assert card.confirm.isEnabled()
    assert card.problem.text() == ""


def test_that_a_network_is_asked_when_nothing_tells_it(opened: Open, tmp_path: Path):
    card = opened(look(tmp_path, [("12/03/2025", "Fête")], header=("Date", "Texte")))
    assert not card.confirm.isEnabled()
    choose(card.network, "panneaupocket")
    assert card.confirm.isEnabled()
    assert cells(card, 1) == ["PanneauPocket"]
    assert card.mapping().network_id == "panneaupocket"


def test_that_a_refused_line_shows_its_reason(opened: Open, tmp_path: Path):
    rows = [("12/03/2025", "X"), ("40/03/2025", "X"), ("12/03/2025", "Machin")]
    card = opened(look(tmp_path, rows, header=("Date", "Réseau")))
    assert cells(card, 6) == [
        "",
        "date impossible, ou écrite autrement que les autres",
        "réseau inconnu",
    ]
    assert (cells(card, 0)[1], cells(card, 1)[2]) == ("40/03/2025", "Machin")
    assert card.confirm.isEnabled()


def test_that_a_remembered_reading_opens_as_it_was(opened: Open, table: TableLook):
    chosen = ColumnMapping(
        {"published": 0, "text": 4}, network_id="site", date_order="mdy", timezone="Indian/Reunion"
    )
    assert opened(table, chosen).mapping() == chosen


def test_that_a_zone_that_is_gone_does_not_prevent_the_reading(opened: Open, table: TableLook):
    chosen = ColumnMapping(table.proposed.columns, date_order="dmy", timezone="Nulle/Part")
    card = opened(table, chosen)
    assert card.confirm.isEnabled()
    assert card.mapping().timezone is None


def test_that_the_keyboard_alone_explains_a_table(opened: Open, table: TableLook, qtbot: QtBot):
    card = opened(table)
    card.fields["published"].combo.setFocus()
    reached = []
    for _ in range(40):
        focused = card.window().focusWidget()
        reached.append(focused)
        if focused is card.confirm:
            break
        if focused is card.figures.button and not card.figures.button.isChecked():
            qtbot.keyClick(focused, Qt.Key.Key_Space)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert card.confirm in reached
    assert {field.combo for field in card.fields.values()} <= set(reached)
    with qtbot.waitSignal(card.explained) as told:
        qtbot.keyClick(card.confirm, Qt.Key.Key_Space)
    assert told.args == [table.proposed]


def test_that_a_file_can_be_left_out(opened: Open, table: TableLook, qtbot: QtBot):
    card = opened(table)
    with qtbot.waitSignal(card.dismissed):
        card.leave.click()


def test_that_every_part_has_a_name(opened: Open, table: TableLook):
    card = opened(table)
    fields = card.findChildren(ChoiceField)
    assert all(one.combo.accessibleName() for one in fields)
    assert len({one.combo.accessibleName() for one in fields}) == len(fields)
    assert card.table.view.accessibleName()
    assert card.accessibleName() == "suivi.csv"
    assert all(
        label.text() or not label.isVisible() or label is card.problem
        for label in card.findChildren(QLabel)
    )


def test_that_a_table_dropped_on_the_page_is_explained_then_imported(
    page: PublicationsPage,
    preview: Callable[[list[Path]], ImportDialog],
    tmp_path: Path,
    qtbot: QtBot,
):
    dialog = preview([write_table(tmp_path / "suivi.csv", OWN_ROWS)])
    (card,) = dialog.findChildren(MappingCard)
    assert not dialog.primary.isVisible()
    card.confirm.click()
    qtbot.waitUntil(dialog.primary.isVisible, timeout=30_000)
    dialog.write()
    assert page.model.rowCount() == 3
    page.desk.history.stack.undo()
    assert page.model.rowCount() == 0


def test_that_return_reads_a_table_dropped_alone(
    preview: Callable[[list[Path]], ImportDialog], tmp_path: Path, qtbot: QtBot
):
    dialog = preview([write_table(tmp_path / "suivi.csv", OWN_ROWS)])
    (card,) = dialog.findChildren(MappingCard)
    assert dialog.focusWidget() is card.fields["published"].combo
    qtbot.keyClick(card.fields["published"].combo, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.primary.isVisible, timeout=30_000)
    dialog.reject()
