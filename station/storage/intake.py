"""What happened at the door: the intake, its five blocks, relatives, reports to the police."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, bindparam, exists, select, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from station.domain.intake import (
    ArrivalFacts,
    Block,
    Decision,
    HowCame,
    IntakeState,
    MentalState,
    Mobility,
    Outcome,
    RelativeFacts,
    SafetyFacts,
    SelfCare,
    TriageSign,
)
from station.domain.intake_records import IntakeRecord
from station.domain.minor_reports import ReportStep, Severity
from station.domain.people import Sex
from station.domain.statements import EarlierStatement, Stated
from station.domain.topics import Topic
from station.storage import belongings
from station.storage.accounts import ClerkRow
from station.storage.base import Row, Values, add_all, columns, partial_index
from station.storage.people import Person
from station.storage.prepared import Question
from station.storage.stays import Stay

HAS_SIGNS = text("signs <> ''")
HANDOVER_UNSIGNED = text("escort_unit <> '' AND handover_signed_at IS NULL")
"""What duties after the door are looked for by; the indexes hold only these few arrivals."""
NOT_ADMITTED = text("outcome <> 'admitted'")
"""Who came and got no stay: an index of its own finds them."""


class Intake(Row):
    """One arrival at the door, whatever came of it."""

    __tablename__ = "intake"
    __table_args__ = (
        Index("ix_intake_arrived_at", "arrived_at"),
        partial_index("ix_intake_signs", "id", where=HAS_SIGNS),
        partial_index("ix_intake_unsigned", "id", where=HANDOVER_UNSIGNED),
        partial_index("ix_intake_not_admitted", "arrived_at", "id", where=NOT_ADMITTED),
    )
    topic = Topic.INTAKE

    client_id: Mapped[str] = mapped_column(unique=True)
    number: Mapped[str] = mapped_column(unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    family: Mapped[str] = mapped_column(default="", index=True)
    state: Mapped[IntakeState] = mapped_column(default=IntakeState.OPEN)
    arrived_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    how_came: Mapped[HowCame]
    found_at: Mapped[datetime | None]
    found_place: Mapped[str] = mapped_column(default="")
    escort_unit: Mapped[str] = mapped_column(default="")
    escort_people: Mapped[str] = mapped_column(default="")
    escort_number: Mapped[str] = mapped_column(default="")
    escort_phone: Mapped[str] = mapped_column(default="")
    handover_number: Mapped[str] = mapped_column(default="")
    handover_signed_at: Mapped[datetime | None]
    health_at_handover: Mapped[str] = mapped_column(default="")
    needs: Mapped[str] = mapped_column(default="")
    on_relief: Mapped[str] = mapped_column(default="")
    cause: Mapped[str] = mapped_column(default="")
    cause_text: Mapped[str] = mapped_column(default="")
    wandering_since: Mapped[date | None]
    signs: Mapped[str] = mapped_column(default="")
    temperature_tenths: Mapped[int | None]
    mental_state: Mapped[MentalState | None]
    self_care: Mapped[SelfCare | None]
    mobility: Mapped[Mobility | None]
    cleared: Mapped[str] = mapped_column(default="")
    triage_note: Mapped[str] = mapped_column(default="")
    triaged_at: Mapped[datetime | None]
    searched_for: Mapped[str] = mapped_column(default="")
    repeat_reason: Mapped[str] = mapped_column(default="")
    outcome: Mapped[Outcome | None]
    outcome_at: Mapped[datetime | None]
    outcome_grounds: Mapped[str] = mapped_column(default="")
    outcome_text: Mapped[str] = mapped_column(default="")
    outcome_place: Mapped[str] = mapped_column(default="")
    outcome_receipt: Mapped[str] = mapped_column(default="")
    outcome_number: Mapped[str] = mapped_column(default="")
    safety_checked_at: Mapped[datetime | None]
    safety_checker: Mapped[str] = mapped_column(default="")
    safety_checker_sex: Mapped[str] = mapped_column(default="")
    safety_findings: Mapped[str] = mapped_column(default="")
    safety_police_receipt: Mapped[str] = mapped_column(default="")
    version: Mapped[int] = mapped_column()

    __mapper_args__ = {"version_id_col": version}


class CannotState(Row):
    """A statutory block that the person could not fill, and why."""

    __tablename__ = "cannot_state"
    __table_args__ = (UniqueConstraint("intake_id", "block"),)
    topic = Topic.INTAKE

    intake_id: Mapped[int] = mapped_column(ForeignKey("intake.id"))
    block: Mapped[Block]
    because: Mapped[str]


class Relative(Row):
    """A near relative that the person has named."""

    __tablename__ = "relative"
    topic = Topic.INTAKE

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    name: Mapped[str]
    relation: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    phone_digits: Mapped[str] = mapped_column(default="", index=True)


class ChangedStatement(Row):
    """What was stated before it was changed or taken back, with the reason."""

    __tablename__ = "changed_statement"
    topic = Topic.INTAKE

    intake_id: Mapped[int] = mapped_column(ForeignKey("intake.id"), index=True)
    stated: Mapped[Stated]
    before: Mapped[str]
    reason: Mapped[str]
    changed_at: Mapped[datetime]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


class PoliceReport(Row):
    """A report to the police that the law asks for, with its time and receipt."""

    __tablename__ = "police_report"
    __table_args__ = (Index("uq_police_report_client_id", "client_id", unique=True),)
    topic = Topic.INTAKE

    intake_id: Mapped[int] = mapped_column(ForeignKey("intake.id"), index=True)
    sign: Mapped[str]
    found_at: Mapped[datetime]
    reported_at: Mapped[datetime]
    unit: Mapped[str]
    officer: Mapped[str] = mapped_column(default="")
    receipt: Mapped[str] = mapped_column(default="")
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    client_id: Mapped[str | None]


class ReportStepRow(Row):
    """One thing that came after a report to the police."""

    __tablename__ = "report_step"
    topic = Topic.TRACING

    client_id: Mapped[str] = mapped_column(unique=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("police_report.id"), index=True)
    kind: Mapped[ReportStep]
    happened_at: Mapped[datetime]
    text: Mapped[str] = mapped_column(default="")
    officer: Mapped[str] = mapped_column(default="")
    reference: Mapped[str] = mapped_column(default="")
    severity: Mapped[Severity | None]
    entered_at: Mapped[datetime]
    clerk_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))
    second_id: Mapped[int | None] = mapped_column(ForeignKey("clerk.id"))


REPORT_COUNTS = ~(
    exists()
    .where(ReportStepRow.report_id == PoliceReport.id, ReportStepRow.kind == ReportStep.CORRECTED)
    .correlate(PoliceReport)
)
"""A report that another was written in the place of tells the police nothing any more."""
INTAKE_SERIES = "intake"
"""The series of the numbers of arrivals, counted anew in each month."""

_BY_CLIENT_ID = Question(select(Intake.id).where(Intake.client_id == bindparam("client_id")))


def by_client_id(session: Session, client_id: str) -> Intake | None:
    """The arrival that was written down from a form before."""
    found = columns(session, _BY_CLIENT_ID, {"client_id": client_id})
    return session.get_one(Intake, found[0][0]) if found else None


def report_by_client_id(session: Session, client_id: str) -> PoliceReport | None:
    """The report to the police that a form has noted already."""
    return session.scalar(select(PoliceReport).where(PoliceReport.client_id == client_id))


def reported_of(session: Session, intake_id: int | None) -> frozenset[TriageSign]:
    """The signs of an arrival that the police were told of, as the reports say now."""
    query = select(PoliceReport.sign).where(PoliceReport.intake_id == intake_id, REPORT_COUNTS)
    return frozenset(TriageSign(sign) for sign in session.scalars(query))


def stay_of(session: Session, intake_id: int) -> Stay | None:
    """The stay that an arrival led to."""
    return session.scalar(select(Stay).where(Stay.intake_id == intake_id))


def newest_of(session: Session, person_id: int) -> Intake | None:
    """The arrival of a person that was written down last."""
    query = select(Intake).where(Intake.person_id == person_id).order_by(Intake.id.desc())
    return session.scalar(query.limit(1))


def since(session: Session, time: datetime, outcome: Outcome | None, limit: int) -> list[Intake]:
    """Arrivals since a time, the newest first."""
    query = select(Intake).where(Intake.arrived_at >= time)
    if outcome is not None:
        query = query.where(Intake.outcome == outcome)
    return list(session.scalars(query.order_by(Intake.arrived_at.desc()).limit(limit)))


_PLAIN = (
    "how_came",
    "found_at",
    "found_place",
    "escort_unit",
    "escort_people",
    "escort_number",
    "escort_phone",
    "health_at_handover",
    "needs",
    "on_relief",
    "cause",
    "cause_text",
    "wandering_since",
    "cleared",
    "temperature_tenths",
    "mental_state",
    "self_care",
    "mobility",
    "triage_note",
    "repeat_reason",
)
"""Facts that have a column of their own name."""


def plain_values(facts: ArrivalFacts) -> Values:
    """The stated facts that have a column of their own."""
    stated = {name: getattr(facts, name) for name in _PLAIN}
    plain = {name: value.strip() if type(value) is str else value for name, value in stated.items()}
    return {**plain, "signs": " ".join(sorted(facts.signs))}


def safety_values(safety: SafetyFacts, now: datetime, clerk: str) -> Values:
    """The safety check, if there was one, by whom and when it is entered unless it says so."""
    if safety.checked_at is None and not safety.checker.strip():
        return {}
    return {
        "safety_checked_at": safety.checked_at or now,
        "safety_checker": safety.checker.strip() or clerk,
        "safety_checker_sex": safety.checker_sex,
        "safety_findings": safety.findings.strip(),
        "safety_police_receipt": safety.police_receipt.strip(),
    }


def put_blocks(session: Session, intake: Intake, facts: ArrivalFacts) -> None:
    """Write which blocks cannot be stated, and the relatives that were not known yet."""
    blocks = [
        {"intake_id": intake.id, "block": block, "because": because.strip()}
        for block, because in facts.cannot_state.items()
        if because.strip()
    ]
    add_all(session, CannotState, blocks)
    if facts.relatives:
        here = {(row.name, row.relation) for row in relatives_of(session, intake.person_id)}
        session.add_all(
            relative_row(intake.person_id, each)
            for each in facts.relatives
            if (each.name.strip(), each.relation.strip()) not in here
        )


def relative_row(person_id: int, facts: RelativeFacts) -> Relative:
    """A relative as a row; the telephone number is found by its digits."""
    return Relative(
        person_id=person_id,
        name=facts.name.strip(),
        relation=facts.relation.strip(),
        address=facts.address.strip(),
        phone=facts.phone.strip(),
        phone_digits="".join(filter(str.isdigit, facts.phone)),
    )


def cannot_state_of(session: Session, intake_id: int) -> list[CannotState]:
    """The blocks that could not be stated at one arrival."""
    return list(session.scalars(select(CannotState).where(CannotState.intake_id == intake_id)))


def relatives_of(session: Session, person_id: int) -> list[Relative]:
    """The relatives that a person has named, in the order of naming."""
    query = select(Relative).where(Relative.person_id == person_id).order_by(Relative.id)
    return list(session.scalars(query))


def facts_of(session: Session, intake: Intake) -> ArrivalFacts:
    """The arrival's facts as they were stated."""
    plain = {name: getattr(intake, name) for name in _PLAIN}
    return ArrivalFacts(
        **plain,
        arrived_at=intake.arrived_at,
        handover_signed=intake.handover_signed_at is not None,
        relatives=tuple(
            RelativeFacts(row.name, row.relation, row.address, row.phone)
            for row in relatives_of(session, intake.person_id)
        ),
        cannot_state={row.block: row.because for row in cannot_state_of(session, intake.id)},
        signs=frozenset(TriageSign(word) for word in intake.signs.split()),
        searched_for=intake.searched_for,
    )


def record(session: Session, intake: Intake) -> IntakeRecord:
    """One arrival with everything that hangs on it."""
    person = session.get_one(Person, intake.person_id)
    stay = stay_of(session, intake.id)
    things = belongings.rows_of_intake(session, intake.id)
    return IntakeRecord(
        id=intake.id,
        number=intake.number,
        person_id=person.id,
        name=person.name,
        sex=person.sex,
        born=person.born,
        family=intake.family,
        state=intake.state,
        facts=facts_of(session, intake),
        safety=SafetyFacts(
            intake.safety_checked_at,
            intake.safety_checker,
            Sex(intake.safety_checker_sex or Sex.UNKNOWN),
            intake.safety_findings,
            intake.safety_police_receipt,
        ),
        entered_at=intake.entered_at,
        handover_number=intake.handover_number,
        handover_signed_at=intake.handover_signed_at,
        outcome=intake.outcome,
        outcome_at=intake.outcome_at,
        decision=_decision(intake),
        notice_number=intake.outcome_number,
        reported=reported_of(session, intake.id),
        belongings=len(things),
        belongings_unsigned=sum(thing.signed_in is None for thing in things),
        stay_id=stay.id if stay else None,
        rescue_number=stay.rescue_number if stay else "",
        earlier=_earlier(session, intake.id),
        version=intake.version,
    )


def _earlier(session: Session, intake_id: int) -> tuple[EarlierStatement, ...]:
    """What was stated before it was changed, the last change first."""
    query = (
        select(ChangedStatement, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == ChangedStatement.clerk_id)
        .where(ChangedStatement.intake_id == intake_id)
        .order_by(ChangedStatement.entered_at.desc(), ChangedStatement.id)
    )
    return tuple(
        EarlierStatement(
            row.stated, row.before, row.reason, row.changed_at, row.entered_at, clerk or ""
        )
        for row, clerk in session.execute(query)
    )


def _decision(intake: Intake) -> Decision | None:
    if intake.outcome is None:
        return None
    return Decision(
        intake.outcome,
        tuple(intake.outcome_grounds.split()),
        intake.outcome_text,
        intake.outcome_place,
        intake.outcome_receipt,
    )
