"""After the last key: who was taken in under which number, and the papers that go with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from station.desktop import tokens as t
from station.desktop.controls.intake import Intake
from station.desktop.desk import Desk
from station.desktop.layout import Scrolling, column, empty, frame, holder, row
from station.desktop.leads import StayFile
from station.desktop.painted import PaperPreview
from station.desktop.parts import Button, label, sign_line
from station.desktop.print_out import PrintOut
from station.domain.intake import Outcome
from station.usecases.intake import Admitted, Decided
from station.usecases.papers import (
    PrintBelongingsList,
    PrintHandover,
    PrintIntakeForm,
    PrintRefusalNotice,
    PrintTreatmentLetter,
)
from station.usecases.printing import PrintedPaper, pictures
from station.usecases.work import Write
from station.wording.names import word


@dataclass(frozen=True, slots=True)
class Done:
    """What the page shows of one finished arrival; papers follow what was written down."""

    intake_id: int
    name: str
    number: str
    bed: str = ""
    outcome: Outcome = Outcome.ADMITTED
    has_things: bool = False
    handed_over: bool = False
    stay_id: int | None = None
    hospital: str = ""
    letter_id: int | None = None


def done_with(admitted: Admitted, *, has_things: bool, handed_over: bool) -> Done:
    """Make what is shown of an admission."""
    return Done(
        admitted.intake_id,
        admitted.name,
        admitted.rescue_number,
        admitted.bed,
        has_things=has_things,
        handed_over=handed_over,
        stay_id=admitted.stay_id,
        hospital=admitted.hospital,
        letter_id=admitted.letter_id,
    )


def done_by(decided: Decided, outcome: Outcome, *, handed_over: bool) -> Done:
    """Make what is shown of another decision at the door."""
    return Done(
        decided.intake_id,
        decided.name,
        decided.notice_number or decided.number,
        outcome=outcome,
        handed_over=handed_over,
    )


class FinishedPanel(QWidget):
    """Quiet: one line a person, their papers as buttons, the sheet beside as it is printed."""

    leads_to = Signal(str, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._printed: PrintedPaper | None = None
        self._done: Sequence[Done] = ()
        self._people = column(gap=t.SPACE_2)
        self._told = label("", "second", wrap=True)
        self._save = Button(Intake.SAVE_PDF, self.tr("Save as PDF…"), icon="paper")
        self._save.clicked.connect(self._save_pdf)
        self._send = Button(
            Intake.PRINT, self.tr("Print"), "primary", icon="print", press=self._print
        )
        self._out = PrintOut(desk)
        self._preview = PaperPreview(Intake.PREVIEW)
        left = column(holder(self._people), None)
        head = row(self._told, self._save, self._send, gap=t.SPACE_2)
        head.setStretch(0, 1)
        sheet = column(head, self._out, Scrolling(self._preview))
        sheet.setStretch(2, 1)
        self._sheet = holder(sheet)
        body = row(left, self._sheet, gap=t.SPACE_3, margin=(0, 0, t.SPACE_3, 0), parent=self)
        body.setStretch(0, 3)
        body.setStretch(1, 4)

    def show_done(self, done: Sequence[Done]) -> None:
        """Show who was written down just now."""
        self._done, self._printed = done, None
        empty(self._people)
        self._sheet.hide()
        self._out.hide()
        for number, each in enumerate(done, 1):
            self._people.addWidget(self._card(number, each))
        first = [
            *self.findChildren(Button, f"{Intake.PRINT_FORM}_1"),
            *self.findChildren(Button, f"{Intake.PRINT_LETTER}_1"),
        ]
        if first:
            first[-1].setFocus()

    def _card(self, number: int, done: Done) -> QFrame:
        admitted = done.outcome is Outcome.ADMITTED
        where = done.bed or (self.tr("no bed yet") if admitted else "")
        if done.hospital:
            where = self.tr("lies in {hospital}").format(hospital=done.hospital)
        head = row(
            sign_line("tick", "text_2", word(done.outcome), "second"),
            label(done.name, "name"),
            label(done.number, "second"),
            label(where, "strong"),
            None,
        )
        buttons = [
            Button(f"{name}_{number}", text, press=self._printer(text, deed))
            for name, text, deed in self._papers(done)
        ]
        follow: list[Button] = []
        if done.stay_id is not None:
            stay_id = done.stay_id
            open_file = Button(f"{Intake.DONE}_{number}", self.tr("Open the file"), "link")
            open_file.clicked.connect(lambda: self.leads_to.emit("residents", StayFile(stay_id)))
            follow.append(open_file)
        papers = row(*buttons, None, *follow)
        return frame(column(head, papers, gap=t.SPACE_2, margin=t.SPACE_3))

    def _papers(self, done: Done) -> list[tuple[str, str, Write[PrintedPaper]]]:
        """List the papers that an arrival has, in the order they are handed over."""
        found: list[tuple[str, str, Write[PrintedPaper]]] = []
        id_ = done.intake_id
        if done.outcome is Outcome.REFUSED:
            notice = self.tr("Notice of refusal")
            return [(Intake.PRINT_REFUSAL, notice, PrintRefusalNotice(id_))]
        found.append((Intake.PRINT_FORM, self.tr("Intake form"), PrintIntakeForm(id_)))
        if done.letter_id is not None:
            letter = self.tr("Treatment letter")
            found.insert(0, (Intake.PRINT_LETTER, letter, PrintTreatmentLetter(done.letter_id)))
        if done.has_things:
            things = self.tr("List of things")
            found.append((Intake.PRINT_THINGS, things, PrintBelongingsList(id_)))
        if done.handed_over:
            sheet = self.tr("Hand-over sheet")
            found.append((Intake.PRINT_HANDOVER, sheet, PrintHandover(id_)))
        return found

    def _printer(self, name: str, deed: Write[PrintedPaper]) -> Callable[[], object]:
        done = self._done

        def printed(paper: PrintedPaper) -> None:
            if done is not self._done:
                return  # a paper of the arrival before: its file has it
            self._printed = paper
            words = self.tr("{name} {number}, check code {code}")
            self._told.setText(words.format(name=name, number=paper.number, code=paper.check_code))
            self._preview.show_pages([page.png() for page in pictures(paper.pdf)])
            self._out.hide()
            self._send.setEnabled(True)
            self._sheet.show()
            if self.isVisible():
                self._send.setFocus()

        return lambda: self._desk.do(self, deed, printed)

    def _print(self) -> None:
        """Send the sheet to the printer, once: another one is a copy and says so."""
        if self._printed is not None:
            self._send.setEnabled(False)
            self._out.print_sheet(self._printed)

    def _save_pdf(self) -> None:
        if self._printed is not None:
            self._out.save(self._printed)
