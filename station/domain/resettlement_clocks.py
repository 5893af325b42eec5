"""When somebody unidentified may be settled, and what each file waits for.

民发〔2015〕158号: three months; a lost minor whom nobody claims, two years. The police decide in
working days, which stand still while a file is with the station to be completed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from station.domain.clocks import Clock, ClockKind, ClockRules, ClockSubject
from station.domain.policy import Policy
from station.domain.resettlement import (
    Candidate,
    SettleDuty,
    SettleLine,
    SettleState,
    SettleStep,
    StepRecord,
)
from station.domain.workdays import WorkCalendar, WorkingDay

_END = time(23, 59)
OF_SETTLING = frozenset(
    {ClockKind.RESETTLEMENT, ClockKind.RESETTLEMENT_STEP, ClockKind.HOUSEHOLD_DECISION}
)


def eligible_day(since: date, policy: Policy, *, minor: bool) -> date:
    """The day from which somebody may be settled.

    `since` is the day of admission; of a minor whose temporary guardianship has begun, that day
    (未保方案: two years without the parents being found; 未成年人保护法 第九十二条, 第九十四条).
    A year from 29 February ends on 28 February where the year has no 29th.
    """
    if not minor:
        return since + timedelta(days=policy.resettlement_days)
    year = since.year + policy.resettlement_minor_years
    try:
        return since.replace(year=year)
    except ValueError:
        return date(year, 2, 28)


def decision_day(
    steps: Iterable[StepRecord], working_days: int, calendar: WorkCalendar
) -> WorkingDay | None:
    """The last day on which the police decide; None while the file is not with them.

    The day on which a file comes to them does not count (民法典 第二百零一条); the days that it was
    with them before it came back to be completed do.
    """
    left, since = working_days, None
    for step in steps:
        day = step.facts.happened_at.date()
        if step.facts.kind in (SettleStep.APPLIED, SettleStep.SUPPLEMENTED):
            since = day
            left = working_days if step.facts.kind is SettleStep.APPLIED else left
        elif since is not None:
            left, since = max(1, left - _worked(since, day, calendar)), None
    return None if since is None else calendar.after(since, left)


def _worked(since: date, until: date, calendar: WorkCalendar) -> int:
    """How many working days there are after `since`, `until` included."""
    days = (until - since).days
    return sum(calendar.is_worked(since + timedelta(days=n)) for n in range(1, days + 1))


def duty(line: SettleLine, policy: Policy, calendar: WorkCalendar) -> SettleDuty | None:
    """What a file waits for; None when it is closed."""
    if not line.is_open:
        return None
    steps = line.standing
    since = steps[-1].facts.happened_at if steps else line.opened_at
    if line.left_at is not None:
        return _within(SettleStep.WITHDRAWN, line.left_at, policy)
    if line.state is SettleState.APPLIED:
        last = decision_day(steps, policy.resettlement_decision_working_days, calendar)
        if last is not None:
            return SettleDuty(SettleStep.GRANTED, since, last.day, last.published)
    if line.state in (SettleState.PREPARING, SettleState.APPROVED):
        step = _NEXT[line.state]
        start = max(line.opened_at, datetime.combine(line.eligible, time()))
        return SettleDuty(step, line.opened_at, _within(step, start, policy).day)
    return _within(_NEXT[line.state], since, policy)


_NEXT = {
    SettleState.PREPARING: SettleStep.APPROVED,
    SettleState.APPROVED: SettleStep.APPLIED,
    SettleState.RETURNED: SettleStep.SUPPLEMENTED,
    SettleState.GRANTED: SettleStep.REGISTERED,
    SettleState.REFUSED: SettleStep.APPROVED,
}


def _within(step: SettleStep, start: datetime, policy: Policy) -> SettleDuty:
    day = start.date() + timedelta(days=policy.resettlement_prepare_days)
    return SettleDuty(step, start, day)


def settle_clocks(
    candidates: Iterable[Candidate], lines: Iterable[SettleLine], rules: ClockRules
) -> Iterator[Clock]:
    """The day from which somebody may be settled, and what each open file waits for."""
    for each in candidates:
        subject = ClockSubject(each.stay_id, each.person_id, each.name, each.rescue_number)
        due = datetime.combine(each.eligible, _END)
        yield rules.until(ClockKind.RESETTLEMENT, subject, each.since, due)
    for line in lines:
        waits = line.duty
        if waits is None:
            continue
        decides = waits.step is SettleStep.GRANTED
        yield rules.by_end_of(
            ClockKind.HOUSEHOLD_DECISION if decides else ClockKind.RESETTLEMENT_STEP,
            subject_of(line),
            waits.started,
            waits.day,
            step=waits.step,
            published=waits.published,
        )


def subject_of(line: SettleLine) -> ClockSubject:
    """Whom the clock of a file is about."""
    return ClockSubject(
        line.stay_id,
        line.person_id,
        line.name,
        line.rescue_number,
        thing="resettlement",
        thing_id=line.id,
    )
