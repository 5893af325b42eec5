"""What each step of a sample asks for, and the deed that it becomes."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from station.desktop.controls.tracing_samples import Samples as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.dialogs import Answer, Asked, ask
from station.desktop.fields import Field
from station.desktop.form_parts import FormParts
from station.domain.dna import (
    CustodyStep,
    ExcuseGround,
    SampleCondition,
    SampleKind,
    SampleResult,
    SampleState,
    StepFacts,
)
from station.domain.dna_records import BoardLine
from station.usecases.accounts import SecondClerk
from station.usecases.dna import (
    AnswerSample,
    AskForSample,
    DiscardSample,
    ExcuseSample,
    RecordSampleStep,
    TakeSample,
)
from station.usecases.dna_sheets import HandOverSamples, KeepReceipt
from station.usecases.work import Write

Said = Mapping[str, Any]


class SampleForms(QObject):
    """Makes the form of a verb for the chosen line; `ready` carries what it leads to."""

    opens = Signal(object)
    """The `DeedForm` that the panel is to show."""
    ready = Signal(object, str)
    """A deed, and what is said when it is done."""

    def __init__(self, desk: Desk, panel: QWidget) -> None:
        super().__init__(panel)
        self._desk, self._panel = desk, panel
        self._verb, self._mark = "", ""
        self.picture: bytes | None = None
        """What the receipt looks like, while its form is open."""

    def open(self, verb: str, line: BoardLine, others: Sequence[BoardLine]) -> None:
        """Open what a verb asks for; `others` are the samples that may go on the same sheet."""
        self._verb, self._mark, self.picture = verb, uuid.uuid4().hex, None
        makers: Mapping[str, Callable[[], None]] = {
            Names.ASK: lambda: self._ask(line),
            Names.TAKE: lambda: self._take(line),
            Names.PLAN: lambda: self._plan(line),
            Names.EXCUSE: lambda: self._excuse(line),
            Names.STORE: lambda: self._store(line),
            Names.CORRECT: lambda: self._correct(line),
            Names.DISCARD: lambda: self._discard(line),
            Names.HAND_OVER: lambda: self._hand_over(line, others),
            Names.RECEIPT: lambda: self._receipt(line),
            Names.RECEIVED: lambda: self._received(line),
            Names.DATABASE: lambda: self._database(line),
            Names.CHASE: lambda: self._chase(line),
            Names.ANSWER: lambda: self._answer(line),
        }
        makers[verb]()

    # --- before the taking -------------------------------------------------------------------

    def _ask(self, line: BoardLine) -> None:
        text = self.tr("The police take the sample free of charge and answer within a month.")
        fields = [self._line("unit", self.tr("Police office")), *self._note(), self._now()]

        def deed(said: Said) -> Write[Any]:
            texts = said["unit"] or "", said["text"] or "", said["text"] or ""
            return AskForSample(self._mark, line.person_id, *texts, said["happened_at"])

        self._show(self.tr("Ask for a sample"), text, fields, self.tr("Write down"), deed)

    def _plan(self, line: BoardLine) -> None:
        planned = self._part.moment(self.tr("To be taken"), "planned_for", blank=True)
        fields = [planned, *self._note()]
        self._step(line, CustodyStep.SCHEDULED, self.tr("Agree on a time"), "", fields)

    def _take(self, line: BoardLine) -> None:
        text = self.tr("The time is that of the taking. Read the seal, look at the sample.")

        def deed(said: Said) -> Write[Any]:
            facts = self._facts(CustodyStep.TAKEN, said)
            return TakeSample(self._mark, line.person_id, facts, said["text"] or "")

        fields = self._taking()
        self._show(self.tr("Sample taken"), text, fields, self.tr("Write down"), deed)

    def _correct(self, line: BoardLine) -> None:
        text = self.tr("The older entry stays in the log. Say why in the note.")
        taken = line.line.sample.taken if line.line else None
        fields = self._taking()
        if taken is not None:
            known = {"unit", "by_whom", "with_whom", "kind", "seal", "happened_at"}
            for field in fields:
                if field.place in known:
                    field.show_value(getattr(taken, field.place))
        self._step(line, CustodyStep.CORRECTED, self.tr("Put the taking right"), text, fields)

    def _taking(self) -> list[Field]:
        return [
            self._part.moment(self.tr("Taken"), blank=True),
            self._line("unit", self.tr("Police office")),
            self._line("by_whom", self.tr("Taken by")),
            self._line("with_whom", self.tr("Present")),
            self._part.choice("kind", self.tr("Kind"), SampleKind, 2),
            self._line("seal", self.tr("Seal")),
            self._condition(),
            *self._note(),
        ]

    def _excuse(self, line: BoardLine) -> None:
        text = self.tr("A leader allows it with their own password. A sample may follow later.")
        fields: list[Field] = [self._part.choice("ground", self.tr("Ground"), ExcuseGround, 1)]

        def asked(said: Said) -> None:
            def answered(answer: Answer) -> None:
                second = SecondClerk(answer.login, answer.password)
                deed = ExcuseSample(
                    self._mark, line.person_id, said["ground"], answer.reason, second
                )
                self.ready.emit(deed, self.tr("The sample is excused."))

            self._second(self.tr("Excuse from the sample"), self.tr("Excuse"), answered)

        form = DeedForm(
            Names.form(self._verb), self.tr("No sample"), text, fields, self.tr("Ask the leader")
        )
        form.acted.connect(asked)
        self.opens.emit(form)

    # --- in the house ------------------------------------------------------------------------

    def _store(self, line: BoardLine) -> None:
        text = self.tr("Read the seal again: it has to be the one of the taking.")
        fields = [
            self._line("place", self.tr("Stored in")),
            self._line("seal", self.tr("Seal")),
            self._condition(),
            *self._note(),
            self._now(),
        ]
        self._step(line, CustodyStep.STORED, self.tr("Store under seal"), text, fields)

    def _discard(self, line: BoardLine) -> None:
        sample_id = line.line.sample.id if line.line else 0

        def answered(answer: Answer) -> None:
            second = SecondClerk(answer.login, answer.password)
            deed = DiscardSample(self._mark, sample_id, answer.reason, second)
            self.ready.emit(deed, self.tr("The sample is discarded."))

        self._second(self.tr("Discard the sample"), self.tr("Discard"), answered)

    def _hand_over(self, line: BoardLine, others: Sequence[BoardLine]) -> None:
        found = {
            each.line.sample.id: f"{each.line.sample.number}\n{each.name}"
            for each in (line, *others)
            if each.line is not None and each.line.sample.state is SampleState.STORED
        }
        chosen = self._part.ticks("sample_ids", self.tr("Samples"), list(found.items()))
        chosen.show_value(frozenset(found))
        fields: list[Field] = [
            chosen,
            self._line("unit", self.tr("Police office")),
            self._line("receiver", self.tr("Received by")),
            self._line("receiver_number", self.tr("Police number")),
            self._now(),
        ]
        text = self.tr("From here on nothing of the taking can be changed.")

        def deed(said: Said) -> Write[Any]:
            return HandOverSamples(
                self._mark,
                tuple(sorted(said["sample_ids"] or ())),
                said["unit"] or "",
                said["receiver"] or "",
                said["receiver_number"] or "",
                said["happened_at"],
            )

        self._show(self.tr("Hand over to the police"), text, fields, self.tr("Hand over"), deed)

    # --- with the police ---------------------------------------------------------------------

    def _receipt(self, line: BoardLine) -> None:
        sheet_id = line.line.sheet_id if line.line else None
        fields: list[Field] = [
            self._line("receiver", self.tr("Received by")),
            self._line("reference", self.tr("Receipt number")),
            self._now(),
        ]

        def deed(said: Said) -> Write[Any]:
            texts = said["receiver"] or "", said["reference"] or ""
            return KeepReceipt(self._mark, sheet_id or 0, *texts, self.picture, said["happened_at"])

        known = line.line.sample.last(CustodyStep.RECEIPT) if line.line else None
        if known is not None:
            fields[0].show_value(known.by_whom)
            fields[1].show_value(known.reference)
        text = self.tr(
            "The receipt is that of all samples of the sheet. Below, its picture: by camera, from "
            "a file, or pasted; another page of it the same way again."
        )
        self._show(self.tr("Keep the receipt"), text, fields, self.tr("Write down"), deed)

    def _received(self, line: BoardLine) -> None:
        fields = [self._line("by_whom", self.tr("Laboratory")), *self._note(), self._now()]
        self._step(line, CustodyStep.RECEIVED, self.tr("Laboratory has it"), "", fields)

    def _database(self, line: BoardLine) -> None:
        fields = [self._line("reference", self.tr("Database no.")), *self._note(), self._now()]
        self._step(line, CustodyStep.IN_DATABASE, self.tr("In the database"), "", fields)

    def _chase(self, line: BoardLine) -> None:
        fields = [*self._note(), self._now()]
        self._step(line, CustodyStep.CHASED, self.tr("Answer chased"), "", fields)

    def _answer(self, line: BoardLine) -> None:
        fields: list[Field] = [
            self._part.choice("result", self.tr("Answer"), SampleResult),
            self._line("by_whom", self.tr("Answered by")),
            self._line("reference", self.tr("Report no.")),
            *self._note(),
            self._now(),
        ]
        sample_id = line.line.sample.id if line.line else 0

        def deed(said: Said) -> Write[Any]:
            return AnswerSample(
                self._mark,
                sample_id,
                said["result"],
                said["by_whom"] or "",
                said["reference"] or "",
                said["text"] or "",
                said["happened_at"],
            )

        text = self.tr("A match makes the identity probable; one not usable is taken anew.")
        self._show(self.tr("Answer of the police"), text, fields, self.tr("Write down"), deed)

    # --- parts -------------------------------------------------------------------------------

    def _step(
        self, line: BoardLine, step: CustodyStep, title: str, text: str, fields: list[Field]
    ) -> None:
        sample_id = line.line.sample.id if line.line else 0

        def deed(said: Said) -> Write[Any]:
            return RecordSampleStep(self._mark, sample_id, self._facts(step, said))

        self._show(title, text, fields, self.tr("Write down"), deed)

    def _facts(self, step: CustodyStep, said: Said) -> StepFacts:
        told = {place: value for place, value in said.items() if value is not None}
        told.setdefault("happened_at", self._desk.now())
        return StepFacts(step, **told)

    def _show(
        self,
        title: str,
        text: str,
        fields: list[Field],
        act: str,
        deed: Callable[[Said], Write[Any]],
    ) -> None:
        form = DeedForm(Names.form(self._verb), title, text, fields, act)
        done = self.tr("The step is in the custody log.")
        form.acted.connect(lambda said: self.ready.emit(deed(said), done))
        self.opens.emit(form)

    def _second(self, title: str, act: str, then: Callable[[Answer], None]) -> None:
        text = self.tr("A second person signs with their own name and password.")
        asked = Asked(title, text, act, self.tr("Not now"), reason=True, second=True)
        ask(self._panel, asked, then)

    @property
    def _part(self) -> FormParts:
        """The fields of the verb's form."""
        return FormParts(self._verb, self._desk.now)

    def _line(self, place: str, words: str) -> Field:
        return self._part.line(place, words)

    def _note(self) -> list[Field]:
        return [self._line("text", self.tr("Note, or why"))]

    def _now(self) -> Field:
        return self._part.moment(self.tr("When"))

    def _condition(self) -> Field:
        return self._part.choice("condition", self.tr("Condition"), SampleCondition)
