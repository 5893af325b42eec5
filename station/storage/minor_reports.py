"""What came of the reports to the police: receipts, answers, urging, the end of the case."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from station.domain.intake import TriageSign
from station.domain.minor_reports import (
    ReportRecord,
    ReportStepFacts,
    ReportStepRecord,
    joined,
)
from station.storage.accounts import ClerkRow
from station.storage.intake import Intake, PoliceReport, ReportStepRow


def step_by_client_id(session: Session, client_id: str) -> ReportStepRow | None:
    """The step that a desk has written under its own mark."""
    return session.scalar(select(ReportStepRow).where(ReportStepRow.client_id == client_id))


def person_of(session: Session, report_id: int) -> int | None:
    """Whom a report is about."""
    query = select(Intake.person_id).join(PoliceReport, PoliceReport.intake_id == Intake.id)
    return session.scalar(query.where(PoliceReport.id == report_id))


def locked(session: Session, report_id: int) -> PoliceReport | None:
    """A report, kept from other desks until the deed ends."""
    return session.get(PoliceReport, report_id, with_for_update=True, populate_existing=True)


def reports(session: Session, person_ids: Collection[int]) -> dict[int, tuple[ReportRecord, ...]]:
    """Every report about these people with its steps, the newest report first."""
    query = (
        select(PoliceReport, Intake.person_id, ClerkRow.name)
        .join(Intake, Intake.id == PoliceReport.intake_id)
        .outerjoin(ClerkRow, ClerkRow.id == PoliceReport.clerk_id)
        .where(Intake.person_id.in_(person_ids))
        .order_by(PoliceReport.reported_at.desc(), PoliceReport.id.desc())
    )
    found = session.execute(query).all() if person_ids else []
    steps = _steps(session, [row.id for row, *_ in found])
    told: dict[int, list[ReportRecord]] = {}
    for row, person_id, clerk in found:
        record = ReportRecord(
            row.id,
            person_id,
            row.intake_id,
            TriageSign(row.sign),
            row.found_at,
            row.reported_at,
            row.unit,
            row.officer,
            row.receipt,
            row.clerk_id,
            clerk or "",
            tuple(steps.get(row.id, ())),
        )
        told.setdefault(person_id, []).append(record)
    return {person_id: joined(each) for person_id, each in told.items()}


def _steps(session: Session, report_ids: Collection[int]) -> dict[int, list[ReportStepRecord]]:
    second = aliased(ClerkRow)
    query = (
        select(ReportStepRow, ClerkRow.name, second.name)
        .outerjoin(ClerkRow, ClerkRow.id == ReportStepRow.clerk_id)
        .outerjoin(second, second.id == ReportStepRow.second_id)
        .where(ReportStepRow.report_id.in_(report_ids))
        .order_by(ReportStepRow.happened_at, ReportStepRow.id)
    )
    found: dict[int, list[ReportStepRecord]] = {}
    for row, clerk, other in session.execute(query) if report_ids else ():
        facts = ReportStepFacts(
            row.kind, row.happened_at, row.text, row.officer, row.reference, row.severity
        )
        record = ReportStepRecord(row.id, facts, row.entered_at, clerk or "", other or "")
        found.setdefault(row.report_id, []).append(record)
    return found
