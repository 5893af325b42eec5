"""The faces that the program carries with it: nothing depends on the fonts of the desk.

Noto Sans SC in three weights is loaded before the first window. HanaMinB, 30 MB of rare
characters such as 𠅤, waits until that window is painted.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from station.desktop import tokens

FACES = ("NotoSansSC-Regular.ttf", "NotoSansSC-Medium.ttf", "NotoSansSC-Bold.ttf")
RARE_FACE = "HanaMinB.ttf"


class FontMissing(Exception):
    """A face that the program ships with is not where it belongs: the set-up is damaged."""


def load(resources: Path) -> None:
    """Load the three weights of the screen's face; raises FontMissing."""
    for face in FACES:
        _load(resources / "fonts" / face)


def load_rare(resources: Path) -> None:
    """Load the face that Qt falls back to for rare characters; raises FontMissing."""
    loaded = _load(resources / "fonts" / RARE_FACE)
    families = QFontDatabase.applicationFontFamilies(loaded)
    QFont.insertSubstitutions(tokens.FONT_FAMILY, families)


def _load(file: Path) -> int:
    loaded = QFontDatabase.addApplicationFont(str(file))
    if loaded < 0:
        raise FontMissing(file.name)
    return loaded
