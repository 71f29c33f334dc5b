"""What the charts paint, read back from their pixels."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cm_desk import paths
from cm_desk.domain.assessment import WeekPoint
from cm_desk.ui.comparison.axis import round_top, time_ticks
from cm_desk.ui.comparison.row_marks import ClassMarks, ShareMarks
from cm_desk.ui.comparison.rows import ClassRow, ShareRow, YearRow
from cm_desk.ui.design import Icons, Theme
from cm_desk.ui.design import tokens as t

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

MONDAY = date(2026, 8, 24)


@pytest.fixture
def icons(qapp: QApplication) -> Iterator[Icons]:
    theme = Theme(qapp, paths.resources(), mode="light")
    yield Icons(theme, paths.resources() / "icons")
    theme.set_mode("light")
    theme.set_scale(1.0)


def week(place: int, count: int, covered_days: int = 7) -> WeekPoint:
    return WeekPoint(MONDAY + timedelta(weeks=place), count, covered_days == 7, covered_days)


def cadence(icons: Icons, qtbot: QtBot, weeks: list[WeekPoint], target: float | None = None):
    chart = import_module("cm_desk.ui.charts").CadenceChart(
        icons, lambda one: f"{one.monday}: {one.count}"
    )
    chart.show_weeks(weeks, target=target, top=4)
    return hosted(chart, qtbot, 640)


def networks(icons: Icons, qtbot: QtBot, rows: list[ShareRow], width: int = 800):
    marks = ShareMarks(lambda row: row.presence)
    marks.show_rows(rows, apart="Apart", own="You", national="Share")
    return hosted(import_module("cm_desk.ui.charts").RowsChart(icons, marks), qtbot, width)


def classes(icons: Icons, qtbot: QtBot, *weeks: int, width: int = 800):
    marks = ClassMarks(lambda row: row.printed)
    marks.show_rows(
        [ClassRow(n, "", f"classe {n}", one, 25.0, f"{one} sem.") for n, one in enumerate(weeks)]
    )
    return hosted(import_module("cm_desk.ui.charts").RowsChart(icons, marks), qtbot, width)


def years(icons: Icons, qtbot: QtBot, *rows: YearRow):
    chart = import_module("cm_desk.ui.charts").YearsChart(icons, lambda row: row.printed)
    chart.show_years(rows, first=2013, last=2024)
    return hosted(chart, qtbot, 800)


def year_row(year: int, value: float | None, *, joined: bool = False, local: bool = False):
    printed = "près de 4 sur 10" if value is None else f"{value} %"
    return YearRow(0, "", year, value, printed, joined, local, "", "", "", "")


def hosted(chart: Any, qtbot: QtBot, width: int):
    """Show a chart inside a window, as a page does."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(chart)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.resize(width, 300)
    window.show()
    qtbot.waitExposed(window)
    chart.host = window  # a window that nothing holds dies at once
    return chart


def shot(chart: QWidget) -> QImage:
    return chart.grab().toImage()


def column_of(chart: Any, place: int) -> tuple[int, int, int]:
    """Return the middle of a week on the image, then the top and the foot of the plot."""
    box = chart.box.sceneBoundingRect()
    step = box.width() / len(chart.bars.weeks)
    return round(box.left() + (place + 0.5) * step), round(box.top()), round(box.bottom())


def painted(image: QImage, chart: Any, place: int, colour: str) -> int:
    """Count the pixels of a colour in the column of a week."""
    x, top, foot = column_of(chart, place)
    wanted = QColor(colour)
    return sum(image.pixelColor(x, y) == wanted for y in range(top, min(foot + 1, image.height())))


def share(
    group: str,
    value: float | None,
    *,
    apart: bool = False,
    present: bool | None = True,
    local: bool = False,
):
    printed = "non publié" if value is None else f"{value} %"
    return ShareRow(group, group, present, "1 compte", value, printed, apart, is_local=local)


def amber_by_line(chart: Any) -> list[int]:
    """Count the pixels of the national colour across the middle of each line."""
    image, box, lines = shot(chart), chart.box.sceneBoundingRect(), chart.marks.count()
    heights = [round(box.top() + (n + 0.5) * box.height() / lines) for n in range(lines)]
    amber = QColor(t.LIGHT.national)
    return [sum(image.pixelColor(x, y) == amber for x in range(image.width())) for y in heights]


def amber_by_year(chart: Any, *asked: int) -> list[int]:
    """Count the pixels of the national colour down the column of each year."""
    image, box = shot(chart), chart.box.sceneBoundingRect()
    amber, found = QColor(t.LIGHT.national), []
    for year in asked:
        x = round(box.left() + (year - 2012.5) / 12 * box.width()) + 4
        rows = range(round(box.top()), round(box.bottom()))
        found.append(sum(image.pixelColor(x, y) == amber for y in rows))
    return found


def test_that_a_bar_is_as_high_as_its_count(icons: Icons, qtbot: QtBot) -> None:
    chart = cadence(icons, qtbot, [week(0, 4), week(1, 2), week(2, 1), week(3, 0)])
    image = shot(chart)
    heights = [painted(image, chart, place, t.LIGHT.bar) for place in range(4)]
    plot = chart.box.height()
    # Lines of the scale cross no bar: they are painted under them.
    assert heights[0] == pytest.approx(plot, abs=2)
    assert heights[1] == pytest.approx(plot / 2, abs=2)
    assert heights[2] == pytest.approx(plot / 4, abs=2)
    assert heights[3] == 0


def test_that_a_week_not_covered_is_hatched_and_never_a_zero(icons: Icons, qtbot: QtBot) -> None:
    chart = cadence(icons, qtbot, [week(0, 0), week(1, 0, 0)])
    image = shot(chart)
    _x, _top, foot = column_of(chart, 0)
    silent, unknown = (column_of(chart, place)[0] for place in (0, 1))
    ticks = [
        sum(image.pixelColor(x, foot - n) == QColor(t.LIGHT.border_strong) for n in (1, 2))
        for x in (silent, unknown)
    ]
    assert ticks[0] > 0
    assert ticks[1] == 0
    assert painted(image, chart, 0, t.LIGHT.sunken) == 0
    assert painted(image, chart, 1, t.LIGHT.sunken) > chart.box.height() / 2
    assert painted(image, chart, 1, t.LIGHT.bar) == 0


def test_that_a_week_covered_in_part_is_paler_than_a_whole_one(icons: Icons, qtbot: QtBot) -> None:
    chart = cadence(icons, qtbot, [week(0, 4), week(1, 4, 3)])
    image = shot(chart)
    assert painted(image, chart, 0, t.LIGHT.bar) > chart.box.height() / 2
    assert painted(image, chart, 1, t.LIGHT.bar) == 0
    x, top, foot = column_of(chart, 1)
    middle = image.pixelColor(x, (top + foot) // 2).lightness()
    assert QColor(t.LIGHT.bar).lightness() < middle < QColor(t.LIGHT.sunken).lightness()


def test_that_the_target_is_a_dashed_line_at_its_value(icons: Icons, qtbot: QtBot) -> None:
    chart = cadence(icons, qtbot, [week(0, 0), week(1, 0)], target=1)
    image = shot(chart)
    box = chart.box.sceneBoundingRect()
    level = round(box.bottom() - box.height() / 4)
    ink = QColor(t.LIGHT.text)
    row = [
        any(image.pixelColor(x, level + n) == ink for n in (-1, 0, 1))
        for x in range(round(box.left()) + 2, round(box.right()) - 2)
    ]
    assert 0.4 < sum(row) / len(row) < 0.8
    chart.show_weeks([week(0, 0), week(1, 0)], target=None, top=4)
    image = shot(chart)
    assert all(
        image.pixelColor(x, level) != ink for x in range(round(box.left()), round(box.right()))
    )


def test_that_other_weeks_take_the_place_of_those_shown(icons: Icons, qtbot: QtBot) -> None:
    chart = cadence(icons, qtbot, [week(0, 4), week(1, 4)])
    items = len(chart.scene().items())
    chart.show_weeks([week(n, 1) for n in range(8)], target=None, top=2)
    assert len(chart.scene().items()) == items
    assert painted(shot(chart), chart, 7, t.LIGHT.bar) == pytest.approx(
        chart.box.height() / 2, abs=2
    )


def test_that_a_point_says_its_week(icons: Icons, qtbot: QtBot) -> None:
    chart = cadence(icons, qtbot, [week(0, 3), week(1, 0)])
    x, top, foot = column_of(chart, 1)
    assert chart.words_at(QPoint(x, (top + foot) // 2)) == "2026-08-31: 0"
    assert chart.words_at(QPoint(2, 2)) == ""


def test_that_the_wheel_is_left_to_the_page(icons: Icons, qtbot: QtBot) -> None:
    chart = cadence(icons, qtbot, [week(0, 3)])
    before = chart.box.viewRange()
    event = QWheelEvent(
        QPointF(100, 50),
        QPointF(100, 50),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chart.viewport(), event)
    assert not event.isAccepted()
    assert chart.box.viewRange() == before


def test_that_a_chart_reached_by_tab_shows_its_ring(icons: Icons, qtbot: QtBot) -> None:
    chart = cadence(icons, qtbot, [week(0, 3)])
    assert chart.focusPolicy() == Qt.FocusPolicy.TabFocus
    with qtbot.waitActive(chart.window()):
        chart.window().activateWindow()
    chart.clearFocus()
    plain = shot(chart)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(chart.hasFocus)
    assert shot(chart) != plain
    chart.clearFocus()
    assert shot(chart) == plain


def test_that_only_a_published_share_has_a_bar(icons: Icons, qtbot: QtBot) -> None:
    rows = [share("linkedin", 69.0), share("facebook", None), share("fil", None, apart=True)]
    chart = networks(icons, qtbot, rows)
    assert chart.marks.bars() == {"linkedin": 69.0}
    lines = chart.marks.lines()
    assert [row and row.group for row in lines] == [None, "linkedin", "facebook", None, "fil"]
    widths = amber_by_line(chart)
    assert widths[1] == pytest.approx(69 * chart.step(), abs=2)
    assert [width for number, width in enumerate(widths) if number != 1] == [0, 0, 0, 0]


def test_that_a_value_typed_in_is_hatched_and_not_filled(icons: Icons, qtbot: QtBot) -> None:
    chart = networks(icons, qtbot, [share("a", 60.0), share("b", 60.0, local=True)])
    _head, published, typed = amber_by_line(chart)
    assert published == pytest.approx(60 * chart.step(), abs=2)
    assert 0 < typed < published / 2


def test_that_what_is_not_filled_in_is_neither_a_yes_nor_a_no(icons: Icons, qtbot: QtBot) -> None:
    def ink(present: bool | None) -> set[tuple[int, int]]:
        chart = networks(icons, qtbot, [share("a", None, present=present)])
        image, ground = shot(chart), QColor(t.LIGHT.surface)
        left = range(136, 150)
        return {(x, y) for x in left for y in range(32, 64) if image.pixelColor(x, y) != ground}

    unknown, yes, no = ink(None), ink(True), ink(False)
    assert unknown
    assert len({y for _x, y in unknown}) <= 3
    assert yes != unknown != no


def test_that_a_class_has_a_bar_as_long_as_its_weeks(icons: Icons, qtbot: QtBot) -> None:
    chart = classes(icons, qtbot, 10, 0, 20, 5)
    image, box = shot(chart), chart.box.sceneBoundingRect()
    own, lengths = QColor(t.LIGHT.bar), []
    for number in range(4):
        y = round(box.top() + (number + 0.5) * box.height() / 4)
        lengths.append(sum(image.pixelColor(x, y) == own for x in range(image.width())))
    assert lengths == [pytest.approx(n * chart.step(), abs=2) for n in (10, 0, 20, 5)]
    assert QColor(t.LIGHT.national).name() not in {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_that_other_classes_take_the_place_of_those_shown(icons: Icons, qtbot: QtBot) -> None:
    chart = classes(icons, qtbot, 1, 2, 3, 4)
    chart.marks.show_rows([])
    chart.renew()
    assert chart.marks.top == 4
    assert chart.words_at(QPoint(10, 10)) == ""


def test_that_a_year_without_number_has_no_column(icons: Icons, qtbot: QtBot) -> None:
    chart = years(icons, qtbot, year_row(2013, 25), year_row(2015, None), year_row(2020, 51))
    assert chart.marks.columns() == {2013: 25, 2020: 51}
    plot = chart.box.height()
    assert amber_by_year(chart, 2013, 2015, 2020, 2022) == [
        pytest.approx(0.25 * plot, abs=3),
        0,
        pytest.approx(0.51 * plot, abs=3),
        0,
    ]


def test_that_a_line_joins_only_what_may_be(icons: Icons, qtbot: QtBot) -> None:
    apart = years(icons, qtbot, year_row(2013, 40), year_row(2024, 40))
    joined = years(icons, qtbot, year_row(2013, 40), year_row(2024, 40, joined=True))
    assert apart.marks.lines() == []
    assert joined.marks.lines() == [(2013, 2024)]
    found = []
    for chart in (apart, joined):
        image, box = shot(chart), chart.box.sceneBoundingRect()
        x, y = round(box.center().x()), round(box.bottom() - 0.4 * box.height())
        column = (image.pixelColor(x, y + n) for n in range(-4, 5))
        found.append(any(colour == QColor(t.LIGHT.muted) for colour in column))
    assert found == [False, True]


def test_that_a_column_typed_in_is_hatched(icons: Icons, qtbot: QtBot) -> None:
    chart = years(icons, qtbot, year_row(2013, 80), year_row(2020, 80, local=True))
    published, typed = amber_by_year(chart, 2013, 2020)
    assert 0 < typed < published / 2


def test_that_a_year_says_its_value(icons: Icons, qtbot: QtBot) -> None:
    chart = years(icons, qtbot, year_row(2013, 25), year_row(2024, 58))
    box = chart.box.sceneBoundingRect()
    middle = round(box.center().y())
    step = box.width() / 12
    assert chart.words_at(QPoint(round(box.left() + 0.5 * step), middle)) == "25 %"
    assert chart.words_at(QPoint(round(box.left() + 5.5 * step), middle)) == ""
    assert chart.words_at(QPoint(1, 1)) == ""


def test_that_presence_stands_outside_the_scale(icons: Icons, qtbot: QtBot) -> None:
    chart = networks(icons, qtbot, [share("facebook", None)])
    image, box = shot(chart), chart.box.sceneBoundingRect()
    own = QColor(t.LIGHT.bar)
    seen = [
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y) == own
    ]
    assert seen
    assert max(seen) < box.left()


def test_that_a_narrow_chart_keeps_its_signs_and_its_bars(icons: Icons, qtbot: QtBot) -> None:
    chart = networks(icons, qtbot, [share("linkedin", 50.0)], width=320)
    assert chart.marks.narrow
    assert chart.box.width() > 120
    image = shot(chart)
    colours = {image.pixelColor(x, 48).name() for x in range(image.width())}
    assert {t.LIGHT.bar.lower(), t.LIGHT.national.lower()} <= colours


def test_that_narrow_classes_leave_room_for_their_bars(icons: Icons, qtbot: QtBot) -> None:
    chart = classes(icons, qtbot, 4, 43, width=310)
    assert chart.marks.narrow
    assert chart.box.width() > 60
    image = shot(chart)
    bar = QColor(t.LIGHT.bar)
    assert any(
        image.pixelColor(x, y) == bar for x in range(image.width()) for y in range(image.height())
    )


def test_that_a_chart_follows_the_theme_and_takes_its_colours_back(
    icons: Icons, qtbot: QtBot
) -> None:
    chart = cadence(icons, qtbot, [week(0, 4)])
    icons.theme.set_mode("dark")
    assert painted(shot(chart), chart, 0, t.DARK.bar) > 0
    chart.dress(t.LIGHT)
    assert painted(shot(chart), chart, 0, t.LIGHT.bar) > 0
    chart.dress(icons.theme.tokens)
    assert painted(shot(chart), chart, 0, t.DARK.bar) > 0


def test_that_a_chart_grows_with_the_scale(icons: Icons, qtbot: QtBot) -> None:
    chart = cadence(icons, qtbot, [week(0, 4)])
    height = chart.height()
    icons.theme.set_scale(2.0)
    assert chart.height() == 2 * height


@given(st.floats(0, 100_000))
def test_that_a_scale_ends_round_and_even_above_what_it_holds(highest: float) -> None:
    top = round_top(highest)
    assert top >= max(4, highest)
    assert top % 2 == 0
    assert top <= max(4, 2.5 * (highest + 1))


@given(st.integers(1, 600), st.floats(0.5, 80))
def test_that_named_weeks_never_touch(count: int, step: float) -> None:
    ticks = time_ticks([week(n, 0) for n in range(count)], step)
    places = [place for place, _name in ticks]
    assert places == sorted(set(places))
    assert all(0 <= place < count for place in places)
    assert all((b - a) * step >= 30 for a, b in pairwise(places))


def test_that_few_weeks_go_by_number_and_many_by_month() -> None:
    few = time_ticks([week(n, 0) for n in range(12)], 70)
    assert few[:2] == [(0, "S35\n24\u00a0août"), (1, "S36\n31\u00a0août")]
    many = time_ticks([week(n, 0) for n in range(52)], 16)
    assert many[0] == (2, "sept.\n2026")
    assert many[1][1] == "oct."
    assert (19, "janv.\n2027") in many
    assert time_ticks([], 10) == []


def test_that_the_pages_load_no_chart_library_before_they_are_shown() -> None:
    code = (
        "import sys, cm_desk.ui.pages.comparison, cm_desk.ui.pages.benchmarks;"
        "heavy = {'pyqtgraph', 'numpy', 'pandas', 'cm_desk.ui.charts'} & set(sys.modules);"
        "assert not heavy, heavy"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert ended.returncode == 0, ended.stderr.decode()


def test_that_a_window_with_charts_ends_quietly(tmp_path: Path) -> None:
    code = f"""
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.desk_factory import make_window
app = QApplication([])
window = make_window(Path({str(tmp_path)!r}))
window.show()
window.open_page("comparison")
page = window.page("comparison")
def look():
    if not page.is_settled:
        return QTimer.singleShot(20, look)
    window.close()
    app.quit()
look()
app.exec()
"""
    tests = Path(__file__).parents[1]
    ended = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", code],
        capture_output=True,
        check=False,
        timeout=60,
        cwd=tests,
    )
    assert ended.returncode == 0, ended.stderr.decode()
    said = [
        line
        for line in ended.stderr.decode().splitlines()
        if "This plugin does not support" not in line
    ]
    assert said == []
