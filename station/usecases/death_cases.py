"""Opening the case of a death within the deed that found it; who is marked dead stays so."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from station.domain.deaths import (
    SERIES,
    DeathFacts,
    DeathStep,
    DeathTrouble,
    StepFacts,
    death_number,
)
from station.domain.leaving import LeavingPlan
from station.domain.problems import Problem, Refused
from station.storage import deaths, numbers
from station.storage.deaths import Death, DeathStepRow
from station.storage.stays import Stay
from station.usecases.work import Work


def refuse_dead(work: Work, person_id: int, place: str = "person_id") -> None:
    """Raise Refused for somebody who is marked dead: a mistake is corrected there first."""
    if deaths.is_dead(work.session, person_id):
        raise Refused(Problem(DeathTrouble.MARKED_DEAD, place))


def open_case(
    work: Work, client_id: str, person_id: int, stay_id: int | None, facts: DeathFacts
) -> Death:
    """Write the first entry of a case, with its number."""
    year = facts.died_at.year
    number = death_number(year, numbers.next_number(work.session, SERIES, str(year)))
    row = Death(
        client_id=client_id,
        number=number,
        person_id=person_id,
        stay_id=stay_id,
        entered_at=work.now,
        clerk_id=work.clerk.id,
        **tidy(facts),
    )
    work.session.add(row)
    work.session.flush()
    work.about(person_id=person_id, stay_id=stay_id)
    return row


def add_step(
    work: Work, client_id: str, case_id: int, step: StepFacts, second_id: int | None = None
) -> DeathStepRow:
    """Write a step after a death down within the deed that is under way."""
    row = DeathStepRow(
        client_id=client_id,
        case_id=case_id,
        kind=step.kind,
        happened_at=step.happened_at,
        text=step.text.strip(),
        reference=step.reference.strip(),
        reason=step.reason.strip(),
        entered_at=work.now,
        clerk_id=work.clerk.id,
        second_id=second_id,
    )
    work.session.add(row)
    work.session.flush()
    return row


def case_from_leaving(work: Work, stay: Stay, plan: LeavingPlan, left_at: datetime) -> None:
    """A stay that ended by death has its case too, with what the way out says of it."""
    if deaths.is_marked(work.session, stay.person_id):
        return
    facts = DeathFacts(plan.died_at or left_at, plan.died_place, certificate=plan.death_certificate)
    mark = f"leaving-{stay.id}-{left_at:%Y%m%d%H%M}"
    case = open_case(work, mark, stay.person_id, stay.id, facts)
    if plan.kin_told_at is not None:
        told = StepFacts(DeathStep.KIN_NOTICE, plan.kin_told_at)
        add_step(work, f"{mark}-kin", case.id, told)
    if plan.police_report.strip():
        report = StepFacts(DeathStep.POLICE_TOLD, left_at, plan.police_report)
        add_step(work, f"{mark}-police", case.id, report)


def tidy(facts: DeathFacts) -> dict[str, object]:
    """The facts by the columns of an entry, without blanks around the words."""
    return {
        name: value.strip() if isinstance(value, str) else value
        for name, value in asdict(facts).items()
    }
