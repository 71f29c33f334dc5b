"""Charts drawn as small vector images, the same bytes for the same figures."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import ceil

from cm_desk.domain.assessment import WeekPoint
from cm_desk.domain.records import frozen
from cm_desk.reports import drawing
from cm_desk.reports.drawing import WIDTH, n
from cm_desk.reports.french import short_month

_LEFT = 20.0
_LEGEND_HEIGHT = 16.0
_PLOT_HEIGHT = 58.0
_AXIS_HEIGHT = 22.0
_LONGEST_LABEL = 25
_LABEL_ROOM = 26.0


@frozen
class CadenceWords:
    """What the cadence chart says; ``target`` is its legend, not its value."""

    title: str
    description: str
    publications: str
    uncovered: str
    target: str


@frozen
class Share:
    """One network of the survey chart; ``value`` is a percentage, None draws no bar."""

    label: str
    present: bool
    presence: str
    value: float | None
    printed: str


@frozen
class NetworkWords:
    title: str
    description: str
    own: str
    national: str


def cadence_svg(
    weeks: Sequence[WeekPoint],
    *,
    target: float | None,
    words: CadenceWords,
    width: float = WIDTH,
) -> str:
    """Draw one bar a week, hatching the weeks about which nothing is known.

    A narrow chart stands beside others: what explains them all is said once above them.
    """
    top = _scale_top(max((week.count for week in weeks), default=0), target or 0)
    plot = _Plot(len(weeks), top, width)
    body = [
        *(_cadence_legend(weeks, target, words) if plot.has_legend else ()),
        *_value_axis(plot),
        drawing.path(_hatching(weeks, plot), stroke=drawing.HATCH, width=0.6),
        drawing.path(_bars(weeks, plot, covered=True), fill=drawing.PETROL),
        drawing.path(_bars(weeks, plot, covered=False), fill=drawing.PALE_PETROL),
        drawing.path(_silences(weeks, plot), stroke=drawing.PETROL, width=1.2),
        *_target_line(plot, target),
        *_time_axis(weeks, plot),
    ]
    height = plot.base + _AXIS_HEIGHT
    return drawing.svg(height, words.title, words.description, body, width=width)


def networks_svg(shares: Sequence[Share], *, words: NetworkWords) -> str:
    """Draw the body's presence as a mark and the survey's share as a labelled marker."""
    row_height = 17.0
    top = 34.0
    bottom = top + row_height * len(shares)
    body = [*_networks_head(words), *_share_axis(top, bottom)]
    for index, share in enumerate(shares):
        body += _share_row(share, top + row_height * (index + 0.5))
    return drawing.svg(bottom + 4, words.title, words.description, body)


@frozen
class _Plot:
    count: int
    top: int
    width: float

    @property
    def step(self) -> float:
        return (self.width - _LEFT) / max(self.count, 1)

    @property
    def has_legend(self) -> bool:
        return self.width == WIDTH

    @property
    def ceiling(self) -> float:
        return _LEGEND_HEIGHT if self.has_legend else 5.0

    @property
    def base(self) -> float:
        return self.ceiling + _PLOT_HEIGHT

    def x(self, index: float) -> float:
        return _LEFT + index * self.step

    def y(self, value: float) -> float:
        return self.base - _PLOT_HEIGHT * value / self.top


def _scale_top(highest: int, target: float) -> int:
    """Return an even round number above everything drawn, so that a rare post looks rare."""
    needed = max(4, highest, ceil(target))
    size = 10 ** (len(str(needed)) - 1)
    steps = sorted(base * scale for base in (2, 4, 6, 8, 10, 20) for scale in (1, size))
    return next(step for step in steps if step >= needed)


def _bars(weeks: Sequence[WeekPoint], plot: _Plot, *, covered: bool) -> str:
    gap = min(1.6, plot.step * 0.22)
    width = plot.step - gap
    return "".join(
        f"M{n(plot.x(index) + gap / 2)} {n(plot.base)}"
        f"V{n(plot.y(week.count))}h{n(width)}V{n(plot.base)}z"
        for index, week in enumerate(weeks)
        if week.count and week.covered is covered
    )


def _silences(weeks: Sequence[WeekPoint], plot: _Plot) -> str:
    """Mark on the axis each covered week in which nothing was published."""
    gap = min(1.6, plot.step * 0.22)
    return "".join(
        f"M{n(plot.x(index) + gap / 2)} {n(plot.base - 0.6)}h{n(plot.step - gap)}"
        for index, week in enumerate(weeks)
        if week.covered and not week.count
    )


def _hatching(weeks: Sequence[WeekPoint], plot: _Plot) -> str:
    index = 0
    pieces: list[str] = []
    for covered, run in groupby(weeks, key=lambda week: week.covered):
        length = len(list(run))
        if not covered:
            left, right = plot.x(index), plot.x(index + length)
            pieces += _diagonals(left, plot.ceiling, right, plot.base)
        index += length
    return "".join(pieces)


def _diagonals(left: float, top: float, right: float, bottom: float) -> Iterator[str]:
    spacing = 5.0
    height = bottom - top
    start = spacing * ceil((left - height) / spacing)
    while start < right:
        first, last = max(0.0, left - start), min(height, right - start)
        if last > first:
            yield (f"M{n(start + first)} {n(bottom - first)}L{n(start + last)} {n(bottom - last)}")
        start += spacing


def _value_axis(plot: _Plot) -> Iterator[str]:
    for value in (0, plot.top // 2, plot.top):
        y = plot.y(value)
        colour = drawing.MUTED if value == 0 else drawing.HAIRLINE
        yield drawing.path(f"M{n(_LEFT)} {n(y)}H{n(plot.width)}", stroke=colour, width=0.5)
        yield drawing.text(_LEFT - 5, y + 2.4, str(value), anchor="end")


def _target_line(plot: _Plot, target: float | None) -> Iterator[str]:
    if target:
        line = f"M{n(_LEFT)} {n(plot.y(target))}H{n(plot.width)}"
        # A white edge keeps the line apart from the bars, printed grey too.
        yield drawing.path(line, stroke="#fff", width=1.6)
        yield drawing.path(line, stroke=drawing.INK, width=0.9, dash="4 2.4")


def _time_axis(weeks: Sequence[WeekPoint], plot: _Plot) -> Iterator[str]:
    ticks: list[str] = []
    for index, month, year in _time_labels(weeks, plot):
        x = plot.x(index)
        ticks.append(f"M{n(x)} {n(plot.base)}v3.5")
        yield drawing.text(x + 1.5, plot.base + 9.5, month)
        if year:
            yield drawing.text(x + 1.5, plot.base + 18, year, weight=600)
    yield drawing.path("".join(ticks), stroke=drawing.MUTED, width=0.5)


def _time_labels(weeks: Sequence[WeekPoint], plot: _Plot) -> Iterator[tuple[int, str, str]]:
    """Give the first week of each month, thinned out so that no two labels touch."""
    step = plot.step
    every = next((gap for gap in (1, 3, 6) if gap * 4.3 * step > _LABEL_ROOM), 12)
    starts = [
        index
        for index, week in enumerate(weeks)
        if index and week.monday.month != weeks[index - 1].monday.month
    ]
    shown = [index for index in starts if (weeks[index].monday.month - 1) % every == 0]
    if weeks and (not shown or shown[0] * step > _LABEL_ROOM):
        shown.insert(0, 0)
    year = 0
    for index in shown:
        monday = weeks[index].monday
        if index == 0 or index * step < plot.width - _LEFT - _LABEL_ROOM:
            yield index, short_month(monday), "" if year == monday.year else str(monday.year)
            year = monday.year


def _cadence_legend(
    weeks: Sequence[WeekPoint], target: float | None, words: CadenceWords
) -> Iterator[str]:
    x = _LEFT
    yield drawing.path(f"M{n(x)} 8V2h6v6z", fill=drawing.PETROL)
    yield drawing.text(x + 10, 7.6, words.publications)
    x += 10 + _reach(words.publications)
    if not all(week.covered for week in weeks):
        hatch = "".join(_diagonals(x, 1, x + 12, 9))
        yield drawing.path(f"{hatch}M{n(x)} 1h12v8h-12z", stroke=drawing.HATCH, width=0.6)
        yield drawing.text(x + 16, 7.6, words.uncovered)
        x += 16 + _reach(words.uncovered)
    if target:
        yield drawing.path(f"M{n(x)} 5h16", stroke=drawing.INK, width=0.9, dash="4 2.4")
        yield drawing.text(x + 20, 7.6, words.target)


def _reach(text: str) -> float:
    """Return about the room that a legend takes, its margin included."""
    return len(text) * 3.75 + 14


def _networks_head(words: NetworkWords) -> Iterator[str]:
    yield f'<circle cx="134" cy="5.5" r="3.6" fill="{drawing.PETROL}"/>'
    yield drawing.text(143, 8, words.own, weight=600, colour=drawing.INK)
    yield _diamond(245, 5.5)
    yield drawing.text(253, 8, words.national, weight=600, colour=drawing.AMBER)


def _share_axis(top: float, bottom: float) -> Iterator[str]:
    for percent in (0, 25, 50, 75, 100):
        x = _share_x(percent)
        yield drawing.path(f"M{n(x)} {n(top - 5)}V{n(bottom)}", stroke=drawing.HAIRLINE, width=0.5)
        yield drawing.text(x, top - 8, f"{percent}\u00a0%", anchor="middle")


def _share_x(percent: float) -> float:
    return 245 + percent * 1.96


def _share_row(share: Share, y: float) -> Iterator[str]:
    yield drawing.path(f"M0 {n(y + 8.5)}H{n(WIDTH)}", stroke=drawing.HAIRLINE, width=0.4)
    yield drawing.text(0, y + 2.8, _shortened(share.label), size=8, weight=500, colour=drawing.INK)
    if share.present:
        yield f'<circle cx="134" cy="{n(y)}" r="3.6" fill="{drawing.PETROL}"/>'
    else:
        yield (
            f'<circle cx="134" cy="{n(y)}" r="3.1" fill="none" stroke="{drawing.MUTED}"'
            ' stroke-width=".9"/>'
        )
    yield drawing.text(
        143, y + 2.8, share.presence, size=8, colour=drawing.INK if share.present else drawing.MUTED
    )
    if share.value is None:
        yield drawing.text(249, y + 2.8, share.printed, size=8)
        return
    x = _share_x(min(max(share.value, 0), 100))
    yield drawing.path(f"M{n(_share_x(0))} {n(y)}H{n(x)}", stroke=drawing.AMBER, width=1.6)
    yield _diamond(x, y)
    yield drawing.text(x + 8, y + 2.8, share.printed, size=8, weight=600, colour=drawing.AMBER)


def _diamond(x: float, y: float) -> str:
    return drawing.path(f"M{n(x)} {n(y - 4.6)}l4.6 4.6l-4.6 4.6l-4.6-4.6z", fill=drawing.AMBER)


def _shortened(label: str) -> str:
    return label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1] + "…"
