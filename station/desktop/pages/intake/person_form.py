"""The form of one person: six sections at the left, the live panel at the right."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from station.desktop.desk import Desk
from station.desktop.layout import Scrolling, column, holder, row
from station.desktop.pages.intake.beside import (
    Candidates,
    MissingPanel,
    RepeatPanel,
    sex_and_age,
)
from station.desktop.pages.intake.care import BedSection, ClassSection
from station.desktop.pages.intake.door import DoorSection, StatementSection
from station.desktop.pages.intake.how import HowSection
from station.desktop.pages.intake.questions import SoFar
from station.desktop.pages.intake.section import Section
from station.desktop.pages.intake.things import ThingsSection
from station.desktop.pages.intake.who import WhoSection
from station.domain.assistance import AssistanceTrouble
from station.domain.bed_choice import Proposals
from station.domain.beds import BedTrouble, Sleeper
from station.domain.intake import ArrivalFacts, HowCame, IntakeTrouble, Outcome
from station.domain.people import PersonTrouble
from station.domain.problems import Problem, Refused
from station.domain.repeats import RepeatAidRecord
from station.domain.search import Hit, SearchAnswer
from station.usecases.assistance import ProposeClass, Proposed
from station.usecases.bed_board import BedProposals
from station.usecases.clocks import MissingItems
from station.usecases.intake import Admission, Arrival
from station.usecases.search import Candidates as CandidatesFor
from station.usecases.search import Find
from station.usecases.stay_lists import RepeatAid
from station.wording import shown
from station.wording.names import word

SIDE = 444
LOOK_MS = 200
_MOVED = {"documents": "id_number", "age": "born"}


class PersonForm(QWidget):
    """Reads and shows one person; asks meanwhile who it may be, which class, which bed."""

    edited = Signal()
    """Something was typed: the draft is due."""
    changed = Signal()
    """What the strip says may have changed."""
    send_away = Signal(object)
    """The `Outcome` that a banner proposes instead of a bed."""
    photo_wanted = Signal()

    def __init__(self, desk: Desk, client_id: str = "") -> None:
        super().__init__()
        self._desk = desk
        self.client_id = client_id or str(uuid4())
        self.began = desk.now()
        self.family, self.family_size = "", 1
        self.promised: tuple[tuple[int, Sleeper], ...] = ()
        self._asked: dict[str, object] = {}
        self.who, self.how = WhoSection(desk), HowSection(desk)
        self.door, self.statement = DoorSection(), StatementSection(desk)
        self.things = ThingsSection(desk)
        self.assistance, self.bed = ClassSection(), BedSection()
        self.sections: tuple[Section, ...] = (
            self.who,
            self.how,
            self.door,
            self.things,
            self.assistance,
            self.bed,
        )
        self._all = (*self.sections[:3], self.statement, *self.sections[3:])
        self.candidates = Candidates(desk)
        self.repeat, self.missing = RepeatPanel(desk), MissingPanel()
        self._lay_out()
        self._connect()
        self._look()

    def _lay_out(self) -> None:
        self._scroll = Scrolling(column(*self._all, None, gap=6))
        row(self._scroll, parent=self)
        self.side = holder(column(self.candidates, self.repeat, self.missing, None, gap=6))
        """The live panel; the page sets it beside the form."""

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
        self.who.photo_place.pressed.connect(self.photo_wanted)
        self.candidates.taken.connect(self.take_known)
        self.candidates.judged.connect(self._was_edited)
        self.door.hospital.connect(lambda: self.send_away.emit(Outcome.TO_HOSPITAL))
        self.door.police.connect(lambda: self.send_away.emit(Outcome.TO_POLICE))
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)

    # --- reading -----------------------------------------------------------------------------

    def admission(self) -> Admission:
        """Read the whole form; raises Refused, shown at the fields."""
        problems: list[Problem] = []
        arrival = self.arrival(problems)
        problems += self.door.standing()
        choice = None
        try:
            choice = self.assistance.choice()
        except Refused as refused:
            problems += refused.problems
        if problems or arrival is None:
            raise Refused(problems)
        return Admission(arrival, choice, self.bed.bed_id(), self.bed.reason())

    def arrival(self, problems: list[Problem]) -> Arrival | None:
        """Read everything but class and bed; what cannot be read is added to the problems."""
        parts: dict[str, Any] = {}
        steps = {
            "how": self.how.facts,
            "door": self.door.facts,
            "statement": self.statement.facts,
            "safety": lambda: self.things.safety(self._desk),
            "things": self.things.belongings,
            "person": self._person,
        }
        for name, read in steps.items():
            try:
                parts[name] = read()
            except Refused as refused:
                problems += refused.problems
        if problems:
            self._mark()
            return None
        signed, witness = self.things.signed()
        facts = ArrivalFacts(
            **parts["how"],
            **parts["door"],
            **parts["statement"],
            repeat_reason=self.repeat.reason(),
        )
        hit = self.who.known
        return Arrival(
            client_id=self.client_id,
            facts=facts,
            person_id=None if hit is None else hit.person_id,
            person=parts["person"],
            searched=self.who.searched(self.candidates.others),
            photo=self.who.photo,
            safety=parts["safety"],
            belongings=parts["things"],
            belongings_signed=signed,
            belongings_witness=witness,
        )

    def _person(self) -> Any:
        if self.who.known is not None:
            return None
        if not self.who.is_new:
            missing = Problem(IntakeTrouble.NOT_SEARCHED, "search")
            self.who.show_problems([missing])
            raise Refused(missing)
        return self.who.person()

    def so_far(self) -> SoFar:
        """Give what can be read by now."""
        how, door = self.how.readable(), self.door.readable()
        facts = ArrivalFacts(
            how_came=self.how.how_came() or HowCame.SELF,
            arrived_at=how["arrived_at"],
            handover_signed=how["handover_signed"] == "yes",
            on_relief=self.statement["on_relief"].typed(),
            cause=self.statement["cause"].typed(),
            cause_text=self.statement["cause_text"].typed(),
            relatives=self.statement.named(),
            cannot_state=self.statement.cannot_state(),
            signs=self.door.signs(),
            mental_state=door["mental_state"],
            self_care=door["self_care"],
            mobility=door["mobility"],
            temperature_tenths=door["temperature_tenths"],
        )
        return SoFar(
            known=self.who.known,
            new=self.who.guess(),
            sex=self.who.sex(),
            age=self.who.age(self._desk.now().date()),
            facts=facts,
            has_photo=self.who.photo is not None or _has_photo(self.who.known),
            has_things=self.things.has_things,
            things_signed=self.things["belongings_signed"].value() is not None,
            is_checked=self.things.is_checked,
            chosen_class=self.assistance.chosen(),
            began=self.began,
        )

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
            self._ask(ProposeClass(so_far.age, door.mental_state, door.self_care), self._show_class)
            self._ask(
                BedProposals(
                    sleeper=so_far.sleeper(self.family, self.family_size),
                    family_size=self.family_size,
                    promised=self.promised,
                ),
                self._show_beds,
            )
            self._ask(MissingItems(so_far.admission()), self._show_missing)
        self._mark()

    def _look_for_people(self, so_far: SoFar) -> None:
        today = self._desk.now().date()
        self.candidates.set_hint_shown(not self.who.is_open and not self.who.search_text())
        if so_far.known is not None:
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
        """Ask what has not been asked in the same words just before."""
        place = seat or type(question).__name__
        if self._asked.get(place) != question:
            self._asked[place] = question
            self._desk.ask(self, question, then, seat=place)

    def _show_hits(self, hits: Sequence[Hit]) -> None:
        self.candidates.show_hits(hits)
        self._fit_keys()
        left = self.candidates.shown()
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
        self._ask(RepeatAid(hit.person_id, facts.signs, facts.mental_state), show, "repeat")

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
        self._mark()

    def _show_beds(self, proposals: Proposals) -> None:
        self.bed.show_proposals(proposals)
        self._mark()

    def _show_missing(self, clocks: Any) -> None:
        before = [] if self.things.is_checked else [self.tr("safety check")]
        if not any(self.door.typed().values()):
            before.append(self.tr("first look"))
        self.missing.show_clocks(before, clocks, self._desk.now())

    # --- what the clerk does -----------------------------------------------------------------

    def take_known(self, hit: Hit) -> None:
        """Take somebody who was here before instead of writing a new person."""
        today = self._desk.now().date()
        said = [sex_and_age(self._desk, hit, today)]
        if hit.area:
            said.append(self._desk.codes["areas"].name(hit.area))
        if hit.last_stay is not None:
            said.append(hit.last_stay.rescue_number)
            said.append(shown.full_day(hit.last_stay.admitted_at.date()))
        self.who.take_known(hit, " · ".join(said))
        self.how.start()

    def take(self, number: int) -> bool:
        """Take the n-th candidate while the caret is in section one, else the n-th bed."""
        if self.in_who():
            return self.candidates.take(number)
        return self.bed.take(number)

    def in_who(self) -> bool:
        """Whether Alt and a digit mean people just now: nobody taken, and the caret up there."""
        focus = QApplication.focusWidget()
        inside = focus is None or any(
            part.isAncestorOf(focus) for part in (self.who, self.candidates)
        )
        return self.who.known is None and bool(self.candidates.shown()) and inside

    def go_to(self, number: int) -> None:
        """Put the caret into the n-th section (from 0)."""
        section = self.sections[number]
        self._scroll.ensureWidgetVisible(section, 0, 0)
        section.start()

    def start(self) -> None:
        self.who.start()

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show what was refused at its fields; give back what has none here."""
        left = tuple(_at_our_place(problem) for problem in problems)
        for section in self._all:
            left = section.show_problems(left)
        unseen = [p for p in left if p.code is PersonTrouble.NOT_SEARCHED]
        if unseen:
            self.look_again()
        self._mark()
        return left

    # --- drafts ------------------------------------------------------------------------------

    def typed(self) -> dict[str, Any]:
        """Give everything as typed; the photograph is kept apart."""
        typed: dict[str, Any] = {}
        for section in self._all:
            typed |= section.typed()
        hit = self.who.known
        return {
            "client_id": self.client_id,
            "began": self.began.isoformat(),
            "fields": typed,
            "repeat_reason": self.repeat.reason(),
            "others": sorted(self.candidates.others),
            "known": None if hit is None else hit.person_id,
            "known_name": "" if hit is None else hit.name,
            "has_photo": self.who.photo is not None,
        }

    def retype(self, typed: Mapping[str, Any]) -> None:
        """Put a draft back."""
        for section in self._all:
            section.retype(typed["fields"])
        self.repeat.retype(typed["repeat_reason"])
        self.candidates.others = frozenset(typed["others"])
        if typed["known"] is not None:
            self._find_known(typed["known"], typed["known_name"])
        self._wait.start()

    def is_filled(self) -> bool:
        """Whether anything was typed or chosen that would be a pity to lose."""
        return bool(self.who.search_text()) or any(section.is_filled() for section in self._all)

    def _find_known(self, person_id: int, name: str) -> None:
        """Look up again who had been taken before the program ended."""

        def found(answer: SearchAnswer) -> None:
            hit = next((h for h in answer.hits if h.person_id == person_id), None)
            if hit is not None:
                self.take_known(hit)

        self._desk.ask(self, Find(name), found, seat="known")

    # --- the rest ----------------------------------------------------------------------------

    def _was_edited(self) -> None:
        self._wait.start()
        self.edited.emit()

    def _mark(self) -> None:
        for section in self._all:
            if section is not self.who or section.errors():
                section.mark()
        self.changed.emit()

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
            self._scroll.ensureWidgetVisible(now, 0, 48)
        self.changed.emit()


def _at_our_place(problem: Problem) -> Problem:
    """Name the field of this form that a refusal belongs to."""
    place = problem.place or ""
    if isinstance(problem.code, AssistanceTrouble) and place == "reason":
        return replace(problem, place="class_reason")
    if isinstance(problem.code, BedTrouble):
        return replace(problem, place="bed_id")
    return replace(problem, place=_MOVED.get(place, place) or None)


def _has_photo(hit: Hit | None) -> bool:
    return hit is not None and hit.photo_id is not None


def written_photo(photo: bytes) -> str:
    """Write a photograph as text for the book of drafts."""
    return base64.b64encode(photo).decode("ascii")


def read_photo(text: str) -> bytes:
    """Read a photograph from the book of drafts."""
    return base64.b64decode(text)
