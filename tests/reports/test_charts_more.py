from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from cm_desk.reports.charts_more import (
    Part,
    Span,
    Words,
    YearLine,
    parts_svg,
    spans_svg,
    years_svg,
)

SVG = "{http://www.w3.org/2000/svg}"
WORDS = Words("Titre", "Description")


def texts(svg: str) -> list[str]:
    return [node.text or "" for node in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314 - our own image


def dashes(svg: str) -> int:
    return svg.count("stroke-dasharray")


def test_that_classes_fill_the_bar_and_are_told_with_their_weeks() -> None:
    parts = [Part("aucune", 4, 8), Part("une", 2, 4), Part("deux", 2, 4), Part("quatre", 43, 84)]
    svg = parts_svg(parts, words=WORDS)
    assert {"84\u00a0%", "quatre (43)", "aucune (4)"} <= set(texts(svg))
    assert "<title>Titre</title><desc>Description</desc>" in svg


def test_that_no_class_too_narrow_for_its_figure_carries_it() -> None:
    svg = parts_svg([Part("rare", 1, 2), Part("souvent", 49, 98)], words=WORDS)
    assert "2\u00a0%" not in texts(svg)
    assert "rare (1)" in texts(svg)


def test_that_a_line_joins_only_the_points_that_may_be_joined() -> None:
    apart = YearLine("a", ((2013, 25), (2020, 51)), frozenset())
    joined = YearLine("b", ((2015, 43), (2024, 75)), frozenset({1}))
    assert dashes(years_svg([apart], words=WORDS)) == 0
    assert dashes(years_svg([apart, joined], words=WORDS)) == 1


def test_that_each_year_and_each_value_is_written() -> None:
    svg = years_svg([YearLine("a", ((2013, 25), (2020, 51.5)), frozenset())], words=WORDS)
    assert {"2013", "2020", "25\u00a0%", "51,5\u00a0%", "a"} <= set(texts(svg))


def test_that_an_unknown_span_is_no_empty_bar() -> None:
    spans = [
        Span("1er janv.", "2026", None, partial=True),
        Span("29 janv.", "", 0, partial=False),
        Span("26 févr.", "", 7, partial=True),
    ]
    assert {"?", "0", "7*", "2026"} <= set(texts(spans_svg(spans, words=WORDS)))


@given(st.lists(st.one_of(st.none(), st.integers(0, 10**6)), max_size=14))
def test_that_any_counts_are_drawn_inside_the_image(counts: list[int | None]) -> None:
    spans = [Span(str(place), "", count, partial=False) for place, count in enumerate(counts)]
    image = ET.fromstring(spans_svg(spans, words=WORDS))  # noqa: S314 - drawn just above
    heights = [float(node.get("y", "0")) for node in image.iter(f"{SVG}text")]
    assert all(0 <= y <= float(image.get("height", "0")) for y in heights)
