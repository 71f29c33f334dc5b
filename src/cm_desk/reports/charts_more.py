"""The charts of shares, years and spans of weeks, beside those of ``charts``."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cm_desk.domain.records import frozen
from cm_desk.domain.wording import number, percent
from cm_desk.reports import drawing
from cm_desk.reports.drawing import WIDTH, n

# From pale to dark, so that grey paper keeps their order; and what is written over each.
_CLASS_COLOURS = ("#FFFFFF", "#C5D8DC", "#6E9CA6", "#0B5563")
_CLASS_INKS = (drawing.INK, drawing.INK, "#FFFFFF", "#FFFFFF")
_NARROWEST_LABEL = 18.0
_POINT = 3.2


@frozen
class Part:
    """One class of a whole; ``share`` is a percentage."""

    label: str
    count: int
    share: float


@frozen
class YearLine:
    """One measure over the years; ``joins`` tells which points a line reaches from the former."""

    label: str
    points: tuple[tuple[int, float], ...]
    joins: frozenset[int]


@frozen
class Span:
    """Some weeks: ``count`` is None when none is known, ``partial`` when some are not."""

    label: str
    year: str
    count: int | None
    partial: bool


@frozen
class Words:
    title: str
    description: str


def parts_svg(parts: Sequence[Part], *, words: Words) -> str:
    """Draw the classes of one whole on a single bar, each labelled under it."""
    x = 0.0
    body: list[str] = []
    for index, part in enumerate(parts):
        width = WIDTH * part.share / 100
        body += _part(part, index, x, width)
        x += width
    return drawing.svg(46, words.title, words.description, [*body, *_parts_legend(parts)])


def years_svg(lines: Sequence[YearLine], *, words: Words) -> str:
    """Draw measures in percent over the years; no line crosses a break of method."""
    known = sorted({year for line in lines for year, _ in line.points})
    first, last = (known[0], known[-1]) if known else (0, 1)
    step = (WIDTH - 70) / max(last - first, 1)
    body = [*_percent_axis(), *_year_axis(known, first, step)]
    for index, line in enumerate(lines):
        body += _year_line(line, index, first, step)
        body += _line_legend(line.label, index)
    return drawing.svg(124 + 11 * len(lines), words.title, words.description, body)


def spans_svg(spans: Sequence[Span], *, words: Words) -> str:
    """Draw the publications of each span of weeks, their number over the bar."""
    top = max([1, *(span.count or 0 for span in spans)]) * 1.12
    step = WIDTH / max(len(spans), 1)
    base, height = 122.0, 118.0
    body: list[str] = []
    for index, span in enumerate(spans):
        body += _span(span, index, step, base, height / top)
    body.append(drawing.path(f"M0 {n(base)}H{n(WIDTH)}", stroke=drawing.MUTED, width=0.5))
    return drawing.svg(150, words.title, words.description, body)


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


def _percent_axis() -> Iterator[str]:
    for value in (0, 25, 50, 75, 100):
        y = _height_of(value)
        colour = drawing.MUTED if value == 0 else drawing.HAIRLINE
        yield drawing.path(f"M30 {n(y)}H{n(WIDTH)}", stroke=colour, width=0.5)
        yield drawing.text(25, y + 2.4, percent(value), anchor="end")


def _year_axis(known: Sequence[int], first: int, step: float) -> Iterator[str]:
    for year in known:
        yield drawing.text(50 + (year - first) * step, 118, str(year), anchor="middle")


def _year_line(line: YearLine, index: int, first: int, step: float) -> Iterator[str]:
    places = [(50 + (year - first) * step, _height_of(value)) for year, value in line.points]
    for place, ((x, y), (x2, y2)) in enumerate(pairwise(places), start=1):
        if place in line.joins:
            yield drawing.path(
                f"M{n(x)} {n(y)}L{n(x2)} {n(y2)}", stroke=drawing.INK, width=0.9, dash="3 2"
            )
    for (x, y), (_, value) in zip(places, line.points, strict=True):
        yield _sign(index, x, y)
        # The first line's values stand under it, away from those of the others.
        beside = y + 12 if index == 0 else y - 6
        yield drawing.text(x, beside, percent(value, 1), anchor="middle", colour=drawing.INK)


def _line_legend(label: str, index: int) -> Iterator[str]:
    y = 128 + 11 * index
    yield _sign(index, 34, y)
    yield drawing.text(43, y + 2.6, label, size=8)


def _sign(index: int, x: float, y: float) -> str:
    """Return a mark that neither colour nor grey has to tell from the others."""
    size = _POINT
    edge = size + 1
    arc = f"a{n(size)} {n(size)} 0 1 0"
    shapes = (
        f"M{n(x - size)} {n(y)}{arc} {n(2 * size)} 0{arc} {n(-2 * size)} 0z",
        f"M{n(x)} {n(y - edge)}l{n(edge)} {n(edge)}l{n(-edge)} {n(edge)}l{n(-edge)} {n(-edge)}z",
        f"M{n(x - size)} {n(y - size)}h{n(2 * size)}v{n(2 * size)}h{n(-2 * size)}z",
    )
    colours = (drawing.PETROL, drawing.AMBER, drawing.INK)
    return drawing.path(shapes[index % 3], fill=colours[index % 3])


def _height_of(value: float) -> float:
    return 108 - min(max(value, 0), 100) * 0.96


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
