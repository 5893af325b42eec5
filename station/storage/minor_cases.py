"""Whose side-files there are: minors who are here or left lately, and whoever has entries."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from station.domain.minor_files import MinorCase
from station.domain.minors import (
    FamilyFacts,
    GuardianshipFacts,
    ProtectionFacts,
    SchoolFacts,
)
from station.storage import minor_reports, minors, return_visits
from station.storage.minors import FamilyAssessment, Guardianship, Protection, Schooling
from station.storage.people import Person
from station.storage.return_visits import ReturnVisit
from station.storage.stays import Stay

LATELY = timedelta(days=400)
_YEARS = 18
_OWN = (Guardianship, Protection, Schooling, FamilyAssessment, ReturnVisit)


def cases(
    session: Session, now: datetime, person_ids: Collection[int] | None = None
) -> tuple[MinorCase, ...]:
    """Every minor with the side-file; of all, or of these people. A fixed number of statements."""
    wanted = _about(session, now) if person_ids is None else set(person_ids)
    if not wanted:
        return ()
    newest = (
        select(func.max(Stay.id)).where(Stay.person_id == Person.id).correlate(Person)
    ).scalar_subquery()
    query = (
        select(
            Person.id,
            Person.name,
            Person.sex,
            Person.born,
            Stay.id,
            Stay.rescue_number,
            Stay.admitted_at,
            Stay.left_at,
            Stay.leaving_way,
        )
        .outerjoin(Stay, Stay.id == newest)
        .where(Person.id.in_(wanted), Person.merged_into_id.is_(None))
        .order_by(Stay.left_at.is_(None).desc(), Stay.admitted_at.desc(), Person.id)
    )
    return _told(session, session.execute(query))


def _about(session: Session, now: datetime) -> set[int]:
    """Minors who are here or have left lately, and everybody who has an entry."""
    young = or_(Stay.left_at.is_(None), Stay.left_at >= now - LATELY)
    query = (
        select(Person.id)
        .join(Stay, Stay.person_id == Person.id)
        .where(Person.born > _eighteen_years_before(now.date()), young)
    )
    found = set(session.scalars(query))
    for row in _OWN:
        found |= set(session.scalars(select(row.person_id).distinct()))
    return found


def _eighteen_years_before(today: date) -> date:
    """Whoever was born later is not of age today; 29 February counts as the 28th."""
    day = min(today.day, 28) if today.month == 2 else today.day  # noqa: PLR2004  February
    return date(today.year - _YEARS, today.month, day)


def _told(session: Session, asked: Iterable[Any]) -> tuple[MinorCase, ...]:
    found = list(asked)
    ids = [each[0] for each in found]
    guardianships = minors.entries(session, GuardianshipFacts, ids)
    protections = minors.entries(session, ProtectionFacts, ids)
    schools = minors.entries(session, SchoolFacts, ids)
    families = minors.entries(session, FamilyFacts, ids)
    reports = minor_reports.reports(session, ids)
    visits = return_visits.visits(session, ids)
    return tuple(
        MinorCase(
            person_id,
            name,
            sex,
            born,
            stay_id,
            number or "",
            since,
            left_at,
            way or "",
            guardianships.get(person_id, ()),
            protections.get(person_id, ()),
            schools.get(person_id, ()),
            families.get(person_id, ()),
            reports.get(person_id, ()),
            visits.get(person_id, ()),
        )
        for person_id, name, sex, born, stay_id, number, since, left_at, way in found
    )
