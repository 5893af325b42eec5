"""Samples, hand-over sheets and how people stand with the rule, for those who ask."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from station.domain.dna import (
    CustodyEntry,
    CustodyStep,
    Sample,
    StepFacts,
)
from station.domain.dna_records import SampleLine, SheetRecord
from station.domain.identity import age_on
from station.domain.people import BornPrecision
from station.storage.accounts import ClerkRow
from station.storage.dna import (
    DnaCustody,
    DnaReceiptCopy,
    DnaSample,
    DnaSheet,
    entry_of,
    facts_of,
)
from station.storage.people import Person
from station.storage.stays import Stay


def by_client_id(session: Session, client_id: str) -> DnaSample | None:
    """The sample that a desk has begun under its own mark."""
    return session.scalar(select(DnaSample).where(DnaSample.client_id == client_id))


def entry_by_client_id(session: Session, client_id: str) -> DnaCustody | None:
    """The entry that a desk has written under its own mark."""
    return session.scalar(select(DnaCustody).where(DnaCustody.client_id == client_id))


def sheet_by_client_id(session: Session, client_id: str) -> DnaSheet | None:
    """The hand-over sheet that a desk has made under its own mark."""
    return session.scalar(select(DnaSheet).where(DnaSheet.client_id == client_id))


def locked(session: Session, sample_ids: Collection[int]) -> list[DnaSample]:
    """Samples by their ids in order, locked until the deed ends."""
    query = select(DnaSample).where(DnaSample.id.in_(sample_ids)).order_by(DnaSample.id)
    found = query.with_for_update().execution_options(populate_existing=True)
    return list(session.scalars(found))


def sample_ids(session: Session, number: str) -> list[int]:
    """The samples that a number means: the station's own, or the one on the seal."""
    sealed = select(DnaCustody.sample_id).where(DnaCustody.seal == number)
    query = select(DnaSample.id).where((DnaSample.number == number) | DnaSample.id.in_(sealed))
    return list(session.scalars(query.order_by(DnaSample.id)))


def seal_owner(session: Session, seal: str) -> int | None:
    """The sample that bears a seal; a seal is used once."""
    query = select(DnaCustody.sample_id).where(
        DnaCustody.seal == seal,
        DnaCustody.step.in_([CustodyStep.TAKEN, CustodyStep.CORRECTED]),
    )
    return session.scalar(query.limit(1))


def of_person(session: Session, person_id: int, *, lock: bool = False) -> list[Sample]:
    """Every sample of a person, the oldest first; with `lock` no other desk begins one now."""
    if lock:
        session.scalar(select(Person.id).where(Person.id == person_id).with_for_update())
    return samples(session, DnaSample.person_id == person_id)


def one(session: Session, sample_id: int) -> Sample:
    """One sample with all its entries; it must be there."""
    (found,) = samples(session, DnaSample.id == sample_id)
    return found


def samples(session: Session, *where: Any) -> list[Sample]:
    """Samples with their entries, in two statements, the oldest first."""
    rows = session.execute(_samples().where(*where)).all()
    entries = _entries(session, {row.id for row, _ in rows})
    return [_sample(row, previous, entries) for row, previous in rows]


def _samples() -> Select[*tuple[Any, ...]]:
    before = select(DnaSample.id, DnaSample.number).subquery()
    return (
        select(DnaSample, before.c.number)
        .outerjoin(before, before.c.id == DnaSample.previous_id)
        .order_by(DnaSample.id)
    )


def _sample(row: DnaSample, previous: str | None, entries: dict[int, list[CustodyEntry]]) -> Sample:
    own = tuple(entries.get(row.id, ()))
    return Sample(row.id, row.number, row.person_id, previous or "", own)


def _entries(session: Session, ids: Collection[int]) -> dict[int, list[CustodyEntry]]:
    query = select(DnaCustody).where(DnaCustody.sample_id.in_(ids)).order_by(DnaCustody.number)
    found: dict[int, list[CustodyEntry]] = {}
    for row in session.scalars(query) if ids else ():
        found.setdefault(row.sample_id, []).append(entry_of(row))
    return found


def lines(session: Session, today: date, *where: Any) -> list[SampleLine]:
    """Samples with whose they are, the newest first, in a fixed number of statements."""
    found = samples(session, *where)
    if not found:
        return []
    people = {each.person_id for each in found}
    persons = {row.id: row for row in session.scalars(select(Person).where(Person.id.in_(people)))}
    stays = _newest_stays(session, people)
    sheets = _sheets_of(session, {each.id for each in found})
    told = []
    for each in reversed(found):
        person, stay = persons[each.person_id], stays.get(each.person_id)
        sheet = sheets.get(each.id, (None, ""))
        line = SampleLine(
            each,
            person.name,
            stay.rescue_number if stay else "",
            stay.id if stay else None,
            None if person.born is None else age_on(person.born, today),
            person.sex,
            stay.admitted_at if stay else None,
            stay is not None and stay.left_at is None,
            *sheet,
            identity_state=person.identity_state,
            age_estimated=person.born_precision is BornPrecision.ESTIMATED,
        )
        told.append(line)
    return told


def with_police(session: Session, today: date, stay_id: int | None = None) -> list[SampleLine]:
    """The samples that were handed over and are not answered; of one stay's person, or all."""
    away = select(DnaCustody.sample_id).where(DnaCustody.step == CustodyStep.HANDED_OVER)
    heard = select(DnaCustody.sample_id).where(DnaCustody.step == CustodyStep.ANSWERED)
    where: list[Any] = [DnaSample.id.in_(away), DnaSample.id.not_in(heard)]
    if stay_id is not None:
        of_stay = select(Stay.person_id).where(Stay.id == stay_id).scalar_subquery()
        where.append(DnaSample.person_id == of_stay)
    return lines(session, today, *where)


def _newest_stays(session: Session, people: Collection[int]) -> dict[int, Stay]:
    newest = select(func.max(Stay.id)).where(Stay.person_id.in_(people)).group_by(Stay.person_id)
    rows = session.scalars(select(Stay).where(Stay.id.in_(newest))) if people else ()
    return {row.person_id: row for row in rows}


def stay_began(session: Session, person_id: int) -> datetime | None:
    """When the newest stay of a person began; None for somebody who was never admitted."""
    return session.scalar(select(func.max(Stay.admitted_at)).where(Stay.person_id == person_id))


def _sheets_of(session: Session, ids: Collection[int]) -> dict[int, tuple[int | None, str]]:
    query = select(DnaCustody.sample_id, DnaCustody.sheet_id, DnaCustody.sheet).where(
        DnaCustody.sample_id.in_(ids), DnaCustody.step == CustodyStep.HANDED_OVER
    )
    return {row[0]: (row[1], row[2]) for row in session.execute(query)} if ids else {}


def sheets(
    session: Session, today: date, sheet_ids: Collection[int] | None = None
) -> list[SheetRecord]:
    """Hand-over sheets with their samples and receipts, the newest first; all unless named."""
    query = (
        select(DnaSheet, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == DnaSheet.clerk_id)
        .order_by(DnaSheet.handed_at.desc(), DnaSheet.id.desc())
    )
    if sheet_ids is not None:
        query = query.where(DnaSheet.id.in_(sheet_ids))
    rows = session.execute(query).all()
    ids = {row.id for row, _ in rows}
    steps = _steps_on(session, ids)
    on_sheet = {entry.sample_id for found in steps.values() for entry in found}
    by_id = {each.sample.id: each for each in lines(session, today, DnaSample.id.in_(on_sheet))}
    copies = _copies(session, ids)
    return [
        _sheet(row, clerk or "", steps.get(row.id, []), by_id, copies.get(row.id, ()))
        for row, clerk in rows
    ]


def _steps_on(session: Session, sheet_ids: Collection[int]) -> dict[int, list[DnaCustody]]:
    query = select(DnaCustody).where(DnaCustody.sheet_id.in_(sheet_ids)).order_by(DnaCustody.number)
    found: dict[int, list[DnaCustody]] = {}
    for row in session.scalars(query) if sheet_ids else ():
        found.setdefault(row.sheet_id or 0, []).append(row)
    return found


def _copies(session: Session, sheet_ids: Collection[int]) -> dict[int, tuple[int, ...]]:
    query = select(DnaReceiptCopy.sheet_id, DnaReceiptCopy.id).order_by(DnaReceiptCopy.id)
    found: dict[int, tuple[int, ...]] = {}
    for sheet_id, copy_id in session.execute(query.where(DnaReceiptCopy.sheet_id.in_(sheet_ids))):
        found[sheet_id] = (*found.get(sheet_id, ()), copy_id)
    return found


def _sheet(
    row: DnaSheet,
    clerk: str,
    steps: Iterable[DnaCustody],
    by_id: dict[int, SampleLine],
    copies: tuple[int, ...],
) -> SheetRecord:
    handed = [facts_of(each) for each in steps if each.step is CustodyStep.HANDED_OVER]
    receipts = [facts_of(each) for each in steps if each.step is CustodyStep.RECEIPT]
    own = [each.sample_id for each in steps if each.step is CustodyStep.HANDED_OVER]
    given = handed[0] if handed else StepFacts(CustodyStep.HANDED_OVER, row.handed_at)
    said = receipts[-1] if receipts else given
    return SheetRecord(
        row.id,
        row.number,
        row.unit,
        row.handed_at,
        clerk,
        given.by_whom,
        said.by_whom,
        given.reference,
        said.reference if receipts else "",
        copies,
        tuple(by_id[sample_id] for sample_id in own),
    )
