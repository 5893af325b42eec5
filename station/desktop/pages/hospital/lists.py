"""The two lists of the page: who lies in hospital, and the letters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from station.desktop.actions import on_key
from station.desktop.choices import ChoiceField
from station.desktop.controls.hospital import Hospital as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, row
from station.desktop.line_edit import LineEdit
from station.desktop.look import px
from station.desktop.parts import Button, narrow
from station.desktop.table import PAGE, Cell, Column, Group, RecordTable
from station.desktop.table_view import RecordView
from station.domain.hospital_patients import BedAtHome, PatientLine
from station.domain.letter_records import LetterFilter, LetterLine, LetterPage
from station.domain.letters import LetterState
from station.domain.stays import PageKey, StayState
from station.usecases.hospitals import KeepHospital
from station.usecases.letter_lists import LetterList, WhoLiesWhere
from station.usecases.letter_register import PreviewLetters
from station.wording import shown
from station.wording.naming import name_of, named

_WAIT_MS = 200
_FILTERS: Mapping[str, LetterFilter] = {
    "open": LetterFilter(is_open=True),
    "unlinked": LetterFilter(is_open=True, linked=False),
    "closed": LetterFilter(state=LetterState.CLOSED),
    "settled": LetterFilter(state=LetterState.SETTLED),
    "all": LetterFilter(),
}
STATES: Mapping[LetterState, str] = {
    LetterState.ISSUED: "plain",
    LetterState.IN_USE: "info",
    LetterState.CLOSED: "draft",
    LetterState.SETTLED: "code",
}


class Patients(QWidget):
    """Those without a letter come first; the row with the keyboard is in the panel."""

    chosen = Signal(object)
    """The `PatientLine` that is to be seen in the panel."""
    wants_letter = Signal(int)
    wants_deeds = Signal()
    """The keyboard goes to what can be done with the letter in the panel."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.table: RecordTable[PatientLine] = RecordTable(self._columns(), _key, self)
        self.view = RecordView(Names.PATIENTS, self.table)
        self.view.say_when_empty(
            self.tr("Nobody lies in hospital. Who goes there gets a letter first (Alt+3).")
        )
        self.view.chosen.connect(self.chosen)
        self.view.pressed_verb.connect(self._write)
        self.view.opened.connect(self._open)
        layout = column(self.view, parent=self)
        layout.setStretch(0, 1)

    def reload(self) -> None:
        """Ask anew who lies where."""
        self._desk.ask(self, WhoLiesWhere(), self._show, seat="patients")

    def _show(self, found: Sequence[PatientLine]) -> None:
        owed = [line for line in found if line.letter_due is not None]
        rest = [line for line in found if line.letter_due is None]
        lines: list[PatientLine | Group] = []
        if owed:
            head = self.tr("Letter still to be written, %n person(s)", "", len(owed))
            lines += [Group(head, self.tr("Enter writes it"), "soon", "warn"), *owed]
        if rest:
            lines += [Group(self.tr("In hospital, %n person(s)", "", len(rest))), *rest]
        self.table.show(lines)
        if found and self.view.current() is None:
            self.view.selectRow(1)

    def _open(self, line: PatientLine) -> None:
        """Write the letter that is owed, or go to what can be done with the one that is there."""
        if line.letter_due is None:
            self.wants_deeds.emit()
        else:
            self._write(line)

    def _write(self, line: PatientLine) -> None:
        if line.letter_due is not None and line.stay_id is not None:
            self.wants_letter.emit(line.stay_id)

    def _columns(self) -> tuple[Column[PatientLine], ...]:
        return (
            Column(self.tr("Name"), _name),
            Column(self.tr("Hospital"), self._hospital, 184),
            Column(self.tr("Ward"), lambda line: line.ward or "—", 84, least=True),
            Column(self.tr("Since"), self._since, 104),
            Column(self.tr("Expected"), self._expected, 64),
            Column(self.tr("Bed"), _bed, 112),
            Column(self.tr("Last visit"), self._visit, 64),
            Column("", self._verb, 84, verb=True),
        )

    def _hospital(self, line: PatientLine) -> Cell:
        """Where they lie; while the letter is owed, how long there is left for it."""
        if line.letter_due is None:
            return Cell(line.hospital)
        now = self._desk.now()
        late = line.letter_due < now
        sign, tone = ("overdue", "danger") if late else ("soon", "warn")
        return Cell(shown.until(line.letter_due, now), tone, sign=sign)

    def _since(self, line: PatientLine) -> Cell:
        today = self._desk.now().date()
        days = (today - line.since.date()).days + 1
        small = self.tr("day %n", "", days)
        return Cell(shown.day(line.since.date(), today), small=small)

    def _expected(self, line: PatientLine) -> Cell:
        day, today = line.expected_discharge, self._desk.now().date()
        if day is None:
            return Cell("—", "text_3")
        return Cell(shown.day(day, today), "warn" if day < today else "text")

    def _visit(self, line: PatientLine) -> Cell:
        if line.last_visit is None:
            return Cell("—", "text_3")
        return Cell(shown.day(line.last_visit.date(), self._desk.now().date()))

    def _verb(self, line: PatientLine) -> str:
        return self.tr("Letter") if line.letter_due is not None else ""


class Letters(QWidget):
    """The letters, the latest first; typing finds, the row with the keyboard is in the panel."""

    chosen = Signal(int)
    """The letter that is to be seen in the panel."""
    wants_deeds = Signal()
    wants_hospital = Signal()
    wants_hospitals = Signal()
    wants_register = Signal()
    """A register of paper letters is to come in."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._next: PageKey | None = None
        options = [
            ("open", self.tr("Open")),
            ("unlinked", self.tr("Open, nobody linked")),
            ("closed", self.tr("Ended, not settled")),
            ("settled", self.tr("Settled")),
            ("all", self.tr("All")),
        ]
        self._filter = ChoiceField(Names.FILTER, self.tr("Show"), options, place="filter")
        self._filter.show_value("open")
        self._filter.settled.connect(self.reload)
        self.search = LineEdit()
        self.search.setObjectName(Names.SEARCH)
        self.search.setPlaceholderText(self.tr("Number, name, diagnosis"))
        self.search.setAccessibleName(self.tr("Find a letter"))
        self.search.setFixedWidth(px(220))
        self._wait = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._wait.timeout.connect(self.reload)
        self.search.textEdited.connect(lambda _text: self._wait.start())
        self.table: RecordTable[LetterLine] = RecordTable(
            self._columns(), lambda line: line.id, self, more=self._more
        )
        self.view = RecordView(Names.LETTERS, self.table)
        self.view.say_when_empty(
            self.tr(
                "No letter stands here. Alt+3 writes one; I brings a register of paper letters in."
            )
        )
        self.view.chosen.connect(self._choose)
        self.view.opened.connect(lambda _line: self.wants_deeds.emit())
        self.view.found_by(self.search)
        on_key("Ctrl+F", self, self.search.setFocus)
        self._lay_out()

    def reload(self) -> None:
        """Ask anew for the letters of the filter."""
        self._desk.ask(self, LetterList(self._wanted(), limit=PAGE), self._show, seat="letters")

    def show_letter(self, letter_id: int) -> None:
        """Show all letters, with the keyboard on one."""
        self._filter.show_value("all")
        self.search.setText("")

        def show(page: LetterPage) -> None:
            self._show(page)
            self.view.go_to(letter_id)

        self._desk.ask(self, LetterList(self._wanted(), limit=PAGE), show, seat="letters")

    def _lay_out(self) -> None:
        words = self.tr("New hospital…")
        add = Button(Names.ADD_HOSPITAL, words, shortcut="N", press=self.wants_hospital.emit)
        add.setEnabled(self._desk.may(KeepHospital))
        words = self.tr("Hospitals…")
        every = Button(Names.EDIT_HOSPITALS, words, shortcut="H", press=self.wants_hospitals.emit)
        narrow(self._filter.caption)
        words = self.tr("Bring a register in…")
        bring = Button(Names.SEE_REGISTER, words, shortcut="I", press=self.wants_register.emit)
        bring.setEnabled(self._desk.may(PreviewLetters))
        layout = column(
            row(self._filter.caption, self._filter, None, self.search),
            self.view,
            row(None, bring, every, add),
            parent=self,
        )
        layout.setStretch(1, 1)

    def _wanted(self) -> LetterFilter:
        base = _FILTERS[self._filter.value() or "all"]
        return replace(base, text=self.search.text().strip())

    def _show(self, page: LetterPage) -> None:
        self._next = page.next
        self.table.show(page.letters)
        if page.letters and self.view.current() is None:
            self.view.selectRow(0)

    def _more(self, _last: LetterLine) -> None:
        if self._next is None:
            self.table.append(())
            return
        question = LetterList(self._wanted(), after=self._next, limit=PAGE)
        self._desk.ask(self, question, self._append, seat="more")

    def _append(self, page: LetterPage) -> None:
        self._next = page.next
        self.table.append(page.letters)

    def _choose(self, line: LetterLine | None) -> None:
        if line is not None:
            self.chosen.emit(line.id)

    def _columns(self) -> tuple[Column[LetterLine], ...]:
        codes = self._desk.codes
        return (
            Column(self.tr("Number"), lambda line: Cell(line.letter.number), 152),
            Column(self.tr("Name"), lambda line: Cell(line.letter.name, strong=True)),
            Column(self.tr("Sex"), lambda line: name_of(line.letter.sex, codes), 44, least=True),
            Column(self.tr("Hospital"), lambda line: line.letter.hospital, 136),
            Column(self.tr("Brought there"), self._brought, 60),
            Column(self.tr("Issued"), self._issued, 84),
            Column(self.tr("Diagnosis"), lambda line: line.letter.diagnosis, 108, least=True),
            Column(self.tr("State"), _state, 104),
        )

    def _brought(self, line: LetterLine) -> str:
        return shown.day(line.letter.admitted_at.date(), self._desk.now().date())

    def _issued(self, line: LetterLine) -> Cell:
        day = shown.day(line.letter.issued_at.date(), self._desk.now().date())
        return Cell(day, small=self.tr("late") if line.late else "")


def _key(line: PatientLine) -> tuple[int | None, int | None]:
    return line.stay_id, line.admission_id


def _name(line: PatientLine) -> Cell:
    return Cell(line.name, strong=True, small=line.rescue_number)


def _bed(line: PatientLine) -> Cell:
    if line.bed_at_home is BedAtHome.NONE:
        return Cell("—", "text_3")
    if line.stay_state is not StayState.IN_HOSPITAL and line.stay_state is not None:
        return Cell(line.bed, chips=(("warn", named(line.stay_state)),))
    kind = "info" if line.bed_at_home is BedAtHome.HELD else "code"
    return Cell(line.bed, chips=((kind, named(line.bed_at_home)),))


def _state(line: LetterLine) -> Cell:
    """How a letter ended, until its bills are settled too."""
    settled = line.state is LetterState.SETTLED
    word = line.state if settled else line.letter.closing or line.state
    return Cell(chips=((STATES[line.state], named(word)),))
