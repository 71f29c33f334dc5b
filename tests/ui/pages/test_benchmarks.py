"""The page of national references against the file that holds them."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cm_desk import paths
from cm_desk.domain.benchmark import Reference
from cm_desk.domain.territory import TerritoryKind
from cm_desk.services import territory
from cm_desk.ui.desk import Desk
from cm_desk.ui.main_window import MainWindow
from cm_desk.ui.pages.benchmarks import BenchmarksPage
from ui.desk_factory import make_desk

pytestmark = [
    pytest.mark.qt_log_ignore("propagateSizeHints", extend=True),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]

BUNDLED = json.loads((paths.resources() / "benchmarks" / "national.json").read_text("utf-8"))


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
def page(desk: Desk, qtbot: QtBot) -> BenchmarksPage:
    window = desk.events.parent()
    assert isinstance(window, MainWindow)
    shown = BenchmarksPage(desk)
    window.setCentralWidget(shown)
    window.setMinimumSize(320, 320)
    window.resize(1100, 760)
    window.show()
    qtbot.waitExposed(window)
    return shown


def rows(page: BenchmarksPage) -> list[Reference]:
    model = page.table.model
    found = (model.row(place) for place in range(model.rowCount()))
    return [row for row in found if row is not None]


def test_that_every_bundled_reference_is_listed_as_it_is_printed(page: BenchmarksPage) -> None:
    QAbstractItemModelTester(page.table.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [row.slug for row in rows(page)] == [one["slug"] for one in BUNDLED["references"]]
    cells = {
        row.slug: [column.text(row) for column in page.table.model.columns] for row in rows(page)
    }
    label, value, applicability, year, population, size, unit, publisher = cells[
        "anpp-reseau-facebook"
    ]
    assert (label, value, unit) == ("Pays utilisant Facebook", "non publié", "%")
    assert (applicability, year, size) == ("Comparable", "année non publiée", "non publié")
    assert population.startswith("Pays et PETR")
    assert publisher.startswith("ANPP")
    assert cells["socialinsider2025-tiktok"][1] == "3,70\u00a0%"
    assert cells["panorama2023-budget-fonctionnement"][1] == "789\u202f500\u00a0€"
    assert all(cell for row in cells.values() for cell in row)


def test_that_the_set_says_its_title_and_its_version(page: BenchmarksPage) -> None:
    shown = " ".join(label.text() for label in page.origin.findChildren(QLabel))
    assert BUNDLED["title"] in shown
    assert str(BUNDLED["version"]) in shown
    assert "22\u00a0novembre 2026" in shown
    assert page.origin.back.isHidden()
    assert page.origin.outdated.isHidden()


@pytest.mark.parametrize(("place", "usage"), [(1, "A"), (2, "B")])
def test_that_the_filter_keeps_one_kind(page: BenchmarksPage, place: int, usage: str) -> None:
    page.usage.findChildren(QAbstractButton)[place].click()
    expected = [one["slug"] for one in BUNDLED["references"] if one["usage"] == usage]
    assert [row.slug for row in rows(page)] == expected
    assert page.detail.isVisible()
    page.usage.findChildren(QAbstractButton)[0].click()
    assert len(rows(page)) == len(BUNDLED["references"])


def test_that_the_search_ignores_accents_and_nothing_found_is_said(page: BenchmarksPage) -> None:
    page.table.search.setText("reseau linkedin anpp")
    page.table.search.search_now()
    assert not rows(page)
    page.table.search.setText("linkedin")
    page.table.search.search_now()
    found = rows(page)
    assert found
    assert all("linkedin" in f"{row.label} {row.publisher} {row.scope}".lower() for row in found)
    page.table.clear_search()
    assert len(rows(page)) == len(BUNDLED["references"])


def test_that_the_chosen_reference_is_shown_in_full(page: BenchmarksPage) -> None:
    assert page.detail.accessibleName() == rows(page)[0].label
    for slug in ("anpp-frequence-hebdomadaire", "useo2009-dialogue", "obs2022-presence-globale"):
        one = next(row for row in rows(page) if row.slug == slug)
        page.table.select([slug])
        said = "\n".join(label.text() for label in page.detail.findChildren(QLabel))
        for part in (
            one.label,
            one.printed,
            one.reading,
            one.reason,
            one.caution,
            one.scope,
            one.publisher,
            one.document,
            one.source,
        ):
            assert part in said
        assert page.detail.caution.isHidden() is not bool(one.caution)


def test_that_a_source_opens_through_the_browser_and_only_there(
    page: BenchmarksPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True
    )
    page.table.select(["obs2022-presence-globale"])
    shown = [button for button in page.detail.links if not button.isHidden()]
    assert len(shown) == 2
    for button in shown:
        button.click()
    assert [address.split("/")[2] for address in opened] == [
        "www.lagazettedescommunes.com",
        "maire-info.com",
    ]
    assert all(address.startswith("https://") for address in opened)
    page.table.select(["useo2009-perimetre"])  # a source that is no address
    assert all(button.isHidden() for button in page.detail.links)


def test_that_a_text_of_a_reference_is_never_markup(page: BenchmarksPage) -> None:
    one = replace(rows(page)[0], label="<b>x</b>", reading="<img src=x>", source="file:///etc/x")
    page.detail.show_reference(one)
    formats = {label.textFormat().name for label in page.detail.findChildren(QLabel)}
    assert formats == {"PlainText"}
    assert all(button.isHidden() for button in page.detail.links)


def test_that_a_commune_is_told_to_be_careful(desk: Desk, page: BenchmarksPage) -> None:
    before = {row.slug: row.applicability.value for row in rows(page)}
    described = territory.read(desk.dossier)
    desk.keep(territory.save(desk.dossier, replace(described, kind=TerritoryKind.COMMUNE)))
    after = {row.slug: row.applicability.value for row in rows(page)}
    assert "comparable" not in after.values()
    assert after == {
        slug: "avec_prudence" if value == "comparable" else value for slug, value in before.items()
    }
    desk.history.stack.undo()
    assert {row.slug: row.applicability.value for row in rows(page)} == before


def test_that_what_was_chosen_stays_chosen_after_an_edit(desk: Desk, page: BenchmarksPage) -> None:
    page.table.select(["obs2022-presence-globale"])
    described = territory.read(desk.dossier)
    desk.keep(territory.save(desk.dossier, replace(described, name="Autre nom")))
    assert [row.slug for row in page.table.selected()] == ["obs2022-presence-globale"]


def test_that_the_detail_goes_below_the_table_when_the_page_is_narrow(
    desk: Desk, page: BenchmarksPage
) -> None:
    assert page.detail.x() > page.table.x()
    assert page.table.isAncestorOf(page.usage)
    try:
        desk.icons.theme.set_scale(2.0)
        page.window().resize(900, 700)
        QGuiApplication.processEvents()
        assert page.detail.y() >= page.table.y() + page.table.height()
        assert not page.table.isAncestorOf(page.usage)
        assert page.usage.isVisible()
        assert page.usage.width() >= page.usage.sizeHint().width()
    finally:
        desk.icons.theme.set_scale(1.0)
        page.window().resize(1100, 760)
    QGuiApplication.processEvents()
    assert page.table.isAncestorOf(page.usage)
    assert page.usage.isVisible()


def test_that_everything_the_keyboard_reaches_has_a_name(page: BenchmarksPage) -> None:
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy().value & 1
        and not (widget.accessibleName() or isinstance(widget, QLabel))
    ]
    assert nameless == []
