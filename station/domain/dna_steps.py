"""What each step of a sample must say, and what stands against it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from station.domain.dna import (
    RULE,
    STEPS,
    CustodyStep,
    DnaTrouble,
    Sample,
    SampleCondition,
    SampleResult,
    SampleState,
    StepFacts,
)
from station.domain.moments import is_before
from station.domain.problems import Problem, Trouble, Weight

_LOCKED = frozenset({CustodyStep.CORRECTED, CustodyStep.DISCARDED})
_AWAY = frozenset(
    {
        SampleState.HANDED_OVER,
        SampleState.RECEIVED,
        SampleState.IN_DATABASE,
        SampleState.ANSWERED,
    }
)


def step_problems(sample: Sample, step: StepFacts, now: datetime) -> tuple[Problem, ...]:
    """What is missing in a step, out of order, or not possible any more."""
    found = [*_order(sample, step), *_time(sample, step, now)]
    if check := _SAYS.get(step.step):
        found += check(step)
    if step.step is CustodyStep.STORED and step.seal.strip():
        taken = sample.taken
        if taken is not None and taken.seal != step.seal.strip():
            data = {"seal": taken.seal}
            found.append(Problem(DnaTrouble.SEAL_DIFFERS, "seal", data))
    again = step.step is CustodyStep.ANSWERED and sample.result is not None
    if again and not step.text.strip():
        found.append(Problem(DnaTrouble.REASON_MISSING, "text", weight=Weight.REASON))
    return tuple(found)


def first_problems(step: StepFacts, now: datetime) -> tuple[Problem, ...]:
    """What is missing where the police are asked for a sample."""
    found: list[Problem] = []
    if step.happened_at > now:
        found.append(Problem(DnaTrouble.IN_FUTURE, "happened_at", {"now": now}))
    return (*found, *_needed(step))


def still_open(sample: Sample, reason: str) -> tuple[Problem, ...]:
    """A sample that is under way is gone on with; another one beside it needs a reason."""
    if not sample.is_open or reason.strip():
        return ()
    data = {"number": sample.number, "state": sample.state}
    return (Problem(DnaTrouble.STILL_OPEN, "reason", data, Weight.REASON, RULE),)


def _order(sample: Sample, step: StepFacts) -> Iterator[Problem]:
    if sample.state in STEPS[step.step][0]:
        return
    data = {"number": sample.number, "state": sample.state}
    locked = step.step in _LOCKED and sample.state in _AWAY
    yield Problem(DnaTrouble.LOCKED if locked else DnaTrouble.NOT_POSSIBLE, "sample_id", data)


def _time(sample: Sample, step: StepFacts, now: datetime) -> Iterator[Problem]:
    """A step comes after the ones before it; a receipt may be kept later than the answer came."""
    if step.happened_at > now:
        yield Problem(DnaTrouble.IN_FUTURE, "happened_at", {"now": now})
    before = sample.entries[-1].facts if sample.entries else None
    if step.step is CustodyStep.RECEIPT:
        before = sample.last(CustodyStep.HANDED_OVER)
    if step.step is CustodyStep.CORRECTED:
        before = sample.last(CustodyStep.NEEDED, CustodyStep.SCHEDULED)
    if before is not None and is_before(step.happened_at, before.happened_at):
        data = {"at": before.happened_at, "step": before.step}
        yield Problem(DnaTrouble.BEFORE_LAST_STEP, "happened_at", data)


def _missing(value: object, code: Trouble, place: str, rule: str = "") -> Iterator[Problem]:
    said = value.strip() if isinstance(value, str) else value
    if not said:
        yield Problem(code, place, rule=rule)


def _needed(step: StepFacts) -> Iterator[Problem]:
    yield from _missing(step.unit, DnaTrouble.UNIT_MISSING, "unit", RULE)


def _scheduled(step: StepFacts) -> Iterator[Problem]:
    yield from _missing(step.planned_for, DnaTrouble.TIME_MISSING, "planned_for")


def _excused(step: StepFacts) -> Iterator[Problem]:
    yield from _missing(step.ground, DnaTrouble.GROUND_MISSING, "ground", RULE)
    yield from _reason(step)


def _taken(step: StepFacts) -> Iterator[Problem]:
    """Who took it and before whom, what, under which seal, and how it looked."""
    yield from _missing(step.by_whom, DnaTrouble.TAKER_MISSING, "by_whom")
    yield from _missing(step.with_whom, DnaTrouble.PRESENT_MISSING, "with_whom")
    yield from _missing(step.kind, DnaTrouble.KIND_MISSING, "kind")
    yield from _missing(step.seal, DnaTrouble.SEAL_MISSING, "seal")
    yield from _condition(step)


def _condition(step: StepFacts) -> Iterator[Problem]:
    """The condition is said, and in words too where it is not intact."""
    yield from _missing(step.condition, DnaTrouble.CONDITION_MISSING, "condition")
    if step.condition in (SampleCondition.DOUBTFUL, SampleCondition.DAMAGED):
        yield from _missing(step.text, DnaTrouble.CONDITION_TEXT_MISSING, "text")


def _corrected(step: StepFacts) -> Iterator[Problem]:
    yield from _taken(step)
    if step.condition is SampleCondition.INTACT:
        yield from _reason(step)


def _stored(step: StepFacts) -> Iterator[Problem]:
    yield from _missing(step.place, DnaTrouble.PLACE_MISSING, "place")
    yield from _missing(step.seal, DnaTrouble.SEAL_MISSING, "seal")
    yield from _condition(step)


def _reason(step: StepFacts) -> Iterator[Problem]:
    yield from _missing(step.text, DnaTrouble.REASON_MISSING, "text")


def _handed_over(step: StepFacts) -> Iterator[Problem]:
    yield from _missing(step.unit, DnaTrouble.UNIT_MISSING, "unit")
    yield from _missing(step.by_whom, DnaTrouble.RECEIVER_MISSING, "receiver")


def _receipt(step: StepFacts) -> Iterator[Problem]:
    yield from _missing(step.by_whom, DnaTrouble.RECEIVER_MISSING, "receiver")
    yield from _missing(step.reference, DnaTrouble.NUMBER_MISSING, "reference")


def _received(step: StepFacts) -> Iterator[Problem]:
    yield from _missing(step.by_whom, DnaTrouble.RECEIVER_MISSING, "by_whom")


def _in_database(step: StepFacts) -> Iterator[Problem]:
    yield from _missing(step.reference, DnaTrouble.NUMBER_MISSING, "reference")


def _answered(step: StepFacts) -> Iterator[Problem]:
    yield from _missing(step.result, DnaTrouble.RESULT_MISSING, "result")
    yield from _missing(step.by_whom, DnaTrouble.UNIT_MISSING, "by_whom")
    if step.result is SampleResult.UNUSABLE:
        yield from _reason(step)


_SAYS: Mapping[CustodyStep, Callable[[StepFacts], Iterator[Problem]]] = {
    CustodyStep.SCHEDULED: _scheduled,
    CustodyStep.EXCUSED: _excused,
    CustodyStep.NEEDED_AGAIN: _reason,
    CustodyStep.TAKEN: _taken,
    CustodyStep.CORRECTED: _corrected,
    CustodyStep.STORED: _stored,
    CustodyStep.DISCARDED: _reason,
    CustodyStep.HANDED_OVER: _handed_over,
    CustodyStep.RECEIPT: _receipt,
    CustodyStep.RECEIVED: _received,
    CustodyStep.IN_DATABASE: _in_database,
    CustodyStep.ANSWERED: _answered,
}
