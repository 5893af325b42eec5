"""The tab of the arrival: what was stated, what is still open, hand-over and police reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from station.desktop import tokens as t
from station.desktop.choices import TicksField
from station.desktop.controls.residents import Residents as Names
from station.desktop.desk import Desk
from station.desktop.fields import Field
from station.desktop.layout import Scrolling, column, empty, holder, row
from station.desktop.pages.residents.arrival_forms import (
    KEPT,
    UNABLE,
    check_fields,
    relative_options,
    report_fields,
    restated,
    stated_fields,
    way_fields,
)
from station.desktop.pages.residents.drawer import Drawer
from station.desktop.pages.residents.facts import Fact, FactGrid
from station.desktop.pages.residents.part import OpenFile, Part
from station.desktop.parts import Button, EmptyState, card, label
from station.domain.arrival_ways import FACTS_OF_WAYS, facts_of
from station.domain.clocks import Clock, ClockKind
from station.domain.intake import (
    REPORT_SIGNS,
    ArrivalFacts,
    Block,
    TriageSign,
)
from station.domain.intake_records import IntakeRecord
from station.domain.statements import Stated
from station.usecases.intake_changes import CompleteIntake, ReportToPolice, SignHandover
from station.wording import shown
from station.wording.naming import name_of, named
from station.wording.statements import stated_before

_STATED = (Block.IDENTITY, Block.RELIEF, Block.CAUSE, Block.RELATIVES, Block.BELONGINGS)


class IntakePart(Part):
    """The five statutory blocks, each filled or with the reason why not; what can be completed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.complete = self._drawer(
            Names.COMPLETE_FORM, self.tr("Complete or correct what was stated"), stated_fields(desk)
        )
        self.way = self._drawer(
            Names.WAY_FORM, self.tr("How they came, and who brought them"), way_fields(desk)
        )
        self.way.form["how_came"].edited.connect(self._fit_way)
        self.check = self._drawer(Names.CHECK_FORM, self.tr("Safety check"), check_fields(desk))
        self.report = self._report_drawer()
        self._restating = (self.complete, self.way, self.check)
        self.keep(*self._restating, self.report)
        unknown = self.tr("not known")
        self._door = FactGrid("residents_door", unknown)
        self._blocks = FactGrid("residents_blocks", self.tr("open"))
        self._handover = FactGrid("residents_handover", unknown)
        self._reports = column(gap=t.SPACE_1)
        self._earlier = column(gap=t.SPACE_1)
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
        self._show_earlier(intake)

    def mend(self, field: str) -> bool:
        openers = ((self.complete, self._open_complete), (self.way, self._open_way))
        for drawer, open_it in openers:
            if field in drawer.form.fields and self._intake() is not None:
                open_it()
                drawer.form[field].control().setFocus()
                return True
        return False

    def begin(self, clock: Clock) -> None:
        if clock.kind is ClockKind.POLICE_REPORT:
            self._open_report()
            self.report.form["sign"].show_value(clock.data.get("sign"))
        elif clock.kind is ClockKind.HANDOVER_SIGNATURE:
            self._sign.setFocus()
        elif clock.kind is ClockKind.SAFETY_CHECK:
            self._open_check()
        else:
            self._open_complete()

    def _lay_out(self) -> None:
        complete = self.verb(Names.COMPLETE, self.tr("Complete"), CompleteIntake, self.complete)
        complete.clicked.connect(self._open_complete)
        way = self.verb(Names.WAY, self.tr("Change"), CompleteIntake, self.way)
        way.clicked.connect(self._open_way)
        check = self.verb(Names.CHECK, self.tr("Safety check"), CompleteIntake, self.check)
        check.clicked.connect(self._open_check)
        report = self.verb(Names.REPORT, self.tr("Note report"), ReportToPolice, self.report)
        report.clicked.connect(self._open_report)
        self._earlier_card = card(self.tr("Stated otherwise before"), self._earlier)
        self._earlier_card.setObjectName(Names.EARLIER)
        self._sign = Button(Names.SIGN_HANDOVER, self.tr("Both signed"), press=self._sign_handover)
        self._body = Scrolling(
            column(
                *self._restating,
                self.report,
                card(self.tr("Stated on arrival"), self._blocks, more=[complete]),
                card(self.tr("At the door"), self._door, more=[way, check]),
                card(self.tr("Hand-over"), self._handover, more=[self._sign]),
                card(self.tr("Reports to the police"), self._reports, more=[report]),
                self._earlier_card,
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
            Fact(
                self.tr("Safety check"),
                check or self.tr("not made yet"),
                "" if check else "warn",
                wide=True,
            ),
            Fact(self.tr("Receipt"), safety.police_receipt, wide=True),
            *self._helped_again(facts),
        ]

    def _helped_again(self, facts: ArrivalFacts) -> list[Fact]:
        reason = facts.repeat_reason
        return [Fact(named(Stated.REPEAT_REASON), reason, wide=True)] if reason else []

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
            Fact(self.tr("State then"), facts.health_at_handover, wide=True),
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

    def _show_earlier(self, intake: IntakeRecord) -> None:
        """Show what was changed or taken back: what stood there, since when not, why, by whom."""
        empty(self._earlier)
        today = self.desk.now().date()
        self._earlier_card.setVisible(bool(intake.earlier))
        for each in intake.earlier:
            words = self.tr("{what}: {before}").format(
                what=named(each.stated), before=stated_before(each, self.desk.codes, today)
            )
            when = shown.moment(each.changed_at, today)
            said = "，".join(filter(None, (when, each.clerk, each.reason)))
            line = column(label(words, wrap=True), label(said, "small", wrap=True), gap=0)
            self._earlier.addWidget(holder(line))

    # --- what is done -------------------------------------------------------------------------

    def _drawer(self, name: str, title: str, fields: Sequence[Field]) -> Drawer:
        return Drawer(name, title, fields, self.tr("Save"), self._restate)

    def _report_drawer(self) -> Drawer:
        title = self.tr("Reported to the police")
        fields = report_fields(self.desk)
        return Drawer(Names.REPORT_FORM, title, fields, self.tr("Save"), self._report)

    def _intake(self) -> IntakeRecord | None:
        """Give the arrival that may be changed by this clerk."""
        may = self.desk.may(CompleteIntake)
        return self.file.intake if self.file and may else None

    def _open_complete(self) -> None:
        if (intake := self._intake()) is None:
            return
        facts, form = intake.facts, self.complete.form
        form.show_record(facts)
        for block, place in UNABLE.items():
            form[place].show_value(facts.cannot_state.get(block, ""))
        kept, named_before = form[KEPT], relative_options(facts)
        assert isinstance(kept, TicksField)
        kept.offer(named_before)
        kept.show_value({value for value, _ in named_before})
        kept.set_optional_shown(bool(named_before))
        self.complete.open_drawer(self._first_open())

    def _open_way(self) -> None:
        if (intake := self._intake()) is not None:
            self.way.form.show_record(intake.facts)
            self._fit_way()
            self.way.open_drawer()

    def _fit_way(self) -> None:
        """Ask only for what belongs to the way that is chosen."""
        form = self.way.form
        asked = facts_of(form["how_came"].value())
        for place in FACTS_OF_WAYS & form.fields.keys():
            form[place].set_optional_shown(place in asked)

    def _open_check(self) -> None:
        if (intake := self._intake()) is None:
            return
        form = self.check.form
        form.show_record(intake.safety)
        if intake.safety.checked_at is None:
            form["checked_at"].show_value(self.desk.now())
            form["checker"].show_value(self.desk.clerk.name)
        self.check.open_drawer("findings")

    def _first_open(self) -> str:
        assert self.file is not None
        missing = self._missing(self.file)
        return next((place for block, place in _FIRST.items() if block in missing), "on_relief")

    def _restate(self, values: dict[str, Any]) -> None:
        if (intake := self._intake()) is not None:
            drawer = next(each for each in self._restating if not each.isHidden())
            self.do(restated(intake, values), drawer, self.tr("Completed."))

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
            self.report.client_id,
        )
        self.do(deed, self.report, self.tr("Report noted."))

    def _sign_handover(self) -> None:
        intake = self.file.intake if self.file else None
        if intake is not None:
            words = self.tr("Hand-over noted as signed by both sides.")
            self.do(SignHandover(intake.id), None, words)


_FIRST: Mapping[Block, str] = {
    Block.RELIEF: "on_relief",
    Block.CAUSE: "cause",
    Block.RELATIVES: "relative",
    Block.IDENTITY: "no_identity",
    Block.BELONGINGS: "no_belongings",
}
"""Where the caret goes when a block is open."""
