"""Which clocks are meant: whose, of what kind, how near, by which rule."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from station.desktop.controls.clocks import Clocks as Names
from station.desktop.layout import row
from station.desktop.line_edit import LineEdit
from station.desktop.look import px
from station.domain.clock_list import ClockFilter, ClockPage
from station.domain.clocks import ClockKind, ClockState
from station.wording import clock_words
from station.wording.names import word

WAIT_MS = 250


class ClockFilters(QWidget):
    """One row of conditions; whatever is changed is asked for at once, text after a pause."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = LineEdit()
        self.text.setObjectName(Names.TEXT)
        self.text.setPlaceholderText(self.tr("Name, initials, rescue number"))
        self.text.setAccessibleName(self.tr("Name, initials, rescue number"))
        self.text.setMinimumWidth(px(120))
        self.text.setMaximumWidth(px(230))
        self.grade = self._box(Names.GRADE, self.tr("How near"))
        self.kind = self._box(Names.KIND, self.tr("What kind"))
        self.rule = self._box(Names.RULE, self.tr("By which rule"))
        self.mine = QCheckBox(self.tr("Only what I can do"))
        self.mine.setObjectName(Names.MINE)
        self.mine.toggled.connect(self.changed)
        parts = (self.text, self.grade, self.kind, self.rule, self.mine)
        line = row(*parts, None, gap=8, parent=self)
        line.setStretch(0, 10)
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(self.changed)
        self.text.textEdited.connect(lambda _text: self._wait.start())

    def wanted(self) -> ClockFilter:
        """Read the conditions."""
        kind, grade = self.kind.currentData(), self.grade.currentData()
        return ClockFilter(
            self.text.text().strip(),
            frozenset({ClockKind(kind)} if kind else ()),
            frozenset({ClockState(grade)} if grade else ()),
            self.rule.currentData() or "",
            self.mine.isChecked(),
        )

    def show_page(self, page: ClockPage) -> None:
        """Offer what there is to choose from, with how many there are of each grade."""
        grades = [(str(grade), f"{word(grade)} {n}") for grade, n in page.counts.items()]
        _offer(self.grade, grades)
        _offer(self.kind, [(str(kind), clock_words.kind_name(kind)) for kind in page.kinds])
        _offer(self.rule, [(rule, rule) for rule in page.rules])

    def _box(self, name: str, everything: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(everything)
        box.setMinimumWidth(px(96))
        box.setMaximumWidth(px(190))
        box.addItem(everything, "")
        box.currentIndexChanged.connect(self.changed)
        return box


def _offer(box: QComboBox, options: Iterable[tuple[str, str]]) -> None:
    """Put the choices in, keeping what is chosen even when no clock has it any more."""
    chosen, words = box.currentData(), box.currentText()
    box.blockSignals(True)
    while box.count() > 1:
        box.removeItem(1)
    for value, text in options:
        box.addItem(text, value)
    if chosen and box.findData(chosen) < 0:
        box.addItem(words, chosen)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)
