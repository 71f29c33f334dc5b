"""The publications page: found, written down, qualified, deleted, undone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from cm_desk.domain.accounts import Account, Coverage
from cm_desk.domain.publication import Format, Origin, Publication
from cm_desk.domain.strategy import Audience
from cm_desk.services import accounts, publications, strategy
from cm_desk.storage import changes
from cm_desk.storage import publications as stored
from cm_desk.ui.design.form import FormDialog
from cm_desk.ui.pages.publications import PublicationsPage
from ui.desk_factory import TODAY, make_desk

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

RETURN = Qt.Key.Key_Return


@pytest.fixture
def visited() -> list[str]:
    """Return the pages that were gone to."""
    return []


@pytest.fixture
def page(tmp_path: Path, qtbot: QtBot, visited: list[str]) -> Iterator[PublicationsPage]:
    desk, window = make_desk(tmp_path)
    qtbot.addWidget(window)
    shown = PublicationsPage(replace(desk, go=visited.append))
    window.setCentralWidget(shown)
    window.resize(1366, 768)
    window.show()
    yield shown
    desk.jobs.stop()
    qtbot.wait(1)
    window.close()
    desk.dossier.close()


@pytest.fixture
def account(page: PublicationsPage) -> int:
    account_id, change = accounts.save(page.desk.dossier, Account("facebook-page", "PETR d’essai"))
    page.desk.keep(change)
    return account_id


def fill(page: PublicationsPage, account: int, count: int) -> None:
    """Write publications, one a day, the latest yesterday."""
    dossier, last = page.desk.dossier, TODAY.toordinal() - 1
    rows = (
        Publication(
            account,
            *publications.moment(dossier, date.fromordinal(last - number % 700), None),
            text=f"Marché d’été numéro {number}",
            format=Format.PHOTO if number % 2 else Format.LINK,
            reach=number,
        )
        for number in range(count)
    )
    with changes.record(dossier, "example_written") as recording:
        stored.insert_many(dossier, rows)
    page.desk.keep(recording.change)


def select(page: PublicationsPage, *places: int) -> None:
    flags = QItemSelectionModel.SelectionFlag
    chosen = page.table.view.selectionModel()
    chosen.clear()
    for place in places:
        chosen.select(page.model.index(place, 0), flags.Select | flags.Rows)


def dialogs(page: PublicationsPage) -> list[FormDialog]:
    return [one for one in page.findChildren(FormDialog) if one.isVisible()]


def shown_texts(page: PublicationsPage) -> list[str]:
    return [page.model.row(place).text for place in range(page.model.rowCount())]


class TestQuickEntry:
    def test_that_enter_writes_a_publication_that_undo_takes_away(
        self, page: PublicationsPage, account: int, qtbot: QtBot
    ):
        entry = page.quick_entry
        assert entry.account.value() == account, "the only account is chosen"
        qtbot.keyClicks(entry.time.line, "14h30")
        qtbot.keyClicks(entry.words.line, "Fete de la foret")
        qtbot.keyClick(entry.words.line, RETURN)
        row = page.model.row(0)
        assert row is not None
        assert (row.text, row.minute, row.day) == (
            "Fete de la foret",
            14 * 60 + 30,
            TODAY.toordinal(),
        )
        page.desk.history.stack.undo()
        assert page.model.rowCount() == 0

    def test_that_account_and_date_stay_for_the_next_one(
        self, page: PublicationsPage, account: int, qtbot: QtBot
    ):
        entry = page.quick_entry
        entry.day.line.clear()
        qtbot.keyClicks(entry.day.line, "3 mars 2026")
        for words in ("Un", "Deux"):
            qtbot.keyClicks(entry.words.line, words)
            qtbot.keyClick(entry.words.line, RETURN)
        rows = [page.model.row(place) for place in range(page.model.rowCount())]
        assert sorted(row.text for row in rows) == ["Deux", "Un"]
        assert {(row.account_id, row.day, row.minute) for row in rows} == {
            (account, date(2026, 3, 3).toordinal(), None)
        }

    @pytest.mark.usefixtures("account")
    def test_that_nothing_is_written_without_a_text_or_a_link(
        self, page: PublicationsPage, qtbot: QtBot
    ):
        qtbot.keyClick(page.quick_entry.words.line, RETURN)
        assert page.model.rowCount() == 0

    @pytest.mark.usefixtures("account")
    def test_that_a_link_already_there_is_refused_under_the_line(
        self, page: PublicationsPage, qtbot: QtBot
    ):
        entry = page.quick_entry
        for _ in range(2):
            qtbot.keyClicks(entry.link.line, "https://www.facebook.com/1/posts/2")
            qtbot.keyClick(entry.link.line, RETURN)
        assert page.model.rowCount() == 1
        assert entry.problem.isVisible()
        assert entry.problem.text() == page.desk.texts.get("errors", "publication_already_there")
        assert entry.link.value() == "https://www.facebook.com/1/posts/2", "what was typed stays"

    @pytest.mark.usefixtures("account")
    def test_that_a_day_to_come_is_refused(self, page: PublicationsPage, qtbot: QtBot):
        entry = page.quick_entry
        entry.day.line.clear()
        qtbot.keyClicks(entry.day.line, "25/12/2026")
        qtbot.keyClicks(entry.words.line, "Noel")
        qtbot.keyClick(entry.words.line, RETURN)
        assert page.model.rowCount() == 0

    def test_that_the_line_is_not_offered_before_there_is_an_account(self, page: PublicationsPage):
        assert not page.quick_entry.isVisible()


class TestQualification:
    def test_that_three_rows_are_qualified_in_one_change(
        self, page: PublicationsPage, account: int
    ):
        audience_id, change = strategy.save(page.desk.dossier, Audience("Habitants"))
        page.desk.keep(change)
        fill(page, account, 10)
        select(page, 1, 4, 6)
        assert page.bar.isVisible()
        before = page.desk.history.stack.count()
        page.bar.qualify.emit("audience_id", audience_id)
        assert page.desk.history.stack.count() == before + 1
        qualified = [n for n in range(10) if page.model.row(n).audience_id == audience_id]
        assert qualified == [1, 4, 6]
        assert page.selected_ids() == [page.model.row(n).id for n in (1, 4, 6)]
        page.desk.history.stack.undo()
        assert all(page.model.row(n).audience_id is None for n in range(10))

    @pytest.mark.usefixtures("account")
    def test_that_a_menu_offers_what_there_is_and_a_way_to_write_it(
        self, page: PublicationsPage, qtbot: QtBot, visited: list[str]
    ):
        menu = QMenu()
        qtbot.addWidget(menu)
        page.bar.fill_menu(menu, "audience_id")
        menu.actions()[0].trigger()
        assert visited == ["strategy"]
        menu.clear()
        page.bar.fill_menu(menu, "origin")
        with qtbot.waitSignal(page.bar.qualify) as told:
            menu.actions()[1].trigger()
        assert told.args == ["origin", Origin.MEMBER]
        with qtbot.waitSignal(page.bar.qualify) as told:
            menu.actions()[-1].trigger()
        assert told.args == ["origin", None]

    def test_that_the_context_menu_does_all_that_the_bar_does(
        self, page: PublicationsPage, account: int, qtbot: QtBot
    ):
        fill(page, account, 3)
        select(page, 1)
        menu = QMenu()
        qtbot.addWidget(menu)
        page.table.fill_menu(menu)
        submenus = [one.menu() for one in menu.actions() if one.menu() is not None]
        assert len(submenus) >= 5
        formats = submenus[3].actions()
        formats[2].trigger()
        assert page.model.row(1).format is list(Format)[2]

    def test_that_the_same_alternative_text_goes_to_the_whole_selection(
        self, page: PublicationsPage, account: int, qtbot: QtBot
    ):
        fill(page, account, 4)
        select(page, 0, 2)
        page.bar.alt_text_asked.emit()
        (dialog,) = dialogs(page)
        qtbot.keyClicks(dialog.form.field("alt_text").focus_widget(), "Un etal de tomates")
        dialog.submit()
        texts = [page.model.row(n).alt_text for n in range(4)]
        assert texts == ["Un etal de tomates", "", "Un etal de tomates", ""]

    def test_that_a_long_qualification_leaves_the_window_and_can_be_undone(
        self, page: PublicationsPage, account: int
    ):
        fill(page, account, 1500)
        page.table.view.selectAll()
        page.qualify({"sponsored": True})
        assert page.isEnabled()
        assert all(page.model.row(n).sponsored for n in (0, 700, 1499))
        page.desk.history.stack.undo()
        assert page.model.row(1499).sponsored is None


class TestDeleting:
    def test_that_the_delete_key_deletes_and_undo_brings_back(
        self, page: PublicationsPage, account: int, qtbot: QtBot
    ):
        fill(page, account, 5)
        select(page, 0, 1)
        qtbot.keyClick(page.table.view, Qt.Key.Key_Delete)
        assert page.model.rowCount() == 3
        assert not page.bar.isVisible()
        page.desk.history.stack.undo()
        assert page.model.rowCount() == 5


class TestEditing:
    def test_that_enter_opens_the_sheet_and_saving_changes_the_row(
        self, page: PublicationsPage, account: int, qtbot: QtBot
    ):
        fill(page, account, 2)
        page.table.view.setCurrentIndex(page.model.index(0, 0))
        qtbot.keyClick(page.table.view, RETURN)
        (dialog,) = dialogs(page)
        text = dialog.form.field("text").focus_widget()
        text.selectAll()
        qtbot.keyClicks(text, "Marche de Noel")
        dialog.submit()
        row = page.model.row(0)
        assert row.text == "Marche de Noel"
        assert row.minute is None, "an unknown hour stays unknown"
        assert row.reach == 0

    def test_that_an_unchanged_moment_keeps_its_second(self, page: PublicationsPage, account: int):
        dossier = page.desk.dossier
        moment = publications.moment(dossier, TODAY, None)
        one = Publication(account, moment.published_at + 7, moment.day, 5 * 60, text="Exact")
        _id, change = publications.save(dossier, one)
        page.desk.keep(change)
        page.edit(page.model.row(0))
        (dialog,) = dialogs(page)
        dialog.submit()
        assert page.model.row(0).published_at == moment.published_at + 7

    def test_that_a_refused_link_is_said_beside_its_field(
        self, page: PublicationsPage, account: int, qtbot: QtBot
    ):
        dossier = page.desk.dossier
        for number in (1, 2):
            link = f"https://www.facebook.com/9/posts/{number}"
            moment = publications.moment(dossier, TODAY, None)
            one = Publication(account, *moment, permalink=link)
            page.desk.keep(publications.save(dossier, one)[1])
        page.edit(page.model.row(0))
        (dialog,) = dialogs(page)
        field = dialog.form.field("permalink")
        field.focus_widget().selectAll()
        other = page.model.row(1).permalink
        qtbot.keyClicks(field.focus_widget(), other)
        dialog.submit()
        assert field.shown_problem() == page.desk.texts.get("errors", "publication_already_there")
        dialog.reject()


class TestFinding:
    def test_that_searching_ignores_accents_and_counts(
        self, page: PublicationsPage, account: int, qtbot: QtBot
    ):
        fill(page, account, 20)
        qtbot.keyClicks(page.table.search, "marche d'ete numero 13")
        qtbot.waitUntil(lambda: page.model.rowCount() == 1)
        assert shown_texts(page) == ["Marché d’été numéro 13"]
        page.table.clear_search()
        assert page.model.rowCount() == 20

    def test_that_filters_narrow_and_can_be_cleared(self, page: PublicationsPage, account: int):
        fill(page, account, 20)
        filters = page.filters
        filters.format.set_value(Format.PHOTO)
        filters.format.edited.emit()
        assert page.model.rowCount() == 10
        filters.missing.set_value("audience_id")
        filters.missing.edited.emit()
        assert page.model.rowCount() == 10
        filters.period.set_value("custom")
        filters.first.set_value(date(2026, 11, 20))
        filters.period.edited.emit()
        assert filters.first.isVisible()
        assert page.model.rowCount() == 1
        filters.clear()
        assert page.model.rowCount() == 20

    def test_that_a_filter_on_a_deleted_account_is_dropped(
        self, page: PublicationsPage, account: int
    ):
        fill(page, account, 3)
        page.filters.account.set_value(account)
        page.filters.account.edited.emit()
        page.desk.edit(lambda: accounts.delete(page.desk.dossier, [account]))
        assert page.filters.account.value() is None

    def test_that_a_header_sorts_and_the_selection_follows(
        self, page: PublicationsPage, account: int
    ):
        fill(page, account, 20)
        select(page, 0)
        chosen = page.selected_ids()
        reach = next(n for n, one in enumerate(page.model.columns) if one.numeric)
        page.table.sort_by(reach, Qt.SortOrder.DescendingOrder)
        assert page.model.row(0).reach == 19
        assert page.selected_ids() == chosen


def test_that_the_paged_model_keeps_qt_s_rules(page: PublicationsPage, account: int):
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(page.model, fatal, page)
    fill(page, account, 450)
    page._searched("numero 44")
    page._searched("")
    assert page.model.rowCount() == 450
    tester.deleteLater()


def test_that_an_unknown_hour_is_said(page: PublicationsPage, account: int):
    fill(page, account, 1)
    index = page.model.index(0, 1)
    assert index.data(), "the cell says it too"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) != index.data()


def test_that_what_people_wrote_never_acts_as_markup(page: PublicationsPage, account: int):
    moment = publications.moment(page.desk.dossier, TODAY, None)
    one = Publication(account, *moment, text="<b>gras</b> & <script>")
    page.desk.keep(publications.save(page.desk.dossier, one)[1])
    tip = page.model.index(0, 3).data(Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in tip
    assert "&lt;b&gt;gras&lt;/b&gt; &amp;" in tip


@pytest.mark.usefixtures("account")
def test_that_periods_are_declared_corrected_and_deleted(page: PublicationsPage, qtbot: QtBot):
    page._show_view("periods")
    view = page.periods
    view.add()
    (dialog,) = dialogs(page)
    for key, typed in (("first", "01/01/2026"), ("last", "31/03/2026")):
        qtbot.keyClicks(dialog.form.field(key).focus_widget(), typed)
    dialog.submit()
    (period,) = accounts.coverage(page.desk.dossier)
    assert (period.first, period.last, period.source) == (
        date(2026, 1, 1),
        date(2026, 3, 31),
        "saisi",
    )
    assert "31" in view.timeline.accessibleDescription()
    view.edit(view.model.row(0))
    dialog = dialogs(page)[-1]
    last = dialog.form.field("last").focus_widget()
    last.selectAll()
    qtbot.keyClicks(last, "01/12/2025")
    dialog.submit()
    refusal = page.desk.texts.get("errors", "period_ends_before_it_starts")
    assert dialog.form.field("last").shown_problem() == refusal
    dialog.reject()
    view.delete([view.model.row(0)])
    assert view.model.rowCount() == 0
    page.desk.history.stack.undo()
    assert view.model.rowCount() == 1


def test_that_a_changed_import_is_no_longer_observed(page: PublicationsPage, account: int):
    page._show_view("periods")
    period = Coverage(account, date(2026, 1, 1), date(2026, 2, 1), source="import")
    page.desk.keep(accounts.save_coverage(page.desk.dossier, period)[1])
    page.periods.edit(page.periods.model.row(0))
    dialogs(page)[0].submit()
    assert accounts.coverage(page.desk.dossier)[0].source == "saisi"


def test_that_the_help_stays_beside_the_window(page: PublicationsPage):
    page.show_help()
    help_window = page._help
    assert help_window is not None
    assert not help_window.isModal()
    page.show_help()
    assert page._help is help_window
    help_window.close()


@pytest.mark.parametrize("view", ["list", "periods"])
def test_that_every_stop_of_the_keyboard_has_a_name(
    page: PublicationsPage, account: int, view: str
):
    fill(page, account, 3)
    page._show_view(view)
    select(page, 0)
    stops = [
        one
        for one in page.findChildren(QWidget)
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(stops) > 3
    nameless = [one for one in stops if not (one.accessibleName() or getattr(one, "text", str)())]
    assert nameless == []


def test_that_the_page_fits_a_small_screen_at_both_scales(page: PublicationsPage, account: int):
    fill(page, account, 30)
    for scale in (1.0, 2.0):
        page.desk.icons.theme.set_scale(scale)
        page.window().resize(1366, 768)
        assert page.minimumSizeHint().width() <= 1366
    page.desk.icons.theme.set_scale(1.0)
