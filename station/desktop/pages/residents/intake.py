"""The tab of the arrival: what was stated, what is still open, hand-over and police reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from station.desktop import tokens as t
from station.desktop.choices import ChoiceField
from station.desktop.code_field import CodeField, from_list
from station.desktop.controls import Residents as Names
from station.desktop.desk import Desk
from station.desktop.fields import Field, LineField
from station.desktop.layout import Scrolling, column, empty, holder, row
from station.desktop.pages.residents.drawer import Drawer
from station.desktop.pages.residents.facts import Fact, FactGrid
from station.desktop.pages.residents.part import OpenFile, Part
from station.desktop.parts import Button, EmptyState, card, label
from station.desktop.typed_fields import MomentField
from station.domain.clocks import Clock, ClockKind
from station.domain.intake import (
    REPORT_SIGNS,
    ArrivalFacts,
    Block,
    IntakeRecord,
    RelativeFacts,
    TriageSign,
)
from station.usecases.intake import CompleteIntake, ReportToPolice, SignHandover
from station.wording import shown
from station.wording.naming import name_of, named

_STATED = (Block.IDENTITY, Block.RELIEF, Block.CAUSE, Block.RELATIVES, Block.BELONGINGS)


class IntakePart(Part):
    """The five statutory blocks, each filled or with the reason why not; what can be completed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.complete = self._complete_drawer()
        self.report = self._report_drawer()
        self.keep(self.complete, self.report)
        unknown = self.tr("not known")
        self._door = FactGrid("residents_door", unknown)
        self._blocks = FactGrid("residents_blocks", self.tr("open"))
        self._handover = FactGrid("residents_handover", unknown)
        self._reports = column(gap=t.SPACE_1)
        self._nothing = EmptyState(
            "intake",
            self.tr("This stay has no arrival form"),
            self.tr("It was brought in from an old ledger; its papers were made elsewhere."),
        )
        self._lay_out()

    def show_file(self, file: OpenFile) -> None:
        super().show_file(file)
        intake = file.intake
        self._body.setVisible(intake is not None)
        self._nothing.setVisible(intake is None)
        if intake is None:
            return
        self._door.show_facts(self._door_facts(intake))
        self._blocks.show_facts(self._block_facts(intake, file))
        self._handover.show_facts(self._handover_facts(intake))
        self._sign.setEnabled(
            self.desk.may(SignHandover)
            and intake.handover_signed_at is None
            and bool(intake.facts.escort_unit)
        )
        self._show_reports(intake)

    def begin(self, clock: Clock) -> None:
        if clock.kind is ClockKind.POLICE_REPORT:
            self._open_report()
            self.report.form["sign"].show_value(clock.data.get("sign"))
        elif clock.kind is ClockKind.HANDOVER_SIGNATURE:
            self._sign.setFocus()
        else:
            self._open_complete()

    def _lay_out(self) -> None:
        complete = self.verb(Names.COMPLETE, self.tr("Complete"), CompleteIntake, self.complete)
        complete.clicked.connect(self._open_complete)
        report = self.verb(Names.REPORT, self.tr("Note report"), ReportToPolice, self.report)
        report.clicked.connect(self._open_report)
        self._sign = Button(Names.SIGN_HANDOVER, self.tr("Both signed"), press=self._sign_handover)
        self._body = Scrolling(
            column(
                self.complete,
                self.report,
                card(self.tr("Stated on arrival"), self._blocks, more=[complete]),
                card(self.tr("At the door"), self._door),
                card(self.tr("Hand-over"), self._handover, more=[self._sign]),
                card(self.tr("Reports to the police"), self._reports, more=[report]),
                None,
            )
        )
        self._nothing.hide()
        column(self._body, self._nothing, parent=self)

    # --- what is shown ------------------------------------------------------------------------

    def _door_facts(self, intake: IntakeRecord) -> list[Fact]:
        facts, today = intake.facts, self.desk.now().date()
        came = shown.moment(facts.arrived_at, today) if facts.arrived_at else ""
        if facts.arrived_at is not None:
            late = shown.late_entry(intake.entered_at, facts.arrived_at, today)
            came = " ".join(filter(None, (came, late)))
        found = shown.moment(facts.found_at, today) if facts.found_at else ""
        place = " ".join(filter(None, (found, facts.found_place)))
        safety = intake.safety
        checked = shown.moment(safety.checked_at, today) if safety.checked_at else ""
        check = "，".join(filter(None, (checked, safety.checker, safety.findings)))
        return [
            Fact(self.tr("Arrived"), came),
            Fact(self.tr("Number"), intake.number),
            Fact(self.tr("How"), name_of(facts.how_came, self.desk.codes)),
            Fact(self.tr("Found"), place),
            Fact(self.tr("Safety check"), check, wide=True),
        ]

    def _block_facts(self, intake: IntakeRecord, file: OpenFile) -> list[Fact]:
        stated = {
            Block.IDENTITY: file.person.record.name if file.person.record.documents else "",
            Block.RELIEF: intake.facts.on_relief,
            Block.CAUSE: self._cause(intake.facts),
            Block.RELATIVES: self._relatives(intake.facts),
            Block.BELONGINGS: self.tr("%n thing(s)", "", intake.belongings)
            if intake.belongings
            else "",
        }
        missing = self._missing(file)
        return [self._block(block, stated[block], intake.facts, missing) for block in _STATED]

    def _missing(self, file: OpenFile) -> frozenset[Block]:
        """Ask the running deadlines, so that this tab and the page of the day say the same."""
        clocks = file.stay.clocks if file.stay else ()
        said = [clock.data.get("blocks") for clock in clocks if clock.kind is ClockKind.BLOCKS]
        if said and isinstance(said[0], tuple):
            return frozenset(said[0])
        return frozenset()

    def _block(
        self, block: Block, stated: str, facts: ArrivalFacts, missing: frozenset[Block]
    ) -> Fact:
        reason = facts.cannot_state.get(block, "")
        if reason:
            words = self.tr("cannot be stated: {reason}").format(reason=reason)
            stated = "；".join(filter(None, (stated, words)))
        if block in missing:
            return Fact(named(block), self.tr("still open"), "warn", wide=True)
        return Fact(named(block), stated or self.tr("stated"), wide=True)

    def _cause(self, facts: ArrivalFacts) -> str:
        cause = self.desk.codes["causes"].name(facts.cause) if facts.cause else ""
        return "，".join(filter(None, (cause, facts.cause_text)))

    def _relatives(self, facts: ArrivalFacts) -> str:
        lines = (
            "，".join(filter(None, (each.relation, each.name, each.phone, each.address)))
            for each in facts.relatives
        )
        return "；".join(lines)

    def _handover_facts(self, intake: IntakeRecord) -> list[Fact]:
        facts, today = intake.facts, self.desk.now().date()
        signed = intake.handover_signed_at
        if signed is not None:
            words, role = shown.moment(signed, today), ""
        elif facts.escort_unit:
            words, role = self.tr("not signed yet"), "warn"
        else:
            words, role = self.tr("not needed"), "last"
        return [
            Fact(self.tr("Unit"), facts.escort_unit),
            Fact(self.tr("People"), facts.escort_people),
            Fact(self.tr("Telephone"), facts.escort_phone),
            Fact(self.tr("Their number"), facts.escort_number),
            Fact(self.tr("Sheet"), intake.handover_number),
            Fact(self.tr("Both signed"), words, role),
        ]

    def _show_reports(self, intake: IntakeRecord) -> None:
        empty(self._reports)
        signs = sorted(intake.facts.signs & REPORT_SIGNS)
        for sign in signs:
            told = sign in intake.reported
            words = self.tr("reported") if told else self.tr("not reported yet")
            parts = (label(named(sign)), label(words, "second" if told else "warn"), None)
            self._reports.addWidget(holder(row(*parts)))
        if not signs:
            words = self.tr("Nothing was seen that the law asks to report.")
            self._reports.addWidget(label(words, "second"))

    # --- what is done -------------------------------------------------------------------------

    def _complete_drawer(self) -> Drawer:
        form = Names.COMPLETE_FORM
        unable = self.tr("why it cannot be stated")

        def line(place: str, title: str, hint: str = "") -> LineField:
            name = Names.field(place, form)
            return LineField(name, title, place=place, placeholder=hint)

        fields: list[Field] = [
            line("on_relief", self.tr("Relief drawn")),
            line("no_relief", self.tr("or"), unable),
            CodeField(
                Names.field("cause", form),
                self.tr("Cause"),
                from_list(self.desk.codes["causes"]),
                place="cause",
            ),
            line("cause_text", self.tr("In words")),
            line("no_cause", self.tr("or"), unable),
            line("relative", self.tr("Relative")),
            line("relation", self.tr("Relation")),
            line("phone", self.tr("Telephone")),
            line("no_relatives", self.tr("or"), unable),
            line("no_identity", self.tr("Identity"), unable),
            line("no_belongings", self.tr("Things"), unable),
        ]
        title = self.tr("Complete what is open")
        return Drawer(form, title, fields, self.tr("Save"), self._complete)

    def _report_drawer(self) -> Drawer:
        form, now = Names.REPORT_FORM, self.desk.now
        signs = [sign for sign in TriageSign if sign in REPORT_SIGNS]
        fields: list[Field] = [
            ChoiceField(
                Names.field("sign", form),
                self.tr("What"),
                [(sign, named(sign)) for sign in signs],
                place="sign",
                wide=True,
            ),
            MomentField(Names.field("found_at", form), self.tr("Noticed"), now, place="found_at"),
            MomentField(
                Names.field("happened_at", form), self.tr("Reported"), now, place="happened_at"
            ),
            LineField(Names.field("unit", form), self.tr("Police unit"), place="unit"),
            LineField(Names.field("officer", form), self.tr("Officer"), place="officer"),
            LineField(Names.field("receipt", form), self.tr("Receipt"), place="receipt"),
        ]
        title = self.tr("Reported to the police")
        return Drawer(form, title, fields, self.tr("Save"), self._report)

    def _open_complete(self) -> None:
        intake = self.file.intake if self.file else None
        if intake is None or not self.desk.may(CompleteIntake):
            return
        facts, form = intake.facts, self.complete.form
        form["on_relief"].show_value(facts.on_relief)
        form["cause"].show_value(facts.cause or None)
        form["cause_text"].show_value(facts.cause_text)
        for block, place in _UNABLE.items():
            form[place].show_value(facts.cannot_state.get(block, ""))
        self.complete.open_drawer(self._first_open())

    def _first_open(self) -> str:
        assert self.file is not None
        missing = self._missing(self.file)
        return next((place for block, place in _FIRST.items() if block in missing), "on_relief")

    def _complete(self, values: dict[str, Any]) -> None:
        intake = self.file.intake if self.file else None
        if intake is None:
            return
        facts = _completed(intake.facts, values)
        deed = CompleteIntake(intake.id, intake.version, facts)
        self.do(deed, self.complete, self.tr("Completed."))

    def _open_report(self) -> None:
        intake = self.file.intake if self.file else None
        if intake is None or not self.desk.may(ReportToPolice):
            return
        form = self.report.form
        open_signs = sorted((intake.facts.signs & REPORT_SIGNS) - intake.reported)
        form["sign"].show_value(open_signs[0] if open_signs else None)
        form["found_at"].show_value(intake.facts.arrived_at)
        form["happened_at"].show_value(self.desk.now())
        self.report.open_drawer("unit")

    def _report(self, values: dict[str, Any]) -> None:
        intake = self.file.intake if self.file else None
        if intake is None:
            return
        deed = ReportToPolice(
            intake.id,
            values["sign"] or TriageSign.LOST,
            values["found_at"] or intake.facts.arrived_at or self.desk.now(),
            values["unit"] or "",
            values["officer"] or "",
            values["receipt"] or "",
            values["happened_at"],
        )
        self.do(deed, self.report, self.tr("Report noted."))

    def _sign_handover(self) -> None:
        intake = self.file.intake if self.file else None
        if intake is not None:
            words = self.tr("Hand-over noted as signed by both sides.")
            self.do(SignHandover(intake.id), None, words)


_UNABLE: Mapping[Block, str] = {
    Block.IDENTITY: "no_identity",
    Block.RELIEF: "no_relief",
    Block.CAUSE: "no_cause",
    Block.RELATIVES: "no_relatives",
    Block.BELONGINGS: "no_belongings",
}
"""The field of the reason why a block cannot be stated."""

_FIRST: Mapping[Block, str] = {
    Block.RELIEF: "on_relief",
    Block.CAUSE: "cause",
    Block.RELATIVES: "relative",
    Block.IDENTITY: "no_identity",
    Block.BELONGINGS: "no_belongings",
}
"""Where the caret goes when a block is open."""


def _completed(facts: ArrivalFacts, values: Mapping[str, Any]) -> ArrivalFacts:
    """The facts of the arrival with what was typed; relatives are added to those named before."""
    relatives = facts.relatives
    if values["relative"]:
        named_now = RelativeFacts(
            values["relative"], values["relation"] or "", phone=values["phone"] or ""
        )
        relatives = (*relatives, named_now)
    unable = {block: values[place] for block, place in _UNABLE.items() if values[place]}
    return replace(
        facts,
        on_relief=values["on_relief"] or "",
        cause=values["cause"] or "",
        cause_text=values["cause_text"] or "",
        relatives=relatives,
        cannot_state=unable,
    )
