"""The tab of people whom nobody can name: who is due first, for what, and each one's dossier."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from station.desktop.controls.tracing import Tracing as Names
from station.desktop.controls.tracing_dossier import ClueSearching as Searching
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.layout import bring_to_front, column, empty, holder, row
from station.desktop.leads import TracingFile, TracingPart
from station.desktop.pages.tracing.clue_search import ClueSearchView
from station.desktop.pages.tracing.dossier import DossierView
from station.desktop.parts import Button
from station.desktop.tabbed import Part
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.desktop.typed_fields import DayField
from station.domain.problems import Problem
from station.domain.resident_lines import ResidentLine
from station.usecases.papers_dossier import PrintFaces
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
        self._form: DeedForm | None = None
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
        self.dossier.others.connect(self._search)
        self.clues = ClueSearchView(desk)
        self.clues.wanted.connect(self._found)
        self.clues.left.connect(self._leave_search)
        self._from: QWidget | None = None
        self._lines: tuple[ResidentLine, ...] = ()
        self._list = self._list_with_head()
        self._pile = QStackedWidget()
        for each in (self._list, self.dossier, self.clues):
            self._pile.addWidget(each)
        bring_to_front(self._pile, self._list)
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
        if self._pile.currentWidget() is self._list:
            self.view.setFocus()

    def take(self, file: TracingFile) -> None:
        if file.person_id is not None:
            self.view.go_to(file.person_id)
            self._bring(file.person_id, file.thing_id)

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        if self._form is not None:
            return self._form.form.show_problems(tuple(problems))
        return self.dossier.take_problems(problems)

    def _show(self, lines: tuple[ResidentLine, ...]) -> None:
        self._lines = lines
        self.table.show(lines)
        if lines and self.view.current() is None:
            self.view.selectRow(0)
        self._count()

    def _open(self, line: ResidentLine) -> None:
        self._from = None
        self._bring(line.stay.person_id)

    def _bring(self, person_id: int, thing_id: int | None = None) -> None:
        bring_to_front(self._pile, self.dossier)
        self.dossier.open(person_id, thing_id)
        self._at = person_id
        self._count()

    def _back(self) -> None:
        """Back to where the dossier was opened from: what was found, or the list."""
        if self._from is self.clues:
            self._from = None
            bring_to_front(self._pile, self.clues)
            self.clues.start()
        else:
            bring_to_front(self._pile, self._list)
            self.view.setFocus()

    def _search(self, text: str | None = None) -> None:
        """Look for who else said something; nothing is asked of the dossier meanwhile."""
        self._from = self.dossier if self.is_open else None
        bring_to_front(self._pile, self.clues)
        self.clues.start(text)

    def _found(self, person_id: int) -> None:
        self._bring(person_id)
        self._from = self.clues

    def _leave_search(self) -> None:
        came_from, self._from = self._from, None
        if came_from is self.dossier:
            bring_to_front(self._pile, self.dossier)
            self.dossier.start()
        else:
            self._back()

    def _list_with_head(self) -> QWidget:
        """The list under its two ways: to the search for a clue, and to the ledger of faces."""
        find = Button(Searching.OPEN, self.tr("Find a clue…"), shortcut="S", press=self._search)
        faces = Button(
            Searching.FACES, self.tr("Ledger of faces…"), shortcut="J", press=self._ask_period
        )
        faces.setEnabled(self.desk.may(PrintFaces))
        self._beside = column()
        self._side = holder(column(self._beside, None))
        self._side.hide()
        body = row(self.view, self._side)
        body.setStretch(0, 1)
        return holder(column(row(None, find, faces), body))

    def _ask_period(self) -> None:
        """Ask of which days the ledger of faces is to be printed."""
        self._put_form_away()
        days = [
            DayField(f"{Searching.FACES_FORM}_{place}", words, self.desk.now, place=place)
            for place, words in (("since", self.tr("From")), ("until", self.tr("Until")))
        ]
        today = self.desk.now().date()
        days[0].show_value(today.replace(day=1))
        days[1].show_value(today)
        form = DeedForm(
            Searching.FACES_FORM,
            self.tr("Ledger of compared faces"),
            self.tr("When, why and of whom a face was compared, with what result."),
            days,
            self.tr("Print"),
        )
        form.acted.connect(self._print_faces)
        form.left.connect(self._leave_form)
        self._form = form
        self._beside.addWidget(form)
        self._side.show()
        form.start()

    def _print_faces(self, said: Mapping[str, Any]) -> None:
        def printed(sheet: object) -> None:
            self._leave_form()
            self.printed.emit(sheet)

        deed = PrintFaces(since=said["since"], until=said["until"])
        self.desk.do(self, deed, printed)

    def _put_form_away(self) -> None:
        empty(self._beside)
        self._side.hide()
        self._form = None

    def _leave_form(self) -> None:
        self._put_form_away()
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
