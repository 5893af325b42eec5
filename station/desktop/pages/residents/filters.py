"""Which residents are meant: text, place, class, and what deserves a look."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from station.desktop.controls.residents import Residents as Names
from station.desktop.layout import row
from station.desktop.line_edit import LineEdit
from station.desktop.look import px
from station.domain.assistance import AssistanceClass
from station.domain.beds import Zone
from station.domain.policy import Policy
from station.domain.stays import StayFilter, StayState
from station.wording.naming import named

WAIT_MS = 250


class Filters(QWidget):
    """One row of conditions; whatever is changed is asked for at once, text after a pause."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = LineEdit()
        self.text.setObjectName(Names.TEXT)
        self.text.setPlaceholderText(self.tr("Name, pinyin, number, bed"))
        self.text.setAccessibleName(self.tr("Name, pinyin, number, bed"))
        self.text.setMinimumWidth(px(120))
        self.text.setMaximumWidth(px(230))
        self.zone = self._box(Names.ZONE, self.tr("All zones"), Zone)
        self.state = self._box(
            Names.STATE, self.tr("Everywhere"), [s for s in StayState if s is not StayState.LEFT]
        )
        self.assistance = self._box(Names.CLASS, self.tr("All classes"), AssistanceClass)
        self.minors = self._tick(Names.MINORS, self.tr("Minors"))
        self.unidentified = self._tick(Names.UNIDENTIFIED, self.tr("Unidentified"))
        self.days = self._box(Names.DAYS, self.tr("Any day"), ())
        self._here = (self.zone, self.state, self.days)
        parts = (self.text, self.assistance, *self._here, self.minors, self.unidentified)
        line = row(*parts, None, gap=8, parent=self)
        line.setStretch(0, 10)  # large print takes from the text first
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(self.changed)
        self.text.textEdited.connect(lambda _text: self._wait.start())

    def show_policy(self, policy: Policy) -> None:
        """Offer the station's own numbers of days: the warning, and beyond the limit."""
        chosen = self.days.currentIndex()
        self.days.blockSignals(True)
        while self.days.count() > 1:
            self.days.removeItem(1)
        for days in (policy.stay_warning_days, policy.longest_stay_days + 1):
            self.days.addItem(self.tr("day %n or later", "", days), days)
        self.days.setCurrentIndex(max(0, chosen))
        self.days.blockSignals(False)

    def show_scope(self, *, past: bool) -> None:
        """Hide what can only be asked of those who are here."""
        for box in self._here:
            box.setVisible(not past)

    def wanted(self, *, past: bool) -> StayFilter:
        """Read the conditions."""
        state = None if past else self.state.currentData()
        zone, assistance = self.zone.currentData(), self.assistance.currentData()
        return StayFilter(
            is_open=not past,
            text=self.text.text().strip(),
            zone=None if past or not zone else Zone(zone),
            assistance_class=AssistanceClass(assistance) if assistance else None,
            states=frozenset({StayState(state)}) if state else frozenset(),
            minor=self.minors.isChecked() or None,
            unidentified=self.unidentified.isChecked() or None,
            least_days=None if past else self.days.currentData(),
        )

    def narrowed(self) -> bool:
        """Whether anything is asked for."""
        return self.wanted(past=False) != StayFilter()

    def clear(self) -> None:
        """Ask for everybody again, without telling."""
        self.blockSignals(True)
        self.text.clear()
        for box in (self.assistance, *self._here):
            box.setCurrentIndex(0)
        self.minors.setChecked(False)
        self.unidentified.setChecked(False)
        self.blockSignals(False)

    def _box(self, name: str, everything: str, members: Iterable[Enum]) -> QComboBox:
        box = QComboBox()
        box.setObjectName(name)
        box.setMinimumWidth(px(84))
        box.setAccessibleName(everything)
        box.addItem(everything, None)
        for member in members:
            box.addItem(named(member), member)
        box.currentIndexChanged.connect(lambda _index: self.changed.emit())
        return box

    def _tick(self, name: str, text: str) -> QCheckBox:
        tick = QCheckBox(text)
        tick.setObjectName(name)
        tick.toggled.connect(lambda _on: self.changed.emit())
        return tick
