"""The « Annuler » of a message takes back what the message says, and nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cm_desk.domain.strategy import Objective
from cm_desk.services import strategy
from cm_desk.ui.design import Toast
from cm_desk.ui.desk import Desk
from cm_desk.ui.main_window import MainWindow
from ui.desk_factory import make_window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = make_window(tmp_path)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def add(desk: Desk, title: str) -> None:
    assert desk.edit(lambda: strategy.save(desk.dossier, Objective(title))[1], announce=True)


def offers(window: MainWindow) -> list[Toast]:
    return [one for one in window.findChildren(Toast) if not one.over]


def titles(desk: Desk) -> list[str]:
    return [one.title for one in strategy.objectives(desk.dossier)]


def test_that_a_message_whose_edit_is_no_longer_the_last_offers_nothing(window: MainWindow):
    desk = window.page("home").desk
    add(desk, "Informer")
    (first,) = offers(window)
    add(desk, "Animer")
    (second,) = offers(window)
    first._act()  # a click that was already on its way
    assert titles(desk) == ["Informer", "Animer"]
    second._act()
    assert titles(desk) == ["Informer"]
    assert offers(window) == []


def test_that_undoing_otherwise_withdraws_the_offer(window: MainWindow):
    desk = window.page("home").desk
    add(desk, "Informer")
    add(desk, "Animer")
    desk.history.stack.undo()
    assert offers(window) == []
    desk.history.stack.redo()
    assert titles(desk) == ["Informer", "Animer"]
