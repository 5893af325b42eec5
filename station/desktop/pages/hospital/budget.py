"""The tab of the budget: a year's figures, its chart, its months, old debts, the lines behind."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.controls.settlement import Settlement as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.fields import LineField
from station.desktop.layout import column, empty, frame, row
from station.desktop.look import px
from station.desktop.page import to_the_edge
from station.desktop.pages.hospital.budget_tables import LinesBox, ageing_columns, month_columns
from station.desktop.parts import Button, Figure, FigureStrip, label
from station.desktop.side_panel import WithSidePanel
from station.desktop.spending_chart import SpendingChart
from station.desktop.table import RecordTable
from station.desktop.table_view import RecordView
from station.desktop.typed_fields import MoneyField
from station.domain.budgets import (
    MONTHS,
    Age,
    AgeingRow,
    Behind,
    BehindKind,
    BudgetRecord,
    MonthSpent,
)
from station.usecases.budgets import BudgetOfYear, SetBudget
from station.wording import shown
from station.wording.naming import named

_BUDGET, _LEFT = "budget", "left"
_MONTHS, _LINES = 252, 416


class BudgetPart(QWidget):
    """Every number opens the bills and payments behind it at the right."""

    wants_bill = Signal(int)
    wants_batch = Signal(int)
    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._year = desk.now().year
        self.record: BudgetRecord | None = None
        self._title = label("", "heading", name=Names.YEAR)
        before = Button(
            Names.EARLIER,
            self.tr("Year before"),
            shortcut="Ctrl+PgUp",
            icon="left",
            press=self._earlier,
        )
        self._after = Button(
            Names.LATER,
            self.tr("Year after"),
            shortcut="Ctrl+PgDown",
            icon="right",
            press=self._later,
        )
        self._set = Button(
            Names.SET_BUDGET, self.tr("Set the budget…"), shortcut="N", press=self._ask_budget
        )
        self._set.setEnabled(desk.may(SetBudget))
        self._note = label("", "second", wrap=True)
        self.figures = FigureStrip()
        self.chart = SpendingChart(Names.CHART)
        self.months: RecordTable[MonthSpent] = RecordTable(
            month_columns(), lambda each: each.month, self
        )
        self.month_view = RecordView(Names.MONTHS, self.months, t.ROW_DENSE)
        self.ages: RecordTable[AgeingRow] = RecordTable(
            ageing_columns(), lambda each: (each.hospital_id, each.hospital), self
        )
        self.age_view = RecordView(Names.AGEING, self.ages, t.ROW_DENSE)
        self.age_view.say_when_empty(self.tr("No bill waits to be paid."))
        self.lines = LinesBox(desk)
        self._open = column()
        self._lay_out(before)
        self._connect()

    def reload(self) -> None:
        """Ask anew for the year, and for the lines that are shown."""
        self._desk.ask(self, BudgetOfYear(self._year), self._show)
        self.lines.reload()

    def start(self) -> None:
        """Put the keyboard on the months."""
        self.month_view.setFocus()

    def _lay_out(self, before: Button) -> None:
        ages = column(
            label(self.tr("Not paid yet, by days since the bill came in"), "strong"),
            self.age_view,
            gap=t.SPACE_1,
        )
        self.month_view.setFixedWidth(px(_MONTHS))
        tables = row(self.month_view, ages, gap=t.SPACE_2)
        tables.setStretch(1, 1)
        left = column(frame(column(self.chart, margin=t.SPACE_2)), tables, gap=t.SPACE_2)
        left.setStretch(1, 1)
        side = column(self._open, self.lines)
        side.setStretch(1, 1)
        self._body = WithSidePanel(
            Names.BUDGET_SIDE,
            left,
            self.tr("The year"),
            side,
            self.tr("Behind the number"),
            _LINES,
        )
        head = row(before, self._title, self._after, 8, self._note, self._set)
        head.setStretch(4, 1)
        layout = column(to_the_edge(head, self.figures, gap=t.SPACE_2), self._body, parent=self)
        layout.setStretch(1, 1)

    def _connect(self) -> None:
        self.figures.pressed.connect(self._open_number)
        self.month_view.chosen.connect(self._choose_month)
        self.month_view.opened.connect(self._go_to_lines)
        self.age_view.chosen.connect(self._choose_ages)
        self.age_view.opened.connect(self._go_to_lines)
        self.lines.wants_bill.connect(self.wants_bill)
        self.lines.wants_batch.connect(self.wants_batch)

    def _earlier(self) -> None:
        self._year -= 1
        self.reload()

    def _later(self) -> None:
        self._year += 1
        self.reload()

    # --- what is shown -----------------------------------------------------------------------

    def _show(self, record: BudgetRecord) -> None:
        if record.year != self._year:
            return
        first = self.record is None
        self.record = record
        today = self._desk.now().date()
        self._title.setText(self.tr("Year {year}").format(year=record.year))
        self._after.setEnabled(record.year <= today.year)
        self.figures.show_figures(self._figures(record))
        self._note.setText(self._words(record))
        until = today.month if record.year == today.year else len(MONTHS)
        title = self.tr("Spending of {year} against its budget").format(year=record.year)
        begun = until if record.year <= today.year else 0
        self.chart.show_year(title, record.months, record.budget_fen, begun)
        self.months.show(record.months[:begun][::-1])
        self.ages.show(record.ageing)
        if first:
            self._press(Names.figure(BehindKind.COMMITTED))

    def _figures(self, record: BudgetRecord) -> list[Figure]:
        kinds = (
            (BehindKind.PAID, record.paid_fen),
            (BehindKind.COMMITTED, record.committed_fen),
            (BehindKind.ASKED, record.asked_fen),
        )
        figures = [self._figure(kind.value, fen, named(kind)) for kind, fen in kinds]
        budget = self._figure(_BUDGET, record.budget_fen, self.tr("Budget of the year"))
        left = self._figure(_LEFT, record.left_fen, self.tr("Left when all is paid"))
        return [budget, *figures[:2], left, figures[2]]

    @staticmethod
    def _figure(kind: str, fen: int | None, words: str) -> Figure:
        return Figure(Names.figure(kind), 0, words, shown="—" if fen is None else shown.money(fen))

    def _words(self, record: BudgetRecord) -> str:
        """What the figures rest on: who set the budget, and what letters may still cost."""
        told = []
        if record.entries:
            entry = record.entries[0]
            words = self.tr("Budget set by {clerk} on {day}, entry {count}.")
            day = shown.full_day(entry.entered_at.date())
            told.append(words.format(clerk=entry.clerk, day=day, count=len(record.entries)))
        else:
            told.append(self.tr("No budget is set for this year."))
        guess = record.estimate
        if guess is not None and guess.letters:
            if guess.amount_fen is None:
                words = self.tr("{letters} letters have no bill yet; too few bills to value them.")
                told.append(words.format(letters=guess.letters))
            else:
                words = self.tr(
                    "{letters} letters have no bill yet: about {amount} yuan by the average of "
                    "{bills} bills."
                )
                amount = shown.money(guess.amount_fen)
                told.append(words.format(letters=guess.letters, amount=amount, bills=guess.bills))
        return " ".join(told)

    # --- the lines behind --------------------------------------------------------------------

    def _open_number(self, name: str) -> None:
        self._press(name)
        self._body.show_side()

    def _press(self, name: str) -> None:
        year = self._year
        ready, batched = Behind(BehindKind.READY), Behind(BehindKind.BATCHED)
        paid = Behind(BehindKind.PAID, year)
        runs = self.record is not None and year == self._desk.now().year
        owed = (ready, batched) if runs else ()
        wanted: dict[str, tuple[Behind, ...]] = {
            Names.figure(BehindKind.PAID): (paid,),
            Names.figure(BehindKind.COMMITTED): owed,
            Names.figure(BehindKind.ASKED): (Behind(BehindKind.ASKED),) if runs else (),
            Names.figure(_LEFT): (paid, *owed),
        }
        if name == Names.figure(_BUDGET):
            self._ask_budget()
        else:
            self.lines.ask(wanted[name])

    def _go_to_lines(self, _each: object) -> None:
        self._body.show_side()
        self.lines.view.setFocus()

    def _choose_month(self, each: MonthSpent | None) -> None:
        if each is not None and self.month_view.hasFocus():
            kinds = (BehindKind.APPROVED, BehindKind.PAID)
            self.lines.ask(tuple(Behind(kind, self._year, each.month) for kind in kinds))

    def _choose_ages(self, each: AgeingRow | None) -> None:
        if each is not None and self.age_view.hasFocus():
            hospital = each.hospital_id or 0
            ages = (age for age in Age if each.bills[age])
            unpaid = (Behind(BehindKind.UNPAID, hospital_id=hospital, age=age) for age in ages)
            self.lines.ask(tuple(unpaid))

    # --- setting it --------------------------------------------------------------------------

    def _ask_budget(self) -> None:
        record = self.record
        if record is None:
            return
        name, mark, year = Names.BUDGET_FORM, uuid.uuid4().hex, record.year
        amount = MoneyField(
            Names.field("amount_fen", name),
            self.tr("Amount"),
            place="amount_fen",
            unit=self.tr("yuan"),
        )
        amount.show_value(record.budget_fen)
        note = LineField(Names.field("note", name), self.tr("Note"), place="note")
        form = DeedForm(
            name,
            self.tr("Budget of {year}").format(year=year),
            self._history(record.entries),
            [amount, note],
            self.tr("Set"),
        )

        def keep(said: Mapping[str, Any]) -> None:
            deed = SetBudget(mark, year, said["amount_fen"] or 0, said["note"] or "")
            self._desk.do(self, deed, lambda _none: self._was_set(form))

        form.acted.connect(keep)
        form.left.connect(self._put_away)
        empty(self._open)
        self._open.addWidget(form)
        form.setEnabled(self._desk.may(SetBudget))
        self._body.show_side()
        form.start()

    def _put_away(self) -> None:
        """Put the form away, and give the keyboard back to the months."""
        empty(self._open)
        self._body.show_main()
        self.month_view.setFocus()

    def _history(self, entries: Sequence[Any]) -> str:
        """What was set so far, the newest first: it counts, the others stay."""
        if not entries:
            return self.tr("Nothing was set so far.")
        told = [
            " ".join(
                filter(
                    None,
                    (
                        shown.full_day(each.entered_at.date()),
                        shown.money(each.amount_fen),
                        each.clerk,
                        each.note,
                    ),
                )
            )
            for each in entries
        ]
        return "\n".join(told)

    def _was_set(self, form: DeedForm) -> None:
        if form.isVisibleTo(self):
            self._put_away()
        self.said.emit(self.tr("The budget is set; earlier amounts stay to be seen."))
        self.reload()
