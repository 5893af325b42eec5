"""Design tokens: every colour, size and distance of the program. Nothing else names a colour.

Distances are pixels at 100 %; `look.px` scales them. The contrast of every pair of text and
ground that the style sheet uses is measured by a test, in all three themes.
"""

from __future__ import annotations

from typing import NamedTuple

SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_5, SPACE_6 = 4, 8, 12, 16, 24, 32

RADIUS_CONTROL, RADIUS_CARD, RADIUS_CHIP = 4, 6, 3
LINE = 1

FONT_FAMILY = "Noto Sans SC"
TEXT_SMALL = 12
TEXT_BODY = 14
WEIGHT_REGULAR, WEIGHT_MEDIUM, WEIGHT_BOLD = 400, 500, 700

CONTROL = 32
CONTROL_SMALL = 26
ROW_DENSE = 30
ROW_CLOCK = 34
ROW = 36
ROW_TYPED = 42
HEADER_ROW = 30
RAIL_WIDTH = 92
TOP_BAR = 48
STATUS_BAR = 26
SIDE_PANEL = 340
LABEL_COLUMN = 84
SEARCH_WIDTH = 440
NARROW_WINDOW = 1100
"""Under this logical width the side panel of a page becomes a tab."""

ICON_SMALL, ICON_BUTTON, ICON, ICON_LARGE = 14, 16, 18, 40

ZOOMS = (1.0, 1.25, 1.5)


class Colours(NamedTuple):
    """One theme: the name of each colour says what it is for.

    A named tuple because the first window waits for it, and a data class takes 3 ms more to make.
    """

    ground: str
    surface: str
    sunken: str
    hover: str
    line: str
    control_line: str
    text: str
    text_2: str
    text_3: str
    accent: str
    accent_fill: str
    accent_fill_hover: str
    on_accent: str
    accent_soft: str
    accent_line: str
    danger: str
    danger_fill: str
    danger_fill_hover: str
    on_danger: str
    danger_soft: str
    danger_line: str
    warn: str
    warn_soft: str
    warn_line: str
    rail: str
    rail_text: str
    rail_hover: str
    tip: str
    on_tip: str
    scrim: str
    paper: str = "#FFFFFF"
    ink: str = "#111111"


LIGHT = Colours(
    ground="#F1F4F6",
    surface="#FFFFFF",
    sunken="#E9EEF2",
    hover="#F0F5F9",
    line="#D3DBE2",
    control_line="#7C8995",
    text="#1A2530",
    text_2="#44525F",
    text_3="#5A6874",
    accent="#1B5A8C",
    accent_fill="#1B5A8C",
    accent_fill_hover="#154870",
    on_accent="#FFFFFF",
    accent_soft="#E2EDF6",
    accent_line="#6598BF",
    danger="#A91B16",
    danger_fill="#B3241D",
    danger_fill_hover="#8F1A14",
    on_danger="#FFFFFF",
    danger_soft="#FCEAE8",
    danger_line="#DF9A94",
    warn="#744600",
    warn_soft="#FFF3D6",
    warn_line="#D9A94A",
    rail="#20374C",
    rail_text="#D9E3EB",
    rail_hover="#2C4760",
    tip="#20303E",
    on_tip="#FFFFFF",
    scrim="#7A20303E",
)

DARK = Colours(
    ground="#12171C",
    surface="#1B222A",
    sunken="#262F39",
    hover="#222B35",
    line="#34404B",
    control_line="#74828F",
    text="#E7ECF1",
    text_2="#BCC7D0",
    text_3="#9FABB6",
    accent="#84BCE8",
    accent_fill="#2B6DA3",
    accent_fill_hover="#3276AE",
    on_accent="#FFFFFF",
    accent_soft="#1D3850",
    accent_line="#47799F",
    danger="#FF9D95",
    danger_fill="#B5362E",
    danger_fill_hover="#C7453C",
    on_danger="#FFFFFF",
    danger_soft="#3B2122",
    danger_line="#8A4642",
    warn="#F2C56E",
    warn_soft="#372C16",
    warn_line="#856A2E",
    rail="#0D1217",
    rail_text="#C9D4DD",
    rail_hover="#1D2730",
    tip="#E7ECF1",
    on_tip="#12171C",
    scrim="#A0000000",
)

CONTRAST = LIGHT._replace(
    ground="#FFFFFF",
    sunken="#EDEDED",
    line="#000000",
    control_line="#000000",
    text="#000000",
    text_2="#000000",
    text_3="#000000",
    accent="#003A70",
    accent_fill="#003A70",
    accent_line="#003A70",
    danger="#8B0000",
    danger_line="#8B0000",
    warn="#4A2C00",
    warn_line="#4A2C00",
    rail="#000000",
    rail_text="#FFFFFF",
)
"""The light theme with its quiet tones removed."""

THEMES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
