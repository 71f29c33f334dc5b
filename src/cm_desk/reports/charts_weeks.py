"""The body's own weeks drawn as small vector images, the same bytes for the same figures."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from cm_desk.domain.assessment import WeekPoint
from cm_desk.domain.records import frozen
from cm_desk.domain.wording import number, percent
from cm_desk.reports import drawing
from cm_desk.reports.drawing import WIDTH, Caption, n
from cm_desk.reports.french import short_month

_LEFT = 20.0
_LEGEND_HEIGHT = 16.0
_PLOT_HEIGHT = 58.0
_AXIS_HEIGHT = 22.0
_LABEL_ROOM = 26.0
# From pale to dark, so that grey paper keeps their order; and what is written over each.
_CLASS_COLOURS = ("#FFFFFF", "#C5D8DC", "#6E9CA6", "#0B5563")
_CLASS_INKS = (drawing.INK, drawing.INK, "#FFFFFF", "#FFFFFF")
_NARROWEST_LABEL = 18.0


@frozen
class CadenceWords:
    """What the cadence chart says; ``target`` is its legend, not its value."""

    title: str
    description: str
    publications: str
    uncovered: str
    target: str


@frozen
class Part:
    """One class of a whole; ``share`` is a percentage."""

    label: str
    count: int
    share: float


@frozen
class Span:
    """Some weeks: ``count`` is None when none is known, ``partial`` when some are not."""

    label: str
    year: str
    count: int | None
    partial: bool


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
    top = drawing.scale_top(max((week.count for week in weeks), default=0), target or 0)
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


def parts_svg(parts: Sequence[Part], *, caption: Caption) -> str:
    """Draw the classes of one whole on a single bar, each labelled under it."""
    x = 0.0
    body: list[str] = []
    for index, part in enumerate(parts):
        width = WIDTH * part.share / 100
        body += _part(part, index, x, width)
        x += width
    return drawing.svg(46, caption.title, caption.description, [*body, *_parts_legend(parts)])


def spans_svg(spans: Sequence[Span], *, caption: Caption) -> str:
    """Draw the publications of each span of weeks, their number over the bar."""
    top = max([1, *(span.count or 0 for span in spans)]) * 1.12
    step = WIDTH / max(len(spans), 1)
    base, height = 122.0, 118.0
    body: list[str] = []
    for index, span in enumerate(spans):
        body += _span(span, index, step, base, height / top)
    body.append(drawing.path(f"M0 {n(base)}H{n(WIDTH)}", stroke=drawing.MUTED, width=0.5))
    return drawing.svg(150, caption.title, caption.description, body)


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
            pieces += drawing.diagonals(left, plot.ceiling, right, plot.base)
        index += length
    return "".join(pieces)


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
        hatch = "".join(drawing.diagonals(x, 1, x + 12, 9))
        yield drawing.path(f"{hatch}M{n(x)} 1h12v8h-12z", stroke=drawing.HATCH, width=0.6)
        yield drawing.text(x + 16, 7.6, words.uncovered)
        x += 16 + _reach(words.uncovered)
    if target:
        yield drawing.path(f"M{n(x)} 5h16", stroke=drawing.INK, width=0.9, dash="4 2.4")
        yield drawing.text(x + 20, 7.6, words.target)


def _reach(text: str) -> float:
    """Return about the room that a legend takes, its margin included."""
    return len(text) * 3.75 + 14


def _part(part: Part, index: int, x: float, width: float) -> Iterator[str]:
    if width <= 0:
        return
    yield (
        f'<path d="M{n(x)} 1h{n(width)}v20h{n(-width)}z" fill="{_CLASS_COLOURS[index]}"'
        f' stroke="{drawing.PETROL}" stroke-width=".7"/>'
    )
    if width >= _NARROWEST_LABEL:
        yield drawing.text(
            x + width / 2,
            14,
            percent(part.share),
            size=8,
            weight=600,
            colour=_CLASS_INKS[index],
            anchor="middle",
        )


def _parts_legend(parts: Sequence[Part]) -> Iterator[str]:
    step = WIDTH / max(len(parts), 1)
    for index, part in enumerate(parts):
        x = step * index
        yield (
            f'<path d="M{n(x + 0.4)} 30h8v8h-8z" fill="{_CLASS_COLOURS[index]}"'
            f' stroke="{drawing.PETROL}" stroke-width=".7"/>'
        )
        yield drawing.text(x + 13, 37, f"{part.label} ({number(part.count)})", size=8)


def _span(span: Span, index: int, step: float, base: float, scale: float) -> Iterator[str]:
    x, width = index * step + 4, step - 8
    middle = x + width / 2
    if span.count is None:
        yield drawing.text(middle, base - 5, "?", size=8, anchor="middle")
    else:
        height = span.count * scale
        fill = drawing.PALE_PETROL if span.partial else drawing.PETROL
        if span.count:
            yield drawing.path(f"M{n(x)} {n(base)}v{n(-height)}h{n(width)}v{n(height)}z", fill=fill)
        text = f"{number(span.count)}*" if span.partial else number(span.count)
        yield drawing.text(
            middle, base - height - 4, text, size=8, weight=600, colour=drawing.INK, anchor="middle"
        )
    yield drawing.text(middle, base + 12, span.label, size=8, anchor="middle")
    if span.year:
        yield drawing.text(middle, base + 23, span.year, size=8, weight=600, anchor="middle")
