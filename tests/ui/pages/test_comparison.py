"""The comparison page against figures counted by hand."""

import csv
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cm_desk.domain.accounts import Account, AccountState, Coverage, Frequency
from cm_desk.domain.history import Period, last_complete_weeks
from cm_desk.domain.territory import TerritoryKind
from cm_desk.services import accounts, territory
from cm_desk.ui.comparison.chart_card import ChartCard
from cm_desk.ui.design import tokens as t
from cm_desk.ui.desk import Desk
from cm_desk.ui.main_window import MainWindow
from cm_desk.ui.pages.comparison import ComparisonPage
from ui import comparison_dossier as by_hand
from ui.desk_factory import TODAY, make_desk

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

Show = Callable[[], ComparisonPage]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    built, window = make_desk(tmp_path)
    yield built
    built.jobs.stop()
    built.dossier.close()
    # At once: each new theme would dress again every window that is left.
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def show(desk: Desk, qtbot: QtBot) -> Show:
    """Return what shows the page, its charts drawn."""

    def shown() -> ComparisonPage:
        window = desk.events.parent()
        assert isinstance(window, MainWindow)
        page = ComparisonPage(desk)
        window.setCentralWidget(page)
        window.resize(1200, 800)
        window.show()
        qtbot.waitExposed(window)
        return settled(page)

    return shown


def settled(page: ComparisonPage) -> ComparisonPage:
    """Let the page build its cards and its charts, a step at a time."""
    end = monotonic() + 20
    while not page.is_settled:
        assert monotonic() < end
        QGuiApplication.processEvents()
    QGuiApplication.processEvents()
    return page


def choose(page: ComparisonPage, key: str) -> None:
    buttons = page.period.choice.findChildren(QAbstractButton)
    buttons[("12", "26", "52", "dates").index(key)].click()
    settled(page)


def weeks_of(page: ComparisonPage, place: int) -> list[tuple[date, int, int]]:
    chart = page.cards["cadence"].panels[place].chart
    assert chart is not None
    return [(one.monday, one.count, one.covered_days) for one in chart.bars.weeks]


def written(card: ChartCard, path: Path) -> list[list[str]]:
    card.export(path)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream, delimiter=";"))


def test_that_the_chart_shows_the_weeks_counted_by_hand(desk: Desk, show: Show) -> None:
    by_hand.fill(desk)
    page = show()
    choose(page, "12")
    expected = [
        (date(2026, month, day), count, covered)
        for (month, day), count, covered in zip(
            by_hand.MONDAYS, by_hand.COUNTS, by_hand.COVERED_DAYS, strict=True
        )
    ]
    assert weeks_of(page, 0) == expected
    chart = page.cards["cadence"].panels[0].chart
    assert chart is not None
    assert chart.bars.target == 2
    # Five publications over the sixty-six days that are covered.
    assert "0,53\u00a0publication par semaine" in page.cards["cadence"].panels[0].reading.text()
    assert [panel.name.text() for panel in page.cards["cadence"].panels] == [
        "Page · Facebook (page)",
        "Profil · LinkedIn",
        "Fil · WhatsApp (groupe)",
    ]
    assert {covered for _monday, _count, covered in weeks_of(page, 1)} == {0}


def test_that_the_table_and_the_file_hold_what_the_chart_shows(
    desk: Desk, show: Show, tmp_path: Path
) -> None:
    by_hand.fill(desk)
    page = show()
    choose(page, "12")
    card = page.cards["cadence"]
    card.toggle_table()
    assert card.table is not None
    assert card.table.isVisible()
    drawn = [
        (panel.name.text().partition(" ·")[0], week)
        for panel in card.panels
        if panel.chart is not None
        for week in panel.chart.bars.weeks
    ]
    assert len(drawn) == 36
    model = card.table.model
    rows = [model.row(place) for place in range(model.rowCount())]
    assert [(row.account, row.week) for row in rows if row is not None] == drawn
    counts = [model.columns[2].text(row) for row in rows[:12] if row is not None]
    assert counts == ["1", "–", "1", "2", "0", "0", "0", "0", "0", "1", "0", "1"]

    head, *lines = written(card, tmp_path / "cadence.csv")
    assert len(head) == 7
    assert len(lines) == 36
    assert lines[0] == ["Page", "Facebook (page)", "2026-W35", "2026-08-24", "1", "0", "2"]
    assert lines[1][3:] == ["2026-08-31", "", "0", "2"]
    assert lines[4][3:] == ["2026-09-21", "0", "7", "2"]
    assert lines[11][3:] == ["2026-11-09", "1", "3", "2"]

    page.cards["cadence"].toggle_table()
    assert card.table.isHidden()


def test_that_an_account_named_like_a_formula_stays_a_text_in_the_file(
    desk: Desk, show: Show, tmp_path: Path
) -> None:
    by_hand.add_account(desk, Account("facebook-page", "=HYPERLINK(1)"))
    _head, *lines = written(show().cards["cadence"], tmp_path / "cadence.csv")
    assert {line[0] for line in lines} == {"'=HYPERLINK(1)"}


def test_that_a_file_that_cannot_be_written_is_said_and_leaves_nothing(
    desk: Desk, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_hand.fill(desk)
    said: list[str] = []
    monkeypatch.setattr(
        type(desk.messages), "show_error", lambda _self, error: said.append(error.key)
    )
    show().cards["cadence"].export(tmp_path / "nowhere" / "cadence.csv")
    assert len(said) == 1
    assert list(tmp_path.glob("**/*.csv*")) == []


def test_that_the_file_goes_where_the_dialog_says(
    desk: Desk, show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_hand.fill(desk)
    page = show()
    target = tmp_path / "ici.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    page.cards["networks"].export_button.click()
    assert target.is_file()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    target.unlink()
    page.cards["networks"].export_button.click()
    assert not target.exists()


def test_that_networks_stand_beside_the_survey_and_whatsapp_apart(
    desk: Desk, show: Show, tmp_path: Path
) -> None:
    by_hand.fill(desk)
    page = show()
    chart = page.cards["networks"].chart
    assert chart is not None
    assert chart.marks.bars() == {"linkedin": 69.0}
    rows = {row.group: row for row in page.cards["networks"].rows}
    assert [group for group, row in rows.items() if row.present] == [
        "linkedin",
        "facebook",
        "whatsapp",
    ]
    assert {row.printed for group, row in rows.items() if group != "linkedin"} == {"non publié"}
    assert [group for group, row in rows.items() if row.apart] == ["whatsapp"]
    assert (
        "Lecture\u00a0: 69\u00a0% des Pays utilisent LinkedIn."
        in page.cards["networks"].reading.text()
    )

    page.cards["networks"].toggle_table()
    assert page.cards["networks"].table is not None
    model = page.cards["networks"].table.model
    assert [model.columns[2].text(row) for row in page.cards["networks"].rows].count(
        "non publié"
    ) == 6
    _head, *lines = written(page.cards["networks"], tmp_path / "networks.csv")
    shares = {line[0]: (line[2], line[3]) for line in lines}
    assert shares["LinkedIn"] == ("69", "69\u00a0%")
    assert shares["Facebook"] == ("", "non publié")


def test_that_every_comparison_carries_its_source_its_year_and_its_reason(
    desk: Desk, show: Show
) -> None:
    by_hand.fill(desk)
    page = show()
    lines = [line for line in page.cards["others"].lines if not line.isHidden()]
    assert len(lines) > 5
    shown = [page.cards["frequency"].provenance, page.cards["networks"].provenance]
    for provenance in (*shown, *(line.provenance for line in lines)):
        badge, *_others = provenance.findChildren(QLabel)
        assert badge.text() in {"Comparable", "Avec prudence", "Non comparable"}
        assert len(provenance.reason.text()) > 20
        assert provenance.source.text().count(" · ") >= 2
    assert "ANPP" in page.cards["frequency"].provenance.source.text()
    assert "nnée non publiée" in page.cards["frequency"].provenance.source.text()
    sentences = [line.sentence.text() for line in lines]
    assert not any("utilisent LinkedIn" in sentence for sentence in sentences)


def test_that_a_declared_frequency_speaks_before_any_import(desk: Desk, show: Show) -> None:
    by_hand.add_account(
        desk, Account("facebook-page", "Page", declared_frequency=Frequency.TWO_THREE)
    )
    page = show()
    sentence = page.cards["frequency"].sentence.text()
    assert sentence.startswith("37\u00a0% des Pays publient une fois par semaine en moyenne")
    assert "deux ou trois fois par semaine, déclaré" in sentence
    assert page.cards["frequency"].badge.isVisible()
    assert "éclaré" in page.cards["frequency"].reading.text()
    assert page.cards["frequency"].chart is not None
    assert page.cards["frequency"].chart.isHidden()
    assert page.cards["frequency"].rows == ()
    assert {covered for _monday, _count, covered in weeks_of(page, 0)} == {0}


def test_that_a_new_file_says_what_to_do_and_keeps_the_national_figures(
    desk: Desk, show: Show
) -> None:
    page = show()
    assert "non renseigné" in page.cards["frequency"].sentence.text()
    assert page.cards["frequency"].badge.isHidden()
    assert not page.cards["cadence"]._empty.isHidden()
    assert page.cards["cadence"].buttons.isHidden()
    assert page.cards["cadence"].panels == []
    assert page.cards["networks"].chart is not None
    assert page.cards["networks"].chart.marks.bars() == {"linkedin": 69.0}
    by_hand.add_account(desk, Account("facebook-page", "Page"))
    settled(page)
    assert page.cards["cadence"]._empty.isHidden()
    assert page.cards["cadence"].panels[0].chart is not None


def test_that_an_edit_changes_the_figures_in_the_widgets_that_are_there(
    desk: Desk, show: Show
) -> None:
    account_id = by_hand.fill(desk)
    page = show()
    choose(page, "12")
    widgets = set(page.findChildren(QWidget))
    chart = page.cards["cadence"].panels[0].chart
    by_hand.publish(desk, account_id, date(2026, 9, 22), date(2026, 9, 23), date(2026, 9, 24))
    settled(page)
    assert page.cards["cadence"].panels[0].chart is chart
    assert weeks_of(page, 0)[4] == (date(2026, 9, 21), 3, 7)
    # Eight publications over sixty-six days.
    assert "0,85\u00a0publication par semaine" in page.cards["cadence"].panels[0].reading.text()
    assert set(page.findChildren(QWidget)) == widgets
    for _ in range(3):
        desk.history.stack.undo()
    settled(page)
    assert weeks_of(page, 0)[4] == (date(2026, 9, 21), 0, 7)


def test_that_an_account_gone_leaves_no_chart_of_its_own(desk: Desk, show: Show) -> None:
    account_id = by_hand.fill(desk)
    page = show()
    assert [panel.isVisible() for panel in page.cards["cadence"].panels] == [True, True, True]
    desk.keep(accounts.delete(desk.dossier, [account_id]))
    settled(page)
    assert [panel.isVisible() for panel in page.cards["cadence"].panels] == [True, True, False]
    assert page.cards["cadence"].panels[0].name.text().startswith("Profil")


def test_that_one_account_can_be_looked_at_alone(desk: Desk, show: Show) -> None:
    account_id = by_hand.fill(desk)
    page = show()
    all_height = page.cards["cadence"].panels[0].chart.height()
    page.cards["cadence"].choice.set_value(account_id)
    page.cards["cadence"].choice.edited.emit()
    assert [panel.isVisible() for panel in page.cards["cadence"].panels] == [True, False, False]
    assert page.cards["cadence"].panels[0].chart.height() > all_height
    assert {row.account for row in page.cards["cadence"].rows} == {"Page"}
    desk.keep(accounts.delete(desk.dossier, [account_id]))
    settled(page)
    assert page.cards["cadence"].choice.value() is None
    assert {row.account for row in page.cards["cadence"].rows} == {"Profil", "Fil"}


@pytest.mark.parametrize("weeks", ["12", "26", "52"])
def test_that_the_period_is_that_many_complete_weeks(desk: Desk, show: Show, weeks: str) -> None:
    by_hand.fill(desk)
    page = show()
    choose(page, weeks)
    assert page.period.period() == last_complete_weeks(TODAY, int(weeks))
    assert len(weeks_of(page, 0)) == int(weeks)


def test_that_two_dates_are_widened_to_whole_weeks(desk: Desk, show: Show) -> None:
    by_hand.fill(desk)
    page = show()
    choose(page, "12")
    choose(page, "dates")
    assert page.period.period() == last_complete_weeks(TODAY, 12)
    for field, typed in ((page.period.first, "16/09/2026"), (page.period.last, "22/09/2026")):
        field.line.setText(typed)
        field.line.textEdited.emit(typed)
        field.commit()
    settled(page)
    assert page.period.period() == Period(date(2026, 9, 14), date(2026, 9, 27))
    assert [count for _monday, count, _covered in weeks_of(page, 0)] == [2, 0]


def test_that_dates_in_the_wrong_order_are_said_and_change_nothing(desk: Desk, show: Show) -> None:
    by_hand.fill(desk)
    page = show()
    choose(page, "dates")
    before, drawn = page.period.period(), weeks_of(page, 0)
    page.period.last.line.setText("01/01/2020")
    page.period.last.line.textEdited.emit("")
    page.period.last.commit()
    assert page.period._problem.isVisible()
    assert page.period.period() == before
    assert weeks_of(page, 0) == drawn
    choose(page, "52")
    assert page.period._problem.isHidden()


def test_that_the_image_holds_the_charts_on_a_light_ground(desk: Desk, show: Show) -> None:
    by_hand.fill(desk)
    page = show()
    desk.icons.theme.set_mode("dark")
    try:
        for card, colour in (
            (page.cards["cadence"], t.LIGHT.bar),
            (page.cards["networks"], t.LIGHT.national),
        ):
            QGuiApplication.clipboard().clear()
            card.copy_button.click()
            image = QGuiApplication.clipboard().image()
            assert image.width() >= 2 * card.picture_width()
            assert image.pixelColor(2, 2).name() == t.LIGHT.surface.lower()
            assert colour.lower() in colours(image)
            assert t.DARK.surface.lower() not in colours(image)
            assert {type(part).__name__ for part in card.parts()} >= {"Words", "Drawing"}
    finally:
        desk.icons.theme.set_mode("light")


def test_that_the_image_says_its_title_and_its_source(desk: Desk, show: Show) -> None:
    by_hand.fill(desk)
    page = show()
    for card, source in (
        (page.cards["cadence"], page.cards["cadence"].source),
        (page.cards["networks"], page.cards["networks"].provenance.source),
    ):
        words = [part.text for part in card.parts() if hasattr(part, "text")]
        assert words[0] == card.title
        assert source.text() in words
        assert any("PETR d’essai" in one for one in words)


def test_that_an_example_is_said_fictional_in_its_image(desk: Desk, show: Show) -> None:
    by_hand.fill(desk)
    described = territory.read(desk.dossier)
    change = territory.save(desk.dossier, replace(described, is_example=True))
    desk.keep(change)
    page = show()
    for card in (page.cards["cadence"], page.cards["networks"]):
        words = [part.text for part in card.parts() if hasattr(part, "text")]
        assert words[1].startswith("PETR d’essai (")


def test_that_a_commune_is_told_that_the_survey_speaks_of_others(desk: Desk, show: Show) -> None:
    by_hand.fill(desk)
    described = territory.read(desk.dossier)
    desk.keep(territory.save(desk.dossier, replace(described, kind=TerritoryKind.COMMUNE)))
    page = show()
    for provenance in (page.cards["frequency"].provenance, page.cards["networks"].provenance):
        assert "Avec prudence" in provenance.spoken()


def test_that_the_context_is_folded_until_asked_for(show: Show) -> None:
    page = show()
    assert page.cards["context"].table is None
    page.cards["context"].toggle.click()
    table = page.cards["context"].table
    assert table is not None
    assert table.isVisible()
    years = [table.model.columns[2].text(row) for row in page.cards["context"]._references]
    assert len(years) > 100
    assert all(years)
    page.cards["context"].toggle.click()
    assert table.isHidden()


def test_that_charts_say_their_figures_to_who_cannot_see_them(desk: Desk, show: Show) -> None:
    by_hand.fill(desk)
    page = show()
    choose(page, "12")
    chart = page.cards["cadence"].panels[0].chart
    assert chart is not None
    assert "Page · Facebook (page)" in chart.accessibleName()
    said = chart.accessibleDescription()
    assert "0,53\u00a0publication par semaine" in said
    assert "semaine\u00a038 (14–20\u00a0sept.) 2026" in said  # the most, two publications
    survey = page.cards["networks"].chart
    assert survey is not None
    assert survey.accessibleName() == page.cards["networks"].title
    assert "LinkedIn" in survey.accessibleDescription()
    assert "69\u00a0%" in survey.accessibleDescription()
    assert "ANPP" in survey.accessibleDescription()


def test_that_everything_the_keyboard_reaches_has_a_name(desk: Desk, show: Show) -> None:
    by_hand.fill(desk)
    page = show()
    page.cards["cadence"].toggle_table()
    page.cards["context"].toggle_table()
    choose(page, "dates")
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy().value & 1
        and not (widget.accessibleName() or isinstance(widget, QLabel))
    ]
    assert [(type(one).__name__, one.parent()) for one in nameless] == []


def test_that_the_page_fits_a_small_screen_at_every_scale(desk: Desk, show: Show) -> None:
    by_hand.fill(desk)
    page = show()
    window = page.window()
    window.setMinimumSize(320, 320)
    try:
        for width, scale in ((1130, 1.0), (900, 2.0)):
            desk.icons.theme.set_scale(scale)
            window.resize(width, 700)
            QGuiApplication.processEvents()
            content = page.findChild(QWidget, "qt_scrollarea_viewport")
            assert content is not None
            cards = (
                page.cards["frequency"],
                page.cards["cadence"],
                page.cards["networks"],
                page.cards["others"],
                page.cards["context"],
            )
            assert all(card.width() <= width for card in cards)
            assert all(
                card.height() >= card.layout().totalHeightForWidth(card.width()) for card in cards
            )
    finally:
        desk.icons.theme.set_scale(1.0)


def test_that_the_page_opens_with_no_chart_library_loaded(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_hand.fill(desk)
    asked: list[object] = []
    jobs = type(desk.jobs)
    run = jobs.run
    monkeypatch.setattr(jobs, "run", lambda self, *a, **k: (asked.append(a), run(self, *a, **k))[1])
    hidden = {name: sys.modules[name] for name in ("pyqtgraph",) if name in sys.modules}
    for name in hidden:
        monkeypatch.delitem(sys.modules, name)
    window = desk.events.parent()
    assert isinstance(window, MainWindow)
    page = ComparisonPage(desk)
    window.setCentralWidget(page)
    window.show()
    while not asked:
        QGuiApplication.processEvents()
    # The sentences are all there; the charts are asked for elsewhere.
    assert page.cards["frequency"].sentence.text()
    assert page.cards["cadence"].panels[0].reading.text()
    assert page.cards["years"].panels[0].reading.text()
    assert len(asked) == 1
    sys.modules.update(hidden)


def test_that_evidence_is_said_as_it_is(desk: Desk, show: Show) -> None:
    account_id = by_hand.fill(desk)
    page = show()
    assert page.cards["frequency"].badge.isVisible()
    assert "saisi" in page.cards["frequency"].sentence.text()
    for one in accounts.coverage(desk.dossier, account_id):
        desk.keep(accounts.delete_coverage(desk.dossier, [one.id or 0]))
    _id, change = accounts.save_coverage(
        desk.dossier,
        Coverage(account_id, date(2026, 9, 7), date(2026, 11, 11), source="import"),
    )
    desk.keep(change)
    settled(page)
    assert "constaté sur 9\u00a0semaines" in page.cards["frequency"].sentence.text()


def test_that_a_closed_account_is_no_presence(desk: Desk, show: Show) -> None:
    by_hand.add_account(desk, Account("linkedin", "Ancien", state=AccountState.CLOSED))
    page = show()
    assert [row.group for row in page.cards["networks"].rows if row.present] == []


def test_that_figures_that_had_their_time_say_so(
    desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show()
    assert not page.outdated.isVisibleTo(page)
    old = replace(desk.benchmarks(), published_on="2020-01-15")
    monkeypatch.setattr(Desk, "benchmarks", property(lambda _desk: lambda: old))
    page.reload()
    assert page.outdated.isVisibleTo(page)


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 3)
        for y in range(0, image.height(), 3)
    }
