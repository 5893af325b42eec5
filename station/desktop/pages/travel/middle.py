"""A middle that scrolls without a shift."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from station.desktop.layout import BAR, Scrolling, holder
from station.desktop.look import px


def middle(content: QVBoxLayout) -> Scrolling:
    """Let a column scroll; its cards keep their width whether the bar is there or not."""
    area = Scrolling(holder(content))

    def follow(_least: int, most: int) -> None:
        content.setContentsMargins(0, 0, 0 if most else px(BAR), 0)

    area.verticalScrollBar().rangeChanged.connect(follow)
    content.setContentsMargins(0, 0, px(BAR), 0)
    return area
