"""Duties of the door that outlive a stay: reports, signatures and things that are still owed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import ColumnElement, Row, Select, exists, or_, select, text
from sqlalchemy.orm import Session

from station.domain.clocks import ClockSubject
from station.domain.identity import age_on
from station.domain.intake import HANDED_OVER_BY_UNIT, REPORT_SIGNS, Outcome, TriageSign
from station.domain.stay_clocks import AdmissionFacts
from station.storage.belongings import Belonging
from station.storage.intake import (
    HANDOVER_UNSIGNED,
    HAS_SIGNS,
    REPORT_COUNTS,
    Intake,
    PoliceReport,
)
from station.storage.leaving import is_unsigned, signs_of
from station.storage.ledger import BROUGHT_IN
from station.storage.open_stays import COUNTED_THINGS, Things
from station.storage.people import Person
from station.storage.stays import Stay, capacities


@dataclass(frozen=True, slots=True)
class DoorDuties:
    """What is owed for an arrival whose stay has ended (`left_at`), or that led to none."""

    admission: AdmissionFacts
    left_at: datetime | None
    things_stored: int


def door_duties(session: Session, today: date, stay_id: int | None = None) -> list[DoorDuties]:
    """Arrivals with nobody in the house for whom something is still owed; of all or of one stay."""
    query = (
        select(Intake, Person, Stay)
        .join(Person, Person.id == Intake.person_id)
        .outerjoin(Stay, Stay.intake_id == Intake.id)
        .where(
            or_(Stay.id.is_(None), Stay.left_at.is_not(None)),
            Intake.id.in_(_owing()),
            Intake.client_id.not_like(f"{BROUGHT_IN}%"),
        )
        .order_by(Intake.arrived_at, Intake.id)
    )
    if stay_id is not None:
        query = query.where(Stay.id == stay_id)
    rows = session.execute(query).all()
    ids = [row.Intake.id for row in rows]
    things, reported = _things(session, ids), _reported(session, ids)
    found = capacities(session, [row.Stay.id for row in rows if row.Stay])
    return [
        DoorDuties(
            replace(
                _admission(row, things.get(row.Intake.id, Things()), reported, today),
                capacity=found.get(row.Stay.id) if row.Stay else None,
            ),
            row.Stay.left_at if row.Stay else None,
            things.get(row.Intake.id, Things()).stored,
        )
        for row in rows
    ]


def _owing() -> Select[tuple[int]]:
    """The few arrivals that may owe something, each kind by the index that holds only these."""
    told = [
        Intake.signs.contains(sign.value) & ~_is_reported(sign) for sign in sorted(REPORT_SIGNS)
    ]
    signed = select(Intake.id).where(HAS_SIGNS, or_(*told))
    brought = select(Intake.id).where(
        HANDOVER_UNSIGNED, Intake.how_came.in_(sorted(HANDED_OVER_BY_UNIT))
    )
    left = select(Belonging.intake_id).where(text("belonging.state = 'stored'"))
    return signed.union_all(brought, left)  # type: ignore[return-value]  # selects as one


def _is_reported(sign: TriageSign) -> ColumnElement[bool]:
    return (
        exists()
        .where(PoliceReport.intake_id == Intake.id, PoliceReport.sign == sign.value, REPORT_COUNTS)
        .correlate(Intake)
    )


def _things(session: Session, ids: Iterable[int]) -> dict[int, Things]:
    query = (
        select(*COUNTED_THINGS).where(Belonging.intake_id.in_(ids)).group_by(Belonging.intake_id)
    )
    return {row[0]: Things(*row[1:]) for row in session.execute(query)}


def _reported(session: Session, ids: Iterable[int]) -> set[tuple[int, str]]:
    query = select(PoliceReport.intake_id, PoliceReport.sign).where(
        PoliceReport.intake_id.in_(ids), REPORT_COUNTS
    )
    return {(intake_id, sign) for intake_id, sign in session.execute(query)}


def _admission(
    row: Row[Intake, Person, Stay],
    things: Things,
    reported: set[tuple[int, str]],
    today: date,
) -> AdmissionFacts:
    intake: Intake = row.Intake
    person: Person = row.Person
    stay: Stay | None = row.Stay
    signs = signs_of(intake)
    told = frozenset(sign for sign in signs if (intake.id, sign.value) in reported)
    if intake.outcome is Outcome.TO_POLICE:
        told = signs  # whoever was handed to the police is known to them
    number = stay.rescue_number if stay else ""
    return AdmissionFacts(
        ClockSubject(stay.id if stay else None, person.id, person.name, number, intake.id),
        intake.arrived_at,
        age=None if person.born is None else age_on(person.born, today),
        mental_state=intake.mental_state,
        signs=signs,
        reported=told,
        handover_unsigned=is_unsigned(intake),
        dangerous_goods=things.dangerous,
        dangerous_since=things.dangerous_since,
    )
