"""The lines of a bill under review: doubtful ones first, decided by single keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from station.desktop import tokens as t
from station.desktop.controls.bills import Bills as Names
from station.desktop.table import Align, Cell, Column, Group, RecordTable
from station.desktop.table_view import RecordView
from station.domain.bill_findings import FindingWeight
from station.domain.bills import MYRIADTHS, THOUSANDTHS
from station.domain.claim_records import ReviewLine
from station.domain.claims import LineState
from station.wording import shown
from station.wording.finding_marks import finding_mark
from station.wording.finding_words import finding_words
from station.wording.naming import named


class LinesTable(RecordTable[ReviewLine]):
    """Columns as on the hospital's own bill, then what was cut, approved, found and decided."""

    def __init__(self, now: Callable[[], datetime], parent: QObject) -> None:
        self._now = now
        super().__init__((), lambda line: line.id, parent)
        self.columns = self._columns()

    def show_lines(self, lines: Sequence[ReviewLine]) -> None:
        """Show all lines, the doubtful ones in their own group with what is still open."""
        doubtful = [line for line in lines if line.doubtful]
        clear = [line for line in lines if not line.doubtful]
        rows: list[ReviewLine | Group] = []
        if doubtful:
            open_ones = sum(line.state is LineState.PENDING for line in doubtful)
            still = self.tr("%n still open", "", open_ones) if open_ones else self.tr("all decided")
            keys = self.tr("A accept · J cut · digits change the amount")
            head = self.tr("Doubtful first: %n line(s)", "", len(doubtful))
            rows += [Group(head, f"{still} · {keys}", "info", "warn"), *doubtful]
        if clear:
            open_ones = sum(line.state is LineState.PENDING for line in clear)
            hint = (
                self.tr("%n still open; U accepts them together", "", open_ones)
                if open_ones
                else self.tr("all decided")
            )
            rows += [Group(self.tr("Nothing against %n line(s)", "", len(clear)), hint, "tick")]
            rows += clear
        self.show(rows)

    def _columns(self) -> tuple[Column[ReviewLine], ...]:
        right = Align.RIGHT
        return (
            Column(self.tr("Reason"), _mark, 82),
            Column(self.tr("Day"), self._day, 58, tone="text_2"),
            Column(self.tr("Service"), lambda line: line.line.name),
            Column(self.tr("Quantity × price"), _product, 106, right),
            Column(self.tr("Claimed"), lambda line: shown.money(line.line.amount_fen), 84, right),
            Column(self.tr("Cut"), _cut, 80, right),
            Column(self.tr("Approved"), _approved, 80, right),
            Column(self.tr("Doubt"), _doubt, 144, least=True),
            Column(self.tr("Decision"), _state, 76),
        )

    def _day(self, line: ReviewLine) -> str:
        day = line.line.day
        return "—" if day is None else shown.day(day, self._now().date())


class LinesView(RecordView):
    """Letters decide the line with the keyboard, digits go to the amount."""

    accepts = Signal()
    cuts = Signal()
    accepts_all = Signal()
    types = Signal(str)
    """A digit or a point was typed: the amount begins with it."""

    def __init__(self, table: LinesTable) -> None:
        super().__init__(Names.LINES, table, t.ROW_DENSE)

    def step(self, by: int) -> bool:
        """Go to the next line, over the head of a group; False at the end."""
        row = self.currentIndex().row() + by
        while 0 <= row < self.table.rowCount():
            if self.table.record(row) is not None:
                self.selectRow(row)
                return True
            row += by
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text().lower()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        keypad = event.modifiers() == Qt.KeyboardModifier.KeypadModifier
        if (plain or keypad) and typed.isdigit():
            self.types.emit(typed)
        elif plain and typed in {"a", "j", "u"}:
            {"a": self.accepts, "j": self.cuts, "u": self.accepts_all}[typed].emit()
        else:
            super().keyPressEvent(event)


def quantity_words(quantity: int | None) -> str:
    """Write a quantity: 3, 0.5."""
    return "—" if quantity is None else f"{quantity / THOUSANDTHS:.3f}".rstrip("0").rstrip(".")


def price_words(price_myriadths: int | None) -> str:
    """Write a price in yuan with two decimals at least: 38.00, 0.0825."""
    if price_myriadths is None:
        return "—"
    whole, rest = divmod(abs(price_myriadths), MYRIADTHS)
    decimals = f"{rest:04d}"
    kept = decimals[:2] + decimals[2:].rstrip("0")
    return f"{'−' if price_myriadths < 0 else ''}{whole:,}.{kept}"


def _mark(line: ReviewLine) -> Cell:
    if not line.findings:
        return Cell()
    first = min(line.findings, key=lambda found: found.weight is not FindingWeight.FAULT)
    kind = "warn" if first.weight is FindingWeight.FAULT else "code"
    return Cell(chips=((kind, finding_mark(first.code)),))


def _product(line: ReviewLine) -> str:
    if line.line.quantity is None and line.line.price_myriadths is None:
        return "—"
    quantity, price = line.line.quantity, line.line.price_myriadths
    return f"{quantity_words(quantity)} × {price_words(price)}"


def _cut(line: ReviewLine) -> Cell:
    cut = line.cut_fen
    if cut is None:
        return Cell(shown.money(None), "warn" if line.doubtful else "text_3", line.doubtful)
    if cut == 0:
        return Cell(shown.money(0), "text_3")
    return Cell(shown.money(-cut) if cut > 0 else f"+{shown.money(-cut)}", strong=True)


def _approved(line: ReviewLine) -> Cell:
    if line.approved_fen is None:
        return Cell("—", "text_3")
    return Cell(shown.money(line.approved_fen), strong=bool(line.cut_fen))


def _doubt(line: ReviewLine) -> Cell:
    """What was found; the service itself stands two columns before."""
    said = (finding_words(each.code, each.evidence) for each in line.findings)
    words = [each.removeprefix(line.line.name).lstrip("，, ") for each in said]
    return Cell("；".join(words), "text_2")


def _state(line: ReviewLine) -> Cell:
    if line.state is LineState.PENDING:
        return Cell(named(line.state), "warn" if line.doubtful else "text_3", line.doubtful)
    if line.state is LineState.ACCEPTED and not line.doubtful:
        return Cell("", sign="")
    return Cell(named(line.state), "text_2")
