"""The tab of settlement: what is ready, the batches, and the bills of the one that is chosen."""

from __future__ import annotations

import uuid
from collections.abc import Hashable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.controls.settlement import Settlement as Names
from station.desktop.desk import Desk
from station.desktop.layout import column
from station.desktop.pages.hospital.settlement_panel import SettlementPanel
from station.desktop.side_panel import WithSidePanel
from station.desktop.table import Align, Cell, Column, Group, RecordTable
from station.desktop.table_view import RecordView
from station.domain.batch_records import (
    BatchLine,
    BatchList,
    BatchSaved,
    BatchSheetRecord,
    BatchSummary,
    ReadyBills,
)
from station.domain.batches import BatchState, period_words
from station.usecases.batch_lists import BatchBook, BatchSheet
from station.usecases.batches import MakeBatch, TakeIn
from station.wording import shown
from station.wording.naming import named

Line = BatchSummary | ReadyBills
STATES = {
    BatchState.DRAFT: "draft",
    BatchState.SIGNED: "info",
    BatchState.PAID: "plain",
    BatchState.WITHDRAWN: "code",
    BatchState.REVERSED: "warn",
}
_PANEL, _NEEDS = 392, 1300


class SettlementPart(QWidget):
    """Batches above, the bills of one below, its money and deeds at the right."""

    wants_bill = Signal(int)
    """The bill that is to be seen line by line."""
    printed = Signal(object)
    """A `PrintedPaper`, for the printer."""
    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._batch_id: int | None = None
        self.record: BatchSheetRecord | None = None
        self.table: RecordTable[Line] = RecordTable(self._columns(), _key, self)
        self.view = RecordView(Names.BATCHES, self.table, t.ROW_DENSE)
        self.view.say_when_empty(
            self.tr("No batch yet. Bills that are approved stand here, ready to be put together.")
        )
        self.bills: RecordTable[BatchLine] = RecordTable(
            self._bill_columns(), lambda line: line.bill.bill_id, self
        )
        self.bill_view = RecordView(Names.BILLS, self.bills, t.ROW_DENSE)
        self.bill_view.say_when_empty(self.tr("The bills of the chosen batch stand here."))
        self.panel = SettlementPanel(desk)
        main = column(self.view, self.bill_view)
        main.setStretch(0, 2)
        main.setStretch(1, 3)
        self._body = WithSidePanel(
            Names.SIDE,
            main,
            self.tr("Batches"),
            column(self.panel),
            self.tr("Chosen batch"),
            _PANEL,
            _NEEDS,
        )
        column(self._body, parent=self)
        self._connect()

    def reload(self) -> None:
        """Ask anew for the batches, and for the one that is chosen."""
        self._desk.ask(self, BatchBook(), self._show)
        if self._batch_id is not None:
            self.show_batch(self._batch_id)

    def start(self) -> None:
        """Put the keyboard on the list."""
        self.view.setFocus()

    def show_batch(self, batch_id: int) -> None:
        """Show a batch with its bills, and put the keyboard on it where it is listed."""
        self._batch_id = batch_id
        self._desk.ask(self, BatchSheet(batch_id), self._show_sheet)

    def go_to(self, batch_id: int) -> None:
        """Show a batch that another tab has led to."""
        self.view.go_to(("batch", batch_id))
        self.show_batch(batch_id)

    def _connect(self) -> None:
        self.view.chosen.connect(self._choose)
        self.view.opened.connect(self._open)
        self.view.pressed_verb.connect(self._make)
        self.bill_view.pressed_verb.connect(self._move)
        self.bill_view.opened.connect(lambda line: self.wants_bill.emit(line.bill.bill_id))
        self.panel.done.connect(self._done)
        self.panel.closed.connect(self.view.setFocus)
        self.panel.printed.connect(self.printed)
        self.panel.said.connect(self.said)

    # --- what is shown -----------------------------------------------------------------------

    def _show(self, found: BatchList) -> None:
        lines: list[Line | Group] = []
        if found.ready:
            head = self.tr("Approved, in no batch: %n group(s)", "", len(found.ready))
            lines += [Group(head, self.tr("Space makes a batch"), "info"), *found.ready]
        if found.batches:
            head = self.tr("%n batch(es)", "", len(found.batches))
            lines += [Group(head, self.tr("the latest first")), *found.batches]
        self.table.show(lines)
        if lines and self.view.current() is None:
            there = self._batch_id is not None and self.view.go_to(("batch", self._batch_id))
            if not there:
                self.view.selectRow(1)

    def _choose(self, line: Line | None) -> None:
        if isinstance(line, BatchSummary):
            if line.id != self._batch_id:
                self.show_batch(line.id)
        elif line is not None:
            self._batch_id, self.record = None, None
            self.bills.show(())
            self.panel.show_ready(line)

    def _open(self, line: Line) -> None:
        if isinstance(line, BatchSummary):
            self.bill_view.setFocus()
            self.bill_view.selectRow(1)
        else:
            self._make(line)

    def _show_sheet(self, record: BatchSheetRecord) -> None:
        if record.summary.id != self._batch_id:
            return
        self.record = record
        lines: list[BatchLine | Group] = []
        for words, some in (
            (self.tr("In the batch, %n bill(s)", "", len(record.lines)), record.lines),
            (self.tr("Left out, %n bill(s)", "", len(record.left_out)), record.left_out),
            (self.tr("Approved since, %n bill(s)", "", len(record.waiting)), record.waiting),
        ):
            if some:
                sum_fen = sum(line.bill.figures.payable_fen for line in some)
                lines += [Group(words, shown.money(sum_fen)), *some]
        self.bills.show(lines)
        self.panel.show_batch(record)

    # --- deeds -------------------------------------------------------------------------------

    def _make(self, line: Line) -> None:
        if not isinstance(line, ReadyBills) or not self._desk.may(MakeBatch):
            return
        deed = MakeBatch(uuid.uuid4().hex, line.hospital_id, line.period)

        def made(saved: BatchSaved) -> None:
            words = self.tr("Batch {number} is made; look at it, then let it be signed.")
            self.said.emit(words.format(number=saved.number))
            self._batch_id = saved.id
            # a seat of its own: what another reload asks meanwhile does not take its place
            self._desk.ask(
                self, BatchBook(), lambda found: self._show_made(found, saved.id), seat="made"
            )

        self._desk.do(self, deed, made)

    def _show_made(self, found: BatchList, batch_id: int) -> None:
        self._show(found)
        self.go_to(batch_id)

    def _move(self, line: BatchLine) -> None:
        """Leave a bill of a draft out, or put one in."""
        record = self.record
        if record is None or record.summary.state is not BatchState.DRAFT:
            return
        told = record.summary
        if line in record.lines:
            self._body.show_side()
            self.panel.leave_out(line)
            return
        deed = TakeIn(told.id, told.version, line.bill.bill_id)
        words = self.tr("The bill is in the batch.")
        self._desk.do(self, deed, lambda _saved: self._done(words))

    def _done(self, words: str) -> None:
        self.said.emit(words)
        self.reload()

    # --- columns -----------------------------------------------------------------------------

    def _columns(self) -> tuple[Column[Line], ...]:
        return (
            Column(self.tr("Number"), _number, 152),
            Column(self.tr("Hospital"), lambda line: Cell(line.hospital, strong=True)),
            Column(self.tr("Period"), lambda line: period_words(line.period), 128),
            Column(self.tr("Bills"), lambda line: str(line.bills), 48, Align.RIGHT),
            Column(self.tr("Payable"), lambda line: _money(line.payable_fen), 104, Align.RIGHT),
            Column(self.tr("Paid"), _paid, 104, Align.RIGHT, least=True),
            Column(self.tr("State"), _state, 96),
            Column("", self._verb, 84, verb=True),
        )

    def _verb(self, line: Line) -> str:
        is_ready = isinstance(line, ReadyBills) and self._desk.may(MakeBatch)
        return self.tr("Make batch") if is_ready else ""

    def _bill_columns(self) -> tuple[Column[BatchLine], ...]:
        return (
            Column(self.tr("Letter"), lambda line: line.bill.letter or line.bill.invoice, 148),
            Column(self.tr("Name"), _name),
            Column(self.tr("Stay"), self._stay, 112, least=True),
            Column(self.tr("Counted"), lambda x: _money(x.bill.figures.lines_fen), 84, Align.RIGHT),
            Column(self.tr("Cut"), _cut, 76, Align.RIGHT),
            Column(
                self.tr("Others pay"),
                lambda x: _money(x.bill.figures.insured_fen + x.bill.figures.other_fen),
                80,
                Align.RIGHT,
            ),
            Column(self.tr("Payable"), _payable, 88, Align.RIGHT),
            Column("", self._move_verb, 76, verb=True),
        )

    def _stay(self, line: BatchLine) -> Cell:
        bill = line.bill
        if bill.admitted is None or bill.discharged is None:
            return Cell("—", "text_3")
        begins, ends = bill.admitted.strftime("%m-%d"), bill.discharged.strftime("%m-%d")
        return Cell(self.tr("{begins} to {ends}").format(begins=begins, ends=ends))

    def _move_verb(self, line: BatchLine) -> str:
        record = self.record
        if record is None or record.summary.state is not BatchState.DRAFT:
            return ""
        if not self._desk.may(TakeIn):
            return ""
        if line in record.lines:
            return self.tr("Leave out")
        return self.tr("Take in") if line.bill.figures.payable_fen > 0 else ""


def _key(line: Line) -> Hashable:
    if isinstance(line, BatchSummary):
        return "batch", line.id
    return "ready", line.hospital_id, line.period


def _number(line: Line) -> Cell:
    return Cell(line.number if isinstance(line, BatchSummary) else "—")


def _paid(line: Line) -> Cell:
    return _money(line.paid_fen) if isinstance(line, BatchSummary) else Cell()


def _state(line: Line) -> Cell:
    if not isinstance(line, BatchSummary):
        return Cell()
    return Cell(chips=((STATES[line.state], named(line.state)),))


def _money(fen: int) -> Cell:
    return Cell(shown.money(fen), "text" if fen else "text_3")


def _name(line: BatchLine) -> Cell:
    return Cell(line.bill.name, strong=True, small=line.left_out)


def _cut(line: BatchLine) -> Cell:
    return _money(-line.bill.figures.cut_fen)


def _payable(line: BatchLine) -> Cell:
    return Cell(shown.money(line.bill.figures.payable_fen), strong=not line.left_out)
