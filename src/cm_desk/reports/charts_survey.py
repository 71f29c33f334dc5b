"""National figures drawn as small vector images, the same bytes for the same figures."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cm_desk.domain.records import frozen
from cm_desk.domain.wording import percent
from cm_desk.reports import drawing
from cm_desk.reports.drawing import WIDTH, Caption, n

_LONGEST_LABEL = 25
_POINT = 3.2


@frozen
class Share:
    """One network or aim of the survey; ``value`` is a percentage, None draws no bar."""

    label: str
    present: bool
    presence: str
    value: float | None
    printed: str


@frozen
class NetworkWords:
    """What the survey chart says; ``own`` and ``national`` head its two columns."""

    title: str
    description: str
    own: str
    national: str


@frozen
class YearLine:
    """One measure over the years; ``joins`` tells which points a line reaches from the former."""

    label: str
    points: tuple[tuple[int, float], ...]
    joins: frozenset[int]


def networks_svg(shares: Sequence[Share], *, words: NetworkWords) -> str:
    """Draw the body's presence as a mark and the survey's share as a labelled marker."""
    row_height = 17.0
    top = 34.0
    bottom = top + row_height * len(shares)
    body = [*_networks_head(words), *_share_axis(top, bottom)]
    for index, share in enumerate(shares):
        body += _share_row(share, top + row_height * (index + 0.5))
    return drawing.svg(bottom + 4, words.title, words.description, body)


def years_svg(lines: Sequence[YearLine], *, caption: Caption) -> str:
    """Draw measures in percent over the years; no line crosses a break of method."""
    known = sorted({year for line in lines for year, _ in line.points})
    first, last = (known[0], known[-1]) if known else (0, 1)
    step = (WIDTH - 70) / max(last - first, 1)
    body = [*_percent_axis(), *_year_axis(known, first, step)]
    for index, line in enumerate(lines):
        body += _year_line(line, index, first, step)
        body += _line_legend(line.label, index)
    return drawing.svg(124 + 11 * len(lines), caption.title, caption.description, body)


def _networks_head(words: NetworkWords) -> Iterator[str]:
    yield f'<circle cx="134" cy="5.5" r="3.6" fill="{drawing.PETROL}"/>'
    yield drawing.text(143, 8, words.own, weight=600, colour=drawing.INK)
    yield _diamond(245, 5.5)
    yield drawing.text(253, 8, words.national, weight=600, colour=drawing.AMBER)


def _share_axis(top: float, bottom: float) -> Iterator[str]:
    for share in (0, 25, 50, 75, 100):
        x = _share_x(share)
        yield drawing.path(f"M{n(x)} {n(top - 5)}V{n(bottom)}", stroke=drawing.HAIRLINE, width=0.5)
        yield drawing.text(x, top - 8, percent(share), anchor="middle")


def _share_x(share: float) -> float:
    return 245 + share * 1.96


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
