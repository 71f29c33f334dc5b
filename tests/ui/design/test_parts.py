"""What each part says, to the eye and to a screen reader, and what it emits."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAccessible,
    QDragEnterEvent,
    QDropEvent,
    QEnterEvent,
    QFocusEvent,
    QIcon,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from cm_desk.domain.assessment import Evidence
from cm_desk.ui.design import (
    Badge,
    Banner,
    Button,
    Card,
    Chip,
    DropArea,
    EmptyState,
    EvidenceBadge,
    ExampleBadge,
    Figure,
    FilterChip,
    Flow,
    Icons,
    PageHeader,
    ProgressCard,
    ScrollPage,
    SectionTitle,
    Segmented,
    SparkBars,
    Step,
    icon_button,
    text,
)
from cm_desk.ui.design.buttons import ring_wanted

MARKUP = "<b>Gras</b> & <img src='x'>"


def said(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


def labels(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


NAMED: dict[str, Callable[[Icons], QWidget]] = {
    "Button": lambda icons: Button(icons, "Nom"),
    "icon_button": lambda icons: icon_button(icons, "x", "Nom"),
    "Badge": lambda _icons: Badge("Nom"),
    "Card": lambda icons: Card(icons, "Nom"),
    "Figure": lambda icons: Figure(icons, "Nom"),
    "EmptyState": lambda icons: EmptyState(icons, "home", "Nom", "Phrase."),
    "Banner": lambda icons: Banner(icons, "Phrase.", title="Nom"),
    "Banner without title": lambda icons: Banner(icons, "Nom"),
    "ProgressCard": lambda icons: ProgressCard(icons, "Nom"),
    "PageHeader": lambda icons: PageHeader(icons, "Nom"),
    "SectionTitle": lambda icons: SectionTitle(icons, "Nom"),
    "Segmented": lambda icons: Segmented(icons, (("a", "A"), ("b", "B")), "Nom"),
    "Chip": lambda icons: Chip(icons, "Nom"),
    "FilterChip": lambda icons: FilterChip(icons, "Nom"),
    "SparkBars": lambda icons: SparkBars(icons, "Nom"),
    "DropArea": lambda icons: DropArea(icons, "Nom"),
}


@pytest.mark.parametrize("part", list(NAMED))
def test_that_every_part_has_a_name_for_a_screen_reader(
    qtbot: QtBot, icons: Icons, part: str
) -> None:
    widget = NAMED[part](icons)
    qtbot.addWidget(widget)
    assert said(widget) == "Nom"


def test_that_no_label_reads_markup(qtbot: QtBot, icons: Icons) -> None:
    card = Card(icons, MARKUP, subtitle=MARKUP)
    qtbot.addWidget(card)
    figure = Figure(icons, MARKUP)
    figure.show_value(MARKUP, unit=MARKUP, hint=MARKUP, evidence=Evidence.ENTERED)
    for part in (
        figure,
        EmptyState(icons, "home", MARKUP, MARKUP),
        Banner(icons, MARKUP, title=MARKUP),
        ProgressCard(icons, MARKUP),
        PageHeader(icons, MARKUP, subtitle=MARKUP),
        SectionTitle(icons, MARKUP, hint=MARKUP),
        Chip(icons, MARKUP),
        Step(icons, 1, MARKUP, sentence=MARKUP),
        DropArea(icons, MARKUP, sentence=MARKUP),
        Badge(MARKUP),
        text(MARKUP, selectable=True),
    ):
        card.add(part)
    found = card.findChildren(QLabel)
    assert len(found) > 15
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in found)


def test_that_a_button_calls_back_once_a_click(qtbot: QtBot, icons: Icons) -> None:
    calls: list[str] = []
    button = Button(icons, "Ajouter", on_click=lambda: calls.append("x"))
    qtbot.addWidget(button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert calls == ["x", "x"]


def test_that_the_ring_is_for_the_keyboard() -> None:
    def wanted(reason: Qt.FocusReason, *, before: bool) -> bool:
        return ring_wanted(QFocusEvent(QEvent.Type.FocusIn, reason), before=before)

    assert wanted(Qt.FocusReason.TabFocusReason, before=False)
    assert wanted(Qt.FocusReason.BacktabFocusReason, before=False)
    assert not wanted(Qt.FocusReason.MouseFocusReason, before=True)
    assert wanted(Qt.FocusReason.ActiveWindowFocusReason, before=True)
    assert not wanted(Qt.FocusReason.ActiveWindowFocusReason, before=False)


def test_that_the_ring_changes_what_a_focused_button_looks_like(qtbot: QtBot, icons: Icons) -> None:
    button = Button(icons, "Ajouter", role="primary")
    qtbot.addWidget(button)
    with qtbot.waitExposed(button):
        button.show()
    button.clearFocus()
    before = button.grab().toImage()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    assert button.grab().toImage() != before


def test_that_evidence_is_said_in_words() -> None:
    words = {level: EvidenceBadge(level).text() for level in Evidence}
    assert len(set(words.values())) == 3
    assert ExampleBadge().text()


def test_that_a_figure_says_value_unit_and_evidence(qtbot: QtBot, icons: Icons) -> None:
    figure = Figure(icons, "Cadence")
    qtbot.addWidget(figure)
    figure.show_value("1,4", unit="par semaine", evidence=Evidence.OBSERVED, hint="Objectif : 2")
    badge = EvidenceBadge(Evidence.OBSERVED).text()
    assert figure.accessibleDescription() == f"1,4 par semaine, {badge}, Objectif : 2"
    figure.show_value("non couvert")
    assert figure.accessibleDescription() == "non couvert"
    assert badge not in labels(figure)
    assert "Objectif : 2" not in labels(figure)


def test_that_the_unit_stands_on_the_line_of_the_value(qtbot: QtBot, icons: Icons) -> None:
    figure = Figure(icons, "Cadence")
    qtbot.addWidget(figure)
    figure.show_value("19", unit="jours")
    figure.resize(260, 120)
    with qtbot.waitExposed(figure):
        figure.show()
    value, unit = (
        next(label for label in figure.findChildren(QLabel) if label.text() == words)
        for words in ("19", "jours")
    )

    def line(label: QLabel) -> int:
        bottom = label.mapTo(figure, QPoint(0, label.contentsRect().bottom())).y()
        return bottom - label.fontMetrics().descent()

    assert abs(line(value) - line(unit)) <= 1


def test_that_a_closed_banner_tells_and_comes_back(qtbot: QtBot, icons: Icons) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    banner = Banner(icons, "Attention.", role="warning", closable=True, parent=page)
    close = banner.findChild(Button)
    assert close is not None
    assert said(close)
    with qtbot.waitSignal(banner.closed):
        close.click()
    assert banner.isHidden()
    banner.show_message("Perdu.", role="danger", title="Import impossible")
    assert not banner.isHidden()
    assert labels(banner) == ["Import impossible", "Perdu."]
    assert banner.property("banner") == "danger"


def test_that_progress_is_shown_and_cancelled_once(qtbot: QtBot, icons: Icons) -> None:
    card = ProgressCard(icons, "Lecture")
    qtbot.addWidget(card)
    bar = card.findChild(QProgressBar)
    cancel = card.findChild(Button)
    assert bar is not None
    assert cancel is not None
    assert (bar.minimum(), bar.maximum()) == (0, 0)
    card.show_progress(30, 120)
    assert (bar.value(), bar.maximum()) == (30, 120)
    told: list[bool] = []
    card.cancelled.connect(lambda: told.append(True))
    cancel.click()
    cancel.click()
    assert told == [True]
    card.start("Écriture")
    assert cancel.isEnabled()
    assert said(card) == "Écriture"


def test_that_a_job_that_cannot_stop_offers_no_cancel(qtbot: QtBot, icons: Icons) -> None:
    card = ProgressCard(icons, "Lecture", cancellable=False)
    qtbot.addWidget(card)
    cancel = card.findChild(Button)
    assert cancel is not None
    assert cancel.isHidden()


def test_that_the_arrows_choose_a_segment(qtbot: QtBot, icons: Icons) -> None:
    choice = Segmented(icons, (("list", "Liste"), ("month", "Mois")), "Vue", current="list")
    qtbot.addWidget(choice)
    told: list[str] = []
    choice.chosen.connect(told.append)
    qtbot.keyClick(choice, Qt.Key.Key_Right)
    assert (choice.current, told) == ("month", ["month"])
    qtbot.keyClick(choice, Qt.Key.Key_Right)
    assert told == ["month"]
    choice.choose("list")
    assert (choice.current, told) == ("list", ["month"])
    stops = [b for b in choice.findChildren(Button) if b.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [stop.text() for stop in stops] == ["Liste"]


def test_that_a_chip_names_what_its_cross_removes(qtbot: QtBot, icons: Icons) -> None:
    chip = Chip(icons, "Habitants", removable=True)
    qtbot.addWidget(chip)
    cross = chip.findChild(Button)
    assert cross is not None
    assert "Habitants" in said(cross)
    with qtbot.waitSignal(chip.removed):
        cross.click()


def test_that_the_header_puts_its_actions_below_when_narrow(qtbot: QtBot, icons: Icons) -> None:
    action = Button(icons, "Importer")
    header = PageHeader(icons, "Publications", primary=action)
    qtbot.addWidget(header)
    with qtbot.waitExposed(header):
        header.show()
    header.resize(1000, 80)
    QApplication.processEvents()
    assert action.mapTo(header, QPoint()).x() > 500
    header.resize(400, 160)
    QApplication.processEvents()
    assert action.mapTo(header, QPoint()).x() == 0


def test_that_a_page_never_gets_too_wide_to_read(qtbot: QtBot, icons: Icons) -> None:
    page = ScrollPage(icons, width=600)
    qtbot.addWidget(page)
    card = Card(icons, "Carte")
    page.add(card)
    page.resize(1400, 500)
    with qtbot.waitExposed(page):
        page.show()
    assert card.width() == 600
    page.resize(400, 500)
    assert card.width() <= 400


def test_that_a_flow_wraps_and_columns_are_equal(qtbot: QtBot, icons: Icons) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = Flow(icons.theme, column=200, spacing=10, parent=box)
    cards = [Card(icons, str(number)) for number in range(4)]
    for card in cards:
        flow.addWidget(card)
    box.resize(630, 600)
    with qtbot.waitExposed(box):
        box.show()
    assert {card.width() for card in cards} == {203}
    assert cards[0].y() == cards[2].y() < cards[3].y()
    cards[1].hide()
    QApplication.processEvents()
    assert cards[2].x() < cards[3].x()
    assert cards[3].y() == cards[0].y()


def test_that_no_choice_is_cut_where_there_is_little_room(qtbot: QtBot, icons: Icons) -> None:
    choices = [("a", "Vue d’ensemble"), ("b", "Questions"), ("c", "Bilans conservés")]
    segmented = Segmented(icons, choices, "Vue")
    page = ScrollPage(icons)
    qtbot.addWidget(page)
    page.add(segmented)
    page.resize(900, 400)
    with qtbot.waitExposed(page):
        page.show()
    buttons = segmented.findChildren(Button)
    assert len({button.y() for button in buttons}) == 1
    page.resize(300, 400)
    QApplication.processEvents()
    assert len({button.y() for button in buttons}) > 1
    inside = segmented.rect()
    assert all(inside.contains(button.geometry()) for button in buttons)
    assert segmented.width() <= page.viewport().width()


def test_that_the_actions_of_a_header_go_one_below_the_other(qtbot: QtBot, icons: Icons) -> None:
    first, second = Button(icons, "Importer des fichiers"), Button(icons, "Ajouter un compte")
    header = PageHeader(icons, "Publications", primary=first, secondary=(second,))
    page = ScrollPage(icons)
    qtbot.addWidget(page)
    page.add(header)
    page.resize(900, 400)
    with qtbot.waitExposed(page):
        page.show()
    assert first.y() == second.y()
    page.resize(280, 400)
    QApplication.processEvents()
    assert first.y() != second.y()
    assert page.widget().width() <= page.viewport().width()


def test_that_the_primary_action_goes_beside_the_title_where_all_have_no_room(
    qtbot: QtBot, icons: Icons
) -> None:
    main, other = Button(icons, "Nouveau"), Button(icons, "Une action au nom bien assez long")
    header = PageHeader(icons, "Planning", primary=main, secondary=(other,))
    page = ScrollPage(icons)
    qtbot.addWidget(page)
    page.add(header)
    margins = 64
    page.resize(margins + main.sizeHint().width() + other.sizeHint().width(), 400)
    with qtbot.waitExposed(page):
        page.show()
    QApplication.processEvents()
    assert main.geometry().right() >= header.width() - 2
    assert main.y() < other.y()
    assert other.x() == 0
    page.resize(1000, 400)
    QApplication.processEvents()
    assert main.x() > other.x()
    assert main.y() == other.y()


def test_that_what_is_wider_than_the_page_can_be_reached(qtbot: QtBot, icons: Icons) -> None:
    page = ScrollPage(icons)
    qtbot.addWidget(page)
    wide = Card(icons, "Large")
    wide.setMinimumWidth(900)
    page.add(wide)
    page.resize(500, 400)
    with qtbot.waitExposed(page):
        page.show()
    QApplication.processEvents()
    assert page.horizontalScrollBar().maximum() > 0


def test_that_a_step_done_says_so_and_puts_its_button_away(qtbot: QtBot, icons: Icons) -> None:
    action = Button(icons, "Décrire")
    step = Step(icons, 1, "Décrire le territoire", action=action)
    qtbot.addWidget(step)
    todo = said(step)
    assert not action.isHidden()
    step.set_done(done=True)
    assert action.isHidden()
    assert said(step) != todo
    assert "Décrire le territoire" in said(step)
    step.set_done(done=False)
    assert said(step) == todo


def dropped(area: DropArea, *addresses: str) -> list[list[Path]]:
    told: list[list[Path]] = []
    area.dropped.connect(told.append)
    data = QMimeData()
    data.setUrls([QUrl(address) for address in addresses])
    common = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    QApplication.sendEvent(area, QDragEnterEvent(QPoint(5, 5), *common))
    assert area.property("over") is (True if data.urls()[0].isLocalFile() else None)
    QApplication.sendEvent(area, QDropEvent(QPointF(5, 5), *common))
    assert not area.property("over")
    return told


def test_that_files_let_go_are_told(qtbot: QtBot, icons: Icons) -> None:
    area = DropArea(icons, "Déposer")
    qtbot.addWidget(area)
    assert dropped(area, "file:///a/été.csv", "file:///b.csv") == [
        [Path("/a/été.csv"), Path("/b.csv")]
    ]


def test_that_an_address_of_the_web_is_no_file(qtbot: QtBot, icons: Icons) -> None:
    area = DropArea(icons, "Déposer")
    qtbot.addWidget(area)
    assert dropped(area, "https://example.org/a.csv") == []


def test_that_an_icon_shows_that_its_chip_is_on(qtbot: QtBot, icons: Icons) -> None:
    chip = FilterChip(icons, "Facebook", icon="brand-facebook")
    qtbot.addWidget(chip)
    states = [
        chip.icon().pixmap(18, 18, QIcon.Mode.Normal, state).toImage()
        for state in (QIcon.State.Off, QIcon.State.On)
    ]
    assert states[0] != states[1]


WEEKS = (2, 0, None, 5)


def week(nth: int) -> str:
    return f"semaine {nth + 1}"


def test_that_the_small_chart_is_said_in_words(qtbot: QtBot, icons: Icons) -> None:
    chart = SparkBars(icons, "Publications par semaine")
    qtbot.addWidget(chart)
    chart.show_weeks(WEEKS, week, target=2)
    told = chart.accessibleDescription()
    assert "semaine 1" in told
    assert "semaine 4" in told
    assert "3 semaines couvertes" in told
    assert "2 semaines avec" in told
    assert "5" in told


def test_that_bars_are_as_high_as_their_counts(qtbot: QtBot, icons: Icons) -> None:
    chart = SparkBars(icons, "Publications par semaine")
    qtbot.addWidget(chart)
    chart.show_weeks(WEEKS, week)
    chart.resize(400, 100)
    image = chart.grab().toImage()
    bar = icons.theme.colour("bar")

    def height(x: int) -> int:
        return sum(image.pixelColor(x, y) == bar for y in range(image.height()))

    assert height(20) * 5 == pytest.approx(height(340) * 2, rel=0.05)
    assert height(120) == height(220) == 0


def test_that_a_week_tells_its_count_under_the_pointer(qtbot: QtBot, icons: Icons) -> None:
    chart = SparkBars(icons, "Publications par semaine")
    qtbot.addWidget(chart)
    chart.show_weeks(WEEKS, week)
    chart.resize(400, 100)
    with qtbot.waitExposed(chart):
        chart.show()
    here = QPointF(1, 1)
    QApplication.sendEvent(chart, QEnterEvent(here, here, here))
    for x, words in ((20, "semaine 1"), (220, "semaine 3")):
        QTest.mouseMove(chart, QPoint(x, 50))
        assert words in chart.toolTip()


def test_that_an_empty_chart_paints_nothing(qtbot: QtBot, icons: Icons) -> None:
    chart = SparkBars(icons, "Publications par semaine")
    qtbot.addWidget(chart)
    chart.show_weeks([], week)
    assert chart.accessibleDescription() == ""
    assert not chart.grab().isNull()
