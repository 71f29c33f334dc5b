"""What every chart is drawn with: a palette that grey paper keeps, lines, texts, one image."""

from collections.abc import Iterable, Iterator
from math import ceil

from cm_desk.domain.records import frozen

WIDTH = 482.0
"""The width of the page's text in points: charts are placed at their natural size."""

FAMILY = "Inter Document"

INK = "#16262C"
PETROL = "#0B5563"
PALE_PETROL = "#8FB3BA"
AMBER = "#9A5B00"
MUTED = "#52636B"
HAIRLINE = "#D3DCDF"
HATCH = "#A9B7BC"


@frozen
class Caption:
    """What an image says aloud."""

    title: str
    description: str


def svg(
    height: float, title: str, description: str, body: Iterable[str], *, width: float = WIDTH
) -> str:
    """Return the whole image; ``title`` and ``description`` are what it says aloud."""
    size = f'width="{n(width)}" height="{n(height)}" viewBox="0 0 {n(width)} {n(height)}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}'
        f' font-family="{FAMILY}" font-size="7">'
        f"<title>{escaped(title)}</title><desc>{escaped(description)}</desc>"
        f"{''.join(body)}</svg>"
    )


def escaped(text: str) -> str:
    # The standard library's escape brings in urllib, sockets and TLS: 40 ms to write three signs.
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def path(
    data: str, *, fill: str = "none", stroke: str = "", width: float = 0, dash: str = ""
) -> str:
    if not data:
        return ""
    line = f' stroke="{stroke}" stroke-width="{n(width)}"' if stroke else ""
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<path d="{data}" fill="{fill}"{line}{dashes}/>'


def text(
    x: float,
    y: float,
    text: str,
    *,
    size: float = 7,
    weight: int = 400,
    colour: str = MUTED,
    anchor: str = "",
) -> str:
    style = "" if size == 7 else f' font-size="{n(size)}"'
    style += "" if weight == 400 else f' font-weight="{weight}"'
    style += f' text-anchor="{anchor}"' if anchor else ""
    return f'<text x="{n(x)}" y="{n(y)}" fill="{colour}"{style}>{escaped(text)}</text>'


def n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def scale_top(highest: int, target: float) -> int:
    """Return an even round number above everything drawn, so that a rare post looks rare."""
    needed = max(4, highest, ceil(target))
    size = 10 ** (len(str(needed)) - 1)
    steps = sorted(base * scale for base in (2, 4, 6, 8, 10, 20) for scale in (1, size))
    return next(step for step in steps if step >= needed)


def diagonals(left: float, top: float, right: float, bottom: float) -> Iterator[str]:
    """Hatch a rectangle, in lines that go on from one to the next."""
    spacing = 5.0
    height = bottom - top
    start = spacing * ceil((left - height) / spacing)
    while start < right:
        first, last = max(0.0, left - start), min(height, right - start)
        if last > first:
            yield (f"M{n(start + first)} {n(bottom - first)}L{n(start + last)} {n(bottom - last)}")
        start += spacing
