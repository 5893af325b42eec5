"""What may be written beside a deadline, and when: pausing, running on, chasing, raising."""

from __future__ import annotations

from collections.abc import Iterator

from station.domain.clock_kinds import DEADLINES, ClockKind
from station.domain.clock_notes import ClockAct, NoteFacts, NoteTrouble, pauses
from station.domain.clock_pauses import PAUSE_RULES, PauseReason
from station.domain.clocks import Clock, ClockState
from station.domain.deaths import DeathStep
from station.domain.moments import is_before
from station.domain.policy import Policy
from station.domain.problems import Problem

_IN_TIME = frozenset({ClockState.TODAY, ClockState.SOON, ClockState.LATER})
_AFTER_DEATH_BY_OTHERS = frozenset({DeathStep.KIN_ANSWERED, DeathStep.POLICE_SETTLED})


def pause_reasons(clock: Clock) -> tuple[PauseReason, ...]:
    """For what this limit may stand still, in the order of the forms."""
    return tuple(each for each in PauseReason if each in DEADLINES[clock.kind].pauses)


def is_by_others(clock: Clock) -> bool:
    """Whether somebody outside is to do it; after a death that hangs on the step."""
    if clock.kind is ClockKind.DEATH:
        return clock.data.get("step") in _AFTER_DEATH_BY_OTHERS
    return DEADLINES[clock.kind].by_others


def may_pause(clock: Clock) -> bool:
    """Whether this limit may stand still for some reason; what is late may not any more."""
    return clock.key is not None and clock.state in _IN_TIME and bool(pause_reasons(clock))


def may_chase(clock: Clock) -> bool:
    """Whether somebody outside is waited for, who can be asked again."""
    return clock.key is not None and is_by_others(clock) and clock.runs


def may_raise(clock: Clock) -> bool:
    """Whether it is over, and can be told to the superior."""
    return clock.key is not None and (clock.is_late or clock.quiet_until is not None)


def is_for_superior(clock: Clock) -> bool:
    """Whether it is overdue for long, and the superior was not told yet."""
    return clock.state is ClockState.LONG_OVERDUE and clock.raised is None


def note_problems(clock: Clock, facts: NoteFacts, policy: Policy) -> tuple[Problem, ...]:
    """What stands against a note beside this clock; none when it may be written."""
    return (*_words(facts, policy), *_RULES[facts.act](clock, facts))


def _words(facts: NoteFacts, policy: Policy) -> Iterator[Problem]:
    day = facts.happened_at.date()
    if facts.act in (ClockAct.CHASED, ClockAct.RAISED) and not facts.whom.strip():
        yield Problem(NoteTrouble.WHOM_MISSING, "whom")
    if facts.until is not None and facts.until < day:
        yield Problem(NoteTrouble.UNTIL_BEFORE, "until", {"day": day})
    if facts.act is not ClockAct.PAUSED:
        return
    if facts.reason is None:
        yield Problem(NoteTrouble.REASON_MISSING, "reason")
    if not facts.text.strip():
        rule = PAUSE_RULES[facts.reason] if facts.reason else ""
        yield Problem(NoteTrouble.BASIS_MISSING, "text", rule=rule)
    if facts.until is None:
        yield Problem(NoteTrouble.UNTIL_MISSING, "until")
    elif (facts.until - day).days > policy.clock_pause_most_days:
        data = {"days": policy.clock_pause_most_days}
        yield Problem(NoteTrouble.PAUSE_TOO_LONG, "until", data)


def _pausing(clock: Clock, facts: NoteFacts) -> Iterator[Problem]:
    """A limit can stand still before its end only: what is late stays late."""
    deadline = DEADLINES[clock.kind]
    if not deadline.pauses:
        yield Problem(NoteTrouble.NEVER_PAUSED, "reason", rule=deadline.rule)
    elif facts.reason is not None and facts.reason not in deadline.pauses:
        data = {"reasons": pause_reasons(clock)}
        yield Problem(NoteTrouble.REASON_UNFIT, "reason", data, rule=deadline.rule)
    if is_before(facts.happened_at, clock.started):
        yield Problem(NoteTrouble.BEFORE_START, "happened_at", {"started": clock.started})
    if facts.happened_at > clock.due:
        yield Problem(NoteTrouble.OVER_ALREADY, "happened_at", {"due": clock.due})
    if any(each.begins <= facts.happened_at < each.ends for each in pauses(clock.notes)):
        yield Problem(NoteTrouble.PAUSED_ALREADY, "happened_at")


def _resuming(clock: Clock, facts: NoteFacts) -> Iterator[Problem]:
    if not any(each.begins <= facts.happened_at < each.ends for each in pauses(clock.notes)):
        yield Problem(NoteTrouble.NOT_PAUSED, "happened_at")


def _chasing(clock: Clock, facts: NoteFacts) -> Iterator[Problem]:
    if not is_by_others(clock):
        yield Problem(NoteTrouble.OWN_DUTY, "whom")
    if is_before(facts.happened_at, clock.started):
        yield Problem(NoteTrouble.BEFORE_START, "happened_at", {"started": clock.started})


def _raising(clock: Clock, facts: NoteFacts) -> Iterator[Problem]:
    if facts.happened_at <= clock.due:
        yield Problem(NoteTrouble.NOT_LATE, "happened_at", {"due": clock.due})


_RULES = {
    ClockAct.PAUSED: _pausing,
    ClockAct.RESUMED: _resuming,
    ClockAct.CHASED: _chasing,
    ClockAct.RAISED: _raising,
}
