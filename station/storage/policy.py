"""The station's own numbers and its name plate."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import datetime
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.policy import DEFAULTS, Policy
from station.domain.topics import Topic
from station.storage.base import Row, columns
from station.storage.prepared import Question


class PolicyValue(Row):
    """A number that this station has changed from its default."""

    __tablename__ = "policy_value"
    topic = Topic.POLICY

    name: Mapped[str] = mapped_column(unique=True)
    value: Mapped[int]


class NamePlate(Row):
    """Who this station is: one row."""

    __tablename__ = "name_plate"
    topic = Topic.POLICY

    name: Mapped[str]
    short_name: Mapped[str]
    area: Mapped[str]
    kind: Mapped[str]
    phone: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    superior: Mapped[str] = mapped_column(default="")
    is_demo: Mapped[bool] = mapped_column(default=False)
    founded_at: Mapped[datetime]
    last_backup_at: Mapped[datetime | None]
    last_backup_tested_at: Mapped[datetime | None]


_VALUES = Question(select(PolicyValue.name, PolicyValue.value))


def current(session: Session) -> Policy:
    """The numbers in force: the defaults with the station's changes."""
    return _with_changes(tuple(columns(session, _VALUES)))


@lru_cache(maxsize=4)
def _with_changes(rows: tuple[tuple[str, int], ...]) -> Policy:
    known = {field.name for field in fields(Policy)}
    return replace(DEFAULTS, **{name: value for name, value in rows if name in known})


def station_short_name(session: Session) -> str:
    """What the station is called in the numbers of its vouchers; empty before it is founded."""
    return session.scalar(select(NamePlate.short_name)) or ""
