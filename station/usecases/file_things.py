"""The rows that the papers of a file are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from station.storage.bills import HospitalBill
from station.storage.deaths import Death
from station.storage.dna import DnaSample
from station.storage.intake import Intake
from station.storage.leaving import Leaving
from station.storage.letters import TreatmentLetter
from station.storage.long_term_care import CareVisit, LongTermCare
from station.storage.medicines import MedicineOrder
from station.storage.resettlement import Resettlement
from station.storage.search_notices import SearchNoticeRow
from station.storage.stays import Stay
from station.storage.vouchers import Voucher
from station.usecases.work import Work


@dataclass(frozen=True, slots=True)
class FileScope:
    """Whose file, and which of the stays: all of them, or one."""

    person_id: int
    stays: tuple[Stay, ...]
    whole: bool

    @property
    def stay_ids(self) -> tuple[int, ...]:
        return tuple(stay.id for stay in self.stays)

    @property
    def intake_ids(self) -> tuple[int, ...]:
        return tuple(stay.intake_id for stay in self.stays if stay.intake_id is not None)


Find: TypeAlias = Callable[[Work, FileScope], Iterable[object]]


def rows_in(
    row: Any, by: InstrumentedAttribute[Any], of: Callable[[FileScope], Iterable[int]], *more: Any
) -> Find:
    """Find the rows of one table that point into the file."""

    def find(work: Work, scope: FileScope) -> Iterable[object]:
        where: list[ColumnElement[bool]] = [by.in_(list(of(scope))), *more]
        if by.key == "person_id" and hasattr(row, "stay_id"):
            where.append(or_(row.stay_id.is_(None), row.stay_id.in_(scope.stay_ids)))
        return work.session.scalars(select(row.id).where(*where).order_by(row.id)).all()

    return find


def of_person(scope: FileScope) -> Iterable[int]:
    """Whose file it is."""
    return (scope.person_id,)


def of_stay(scope: FileScope) -> Iterable[int]:
    """The stays of the file."""
    return scope.stay_ids


def of_arrival(scope: FileScope) -> Iterable[int]:
    """The arrivals that led to the stays."""
    return scope.intake_ids


def stays(_work: Work, scope: FileScope) -> Iterable[object]:
    """The stays themselves."""
    return scope.stay_ids


def arrivals(work: Work, scope: FileScope) -> Iterable[object]:
    """The arrivals of the stays; in the whole file, those too that led to none."""
    if not scope.whole:
        return scope.intake_ids
    query = select(Intake.id).where(Intake.person_id == scope.person_id).order_by(Intake.id)
    return work.session.scalars(query).all()


ways_out = rows_in(
    Leaving,
    Leaving.stay_id,
    of_stay,
    Leaving.dropped_at.is_(None),
    Leaving.reopened_at.is_(None),
)
settling = rows_in(Resettlement, Resettlement.stay_id, of_stay)
notices = rows_in(SearchNoticeRow, SearchNoticeRow.person_id, of_person)
samples = rows_in(DnaSample, DnaSample.person_id, of_person)
vouchers = rows_in(Voucher, Voucher.stay_id, of_stay, Voucher.number.is_not(None))


def medicine_months(work: Work, scope: FileScope) -> Iterator[object]:
    """Every month in which an order was in force."""
    query = select(MedicineOrder.stay_id, MedicineOrder.starts_at, MedicineOrder.until).where(
        MedicineOrder.stay_id.in_(scope.stay_ids), MedicineOrder.stops.is_(False)
    )
    ends = {stay.id: stay.left_at or work.now for stay in scope.stays}
    for stay_id, starts, until in work.session.execute(query.order_by(MedicineOrder.id)):
        month, last = starts.date().replace(day=1), min(until or ends[stay_id], ends[stay_id])
        while month <= last.date():
            yield f"{stay_id}:{month:%Y%m%d}"
            month = (month.replace(day=28) + (date(1, 1, 5) - date(1, 1, 1))).replace(day=1)


def care_visits(work: Work, scope: FileScope) -> Iterable[object]:
    """Visits to those in long-term care."""
    query = select(CareVisit.id).join(LongTermCare, LongTermCare.id == CareVisit.care_id)
    return work.session.scalars(query.where(LongTermCare.stay_id.in_(scope.stay_ids))).all()


def bills(work: Work, scope: FileScope) -> Iterable[object]:
    """Bills under the letters of the stays."""
    query = (
        select(HospitalBill.id)
        .join(TreatmentLetter, TreatmentLetter.id == HospitalBill.letter_id)
        .where(TreatmentLetter.stay_id.in_(scope.stay_ids))
    )
    return work.session.scalars(query.order_by(HospitalBill.id)).all()


def deaths(work: Work, scope: FileScope) -> Iterable[object]:
    """Cases of death, by their first entry."""
    query = select(Death.id).where(Death.person_id == scope.person_id, Death.case_id.is_(None))
    return work.session.scalars(query.order_by(Death.id)).all()
