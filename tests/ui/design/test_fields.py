"""The fields of forms: what is typed, what is taken, and what is said."""

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from cm_desk.domain import wording
from cm_desk.ui.design.fields import (
    ChoiceField,
    DateField,
    Field,
    LongTextField,
    MultiChoiceField,
    NumberField,
    SwitchField,
    TextField,
    TimeField,
    TriStateField,
    UrlField,
)
from cm_desk.ui.design.french import (
    fold,
    format_date,
    format_time,
    parse_date,
    parse_number,
    parse_time,
)
from cm_desk.ui.design.icons import Icons
from cm_desk.ui.design.theme import Theme

# Said by the offscreen platform each time a window's smallest size changes.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

TODAY = date(2026, 3, 3)
NETWORKS = (("fb", "Facebook"), ("ig", "Instagram"), ("li", "LinkedIn"))
Show = Callable[[Field[Any]], list[Any]]

LINES: tuple[tuple[str, Callable[[Icons], Field[Any]]], ...] = (
    ("Text", TextField),
    ("LongText", LongTextField),
    ("Number", NumberField),
    ("Date", DateField),
    ("Time", TimeField),
    ("Url", UrlField),
)
CHOICES: tuple[tuple[str, Callable[[Icons], Field[Any]]], ...] = (
    ("Choice", lambda icons: ChoiceField(icons, NETWORKS)),
    ("TriState", TriStateField),
    ("MultiChoice", lambda icons: MultiChoiceField(icons, NETWORKS)),
    ("Switch", lambda icons: SwitchField(icons, "Actif")),
)


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Show a field above another, put the keyboard in it, and list the values it hands over."""
    pages = []

    def shown(field: Field[Any]) -> list[Any]:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.addWidget(field)
        layout.addWidget(QLineEdit(page))
        qtbot.addWidget(page)
        page.show()
        pages.append(page)
        taken: list[Any] = []
        field.edited.connect(lambda: taken.append(field.value()))
        field.focus_widget().setFocus()
        qtbot.waitUntil(field.focus_widget().hasFocus)
        return taken

    return shown


def typed(qtbot: QtBot, field: Field[Any], text: str) -> None:
    """Type over what the field holds, key by key, without leaving it."""
    widget = field.focus_widget()
    widget.selectAll()
    qtbot.keyClick(widget, Qt.Key.Key_Delete)
    for letter in text:  # QTest knows no key for letters outside ASCII
        press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, press)


def left(qtbot: QtBot, field: Field[Any], text: str) -> None:
    """Type, then leave by the Tab key."""
    typed(qtbot, field, text)
    qtbot.keyClick(field.focus_widget(), Qt.Key.Key_Tab)
    assert not field.focus_widget().hasFocus()


class TestFrenchFigures:
    @given(st.integers(-(10**12), 10**12), st.integers(0, 3))
    def test_that_a_number_written_is_the_number_read(self, scaled: int, decimals: int):
        number = scaled / 10**decimals
        assert parse_number(wording.number(number, decimals)) == pytest.approx(number, abs=1e-9)

    @given(st.text(max_size=12))
    def test_that_any_text_is_a_finite_number_or_none(self, text: str):
        number = parse_number(text)
        assert number is None or -1e16 < number < 1e16

    @pytest.mark.parametrize(
        ("text", "number"),
        [
            ("1 234,5", 1234.5),
            ("1\u00a0234,5", 1234.5),
            ("1\u202f234.5", 1234.5),
            (" 12 ", 12),
            ("−3", -3),
            ("+7", 7),
            (",5", 0.5),
            ("-0", 0),
        ],
    )
    def test_that_spaces_commas_and_dots_are_read(self, text: str, number: float):
        assert parse_number(text) == number

    @pytest.mark.parametrize(
        "text",
        ["", "-", ",", "12 34", "1.234,5", "1e5", "nan", "inf", "douze", "٣", "0x1F", "1" * 16],
    )
    def test_that_what_is_not_plainly_a_number_is_refused(self, text: str):
        assert parse_number(text) is None

    def test_that_thousands_have_narrow_spaces_and_zeros_go(self):
        assert wording.number(1234567) == "1\u202f234\u202f567"
        assert wording.number(-1234.5, 2) == "−1\u202f234,5"
        assert wording.number(7.0, 2) == "7"
        assert wording.number(-0.001, 2) == "0"
        assert wording.number(100, 0) == "100"


class TestFrenchDates:
    @given(st.dates(date(1900, 1, 1), date(2999, 12, 31)))
    def test_that_a_date_written_is_the_date_read(self, day: date):
        assert parse_date(format_date(day)) == day
        assert parse_date(day.isoformat()) == day

    @given(st.times())
    def test_that_a_time_written_is_the_time_read(self, moment: time):
        assert parse_time(format_time(moment)) == time(moment.hour, moment.minute)

    @given(st.text(max_size=20))
    def test_that_any_text_is_a_date_a_time_or_none(self, text: str):
        assert isinstance(parse_date(text), date | None)
        assert isinstance(parse_time(text), time | None)

    @pytest.mark.parametrize(
        "text",
        [
            "03/03/2026",
            "3/3/26",
            "03.03.2026",
            "3 - 3 - 2026",
            "3 mars 2026",
            "mardi 3 mars 2026",
            "MARDI, 3 Mars 2026",
            "3\u00a0mars\u00a02026",
        ],
    )
    def test_that_a_date_is_read_as_people_write_it(self, text: str):
        assert parse_date(text) == TODAY

    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("1er août 2026", date(2026, 8, 1)),
            ("12 févr. 2025", date(2025, 2, 12)),
            ("31 déc. 2024", date(2024, 12, 31)),
            ("29/02/2024", date(2024, 2, 29)),
        ],
    )
    def test_that_months_are_read_short_and_without_accent(self, text: str, day: date):
        assert parse_date(text) == day
        assert parse_date(fold(text)) == day

    @pytest.mark.parametrize(
        "text", ["31/02/2026", "29/02/2025", "3 mars", "2026", "32/01/2026", "3 brumaire 2026", ""]
    )
    def test_that_a_date_that_cannot_be_is_none(self, text: str):
        assert parse_date(text) is None

    @pytest.mark.parametrize(
        ("text", "moment"),
        [
            ("14:30", time(14, 30)),
            ("14h30", time(14, 30)),
            ("14 h 30", time(14, 30)),
            ("9h", time(9)),
            ("9", time(9)),
            ("24:00", None),
            ("12:60", None),
            ("9:5", None),
            ("14 min", None),
            ("midi", None),
        ],
    )
    def test_that_a_time_is_read_as_people_write_it(self, text: str, moment: time | None):
        assert parse_time(text) == moment

    def test_that_folding_undoes_accents_ligatures_and_apostrophes(self):
        assert fold("L’Œuvre d’ÉTÉ à Cœur") == "l'oeuvre d'ete a coeur"


class TestEveryTypedField:
    @pytest.mark.parametrize(
        "case",
        [
            (TextField, " Pays du Haut-Val ", "Pays du Haut-Val", "Pays du Haut-Val"),
            (NumberField, "1 234", 1234, "1\u202f234"),
            (lambda i: NumberField(i, decimals=1), "7.5", 7.5, "7,5"),
            (DateField, "3 mars 2026", TODAY, "03/03/2026"),
            (TimeField, "9h05", time(9, 5), "09:05"),
            (UrlField, "www.petr.fr", "https://www.petr.fr", "https://www.petr.fr"),
        ],
    )
    def test_that_typing_is_taken_on_leaving_and_written_neatly(
        self, icons: Icons, show: Show, qtbot: QtBot, case: tuple[Any, str, object, str]
    ):
        make, text, value, shown = case
        field = make(icons)
        taken = show(field)
        typed(qtbot, field, text)
        assert taken == []
        assert field.pending()
        qtbot.keyClick(field.focus_widget(), Qt.Key.Key_Tab)
        assert taken == [value]
        assert type(field.value()) is type(value)
        assert field.line.text() == shown
        assert not field.pending()

    def test_that_leaving_without_a_change_saves_nothing(
        self, icons: Icons, show: Show, qtbot: QtBot
    ):
        field = NumberField(icons, decimals=1)
        taken = show(field)
        field.set_value(1.2345)
        qtbot.keyClick(field.line, Qt.Key.Key_Tab)
        field.line.setFocus()
        left(qtbot, field, "1,2")
        assert taken == []
        assert field.value() == 1.2345

    def test_that_enter_takes_what_is_typed(self, icons: Icons, show: Show, qtbot: QtBot):
        field = TextField(icons)
        taken = show(field)
        typed(qtbot, field, "Facebook")
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
        assert taken == ["Facebook"]
        assert field.line.hasFocus()

    def test_that_what_is_wrong_stays_and_is_said_once_left(
        self, icons: Icons, show: Show, qtbot: QtBot
    ):
        field = DateField(icons, today=TODAY)
        field.set_value(TODAY)
        taken = show(field)
        typed(qtbot, field, "31/02/2026")
        assert field.problem() is not None
        assert field.shown_problem() is None
        qtbot.keyClick(field.line, Qt.Key.Key_Tab)
        assert taken == []
        assert field.line.text() == "31/02/2026"
        assert field.shown_problem() == field.problem()
        assert field.line.property("problem") is True
        assert field.shown_problem() in field.line.accessibleDescription()
        assert field.value() == TODAY

    def test_that_the_problem_goes_as_soon_as_it_is_mended(
        self, icons: Icons, show: Show, qtbot: QtBot
    ):
        field = NumberField(icons)
        show(field)
        left(qtbot, field, "12 euros")
        assert field.shown_problem()
        field.line.setFocus()
        typed(qtbot, field, "12")
        assert field.shown_problem() is None
        assert field.line.property("problem") is False

    def test_that_escape_puts_back_what_was_taken(self, icons: Icons, show: Show, qtbot: QtBot):
        field = TextField(icons)
        field.set_value("Avant")
        taken = show(field)
        typed(qtbot, field, "Après")
        qtbot.keyClick(field.line, Qt.Key.Key_Escape)
        assert field.line.text() == "Avant"
        assert taken == []

    def test_that_a_required_field_says_so_only_once_left_empty(
        self, icons: Icons, show: Show, qtbot: QtBot
    ):
        field = TextField(icons, required=True)
        field.set_value("PETR")
        taken = show(field)
        left(qtbot, field, "")
        assert taken == []
        assert field.shown_problem()
        untouched = TextField(icons, required=True)
        assert untouched.problem()
        assert untouched.shown_problem() is None
        untouched.reveal()
        assert untouched.shown_problem()

    def test_that_the_pages_own_rule_is_a_problem_too(self, icons: Icons, show: Show, qtbot: QtBot):
        field = TextField(icons, check=lambda text: "Déjà pris." if text == "PETR" else None)
        taken = show(field)
        left(qtbot, field, "PETR")
        assert (field.shown_problem(), taken) == ("Déjà pris.", [])

    def test_that_a_refusal_shows_until_the_field_changes_and_is_then_tried_again(
        self, icons: Icons, show: Show, qtbot: QtBot
    ):
        field = TextField(icons)
        taken = show(field)
        left(qtbot, field, "PETR")
        field.set_problem("Ce nom est déjà pris.")
        assert field.problem() == field.shown_problem() == "Ce nom est déjà pris."
        field.line.setFocus()
        qtbot.keyClicks(field.line, "x")
        assert field.shown_problem() is None
        qtbot.keyClick(field.line, Qt.Key.Key_Backspace)
        qtbot.keyClick(field.line, Qt.Key.Key_Tab)
        assert taken == ["PETR", "PETR"]

    def test_that_the_windows_undo_is_reached_once_typing_is_taken(
        self, icons: Icons, show: Show, qtbot: QtBot
    ):
        field = TextField(icons)
        show(field)
        undone: list[int] = []
        shortcut = QShortcut(QKeySequence("Ctrl+Z"), field.window())
        shortcut.activated.connect(lambda: undone.append(1))
        typed(qtbot, field, "ab")
        qtbot.keyClick(field.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert (undone, field.line.text() == "ab") == ([], False)
        typed(qtbot, field, "ab")
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
        qtbot.keyClick(field.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert undone == [1]
        assert field.line.text() == "ab"

    @pytest.mark.parametrize(("kind", "make"), LINES + CHOICES)
    def test_that_every_part_the_keyboard_reaches_has_a_name(
        self, icons: Icons, qtbot: QtBot, kind: str, make: Callable[[Icons], Field[Any]]
    ):
        field = make(icons)
        qtbot.addWidget(field)
        field.describe(f"Libellé {kind}", "Une aide.")
        reachable = [
            widget
            for widget in field.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.isHidden()
        ]
        assert reachable
        for widget in reachable:
            assert f"Libellé {kind}" in widget.accessibleName(), widget
        assert field.focus_widget().accessibleDescription() == "Une aide."

    @pytest.mark.parametrize(("kind", "make"), LINES + CHOICES)
    def test_that_setting_a_value_says_nothing(
        self, icons: Icons, qtbot: QtBot, kind: str, make: Callable[[Icons], Field[Any]]
    ):
        field = make(icons)
        qtbot.addWidget(field)
        value = {
            "Text": "a",
            "LongText": "a\nb",
            "Number": 3,
            "Date": TODAY,
            "Time": time(9),
            "Url": "https://a.fr",
            "Choice": "ig",
            "TriState": False,
            "MultiChoice": ("fb", "li"),
            "Switch": True,
        }[kind]
        with (
            qtbot.assertNotEmitted(field.edited),
            qtbot.assertNotEmitted(field.typed),
        ):
            field.set_value(value)
        assert field.value() == value
        assert not field.pending()


class TestTextFields:
    def test_that_a_long_text_is_counted_and_not_cut(self, icons: Icons, show: Show, qtbot: QtBot):
        field = TextField(icons, max_length=5)
        taken = show(field)
        left(qtbot, field, "sept  lettres")
        assert taken == []
        assert field.line.text() == "sept  lettres"
        assert "8" in field.shown_problem()

    def test_that_lines_are_kept_and_tab_leaves(self, icons: Icons, show: Show, qtbot: QtBot):
        field = LongTextField(icons)
        taken = show(field)
        qtbot.keyClicks(field.text, "un")
        qtbot.keyClick(field.text, Qt.Key.Key_Return)
        qtbot.keyClicks(field.text, "deux")
        qtbot.keyClick(field.text, Qt.Key.Key_Tab)
        assert taken == ["un\ndeux"]
        assert not field.text.hasFocus()

    def test_that_control_enter_takes_a_long_text_without_a_new_line(
        self, icons: Icons, show: Show, qtbot: QtBot
    ):
        field = LongTextField(icons)
        taken = show(field)
        qtbot.keyClicks(field.text, "un")
        qtbot.keyClick(field.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert taken == ["un"]

    def test_that_a_long_text_grows_with_its_lines(self, icons: Icons, show: Show):
        field = LongTextField(icons, lines=3)
        show(field)
        before = field.text.height()
        field.set_value("\n".join("abcdefg"))
        assert field.text.height() > before
        tall = field.text.height()
        field.set_value("\n" * 200)
        assert field.text.height() < 2 * tall

    def test_that_a_long_text_is_counted_and_not_cut_either(
        self, icons: Icons, show: Show, qtbot: QtBot
    ):
        field = LongTextField(icons, max_length=3)
        taken = show(field)
        qtbot.keyClicks(field.text, "abcde")
        field.commit()
        assert (taken, field.text.toPlainText()) == ([], "abcde")
        assert "2" in field.shown_problem()
        qtbot.keyClick(field.text, Qt.Key.Key_Escape)
        assert (field.text.toPlainText(), field.shown_problem()) == ("", None)


class TestNumberField:
    @pytest.mark.parametrize(
        ("options", "text"),
        [
            ({"minimum": 0, "maximum": 40}, "41"),
            ({"minimum": 0, "maximum": 40}, "-1"),
            ({"minimum": 1}, "0"),
            ({"maximum": 9}, "10"),
            ({}, "1,5"),
            ({"decimals": 1}, "1,25"),
            ({}, "beaucoup"),
        ],
    )
    def test_that_what_cannot_be_is_refused_in_a_sentence(
        self, icons: Icons, show: Show, qtbot: QtBot, options: dict[str, Any], text: str
    ):
        field = NumberField(icons, **options)
        taken = show(field)
        left(qtbot, field, text)
        assert taken == []
        assert field.shown_problem().endswith(".")

    def test_that_the_unit_may_be_typed(self, icons: Icons, show: Show, qtbot: QtBot):
        field = NumberField(icons, maximum=100, suffix="%")
        taken = show(field)
        left(qtbot, field, "45 %")
        assert taken == [45]

    def test_that_emptying_gives_none(self, icons: Icons, show: Show, qtbot: QtBot):
        field = NumberField(icons)
        field.set_value(4)
        taken = show(field)
        left(qtbot, field, "")
        assert taken == [None]

    def test_that_arrows_step_within_the_range(self, icons: Icons, show: Show, qtbot: QtBot):
        field = NumberField(icons, minimum=0, maximum=2)
        taken = show(field)
        for _ in range(4):
            qtbot.keyClick(field.line, Qt.Key.Key_Up)
        assert field.line.text() == "2"
        for _ in range(4):
            qtbot.keyClick(field.line, Qt.Key.Key_Down)
        qtbot.keyClick(field.line, Qt.Key.Key_Up)
        assert taken == []
        field.commit()
        assert taken == [1]


class TestDateField:
    def test_that_the_range_goes_from_2004_to_ten_years_ahead(
        self, icons: Icons, show: Show, qtbot: QtBot
    ):
        field = DateField(icons, today=TODAY)
        taken = show(field)
        for text in ("31/12/2003", "01/01/2037"):
            field.line.setFocus()
            left(qtbot, field, text)
            assert "01/01/2004" in field.shown_problem()
            assert "31/12/2036" in field.shown_problem()
        field.line.setFocus()
        left(qtbot, field, "31/12/2036")
        assert taken == [date(2036, 12, 31)]

    @pytest.mark.parametrize(
        ("key", "modifier"),
        [
            (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
            (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
        ],
    )
    def test_that_a_day_is_picked_from_the_keyboard_alone(
        self, icons: Icons, show: Show, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
    ):
        field = DateField(icons, today=TODAY)
        taken = show(field)
        qtbot.keyClick(field.line, key, modifier)
        calendar = field.popup.calendar
        assert calendar.isVisible()
        assert calendar.selectedDate() == QDate(2026, 3, 3)
        assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday
        inside = calendar.focusProxy() or calendar
        qtbot.keyClick(inside, Qt.Key.Key_Right)
        qtbot.keyClick(inside, Qt.Key.Key_Return)
        assert taken == [date(2026, 3, 4)]
        assert not field.popup.isVisible()
        assert field.line.text() == "04/03/2026"

    def test_that_the_calendar_knows_today_and_no_date(
        self, icons: Icons, show: Show, qtbot: QtBot
    ):
        field = DateField(icons, today=TODAY)
        field.set_value(date(2025, 1, 1))
        taken = show(field)
        field.open_calendar()
        qtbot.mouseClick(field.popup.now, Qt.MouseButton.LeftButton)
        field.open_calendar()
        qtbot.mouseClick(field.popup.none, Qt.MouseButton.LeftButton)
        assert taken == [TODAY, None]

    def test_that_the_calendar_shows_the_day_in_our_colours_and_names_its_arrows(
        self, icons: Icons, theme: Theme, show: Show
    ):
        field = DateField(icons, today=TODAY)
        show(field)
        field.open_calendar()
        image = field.popup.calendar.grab().toImage()
        colours = {
            image.pixelColor(x, y).name()
            for x in range(0, image.width(), 3)
            for y in range(0, image.height(), 3)
        }
        assert theme.colour("primary").name() in colours
        assert "#ff0000" not in colours
        shown = [b for b in field.popup.findChildren(QAbstractButton) if b.isVisible()]
        assert len(shown) >= 4
        assert all(button.accessibleName() or button.text() for button in shown)
        field.popup.close()

    def test_that_the_calendar_stays_on_the_screen(self, icons: Icons, show: Show):
        field = DateField(icons, today=TODAY)
        show(field)
        room = field.screen().availableGeometry()
        field.window().move(room.bottomRight() - QPoint(60, 60))
        field.open_calendar()
        assert room.contains(field.popup.geometry())
        field.popup.close()

    def test_that_a_required_date_cannot_be_emptied_in_the_calendar(self, icons: Icons, show: Show):
        field = DateField(icons, today=TODAY, required=True)
        show(field)
        field.open_calendar()
        assert field.popup.none.isHidden()
        field.popup.close()


class TestUrlField:
    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("https://www.facebook.com/petr?x=1#y", "https://www.facebook.com/petr?x=1#y"),
            ("http://petr.fr", "http://petr.fr"),
            ("petr.fr/contact", "https://petr.fr/contact"),
            ("contact@petr.fr", "mailto:contact@petr.fr"),
            ("mailto:contact@petr.fr", "mailto:contact@petr.fr"),
            ("", ""),
        ],
    )
    def test_that_addresses_are_completed(
        self, icons: Icons, show: Show, qtbot: QtBot, text: str, address: str
    ):
        field = UrlField(icons)
        field.set_value("https://avant.fr")
        show(field)
        left(qtbot, field, text)
        assert (field.value(), field.shown_problem()) == (address, None)

    @pytest.mark.parametrize(
        "text",
        [
            "javascript:alert(1)",
            "file:///etc/passwd",
            "data:text/html,x",
            "ftp://petr.fr",
            "https://",
            "https://user:secret@petr.fr",
            "une page",
            "//petr.fr",
            "https://petr.fr/a b",
        ],
    )
    def test_that_other_schemes_and_hidden_passwords_are_refused(
        self, icons: Icons, show: Show, qtbot: QtBot, text: str
    ):
        field = UrlField(icons)
        taken = show(field)
        left(qtbot, field, text)
        assert taken == []
        assert field.shown_problem()

    def test_that_a_valid_link_can_be_asked_for(self, icons: Icons, qtbot: QtBot):
        field = UrlField(icons, openable=True)
        qtbot.addWidget(field)
        field.describe("Site")
        button = field.findChild(QPushButton)
        assert not button.isEnabled()
        field.set_value("https://petr.fr")
        with qtbot.waitSignal(field.open_requested) as asked:
            button.click()
        assert asked.args == ["https://petr.fr"]
        qtbot.keyClicks(field.line, " nulle part")
        assert not button.isEnabled()


class TestChoices:
    def test_that_an_arrow_in_the_list_is_taken_at_once(
        self, icons: Icons, show: Show, qtbot: QtBot
    ):
        field = ChoiceField(icons, NETWORKS)
        taken = show(field)
        qtbot.keyClick(field.combo, Qt.Key.Key_Down)
        qtbot.keyClick(field.combo, Qt.Key.Key_Down)
        qtbot.keyClick(field.combo, Qt.Key.Key_Home)
        assert taken == ["fb", "ig", None]

    def test_that_a_required_choice_cannot_be_emptied(self, icons: Icons, show: Show, qtbot: QtBot):
        field = ChoiceField(icons, NETWORKS, required=True)
        field.set_value("fb")
        taken = show(field)
        qtbot.keyClick(field.combo, Qt.Key.Key_Home)
        assert taken == []
        assert field.shown_problem()

    def test_that_a_value_no_longer_offered_stays(self, icons: Icons, qtbot: QtBot):
        field = ChoiceField(icons, NETWORKS)
        qtbot.addWidget(field)
        field.set_value("vine")
        assert (field.value(), field.combo.currentText()) == ("vine", "vine")
        field.set_options([("fb", "Facebook")])
        assert field.value() == "vine"

    def test_that_the_wheel_over_a_list_changes_nothing(
        self, icons: Icons, show: Show, qapp: QApplication
    ):
        field = ChoiceField(icons, NETWORKS)
        taken = show(field)
        wheel = QWheelEvent(
            QPointF(5, 5),
            QPointF(field.combo.mapToGlobal(QPoint(5, 5))),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        qapp.sendEvent(field.combo, wheel)
        assert (taken, field.value()) == ([], None)

    def test_that_three_states_are_told_apart_by_the_keyboard(
        self, icons: Icons, show: Show, qtbot: QtBot
    ):
        field = TriStateField(icons)
        taken = show(field)
        assert field.value() is None
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right):
            qtbot.keyClick(QApplication.focusWidget(), key)
        assert taken == [False, True, False, None]

    def test_that_chips_follow_the_order_of_the_options_and_keep_what_is_gone(
        self, icons: Icons, show: Show, qtbot: QtBot
    ):
        field = MultiChoiceField(icons, NETWORKS)
        field.set_value(("vine", "li"))
        taken = show(field)
        chips = field.findChildren(QPushButton)
        assert [chip.isChecked() for chip in chips] == [False, False, True]
        qtbot.keyClick(chips[0], Qt.Key.Key_Space)
        assert taken == [("fb", "li", "vine")]
        qtbot.mouseClick(chips[2], Qt.MouseButton.LeftButton)
        assert taken[1] == ("fb", "vine")

    def test_that_new_options_keep_what_was_chosen(self, icons: Icons, qtbot: QtBot):
        field = MultiChoiceField(icons, NETWORKS)
        qtbot.addWidget(field)
        field.set_value(("ig",))
        field.set_options((("ig", "Instagram"), ("yt", "YouTube")))
        assert field.value() == ("ig",)

    def test_that_a_switch_is_taken_at_once(self, icons: Icons, show: Show, qtbot: QtBot):
        field = SwitchField(icons, "Actif")
        taken = show(field)
        qtbot.keyClick(field.box, Qt.Key.Key_Space)
        qtbot.keyClick(field.box, Qt.Key.Key_Space)
        assert taken == [True, False]

    def test_that_a_refused_choice_is_said(self, icons: Icons, show: Show, qtbot: QtBot):
        field = SwitchField(icons, "Actif", check=lambda on: "Pas encore." if on else None)
        taken = show(field)
        qtbot.keyClick(field.box, Qt.Key.Key_Space)
        assert (taken, field.shown_problem()) == ([], "Pas encore.")
        qtbot.keyClick(field.box, Qt.Key.Key_Space)
        assert (taken, field.shown_problem()) == ([], None)
