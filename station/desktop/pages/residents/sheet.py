"""One person's sheet: the head over all tabs, the tabs, and what is beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QTabBar, QWidget

from station.desktop import tokens as t
from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.layout import column, holder
from station.desktop.leads import ArrivalFile, FilePart, StayFile
from station.desktop.made_when_asked import MadeWhenAsked
from station.desktop.pages.residents.beside import Beside
from station.desktop.pages.residents.head import FileHead
from station.desktop.pages.residents.health import HealthPart
from station.desktop.pages.residents.identity import IdentityPart
from station.desktop.pages.residents.intake import IntakePart
from station.desktop.pages.residents.pair import PairPart
from station.desktop.pages.residents.papers import PapersPart
from station.desktop.pages.residents.part import OpenFile, Part
from station.desktop.pages.residents.things import ThingsPart
from station.desktop.pages.residents.time_line import TimeLinePart
from station.desktop.pages.residents.trace import TracePart
from station.desktop.pages.residents.travel import TravelPart
from station.desktop.side_panel import WithSidePanel
from station.desktop.tab_order import offer
from station.domain.clocks import Clock
from station.domain.person_sheet import PersonSheet
from station.domain.problems import Problem
from station.domain.stay_sheets import StaySheetRecord
from station.usecases.audit import AuditTrail
from station.usecases.intake_seen import IntakeSheet
from station.usecases.person_sheet import OpenPerson, PersonFile
from station.usecases.stay_lists import OpenStaySheet, StaySheet

_WITHOUT_STAY = frozenset({FilePart.IDENTITY, FilePart.PAPERS, FilePart.TRAVEL, FilePart.TRACE})
_OF_ARRIVAL = frozenset({FilePart.INTAKE, FilePart.THINGS})
"""What an arrival has that led to no stay."""
_PARTS: dict[FilePart, type[Part]] = {
    FilePart.IDENTITY: IdentityPart,
    FilePart.INTAKE: IntakePart,
    FilePart.TIME_LINE: TimeLinePart,
    FilePart.HEALTH: HealthPart,
    FilePart.THINGS: ThingsPart,
    FilePart.TRAVEL: TravelPart,
    FilePart.PAPERS: PapersPart,
    FilePart.TRACE: TracePart,
}
"""The tabs in their order; the trace is there for whoever may ask for it."""


class Sheet(QWidget):
    """Opening writes a line into the trace; afterwards the file is only read again."""

    shown = Signal(object)
    """The file that now lies open, or lies open anew."""
    emptied = Signal()
    """Nobody's file lies open: the next one is being fetched."""
    followed = Signal(object)
    """A deadline whose button was pressed beside the sheet."""
    stay_opened = Signal(int)
    said = Signal(str)
    leads_to = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.file: OpenFile | None = None
        self._begin: tuple[FilePart, Clock | None, str] | None = None
        self._turn = 0
        """Counts the files that were asked for: what comes of an earlier one comes too late."""
        self._subject: object = None
        self._pair_of: tuple[int, int] | None = None
        self._open: Callable[[int], object] = lambda _turn: None
        """Opens what was asked for last."""
        self._missed = False
        self.head = FileHead(desk)
        may_trace = desk.may(AuditTrail)
        kinds = {
            part: partial(kind, desk)
            for part, kind in _PARTS.items()
            if may_trace or part is not FilePart.TRACE
        }
        self.parts = MadeWhenAsked(kinds, self._take_in)
        self.pair = PairPart(desk)
        self.beside = Beside(desk)
        self._lay_out()
        self._connect()

    # --- opening ------------------------------------------------------------------------------

    def open_stay(self, wanted: StayFile) -> None:
        """Open the sheet of a stay, at a part, with what a deadline or a finding asks for."""
        self._begin = wanted.part, wanted.clock, wanted.field
        deed = OpenStaySheet(wanted.stay_id)
        self._fetch(lambda turn: self.desk.do(self, deed, lambda stay: self._take_stay(stay, turn)))

    def open_person(self, person_id: int) -> None:
        """Open the file of somebody who never stayed here."""
        self._begin = FilePart.IDENTITY, None, ""
        deed = OpenPerson(person_id)
        self._fetch(
            lambda turn: self.desk.do(
                self, deed, lambda person: self._take_all(OpenFile(person), turn)
            )
        )

    def open_arrival(self, arrival: ArrivalFile) -> None:
        """Open the file of somebody who was not admitted, at their arrival."""
        self._begin = arrival.part, arrival.clock, ""
        deed = OpenPerson(arrival.person_id)
        self._fetch(
            lambda turn: self.desk.do(
                self, deed, lambda person: self._take_arrival(person, arrival.intake_id, turn)
            )
        )

    def compare_with(self, person_id: int, other_id: int) -> None:
        """Lay somebody beside a person whose file is about to be opened."""
        self._pair_of = person_id, other_id

    def missed(self) -> None:
        """Be told that something it asked for did not come."""
        self._missed = self.file is None

    def refresh(self) -> None:
        """Read again what lies open; open what could not be opened before."""
        if self.file is None:
            if self._missed:
                self._fetch(self._open)
            return
        turn, person_id, intake = self._turn, self.file.person.record.id, self.file.intake
        if self.file.stay is None and intake is not None:
            self.desk.ask(
                self,
                PersonFile(person_id),
                lambda person: self._take_arrival(person, intake.id, turn),
            )
        elif self.file.stay is None:
            self.desk.ask(
                self, PersonFile(person_id), lambda person: self._take_all(OpenFile(person), turn)
            )
        else:
            question = StaySheet(self.file.stay_id)
            self.desk.ask(self, question, lambda stay: self._take_stay(stay, turn))

    def stop_opening(self) -> None:
        """Let a file that is still being fetched come too late."""
        self._turn += 1
        self._begin = self._pair_of = None

    def has_typed(self) -> bool:
        """Whether a form with something typed in it is open."""
        return self.file is not None and any(part.has_typed() for part in self.parts.made.values())

    def begin(self, part: FilePart, clock: Clock | None, field: str = "") -> None:
        """Bring a part to the front and open what a deadline, or a wrong field, asks for there."""
        self._end_pair()
        self.tabs.setCurrentIndex(list(self.parts).index(part))
        self._pages.setCurrentWidget(self.parts[part])
        if clock is not None:
            self.parts[part].begin(clock)
        elif not (field and self.parts[part].mend(field)):
            offer(self.tabs)

    # --- what the page hands on ---------------------------------------------------------------

    def part(self) -> Part:
        """Give the tab in front."""
        return self.parts[list(self.parts)[self.tabs.currentIndex()]]

    @property
    def identity(self) -> IdentityPart:
        """The tab of who somebody is."""
        part = self.parts[FilePart.IDENTITY]
        assert isinstance(part, IdentityPart)
        return part

    def go_by(self, step: int) -> None:
        """Go to the next tab that is there, or to the one before."""
        at = self.tabs.currentIndex() + step
        while 0 <= at < self.tabs.count() and not self.tabs.isTabVisible(at):
            at += step
        if 0 <= at < self.tabs.count():
            self.tabs.setCurrentIndex(at)

    def close_top(self) -> bool:
        """Put away the comparison or an open form; False when there was neither."""
        if self._stack.currentWidget() is self.pair:
            self._end_pair()
            return True
        return self.part().close_drawers()

    def take_conflict(self) -> bool:
        """Let the tab in front lay another desk's change beside what was typed."""
        if self._stack.currentWidget() is self.pair:
            return self.pair.take_conflict()
        self.refresh()
        return self.part().take_conflict()

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Let the tab in front deal with what no field shows."""
        return tuple(each for each in problems if not self.part().take_problem(each))

    # --- inside -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.tabs = QTabBar()
        self.tabs.setObjectName(Names.TABS)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        titles = self._titles()
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        for part in self.parts:
            self.tabs.addTab(titles[part])
        both = column(self.tabs, pages, gap=t.SPACE_2)
        both.setStretch(1, 1)
        main = QWidget()
        self._stack = QStackedLayout(main)
        self._tabbed = holder(both)
        self._stack.addWidget(self._tabbed)
        self._stack.addWidget(self.pair)
        body = WithSidePanel(
            Names.SIDE, main, self.tr("Sheet"), self.beside, self.tr("What is next"), 316
        )
        top = column(self.head, margin=(0, 0, t.SPACE_3, 0))
        whole = column(top, body, gap=t.SPACE_2)
        whole.setStretch(1, 1)
        self._body = holder(whole)
        column(self._body, parent=self)
        self._body.hide()

    def _titles(self) -> dict[FilePart, str]:
        return {
            FilePart.IDENTITY: self.tr("Identity"),
            FilePart.INTAKE: self.tr("Arrival"),
            FilePart.TIME_LINE: self.tr("Time line"),
            FilePart.HEALTH: self.tr("Health and class"),
            FilePart.THINGS: self.tr("Things"),
            FilePart.TRAVEL: self.tr("Way home"),
            FilePart.PAPERS: self.tr("Papers"),
            FilePart.TRACE: self.tr("Trace"),
        }

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_part)
        self.head.photo_pressed.connect(self._choose_photo)
        self.beside.followed.connect(self.followed)
        self.beside.stay_opened.connect(self.stay_opened)
        self.beside.said.connect(self.said)
        self.beside.death.leads_to.connect(self.leads_to)
        self.beside.minor.leads_to.connect(self.leads_to)
        self.beside.compare.connect(self._compare)
        self.pair.finished.connect(self._end_pair)
        self._hear(self.pair)

    def _hear(self, part: Part) -> None:
        part.said.connect(self.said)
        part.leads_to.connect(self.leads_to)

    def _take_in(self, part: FilePart, made: Part) -> None:
        """Show a tab that was just made what the others show already."""
        self._hear(made)
        self._pages.addWidget(made)
        if self.file is not None and _has(self.file, part):
            made.show_file(self.file)

    def _fetch(self, how: Callable[[int], object]) -> None:
        """Show nobody while the next file is fetched: never one person's head over another."""
        self._turn += 1
        self.file, self._missed, self._open = None, False, how
        self._body.hide()
        self.emptied.emit()
        how(self._turn)

    def _take_stay(self, stay: StaySheetRecord, turn: int) -> None:
        """Ask for the person and the arrival at once; show when both are there."""
        if turn != self._turn:
            return
        waiting: dict[str, Any] = {} if stay.door else {"intake": None}

        def arrived(**part: object) -> None:
            waiting.update(part)
            if len(waiting) == len(("person", "intake")):
                self._take_all(OpenFile(waiting["person"], stay, waiting["intake"]), turn)

        person_id = stay.summary.person_id
        self.desk.ask(self, PersonFile(person_id), lambda person: arrived(person=person))
        if stay.door is not None:
            intake_id = stay.door.intake_id
            self.desk.ask(self, IntakeSheet(intake_id), lambda intake: arrived(intake=intake))

    def _take_arrival(self, person: PersonSheet, intake_id: int, turn: int) -> None:
        if turn == self._turn:
            self.desk.ask(
                self,
                IntakeSheet(intake_id),
                lambda intake: self._take_all(OpenFile(person, None, intake), turn),
            )

    def _take_all(self, file: OpenFile, turn: int) -> None:
        if turn != self._turn:
            return
        if file.subject != self._subject:
            for each in self.parts.made.values():
                each.forget()
        self.file, self._subject = file, file.subject
        self._body.show()
        self.head.show_file(file)
        self.beside.show_file(file)
        made = dict(self.parts.made)
        for at, part in enumerate(self.parts):
            there = _has(file, part)
            self.tabs.setTabVisible(at, there)
            if there and part in made:
                made[part].show_file(file)
        self.shown.emit(file)
        if self._begin is not None:
            part, clock, field = self._begin
            self._begin = None
            self.begin(part, clock, field)
        pair, self._pair_of = self._pair_of, None
        if pair is not None and pair[0] == file.person.record.id:
            self._compare(pair[1])

    def _show_part(self, _index: int) -> None:
        self._pages.setCurrentWidget(self.part())
        self.part().seen()

    def _choose_photo(self) -> None:
        self.identity.choose_photo()

    def _compare(self, other_id: int) -> None:
        if self.file is not None:
            self._stack.setCurrentWidget(self.pair)
            self.pair.compare(self.file.person.record.id, other_id)

    def _end_pair(self) -> None:
        self._stack.setCurrentWidget(self._tabbed)
        offer(self.tabs)


def _has(file: OpenFile, part: FilePart) -> bool:
    """Whether a file has what a tab shows."""
    there = file.stay is not None or part in _WITHOUT_STAY
    return there or (file.intake is not None and part in _OF_ARRIVAL)
