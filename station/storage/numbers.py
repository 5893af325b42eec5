"""Serial numbers without gaps: taken inside the deed, given back when it fails."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, Session

from station.storage.base import Row


class Serial(Row):
    """The last number given out under a name and a period."""

    __tablename__ = "serial"
    __table_args__ = (UniqueConstraint("name", "period"),)

    name: Mapped[str]
    period: Mapped[str]
    last: Mapped[int]


def next_number(session: Session, name: str, period: str = "") -> int:
    """The next whole number of a series, starting at 1 in each period.

    The row stays locked until the deed ends, so two desks never get the same number and a
    deed that fails leaves no gap.
    """
    query = select(Serial).where(Serial.name == name, Serial.period == period).with_for_update()
    serial = session.scalar(query)
    if serial is None:
        try:
            with session.begin_nested():
                serial = Serial(name=name, period=period, last=0)
                session.add(serial)
        except IntegrityError:  # another desk opened the period in the same moment
            serial = session.scalars(query).one()
    serial.last += 1
    return serial.last


def raise_to(session: Session, name: str, period: str, used: int) -> None:
    """Numbers up to `used` are taken, for example by an imported ledger."""
    serial = session.scalar(
        select(Serial).where(Serial.name == name, Serial.period == period).with_for_update()
    )
    if serial is None:
        session.add(Serial(name=name, period=period, last=used))
    elif serial.last < used:
        serial.last = used
