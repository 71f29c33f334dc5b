"""The year at a glance: read, dated, confirmed, and turned into contents."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from cm_desk.domain.plan import PlanSettings, Status
from cm_desk.domain.territory import SchoolZone
from cm_desk.domain.year_frame import CalendarEvent, EventKind
from cm_desk.services import plan_settings, planning, territory, year_frame, year_sheet
from cm_desk.ui.design import Button, ScrollPage
from cm_desk.ui.design.form import FormDialog
from cm_desk.ui.plan.year.row import Act, YearRow
from cm_desk.ui.plan.year.view import YearView
from ui.desk_factory import desk_window, show
from ui.plan.planned import dialog, nameless, press, write

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def view(tmp_path: Path, qtbot: QtBot) -> Iterator[YearView]:
    """The year of an empty dossier of zone C, reloaded after each change as the page does."""
    with desk_window(tmp_path, qtbot) as (desk, window):
        here = territory.read(desk.dossier)
        territory.save(desk.dossier, replace(here, school_zone=SchoolZone.C))
        shown = YearView(desk)
        page = ScrollPage(desk.icons)
        page.add(shown)
        desk.events.changed.connect(lambda _tables: shown.reload())
        shown.reload()
        show(window, page, qtbot)
        yield shown


def row(view: YearView, title: str) -> YearRow:
    """Return the first line of that name, unfolded if it must be."""
    for card in view.cards:
        for one in card.rows():
            if one.words.title == title:
                card.set_open(card.more.isVisible())
                return one
    raise AssertionError(f"no line says {title}")


def titles(view: YearView, month: int, *, hidden: bool = False) -> list[str]:
    return [one.words.title for one in view.cards[month].rows() if one.isHidden() == hidden]


def sheet(view: YearView) -> FormDialog:
    found = dialog(view)
    assert isinstance(found, FormDialog)
    return found


def fair(**values: object) -> CalendarEvent:
    event = CalendarEvent(
        EventKind.MARRONNIER,
        "Salon international de l’agriculture",
        date(2027, 2, 27),
        date(2027, 3, 7),
        slug="salon_agriculture",
    )
    return replace(event, **values)


def told(view: YearView) -> str:
    return view._dates_unknown.accessibleName() if view._dates_unknown.isVisible() else ""


# What is read


def test_that_the_school_year_of_today_is_shown_month_by_month(view: YearView):
    assert view.first == date(2026, 9, 1)
    assert titles(view, 2) == [
        "Vacances de la Toussaint",
        "Toussaint",
        "Mois de l’économie sociale et solidaire",
        "Armistice de 1918",
        "Semaine européenne de réduction des déchets",
    ]
    assert len(titles(view, 2, hidden=True)) == 6
    assert row(view, "Vacances de la Toussaint").words.when == "17\u00a0→"
    assert view.cards[2].rows()[0].words.when == "→\u00a01er"
    assert row(view, "Armistice de 1918").words.when == "mer.\u00a011"


def test_that_the_other_marronniers_are_one_click_away(view: YearView):
    card = view.cards[2]
    card.more.click()
    assert titles(view, 2, hidden=True) == []
    assert "Mois sans tabac" in titles(view, 2)
    view.reload()
    assert titles(view, 2, hidden=True) == []  # what was unfolded stays so
    card.more.click()
    assert len(titles(view, 2, hidden=True)) == 6


def test_that_the_calendar_year_keeps_today_in_sight(view: YearView, qtbot: QtBot):
    view.kind.take_focus()
    press(qtbot, Qt.Key.Key_Right)
    assert view.first == date(2026, 1, 1)
    assert titles(view, 4)[:3] == ["Vacances de printemps", "Fête du Travail", "Mai à vélo"]
    view.next.click()
    assert view.first == date(2027, 1, 1)
    view.previous.click()
    view.kind.take_focus()
    press(qtbot, Qt.Key.Key_Left)
    assert view.first == date(2026, 9, 1)


def test_that_years_are_walked_within_what_the_dossier_holds(view: YearView):
    view.go_to(date(2004, 10, 1))
    assert not view.previous.isEnabled()
    assert view.next.isEnabled()
    view.go_to(date(2036, 1, 15))
    assert view.first == date(2035, 9, 1)
    assert not view.next.isEnabled()


def test_that_a_calendar_not_yet_published_is_said_and_nothing_is_made_up(view: YearView):
    assert told(view) == ""
    view.go_to(date(2028, 11, 1))
    assert "31\u00a0août 2028" in told(view)
    shown = [one for card in view.cards for one in card.rows()]
    assert not [one for one in shown if one.words.icon == "school"]


def test_that_without_a_zone_the_view_asks_for_it(view: YearView):
    desk = view.desk
    desk.edit(
        lambda: year_sheet.choose(desk.dossier, zone=None, region=None, themes=("eau", "sante"))
    )
    assert told(view)
    view._answer.click()
    form = sheet(view).form
    assert form.field("themes").value() == ("eau", "sante")
    form.set_value({"zone": SchoolZone.CORSICA, "themes": ()})
    sheet(view).submit()
    assert plan_settings.read(desk.dossier).themes is None
    assert territory.read(desk.dossier).school_zone is SchoolZone.CORSICA
    assert told(view)  # the rector's calendar is to be typed in
    view._answer.click()
    assert sheet(view).form.field("kind").value() is EventKind.SCHOOL_HOLIDAY
    sheet(view).reject()


def test_that_a_month_with_nothing_says_so(view: YearView):
    desk = view.desk
    desk.edit(lambda: plan_settings.save(desk.dossier, PlanSettings(themes=())))
    view.go_to(date(2029, 11, 1))
    assert titles(view, 5) == []  # February has no public holiday
    assert view.cards[5]._nothing.isVisible()
    assert not view.cards[5].more.isVisible()


# What is done


def test_that_one_click_on_the_sign_plans_a_content_that_day(view: YearView, qtbot: QtBot):
    line = row(view, "Journée internationale des droits des femmes")
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton, NONE, line.plus_rect().center())
    (content,) = planning.contents(view.desk.dossier)
    assert (content.title, content.planned_on, content.status) == (
        "Journée internationale des droits des femmes",
        date(2027, 3, 8),
        Status.TO_WRITE,
    )
    view.desk.history.stack.undo()
    assert planning.contents(view.desk.dossier) == ()


def test_that_what_has_no_date_becomes_an_idea_and_what_has_begun_is_for_today(
    view: YearView, qtbot: QtBot
):
    for title in (
        "Salon international de l’agriculture",
        "Mois de l’économie sociale et solidaire",
    ):
        row(view, title).setFocus(Qt.FocusReason.TabFocusReason)
        press(qtbot, Qt.Key.Key_N)
    found = {one.status: one.planned_on for one in planning.contents(view.desk.dossier)}
    assert found == {Status.IDEA: None, Status.TO_WRITE: date(2026, 11, 22)}


def test_that_a_marronnier_is_dated_with_the_keyboard(view: YearView, qtbot: QtBot):
    row(view, "Salon international de l’agriculture").setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Return)
    assert sheet(view).form.field("first").value() is None
    write(qtbot, "27/02/2028")
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sheet(view).form.field("first").shown_problem()  # these are the dates of 2027
    sheet(view).form.set_value({"first": date(2027, 2, 27), "last": date(2027, 3, 7)})
    sheet(view).submit()
    (event,) = year_frame.events(view.desk.dossier)
    assert (event.kind, event.slug, event.first, event.last, event.theme) == (
        EventKind.MARRONNIER,
        "salon_agriculture",
        date(2027, 2, 27),
        date(2027, 3, 7),
        "alimentation",
    )
    assert row(view, "Salon international de l’agriculture").words.when == "27\u00a0→"


def test_that_a_usual_date_is_confirmed_by_one_key(view: YearView, qtbot: QtBot):
    line = row(view, "Nuit européenne des musées")
    assert line.words.doubt
    line.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_C)
    (event,) = year_frame.events(view.desk.dossier)
    assert (event.slug, event.first, event.is_confirmed) == (
        "nuit_des_musees",
        date(2027, 5, 15),
        True,
    )
    assert not row(view, "Nuit européenne des musées").words.doubt
    # The keyboard is still on the same line.
    assert QApplication.focusWidget().words.title == "Nuit européenne des musées"


def test_that_the_key_that_confirms_does_nothing_to_what_is_sure(view: YearView, qtbot: QtBot):
    row(view, "Armistice de 1918").setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_C)
    press(qtbot, Qt.Key.Key_Delete)
    assert year_frame.events(view.desk.dossier) == ()


def test_that_deleting_a_date_is_undone(view: YearView, qtbot: QtBot):
    desk = view.desk
    desk.edit(lambda: year_frame.save_event(desk.dossier, fair()))
    row(view, "Salon international de l’agriculture").setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Delete)
    assert year_frame.events(desk.dossier) == ()
    desk.history.stack.undo()
    assert [event.first for event in year_frame.events(desk.dossier)] == [date(2027, 2, 27)]


def test_that_a_date_is_added_edited_and_deleted_from_its_sheet(view: YearView):
    view.add.click()
    form = sheet(view).form
    form.set_value(
        {"title": "Comité syndical", "first": date(2026, 12, 9), "last": date(2026, 12, 8)}
    )
    sheet(view).submit()
    assert form.field("last").shown_problem()  # the end precedes the start
    assert form.value()["title"] == "Comité syndical"
    form.set_value({"last": None})
    sheet(view).submit()
    assert "Comité syndical" in titles(view, 3)
    row(view, "Comité syndical").click()
    assert sheet(view).form.value()["kind"] is EventKind.HIGHLIGHT
    sheet(view).form.set_value({"kind": EventKind.ABSENCE, "last": date(2027, 1, 8)})
    sheet(view).submit()
    (event,) = year_frame.events(view.desk.dossier)
    assert (event.kind, event.last) == (EventKind.ABSENCE, date(2027, 1, 8))
    assert "Comité syndical" in titles(view, 4)
    row(view, "Comité syndical").click()
    (delete,) = [
        one for one in sheet(view).findChildren(Button) if one.text() in {"Delete", "Supprimer"}
    ]
    delete.click()
    assert year_frame.events(view.desk.dossier) == ()


def test_that_the_menu_offers_what_the_line_allows(view: YearView):
    def keys(title: str) -> list[str]:
        line = row(view, title)
        line.asked.emit(Act.MENU, line.mapToGlobal(QPoint(10, 10)))
        (menu,) = [one for one in view.findChildren(QMenu) if one.isVisible()]
        found = [action.text().partition("\t")[2] for action in menu.actions()]
        menu.close()
        QApplication.processEvents()
        return found

    assert keys("Armistice de 1918")[0] == "N"
    assert len(keys("Armistice de 1918")) == 2
    assert len(keys("Nuit européenne des musées")) == 3  # its dates may be confirmed
    view.desk.edit(lambda: year_frame.save_event(view.desk.dossier, fair(is_confirmed=False)))
    assert len(keys("Salon international de l’agriculture")) == 4


def test_that_a_poll_opens_its_sheet_and_a_public_holiday_the_calendar_s_choices(view: YearView):
    row(view, "Présidentielle\u00a0: mois du scrutin").click()
    sheet(view).reject()
    row(view, "Armistice de 1918").click()
    assert sheet(view).form.field("zone").value() is SchoolZone.C
    sheet(view).reject()


def test_that_the_arrows_walk_the_lines_of_a_month(view: YearView, qtbot: QtBot):
    first, second = [one for one in view.cards[2].rows() if not one.isHidden()][:2]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is second
    press(qtbot, Qt.Key.Key_Up)
    press(qtbot, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is first


def test_that_everything_the_keyboard_reaches_has_a_name(view: YearView):
    assert nameless(view) == []


def test_that_no_word_is_cut_at_any_scale(view: YearView, qtbot: QtBot):
    theme = view.desk.icons.theme
    theme.set_scale(2.0)
    qtbot.wait(1)
    shown = [one for card in view.cards for one in card.rows() if not one.isHidden()]
    cut = [one.words.title for one in shown if one.height() < one.heightForWidth(one.width())]
    theme.set_scale(1.0)
    assert len(shown) > 40
    assert cut == []
