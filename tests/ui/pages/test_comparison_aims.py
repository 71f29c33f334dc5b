"""What the comparison page says of rhythm, aims and residents' use, told apart by nature."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cm_desk import paths
from cm_desk.domain.accounts import Account, Coverage, Frequency
from cm_desk.domain.strategy import Audience, Objective
from cm_desk.domain.territory import TerritoryKind
from cm_desk.services import accounts, benchmarks, strategy, territory
from cm_desk.ui.comparison.chart_card import ChartCard
from cm_desk.ui.comparison.steps import Steps
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
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def show(desk: Desk, qtbot: QtBot) -> Show:
    """Return what shows the page, its cards and its charts there."""

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
    end = monotonic() + 20
    while not page.is_settled:
        assert monotonic() < end
        QGuiApplication.processEvents()
    QGuiApplication.processEvents()
    return page


def type_value(desk: Desk, slug: str, value: float) -> None:
    desk.keep(
        benchmarks.type_value(
            desk.dossier, slug, value, note="p. 4", resources=paths.resources(), today=TODAY
        )
    )


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def written(card: ChartCard, path: Path) -> list[list[str]]:
    card.export(path)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream, delimiter=";"))


def said(card: ChartCard) -> str:
    """Return all the words of a card that can be seen."""
    labels = card.findChildren(QLabel)
    return plain(" | ".join(one.text() for one in labels if one.isVisibleTo(card)))


def test_that_weeks_are_counted_by_class_and_the_survey_stays_a_sentence(
    desk: Desk, show: Show, tmp_path: Path
) -> None:
    page_id = by_hand.fill(desk)
    page = show()
    card = page.cards["frequency"]
    card.choice.set_value(page_id)
    card.choice.edited.emit()
    # Nine whole weeks from 7 September: one with two publications, two with one, six with none.
    assert [(row.label, row.weeks) for row in card.rows] == [
        ("aucune publication", 6),
        ("une publication", 2),
        ("deux ou trois", 1),
        ("quatre et plus", 0),
    ]
    assert sum(row.share for row in card.rows) == pytest.approx(100)
    assert card.chart is not None
    assert card.chart.marks.rows == card.rows
    assert not card.chart.isHidden()
    assert "43 semaines de la période ne sont pas entièrement couvertes" in plain(
        card.reading.text()
    )
    assert card.badge.isVisible()
    assert plain(card.sentence.text()).startswith("Lecture : 37 % des Pays")
    assert 37 not in [row.weeks for row in card.rows]
    head, *lines = written(card, tmp_path / "weeks.csv")
    assert len(head) == 4
    assert lines[0] == ["Page", "aucune publication", "6", "66,67"]


def test_that_all_accounts_together_carry_the_sentence_of_both(desk: Desk, show: Show) -> None:
    by_hand.fill(desk)
    card = show().cards["frequency"]
    assert plain(card.sentence.text()).startswith(
        "37 % des Pays publient une fois par semaine en moyenne ; vous : 0,53 publication"
    )
    assert "ANPP" in card.provenance.source.text()
    assert "Année non publiée" in card.provenance.source.text()


def test_that_before_any_import_no_week_is_drawn(desk: Desk, show: Show) -> None:
    account = Account("facebook-page", "Page", declared_frequency=Frequency.ONE)
    by_hand.add_account(desk, account)
    card = show().cards["frequency"]
    assert card.chart is not None
    assert card.chart.isHidden()
    assert card.buttons.isHidden()
    assert card.rows == ()
    assert "Fréquence déclarée : une fois par semaine" in plain(card.reading.text())
    assert card.badge.text() == "déclaré"


def test_that_declared_and_observed_never_share_the_card(desk: Desk, show: Show) -> None:
    page_id = by_hand.fill(desk)
    page = show()
    card = page.cards["frequency"]
    for value in (None, page_id):
        card.choice.set_value(value)
        card.choice.edited.emit()
        assert "éclaré" not in card.reading.text() + card.sentence.text()
    (profile,) = [one.id for one in accounts.accounts_of(desk.dossier) if one.name == "Profil"]
    card.choice.set_value(profile)
    card.choice.edited.emit()
    assert card.rows == ()
    assert "Fréquence déclarée" in card.reading.text()
    assert "constaté" not in card.sentence.text()
    assert "saisi" not in card.sentence.text()


def test_that_aims_are_a_yes_or_a_no_beside_the_published_shares(
    desk: Desk, show: Show, tmp_path: Path
) -> None:
    for one in (
        Objective("Montrer ce que nous faisons", template="propre-activite"),
        Objective("Recruter", template=""),
    ):
        desk.keep(strategy.save(desk.dossier, one)[1])
    desk.keep(strategy.save(desk.dossier, Audience("Élus du Pays"))[1])
    page = show()
    chart = page.cards["objectives"].chart
    assert chart is not None
    assert chart.marks.bars() == {"propre-activite": 82.0}
    rows = {row.group: row for row in page.cards["objectives"].rows}
    assert (rows["propre-activite"].present, rows["propre-activite"].presence) == (True, "oui")
    assert (rows["relais-membres"].present, rows["relais-membres"].printed) == (
        False,
        "non publié",
    )
    assert [(row.label, row.printed) for row in page.cards["objectives"].rows if row.apart] == [
        ("Recruter", "hors enquête")
    ]
    people = page.cards["audiences"].chart
    assert people is not None
    assert people.marks.bars() == {"habitants": 43.0}
    assert [row.group for row in page.cards["audiences"].rows if row.present] == [
        "elus-techniciens"
    ]
    _head, *lines = written(page.cards["objectives"], tmp_path / "aims.csv")
    assert lines[0][:4] == ["Activité propre", "oui", "82", "82\u00a0%"]
    assert lines[1][1:4] == ["non repéré", "", "non publié"]
    # What the cards draw is not told again among the other comparisons.
    told = [line.sentence.text() for line in page.cards["others"].lines if not line.isHidden()]
    assert not any("leur propre activité" in one or "auprès des habitants" in one for one in told)


def test_that_an_empty_strategy_is_not_filled_in_and_leads_to_its_page(
    desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show()
    for card in (page.cards["objectives"], page.cards["audiences"]):
        assert {(row.present, row.presence) for row in card.rows} == {(None, "non renseigné")}
        assert not card.fill_button.isHidden()
    asked: list[str] = []
    monkeypatch.setattr(type(desk), "go", lambda _self, key: asked.append(key))
    page.cards["objectives"].fill_button.click()
    assert asked == ["strategy"]
    desk.keep(strategy.save(desk.dossier, Objective("Relayer nos communes"))[1])
    settled(page)
    assert page.cards["objectives"].fill_button.isHidden()
    assert {row.present for row in page.cards["objectives"].rows} == {True, False}


def test_that_a_value_typed_in_is_told_from_a_published_one(
    desk: Desk, show: Show, tmp_path: Path
) -> None:
    type_value(desk, "anpp-objectif-relais-membres", 55)
    type_value(desk, "anpp-reseau-facebook", 80)
    page = show()
    for card, slug, other in (
        (page.cards["objectives"], "relais-membres", "propre-activite"),
        (page.cards["networks"], "facebook", "linkedin"),
    ):
        rows = {row.group: row for row in card.rows}
        assert rows[slug].is_local
        assert rows[slug].printed.endswith("\u00a0% (saisi localement)")
        assert rows[slug].origin == "saisi localement"
        assert (rows[other].is_local, rows[other].origin) == (False, "publié")
        assert not card.legend.isHidden()
        assert "valeur saisie localement" in said(card)
        # The source under the chart is that of a figure that is published.
        assert card.provenance.local.isHidden()
        _head, *lines = written(card, tmp_path / "typed.csv")
        assert "saisi localement" in {line[4] for line in lines}
    assert page.cards["audiences"].legend.isHidden()


def test_that_residents_use_keeps_each_measure_apart_with_its_source(
    show: Show, tmp_path: Path
) -> None:
    card = show().cards["years"]
    charts = [panel.chart for panel in card.panels]
    assert len(charts) == 3
    assert all(chart is not None for chart in charts)
    assert [chart.marks.columns() for chart in charts if chart is not None] == [
        {2013: 25, 2020: 51, 2024: 58},
        {2015: 43, 2024: 75},
        {2016: 56, 2019: 60},
    ]
    assert [chart.marks.lines() for chart in charts if chart is not None] == [
        [],
        [(2015, 2024)],
        [(2016, 2019)],
    ]
    spans = {(c.marks.first, c.marks.last) for c in charts if c is not None}
    assert spans == {(2013, 2024)}
    for panel in card.panels:
        assert panel.reading.text().startswith("Lecture\u00a0:")
        assert panel.provenance.source.text().startswith("Source\u00a0:")
        assert "Population" in panel.provenance.source.text()
        assert "Avec prudence" in panel.provenance.spoken()
    _head, *lines = written(card, tmp_path / "years.csv")
    assert [(line[1], line[2], line[3]) for line in lines[:2]] == [
        ("2013", "25", "25\u00a0%"),
        ("2015", "", "près de 4 sur 10"),
    ]
    card.toggle_table()
    assert card.table is not None
    assert card.table.model.rowCount() == 8


def test_that_no_bar_stands_without_a_number(desk: Desk, show: Show) -> None:
    by_hand.fill(desk)
    page = show()
    for card in (page.cards["networks"], page.cards["objectives"], page.cards["audiences"]):
        assert card.chart is not None
        valued = {row.group for row in card.rows if row.value is not None}
        assert set(card.chart.marks.bars()) == valued
        assert all(row.printed for row in card.rows)
    for panel in page.cards["years"].panels:
        assert panel.chart is not None
        marks = panel.chart.marks
        assert set(marks.columns()) == {row.year for row in marks.rows if row.value is not None}


def test_that_images_carry_title_reading_and_source_on_a_light_ground(
    desk: Desk, show: Show
) -> None:
    by_hand.fill(desk)
    page = show()
    desk.icons.theme.set_mode("dark")
    try:
        for card in (
            page.cards["frequency"],
            page.cards["objectives"],
            page.cards["audiences"],
            page.cards["years"],
        ):
            QGuiApplication.clipboard().clear()
            card.copy_button.click()
            image = QGuiApplication.clipboard().image()
            assert image.width() >= 2 * card.picture_width()
            assert image.pixelColor(2, 2).name() == t.LIGHT.surface.lower()
            words = [plain(part.text) for part in card.parts() if hasattr(part, "text")]
            assert words[0] == plain(card.title)
            assert any(one.startswith("Lecture :") for one in words)
            assert any(one.startswith("Source :") for one in words)
            assert any("PETR d’essai" in one for one in words)
    finally:
        desk.icons.theme.set_mode("light")


def test_that_charts_are_reached_by_tab_and_described(desk: Desk, show: Show) -> None:
    by_hand.fill(desk)
    page = show()
    cards = (
        page.cards["frequency"],
        page.cards["networks"],
        page.cards["objectives"],
        page.cards["audiences"],
    )
    charts = [card.chart for card in cards] + [panel.chart for panel in page.cards["years"].panels]
    for chart in charts:
        assert chart is not None
        assert chart.focusPolicy().value & 1
        assert chart.accessibleName()
        assert "Lecture" in chart.accessibleDescription() or "%" in chart.accessibleDescription()


def test_that_another_kind_of_body_is_warned_on_every_chart_of_the_survey(
    desk: Desk, show: Show
) -> None:
    described = territory.read(desk.dossier)
    desk.keep(territory.save(desk.dossier, replace(described, kind=TerritoryKind.COMMUNE)))
    page = show()
    for card in (
        page.cards["frequency"],
        page.cards["networks"],
        page.cards["objectives"],
        page.cards["audiences"],
    ):
        assert "Avec prudence" in card.provenance.spoken()
        assert "autre nature" in card.provenance.spoken()


def test_that_a_reload_replaces_the_work_under_way(desk: Desk, show: Show) -> None:
    page_id = by_hand.fill(desk)
    page = show()
    widgets = len(page.findChildren(ChartCard))
    for day in (21, 22, 23):
        by_hand.publish(desk, page_id, date(2026, 9, day))
        assert not page.is_settled
    settled(page)
    assert len(page.findChildren(ChartCard)) == widgets
    weeks = [row.week.count for row in page.cards["cadence"].rows if row.account == "Page"]
    assert weeks[-8] == 3


def test_that_steps_take_one_turn_each_and_other_work_replaces_them(qtbot: QtBot) -> None:
    done: list[str] = []

    def other() -> Iterator[None]:
        for number in range(3):
            done.append(f"b{number}")
            yield

    def work() -> Iterator[None]:
        done.append("a0")
        yield
        steps.start(other())
        done.append("a1")
        yield
        done.append("a2")

    owner = QLabel()
    qtbot.addWidget(owner)
    steps = Steps(owner)
    steps.start(work())
    assert done == []
    qtbot.waitUntil(lambda: not steps.is_under_way)
    assert done == ["a0", "a1", "b0", "b1", "b2"]


def test_that_a_failing_step_ends_the_work_and_is_heard(qtbot: QtBot) -> None:
    def failing() -> Iterator[None]:
        yield
        raise RuntimeError("not drawn")

    owner = QLabel()
    qtbot.addWidget(owner)
    steps = Steps(owner)
    with qtbot.captureExceptions() as heard:
        steps.start(failing())
        qtbot.waitUntil(lambda: not steps.is_under_way)
    assert [str(value) for _kind, value, _trace in heard] == ["not drawn"]


def test_that_typed_coverage_is_never_called_observed(desk: Desk, show: Show) -> None:
    page_id = by_hand.add_account(desk, Account("facebook-page", "Page"))
    for source, word in (("saisi", "saisi"), ("import", "constaté")):
        for one in accounts.coverage(desk.dossier, page_id):
            desk.keep(accounts.delete_coverage(desk.dossier, [one.id or 0]))
        coverage = Coverage(page_id, date(2026, 8, 1), date(2026, 11, 15), source=source)
        desk.keep(accounts.save_coverage(desk.dossier, coverage)[1])
        page = show()
        assert page.cards["frequency"].badge.text() == word
