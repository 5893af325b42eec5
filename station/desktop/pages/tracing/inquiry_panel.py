"""One inquiry letter in the panel: what it asks, what came back, and what can be done next."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QBoxLayout

from station.desktop import tokens as t
from station.desktop.controls.tracing_notices import Notices as Names
from station.desktop.desk import Desk
from station.desktop.form_host import Deed, FormHost
from station.desktop.layout import column, empty, frame, row
from station.desktop.pages.tracing.inquiry_writing import InquiryWriting
from station.desktop.pages.tracing.notice_forms import NoticeForms
from station.desktop.parts import EmptyState, captioned, chip, label
from station.domain.inquiries import InquiryLine, InquiryState, InquiryStepRecord
from station.usecases.inquiries import AnswerInquiry, ChaseInquiry, CloseInquiry, WriteInquiries
from station.usecases.papers_inquiries import PrintInquiryRegister
from station.usecases.papers_search import PrintInquiry, PrintInquiryChase
from station.wording import shown
from station.wording.naming import named

_LABEL = 84
CHIPS = {
    InquiryState.OPEN: "warn",
    InquiryState.ANSWERED: "code",
    InquiryState.CLOSED: "plain",
}


class InquiryPanel(FormHost):
    """The chosen letter; the deeds have letters as keys."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.forms = NoticeForms(desk, self)
        self._letters = InquiryWriting(desk, self, self.open, self.do)
        self.line: InquiryLine | None = None
        self.show_line(None)

    def show_line(self, line: InquiryLine | None) -> None:
        """Show a letter of the register; nothing of none."""
        self.line = line
        empty(self.body)
        if line is None:
            words = self.tr("Choose a letter at the left.")
            self.body.addWidget(EmptyState("tracing", self.tr("No letter chosen"), words))
            return
        state = chip(named(line.state), CHIPS[line.state])
        self.body.addLayout(row(label(line.asked.unit, "heading", wrap=True), None, state))
        today = self.desk.now().date()
        if line.is_late(today):
            self.body.addWidget(
                label(self.tr("No answer, and its day is over: chase it."), "danger")
            )
        self.body.addLayout(self._buttons(line))
        sent = " · ".join((shown.moment(line.sent_at, today), named(line.way), line.clerk))
        pairs = [
            (self.tr("Number"), line.number),
            (self.tr("About"), " ".join(filter(None, (line.name, line.rescue_number)))),
            (self.tr("Sent"), sent),
            (self.tr("Answer by"), shown.full_day(line.answer_by)),
            (self.tr("Question"), line.question),
            (self.tr("Clues"), line.clues),
        ]
        lines = [captioned(*each, _LABEL) for each in pairs if each[1]]
        self.body.addWidget(frame(column(*lines, gap=t.SPACE_1, margin=t.SPACE_3)))
        for step in reversed(line.steps):
            self.body.addWidget(frame(self._step(step)))

    def _step(self, step: InquiryStepRecord) -> QBoxLayout:
        facts, today = step.facts, self.desk.now().date()
        when = " · ".join(filter(None, (shown.moment(facts.happened_at, today), step.clerk)))
        head = row(label(named(facts.kind), "strong"), None, label(when, "second"))
        result = named(facts.result) if facts.result else ""
        by = facts.answer_by
        said = [
            (self.tr("Result"), result),
            (self.tr("Said"), facts.text),
            (self.tr("By"), " ".join(filter(None, (facts.answered_by, facts.reference)))),
            (self.tr("Answer by"), shown.full_day(by) if by else ""),
        ]
        lines = [captioned(*each, _LABEL) for each in said if each[1]]
        return column(head, *lines, gap=t.SPACE_1, margin=t.SPACE_3)

    def _buttons(self, line: InquiryLine) -> QBoxLayout:
        running = line.state is InquiryState.OPEN
        chased = bool(line.chases)
        found: list[Deed] = [
            (Names.ANSWER, self.tr("Answer…"), "W", self.answer, AnswerInquiry, True),
            (Names.CHASE, self.tr("Chase…"), "R", self.chase, ChaseInquiry, running),
            (
                Names.CLOSE,
                self.tr("Wait no longer…"),
                "X",
                self.close_letter,
                CloseInquiry,
                running,
            ),
            (Names.PRINT_LETTER, self.tr("Print"), "D", self.print, PrintInquiry, True),
            (
                Names.PRINT_CHASE,
                self.tr("Print the chase"),
                "J",
                self.print_chase,
                PrintInquiryChase,
                chased,
            ),
            (Names.ASK_MORE, self.tr("More letters…"), "L", self.ask, WriteInquiries, True),
        ]
        return self.deeds(found, Names.ANSWER)

    # --- deeds -------------------------------------------------------------------------------

    def answer(self) -> None:
        """Take down what came back."""
        letter_id, mark = self._letter().id, uuid.uuid4().hex

        def go(said: Mapping[str, Any]) -> None:
            deed = AnswerInquiry(
                mark,
                letter_id,
                said["result"],
                said["text"] or "",
                said["answered_by"] or "",
                said["reference"] or "",
                said["happened_at"],
            )
            self.do(deed, self.tr("The answer is taken down."))

        self.open(self.forms.answer(), go)

    def chase(self) -> None:
        """Ask again."""
        letter_id, mark = self._letter().id, uuid.uuid4().hex

        def go(said: Mapping[str, Any]) -> None:
            deed = ChaseInquiry(
                mark, letter_id, said["text"] or "", said["answer_by"], said["happened_at"]
            )
            self.do(deed, self.tr("Chased: print the letter."))

        self.open(self.forms.chase(), go)

    def close_letter(self) -> None:
        """Wait no longer."""
        letter_id, mark = self._letter().id, uuid.uuid4().hex

        def go(said: Mapping[str, Any]) -> None:
            deed = CloseInquiry(mark, letter_id, said["text"] or "", said["happened_at"])
            self.do(deed, self.tr("The letter is closed."))

        self.open(self.forms.close(), go)

    def ask(self) -> None:
        """Write more letters about whom this one is about."""
        line = self._letter()
        self._letters.begin(line.person_id, lambda: self.line == line)

    def ask_period(self) -> None:
        """Ask of which days the register is to be printed."""

        def go(said: Mapping[str, Any]) -> None:
            deed = PrintInquiryRegister(said["since"], said["until"])
            self.desk.do(self, deed, self._printed)

        self.open(self.forms.period(), go)

    def _printed(self, sheet: object) -> None:
        self.close_form()
        self.printed.emit(sheet)
        self.left.emit()

    def print(self) -> None:
        """Print the letter with its slip."""
        self.desk.do(self, PrintInquiry(self._letter().id), self.printed.emit)

    def print_chase(self) -> None:
        """Print the last letter that chases it."""
        self.desk.do(self, PrintInquiryChase(self._letter().id), self.printed.emit)

    def _letter(self) -> InquiryLine:
        assert self.line is not None
        return self.line
