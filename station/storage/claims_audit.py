"""Audit days: three departments look at bills together, and sign what they found."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from station.domain.claim_audits import AuditVerdict, Department
from station.domain.topics import Topic
from station.storage.base import Row


class AuditDay(Row):
    """A day on which the departments sit together over the bills of a period.

    The bills were drawn by `seed`, `percent` and `least_fen`; once `signed_at` is told nothing
    of it changes any more.
    """

    __tablename__ = "audit_day"
    topic = Topic.CLAIMS

    client_id: Mapped[str] = mapped_column(unique=True)
    hospital_id: Mapped[int | None] = mapped_column(ForeignKey("hospital.id"))
    period: Mapped[str] = mapped_column(default="")
    held_on: Mapped[date]
    place: Mapped[str] = mapped_column(default="")
    seed: Mapped[int] = mapped_column(BigInteger)
    percent: Mapped[int]
    least_fen: Mapped[int] = mapped_column(BigInteger)
    conclusion: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    signed_at: Mapped[datetime | None]
    signed_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class AuditSeat(Row):
    """Who sat there for a department."""

    __tablename__ = "audit_seat"
    __table_args__ = (Index("uq_audit_seat_audit_id", "audit_id", "department", unique=True),)
    topic = Topic.CLAIMS

    audit_id: Mapped[int] = mapped_column(ForeignKey("audit_day.id"))
    department: Mapped[Department]
    name: Mapped[str] = mapped_column(default="")
    post: Mapped[str] = mapped_column(default="")
    remark: Mapped[str] = mapped_column(default="")


class AuditBill(Row):
    """A bill that was looked at; its figures are written here when the minutes are signed."""

    __tablename__ = "audit_bill"
    __table_args__ = (Index("uq_audit_bill_audit_id", "audit_id", "bill_id", unique=True),)
    topic = Topic.CLAIMS

    audit_id: Mapped[int] = mapped_column(ForeignKey("audit_day.id"))
    bill_id: Mapped[int] = mapped_column(ForeignKey("hospital_bill.id"), index=True)
    claimed_fen: Mapped[int | None] = mapped_column(BigInteger)
    lines_fen: Mapped[int | None] = mapped_column(BigInteger)
    cut_fen: Mapped[int | None] = mapped_column(BigInteger)
    approved_fen: Mapped[int | None] = mapped_column(BigInteger)
    payable_fen: Mapped[int | None] = mapped_column(BigInteger)


class AuditTick(Row):
    """What a department says of a bill; the newest one counts."""

    __tablename__ = "audit_tick"
    __table_args__ = (Index("ix_audit_tick_audit_id", "audit_id", "bill_id", "id"),)
    topic = Topic.CLAIMS

    audit_id: Mapped[int] = mapped_column(ForeignKey("audit_day.id"))
    bill_id: Mapped[int] = mapped_column(ForeignKey("hospital_bill.id"))
    department: Mapped[Department]
    verdict: Mapped[AuditVerdict]
    remark: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
