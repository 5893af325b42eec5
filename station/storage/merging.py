"""Pairs of persons: suspected, judged different, made one with every row that points to them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Column, ColumnElement, and_, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from station.domain.merging import LaterRow, MergeRecord
from station.domain.vouchers import LIVE_STATES
from station.storage.base import Row
from station.storage.intake import Intake
from station.storage.merging_said import SAID
from station.storage.outside_numbers import OutsideNumberRow
from station.storage.people import (
    Candidate,
    IdentityDocument,
    Merge,
    NameOfPerson,
    Person,
    PersonPair,
)
from station.storage.restricted import Restriction
from station.storage.stays import Stay
from station.storage.tables import ROWS
from station.storage.vouchers import Voucher

Moved = dict[str, dict[str, dict[str, Any]]]
"""Rows by table and id, with the values that they had before."""

_STAY_PUT = {
    ("merge", "survivor_id"),
    ("merge", "merged_id"),
    ("person_key", "person_id"),
    ("tracing_request_match", "person_id"),
}
"""The trail of decisions names who was decided about; what is computed is not moved."""

_PAIRS = {"person_pair", "candidate"}
_SAME_ROW: dict[str, tuple[InstrumentedAttribute[Any], ...]] = {
    "person_name": (NameOfPerson.kind, NameOfPerson.text),
    "identity_document": (IdentityDocument.kind, IdentityDocument.number),
    "outside_number": (OutsideNumberRow.kind, OutsideNumberRow.number),
    "restriction": (Restriction.lifted_at,),
}
"""What makes a row of the merged person one that the survivor has already: it stays behind."""


class Pointer(NamedTuple):
    """A column that points to a person."""

    table: str
    row: type[Row]
    column: InstrumentedAttribute[Any]


def pointers() -> tuple[Pointer, ...]:
    """Every column of the database that points to a person, those of later tables too."""
    person = Person.__table__.c.id
    return tuple(
        Pointer(mapper.class_.__tablename__, mapper.class_, getattr(mapper.class_, column.key))
        for mapper in sorted(ROWS.mappers, key=lambda m: m.class_.__tablename__)
        for column in mapper.local_table.c
        if any(key.column is person for key in column.foreign_keys)
    )


def movable() -> tuple[Pointer, ...]:
    """The pointers whose rows change hands one by one; pairs are treated apart."""
    return tuple(
        p for p in pointers() if (p.table, p.column.key) not in _STAY_PUT and p.table not in _PAIRS
    )


def rows_of(session: Session, person_id: int) -> dict[str, list[int]]:
    """The ids of all movable rows of a person, by table."""
    found: dict[str, list[int]] = {}
    for pointer in movable():
        ids = session.scalars(select(pointer.row.id).where(pointer.column == person_id))
        found.setdefault(pointer.table, []).extend(ids)
    return found


def move_rows(session: Session, merged_id: int, survivor_id: int) -> Moved:
    """Hand every row of one person to the other; one that the other has already stays behind."""
    moved: Moved = {}
    for pointer in movable():
        ids = _ids_to_move(session, pointer, merged_id, survivor_id)
        _point(session, pointer, ids, survivor_id)
        old = {str(i): {pointer.column.key: merged_id} for i in ids}
        moved.setdefault(pointer.table, {}).update(old)
    return moved


def _ids_to_move(session: Session, pointer: Pointer, merged_id: int, survivor_id: int) -> list[int]:
    same = _SAME_ROW.get(pointer.table, ())
    query = select(pointer.row.id, *same)
    has = {tuple(row[1:]) for row in session.execute(query.where(pointer.column == survivor_id))}
    mine = session.execute(query.where(pointer.column == merged_id)).all()
    return [row[0] for row in mine if not same or tuple(row[1:]) not in has]


def _point(session: Session, pointer: Pointer, ids: Collection[int], person_id: int) -> None:
    if ids:
        session.execute(
            update(pointer.row)
            .where(pointer.row.id.in_(ids))
            .values({pointer.column.key: person_id})
            .execution_options(synchronize_session=False)
        )


def move_pairs(
    session: Session,
    merged_id: int,
    survivor_id: int,
    now: datetime,
    facts: Callable[[int, int], str],
) -> Moved:
    """What was suspected or judged of the one holds for the other.

    `facts` gives the digest of two persons. The suspicion about these two is settled; a pair
    that the survivor has already stays as it is.
    """
    moved: Moved = {"person_pair": {}, "candidate": {}}
    for other, pair in decisions_about(session, merged_id).items():
        if other == survivor_id or decision(session, survivor_id, other) is not None:
            continue
        moved["person_pair"][str(pair.id)] = {
            "lower_id": pair.lower_id,
            "higher_id": pair.higher_id,
            "key_facts": pair.key_facts,
        }
        pair.lower_id, pair.higher_id = sorted((survivor_id, other))
        pair.key_facts = facts(survivor_id, other)
    for suspicion in suspicions(session, merged_id):
        other = suspicion.other_id if suspicion.person_id == merged_id else suspicion.person_id
        old = {"person_id": suspicion.person_id, "other_id": suspicion.other_id}
        moved["candidate"][str(suspicion.id)] = {**old, "settled_at": None}
        if other == survivor_id or _suspicion(session, survivor_id, other) is not None:
            suspicion.settled_at = now
        else:
            suspicion.person_id, suspicion.other_id = survivor_id, other
    session.flush()
    return moved


def move_back(session: Session, moved: Moved, merged_id: int, survivor_id: int) -> None:
    """Give rows back that are still the survivor's; those of later origin are not touched."""
    for pointer in movable():
        recorded = moved.get(pointer.table, {})
        wanted = [int(i) for i, old in recorded.items() if pointer.column.key in old]
        query = select(pointer.row.id).where(
            pointer.row.id.in_(wanted), pointer.column == survivor_id
        )
        _point(session, pointer, list(session.scalars(query)), merged_id)
    for row in (PersonPair, Candidate):
        for row_id, old in moved.get(row.__tablename__, {}).items():
            session.execute(update(row).where(row.id == int(row_id)).values(old))
    follow_stays(session, merged_id)
    follow_parents(session, survivor_id, merged_id)


_HANGS = (
    *("interview_id", "mark_id", "access_id"),
    *("replaces_id", "corrects_id", "withdraws_id", "again_of_id"),
)
"""Columns by which a row belongs to another one of the same person, the strongest first. A sample
does not belong to the one before it: whose it is the clerk says."""


def _hangs_on(pointer: Pointer) -> list[tuple[Column[Any], Pointer]]:
    """The columns of such a row, each with what it hangs on; none of what follows a stay."""
    stay_id = _stay_of(pointer)
    if stay_id is not None and not stay_id.nullable:
        return []
    parents = {each.table: each for each in movable()}
    columns = pointer.row.metadata.tables[pointer.table].c
    return [
        (columns[name], parents[key.column.table.name])
        for name in _HANGS
        if name in columns
        for key in columns[name].foreign_keys
        if key.column.table.name in parents
    ]


def follow_parents(session: Session, *person_ids: int) -> None:
    """What hangs on another row belongs to whom that one belongs to, over any number of steps."""
    hung = [(child, _hangs_on(child)) for child in movable()]
    moved = True
    while moved:
        moved = False
        for child, key, parent, stronger in (
            (child, key, parent, [each for each, _ in keys[:at]])
            for child, keys in hung
            for at, (key, parent) in enumerate(keys)
        ):
            owner = aliased(parent.row)
            whose = getattr(owner, parent.column.key)
            query = select(child.row.id, whose).join(owner, owner.id == key)
            query = query.where(child.column.in_(person_ids), whose.in_(person_ids))
            query = query.where(*(each.is_(None) for each in stronger))
            for row_id, person_id in session.execute(query.where(child.column != whose)).all():
                _point(session, child, [row_id], person_id)
                moved = True


def follow_stays(session: Session, person_id: int) -> None:
    """The intake of a stay, its vouchers and payments belong to the person whose stay it is."""
    intakes = select(Stay.intake_id).where(Stay.person_id == person_id)
    stays = select(Stay.id).where(Stay.person_id == person_id)
    follows = [
        (stay_id, p.column, stays) for p in movable() if (stay_id := _stay_of(p)) is not None
    ]
    for key, column, wanted in ((Intake.__table__.c.id, Intake.person_id, intakes), *follows):
        session.execute(
            update(column.class_)
            .where(key.in_(wanted), column != person_id)
            .values({column.key: person_id})
            .execution_options(synchronize_session=False)
        )


def _stay_of(pointer: Pointer) -> Column[Any] | None:
    """The column by which rows belong to a stay, and so to its person; a letter may have none."""
    table = pointer.row.metadata.tables[pointer.table]
    return None if pointer.table == "stay" else table.c.get("stay_id")


def later_rows(
    session: Session, survivor_id: int, known: Mapping[str, Collection[int]]
) -> list[LaterRow]:
    """What the survivor has besides the known rows.

    What follows a stay, or hangs on another row (a clue on its talk, a correction on what it
    corrects), is not listed apart.
    """
    found: list[LaterRow] = []
    follows = select(Stay.intake_id).where(Stay.intake_id.is_not(None))
    for pointer in movable():
        stay_id = _stay_of(pointer)
        if pointer.table == "person" or (stay_id is not None and not stay_id.nullable):
            continue
        text, day = SAID.get(pointer.table, (pointer.row.id, None))
        query = select(pointer.row.id, text, *([day] if day is not None else []))
        query = query.where(pointer.column == survivor_id).order_by(pointer.row.id)
        if pointer.table == "intake":
            query = query.where(Intake.id.not_in(follows))
        if stay_id is not None:
            query = query.where(stay_id.is_(None))
        query = query.where(*(key.is_(None) for key, _parent in _hangs_on(pointer)))
        found += [
            LaterRow(pointer.table, row[0], str(row[1]), _day(row[2] if day is not None else None))
            for row in session.execute(query)
            if row[0] not in known.get(pointer.table, ())
        ]
    return found


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def both_have_open_stay(session: Session, one: int, other: int) -> bool:
    """Whether both are in the station now: then they are two people, or one stay is wrong."""
    query = select(Stay.person_id).where(Stay.person_id.in_((one, other)), Stay.left_at.is_(None))
    return set(session.scalars(query)) == {one, other}


def both_have_live_voucher(session: Session, one: int, other: int) -> bool:
    """Whether both hold a voucher that may still be used; a person has at most one."""
    query = select(Voucher.person_id).where(
        Voucher.person_id.in_((one, other)),
        Voucher.state.in_(LIVE_STATES),
        Voucher.lapsed.is_(False),
    )
    return set(session.scalars(query)) == {one, other}


def merges_of(session: Session, person_id: int) -> list[MergeRecord]:
    """Every merge that a person took part in, the latest first."""
    query = (
        select(Merge, Person.name)
        .join(Person, Person.id == Merge.merged_id)
        .where(or_(Merge.survivor_id == person_id, Merge.merged_id == person_id))
        .order_by(Merge.id.desc())
    )
    return [merge_record(merge, name) for merge, name in session.execute(query)]


def later_merges(session: Session, merge: Merge) -> list[Merge]:
    """Merges into the same survivor that came after, as far as they stand."""
    query = select(Merge).where(
        Merge.survivor_id == merge.survivor_id, Merge.id > merge.id, Merge.undone_at.is_(None)
    )
    return list(session.scalars(query))


def merge_record(merge: Merge, merged_name: str) -> MergeRecord:
    """The row as a record."""
    return MergeRecord(
        id=merge.id,
        survivor_id=merge.survivor_id,
        merged_id=merge.merged_id,
        merged_name=merged_name,
        reason=merge.reason,
        merged_at=merge.merged_at,
        undone_at=merge.undone_at,
    )


def suspicions(session: Session, person_id: int | None = None, limit: int = 500) -> list[Candidate]:
    """Open suspicions, the likeliest first; of one person, or all."""
    query = select(Candidate).where(Candidate.settled_at.is_(None))
    if person_id is not None:
        is_one = or_(Candidate.person_id == person_id, Candidate.other_id == person_id)
        query = query.where(is_one)
    ordered = query.order_by(Candidate.score.desc(), Candidate.id.desc())
    return list(session.scalars(ordered.limit(limit)))


def _suspicion(session: Session, one: int, other: int) -> Candidate | None:
    query = select(Candidate).where(_is_pair(one, other), Candidate.settled_at.is_(None))
    return session.scalars(query).first()


def suspect(
    session: Session, person_id: int, other_id: int, *, score: int, why: str, now: datetime
) -> bool:
    """Note that two persons may be one, unless that is noted already; whether it was new.

    `why` is a JSON list of reasons, as `written_reasons` of the use case makes it.
    """
    open_one = _suspicion(session, person_id, other_id)
    if open_one is not None:
        open_one.score, open_one.why = score, why
        return False
    session.add(
        Candidate(person_id=person_id, other_id=other_id, score=score, why=why, found_at=now)
    )
    return True


def settle(session: Session, person_id: int, other_id: int, now: datetime) -> None:
    """The suspicion about a pair has been judged."""
    session.execute(
        update(Candidate)
        .where(_is_pair(person_id, other_id), Candidate.settled_at.is_(None))
        .values(settled_at=now)
    )


def _is_pair(one: int, other: int) -> ColumnElement[bool]:
    return or_(
        and_(Candidate.person_id == one, Candidate.other_id == other),
        and_(Candidate.person_id == other, Candidate.other_id == one),
    )


def decision(session: Session, one: int, other: int) -> PersonPair | None:
    """The judgement that two persons are different, whether or not it still holds."""
    query = select(PersonPair).where(
        PersonPair.lower_id == min(one, other), PersonPair.higher_id == max(one, other)
    )
    return session.scalars(query).first()


def decisions_about(session: Session, person_id: int) -> Mapping[int, PersonPair]:
    """All such judgements about a person, by the other one."""
    query = select(PersonPair).where(
        or_(PersonPair.lower_id == person_id, PersonPair.higher_id == person_id)
    )
    return {
        pair.higher_id if pair.lower_id == person_id else pair.lower_id: pair
        for pair in session.scalars(query)
    }
