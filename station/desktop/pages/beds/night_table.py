"""The list of the night in bed order: one key for each resident."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from station.desktop.controls.beds import Beds
from station.desktop.parts import CLASS_CHIPS, class_name
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.beds import Found
from station.domain.night_count import NightLine
from station.wording.naming import named

translate = QCoreApplication.translate

KEYS: Mapping[Qt.Key, Found] = {
    Qt.Key.Key_1: Found.IN_BED,
    Qt.Key.Key_2: Found.ON_LEAVE,
    Qt.Key.Key_3: Found.MISSING,
    Qt.Key.Key_4: Found.IN_HOSPITAL,
    Qt.Key.Key_5: Found.WITH_POLICE,
    Qt.Key.Key_6: Found.IN_CARE,
}
_NOTE, _CLEAR = Qt.Key.Key_N, Qt.Key.Key_Backspace


@dataclass(frozen=True, slots=True)
class Counted:
    """A line of the book with what the round found so far; None is not counted yet.

    `kept` is what another clerk noted on a restricted file: signed with the rest, not shown.
    """

    line: NightLine
    found: Found | None = None
    note: str = ""
    kept: str = ""

    @property
    def differs(self) -> bool:
        """Whether the resident is not where the book says."""
        return self.found is not None and self.found is not self.line.expected


def _name(counted: Counted) -> Cell:
    cls = counted.line.assistance_class
    chips = ((CLASS_CHIPS[cls], class_name(cls, short=True)),) if cls else ()
    return Cell(counted.line.name, strong=True, chips=chips)


def _found(counted: Counted) -> Cell:
    if counted.found is None:
        return Cell(translate("NightTable", "not counted"), "text_3")
    if not counted.differs:
        return Cell(named(counted.found), "text_2", sign="tick")
    missing = counted.found is Found.MISSING
    return Cell(
        named(counted.found),
        "danger" if missing else "warn",
        strong=True,
        sign="overdue" if missing else "info",
    )


class NightList(RecordView):
    """The rows of the night; 1 to 6 say where somebody is and go on to the next."""

    marked = Signal(object, object)
    """A `Counted`, and what was found (None takes it back)."""
    noted = Signal()
    """The clerk wants to write a note on the row."""
    left_by_key = Signal()

    def __init__(self) -> None:
        columns: tuple[Column[Counted], ...] = (
            Column(
                translate("NightTable", "Bed"),
                lambda each: each.line.bed or translate("NightTable", "no bed"),
                width=92,
            ),
            Column(translate("NightTable", "Name"), _name),
            Column(
                translate("NightTable", "In the book"),
                lambda each: named(each.line.expected),
                92,
                tone="text_2",
            ),
            Column(translate("NightTable", "Found"), _found, width=108),
            Column(
                translate("NightTable", "Note"),
                lambda each: each.note,
                width=190,
                tone="text_2",
                least=True,
            ),
        )
        self.rows: RecordTable[Counted] = RecordTable(columns, key=lambda each: each.line.stay_id)
        super().__init__(Beds.NIGHT_LIST, self.rows)
        self.editable = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        counted, key = self.current(), Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.left_by_key.emit()
        elif counted is None or not self.editable:
            super().keyPressEvent(event)
        elif key in KEYS:
            self.marked.emit(counted, KEYS[key])
        elif key == _CLEAR:
            self.marked.emit(counted, None)
        elif key in {_NOTE, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.noted.emit()
        else:
            super().keyPressEvent(event)

    def go_on(self, stay_id: int) -> None:
        """Go to the next row that is not counted yet, from the end round to the beginning."""
        here, count = self.rows.row_of(stay_id), self.rows.rowCount()
        for row in (*range(here + 1, count), *range(here)):
            counted = self.rows.record(row)
            if counted is not None and counted.found is None:
                self.selectRow(row)
                break
        # Behind the table's own scrolling back, which it does when its rows were shown anew.
        QTimer.singleShot(0, self, lambda: self.scrollTo(self.currentIndex()))
