"""The chosen clock beside the list: its run, what was written beside it, the deeds it allows."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from station.desktop.choices import ChoiceField
from station.desktop.controls.clocks import Clocks as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.dialogs import Answer, Asked, ask
from station.desktop.fields import Field, LineField
from station.desktop.layout import column, empty, hairline, row
from station.desktop.parts import Button, card, label
from station.desktop.typed_fields import ComingDayField, MomentField
from station.domain.clock_notes import ClockNote
from station.domain.clock_noting import may_chase, may_pause, may_raise, pause_reasons
from station.domain.clock_papers import may_report, may_urge
from station.domain.clock_pauses import PauseReason
from station.domain.clocks import Clock, ClockState
from station.domain.problems import Problem
from station.usecases.clock_notes import (
    ChaseClock,
    PauseClock,
    RaiseClock,
    ResumeClock,
    WithdrawClockNote,
)
from station.usecases.papers_clocks import PrintOverdueReport, PrintUrging
from station.usecases.work import Write
from station.wording import clock_words
from station.wording.names import word


class ClockSide(QWidget):
    """What is known of one clock, and a form for what is written beside it."""

    said = Signal(str)
    left = Signal()
    """The clerk goes back to the list."""
    printed = Signal(object)
    """The name of a paper, and its sheet."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._clock: Clock | None = None
        self._form: DeedForm | None = None
        self._lines = QVBoxLayout()
        self._form_place = QVBoxLayout()
        column(self._form_place, card(self.tr("The deadline"), self._lines), None, parent=self)
        self.show_clock(None)

    def show_clock(self, clock: Clock | None) -> None:
        """Show a clock; a form that is open stays with the clock it was opened for."""
        if self._form is not None and clock is not None and self._clock is not None:
            if clock.key == self._clock.key:
                return
            self._close()
        self._clock = clock
        empty(self._lines)
        if clock is None:
            words = self.tr("What is known of a deadline of the list stands here.")
            self._lines.addWidget(label(words, "second", wrap=True))
            return
        self._tell(clock)
        self._offer(clock)

    def take_problems(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """Show what was refused at its field; give back what has none."""
        return self._form.form.show_problems(problems) if self._form else problems

    def pause(self) -> None:
        """Let it stand still for a lawful reason."""
        fitting = () if self._clock is None else pause_reasons(self._clock)
        reasons = [(str(each), word(each)) for each in fitting]
        fields: list[Field] = [
            ChoiceField(
                Names.field("reason"), self.tr("Reason"), reasons, place="reason", columns=1
            ),
            ComingDayField(
                Names.field("until"), self.tr("Last day"), self._desk.now, place="until"
            ),
            *self._words(self.tr("Rests on"), "text", "reference"),
            self._moment(),
        ]
        text = self.tr("Days of the pause do not count; afterwards it runs on.")

        def deed(mark: str, clock: Clock, said: Mapping[str, Any]) -> Write[int]:
            assert clock.key is not None
            reason = PauseReason(said["reason"]) if said["reason"] else None
            return PauseClock(mark, clock.key, reason, said["until"], *_told(said))

        self._ask(self.tr("Pause by law"), text, fields, deed)

    def resume(self) -> None:
        """Let it run on before its pause is over."""

        def deed(mark: str, clock: Clock, said: Mapping[str, Any]) -> Write[int]:
            assert clock.key is not None
            return ResumeClock(mark, clock.key, said["text"] or "", said["happened_at"])

        fields = [*self._words(self.tr("Why"), "text"), self._moment()]
        text = self.tr("What is left of the limit counts from the next day on.")
        self._ask(self.tr("Let it run on"), text, fields, deed)

    def chase(self) -> None:
        """Those who are waited for were asked again."""
        text = self.tr("Until the promised day, or for some days, nobody is reminded.")
        self._ask(self.tr("Asked again"), text, self._asking(), self._deed(ChaseClock))

    def lift(self) -> None:
        """The superior was told."""
        text = self.tr("To whom it was reported, how, and with what number.")
        self._ask(self.tr("Told to the superior"), text, self._asking(), self._deed(RaiseClock))

    def _deed(
        self, kind: type[ChaseClock | RaiseClock]
    ) -> Callable[[str, Clock, Mapping[str, Any]], Write[int]]:
        def deed(mark: str, clock: Clock, said: Mapping[str, Any]) -> Write[int]:
            assert clock.key is not None
            text, reference, at = _told(said)
            return kind(mark, clock.key, said["whom"] or "", text, reference, said["until"], at)

        return deed

    def _asking(self) -> list[Field]:
        promised = self._day(self.tr("Promised for"))
        words = self._words(self.tr("How"), "text", "reference")
        return [*self._words(self.tr("Whom"), "whom"), *words, promised, self._moment()]

    def _words(self, first: str, *places: str) -> list[Field]:
        titles = (first, self.tr("Number"))
        return [
            LineField(Names.field(place), title, place=place)
            for place, title in zip(places, titles, strict=False)
        ]

    def _day(self, title: str) -> Field:
        return ComingDayField(Names.field("until"), title, self._desk.now, place="until")

    def _moment(self) -> Field:
        field = MomentField(
            Names.field("happened_at"), self.tr("When"), self._desk.now, place="happened_at"
        )
        field.show_value(self._desk.now())
        return field

    def _ask(
        self,
        title: str,
        text: str,
        fields: list[Field],
        deed: Callable[[str, Clock, Mapping[str, Any]], Write[int]],
    ) -> None:
        clock, mark = self._clock, uuid.uuid4().hex
        if clock is None:
            return
        self._close()
        form = DeedForm(Names.FORM, title, text, fields, self.tr("Write down"))
        form.left.connect(self._leave)
        form.acted.connect(lambda said: self._do(deed(mark, clock, said)))
        self._form = form
        self._form_place.addWidget(form)
        form.start()

    def _do(self, deed: Write[int]) -> None:
        self._desk.do(self, deed, lambda _note: self._done())

    def _done(self) -> None:
        self._close()
        self.said.emit(self.tr("Written beside the deadline."))
        self.left.emit()

    def _leave(self) -> None:
        self._close()
        self.left.emit()

    def _close(self) -> None:
        self._form = None
        empty(self._form_place)

    def _tell(self, clock: Clock) -> None:
        now = self._desk.now()
        self._lines.addWidget(label(clock_words.work(clock), "strong", wrap=True))
        who = f"{clock.subject.name} {clock.subject.rescue_number}".strip()
        for words in (who, clock.rule, *clock_words.run(clock, now)):
            if words:
                self._lines.addWidget(label(words, wrap=True))
        for note in reversed(clock.notes):
            self._lines.addWidget(hairline())
            self._lines.addLayout(self._note(note))

    def _note(self, note: ClockNote) -> QVBoxLayout:
        head = label(clock_words.note_head(note, self._desk.now()), "small", wrap=True)
        withdraw = Button(
            Names.withdraw(note.id),
            self.tr("Withdraw"),
            "link",
            press=lambda: self._withdraw(note),
        )
        first = row(head, *([withdraw] if self._desk.may(WithdrawClockNote) else []), gap=8)
        first.setStretch(0, 1)
        return column(first, label(clock_words.note_text(note), wrap=True), gap=2)

    def _withdraw(self, note: ClockNote) -> None:
        asked = Asked(
            self.tr("Withdraw this note?"),
            clock_words.note_text(note),
            self.tr("Withdraw"),
            self.tr("Not now"),
            reason=True,
            danger=False,
        )

        def withdraw(answer: Answer) -> None:
            self._do(WithdrawClockNote(uuid.uuid4().hex, note.id, answer.reason))

        ask(self, asked, withdraw)

    def _offer(self, clock: Clock) -> None:
        paused = clock.state is ClockState.PAUSED
        offers = (
            (Names.CHASE, self.tr("Asked again"), may_chase(clock), ChaseClock, self.chase),
            (Names.RAISE, self.tr("Told superior"), may_raise(clock), RaiseClock, self.lift),
            (Names.PAUSE, self.tr("Pause"), may_pause(clock), PauseClock, self.pause),
            (Names.RESUME, self.tr("Run on"), paused, ResumeClock, self.resume),
        )
        buttons = [
            Button(name, text, press=press)
            for name, text, possible, deed, press in offers
            if possible and self._desk.may(deed)
        ]
        if buttons:
            self._lines.addLayout(row(*buttons, None, gap=8))
        self._offer_papers(clock)

    def _offer_papers(self, clock: Clock) -> None:
        """Offer the letter to whoever keeps the station waiting, the report to the superior."""
        urge, report = self.tr("Urging letter"), self.tr("Overdue report")
        offers = (
            (Names.URGE, urge, "D", may_urge(clock), PrintUrging),
            (Names.REPORT, report, "J", may_report(clock), PrintOverdueReport),
        )
        buttons = [
            Button(name, text, shortcut=key, press=partial(self._print, deed))
            for name, text, key, possible, deed in offers
            if possible and self._desk.may(deed)
        ]
        if buttons:
            self._lines.addLayout(row(*buttons, None, gap=8))

    def _print(self, deed: type[PrintUrging | PrintOverdueReport]) -> None:
        if self._clock is not None and self._clock.key is not None:
            self._desk.do(self, deed(self._clock.key), self.printed.emit)


def _told(said: Mapping[str, Any]) -> tuple[Any, Any, Any]:
    return said["text"] or "", said["reference"] or "", said["happened_at"]
