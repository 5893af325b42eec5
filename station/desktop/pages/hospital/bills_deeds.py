"""What can be done about a bill beside its lines: ask the patient, submit, approve, dispute."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from station.desktop import tokens as t
from station.desktop.controls.bills import Bills as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.layout import column, empty, frame, holder, row
from station.desktop.pages.hospital.bills_forms import BillForms
from station.desktop.parts import Button, label
from station.domain.bill_findings import FindingWeight
from station.domain.bill_records import BillState
from station.domain.claim_records import ReviewLine, ReviewSheetRecord
from station.domain.claim_steps import OPEN, BillStepKind, PatientAnswer
from station.domain.claims import LineState, PayerKind
from station.domain.problems import Problem
from station.usecases.claims import AcceptUndoubted, SubmitReview
from station.usecases.claims_steps import (
    AnswerDispute,
    ApproveBill,
    AskPatient,
    DisputeBill,
    NameLetter,
    RejectBill,
    RestoreBill,
    ReturnBill,
    SetPayers,
)
from station.usecases.papers_notices import PrintCutNotice
from station.usecases.work import UseCase
from station.wording import shown
from station.wording.finding_words import finding_words
from station.wording.naming import named

S = BillState
_REVIEWED = frozenset({S.REVIEWED, S.AUDITED})
_RETURNABLE = _REVIEWED | {S.APPROVED}
_REJECTABLE = OPEN | _REVIEWED | {S.DISPUTED}
_NOTIFIABLE = frozenset(S) - OPEN - {S.RESTORED}
_IN_A_ROW = 2
_ANSWERS = "YNK"
"""The keys of what a patient answers: yes, no, does not know."""


_Deed = tuple[
    Collection[BillState], type[UseCase[Any]], str, str, str, Callable[[ReviewSheetRecord], None]
]
"""In which states, what it is, its name, words and key, and the form that asks for more."""


class BillDeeds(QWidget):
    """Cards under the chosen line; a deed that asks for something opens above it."""

    sends = Signal(object, str)
    """A function from the bill's version to the deed, and what is said when it is done."""
    accepts_all = Signal()
    printed = Signal(object)
    """A `PrintedPaper`, for the printer."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._record: ReviewSheetRecord | None = None
        self._line: ReviewLine | None = None
        self._form: DeedForm | None = None
        self._opened = column()
        self.opened_forms = holder(self._opened)
        self.opened_forms.hide()
        finish = self.tr("Finish the review")
        self.submit_button = Button(
            Names.SUBMIT, finish, "primary", shortcut="Ctrl+Return", press=self._submit_or_approve
        )
        self.forms = BillForms(self)
        self.forms.opens.connect(self._open)
        self.forms.sends.connect(self.sends)
        self._asked = column(gap=t.SPACE_1, margin=t.SPACE_3)
        self._asked_card = frame(self._asked)
        self._about = column(gap=t.SPACE_1, margin=t.SPACE_3)
        column(self._asked_card, frame(self._about), gap=t.SPACE_2, parent=self)

    def show_bill(self, record: ReviewSheetRecord) -> None:
        """Show what can be done about a bill as it stands."""
        if self._record is not None and self._record.sheet.summary.id != record.sheet.summary.id:
            self.close_form()
        self._record = record
        self._show_submit(record)
        self._show_about(record)

    def show_line(self, line: ReviewLine) -> None:
        """Show what the patient has said about a line."""
        self._line = line
        self._show_asked()

    def close_form(self) -> bool:
        """Close the form of a deed; False when none is open."""
        was, self._form = self._form, None
        self.opened_forms.hide()
        empty(self._opened)
        return was is not None

    def take_problems(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """Show at the open form's fields what was refused."""
        if self._form is None:
            return tuple(problems)
        return self._form.form.show_problems(problems)

    # --- the one deed that is next -----------------------------------------------------------

    def _show_submit(self, record: ReviewSheetRecord) -> None:
        state = record.sheet.summary.state
        approves = state in _REVIEWED
        self.submit_button.say(self.tr("Approve…") if approves else self.tr("Finish the review"))
        shown_at_all = approves or state in OPEN
        self.submit_button.setVisible(shown_at_all)
        deed = ApproveBill if approves else SubmitReview
        ready = approves or (not record.money.pending and bool(record.lines))
        self.submit_button.setEnabled(self._desk.may(deed) and ready)

    def _submit_or_approve(self) -> None:
        if self._record is None:
            return
        if self._record.sheet.summary.state in _REVIEWED:
            self.forms.approve(self._record)
        else:
            self.forms.submit(self._record)

    # --- the patient -------------------------------------------------------------------------

    def _show_asked(self) -> None:
        empty(self._asked)
        line, record = self._line, self._record
        if line is None or record is None:
            return
        self._asked.addWidget(label(self.tr("Asked the patient?"), "heading"))
        steps = [
            step
            for step in record.steps
            if step.kind is BillStepKind.ASKED and step.line in {None, line.line.number}
        ]
        for step in steps[-2:]:
            said = [named(step.answer)] if step.answer else []
            said += [step.text, f"{step.clerk} {step.happened_at:%m-%d %H:%M}"]
            words = " · ".join(filter(None, said))
            self._asked.addWidget(label(words, "second", wrap=True))
        if not steps:
            words = self.tr("Not asked yet: was “{service}” done?").format(service=line.line.name)
            self._asked.addWidget(label(words, "second", wrap=True))
        if record.sheet.summary.state in OPEN and self._desk.may(AskPatient):
            buttons = [
                Button(
                    f"{Names.ASKED}_{answer.value}",
                    named(answer),
                    shortcut=f"Alt+{key}",
                    press=partial(self._ask_patient, answer),
                )
                for answer, key in zip(PatientAnswer, _ANSWERS, strict=True)
            ]
            self._asked.addLayout(row(*buttons, None, gap=t.SPACE_1))

    def _ask_patient(self, answer: PatientAnswer) -> None:
        if self._record is None or self._line is None:
            return
        bill_id, line_id, mark = self._record.sheet.summary.id, self._line.id, uuid.uuid4().hex
        words = self.tr("What the patient says is written down.")
        self.sends.emit(
            lambda _version: AskPatient(mark, bill_id, answer, line_ids=(line_id,)), words
        )

    # --- the bill as a whole -----------------------------------------------------------------

    def _show_about(self, record: ReviewSheetRecord) -> None:
        empty(self._about)
        self._about.addWidget(label(self.tr("The whole bill"), "heading"))
        for found in record.bill_findings:
            role = "warn" if found.weight is FindingWeight.FAULT else "second"
            words = f"{named(found.code)}：{finding_words(found.code, found.evidence)}"
            self._about.addWidget(label(words, role, wrap=True))
        for payer, fen in record.money.shares.items():
            if fen or payer is PayerKind.RESCUE_FUNDS:
                words = f"{named(payer)} {shown.money(fen)}"
                self._about.addWidget(label(words, "second"))
        for step in record.steps[-4:]:
            said = [named(step.kind), step.text, step.reference, step.clerk]
            said.append(f"{step.happened_at:%m-%d %H:%M}")
            self._about.addWidget(label(" · ".join(filter(None, said)), "small", wrap=True))
        origin = " · ".join(filter(None, (record.sheet.file_name, record.sheet.bill.sheet)))
        if origin:
            self._about.addWidget(label(origin, "small", wrap=True))
        buttons = self._buttons(record)
        for at in range(0, len(buttons), _IN_A_ROW):
            self._about.addLayout(row(*buttons[at : at + _IN_A_ROW], None, gap=t.SPACE_2))

    def _buttons(self, record: ReviewSheetRecord) -> list[Button]:
        state, forms = record.sheet.summary.state, self.forms
        objects = self.tr("Hospital objects…")
        found: list[_Deed] = [
            (OPEN, NameLetter, Names.NAME_LETTER, self.tr("Letter…"), "L", forms.letter),
            (OPEN | {S.REVIEWED}, SetPayers, Names.PAYERS, self.tr("Payers…"), "P", forms.payers),
            (_RETURNABLE, ReturnBill, Names.GIVE_BACK, self.tr("Give back…"), "B", forms.give_back),
            (_RETURNABLE, DisputeBill, Names.DISPUTE, objects, "D", forms.dispute),
            ({S.DISPUTED}, AnswerDispute, Names.ANSWER, self.tr("Answer…"), "W", forms.answer),
            (_REJECTABLE, RejectBill, Names.REJECT, self.tr("Reject…"), "X", forms.reject),
            (
                _NOTIFIABLE,
                PrintCutNotice,
                Names.NOTICE,
                self.tr("Print notice"),
                "Ctrl+P",
                self._notice,
            ),
            (
                {S.REJECTED},
                RestoreBill,
                Names.RESTORE,
                self.tr("Take up again…"),
                "T",
                forms.restore,
            ),
        ]
        made = [
            Button(name, words, shortcut=key, press=partial(form, record))
            for states, deed, name, words, key, form in found
            if state in states and self._desk.may(deed)
        ]
        return [*self._undoubted(record), *made]

    def _notice(self, record: ReviewSheetRecord) -> None:
        """Print for the hospital what became of its bill."""
        self._desk.do(self, PrintCutNotice(record.sheet.summary.id), self.printed.emit)

    def _undoubted(self, record: ReviewSheetRecord) -> list[Button]:
        open_ones = sum(
            each.state is LineState.PENDING and not each.doubtful for each in record.lines
        )
        is_open = record.sheet.summary.state in OPEN
        if not open_ones or not is_open or not self._desk.may(AcceptUndoubted):
            return []
        words = self.tr("Accept %n undoubted", "", open_ones)
        return [Button(Names.UNDOUBTED, words, key="U", press=self.accepts_all.emit)]

    def _open(self, form: DeedForm) -> None:
        self.close_form()
        form.left.connect(self.close_form)
        self._form = form
        self._opened.addWidget(form)
        self.opened_forms.show()
        form.start()
