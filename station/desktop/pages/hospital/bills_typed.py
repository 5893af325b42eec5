"""A bill typed from paper: its head as a form, its lines by Enter alone, or pasted at once."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from station.desktop import tokens as t
from station.desktop.actions import on_key
from station.desktop.choices import ChoiceField
from station.desktop.code_field import CodeField
from station.desktop.controls.bills import Bills as Names
from station.desktop.desk import Desk
from station.desktop.fields import LineField
from station.desktop.form import Form
from station.desktop.layout import column, frame, row
from station.desktop.pages.hospital.bills_drafts import BillDrafts, HalfBill
from station.desktop.pages.hospital.bills_lines import price_words, quantity_words
from station.desktop.pages.hospital.known import Known, as_hospital
from station.desktop.parts import Banner, Button, label
from station.desktop.table import Align, Column, RecordTable
from station.desktop.table_view import RecordView
from station.desktop.typed_fields import DayField, MoneyField
from station.domain.bill_typed import (
    PastedLines,
    TypedBillSaved,
    numbered,
    read_number,
    typed_line,
)
from station.domain.bills import MYRIADTHS, THOUSANDTHS, Bill, BillLine
from station.domain.hospitals import HospitalRecord
from station.domain.people import Sex
from station.domain.problems import Problem, Refused
from station.usecases.bill_typed import PasteLines, TypeBill
from station.usecases.hospitals import HospitalList
from station.wording import shown
from station.wording.naming import name_of
from station.wording.sentences import sentence

_SERVICE = 1
_KEEP_MS = 800


class BillTyping(QWidget):
    """Enter goes through the fields of a line and begins the next; sums follow as it is typed."""

    left = Signal()
    said = Signal(str)
    saved = Signal(int)
    """The bill that is in now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._mark = uuid.uuid4().hex
        self._drafts = BillDrafts(desk, self)
        self._pause = QTimer(self, singleShot=True, interval=_KEEP_MS)
        self._hospitals = Known()
        self._lines: tuple[BillLine, ...] = ()
        self.form = self._head()
        self.entry = self._entry()
        self.table: RecordTable[BillLine] = RecordTable(
            self._columns(), lambda line: line.number, self
        )
        self.view = RecordView(Names.TYPED_LINES, self.table, t.ROW_DENSE)
        self.view.say_when_empty(
            self.tr("Type the first line above, or copy the lines with their titles and paste.")
        )
        self._trouble = Banner("error", "", name=Names.TYPED_TROUBLE)
        self._trouble.hide()
        self._sums = label("", "strong", name=Names.TYPED_SUMS)
        self._lay_out()
        self.form.edited.connect(self._add_up)
        for form in (self.form, self.entry):
            form.edited.connect(self._pause.start)
        self._pause.timeout.connect(self.keep_now)
        self.entry.finished.connect(self.add_line)
        self.view.opened.connect(self._take_back)
        on_key("Ctrl+Return", self, self.save)
        on_key("Del", self.view, self._delete)

    def start(self) -> None:
        """Begin with an empty form, unless one is half typed, here or before a crash."""
        self._desk.ask(self, HospitalList(), self._offer)
        self._show_lines()
        self.form.start()

    def keep_now(self) -> None:
        """Keep the bill on this computer as far as it is typed."""
        self._pause.stop()
        self._drafts.keep(self._half())

    def start_over(self) -> None:
        """Give up what is half typed."""
        self._drafts.drop(self._mark)
        self._clear()
        self.form.start()

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show what is missing at its field, and what concerns the lines above them."""
        left = self.form.show_problems(problems)
        told = [problem for problem in left if problem.place == "lines"]
        self._trouble.text.setText("\n".join(map(sentence, told)))
        self._trouble.setVisible(bool(told))
        return tuple(problem for problem in left if problem not in told)

    def add_line(self) -> None:
        """Put the line that was typed under the others; the keyboard goes to the next."""
        try:
            said = self.entry.values()
            line = typed_line(
                said["day"], said["service"] or "", said["quantity"], said["price"], said["amount"]
            )
        except Refused as refused:
            self.entry.show_problems(refused.problems)
            return
        self._put((*self._lines, line))
        day = said["day"]
        self.entry.clear()
        self.entry["day"].show_value(day)
        self.entry["service"].control().setFocus()
        self.view.scrollToBottom()

    def paste(self) -> None:
        """Take the lines that a spreadsheet has put on the clipboard."""
        text = QGuiApplication.clipboard().text()
        self._desk.ask(self, PasteLines(text), self._pasted)

    def save(self) -> None:
        """Take the bill down; the machine checks it at once."""
        self._trouble.hide()
        try:
            said = self.form.values()
        except Refused:
            return
        self._desk.do(self, TypeBill(self._mark, self._bill(said)), self._was_saved)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _bill(self, said: dict[str, Any]) -> Bill:
        hospital = said["hospital_id"]
        return Bill(
            None if hospital is None else int(hospital),
            said["invoice"] or "",
            said["letter"] or "",
            said["name"] or "",
            said["sex"] or Sex.UNKNOWN,
            said["admitted"],
            said["discharged"],
            said["diagnosis"] or "",
            said["total"],
            said["insured"] or 0,
            said["claimed"],
            self._lines,
        )

    def _was_saved(self, found: TypedBillSaved) -> None:
        if found.was_there:
            self.said.emit(self.tr("This bill is in already; nothing was added."))
        else:
            self.said.emit(self.tr("The bill is in; %n reason(s) against it.", "", found.faults))
        self._drafts.drop(self._mark)
        self._clear()
        self.saved.emit(found.bill_id)

    def _clear(self) -> None:
        self._mark = uuid.uuid4().hex
        self.form.clear()
        self.entry.clear()
        self._trouble.hide()
        self._put(())
        self._pause.stop()

    def _half(self) -> HalfBill:
        return HalfBill(self._mark, self.form.typed(), self.entry.typed(), self._lines)

    def _take_up(self, kept: HalfBill) -> None:
        """Put a bill back that was half typed when the program ended."""
        if not self._half().is_empty:
            return
        self._mark = kept.client_id
        self.form.retype(kept.head)
        self.entry.retype(kept.entry)
        self._put(kept.lines)
        self.said.emit(self.tr("A half-typed bill is back; what is typed is kept."))

    def _pasted(self, found: PastedLines) -> None:
        self._trouble.hide()
        self._put((*self._lines, *found.lines))
        words = self.tr("%n line(s) pasted.", "", len(found.lines))
        if found.doubtful:
            words += self.tr("%n cell(s) were doubtful: compare them.", "", found.doubtful)
        if found.guessed:
            told = self.tr("No titles: taken for {titles}. Enter on a line puts it right.")
            words += told.format(titles="、".join(found.guessed))
        self.said.emit(words)

    # --- the lines ---------------------------------------------------------------------------

    def _put(self, lines: Sequence[BillLine]) -> None:
        self._lines = numbered(lines)
        self._show_lines()
        self._pause.start()

    def _show_lines(self) -> None:
        self.table.show(self._lines)
        self._add_up()

    def _take_back(self, line: BillLine) -> None:
        """Put a line back into the fields to be typed anew."""
        entry = {
            "day": line.day,
            "service": line.name,
            "quantity": line.quantity,
            "price": line.price_myriadths,
            "amount": line.amount_fen,
        }
        for place, value in entry.items():
            self.entry[place].show_value(value)
        self._put([each for each in self._lines if each.number != line.number])
        self.entry["service"].control().setFocus()

    def _delete(self) -> None:
        line = self.view.current()
        if line is not None:
            self._put([each for each in self._lines if each.number != line.number])

    def _add_up(self) -> None:
        come_to = sum(line.amount_fen for line in self._lines)
        told = [
            self.tr("%n line(s)", "", len(self._lines)),
            self.tr("come to {amount}").format(amount=shown.money(come_to)),
        ]
        try:
            total = self.form["total"].value()
        except Refused:
            total = None
        if total is not None and total != come_to:
            words = self.tr("{amount} differs from the total")
            told.append(words.format(amount=shown.money(total - come_to)))
        elif total is not None:
            told.append(self.tr("as the total"))
        self._sums.setText(" · ".join(told))

    def _columns(self) -> tuple[Column[BillLine], ...]:
        right = Align.RIGHT
        return (
            Column(self.tr("No."), lambda line: str(line.number), 56, tone="text_2"),
            Column(self.tr("Day"), lambda line: f"{line.day or '—'}", 104),
            Column(self.tr("Service"), lambda line: line.name),
            Column(self.tr("Quantity"), lambda line: quantity_words(line.quantity), 96, right),
            Column(self.tr("Price"), lambda line: price_words(line.price_myriadths), 112, right),
            Column(self.tr("Amount"), lambda line: shown.money(line.amount_fen), 120, right),
        )

    # --- fields ------------------------------------------------------------------------------

    def _head(self) -> Form:
        now, codes = self._desk.now, self._desk.codes
        sexes = [(sex, name_of(sex, codes)) for sex in (Sex.MALE, Sex.FEMALE)]
        place = "hospital_id"
        known = self._hospitals.codes
        hospital = CodeField(_name(place), self.tr("Hospital"), known, place=place)
        hospital.beside = None  # the list under the field says it all
        fields = [
            hospital,
            _text("letter", self.tr("Letter")),
            _text("invoice", self.tr("Invoice")),
            _text("name", self.tr("Name")),
            ChoiceField(_name("sex"), self.tr("Sex"), sexes, place="sex"),
            _text("diagnosis", self.tr("Diagnosis")),
            DayField(_name("admitted"), self.tr("Admitted"), now, place="admitted"),
            DayField(_name("discharged"), self.tr("Discharged"), now, place="discharged"),
            MoneyField(_name("total"), self.tr("Total"), place="total"),
            MoneyField(_name("insured"), self.tr("Insurance"), place="insured"),
            MoneyField(_name("claimed"), self.tr("Claimed"), place="claimed"),
        ]
        return Form(fields, columns=3, label_width=64)

    def _entry(self) -> Form:
        def quantity(typed: str) -> int:
            return read_number(typed, THOUSANDTHS)

        def price(typed: str) -> int:
            return read_number(typed, MYRIADTHS)

        names = Names.TYPED_ENTRY
        fields = [
            DayField(f"{names}_day", self.tr("Day"), self._desk.now, place="day"),
            LineField(f"{names}_service", self.tr("Service"), place="service"),
            LineField(
                f"{names}_quantity",
                self.tr("Quantity"),
                place="quantity",
                width=64,
                read=quantity,
                write=quantity_words,
            ),
            LineField(
                f"{names}_price",
                self.tr("Price"),
                place="price",
                width=84,
                read=price,
                write=price_words,
            ),
            MoneyField(f"{names}_amount", self.tr("Amount"), place="amount"),
        ]
        form = Form(fields, columns=5, label_width=36)
        grid = form.layout()
        assert isinstance(grid, QGridLayout)
        for at in range(len(fields)):  # the service takes what the figures leave
            grid.setColumnStretch(at * 2 + 1, int(at == _SERVICE))
        return form

    def _offer(self, found: Sequence[HospitalRecord]) -> None:
        self._hospitals.take([as_hospital(each) for each in found])
        self._drafts.ask(self._take_up)

    def _lay_out(self) -> None:
        back = Button(Names.TYPED_BACK, self.tr("List"), key="Esc", press=self.left.emit)
        words = self.tr("Paste lines")
        paste = Button(Names.PASTE, words, shortcut="Ctrl+Shift+V", press=self.paste)
        save = Button(Names.SAVE_TYPED, self.tr("Save and check"), "primary", key="Ctrl+Enter")
        save.clicked.connect(lambda _=False: self.save())
        words = self.tr("Start over")
        over = Button(Names.START_OVER, words, shortcut="Ctrl+D", press=self.start_over)
        hint = self.tr("Enter goes on; on a line: Enter types it anew, Del takes it out.")
        layout = column(
            frame(column(self.form, margin=t.SPACE_3)),
            self._trouble,
            frame(column(self.entry, margin=(12, 8, 12, 8))),
            self.view,
            row(self._sums, label(hint, "small"), None, paste),
            row(back, None, over, save),
            parent=self,
        )
        layout.setStretch(3, 1)


def _name(place: str) -> str:
    return f"{Names.TYPED}_{place}"


def _text(place: str, words: str) -> LineField:
    return LineField(_name(place), words, place=place)
