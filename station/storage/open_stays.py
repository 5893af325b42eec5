"""What the deadlines of open stays look at, of all of them in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import Row, Select, and_, case, exists, func, select
from sqlalchemy.orm import Session

from station.domain.assistance import Capacity
from station.domain.beds import Found
from station.domain.belongings import BelongingKind, BelongingState
from station.domain.clocks import ClockSubject
from station.domain.dna import DnaStanding
from station.domain.identity import age_on
from station.domain.intake import (
    ArrivalFacts,
    Block,
    RelativeFacts,
    TriageSign,
    blocks_missing,
    look_missing,
)
from station.domain.leaving import LeavingWay
from station.domain.people import IdentityState
from station.domain.stay_clocks import AdmissionFacts, StayFacts
from station.domain.stays import STATE_STEPS, UNIDENTIFIED_STATES, StayState, StepKind
from station.storage.beds import NightCount, NightCountLine
from station.storage.belongings import Belonging
from station.storage.dna_standings import standings
from station.storage.intake import REPORT_COUNTS, CannotState, Intake, PoliceReport, Relative
from station.storage.leaving import Leaving, is_unsigned, signs_of
from station.storage.ledger import BROUGHT_IN
from station.storage.long_term_care import lives_in_care
from station.storage.people import IdentityDocument, Person, Photo
from station.storage.search_notices import noticed_at
from station.storage.stays import Assessment, Extension, Stay, StayStep, capacities

T = TypeVar("T")


def stays_facts(session: Session, now: datetime, stay_id: int | None = None) -> list[StayFacts]:
    """What the clocks of open stays look at: of all of them, or of one."""
    rows = session.execute(_open_stays(stay_id)).all()
    gathered = _Gathered.of(session, stay_id)
    victims = [row.Stay.id for row in rows if TriageSign.DOMESTIC_VIOLENCE in signs_of(row.Intake)]
    found = capacities(session, victims)
    unsure = {row.Person.id: row.Person for row in rows if row.Person.identity_state in _UNSURE}
    samples = standings(session, unsure, now.date(), unsure.values())
    facts = [_stay_facts(row, gathered, found, now.date()) for row in rows]
    return [
        _with_sample(each, samples.get(each.admission.subject.person_id or 0)) for each in facts
    ]


_UNSURE = UNIDENTIFIED_STATES | {IdentityState.CLAIMED}


def _with_sample(facts: StayFacts, standing: DnaStanding | None) -> StayFacts:
    """What the samples say of asking and answering counts before older notes of the stay."""
    if standing is None or not standing.number:
        return facts
    steps = dict(facts.admission.steps)
    for kind in (StepKind.DNA_REQUESTED, StepKind.DNA_ANSWERED):
        steps.pop(kind, None)
        if standing.asked_at is not None:  # each sample that is away has a clock of its own
            steps[kind] = standing.asked_at
    lost = standing.again_since
    return replace(facts, admission=replace(facts.admission, steps=steps, sample_lost_at=lost))


def _open_stays(stay_id: int | None) -> Select[*tuple[Any, ...]]:
    query = (
        select(
            Stay,
            Person,
            Intake,
            exists().where(Photo.person_id == Person.id).label("has_photo"),
            exists().where(Relative.person_id == Person.id).label("has_relative"),
            exists().where(IdentityDocument.person_id == Person.id).label("has_document"),
            _EXTENDED.label("extended_until"),
            _ASSESSED.label("assessed_at"),
            _COUNTED.scalar_subquery().label("counted_at"),
            _MISSING.scalar_subquery().label("missing_since"),
            _MISSING_REPORTED.label("missing_reported"),
            lives_in_care.label("in_care"),
        )
        .join(Person, Person.id == Stay.person_id)
        .outerjoin(Intake, Intake.id == Stay.intake_id)
        .where(Stay.left_at.is_(None))
        .order_by(Stay.admitted_at, Stay.id)
    )
    return query if stay_id is None else query.where(Stay.id == stay_id)


@dataclass(frozen=True, slots=True)
class Things:
    """How many things were handed in, lack a signature, lie in the store, are dangerous there."""

    count: int = 0
    unsigned: int = 0
    stored: int = 0
    dangerous: int = 0
    dangerous_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What hangs on the open stays, by stay or by intake."""

    steps: dict[int, dict[StepKind, datetime]]
    things: dict[int, Things]
    noticed: dict[int, datetime]
    reported: dict[int, set[TriageSign]]
    unstated: dict[int, dict[Block, str]]

    @classmethod
    def of(cls, session: Session, stay_id: int | None) -> _Gathered:
        def ours(query: Select[*tuple[Any, ...]]) -> list[Row[*tuple[Any, ...]]]:
            query = query.where(Stay.left_at.is_(None))
            if stay_id is not None:
                query = query.where(Stay.id == stay_id)
            return list(session.execute(query).all())

        return cls(
            steps=_nested((row[0], row[1], row[2]) for row in ours(_STEPS)),
            things={row[0]: Things(*row[1:]) for row in ours(_THINGS)},
            noticed=noticed_at(session, stay_id),
            reported=_signs((row[0], row[1]) for row in ours(_REPORTED)),
            unstated=_nested((row[0], row[1], row[2]) for row in ours(_UNSTATED)),
        )


_STEPS = (
    select(StayStep.stay_id, StayStep.kind, func.max(StayStep.happened_at))
    .join(Stay, Stay.id == StayStep.stay_id)
    .group_by(StayStep.stay_id, StayStep.kind)
)
_EXTENDED = (
    select(func.max(Extension.until))
    .where(Extension.stay_id == Stay.id)
    .correlate(Stay)
    .scalar_subquery()
)
_ASSESSED = (
    select(func.max(Assessment.happened_at))
    .where(Assessment.stay_id == Stay.id)
    .correlate(Stay)
    .scalar_subquery()
)
_COUNTED = (
    select(func.max(NightCount.counted_at))
    .join(NightCountLine, NightCountLine.night_count_id == NightCount.id)
    .where(
        NightCountLine.stay_id == Stay.id,
        NightCountLine.expected != NightCountLine.found,
        NightCountLine.settled_at.is_(None),
    )
    .correlate(Stay)
)
_MISSING = _COUNTED.where(NightCountLine.found == Found.MISSING)
_MISSING_REPORTED = exists().where(
    Leaving.stay_id == Stay.id,
    Leaving.way == LeavingWay.WITHOUT_FORMALITIES,
    Leaving.police_report != "",
    Leaving.dropped_at.is_(None),
    Leaving.reopened_at.is_(None),
)
_IS_STORED = Belonging.state == BelongingState.STORED
_IS_DANGEROUS = and_(_IS_STORED, Belonging.kind == BelongingKind.DANGEROUS)
COUNTED_THINGS = (
    Belonging.intake_id,
    func.count(),
    func.sum(case((Belonging.signed_in.is_(None), 1), else_=0)),
    func.sum(case((_IS_STORED, 1), else_=0)),
    func.sum(case((_IS_DANGEROUS, 1), else_=0)),
    func.min(case((_IS_DANGEROUS, Belonging.received_at))),
)
"""An intake with what `Things` says of it, in its order."""

_THINGS = (
    select(*COUNTED_THINGS)
    .join(Stay, Stay.intake_id == Belonging.intake_id)
    .group_by(Belonging.intake_id)
)
_REPORTED = (
    select(PoliceReport.intake_id, PoliceReport.sign)
    .join(Stay, Stay.intake_id == PoliceReport.intake_id)
    .where(REPORT_COUNTS)
)
_UNSTATED = select(CannotState.intake_id, CannotState.block, CannotState.because).join(
    Stay, Stay.intake_id == CannotState.intake_id
)


def _nested(rows: Iterable[tuple[int, Any, T]]) -> dict[int, dict[Any, T]]:
    found: dict[int, dict[Any, T]] = {}
    for owner, key, value in rows:
        found.setdefault(owner, {})[key] = value
    return found


def _signs(rows: Iterable[tuple[int, str]]) -> dict[int, set[TriageSign]]:
    found: dict[int, set[TriageSign]] = {}
    for intake_id, sign in rows:
        found.setdefault(intake_id, set()).add(TriageSign(sign))
    return found


def _stay_facts(
    row: Row[*tuple[Any, ...]],
    gathered: _Gathered,
    found: Mapping[int, Capacity],
    today: date,
) -> StayFacts:
    stay: Stay = row.Stay
    steps = gathered.steps.get(stay.id, {})
    changes = [steps[kind] for kind in STATE_STEPS if kind in steps]
    return StayFacts(
        admission=replace(_admission(row, gathered, today), capacity=found.get(stay.id)),
        assistance_class=stay.assistance_class,
        last_assessed_at=row.assessed_at,
        extended_until=row.extended_until,
        expected_back=stay.expected_back if stay.state is StayState.ON_LEAVE else None,
        counted_missing_at=row.counted_at,
        missing_since=row.missing_since,
        missing_reported=row.missing_reported,
        last_change_at=max(changes, default=None),
        in_care=row.in_care,
    )


def _admission(row: Row[*tuple[Any, ...]], gathered: _Gathered, today: date) -> AdmissionFacts:
    stay: Stay = row.Stay
    person: Person = row.Person
    intake: Intake | None = row.Intake
    subject = ClockSubject(
        stay.id, person.id, person.name, stay.rescue_number, intake.id if intake else None
    )
    age = None if person.born is None else age_on(person.born, today)
    facts = AdmissionFacts(
        subject,
        stay.admitted_at,
        age=age,
        identity_state=person.identity_state,
        has_photo=row.has_photo,
        class_confirmed=stay.class_confirmed,
        steps=gathered.steps.get(stay.id, {}),
        noticed_at=gathered.noticed.get(stay.id),
        at_door=intake is not None and not intake.client_id.startswith(BROUGHT_IN),
    )
    if intake is None:
        return facts
    things = gathered.things.get(intake.id, Things())
    return replace(
        facts,
        mental_state=intake.mental_state,
        signs=signs_of(intake),
        reported=frozenset(gathered.reported.get(intake.id, ())),
        unsigned_belongings=things.unsigned,
        handover_unsigned=is_unsigned(intake),
        look_missing=look_missing(intake.mental_state, intake.self_care),
        safety_unchecked=intake.safety_checked_at is None,
        dangerous_goods=things.dangerous,
        dangerous_since=things.dangerous_since,
        missing_blocks=_missing_blocks(row, intake, things.count, gathered),
    )


def _missing_blocks(
    row: Row[*tuple[Any, ...]], intake: Intake, things: int, gathered: _Gathered
) -> tuple[Block, ...]:
    person: Person = row.Person
    stated = ArrivalFacts(
        intake.how_came,
        on_relief=intake.on_relief,
        cause=intake.cause,
        cause_text=intake.cause_text,
        relatives=(RelativeFacts(person.name),) if row.has_relative else (),
        cannot_state=gathered.unstated.get(intake.id, {}),
    )
    return blocks_missing(
        stated,
        identity=row.has_document or person.identity_state is not IdentityState.UNKNOWN,
        belongings=things > 0 or intake.safety_checked_at is not None,
    )
