"""What stands in the panel in place of a letter: hospitals, notices, deaths."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


class PanelCard(QWidget):
    """It takes the keyboard once, when it was asked for, and not when it is only asked anew."""

    def __init__(self, begins: bool) -> None:
        super().__init__()
        self.begins = begins

    def start(self, first: QWidget | None) -> None:
        """Put the keyboard on the likeliest deed of what is shown now."""
        if self.begins and first is not None:
            self.begins = False
            first.setFocus()
