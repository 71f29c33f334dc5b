"""The fields of a call for projects."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cm_desk.domain.plan import ContentKind
from cm_desk.ui.design.form import Form
from cm_desk.ui.desk import Desk
from cm_desk.ui.plan.call_fields import ReminderDaysField, call_section, follow_kind
from ui.plan.bare import bare_desk

OF_CALLS = ("closes_on", "reminder_days", "relay_to")


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    with bare_desk(tmp_path, qtbot) as made:
        yield made


def typed_in(desk: Desk, qtbot: QtBot, written: str) -> ReminderDaysField:
    field = ReminderDaysField(desk.icons)
    qtbot.addWidget(field)
    qtbot.keyClicks(field.line, written)
    field.commit()
    return field


def test_that_reminders_are_kept_largest_first(desk: Desk, qtbot: QtBot) -> None:
    for written, kept in (
        ("30, 7, 1", "30 7 1"),
        ("1 7 30 7", "30 7 1"),
        ("J-30 / J-7", "30 7"),
        ("0", "0"),
        ("", ""),
    ):
        field = typed_in(desk, qtbot, written)
        assert (field.problem(), field.value()) == (None, kept), written


def test_that_what_is_no_number_of_days_stays_in_the_field_with_why(
    desk: Desk, qtbot: QtBot
) -> None:
    for written in ("une semaine", "7 ou 8", "400", "1 2 3 4 5 6 7", "7.5x"):
        field = typed_in(desk, qtbot, written)
        assert field.shown_problem(), written
        assert field.line.text() == written


def test_that_only_a_call_is_asked_for_its_closing(desk: Desk, qtbot: QtBot) -> None:
    form = Form(desk.icons, [call_section(desk.icons, desk.texts, desk.today())])
    qtbot.addWidget(form)
    follow_kind(form)
    form.show()
    assert not any(form.field(key).isVisible() for key in OF_CALLS)
    form.field("kind")._choose(ContentKind.CALL)
    assert all(form.field(key).isVisible() for key in OF_CALLS)
