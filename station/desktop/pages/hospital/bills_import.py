"""A hospital's workbook comes in: looked through first, then all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from station.desktop import tokens as t
from station.desktop.actions import on_key
from station.desktop.coming_in import ComingIn, Shown
from station.desktop.controls.bills import Bills as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import choose_file
from station.desktop.layout import Scrolling, column, row
from station.desktop.look import px
from station.desktop.pages.hospital.bills_columns import ColumnsForm
from station.desktop.parts import Banner, Button, EmptyState, Figure, FigureStrip, card, label
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.bill_findings import FindingWeight
from station.domain.bill_records import BillImport
from station.domain.bills import BillField
from station.domain.hospitals import HospitalRecord
from station.domain.problems import Problem
from station.domain.workbook import LARGEST_FILE, WorkbookTrouble
from station.usecases.bills import ImportBills, PreviewBills
from station.usecases.hospitals import HospitalList
from station.wording import shown
from station.wording.finding_marks import finding_mark
from station.wording.finding_words import finding_words
from station.wording.naming import named

_DOUBTS, _FAULTS, _LOOKS = "doubts", "faults", "looks"


@dataclass(frozen=True, slots=True)
class _Told:
    """One line of the list: where it stands, what stands there, what was made of it, why."""

    number: int
    place: str
    why: str
    kind: str
    written: str
    read_as: str


class BillsImport(QWidget):
    """File and hospital at the top, what would come in, every doubt; the columns at the right."""

    left = Signal()
    said = Signal(str)
    came_in = Signal(object, str)
    """The hospital's id, or None, and the period of the bills that are in now."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._desk = desk
        self._name, self._content = "", b""
        self._corrected: dict[str, BillField] = {}
        self._corrects = ""
        self._result: BillImport | None = None
        self._is_in = False
        words = self.tr("Choose a workbook…")
        self._choose = Button(Names.CHOOSE, words, shortcut="Ctrl+O", press=self.choose)
        self._file = label("", "strong", name=Names.FILE)
        self.hospital = QComboBox()
        self.hospital.setObjectName(Names.IMPORT_HOSPITAL)
        self.hospital.setAccessibleName(self.tr("Hospital"))
        self.hospital.setMinimumWidth(px(180))
        self._trouble = Banner("error", "", name=Names.TROUBLE)
        self._figures = FigureStrip()
        self._figures.pressed.connect(self._list_figure)
        self._state = label("", "second", wrap=True, name=Names.IMPORT_STATE)
        self._heading = label("", "strong")
        self.table: RecordTable[_Told] = RecordTable(self._columns(), lambda e: e.number, self)
        self.view = RecordView(Names.DOUBTS, self.table, t.ROW_DENSE)
        self.view.say_when_empty(self.tr("Nothing here: all of it could be read."))
        self.columns = ColumnsForm()
        self.columns.corrected.connect(self._correct)
        words = self.tr("Bring them in")
        self._bring = Button(
            Names.IMPORT, words, "primary", shortcut="Ctrl+Return", press=self.bring_in
        )
        words = self.tr("See these bills")
        self._see = Button(Names.SEE_IMPORTED, words, shortcut="Ctrl+G", press=self._see_bills)
        self._lay_out()
        self._show(None)
        self.hospital.currentIndexChanged.connect(lambda _at: self._look_through())
        on_key("Alt+L", self, self.columns.start)
        shown = Shown(self._choose, self._bring, self._state, self._trouble)
        self._work = ComingIn(self, desk, shown, self._say_ready)

    def start(self) -> None:
        """Begin with the choice of a file."""
        self._desk.ask(self, HospitalList(), self._offer)
        self._choose.setFocus()

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Say what is wrong with a file: it is solved by choosing another."""
        self._show(None)
        self._file.setText("")
        self._work.refuse(problems)
        return ()

    def choose(self) -> None:
        """Choose the workbook that a hospital has sent in."""
        kinds = self.tr("Workbooks (*.xlsx *.xlsm *.xls)")
        choose_file(self, self.tr("A hospital's bills"), kinds, self.read)

    def read(self, file: Path) -> None:
        """Look a workbook through; nothing is written."""
        self._name, self._content = file.name, b""
        self._corrected = {}
        self._file.setText(file.name)
        try:
            with file.open("rb") as opened:
                self._content = opened.read(LARGEST_FILE + 1)
        except OSError:
            problem = Problem(WorkbookTrouble.UNREACHABLE, data={"file": file.name})
            self.take_problems([problem])
            return
        self._show(None)
        self._look_through()

    def bring_in(self) -> None:
        """Bring in what was shown, all of it or nothing."""
        self._work.wait(self.tr("Bringing in… Esc stops it, then nothing has been changed."))
        deed = ImportBills(*self._request())
        self._desk.do(self, deed, self._brought_in, title=self.tr("Bringing in bills"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list; while work is under way it stops that, by the window."""
        if event.key() == Qt.Key.Key_Escape and not self._work.waits:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # --- asking ------------------------------------------------------------------------------

    def _request(self) -> tuple[str, bytes, str, tuple[tuple[str, BillField], ...]]:
        hospital = self.hospital.currentText() if self.hospital.currentData() else ""
        return self._name, self._content, hospital, tuple(self._corrected.items())

    def _look_through(self) -> None:
        if not self._content or self._is_in:
            return
        self._work.wait(self.tr("Looking through…"))
        question = PreviewBills(*self._request())
        self._desk.ask(self, question, self._preview, title=self.tr("Looking through"))

    def _correct(self, title: str, field: BillField) -> None:
        self._corrected[title], self._corrects = field, title
        self._look_through()

    def _preview(self, result: BillImport) -> None:
        self._show(result)
        self._say_ready()

    def _brought_in(self, result: BillImport) -> None:
        self._is_in = True
        self._show(result, is_in=True)
        self._state.setText(
            self.tr(
                "They are in, each checked. What was put right about the columns is kept for the "
                "hospital's next workbook."
            )
        )
        self._work.over()
        self._see.show()
        self._see.setFocus()
        self.said.emit(self.tr("%n bill(s) came in.", "", result.added))

    def _see_bills(self) -> None:
        if self._result is not None:
            self.came_in.emit(self._result.hospital_id, self._result.period)

    def _say_ready(self) -> None:
        self._work.over()
        result = self._result
        known = result is not None
        told = result is not None and result.hospital_id is not None and result.added > 0
        possible = told and self._desk.may(ImportBills)
        self._bring.setEnabled(possible)
        corrects, self._corrects = self._corrects, ""
        if not (corrects and known and self.columns.start(corrects)):
            (self._bring if possible else self._choose).setFocus()
        if result is None:
            self._state.setText("")
        elif not result.added:
            self._state.setText(self.tr("Nothing new: every bill of this workbook is in already."))
        elif result.hospital_id is None:
            self._state.setText(
                self.tr(
                    "Which hospital is it? Choose it above; one that is missing is added under "
                    "Letters."
                )
            )
        else:
            words = self.tr("{hospital}, {period}: so it would come in. Doubts stay listed.")
            self._state.setText(words.format(hospital=result.hospital, period=result.period))

    # --- what is shown -----------------------------------------------------------------------

    def _show(self, result: BillImport | None, *, is_in: bool = False) -> None:
        self._result, self._is_in = result, is_in
        known = result is not None
        for part in (self._figures, self._heading, self.view, self._columns_card):
            part.setVisible(known)
        self._empty.setVisible(not known)
        self._columns_card.setEnabled(not is_in)
        self._see.hide()
        self._bring.setEnabled(False)
        if result is not None:
            self._figures.show_figures(self._counts(result))
            self.columns.show_columns(result.columns)
            self._list_figure(_DOUBTS if result.doubts else _FAULTS)

    def _counts(self, result: BillImport) -> list[Figure]:
        faults = sum(each.weight is FindingWeight.FAULT for each in result.findings)
        counted = (
            ("bills", result.bills, self.tr("Bills")),
            ("lines", result.lines, self.tr("Lines")),
            ("added", result.added, self.tr("New")),
            ("there", result.already_there, self.tr("In already")),
            (_DOUBTS, len(result.doubts), self.tr("Cells in doubt")),
            (_FAULTS, faults, self.tr("Found wrong")),
            (_LOOKS, len(result.findings) - faults, self.tr("To look at")),
        )
        return [Figure(f"bills_count_{name}", count, words) for name, count, words in counted]

    def _list_figure(self, figure: str) -> None:
        result, name = self._result, figure.removeprefix("bills_count_")
        if result is None or name not in {_DOUBTS, _FAULTS, _LOOKS}:
            return
        told = self._doubts(result) if name == _DOUBTS else self._findings(result, name)
        self.table.show(told)
        heads = {
            _DOUBTS: self.tr("Cells in doubt, as written"),
            _FAULTS: self.tr("Found wrong by the check"),
            _LOOKS: self.tr("Worth a look"),
        }
        money = shown.money(result.claimed_fen)
        words = self.tr("{what}: {count} · claimed {amount}")
        self._heading.setText(words.format(what=heads[name], count=len(told), amount=money))

    def _doubts(self, result: BillImport) -> list[_Told]:
        return [
            _Told(
                number,
                f"{each.sheet} {each.column}{each.row}",
                named(each.reason),
                "code",
                each.written,
                each.read_as,
            )
            for number, each in enumerate(result.doubts)
        ]

    def _findings(self, result: BillImport, name: str) -> list[_Told]:
        weight = FindingWeight.FAULT if name == _FAULTS else FindingWeight.LOOK
        kind = "warn" if name == _FAULTS else "code"
        return [
            _Told(
                number,
                f"{each.sheet} {each.row}",
                finding_mark(each.code),
                kind,
                finding_words(each.code, each.evidence),
                each.letter or each.invoice,
            )
            for number, each in enumerate(result.findings)
            if each.weight is weight
        ]

    def _offer(self, found: Sequence[HospitalRecord]) -> None:
        chosen = self.hospital.currentData()
        self.hospital.blockSignals(True)
        self.hospital.clear()
        self.hospital.addItem(self.tr("Hospital: as the file says"), None)
        for each in found:
            self.hospital.addItem(each.facts.name, each.id)
        self.hospital.setCurrentIndex(max(0, self.hospital.findData(chosen)))
        self.hospital.blockSignals(False)

    def _lay_out(self) -> None:
        words = self.tr(
            "The hospital's own workbook as it is. Nothing is saved before you have seen what "
            "would come in; no bill comes in twice."
        )
        self._empty = EmptyState("file", self.tr("No workbook chosen"), words)
        self._empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        hint = self.tr("What each column means; Alt+L puts right what was guessed wrongly.")
        self._columns_card = card(
            self.tr("Columns"), label(hint, "second", wrap=True), Scrolling(self.columns)
        )
        self._columns_card.setFixedWidth(px(_SIDE))
        back = Button(Names.IMPORT_BACK, self.tr("List"), key="Esc", press=self.left.emit)
        list_ = column(self._heading, self.view)
        list_.setStretch(1, 1)
        both = row(list_, self._columns_card, gap=t.SPACE_3)
        both.setStretch(0, 1)
        layout = column(
            row(self._choose, self._file, None, self.hospital),
            self._trouble,
            self._figures,
            self._state,
            both,
            self._empty,
            row(back, None, self._see, self._bring),
            parent=self,
        )
        layout.setStretch(4, 1)
        layout.setStretch(5, 1)

    def _columns(self) -> tuple[Column[_Told], ...]:
        return (
            Column(self.tr("Where"), lambda each: each.place, 132, tone="text_2"),
            Column(self.tr("Why"), lambda each: Cell(chips=((each.kind, each.why),)), 132),
            Column(self.tr("Written"), lambda each: Cell(each.written, strong=False)),
            Column(self.tr("Read as, or letter"), lambda each: each.read_as, 152, least=True),
        )


_SIDE = 372
