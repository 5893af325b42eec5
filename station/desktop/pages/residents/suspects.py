"""Pairs of records that may be one person, waiting for a clerk's word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.pages.residents.head import sex_and_age
from station.desktop.parts import EmptyState
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.merging import SuspectPair
from station.domain.people import PersonRecord
from station.usecases.merging import DuplicateSuspects
from station.wording import shown
from station.wording.reasons import reason_sentence

_REASONS = 2


class Suspects(QWidget):
    """The likeliest pair first; Enter or the row's button lays the two side by side."""

    compare = Signal(int, int)
    """Two persons to be laid side by side: whose file stays, and the other."""
    counted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.table: RecordTable[SuspectPair] = RecordTable(self._columns(), _key, self)
        self.view = RecordView(Names.TWICE_LIST, self.table)
        for asked in (self.view.opened, self.view.pressed_verb):
            asked.connect(lambda pair: self.compare.emit(pair.one.id, pair.other.id))
        self._stack = QStackedLayout(self)
        nothing = EmptyState(
            "search",
            self.tr("Nobody seems to be recorded twice"),
            self.tr("Records that look alike stand here until a clerk has compared them."),
        )
        self._stack.addWidget(self.view)
        self._stack.addWidget(nothing)

    def reload(self) -> None:
        """Ask for the pairs that nobody has judged."""
        self._desk.ask(self, DuplicateSuspects(), self._show)

    def _show(self, pairs: Sequence[SuspectPair]) -> None:
        self.table.show(pairs)
        self._stack.setCurrentIndex(0 if pairs else 1)
        self.counted.emit(len(pairs))
        if pairs and self.view.current() is None:
            self.view.selectRow(0)

    def _columns(self) -> tuple[Column[SuspectPair], ...]:
        return (
            Column(self.tr("Record"), lambda pair: self._person(pair.one), 200),
            Column(self.tr("Perhaps the same"), lambda pair: self._person(pair.other), 200),
            Column(self.tr("Why"), _why),
            Column(
                self.tr("Since"),
                lambda pair: shown.day(pair.found_at.date(), self._desk.now().date()),
                width=84,
                tone="text_2",
                least=True,
            ),
            Column("", lambda _pair: self.tr("Compare"), width=84, verb=True),
        )

    def _person(self, record: PersonRecord) -> Cell:
        return Cell(record.name, strong=True, small=sex_and_age(record, self._desk))


def _key(pair: SuspectPair) -> tuple[int, int]:
    return pair.one.id, pair.other.id


def _why(pair: SuspectPair) -> str:
    return "；".join(reason_sentence(reason) for reason in pair.why[:_REASONS])
