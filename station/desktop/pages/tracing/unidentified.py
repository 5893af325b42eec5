"""The tab of people whom nobody can name: who is due first, for what, and each one's dossier."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget

from station.desktop.controls.tracing import Tracing as Names
from station.desktop.desk import Desk
from station.desktop.layout import bring_to_front, column
from station.desktop.leads import TracingFile, TracingPart
from station.desktop.pages.tracing.dossier import DossierView
from station.desktop.pages.tracing.part import Part
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.problems import Problem
from station.domain.resident_lines import ResidentLine
from station.usecases.tracing import UnidentifiedHere
from station.wording import clock_words, shown
from station.wording.naming import name_of, named


class Unidentified(Part):
    """One line a person; Enter opens the dossier, Esc comes back."""

    part = TracingPart.DOSSIERS
    opens_with = UnidentifiedHere

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._at: int | None = None
        self.table: RecordTable[ResidentLine] = RecordTable(
            self._columns(), lambda line: line.stay.person_id, self
        )
        self.view = RecordView(Names.UNIDENTIFIED, self.table)
        self.view.say_when_empty(
            self.tr("Of everybody who is here the station knows who they are.")
        )
        self.view.opened.connect(self._open)
        self.dossier = DossierView(desk)
        self.dossier.said.connect(self.said)
        self.dossier.leads.connect(self.leads)
        self.dossier.printed.connect(self.printed)
        self.dossier.left.connect(self._back)
        self.dossier.turned.connect(self._turn)
        self._lines: tuple[ResidentLine, ...] = ()
        self._pile = QStackedWidget()
        self._pile.addWidget(self.view)
        self._pile.addWidget(self.dossier)
        bring_to_front(self._pile, self.view)
        column(self._pile, parent=self)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("Unidentified", "Without a name")

    @property
    def is_open(self) -> bool:
        """Whether a dossier stands in front of the list."""
        return self._pile.currentWidget() is self.dossier

    def reload(self) -> None:
        self.desk.ask(self, UnidentifiedHere(), self._show)
        if self.is_open:
            self.dossier.reload()

    def start(self) -> None:
        if not self.is_open:
            self.view.setFocus()

    def take(self, file: TracingFile) -> None:
        if file.person_id is not None:
            self.view.go_to(file.person_id)
            self._bring(file.person_id, file.thing_id)

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        return self.dossier.take_problems(problems)

    def _show(self, lines: tuple[ResidentLine, ...]) -> None:
        self._lines = lines
        self.table.show(lines)
        if lines and self.view.current() is None:
            self.view.selectRow(0)
        self._count()

    def _open(self, line: ResidentLine) -> None:
        self._bring(line.stay.person_id)

    def _bring(self, person_id: int, thing_id: int | None = None) -> None:
        bring_to_front(self._pile, self.dossier)
        self.dossier.open(person_id, thing_id)
        self._at = person_id
        self._count()

    def _back(self) -> None:
        bring_to_front(self._pile, self.view)
        self.view.setFocus()

    def _turn(self, step: int) -> None:
        """Open the dossier before or after; at the ends it stays."""
        people = [line.stay.person_id for line in self._lines]
        if self._at in people:
            place = people.index(self._at) + step
            if 0 <= place < len(people):
                self.view.go_to(people[place])
                self._bring(people[place])

    def _count(self) -> None:
        people = [line.stay.person_id for line in self._lines]
        if self._at in people:
            words = self.tr("{n} of {count} without a name")
            n = people.index(self._at) + 1
            self.dossier.count(words.format(n=n, count=len(people)))
        else:
            self.dossier.count("")

    def _columns(self) -> tuple[Column[ResidentLine], ...]:
        codes = self.desk.codes
        return (
            Column(self.tr("Person"), _person),
            Column(self.tr("Sex"), lambda line: name_of(line.stay.sex, codes), 60),
            Column(self.tr("Age"), _age, 60),
            Column(self.tr("Identity"), lambda line: named(line.stay.identity_state), 120),
            Column(self.tr("Day"), lambda line: str(line.stay.days), 84, align=Align.RIGHT),
            Column(self.tr("Next limit"), self._next, 140),
            Column(self.tr("To do"), _work, 260, tone="text_2", least=True),
            Column("", lambda _line: self.tr("Open"), 84, verb=True),
        )

    def _next(self, line: ResidentLine) -> Cell:
        if line.next_clock is None:
            return Cell("—", "text_3")
        sign, tone = clock_words.tone(line.next_clock)
        words = clock_words.near(line.next_clock, self.desk.now())
        return Cell(words, tone, strong=bool(sign), sign=sign or "blank")


def _person(line: ResidentLine) -> Cell:
    return Cell(line.stay.name, strong=True, small=line.stay.rescue_number)


def _age(line: ResidentLine) -> str:
    return shown.age(line.stay.age, estimated=line.stay.age_estimated)


def _work(line: ResidentLine) -> str:
    return "" if line.next_clock is None else clock_words.work(line.next_clock)
