"""Packages of other stations: whom they hand over, what was decided about each."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.controls.returns_packages import Packages as Names
from station.desktop.desk import Desk
from station.desktop.layout import column
from station.desktop.pages.returns.brought_panel import CHIPS, BroughtPanel
from station.desktop.side_panel import WithSidePanel
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.brought_packages import BroughtDecision, BroughtLine, BroughtPerson
from station.domain.problems import Problem
from station.usecases.brought_packages import BroughtPackages, BroughtPeople
from station.wording import shown
from station.wording.naming import named

_PANEL = 420


class BroughtHalf(QWidget):
    """The arrows go through the packages, Enter leads to the people of one."""

    waiting = Signal(int)
    """So many people wait for a decision."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._wanted: int | None = None
        self._shown: int | None = None
        self.panel = BroughtPanel(desk)
        self.table: RecordTable[BroughtLine] = RecordTable(
            self._columns(), lambda line: line.id, self
        )
        self.people: RecordTable[BroughtPerson] = RecordTable(
            self._people_columns(), lambda each: each.id, self
        )
        self.list = RecordView(Names.BROUGHT, self.table)
        self.list.say_when_empty(
            self.tr("No package of another station was read yet. K opens one.")
        )
        self.people_view = RecordView(Names.BROUGHT_PEOPLE, self.people, t.ROW_DENSE)
        self.people_view.say_when_empty(self.tr("The people of the chosen package stand here."))
        main = column(self.list, self.people_view, gap=t.SPACE_2)
        main.setStretch(0, 2)
        main.setStretch(1, 3)
        self._body = WithSidePanel(
            Names.BROUGHT_SIDE, main, self.tr("Packages"), self.panel, self.tr("Details"), _PANEL
        )
        column(self._body, parent=self)
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(lambda _line: self.people_view.setFocus())
        self.people_view.chosen.connect(self._person_chosen)
        self.people_view.opened.connect(lambda _person: self._body.show_side())
        self.panel.left.connect(self._body.show_main)
        self.panel.left.connect(self.people_view.setFocus)
        self.panel.opened.connect(self._body.show_side)
        self.panel.read.connect(self._read)

    def reload(self) -> None:
        """Ask again for the packages."""
        self.desk.ask(self, BroughtPackages(), self._show, seat="brought")

    def start(self) -> None:
        """Put the keyboard into the list that has something to decide."""
        (self.people_view if self.people.rowCount() else self.list).setFocus()

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show at the open form what was refused."""
        return self.panel.take_problems(problems)

    def _read(self, package_id: int) -> None:
        self._wanted = package_id
        self.reload()

    def _show(self, lines: tuple[BroughtLine, ...]) -> None:
        self.table.show(lines)
        self.waiting.emit(sum(line.open for line in lines))
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.list.go_to(wanted)
            self.people_view.setFocus()
        if lines and self.list.current() is None:
            self.list.selectRow(0)
        else:
            self._chosen(self.list.current())

    def _chosen(self, line: BroughtLine | None) -> None:
        if line is None or line.id != self._shown:
            self.people.show(())
        self._shown = line.id if line else None
        if line is None:
            self.panel.show_person(None)
        else:
            self.desk.ask(self, BroughtPeople(line.id), self._show_people, seat="people")

    def _show_people(self, people: tuple[BroughtPerson, ...]) -> None:
        self.people.show(people)
        current = self.people_view.current()
        if people and current is None:
            undecided = [each for each in people if each.decision is BroughtDecision.OPEN]
            self.people_view.go_to((undecided or list(people))[0].id)
        else:
            self._person_chosen(current)

    def _person_chosen(self, person: BroughtPerson | None) -> None:
        before = self.panel.person
        if self.panel.form is not None and person is not None and before is not None:
            if before.id == person.id:
                return
            self.panel.close_form()
        self.panel.show_person(person)

    def _columns(self) -> tuple[Column[BroughtLine], ...]:
        return (
            Column(self.tr("Station"), lambda line: Cell(line.station, strong=True)),
            Column(self.tr("What"), lambda line: line.title),
            Column(self.tr("Period"), lambda line: line.period, 140, tone="text_2"),
            Column(self.tr("Rows"), lambda line: str(line.rows), 60, Align.RIGHT),
            Column(self.tr("Not decided"), _open, 84, Align.RIGHT),
            Column(self.tr("Read"), self._entered, 110),
        )

    def _entered(self, line: BroughtLine) -> str:
        return shown.moment(line.entered_at, self.desk.now().date())

    def _people_columns(self) -> tuple[Column[BroughtPerson], ...]:
        return (
            Column(self.tr("Row"), lambda each: str(each.place), 48, Align.RIGHT),
            Column(self.tr("Name"), lambda each: Cell(each.name, strong=True), 160),
            Column(self.tr("Sex"), self._sex, 48),
            Column(self.tr("Born"), lambda each: each.born, 96),
            Column(self.tr("ID number"), lambda each: each.number),
            Column(self.tr("Their number"), lambda each: each.key, 130),
            Column(self.tr("State"), _state, 100),
        )

    def _sex(self, each: BroughtPerson) -> str:
        return self.desk.codes["sexes"].name(each.sex).removesuffix("性") if each.sex else ""


def _open(line: BroughtLine) -> Cell:
    return Cell(str(line.open) if line.open else "", tone="warn", strong=True)


def _state(each: BroughtPerson) -> Cell:
    return Cell(chips=((CHIPS[each.decision], named(each.decision)),))
