import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cm_desk.domain.assessment import WeekPoint
from cm_desk.reports.charts_weeks import (
    CadenceWords,
    Part,
    Span,
    cadence_svg,
    parts_svg,
    spans_svg,
)
from cm_desk.reports.drawing import WIDTH, Caption
from reports.drawn import SVG, paths, texts, tree

MONDAY = date(2026, 1, 5)
AXIS = 83.5
WORDS = CadenceWords("Titre", "Description", "publications", "non couverte", "objectif : 2")
CAPTION = Caption("Titre", "Description")


def weeks(*counts: int | None) -> list[WeekPoint]:
    """One week a number from a Monday on; None is a week that is not covered."""
    return [
        WeekPoint(MONDAY + timedelta(weeks=index), count or 0, count is not None)
        for index, count in enumerate(counts)
    ]


def bars(svg: str) -> int:
    """Count the bars: the first solid path is the legend's square."""
    return sum(data.count("z") for data in paths(svg, fill="#0B5563")) - 1


@given(st.lists(st.one_of(st.none(), st.integers(0, 400)), max_size=120), st.floats(0, 50))
def test_that_each_covered_week_with_a_publication_has_one_bar(
    counts: list[int | None], target: float
) -> None:
    svg = cadence_svg(weeks(*counts), target=target, words=WORDS)
    assert bars(svg) == sum(bool(count) for count in counts)


@given(st.lists(st.one_of(st.none(), st.integers(0, 400)), max_size=700), st.floats(0, 900))
def test_that_nothing_is_drawn_outside_the_chart(counts: list[int | None], target: float) -> None:
    svg = cadence_svg(weeks(*counts), target=target, words=WORDS)
    height = float(tree(svg).get("height", "0"))
    for data in paths(svg):
        for x, y in re.findall(r"[ML](-?[\d.]+) (-?[\d.]+)", data):
            assert 0 <= float(x) <= WIDTH + 0.01
            assert 0 <= float(y) <= height
        for y in re.findall(r"V(-?[\d.]+)", data):
            assert 0 <= float(y) <= height


def test_that_an_unknown_week_is_hatched_and_a_silent_one_is_not() -> None:
    unknown = cadence_svg(weeks(1, None, 2), target=None, words=WORDS)
    silent = cadence_svg(weeks(1, 0, 2), target=None, words=WORDS)

    assert paths(unknown, stroke="#A9B7BC")
    assert not paths(silent, stroke="#A9B7BC")
    assert "non couverte" in texts(unknown)
    assert "non couverte" not in texts(silent)


def test_that_publications_known_of_an_uncovered_week_stay_visible_but_paler() -> None:
    known = [WeekPoint(MONDAY, 3, covered=False)]
    svg = cadence_svg(known, target=None, words=WORDS)
    assert bars(svg) == 0
    assert paths(svg, fill="#8FB3BA")


@pytest.mark.parametrize(("target", "drawn"), [(None, False), (0, False), (2.0, True)])
def test_that_the_target_is_a_dashed_line_only_when_there_is_one(
    target: float | None, drawn: bool
) -> None:
    svg = cadence_svg(weeks(1, 2), target=target, words=WORDS)
    assert bool(paths(svg, **{"stroke-dasharray": "4 2.4"})) is drawn
    assert ("objectif : 2" in texts(svg)) is drawn


@pytest.mark.parametrize(("highest", "top"), [(0, "4"), (1, "4"), (5, "6"), (11, "20"), (37, "40")])
def test_that_the_scale_ends_on_an_even_number(highest: int, top: str) -> None:
    assert top in texts(cadence_svg(weeks(highest), target=None, words=WORDS))


@pytest.mark.parametrize("count", [4, 52, 157, 520])
def test_that_the_labels_of_the_time_axis_never_touch(count: int) -> None:
    svg = cadence_svg(weeks(*([1] * count)), target=None, words=WORDS)
    nodes = list(tree(svg).iter(f"{SVG}text"))
    months = [float(node.get("x", "0")) for node in nodes if float(node.get("y", "0")) == AXIS]
    assert months
    assert all(later - earlier > 24 for earlier, later in pairwise(months))
    assert "2026" in texts(svg)


def test_that_the_same_figures_give_the_same_drawing() -> None:
    first, second = (cadence_svg(weeks(1, None, 3), target=2, words=WORDS) for _ in range(2))
    assert first == second
    assert tree(first).findtext(f"{SVG}desc") == "Description"


def test_that_classes_fill_the_bar_and_are_told_with_their_weeks() -> None:
    parts = [Part("aucune", 4, 8), Part("une", 2, 4), Part("deux", 2, 4), Part("quatre", 43, 84)]
    svg = parts_svg(parts, caption=CAPTION)
    assert {"84\u00a0%", "quatre (43)", "aucune (4)"} <= set(texts(svg))
    assert "<title>Titre</title><desc>Description</desc>" in svg


def test_that_no_class_too_narrow_for_its_figure_carries_it() -> None:
    svg = parts_svg([Part("rare", 1, 2), Part("souvent", 49, 98)], caption=CAPTION)
    assert "2\u00a0%" not in texts(svg)
    assert "rare (1)" in texts(svg)


def test_that_an_unknown_span_is_no_empty_bar() -> None:
    spans = [
        Span("1er janv.", "2026", None, partial=True),
        Span("29 janv.", "", 0, partial=False),
        Span("26 févr.", "", 7, partial=True),
    ]
    assert {"?", "0", "7*", "2026"} <= set(texts(spans_svg(spans, caption=CAPTION)))


@given(st.lists(st.one_of(st.none(), st.integers(0, 10**6)), max_size=14))
def test_that_any_spans_are_drawn_inside_the_image(counts: list[int | None]) -> None:
    spans = [Span(str(place), "", count, partial=False) for place, count in enumerate(counts)]
    image = tree(spans_svg(spans, caption=CAPTION))
    heights = [float(node.get("y", "0")) for node in image.iter(f"{SVG}text")]
    assert all(0 <= y <= float(image.get("height", "0")) for y in heights)
