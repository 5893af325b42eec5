"""From a value to a deed: tasks are raised with a look, their steps are done by somebody."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import ClassVar

from station.domain.alarms import (
    STEPS,
    CareStep,
    CareTask,
    CareTrouble,
    Raised,
    answer_problems,
    causes,
    measured_again,
    new_causes,
)
from station.domain.identity import age_on
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.rounds import RoundEntry, meals, meals_missed
from station.domain.vitals import alarms, limits_for
from station.storage import alarms as tasks
from station.storage import stays
from station.storage.rounds import CareStepRow, CareTaskRow
from station.storage.stays import Stay
from station.usecases import files
from station.usecases.work import Read, Work, Write

MEALS_BACK = timedelta(hours=48)
"""Within it lie the meals in a row that somebody may have left."""


def alarming(work: Work, entry: RoundEntry, born: date | None) -> RoundEntry:
    """An entry with what reached a limit, by the age on that day and the numbers of now."""
    age = None if born is None else age_on(born, entry.happened_at.date())
    found = alarms(entry.seen.vitals, age, limits_for(age, work.policy))
    return entry if found == entry.alarms else replace(entry, alarms=found)


def care_for(
    work: Work, stay: Stay, entry: RoundEntry, looks: Collection[RoundEntry], born: date | None
) -> tuple[CareTask, ...]:
    """Answer and raise tasks by a look that was just written down; answers the new ones.

    `looks` are all of the stay since `MEALS_BACK` before it. What a look measures answers "measure
    again". A look entered late, behind a later one, raises nothing by its values: what they are
    now is known.
    """
    session = work.session
    told = [each for each in looks if each.counts and each.happened_at <= entry.happened_at]
    later = any(each.counts and each.happened_at > entry.happened_at for each in looks)
    values = alarming(work, entry, born).alarms
    left = 0 if entry.seen.meal is None else meals_missed(meals(told, work.policy))
    raised = causes(values, entry.seen, left, work.policy)
    if entry.corrects is not None:
        _withdraw(work, stay.id, entry.corrects, raised)
    if later:
        raised = causes((), entry.seen, 0, work.policy)
    open_rows = tasks.open_rows(session, stay.id)
    _answer_measured(work, open_rows, entry, raised)
    open_rows = [row for row in open_rows if row.closed_at is None]
    _see_again(open_rows, entry, raised)
    new = [
        _raise(work, stay.id, entry, each)
        for each in new_causes(raised, [row.cause for row in open_rows])
    ]
    known = tasks.tasks_of(session, work.policy, work.now, stay.id) if new else ()
    return tuple(each for each in known if each.id in {row.id for row in new})


def _raise(work: Work, stay_id: int, entry: RoundEntry, raised: Raised) -> CareTaskRow:
    row = CareTaskRow(
        stay_id=stay_id,
        entry_id=entry.id,
        cause=raised.cause,
        sign=raised.sign,
        value=raised.value,
        threshold=raised.limit,
        raised_at=entry.happened_at,
        entered_at=work.now,
        again_at=entry.happened_at,
    )
    work.session.add(row)
    work.session.flush()
    return row


def _see_again(rows: Iterable[CareTaskRow], entry: RoundEntry, raised: Iterable[Raised]) -> None:
    still = {each.cause for each in raised}
    for row in rows:
        if row.cause in still:
            row.again_at = max(row.again_at, entry.happened_at)


def _answer_measured(
    work: Work, rows: Iterable[CareTaskRow], entry: RoundEntry, raised: Iterable[Raised]
) -> None:
    still = {each.cause for each in raised}
    for row in rows:
        measured = measured_again(row.cause, entry.seen.vitals)
        if row.cause in still or not measured or entry.happened_at < row.raised_at:
            continue
        again = CareStep.MEASURE_AGAIN
        if _asks(work, row, again):
            client_id = f"look-{entry.id}-{row.id}"
            _answer(work, row, client_id, again, entry.happened_at, entry_id=entry.id)


def answer_by_letter(work: Work, stay_id: int, letter_id: int, number: str, at: datetime) -> None:
    """Answer "prepare the hospital letter" of a locked stay by a letter that was issued `at`.

    A letter from before an alarm does not answer it: it was written about something else.
    """
    letter = CareStep.HOSPITAL_LETTER
    for row in tasks.open_rows(work.session, stay_id):
        if at >= row.raised_at and _asks(work, row, letter):
            mark = f"{tasks.letter_mark(letter_id)}{row.id}"
            _answer(work, row, mark, letter, at, note=number)


def take_answer_back(work: Work, letter_id: int) -> None:
    """Ask again for the letters that a letter had answered: it was withdrawn.

    A task that it closed is open again, unless its cause was withdrawn or a newer task is about it.
    """
    for step in tasks.steps_of_letter(work.session, letter_id):
        step.withdrawn_at = work.now
        task = work.session.get_one(CareTaskRow, step.task_id)
        newer = {row.cause for row in tasks.open_rows(work.session, task.stay_id)}
        if not task.withdrawn and task.cause not in newer:
            task.closed_at = None
        work.session.flush()


def _asks(work: Work, row: CareTaskRow, step: CareStep) -> bool:
    """Whether a task still waits for this step."""
    return step in STEPS[row.cause] and step not in tasks.answered(work.session, row.id)


def _answer(
    work: Work,
    row: CareTaskRow,
    client_id: str,
    step: CareStep,
    happened_at: datetime,
    *,
    entry_id: int | None = None,
    note: str = "",
    not_needed: bool = False,
) -> None:
    """Write a step down; with the last one the task is closed."""
    work.session.add(
        CareStepRow(
            client_id=client_id,
            task_id=row.id,
            step=step,
            happened_at=happened_at,
            entered_at=work.now,
            clerk_id=work.clerk.id,
            entry_id=entry_id,
            not_needed=not_needed,
            note=note.strip(),
        )
    )
    work.session.flush()
    if tasks.is_answered(work.session, row.id, row.cause):
        row.closed_at = max(happened_at, row.raised_at)
        work.session.flush()


def _withdraw(work: Work, stay_id: int, entry_id: int, raised: Iterable[Raised]) -> None:
    """Close the tasks that an entry raised which has been corrected, if nothing speaks for them."""
    kept = {each.cause for each in raised}
    for row in tasks.open_rows(work.session, stay_id):
        if row.entry_id == entry_id and row.cause not in kept:
            row.closed_at, row.withdrawn = work.now, True
    work.session.flush()


@dataclass(frozen=True, slots=True)
class DoCareTask(Write[CareTask]):
    """Write down that a step of a task was done, when, and with what words; answers the task.

    `not_needed` says why nothing was done. Repeating it with the same `client_id` changes nothing.
    """

    needs: ClassVar = Permission.ROUNDS_WRITE
    veiled: ClassVar = True
    client_id: str
    task_id: int
    step: CareStep
    happened_at: datetime | None = None
    note: str = ""
    not_needed: bool = False

    def run(self, work: Work) -> CareTask:
        row = work.session.get(CareTaskRow, self.task_id)
        stay = None if row is None else stays.locked(work.session, row.stay_id)
        if row is None or stay is None:
            raise Refused(Problem(CareTrouble.NOT_OPEN, "task_id"))
        work.about(person_id=stay.person_id, stay_id=stay.id)
        if tasks.step_by_client_id(work.session, self.client_id) is None:
            work.session.refresh(row)
            when = self.happened_at or work.now
            found = answer_problems(
                self._task(work), self.step, when, self.note, not_needed=self.not_needed
            )
            if found:
                raise Refused(found)
            _answer(
                work,
                row,
                self.client_id,
                self.step,
                when,
                note=self.note,
                not_needed=self.not_needed,
            )
        return files.veil(work, [self._task(work)])[0]

    def _task(self, work: Work) -> CareTask:
        found = tasks.task(work.session, work.policy, work.now, self.task_id)
        assert found is not None
        return found


@dataclass(frozen=True, slots=True)
class OpenCareTasks(Read[tuple[CareTask, ...]]):
    """What is to be done about those in the house, the oldest alarm first; or about one stay."""

    needs: ClassVar = Permission.ROUNDS_SEE
    stay_id: int | None = None

    def run(self, work: Work) -> tuple[CareTask, ...]:
        found = tasks.open_tasks(work.session, work.policy, work.now, self.stay_id)
        return files.veil(work, found)
