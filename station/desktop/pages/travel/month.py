"""The month: every voucher that was issued has one fate, and every number opens its names."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop.controls.travel import Travel as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, frame, row
from station.desktop.pages.travel import slip_words
from station.desktop.parts import Button, Figure, FigureStrip, label
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.voucher_records import MonthBalanceRecord, VoucherFate, VoucherLine
from station.usecases.voucher_lists import MonthBalance
from station.wording import shown
from station.wording.naming import named

_ISSUED = "issued"


class Month(QWidget):
    """Issued = used + refunded + expired + void + open; the foot adds the money up."""

    chosen = Signal(int)
    """The voucher that is to be seen in the panel."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._month = desk.now().date().replace(day=1)
        self._record: MonthBalanceRecord | None = None
        self._fate = _ISSUED
        self._title = label("", "heading", name=Names.MONTH)
        before = Button(Names.EARLIER, self.tr("Month before"), icon="left", press=self._earlier)
        self._after = Button(Names.LATER, self.tr("Month after"), icon="right", press=self._later)
        self._sum = label("", "second")
        self.figures = FigureStrip()
        self.figures.pressed.connect(self._open)
        self.table: RecordTable[VoucherLine] = RecordTable(
            self._columns(), lambda line: line.id, self
        )
        self.view = RecordView(Names.MONTH_NAMES, self.table)
        self.view.say_when_empty(self.tr("No voucher was issued in this month."))
        self.view.chosen.connect(self._choose)
        self._totals = label("", "strong", right=True)
        layout = column(
            row(before, self._title, self._after, None, self._sum),
            self.figures,
            self.view,
            frame(row(None, self._totals, margin=(12, 8, 12, 8))),
            parent=self,
        )
        layout.setStretch(2, 1)

    def reload(self) -> None:
        self._desk.ask(self, MonthBalance(self._month), self._show)

    def start(self) -> None:
        self.view.setFocus()

    def _earlier(self) -> None:
        self._month = (self._month - timedelta(days=1)).replace(day=1)
        self.reload()

    def _later(self) -> None:
        self._month = (self._month + timedelta(days=32)).replace(day=1)
        self.reload()

    def _show(self, record: MonthBalanceRecord) -> None:
        self._record = record
        self._title.setText(
            self.tr("{year}-{month}").format(
                year=record.month.year, month=f"{record.month.month:02}"
            )
        )
        self._after.setEnabled(record.month < _first(self._desk.now().date()))
        counts: Mapping[VoucherFate, int] = {
            fate: len(lines) for fate, lines in record.fates.items()
        }
        figures = [Figure(Names.fate(_ISSUED), record.issued, self.tr("Issued"))]
        figures += [
            Figure(Names.fate(fate.value), counts[fate], named(fate)) for fate in VoucherFate
        ]
        self.figures.show_figures(figures)
        parts = [self.tr("{count} {fate}").format(count=counts[f], fate=named(f)) for f in counts]
        words = self.tr("{issued} issued = {parts}")
        self._sum.setText(words.format(issued=record.issued, parts=" + ".join(parts)))
        totals = self.tr("Windows spent {spent} yuan · refunded {back} yuan · cost {cost} yuan")
        self._totals.setText(
            totals.format(
                spent=shown.money(record.exchanged_fen),
                back=shown.money(record.refunded_fen),
                cost=shown.money(record.exchanged_fen - record.refunded_fen),
            )
        )
        self._show_names()

    def _open(self, name: str) -> None:
        codes = [_ISSUED, *(fate.value for fate in VoucherFate)]
        self._fate = next(code for code in codes if Names.fate(code) == name)
        self._show_names()
        self.view.setFocus()

    def _show_names(self) -> None:
        if self._record is None:
            return
        fates = self._record.fates
        if self._fate == _ISSUED:
            lines = sorted((line for part in fates.values() for line in part), key=lambda x: x.id)
        else:
            lines = list(fates[VoucherFate(self._fate)])
        self.table.show(lines)
        if lines and self.view.current() is None:
            self.view.selectRow(0)

    def _choose(self, line: VoucherLine | None) -> None:
        if line is not None:
            self.chosen.emit(line.id)

    def _columns(self) -> tuple[Column[VoucherLine], ...]:
        return (
            Column(self.tr("Name"), lambda line: Cell(line.name, strong=True)),
            Column(self.tr("Number"), lambda line: line.number, 176),
            Column(self.tr("Destination"), lambda line: line.destination, 140, least=True),
            Column(
                self.tr("Issued"),
                lambda line: (
                    shown.day(line.issued_at.date(), self._desk.now().date())
                    if line.issued_at
                    else ""
                ),
                72,
            ),
            Column(self.tr("Limit"), lambda line: shown.money(line.amount_fen), 84, Align.RIGHT),
            Column(self.tr("Spent"), lambda line: _money(line.exchanged_fen), 84, Align.RIGHT),
            Column(self.tr("Refunded"), lambda line: _money(line.refunded_fen), 84, Align.RIGHT),
            Column(
                self.tr("Standing"),
                lambda line: Cell(chips=(slip_words.standing_chip(line.standing),)),
                90,
            ),
        )


def _first(day: date) -> date:
    return day.replace(day=1)


def _money(fen: int) -> Cell:
    return Cell(shown.money(fen), "text" if fen else "text_3")
