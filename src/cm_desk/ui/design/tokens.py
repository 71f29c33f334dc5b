"""Colours, spacing and type of the interface, as plain data that needs no Qt."""

from typing import Final, NamedTuple

BODY_FONT: Final = "Inter"

# The 8-pixel grid, at 100 %: pass through ``Theme.px`` before use.
SPACE_XS: Final = 4
SPACE_S: Final = 8
SPACE_M: Final = 16
SPACE_L: Final = 24

RADIUS_S: Final = 4
RADIUS_M: Final = 6
RADIUS_L: Final = 10

CONTROL_HEIGHT: Final = 36
ROW_HEIGHT: Final = 36
PAGE_WIDTH: Final = 1120


class TypeStyle(NamedTuple):
    """One step of the type scale: size in pixels at 100 % and weight."""

    size: int
    weight: int = 400


DISPLAY: Final = TypeStyle(32, 600)
TITLE: Final = TypeStyle(24, 600)
HEADING: Final = TypeStyle(17, 600)
SUBHEADING: Final = TypeStyle(15, 600)
BODY: Final = TypeStyle(14)
STRONG: Final = TypeStyle(14, 500)
SMALL: Final = TypeStyle(13)
CAPTION: Final = TypeStyle(12)


# A named tuple: a frozen dataclass of that many fields costs ten times more at start-up.
class Tokens(NamedTuple):
    """Colour roles of one scheme, each ``#RRGGBB``.

    ``x_soft`` is the background on which text of colour ``x`` is read;
    ``on_x`` is the text written on a fill of colour ``x``.
    """

    dark: bool
    background: str
    surface: str
    raised: str
    sunken: str
    hover: str
    border: str
    border_strong: str
    outline: str
    text: str
    muted: str
    disabled: str
    primary: str
    primary_hover: str
    primary_pressed: str
    on_primary: str
    primary_soft: str
    accent: str
    accent_soft: str
    success: str
    success_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_hover: str
    on_danger: str
    danger_soft: str
    info: str
    info_soft: str
    focus: str
    selection: str
    on_selection: str
    bar: str
    national: str
    inverse: str
    on_inverse: str
    inverse_action: str
    series: tuple[str, ...]


LIGHT: Final = Tokens(
    dark=False,
    background="#F6F7F4",
    surface="#FFFFFF",
    raised="#FFFFFF",
    sunken="#EEF1ED",
    hover="#EFF3F2",
    border="#DFE4E1",
    border_strong="#7F8B92",
    outline="#C3CBCD",
    text="#1F2A37",
    muted="#5B6672",
    disabled="#8F999F",
    primary="#0B5563",
    primary_hover="#0D6576",
    primary_pressed="#083F4A",
    on_primary="#FFFFFF",
    primary_soft="#E3F0F2",
    accent="#2E6B4F",
    accent_soft="#E4F1EA",
    success="#2E6B4F",
    success_soft="#E4F1EA",
    warning="#8A5A00",
    warning_soft="#FBF0DA",
    danger="#A33A2C",
    danger_hover="#8C3023",
    on_danger="#FFFFFF",
    danger_soft="#FBE9E5",
    info="#2A5B8C",
    info_soft="#E6EEF7",
    focus="#0E7C8F",
    selection="#CFE6EA",
    on_selection="#1F2A37",
    bar="#0B5563",
    national="#B26A00",
    inverse="#1F2A37",
    on_inverse="#F6F7F4",
    inverse_action="#7FD6E4",
    series=("#0B5563", "#DB6A1C", "#4A8FE0", "#C05FA8", "#6E7040", "#3B1F78"),
)

DARK: Final = Tokens(
    dark=True,
    background="#0F1619",
    surface="#162024",
    raised="#1D292E",
    sunken="#11191D",
    hover="#1D2A2F",
    border="#2A383E",
    border_strong="#6B7F88",
    outline="#3D4D54",
    text="#E6ECEE",
    muted="#9DAEB5",
    disabled="#64757D",
    primary="#63C5D3",
    primary_hover="#7DD3DF",
    primary_pressed="#4DB2C1",
    on_primary="#06262C",
    primary_soft="#12363D",
    accent="#7CC7A0",
    accent_soft="#14332A",
    success="#7CC7A0",
    success_soft="#14332A",
    warning="#E3B25F",
    warning_soft="#332A16",
    danger="#F0978A",
    danger_hover="#F5AEA3",
    on_danger="#2B0A06",
    danger_soft="#3A211E",
    info="#8DB8E8",
    info_soft="#1A2B3E",
    focus="#8BE0ED",
    selection="#1B4650",
    on_selection="#E6ECEE",
    bar="#48A7B6",
    national="#F0B75B",
    inverse="#E6ECEE",
    on_inverse="#14202A",
    inverse_action="#0B5563",
    series=("#63C5D3", "#DB7E34", "#5F7FF0", "#E8588A", "#E2E88A", "#8C78B8"),
)


def tokens(*, dark: bool) -> Tokens:
    return DARK if dark else LIGHT
