"""Two years of weeks, one above the other on one scale, each over the one it is set beside."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from cm_desk.domain.guarded import YEAR, GuardWeek
from cm_desk.domain.records import frozen
from cm_desk.reports import drawing
from cm_desk.reports.drawing import WIDTH, Caption, n
from cm_desk.reports.french import short_month

_LEFT = 20.0
_LEGEND = 17.0
_TITLE = 12.0
_AXIS = 22.0
_HEIGHT = 46.0
_LABEL_ROOM = 26.0


@frozen
class PairWords:
    """What the chart writes: the two titles, then its legend."""

    now: str
    before: str
    published: str
    planned: str
    partial: str
    unknown: str


@frozen
class _Bar:
    """A week of one year: ``count`` published or planned, ``planned`` of it; None is unknown."""

    monday: date
    count: int | None
    planned: int
    is_whole: bool
    is_to_come: bool


def pair_svg(
    weeks: Sequence[GuardWeek],
    *,
    today: date,
    words: PairWords,
    caption: Caption,
    both_only: bool = False,
) -> str:
    """Draw the period above the year before; what is to come and unplanned stays blank.

    ``both_only`` says that the weeks hold only days known both times.
    """
    now = [
        _Bar(
            one.monday,
            one.now,
            one.planned,
            one.now_days == one.days,
            one.is_to_come(today),
        )
        for one in weeks
    ]
    before = [
        _Bar(
            one.monday - timedelta(days=YEAR),
            one.before,
            0,
            one.before_days == one.days,
            one.monday - timedelta(days=YEAR) > today or (both_only and one.is_to_come(today)),
        )
        for one in weeks
    ]
    top = drawing.scale_top(max((bar.count or 0 for bar in (*now, *before)), default=0), 0)
    second = _LEGEND + _TITLE + _HEIGHT + _AXIS
    body = [
        *_legend([*now, *before], words),
        *_panel(now, words.now, _LEGEND, top),
        *_panel(before, words.before, second, top),
    ]
    height = second + _TITLE + _HEIGHT + _AXIS
    return drawing.svg(height, caption.title, caption.description, body)


def _panel(bars: Sequence[_Bar], title: str, top: float, most: int) -> Iterator[str]:
    step = (WIDTH - _LEFT) / max(len(bars), 1)
    ceiling = top + _TITLE
    base = ceiling + _HEIGHT
    yield drawing.text(_LEFT, top + 7, title, size=7.5, weight=600, colour=drawing.INK)
    for value in (0, most // 2, most):
        y = base - _HEIGHT * value / most
        colour = drawing.HAIRLINE if value else drawing.MUTED
        yield drawing.path(f"M{n(_LEFT)} {n(y)}H{n(WIDTH)}", stroke=colour, width=0.5)
        yield drawing.text(_LEFT - 5, y + 2.4, str(value), anchor="end")
    yield drawing.path(_hatching(bars, step, ceiling, base), stroke=drawing.HATCH, width=0.6)
    yield from _drawn(bars, step, base, _HEIGHT / most)
    yield from _months(bars, step, base)


def _drawn(bars: Sequence[_Bar], step: float, base: float, unit: float) -> Iterator[str]:
    gap = min(2.4, step * 0.22)
    width = step - gap
    whole, part, planned, silent = "", "", "", ""
    for place, bar in enumerate(bars):
        x = _LEFT + place * step + gap / 2
        if not bar.count:
            known = bar.count is not None and bar.is_whole
            silent += f"M{n(x)} {n(base - 0.6)}h{n(width)}" if known else ""
            continue
        done = (bar.count - bar.planned) * unit
        if done:
            column = f"M{n(x)} {n(base)}v{n(-done)}h{n(width)}v{n(done)}z"
            whole, part = (whole + column, part) if bar.is_whole else (whole, part + column)
        if bar.planned:
            rise = bar.planned * unit
            planned += f"M{n(x + 0.4)} {n(base - done)}v{n(-rise)}h{n(width - 0.8)}v{n(rise)}z"
    yield drawing.path(whole, fill=drawing.PETROL)
    yield drawing.path(part, fill=drawing.PALE_PETROL)
    yield drawing.path(planned, fill="#FFFFFF", stroke=drawing.PETROL, width=0.8)
    yield drawing.path(silent, stroke=drawing.PETROL, width=1.2)


def _hatching(bars: Sequence[_Bar], step: float, ceiling: float, base: float) -> str:
    place = 0
    pieces: list[str] = []
    for unknown, run in groupby(bars, key=lambda bar: not bar.is_whole and not bar.is_to_come):
        length = len(list(run))
        if unknown:
            left = _LEFT + place * step
            pieces += drawing.diagonals(left, ceiling, left + length * step, base)
        place += length
    return "".join(pieces)


def _months(bars: Sequence[_Bar], step: float, base: float) -> Iterator[str]:
    """Write the month of the first week, then each time it changes and there is room."""
    ticks: list[str] = []
    free, year, month = 0.0, 0, 0
    for place, bar in enumerate(bars):
        x = _LEFT + place * step
        thursday = bar.monday + timedelta(days=3)  # its month and year are the week's
        changed = thursday.month != month
        month = thursday.month
        if not changed or x < free or x > WIDTH - _LABEL_ROOM:
            continue
        ticks.append(f"M{n(x)} {n(base)}v3.5")
        yield drawing.text(x + 1.5, base + 9.5, short_month(thursday))
        if year != thursday.year:
            year = thursday.year
            yield drawing.text(x + 1.5, base + 18, str(year), weight=600)
        free = x + _LABEL_ROOM
    yield drawing.path("".join(ticks), stroke=drawing.MUTED, width=0.5)


def _legend(bars: Sequence[_Bar], words: PairWords) -> Iterator[str]:
    """Say only what the chart shows."""
    x = _LEFT
    yield drawing.path(f"M{n(x)} 8V2h6v6z", fill=drawing.PETROL)
    yield drawing.text(x + 10, 7.6, words.published)
    x += 10 + _reach(words.published)
    if any(bar.planned for bar in bars):
        square = f"M{n(x)} 8V2h6v6z"
        yield drawing.path(square, fill="#FFFFFF", stroke=drawing.PETROL, width=0.8)
        yield drawing.text(x + 10, 7.6, words.planned)
        x += 10 + _reach(words.planned)
    if any(bar.count and not bar.is_whole for bar in bars):
        yield drawing.path(f"M{n(x)} 8V2h6v6z", fill=drawing.PALE_PETROL)
        yield drawing.text(x + 10, 7.6, words.partial)
        x += 10 + _reach(words.partial)
    if any(not bar.is_whole and not bar.is_to_come for bar in bars):
        hatch = "".join(drawing.diagonals(x, 1, x + 12, 9))
        yield drawing.path(f"{hatch}M{n(x)} 1h12v8h-12z", stroke=drawing.HATCH, width=0.6)
        yield drawing.text(x + 16, 7.6, words.unknown)


def _reach(text: str) -> float:
    """Return about the room that a legend takes, its margin included."""
    return len(text) * 3.75 + 14
