"""Colours are checked by computation: contrast, colour blindness, and no State look."""

import re
from itertools import combinations

import pytest

from cm_desk import paths
from cm_desk.ui.design import tokens as t
from cm_desk.ui.design.style import stylesheet

SCHEMES = pytest.mark.parametrize("scheme", [t.LIGHT, t.DARK], ids=["light", "dark"])
GROUNDS = ("background", "surface", "raised", "sunken", "hover")
READ = 4.5
SEEN = 3.0

# Viénot, Brettel and Mollon (1999), in linear RGB.
BLINDNESS = {
    "none": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> list[float]:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def contrast(one: str, other: str) -> float:
    """Return the ratio that WCAG 2.2 defines, from 1 to 21."""
    luminances = [
        0.2126 * red + 0.7152 * green + 0.0722 * blue
        for red, green, blue in (linear(one), linear(other))
    ]
    return (max(luminances) + 0.05) / (min(luminances) + 0.05)


def lab(rgb: list[float]) -> tuple[float, float, float]:
    red, green, blue = (min(1.0, max(0.0, channel)) for channel in rgb)
    x, y, z = (
        value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116
        for value in (
            (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047,
            0.2126 * red + 0.7152 * green + 0.0722 * blue,
            (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883,
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: str, other: str, eye: str) -> float:
    seen = [
        lab([sum(m * v for m, v in zip(row, linear(c), strict=True)) for row in BLINDNESS[eye]])
        for c in (one, other)
    ]
    return sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5


def test_that_contrast_follows_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#0B5563", "#FFFFFF") == contrast("#FFFFFF", "#0B5563")


@SCHEMES
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", ["text", "muted"])
def test_that_text_is_readable_on_every_ground(scheme: t.Tokens, ground: str, text: str) -> None:
    assert contrast(getattr(scheme, text), getattr(scheme, ground)) >= READ


@SCHEMES
@pytest.mark.parametrize("role", ["primary", "accent", "success", "warning", "danger", "info"])
def test_that_each_role_is_readable_on_its_soft_ground_and_on_surfaces(
    scheme: t.Tokens, role: str
) -> None:
    colour = getattr(scheme, role)
    for ground in (f"{role}_soft", "surface", "background", "raised"):
        assert contrast(colour, getattr(scheme, ground)) >= READ, ground
    assert contrast(scheme.text, getattr(scheme, f"{role}_soft")) >= READ


@SCHEMES
def test_that_text_on_fills_is_readable(scheme: t.Tokens) -> None:
    for text, fill in (
        ("on_primary", "primary"),
        ("on_primary", "primary_hover"),
        ("on_primary", "primary_pressed"),
        ("on_danger", "danger"),
        ("on_danger", "danger_hover"),
        ("on_selection", "selection"),
        ("on_inverse", "inverse"),
        ("inverse_action", "inverse"),
        ("muted", "primary_soft"),
    ):
        assert contrast(getattr(scheme, text), getattr(scheme, fill)) >= READ, (text, fill)


@SCHEMES
@pytest.mark.parametrize("part", ["border_strong", "focus", "bar", "national", "primary", "danger"])
def test_that_parts_of_the_interface_stand_out(scheme: t.Tokens, part: str) -> None:
    for ground in ("background", "surface", "raised"):
        assert contrast(getattr(scheme, part), getattr(scheme, ground)) >= SEEN, ground


@SCHEMES
def test_that_the_national_marker_is_seen_on_a_bar(scheme: t.Tokens) -> None:
    assert distance(scheme.national, scheme.bar, "none") >= 40
    for eye in BLINDNESS:
        assert distance(scheme.national, scheme.bar, eye) >= 25, eye


@SCHEMES
def test_that_chart_colours_are_seen_on_a_card_and_told_apart_by_everyone(
    scheme: t.Tokens,
) -> None:
    assert all(contrast(colour, scheme.surface) >= SEEN for colour in scheme.series)
    for eye in BLINDNESS:
        for one, other in combinations(scheme.series, 2):
            assert distance(one, other, eye) >= 15, (eye, one, other)


@SCHEMES
def test_that_no_colour_is_the_states(scheme: t.Tokens) -> None:
    flat = [c for colour in scheme for c in (colour if isinstance(colour, tuple) else (colour,))]
    named = [c for c in flat if isinstance(c, str)]
    assert all(re.fullmatch(r"#[0-9A-F]{6}", colour) for colour in named)
    for state in ("#000091", "#E1000F"):
        assert all(distance(colour, state, "none") > 12 for colour in named)


@SCHEMES
@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_that_the_stylesheet_names_only_tokens_and_files_that_exist(
    scheme: t.Tokens, scale: float
) -> None:
    written = stylesheet(scheme, scale=scale, glyphs=paths.resources() / "glyphs")
    known = {str(colour) for colour in scheme}
    assert set(re.findall(r"#[0-9A-Fa-f]{6}\b", written)) <= known
    assert "$" not in written
    files = re.findall(r"url\(([^)]+)\)", written)
    assert files
    assert all((paths.resources() / "glyphs").joinpath(*f.split("/")[-2:]).is_file() for f in files)


@SCHEMES
def test_that_the_glyphs_of_controls_have_the_tokens_colours(scheme: t.Tokens) -> None:
    folder = paths.resources() / "glyphs" / ("dark" if scheme.dark else "light")
    for glyph in folder.glob("*.svg"):
        colours = set(re.findall(r"#[0-9A-F]{6}", glyph.read_text("utf-8")))
        on_fill = glyph.stem in {"check", "dash", "dot"}
        assert colours == {scheme.on_primary if on_fill else scheme.muted}, glyph.name
