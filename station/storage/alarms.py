"""Tasks that an alarm has raised, with their steps."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from station.domain.alarms import STEPS, CareTask, Cause, Raised, StepRecord, due_of
from station.domain.policy import Policy
from station.domain.stays import PRESENT_STATES
from station.storage import beds_board
from station.storage.accounts import ClerkRow
from station.storage.people import Person
from station.storage.rounds import CareStepRow, CareTaskRow
from station.storage.stays import Stay

_TASKS = (
    select(CareTaskRow, Stay.person_id, Person.name, Stay.rescue_number)
    .join(Stay, Stay.id == CareTaskRow.stay_id)
    .join(Person, Person.id == Stay.person_id)
    .order_by(CareTaskRow.raised_at, CareTaskRow.id)
)


def open_tasks(
    session: Session, policy: Policy, now: datetime, stay_id: int | None = None
) -> tuple[CareTask, ...]:
    """What is to be done about those who are in the house, the oldest first."""
    query = _TASKS.where(CareTaskRow.closed_at.is_(None), Stay.state.in_(PRESENT_STATES))
    if stay_id is not None:
        query = query.where(CareTaskRow.stay_id == stay_id)
    return _records(session, query, policy, now)


def tasks_of(session: Session, policy: Policy, now: datetime, stay_id: int) -> tuple[CareTask, ...]:
    """Every task of a stay, done ones too, the oldest first."""
    return _records(session, _TASKS.where(CareTaskRow.stay_id == stay_id), policy, now)


def task(session: Session, policy: Policy, now: datetime, task_id: int) -> CareTask | None:
    """One task."""
    found = _records(session, _TASKS.where(CareTaskRow.id == task_id), policy, now)
    return found[0] if found else None


def _records(
    session: Session,
    query: Select[CareTaskRow, int, str, str],
    policy: Policy,
    now: datetime,
) -> tuple[CareTask, ...]:
    rows = list(session.execute(query))
    if not rows:
        return ()
    done = _done(session, [row.id for row, *_ in rows])
    beds = beds_board.bed_labels(session, {row.stay_id for row, *_ in rows}, now)
    return tuple(
        CareTask(
            id=row.id,
            stay_id=row.stay_id,
            person_id=person_id,
            name=name,
            bed=beds.get(row.stay_id, ""),
            raised=Raised(row.cause, row.sign, row.value, row.threshold),
            raised_at=row.raised_at,
            again_at=row.again_at,
            steps=tuple(_steps(row, done.get(row.id, ()), policy)),
            entry_id=row.entry_id,
            rescue_number=rescue_number,
            closed_at=row.closed_at,
            withdrawn=row.withdrawn,
        )
        for row, person_id, name, rescue_number in rows
    )


def _done(
    session: Session, task_ids: Collection[int]
) -> dict[int, list[tuple[CareStepRow, str | None]]]:
    query = (
        select(CareStepRow, ClerkRow.name)
        .outerjoin(ClerkRow, ClerkRow.id == CareStepRow.clerk_id)
        .where(CareStepRow.task_id.in_(task_ids), CareStepRow.withdrawn_at.is_(None))
    )
    found: dict[int, list[tuple[CareStepRow, str | None]]] = {}
    for row, clerk in session.execute(query):
        found.setdefault(row.task_id, []).append((row, clerk))
    return found


def _steps(
    row: CareTaskRow, done: Iterable[tuple[CareStepRow, str | None]], policy: Policy
) -> Iterable[StepRecord]:
    answered = {each.step: (each, clerk) for each, clerk in done}
    for step in STEPS[row.cause]:
        due_at = due_of(step, row.raised_at, row.again_at, policy)
        if step not in answered:
            yield StepRecord(step, due_at)
            continue
        said, clerk = answered[step]
        yield StepRecord(
            step,
            due_at,
            said.happened_at,
            said.entered_at,
            clerk or "",
            said.note,
            said.not_needed,
        )


def open_rows(session: Session, stay_id: int) -> list[CareTaskRow]:
    """The open tasks of a stay, which is locked."""
    query = select(CareTaskRow).where(
        CareTaskRow.stay_id == stay_id, CareTaskRow.closed_at.is_(None)
    )
    return list(session.scalars(query))


def answered(session: Session, task_id: int) -> set[str]:
    """The steps of a task that somebody has answered."""
    query = select(CareStepRow.step).where(
        CareStepRow.task_id == task_id, CareStepRow.withdrawn_at.is_(None)
    )
    return set(session.scalars(query))


def is_answered(session: Session, task_id: int, cause: Cause) -> bool:
    """Whether nothing of a task is left to do."""
    return set(STEPS[cause]) <= answered(session, task_id)


def step_by_client_id(session: Session, client_id: str) -> CareStepRow | None:
    """The step that a desk sent before under the same key."""
    return session.scalar(select(CareStepRow).where(CareStepRow.client_id == client_id))


def steps_of_letter(session: Session, letter_id: int) -> list[CareStepRow]:
    """The steps that a letter has answered, and that nobody has taken back."""
    query = select(CareStepRow).where(
        CareStepRow.client_id.startswith(letter_mark(letter_id), autoescape=True),
        CareStepRow.withdrawn_at.is_(None),
    )
    return list(session.scalars(query))


def letter_mark(letter_id: int) -> str:
    """How the marks begin of steps that a letter has answered."""
    return f"letter-{letter_id}-"
