"""Rows, columns and surfaces, on the grid of 4 pixels."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QStackedLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from station.desktop import tokens as t
from station.desktop.look import px

Item = QWidget | QLayout | int | None
"""What stands in a row or column: a widget, a layout, a distance in pixels, or None to stretch."""
Margin = int | tuple[int, int, int, int]
"""Pixels at 100 %: all round, or left, top, right, bottom."""

Box = TypeVar("Box", bound=QBoxLayout)

BAR = t.SPACE_3
"""The width of a scroll bar; the page margin leaves room for it."""


def column(
    *items: Item, gap: int = t.SPACE_2, margin: Margin = 0, parent: QWidget | None = None
) -> QVBoxLayout:
    """Stack items; given a parent, they become its content."""
    layout = QVBoxLayout() if parent is None else QVBoxLayout(parent)
    return _filled(layout, items, gap, margin)


def row(
    *items: Item, gap: int = t.SPACE_2, margin: Margin = 0, parent: QWidget | None = None
) -> QHBoxLayout:
    """Line items up; given a parent, they become its content."""
    layout = QHBoxLayout() if parent is None else QHBoxLayout(parent)
    return _filled(layout, items, gap, margin)


def _filled(layout: Box, items: Iterable[Item], gap: int, margin: Margin) -> Box:
    layout.setSpacing(px(gap))
    left, top, right, bottom = margin if isinstance(margin, tuple) else (margin,) * 4
    layout.setContentsMargins(px(left), px(top), px(right), px(bottom))
    for item in items:
        add(layout, item)
    return layout


def add(layout: QBoxLayout, item: Item) -> None:
    """Put one more item at the end of a row or column."""
    if item is None:
        layout.addStretch(1)
    elif isinstance(item, int):
        layout.addSpacing(px(item))
    elif isinstance(item, QLayout):
        layout.addLayout(item)
    else:
        layout.addWidget(item)


def holder(layout: QLayout, kind: str = "") -> QWidget:
    """Turn a layout into a widget without a surface of its own."""
    box = QWidget()
    if kind:
        box.setProperty("kind", kind)
    box.setLayout(layout)
    return box


def frame(layout: QLayout, kind: str = "card", name: str = "") -> QFrame:
    """Turn a layout into a surface: card, chosen, well, bar, foot."""
    box = QFrame()
    box.setProperty("kind", kind)
    box.setObjectName(name)
    box.setLayout(layout)
    return box


def hairline(*, upright: bool = False) -> QFrame:
    """Separate things inside a card."""
    rule = QFrame()
    rule.setProperty("kind", "line")
    if upright:
        rule.setFixedWidth(1)
    else:
        rule.setFixedHeight(1)
    return rule


def bring_to_front(pile: QStackedWidget | QStackedLayout, front: QWidget) -> None:
    """Bring one view of a pile to the front; those behind ask for no room, they fold when seen."""
    for at in range(pile.count()):
        each = pile.widget(at)
        wanted = QSizePolicy.Policy.Preferred if each is front else QSizePolicy.Policy.Ignored
        each.setSizePolicy(wanted, QSizePolicy.Policy.Preferred)
    pile.setCurrentWidget(front)


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty(inner)


class Scrolling(QScrollArea):
    """A column that takes less height than it wants, and then scrolls.

    Given a width (pixels at 100 %), the content keeps it and the bar lies beside it, in the margin
    of the page, so that nothing shifts when the bar appears.
    """

    def __init__(self, content: QWidget | QLayout, width: int = 0) -> None:
        super().__init__()
        inner = content if isinstance(content, QWidget) else holder(content)
        inner.setProperty("kind", "inner")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        if width:
            inner.setFixedWidth(px(width))
            self.setFixedWidth(px(width) + px(BAR))
