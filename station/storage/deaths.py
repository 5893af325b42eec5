"""Deaths in the station's care: what was known, corrected by newer entries, and the steps after."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, replace
from datetime import datetime

from sqlalchemy import ForeignKey, Index, case, func, select
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from station.domain.belongings import BelongingState
from station.domain.deaths import (
    DeathFacts,
    DeathLine,
    DeathStep,
    DeathStepRecord,
    EarlierDeath,
    StepFacts,
    duties,
)
from station.domain.leaving import LeavingWay
from station.domain.policy import Policy
from station.domain.stays import UNIDENTIFIED_STATES, StayState
from station.domain.topics import Topic
from station.storage.accounts import ClerkRow
from station.storage.base import Row
from station.storage.belongings import Belonging
from station.storage.people import Person
from station.storage.stays import Stay


class Death(Row):
    """One entry of a case: the first, or a newer one that corrects it (`case_id` names the first).

    `replaced_at` says that a newer entry stands in its place, `reason` why that was written.
    """

    __tablename__ = "death"
    __table_args__ = (
        Index("ix_death_person_id", "person_id"),
        Index("ix_death_case_id", "case_id"),
    )
    topic = Topic.STAYS

    client_id: Mapped[str] = mapped_column(unique=True)
    number: Mapped[str]
    case_id: Mapped[int | None] = mapped_column(ForeignKey("death.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    stay_id: Mapped[int | None] = mapped_column(ForeignKey("stay.id"))
    died_at: Mapped[datetime]
    place: Mapped[str] = mapped_column(default="")
    in_hospital: Mapped[bool] = mapped_column(default=False)
    cause: Mapped[str] = mapped_column(default="")
    established_by: Mapped[str] = mapped_column(default="")
    certificate: Mapped[str] = mapped_column(default="")
    body_at: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    replaced_at: Mapped[datetime | None]


class DeathStepRow(Row):
    """One thing that was done after a death, by whom, with whom."""

    __tablename__ = "death_step"
    topic = Topic.STAYS

    client_id: Mapped[str] = mapped_column(unique=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("death.id"), index=True)
    kind: Mapped[DeathStep]
    happened_at: Mapped[datetime]
    text: Mapped[str] = mapped_column(default="")
    reference: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    second_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


def by_client_id(session: Session, client_id: str) -> Death | None:
    """The entry that a desk has written under its own mark."""
    return session.scalar(select(Death).where(Death.client_id == client_id))


def step_by_client_id(session: Session, client_id: str) -> DeathStepRow | None:
    """The step that a desk has written under its own mark."""
    return session.scalar(select(DeathStepRow).where(DeathStepRow.client_id == client_id))


def newest(session: Session, case_id: int, *, lock: bool = False) -> Death | None:
    """The entry of a case that counts."""
    query = select(Death).where(
        (Death.id == case_id) | (Death.case_id == case_id), Death.replaced_at.is_(None)
    )
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    return session.scalar(query)


def is_marked(session: Session, person_id: int) -> bool:
    """Whether an entry that counts says that a person has died."""
    query = select(Death.id).where(Death.person_id == person_id, Death.replaced_at.is_(None))
    return session.scalar(query.limit(1)) is not None


def is_dead(session: Session, person_id: int) -> bool:
    """Whether a person is marked dead: by an entry that counts, or by the end of a stay."""
    if is_marked(session, person_id):
        return True
    ended = select(Stay.id).where(
        Stay.person_id == person_id,
        Stay.state == StayState.LEFT,
        Stay.leaving_way == LeavingWay.DEAD,
    )
    return session.scalar(ended.limit(1)) is not None


def facts_of(row: Death) -> DeathFacts:
    """What is known of a death."""
    names = asdict(DeathFacts(row.died_at))
    return DeathFacts(**{name: getattr(row, name) for name in names})


def lines(
    session: Session,
    policy: Policy,
    case_ids: Collection[int] = (),
    stay_id: int | None = None,
    person_id: int | None = None,
) -> tuple[DeathLine, ...]:
    """The deaths, the latest first, with their steps and what is to be done next."""
    query = (
        select(Death, Person, Stay.rescue_number, ClerkRow.name)
        .join(Person, Person.id == Death.person_id)
        .outerjoin(Stay, Stay.id == Death.stay_id)
        .outerjoin(ClerkRow, ClerkRow.id == Death.clerk_id)
        .order_by(Death.died_at.desc(), Death.id.desc())
    )
    if case_ids:
        query = query.where(Death.id.in_(case_ids) | Death.case_id.in_(case_ids))
    if stay_id is not None:
        query = query.where(Death.stay_id == stay_id)
    if person_id is not None:
        query = query.where(Death.person_id == person_id)
    found = session.execute(query).all()
    cases = {row.case_id or row.id for row, *_ in found}
    steps = _steps(session, cases)
    things = _things(session, {row.stay_id for row, *_ in found if row.stay_id is not None})
    earlier: dict[int, list[EarlierDeath]] = {}
    for row, person, _number, clerk in found:
        if row.replaced_at is not None:
            old = EarlierDeath(person.name, facts_of(row), row.entered_at, clerk or "", row.reason)
            earlier.setdefault(row.case_id or row.id, []).insert(0, old)
    told = []
    for row, person, number, clerk in found:
        if row.replaced_at is None:
            case_id = row.case_id or row.id
            line = DeathLine(
                row.id,
                case_id,
                row.number,
                row.person_id,
                row.stay_id,
                person.name,
                number or "",
                person.identity_state not in UNIDENTIFIED_STATES,
                facts_of(row),
                row.entered_at,
                clerk or "",
                tuple(steps.get(case_id, ())),
                tuple(earlier.get(case_id, ())),
                (),
                *things.get(row.stay_id or 0, (0, 0)),
            )
            told.append(replace(line, duties=duties(line, policy)))
    return tuple(told)


def _things(session: Session, stays: Collection[int]) -> dict[int, tuple[int, int]]:
    """How many things were handed in with a stay, and how many of them lie in the store."""
    kept = func.sum(case((Belonging.state == BelongingState.STORED, 1), else_=0))
    query = (
        select(Stay.id, func.count(Belonging.id), kept)
        .join(Belonging, Belonging.intake_id == Stay.intake_id)
        .where(Stay.id.in_(stays))
        .group_by(Stay.id)
    )
    rows = session.execute(query) if stays else ()
    return {stay_id: (count, stored) for stay_id, count, stored in rows}


def _steps(session: Session, cases: Collection[int]) -> dict[int, list[DeathStepRecord]]:
    second = aliased(ClerkRow)
    query = (
        select(DeathStepRow, ClerkRow.name, second.name)
        .outerjoin(ClerkRow, ClerkRow.id == DeathStepRow.clerk_id)
        .outerjoin(second, second.id == DeathStepRow.second_id)
        .where(DeathStepRow.case_id.in_(cases))
        .order_by(DeathStepRow.happened_at, DeathStepRow.id)
    )
    found: dict[int, list[DeathStepRecord]] = {}
    for row, clerk, other in session.execute(query) if cases else ():
        facts = StepFacts(row.kind, row.happened_at, row.text, row.reference, row.reason)
        record = DeathStepRecord(row.id, facts, row.entered_at, clerk or "", other or "")
        found.setdefault(row.case_id, []).append(record)
    return found
