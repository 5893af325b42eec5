"""What can be done with a letter, each with the form that asks for what it needs."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from station.desktop.choices import ChoiceField
from station.desktop.code_field import CodeField
from station.desktop.controls.hospital import Hospital as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField
from station.desktop.pages.hospital.corrections import Corrections
from station.desktop.pages.hospital.known import Known, as_resident
from station.desktop.parts import Button
from station.desktop.typed_fields import ComingDayField, DayField, MomentField
from station.domain.letter_records import LetterSheetRecord
from station.domain.letters import LetterClosing, LetterSource
from station.domain.stays import StayPage
from station.usecases.deaths import RecordDeath
from station.usecases.hospital_stays import RecordAdmission, RecordDischarge, RecordVisit
from station.usecases.letters import CloseLetter, IssueLetter, LinkLetter
from station.usecases.papers import PrintTreatmentLetter
from station.usecases.stay_lists import ResidentList
from station.usecases.work import Write
from station.wording.naming import named

_ALL = 5000
_KEYS: Mapping[str, str] = {
    Names.PRINT: "P",
    Names.PUT_RIGHT: "R",
    Names.LINK: "L",
    Names.LETTER_DIED: "W",
    Names.CLOSE: "C",
    Names.DISCHARGE: "O",
    Names.VISIT: "V",
    Names.ADMIT: "E",
}
Then = Callable[[Mapping[str, Any]], object]


class LetterDeeds(QObject):
    """Opens a form for what a deed asks, does it, and says so."""

    opened = Signal(object)
    """The `DeedForm` of a deed."""
    closed = Signal()
    done = Signal(str)
    printed = Signal(object)
    died = Signal(object)
    """The letter's sheet of somebody whose death is to be written down."""

    def __init__(self, panel: QWidget, desk: Desk) -> None:
        super().__init__(panel)
        self._panel, self._desk = panel, desk
        self._form: DeedForm | None = None
        self.corrections = Corrections(self, desk, self)

    def buttons(self, record: LetterSheetRecord) -> list[Button]:
        """Make the buttons of what is possible now; the likeliest stands last."""
        line = record.line
        found: list[tuple[str, str, Callable[[], object]]] = []
        is_open = line.letter.closed_at is None
        if line.source is LetterSource.OWN:
            words = self.tr("Print again") if record.prints else self.tr("Print")
            found.append((Names.PRINT, words, lambda: self._print(record)))
        if not self._desk.may(IssueLetter):
            return self._made(found)
        if line.letter.closing is not LetterClosing.WITHDRAWN:
            words = self.tr("Put right…")
            found.append((Names.PUT_RIGHT, words, lambda: self.corrections.letter(record)))
        if line.letter.person_id is None:
            found.append((Names.LINK, self.tr("Whose letter…"), lambda: self._link(record)))
        if is_open and self._opens_death_case(record):
            found.append((Names.LETTER_DIED, self.tr("Died…"), lambda: self.died.emit(record)))
        if is_open:
            found.append((Names.CLOSE, self.tr("Close…"), lambda: self._close(record)))
        if line.lies_there:
            found.append((Names.DISCHARGE, self.tr("Discharged…"), lambda: self._discharge(record)))
            found.append((Names.VISIT, self.tr("Visited…"), lambda: self._visit(record)))
        elif is_open:
            found.append((Names.ADMIT, self.tr("Admitted…"), lambda: self._admit(record)))
        return self._made(found)

    def open(self, form: DeedForm, then: Then) -> None:
        """Show a form in the panel; `then` is called with what was read of it."""
        self._open(form, then)

    def do(self, deed: Write[Any], words: str) -> None:
        """Do a deed, close its form, and say so."""
        self._do(deed, words)

    # --- one letter --------------------------------------------------------------------------

    def _admit(self, record: LetterSheetRecord) -> None:
        name, mark = Names.ADMIT_FORM, uuid.uuid4().hex
        fields = [
            self._moment(name, self.tr("Admitted")),
            self._line(name, "number", self.tr("Number")),
            self._line(name, "ward", self.tr("Ward")),
            self._coming_day(name),
            self._line(name, "condition", self.tr("Condition")),
        ]
        form = DeedForm(
            name,
            self.tr("Admitted by the hospital"),
            self._about(record),
            fields,
            self.tr("Write down"),
        )

        def admit(said: Mapping[str, Any]) -> None:
            deed = RecordAdmission(
                mark,
                record.line.id,
                said["number"] or "",
                said["ward"] or "",
                said["expected_discharge"],
                said["condition"] or "",
                said["happened_at"],
            )
            self._do(deed, self.tr("The admission is written down."))

        self._open(form, admit)

    def _visit(self, record: LetterSheetRecord) -> None:
        name, mark, admission = Names.VISIT_FORM, uuid.uuid4().hex, record.admissions[-1]
        fields = [
            self._moment(name, self.tr("Visited")),
            self._line(name, "condition", self.tr("Condition")),
            self._coming_day(name),
            self._line(name, "note", self.tr("Note")),
        ]
        form = DeedForm(
            name, self.tr("Visited in hospital"), self._about(record), fields, self.tr("Write down")
        )

        def visit(said: Mapping[str, Any]) -> None:
            deed = RecordVisit(
                mark,
                admission.id,
                said["condition"] or "",
                said["note"] or "",
                said["expected_discharge"],
                said["happened_at"],
            )
            self._do(deed, self.tr("The visit is written down."))

        self._open(form, visit)

    def _discharge(self, record: LetterSheetRecord) -> None:
        name, admission = Names.DISCHARGE_FORM, record.admissions[-1]
        place = record.institution
        comes = self.tr("Back to {institution}").format(institution=place) if place else ""
        back = [(True, comes or self.tr("Comes back")), (False, self.tr("Does not"))]
        ends = [(True, self.tr("Close it")), (False, self.tr("Leave it open"))]
        resident = record.line.letter.stay_id is not None
        fields: list[Field] = [
            self._moment(name, self.tr("Discharged")),
            self._line(name, "certificate", self.tr("Certificate")),
            self._line(name, "condition", self.tr("Condition")),
            ChoiceField(
                Names.field("comes_back", name), self.tr("To us"), back, place="comes_back"
            ),
            ChoiceField(
                Names.field("close_letter", name), self.tr("Letter"), ends, place="close_letter"
            ),
        ]
        fields[3].show_value(resident)
        fields[4].show_value(True)
        fields[3].set_optional_shown(resident)
        fields[4].set_optional_shown(record.line.letter.closed_at is None)
        form = DeedForm(
            name,
            self.tr("Discharged by the hospital"),
            self._about(record),
            fields,
            self.tr("Write down"),
        )

        def discharge(said: Mapping[str, Any]) -> None:
            deed = RecordDischarge(
                admission.id,
                said["certificate"] or "",
                said["condition"] or "",
                bool(said["comes_back"]) and resident,
                said["close_letter"] is not False,
                said["happened_at"],
            )
            self._do(deed, self.tr("The discharge is written down."))

        self._open(form, discharge)

    def _opens_death_case(self, record: LetterSheetRecord) -> bool:
        """Whether a death is more than the end of the letter: it is known whose it is."""
        return record.line.letter.person_id is not None and self._desk.may(RecordDeath)

    def _close(self, record: LetterSheetRecord) -> None:
        name, line = Names.CLOSE_FORM, record.line
        case = self._opens_death_case(record)
        ways = [
            (way, named(way)) for way in LetterClosing if not (case and way is LetterClosing.DEAD)
        ]
        fields: list[Field] = [
            ChoiceField(
                Names.field("closing", name), self.tr("How"), ways, place="closing", columns=1
            ),
            self._moment(name, self.tr("When")),
            self._line(name, "payer", self.tr("Who pays")),
            DayField(
                Names.field("not_eligible_from", name),
                self.tr("From day"),
                self._desk.now,
                place="not_eligible_from",
            ),
            self._line(name, "note", self.tr("Why")),
        ]
        way, _when, payer, day, _why = fields
        way.show_value(LetterClosing.DISCHARGED)

        def follow() -> None:
            payer.set_optional_shown(way.value() is LetterClosing.OTHER_PAYER)
            day.set_optional_shown(way.value() is LetterClosing.NOT_ELIGIBLE)

        way.settled.connect(follow)
        way.edited.connect(follow)
        follow()
        text = self.tr("What the hospital does after this is not settled by this letter.")
        form = DeedForm(
            name, self.tr("Close the letter"), text, fields, self.tr("Close the letter")
        )

        def close(said: Mapping[str, Any]) -> None:
            deed = CloseLetter(
                line.id,
                line.version,
                said["closing"] or LetterClosing.DISCHARGED,
                said["payer"] or "",
                said["not_eligible_from"],
                said["note"] or "",
                said["happened_at"],
            )
            self._do(deed, self.tr("Letter {number} is closed.").format(number=line.letter.number))

        self._open(form, close)

    def _link(self, record: LetterSheetRecord) -> None:
        """Ask who is here first: the field finds nobody before it knows them."""
        question = ResidentList(limit=_ALL)
        self._desk.ask(
            self._panel, question, lambda page: self._ask_whose(record, page), seat="link"
        )

    def _ask_whose(self, record: LetterSheetRecord, page: StayPage) -> None:
        name, line, known = Names.LINK_FORM, record.line, Known()
        people = {each.rescue_number: (each.person_id, each.id) for each in page.stays}
        known.take([as_resident(each) for each in page.stays])
        resident = CodeField(
            Names.field("person_id", name), self.tr("Resident"), known.codes, place="person_id"
        )
        text = self.tr("The letter then stands in this person's file and goes with it.")
        form = DeedForm(name, self.tr("Whose letter is this?"), text, [resident], self.tr("Link"))

        def link(said: Mapping[str, Any]) -> None:
            who = people.get(said["person_id"] or "")
            if who is not None:
                self._do(LinkLetter(line.id, line.version, *who), self.tr("The letter is linked."))

        self._open(form, link)

    def _print(self, record: LetterSheetRecord) -> None:
        self._desk.do(self._panel, PrintTreatmentLetter(record.line.id), self.printed.emit)

    # --- parts -------------------------------------------------------------------------------

    def _made(self, found: Sequence[tuple[str, str, Callable[[], object]]]) -> list[Button]:
        last = len(found) - 1
        return [
            Button(name, words, "primary" if at == last else "", shortcut=_KEYS[name], press=press)
            for at, (name, words, press) in enumerate(found)
        ]

    def _about(self, record: LetterSheetRecord) -> str:
        letter = record.line.letter
        return f"{letter.name} · {letter.hospital} · {letter.number}"

    def _open(self, form: DeedForm, then: Then) -> None:
        form.acted.connect(then)
        form.left.connect(self.closed)
        self._form = form
        self.opened.emit(form)

    def _do(self, deed: Write[Any], words: str) -> None:
        form = self._form

        def say(_answer: object) -> None:
            if self._form is form:
                self.closed.emit()
            self.done.emit(words)

        self._desk.do(self._panel, deed, say)

    def _line(self, form: str, place: str, words: str) -> LineField:
        return LineField(Names.field(place, form), words, place=place)

    def _moment(self, form: str, words: str) -> MomentField:
        field = MomentField(
            Names.field("happened_at", form), words, self._desk.now, place="happened_at"
        )
        field.show_value(self._desk.now())
        return field

    def _coming_day(self, form: str) -> ComingDayField:
        return ComingDayField(
            Names.field("expected_discharge", form),
            self.tr("Expected"),
            self._desk.now,
            place="expected_discharge",
        )
