"""The rail at the left: the pages that this clerk may open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout

from station.desktop import icons
from station.desktop import tokens as t
from station.desktop.controls.window import Window as Names
from station.desktop.keys_sheet import page_key
from station.desktop.layout import holder, row
from station.desktop.look import px
from station.desktop.offer import Offer
from station.desktop.parts import Sign


class _PageButton(QToolButton):
    def __init__(self, page: Offer, key: str) -> None:
        super().__init__()
        self._icon = page.icon
        self.setToolTip(key)
        self.setObjectName(Names.page(page.name))
        self.setText(f"  {page.title()}")
        self.setAccessibleName(page.title())
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setCheckable(True)
        self.setFixedWidth(px(t.RAIL_WIDTH))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw()

    def _draw(self) -> None:
        self.setIcon(icons.icon(self._icon, "rail_text", px(t.ICON)))
        self.setIconSize(QSize(px(t.ICON), px(t.ICON)))


class Rail(QFrame):
    """One button for each page, in their order; those at the foot stand apart."""

    pressed = Signal(str)
    """The name of the page."""

    def __init__(self, pages: Sequence[Offer]) -> None:
        super().__init__()
        self.setObjectName(Names.RAIL)
        self.setProperty("kind", "rail")
        self.setFixedWidth(px(t.RAIL_WIDTH))
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _PageButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(
            holder(row(None, Sign("house", "rail_text", 24), None, margin=(0, 11, 0, 12)))
        )
        for number, page in enumerate(sorted(pages, key=lambda each: each.at_foot), 1):
            if page.at_foot and not any(b.property("foot") for b in self._buttons.values()):
                layout.addStretch(1)
            layout.addWidget(self._button(page, page_key(number)))
        if not any(page.at_foot for page in pages):
            layout.addStretch(1)
        layout.addSpacing(px(t.SPACE_2))

    def names(self) -> tuple[str, ...]:
        """The pages in the order in which they stand here and are counted by their keys."""
        return tuple(self._buttons)

    def mark(self, name: str) -> None:
        """Show which page is in front."""
        button = self._buttons[name]
        button.blockSignals(True)
        button.setChecked(True)
        button.blockSignals(False)

    def _went(self, name: str, *, on: bool) -> None:
        if on:
            self.pressed.emit(name)

    def _button(self, page: Offer, key: str) -> _PageButton:
        button = _PageButton(page, key)
        button.setProperty("foot", page.at_foot)
        button.toggled.connect(lambda on: self._went(page.name, on=on))
        self._group.addButton(button)
        self._buttons[page.name] = button
        return button
