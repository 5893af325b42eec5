"""Text and the edges of controls stand out from every ground they meet, in all themes."""

from __future__ import annotations

import re

import pytest

from station.desktop import icons, style, tokens
from station.desktop.look import Look
from station.desktop.parts import Sign
from station.settings import RESOURCES

GROUNDS = ("ground", "surface", "sunken", "hover")
PAIRS = [
    *(
        (front, ground, 4.5)
        for front in ("text", "text_2", "text_3", "accent", "danger", "warn")
        for ground in GROUNDS
    ),
    ("text", "accent_soft", 4.5),
    ("text_2", "accent_soft", 4.5),
    ("text_3", "accent_soft", 4.5),
    ("accent", "accent_soft", 4.5),
    ("text", "danger_soft", 4.5),
    ("text_2", "danger_soft", 4.5),
    ("danger", "danger_soft", 4.5),
    ("text", "warn_soft", 4.5),
    ("text_2", "warn_soft", 4.5),
    ("warn", "warn_soft", 4.5),
    ("on_accent", "accent_fill", 4.5),
    ("on_accent", "accent_fill_hover", 4.5),
    ("on_danger", "danger_fill", 4.5),
    ("on_danger", "danger_fill_hover", 4.5),
    ("rail_text", "rail", 4.5),
    ("rail_text", "rail_hover", 4.5),
    ("on_tip", "tip", 4.5),
    ("ink", "paper", 4.5),
    *(
        (front, ground, 3.0)
        for front in ("control_line", "accent", "danger", "warn")
        for ground in ("surface", "ground", "sunken")
    ),
    ("accent_line", "surface", 3.0),
]


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", tokens.THEMES)
def test_every_pair_is_strong_enough(theme: str) -> None:
    colours = tokens.THEMES[theme]
    weak = [
        (front, ground)
        for front, ground, least in PAIRS
        if contrast(getattr(colours, front), getattr(colours, ground)) < least
    ]
    assert weak == []


@pytest.mark.parametrize("theme", tokens.THEMES)
@pytest.mark.parametrize("zoom", tokens.ZOOMS)
def test_the_sheet_renders_in_each_look_without_a_gap(theme: str, zoom: float) -> None:
    sheet = style.sheet(Look(theme, zoom), RESOURCES)
    assert "$" not in sheet
    assert f"min-height: {round(30 * zoom)}px" in sheet


def test_only_the_tokens_name_colours() -> None:
    colour = re.compile(r"#[0-9A-Fa-f]{6}\b")
    sources = [*(RESOURCES.parent / "station" / "desktop").rglob("*.py"), RESOURCES / "style.qss"]
    named = [
        f.name for f in sources if f.name != "tokens.py" and colour.search(f.read_text("utf-8"))
    ]
    assert named == []


def test_only_the_look_sets_a_style_sheet() -> None:
    sources = (RESOURCES.parent / "station" / "desktop").rglob("*.py")
    setting = [f.name for f in sources if ".setStyleSheet(" in f.read_text("utf-8")]
    assert setting == ["style.py"]


@pytest.mark.parametrize("theme", tokens.THEMES)
@pytest.mark.parametrize("glyph", style.GLYPHS)
def test_the_glyph_files_are_the_drawn_icons(theme: str, glyph: str) -> None:
    colour = getattr(tokens.THEMES[theme], style.GLYPHS[glyph])
    file = RESOURCES / "icons" / theme / f"{glyph}.svg"
    assert file.read_bytes().strip() == icons.svg(glyph, colour, 2)


def test_a_fault_in_painting_leaves_no_painter_open() -> None:
    """A painter that is left open when an exception comes takes the whole program down."""
    sources = (RESOURCES.parent / "station" / "desktop").rglob("*.py")
    opened = re.compile(r"^(?!\s*with ).*\bQPainter\((?!\))", re.MULTILINE)
    assert [f.name for f in sources if opened.search(f.read_text("utf-8"))] == []


def test_a_sign_that_cannot_be_drawn_is_refused_where_it_is_made(dressed) -> None:
    for name, tone in (("no such icon", "text"), ("tick", "no such tone")):
        with pytest.raises(KeyError):
            Sign(name, tone)
