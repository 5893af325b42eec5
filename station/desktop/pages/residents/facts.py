"""Facts as they stand on the paper: label at the left, what is known at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from station.desktop import tokens as t
from station.desktop.layout import empty
from station.desktop.look import px
from station.desktop.parts import label

_TOP = Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, slots=True)
class Fact:
    """One line; without a value it says that nothing is known. `role` as in the style sheet."""

    title: str
    value: str | QWidget
    role: str = ""
    wide: bool = False


class FactGrid(QWidget):
    """Two facts to a line, in the order of the paper; wide ones take a line of their own."""

    def __init__(self, name: str, unknown: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._unknown = unknown
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(t.SPACE_3))
        self._grid.setVerticalSpacing(px(6))
        for column in (1, 3):
            self._grid.setColumnStretch(column, 1)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        empty(self._grid)
        line = pair = 0
        for fact in facts:
            if fact.wide and pair:
                line, pair = line + 1, 0
            title = label(fact.title, "label", right=True, width=t.LABEL_COLUMN)
            title.setFixedHeight(px(20))
            self._grid.addWidget(title, line, pair * 2, _TOP)
            span = 3 if fact.wide else 1
            self._grid.addWidget(self._value(fact), line, pair * 2 + 1, 1, span)
            pair += 1
            if fact.wide or pair > 1:
                line, pair = line + 1, 0

    def _value(self, fact: Fact) -> QWidget:
        if isinstance(fact.value, QWidget):
            return fact.value
        if not fact.value:
            return label(self._unknown, "last")
        words: QLabel = label(fact.value, fact.role, wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return words
