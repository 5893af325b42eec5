"""The list of hospitals."""

from __future__ import annotations

from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.hospitals import HospitalFacts, HospitalKind, HospitalRecord
from station.domain.topics import Topic
from station.storage.base import Row
from station.storage.people import Sorted


class Hospital(Row):
    """A hospital to which people are sent; never deleted, only closed for new letters."""

    __tablename__ = "hospital"
    topic = Topic.HOSPITAL

    name: Mapped[str] = mapped_column(Sorted, unique=True)
    kind: Mapped[HospitalKind] = mapped_column(default=HospitalKind.GENERAL)
    designated: Mapped[bool] = mapped_column(default=True)
    contact: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)
    remarks: Mapped[str] = mapped_column(default="")
    bank: Mapped[str] = mapped_column(default="")
    account_name: Mapped[str] = mapped_column(default="")
    account: Mapped[str] = mapped_column(default="")
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


def by_name(session: Session, name: str) -> Hospital | None:
    """The hospital that is written exactly so."""
    return session.scalar(select(Hospital).where(Hospital.name == name.strip()))


def put(row: Hospital, facts: HospitalFacts) -> None:
    """Write what is kept of a hospital into its row."""
    for name, value in asdict(facts).items():
        setattr(row, name, value)


def as_record(row: Hospital) -> HospitalRecord:
    """A hospital as the desk knows it."""
    facts = HospitalFacts(
        row.name,
        row.kind,
        row.designated,
        row.contact,
        row.phone,
        row.address,
        row.active,
        row.remarks,
        row.bank,
        row.account_name,
        row.account,
    )
    return HospitalRecord(row.id, facts, row.version)


def records(session: Session, *, active_only: bool = False) -> tuple[HospitalRecord, ...]:
    """Every hospital by its name; those only that get letters when asked so."""
    query = select(Hospital).order_by(Hospital.active.desc(), Hospital.name, Hospital.id)
    if active_only:
        query = query.where(Hospital.active)
    return tuple(as_record(row) for row in session.scalars(query))
