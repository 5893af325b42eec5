"""From a value to a deed: what alarms beside a bed, what the rule asks then, who has done it.

A cause raises one task, and no second one while the first is open. Each step of a task is done by
somebody at a moment, or said to be not needed with the reason; when all are answered the task
closes by itself. 国务院令第381号 第七条: who falls ill here is brought to hospital in time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from station.domain.clocks import Clock, ClockKind, ClockRules, ClockSubject
from station.domain.moments import is_before
from station.domain.policy import Policy
from station.domain.problems import Problem, Trouble
from station.domain.rounds import Seen
from station.domain.veil import VEIL
from station.domain.vitals import Alarm, AlarmKind, Vitals


class Cause(StrEnum):
    """Why somebody is to be cared for at once."""

    FEVER = "fever"
    HIGH_FEVER = "high_fever"
    COLD = "cold"
    PULSE = "pulse"
    PRESSURE = "pressure"
    BREATHING = "breathing"
    OXYGEN = "oxygen"
    NOT_ALERT = "not_alert"
    PAIN = "pain"
    GLUCOSE = "glucose"
    SCORE = "score"
    MEALS = "meals"
    FALL = "fall"
    SELF_HARM = "self_harm"


class CareStep(StrEnum):
    """One thing that the rule asks for."""

    CALL_DOCTOR = "call_doctor"
    STAY_BESIDE = "stay_beside"
    CLEAR_ROOM = "clear_room"
    ISOLATE = "isolate"
    MEASURE_AGAIN = "measure_again"
    OFFER_FOOD = "offer_food"
    HOSPITAL_LETTER = "hospital_letter"


class CareTrouble(Trouble):
    """What keeps a step of a task from being written down."""

    NOT_OPEN = "care.not_open"
    NOT_ASKED = "care.not_asked"
    REASON_MISSING = "care.reason_missing"
    BEFORE_ALARM = "care.before_alarm"


_S = CareStep
_ILL = (_S.CALL_DOCTOR, _S.MEASURE_AGAIN, _S.HOSPITAL_LETTER)
STEPS: Mapping[Cause, tuple[CareStep, ...]] = {
    Cause.FEVER: (_S.ISOLATE, _S.MEASURE_AGAIN),
    Cause.HIGH_FEVER: (_S.CALL_DOCTOR, _S.ISOLATE, _S.MEASURE_AGAIN, _S.HOSPITAL_LETTER),
    Cause.COLD: _ILL,
    Cause.PULSE: _ILL,
    Cause.PRESSURE: _ILL,
    Cause.BREATHING: _ILL,
    Cause.OXYGEN: _ILL,
    Cause.NOT_ALERT: _ILL,
    Cause.PAIN: (_S.CALL_DOCTOR, _S.MEASURE_AGAIN),
    Cause.GLUCOSE: _ILL,
    Cause.SCORE: _ILL,
    Cause.MEALS: (_S.OFFER_FOOD, _S.CALL_DOCTOR),
    Cause.FALL: (_S.CALL_DOCTOR, _S.MEASURE_AGAIN),
    Cause.SELF_HARM: (_S.STAY_BESIDE, _S.CLEAR_ROOM, _S.CALL_DOCTOR),
}
"""What each cause asks for, in the order in which it is done."""

_OF_ALARM: Mapping[AlarmKind, Cause] = {
    AlarmKind.FEVER: Cause.FEVER,
    AlarmKind.HIGH_FEVER: Cause.HIGH_FEVER,
    AlarmKind.COLD: Cause.COLD,
    AlarmKind.PULSE_LOW: Cause.PULSE,
    AlarmKind.PULSE_HIGH: Cause.PULSE,
    AlarmKind.PRESSURE_LOW: Cause.PRESSURE,
    AlarmKind.PRESSURE_HIGH: Cause.PRESSURE,
    AlarmKind.BREATHING_LOW: Cause.BREATHING,
    AlarmKind.BREATHING_HIGH: Cause.BREATHING,
    AlarmKind.OXYGEN_LOW: Cause.OXYGEN,
    AlarmKind.NOT_ALERT: Cause.NOT_ALERT,
    AlarmKind.PAIN: Cause.PAIN,
    AlarmKind.GLUCOSE_LOW: Cause.GLUCOSE,
    AlarmKind.GLUCOSE_HIGH: Cause.GLUCOSE,
    AlarmKind.SCORE: Cause.SCORE,
}
_SIGN: Mapping[Cause, str] = {
    Cause.FEVER: "temperature",
    Cause.HIGH_FEVER: "temperature",
    Cause.COLD: "temperature",
    Cause.PULSE: "pulse",
    Cause.PRESSURE: "systolic",
    Cause.BREATHING: "breathing",
    Cause.OXYGEN: "oxygen",
    Cause.NOT_ALERT: "consciousness",
    Cause.PAIN: "pain",
    Cause.GLUCOSE: "glucose",
}
"""Which sign is measured again; for a score or a fall it is any of them."""
_COVERED = {Cause.FEVER: Cause.HIGH_FEVER}
"""A task that asks for all that the other would ask for as well."""


@dataclass(frozen=True, slots=True)
class Raised:
    """A cause with what raised it: value and limit in the unit of `sign`, meals counted."""

    cause: Cause
    sign: str = ""
    value: int = 0
    limit: int = 0


def causes(
    alarms: Iterable[Alarm], seen: Seen, meals_missed: int, policy: Policy
) -> tuple[Raised, ...]:
    """What a look gives cause for: values at their limit, meals left, a fall, talk of self-harm."""
    found = {_OF_ALARM[each.kind]: each for each in alarms}
    raised = [Raised(cause, each.sign, each.value, each.limit) for cause, each in found.items()]
    if meals_missed >= max(1, policy.meals_missed):
        raised.append(Raised(Cause.MEALS, "", meals_missed, policy.meals_missed))
    if seen.fall:
        raised.append(Raised(Cause.FALL))
    if seen.self_harm:
        raised.append(Raised(Cause.SELF_HARM))
    return tuple(raised)


def new_causes(raised: Iterable[Raised], still_open: Iterable[Cause]) -> tuple[Raised, ...]:
    """Those that no open task is about already."""
    known = set(still_open)
    return tuple(
        each for each in raised if each.cause not in known and _COVERED.get(each.cause) not in known
    )


def measured_again(cause: Cause, vitals: Vitals) -> bool:
    """Whether a later look has measured what a task asks to be measured again."""
    sign = _SIGN.get(cause)
    return vitals.measured if sign is None else getattr(vitals, sign) is not None


@dataclass(frozen=True, slots=True)
class StepRecord:
    """One step of a task: until when, and once it is answered when, by whom, with what words."""

    step: CareStep
    due_at: datetime
    done_at: datetime | None = None
    entered_at: datetime | None = None
    clerk: str = ""
    note: str = ""
    not_needed: bool = False


@dataclass(frozen=True, slots=True)
class CareTask:
    """What is to be done about one cause; open until every step is answered.

    `again_at` is when the cause was seen last. `withdrawn` says that the entry which raised it was
    corrected: there was no cause.
    """

    id: int
    stay_id: int
    person_id: int
    name: str
    bed: str
    raised: Raised
    raised_at: datetime
    again_at: datetime
    steps: tuple[StepRecord, ...]
    entry_id: int
    rescue_number: str = ""
    closed_at: datetime | None = None
    withdrawn: bool = False

    @property
    def cause(self) -> Cause:
        """What it is about."""
        return self.raised.cause

    @property
    def open_steps(self) -> tuple[StepRecord, ...]:
        """What nobody has answered yet, the nearest end first."""
        left = (each for each in self.steps if each.done_at is None)
        return tuple(sorted(left, key=lambda each: each.due_at))

    def veiled(self) -> CareTask:
        """The task without who it is; a night duty still calls the doctor."""
        steps = tuple(replace(each, note="") for each in self.steps)
        return replace(self, name=VEIL, steps=steps)


def due_of(step: CareStep, raised_at: datetime, again_at: datetime, policy: Policy) -> datetime:
    """Until when a step is to be done: measured again some time after the last alarm, else soon."""
    if step is CareStep.MEASURE_AGAIN:
        return again_at + timedelta(minutes=policy.measure_again_minutes)
    if step is CareStep.HOSPITAL_LETTER:
        return raised_at + timedelta(hours=1)
    return raised_at + timedelta(minutes=policy.doctor_minutes)


def answer_problems(
    task: CareTask, step: CareStep, happened_at: datetime, note: str, *, not_needed: bool
) -> tuple[Problem, ...]:
    """What keeps a step from being answered: it is not asked for, or answered already."""
    if step not in STEPS[task.cause]:
        return (Problem(CareTrouble.NOT_ASKED, "step"),)
    if step not in {each.step for each in task.open_steps} or task.closed_at is not None:
        return (Problem(CareTrouble.NOT_OPEN, "step"),)
    found: list[Problem] = []
    if is_before(happened_at, task.raised_at):
        data = {"raised_at": task.raised_at}
        found.append(Problem(CareTrouble.BEFORE_ALARM, "happened_at", data))
    if not_needed and not note.strip():
        found.append(Problem(CareTrouble.REASON_MISSING, "note"))
    return tuple(found)


def care_clock(task: CareTask, rules: ClockRules) -> Clock:
    """The clock of an open task: its nearest step."""
    step = task.open_steps[0]
    subject = ClockSubject(task.stay_id, task.person_id, task.name, task.rescue_number)
    care = (task.cause, step.step)
    return rules.until(
        ClockKind.CARE, subject, task.raised_at, step.due_at, care=care, task=task.id
    )
