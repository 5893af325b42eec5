"""Dressing the program: one style sheet, one palette and one font, rendered from the tokens.

The sheet is `resources/style.qss`. It names colours (`$accent`) and writes pixels at 100 %.
The little arrows and ticks that a sheet can only take from files are drawn once per theme into
`resources/icons/<theme>`; a test compares them with the drawing in `icons`.
"""

from __future__ import annotations

import re
from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from station.desktop import tokens
from station.desktop.look import Look, px, wear
from station.desktop.tokens import Colours

GLYPHS = {
    "down": "text_2",
    "up": "text_2",
    "left": "text_2",
    "right": "text_2",
    "tick": "on_accent",
    "dash": "on_accent",
    "dot": "on_accent",
}
"""The shapes that the sheet loads from files, and the tone each is drawn in."""

_PIXELS = re.compile(r"(?<![\w.])(-?)(\d+)px")


def sheet(look: Look, resources: Path) -> str:
    """Render the style sheet of one look."""

    def scaled(found: re.Match[str]) -> str:
        size = int(found[2])
        return f"{found[1]}{max(1, round(size * look.zoom)) if size else 0}px"

    glyphs = resources / "icons" / look.theme
    template = Template((resources / "style.qss").read_text(encoding="utf-8"))
    drawn = template.substitute(look.colours._asdict(), glyphs=glyphs.as_posix())
    return _PIXELS.sub(scaled, drawn)


def palette(colours: Colours) -> QPalette:
    """Give widgets that no rule of the sheet names the theme's colours too."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.ground,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.sunken,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.Button: colours.surface,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.Highlight: colours.accent_soft,
        QPalette.ColorRole.HighlightedText: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.text_3,
        QPalette.ColorRole.ToolTipBase: colours.tip,
        QPalette.ColorRole.ToolTipText: colours.on_tip,
        QPalette.ColorRole.Link: colours.accent,
    }
    for role, value in roles.items():
        made.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.text_3))
    return made


def font(size: int = tokens.TEXT_BODY, weight: int = tokens.WEIGHT_REGULAR) -> QFont:
    """Make the screen's font for painting; `size` is pixels at 100 %."""
    made = QFont(tokens.FONT_FAMILY)
    made.setPixelSize(px(size))
    made.setWeight(QFont.Weight(weight))
    return made


def dress(app: QApplication, look: Look, resources: Path) -> None:
    """Put a look on the whole program, now."""
    wear(look)
    app.setFont(font())
    app.setPalette(palette(look.colours))
    app.setStyleSheet(sheet(look, resources))
