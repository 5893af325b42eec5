"""What is to be bought: goods of which few lie on the shelf."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from station.desktop.controls.today import Today as Names
from station.desktop.layout import column, empty
from station.desktop.parts import Button, card, label

if TYPE_CHECKING:
    from station.domain.goods import GoodsRecord

_SHOWN = 6


class ToBuy(QWidget):
    """A card that is there only while something runs out; it leads to the goods."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout()
        more = Button(Names.GOODS, self.tr("See the goods"), "link", press=self.opened.emit)
        column(card(self.tr("Few left on the shelf"), self._lines, more=[more]), parent=self)
        self.hide()

    def show_goods(self, goods: Sequence[GoodsRecord]) -> None:
        """Name what runs out with the number that is left."""
        empty(self._lines)
        self.setVisible(bool(goods))
        told = [f"{each.facts.full_name} {each.shelf} {each.facts.unit}" for each in goods[:_SHOWN]]
        rest = "…" if len(goods) > _SHOWN else ""
        self._lines.addWidget(label("、".join(told) + rest, wrap=True, name=Names.TO_BUY))
