"""One resident on the way out: the check list, the facts of the way, and the door."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from station.desktop.desk import Desk
from station.desktop.kept import Kept
from station.desktop.layout import column
from station.desktop.leads import FilePart
from station.desktop.page import to_the_edge
from station.desktop.pages.travel import checks as lines
from station.desktop.pages.travel.checks import CheckList
from station.desktop.pages.travel.collector import CollectorCard
from station.desktop.pages.travel.consent import ask_alone, ask_stays
from station.desktop.pages.travel.copies import COPIED, CopyDesk
from station.desktop.pages.travel.door import Door
from station.desktop.pages.travel.facts import FactsForm, way_name
from station.desktop.pages.travel.middle import middle
from station.desktop.pages.travel.person_head import PersonHead
from station.desktop.pages.travel.things import ReturnThings
from station.desktop.parts import card
from station.domain.assistance import AssistanceClass
from station.domain.collectors import Collector
from station.domain.leaving import LeavingPlan, LeavingSheet, LeavingWay
from station.domain.leaving_lines import Check
from station.domain.permissions import Permission
from station.domain.person_sheet import PersonSheet
from station.domain.problems import Problem, Refused
from station.domain.stay_sheets import StaySheetRecord
from station.domain.stays import StayState
from station.usecases.leaving import (
    AllowAlone,
    DropLeaving,
    Gone,
    LeavingCheck,
    LetLeave,
    PrepareLeaving,
)
from station.usecases.papers import (
    PrintDeclaration,
    PrintLeavingForm,
    PrintLeavingHandover,
    PrintTerminationNotice,
)
from station.usecases.person_sheet import PersonFile, PhotoOf
from station.usecases.stay_lists import OpenStaySheet, StaySheet
from station.usecases.work import Write

_LOOK_MS = 250


class LeavingDesk(QWidget):
    """The check list follows what is typed; a button on a line does what the line asks for."""

    opened = Signal(object, object)
    """The `StaySheetRecord` and the `PersonRecord` that are now on the page."""
    planned = Signal(object)
    """The `LeavingSheet`, after it was looked at anew."""
    gone = Signal(object, object, object)
    """What the door gave back, a `Gone`; whose stay it was, and the way."""
    wants_voucher = Signal()
    wants_earlier = Signal(str)
    wants_sheet = Signal(int, object)
    """A stay whose sheet is wanted, and at which part."""
    printed = Signal(object)
    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.stay: StaySheetRecord | None = None
        self.person: PersonSheet | None = None
        self._sheet: LeavingSheet | None = None
        self._go_first = False
        self._wanted: int | None = None
        """Whose file is on the page or on its way; answers about others come too late."""
        self.head = PersonHead(desk.codes)
        self.checks = CheckList()
        self.things = ReturnThings(desk)
        self.facts = FactsForm(desk)
        self.collector = CollectorCard(desk)
        self.copies = CopyDesk(desk, self.facts.plan, self.save)
        self.door = Door(desk)
        self._look = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._look.timeout.connect(self.look_again)
        self._kept = Kept(self, desk, "leaving", self._typed)
        self._lay_out()
        self._connect()

    def open(self, stay_id: int) -> None:
        """Open a resident's file; looking leaves its line in the trace."""
        self._kept.close()
        self._look.stop()
        self._wanted = stay_id
        self.stay = self.person = self._sheet = None
        self.checks.show_checks(())
        self.head.way.setEnabled(False)
        self.head.show_photo(None)
        self.things.close_form()
        self.copies.open(None)
        self.collector.open(None)
        self.door.shut()
        self._desk.do(self, OpenStaySheet(stay_id), self._show_stay)

    def shows(self, stay_id: int) -> bool:
        """Whether this stay is on the page, or on its way there."""
        return self._wanted == stay_id

    def reload(self) -> None:
        """Ask anew for what another deed may have changed; what is typed stays."""
        if self.stay is not None:
            self._desk.ask(self, StaySheet(self.stay.summary.id), self._show_stay)

    def look_again(self) -> None:
        """Run the check list over what stands in the form now."""
        if self.stay is None:
            return
        stay_id = self.stay.summary.id
        if self._sheet is None:
            self._desk.ask(self, LeavingCheck(stay_id), self._begin)
        else:
            check = LeavingCheck(stay_id, plan=self.facts.readable())
            self._desk.ask(self, check, self._show_checks)

    def save(self, then: Callable[[LeavingSheet], object] | None = None) -> None:
        """Save what is known of the way out."""
        if self.stay is None or self._sheet is None:
            return
        try:
            plan = self.facts.plan()
        except Refused:
            return

        key = self._kept.key

        def saved(sheet: LeavingSheet) -> None:
            self._kept.drop(key)
            self._show_checks(sheet)
            if then is not None:
                then(sheet)
            else:
                self.said.emit(self.tr("Saved: {way}.").format(way=way_name(sheet.way)))

        deed = PrepareLeaving(self.stay.summary.id, self._sheet.version, plan)
        self._desk.do(self, deed, saved)

    def let_leave(self) -> None:
        """Close the stay and free the bed."""
        if self.stay is None or self._sheet is None:
            return
        try:
            plan, at = self.facts.plan(), self.door.left_at.value()
        except Refused:
            self.door.left_at.settle()
            return
        stay, key = self.stay.summary, self._kept.key

        def left(gone: Gone) -> None:
            self._kept.drop(key)
            if self._wanted == stay.id:
                self._kept.close()
            self.gone.emit(gone, stay, plan.way)

        deed = LetLeave(stay.id, plan.way, at, plan, self._sheet.version)
        self._desk.do(self, deed, left)

    def drop(self) -> None:
        """The resident stays after all."""
        if self.stay is None:
            return
        stay_id, key = self.stay.summary.id, self._kept.key

        def dropped(_none: None) -> None:
            self._kept.drop(key)
            if self._wanted == stay_id:
                self._sheet = None
            self.said.emit(self.tr("Stays in the station."))

        name = self.stay.summary.name
        ask_stays(self, name, lambda why: self._desk.do(self, DropLeaving(stay_id, why), dropped))

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show what was refused at its field; what the list shows already is said there."""
        left = self.things.show_problems(tuple(problems))
        left = self.facts.show_problems(left)
        mine = [problem for problem in left if problem.place == "happened_at"]
        if mine:
            self.door.left_at.show_problems(mine)
        return tuple(problem for problem in left if problem.place != "happened_at")

    # --- parts -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._card = card(self.tr("Facts of the way"), self.facts)
        self._copies_card = card(self.tr("Copy of the paper"), self.copies)
        self._middle = column(
            self.things, self.checks, self.collector, self._card, self._copies_card, None
        )
        self._area = middle(self._middle)
        layout = column(to_the_edge(self.head), self._area, to_the_edge(self.door), parent=self)
        layout.setStretch(1, 1)

    def _connect(self) -> None:
        self.head.way_chosen.connect(self._change_way)
        self.checks.pressed.connect(self._act)
        self.facts.edited.connect(self._was_edited)
        self.things.said.connect(self.said)
        self.copies.said.connect(self.said)
        self.copies.covers.connect(self._cover)
        self.collector.taken.connect(self._take)
        QShortcut(QKeySequence("Ctrl+S"), self).activated.connect(self.save)
        self.door.saves.connect(self.save)
        self.door.opens.connect(self.let_leave)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.door.press)

    # --- what is shown -----------------------------------------------------------------------

    def _show_stay(self, stay: StaySheetRecord) -> None:
        if stay.summary.id != self._wanted:
            return
        self.stay = stay
        self.head.show_sheet(stay)
        self.collector.open(stay.summary.id)
        self._desk.ask(self, PersonFile(stay.summary.person_id), self._show_person)
        self.look_again()

    def _show_person(self, person: PersonSheet) -> None:
        if self.stay is None or person.asked_id != self.stay.summary.person_id:
            return
        self.person = person
        record = person.record
        age = record.age(self._desk.now().date())
        words = "" if age is None else str(age)
        if record.age_estimated and words:
            words = self.tr("about {age}").format(age=words)
        self.head.show_person(self.stay, record, words)
        if record.photo_id is not None:
            question = PhotoOf(record.photo_id, small=True)
            self._desk.ask(self, question, lambda picture: self._show_face(person, picture))
        else:
            self.head.show_photo(None)
        self.opened.emit(self.stay, record)

    def _show_face(self, person: PersonSheet, picture: bytes) -> None:
        if person is self.person:
            self.head.show_photo(picture)

    def _begin(self, sheet: LeavingSheet) -> None:
        """Show what was saved, or the draft for who is missing, or the way that most take."""
        if self.stay is None or sheet.stay_id != self.stay.summary.id:
            return
        self._sheet = sheet
        summary = self.stay.summary
        kept = summary.minor or summary.assistance_class is AssistanceClass.PROTECTIVE
        proposed = LeavingWay.KIN if kept else LeavingWay.VOUCHER
        self._show_plan(sheet.plan or sheet.proposed or LeavingPlan(proposed))
        self._kept.open(str(summary.id), summary.name, self._retype)
        self._go_first = True
        self.head.way.setEnabled(True)
        self.look_again()

    def _show_checks(self, sheet: LeavingSheet) -> None:
        if self.stay is None or sheet.stay_id != self.stay.summary.id:
            return
        self._sheet = sheet
        self.collector.follow(self.facts.readable())
        self.head.show_way(sheet.way)
        comes = sheet.way in COPIED
        self._copies_card.setVisible(comes)
        self.copies.open(sheet.stay_id if comes else None)
        self.checks.show_checks(sheet.checks)
        self.door.show_checks(sheet.checks)
        if self._go_first:
            self._go_first = False
            self.checks.start()
        self.planned.emit(sheet)

    def _show_plan(self, plan: LeavingPlan) -> None:
        away = self.stay is not None and self.stay.summary.state is StayState.IN_HOSPITAL
        self.facts.show_plan(plan, in_hospital=away)

    # --- what is done ------------------------------------------------------------------------

    def _change_way(self, way: LeavingWay) -> None:
        self._show_plan(replace(self.facts.readable(), way=way))
        self._was_edited()

    def _take(self, collector: Collector) -> None:
        """Name the verified seeker as the one who fetches; the clerk looks at it and saves."""
        self._show_plan(collector.taken_into(self.facts.readable()))
        self._fill("fetcher_proof")
        self._was_edited()

    def _act(self, check: Check, verb: str) -> None:
        """Do what a line of the check list asks for."""
        assert self.stay is not None
        now, stay_id = self._desk.now(), self.stay.summary.id
        sets: dict[str, Callable[[], object]] = {
            lines.FILL: lambda: self._fill(check.place or ""),
            lines.LEADER: self._ask_leader,
            lines.KIN: lambda: self._change_way(LeavingWay.KIN),
            "agreed": lambda: self._settle("agreed", tick=True),
            "copy": self._start_copy,
            "excuse": lambda: self.copies.ask_without(stay_id, alone=self._decides_alone()),
            "form_signed": lambda: self._settle("service_form_signed_at", now),
            "declared": lambda: self._settle("declaration_signed_at", now),
            "notice_given": lambda: self._settle("notice_given_at", now),
            "things": self._open_things,
            "voucher": self.wants_voucher.emit,
            "earlier": lambda: self.wants_earlier.emit(str(check.data.get("number", ""))),
            "sheet": lambda: self._open_sheet(FilePart.HEALTH),
            "identity": lambda: self._open_sheet(FilePart.IDENTITY),
            "name": lambda: self._open_sheet(FilePart.IDENTITY),
            "arrival": lambda: self._open_sheet(FilePart.INTAKE),
            "store": lambda: self._open_sheet(FilePart.THINGS),
            "print_form": lambda: self._print(PrintLeavingForm),
            "print_declaration": lambda: self._print(PrintDeclaration),
            "print_notice": lambda: self._print(PrintTerminationNotice),
            "print_handover": lambda: self._print(PrintLeavingHandover),
        }
        sets[verb]()

    def _settle(self, place: str, value: object = None, *, tick: bool = False) -> None:
        """Put a fact into the form and save it."""
        if tick:
            self.facts.tick(place)
        else:
            self.facts.form[place].show_value(value)
        self.save()

    def _fill(self, place: str) -> None:
        """Bring the field of a place into sight, with the caret in it."""
        self._area.ensureWidgetVisible(self.facts, 0, 0)
        self.facts.go_to(place)
        if (field := self.facts.form.fields.get(place)) is not None:
            self._area.ensureWidgetVisible(field)

    def _open_sheet(self, part: FilePart) -> None:
        if self.stay is not None:
            self.wants_sheet.emit(self.stay.summary.id, part)

    def _open_things(self) -> None:
        stay = self.stay
        if stay is not None and stay.door is not None:
            self._area.verticalScrollBar().setValue(0)
            self.things.open(stay.door.intake_id, stay.summary.name)

    def _print(self, deed: Callable[[int], Write[Any]]) -> None:
        """Save the way first: a paper says what the book says."""
        assert self.stay is not None
        made = deed(self.stay.summary.id)
        self.save(lambda _sheet: self._desk.do(self, made, self.printed.emit))

    def _ask_leader(self) -> None:
        assert self.stay is not None

        def consent(deed: AllowAlone) -> None:
            words = self.tr("The leader's consent is written down.")
            self.save(lambda _sheet: self._desk.do(self, deed, lambda _n: self.said.emit(words)))

        ask_alone(self, self.stay.summary, consent, alone=self._decides_alone())

    def _start_copy(self) -> None:
        """Bring the place of the copy into sight, with the keyboard on it."""
        self._area.ensureWidgetVisible(self._copies_card)
        self.copies.start()

    def _cover(self, covered: bool) -> None:
        """Give the room of list and form to the camera, or to one large copy."""
        for part in (self.checks, self._card):
            part.setVisible(not covered)
        self._middle.setStretchFactor(self._copies_card, int(covered))

    def _decides_alone(self) -> bool:
        """Whether this clerk may decide as a leader: not what they have prepared themself."""
        may = Permission.LEAVING_EXCEPT in self._desk.clerk.permissions
        return may and self._sheet is not None and not self._sheet.prepared_by_me

    def _was_edited(self) -> None:
        self._look.start()
        self._kept.was_edited()

    def _typed(self) -> dict[str, Any]:
        return {"way": self.facts.way.value, "facts": self.facts.form.typed()}

    def _retype(self, kept: Any) -> None:
        self._show_plan(replace(self.facts.readable(), way=LeavingWay(kept["way"])))
        self.facts.form.retype(kept["facts"])
        self.look_again()
