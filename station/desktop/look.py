"""The look that the program wears now: one theme and one zoom, for everything that paints.

Like the palette of the application it is one per process. Widgets ask for it when they paint,
so a change of theme needs no widget to know of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from station.desktop import tokens
from station.desktop.tokens import Colours


@dataclass(frozen=True, slots=True)
class Look:
    """A theme by its name in `tokens.THEMES`, and the factor of large print."""

    theme: str = "light"
    zoom: float = 1.0

    @property
    def colours(self) -> Colours:
        return tokens.THEMES[self.theme]


_worn = [Look()]


def look() -> Look:
    return _worn[0]


def wear(chosen: Look) -> None:
    """Paint with this look from now on; `style.dress` calls it, and then restyles the widgets."""
    _worn[0] = chosen


def px(size: float) -> int:
    """Pixels of the screen for pixels at 100 %."""
    return round(size * _worn[0].zoom)


def colour(tone: str) -> QColor:
    """Look up the worn theme's colour by its token name, for example `text_2`."""
    return QColor(getattr(_worn[0].colours, tone))
