"""Many rooms of a kind in one line: 101 to 104, 4 beds each, for men."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.controls.first_run import FirstRun as Names
from station.desktop.fields import Note
from station.desktop.first_run_line import cell, whole, zone_box
from station.desktop.layout import column, row
from station.desktop.parts import Button, label
from station.domain.beds import Zone
from station.domain.founding import FoundingTrouble, RoomPlan, floor_of, rooms_between
from station.domain.problems import Refused
from station.usecases.founding import room_problems
from station.wording.sentences import sentence


class QuickRooms(QWidget):
    """One line that makes many rooms of a kind."""

    def __init__(self, add: Callable[[Sequence[RoomPlan]], object]) -> None:
        super().__init__()
        self._add = add
        self._first = cell(Names.FIRST, 72)
        self._last = cell(Names.LAST, 72)
        self._beds = cell(Names.BEDS_EACH, 48)
        self._beds.setText("4")
        self._zone = zone_box(Names.ZONE, 128)
        self._button = Button(Names.ADD_ROOMS, self.tr("Add the rooms"), press=self._press)
        self._note = Note(Names.FIRST)
        names = [
            _named(self.tr("Many at once"), self._first),
            _named(self.tr("to"), self._last),
            _named(self.tr("with"), self._beds),
            _named(self.tr("beds each, for"), self._zone),
        ]
        line = row(parent=None)
        for name, part in zip(
            names, (self._first, self._last, self._beds, self._zone), strict=True
        ):
            line.addWidget(name)
            line.addWidget(part)
        line.addWidget(self._button)
        line.addStretch(1)
        column(line, self._note, gap=t.SPACE_1, parent=self)
        for edit in (self._first, self._last, self._beds):
            edit.returnPressed.connect(self._press)
            edit.textEdited.connect(lambda _text: self._said())

    def start(self) -> None:
        self._first.setFocus()

    def _names(self) -> tuple[str, ...]:
        first = self._first.text().strip()
        return rooms_between(first, self._last.text().strip() or first)

    def _said(self) -> None:
        self._note.say("", stops=False)
        try:
            count = len(self._names())
        except Refused:
            self._button.say(self.tr("Add the rooms"))
        else:
            self._button.say(self.tr("Add %n room(s)", "", count))

    def _press(self) -> None:
        try:
            names = self._names()
        except Refused as refused:
            self._note.say(sentence(refused.problems[0]), stops=True)
            self._first.setFocus()
            return
        zone, beds = Zone(self._zone.currentData()), whole(self._beds.text())
        plans = [RoomPlan(name, zone, beds, floor=floor_of(name)) for name in names]
        wrong = [p for p in room_problems(tuple(plans)) if p.code is not FoundingTrouble.ROOM_TWICE]
        if wrong:
            self._note.say(sentence(wrong[0]), stops=True)
            self._beds.setFocus()
            return
        self._add(plans)
        self._first.clear()
        self._last.clear()
        self._said()
        self._first.setFocus()


def _named(text: str, buddy: QWidget) -> QWidget:
    name = label(text, "second")
    name.setBuddy(buddy)
    return name
