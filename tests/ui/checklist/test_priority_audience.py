"""An audience that comes first: a box in its sheet, a badge in the table."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cm_desk.domain.strategy import Audience
from cm_desk.services import strategy
from cm_desk.ui.design.form import FormDialog
from cm_desk.ui.pages.strategy import StrategyPage
from cm_desk.ui.rows_model import TONE_ROLE
from ui.desk_factory import make_desk

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def test_that_an_audience_is_marked_as_coming_first_and_undone(
    qtbot: QtBot, tmp_path: Path
) -> None:
    desk, window = make_desk(tmp_path)
    _id, change = strategy.save(desk.dossier, Audience("Habitants"))
    desk.keep(change)
    page = StrategyPage(desk)
    window.setCentralWidget(page)
    qtbot.addWidget(window)
    page.show_section("audiences")
    with qtbot.waitExposed(window):
        window.show()
    model = page.audiences.model
    badge = model.index(0, 1)
    assert not badge.data()
    page.audiences.table.activated.emit(model.row(0))
    (sheet,) = page.findChildren(FormDialog)
    box = sheet.form.field("is_priority").box
    assert not box.isChecked()
    box.click()
    sheet.submit()
    assert strategy.audiences(desk.dossier)[0].is_priority
    badge = model.index(0, 1)
    assert badge.data()
    assert badge.data(TONE_ROLE) == "info"
    desk.history.stack.undo()
    assert not strategy.audiences(desk.dossier)[0].is_priority
    assert not model.index(0, 1).data()
    window.close()
    desk.jobs.stop()
    desk.dossier.close()
