"""The forms of a minor's side-file: each asks for what one deed needs."""

from __future__ import annotations

import uuid
from datetime import timedelta

from station.desktop.choices import TicksField
from station.desktop.controls.tracing_minors import Minors as Names
from station.desktop.fields import Field, TextField
from station.desktop.pages.tracing.minors_forms import Say, correction_of, facts_of
from station.desktop.pages.tracing.minors_reports import ReportDeeds
from station.desktop.typed_fields import ComingDayField, ComingMomentField, DayField
from station.domain.minor_access import AccessRecord
from station.domain.minor_files import MinorCase
from station.domain.minors import (
    FamilyFacts,
    Fitness,
    GuardianshipFacts,
    GuardianshipState,
    Placement,
    ProtectionFacts,
    ProtectionKind,
    ProtectionState,
    SchoolFacts,
    SchoolState,
)
from station.domain.return_visits import VisitHow, VisitOutcome, VisitRecord, VisitResult
from station.usecases.minors import (
    AssessFamily,
    RecordGuardianship,
    RecordProtection,
    RecordSchool,
)
from station.usecases.minors_access import AskMinorAccess, DecideMinorAccess
from station.usecases.return_visits import AnswerVisit, PlanVisits


class MinorDeeds(ReportDeeds):
    """What can be written into a side-file, each with the form that asks for what it needs."""

    def guardianship(self, case: MinorCase, *, correct: bool = False) -> None:
        """Write down who answers for the child, or what was written down wrongly of it."""
        verb, entry = Names.GUARDIANSHIP, case.guardianship
        fields: list[Field] = [
            self._choice(verb, "state", self.tr("Status"), GuardianshipState, 2),
            self._line(verb, "decision_number", self.tr("Decision no.")),
            DayField(
                Names.field(verb, "decided_on"),
                self.tr("Decided on"),
                self._desk.now,
                place="decided_on",
            ),
            self._line(verb, "decided_by", self.tr("Decided by")),
            self._choice(verb, "placement", self.tr("Lives"), Placement, 2),
            self._line(verb, "placed_with", self.tr("Lives with")),
            self._line(verb, "guardian", self.tr("Guardian")),
            self._line(verb, "relation", self.tr("Relation")),
            self._line(verb, "phone", self.tr("Telephone")),
            self._line(verb, "note", self.tr("Remarks")),
            *self._why(verb, correct=correct),
        ]
        self._ask(
            verb,
            self.tr("Guardianship"),
            self.tr("Temporary and long-term guardianship rest on a decision of the department."),
            fields,
            lambda mark, said: RecordGuardianship(
                mark,
                case.person_id,
                GuardianshipFacts(**facts_of(said)),
                **correction_of(said, entry),
            ),
            record=None if entry is None else entry.facts,
            needs=("state",),
        )

    def protection(self, case: MinorCase) -> None:
        """Write down one of the six protections; the first that has no line yet stands chosen."""
        verb, known = Names.PROTECTION, case.protection
        fields = self._protection_fields(verb)
        fields[0].show_value(next((each for each in ProtectionKind if each not in known), None))
        self._ask(
            verb,
            self.tr("Six protections"),
            self.tr("What runs has an owner, named as they sign in, and a next date."),
            fields,
            lambda mark, said: RecordProtection(
                mark, case.person_id, ProtectionFacts(**facts_of(said))
            ),
            needs=("kind", "state"),
        )

    def correct_protection(self, case: MinorCase) -> None:
        """Mend what was written down wrongly of one of the six: which line, what it should say."""
        verb, known = Names.CORRECT_PROTECTION, case.protection
        which = self._choice(verb, "corrects", self.tr("Wrong line"), known, 3)
        fields = self._protection_fields(verb)

        def fill() -> None:
            if (entry := known.get(which.value())) is not None:
                for field in fields:
                    field.show_value(getattr(entry.facts, field.place))

        which.show_value(next(iter(known)))
        which.edited.connect(fill)
        fill()

        def mend(mark: str, said: Say) -> RecordProtection:
            told = dict(said)
            entry = known[told.pop("corrects")]
            facts = ProtectionFacts(**facts_of(told))
            return RecordProtection(mark, case.person_id, facts, **correction_of(told, entry))

        self._ask(
            verb,
            self.tr("Correct a protection"),
            self.tr("It stands in the place of the wrong line and for its time; both stay."),
            [which, *fields, *self._why(verb, correct=True)],
            mend,
            needs=("corrects", "kind", "state"),
        )

    def _protection_fields(self, verb: str) -> list[Field]:
        owner = self._line(verb, "owner", self.tr("Owner"))
        owner.show_value(self._desk.clerk.login)
        next_on = Names.field(verb, "next_on")
        return [
            self._choice(verb, "kind", self.tr("Protection"), ProtectionKind, 3),
            self._choice(verb, "state", self.tr("State"), ProtectionState, 2),
            owner,
            ComingDayField(next_on, self.tr("Next date"), self._desk.now, place="next_on"),
            TextField(Names.field(verb, "note"), self.tr("Remarks"), place="note", lines=2),
        ]

    def school(self, case: MinorCase, *, correct: bool = False) -> None:
        """Write down where the child learns, or what was written down wrongly of it."""
        verb = Names.SCHOOL
        fields: list[Field] = [
            self._choice(verb, "state", self.tr("Status"), SchoolState, 3),
            self._line(verb, "school", self.tr("School")),
            self._line(verb, "grade", self.tr("Grade")),
            self._line(verb, "contact", self.tr("Contact")),
            self._line(verb, "note", self.tr("Remarks")),
            *self._why(verb, correct=correct),
        ]
        self._ask(
            verb,
            self.tr("School"),
            "",
            fields,
            lambda mark, said: RecordSchool(
                mark,
                case.person_id,
                SchoolFacts(**facts_of(said)),
                **correction_of(said, case.school),
            ),
            record=None if case.school is None else case.school.facts,
            needs=("state",),
        )

    def family(self, case: MinorCase, *, correct: bool = False) -> None:
        """Assess the family, or mend what was written down wrongly of it."""
        verb = Names.FAMILY
        lines = (
            ("guardian", self.tr("Guardian")),
            ("relation", self.tr("Relation")),
            ("phone", self.tr("Telephone")),
            ("address", self.tr("Address")),
        )
        texts = (
            ("home", self.tr("Home")),
            ("care", self.tr("Care")),
            ("left_because", self.tr("Why away")),
            ("harm_signs", self.tr("Signs of harm")),
            ("wishes", self.tr("Child's wish")),
        )
        assessor = self._line(verb, "assessor", self.tr("Assessed by"))
        assessor.show_value(self._desk.clerk.name)
        fields: list[Field] = [assessor, *(self._line(verb, *each) for each in lines)]
        fields += [
            TextField(Names.field(verb, place), words, place=place, lines=1)
            for place, words in texts
        ]
        fields.append(self._choice(verb, "fitness", self.tr("Result"), Fitness, 1))
        fields.append(
            TextField(
                Names.field(verb, "conclusion"), self.tr("Conclusion"), place="conclusion", lines=2
            )
        )
        fields += self._why(verb, correct=correct)
        self._ask(
            verb,
            self.tr("Family assessment"),
            self.tr("Harm that was seen is reported to the police at once, apart from this."),
            fields,
            lambda mark, said: AssessFamily(
                mark,
                case.person_id,
                FamilyFacts(**facts_of(said)),
                **correction_of(said, case.family),
            ),
            record=None if case.family is None else case.family.facts,
        )

    def plan(self, case: MinorCase) -> None:
        """Plan the visits that the rule asks for."""
        self._do(PlanVisits(uuid.uuid4().hex, case.person_id))

    def plan_day(self, case: MinorCase) -> None:
        """Plan one visit by hand."""
        verb = Names.PLAN_DAY
        day = ComingDayField(Names.field(verb, "on"), self.tr("Day"), self._desk.now, place="on")
        day.show_value(self._desk.now().date() + timedelta(days=7))
        self._ask(
            verb,
            self.tr("Plan a visit"),
            "",
            [day],
            lambda mark, said: PlanVisits(
                mark, case.person_id, said["on"] or self._desk.now().date()
            ),
        )

    def visit(self, visit: VisitRecord) -> None:
        """Write down what came of a visit."""
        verb = Names.VISIT
        fields: list[Field] = [
            self._choice(verb, "outcome", self.tr("Result"), VisitOutcome, 3),
            self._choice(verb, "how", self.tr("How"), VisitHow, 2),
            self._moment(verb, self.tr("When")),
            self._line(verb, "visitor", self.tr("Visitor")),
            self._line(verb, "met", self.tr("Who was met")),
            TextField(Names.field(verb, "findings"), self.tr("Found"), place="findings", lines=3),
            self._line(verb, "schooling", self.tr("School")),
            TicksField(
                Names.field(verb, "concern"),
                self.tr("Concern"),
                [("concern", self.tr("signs of harm: to be reported"))],
                place="concern",
            ),
        ]
        fields[3].show_value(self._desk.clerk.name)

        def write(mark: str, said: Say) -> AnswerVisit:
            result = VisitResult(
                said["outcome"],
                said["how"],
                said["visitor"] or "",
                said["met"] or "",
                said["findings"] or "",
                said["schooling"] or "",
                bool(said["concern"]),
            )
            return AnswerVisit(mark, visit.id, result, said["happened_at"])

        self._ask(verb, self.tr("After-return visit"), "", fields, write, needs=("outcome",))

    def ask_access(self, person_id: int, name: str) -> None:
        """Ask the leader for leave to look into the file."""
        verb = Names.ASK
        reason = TextField(Names.field(verb, "reason"), self.tr("Reason"), place="reason", lines=3)
        self._ask(
            verb,
            self.tr("Ask to look into the side-file"),
            self.tr("{name}: a leader allows it until a time; each look is written down.").format(
                name=name
            ),
            [reason],
            lambda mark, said: AskMinorAccess(mark, person_id, said["reason"] or ""),
        )

    def allow(self, request: AccessRecord) -> None:
        """Allow somebody to look into the file until a time."""
        verb = Names.ALLOW
        until = ComingMomentField(
            Names.field(verb, "until"), self.tr("Until"), self._desk.now, place="until"
        )
        until.show_value(self._desk.now() + timedelta(days=1))
        self._ask(
            verb,
            self.tr("Allow a look into the side-file"),
            self.tr("{clerk}: {reason}").format(clerk=request.clerk, reason=request.reason),
            [until, self._line(verb, "note", self.tr("Remarks"))],
            lambda _mark, said: DecideMinorAccess(
                request.id, allowed=True, until=said["until"], note=said["note"] or ""
            ),
        )

    def refuse(self, request: AccessRecord) -> None:
        """Refuse a request, or end an approval."""
        self._do(DecideMinorAccess(request.id, allowed=False))
