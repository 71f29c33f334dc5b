"""The relay kit, from the sheet to the folder."""

import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cm_desk.domain.accounts import Account
from cm_desk.domain.plan import Content, ImageConsent, Version
from cm_desk.services import accounts, planning
from cm_desk.ui.design import Banner
from cm_desk.ui.design.form import FormDialog
from cm_desk.ui.desk import Desk
from cm_desk.ui.dialogs.plan_relay import open_relay
from cm_desk.ui.plan.counted_text import CountedText
from ui.desk_factory import TODAY
from ui.plan.bare import bare_desk, window_shown
from ui.plan.planned import keyboard, nameless, press, write

TEXT = "Le bus passe jeudi 12 mars.\nPrenez votre carte. #Bus"


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    with bare_desk(tmp_path, qtbot) as made:
        yield made


def written(desk: Desk, **values: object) -> Content:
    account, _change = accounts.save(desk.dossier, Account("facebook-page", "PETR"))
    one = replace(Content("Bus santé", versions=(Version(account, TEXT, "Un bus"),)), **values)
    return content(desk, planning.save(desk.dossier, one)[0])


def content(desk: Desk, content_id: int | None) -> Content:
    return planning.content(desk.dossier, content_id or 0)


@contextmanager
def kit(desk: Desk, qtbot: QtBot, one: Content) -> Iterator[FormDialog]:
    window = window_shown()
    dialog = open_relay(desk, one, window)
    qtbot.waitUntil(dialog.isVisible)
    yield dialog
    for left in window.findChildren(FormDialog):
        left.reject()


@pytest.fixture
def where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that is chosen."""
    folder = tmp_path / "kits"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    return folder


def test_that_the_kit_is_corrected_and_written_by_the_keyboard(
    desk: Desk, qtbot: QtBot, where: Path
) -> None:
    one = written(desk)
    with kit(desk, qtbot, one) as dialog:
        assert not nameless(dialog)
        press(qtbot, Qt.Key.Key_Tab)
        assert keyboard(qtbot) is dialog.form.field("short").focus_widget()
        write(qtbot, "Bus jeudi.")
        press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: any(where.glob("*.zip")))
    (made,) = where.iterdir()
    assert made.name == "Relais Bus santé.zip"
    with zipfile.ZipFile(made) as archive:
        assert archive.read("panneaupocket-intramuros.txt").decode("utf-8-sig") == "Bus jeudi.\r\n"
        assert archive.read("bulletin.txt").decode("utf-8-sig") == (
            "Bus santé\r\n\r\nLe bus passe jeudi 12 mars. Prenez votre carte.\r\n"
        )
    assert content(desk, one.id).relayed_on == TODAY
    desk.history.stack.undo()
    assert content(desk, one.id).relayed_on is None


def test_that_a_second_kit_stands_beside_the_first(desk: Desk, qtbot: QtBot, where: Path) -> None:
    one = written(desk)
    for _ in range(2):
        with kit(desk, qtbot, one) as dialog:
            dialog.form.set_value({"shape": "folder"})
            dialog.submit()
    assert sorted(made.name for made in where.iterdir()) == [
        "Relais Bus santé",
        "Relais Bus santé (2)",
    ]


def test_that_going_back_from_the_choice_of_a_folder_keeps_what_was_typed(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    one = written(desk)
    with kit(desk, qtbot, one) as dialog:
        dialog.form.set_value({"facebook": "Corrigé"})
        dialog.submit()
        assert dialog.isVisible()
        assert dialog.values()["facebook"] == "Corrigé"
    assert content(desk, one.id).relayed_on is None


def test_that_a_folder_that_refuses_is_said_in_the_sheet(
    desk: Desk, qtbot: QtBot, where: Path
) -> None:
    one = written(desk)
    where.rmdir()
    with kit(desk, qtbot, one) as dialog:
        dialog.submit()
        assert dialog.isVisible()
        said = [banner.accessibleName() for banner in dialog.findChildren(Banner)]
    assert any("Impossible d’écrire" in sentence for sentence in said)
    assert content(desk, one.id).relayed_on is None


def test_that_what_is_doubtful_is_said_before_sending(desk: Desk, qtbot: QtBot) -> None:
    one = written(desk, images="/parti/bus.jpg", image_consent=ImageConsent.TO_ASK)
    with kit(desk, qtbot, one) as dialog:
        (banner,) = [one for one in dialog.findChildren(Banner) if one.isVisible()]
        said = banner.accessibleDescription()
    assert "reste à demander" in said
    assert "Le crédit de l’image manque." in said
    assert "bus.jpg" in said


def test_that_the_length_is_counted_as_it_is_typed(desk: Desk, qtbot: QtBot) -> None:
    field = CountedText(desk.icons, most=5)
    qtbot.addWidget(field)
    field.text.setPlainText("👩\u200d🌾 été")
    assert re.match(r"5\b", field.count.text())
    assert field.count.property("type") == "caption"
    field.text.setPlainText("trop long")
    assert re.match(r"9\b", field.count.text())
    assert field.count.property("type") == "problem"
