"""The tables of the budget: months, old debts, and the lines that a number adds up from."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.controls.settlement import Settlement as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, row
from station.desktop.parts import label
from station.desktop.table import Align, Cell, Column, Group, RecordTable
from station.desktop.table_view import RecordView
from station.domain.budgets import Age, AgeingRow, Behind, BehindLine, MonthSpent
from station.usecases.budgets import LinesBehind
from station.wording import shown
from station.wording.naming import named


class LinesBox(QWidget):
    """Bills and payments behind the number that was pressed, with the sum that it must be."""

    wants_bill = Signal(int)
    wants_batch = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._wanted: tuple[Behind, ...] = ()
        self._sum = label("", "strong", right=True)
        self.table: RecordTable[BehindLine] = RecordTable(self._columns(), _key, self)
        self.view = RecordView(Names.LINES, self.table, t.ROW_DENSE)
        self.view.say_when_empty(self.tr("Nothing stands behind this number."))
        self.view.opened.connect(self._go)
        head = row(label(self.tr("Behind the number"), "heading"), None, self._sum)
        layout = column(head, self.view, gap=t.SPACE_1, parent=self)
        layout.setStretch(1, 1)

    def ask(self, wanted: tuple[Behind, ...]) -> None:
        """Ask for the lines of these numbers, each under its name."""
        self._wanted = wanted
        self.view.start_over()
        self.reload()

    def reload(self) -> None:
        """Ask anew for the same."""
        self._desk.ask(self, LinesBehind(self._wanted), self._show)

    def _show(self, found: tuple[tuple[BehindLine, ...], ...]) -> None:
        lines: list[BehindLine | Group] = []
        for wanted, some in zip(self._wanted, found, strict=False):
            if some:
                sum_fen = sum(line.amount_fen for line in some)
                lines += [Group(self._head(wanted, len(some)), shown.money(sum_fen)), *some]
        self.table.show(lines)
        whole = sum(line.amount_fen for some in found for line in some)
        self._sum.setText(shown.money(whole))

    def _head(self, wanted: Behind, count: int) -> str:
        name = named(wanted.kind) if wanted.age is None else named(wanted.age)
        return self.tr("{name}: %n line(s)", "", count).format(name=name)

    def _go(self, line: BehindLine) -> None:
        if line.bill_id is not None:
            self.wants_bill.emit(line.bill_id)
        elif line.batch_id is not None:
            self.wants_batch.emit(line.batch_id)

    def _columns(self) -> tuple[Column[BehindLine], ...]:
        return (
            Column(self.tr("Day"), self._day, 52),
            Column(self.tr("Letter or batch"), lambda line: line.number or "—", 148),
            Column(self.tr("Name or slip"), lambda line: Cell(line.name, strong=True)),
            Column(self.tr("Amount"), lambda line: shown.money(line.amount_fen), 92, Align.RIGHT),
        )

    def _day(self, line: BehindLine) -> str:
        return shown.day(line.day, self._desk.now().date())


def _key(line: BehindLine) -> tuple[object, ...]:
    return line.bill_id, line.batch_id, line.name, line.amount_fen


def month_columns() -> tuple[Column[MonthSpent], ...]:
    """The month, what was approved and what was paid in it."""
    return (
        Column(QCoreApplication.translate("LinesBox", "Month"), lambda each: str(each.month), 40),
        Column(
            QCoreApplication.translate("LinesBox", "Approved"),
            lambda each: _money(each.approved_fen),
            112,
            Align.RIGHT,
        ),
        Column(
            QCoreApplication.translate("LinesBox", "Paid"),
            lambda each: _money(each.paid_fen),
            0,
            Align.RIGHT,
        ),
    )


def ageing_columns() -> tuple[Column[AgeingRow], ...]:
    """The hospital, what it waits for by age, and altogether."""
    ages = tuple(Column(named(age), _amount_of(age), 84, Align.RIGHT) for age in Age)
    return (
        Column(
            QCoreApplication.translate("LinesBox", "Hospital"),
            lambda row: Cell(row.hospital or "—", strong=True),
        ),
        *ages,
        Column(
            QCoreApplication.translate("LinesBox", "Together"),
            lambda row: _money(row.amount_fen),
            96,
            Align.RIGHT,
        ),
    )


def _amount_of(age: Age) -> Callable[[AgeingRow], Cell]:
    return lambda row: _money(row.amounts[age])


def _money(fen: int) -> Cell:
    return Cell(shown.money(fen), "text" if fen else "text_3")
