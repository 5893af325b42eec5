"""The list of hospitals' bills: those with most against them first, their sums at the foot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from station.desktop.actions import on_key
from station.desktop.choices import ChoiceField
from station.desktop.controls.bills import Bills as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, row
from station.desktop.line_edit import LineEdit
from station.desktop.look import px
from station.desktop.pages.hospital.bills_totals import TotalsStrip
from station.desktop.parts import Button, narrow
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.bill_records import (
    BillFilter,
    BillKey,
    BillPage,
    BillState,
    BillSummary,
    BillTotals,
)
from station.domain.hospitals import HospitalRecord
from station.usecases.bill_lists import BillList, BillSums
from station.usecases.hospitals import HospitalList
from station.wording import shown
from station.wording.naming import named

_WAIT_MS = 200
_PAGE = 100
S = BillState
_OPEN = frozenset({S.CHECKED, S.IN_REVIEW, S.DISPUTED})
_DONE = frozenset({S.APPROVED, S.BATCHED, S.PAID})
_APPROVE = frozenset({S.REVIEWED, S.AUDITING, S.AUDITED})
_FILTERS: Mapping[str, frozenset[BillState]] = {
    "all": frozenset(),
    "open": _OPEN,
    "approve": _APPROVE,
    "done": _DONE,
    "rejected": frozenset({S.REJECTED, S.RESTORED, S.REVERSED}),
}
CHIPS: Mapping[BillState, str] = {
    S.IN_REVIEW: "info",
    S.DISPUTED: "warn",
    S.APPROVED: "code",
    S.BATCHED: "code",
    S.PAID: "code",
    S.REJECTED: "code",
    S.RESTORED: "code",
}
"""The shape of a bill's state; any other is plain."""


Options = tuple[tuple[Any, str], ...]
"""Values of a box and their words."""


class BillsList(QWidget):
    """Hospital, period and state narrow it, typing finds; Enter opens a bill for review."""

    opened = Signal(int, object)
    """The bill that is to be reviewed, and the filter of the list around it."""

    def __init__(self, desk: Desk, *deeds: Button) -> None:
        super().__init__()
        self._desk = desk
        self._next: BillKey | None = None
        self.hospital = _box(Names.HOSPITAL, self.tr("All hospitals"))
        self.period = _box(Names.PERIOD, self.tr("All periods"))
        self.show_ = ChoiceField(
            Names.SHOW,
            self.tr("Show"),
            [
                ("all", self.tr("All")),
                ("open", self.tr("To review")),
                ("approve", self.tr("To approve")),
                ("done", self.tr("Approved")),
                ("rejected", self.tr("Rejected")),
            ],
            place="show",
        )
        self.show_.show_value("all")
        self.search = LineEdit()
        self.search.setObjectName(Names.SEARCH)
        self.search.setPlaceholderText(self.tr("Name, letter, invoice"))
        self.search.setAccessibleName(self.tr("Find a bill"))
        self.search.setMinimumWidth(px(104))
        self.search.setMaximumWidth(px(200))
        self._wait = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self.table: RecordTable[BillSummary] = RecordTable(
            self._columns(), lambda bill: bill.id, self, more=self._more, page=_PAGE
        )
        self.view = RecordView(Names.LIST, self.table)
        self.view.say_when_empty(
            self.tr("No bill stands here. Ask for others above, or bring a workbook in (I).")
        )
        self.totals = TotalsStrip(Names.TOTALS)
        self.totals.hide()
        self._lay_out(deeds)
        self._connect()

    def reload(self) -> None:
        """Ask anew for the bills of the filter, for their sums, and for the hospitals."""
        wanted = self.wanted()
        self._desk.ask(self, BillList(wanted, limit=_PAGE), self._show, seat="bills")
        self._desk.ask(self, BillSums(wanted), self._show_sums)
        self._desk.ask(self, HospitalList(), self._show_hospitals)

    def wanted(self) -> BillFilter:
        """Read the conditions."""
        return BillFilter(
            hospital_id=self.hospital.currentData(),
            period=self.period.currentData() or "",
            text=self.search.text().strip(),
            states=_FILTERS[self.show_.value() or "all"],
        )

    def lots(self) -> tuple[Options, Options]:
        """Give the hospitals and the periods to choose from, all of them first."""
        return _options(self.hospital), _options(self.period)

    def show_period(self, hospital_id: int | None, period: str) -> None:
        """Ask for the bills of a hospital and a period, whatever was asked for before."""
        self.search.setText("")
        self.show_.show_value("all")
        for box, value in ((self.hospital, hospital_id), (self.period, period or None)):
            box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findData(value)))
            box.blockSignals(False)
        self.reload()

    def _lay_out(self, deeds: Sequence[Button]) -> None:
        narrow(self.show_.caption)
        top = row(self.hospital, self.period, self.show_.caption, self.show_, None, self.search)
        top.setStretch(5, 2)
        layout = column(
            top,
            self.view,
            self.totals,
            row(None, *deeds),
            parent=self,
        )
        layout.setStretch(1, 1)

    def _connect(self) -> None:
        self._wait.timeout.connect(self._ask_anew)
        self.search.textEdited.connect(lambda _text: self._wait.start())
        self.view.found_by(self.search)
        self.show_.settled.connect(self._ask_anew)
        for box in (self.hospital, self.period):
            box.currentIndexChanged.connect(lambda _index: self._ask_anew())
        self.view.opened.connect(self._open)
        self.view.pressed_verb.connect(self._open)
        on_key("Ctrl+F", self, self.search.setFocus)

    def _ask_anew(self) -> None:
        self.view.start_over()
        self.reload()

    def _open(self, bill: BillSummary) -> None:
        self.opened.emit(bill.id, self.wanted())

    def _show(self, page: BillPage) -> None:
        self._next = page.next
        self.table.show(page.bills)
        if page.bills and self.view.current() is None:
            self.view.selectRow(0)

    def _more(self, _last: BillSummary) -> None:
        if self._next is None:
            self.table.append(())
            return
        question = BillList(self.wanted(), after=self._next, limit=_PAGE)
        self._desk.ask(self, question, self._append, seat="more")

    def _append(self, page: BillPage) -> None:
        self._next = page.next
        self.table.append(page.bills)

    def _show_sums(self, found: BillTotals) -> None:
        self.totals.setVisible(found.bills > 0)
        counted = self.tr("%n bill(s)", "", found.bills)
        doubtful = self.tr("%n doubtful", "", found.doubtful)
        lines = self.tr("%n line(s)", "", found.lines)
        self.totals.show_money(
            f"{counted} · {doubtful} · {lines}",
            (
                (self.tr("Sum of the lines"), found.lines_fen),
                (self.tr("Cut"), found.cut_fen),
                (self.tr("Open"), found.pending_fen),
                (self.tr("Accepted"), found.approved_fen),
            ),
            (
                (self.tr("Claimed"), found.claimed_fen),
                (self.tr("Rescue funds"), found.payable_fen),
            ),
        )
        _offer(self.period, [(period, period_words(period)) for period in found.periods])

    def _show_hospitals(self, found: Sequence[HospitalRecord]) -> None:
        _offer(self.hospital, [(each.id, each.facts.name) for each in found])

    def _columns(self) -> tuple[Column[BillSummary], ...]:
        right = Align.RIGHT
        return (
            Column(self.tr("Doubts"), self._doubts, 84),
            Column(self.tr("Name"), lambda bill: Cell(bill.name, strong=True)),
            Column(self.tr("Letter"), _letter, 152),
            Column(self.tr("Hospital"), lambda bill: bill.hospital or "—", 132, least=True),
            Column(self.tr("In hospital"), self._stay, 128),
            Column(self.tr("Invoice"), lambda bill: bill.invoice or "—", 96, least=True),
            Column(self.tr("Lines"), lambda bill: f"{bill.lines:,}", 60, right),
            Column(self.tr("Claimed"), lambda bill: shown.money(bill.asked_fen), 104, right),
            Column(self.tr("State"), _state, 124),
            Column("", lambda _bill: self.tr("Review"), 76, verb=True),
        )

    def _doubts(self, bill: BillSummary) -> Cell:
        if bill.faults:
            return Cell(chips=(("warn", self.tr("%n doubtful", "", bill.faults)),))
        if bill.looks:
            return Cell(self.tr("%n to look at", "", bill.looks), "text_3")
        return Cell("", "text_3", sign="tick")

    def _stay(self, bill: BillSummary) -> Cell:
        return Cell(stay_words(bill, self._desk.now().year), "text_2")


def period_words(period: str) -> str:
    """Write a period as a clerk says it; a month stays as it is."""
    year, _, quarter = period.partition("Q")
    if not quarter:
        return period
    words = QCoreApplication.translate("BillsList", "{year}, quarter {quarter}")
    return words.format(year=year, quarter=quarter)


def stay_words(bill: BillSummary, year: int) -> str:
    """Write from when to when somebody lay in hospital."""
    days = [
        "—" if day is None else day.strftime("%m-%d" if day.year == year else "%Y-%m-%d")
        for day in (bill.admitted, bill.discharged)
    ]
    since, until = days
    words = QCoreApplication.translate("BillsList", "{since} to {until}")
    return words.format(since=since, until=until)


def _letter(bill: BillSummary) -> Cell:
    return Cell(bill.letter) if bill.letter else Cell("—", "text_3")


def _state(bill: BillSummary) -> Cell:
    return Cell(chips=((CHIPS.get(bill.state, "plain"), named(bill.state)),))


def _box(name: str, everything: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setMinimumWidth(px(120))
    box.setMaximumWidth(px(200))
    box.setAccessibleName(everything)
    box.addItem(everything, None)
    return box


def _options(box: QComboBox) -> Options:
    return tuple((box.itemData(at), box.itemText(at)) for at in range(box.count()))


def _offer(box: QComboBox, options: Sequence[tuple[object, str]]) -> None:
    """Offer these behind the first, which is all; what is chosen stays chosen."""
    if [box.itemData(n) for n in range(1, box.count())] == [value for value, _ in options]:
        return
    chosen = box.currentData()
    box.blockSignals(True)
    while box.count() > 1:
        box.removeItem(1)
    for value, words in options:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)
