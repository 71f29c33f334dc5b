"""The territory page, by the keyboard as its user goes through it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cm_desk.domain.territory import SchoolZone, Territory, Website
from cm_desk.services import dossiers, places, territory
from cm_desk.ui.design import Toast
from cm_desk.ui.desk import Desk
from cm_desk.ui.main_window import MainWindow
from cm_desk.ui.pages.territory import TerritoryPage
from ui.desk_factory import make_desk, make_window

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

Opened = Callable[..., TerritoryPage]

SAINT_ETIENNE = 173_136  # municipal population of the commune, vintage 2023


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    windows: list[tuple[MainWindow, Desk]] = []

    def open_page(*, missing: bool = False, example: bool = False) -> TerritoryPage:
        desk, window = make_desk(tmp_path, example=example)
        if missing:
            desk = replace(desk, reference=lambda: places.open_reference(tmp_path))
        page = TerritoryPage(desk)
        window.setCentralWidget(page)
        window.resize(1280, 800)
        qtbot.addWidget(window)
        windows.append((window, desk))
        with qtbot.waitExposed(window):
            window.show()
        return page

    yield open_page
    for window, desk in windows:
        window.close()
        desk.jobs.stop()
        desk.dossier.close()


def type_member(qtbot: QtBot, page: TerritoryPage, typed: str) -> None:
    page.start()
    qtbot.keyClicks(page.members.search.box, typed)


def add_member(qtbot: QtBot, page: TerritoryPage, typed: str) -> None:
    type_member(qtbot, page, typed)
    qtbot.keyClick(page.members.search.box, Qt.Key.Key_Return)


def shown(page: TerritoryPage) -> list[str]:
    lines = page.members.search.list.lines
    return [lines.line(row).title for row in range(lines.rowCount())]


def saved(page: TerritoryPage) -> Territory:
    return territory.read(page.desk.dossier)


def test_that_typing_st_etienne_then_enter_adds_saint_etienne(qtbot: QtBot, opened: Opened):
    page = opened()
    type_member(qtbot, page, "st etienne")
    assert page.members.search.list.isVisible()
    assert page.members.search.list.current().name == "Saint-Étienne"
    qtbot.keyClick(page.members.search.box, Qt.Key.Key_Return)
    members = territory.members(page.desk.dossier)
    assert [(one.name, one.population) for one in members] == [("Saint-Étienne", SAINT_ETIENNE)]
    assert page.members.search.box.text() == ""
    assert not page.members.search.list.isVisible()
    assert page.members.search.box.hasFocus()
    page.desk.history.stack.undo()
    assert territory.members(page.desk.dossier) == ()
    assert page.members.model.total == 0


def test_that_the_totals_of_a_body_are_those_of_its_communes(qtbot: QtBot, opened: Opened):
    page = opened()
    add_member(qtbot, page, "castres mazamet")
    # By hand, from communes.tsv: 14 communes of CA de Castres Mazamet, 78 775 inhabitants.
    totals = page.members.totals
    assert totals.population.accessibleDescription().startswith("78\u202f775")
    assert totals.communes.accessibleDescription() == "14"
    assert totals.bodies.accessibleDescription() == "1"
    assert totals.vintage.text().startswith("Communes au 1er janvier")
    assert not page.members.overlaps.isVisible()
    add_member(qtbot, page, "81065")
    assert totals.population.accessibleDescription().startswith("78\u202f775")
    assert page.members.model.total == 2
    assert page.members.overlaps.isVisible()
    assert "Castres" in page.members.overlaps.sentence


def test_that_places_are_grouped_by_level_and_members_cannot_be_chosen_again(
    qtbot: QtBot, opened: Opened
):
    page = opened()
    add_member(qtbot, page, "castres mazamet")
    type_member(qtbot, page, "castres")
    search = page.members.search
    titles = [search.level_title(level) for level in ("commune", "epci")]
    groups = [title for title in shown(page) if title in titles]
    assert groups == titles
    lines = search.list.lines
    taken = next(row for row, title in enumerate(shown(page)) if title.startswith("CA de Castres"))
    assert not lines.line(taken).free
    assert lines.flags(lines.index(taken)) == Qt.ItemFlag.NoItemFlags
    assert lines.flags(lines.index(0)) == Qt.ItemFlag.NoItemFlags


def test_that_arrows_move_over_titles_and_escape_empties_the_box(qtbot: QtBot, opened: Opened):
    page = opened()
    type_member(qtbot, page, "tarn")
    search = page.members.search
    first = search.list.current()
    names = [first.name]
    for _ in range(2):
        qtbot.keyClick(search.box, Qt.Key.Key_Down)
        names.append(search.list.current().name)
    assert len(set(names)) == 3
    assert {"Tarn", "Tarn-et-Garonne"} <= set(names)
    for _ in range(5):
        qtbot.keyClick(search.box, Qt.Key.Key_Up)
    assert search.list.current() == first
    qtbot.keyClick(search.box, Qt.Key.Key_Escape)
    assert search.box.text() == ""
    assert not search.list.isVisible()
    qtbot.keyClick(search.box, Qt.Key.Key_Return)
    assert territory.members(page.desk.dossier) == ()


def test_that_a_click_on_a_place_adds_it(qtbot: QtBot, opened: Opened):
    page = opened()
    type_member(qtbot, page, "81065")
    view = page.members.search.list
    place = view.visualRect(view.lines.index(1)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert [one.code for one in territory.members(page.desk.dossier)] == ["81065"]


def test_that_a_region_is_not_offered_and_nothing_found_is_said(qtbot: QtBot, opened: Opened):
    page = opened()
    type_member(qtbot, page, "occitanie")
    assert shown(page) == []
    assert page.members.search.nothing.isVisible()
    assert page.members.search.nothing.text()
    page.members.search.box.clear()
    assert not page.members.search.nothing.isVisible()


def test_that_the_delete_key_removes_the_selected_members_with_an_undo_toast(
    qtbot: QtBot, opened: Opened
):
    page = opened()
    for typed in ("castres mazamet", "81065"):
        add_member(qtbot, page, typed)
    table = page.members.table
    assert not page.members.remove.isEnabled()
    table.select([one.id for one in territory.members(page.desk.dossier)][:1])
    assert page.members.remove.isEnabled()
    qtbot.keyClick(table.view, Qt.Key.Key_Delete)
    assert [one.name for one in territory.members(page.desk.dossier)] == ["Castres"]
    toast = page.window().findChildren(Toast)[-1]
    toast.acted.emit()
    assert len(territory.members(page.desk.dossier)) == 2
    assert len(page.members.model.columns) == 5


def test_that_the_menu_of_a_member_removes_it(qtbot: QtBot, opened: Opened):
    page = opened()
    add_member(qtbot, page, "81065")
    page.members.table.select([territory.members(page.desk.dossier)[0].id])
    menu = QMenu(page)
    page.members.table.fill_menu(menu)
    menu.actions()[0].trigger()
    assert territory.members(page.desk.dossier) == ()


def test_that_a_field_is_saved_when_one_leaves_it(qtbot: QtBot, opened: Opened):
    page = opened()
    name = page.identity.field("name")
    name.line.setFocus()
    name.line.selectAll()
    qtbot.keyClicks(name.line, "PETR du Sidobre")
    assert saved(page).name == "PETR d’essai"
    qtbot.keyClick(name.line, Qt.Key.Key_Tab)
    assert saved(page).name == "PETR du Sidobre"
    page.desk.history.stack.undo()
    assert saved(page).name == "PETR d’essai"
    assert name.line.text() == "PETR d’essai"


def test_that_two_fields_make_two_undoable_changes(qtbot: QtBot, opened: Opened):
    page = opened()
    for key, typed in (("hours_per_week", "7,5"), ("strategy_adopted_on", "12/03/2025")):
        line = page.means.field(key).line
        line.setFocus()
        qtbot.keyClicks(line, typed)
        qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert saved(page).hours_per_week == 7.5
    page.desk.history.stack.undo()
    assert saved(page).strategy_adopted_on is None
    assert saved(page).hours_per_week == 7.5


@pytest.mark.parametrize("typed", ["beaucoup", "200", "-1"])
def test_that_invalid_hours_keep_what_was_typed_and_are_not_saved(
    qtbot: QtBot, opened: Opened, typed: str
):
    page = opened()
    hours = page.means.field("hours_per_week")
    hours.line.setFocus()
    qtbot.keyClicks(hours.line, typed)
    qtbot.keyClick(hours.line, Qt.Key.Key_Tab)
    assert hours.shown_problem()
    assert hours.line.text() == typed
    add_member(qtbot, page, "81065")  # a reload
    assert hours.line.text() == typed
    assert saved(page).hours_per_week is None


def test_that_a_blank_name_is_refused_beside_its_field(qtbot: QtBot, opened: Opened):
    page = opened()
    name = page.identity.field("name")
    name.line.setFocus()
    name.line.selectAll()
    qtbot.keyClicks(name.line, " ")
    qtbot.keyClick(name.line, Qt.Key.Key_Tab)
    assert name.shown_problem()
    assert saved(page).name == "PETR d’essai"


def test_that_the_address_is_asked_only_when_there_is_a_site_or_a_page(opened: Opened):
    page = opened()
    url = page.means.field("website_url")
    assert not url.isVisible()
    site = page.means.field("website")
    for website, asked in ((Website.MEMBER_PAGE, True), (Website.NONE, False), (Website.OWN, True)):
        site.combo.setCurrentIndex(list(Website).index(website) + 1)
        site.combo.activated.emit(site.combo.currentIndex())
        assert saved(page).website is website
        assert url.isVisible() is asked


def test_that_one_click_takes_the_school_zone_of_the_members(qtbot: QtBot, opened: Opened):
    page = opened()
    zone = page.means.field("school_zone")
    assert not zone.offer.isVisible()
    add_member(qtbot, page, "castres mazamet")
    assert zone.offer.isVisible()
    assert "Zone C" in zone.offer.accessibleName()
    qtbot.mouseClick(zone.offer, Qt.MouseButton.LeftButton)
    assert saved(page).school_zone is SchoolZone.C
    assert not zone.offer.isVisible()
    page.desk.history.stack.undo()
    assert saved(page).school_zone is None
    assert zone.offer.isVisible()


def test_that_members_of_several_zones_leave_the_choice(qtbot: QtBot, opened: Opened):
    page = opened()
    for typed in ("34", "15"):
        add_member(qtbot, page, typed)
    zone = page.means.field("school_zone")
    assert not zone.offer.isVisible()
    assert zone.several.isVisible()


def test_that_without_the_list_of_communes_the_rest_can_be_filled_in(qtbot: QtBot, opened: Opened):
    page = opened(missing=True)
    assert page.members.missing.isVisible()
    assert "territories.sqlite" in page.members.missing.sentence
    assert not page.members.search.isVisible()
    hours = page.means.field("hours_per_week")
    hours.line.setFocus()
    qtbot.keyClicks(hours.line, "4")
    qtbot.keyClick(hours.line, Qt.Key.Key_Return)
    assert saved(page).hours_per_week == 4


def test_that_the_example_shows_its_members_with_their_own_figures(opened: Opened):
    page = opened(example=True)
    members = territory.members(page.desk.dossier)
    assert page.members.model.total == len(members) == 3
    expected = sum(one.commune_count for one in members)
    assert page.members.totals.communes.accessibleDescription() == str(expected)
    assert page.members.totals.vintage.text() == "exemple fictif"


def test_that_closing_the_window_saves_what_is_being_typed_in_the_file(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = make_window(tmp_path)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    page = window.page("territory")
    page.identity.field("name").line.setFocus()
    page.identity.field("name").line.selectAll()
    qtbot.keyClicks(page.identity.field("name").line, "PETR du Sidobre")
    window.close()
    again = dossiers.open_dossier(tmp_path / "essai.cmdesk")
    assert territory.read(again).name == "PETR du Sidobre"
    again.close()


@pytest.mark.parametrize("leave", ["hide", "close"])
def test_that_what_is_being_typed_is_saved_when_the_page_goes_away(
    qtbot: QtBot, opened: Opened, leave: str
):
    page = opened()
    name = page.identity.field("name")
    name.line.setFocus()
    name.line.setText("")
    qtbot.keyClicks(name.line, "PETR du Sidobre")
    getattr(page if leave == "hide" else page.window(), leave)()
    assert saved(page).name == "PETR du Sidobre"


def test_that_every_part_that_takes_the_keyboard_has_a_name(qtbot: QtBot, opened: Opened):
    page = opened()
    add_member(qtbot, page, "castres mazamet")
    type_member(qtbot, page, "albi")
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.focusProxy()
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert nameless == []
