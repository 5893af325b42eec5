"""What papers ask of other tables: beds of a stay, help given, voucher, who came together."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from station.domain.beds import AssignmentKind, bed_label
from station.domain.stays import StepKind
from station.domain.vouchers import WITHDRAWN_STATES, VoucherState
from station.storage.accounts import ClerkRow
from station.storage.beds import Bed, BedAssignment, Building, Room
from station.storage.intake import Intake
from station.storage.leaving import Leaving
from station.storage.people import Person
from station.storage.stays import Extension, Stay, StayStep
from station.storage.vouchers import Voucher


class Slept(NamedTuple):
    """A stretch of a stay in one bed, with the clerk who gave it."""

    bed: str
    since: datetime
    until: datetime | None
    clerk: str


class Helped(NamedTuple):
    """A step of a stay that was help, with the clerk who wrote it down."""

    kind: StepKind
    happened_at: datetime
    reference: str
    note: str
    clerk: str


def slept(session: Session, stay_id: int) -> list[Slept]:
    """The beds that a resident lay in, with the house, the first one first."""
    query = (
        select(BedAssignment, Building.name, Room.name, Bed.name, ClerkRow.name)
        .join(Bed, Bed.id == BedAssignment.bed_id)
        .join(Room, Room.id == Bed.room_id)
        .join(Building, Building.id == Room.building_id)
        .outerjoin(ClerkRow, ClerkRow.id == BedAssignment.clerk_id)
        .where(BedAssignment.stay_id == stay_id, BedAssignment.kind == AssignmentKind.ACTIVE)
        .order_by(BedAssignment.starts_at, BedAssignment.id)
    )
    return [
        Slept(f"{house} {bed_label(room, bed)}", row.starts_at, row.ends_at, clerk or "")
        for row, house, room, bed, clerk in session.execute(query)
    ]


def helped(session: Session, stay_id: int, kinds: Collection[StepKind]) -> list[Helped]:
    """The steps of a stay that are among these kinds, the first one first."""
    query = (
        select(
            StayStep.kind, StayStep.happened_at, StayStep.reference, StayStep.note, ClerkRow.name
        )
        .outerjoin(ClerkRow, ClerkRow.id == StayStep.clerk_id)
        .where(StayStep.stay_id == stay_id, StayStep.kind.in_(list(kinds)))
        .order_by(StayStep.happened_at, StayStep.id)
    )
    return [
        Helped(kind, at, reference, note, clerk or "")
        for kind, at, reference, note, clerk in session.execute(query)
    ]


def arrived_with(session: Session, intake_id: int, family: str) -> list[str]:
    """The names of those who came in one action with this arrival."""
    if not family:
        return []
    query = (
        select(Person.name, Stay.rescue_number)
        .join(Intake, Intake.person_id == Person.id)
        .outerjoin(Stay, Stay.intake_id == Intake.id)
        .where(Intake.family == family, Intake.id != intake_id)
        .order_by(Intake.id)
    )
    return [f"{name}（{number}）" if number else name for name, number in session.execute(query)]


def voucher_of(session: Session, stay_id: int) -> Voucher | None:
    """The newest voucher of a stay that was issued and not withdrawn or refunded."""
    query = select(Voucher).where(
        Voucher.stay_id == stay_id,
        Voucher.number.is_not(None),
        Voucher.state.not_in([*WITHDRAWN_STATES, VoucherState.REFUNDED]),
    )
    return session.scalars(query.order_by(Voucher.id.desc()).limit(1)).first()


def which_leaving(session: Session, leaving: Leaving) -> int:
    """1 for the first way out that was prepared in a stay, 2 after one was dropped or undone."""
    query = select(func.count()).where(Leaving.stay_id == leaving.stay_id, Leaving.id <= leaving.id)
    return session.scalar(query) or 1


def extension_before(session: Session, extension: Extension) -> Extension | None:
    """The extension that a stay had when it was extended again."""
    query = select(Extension).where(
        Extension.stay_id == extension.stay_id, Extension.id < extension.id
    )
    return session.scalars(query.order_by(Extension.until.desc()).limit(1)).first()
