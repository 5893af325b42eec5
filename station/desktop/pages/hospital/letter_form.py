"""A treatment letter being written: for whom, to which hospital, for what, and the bed.

What is typed is kept at every pause, and a lead to this form never clears a half-written letter:
it is set aside above the form, to be gone on with.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.choices import ChoiceField
from station.desktop.code_field import CodeField
from station.desktop.controls.hospital import Hospital as Names
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField
from station.desktop.form import Form
from station.desktop.layout import Scrolling, column, frame, row
from station.desktop.pages.hospital.kept_letters import KeptLetters
from station.desktop.pages.hospital.known import Known, as_hospital, as_resident
from station.desktop.pages.hospital.letter_drafts import LetterDrafts, TypedLetter
from station.desktop.parts import Button, card, label
from station.desktop.typed_fields import ComingMomentField, MomentField
from station.domain.hospital_patients import PatientLine
from station.domain.hospitals import HospitalRecord
from station.domain.letter_records import LetterSaved
from station.domain.letters import LetterFacts
from station.domain.people import Sex
from station.domain.problems import Problem, Refused
from station.domain.stays import StayPage, StayState, StaySummary
from station.usecases.hospitals import HospitalList
from station.usecases.letter_lists import WhoLiesWhere
from station.usecases.letters import BedMeanwhile, IssueLetter, Patient
from station.usecases.stay_lists import ResidentList

_ALL = 5000
_WORDS = ("diagnosis", "scope", "brought_by", "escort", "state_on_leaving", "remarks", "vehicle")
_PAUSE_MS = 400
_GOES = frozenset({StayState.IN_STATION, StayState.ON_LEAVE})


class LetterForm(QWidget):
    """Resident or name first; the bed is asked for only when a resident goes by this letter."""

    saved = Signal(object)
    """The `LetterSaved` of a letter that was issued."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._client_id = ""
        self._stays: Mapping[str, StaySummary] = {}
        self._went: Mapping[int, datetime] = {}
        """When residents who lie in hospital went there, by stay."""
        self._shown_for: int | None = None
        self._wanted: int | None = None
        self._kept: TypedLetter | None = None
        """A kept letter that is put back once it is known who is here."""
        self._touched = False
        """Whether the clerk has typed anything of this letter."""
        self._drafts = LetterDrafts(desk, self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._beside = KeptLetters()
        self._residents, self._hospitals = Known(), Known()
        self._who = Form(self._who_fields())
        self._what = Form(self._what_fields())
        self._bed = Form(self._bed_fields())
        self._issue = Button(
            Names.ISSUE, self.tr("Issue the letter"), "primary", key="Ctrl+Enter", press=self.issue
        )
        self._issue.setEnabled(desk.may(IssueLetter))
        self._bed_card = card(self.tr("The bed in the station"), self._bed)
        body = column(
            self._beside,
            card(self.tr("Patient and hospital"), self._who),
            card(self.tr("What the letter says"), self._what),
            self._bed_card,
            None,
            gap=t.SPACE_2,
        )
        foot = frame(
            row(
                label(self.tr("The number is given when the letter is issued."), "second"),
                None,
                self._issue,
                margin=t.SPACE_3,
            )
        )
        layout = column(Scrolling(body), foot, parent=self)
        layout.setStretch(0, 1)
        self._connect()
        self.begin()

    def begin(self, stay_id: int | None = None) -> None:
        """Write a new letter, for a resident when one is named; a half-written one is kept."""
        self.keep_now()
        self._touched, self._kept = False, None
        self._client_id = uuid.uuid4().hex
        self._wanted, self._shown_for = stay_id, None
        for form in (self._who, self._what, self._bed):
            form.clear()
        self._bed["keep"].show_value(True)
        self._what["admitted_at"].show_value(self._desk.now())
        self._follow()
        self.reload()

    def reload(self) -> None:
        """Ask anew who is here and which hospitals get letters."""
        self._desk.ask(self, HospitalList(active_only=True), self._take_hospitals, seat="hospitals")
        self._drafts.ask(self._take_drafts)

    def go_on(self, letter: TypedLetter) -> None:
        """Go on with a kept letter; the one in the form is kept in its place."""
        self.begin()
        self._client_id, self._kept, self._touched = letter.client_id, letter, True

    def give_up(self, client_id: str) -> None:
        """Forget a kept letter."""
        self._drafts.drop(client_id)
        self._drafts.ask(self._take_drafts)

    def keep_now(self) -> None:
        """Keep what is typed, as at every pause."""
        self._pause.stop()
        if self._touched and self._kept is None:
            cells = {place: text for form in self._forms() for place, text in form.typed().items()}
            stay = self._stay()
            title = stay.name if stay is not None else cells["name"]
            if not any(cells[place] for place in ("resident", "name", "hospital_id", *_WORDS)):
                self._drafts.drop(self._client_id)
                return
            letter = TypedLetter(self._client_id, cells, title, self._desk.now())
            self._drafts.keep(letter)

    def start(self) -> None:
        """Put the caret into the first field."""
        self._who.start()

    def issue(self) -> None:
        """Issue the letter; what the rules say against it is shown at its field."""
        try:
            deed = self._read()
        except Refused:
            return
        form = self._client_id
        self._desk.do(self, deed, lambda saved: self._was_issued(saved, form))

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show what was refused at its fields, the first one last: there the caret stays."""
        left = tuple(problems)
        for form in (self._bed, self._what, self._who):
            left = form.show_problems(left)
        return left

    # --- fields ------------------------------------------------------------------------------

    def _who_fields(self) -> list[Field]:
        sexes = [(sex, self._desk.codes["sexes"].name(sex)) for sex in (Sex.MALE, Sex.FEMALE)]
        f = Names.field
        return [
            CodeField(f("resident"), self.tr("Resident"), self._residents.codes, place="resident"),
            LineField(f("name"), self.tr("Name"), place="name"),
            ChoiceField(f("sex"), self.tr("Sex"), sexes, place="sex"),
            CodeField(
                f("hospital_id"), self.tr("Hospital"), self._hospitals.codes, place="hospital_id"
            ),
        ]

    def _what_fields(self) -> list[Field]:
        now, f = self._desk.now, Names.field
        return [
            MomentField(f("admitted_at"), self.tr("Brought there"), now, place="admitted_at"),
            MomentField(f("notified_at"), self.tr("Notice"), now, place="notified_at"),
            LineField(f("diagnosis"), self.tr("Suffers from"), place="diagnosis", wide=True),
            LineField(
                f("state_on_leaving"), self.tr("Condition"), place="state_on_leaving", wide=True
            ),
            LineField(
                f("scope"),
                self.tr("Scope"),
                place="scope",
                wide=True,
                placeholder=self.tr("empty: acute treatment until stable, as the form says"),
            ),
            LineField(f("brought_by"), self.tr("Brought by"), place="brought_by"),
            LineField(f("escort"), self.tr("Goes along"), place="escort"),
            LineField(
                f("vehicle"),
                self.tr("Vehicle"),
                place="vehicle",
                wide=True,
                placeholder=self.tr("number plate and driver, or ambulance"),
            ),
            LineField(f("remarks"), self.tr("Remarks"), place="remarks", wide=True),
            LineField(
                f("reason"),
                self.tr("Reason"),
                place="reason",
                wide=True,
                placeholder=self.tr("why late, to another hospital, or beside an open letter"),
            ),
        ]

    def _bed_fields(self) -> list[Field]:
        keep = [(True, self.tr("Keep the bed")), (False, self.tr("Give it up"))]
        return [
            ChoiceField(Names.field("keep"), self.tr("Bed"), keep, place="keep"),
            ComingMomentField(
                Names.field("hold_until"), self.tr("Until"), self._desk.now, place="hold_until"
            ),
        ]

    def _connect(self) -> None:
        self._who["resident"].settled.connect(self._follow)
        self._who["resident"].edited.connect(self._follow)
        self._bed["keep"].settled.connect(self._follow)
        self._who.finished.connect(self._what.start)
        self._what.finished.connect(self._go_on)
        self._bed.finished.connect(self._issue.setFocus)
        for form in self._forms():
            form.edited.connect(self._was_edited)
        self._pause.timeout.connect(self.keep_now)
        self._beside.goes_on.connect(self.go_on)
        self._beside.given_up.connect(self.give_up)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.issue)

    def _forms(self) -> tuple[Form, Form, Form]:
        return self._who, self._what, self._bed

    def _was_edited(self) -> None:
        self._touched = True
        self._pause.start()

    def _go_on(self) -> None:
        if self._bed_card.isVisibleTo(self):
            self._bed.start()
        else:
            self._issue.setFocus()

    # --- what is known -----------------------------------------------------------------------

    def _take_hospitals(self, hospitals: tuple[HospitalRecord, ...]) -> None:
        self._hospitals.take([as_hospital(each) for each in hospitals])
        self._desk.ask(self, WhoLiesWhere(), self._take_patients, seat="patients")

    def _take_drafts(self, kept: Sequence[TypedLetter]) -> None:
        others = [each for each in kept if each.client_id != self._client_id]
        self._beside.show_kept(others, self._desk.now())

    def _take_stays(self, page: StayPage) -> None:
        self._stays = {stay.rescue_number: stay for stay in page.stays}
        self._residents.take([as_resident(stay) for stay in page.stays])
        wanted = next((stay for stay in page.stays if stay.id == self._wanted), None)
        if wanted is not None:
            self._who["resident"].show_value(wanted.rescue_number)
            self._wanted = None
        if self._kept is not None:
            for form in self._forms():
                form.retype(self._kept.cells)
            stay = self._stay()
            self._shown_for = stay.id if stay is not None else None  # the time is as it was typed
            self._kept = None
        self._follow()

    def _take_patients(self, patients: Sequence[PatientLine]) -> None:
        """Know who went when before anybody is named: the time comes with the name."""
        self._went = {line.stay_id: line.since for line in patients if line.stay_id is not None}
        self._desk.ask(self, ResidentList(limit=_ALL), self._take_stays, seat="residents")

    def _show_when(self, stay: StaySummary | None) -> None:
        """Who went already was brought there then, and not now."""
        if stay is not None and stay.id != self._shown_for and stay.id in self._went:
            self._shown_for = stay.id
            self._what["admitted_at"].show_value(self._went[stay.id])

    def _stay(self) -> StaySummary | None:
        try:
            number = self._who["resident"].value()
        except Refused:
            return None
        return self._stays.get(number or "")

    def _follow(self) -> None:
        """A resident brings name and sex along; the bed is asked of who goes now."""
        stay = self._stay()
        self._show_when(stay)
        for place in ("name", "sex"):
            self._who[place].set_optional_shown(stay is None)
        self._bed_card.setVisible(stay is not None and stay.state in _GOES)
        self._bed["hold_until"].set_optional_shown(self._bed["keep"].value() is not False)

    # --- what is typed -----------------------------------------------------------------------

    def _read(self) -> IssueLetter:
        """Read all; raises Refused, shown at its fields."""
        who, what, bed = self._who.values(), self._what.values(), self._bed.values()
        stay = self._stay()
        now = self._desk.now()
        facts = LetterFacts(
            admitted_at=what["admitted_at"] or now,
            notified_at=what["notified_at"],
            **{place: what[place] or "" for place in _WORDS},
        )
        patient = Patient(name=who["name"] or "", sex=who["sex"] or Sex.UNKNOWN)
        if stay is not None:
            patient = Patient(stay.id)
        keep: Any = bed["keep"] is not False
        return IssueLetter(
            self._client_id,
            int(who["hospital_id"] or 0),
            patient,
            facts,
            BedMeanwhile(keep, bed["hold_until"] if keep else None),
            what["reason"] or "",
        )

    def _was_issued(self, saved: LetterSaved, form: str) -> None:
        self._drafts.drop(form)
        if form == self._client_id:  # else another letter is being written by now
            self._touched = False
            self.begin()
        self.saved.emit(saved)
