"""After the door: what was left open is filled in, stated anew or taken back; what is signed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import ClassVar

from sqlalchemy.orm.attributes import flag_modified

from station.domain.intake import (
    ArrivalFacts,
    IntakeTrouble,
    RelativeFacts,
    SafetyFacts,
    TriageSign,
    arrival_problems,
    restating_problems,
    safety_problems,
)
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused, WorkTrouble
from station.domain.statements import Stated
from station.storage import intake as rows
from station.storage import intake_changes
from station.storage.intake import ChangedStatement, Intake, PoliceReport, report_by_client_id
from station.usecases.intake import handover_number
from station.usecases.restricted import restrict_when_due
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class CompleteIntake(Write[None]):
    """Fill in what a night intake left open, correct what was stated, take back what is wrong.

    Only what is given is changed. `emptied` names what is left open again; `ended` are signs that
    hold no longer, with the `reason`; `relatives_gone` are none of this person's. Signs that are
    given join those seen before; a block whose "cannot state" is given as empty text can be
    stated after all. What stood there before is kept and shown with the arrival. The version is
    that of the intake as it was shown.
    """

    needs: ClassVar = Permission.INTAKE_WRITE
    intake_id: int
    version: int
    facts: ArrivalFacts
    safety: SafetyFacts = field(default_factory=SafetyFacts)
    emptied: frozenset[Stated] = frozenset()
    ended: frozenset[TriageSign] = frozenset()
    relatives_gone: tuple[RelativeFacts, ...] = ()
    reason: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> None:
        intake = self._locked(work)
        before = rows.facts_of(work.session, intake)
        if problems := (
            *restating_problems(before, self.facts, self.emptied, self.ended, self.reason),
            *safety_problems(self.safety, work.now),
        ):
            raise Refused(problems)
        earlier = [
            *intake_changes.put_plain_anew(
                intake, self.facts, self._safety(work, intake), self.emptied
            ),
            *intake_changes.put_signs_anew(intake, self.facts.signs, self.ended),
            *intake_changes.put_blocks_anew(work.session, intake, self.facts),
            *intake_changes.put_relatives_anew(
                work.session, intake, self.facts, self.relatives_gone
            ),
        ]
        work.session.add_all(self._kept(work, intake, *each) for each in earlier)
        if work.session.new or work.session.deleted or work.session.dirty:
            flag_modified(intake, "signs")  # a new version, also when only relatives have changed
        work.session.flush()
        if problems := arrival_problems(rows.facts_of(work.session, intake), work.now):
            raise Refused(problems)
        restrict_when_due(work, intake.person_id)

    def _locked(self, work: Work) -> Intake:
        """The intake, locked; raises Conflict when another desk has changed it meanwhile."""
        intake = work.session.get_one(Intake, self.intake_id, with_for_update=True)
        work.about(person_id=intake.person_id)
        if intake.version != self.version:
            raise Conflict("intake")
        return intake

    def _safety(self, work: Work, intake: Intake) -> SafetyFacts:
        """The check as given; one of which anything is known was made by somebody, at a time."""
        given = self.safety
        if given == SafetyFacts():
            return given
        checked = given.checked_at or intake.safety_checked_at or work.now
        checker = given.checker.strip() or intake.safety_checker or work.clerk.name
        return replace(given, checked_at=checked, checker=checker)

    def _kept(self, work: Work, intake: Intake, stated: Stated, before: str) -> ChangedStatement:
        return ChangedStatement(
            intake_id=intake.id,
            stated=stated,
            before=before,
            reason=self.reason.strip(),
            changed_at=self.happened_at or work.now,
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )


@dataclass(frozen=True, slots=True)
class SignHandover(Write[str]):
    """Note that both sides signed the hand-over sheet; answers its number.

    It is signed once: the same moment said again changes nothing, another one is refused.
    """

    needs: ClassVar = Permission.INTAKE_WRITE
    intake_id: int
    happened_at: datetime | None = None

    def run(self, work: Work) -> str:
        intake = work.session.get_one(Intake, self.intake_id, with_for_update=True)
        work.about(person_id=intake.person_id)
        signed, when = intake.handover_signed_at, self.happened_at or work.now
        if signed is not None and signed != when:
            raise Refused(Problem(IntakeTrouble.HANDOVER_SIGNED, "happened_at", {"at": signed}))
        if not intake.arrived_at <= when <= work.now:
            raise Refused(Problem(IntakeTrouble.HANDOVER_TIME, "happened_at"))
        intake.handover_signed_at = when
        return handover_number(work, intake)


@dataclass(frozen=True, slots=True)
class ReportToPolice(Write[int]):
    """Note a report that the law asks for: who took it, when, under which receipt.

    民发〔2015〕158号 (lost, abandoned, trafficked), 未成年人保护法 第十一条 (harm to a minor),
    反家庭暴力法 第十四条 (violence against somebody without full capacity). The same form
    (`client_id`) sent twice is one report.
    """

    needs: ClassVar = Permission.INTAKE_WRITE
    intake_id: int
    sign: TriageSign
    found_at: datetime
    unit: str
    officer: str = ""
    receipt: str = ""
    happened_at: datetime | None = None
    client_id: str = ""

    def run(self, work: Work) -> int:
        intake = work.session.get_one(Intake, self.intake_id, with_for_update=True)
        work.about(person_id=intake.person_id)
        if (known := self._repeated(work)) is not None:
            return known
        reported = self.happened_at or work.now
        problems = []
        if not self.unit.strip():
            problems.append(Problem(IntakeTrouble.UNIT_MISSING, "unit"))
        if reported < self.found_at or reported > work.now:
            problems.append(Problem(IntakeTrouble.REPORT_BEFORE_FOUND, "happened_at"))
        if problems:
            raise Refused(problems)
        report = PoliceReport(
            intake_id=intake.id,
            sign=self.sign,
            found_at=self.found_at,
            reported_at=reported,
            unit=self.unit.strip(),
            officer=self.officer.strip(),
            receipt=self.receipt.strip(),
            clerk_id=work.clerk.id,
            client_id=self.client_id or None,
        )
        work.session.add(report)
        # The sign itself may have been noticed only now: it is kept with the intake.
        signs = set(intake.signs.split()) | {self.sign.value}
        intake.signs = " ".join(sorted(signs))
        work.session.flush()
        restrict_when_due(work, intake.person_id)
        return report.id

    def _repeated(self, work: Work) -> int | None:
        """The report that this form has noted already; refuses another form under its number."""
        known = report_by_client_id(work.session, self.client_id) if self.client_id else None
        if known is None:
            return None
        ours = (self.intake_id, self.sign, self.unit.strip(), self.receipt.strip())
        if (known.intake_id, known.sign, known.unit, known.receipt) != ours:
            raise Refused(Problem(WorkTrouble.OTHER_CONTENT, "client_id"))
        return known.id
