import pytest

from cm_desk.reports.charts_survey import NetworkWords, Share, YearLine, networks_svg, years_svg
from cm_desk.reports.drawing import WIDTH, Caption
from reports.drawn import SVG, paths, texts, tree

NETWORK_WORDS = NetworkWords("Titre", "Description", "vous", "enquête")
CAPTION = Caption("Titre", "Description")


def test_that_a_value_that_is_not_published_draws_no_bar() -> None:
    shares = [
        Share("LinkedIn", present=True, presence="1 compte", value=69, printed="69\u00a0%"),
        Share("Facebook", present=False, presence="Absent", value=None, printed="non publié"),
    ]
    svg = networks_svg(shares, words=NETWORK_WORDS)

    assert len(paths(svg, stroke="#9A5B00")) == 1
    assert {"69\u00a0%", "non publié", "1 compte", "Absent"} <= set(texts(svg))
    circles = [node.get("fill") for node in tree(svg).iter(f"{SVG}circle")]
    assert circles == ["#0B5563", "#0B5563", "none"], "the legend, then present, then absent"


@pytest.mark.parametrize("value", [-3, 0, 100, 100.4, 250])
def test_that_an_extreme_share_stays_on_the_axis(value: float) -> None:
    share = Share("X", present=True, presence="", value=value, printed="")
    (line,) = paths(networks_svg([share], words=NETWORK_WORDS), stroke="#9A5B00")
    assert 245 <= float(line.split("H")[1]) <= WIDTH - 20


def test_that_a_label_cannot_become_markup() -> None:
    label = '</text><script>&"<'
    share = Share(label, present=False, presence="", value=None, printed="")
    svg = networks_svg([share], words=NetworkWords(label, label, "", ""))
    assert label in texts(svg)
    assert tree(svg).findtext(f"{SVG}title") == label
    assert tree(svg).find(f".//{SVG}script") is None


def dashes(svg: str) -> int:
    return svg.count("stroke-dasharray")


def test_that_a_line_joins_only_the_points_that_may_be_joined() -> None:
    apart = YearLine("a", ((2013, 25), (2020, 51)), frozenset())
    joined = YearLine("b", ((2015, 43), (2024, 75)), frozenset({1}))
    assert dashes(years_svg([apart], caption=CAPTION)) == 0
    assert dashes(years_svg([apart, joined], caption=CAPTION)) == 1


def test_that_each_year_and_each_value_is_written() -> None:
    svg = years_svg([YearLine("a", ((2013, 25), (2020, 51.5)), frozenset())], caption=CAPTION)
    assert {"2013", "2020", "25\u00a0%", "51,5\u00a0%", "a"} <= set(texts(svg))
