"""What was prepared and done for the way out."""

from __future__ import annotations

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from station.domain.leaving import LeavingWay
from station.domain.topics import Topic
from station.storage.base import Row


class Leaving(Row):
    """The facts of one way out; a stay has one, changed until the door, kept after it."""

    __tablename__ = "leaving"
    topic = Topic.STAYS

    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"), unique=True)
    number: Mapped[str] = mapped_column(default="", index=True)
    way: Mapped[LeavingWay]
    destination: Mapped[str] = mapped_column(default="")
    destination_area: Mapped[str] = mapped_column(default="")
    destination_contact: Mapped[str] = mapped_column(default="")
    agreed: Mapped[bool] = mapped_column(default=False)
    fit_to_travel: Mapped[bool | None]
    declaration_signed_at: Mapped[datetime | None]
    service_form_signed_at: Mapped[datetime | None]
    fetcher_name: Mapped[str] = mapped_column(default="")
    fetcher_relation: Mapped[str] = mapped_column(default="")
    fetcher_document: Mapped[str] = mapped_column(default="")
    fetcher_phone: Mapped[str] = mapped_column(default="")
    fetcher_copy_kept: Mapped[bool] = mapped_column(default=False)
    fetcher_proof: Mapped[str] = mapped_column(default="")
    confirmed_by: Mapped[str] = mapped_column(default="")
    receiver_unit: Mapped[str] = mapped_column(default="")
    receiver_person: Mapped[str] = mapped_column(default="")
    receiver_receipt: Mapped[str] = mapped_column(default="")
    escorts: Mapped[str] = mapped_column(default="")
    route: Mapped[str] = mapped_column(default="")
    grounds: Mapped[str] = mapped_column(default="")
    ground_text: Mapped[str] = mapped_column(default="")
    notice_number: Mapped[str] = mapped_column(default="")
    died_at: Mapped[datetime | None]
    died_place: Mapped[str] = mapped_column(default="")
    death_certificate: Mapped[str] = mapped_column(default="")
    kin_told_at: Mapped[datetime | None]
    last_seen_at: Mapped[datetime | None]
    police_report: Mapped[str] = mapped_column(default="")
    discharge_certificate: Mapped[str] = mapped_column(default="")
    services: Mapped[str] = mapped_column(default="")
    exception_reason: Mapped[str] = mapped_column(default="")
    exception_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    planned_for: Mapped[date | None]
    done_at: Mapped[datetime | None]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}
