"""Joint audits: the days, the bills on the table, and what three departments say of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.choices import ChoiceField
from station.desktop.controls.bills import Bills as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.fields import LineField
from station.desktop.layout import column, row
from station.desktop.pages.hospital.bills_audit_panel import AuditPanel
from station.desktop.pages.hospital.bills_list import Options, period_words
from station.desktop.parts import Button, label, narrow
from station.desktop.side_panel import WithSidePanel
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.bill_records import BillFilter
from station.domain.claim_audits import (
    AuditBillRecord,
    AuditDayLine,
    AuditDayRecord,
    AuditVerdict,
    Department,
)
from station.domain.problems import Problem
from station.usecases.claims_audit import AuditDays, AuditSheet, TickAudit
from station.wording import shown
from station.wording.naming import named

_PANEL, _NEEDS = 372, 1200
_KEYS = dict(zip("123", Department, strict=True))


class TableView(RecordView):
    """The bills on the table; letters say what the department that speaks thinks of one."""

    agrees = Signal()
    differs = Signal()
    agrees_all = Signal()
    speaks = Signal(object)
    """The `Department` that speaks from now on."""

    def step(self) -> None:
        """Go to the next bill, if there is one."""
        self.selectRow(min(self.currentIndex().row() + 1, self.table.rowCount() - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text().lower()
        others = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        plain = not event.modifiers() & ~others
        if plain and typed in _KEYS:
            self.speaks.emit(_KEYS[typed])
        elif plain and typed in {"a", "j", "u"}:
            {"a": self.agrees, "j": self.differs, "u": self.agrees_all}[typed].emit()
        else:
            super().keyPressEvent(event)


class JointAudits(QWidget):
    """Days above, the bills of one below, who sits there and what is missing at the right."""

    left = Signal()
    said = Signal(str)
    wants_bill = Signal(int)
    """The bill that is to be seen line by line."""
    printed = Signal(object)
    """A `PrintedPaper`, for the printer."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._audit_id: int | None = None
        self.record: AuditDayRecord | None = None
        self.table: RecordTable[AuditDayLine] = RecordTable(
            self._day_columns(), lambda day: day.id, self
        )
        self.view = RecordView(Names.AUDITS, self.table, t.ROW_DENSE)
        self.view.say_when_empty(
            self.tr(
                "No joint review yet. “Open a day…” draws from the reviewed bills of a hospital "
                "and a period."
            )
        )
        self.bills: RecordTable[AuditBillRecord] = RecordTable(
            self._bill_columns(), lambda bill: bill.bill_id, self
        )
        self.bill_view = TableView(Names.AUDIT_BILLS, self.bills, t.ROW_DENSE)
        self.bill_view.say_when_empty(self.tr("The bills of the chosen day stand here."))
        self.speaks = ChoiceField(
            Names.AUDIT_SPEAKS,
            self.tr("Speaks"),
            [(each, named(each)) for each in Department],
            place="department",
        )
        self.speaks.show_value(Department.CIVIL_AFFAIRS)
        self.panel = AuditPanel(desk)
        self._lay_out()
        self._connect()

    def open(self, hospitals: Options, periods: Options, wanted: BillFilter) -> None:
        """Show the days; a new one begins with the hospital and period of the list."""
        self.panel.offer(hospitals, periods, wanted)
        self.reload()
        self.view.setFocus()

    def reload(self) -> None:
        """Ask anew for the days, and for the one that is chosen."""
        self._desk.ask(self, AuditDays(), self._show_days)
        if self._audit_id is not None:
            self.show_day(self._audit_id)

    def start(self) -> None:
        """Put the keyboard on the bills of the day, else on the days."""
        (self.bill_view if self.bills.rowCount() else self.view).setFocus()

    def show_day(self, audit_id: int) -> None:
        """Show what lies on the table of a day."""
        self._audit_id = audit_id
        self._desk.ask(self, AuditSheet(audit_id), self._show, seat="day")

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show at its field what was refused; give back the rest."""
        return self.panel.take_problems(tuple(problems))

    def take_conflict(self) -> bool:
        """Another desk was faster: show the day as it is now, with what was typed."""
        self.reload()
        self.said.emit(self.tr("Another desk has written to this day; it is shown anew."))
        return True

    # --- what is shown -----------------------------------------------------------------------

    def _show_days(self, found: tuple[AuditDayLine, ...]) -> None:
        self.table.show(found)
        if found and self.view.current() is None and not self.view.go_to(self._audit_id):
            self.view.selectRow(0)
        if not found:
            self.panel.show_nothing()

    def _choose(self, line: AuditDayLine | None) -> None:
        if line is not None and line.id != self._audit_id:
            self.record = None
            self.panel.close_form()
            self.show_day(line.id)

    def _show(self, record: AuditDayRecord) -> None:
        if record.id != self._audit_id:
            return
        self.record = record
        self.bills.show(record.bills)
        if record.bills and self.bill_view.current() is None:
            self.bill_view.selectRow(0)
        self._show_remarks(self.bill_view.current())
        count = self.tr("{department} {spoken} of {count}")
        of_each = [
            count.format(
                department=named(each), spoken=record.spoken(each), count=len(record.on_table)
            )
            for each in Department
        ]
        self._progress.setText(" · ".join(of_each))
        may_tick = record.signed_at is None and self._desk.may(TickAudit)
        for button in self._ticking:
            button.setEnabled(may_tick)
        self.panel.show_day(record)

    def _show_remarks(self, bill: AuditBillRecord | None) -> None:
        """Say in full what was remarked on the chosen bill: a column is too narrow for it."""
        ticks = {} if bill is None else bill.ticks
        told = [
            f"{named(each)}：{ticks[each].remark}"
            for each in Department
            if each in ticks and ticks[each].remark
        ]
        self._remarks.setText("\n".join(told))
        self._remarks.setVisible(bool(told))

    def _came(self, record: AuditDayRecord, words: str) -> None:
        """Show a day as a deed has left it."""
        self.panel.close_form()
        self._audit_id = record.id
        self._show(record)
        self._desk.ask(self, AuditDays(), self._show_after)
        self.bill_view.setFocus()
        if words:
            self.said.emit(words)

    def _show_after(self, found: tuple[AuditDayLine, ...]) -> None:
        self.table.show(found)
        self.view.go_to(self._audit_id)

    # --- saying what a department thinks -----------------------------------------------------

    def agree(self) -> None:
        """Write down that the department agrees with the bill, and go on to the next."""
        bill = self._open_bill()
        if bill is not None:
            self._tick((bill.bill_id,), AuditVerdict.AGREED)
            self.bill_view.step()

    def agree_all(self) -> None:
        """Write down that the department agrees with every bill it has said nothing of."""
        if self._open_bill() is None or self.record is None:
            return
        if silent := self.record.silent(self.speaks.value()):
            self._tick(silent, AuditVerdict.AGREED)

    def differ(self) -> None:
        """Ask what differs for the department; Enter writes it down."""
        bill = self._open_bill()
        if bill is None:
            return
        department = self.speaks.value()
        about = " · ".join(filter(None, (bill.name, bill.letter or bill.invoice)))
        form = DeedForm(
            Names.AUDIT_DIFFERS_FORM,
            self.tr("{department} does not agree").format(department=named(department)),
            self.tr("{bill}: it goes back to the review at the signing.").format(bill=about),
            [LineField(f"{Names.AUDIT_DIFFERS_FORM}_remark", self.tr("Remark"), place="remark")],
            self.tr("Write down"),
        )
        form.acted.connect(partial(self._write_difference, bill.bill_id, department))
        self.body.show_side()
        self.panel.open_form(form)

    def _write_difference(
        self, bill_id: int, department: Department, said: Mapping[str, Any]
    ) -> None:
        if self._audit_id is None:
            return
        verdict = AuditVerdict.DIFFERS
        deed = TickAudit(self._audit_id, (bill_id,), department, verdict, said["remark"] or "")

        def written(record: AuditDayRecord) -> None:
            self.panel.close_form()
            self._show(record)
            self.body.show_main()
            self.bill_view.setFocus()
            self.bill_view.step()

        self._desk.do(self, deed, written)

    def _tick(self, bill_ids: tuple[int, ...], verdict: AuditVerdict) -> None:
        if self._audit_id is not None:
            deed = TickAudit(self._audit_id, bill_ids, self.speaks.value(), verdict)
            self._desk.do(self, deed, self._show)

    def _open_bill(self) -> AuditBillRecord | None:
        """The bill with the keyboard, while something can be said of it."""
        record, bill = self.record, self.bill_view.current()
        is_open = record is not None and record.signed_at is None and self._desk.may(TickAudit)
        return bill if is_open and bill is not None and not bill.is_out else None

    def _speak(self, department: Department) -> None:
        self.speaks.show_value(department)

    # --- lay-out -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        narrow(self.speaks.caption)
        self._progress = label("", "second")
        self._remarks = label("", wrap=True, name=Names.AUDIT_REMARKS)
        self._remarks.hide()
        self._ticking = (
            Button(f"{Names.AUDIT_BILLS}_agree", self.tr("Agrees"), key="A", press=self.agree),
            Button(f"{Names.AUDIT_BILLS}_differ", self.tr("Differs…"), key="J", press=self.differ),
            Button(
                f"{Names.AUDIT_BILLS}_all", self.tr("Agrees to all"), key="U", press=self.agree_all
            ),
        )
        for button in self._ticking:
            button.setEnabled(False)
        back = Button(Names.AUDIT_BACK, self.tr("List"), key="Esc", press=self.left.emit)
        main = column(
            self.view,
            row(self.speaks.caption, self.speaks, None, self._progress),
            self.bill_view,
            self._remarks,
            row(back, None, *self._ticking),
        )
        main.setStretch(0, 2)
        main.setStretch(2, 5)
        self.body = WithSidePanel(
            Names.AUDIT_SIDE,
            main,
            self.tr("Bills"),
            column(self.panel),
            self.tr("Chosen day"),
            _PANEL,
            _NEEDS,
        )
        column(self.body, parent=self)

    def _connect(self) -> None:
        self.view.chosen.connect(self._choose)
        self.view.opened.connect(lambda _line: self.bill_view.setFocus())
        self.bill_view.opened.connect(lambda bill: self.wants_bill.emit(bill.bill_id))
        self.bill_view.chosen.connect(self._show_remarks)
        self.bill_view.agrees.connect(self.agree)
        self.bill_view.differs.connect(self.differ)
        self.bill_view.agrees_all.connect(self.agree_all)
        self.bill_view.speaks.connect(self._speak)
        self.panel.does.connect(self._do)
        self.panel.closed.connect(self.start)
        self.panel.printed.connect(self.printed)

    def _do(self, deed: Any, words: str) -> None:
        self._desk.do(self, deed, lambda record: self._came(record, words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.panel.close_form():
            self.left.emit()

    # --- columns -----------------------------------------------------------------------------

    def _day_columns(self) -> tuple[Column[AuditDayLine], ...]:
        return (
            Column(self.tr("Day"), lambda day: shown.full_day(day.held_on), 112),
            Column(
                self.tr("Hospital"), lambda day: Cell(self._hospital(day.hospital), strong=True)
            ),
            Column(self.tr("Period"), lambda day: self._period(day.period), 152),
            Column(self.tr("Bills"), lambda day: str(day.bills), 56, Align.RIGHT),
            Column(self.tr("Minutes"), self._minutes, 120),
        )

    def _bill_columns(self) -> tuple[Column[AuditBillRecord], ...]:
        right = Align.RIGHT
        return (
            Column(self.tr("Name"), self._name),
            Column(self.tr("Letter"), lambda bill: bill.letter or bill.invoice or "—", 148),
            Column(
                self.tr("Claimed"),
                lambda x: shown.money(x.figures.claimed_fen),
                88,
                right,
                least=True,
            ),
            Column(self.tr("Payable"), lambda x: shown.money(x.figures.payable_fen), 96, right),
            *(Column(named(each), partial(_verdict, each), 128) for each in Department),
        )

    def _hospital(self, hospital: str) -> str:
        return hospital or self.tr("All hospitals")

    def _period(self, period: str) -> str:
        return period_words(period) if period else self.tr("All periods")

    def _minutes(self, day: AuditDayLine) -> Cell:
        if day.signed_at is None:
            return Cell(chips=(("info", self.tr("not signed")),))
        return Cell(self.tr("signed"), "text_2", sign="tick")

    def _name(self, bill: AuditBillRecord) -> Cell:
        out = self.tr("given back") if bill.is_out else ""
        return Cell(bill.name, "text_3" if bill.is_out else "text", strong=True, small=out)


def _verdict(department: Department, bill: AuditBillRecord) -> Cell:
    tick = bill.ticks.get(department)
    if tick is None:
        return Cell("—", "text_3")
    if tick.verdict is AuditVerdict.AGREED:
        return Cell(named(tick.verdict), "text_2", sign="tick")
    return Cell(tick.remark, chips=(("warn", named(tick.verdict)),))
