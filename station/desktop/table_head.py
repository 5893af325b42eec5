"""The heads of a table: pressed by mouse or keyboard, they sort the list under them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from station.desktop.look import colour, px

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_PRESSES = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class SortHead(QHeaderView):
    """Left and right go from head to head that can sort, Enter or Space sorts, Down goes back."""

    sorts = Signal(int)
    """The section whose head was pressed."""
    left = Signal()
    """The keyboard goes back to the rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._able: tuple[int, ...] = ()
        self._at = 0
        self.sectionClicked.connect(self._press)

    def allow(self, sections: Sequence[int]) -> None:
        """Say which heads sort; without any the keyboard does not come here."""
        self._able = tuple(sections)
        self._at = self._able[0] if self._able else 0
        self.setSectionsClickable(bool(self._able))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if self._able else Qt.FocusPolicy.NoFocus)

    def go_to(self, section: int) -> None:
        """Put the keyboard's mark on a head."""
        if section in self._able:
            self._at = section
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in _PRESSES:
            self._press(self._at)
        elif key == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()  # the style sheet leaves a clip behind that lets nothing through
        super().paintSection(painter, rect, section)
        painter.restore()
        if self.hasFocus() and section == self._at:
            width = px(2)
            painter.setPen(QPen(colour("accent"), width))
            painter.drawRect(rect.adjusted(width // 2, width // 2, -width, -width))

    def _step(self, by: int) -> None:
        seen = [section for section in self._able if not self.isSectionHidden(section)]
        if seen:
            at = seen.index(self._at) + by if self._at in seen else 0
            self.go_to(seen[min(max(at, 0), len(seen) - 1)])

    def _press(self, section: int) -> None:
        if section in self._able:
            self.go_to(section)
            self.sorts.emit(section)
