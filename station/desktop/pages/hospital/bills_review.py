"""One bill under review: its lines, the chosen one beside them, its money at the foot."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.actions import on_key
from station.desktop.controls.bills import Bills as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, holder, row
from station.desktop.pages.hospital.bills_deeds import BillDeeds
from station.desktop.pages.hospital.bills_facts import BillFacts
from station.desktop.pages.hospital.bills_forms import Make
from station.desktop.pages.hospital.bills_line_card import LineCard
from station.desktop.pages.hospital.bills_lines import LinesTable, LinesView
from station.desktop.pages.hospital.bills_list import period_words
from station.desktop.pages.hospital.bills_totals import TotalsStrip
from station.desktop.parts import Button
from station.desktop.side_panel import WithSidePanel
from station.domain.bill_findings import FindingCode
from station.domain.bill_records import BillFilter
from station.domain.claim_records import ClaimSaved, ReviewLine, ReviewSheetRecord
from station.domain.claim_steps import OPEN
from station.domain.claims import LineState
from station.domain.problems import Problem
from station.usecases.claims import AcceptUndoubted, DecideLines, ReviewSheet

_NEEDS = 1200


class BillReview(QWidget):
    """Deeds wait for one another: each names the version that the one before it has left."""

    left = Signal()
    said = Signal(str)
    wants_letter = Signal(int)
    printed = Signal(object)
    placed = Signal()
    """It is known which bill of how many this is."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.bill_id = 0
        self.record: ReviewSheetRecord | None = None
        self._wanted = BillFilter()
        self._version = 0
        self._waiting: deque[tuple[Make, str, int | None]] = deque()
        self._deciding: int | None = None
        self._busy = self._fresh = False
        self.table = LinesTable(desk.now, self)
        self.view = LinesView(self.table)
        self.card = LineCard()
        self.deeds = BillDeeds(desk)
        self.facts = BillFacts()
        self.totals = TotalsStrip(Names.TOTALS + "_bill")
        self.place = ""
        self.head = self._head()
        self._lay_out()
        self._connect()

    def open(self, bill_id: int, wanted: BillFilter) -> None:
        """Show a bill of a list; the keyboard goes to its first open line."""
        self.bill_id, self._wanted = bill_id, wanted
        self.record, self._fresh = None, True
        self._waiting.clear()
        self._busy = False
        self.view.start_over()
        self.reload()

    def reload(self) -> None:
        """Ask anew for the bill."""
        if self.bill_id:
            self._desk.ask(self, ReviewSheet(self.bill_id, self._wanted), self._show)

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show what was refused at its field, in the form that is open or beside its line."""
        if self._deciding is not None:
            self.view.go_to(self._deciding)
        self._stop()
        left = self.deeds.take_problems(tuple(problems))
        return self.card.show_problems(left)

    def take_conflict(self) -> bool:
        """Another desk was faster: show the bill as it is now."""
        self._stop()
        self.reload()
        self.said.emit(self.tr("Another desk has decided about this bill; it is shown anew."))
        return True

    # --- deciding ----------------------------------------------------------------------------

    def accept(self) -> None:
        """Accept the line with the keyboard and go on to the next."""
        line = self._open_line()
        if line is not None:
            note = self.card.note_words() if line.state is LineState.ACCEPTED else ""
            self._decide(line, lambda version: self._decision(version, line, None, note=note))

    def cut(self) -> None:
        """Cut the line by the amount in the panel and go on to the next."""
        line = self._open_line()
        if line is None or (said := self.card.values()) is None:
            return
        approved, reason, note = said
        self._decide(
            line,
            lambda version: DecideLines(self.bill_id, version, (line.id,), approved, reason, note),
        )

    def accept_undoubted(self) -> None:
        """Accept every line against which nothing speaks."""
        if self._may_decide():
            self.send(lambda version: AcceptUndoubted(self.bill_id, version))

    def send(self, make: Make, words: str = "", line_id: int | None = None) -> None:
        """Do a deed when those before it are done, and say so; refused, it leads to its line."""
        self._waiting.append((make, words, line_id))
        self._next_deed()

    def _decision(
        self, version: int, line: ReviewLine, approved: int | None, *, note: str
    ) -> DecideLines:
        return DecideLines(self.bill_id, version, (line.id,), approved, note=note)

    def _decide(self, line: ReviewLine, make: Make) -> None:
        self.send(make, line_id=line.id)
        self.body.show_main()
        self.view.setFocus()
        if not self.view.step(1):
            self.view.scrollToTop()

    def _open_line(self) -> ReviewLine | None:
        line = self.view.current()
        return line if line is not None and self._may_decide() else None

    def _may_decide(self) -> bool:
        record = self.record
        is_open = record is not None and record.sheet.summary.state in OPEN
        return is_open and self._desk.may(DecideLines)

    def _next_deed(self) -> None:
        if self._busy or not self._waiting:
            return
        self._busy = True
        bill_id = self.bill_id
        make, words, self._deciding = self._waiting.popleft()
        self._desk.do(self, make(self._version), lambda saved: self._done(bill_id, saved, words))

    def _done(self, bill_id: int, saved: ClaimSaved, words: str) -> None:
        if words:
            self.said.emit(words)
        if bill_id != self.bill_id:
            return
        self._busy = False
        if words:
            self.deeds.close_form()
            self.view.setFocus()
        if saved.bill_id != bill_id:
            self._go(saved.bill_id)
            return
        self._version = saved.version
        if self._waiting:
            self._next_deed()
        else:
            self.reload()

    def _stop(self) -> None:
        self._busy = False
        self._waiting.clear()
        self.reload()

    # --- what is shown -----------------------------------------------------------------------

    def _show(self, record: ReviewSheetRecord) -> None:
        if record.sheet.summary.id != self.bill_id or self._busy:
            return
        self.record, self._version = record, record.sheet.summary.version
        self.facts.show_bill(record)
        self.table.show_lines(record.lines)
        self._show_money(record)
        self._show_place(record)
        self.deeds.show_bill(record)
        self.card.let_decide(self._may_decide())
        self.card.setVisible(bool(record.lines))
        if self._fresh or self.view.current() is None:
            self._fresh = False
            self._go_first(record)
        self._choose(self.view.current())

    def _go_first(self, record: ReviewSheetRecord) -> None:
        """Put the keyboard on the first line that waits for a decision, else on the first."""
        open_ones = [line for line in record.lines if line.state is LineState.PENDING]
        first = next(iter(open_ones or record.lines), None)
        if first is not None:
            self.view.go_to(first.id)
        QTimer.singleShot(0, self.view, self.view.setFocus)

    def _choose(self, line: ReviewLine | None) -> None:
        if line is None or self.record is None:
            return
        group = [each for each in self.record.lines if each.doubtful == line.doubtful]
        at = next((n for n, each in enumerate(group, 1) if each.id == line.id), 0)
        place = self.tr("line {at} of {count}").format(at=at, count=len(group))
        self.card.show_line(line, place, self.record.days)
        self.deeds.show_line(line)

    def _show_money(self, record: ReviewSheetRecord) -> None:
        money, bill = record.money, record.sheet.summary
        codes = {each.code for each in record.bill_findings}
        claim_fits = FindingCode.CLAIM_DIFFERS not in codes
        claim = self.tr("Total less insurance is the claim")
        other_claim = self.tr("Total less insurance is not the claim")
        total = self.tr("The lines come to the total of the bill")
        other_total = self.tr("The lines do not come to the total")
        checks = [
            (claim_fits, claim if claim_fits else other_claim),
            (bill.adds_up, total if bill.adds_up else other_total),
        ]
        self.totals.show_money(
            "",
            (
                (self.tr("Sum of the lines"), money.lines_fen),
                (self.tr("Cut"), money.cut_fen),
                (self.tr("Open"), money.pending_fen),
                (self.tr("Approved"), money.approved_fen),
            ),
            (
                (self.tr("Claimed"), money.claimed_fen),
                (self.tr("Rescue funds"), money.payable_fen),
            ),
            checks,
        )

    def _show_place(self, record: ReviewSheetRecord) -> None:
        bill, beside = record.sheet.summary, record.neighbours
        told = [bill.hospital, period_words(bill.period)]
        if beside.position:
            words = self.tr("bill {at} of {count}")
            told.append(words.format(at=beside.position, count=beside.total))
        self.place = " · ".join(filter(None, told))
        self.placed.emit()
        self._previous.setEnabled(beside.previous_id is not None)
        self._next.setEnabled(beside.next_id is not None)

    def go_previous(self) -> None:
        """Open the bill before this one in the list."""
        self._go(None if self.record is None else self.record.neighbours.previous_id)

    def go_next(self) -> None:
        """Open the bill after this one in the list."""
        self._go(None if self.record is None else self.record.neighbours.next_id)

    def _go(self, bill_id: int | None) -> None:
        if bill_id is not None:
            self.deeds.close_form()
            self.open(bill_id, self._wanted)

    # --- lay-out -----------------------------------------------------------------------------

    def _head(self) -> QWidget:
        back = Button(Names.BACK, self.tr("List"), key="Esc", press=self.left.emit)
        previous, following = self.tr("Previous"), self.tr("Next")
        self._previous = Button(Names.PREVIOUS, previous, icon="left", press=self.go_previous)
        self._next = Button(Names.NEXT, following, icon="right", press=self.go_next)
        box = holder(row(back, self._previous, self._next, self.deeds.submit_button))
        box.hide()
        return box

    def _lay_out(self) -> None:
        main = column(self.facts, self.view, self.totals)
        main.setStretch(1, 1)
        self.body = WithSidePanel(
            Names.SIDE,
            main,
            self.tr("Bill"),
            column(self.deeds.opened_forms, self.card, self.deeds, None),
            self.tr("Chosen line"),
            t.SIDE_PANEL,
            _NEEDS,
        )
        column(self.body, parent=self).setStretch(0, 1)

    def _connect(self) -> None:
        self.view.chosen.connect(self._choose)
        self.view.accepts.connect(self.accept)
        self.view.cuts.connect(self.cut)
        self.view.accepts_all.connect(self.accept_undoubted)
        self.view.types.connect(self._type)
        self.view.opened.connect(lambda _line: self.card.amount.edit.setFocus())
        self.card.accepts.connect(self.accept)
        self.card.cuts.connect(self.cut)
        self.card.steps.connect(self.view.step)
        self.facts.wants_letter.connect(self.wants_letter)
        self.deeds.sends.connect(self.send)
        self.deeds.accepts_all.connect(self.accept_undoubted)
        self.deeds.printed.connect(self.printed)
        on_key("Ctrl+PgUp", self, self.go_previous)
        on_key("Ctrl+PgDown", self, self.go_next)

    def _type(self, typed: str) -> None:
        if self._open_line() is not None:
            self.body.show_side()
            self.card.type(typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        """Close an open form, else go back: from a field to the lines, from there to the list."""
        if self.deeds.close_form() or not self.view.hasFocus():
            self.view.setFocus()
        else:
            self.left.emit()
