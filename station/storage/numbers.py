"""Serial numbers without gaps: taken inside the deed, given back when it fails."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import UniqueConstraint, text
from sqlalchemy.orm import Mapped, Session

from station.storage.base import Row, connection_of
from station.storage.prepared import Prepared


class Serial(Row):
    """The last number given out under a name and a period."""

    __tablename__ = "serial"
    __table_args__ = (UniqueConstraint("name", "period"),)

    name: Mapped[str]
    period: Mapped[str]
    last: Mapped[int]


_NEXT = Prepared(
    text(
        "INSERT INTO serial (name, period, last) VALUES (:name, :period, 1)"
        " ON CONFLICT (name, period) DO UPDATE SET last = serial.last + 1 RETURNING last"
    )
)
_RAISE = text(
    "INSERT INTO serial (name, period, last) VALUES (:name, :period, :used)"
    " ON CONFLICT (name, period) DO UPDATE SET last = excluded.last"
    " WHERE serial.last < excluded.last"
)


_BOTH = Prepared(
    text(
        "INSERT INTO serial (name, period, last) VALUES (:one, :period, 1), (:other, :period, 1)"
        " ON CONFLICT (name, period) DO UPDATE SET last = serial.last + 1 RETURNING name, last"
    )
)


def next_number(session: Session, name: str, period: str = "") -> int:
    """The next whole number of a series, starting at 1 in each period.

    The row stays locked until the deed ends, so two desks never get the same number and a
    deed that fails leaves no gap.
    """
    taken = _NEXT.send(connection_of(session), {"name": name, "period": period})
    serial: int = taken.scalar_one()
    return serial


def monthly_number(session: Session, name: str, at: datetime) -> str:
    """The next number of a series that begins anew with each month: 202611001."""
    month = f"{at:%Y%m}"
    return _monthly(month, next_number(session, name, month))


def monthly_numbers(session: Session, one: str, other: str, at: datetime) -> tuple[str, str]:
    """The next numbers of two such series, in one statement."""
    month = f"{at:%Y%m}"
    asked = {"one": one, "other": other, "period": month}
    taken = {row.name: row.last for row in _BOTH.send(connection_of(session), asked)}
    return _monthly(month, taken[one]), _monthly(month, taken[other])


def _monthly(month: str, serial: int) -> str:
    return f"{month}{serial:03d}"


_LETTERS = {
    "refusal": "BY",
    "handover": "JJ",
    "leaving": "LZ",
    "termination": "ZZ",
    "extension": "YQ",
    "class_change": "LB",
    "shift": "JB",
    "goods": "WZ",
}
"""不予救助、交接、离站登记、终止救助、延期、类别变更、交接班、物资发放.

No two papers of a year bear one number.
"""


def paper_number(session: Session, kind: str, year: int) -> str:
    """The next number of a kind of paper, with its letters: 20260001-LZ."""
    return f"{year}{next_number(session, kind, str(year)):04d}-{_LETTERS[kind]}"


def raise_to(session: Session, name: str, period: str, used: int) -> None:
    """Numbers up to `used` are taken, for example by an imported ledger."""
    session.execute(_RAISE, {"name": name, "period": period, "used": used})
