"""Mandatory reports of harm to a minor: made, answered, urged, closed by somebody else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from station.domain.intake import REPORT_SIGNS, TriageSign
from station.domain.minor_files import MinorSheet
from station.domain.minor_reports import (
    ENDED,
    RULE,
    ReportRecord,
    ReportStep,
    ReportStepFacts,
    ReportTrouble,
    Severity,
    closing_problems,
    described_problems,
    step_problems,
)
from station.domain.minors import MinorTrouble
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import intake, minor_reports
from station.storage.intake import ReportStepRow
from station.usecases.accounts import SecondClerk, proven_second
from station.usecases.intake_changes import ReportToPolice
from station.usecases.minors import writable
from station.usecases.minors_access import case_of, sheet_of
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class ReportHarm(Write[MinorSheet]):
    """Report harm to a minor to the police at once: found when, told whom when, what, how bad.

    未成年人保护法 第十一条. It stands with the reports of the arrival, whose clock it stops; the
    receipt may come later.
    """

    needs: ClassVar = Permission.MINORS_WRITE
    client_id: str
    person_id: int
    sign: TriageSign
    found_at: datetime
    unit: str
    facts: str
    severity: Severity | None = None
    officer: str = ""
    receipt: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> MinorSheet:
        case = writable(work, self.person_id)
        if minor_reports.step_by_client_id(work.session, self.client_id) is None:
            arrival = intake.newest_of(work.session, case.person_id)
            found = _described(self)
            if arrival is None:
                found.append(Problem(ReportTrouble.NO_ARRIVAL, "person_id"))
            if found or arrival is None:
                raise Refused(found)
            _report(work, self, arrival.id)
        return sheet_of(work, case_of(work, case.person_id))


@dataclass(frozen=True, slots=True)
class CorrectReport(Write[MinorSheet]):
    """Say a report anew that was written down wrongly, with the reason; both stay.

    What came of the old one goes on under the new one. The moment of the report is that of the
    old one unless `happened_at` says another.
    """

    needs: ClassVar = Permission.MINORS_WRITE
    client_id: str
    report_id: int
    reason: str
    sign: TriageSign
    found_at: datetime
    unit: str
    facts: str
    severity: Severity | None = None
    officer: str = ""
    receipt: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> MinorSheet:
        old = _locked(work, self.report_id)
        if minor_reports.step_by_client_id(work.session, self.client_id) is None:
            found = _described(self)
            if old.state in ENDED:
                found.append(Problem(ReportTrouble.CLOSED_ALREADY, "report_id"))
            if not self.reason.strip():
                found.append(Problem(MinorTrouble.CORRECTION_UNEXPLAINED, "reason"))
            if found:
                raise Refused(found)
            said = replace(self, happened_at=self.happened_at or old.reported_at)
            new_id = _report(work, said, old.intake_id)
            step = ReportStepFacts(
                ReportStep.CORRECTED, work.now, self.reason, reference=str(new_id)
            )
            _add(work, f"{self.client_id}-old", old.id, step)
        return sheet_of(work, case_of(work, old.person_id))


@dataclass(frozen=True, slots=True)
class RecordReportStep(Write[MinorSheet]):
    """Write down what came of a report: a receipt, what the police do, their result; urging them.

    The end of the case is a deed of its own (`CloseReport`).
    """

    needs: ClassVar = Permission.MINORS_WRITE
    client_id: str
    report_id: int
    kind: ReportStep
    text: str = ""
    officer: str = ""
    reference: str = ""
    severity: Severity | None = None
    happened_at: datetime | None = None

    def run(self, work: Work) -> MinorSheet:
        record = _locked(work, self.report_id)
        if minor_reports.step_by_client_id(work.session, self.client_id) is None:
            step = ReportStepFacts(
                self.kind,
                self.happened_at or work.now,
                self.text,
                self.officer,
                self.reference,
                self.severity,
            )
            found = list(step_problems(record, step))
            if self.kind is ReportStep.CLOSED:
                found.append(Problem(ReportTrouble.OWNER_ALONE, "kind", rule=RULE))
            if self.kind is ReportStep.CORRECTED:
                found.append(Problem(ReportTrouble.CORRECTED_WHOLE, "kind"))
            if found:
                raise Refused(found)
            _add(work, self.client_id, record.id, step)
        return sheet_of(work, case_of(work, record.person_id))


@dataclass(frozen=True, slots=True)
class CloseReport(Write[MinorSheet]):
    """Close the case of a report once the police have said what came of it.

    Whoever reported closes it only together with a `second` who may write side-files.
    """

    needs: ClassVar = Permission.MINORS_CLOSE
    client_id: str
    report_id: int
    text: str
    second: SecondClerk | None = None
    happened_at: datetime | None = None

    def run(self, work: Work) -> MinorSheet:
        record = _locked(work, self.report_id)
        if minor_reports.step_by_client_id(work.session, self.client_id) is None:
            when = self.happened_at or work.now
            step = ReportStepFacts(ReportStep.CLOSED, when, self.text)
            has_second = self.second is not None
            clerk_id = work.clerk.id
            if found := (
                *step_problems(record, step),
                *closing_problems(record, clerk_id, has_second=has_second),
            ):
                raise Refused(found)
            second_id = None
            if self.second is not None:
                second_id = proven_second(work, self.second, Permission.MINORS_WRITE).id
            _add(work, self.client_id, record.id, step, second_id)
        return sheet_of(work, case_of(work, record.person_id))


def _described(deed: ReportHarm | CorrectReport) -> list[Problem]:
    found = list(described_problems(deed.facts, deed.severity))
    if deed.sign not in REPORT_SIGNS:
        found.append(Problem(ReportTrouble.SIGN_NOT_REPORTED, "sign", rule=RULE))
    return found


def _report(work: Work, deed: ReportHarm | CorrectReport, intake_id: int) -> int:
    """Write a report down with its facts; answers its number."""
    report_id = ReportToPolice(
        intake_id,
        deed.sign,
        deed.found_at,
        deed.unit,
        deed.officer,
        deed.receipt,
        deed.happened_at,
        deed.client_id,
    ).run(work)
    when = deed.happened_at or work.now
    step = ReportStepFacts(ReportStep.DESCRIBED, when, deed.facts, severity=deed.severity)
    _add(work, deed.client_id, report_id, step)
    return report_id


def _locked(work: Work, report_id: int) -> ReportRecord:
    """A report as it stands, kept from other desks, in a file that is open to this clerk."""
    row = minor_reports.locked(work.session, report_id)
    person_id = None if row is None else minor_reports.person_of(work.session, report_id)
    if person_id is None:
        raise Refused(Problem(ReportTrouble.NOT_FOUND, "report_id"))
    case = writable(work, person_id)
    return next(each for each in case.reports if each.id == report_id)


def _add(
    work: Work,
    client_id: str,
    report_id: int,
    step: ReportStepFacts,
    second_id: int | None = None,
) -> None:
    work.session.add(
        ReportStepRow(
            client_id=client_id,
            report_id=report_id,
            kind=step.kind,
            happened_at=step.happened_at,
            text=step.text.strip(),
            officer=step.officer.strip(),
            reference=step.reference.strip(),
            severity=step.severity,
            entered_at=work.now,
            clerk_id=work.clerk.id,
            second_id=second_id,
        )
    )
    work.session.flush()
