"""Finding persons by keys: first ids, a few hundred at most, then the rows of the best.

Every look is an equality or a range on an indexed column with a limit, newest person first, so
that the time does not grow with the number of people. All looks of a search are one statement.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any, NamedTuple

from rapidfuzz.distance import OSA
from sqlalchemy import (
    Integer,
    Select,
    TextClause,
    bindparam,
    func,
    select,
    text,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from station.domain.beds import AssignmentKind, bed_label
from station.domain.identity import IdKind, IdNumber, read_id_number
from station.domain.matching import MatchReason, compare_numbers
from station.domain.people import Sex
from station.domain.search import Known, LastStay
from station.storage.beds import Bed, BedAssignment, Room
from station.storage.intake import Relative
from station.storage.papers import Printing
from station.storage.people import IdentityDocument, NameOfPerson, Person, Photo, SearchKey
from station.storage.people_keys import HALF, RESIDENT_NUMBERS
from station.storage.stays import Stay
from station.storage.vouchers import Voucher

_LAST = "\U0010ffff"
_MOST_NUMBERS, _MOST_NEIGHBOURS = 2000, 300


class Where(Enum):
    """Where a look goes: every member is an indexed column, compared as text."""

    FOLD = "fold"
    PINYIN = "pinyin"
    INITIALS = "initials"
    SOUND = "sound"
    KEY = "key"
    NUMBER = "number"
    PHONE = "phone"
    RESCUE_NUMBER = "rescue_number"
    SERIAL = "serial"
    SHORT_CODE = "short_code"
    VOUCHER_NUMBER = "voucher_number"
    PAPER = "paper"


_COLUMNS: dict[Where, InstrumentedAttribute[Any]] = {
    Where.FOLD: NameOfPerson.fold,
    Where.PINYIN: NameOfPerson.pinyin,
    Where.INITIALS: NameOfPerson.initials,
    Where.SOUND: NameOfPerson.sound,
    Where.KEY: SearchKey.key,
    Where.NUMBER: IdentityDocument.number,
    Where.PHONE: Relative.phone_digits,
    Where.RESCUE_NUMBER: Stay.rescue_number,
    Where.SERIAL: Voucher.serial,
    Where.SHORT_CODE: Voucher.short_code,
    Where.VOUCHER_NUMBER: Voucher.number,
    Where.PAPER: Printing.number,
}


class Look(NamedTuple):
    """One way to look: where, for what, how many at most.

    `weight` is what such a hit counts before it is compared. `years` are birth years, both
    inclusive; persons without one are always in. `shows` is what the hit proves by itself, for
    when the comparison of clues gives no reason.
    """

    where: Where
    value: str
    limit: int
    weight: int = 0
    years: tuple[int, int] | None = None
    prefix: bool = False
    shows: MatchReason | None = None


class Rough(NamedTuple):
    """As much of a person as tells whether the rest is worth fetching."""

    id: int
    sex: Sex
    born: date | None
    area: str
    merged_into: int | None


def look_up(session: Session, looks: Sequence[Look]) -> list[tuple[int, int]]:
    """Pairs of (place in `looks`, person id) in the order of the looks."""
    if not looks:
        return []
    rows = session.execute(_looks_statement(_shape(looks)), _parameters(looks))
    return [(place, person_id) for place, person_id in rows if person_id is not None]


def look_together(session: Session, looks: Sequence[Look], limit: int) -> list[tuple[int, int]]:
    """Pairs of (person id, weight of all looks that find the person), the heaviest first."""
    if not looks:
        return []
    weights = tuple(look.weight for look in looks)
    statement = _together_statement(_shape(looks), weights, limit)
    rows = session.execute(statement, _parameters(looks))
    return [(person_id, weight) for person_id, weight in rows]


class _Shape(NamedTuple):
    """What makes the statement of a look; the values come as parameters."""

    where: Where
    limit: int
    prefix: bool
    has_years: bool


def _shape(looks: Iterable[Look]) -> tuple[_Shape, ...]:
    return tuple(_Shape(k.where, k.limit, k.prefix, k.years is not None) for k in looks)


def _parameters(looks: Iterable[Look]) -> dict[str, object]:
    found: dict[str, object] = {}
    for place, look in enumerate(looks):
        found[f"value{place}"] = look.value
        if look.prefix:
            found[f"end{place}"] = look.value + _LAST
        if look.years is not None:
            found[f"first{place}"], found[f"last{place}"] = look.years
    return found


@lru_cache(maxsize=500)
def _looks_statement(shapes: tuple[_Shape, ...]) -> TextClause:
    """All looks in one statement, written out: building it from objects takes 20 times longer."""
    return text(" UNION ALL ".join(_look(place, place, s) for place, s in enumerate(shapes)))


@lru_cache(maxsize=500)
def _together_statement(
    shapes: tuple[_Shape, ...], weights: tuple[int, ...], limit: int
) -> TextClause:
    looks = (_look(place, weights[place], shape) for place, shape in enumerate(shapes))
    return text(
        f"SELECT person_id, sum(mark) AS weight FROM ({' UNION ALL '.join(looks)}) AS found"
        f" GROUP BY person_id ORDER BY weight DESC, person_id DESC LIMIT {limit}"
    )


def _look(place: int, mark: int, shape: _Shape) -> str:
    """One look as SQL; names come from the tables, values are parameters."""
    column = _COLUMNS[shape.where]
    table, name = column.class_.__tablename__, column.key
    if shape.prefix:
        test, order = f"{name} >= :value{place} AND {name} < :end{place}", name
    else:
        test, order = f"{name} = :value{place}", "person_id DESC"
    if shape.has_years:
        test += f" AND (born_year = 0 OR born_year BETWEEN :first{place} AND :last{place})"
    return (
        f"SELECT * FROM (SELECT {mark} AS mark, person_id FROM {table}"
        f" WHERE {test} ORDER BY {order} LIMIT {shape.limit}) AS look{place}"
    )


def by_number(session: Session, number: IdNumber) -> list[int]:
    """Who may have a resident number: the same, one slip off, fitting a mask, or its last four."""
    if not (tests := _number_tests(number)):
        return []
    written = number.normalized
    beginning = written.split("*")[0]
    pieces = {
        "written": written,
        "head": written[:HALF],
        "tail": written[-HALF:],
        "last_four": number.last_four,
        "beginning": beginning,
        "end": beginning + _LAST,
    }
    rows = sorted(session.execute(_number_statement(tests), pieces), reverse=True)
    return list(dict.fromkeys(person_id for person_id, found in rows if _fits(number, found)))


def _fits(number: IdNumber, found: str) -> bool:
    """Whether the comparison will speak for it; the cheap test goes first."""
    written = number.normalized
    if len(written) >= HALF and "*" not in written + found:
        return OSA.distance(written, found, score_cutoff=1) <= 1
    if number.kind is IdKind.PARTIAL:
        return found.endswith(written)
    reason = compare_numbers(number, read_id_number(found))
    return reason is not None and reason.weight > 0


def _number_tests(number: IdNumber) -> tuple[str, ...]:
    """Where in the documents to look, each test on an index of its own."""
    written = number.normalized
    if len(written) >= HALF and "*" not in written:
        masked = ("last_four = :last_four AND head = ''",) if number.last_four else ()
        return "number = :written", "head = :head", "tail = :tail", *masked
    if number.last_four:
        return ("last_four = :last_four",)
    if written.split("*")[0]:
        return ("number >= :beginning AND number < :end",)
    return ()


@lru_cache
def _number_statement(tests: tuple[str, ...]) -> TextClause:
    return text(
        " UNION ".join(
            "SELECT * FROM (SELECT person_id, number FROM identity_document"
            f" WHERE {test} ORDER BY person_id DESC LIMIT {_MOST_NUMBERS}) AS found{place}"
            for place, test in enumerate(tests)
        )
    )


def from_area(session: Session, area: str, years: tuple[int, int] | None) -> list[int]:
    """Persons of a county or prefecture, by the digits of its code that count."""
    query = select(Person.id).where(Person.area >= area, Person.area < area + _LAST)
    if years is not None:
        first, last = date(years[0], 1, 1), date(years[1], 12, 31)
        query = query.where(Person.born.between(first, last))
    return list(session.scalars(query.limit(_MOST_NEIGHBOURS)))


def rough(session: Session, person_ids: Collection[int]) -> list[Rough]:
    """Sex, birth and county of many persons."""
    if not person_ids:
        return []
    return [Rough(*row) for row in session.execute(_ROUGH, _ids(person_ids))]


def known(session: Session, person_ids: Collection[int]) -> list[Known]:
    """The persons with all that a comparison and a hit need."""
    if not person_ids:
        return []
    ids = _ids(person_ids)
    people = session.execute(_PEOPLE, ids).all()
    written, numbers = _grouped(session, _NAMES, ids), _grouped(session, _NUMBERS, ids)
    stays = _stays(session, ids)
    photos = dict(session.execute(_PHOTOS, ids).all())
    return [
        Known._make(
            (
                *person,
                written.get(person.id, ()),
                numbers.get(person.id, ()),
                tuple(stay.rescue_number for stay in stays.get(person.id, ())),
                next(iter(stays.get(person.id, ())), None),
                photos.get(person.id),
            )
        )
        for person in people
    ]


def _ids(person_ids: Collection[int]) -> dict[str, list[int]]:
    """Ids as a parameter, filled up to a power of two with one of them.

    So there are few different statements, and the database keeps the plan of each.
    """
    ids = list(person_ids)
    missing = (1 << (len(ids) - 1).bit_length()) - len(ids) if ids else 0
    return {"ids": ids + ids[:1] * missing}


_IDS = bindparam("ids", type_=Integer, expanding=True)
_ROUGH = select(Person.id, Person.sex, Person.born, Person.area, Person.merged_into_id).where(
    Person.id.in_(_IDS)
)
_PEOPLE = select(
    Person.id,
    Person.name,
    Person.sex,
    Person.born,
    Person.born_precision,
    Person.identity_state,
    Person.area,
    Person.accent,
    Person.place_words,
    Person.marks,
).where(Person.id.in_(_IDS))
_NAMES = (
    select(NameOfPerson.person_id, NameOfPerson.text)
    .where(NameOfPerson.person_id.in_(_IDS))
    .order_by(NameOfPerson.id)
)
_NUMBERS = (
    select(IdentityDocument.person_id, IdentityDocument.number)
    .where(IdentityDocument.person_id.in_(_IDS))
    .where(IdentityDocument.kind.in_(sorted(RESIDENT_NUMBERS)))
    .order_by(IdentityDocument.id)
)
_STAYS = (
    select(Stay.person_id, Stay.id, Stay.rescue_number, Stay.admitted_at, Stay.left_at)
    .where(Stay.person_id.in_(_IDS))
    .order_by(Stay.admitted_at.desc(), Stay.id.desc())
)
_PHOTOS = (
    select(Photo.person_id, func.max(Photo.id))
    .where(Photo.person_id.in_(_IDS))
    .group_by(Photo.person_id)
)


def _grouped(
    session: Session, query: Select[*tuple[Any, ...]], ids: Mapping[str, object]
) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for person_id, said in session.execute(query, ids):
        found[person_id] = (*found.get(person_id, ()), said)
    return found


def _stays(session: Session, ids: Mapping[str, object]) -> dict[int, list[LastStay]]:
    """The stays of each person, the latest first, the open one with its bed."""
    rows = session.execute(_STAYS, ids).all()
    beds = _beds(session, [row.id for row in rows if row.left_at is None])
    found: dict[int, list[LastStay]] = {}
    for person_id, stay_id, number, admitted_at, left_at in rows:
        stay = LastStay(stay_id, number, admitted_at, left_at, beds.get(stay_id, ""))
        found.setdefault(person_id, []).append(stay)
    return found


def _beds(session: Session, stay_ids: Iterable[int]) -> dict[int, str]:
    if not (wanted := list(stay_ids)):
        return {}
    query = (
        select(BedAssignment.stay_id, Room.name, Bed.name)
        .join(Bed, Bed.id == BedAssignment.bed_id)
        .join(Room, Room.id == Bed.room_id)
        .where(BedAssignment.stay_id.in_(wanted), BedAssignment.ends_at.is_(None))
        .where(BedAssignment.kind.in_((AssignmentKind.ACTIVE, AssignmentKind.HELD)))
    )
    return {
        stay_id: bed_label(room, bed) for stay_id, room, bed in session.execute(query) if stay_id
    }
