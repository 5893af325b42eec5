"""Lists of stays: one condition for the list, the number, and the names behind the number."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    and_,
    case,
    exists,
    func,
    or_,
    select,
    tuple_,
    union,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from station.domain.identity import ADULT_AGE, age_on
from station.domain.names import fold
from station.domain.people import BornPrecision
from station.domain.stays import (
    UNIDENTIFIED_STATES,
    PageKey,
    StayFilter,
    StayOrder,
    StayPage,
    StaySort,
    StaySummary,
    days_in_station,
    minors_born_after,
)
from station.storage.beds import Bed, BedAssignment, Building, Room
from station.storage.ledger import LedgerRow
from station.storage.people import NameOfPerson, Person
from station.storage.stays import Stay

_LAST = "\U0010ffff"
_NO_BED = 1_000_000_000
_ALL_WHO_LEFT = StayFilter(is_open=False)
_BY_TIME = frozenset({StaySort.ADMITTED, StaySort.LEFT})


def page(
    session: Session,
    wanted: StayFilter,
    order: StayOrder,
    now: datetime,
    *,
    hidden: Collection[int],
    after: PageKey | None = None,
    limit: int = 200,
) -> StayPage:
    """One page of stays, continued behind the key of the last line; one query.

    The lines of `hidden` persons are veiled, and no name finds them.
    """
    key = _sort_key(wanted, order.sort, now, hidden)
    query = _lines(now).add_columns(key.label("sort_key")).where(*_where(wanted, now, hidden))
    if after is not None:
        query = query.where(_behind(key, _read_key(order.sort, after.value), after.id, order))
    elif order.sort is StaySort.NAME and wanted == _ALL_WHO_LEFT:
        query = query.where(key >= "")  # true of every name, but SQLite goes by the index of names
    places = (key.desc(), Stay.id.desc()) if order.descending else (key, Stay.id)
    rows = session.execute(query.order_by(*places).limit(limit + 1)).all()
    lines = (_summary(row, now) for row in rows[:limit])
    shown = tuple(line.veiled() if line.person_id in hidden else line for line in lines)
    more = len(rows) > limit
    return StayPage(shown, _written_key(rows[limit - 1]) if more else None)


def _behind(
    key: ColumnElement[Any], value: datetime | int | str, last_id: int, order: StayOrder
) -> ColumnElement[bool]:
    """The rest of the list. The first half says it once more so that the key's index serves.

    A key of another table than the stay's own is not compared together with its id otherwise.
    """
    place, last = tuple_(key, Stay.id), tuple_(value, last_id)
    if order.descending:
        return and_(key <= value, place < last)
    return and_(key >= value, place > last)


def count(session: Session, wanted: StayFilter, now: datetime, *, hidden: Collection[int]) -> int:
    """How many stays a list of the same filter would show."""
    return counts(session, (wanted,), now, hidden=hidden)[0]


def counts(
    session: Session, wanted: Sequence[StayFilter], now: datetime, *, hidden: Collection[int]
) -> tuple[int, ...]:
    """How many stays the list of each filter would show; one query for all of them."""
    query = select(func.count(Stay.id)).join(Person, Person.id == Stay.person_id)
    numbers = [query.where(*_where(each, now, hidden)).scalar_subquery() for each in wanted]
    return tuple(session.execute(select(*numbers)).one())


def one(session: Session, stay_id: int, now: datetime) -> StaySummary | None:
    """The line of one stay."""
    row = session.execute(_lines(now).where(Stay.id == stay_id)).first()
    return None if row is None else _summary(row, now)


def _lines(now: datetime) -> Select[*tuple[Any, ...]]:
    return select(
        Stay.id,
        Stay.person_id,
        Stay.rescue_number,
        Person.name,
        Person.sex,
        Person.born,
        Person.born_precision,
        Person.identity_state,
        Stay.assistance_class,
        Stay.class_confirmed,
        Stay.state,
        _of_bed(Room.name + "-" + Bed.name, now).label("bed"),
        Stay.admitted_at,
        Stay.left_at,
        Stay.leaving_way,
        _tells_only_the_day(LedgerRow.arrived_clock_known).label("came_some_time"),
        _tells_only_the_day(LedgerRow.left_clock_known).label("left_some_time"),
    ).join(Person, Person.id == Stay.person_id)


def _tells_only_the_day(clock_known: InstrumentedAttribute[bool]) -> ColumnElement[bool]:
    """Whether a moment came from a register that told no clock; its midnight says nothing."""
    rows = exists().where(LedgerRow.stay_id == Stay.id)
    return and_(rows, ~rows.where(clock_known.is_(True)))


def _summary(row: Row[*tuple[Any, ...]], now: datetime) -> StaySummary:
    end: datetime = row.left_at or now
    age = None if row.born is None else age_on(row.born, end.date())
    return StaySummary(
        id=row.id,
        person_id=row.person_id,
        rescue_number=row.rescue_number,
        name=row.name,
        sex=row.sex,
        born=row.born,
        age_estimated=row.born_precision is BornPrecision.ESTIMATED,
        identity_state=row.identity_state,
        assistance_class=row.assistance_class,
        class_confirmed=row.class_confirmed,
        state=row.state,
        bed=row.bed or "",
        admitted_at=row.admitted_at,
        left_at=row.left_at,
        leaving_way=row.leaving_way,
        days=days_in_station(row.admitted_at, end),
        minor=age is not None and age < ADULT_AGE,
        born_precision=row.born_precision,
        age=age,
        admitted_clock_known=not _is_bare(row.came_some_time, row.admitted_at),
        left_clock_known=not _is_bare(row.left_some_time, row.left_at),
    )


def _is_bare(only_day: bool | None, moment: datetime | None) -> bool:
    """Whether a moment is only a day; one that the desk has corrected since has its clock."""
    return bool(only_day) and moment is not None and moment.time() == time()


def _of_bed(what: ColumnElement[Any], now: datetime) -> ColumnElement[Any]:
    """Something of the bed that a stay has now, or had last when it is over."""
    return (
        select(what)
        .select_from(BedAssignment)
        .join(Bed, Bed.id == BedAssignment.bed_id)
        .join(Room, Room.id == Bed.room_id)
        .join(Building, Building.id == Room.building_id)
        .where(BedAssignment.stay_id == Stay.id, *_has_bed(now))
        .order_by(BedAssignment.starts_at.desc(), BedAssignment.id.desc())
        .limit(1)
        .correlate(Stay)
        .scalar_subquery()
    )


def _has_bed(now: datetime) -> tuple[ColumnElement[bool], ...]:
    lasts = or_(BedAssignment.ends_at.is_(None), BedAssignment.ends_at > now)
    real = or_(BedAssignment.ends_at.is_(None), BedAssignment.ends_at > BedAssignment.starts_at)
    return (
        BedAssignment.starts_at <= now,
        or_(lasts, and_(Stay.left_at.is_not(None), real)),
    )


def _where(wanted: StayFilter, now: datetime, hidden: Collection[int]) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.is_open is not None:
        found.append(Stay.left_at.is_(None) if wanted.is_open else Stay.left_at.is_not(None))
    if wanted.person_id is not None:
        found.append(Stay.person_id == wanted.person_id)
    if wanted.assistance_class is not None:
        found.append(Stay.assistance_class == wanted.assistance_class)
    if wanted.states:
        found.append(Stay.state.in_(sorted(wanted.states)))
    if wanted.leaving_way:
        found.append(Stay.leaving_way == wanted.leaving_way)
    if wanted.zone is not None:
        found.append(_of_bed(Room.zone.expression, now) == wanted.zone)
    found.extend(_when(wanted, now))
    found.extend(_who(wanted, now, hidden))
    return found


def _when(wanted: StayFilter, now: datetime) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.admitted_since is not None:
        found.append(Stay.admitted_at >= wanted.admitted_since)
    if wanted.left_since is not None:
        found.append(Stay.left_at >= wanted.left_since)
    if wanted.left_until is not None:
        found.append(Stay.left_at < wanted.left_until)
    if wanted.least_days is not None:
        day_after = now.date() - timedelta(days=wanted.least_days - 2)
        found.append(Stay.admitted_at < datetime.combine(day_after, time()))
    return found


def _who(wanted: StayFilter, now: datetime, hidden: Collection[int]) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.minor is not None:
        young = Person.born > minors_born_after(now.date())
        found.append(young if wanted.minor else or_(Person.born.is_(None), ~young))
    if wanted.unidentified is not None:
        unknown = Person.identity_state.in_(sorted(UNIDENTIFIED_STATES))
        found.append(unknown if wanted.unidentified else ~unknown)
    if text := wanted.text.strip():
        found.append(_written_as(text, now, hidden))
    return found


def _written_as(text: str, now: datetime, hidden: Collection[int]) -> ColumnElement[bool]:
    """The start of a name (written, pinyin, initials) or of a number, or a bed.

    Each way goes through an index of its own: joined by OR they would go through all stays.
    """
    ways = [select(Stay.id).where(_begins(Stay.rescue_number, text))]
    if plain := fold(text):
        keys = (NameOfPerson.fold, NameOfPerson.pinyin, NameOfPerson.initials)
        named = select(Stay.id).join(NameOfPerson, NameOfPerson.person_id == Stay.person_id)
        if hidden:
            named = named.where(Stay.person_id.not_in(hidden))
        ways += [named.where(_begins(key, plain)) for key in keys]
    if "-" in text:
        label = Room.name + "-" + Bed.name
        lain = select(Stay.id).join(BedAssignment, BedAssignment.stay_id == Stay.id)
        lain = lain.join(Bed, Bed.id == BedAssignment.bed_id).join(Room, Room.id == Bed.room_id)
        ways.append(lain.where(label == text, _of_bed(label, now) == text))
    return Stay.id.in_(union(*ways))


def _begins(column: InstrumentedAttribute[str], start: str) -> ColumnElement[bool]:
    """A range instead of LIKE, so that the index serves on both engines."""
    return and_(column >= start, column < start + _LAST)


def _sort_key(
    wanted: StayFilter, sort: StaySort, now: datetime, hidden: Collection[int]
) -> ColumnElement[Any]:
    match sort:
        case StaySort.ADMITTED:
            return Stay.admitted_at.expression
        case StaySort.LEFT:
            left = Stay.left_at.expression
            return left if wanted.is_open is False else func.coalesce(left, datetime.max)
        case StaySort.NAME:
            name = Person.name_sort.expression
            return case((Person.id.in_(hidden), ""), else_=name) if hidden else name
        case StaySort.NUMBER:
            return Stay.rescue_number.expression
        case StaySort.BED:
            place = Building.position * 1_000_000 + Room.position * 1000 + Bed.position
            return func.coalesce(_of_bed(place, now), _NO_BED)


def _written_key(row: Row[*tuple[Any, ...]]) -> PageKey:
    value = row.sort_key
    return PageKey(value.isoformat() if isinstance(value, datetime) else str(value), row.id)


def _read_key(sort: StaySort, value: str) -> datetime | int | str:
    if sort in _BY_TIME:
        return datetime.fromisoformat(value)
    return int(value) if sort is StaySort.BED else value
