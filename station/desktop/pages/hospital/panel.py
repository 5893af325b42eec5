"""The letter in the panel: what stands on it, what came of it, and what can be done next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from station.desktop import tokens as t
from station.desktop.actions import on_key
from station.desktop.controls.hospital import Hospital as Names
from station.desktop.deed_form import DeedForm, problem_lines
from station.desktop.desk import Desk
from station.desktop.layout import column, empty, frame, row
from station.desktop.pages.hospital.corrections import correction_lines
from station.desktop.pages.hospital.death_deeds import DeathDeeds
from station.desktop.pages.hospital.deaths import DeathCards
from station.desktop.pages.hospital.deeds import LetterDeeds
from station.desktop.pages.hospital.hospitals_card import HospitalsCard
from station.desktop.pages.hospital.lists import STATES
from station.desktop.pages.hospital.notice_deeds import NoticeDeeds
from station.desktop.pages.hospital.notices import NoticeCards
from station.desktop.pages.hospital.panel_card import PanelCard
from station.desktop.parts import Button, EmptyState, chip, label
from station.domain.hospital_patients import PatientLine
from station.domain.letter_records import AdmissionRecord, LetterLine, LetterSheetRecord
from station.domain.letters import LetterSource, LetterState
from station.domain.problems import Problem
from station.usecases.letter_lists import LetterSheet
from station.usecases.letters import IssueLetter
from station.wording import shown
from station.wording.naming import name_of, named

_IN_A_ROW = 3


class LetterPanel(QWidget):
    """One letter at a time; a deed that asks for something opens above it."""

    wants_letter = Signal(int)
    """The stay of somebody in hospital for whom no letter was written."""
    wants_stay = Signal(int)
    printed = Signal(object)
    """A `PrintedPaper`, for the printer."""
    said = Signal(str)
    left = Signal()
    """The keyboard goes back to the list."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._letter_id: int | None = None
        self.record: LetterSheetRecord | None = None
        self._hints: tuple[Problem, ...] = ()
        self._buttons: list[Button] = []
        self._go_on = False
        self._card: Callable[[bool], PanelCard] | None = None
        """What makes that which is shown in place of a letter, and takes the keyboard or not."""
        self._before: int | None = None
        """The letter that was shown before it."""
        self.deeds = LetterDeeds(self, desk)
        self.notices = NoticeDeeds(self.deeds, desk, self)
        self.deaths = DeathDeeds(self.deeds, desk, self)
        self._open = column()
        self._body = column(gap=t.SPACE_2)
        column(self._open, self._body, None, parent=self)
        self.deeds.opened.connect(self._show_form)
        self.deeds.closed.connect(self._close_form)
        self.deeds.done.connect(self._done)
        self.deeds.printed.connect(self.printed)
        self.deaths.printed.connect(self.printed)
        self.deeds.died.connect(self.deaths.record_of)
        on_key("Esc", self, self._leave)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Nobody is chosen."""
        self._forget()
        words = self.tr("Choose a letter, or somebody who lies in hospital.")
        self._body.addWidget(EmptyState("hospital", self.tr("No letter chosen"), words))

    def show_hospitals(self) -> None:
        """Show the list of hospitals, each with what can be changed in it."""
        self._show_card(self._hospitals)

    def show_notices(self, notice_id: int | None = None) -> None:
        """Show the notice of a hospital, or all of them."""
        self._show_card(lambda begins: NoticeCards(self._desk, self.notices, notice_id, begins))

    def show_deaths(self, case_id: int | None = None) -> None:
        """Show the case of somebody who has died, or all of them."""
        self._show_card(lambda begins: DeathCards(self._desk, self.deaths, case_id, begins))

    def take_notice(self) -> None:
        """Ask what a hospital tells that has just called."""
        self.notices.take()

    def _show_card(self, make: Callable[[bool], PanelCard], *, begins: bool = True) -> None:
        """Show something else in place of the letter, until another letter is chosen."""
        before = self._letter_id if self._card is None else self._before
        self._forget()
        self._body.addWidget(make(begins))
        self._card, self._before = make, before

    def _hospitals(self, begins: bool) -> PanelCard:
        card = HospitalsCard(self._desk, self.deeds.corrections.hospital, begins)
        card.done.connect(self._leave_card)
        return card

    def show_writing(self) -> None:
        """Say what the letter does that is being written; nobody else's stands beside it."""
        self._forget()
        words = self.tr(
            "Once it is issued it stands here, to be printed. A resident goes to hospital by it, "
            "and an alarm that asks for a letter is answered."
        )
        self._body.addWidget(EmptyState("hospital", self.tr("A letter is being written"), words))

    def stop_writing(self) -> None:
        """Show that nobody is chosen, unless a letter is shown by now."""
        if self._letter_id is None:
            self.show_nothing()

    def show_letter(self, letter_id: int) -> None:
        """Ask for a letter and show it; a list that is asked anew names the same one again."""
        if self._card is not None and letter_id == self._before:
            return
        if self._letter_id != letter_id:
            self._close_form()
            self._hints = ()
        self._letter_id, self._card = letter_id, None
        self._desk.ask(self, LetterSheet(letter_id), self._show)

    def show_patient(self, line: PatientLine | None) -> None:
        """Show the letter of somebody in hospital, or that there is none yet."""
        if line is None:
            return
        if line.letter_id is not None:
            self.show_letter(line.letter_id)
            return
        self._forget()
        self._show_owed(line)

    def show_hints(self, hints: Sequence[Problem]) -> None:
        """Show what deserves a look in a letter that was just issued."""
        self._hints = tuple(hints)

    def reload(self) -> None:
        """Ask anew for the letter that is shown."""
        if self._letter_id is not None:
            self.show_letter(self._letter_id)
        elif self._card is not None and not self._open.count():
            focus = QApplication.focusWidget()
            here = focus is not None and self.isAncestorOf(focus)
            waits = any(each.begins for each in self.findChildren(PanelCard))
            self._show_card(self._card, begins=here or waits or self._go_on)
            self._go_on = False

    def start_deeds(self) -> None:
        """Put the keyboard on the likeliest deed of what is shown."""
        if self._card is not None:
            self._go_on = True
            self._leave_card()
        elif self._buttons:
            self._buttons[-1].setFocus()

    # --- what is shown -----------------------------------------------------------------------

    def _forget(self) -> None:
        self._close_form()
        self._letter_id, self.record = None, None
        self._buttons = []
        self._card = None
        empty(self._body)

    def _show_owed(self, line: PatientLine) -> None:
        now = self._desk.now()
        assert line.letter_due is not None
        write = Button(
            Names.WRITE,
            self.tr("Write the letter"),
            "primary",
            shortcut="E",
            press=lambda: self._write(line),
        )
        write.setEnabled(self._desk.may(IssueLetter))
        due = self.tr("The letter is due by {moment}: {left}.").format(
            moment=shown.moment(line.letter_due, now.date()), left=shown.until(line.letter_due, now)
        )
        box = column(
            row(label(line.name, "heading"), label(line.rescue_number, "small"), None),
            label(due, "warn", wrap=True),
            label(self.tr("Without a letter the hospital's bill cannot be settled."), "second"),
            row(None, write),
            margin=t.SPACE_3,
        )
        self._body.addWidget(frame(box))

    def _write(self, line: PatientLine) -> None:
        if line.stay_id is not None:
            self.wants_letter.emit(line.stay_id)

    def _show(self, record: LetterSheetRecord) -> None:
        if record.line.id != self._letter_id:
            return
        self.record = record
        if any(button.hasFocus() for button in self._buttons):
            self._go_on = True
        empty(self._body)
        self._body.addWidget(frame(self._facts(record)))
        for admission in reversed(record.admissions):
            self._body.addWidget(frame(self._admission(record, admission)))
        if record.corrections:
            self._body.addWidget(frame(self._corrections(record)))
        if self._go_on and self._buttons:
            QTimer.singleShot(0, self._buttons[-1], self._buttons[-1].setFocus)
        self._go_on = False

    def _facts(self, record: LetterSheetRecord) -> QBoxLayout:
        line, letter = record.line, record.line.letter
        kind, word = STATES[line.state], named(line.state)
        box = column(gap=t.SPACE_1, margin=t.SPACE_3)
        name = Button(Names.SEE_STAY, letter.name, "link", press=self._see_stay)
        name.setEnabled(letter.stay_id is not None)
        sex = label(name_of(letter.sex, self._desk.codes), "second")
        box.addLayout(row(name, sex, None, chip(word, kind)))
        box.addLayout(row(label(letter.number, "strong"), None, label(letter.hospital, "strong")))
        for caption, words in self._lines(record):
            if words.strip():
                box.addLayout(_pair(caption, words.strip()))
        for told in problem_lines(self._hints):
            box.addWidget(told)
        self._buttons = self.deeds.buttons(record)
        for some in (self._buttons[:-_IN_A_ROW], self._buttons[-_IN_A_ROW:]):
            if some:
                box.addLayout(row(None, *some, gap=t.SPACE_2))
        return box

    def _lines(self, record: LetterSheetRecord) -> list[tuple[str, str]]:
        """What stands on the letter, and how it ended, each under its word."""
        facts, letter, today = record.facts, record.line.letter, self._desk.now().date()
        # A register tells days only, and whoever took it over has issued nothing.
        own = record.line.source is LetterSource.OWN
        brought = shown.moment_or_day(facts.admitted_at, today, clock_known=own)
        issued = shown.moment_or_day(letter.issued_at, today, clock_known=own)
        by = record.clerk if own else self.tr("on paper, taken over by {clerk}")
        notice = shown.moment(facts.notified_at, today) if facts.notified_at else ""
        lines = [
            (self.tr("Brought there"), " · ".join(filter(None, (brought, facts.brought_by)))),
            (self.tr("Notice"), notice),
            (self.tr("Issued"), f"{issued} {by.format(clerk=record.clerk)}"),
            (self.tr("Suffers from"), facts.diagnosis),
            (self.tr("Condition"), facts.state_on_leaving),
            (self.tr("Scope"), facts.scope),
            (self.tr("Goes along"), " · ".join(filter(None, (facts.escort, facts.vehicle)))),
            (self.tr("Remarks"), facts.remarks),
            (self.tr("Why late"), record.reason),
            (self.tr("Bills"), self._bills(record.line)),
        ]
        if letter.closing is not None and letter.closed_at is not None:
            day = shown.moment(letter.closed_at, today)
            lines.append((named(letter.closing), " · ".join(filter(None, (day, letter.payer)))))
            split = letter.not_eligible_from
            lines.append((self.tr("Not paid from"), shown.full_day(split) if split else ""))
            lines.append((self.tr("Note"), record.closing_note))
        return lines

    def _bills(self, line: LetterLine) -> str:
        """How many bills came for the letter, and for how many of them something is still owed."""
        if not line.bills:
            return ""
        came = self.tr("%n came", "", line.bills)
        owed = self.tr("%n neither paid nor rejected", "", line.bills_open)
        return f"{came} · {owed}" if line.bills_open else f"{came} · {named(LetterState.SETTLED)}"

    def _admission(self, record: LetterSheetRecord, admission: AdmissionRecord) -> QBoxLayout:
        today = self._desk.now().date()
        box = column(gap=t.SPACE_1, margin=t.SPACE_3)
        since = shown.moment(admission.admitted_at, today)
        if admission.discharged_at is None:
            head = self.tr("In hospital since {since}").format(since=since)
        else:
            until = shown.moment(admission.discharged_at, today)
            head = self.tr("{since} to {until}").format(since=since, until=until)
        put = Button(
            Names.PUT_ADMISSION_RIGHT,
            self.tr("Put right…"),
            "link",
            press=lambda: self.deeds.corrections.admission(record, admission),
        )
        put.setEnabled(self._desk.may(IssueLetter))
        box.addLayout(row(label(head, "heading"), None, put))
        expected = admission.expected_discharge
        pairs = [
            (self.tr("Number"), " · ".join(filter(None, (admission.number, admission.ward)))),
            (self.tr("Expected"), shown.day(expected, today) if expected else ""),
            (self.tr("Condition"), admission.condition),
            (self.tr("Certificate"), admission.certificate),
        ]
        for caption, words in pairs:
            if words:
                box.addLayout(_pair(caption, words))
        for visit in reversed(admission.visits):
            when = " ".join((shown.moment(visit.happened_at, today), visit.clerk))
            words = " · ".join(filter(None, (visit.condition, visit.note)))
            box.addLayout(_pair(self.tr("Visit"), f"{when} · {words}"))
        return box

    def _corrections(self, record: LetterSheetRecord) -> QBoxLayout:
        """What was put right, the newest first: nothing that stood there is lost."""
        today = self._desk.now().date()
        box = column(gap=t.SPACE_1, margin=t.SPACE_3)
        box.addWidget(label(self.tr("Put right"), "heading"))
        for each in reversed(record.corrections):
            when = shown.moment(each.entered_at, today)
            box.addWidget(label(f"{when} {each.clerk}", "second"))
            for words in correction_lines(each, self._desk):
                box.addWidget(label(words, wrap=True))
        return box

    def _leave(self) -> None:
        """Go back by one: from a form that is thought over, else from what hides the letter."""
        if self._open.count():
            self._close_form()
            self._start_shown()
        elif self._card is not None:
            self.start_deeds()
        else:
            self.left.emit()

    def _start_shown(self) -> None:
        """Put the keyboard back on what is shown, once its form is gone."""
        if self._card is not None:
            self._show_card(self._card)
        else:
            self.start_deeds()

    def _leave_card(self) -> None:
        before, self._before = self._before, None
        if before is None:
            self.show_nothing()
        else:
            self.show_letter(before)

    def _see_stay(self) -> None:
        if self.record is not None and self.record.line.letter.stay_id is not None:
            self.wants_stay.emit(self.record.line.letter.stay_id)

    # --- deeds -------------------------------------------------------------------------------

    def _show_form(self, form: DeedForm) -> None:
        self._close_form()
        self._open.addWidget(form)
        form.start()

    def _close_form(self) -> None:
        empty(self._open)

    def _done(self, words: str) -> None:
        self._go_on = True
        self.said.emit(words)
        self.reload()


def _pair(caption: str, words: str) -> QBoxLayout:
    said = row(label(caption, "second", width=72), label(words, wrap=True), gap=t.SPACE_2)
    said.setStretch(1, 1)
    return said
