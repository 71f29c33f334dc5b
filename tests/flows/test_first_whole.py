"""The first whole, from an empty file to a PDF: through the window, then by commands."""

import csv
import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cm_desk import cli
from cm_desk.domain.plan import Status
from cm_desk.domain.territory import TerritoryKind, Website
from cm_desk.services import accounts, dossiers, planning, publications, strategy, territory
from cm_desk.ui.design import Figure
from cm_desk.ui.design.choices import ChoiceField
from cm_desk.ui.design.field_base import LineField
from cm_desk.ui.design.form import Form, FormDialog
from cm_desk.ui.dialogs.import_dialog import ImportDialog
from cm_desk.ui.dialogs.plan_publish import PublishDialog
from cm_desk.ui.main_window import MainWindow
from flows import season
from flows.season import plain, write_season
from storage.digest import digest
from ui.desk_factory import make_window
from ui.plan.planned import press

DAY = "2026-11-22"
needs_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext is not installed"
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = make_window(tmp_path)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


def click(inside: QWidget, words: str) -> None:
    """Click the button that says so."""
    shown = (one for one in inside.findChildren(QPushButton) if one.isVisible())
    (button,) = [one for one in shown if plain(one.text()) == words]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(form: Form, key: str, label: str) -> None:
    """Choose in a list as the keyboard does."""
    field = form.field(key)
    assert isinstance(field, ChoiceField)
    combo = field.combo
    combo.setFocus()
    combo.showPopup()
    view = combo.view()
    view.setCurrentIndex(combo.model().index(combo.findText(label), 0))
    QTest.keyClick(view, Qt.Key.Key_Return)


def fill(form: Form, key: str, words: str) -> None:
    """Type in a field, then press Enter."""
    field = form.field(key)
    assert isinstance(field, LineField)
    field.line.setFocus()
    field.line.selectAll()
    type_in(field.line, words)
    QTest.keyClick(field.line, Qt.Key.Key_Return)


def type_in(line: QWidget, words: str) -> None:
    """Type letter by letter; QTest knows no accent."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(line, key)


def sheet(inside: QWidget, kind: type[Any]) -> Any:
    (found,) = [one for one in inside.findChildren(kind) if one.isVisible()]
    return found


def figures(inside: QWidget) -> dict[str, str]:
    """Read the figures as a screen reader would."""
    return {
        plain(one.accessibleName()): plain(one.accessibleDescription())
        for one in inside.findChildren(Figure)
        if one.isVisible()
    }


def sentences(inside: QWidget) -> list[str]:
    return [plain(one.text()) for one in inside.findChildren(QLabel) if one.isVisible()]


class Journey:
    """What a communication officer does on the first morning, in order."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        self.desk = window.page("home").desk
        self.dossier = self.desk.dossier

    def describe_the_territory(self) -> None:
        page = self.window.page("territory")
        choose(page.identity, "kind", self.desk.texts.label(TerritoryKind.PETR))
        choose(page.means, "website", self.desk.texts.label(Website.OWN))
        fill(page.means, "website_url", "www.petr-essai.fr")
        fill(page.means, "hours_per_week", "3,5")
        described = territory.read(self.dossier)
        assert (described.kind, described.website) == (TerritoryKind.PETR, Website.OWN)
        assert described.website_url == "https://www.petr-essai.fr"
        assert described.hours_per_week == 3.5

    def add_a_member(self) -> None:
        page = self.window.page("territory")
        page.start()
        type_in(page.members.search.box, "castres mazamet")
        QTest.keyClick(page.members.search.box, Qt.Key.Key_Return)
        told = figures(page.members)
        assert told["Communes"] == "14"
        assert told["Intercommunalités membres"] == "1"
        assert "78 775 habitants" in told.values()
        (member,) = territory.members(self.dossier)
        assert "Castres Mazamet" in member.name
        assert 70_000 < (member.population or 0) < 90_000

    def adopt_the_survey_s_aims(self) -> None:
        click(self.window.page("home"), "Ajouter les objectifs et publics de l’enquête")
        assert strategy.objectives(self.dossier)
        assert strategy.audiences(self.dossier)

    def add_an_account(self) -> None:
        page = self.window.page("accounts")
        page.start()
        dialog: FormDialog = sheet(page, FormDialog)
        dialog.form.field("network_id").choose("facebook-page")
        fill(dialog.form, "target_per_week", "2")  # Enter adds it
        (account,) = accounts.accounts_of(self.dossier)
        assert (account.network_id, account.target_per_week) == ("facebook-page", 2)

    def import_the_season(self, file: Path) -> None:
        self.window.import_files([file])
        dialog: ImportDialog = sheet(self.window, ImportDialog)
        self.qtbot.waitUntil(dialog.primary.isVisible, timeout=30_000)
        assert publications.total(self.dossier) == 0, "the preview writes nothing"
        said = sentences(dialog)
        assert plain(dialog.primary.text()) == "Importer 12 publications"
        assert any("Mises à part (1)" in one or "Mise à part" in one for one in said), said
        QTest.keyClick(dialog.primary, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: not self.desk.jobs.busy)
        assert publications.total(self.dossier) == 12
        (account,) = accounts.accounts_of(self.dossier)
        assert account.platform_id, "the file went to the account that was there"

    def read_the_cadence(self) -> None:
        home = self.window.page("home")
        told = figures(home)
        assert [words for words in told.values() if words.startswith("1,5 ")], told
        assert season.SENTENCE in sentences(home)
        comparison = self.window.page("comparison")
        self.qtbot.waitUntil(lambda: comparison.is_settled, timeout=20_000)
        assert season.SENTENCE in sentences(comparison)

    def plan_and_publish(self) -> None:
        page = self.window.page("plan")
        page.start()
        dialog: FormDialog = sheet(page, FormDialog)
        type_in(dialog.form.field("title").line, "Fête de l’été à Noailhac")
        dialog.form.field("planned_on").line.setText("20/10/2026")
        versions = dialog.form.field("versions")
        QTest.mouseClick(versions.focus_widget(), Qt.MouseButton.LeftButton)
        dialog.submit()
        (content,) = planning.contents(self.dossier)
        assert (content.title, content.planned_on) == (
            "Fête de l’été à Noailhac",
            date(2026, 10, 20),
        )
        self.qtbot.waitUntil(lambda: not [d for d in page.findChildren(QDialog) if d.isVisible()])
        click(page, "Liste")
        page.list.select([content.id])
        press(self.qtbot, Qt.Key.Key_P)
        publishing: PublishDialog = sheet(page, PublishDialog)
        publishing.submit()
        (content,) = planning.contents(self.dossier)
        assert content.status is Status.PUBLISHED
        (version,) = content.versions
        (linked,) = publications.window(self.dossier, [version.publication_id])
        assert date.fromordinal(linked.day) == date(2026, 10, 20)
        assert publications.total(self.dossier) == 12, "the publication of that day is linked"

    def write_the_pdf(self, target: Path) -> None:
        page = self.window.page("documents")
        self.qtbot.waitUntil(lambda: not self.desk.jobs.busy, timeout=30_000)
        page.write(target)
        self.qtbot.waitUntil(lambda: not self.desk.jobs.busy, timeout=30_000)
        assert target.read_bytes().startswith(b"%PDF-")


@needs_pdftotext
def test_that_an_empty_file_becomes_a_cadence_beside_the_national_figure_and_a_pdf(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    journey = Journey(window, qtbot)
    dossier, stack = journey.dossier, journey.desk.history.stack
    first = digest(dossier)
    journey.describe_the_territory()
    journey.add_a_member()
    journey.adopt_the_survey_s_aims()
    journey.add_an_account()
    journey.import_the_season(write_season(tmp_path))
    journey.read_the_cadence()
    journey.plan_and_publish()
    pdf = tmp_path / "bilan.pdf"
    journey.write_the_pdf(pdf)

    said = text_of(pdf)
    assert "PETR d’essai" in said
    assert season.SENTENCE in said
    told = json.loads(command(capsys, "indicators", dossier.path, "--json", "--today", DAY))
    assert_season(told)

    window.open_page("home")
    whole = digest(dossier)
    steps = stack.count()
    undo, redo = window.commands[:2]
    for _step in range(steps):
        assert undo.isEnabled()
        undo.trigger()
        qtbot.waitUntil(lambda: not journey.desk.jobs.busy, timeout=20_000)
    assert digest(dossier) == first
    assert not stack.canUndo()
    for _step in range(steps):
        redo.trigger()
    assert digest(dossier) == whole
    assert dossiers.check(dossier) == ()


@needs_pdftotext
def test_that_commands_alone_give_the_same_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    path = tmp_path / "essai.cmdesk"
    command(capsys, "new", path, "--name", "PETR d’essai")
    told = json.loads(command(capsys, "import", path, write_season(tmp_path), "--json"))
    (file,) = told["files"]
    assert (file["kind"], file["read"], file["new"]) == ("meta-facebook-posts", 13, 12)
    assert file["aside"] == {"other_account": 1}
    assert_season(json.loads(command(capsys, "indicators", path, "--json", "--today", DAY)))

    command(capsys, "export", path, tmp_path / "tables")
    text = (tmp_path / "tables" / "publications.csv").read_text("utf-8-sig")
    rows = list(csv.DictReader(text.splitlines(), delimiter=";"))
    assert sorted(row["published_at"] for row in rows) == sorted(season.PARIS)
    assert [row["published_at"] for row in rows if "n° 5 " in row["text"]] == [
        season.PARIS[season.SHARE]
    ]

    pdf = tmp_path / "bilan.pdf"
    words = ("--kind", "self-assessment", "--output", pdf, "--today", DAY)
    command(capsys, "report", path, *words)
    assert "PETR d’essai" in text_of(pdf)
    assert season.SENTENCE in text_of(pdf)
    with closing(dossiers.open_dossier(path)) as dossier:
        assert dossiers.check(dossier) == ()


def assert_season(told: dict[str, Any]) -> None:
    """Compare with what the rows of the season give by hand."""
    overall = {one["id"]: one["value"] for one in told["indicators"] if one["account"] is None}
    (own,) = {one["account"] for one in told["indicators"]} - {None}
    account = {one["id"]: one["value"] for one in told["indicators"] if one["account"] == own}
    for found in (overall, account):
        assert found["publications"] == len(season.PARIS)
        assert found["per_week"] == pytest.approx(season.PER_WEEK)
        assert found["regularity"] == pytest.approx(100 * season.BUSY_WEEKS / season.WEEKS)
        assert found["longest_silence"] == season.SILENCE
    assert season.SENTENCE in {plain(one["reading"]) for one in told["comparisons"]}


def command(capsys: pytest.CaptureFixture[str], *words: object) -> str:
    code = cli.main([str(word) for word in words])
    told = capsys.readouterr()
    assert (code, told.err) == (0, "")
    return told.out


def text_of(pdf: Path) -> str:
    run = ["pdftotext", "-enc", "UTF-8", str(pdf), "-"]
    return plain(subprocess.run(run, capture_output=True, check=True).stdout.decode())
