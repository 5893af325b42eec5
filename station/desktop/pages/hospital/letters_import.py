"""A register of paper letters comes in: looked through first, then all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from station.desktop import tokens as t
from station.desktop.coming_in import ComingIn, Shown
from station.desktop.controls.hospital import Register as Names
from station.desktop.desk import Desk
from station.desktop.dialogs import choose_file
from station.desktop.layout import column, row
from station.desktop.parts import Banner, Button, EmptyState, Figure, FigureStrip, label
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.letter_register import LetterDoubt, RegisterResult
from station.domain.problems import Problem
from station.domain.workbook import LARGEST_FILE, WorkbookTrouble
from station.usecases.letter_register import ImportLetters, PreviewLetters
from station.wording.letter_doubts import read_words
from station.wording.naming import named


class LettersImport(QWidget):
    """The workbook at the top, what would come in, and every doubtful cell with its reason."""

    left = Signal()
    said = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._desk = desk
        self._files: tuple[tuple[str, bytes], ...] = ()
        self._result: RegisterResult | None = None
        words = self.tr("Choose a workbook…")
        self._choose = Button(Names.CHOOSE, words, shortcut="Ctrl+O", press=self.choose)
        self._file = label("", "strong", name=Names.FILE)
        self._trouble = Banner("error", "", name=Names.TROUBLE)
        self._figures = FigureStrip()
        self._state = label("", "second", wrap=True, name=Names.STATE)
        self._heading = label("", "strong")
        self.table: RecordTable[LetterDoubt] = RecordTable(
            self._columns(), lambda each: (each.file, each.sheet, each.row, each.column), self
        )
        self.view = RecordView(Names.DOUBTS, self.table, t.ROW_DENSE)
        self.view.say_when_empty(self.tr("Nothing here: all of it could be read."))
        words = self.tr("Bring them in")
        self._bring = Button(
            Names.IMPORT, words, "primary", shortcut="Ctrl+Return", press=self.bring_in
        )
        self._lay_out()
        self._show(None)
        shown = Shown(self._choose, self._bring, self._state, self._trouble)
        self._work = ComingIn(self, desk, shown, self._say_ready)

    def start(self) -> None:
        """Begin with the choice of a file."""
        self._choose.setFocus()

    def take_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Say what is wrong with a file: it is solved by choosing another."""
        self._show(None)
        self._file.setText("")
        self._work.refuse(problems)
        return ()

    def choose(self) -> None:
        """Choose the register of a quarter."""
        kinds = self.tr("Workbooks (*.xlsx *.xlsm *.xls)")
        choose_file(self, self.tr("A register of paper letters"), kinds, self.read)

    def read(self, file: Path) -> None:
        """Look a register through; nothing is written."""
        self._files = ()
        self._file.setText(file.name)
        try:
            with file.open("rb") as opened:
                content = opened.read(LARGEST_FILE + 1)
        except OSError:
            problem = Problem(WorkbookTrouble.UNREACHABLE, data={"file": file.name})
            self.take_problems([problem])
            return
        self._show(None)
        self._files = ((file.name, content),)
        self._work.wait(self.tr("Looking through…"))
        question = PreviewLetters(self._files)
        self._desk.ask(self, question, self._preview, title=self.tr("Looking through"))

    def bring_in(self) -> None:
        """Bring in what was shown, all of it or nothing."""
        self._work.wait(self.tr("Bringing in… Esc stops it, then nothing has been changed."))
        deed = ImportLetters(self._files)
        self._desk.do(self, deed, self._brought_in, title=self.tr("Bringing in letters"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the letters; while work is under way it stops that, by the window."""
        if event.key() == Qt.Key.Key_Escape and not self._work.waits:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # --- what is shown -----------------------------------------------------------------------

    def _preview(self, result: RegisterResult) -> None:
        self._show(result)
        self._say_ready()

    def _brought_in(self, result: RegisterResult) -> None:
        self._show(result)
        self._files = ()
        self._work.over()
        self._back.setFocus()
        words = self.tr("They are in. The station's own letters go on behind the highest number.")
        self._state.setText(words)
        self.said.emit(self.tr("%n letter(s) came in.", "", result.letters_added))

    def _say_ready(self) -> None:
        self._work.over()
        result = self._result
        possible = result is not None and result.letters_added > 0
        self._bring.setEnabled(possible and self._desk.may(ImportLetters))
        (self._bring if self._bring.isEnabled() else self._choose).setFocus()
        if result is None:
            self._state.setText("")
        elif possible:
            self._state.setText(self._ready(result))
        elif result.letters_already_there:
            self._state.setText(self.tr("Nothing new: every letter of it is in already."))
        else:
            self._state.setText(
                self.tr(
                    "No letter was found. A register has a line of titles such as number, name, "
                    "hospital and day. Is it the right workbook?"
                )
            )

    def _ready(self, result: RegisterResult) -> str:
        told = [self.tr("So it would come in. What is doubtful stays listed with the file.")]
        if result.hospitals_added:
            words = self.tr("These hospitals would be added: {names}.")
            told.append(words.format(names="、".join(result.hospitals_added)))
        return "".join(told)

    def _show(self, result: RegisterResult | None) -> None:
        self._result = result
        known = result is not None
        for part in (self._figures, self._heading, self.view):
            part.setVisible(known)
        self._empty.setVisible(not known)
        self._bring.setEnabled(False)
        if result is not None:
            self._figures.show_figures(self._counts(result))
            self.table.show(result.doubtful)
            words = self.tr("Cells in doubt, as written: {count}")
            self._heading.setText(words.format(count=len(result.doubtful)))

    def _counts(self, result: RegisterResult) -> list[Figure]:
        counted = (
            ("rows", result.rows_read, self.tr("Rows read")),
            ("added", result.letters_added, self.tr("New letters")),
            ("there", result.letters_already_there, self.tr("In already")),
            ("linked", result.linked, self.tr("Linked to people")),
            ("others", result.not_letters, self.tr("No letter")),
        )
        return [Figure(f"{Names.FIGURES}_{name}", count, words) for name, count, words in counted]

    def _lay_out(self) -> None:
        words = self.tr(
            "The register as it was kept on paper. Nothing is saved before you have seen what "
            "would come in; no letter comes in twice, and each keeps its number."
        )
        self._empty = EmptyState("file", self.tr("No workbook chosen"), words)
        self._empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._back = Button(Names.BACK, self.tr("Letters"), key="Esc", press=self.left.emit)
        layout = column(
            row(self._choose, self._file, None),
            self._trouble,
            self._figures,
            self._state,
            self._heading,
            self.view,
            self._empty,
            row(self._back, None, self._bring),
            parent=self,
        )
        layout.setStretch(5, 1)
        layout.setStretch(6, 1)

    def _columns(self) -> tuple[Column[LetterDoubt], ...]:
        return (
            Column(self.tr("Where"), _where, 168, tone="text_2"),
            Column(self.tr("Field"), lambda each: named(each.field), 96),
            Column(self.tr("Why"), _why, 224),
            Column(self.tr("Written"), lambda each: Cell(each.written, strong=True)),
            Column(self.tr("Read as"), read_words, 200, least=True),
            Column("", self._left_out, 96),
        )

    def _left_out(self, doubt: LetterDoubt) -> Cell:
        return Cell(self.tr("no letter"), "warn") if doubt.left_out else Cell("")


def _where(doubt: LetterDoubt) -> str:
    return f"{doubt.sheet} {doubt.column}{doubt.row}"


def _why(doubt: LetterDoubt) -> Cell:
    return Cell(chips=(("warn" if doubt.left_out else "code", named(doubt.reason)),))
