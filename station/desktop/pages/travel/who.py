"""Who is on the way out, and who could be: the list that the page of going home begins with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from station.desktop.controls.travel import Travel as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, row
from station.desktop.line_edit import LineEdit
from station.desktop.look import px
from station.desktop.pages.travel import slip_words
from station.desktop.parts import CLASS_CHIPS, Button, EmptyState, class_name, label
from station.desktop.table import Cell, Column, Group, RecordTable
from station.desktop.table_view import RecordView
from station.domain.stays import StayFilter, StayPage, StayState, StaySummary
from station.domain.voucher_records import VoucherFilter, VoucherLine
from station.usecases.codebook import CodeBook
from station.usecases.stay_lists import ResidentList
from station.usecases.voucher_lists import VoucherList
from station.wording.naming import name_of, named

_ALL = 5000
"""More than any house holds: whoever is on the way out is not to be missed."""
_WAIT_MS = 200


class WhoLeaves(QWidget):
    """Two groups: who is leaving, and everybody else in the station; typing finds."""

    opened = Signal(int)
    """The stay of whoever was opened."""
    wants_intake = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._vouchers: Mapping[int, VoucherLine] = {}
        self._stays: Sequence[StaySummary] = ()
        self._answered: str | None = None
        """What the list was asked for; None before its first answer."""
        self._enter_waits = False
        self.search = LineEdit()
        self.search.setObjectName(Names.SEARCH)
        self.search.setPlaceholderText(self.tr("Name, pinyin, rescue number, bed"))
        self.search.setFixedWidth(px(300))
        words = label(self.tr("Who leaves"), "label")
        words.setBuddy(self.search)
        self._counts = label("", "second")
        self.table: RecordTable[StaySummary] = RecordTable(
            self._columns(desk.codes), lambda stay: stay.id, self
        )
        self.view = RecordView(Names.WHO, self.table)
        self.view.opened.connect(lambda stay: self.opened.emit(stay.id))
        self.view.pressed_verb.connect(lambda stay: self.opened.emit(stay.id))
        self._wait = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._wait.timeout.connect(self.reload)
        self.search.textEdited.connect(self._typed)
        self.search.returnPressed.connect(self._enter)
        both = QWidget()
        self._either = QStackedLayout(both)
        self._either.addWidget(self.view)
        self._either.addWidget(self._nobody())
        top = row(words, self.search, self._counts, None)
        layout = column(top, both, parent=self)
        layout.setStretch(1, 1)

    def reload(self) -> None:
        """Ask anew who is here and which vouchers are live."""
        self._desk.ask(self, VoucherList(VoucherFilter(live=True)), self._take_vouchers)
        text = self._text()
        question = ResidentList(StayFilter(text=text), limit=_ALL)
        self._desk.ask(self, question, lambda page: self._take_stays(text, page))

    def _text(self) -> str:
        return self.search.text().strip()

    def _typed(self) -> None:
        self._enter_waits = False
        self._wait.start()

    def _take_vouchers(self, vouchers: Sequence[VoucherLine]) -> None:
        self._vouchers = {line.stay_id: line for line in reversed(vouchers)}
        self._show()

    def _take_stays(self, text: str, page: StayPage) -> None:
        self._stays, self._answered = page.stays, text
        self._show()
        if self._enter_waits and text == self._text():
            self._enter()

    def _show(self) -> None:
        leaving = [stay for stay in self._stays if stay.state is StayState.LEAVING]
        others = [stay for stay in self._stays if stay.state is not StayState.LEAVING]
        lines: list[StaySummary | Group] = []
        if leaving:
            head = self.tr("On the way out, %n person(s)", "", len(leaving))
            lines += [Group(head, self.tr("finish these first"), "leave", "text"), *leaving]
        if others:
            head = self.tr("In the station, %n person(s)", "", len(others))
            lines += [Group(head, self.tr("Enter begins the way out")), *others]
        self.table.show(lines)
        self._counts.setText("")
        searched = bool(self._text())
        if searched and not lines:
            self._counts.setText(self.tr("Nobody in the station fits"))
        self._either.setCurrentIndex(0 if lines or searched else 1)
        if lines and self.view.current() is None:
            self.view.selectRow(1)

    def _enter(self) -> None:
        """From the box into the list; a single hit is opened at once.

        Enter waits for the answer to what stands in the box: an older list shows somebody else.
        """
        self._enter_waits = self._answered != self._text()
        if self._enter_waits:
            self._wait.stop()
            self.reload()
        elif len(self._stays) == 1:
            self.opened.emit(self._stays[0].id)
        else:
            self.view.setFocus()

    def _nobody(self) -> EmptyState:
        begin = Button(Names.START, self.tr("Start intake"), key="F2", press=self.wants_intake.emit)
        return EmptyState(
            "travel",
            self.tr("Nobody is in the station"),
            self.tr("Whoever is admitted stands here, with all that lies before the door."),
            begin,
        )

    def _columns(self, codes: CodeBook) -> tuple[Column[StaySummary], ...]:
        return (
            Column(self.tr("Name"), _name),
            Column(self.tr("Class"), _class_cell, 84),
            Column(self.tr("Sex"), lambda stay: name_of(stay.sex, codes), 56),
            Column(self.tr("Bed"), lambda stay: stay.bed or "—", 72),
            Column(self.tr("Days"), lambda stay: str(stay.days), 56),
            Column(self.tr("Where"), lambda stay: named(stay.state), 84, tone="text_2"),
            Column(self.tr("Voucher"), self._voucher, 160, least=True),
            Column("", lambda _stay: self.tr("Leaving"), 84, verb=True),
        )

    def _voucher(self, stay: StaySummary) -> Cell:
        line = self._vouchers.get(stay.id)
        if line is None:
            return Cell()
        return Cell(line.destination, "text_2", chips=(slip_words.standing_chip(line.standing),))


def _name(stay: StaySummary) -> Cell:
    return Cell(stay.name, strong=True, small=stay.rescue_number)


def _class_cell(stay: StaySummary) -> Cell:
    if stay.assistance_class is None:
        return Cell("—", "text_3")
    code = stay.assistance_class.value
    return Cell(chips=((CLASS_CHIPS[code], class_name(code)),))
