"""Registers of files to be destroyed, and the erasing itself."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Column,
    Enum,
    ForeignKey,
    String,
    Table,
    UniqueConstraint,
    case,
    delete,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.destruction import GONE, DestructionRecord, DestructionState
from station.domain.identity import age_on
from station.domain.people import BornPrecision
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.archive import ArchiveFile
from station.storage.base import Row, topics_of
from station.storage.people import Person
from station.storage.stays import Stay


class Destruction(Row):
    """One register of files to be destroyed; it is kept for ever."""

    __tablename__ = "destruction"
    topic = Topic.ARCHIVE

    client_id: Mapped[str] = mapped_column(unique=True)
    number: Mapped[str] = mapped_column(unique=True)
    state: Mapped[DestructionState]
    reason: Mapped[str]
    proposed_at: Mapped[datetime]
    proposed_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    decided_at: Mapped[datetime | None]
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    note: Mapped[str] = mapped_column(default="")


class DestructionFile(Row):
    """A file on a register."""

    __tablename__ = "destruction_file"
    topic = Topic.ARCHIVE

    destruction_id: Mapped[int] = mapped_column(ForeignKey("destruction.id"), index=True)
    file_id: Mapped[int] = mapped_column(ForeignKey("archive_file.id"), index=True)


REMOVED = frozenset(
    {
        *("belonging_photo", "candidate", "dossier_picture", "doubtful_cell", "fetcher_copy"),
        *("identity_document", "letter_correction", "merge", "outside_number", "person_key"),
        *("person_name", "person_pair", "photo", "relative", "search_notice"),
        *("search_notice_posting", "search_notice_step", "search_notice_text"),
        "tracing_request_match",
    }
)
"""Tables whose rows go: who somebody is, how they look, what was published of them."""
LEFT = frozenset(
    {
        *("archive_file", "archive_loan", "audit_bill", "bill_finding", "claim_batch_bill"),
        *("destruction_file", "dna_custody", "dna_sample", "goods_move", "hospital_bill_line"),
        *("medicine_stock", "minor_opening", "month_sheet_name", "package_row", "payer_share"),
        *("printing", "receipt_doubt", "report_mark", "tracing_request", "tracing_request_key"),
        *("tracing_request_photo", "tracing_request_step"),
    }
)
"""Tables that stay as they are: registers, sealed reports, chained logs, accounts, families' own
requests. None is found by a name any more."""
_CODES = frozenset(
    {
        *("cause", "client_id", "education", "ethnic_group", "leaving_way", "marital", "period"),
        *("reason_code", "sha256", "signs", "thing"),
    }
)
"""Columns of words that are codes or marks: figures of years that are over count by them."""
_PORTION = 500
_AREAS = frozenset({"area", "destination_area"})
"""Of a place of six digits the province stays."""


def record(session: Session, destruction_id: int) -> DestructionRecord | None:
    """One register."""
    return next(iter(records(session, destruction_id)), None)


def records(session: Session, destruction_id: int | None = None) -> tuple[DestructionRecord, ...]:
    """Every register, the latest first, or one of them."""
    proposer, decider = aliased(ClerkRow), aliased(ClerkRow)
    query = (
        select(Destruction, func.coalesce(proposer.name, ""), func.coalesce(decider.name, ""))
        .outerjoin(proposer, proposer.id == Destruction.proposed_by_id)
        .outerjoin(decider, decider.id == Destruction.decided_by_id)
        .order_by(Destruction.id.desc())
    )
    if destruction_id is not None:
        query = query.where(Destruction.id == destruction_id)
    stays: dict[int, list[int]] = {}
    named = (
        select(DestructionFile.destruction_id, ArchiveFile.stay_id)
        .join(ArchiveFile, ArchiveFile.id == DestructionFile.file_id)
        .order_by(DestructionFile.id)
    )
    for register, stay_id in session.execute(named):
        stays.setdefault(register, []).append(stay_id)
    return tuple(
        DestructionRecord(
            row.id,
            row.number,
            row.state,
            row.reason,
            row.proposed_at,
            by,
            row.decided_at,
            decided,
            row.note,
            tuple(stays.get(row.id, ())),
        )
        for row, by, decided in session.execute(query)
    )


def proposed(session: Session) -> frozenset[int]:
    """The stays whose files are on a register that waits for its decision."""
    query = (
        select(ArchiveFile.stay_id)
        .join(DestructionFile, DestructionFile.file_id == ArchiveFile.id)
        .join(Destruction, Destruction.id == DestructionFile.destruction_id)
        .where(Destruction.state == DestructionState.PROPOSED)
    )
    return frozenset(session.scalars(query))


def destroyed(session: Session) -> tuple[frozenset[int], frozenset[int]]:
    """Persons and stays whose files were destroyed."""
    query = (
        select(Stay.person_id, Stay.id)
        .join(ArchiveFile, ArchiveFile.stay_id == Stay.id)
        .where(ArchiveFile.destroyed_at.is_not(None))
    )
    found = session.execute(query).all()
    return frozenset(row[0] for row in found), frozenset(row[1] for row in found)


def people_with(session: Session, person_ids: Collection[int]) -> frozenset[int]:
    """These persons with the records that were merged into them."""
    alike = or_(Person.id.in_(person_ids), Person.merged_into_id.in_(person_ids))
    return frozenset(session.scalars(select(Person.id).where(alike)))


def erase(session: Session, person_ids: Collection[int]) -> Mapping[str, int]:
    """Take everything out of the book by which these persons could be known.

    Answers how many rows of each table were touched. Every table that hangs on a person, a stay or
    an arrival is gone through: rows of `REMOVED` go, tables of `LEFT` stay, of all others every
    word is blanked that is no code. Numbers, times, sums and states stay, so that counts of years
    that are over come out as they did: a birthday becomes the first or last day of its year,
    whichever gives the same age on the day the last stay ended.
    """
    owned = _owned(session, people_with(session, person_ids))
    _blur(session, owned["person"])
    touched = {}
    for name, ids in owned.items():
        table = Row.metadata.tables[name]
        for column in table.c:
            if any(key.column.table.name in REMOVED for key in column.foreign_keys):
                _set(session, table, ids, {column.key: None} if column.nullable else {})
    for table in reversed(Row.metadata.sorted_tables):
        ids = owned.get(table.name, frozenset())
        if not ids or table.name in LEFT:
            continue
        touched[table.name] = len(ids)
        if table.name in REMOVED:
            for part in _parts(ids):
                session.execute(delete(table).where(table.c.id.in_(part)))
        else:
            _set(session, table, ids, _blanks(table))
    session.expire_all()
    topics_of(session, Person, Stay)
    return touched


def _owned(session: Session, people: frozenset[int]) -> dict[str, frozenset[int]]:
    """The ids of all rows that hang on these persons, by table."""
    owned: dict[str, frozenset[int]] = {"person": people}
    for table in Row.metadata.sorted_tables:
        if table.name in LEFT or table.name == "person":
            continue
        found: set[int] = set()
        for column, parent in _parents(table):
            if parent in owned and parent not in LEFT and parent != table.name:
                for part in _parts(owned[parent]):
                    found.update(session.scalars(select(table.c.id).where(column.in_(part))))
        if found:
            owned[table.name] = frozenset(found)
    return owned


def _parents(table: Table) -> Iterator[tuple[Column[Any], str]]:
    for column in table.c:
        for key in column.foreign_keys:
            yield column, key.column.table.name


def _blanks(table: Table) -> dict[str, Any]:
    """What the words of a table are set to."""
    values: dict[str, Any] = {}
    for column in table.c:
        if isinstance(column.type, Enum) or not isinstance(column.type, String):
            continue
        if column.unique or column.name in _CODES | _in_keys(table):
            continue
        if column.name in _AREAS:
            province = func.substr(column, 1, 2) + "0000"
            values[column.name] = case((column == "", ""), else_=province)
        else:
            first = func.substr(column, 1, 1)
            values[column.name] = case((first == "[", "[]"), (first == "{", "{}"), else_="")
    if table.name == "person":
        values["name"] = GONE
    return values


def _set(session: Session, table: Table, ids: Collection[int], values: Mapping[str, Any]) -> None:
    for part in _parts(ids) if values else ():
        session.execute(update(table).where(table.c.id.in_(part)).values(values))


def _parts(ids: Collection[int]) -> Iterator[list[int]]:
    """Ids by the few hundred, as a statement can carry them."""
    ordered = sorted(ids)
    return (ordered[first : first + _PORTION] for first in range(0, len(ordered), _PORTION))


def _in_keys(table: Table) -> frozenset[str]:
    """The columns by which rows are told apart: blanked, two rows would be one."""
    keys = [each.columns for each in table.constraints if isinstance(each, UniqueConstraint)]
    keys += [each.columns for each in table.indexes if each.unique]
    return frozenset(column.name for key in keys for column in key)


def _blur(session: Session, people: Collection[int]) -> None:
    """Leave of a birthday the year, so that the age on leaving is the same."""
    query = (
        select(Person.id, Person.born, func.max(Stay.left_at))
        .outerjoin(Stay, Stay.person_id == Person.id)
        .where(Person.id.in_(people), Person.born.is_not(None))
        .group_by(Person.id, Person.born)
    )
    for person_id, born, left in session.execute(query).all():
        if born is None:
            continue
        first, last = date(born.year, 1, 1), date(born.year, 12, 31)
        day = left.date() if left else last
        same = first if age_on(first, day) == age_on(born, day) else last
        session.execute(
            update(Person)
            .where(Person.id == person_id)
            .values(born=same, born_precision=BornPrecision.YEAR)
            .execution_options(synchronize_session=False)
        )
