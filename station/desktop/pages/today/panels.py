"""The side of the page of the day: free beds, who came and left, notes of the last shift."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from station.desktop.controls.today import Today as Names
from station.desktop.layout import column, empty, hairline, holder, row
from station.desktop.look import px
from station.desktop.name_lines import break_name
from station.desktop.painted import ClockBar
from station.desktop.parts import Button, card, label
from station.domain.bed_board import CapacityFigures
from station.domain.beds import Zone
from station.domain.intake import HowCame
from station.domain.restricted import FileOpening
from station.domain.today import HandoverNote, Movement, MovementKind
from station.usecases.codebook import CodeBook
from station.wording import shown
from station.wording.naming import name_of, named

_SHOWN = 8
_SHORT_NAME = 8
_NAME_ROOM = 180
"""A name of more characters stands above the words about it, on lines of so many pixels."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FreeBeds(QWidget):
    """Each zone with its bar: how much is taken, how many are free, how many there are."""

    beds = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(4))
        self._grid.setColumnStretch(1, 1)
        more = Button(Names.BEDS, self.tr("See the beds"), "link", press=self.beds.emit)
        column(card(self.tr("Free beds"), self._grid, more=[more]), parent=self)

    def show_zones(self, zones: Sequence[tuple[Zone, CapacityFigures]]) -> None:
        empty(self._grid)
        for line, (zone, figures) in enumerate(zones):
            self._grid.addWidget(label(named(zone)), line, 0)
            taken = (figures.total - figures.free) / figures.total if figures.total else 0
            self._grid.addWidget(ClockBar(taken, "control_line", height=8), line, 1)
            if figures.free:
                free = label(self.tr("free %n", "", figures.free), "strong")
            else:
                free = label(self.tr("full"), "warn")
            self._grid.addWidget(free, line, 2, _RIGHT)
            total = label(self.tr("of %n", "", figures.total), "small")
            self._grid.addWidget(total, line, 3, _RIGHT)
        if not zones:
            self._grid.addWidget(label(self.tr("No beds yet: Settings, rooms."), "second"), 0, 0)


class Movements(QWidget):
    """Who came and who left while the clerk was away; each name opens the sheet."""

    opened = Signal(int)
    came = Signal()

    def __init__(self, codes: CodeBook) -> None:
        super().__init__()
        self._codes = codes
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(4))
        column(card(self.tr("Since your last shift"), self._lines), parent=self)

    def show_movements(self, movements: Sequence[Movement], now: datetime) -> None:
        empty(self._lines)
        shown_ones = movements[:_SHOWN]
        with_day = any(each.at.date() != now.date() for each in shown_ones)
        for movement in shown_ones:
            self._lines.addWidget(self._line(movement, now, with_day=with_day))
        if not movements:
            self._lines.addWidget(label(self.tr("Nobody came, nobody left."), "second"))
        if (rest := len(movements) - _SHOWN) > 0:
            words = self.tr("%n more", "", rest)
            more = Button(Names.MORE_MOVEMENTS, words, "link", press=self.came.emit)
            self._lines.addLayout(row(more, None))

    def _line(self, movement: Movement, now: datetime, *, with_day: bool) -> QWidget:
        when = shown.moment(movement.at, now.date()) if with_day else shown.clock(movement.at)
        name = Button(
            Names.movement(movement.stay_id, movement.kind),
            movement.name,
            "link",
            press=lambda: self.opened.emit(movement.stay_id),
        )
        words = label(self._words(movement), "second", wrap=True)
        time = label(when, "second", width=88 if with_day else 44)
        room = px(_NAME_ROOM)
        lines = break_name(movement.name, room, name.fontMetrics().horizontalAdvance)
        if len(lines) == 1 and len(movement.name) <= _SHORT_NAME:
            line = row(time, name, words, gap=8)
            line.setStretch(2, 1)
        else:
            name.setText("\n".join(lines))
            name.setAccessibleName(movement.name)
            line = row(time, column(row(name, None), words, gap=2), gap=8)
            line.setStretch(1, 1)
        line.setAlignment(time, Qt.AlignmentFlag.AlignTop)
        if line.indexOf(name) >= 0:
            line.setAlignment(name, Qt.AlignmentFlag.AlignTop)
        return holder(line)

    def _words(self, movement: Movement) -> str:
        if movement.kind is MovementKind.CAME:
            how = name_of(HowCame(movement.how), self._codes) if movement.how else ""
            if not movement.bed:
                return self.tr("{how}, no bed yet").format(how=how)
            return self.tr("{how}, into {bed}").format(how=how, bed=movement.bed)
        # An old register also knows ways that no leaving here can have: the code list names all.
        way = self._codes["leaving_ways"].name(movement.how) if movement.how else ""
        if not movement.destination:
            return way
        return self.tr("{way} → {place}").format(way=way, place=movement.destination)


class Notes(QWidget):
    """Notes on residents who are still here; each leads to their time line."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(8))
        column(card(self.tr("Notes for this shift"), self._lines), parent=self)

    def show_notes(self, notes: Sequence[HandoverNote], now: datetime) -> None:
        empty(self._lines)
        for number, note in enumerate(notes):
            if number:
                self._lines.addWidget(hairline())
            self._lines.addLayout(self._note(number, note, now))
        if not notes:
            words = self.tr("No notes. Write one on a resident's sheet, under the time line.")
            self._lines.addWidget(label(words, "second", wrap=True))

    def _note(self, number: int, note: HandoverNote, now: datetime) -> QVBoxLayout:
        when = shown.moment(note.at, now.date())
        words = self.tr("{clerk} · {when}").format(clerk=note.clerk, when=when)
        name = Button(
            Names.note(number), note.name, "link", press=lambda: self.opened.emit(note.stay_id)
        )
        head = row(label(words, "small"), None, name)
        return column(head, label(note.text, wrap=True), gap=2)


class Openings(QWidget):
    """For a leader: restricted files that were opened in an emergency, by whom and why."""

    opened = Signal(int)
    seen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(8))
        column(card(self.tr("Opened in an emergency"), self._lines), parent=self)
        self.hide()

    def show_openings(self, openings: Sequence[FileOpening], now: datetime) -> None:
        empty(self._lines)
        self.setVisible(bool(openings))
        for number, opening in enumerate(openings):
            if number:
                self._lines.addWidget(hairline())
            self._lines.addLayout(self._opening(number, opening, now))

    def _opening(self, number: int, opening: FileOpening, now: datetime) -> QVBoxLayout:
        when = shown.moment(opening.at, now.date())
        words = self.tr("{clerk} · {when}").format(clerk=opening.clerk, when=when)
        name = Button(
            Names.opening(number),
            opening.name,
            "link",
            press=lambda: self.opened.emit(opening.person_id),
        )
        seen = Button(
            f"{Names.opening(number)}_seen",
            self.tr("Looked at"),
            "row",
            about=opening.name,
            press=lambda: self.seen.emit(opening.id),
        )
        said = label(opening.reason, wrap=True)
        foot = row(said, seen, gap=8)
        foot.setStretch(0, 1)
        return column(row(label(words, "small"), None, name), foot, gap=2)
