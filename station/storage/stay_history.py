"""What happened in a stay and before it: its time line, its extensions, earlier stays."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from station.domain.beds import bed_label
from station.domain.belongings import BelongingState
from station.domain.repeats import LastVoucher, PastStay
from station.domain.stay_sheets import DoorFacts, ExtensionRecord
from station.domain.stays import TimeLineEntry, TimeLineKind
from station.domain.vouchers import VoucherState
from station.storage.accounts import ClerkRow
from station.storage.beds import Bed, BedAssignment, Room
from station.storage.belongings import Belonging
from station.storage.intake import Intake, PoliceReport
from station.storage.leaving import signs_of
from station.storage.stays import Assessment, Extension, Stay, StayStep
from station.storage.tracing_steps import notices
from station.storage.vouchers import Voucher, VoucherEvent


def time_line(
    session: Session, stay: Stay, more: Iterable[TimeLineEntry] = ()
) -> tuple[TimeLineEntry, ...]:
    """Every dated fact of a stay, with `more`, by the time it happened, the newest first."""
    found = [
        *more,
        *_steps(session, stay.id),
        *notices(session, stay.id),
        *_classes(session, stay.id),
        *_extensions(session, stay.id),
        *_beds(session, stay.id),
        *_vouchers(session, stay.id),
        *_reports(session, stay.intake_id),
    ]
    return tuple(sorted(found, key=lambda each: (each.happened_at, each.entered_at), reverse=True))


def _steps(session: Session, stay_id: int) -> list[TimeLineEntry]:
    query = (
        select(StayStep, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == StayStep.clerk_id)
        .where(StayStep.stay_id == stay_id)
    )
    return [
        TimeLineEntry(
            TimeLineKind.STEP,
            step.kind,
            step.happened_at,
            step.entered_at,
            clerk or "",
            step.reference,
            step.note,
        )
        for step, clerk in session.execute(query)
    ]


def _classes(session: Session, stay_id: int) -> list[TimeLineEntry]:
    query = (
        select(Assessment, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == Assessment.clerk_id)
        .where(Assessment.stay_id == stay_id)
    )
    return [
        TimeLineEntry(
            TimeLineKind.CLASS,
            row.confirmed,
            row.happened_at,
            row.entered_at,
            clerk or "",
            note=row.reason,
        )
        for row, clerk in session.execute(query)
    ]


def _extensions(session: Session, stay_id: int) -> list[TimeLineEntry]:
    return [
        TimeLineEntry(
            TimeLineKind.EXTENSION,
            row.until.isoformat(),
            row.happened_at,
            row.entered_at,
            clerk,
            row.number,
            row.reason,
        )
        for row, clerk in _extension_rows(session, stay_id)
    ]


def _beds(session: Session, stay_id: int) -> list[TimeLineEntry]:
    query = (
        select(BedAssignment, Room.name, Bed.name, ClerkRow.name)
        .join(Bed, Bed.id == BedAssignment.bed_id)
        .join(Room, Room.id == Bed.room_id)
        .outerjoin(ClerkRow, ClerkRow.id == BedAssignment.clerk_id)
        .where(BedAssignment.stay_id == stay_id)
    )
    return [
        TimeLineEntry(
            TimeLineKind.BED,
            row.kind,
            row.starts_at,
            row.entered_at,
            clerk or "",
            bed_label(room, bed),
            row.reason,
        )
        for row, room, bed, clerk in session.execute(query)
    ]


def _vouchers(session: Session, stay_id: int) -> list[TimeLineEntry]:
    query = (
        select(VoucherEvent, Voucher.number, ClerkRow.name)
        .join(Voucher, Voucher.id == VoucherEvent.voucher_id)
        .outerjoin(ClerkRow, ClerkRow.id == VoucherEvent.clerk_id)
        .where(Voucher.stay_id == stay_id)
    )
    return [
        TimeLineEntry(
            TimeLineKind.VOUCHER,
            row.kind,
            row.happened_at,
            row.entered_at,
            clerk or "",
            number or "",
            row.note,
        )
        for row, number, clerk in session.execute(query)
    ]


def _reports(session: Session, intake_id: int | None) -> list[TimeLineEntry]:
    if intake_id is None:
        return []
    query = (
        select(PoliceReport, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == PoliceReport.clerk_id)
        .where(PoliceReport.intake_id == intake_id)
    )
    return [
        TimeLineEntry(
            TimeLineKind.POLICE_REPORT,
            row.sign,
            row.found_at,
            row.reported_at,
            clerk or "",
            row.receipt,
            row.unit,
        )
        for row, clerk in session.execute(query)
    ]


def extensions(session: Session, stay_id: int) -> tuple[ExtensionRecord, ...]:
    """Every leave to stay longer, the oldest first."""
    return tuple(
        ExtensionRecord(
            row.id,
            row.number,
            row.until,
            row.reason,
            row.filed_with,
            row.filed_number,
            row.happened_at,
            clerk,
            row.measures,
        )
        for row, clerk in _extension_rows(session, stay_id)
    )


def _extension_rows(session: Session, stay_id: int) -> list[tuple[Extension, str]]:
    query = (
        select(Extension, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == Extension.clerk_id)
        .where(Extension.stay_id == stay_id)
        .order_by(Extension.happened_at, Extension.id)
    )
    return [(row, clerk or "") for row, clerk in session.execute(query)]


def door_facts(session: Session, intake_id: int | None) -> DoorFacts | None:
    """What was seen at the door; None for a stay that an old ledger brought in."""
    intake = None if intake_id is None else session.get(Intake, intake_id)
    if intake is None:
        return None
    return DoorFacts(
        intake_id=intake.id,
        how_came=intake.how_came,
        found_place=intake.found_place,
        cause=intake.cause,
        signs=signs_of(intake),
        mental_state=intake.mental_state,
        self_care=intake.self_care,
        mobility=intake.mobility,
        temperature_tenths=intake.temperature_tenths,
        family=intake.family,
        repeat_reason=intake.repeat_reason,
    )


def things(session: Session, intake_id: int | None) -> tuple[int, int]:
    """How many things of an intake are still in store, and how many there ever were."""
    query = (
        select(Belonging.state, func.count())
        .where(Belonging.intake_id == intake_id)
        .group_by(Belonging.state)
    )
    found = {state: count for state, count in session.execute(query)}  # noqa: C416  typed rows
    return found.get(BelongingState.STORED, 0), sum(found.values())


def past_stays(session: Session, person_id: int) -> tuple[PastStay, ...]:
    """All stays of a person, the newest first."""
    query = (
        select(
            Stay.id,
            Stay.rescue_number,
            Stay.admitted_at,
            Stay.left_at,
            Stay.leaving_way,
            Stay.destination,
        )
        .where(Stay.person_id == person_id)
        .order_by(Stay.admitted_at.desc(), Stay.id.desc())
    )
    return tuple(PastStay(*row) for row in session.execute(query))


def last_voucher(session: Session, person_id: int, today: date) -> LastVoucher | None:
    """The last voucher that a person was given: where to, and was it used."""
    row = session.scalar(
        select(Voucher)
        .where(Voucher.person_id == person_id, Voucher.issued_at.is_not(None))
        .order_by(Voucher.issued_at.desc(), Voucher.id.desc())
        .limit(1)
    )
    if row is None or row.issued_at is None:
        return None
    used = row.state in (VoucherState.EXCHANGED, VoucherState.TRAVELLED)
    return LastVoucher(
        voucher_id=row.id,
        number=row.number or "",
        destination=row.destination,
        issued_at=row.issued_at,
        valid_until=row.valid_until,
        state=row.state,
        used=used,
        expired=row.state is VoucherState.ISSUED and row.valid_until < today,
    )
