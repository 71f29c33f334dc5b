"""The page of objectives, audiences and pillars, as its user goes through it."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cm_desk.domain.accounts import Account
from cm_desk.domain.plan import Content, Status
from cm_desk.domain.strategy import Audience, Objective, Pillar
from cm_desk.services import accounts, planning, strategy
from cm_desk.ui.design import FilterChip, Toast
from cm_desk.ui.design.form import FormDialog
from cm_desk.ui.dialogs.strategy_adopt import AdoptDialog
from cm_desk.ui.pages.strategy import StrategyPage
from cm_desk.ui.strategy.colours import KEYS, colour_key, free_colour, pillar_colour
from cm_desk.ui.strategy.objectives import course, due_tone, is_measurable
from cm_desk.ui.strategy.pillars import share
from ui.desk_factory import TODAY, make_desk

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

Opened = Callable[..., StrategyPage]


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    pages: list[StrategyPage] = []

    def open_page(*, example: bool = False) -> StrategyPage:
        desk, window = make_desk(tmp_path, example=example)
        page = StrategyPage(desk)
        window.setCentralWidget(page)
        window.resize(1280, 800)
        qtbot.addWidget(window)
        pages.append(page)
        with qtbot.waitExposed(window):
            window.show()
        return page

    yield open_page
    for page in pages:
        for dialog in page.findChildren(FormDialog) + page.findChildren(AdoptDialog):
            dialog.close()
        page.window().close()
        page.desk.jobs.stop()
        page.desk.dossier.close()


def sheet(page: StrategyPage) -> FormDialog:
    """Return the sheet that is open."""
    return next(one for one in page.findChildren(FormDialog) if one.isVisible())


def write(dialog: FormDialog, key: str, typed: str) -> None:
    dialog.form.field(key).line.setText(typed)
    dialog.form.field(key).commit()


def nameless(root: QWidget) -> list[QWidget]:
    """Return what takes the keyboard and says no name to a screen reader."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.focusProxy()
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]


def make_account(page: StrategyPage, name: str = "Page") -> int:
    dossier = page.desk.dossier
    account_id, change = accounts.save(dossier, Account(accounts.networks(dossier)[0].id, name))
    page.desk.keep(change)
    return account_id


def test_that_an_objective_is_added_edited_deleted_and_comes_back(
    qtbot: QtBot, opened: Opened
) -> None:
    page = opened()
    dossier = page.desk.dossier
    qtbot.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    dialog = sheet(page)
    for key, typed in (
        ("title", "Se faire connaître"),
        ("indicator", "Abonnés"),
        ("baseline", "120"),
        ("target", "1 400,5"),
        ("due_on", "30/06/2027"),
        ("project_axis", "Axe 2"),
    ):
        write(dialog, key, typed)
    dialog.submit()
    (found,) = strategy.objectives(dossier)
    assert (found.title, found.baseline, found.target) == ("Se faire connaître", 120, 1400.5)
    assert found.due_on == date(2027, 6, 30)
    assert page.objectives.model.total == 1

    page.objectives.table.activated.emit(page.objectives.model.row(0))
    dialog = sheet(page)
    assert dialog.form.field("target").line.text() == "1\u202f400,5"
    write(dialog, "title", "Être connus")
    dialog.submit()
    assert strategy.objectives(dossier)[0].title == "Être connus"

    page.objectives.table.select([found.id])
    qtbot.keyClick(page.objectives.table.view, Qt.Key.Key_Delete)
    assert strategy.objectives(dossier) == ()
    page.window().findChildren(Toast)[-1].acted.emit()
    assert strategy.objectives(dossier)[0].title == "Être connus"
    page.desk.history.stack.undo()
    assert strategy.objectives(dossier)[0].title == "Se faire connaître"


def test_that_an_objective_without_a_title_is_refused_and_keeps_what_was_typed(
    opened: Opened,
) -> None:
    page = opened()
    page.start()
    dialog = sheet(page)
    write(dialog, "target", "beaucoup")
    dialog.submit()
    assert dialog.isVisible()
    assert dialog.form.field("title").shown_problem()
    assert dialog.form.field("target").shown_problem()
    assert dialog.form.field("target").line.text() == "beaucoup"
    assert strategy.objectives(page.desk.dossier) == ()


def test_that_a_suggested_indicator_brings_its_unit_unless_one_is_there(
    qtbot: QtBot, opened: Opened
) -> None:
    page = opened()
    page.start()
    form = sheet(page).form
    suggested = page.desk.texts.suggestions().objectives
    indicator = form.field("indicator")
    qtbot.keyClick(indicator.line, Qt.Key.Key_Down)
    popup = indicator.completer.popup()
    assert popup.isVisible()
    assert popup.model().rowCount() == len({one.indicator for one in suggested})
    indicator.completer.activated.emit(suggested[0].indicator)
    popup.hide()
    assert indicator.value() == suggested[0].indicator
    assert form.field("unit").value() == suggested[0].unit
    indicator.completer.activated.emit(suggested[2].indicator)
    assert form.field("unit").value() == suggested[0].unit


def test_that_the_sheet_says_which_accounts_serve_an_objective(opened: Opened) -> None:
    page = opened()
    account = make_account(page)
    strategy_id, change = strategy.save(page.desk.dossier, Objective("Un"))
    page.desk.keep(change)
    page.objectives.open(page.objectives.model.row(0))
    dialog = sheet(page)
    dialog.form.field("accounts").set_value((account,))
    dialog.submit()
    assert accounts.links(page.desk.dossier)[account].objective_ids == (strategy_id,)
    row = page.objectives.model.row(0)
    assert row.accounts == (account,)
    assert row.account_names


def test_that_the_contents_of_an_objective_are_counted_without_the_abandoned(
    opened: Opened,
) -> None:
    page = opened()
    dossier = page.desk.dossier
    aim_id, change = strategy.save(dossier, Objective("Un"))
    page.desk.keep(change)
    for status in (Status.IDEA, Status.PUBLISHED, Status.REVIEWED, Status.ABANDONED):
        _, change = planning.save(dossier, Content("C", status=status, objective_id=aim_id))
        page.desk.keep(change)
    row = page.objectives.model.row(0)
    assert (row.published, row.contents) == (2, 3)


def test_that_an_audience_has_a_message_for_each_account_that_speaks_to_it(
    opened: Opened,
) -> None:
    page = opened()
    first, second = make_account(page, "Page"), make_account(page, "Groupe")
    page.show_section("audiences")
    page.start()
    dialog = sheet(page)
    write(dialog, "name", "Élus")
    message = dialog.form.field(f"message:{first}")
    assert not message.isVisible()
    chips = dialog.form.field("accounts").findChildren(FilterChip)
    next(chip for chip in chips if "Page" in chip.text()).click()
    assert message.isVisible()
    assert not dialog.form.field(f"message:{second}").isVisible()
    message.text.setPlainText("Relayez-nous")
    dialog.submit()
    (audience,) = strategy.audiences(page.desk.dossier)
    assert accounts.links(page.desk.dossier)[first].audiences == ((audience.id, "Relayez-nous"),)
    assert second not in accounts.links(page.desk.dossier)
    page.audiences.open(page.audiences.model.row(0))
    assert sheet(page).form.field(f"message:{first}").value() == "Relayez-nous"


def test_that_a_new_pillar_takes_a_free_colour_and_shares_above_100_are_told(
    opened: Opened,
) -> None:
    page = opened()
    page.show_section("pillars")
    for name, percent in (("Projets", "60"), ("Services", "40")):
        page.start()
        dialog = sheet(page)
        write(dialog, "name", name)
        write(dialog, "share", percent)
        dialog.submit()
    pillars = strategy.pillars(page.desk.dossier)
    assert [one.target_share for one in pillars] == [0.6, 0.4]
    assert len({one.colour for one in pillars}) == 2
    assert "100" in page.pillars.total.text()
    assert not page.pillars.excess.isVisible()
    page.start()
    dialog = sheet(page)
    write(dialog, "name", "Coulisses")
    write(dialog, "share", "0,5")
    dialog.submit()
    assert "100,5" in page.pillars.total.text()
    assert page.pillars.excess.isVisible()
    page.desk.history.stack.undo()
    assert not page.pillars.excess.isVisible()


def test_that_a_share_out_of_range_is_refused(opened: Opened) -> None:
    page = opened()
    page.show_section("pillars")
    page.start()
    dialog = sheet(page)
    write(dialog, "name", "Projets")
    write(dialog, "share", "120")
    dialog.submit()
    assert dialog.isVisible()
    assert strategy.pillars(page.desk.dossier) == ()


def test_that_a_pillar_keeps_its_colour_when_it_is_renamed(opened: Opened) -> None:
    page = opened()
    page.desk.keep(strategy.save(page.desk.dossier, Pillar("Projets", colour="4"))[1])
    page.show_section("pillars")
    page.pillars.open(page.pillars.model.row(0))
    dialog = sheet(page)
    write(dialog, "name", "Nos projets")
    dialog.submit()
    assert strategy.pillars(page.desk.dossier)[0].colour == "4"
    colours = page.desk.icons.theme.tokens.series
    assert pillar_colour(page.desk.icons.theme, Pillar("x", colour="4")).name() == (
        colours[3].lower()
    )


def test_that_ticked_suggestions_are_one_undoable_change(opened: Opened) -> None:
    page = opened()
    dossier = page.desk.dossier
    suggestions = page.desk.texts.suggestions()
    page.adopt()
    (dialog,) = page.findChildren(AdoptDialog)
    assert not dialog.primary.isEnabled()
    first_audience = len(suggestions.objectives)
    for place in (0, 1, first_audience):
        dialog.choices[place].box.click()
    assert "3" in dialog.primary.text()
    dialog.primary.click()
    assert len(strategy.objectives(dossier)) == 2
    assert strategy.audiences(dossier)[0].template == suggestions.audiences[0].id
    assert page.objectives.model.total == 2

    page.adopt()
    dialog = next(one for one in page.findChildren(AdoptDialog) if one.isVisible())
    assert not dialog.choices[0].box.isEnabled()
    assert dialog.choices[2].box.isEnabled()
    dialog.reject()
    page.desk.history.stack.undo()
    assert strategy.objectives(dossier) == ()
    assert strategy.audiences(dossier) == ()


def test_that_everything_can_be_ticked_at_once(opened: Opened) -> None:
    page = opened()
    page.adopt()
    (dialog,) = page.findChildren(AdoptDialog)
    dialog.all.click()
    dialog.primary.click()
    suggestions = page.desk.texts.suggestions()
    assert len(strategy.pillars(page.desk.dossier)) == len(suggestions.pillars)
    assert page.pillars.total.text().count("100")
    page.adopt()
    dialog = next(one for one in page.findChildren(AdoptDialog) if one.isVisible())
    assert not dialog.all.isEnabled()
    assert not dialog.primary.isEnabled()


def test_that_the_menu_and_the_buttons_follow_the_selection(opened: Opened) -> None:
    page = opened(example=True)
    section = page.objectives
    assert not section.edit.isEnabled()
    ids = [one.id for one in strategy.objectives(page.desk.dossier)]
    section.table.select(ids[:2])
    assert section.delete.isEnabled()
    assert not section.edit.isEnabled()
    menu = QMenu(page)
    section.table.fill_menu(menu)
    assert [action.isEnabled() for action in menu.actions()[:2]] == [False, True]
    menu.actions()[1].trigger()
    assert len(strategy.objectives(page.desk.dossier)) == len(ids) - 2
    page.desk.history.stack.undo()
    assert [one.id for one in strategy.objectives(page.desk.dossier)] == ids


@pytest.mark.parametrize("section", ["objectives", "audiences", "pillars"])
@pytest.mark.parametrize("example", [True, False])
def test_that_every_part_that_takes_the_keyboard_has_a_name(
    opened: Opened, section: str, example: bool
) -> None:
    page = opened(example=example)
    page.show_section(section)
    assert nameless(page) == []
    page.start()
    assert nameless(sheet(page).form) == []
    sheet(page).reject()
    page.adopt()
    assert nameless(page) == []


def test_that_a_past_due_date_is_in_words_and_a_near_one_in_colour(opened: Opened) -> None:
    page = opened()
    aims = [Objective("Passé", due_on=date(2026, 1, 31)), Objective("Sans date")]
    page.desk.keep(strategy.add_many(page.desk.dossier, aims))
    index = page.objectives.model.index(0, 3)
    assert index.data().startswith("31/01/2026,")
    assert page.objectives.model.index(1, 3).data() == "–"
    assert due_tone(date(2026, 1, 31), TODAY) == "danger"
    assert due_tone(date(2026, 12, 31), TODAY) == "warning"
    assert due_tone(date(2027, 12, 31), TODAY) is None
    assert due_tone(None, TODAY) is None


@pytest.mark.parametrize(
    ("aim", "said"),
    [
        (Objective("A"), "–"),
        (Objective("A", baseline=2), "2 → ?"),
        (Objective("A", target=0), "? → 0"),
        (Objective("A", baseline=1.5, target=4000), "1,5 → 4\u202f000"),
    ],
)
def test_that_the_way_to_the_target_shows_what_is_unknown(aim: Objective, said: str) -> None:
    assert course(aim) == said


def test_that_an_objective_is_measurable_with_its_four_fields() -> None:
    whole = {"indicator": "Abonnés", "baseline": 0, "target": 0, "due_on": TODAY}
    assert is_measurable(Objective("A", **whole))
    for key in whole:
        partial = {name: value for name, value in whole.items() if name != key}
        assert not is_measurable(Objective("A", **partial))


def test_that_colours_are_shared_out_before_any_is_used_twice() -> None:
    pillars: tuple[Pillar, ...] = ()
    for number in range(1, len(KEYS) + 1):
        pillars += (Pillar("P", colour=free_colour(pillars), id=number),)
    assert {one.colour for one in pillars} == set(KEYS)
    assert free_colour(pillars) in KEYS
    assert [colour_key(Pillar("P", id=number)) for number in (1, 2, 7)] == ["1", "2", "1"]
    assert colour_key(Pillar("P", colour="#123456", id=2)) == "2"


def test_that_a_share_is_a_percentage() -> None:
    assert [share(None), share(0.35), share(0.125)] == ["–", "35\u00a0%", "12,5\u00a0%"]


def test_that_an_account_renamed_elsewhere_is_shown_at_once(opened: Opened) -> None:
    page = opened()
    first, second = make_account(page, "Page"), make_account(page, "Groupe")
    aim_id, change = strategy.save(
        page.desk.dossier, Audience("Élus"), served_by={first: "", second: ""}
    )
    page.desk.keep(change)
    assert aim_id
    account = next(one for one in accounts.accounts_of(page.desk.dossier) if one.id == second)
    renamed = Account(account.network_id, "Le club", id=second)
    page.desk.keep(accounts.save(page.desk.dossier, renamed)[1])
    assert any("Le club" in name for name in page.audiences.model.row(0).account_names)
