"""The tab of minors: who is here or went home lately, and the side-file of the one in front."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from station.desktop.controls.tracing_minors import Minors as Names
from station.desktop.desk import Desk
from station.desktop.layout import bring_to_front, column, empty, row
from station.desktop.leads import TracingFile, TracingPart
from station.desktop.pages.tracing.minors_deeds import MinorDeeds
from station.desktop.pages.tracing.minors_file import MinorFileCards, ShutFile
from station.desktop.pages.tracing.minors_looks import LooksOfYear
from station.desktop.pages.tracing.minors_print import MinorPrints
from station.desktop.parts import Button
from station.desktop.side_panel import WithSidePanel
from station.desktop.tabbed import Part
from station.desktop.table import Align, Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.minor_files import MinorLine, MinorSheet
from station.domain.minors import ProtectionKind
from station.domain.problems import Problem
from station.usecases.minors import MinorFiles
from station.usecases.minors_access import MinorAccessOfYear, MinorFile, OpenMinorFile
from station.usecases.printing import PrintedPaper
from station.wording import shown
from station.wording.naming import name_of, named

_SIX = len(ProtectionKind)


class MinorsPart(Part):
    """A line a minor; Enter opens the side-file, and that is written down."""

    part = TracingPart.MINORS
    opens_with = MinorFiles

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._opened: int | None = None
        """Whose side-file this clerk has opened here and has in front."""
        self._wanted: int | None = None
        self.table: RecordTable[MinorLine] = RecordTable(
            self._columns(), lambda line: line.person_id, self
        )
        self.view = RecordView(Names.LIST, self.table)
        self.view.say_when_empty(self.tr("No minor is here, and none left lately."))
        self.view.opened.connect(self._open)
        self.view.chosen.connect(self._choose)
        self._panel = QWidget()
        self._cards = column(parent=self._panel)
        self.deeds = MinorDeeds(self._panel, desk)
        self.deeds.opened.connect(self._show_form)
        self.deeds.closed.connect(self._left)
        self.deeds.done.connect(self._written)
        self.prints = MinorPrints(self._panel, desk)
        self.prints.printed.connect(self._printed)
        words = self.tr("Looks of the year")
        year = Button(Names.SEE_YEAR, words, shortcut="Y", press=self._see_year)
        verbs = [year] if desk.may(MinorAccessOfYear) else []
        main = column(row(None, *verbs), self.view)
        main.setStretch(1, 1)
        self._both = WithSidePanel(
            Names.TABS, main, self.tr("Minors"), self._panel, self.tr("Side-file")
        )
        self.looks = LooksOfYear(desk, self.prints)
        self.looks.left.connect(self._back)
        self.looks.chosen.connect(self._go_to)
        self._pile = QStackedWidget()
        for each in (self._both, self.looks):
            self._pile.addWidget(each)
        bring_to_front(self._pile, self._both)
        column(self._pile, parent=self)

    @staticmethod
    def title() -> str:
        return QCoreApplication.translate("MinorsPart", "Minors")

    def reload(self) -> None:
        if self._pile.currentWidget() is self.looks:
            self.looks.reload()
        self.desk.ask(self, MinorFiles(), self._show)

    def start(self) -> None:
        if self._pile.currentWidget() is self.looks:
            self.looks.start()
        else:
            self.view.setFocus()

    def take(self, file: TracingFile) -> None:
        bring_to_front(self._pile, self._both)
        self._wanted = file.person_id
        if file.person_id is not None and self.view.go_to(file.person_id):
            self._wanted = None

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        if self.deeds.form is not None:
            return self.deeds.form.form.show_problems(problems)
        return tuple(problems)

    def _see_year(self) -> None:
        bring_to_front(self._pile, self.looks)
        self.looks.reload()
        self.looks.start()

    def _back(self) -> None:
        bring_to_front(self._pile, self._both)
        self.view.setFocus()

    def _go_to(self, person_id: int) -> None:
        self._back()
        self.view.go_to(person_id)

    def _show(self, lines: tuple[MinorLine, ...]) -> None:
        self.table.show(lines)
        if self._wanted is not None and self.view.go_to(self._wanted):
            self._wanted = None
        elif lines and self.view.current() is None:
            self.view.selectRow(0)
        if self.deeds.form is None:
            self._again()

    def _choose(self, line: MinorLine) -> None:
        if line.person_id != self._opened:
            self._opened = None
            self.deeds.form = None
            self._show_shut(line)

    def _again(self) -> None:
        """Show what the panel is about as it is now."""
        line = self.view.current()
        if self._opened is not None:
            self.desk.ask(self, MinorFile(self._opened), self._show_sheet)
        elif line is not None:
            self._show_shut(line)

    def _open(self, line: MinorLine) -> None:
        if line.may_see:
            self.desk.do(self, OpenMinorFile(line.person_id), self._show_sheet)
        else:
            self.deeds.ask_access(line.person_id, line.name)

    def _show_shut(self, line: MinorLine) -> None:
        words = self.tr("Open") if line.may_see else self.tr("Ask to look into it")
        name = Names.OPEN if line.may_see else Names.ASK
        button = Button(name, words, "primary", key="Enter", press=lambda: self._open(line))
        self._put(ShutFile(line.name, button, may_see=line.may_see))

    def _show_sheet(self, sheet: MinorSheet) -> None:
        line = self.view.current()
        if line is not None and line.person_id != sheet.person_id:
            return  # another child was chosen meanwhile
        self._opened = sheet.person_id
        if self.deeds.form is None:
            self._put(MinorFileCards(self.desk, self.deeds, self.prints, sheet))

    def _show_form(self, form: QWidget) -> None:
        self._put(form)

    def _put(self, content: QWidget) -> None:
        empty(self._cards)
        self._cards.addWidget(content)
        if not isinstance(content, ShutFile):
            self._both.show_side()

    def _left(self) -> None:
        """The keyboard goes back to the list before the form that has it goes away."""
        self.view.setFocus()
        self._again()

    def _written(self, _answer: object) -> None:
        self.said.emit(self.tr("Written down."))
        self._left()

    def _printed(self, sheet: PrintedPaper) -> None:
        self.printed.emit(sheet)
        self._again()

    def _columns(self) -> tuple[Column[MinorLine], ...]:
        today = self.desk.now().date()
        codes = self.desk.codes
        return (
            Column(
                self.tr("Minor"),
                lambda line: Cell(line.name, strong=True, small=line.rescue_number),
                least=True,
            ),
            Column(self.tr("Sex"), lambda line: name_of(line.sex, codes), 56),
            Column(
                self.tr("Age"),
                lambda line: "—" if line.age is None else str(line.age),
                56,
                align=Align.RIGHT,
            ),
            Column(self.tr("Where"), self._where, 140),
            Column(self.tr("Guardianship"), self._guardianship, 130),
            Column(self.tr("Six"), self._six, 64),
            Column(
                self.tr("Next visit"),
                lambda line: shown.day(line.next_visit, today) if line.next_visit else "",
                96,
            ),
            Column(self.tr("To do"), self._open_things, 150, tone="warn"),
        )

    def _where(self, line: MinorLine) -> Cell:
        if line.left_at is None:
            return Cell(self.tr("in the station"))
        day = shown.day(line.left_at.date(), self.desk.now().date())
        return Cell(self.tr("left {day}").format(day=day), "text_3")

    def _guardianship(self, line: MinorLine) -> Cell:
        if not line.may_see:
            return Cell(self.tr("needs leave"), "text_3")
        if line.guardianship is None and line.left_at is not None:
            return Cell("—", "text_3")
        if line.guardianship is None:
            return Cell(self.tr("not settled"), "warn")
        return Cell(named(line.guardianship))

    @staticmethod
    def _six(line: MinorLine) -> Cell:
        if not line.may_see:
            return Cell("")
        if line.left_at is not None and not line.protected:
            return Cell("—", "text_3")
        return Cell(f"{line.protected}/{_SIX}", "text" if line.protected == _SIX else "warn")

    def _open_things(self, line: MinorLine) -> str:
        said = []
        if line.open_reports:
            said.append(self.tr("%n report(s)", "", line.open_reports))
        if line.asked:
            said.append(self.tr("%n request(s)", "", line.asked))
        return " · ".join(said)
