"""The form of one person: six sections at the left, the live panel at the right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from station.desktop.desk import Desk
from station.desktop.emergency import offer_card
from station.desktop.leads import PatientThere
from station.desktop.pages.intake.beside import (
    sex_and_age,
)
from station.desktop.pages.intake.expected import ExpectedPanel
from station.desktop.pages.intake.filled import fill_in, fill_patient
from station.desktop.pages.intake.person_parts import PersonParts
from station.desktop.pages.intake.questions import SoFar
from station.domain.assistance import AssistanceTrouble
from station.domain.bed_offer import BedOffer
from station.domain.beds import BedTrouble, Sleeper
from station.domain.brought_packages import ExpectedArrival
from station.domain.intake import Outcome
from station.domain.people import DocumentKind, PersonTrouble
from station.domain.problems import Problem
from station.domain.repeats import RepeatAidRecord
from station.domain.search import Hit, SearchAnswer
from station.usecases.assistance import ProposeClass, Proposed
from station.usecases.bed_board import BedsAtDoor
from station.usecases.brought_people import ExpectedArrivals
from station.usecases.clocks import MissingItems
from station.usecases.person_sheet import OpenPerson, PhotoOf
from station.usecases.search import Candidates as CandidatesFor
from station.usecases.search import Find, HitOf
from station.usecases.stay_lists import RepeatAid
from station.wording import shown
from station.wording.names import word

SIDE = 444
LOOK_MS = 200
_MOVED = {"age": "born"}


class PersonForm(PersonParts):
    """Reads and shows one person; asks meanwhile who it may be, which class, which bed."""

    edited = Signal()
    """Something was typed: the draft is due."""
    written = Signal()
    """It was the clerk's own hand, and no draft that was put back."""
    send_away = Signal(object)
    """The `Outcome` that a banner proposes instead of a bed."""
    camera_wanted, file_wanted = Signal(), Signal()

    def __init__(self, desk: Desk, client_id: str = "") -> None:
        super().__init__(desk, client_id)
        self.family, self.family_size = "", 1
        """What those share who came together, and how many they are."""
        self.promised: tuple[tuple[int, Sleeper], ...] = ()
        """The beds that others of the same arrival will get."""
        self._of_things = self._is_restored = False
        self._asked: dict[str, object] = {}
        self._opened: set[int] = set()
        self.expected = ExpectedPanel(desk)
        self.beside.insertWidget(0, self.expected)
        self._connect()
        self._look()

    def _connect(self) -> None:
        self._wait = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._wait.timeout.connect(self._look)
        for i, section in enumerate(self._all):
            section.edited.connect(self._was_edited)
            section.settled.connect(self._wait.start)
            if i + 1 < len(self._all):
                section.finished.connect(self._all[i + 1].start)
        self.repeat.edited.connect(self._was_edited)
        self.who.searched_for.connect(lambda _text: self._wait.start())
        self.who.opened.connect(self._wait.start)
        self.who.camera_wanted.connect(self.camera_wanted)
        self.who.file_wanted.connect(self.file_wanted)
        self.things.camera_wanted.connect(self.camera_wanted)
        self.things.file_wanted.connect(self.file_wanted)
        self.candidates.taken.connect(self.take_known)
        self.candidates.judged.connect(self._judged)
        self.expected.taken.connect(self.take_expected)
        self.door.hospital.connect(lambda: self.send_away.emit(Outcome.TO_HOSPITAL))
        self.door.police.connect(lambda: self.send_away.emit(Outcome.TO_POLICE))
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)

    # --- what is asked meanwhile -------------------------------------------------------------

    def look_again(self) -> None:
        """Ask everything anew: the book has changed."""
        self._asked.clear()
        self._wait.start()

    def _look(self) -> None:
        so_far = self.so_far()
        self.things.show_sex(so_far.sex)
        self._look_for_people(so_far)
        if self.who.is_open:
            door = so_far.facts
            wages = self.assistance.own_wages()
            propose = ProposeClass(so_far.age, door.mental_state, door.self_care, wages)
            self._ask(propose, self._show_class)
            self._ask(
                BedsAtDoor(
                    so_far.sleeper(self.family, self.family_size),
                    family_size=self.family_size,
                    promised=self.promised,
                ),
                self._show_beds,
            )
            self._ask(MissingItems(so_far.admission()), self._show_missing)
        self.mark()

    def _look_for_people(self, so_far: SoFar) -> None:
        today = self._desk.now().date()
        nothing = not self.who.is_open and not self.who.search_text()
        self.candidates.set_hint_shown(nothing)
        self._ask(ExpectedArrivals(), partial(self._show_expected, wanted=nothing))
        self.expected.set_wanted(nothing)
        if so_far.known is not None:
            self._asked.pop("people", None)
            self.candidates.show_hits(())
            self._ask_repeat(so_far.known, so_far)
        elif self.who.is_new:
            if so_far.says_something(today):
                self._ask(CandidatesFor(so_far.clues(today)), self._show_hits, "people")
        elif text := self.who.search_text():

            def found(answer: SearchAnswer) -> None:
                self._show_hits(answer.hits)
                self.who.show_found(text, len(answer.hits))

            self._ask(Find(text), found, "people")
        else:
            self._asked.pop("people", None)
            self._show_hits(())

    def _ask(self, question: Any, then: Any, seat: str = "") -> None:
        """Ask what has not been asked in the same words just before.

        An answer to what the form does not ask any more is not shown.
        """
        place = seat or type(question).__name__

        def heard(answer: Any) -> None:
            if self._asked.get(place) == question:
                then(answer)

        if self._asked.get(place) != question:
            self._asked[place] = question
            self._desk.ask(self, question, heard, seat=place)

    def _show_hits(self, hits: Sequence[Hit]) -> None:
        self.candidates.show_hits(hits)
        self._fit_keys()
        self._tell_of_first()

    def _tell_of_first(self) -> None:
        """Show the earlier help of the likeliest who is left."""
        left = [hit for hit in self.candidates.shown() if hit.restricted is None]
        if left:
            self._ask_repeat(left[0], self.so_far())
        elif self.who.known is None:
            self._asked.pop("repeat", None)
            self.repeat.show_record("", None, self._desk.now().date())

    def _ask_repeat(self, hit: Hit, so_far: SoFar) -> None:
        def show(record: RepeatAidRecord) -> None:
            taken = self.who.known is not None
            words = (
                self.tr("{name}: helped before") if taken else self.tr("If {name}: helped before")
            )
            self.repeat.show_record(words.format(name=hit.name), record, self._desk.now().date())

        facts = so_far.facts
        question = RepeatAid(hit.person_id, facts.signs, facts.mental_state)
        if not hit.minor or hit.person_id in self._opened:
            self._ask(question, show, "repeat")
        elif self.who.known is not None:
            self._open(hit.person_id, self._wait.start)
        else:
            self._asked.pop("repeat", None)
            self.repeat.show_record("", None, self._desk.now().date())

    def _open(self, person_id: int, then: Callable[[], object]) -> None:
        """Open a minor's file once: it leaves its line in the trace before it is looked into."""
        self._opened.add(person_id)
        self._desk.do(self, OpenPerson(person_id), lambda _sheet: then())

    def _show_class(self, proposed: Proposed) -> None:
        so_far = self.so_far()
        said = []
        if so_far.age is None:
            said.append(self.tr("age not known"))
        else:
            said.append(self.tr("aged %n", "", so_far.age))
        if so_far.facts.mental_state is not None:
            said.append(word(so_far.facts.mental_state))
        if so_far.facts.self_care is not None:
            said.append(word(so_far.facts.self_care))
        self.assistance.show_proposed(proposed, "、".join(said))
        self.mark()

    def _show_beds(self, offer: BedOffer) -> None:
        self.bed.show_offer(offer)
        self.mark()

    def _show_missing(self, clocks: Any) -> None:
        self.missing.show_clocks(clocks, self._desk.now())

    def _show_expected(self, found: tuple[ExpectedArrival, ...], *, wanted: bool) -> None:
        self.expected.show_people(found)
        self.expected.set_wanted(wanted)

    # --- what the clerk does -----------------------------------------------------------------

    def take_known(self, hit: Hit) -> None:
        """Take somebody who was here before instead of writing a new person."""
        if hit.restricted is not None:
            offer_card(self, self._desk, hit, self.look_again)
            return
        today = self._desk.now().date()
        said = [sex_and_age(self._desk, hit, today)]
        if hit.area:
            said.append(self._desk.codes["areas"].name(hit.area))
        if hit.last_stay is not None:
            said.append(hit.last_stay.rescue_number)
            said.append(shown.full_day(hit.last_stay.admitted_at.date()))
        self._asked.pop("repeat", None)  # its heading says otherwise from now on
        self.who.take_known(hit, " · ".join(said))
        if hit.photo_id is not None:
            question = PhotoOf(hit.photo_id, small=True)
            self._desk.ask(
                self, question, lambda photo: self.who.show_known_photo(hit, photo), seat="photo"
            )
        if not self._is_restored:
            expected = ExpectedArrivals(hit.person_id)
            self._desk.ask(self, expected, self._fill_expected, seat="expected")
        self.how.start()

    def take_expected(self, person_id: int) -> None:
        """Take somebody who was expected from another station."""

        def found(hit: Hit | None) -> None:
            if hit is not None:
                self.take_known(hit)

        self._desk.ask(self, HitOf(person_id), found, seat="expected hit")

    def _fill_expected(self, found: tuple[ExpectedArrival, ...]) -> None:
        if found and found[0].key:
            fill_in(self, found[0], self._desk)
            self._was_edited()

    def take_in_there(self, patient: PatientThere) -> None:
        """Fill in what the hospital has told: way, unit, when and by whom they were brought."""
        fill_patient(self, patient)
        self._was_edited()

    def take(self, number: int) -> bool:
        """Take the n-th candidate while the caret is in section one, else the n-th bed."""
        if self.in_who():
            return self.candidates.take(number)
        if self.expected.take(number):
            return True
        return self.bed.take(number)

    def in_who(self) -> bool:
        """Whether Alt and a digit mean people just now: nobody taken, and the caret up there."""
        focus = QApplication.focusWidget()
        inside = focus is None or any(
            part.isAncestorOf(focus) for part in (self.who, self.candidates)
        )
        return self.who.known is None and bool(self.candidates.shown()) and inside

    def go_to(self, number: int) -> None:
        """Put the caret into the n-th section (from 0), its heading at the top."""
        section = self.sections[number]
        section.start()
        self._scroll_to(section)
        # Once more when the form is laid out: fields may have appeared just now.
        QTimer.singleShot(0, section, lambda: self._scroll_to(section))

    def _scroll_to(self, section: QWidget) -> None:
        top = section.mapTo(self._scroll.widget(), QPoint(0, 0)).y()
        self._scroll.verticalScrollBar().setValue(top)
        focus = QApplication.focusWidget()
        if focus is not None and section.isAncestorOf(focus):
            self._bring_into_view(focus)  # a long section may have its field below the edge

    def aim(self) -> bool:
        """Settle where the next picture goes: to the things while the caret is there, else who.

        Whether it is of things, and so taken whole.
        """
        focus = QApplication.focusWidget()
        self._of_things = focus is not None and self.things.isAncestorOf(focus)
        return self._of_things

    def take_photo(self, given: Path | QImage) -> None:
        """Take a picture to where it was aimed at."""
        (self.things.photos.take if self._of_things else self.who.take_photo)(given)

    def start_after_photo(self) -> None:
        """Put the caret back into the section that the picture was for."""
        (self.things if self._of_things else self.who).start()

    def start(self) -> None:
        self.who.start()

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show what was refused at its fields; give back what has none here."""
        left = at_place = tuple(_at_our_place(problem) for problem in problems)
        # The first section last: the caret stays at the first field of the form that is wrong.
        for section in reversed(self._all):
            left = section.show_problems(left)
        unseen = [p for p in left if p.code is PersonTrouble.NOT_SEARCHED]
        if unseen or any(isinstance(p.code, BedTrouble) for p in at_place):
            self.look_again()
        self.mark()
        return left

    # --- the rest ----------------------------------------------------------------------------

    def retype(self, typed: Mapping[str, Any]) -> None:
        self._is_restored = True
        super().retype(typed)
        self._is_restored = False
        if typed["known"] is not None:
            self._find_known(typed["known"])
        self._wait.start()

    def _find_known(self, person_id: int) -> None:
        """Look up again who had been taken before the program ended."""

        def found(hit: Hit | None) -> None:
            if hit is not None and hit.restricted is None and not self.who.is_open:
                self._is_restored = True
                self.take_known(hit)
                self._is_restored = False

        self._desk.ask(self, HitOf(person_id), found)

    def _judged(self) -> None:
        self._tell_of_first()
        self._was_edited()

    def _was_edited(self) -> None:
        self._wait.start()
        if not self._is_restored:
            self.written.emit()
        self.edited.emit()

    def _fit_keys(self) -> None:
        """Let the buttons show Alt and a digit where they work just now."""
        people = self.in_who()
        self.candidates.set_keys_live(people)
        self.bed.set_keys_live(not people)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isVisible() or not self.isAncestorOf(now):
            return
        self._fit_keys()
        if self._scroll.isAncestorOf(now):
            self._bring_into_view(now)
            # Once more when the form is laid out: it may have come to the front just now.
            QTimer.singleShot(0, now, lambda: self._bring_into_view(now))
        self.changed.emit()

    def _bring_into_view(self, field: QWidget) -> None:
        """Scroll to a field, with room for the sentence under it."""
        self._scroll.ensureWidgetVisible(field, 0, 64)


def _at_our_place(problem: Problem) -> Problem:
    """Name the field of this form that a refusal belongs to."""
    place = problem.place or ""
    if isinstance(problem.code, AssistanceTrouble) and place == "reason":
        return replace(problem, place="class_reason")
    if isinstance(problem.code, BedTrouble):
        return replace(problem, place="bed_id")
    if place == "documents":
        own = problem.data.get("kind", DocumentKind.RESIDENT_ID) is DocumentKind.RESIDENT_ID
        return replace(problem, place="id_number" if own else "document_number")
    return replace(problem, place=_MOVED.get(place, place) or None)
