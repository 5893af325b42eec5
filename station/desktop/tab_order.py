"""Tab goes through the screen as it is read: line by line, also where parts were made anew.

Qt goes in the order in which widgets were made. A check list that is filled again would then come
after the fields that stand under it.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QLayout, QScrollArea, QTabBar, QWidget

from station.desktop.controls.window import Window as Names


def in_reading_order(root: QWidget) -> list[QWidget]:
    """Give the widgets under `root` that Tab can reach, in the order of their layouts."""
    return [widget for widget in _under(root) if _takes_keyboard(widget)]


def step(root: QWidget, *, forward: bool) -> bool:
    """Put the keyboard on the next or the previous widget of `root`; False when it has none."""
    order = in_reading_order(root)
    here = QApplication.focusWidget()
    if not order or here not in order:
        return False
    by = 1 if forward else -1
    there = order[(order.index(here) + by) % len(order)]
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    there.setFocus(reason)
    bring_into_sight(there)
    return True


def offer(widget: QWidget) -> None:
    """Put the keyboard on what has just arrived, but never take it out of the search box."""
    here = QApplication.focusWidget()
    if here is None or here.objectName() != Names.SEARCH:
        widget.setFocus()


def _under(root: QWidget) -> Iterator[QWidget]:
    for child in _children(root):
        if not child.isHidden():
            yield child
            if not isinstance(child, QTabBar):  # its arrows scroll for the mouse
                yield from _under(child)


def _children(widget: QWidget) -> Iterator[QWidget]:
    """The widgets of the layout in its order, then those that stand in none."""
    layout = widget.layout()
    laid = [] if layout is None else list(_laid_out(layout))
    yield from laid
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow() and child not in laid:
            yield child


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda i: layout.getItemPosition(i)[:2])  # type: ignore[index]
    for place in places:
        item = layout.itemAt(place)
        if item is None:
            continue
        if (inner := item.layout()) is not None:
            yield from _laid_out(inner)
        elif (widget := item.widget()) is not None:
            yield widget


def _takes_keyboard(widget: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus
    return (
        widget.focusPolicy() & tab == tab
        and widget.isEnabled()
        and widget.isVisible()
        and widget.focusProxy() is None
    )


def bring_into_sight(widget: QWidget) -> None:
    """Scroll whatever holds a widget until it is seen."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
