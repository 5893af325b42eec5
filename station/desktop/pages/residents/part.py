"""A tab of the sheet, and the file that all tabs show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop.desk import Desk
from station.desktop.pages.residents.drawer import Drawer
from station.desktop.parts import Button
from station.desktop.table import RecordTable
from station.domain.clocks import Clock
from station.domain.intake_records import IntakeRecord
from station.domain.person_sheet import PersonSheet
from station.domain.problems import Problem
from station.domain.stay_sheets import StaySheetRecord
from station.usecases.work import Read, UseCase, Write


@dataclass(frozen=True, slots=True)
class OpenFile:
    """Everything about one person that lies open: the stay and its intake may be missing."""

    person: PersonSheet
    stay: StaySheetRecord | None = None
    intake: IntakeRecord | None = None

    @property
    def subject(self) -> tuple[int, int | None, int | None]:
        """Whose file this is, of which stay and arrival: forms and lists are of this one alone."""
        stay = None if self.stay is None else self.stay.summary.id
        return self.person.record.id, stay, None if self.intake is None else self.intake.id

    @property
    def stay_id(self) -> int:
        """The stay that is open; there is one wherever this is asked."""
        assert self.stay is not None
        return self.stay.summary.id


class Part(QWidget):
    """One tab: shows the file, opens its forms one at a time, does its deeds."""

    said = Signal(str)
    leads_to = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.file: OpenFile | None = None
        self._drawers: list[Drawer] = []

    def show_file(self, file: OpenFile) -> None:
        """Show the file; called again whenever it has changed."""
        self.file = file

    def forget(self) -> None:
        """Put away what is shown and typed of a file: the one of somebody else is opened."""
        for drawer in self._drawers:
            if not drawer.isHidden():
                drawer.close_drawer()

    def seen(self) -> None:
        """Be told that the tab came to the front: time to ask for what only it shows."""

    def begin(self, clock: Clock) -> None:
        """Open what a deadline asks for."""
        del clock

    def mend(self, field: str) -> bool:
        """Open the form of a field with the caret in it; False where there is none."""
        del field
        return False

    def take_conflict(self) -> bool:
        """Deal with another desk's change; False when there is nothing typed to keep."""
        return False

    def take_problem(self, problem: Problem) -> bool:
        """Deal with a refusal that no field shows; False when it is not this tab's."""
        del problem
        return False

    def keep(self, *drawers: Drawer) -> None:
        """Let these forms open one at a time."""
        for drawer in drawers:
            self._drawers.append(drawer)
            drawer.opened.connect(lambda drawer=drawer: self._close_others(drawer))

    def close_drawers(self) -> bool:
        """Put the open form away; False when none was open."""
        open_ones = [drawer for drawer in self._drawers if not drawer.isHidden()]
        for drawer in open_ones:
            drawer.close_drawer()
        return bool(open_ones)

    def do(self, deed: Write[Any], drawer: Drawer | None, words: str) -> None:
        """Do a deed; then put its form away and say so.

        Whoever is looking at somebody else by then keeps the form that is open there.
        """
        subject = self._subject()

        def done(_answer: object) -> None:
            if drawer is not None and subject == self._subject():
                drawer.close_drawer()
            self.said.emit(words)

        self.desk.do(self, deed, done)

    def show_in(self, table: RecordTable[Any], question: Read[Any]) -> None:
        """Ask for the rows of a table; those of a file that is put away by then are not shown."""
        subject = self._subject()

        def show(rows: Any) -> None:
            if subject == self._subject():
                table.show(rows)

        self.desk.ask(self, question, show)

    def verb(self, name: str, text: str, use_case: type[UseCase[Any]], drawer: Drawer) -> Button:
        """Make the button that opens a form; it is off where the clerk's role lacks the deed."""
        button = Button(name, text, press=drawer.open_drawer)
        button.setEnabled(self.desk.may(use_case))
        return button

    def has_typed(self) -> bool:
        """Whether something is typed in an open form that was not saved."""
        return any(drawer.touched for drawer in self._drawers)

    def _subject(self) -> object:
        return None if self.file is None else self.file.subject

    def _close_others(self, drawer: Drawer) -> None:
        for other in self._drawers:
            if other is not drawer and not other.isHidden():
                other.close_drawer()
