"""Whose side-files there are: minors who are here or left lately, and whoever has entries."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import func, literal, or_, select, union
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
_OWN: tuple[type[Any], ...] = (Guardianship, Protection, Schooling, FamilyAssessment, ReturnVisit)


def cases(
    session: Session, now: datetime, person_ids: Collection[int] | None = None
) -> tuple[MinorCase, ...]:
    """Every minor with the side-file; of all, or of these people. A fixed number of statements."""
    if person_ids is None:
        wanted, own = _about(session, now)
    else:
        wanted = set(person_ids)
        own = dict.fromkeys(_OWN, wanted)
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
    return _told(session, session.execute(query), own)


def _about(session: Session, now: datetime) -> tuple[set[int], dict[type[object], set[int]]]:
    """Minors who are here or have left lately with everybody who has an entry; who in each table.

    One statement, so that nobody asks a table in which there is nothing.
    """
    young = or_(Stay.left_at.is_(None), Stay.left_at >= now - LATELY)
    minors_here = (
        select(literal(len(_OWN)), Person.id)
        .join(Stay, Stay.person_id == Person.id)
        .where(Person.born > _eighteen_years_before(now.date()), young)
    )
    with_entries = (select(literal(n), row.person_id) for n, row in enumerate(_OWN))
    found: dict[int, set[int]] = {number: set() for number in range(len(_OWN) + 1)}
    for number, person_id in session.execute(union(minors_here, *with_entries)):
        found[number].add(person_id)
    everybody = set[int]().union(*found.values())
    return everybody, {row: found[number] for number, row in enumerate(_OWN)}


def _eighteen_years_before(today: date) -> date:
    """Whoever was born later is not of age today; 29 February counts as the 28th."""
    day = min(today.day, 28) if today.month == 2 else today.day  # noqa: PLR2004  February
    return date(today.year - _YEARS, today.month, day)


def _told(
    session: Session, asked: Iterable[Any], own: Mapping[type[object], Collection[int]]
) -> tuple[MinorCase, ...]:
    """The cases; a table is asked only about those who have something in it."""
    found = list(asked)
    guardianships = minors.entries(session, GuardianshipFacts, own[Guardianship])
    protections = minors.entries(session, ProtectionFacts, own[Protection])
    schools = minors.entries(session, SchoolFacts, own[Schooling])
    families = minors.entries(session, FamilyFacts, own[FamilyAssessment])
    reports = minor_reports.reports(session, [each[0] for each in found])
    visits = return_visits.visits(session, own[ReturnVisit])
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
