"""Buildings, rooms, beds, and who lay where when; overlap is refused by the database."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from station.domain.beds import AssignmentEnd, AssignmentKind, BedCondition, Found, Zone
from station.domain.people import Sex
from station.domain.topics import Topic
from station.storage.base import Row, after_create


class Building(Row):
    """A house, a floor of a rented house, or a township point."""

    __tablename__ = "building"
    topic = Topic.BEDS

    name: Mapped[str] = mapped_column(unique=True)
    position: Mapped[int] = mapped_column(default=0)


class Room(Row):
    """A room with what it is for."""

    __tablename__ = "room"
    __table_args__ = (UniqueConstraint("building_id", "name"),)
    topic = Topic.BEDS

    building_id: Mapped[int] = mapped_column(ForeignKey("building.id"))
    name: Mapped[str]
    floor: Mapped[int] = mapped_column(default=1)
    zone: Mapped[Zone]
    sex: Mapped[Sex] = mapped_column(default=Sex.UNKNOWN)
    near_duty: Mapped[bool] = mapped_column(default=False)
    step_free: Mapped[bool] = mapped_column(default=False)
    features: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    closed: Mapped[bool] = mapped_column(default=False)
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class Bed(Row):
    """A bed and its condition."""

    __tablename__ = "bed"
    __table_args__ = (UniqueConstraint("room_id", "name"),)
    topic = Topic.BEDS

    room_id: Mapped[int] = mapped_column(ForeignKey("room.id"))
    name: Mapped[str]
    condition: Mapped[BedCondition] = mapped_column(default=BedCondition.IN_SERVICE)
    condition_since: Mapped[datetime | None]
    condition_until: Mapped[datetime | None]
    condition_note: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)
    added_at: Mapped[datetime | None]
    """None for a bed of the first layout: it has always been there."""
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class ConditionOfBed(Row):
    """Since when a bed was in which condition: for the board of any past moment."""

    __tablename__ = "bed_condition"
    __table_args__ = (Index("ix_bed_condition_bed_id_since", "bed_id", "since"),)

    bed_id: Mapped[int] = mapped_column(ForeignKey("bed.id"))
    condition: Mapped[BedCondition]
    since: Mapped[datetime]
    until: Mapped[datetime | None]
    note: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class BedAssignment(Row):
    """A stretch of time in a bed: from `starts_at` up to, not including, `ends_at`.

    A plan for a resident names them in `planned_stay_id`, since they may lie elsewhere meanwhile.
    """

    __tablename__ = "bed_assignment"
    __table_args__ = (
        CheckConstraint("ends_at IS NULL OR ends_at >= starts_at", name="order"),
        Index("ix_bed_assignment_bed_id_starts_at", "bed_id", "starts_at"),
        Index("ix_bed_assignment_stay_id_starts_at", "stay_id", "starts_at"),
        Index("ix_bed_assignment_ends_at", "ends_at"),
    )
    topic = Topic.BEDS

    bed_id: Mapped[int] = mapped_column(ForeignKey("bed.id"))
    stay_id: Mapped[int | None] = mapped_column(ForeignKey("stay.id"))
    kind: Mapped[AssignmentKind]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime | None]
    planned_for: Mapped[str] = mapped_column(default="")
    planned_stay_id: Mapped[int | None] = mapped_column(ForeignKey("stay.id"), index=True)
    reason: Mapped[str] = mapped_column(default="")
    end_reason: Mapped[AssignmentEnd | None]
    end_note: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class NightCount(Row):
    """The signed figure of a night."""

    __tablename__ = "night_count"
    topic = Topic.BEDS

    night: Mapped[date] = mapped_column(unique=True)
    counted_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    note: Mapped[str] = mapped_column(default="")


class NightCountLine(Row):
    """What was found for one resident in that night."""

    __tablename__ = "night_count_line"
    __table_args__ = (UniqueConstraint("night_count_id", "stay_id"),)
    topic = Topic.BEDS

    night_count_id: Mapped[int] = mapped_column(ForeignKey("night_count.id"))
    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id"), index=True)
    bed_id: Mapped[int | None] = mapped_column(ForeignKey("bed.id"))
    expected: Mapped[Found]
    found: Mapped[Found]
    note: Mapped[str] = mapped_column(default="")
    settled_at: Mapped[datetime | None]
    settled_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    settled_note: Mapped[str] = mapped_column(default="")


def _no_overlap_sqlite(act: str, of: str) -> str:
    """SQLite has no exclusion constraint: a trigger looks; writers are one at a time anyway."""
    return (
        f"CREATE TRIGGER bed_assignment_{of}_no_overlap_{act} BEFORE {act.upper()}"
        f" ON bed_assignment WHEN NEW.{of}_id IS NOT NULL AND EXISTS ("
        f" SELECT 1 FROM bed_assignment AS other WHERE other.{of}_id = NEW.{of}_id"
        " AND other.id IS NOT NEW.id"
        " AND (NEW.ends_at IS NULL OR other.starts_at < NEW.ends_at)"
        " AND (other.ends_at IS NULL OR other.ends_at > NEW.starts_at)"
        " AND (NEW.ends_at IS NULL OR NEW.ends_at > NEW.starts_at)"
        " AND (other.ends_at IS NULL OR other.ends_at > other.starts_at))"
        f" BEGIN SELECT RAISE(ABORT, 'ex_bed_assignment_{of}_overlap'); END"
    )


for _of in ("bed", "stay"):
    for _act in ("insert", "update"):
        after_create(BedAssignment, "sqlite", _no_overlap_sqlite(_act, _of))
    after_create(
        BedAssignment,
        "postgresql",
        f"ALTER TABLE bed_assignment ADD CONSTRAINT ex_bed_assignment_{_of}_overlap"
        f" EXCLUDE USING gist (int4range({_of}_id, {_of}_id, '[]') WITH &&,"
        f" tsrange(starts_at, ends_at) WITH &&) WHERE ({_of}_id IS NOT NULL)",
    )
