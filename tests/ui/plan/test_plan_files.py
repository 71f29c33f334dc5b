"""The plan goes out to files and comes in from them, by the keyboard."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cm_desk.domain.plan_files import ProposalState, Role
from cm_desk.services import planning
from cm_desk.services.year_frame import events
from cm_desk.ui.design.form import FormDialog
from cm_desk.ui.dialogs.plan_export import open_export
from cm_desk.ui.dialogs.plan_import import PlanImportDialog, open_import
from cm_desk.ui.dialogs.plan_print import open_print
from cm_desk.ui.pages.plan import PlanPage
from cm_desk.ui.rows_model import ROW_ROLE
from ui.plan.planned import add, add_account, content, nameless, press, tab_to

MONTH = date(2026, 11, 1)
CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
    "BEGIN:VEVENT\r\nUID:a\r\nDTSTART;VALUE=DATE:20261130\r\nSUMMARY:Comité\r\nEND:VEVENT\r\n"
    "BEGIN:VEVENT\r\nUID:b\r\nDTSTART:20261130T090000\r\nDTEND:20261129T090000\r\n"
    "SUMMARY:À l’envers\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.fixture
def to_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Answer the question of where to write, or what to read."""

    def answer(name: str) -> Path:
        path = tmp_path / name if name else Path()
        for asked in ("getSaveFileName", "getOpenFileName"):
            told = (str(path) if name else "", "")
            monkeypatch.setattr(QFileDialog, asked, lambda *_, told=told: told)
        return path

    return answer


@pytest.mark.parametrize("kind", ["xlsx", "csv", "ics", "json"])
def test_that_the_plan_is_exported_in_each_format(
    page: PlanPage, qtbot: QtBot, to_file: Callable[[str], Path], kind: str
) -> None:
    add(page, "Vœux", date(2026, 11, 30), on=[add_account(page)])
    target = to_file(f"plan.{kind}")
    dialog = open_export(page.desk, page, MONTH)
    dialog.form.set_value({"format": kind})
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(target.exists)
    assert not dialog.isVisible()


def test_that_only_what_a_format_knows_is_asked(page: PlanPage, qtbot: QtBot) -> None:
    dialog = open_export(page.desk, page, MONTH)
    qtbot.waitExposed(dialog)
    alarm, ideas = dialog.form.field("alarm"), dialog.form.field("ideas")
    assert (alarm.isVisible(), ideas.isVisible()) == (False, True)
    kind = dialog.form.field("format")
    for _ in range(2):
        press(qtbot, Qt.Key.Key_Down)
    assert kind.value() == "ics"
    assert (alarm.isVisible(), ideas.isVisible()) == (True, False)
    assert nameless(dialog) == []
    dialog.reject()


def test_that_no_place_chosen_leaves_the_dialog_as_it_is(
    page: PlanPage, qtbot: QtBot, to_file: Callable[[str], Path]
) -> None:
    to_file("")
    for dialog in (open_export(page.desk, page, MONTH), open_print(page.desk, page, MONTH)):
        qtbot.waitExposed(dialog)
        dialog.submit()
        assert dialog.isVisible()
        assert dialog.form.problems() == {}
        dialog.reject()


def test_that_a_place_that_cannot_be_written_is_told_in_the_dialog(
    page: PlanPage, qtbot: QtBot, to_file: Callable[[str], Path]
) -> None:
    to_file("absent/plan.csv")
    dialog = open_export(page.desk, page, MONTH)
    qtbot.waitExposed(dialog)
    dialog.submit()
    assert dialog.isVisible()
    dialog.reject()


@pytest.mark.parametrize("kind", ["wall", "approval"])
def test_that_the_month_is_printed(
    page: PlanPage, qtbot: QtBot, to_file: Callable[[str], Path], kind: str
) -> None:
    add(page, "Vœux", date(2026, 11, 30), on=[add_account(page)])
    target = to_file("mois.pdf")
    dialog: FormDialog = open_print(page.desk, page, MONTH)
    qtbot.waitExposed(dialog)
    field = dialog.form.field("kind")
    field.set_value(kind)
    field.edited.emit()
    assert nameless(dialog) == []
    assert dialog.form.field("paper").isVisible() is (kind == "wall")
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(target.exists)
    assert target.read_bytes().startswith(b"%PDF-")


def opened(page: PlanPage, qtbot: QtBot) -> PlanImportDialog:
    dialog = open_import(page.desk, page, MONTH)
    qtbot.waitExposed(dialog)
    return dialog


def read(dialog: PlanImportDialog, qtbot: QtBot, path: Path) -> None:
    dialog.start(path)
    qtbot.waitUntil(lambda: dialog._job is None)


def states(dialog: PlanImportDialog) -> list[ProposalState]:
    model = dialog.table.model
    return [model.index(place, 0).data(ROW_ROLE).state for place in range(model.rowCount())]


def test_that_a_calendar_is_chosen_seen_imported_and_undone_by_the_keyboard(
    page: PlanPage, qtbot: QtBot, to_file: Callable[[str], Path]
) -> None:
    path = to_file("agenda.ics")
    path.write_text(CALENDAR, encoding="utf-8", newline="")
    dialog = opened(page, qtbot)
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.calendar is not None and dialog._job is None)
    assert states(dialog) == [ProposalState.NEW, ProposalState.REFUSED]
    assert nameless(dialog) == []
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    (one,) = planning.contents(page.desk.dossier)
    assert (one.title, one.planned_on) == ("Comité", date(2026, 11, 30))
    page.desk.history.stack.undo()
    assert planning.contents(page.desk.dossier) == ()


def test_that_the_events_become_what_one_says(page: PlanPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "agenda.ics"
    path.write_text(CALENDAR, encoding="utf-8", newline="")
    dialog = opened(page, qtbot)
    read(dialog, qtbot, path)
    assert dialog.calendar is not None
    dialog.calendar.role.set_value(Role.HIGHLIGHT)
    dialog.calendar.role.edited.emit()
    dialog.write()
    assert planning.contents(page.desk.dossier) == ()
    assert [one.title for one in events(page.desk.dossier)] == ["Comité"]


def test_that_other_days_are_read_when_asked(page: PlanPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "agenda.ics"
    path.write_text(CALENDAR.replace("20261130\r", "20281130\r"), encoding="utf-8", newline="")
    dialog = opened(page, qtbot)
    read(dialog, qtbot, path)
    assert states(dialog) == [ProposalState.REFUSED]
    assert dialog.calendar is not None
    dialog.calendar.last.set_value(date(2028, 12, 31))
    dialog.calendar.again.emit()
    qtbot.waitUntil(lambda: dialog._job is None)
    assert states(dialog) == [ProposalState.NEW, ProposalState.REFUSED]
    dialog.calendar.last.line.setText("32/13/2028")
    dialog.calendar.again.emit()
    assert dialog._job is None
    assert dialog.calendar.last.line.text() == "32/13/2028"
    dialog.reject()


def test_that_columns_are_explained_and_the_lines_follow(
    page: PlanPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "plan.csv"
    path.write_text("Truc;Moment\nVœux;30/11/2026\nSans date;demain\n", encoding="utf-8")
    dialog = opened(page, qtbot)
    read(dialog, qtbot, path)
    columns = dialog.columns
    assert columns is not None
    assert states(dialog) == [ProposalState.REFUSED] * 2
    for key, place in (("title", 0), ("planned_on", 1)):
        columns.fields[key].set_value(place)
        columns.fields[key].edited.emit()
    assert states(dialog) == [ProposalState.NEW, ProposalState.REFUSED]
    assert nameless(dialog) == []
    dialog.write()
    (one,) = planning.contents(page.desk.dossier)
    assert (one.title, one.planned_on) == ("Vœux", date(2026, 11, 30))


def test_that_updates_are_counted_only_while_they_are_wanted(
    page: PlanPage, qtbot: QtBot, tmp_path: Path
) -> None:
    known = add(page, "Vœux", date(2026, 11, 30), uid="voeux")
    path = tmp_path / "plan.csv"
    path.write_text("Identifiant;Titre\nvoeux;Vœux du Pays\n", encoding="utf-8")
    dialog = opened(page, qtbot)
    read(dialog, qtbot, path)
    assert states(dialog) == [ProposalState.CHANGED]
    assert dialog.primary.isEnabled()
    tab_to(qtbot, dialog.updates.box.accessibleName())
    press(qtbot, Qt.Key.Key_Space)
    assert not dialog.primary.isEnabled()
    press(qtbot, Qt.Key.Key_Space)
    dialog.write()
    assert content(page, known).title == "Vœux du Pays"


def test_that_a_file_that_holds_no_plan_is_told_and_another_can_be_chosen(
    page: PlanPage, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "photo.ics"
    path.write_bytes(b"\xff\xd8\xff" + b"x" * 50)
    dialog = opened(page, qtbot)
    read(dialog, qtbot, path)
    assert dialog.banner.isVisible()
    assert "photo.ics" in dialog.banner.accessibleName()
    assert dialog.drop.isVisible()
    path.write_text(CALENDAR, encoding="utf-8", newline="")
    read(dialog, qtbot, path)
    assert not dialog.banner.isVisible()
    assert ProposalState.NEW in states(dialog)
    dialog.reject()


def test_that_the_report_is_saved_where_one_says(
    page: PlanPage, qtbot: QtBot, to_file: Callable[[str], Path], tmp_path: Path
) -> None:
    path = tmp_path / "agenda.ics"
    path.write_text(CALENDAR, encoding="utf-8", newline="")
    dialog = opened(page, qtbot)
    read(dialog, qtbot, path)
    target = to_file("rapport.csv")
    dialog.save_report()
    assert "La fin est avant le début." in target.read_text("utf-8-sig")
    dialog.reject()
