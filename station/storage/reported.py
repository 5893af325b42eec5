"""The one query behind every number that goes up: the stays of a period with what they report.

Stays come in the order of admission, a few hundred at a time, so that a year of a large house
takes no more memory than a week. What hangs on a stay (steps, classes, papers, notices, fares) is
asked for a whole portion at once, always by its stays or persons.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, tuple_
from sqlalchemy.orm import Session

from station.domain.identity import age_on
from station.domain.names import is_unknown_name
from station.domain.reported import Counted, ReportedStay, ReportScope
from station.domain.stays import StayState, days_in_station
from station.storage.among import Among, ids
from station.storage.intake import Intake
from station.storage.people import Person
from station.storage.policy import NamePlate
from station.storage.reported_beside import Beside, Moved, beside
from station.storage.stays import Stay

_PORTION = 500
_YEAR = timedelta(days=365)
_PROVINCE = 2


def where(scope: ReportScope) -> ColumnElement[bool]:
    """The condition of the stays that a period counts."""
    begun = Stay.admitted_at < scope.until
    match scope.counted:
        case Counted.HELPED:
            return and_(begun, or_(Stay.left_at.is_(None), Stay.left_at >= scope.since))
        case Counted.ADMITTED:
            return and_(begun, Stay.admitted_at >= scope.since)
        case Counted.LEFT:
            return and_(Stay.left_at >= scope.since, Stay.left_at < scope.until)


def how_many(session: Session, scope: ReportScope) -> int:
    """How many stays the period counts."""
    return session.scalar(select(func.count(Stay.id)).where(where(scope))) or 0


def counted_among(
    session: Session, stay_ids: Collection[int], scope: ReportScope
) -> frozenset[int]:
    """Those of these stays that the period still counts."""
    found: set[int] = set()
    wanted = sorted(set(stay_ids))
    for first in range(0, len(wanted), _PORTION):
        query = select(Stay.id).where(Among(Stay.id), where(scope))
        found.update(session.scalars(query, ids(wanted[first : first + _PORTION])))
    return frozenset(found)


def reported_stays(session: Session, scope: ReportScope, now: datetime) -> Iterator[ReportedStay]:
    """The stays that a period counts, in the order of admission."""
    home = _own_area(session)
    after: tuple[datetime, int] | None = None
    while True:
        query = _stays().where(where(scope))
        if after is not None:
            query = query.where(
                Stay.admitted_at >= after[0], tuple_(Stay.admitted_at, Stay.id) > after
            )
        found = session.execute(query.order_by(Stay.admitted_at, Stay.id).limit(_PORTION)).all()
        yield from _told(session, found, scope, now, home)
        if len(found) < _PORTION:
            return
        after = (found[-1].admitted_at, found[-1].id)


def reported_among(
    session: Session, stay_ids: Collection[int], scope: ReportScope, now: datetime
) -> Iterator[ReportedStay]:
    """These stays as the period reports them, whether it counts them or not."""
    home, wanted = _own_area(session), sorted(set(stay_ids))
    for first in range(0, len(wanted), _PORTION):
        query = _stays().where(Among(Stay.id)).order_by(Stay.admitted_at, Stay.id)
        found = session.execute(query, ids(wanted[first : first + _PORTION])).all()
        yield from _told(session, found, scope, now, home)


def _own_area(session: Session) -> str:
    return session.scalar(select(NamePlate.area).limit(1)) or ""


def _stays() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Stay.id,
            Stay.person_id,
            Stay.intake_id,
            Stay.rescue_number,
            Stay.admitted_at,
            Stay.left_at,
            Stay.state,
            Stay.leaving_way,
            Stay.destination,
            Stay.assistance_class,
            Person.name,
            Person.identity_state,
            Person.sex,
            Person.born,
            Person.born_precision,
            Person.ethnic_group,
            Person.area,
            Person.household_address,
            Person.residence,
            Person.education,
            Person.marital,
            Intake.how_came,
            Intake.escort_unit,
            Intake.found_place,
            Intake.cause,
            Intake.cause_text,
            Intake.signs,
            Intake.mental_state,
            Intake.self_care,
            Intake.mobility,
        )
        .join(Person, Person.id == Stay.person_id)
        .outerjoin(Intake, Intake.id == Stay.intake_id)
    )


def _told(
    session: Session, rows: Sequence[Any], scope: ReportScope, now: datetime, home: str
) -> Iterator[ReportedStay]:
    if not rows:
        return
    found = beside(session, rows, scope, now)
    last = min(scope.last_day, now.date())
    for row in rows:
        yield _one(row, found, scope, last, home)


def _one(row: Any, known: Beside, scope: ReportScope, last: date, home: str) -> ReportedStay:
    left_at = row.left_at if row.left_at is not None and row.left_at < scope.until else None
    end = left_at or datetime.combine(max(last, row.admitted_at.date()), time())
    moved = known.moved.get(row.id) or Moved(row.state, {row.state})
    confirmed, capacity = known.classes.get(row.id, (row.assistance_class, None))
    paper = known.papers.get(row.person_id)
    standing = known.dna[row.person_id]
    noticed = known.noticed.get(row.id)
    fare, to_area = known.fares.get(row.id, (0, ""))
    return ReportedStay(
        stay_id=row.id,
        person_id=row.person_id,
        intake_id=row.intake_id,
        rescue_number=row.rescue_number,
        name=row.name,
        nameless=is_unknown_name(row.name),
        identity_state=row.identity_state,
        sex=row.sex,
        born=row.born,
        born_precision=row.born_precision,
        age=None if row.born is None else age_on(row.born, end.date()),
        ethnic_group=row.ethnic_group,
        document_kind=paper[0] if paper else None,
        document_number=paper[1] if paper else "",
        area=row.area,
        same_province=_one_province(row.area, home),
        household_address=row.household_address,
        residence=row.residence,
        education=row.education,
        marital=row.marital,
        admitted_at=row.admitted_at,
        left_at=left_at,
        state=StayState.LEFT if left_at else moved.state if known.over else row.state,
        days=days_in_station(max(row.admitted_at, scope.since), max(end, scope.since)),
        all_days=days_in_station(row.admitted_at, end),
        how_came=row.how_came,
        brought_by=row.escort_unit or "",
        found_place=row.found_place or "",
        cause=row.cause or "",
        cause_text=row.cause_text or "",
        signs=frozenset((row.signs or "").split()),
        mental_state=row.mental_state,
        self_care=row.self_care,
        mobility=row.mobility,
        capacity=capacity,
        assistance_class=confirmed,
        leaving_way=row.leaving_way if left_at else "",
        destination=row.destination if left_at else "",
        destination_area=to_area if left_at else "",
        crosses_province=_crosses(to_area, home) if left_at else None,
        in_hospital=row.id in known.treated or StayState.IN_HOSPITAL in moved.seen,
        in_care=StayState.IN_CARE in moved.seen,
        dna=standing.kind,
        dna_excuse=standing.excuse,
        noticed_on=noticed.date() if noticed else None,
        fare_fen=fare,
        nth_stay=_nth(known.admissions.get(row.person_id, []), row.admitted_at),
        marks=frozenset(known.marks.get(row.id, ())),
        restricted=row.person_id in known.restricted,
    )


def _one_province(area: str, home: str) -> bool | None:
    return area[:_PROVINCE] == home[:_PROVINCE] if area and home else None


def _crosses(area: str, home: str) -> bool | None:
    same = _one_province(area, home)
    return None if same is None else not same


def _nth(admissions: list[datetime], at: datetime) -> int:
    """Which of the person's stays within a year it is, by the times of admission in order."""
    return bisect_left(admissions, at) - bisect_left(admissions, at - _YEAR) + 1
