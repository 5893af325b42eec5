"""Stays that a register may tell of again, and the rows of new ones, written in bulk."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import product

from sqlalchemy import ColumnElement, exists, func, or_, select, update
from sqlalchemy.orm import Session

from station.domain.ledger import StayTrace
from station.domain.names import fold, is_unknown_name
from station.domain.people import Sex
from station.domain.search import Known
from station.domain.stays import StepKind
from station.storage import numbers, people_known
from station.storage.base import Row, Values, add_all
from station.storage.beds import BedAssignment
from station.storage.leaving import Leaving
from station.storage.ledger import LedgerRow
from station.storage.ledger_brought import CHUNK, StayThere, chunks
from station.storage.stays import Stay, StayStep

_SEXES = frozenset({Sex.MALE, Sex.FEMALE})


def at_desk(
    session: Session, first: date | None, last: date | None, numbers: Collection[str]
) -> list[StayThere]:
    """Stays that the desk itself opened in these days or under these numbers.

    The hour at the door and the number in a book kept beside the program prove nothing: the
    person and the day decide.
    """
    conditions: list[ColumnElement[bool]] = []
    if first is not None and last is not None:
        until = datetime.combine(last + timedelta(days=1), time())
        since = datetime.combine(first, time())
        conditions.append((Stay.admitted_at >= since) & (Stay.admitted_at < until))
    conditions += [Stay.rescue_number.in_(chunk) for chunk in chunks(numbers)]
    found: dict[int, Stay] = {}
    for condition in conditions:
        query = select(Stay).where(condition, ~exists().where(LedgerRow.stay_id == Stay.id))
        found.update((stay.id, stay) for stay in session.scalars(query))
    people = sorted({stay.person_id for stay in found.values()})
    known = {
        person.id: person
        for start in range(0, len(people), CHUNK)
        for person in people_known.known(session, people[start : start + CHUNK])
    }
    return [
        StayThere(
            stay.id,
            stay.rescue_number,
            stay.person_id,
            from_ledger=False,
            traces=list(_traces(stay, known[stay.person_id])),
        )
        for stay in found.values()
        if stay.person_id in known
        and (_can_be_told(known[stay.person_id]) or stay.rescue_number in numbers)
    ]


def _can_be_told(person: Known) -> bool:
    """Two nameless people of one sex may come on one day: without a number they are two."""
    return bool(person.numbers) or not all(is_unknown_name(name) for name in person.names)


def _traces(stay: Stay, person: Known) -> Iterator[StayTrace]:
    names = [fold(name) for name in person.names if not is_unknown_name(name)] or [""]
    sex = person.sex.value if person.sex in _SEXES else ""
    day = stay.admitted_at.date().isoformat()
    for name, id_number, number in product(
        names, person.numbers or ("",), (stay.rescue_number, "")
    ):
        yield StayTrace(number, id_number, name, sex, "", day, "", "")


def untouched(session: Session, stay_ids: Collection[int]) -> set[int]:
    """Which stays are still as a register left them: nothing was done with them here since."""
    done_here = (
        exists().where(
            StayStep.stay_id == Stay.id,
            StayStep.kind != StepKind.ADMITTED,
            or_(StayStep.kind != StepKind.LEFT, StayStep.happened_at != Stay.admitted_at),
        ),
        exists().where(
            BedAssignment.stay_id == Stay.id, BedAssignment.starts_at > Stay.admitted_at
        ),
        exists().where(Leaving.stay_id == Stay.id),
    )
    open_ended = or_(Stay.left_at.is_(None), Stay.left_at == Stay.admitted_at)
    ordered = sorted(stay_ids)
    return {
        stay_id
        for start in range(0, len(ordered), CHUNK)
        for stay_id in session.scalars(
            select(Stay.id).where(
                Stay.id.in_(ordered[start : start + CHUNK]),
                open_ended,
                *(~each for each in done_here),
            )
        )
    }


def move_last_step(session: Session, stay_id: int, left_at: datetime) -> None:
    """The day of leaving has become known: the step that ended the stay is of that day."""
    session.execute(
        update(StayStep)
        .where(StayStep.stay_id == stay_id, StayStep.kind == StepKind.LEFT)
        .values(happened_at=left_at)
    )


def in_station(session: Session, person_ids: Collection[int]) -> set[int]:
    """Which of these persons have a stay that has not ended."""
    ordered = sorted(person_ids)
    return {
        person_id
        for start in range(0, len(ordered), CHUNK)
        for person_id in session.scalars(
            select(Stay.person_id).where(
                Stay.left_at.is_(None), Stay.person_id.in_(ordered[start : start + CHUNK])
            )
        )
    }


def add_numbered(session: Session, row: type[Row], values: Sequence[Values]) -> list[int]:
    """Insert many rows of one table; answers their ids in the same order.

    The ids are taken beforehand: asking for them behind each row costs more than the rows.
    """
    ids = _next_ids(session, row, len(values))
    add_all(session, row, [{"id": i, **each} for i, each in zip(ids, values, strict=True)])
    return ids


def _next_ids(session: Session, row: type[Row], wanted: int) -> list[int]:
    if session.get_bind().dialect.name == "postgresql":
        sequence = func.pg_get_serial_sequence(row.__tablename__, "id")
        query = select(func.nextval(sequence)).select_from(func.generate_series(1, wanted))
        return list(session.scalars(query))
    last = session.scalar(select(func.max(row.id))) or 0  # SQLite has one writer at a time
    return list(range(last + 1, last + 1 + wanted))


def take_numbers(session: Session, series: str, period: str, count: int) -> int:
    """Take so many numbers of a series at once; answers the first."""
    first = numbers.next_number(session, series, period)
    numbers.raise_to(session, series, period, first + count - 1)
    return first
