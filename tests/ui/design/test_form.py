"""Forms: rows read together, problems beside their fields, and the sheet that asks."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from cm_desk.ui.design import Banner, Icons, Theme
from cm_desk.ui.design.fields import (
    ChoiceField,
    DateField,
    LongTextField,
    MultiChoiceField,
    NumberField,
    SwitchField,
    TextField,
    TimeField,
    TriStateField,
    UrlField,
)
from cm_desk.ui.design.form import Form, FormDialog, FormRow, FormSection

# Said by the offscreen platform each time a window's smallest size changes.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

NETWORKS = (("fb", "Facebook"), ("ig", "Instagram"))
VALUES = {"name": "PETR", "hours": 7.5, "opened": date(2020, 5, 1), "note": "Un\nDeux"}


class Doubled(QTranslator):
    """Make each string of the interface twice as long, as a translation might."""

    @override
    def translate(self, context: str, source: str, disambiguation: str = "", n: int = -1) -> str:
        return f"{source} {source}"

    @override
    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def doubled(qapp: QApplication) -> Iterator[None]:
    translator = Doubled()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def small(icons: Icons) -> Form:
    return Form(
        icons,
        [
            FormRow("name", "Nom", TextField(icons), help="Tel qu’affiché.", required=True),
            FormRow("hours", "Heures", NumberField(icons, decimals=1, maximum=40)),
            FormRow("opened", "Ouvert le", DateField(icons)),
            FormRow("note", "Note", LongTextField(icons)),
        ],
    )


def whole(icons: Icons) -> Form:
    """Return a form of every kind of field, in two sections."""
    return Form(
        icons,
        [
            FormSection(
                "Identité du compte",
                [
                    FormRow("name", "Nom du compte", TextField(icons), required=True),
                    FormRow("network", "Réseau", ChoiceField(icons, NETWORKS)),
                    FormRow("url", "Adresse de la page", UrlField(icons, openable=True)),
                    FormRow("hours", "Temps par semaine", NumberField(icons, suffix="heures")),
                ],
                hint="Ce que tout le monde peut voir.",
            ),
            FormSection(
                "Suivi",
                [
                    FormRow("opened", "Date d’ouverture", DateField(icons)),
                    FormRow("at", "Heure habituelle", TimeField(icons)),
                    FormRow("twofa", "Double authentification", TriStateField(icons)),
                    FormRow("aud", "Publics", MultiChoiceField(icons, NETWORKS)),
                    FormRow("on", "Actif", SwitchField(icons, "Ce compte publie encore")),
                    FormRow("note", "Note", LongTextField(icons), help="Deux phrases suffisent."),
                ],
            ),
        ],
    )


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[Form], Form]:
    def show(form: Form, width: int = 900) -> Form:
        qtbot.addWidget(form)
        form.resize(width, 700)
        with qtbot.waitActive(form):
            form.show()
        return form

    return show


def typed(widget: QWidget, text: str) -> None:
    assert widget is not None
    for letter in text:
        press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, press)


def sentences(form: QWidget) -> list[str]:
    """Return the problems on screen."""
    labels = form.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible() and is_problem(label)]


def is_problem(label: QLabel) -> bool:
    return label.property("type") == "problem"


class TestForm:
    def test_that_values_go_in_and_come_out_by_key(self, icons: Icons, shown: Any):
        form = shown(small(icons))
        form.set_value({**VALUES, "unknown": 1})
        assert form.value() == VALUES
        assert form.problems() == {}

    def test_that_the_key_of_what_was_left_is_told(self, icons: Icons, shown: Any, qtbot: QtBot):
        form = shown(small(icons))
        told: list[str] = []
        form.edited.connect(told.append)
        form.focus_first()
        typed(QApplication.focusWidget(), "PETR")
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        typed(QApplication.focusWidget(), "7,5")
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert told == ["name", "hours"]
        assert form.value()["hours"] == 7.5

    def test_that_tab_goes_through_the_fields_in_order(
        self, icons: Icons, shown: Any, qtbot: QtBot
    ):
        form = shown(whole(icons))
        form.focus_first()
        passed = []
        for _ in range(16):
            widget = QApplication.focusWidget()
            passed.append(widget.accessibleName())
            qtbot.keyClick(widget, Qt.Key.Key_Tab)
        order = [
            next(n for n, name in enumerate(passed) if label in name)
            for label in ("Nom du", "Réseau", "Adresse", "Temps", "Date", "Heure", "Double")
        ]
        assert order == sorted(order)
        assert all(passed)

    def test_that_the_problem_is_written_beside_its_field_and_read_with_it(
        self, icons: Icons, shown: Any
    ):
        form = shown(small(icons))
        assert sentences(form) == []
        field = form.field("hours")
        typed(field.line, "99")
        field.commit()
        assert sentences(form) == [field.problem()]
        assert form.problems() == {"name": form.field("name").problem(), "hours": field.problem()}
        label = next(label for label in form.findChildren(QLabel) if is_problem(label))
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert field.problem() in field.line.accessibleDescription()
        field.set_value(3)
        assert sentences(form) == []

    def test_that_labels_name_their_fields_and_mark_the_required(self, icons: Icons, shown: Any):
        form = shown(small(icons))
        labels = {label.buddy(): label.text() for label in form.findChildren(QLabel)}
        assert labels[form.field("name").line] == "Nom\u00a0*"
        assert labels[form.field("hours").line] == "Heures"
        line = form.field("name").line
        assert line.accessibleName().startswith("Nom, ")
        assert line.accessibleDescription() == "Tel qu’affiché."

    def test_that_a_reload_spares_what_is_being_typed(self, icons: Icons, shown: Any):
        form = shown(small(icons))
        form.set_value(VALUES)
        typed(form.field("name").line, "x")
        form.field("hours").line.setText("99")
        form.field("hours").commit()
        form.refresh({"name": "Autre", "hours": 2.0, "note": "Trois"})
        assert "PETR" in form.field("name").line.text()
        assert form.field("name").pending()
        assert form.field("hours").line.text() == "99"
        assert form.value()["note"] == "Trois"

    def test_that_a_reload_of_the_same_value_keeps_cursor_and_selection(
        self, icons: Icons, shown: Any
    ):
        form = shown(small(icons))
        form.set_value(VALUES)
        line = form.field("name").line
        line.setSelection(1, 2)
        form.refresh(VALUES)
        assert line.selectedText() == "ET"

    def test_that_what_is_typed_is_taken_before_the_page_goes(self, icons: Icons, shown: Any):
        form = shown(small(icons))
        told: list[str] = []
        form.edited.connect(told.append)
        typed(form.field("note").text, "Mot")
        form.commit()
        assert told == ["note"]

    def test_that_revealing_shows_all_problems_and_goes_to_the_first(
        self, icons: Icons, qtbot: QtBot
    ):
        form = small(icons)
        scroll = QScrollArea()
        qtbot.addWidget(scroll)
        scroll.setWidgetResizable(True)
        scroll.setWidget(form)
        scroll.resize(700, 120)
        with qtbot.waitActive(scroll):
            scroll.show()
        form.field("hours").line.setText("beaucoup")
        scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
        assert form.reveal() is False
        assert len(sentences(form)) == 2
        assert form.field("name").line.hasFocus()
        assert scroll.verticalScrollBar().value() == 0
        form.set_value(VALUES)
        assert form.reveal() is True

    def test_that_a_hidden_row_has_no_problem(self, icons: Icons, shown: Any):
        form = shown(small(icons))
        form.set_row_visible("name", False)
        assert form.problems() == {}
        assert form.reveal() is True
        assert not form.field("name").isVisible()
        form.focus_first()
        assert form.field("hours").line.hasFocus()
        form.set_row_visible("name", True)
        assert list(form.problems()) == ["name"]

    def test_that_a_refusal_of_no_field_is_written_above(self, icons: Icons, shown: Any):
        form = shown(small(icons))
        banner = form.findChild(Banner)
        assert not banner.isVisible()
        form.set_problem("", "Le disque est plein.")
        assert banner.isVisible()
        assert banner.accessibleName() == "Le disque est plein."
        form.set_problem("", None)
        assert not banner.isVisible()

    def test_that_labels_stand_at_the_left_or_above(self, icons: Icons, shown: Any):
        form = shown(small(icons), 900)
        field = form.field("name")
        label = next(label for label in form.findChildren(QLabel) if label.buddy() is field.line)

        def left_of() -> bool:
            QApplication.processEvents()
            return (
                label.mapTo(form, label.rect().topRight()).x()
                <= field.mapTo(form, field.rect().topLeft()).x()
            )

        assert left_of()
        form.resize(420, 900)
        assert not left_of()
        assert (
            label.mapTo(form, label.rect().bottomLeft()).y()
            <= field.mapTo(form, field.rect().topLeft()).y()
        )
        form.resize(900, 700)
        assert left_of()

    @pytest.mark.parametrize("width", [420, 1000])
    @pytest.mark.parametrize("scale", [1.0, 2.0])
    @pytest.mark.usefixtures("doubled")
    def test_that_strings_twice_as_long_are_not_cut(
        self, theme: Theme, icons: Icons, qtbot: QtBot, width: int, scale: float
    ):
        theme.set_scale(scale)
        form = whole(icons)
        scroll = QScrollArea()
        qtbot.addWidget(scroll)
        scroll.setWidgetResizable(True)
        scroll.setWidget(form)
        scroll.resize(round(width * scale), 700)
        scroll.show()
        form.reveal()
        QApplication.processEvents()
        for label in form.findChildren(QLabel):
            if label.isVisible() and label.text():
                assert label.heightForWidth(label.width()) <= label.height() + 1, label.text()
                right = label.mapTo(form, label.rect().topRight()).x()
                assert right <= form.width(), label.text()


class TestFormDialog:
    def dialog(
        self, icons: Icons, qtbot: QtBot, submit: Callable[[dict[str, Any]], Any] | None = None
    ) -> FormDialog:
        sheet = FormDialog(
            icons, "Ajouter un compte", small(icons), primary="Ajouter", submit=submit
        )
        qtbot.addWidget(sheet)
        sheet.open()
        qtbot.waitUntil(sheet.isActiveWindow)
        return sheet

    def test_that_enter_hands_the_values_over_and_closes(self, icons: Icons, qtbot: QtBot):
        given: list[dict[str, Any]] = []
        sheet = self.dialog(icons, qtbot, given.append)
        line = sheet.form.field("name").line
        assert line.hasFocus()
        typed(line, "PETR")
        with qtbot.waitSignal(sheet.accepted):
            qtbot.keyClick(line, Qt.Key.Key_Return)
        assert given == [{"name": "PETR", "hours": None, "opened": None, "note": ""}]
        assert not sheet.isVisible()

    def test_that_the_primary_button_shows_the_problems_instead_of_being_grey(
        self, icons: Icons, qtbot: QtBot
    ):
        given: list[dict[str, Any]] = []
        sheet = self.dialog(icons, qtbot, given.append)
        assert sheet.primary.isEnabled()
        qtbot.mouseClick(sheet.primary, Qt.MouseButton.LeftButton)
        assert sheet.isVisible()
        assert given == []
        assert sentences(sheet) == [sheet.form.field("name").problem()]
        assert sheet.form.field("name").line.hasFocus()

    def test_that_a_refusal_keeps_the_sheet_open_beside_its_field(self, icons: Icons, qtbot: QtBot):
        answers = [{"name": "Ce nom est déjà pris."}, {"": "Le disque est plein."}, None]
        sheet = self.dialog(icons, qtbot, lambda _values: answers.pop(0))
        sheet.form.set_value(VALUES)
        sheet.submit()
        assert sentences(sheet) == ["Ce nom est déjà pris."]
        typed(sheet.form.field("name").line, "2")
        sheet.submit()
        banner = sheet.findChild(Banner)
        assert banner.isVisible()
        sheet.submit()
        assert not sheet.isVisible()

    def test_that_the_same_values_can_be_tried_again_after_a_refusal(
        self, icons: Icons, qtbot: QtBot
    ):
        answers = [{"name": "Le fichier est occupé."}, None]
        sheet = self.dialog(icons, qtbot, lambda _values: answers.pop(0))
        sheet.form.set_value(VALUES)
        sheet.submit()
        assert sheet.isVisible()
        sheet.submit()
        assert not sheet.isVisible()

    def test_that_control_enter_submits_from_a_long_text(self, icons: Icons, qtbot: QtBot):
        sheet = self.dialog(icons, qtbot)
        sheet.form.set_value(VALUES)
        text = sheet.form.field("note").text
        text.setFocus()
        typed(text, "!")
        with qtbot.waitSignal(sheet.accepted):
            qtbot.keyClick(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert sheet.values()["note"].startswith("!") or sheet.values()["note"].endswith("!")

    def test_that_escape_first_gives_up_the_typing_then_the_sheet(self, icons: Icons, qtbot: QtBot):
        sheet = self.dialog(icons, qtbot)
        line = sheet.form.field("name").line
        typed(line, "PETR")
        qtbot.keyClick(line, Qt.Key.Key_Escape)
        assert sheet.isVisible()
        assert line.text() == ""
        with qtbot.waitSignal(sheet.rejected):
            qtbot.keyClick(line, Qt.Key.Key_Escape)
        assert not sheet.isVisible()

    def test_that_the_sheet_fits_the_screen_and_stacks_nothing_needlessly(
        self, icons: Icons, qtbot: QtBot
    ):
        sheet = FormDialog(icons, "Compte", whole(icons), primary="Ajouter")
        qtbot.addWidget(sheet)
        sheet.open()
        room = sheet.screen().availableGeometry()
        assert sheet.height() <= room.height()
        assert sheet.width() <= room.width()
        assert sheet.primary.isVisible()
        sheet.reject()
