"""Accueil: what it says, how it stands in a narrow window, and when it is made."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cm_desk import app, paths
from cm_desk.ui.design import Figure
from cm_desk.ui.home.figures import KeyFigures
from cm_desk.ui.main_window import MainWindow
from ui.desk_factory import TODAY, make_desk, make_dossier, make_window


def columns(figures: KeyFigures) -> int:
    return len({one.geometry().left() for one in figures.findChildren(Figure)})


@pytest.mark.parametrize(("width", "expected"), [(1200, 4), (640, 2), (900, 4)])
def test_that_the_figures_take_the_columns_that_there_is_room_for(
    qtbot: QtBot, tmp_path: Path, width: int, expected: int
) -> None:
    desk, window = make_desk(tmp_path)
    qtbot.addWidget(window)
    figures = KeyFigures(desk)
    qtbot.addWidget(figures)
    figures.resize(width, 400)
    with qtbot.waitExposed(figures):
        figures.show()
    assert columns(figures) == expected
    assert figures.minimumSizeHint().width() <= 204
    desk.dossier.close()


def test_that_a_figure_does_not_say_its_name_twice(qtbot: QtBot, tmp_path: Path) -> None:
    window = make_window(tmp_path, example=True)
    qtbot.addWidget(window)
    (figures,) = window.page("home").findChildren(KeyFigures)
    said = [label.text().casefold() for label in figures.findChildren(QLabel)]
    assert said.count("publications par semaine") == 1


def test_that_the_frame_is_there_before_its_page(qtbot: QtBot, tmp_path: Path) -> None:
    program = app.build_program(paths.home(tmp_path), today=TODAY)
    window, dossier = MainWindow(), make_dossier(tmp_path)
    jobs = app.furnish(program, window, dossier)
    window.closing.connect(jobs.stop)
    window.closing.connect(lambda: dossier.close())  # noqa: PLW0108 - PySide wants a function
    qtbot.addWidget(window)
    shown: list[int] = []
    window.show()
    shown.append(len(window.findChildren(KeyFigures)))
    qtbot.waitUntil(lambda: bool(window.findChildren(KeyFigures)), timeout=5000)
    assert shown == [0]
    assert window.current_page == "home"


def test_that_a_page_asked_for_before_the_first_paint_stays(qtbot: QtBot, tmp_path: Path) -> None:
    program = app.build_program(paths.home(tmp_path), today=TODAY)
    window, dossier = MainWindow(), make_dossier(tmp_path)
    jobs = app.furnish(program, window, dossier)
    window.closing.connect(jobs.stop)
    window.closing.connect(lambda: dossier.close())  # noqa: PLW0108 - PySide wants a function
    qtbot.addWidget(window)
    window.open_page("territory")
    with qtbot.waitExposed(window):
        window.show()
    qtbot.wait(50)
    assert window.current_page == "territory"
    assert not window.findChildren(KeyFigures)
