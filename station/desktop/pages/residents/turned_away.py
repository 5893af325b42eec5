"""The list of those who came to the door and were not admitted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.leads import ArrivalFile, FilePart
from station.desktop.parts import EmptyState
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.door_lines import DoorLine
from station.domain.identity import age_on
from station.usecases.turned_away import PAGE, NotAdmitted
from station.wording import shown
from station.wording.naming import name_of, named


class TurnedAway(QWidget):
    """The newest first; Enter opens the file at the arrival, the row's button its papers."""

    opened = Signal(object)
    """The arrival whose file is to be opened."""
    counted = Signal(int, bool)
    """How many are shown, and whether there may be more."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.table: RecordTable[DoorLine] = RecordTable(self._columns(), _key, self, self._more)
        self.view = RecordView(Names.DOOR_LIST, self.table)
        self.view.opened.connect(lambda line: self._open(line, FilePart.INTAKE))
        self.view.pressed_verb.connect(lambda line: self._open(line, FilePart.PAPERS))
        self._stack = QStackedLayout(self)
        nobody = EmptyState(
            "residents",
            self.tr("Everybody who came was admitted"),
            self.tr("Whoever is refused, guided, or sent to hospital or police stands here."),
        )
        self._stack.addWidget(self.view)
        self._stack.addWidget(nobody)

    def reload(self) -> None:
        """Ask for the newest."""
        self._desk.ask(self, NotAdmitted(), self._show)

    def _show(self, lines: Sequence[DoorLine]) -> None:
        self.table.show(lines)
        self._stack.setCurrentIndex(0 if lines else 1)
        self.counted.emit(len(lines), len(lines) == PAGE)
        if lines and self.view.current() is None:
            self.view.selectRow(0)

    def _more(self, last: DoorLine) -> None:
        def heard(lines: Sequence[DoorLine]) -> None:
            self.table.append(lines)
            self.counted.emit(self.table.rowCount(), len(lines) == PAGE)

        self._desk.ask(self, NotAdmitted(last.key), heard, seat="more")

    def _open(self, line: DoorLine, part: FilePart) -> None:
        self.opened.emit(ArrivalFile(line.person_id, line.intake_id, part))

    def _columns(self) -> tuple[Column[DoorLine], ...]:
        return (
            Column(self.tr("Name"), lambda line: Cell(line.name, strong=True, small=line.number)),
            Column(self.tr("Sex, age"), self._sex_and_age, width=90),
            Column(self.tr("Came"), self._came, width=150),
            Column(self.tr("How"), self._way, width=120, least=True),
            Column(self.tr("What was decided"), _decided, width=210),
            Column("", lambda _line: self.tr("Papers"), width=84, verb=True),
        )

    def _came(self, line: DoorLine) -> str:
        return shown.moment(line.arrived_at, self._desk.now().date())

    def _way(self, line: DoorLine) -> str:
        return name_of(line.how_came, self._desk.codes)

    def _sex_and_age(self, line: DoorLine) -> str:
        sex = name_of(line.sex, self._desk.codes)
        return sex if line.born is None else f"{sex} {age_on(line.born, line.arrived_at.date())}"


def _key(line: DoorLine) -> int:
    return line.intake_id


def _decided(line: DoorLine) -> Cell:
    return Cell(named(line.outcome), strong=True, small=line.notice_number or line.place)
