"""The first window: make a territory's file, open one, or look at the example."""

import re
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from cm_desk.domain.errors import CmDeskError
from cm_desk.services import dossiers
from cm_desk.services.texts import Texts
from cm_desk.ui.design import Button, Card, Icons, text


class WelcomeWindow(QWidget):
    """Ask for the territory's name, nothing else.

    Signals:
        chosen(Path): a file to open.
    """

    chosen = Signal(object)

    def __init__(self, icons: Icons, texts: Texts, resources: Path, home: Path) -> None:
        super().__init__()
        self._texts = texts
        self._resources = resources
        self._home = home
        self.setProperty("surface", "page")
        self.setWindowTitle("CM Desk")
        self.resize(760, 560)
        self._name = QLineEdit()
        self._name.setPlaceholderText(self.tr("For example: PETR of the Three Valleys"))
        self._name.setAccessibleName(self.tr("Name of the territory"))
        self._name.returnPressed.connect(self._create)
        self.problem = text("", "problem")
        self.problem.hide()
        column = QVBoxLayout(self)
        icons.theme.arrange(column, margins=(48, 40, 48, 40), spacing=16)
        column.addWidget(text(self.tr("Welcome to CM Desk"), "display"))
        column.addWidget(
            text(
                self.tr(
                    "Your accounts, your plan, your real cadence and the national figures, in one"
                    " file that stays on this computer."
                ),
                "muted",
            )
        )
        start = Card(icons, self.tr("Start the file of your territory"))
        line = QHBoxLayout()
        icons.theme.arrange(line, spacing=8)
        line.addWidget(self._name, 1)
        line.addWidget(
            Button(icons, self.tr("Create"), role="primary", icon="plus", on_click=self._create)
        )
        start.body.addLayout(line)
        start.body.addWidget(self.problem)
        column.addWidget(start)
        other = QHBoxLayout()
        icons.theme.arrange(other, spacing=8)
        other.addWidget(
            Button(icons, self.tr("Open a file…"), icon="file-import", on_click=self._open)
        )
        other.addWidget(
            Button(icons, self.tr("Look at the example"), icon="eye", on_click=self._example)
        )
        other.addStretch(1)
        column.addLayout(other)
        column.addStretch(1)
        self._name.setFocus()

    def show_problem(self, sentence: str) -> None:
        """Say why the file cannot be made or opened; what was typed stays."""
        self.problem.setText(sentence)
        self.problem.show()

    def _create(self) -> None:
        name = self._name.text().strip()
        stem = re.sub(r"[\W_]+", "-", name).strip("-") or "territoire"
        path = self._home / f"{stem}{dossiers.SUFFIX}"
        try:
            dossiers.create(path, name=name, resources=self._resources).close()
        except CmDeskError as error:
            self.show_problem(self._texts.error(error))
        else:
            self.chosen.emit(path)

    def _open(self) -> None:
        path, _filter = QFileDialog.getOpenFileName(
            self,
            self.tr("Open a territory's file"),
            str(self._home),
            self.tr("Territory files (*.cmdesk)"),
        )
        if path:
            self.chosen.emit(Path(path))

    def _example(self) -> None:
        from cm_desk.services import demo, demo_update  # noqa: PLC0415 - few look at it twice

        path = self._home / f"exemple{dossiers.SUFFIX}"
        try:
            if not path.exists():
                demo.write_example(
                    path,
                    resources=self._resources,
                    today=date.today(),  # noqa: DTZ011 - the user's own day
                ).close()
                demo_update.write(path.parent, resources=self._resources)
        except CmDeskError as error:
            self.show_problem(self._texts.error(error))
        else:
            self.chosen.emit(path)


def show_refusal(sentence: str) -> None:
    """Say why something could not be done, where no page was there to say it."""
    box = QMessageBox(QApplication.activeWindow())
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("CM Desk")
    box.setText(sentence)
    box.exec()


def show_bug(report: str, log: Path) -> None:
    """Say that the fault is ours, and give the report that helps to mend it."""
    box = QMessageBox(QApplication.activeWindow())
    box.setIcon(QMessageBox.Icon.Critical)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("CM Desk")
    box.setText(
        box.tr(
            "CM Desk met a fault of its own. What was saved is safe; the report is in {path}."
        ).format(path=log)
    )
    box.setDetailedText(report)
    box.exec()
