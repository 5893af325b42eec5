"""The forms of settling and of care; each is sent under a mark of its own, so a repeat is one."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

from PySide6.QtCore import QObject

from station.desktop.choices import ChoiceField
from station.desktop.controls.tracing_settlement import TracingSettlement as Names
from station.desktop.deed_form import DeedForm
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField, TextField
from station.desktop.typed_fields import ComingDayField, DayField, MomentField, MoneyField
from station.domain.long_term_care import CareLine, CareTerms, VisitKind, VisitWay
from station.domain.resettlement import (
    DECIDED,
    Candidate,
    FilePaper,
    SettleLine,
    SettleStep,
)
from station.domain.typed import read_whole
from station.usecases.long_term_care import (
    ChangeCareTerms,
    EndCare,
    MoveInCare,
    PlaceInCare,
    RecordCareVisit,
)
from station.usecases.papers_long_term_care import PrintCareHandover, PrintCareVisit
from station.usecases.papers_resettlement import PrintSettleApplication, PrintSettleApproval
from station.usecases.printing import PrintedPaper
from station.usecases.resettlement import (
    DecideResettlement,
    NoteFilePaper,
    OpenResettlement,
    RecordSettleStep,
)
from station.usecases.work import Write
from station.wording.naming import named

_ASKED: Mapping[SettleStep, tuple[str, ...]] = {
    SettleStep.APPROVED: ("reason",),
    SettleStep.APPLIED: ("text", "reference", "reason"),
    SettleStep.RETURNED: ("text",),
    SettleStep.SUPPLEMENTED: ("text",),
    SettleStep.GRANTED: ("reference",),
    SettleStep.REFUSED: ("reason", "reference"),
    SettleStep.REGISTERED: ("name", "reference", "household", "reason"),
    SettleStep.WITHDRAWN: ("reason",),
    SettleStep.TAKEN_BACK: ("reason",),
}
"""What the form of each step asks for, besides when it was."""


class Tab(Protocol):
    """Where the forms stand, and what does their deeds."""

    desk: Desk

    def open(self, form: DeedForm, then: Callable[[Mapping[str, Any]], object]) -> None:
        """Show a form; `then` hears what was typed."""

    def do(self, deed: Write[Any], words: str) -> None:
        """Do a deed, and say in these words that it is done."""

    def print(self, deed: Write[PrintedPaper]) -> None:
        """Print a sheet."""


class SettlementDeeds(QObject):
    """Opens a form in the panel of the tab, and does what it asks for."""

    def __init__(self, tab: Tab, owner: QObject) -> None:
        super().__init__(owner)
        self._tab = tab

    def open_file(self, line: Candidate) -> None:
        """Open the file of somebody who is to be settled."""
        fields = [self._moment(), self._line("note", self.tr("Note"))]
        self._ask(
            self.tr("Open the file"),
            line.name,
            fields,
            lambda mark, said: OpenResettlement(
                mark, line.stay_id, said["note"] or "", said["happened_at"]
            ),
        )

    def paper(self, line: SettleLine, paper: FilePaper) -> None:
        """Note a paper of the file, or why the file goes without it."""
        known = line.papers.get(paper)
        held = ChoiceField(
            Names.field("held"),
            self.tr("Paper"),
            [(True, self.tr("is there")), (False, self.tr("goes without"))],
            place="held",
        )
        held.show_value(known.facts.held if known else True)
        fields = [
            held,
            self._line("reference", self.tr("Number")),
            self._line("reason", self.tr("Why without")),
        ]
        self._ask(
            named(paper),
            line.name,
            fields,
            lambda mark, said: NoteFilePaper(
                mark,
                line.id,
                paper,
                said["held"] is not False,
                said["reference"] or "",
                said["reason"] or "",
            ),
        )

    def step(self, line: SettleLine, kind: SettleStep) -> None:
        """Write a step of the file down; what a leader decides is a deed of its own."""
        captions = self._captions(kind)
        fields = [self._moment(), *(self._line(each, captions[each]) for each in _ASKED[kind])]
        deed = DecideResettlement if kind in DECIDED else RecordSettleStep
        self._ask(
            named(kind),
            f"{line.name} · {line.number}",
            fields,
            lambda mark, said: deed(
                mark,
                line.id,
                kind,
                happened_at=said["happened_at"],
                **{each: said[each] or "" for each in _ASKED[kind]},
            ),
        )

    def place(self, stay_id: int, name: str) -> None:
        """Give somebody into the care of an institution."""
        self._ask(
            self.tr("Into long-term care"),
            self.tr("{name}: the bed is free, the stay goes on.").format(name=name),
            self._handing_over(),
            lambda mark, said: PlaceInCare(
                mark,
                stay_id,
                _read(said),
                said["reason"] or "",
                said["condition"] or "",
                said["happened_at"],
            ),
        )

    def move(self, line: CareLine) -> None:
        """Somebody in care goes to another institution."""
        self._ask(
            self.tr("To another institution"),
            line.name,
            self._handing_over(),
            lambda mark, said: MoveInCare(
                mark,
                line.id,
                _read(said),
                said["reason"] or "",
                said["condition"] or "",
                said["happened_at"],
            ),
        )

    def terms(self, line: CareLine) -> None:
        """Renew or put right what was agreed."""
        now = self._tab.desk.now
        name = Names.field("holds_from")
        day = ComingDayField(name, self.tr("Holds from"), now, place="holds_from")
        fields = [*self._terms(line.agreed), day, self._line("reason", self.tr("Why"))]
        self._ask(
            self.tr("Terms of care"),
            self.tr("{name}: without a day the new terms hold from today.").format(name=line.name),
            fields,
            lambda mark, said: ChangeCareTerms(
                mark,
                line.id,
                replace(_read(said), holds_from=said["holds_from"]),
                said["reason"] or "",
            ),
        )

    def back(self, line: CareLine) -> None:
        """Somebody comes back into the house."""
        fields = [self._moment(), self._line("reason", self.tr("Why"))]
        self._ask(
            self.tr("Take back into the house"),
            self.tr("{name} gets a bed on the page of beds.").format(name=line.name),
            fields,
            lambda _mark, said: EndCare(line.id, said["reason"] or "", said["happened_at"]),
        )

    def visit(self, line: CareLine) -> None:
        """Note a visit, one in vain, or why it was left out."""
        kinds = ChoiceField(
            Names.field("kind"),
            self.tr("Visit"),
            [(kind, named(kind)) for kind in VisitKind],
            place="kind",
            columns=2,
        )
        ways = ChoiceField(
            Names.field("way"),
            self.tr("How"),
            [(way, named(way)) for way in VisitWay],
            place="way",
        )
        harm = ChoiceField(
            Names.field("concern"),
            self.tr("Signs of harm"),
            [(False, self.tr("none")), (True, self.tr("yes"))],
            place="concern",
        )
        fields = [
            kinds,
            ways,
            self._moment(),
            self._line("visitors", self.tr("Who went")),
            TextField(Names.field("found"), self.tr("What they saw"), place="found"),
            harm,
            self._line("told", self.tr("Told to whom")),
        ]
        self._ask(
            self.tr("Note a visit"),
            f"{line.name} · {line.terms.institution}",
            fields,
            lambda mark, said: RecordCareVisit(
                mark,
                line.id,
                said["kind"],
                said["way"],
                said["visitors"] or "",
                said["found"] or "",
                said["concern"],
                said["told"] or "",
                said["happened_at"],
            ),
        )

    # --- papers ------------------------------------------------------------------------------

    def application(self, line: SettleLine) -> None:
        """Print the application to the police with its list of papers."""
        self._tab.print(PrintSettleApplication(line.id))

    def approval(self, line: SettleLine) -> None:
        """Print the sheet on which the leader decides."""
        self._tab.print(PrintSettleApproval(line.id))

    def handover(self, line: CareLine) -> None:
        """Print the sheet that both sides sign."""
        self._tab.print(PrintCareHandover(line.id))

    def visit_sheet(self, line: CareLine, visit_id: int | None = None) -> None:
        """Print the record of a visit, or the empty sheet to take along."""
        self._tab.print(PrintCareVisit(line.id, visit_id, blank=visit_id is None))

    # --- parts -------------------------------------------------------------------------------

    def _ask(
        self,
        title: str,
        text: str,
        fields: Sequence[Field],
        deed: Callable[[str, Mapping[str, Any]], Any],
    ) -> None:
        mark = uuid.uuid4().hex
        form = DeedForm(Names.FORM, title, text, fields, self.tr("Write down"))
        written = self.tr("Written down.")
        self._tab.open(form, lambda said: self._tab.do(deed(mark, said), written))

    def _captions(self, kind: SettleStep) -> Mapping[str, str]:
        registered = kind is SettleStep.REGISTERED
        applied = kind is SettleStep.APPLIED
        return {
            "text": self.tr("Police office") if applied else self.tr("What"),
            "reference": self.tr("Citizen's number") if registered else self.tr("Number"),
            "reason": self.tr("Why"),
            "name": self.tr("Name"),
            "household": self.tr("Household"),
        }

    def _handing_over(self) -> list[Field]:
        """What a hand-over to an institution asks; how the person is, the clerk looks and says."""
        condition = TextField(Names.field("condition"), self.tr("Condition"), place="condition")
        why = self._line("reason", self.tr("Why"))
        return [*self._terms(None), why, condition, self._moment()]

    def _terms(self, known: CareTerms | None) -> list[Field]:
        now = self._tab.desk.now
        days = LineField(
            Names.field("visit_days"),
            self.tr("Visit every"),
            place="visit_days",
            width=60,
            unit=self.tr("days"),
            read=read_whole,
        )
        fields: list[Field] = [
            self._line("institution", self.tr("Institution")),
            self._line("contact", self.tr("Contact")),
            self._line("phone", self.tr("Phone")),
            self._line("agreement", self.tr("Agreement")),
            DayField(Names.field("agreed_from"), self.tr("From"), now, place="agreed_from"),
            ComingDayField(
                Names.field("agreed_until"), self.tr("Until"), now, place="agreed_until"
            ),
            self._line("level", self.tr("Care")),
            MoneyField(
                Names.field("monthly_fen"),
                self.tr("Fee"),
                place="monthly_fen",
                unit=self.tr("yuan a month"),
            ),
            days,
        ]
        days.show_value(30)
        for field in fields if known is not None else ():
            field.show_value(getattr(known, field.place))
        return fields

    def _line(self, place: str, words: str) -> LineField:
        return LineField(Names.field(place), words, place=place)

    def _moment(self) -> MomentField:
        now = self._tab.desk.now
        field = MomentField(Names.field("happened_at"), self.tr("When"), now, place="happened_at")
        field.show_value(now())
        return field


_WORDS = ("institution", "contact", "phone", "agreement", "level")
_PLAIN = ("agreed_from", "agreed_until", "monthly_fen")


def _read(said: Mapping[str, Any]) -> CareTerms:
    terms: dict[str, Any] = {each: said[each] or "" for each in _WORDS}
    terms |= {each: said[each] for each in _PLAIN}
    return CareTerms(**terms, visit_days=said["visit_days"] or 0)
