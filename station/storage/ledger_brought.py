"""What earlier imports brought in, and what was doubtful about it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy import Select, or_, select, update
from sqlalchemy.orm import Session

from station.domain.ledger import Doubtful, StayTrace
from station.domain.ledger_import import ListedDoubt, StoredDoubt
from station.domain.ledger_why import PersonWhy
from station.storage.ledger import DoubtfulCell, LedgerFile, LedgerRow
from station.storage.people import Person
from station.storage.stays import Stay

Key = TypeVar("Key", int, str)

CHUNK = 400
"""So many values are asked for in one statement."""


@dataclass(eq=False, slots=True)
class StayThere:
    """A stay that is stored, with every way in which it was written down."""

    stay_id: int
    rescue_number: str
    person_id: int
    from_ledger: bool
    why: PersonWhy = PersonWhy.NEW
    traces: list[StayTrace] = field(default_factory=list)

    @property
    def left_is_told(self) -> bool:
        return any(trace.left_day for trace in self.traces)


def chunks(values: Collection[Key]) -> Iterator[list[Key]]:
    """Cut values into lists that fit into one statement."""
    ordered = sorted(values)
    for start in range(0, len(ordered), CHUNK):
        yield ordered[start : start + CHUNK]


def brought_in(
    session: Session, first: date | None, last: date | None, numbers: Collection[str]
) -> dict[int, StayThere]:
    """Stays of earlier imports that a register of these days and numbers may tell of again."""
    days = LedgerRow.arrived_on.is_(None)
    conditions = [days if first is None else or_(days, LedgerRow.arrived_on.between(first, last))]
    conditions += [LedgerRow.number.in_(chunk) for chunk in chunks(numbers)]
    found: dict[int, StayThere] = {}
    texts: set[str] = set()
    for condition in conditions:
        query = (
            select(
                LedgerRow.trace,
                LedgerRow.person_why,
                Stay.id,
                Stay.rescue_number,
                Stay.person_id,
            )
            .join(Stay, Stay.id == LedgerRow.stay_id)
            .where(condition)
            .order_by(LedgerRow.id)
        )
        for text, why, stay_id, number, person_id in session.execute(query):
            if text not in texts:
                texts.add(text)
                there = StayThere(stay_id, number, person_id, from_ledger=True, why=why)
                found.setdefault(stay_id, there).traces.append(StayTrace.from_text(text))
    return found


def numbers_taken(session: Session, numbers: Collection[str]) -> set[str]:
    """Which of these rescue numbers a stay has already."""
    return {
        number
        for chunk in chunks(numbers)
        for number in session.scalars(
            select(Stay.rescue_number).where(Stay.rescue_number.in_(chunk))
        )
    }


def stored_doubts(
    session: Session, *, is_open: bool | None = True, limit: int = 500
) -> list[StoredDoubt]:
    """Doubtful cells of stays that were brought in, as they stand in their files."""
    query: Select[DoubtfulCell, LedgerRow, str, datetime, Stay, str] = (
        select(DoubtfulCell, LedgerRow, LedgerFile.name, LedgerFile.imported_at, Stay, Person.name)
        .join(LedgerRow, LedgerRow.id == DoubtfulCell.ledger_row_id)
        .join(LedgerFile, LedgerFile.id == LedgerRow.file_id)
        .join(Stay, Stay.id == LedgerRow.stay_id)
        .join(Person, Person.id == Stay.person_id)
        .order_by(DoubtfulCell.id)
        .limit(limit)
    )
    if is_open is not None:
        settled = DoubtfulCell.settled_at
        query = query.where(settled.is_(None) if is_open else settled.is_not(None))
    return [
        StoredDoubt(
            cell.id,
            ListedDoubt(
                file,
                row.sheet,
                row.row,
                cell.column,
                cell.title,
                cell.written,
                cell.read_as,
                Doubtful(cell.reason),
            ),
            stay.id,
            stay.person_id,
            stay.rescue_number,
            name,
            imported_at,
            cell.settled_at,
        )
        for cell, row, file, imported_at, stay, name in session.execute(query)
    ]


def settle(session: Session, cell_ids: Collection[int], now: datetime, clerk_id: int | None) -> int:
    """Note that a clerk has looked at these cells; answers how many were still open."""
    done = session.scalars(
        update(DoubtfulCell)
        .where(DoubtfulCell.id.in_(cell_ids), DoubtfulCell.settled_at.is_(None))
        .values(settled_at=now, settled_by_id=clerk_id)
        .returning(DoubtfulCell.id)
        .execution_options(synchronize_session=False)
    )
    return len(done.all())
