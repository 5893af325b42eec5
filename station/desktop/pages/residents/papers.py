"""The tab of papers: what can be printed, how it would look, what was printed when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.layout import Scrolling, column, row
from station.desktop.pages.residents.part import OpenFile, Part
from station.desktop.painted import PaperPreview as Preview
from station.desktop.parts import Button, label
from station.desktop.print_out import Picture, PrintOut
from station.desktop.table import Cell, Column, RecordTable
from station.desktop.table_view import RecordView
from station.domain.intake import Outcome
from station.domain.intake_records import IntakeRecord
from station.domain.papers import PaperKind, SheetRecord
from station.domain.stay_sheets import StaySheetRecord
from station.usecases.papers import (
    PaperPreview,
    PrintBelongingsList,
    PrintDeclaration,
    PrintExtension,
    PrintHandover,
    PrintHistory,
    PrintIntakeForm,
    PrintLeavingForm,
    PrintLeavingHandover,
    PrintPersonCard,
    PrintRefusalNotice,
    PrintTerminationNotice,
    PrintTreatmentLetter,
    PrintVitals,
)
from station.usecases.papers_class import PrintClassChange
from station.usecases.printing import PagesOf, PrintedPaper
from station.usecases.whole_files import BindFile, FileContentsPreview
from station.usecases.work import Read, Write
from station.wording import shown
from station.wording.naming import named

_PREVIEW_DPI = 110


@dataclass(frozen=True, slots=True)
class Sheet:
    """One paper that may be printed: how it looks now, and the deed that prints it."""

    kind: PaperKind
    subject: int
    look: Read[bytes]
    deed: Callable[[], Write[PrintedPaper]]
    until: date | None = None
    leaving: bool = False
    number: str = ""

    @property
    def key(self) -> tuple[PaperKind, int, bool]:
        return self.kind, self.subject, self.leaving


def sheets_of(intake: IntakeRecord | None, stay: StaySheetRecord | None) -> list[Sheet]:
    """List the papers of an arrival, a stay, its extensions and letters, in the order of use."""
    found: list[Sheet] = []
    if intake is not None:
        made = intake.id
        arrival: list[tuple[PaperKind, Callable[[int], Write[PrintedPaper]]]] = [
            (PaperKind.INTAKE, PrintIntakeForm),
            (PaperKind.BELONGINGS, PrintBelongingsList),
        ]
        if intake.facts.escort_unit:
            arrival.append((PaperKind.HANDOVER, PrintHandover))
        if intake.outcome is Outcome.REFUSED:
            arrival.insert(0, (PaperKind.REFUSAL, PrintRefusalNotice))
        found += [_sheet(kind, made, deed) for kind, deed in arrival]
    if stay is not None:
        found += _of_stay(stay)
    return found


def _of_stay(stay: StaySheetRecord) -> list[Sheet]:
    found = [
        _sheet(PaperKind.EXTENSION, each.id, PrintExtension, until=each.until)
        for each in stay.extensions
    ]
    found += [
        _sheet(PaperKind.CLASS_CHANGE, each.id, PrintClassChange, number=each.number)
        for each in stay.assessments
        if each.number
    ]
    found += [
        _sheet(
            PaperKind.TREATMENT,
            each.id,
            PrintTreatmentLetter,
            number=f"{each.number} {each.hospital}",
        )
        for each in stay.letters
    ]
    found.append(_sheet(PaperKind.VITALS, stay.summary.id, PrintVitals))
    if stay.summary.left_at is None:
        found.append(_sheet(PaperKind.CARD, stay.summary.id, PrintPersonCard))
    if stay.planned_way is None:
        return found
    made = stay.summary.id
    found += [
        _sheet(PaperKind.LEAVING, made, PrintLeavingForm),
        _sheet(PaperKind.DECLARATION, made, PrintDeclaration),
        _sheet(PaperKind.TERMINATION, made, PrintTerminationNotice),
        _sheet(PaperKind.HANDOVER, made, PrintLeavingHandover, leaving=True),
    ]
    return found


def _sheet(
    kind: PaperKind,
    subject: int,
    deed: Callable[[int], Write[PrintedPaper]],
    *,
    until: date | None = None,
    leaving: bool = False,
    number: str = "",
) -> Sheet:
    look = PaperPreview(kind, subject, leaving)
    return Sheet(kind, subject, look, lambda: deed(subject), until, leaving, number)


def _whole_files(file: OpenFile) -> list[Sheet]:
    """The whole file of the person, and of the stay that is looked at."""
    person_id = file.person.record.id
    found = [
        Sheet(
            PaperKind.FILE_CONTENTS,
            0,
            FileContentsPreview(person_id),
            lambda: BindFile(person_id),
        )
    ]
    if file.stay is not None:
        stay_id, number = file.stay.summary.id, file.stay.summary.rescue_number
        look = FileContentsPreview(person_id, stay_id)
        deed = partial(BindFile, person_id, stay_id)
        found.insert(0, Sheet(PaperKind.FILE_CONTENTS, stay_id, look, deed, number=number))
    return found


class PapersPart(Part):
    """Choosing a paper shows it; printing it writes it down, a second time as a copy."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.out = PrintOut(desk)
        self.sheets = RecordTable(self._columns(), lambda sheet: sheet.key, self)
        self.view = RecordView(Names.PAPERS, self.sheets)
        self.view.chosen.connect(self._show_look)
        self.view.opened.connect(lambda _sheet: self.print_chosen())
        self.history = RecordTable(self._history_columns(), id, self)
        self.printed = RecordView(Names.PRINTED, self.history)
        self.printed.say_when_empty(self.tr("Nothing was printed yet."))
        self.preview = Preview(Names.PAPER)
        self._print = Button(
            Names.PRINT, self.tr("Print"), "primary", icon="print", press=self.print_chosen
        )
        self._save = Button(Names.SAVE_PDF, self.tr("Save PDF"), press=self.save_chosen)
        for button in (self._print, self._save):
            button.setEnabled(desk.may(PrintIntakeForm))
        self._lay_out()

    def show_file(self, file: OpenFile) -> None:
        super().show_file(file)
        more = _whole_files(file) if self.desk.may(BindFile) else []
        self.sheets.show([*sheets_of(file.intake, file.stay), *more])
        if self.isVisible():
            self.seen()

    def forget(self) -> None:
        super().forget()
        self.sheets.show(())
        self.history.show(())
        self.preview.show_pages(())
        self.out.put_away()

    def seen(self) -> None:
        if self.file is None:
            return
        self.show_in(self.history, PrintHistory(self.file.person.record.id))
        if self.view.current() is None:
            self.view.selectRow(0)
        else:
            self._show_look(self.view.current())

    def print_chosen(self) -> None:
        """Print the chosen paper, as original the first time; a whole file becomes a PDF."""
        sheet: Sheet | None = self.view.current()
        whole = sheet is not None and sheet.kind is PaperKind.FILE_CONTENTS
        self._make(self.out.save if whole else self.out.print_sheet)

    def save_chosen(self) -> None:
        """Make the chosen paper and save it as PDF; it counts as printed."""
        self._make(self.out.save)

    def _make(self, then: Callable[[PrintedPaper], object]) -> None:
        sheet: Sheet | None = self.view.current()
        if sheet is not None and self.desk.may(PrintIntakeForm):
            self.desk.do(self, sheet.deed(), then)

    def _lay_out(self) -> None:
        left = column(
            label(self.tr("Papers of this stay"), "heading"),
            self.view,
            row(None, self._save, self._print),
            label(self.tr("Printed so far"), "heading"),
            self.printed,
        )
        left.setStretch(1, 3)
        left.setStretch(4, 2)
        holder = QWidget()
        holder.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        both = row(holder, Scrolling(column(self.preview, None)), gap=t.SPACE_3)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        layout = column(self.out, both, parent=self)
        layout.setStretch(1, 1)

    def _columns(self) -> tuple[Column[Sheet], ...]:
        return (Column(self.tr("Paper"), self._name),)

    def _name(self, sheet: Sheet) -> Cell:
        small = sheet.number
        if sheet.until is not None:
            small = self.tr("until {day}").format(day=shown.full_day(sheet.until))
        elif sheet.kind is PaperKind.FILE_CONTENTS and not small:
            small = self.tr("all stays of this person")
        elif sheet.kind is PaperKind.HANDOVER:
            small = self.tr("on leaving") if sheet.leaving else self.tr("on arrival")
        return Cell(named(sheet.kind), strong=True, small=small)

    def _history_columns(self) -> tuple[Column[SheetRecord], ...]:
        return (
            Column(self.tr("When"), self._when, width=104),
            Column(self.tr("Paper"), self._sheet_name),
            Column(self.tr("Clerk"), lambda each: each.clerk, width=72, tone="text_2", least=True),
        )

    def _when(self, each: SheetRecord) -> str:
        return shown.moment(each.printed_at, self.desk.now().date())

    def _sheet_name(self, each: SheetRecord) -> Cell:
        copy = self.tr("copy %n", "", each.copy) if each.copy else ""
        return Cell(named(each.paper), small=" ".join(filter(None, (each.number, copy))))

    def _show_look(self, sheet: Any) -> None:
        """Draw the chosen paper; one that is chosen no more by then is not shown."""
        self.preview.show_pages(())
        if not (isinstance(sheet, Sheet) and self.isVisible() and self.desk.may(PaperPreview)):
            return

        def draw(pdf: bytes) -> None:
            if self._is_chosen(sheet):
                self.desk.ask(self, PagesOf(pdf, _PREVIEW_DPI), show, seat="look")

        def show(pages: Sequence[Picture]) -> None:
            if self._is_chosen(sheet):
                self.preview.show_pages([page.png() for page in pages])

        self.desk.ask(self, sheet.look, draw)

    def _is_chosen(self, sheet: Sheet) -> bool:
        chosen: Sheet | None = self.view.current()
        return chosen is not None and chosen.key == sheet.key
