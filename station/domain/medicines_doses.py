"""Doses: which are due in a time, what was written down of each, and which nobody gave.

What is due and what was missed is computed from the orders whenever somebody looks; nothing of it
is stored. A due dose is answered once: given, refused, held back, absent or vomited. A correction
is a new row that names the old.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from enum import StrEnum

from station.domain.medicines import MedicineTrouble, Order, Pattern, quantity_words
from station.domain.policy import Policy
from station.domain.problems import Problem, Weight
from station.domain.veil import VEIL

_DAY = timedelta(days=1)


class Outcome(StrEnum):
    """What came of a dose."""

    GIVEN = "given"
    REFUSED = "refused"
    HELD = "held"
    ABSENT = "absent"
    VOMITED = "vomited"


TAKEN = frozenset({Outcome.GIVEN, Outcome.VOMITED})
"""The dose has left its box; what was vomited counts as much between two doses."""


class Effect(StrEnum):
    """What a dose that was given when needed has done."""

    HELPED = "helped"
    A_LITTLE = "a_little"
    NONE = "none"
    WORSE = "worse"


class DoseState(StrEnum):
    """How a due dose stands."""

    TO_COME = "to_come"
    DUE = "due"
    OVERDUE = "overdue"
    MISSED = "missed"
    AWAY = "away"
    GIVEN = "given"
    REFUSED = "refused"
    HELD = "held"
    ABSENT = "absent"
    VOMITED = "vomited"
    AS_NEEDED = "as_needed"


OPEN = frozenset({DoseState.DUE, DoseState.OVERDUE, DoseState.MISSED})
"""Somebody has still to give it, or to say why not."""


@dataclass(frozen=True, slots=True)
class EffectSeen:
    """What somebody saw later of a dose given when needed."""

    effect: Effect
    note: str
    happened_at: datetime
    clerk: str


@dataclass(frozen=True, slots=True)
class DoseEntry:
    """One dose as it stands in the log. `due_at` None: it was given because it was needed.

    `quantity` in thousandths; `witness` is the second person of a controlled medicine, `alone` why
    there was none. `acknowledged` is why it was given against a warning. An entry that was
    `taken_back` says nothing any more; then its dose is open again.
    """

    id: int
    order_id: int
    stay_id: int
    due_at: datetime | None
    outcome: Outcome
    quantity: int
    happened_at: datetime
    entered_at: datetime
    clerk: str
    witness: str = ""
    alone: str = ""
    reason: str = ""
    needed_for: str = ""
    acknowledged: str = ""
    corrects: int | None = None
    corrected: bool = False
    taken_back: bool = False
    effect: EffectSeen | None = None

    @property
    def counts(self) -> bool:
        """Whether it holds."""
        return not self.corrected and not self.taken_back

    @property
    def taken(self) -> bool:
        """Whether it counts and the dose has left its box."""
        return self.counts and self.outcome in TAKEN

    def late(self, policy: Policy) -> bool:
        """Whether it was given, or written down, so late that both times are shown."""
        limit = timedelta(minutes=policy.medicine_late_minutes)
        due = self.happened_at if self.due_at is None else self.due_at
        return self.happened_at - due > limit or self.entered_at - self.happened_at > limit

    def veiled(self) -> DoseEntry:
        """The entry without its free words."""
        effect = self.effect and replace(self.effect, note="")
        return replace(
            self,
            alone=self.alone and VEIL,
            reason=self.reason and VEIL,
            needed_for=self.needed_for and VEIL,
            acknowledged=self.acknowledged and VEIL,
            effect=effect,
        )


@dataclass(frozen=True, slots=True)
class DueDose:
    """One dose that is or was due, with the entry that answers it."""

    order: Order
    at: datetime
    state: DoseState
    entry: DoseEntry | None = None


def due_times(order: Order, since: datetime, until: datetime) -> Iterator[datetime]:
    """When an order is due within a time, the end exclusive; never when it is as needed."""
    regimen = order.facts.regimen
    if regimen.pattern is Pattern.TIMES:
        moments = _at_times(regimen.times, since, until)
    elif regimen.pattern is Pattern.EVERY and regimen.every_hours:
        step = timedelta(hours=regimen.every_hours)
        moments = _every(order.facts.starts_at, step, since, until)
    else:
        return
    yield from (each for each in moments if order.runs_at(each))


def _at_times(times: Sequence[time], since: datetime, until: datetime) -> Iterator[datetime]:
    day = since.date()
    while day <= until.date():
        for clock in times:
            moment = datetime.combine(day, clock)
            if since <= moment < until:
                yield moment
        day += _DAY


def _every(
    start: datetime, step: timedelta, since: datetime, until: datetime
) -> Iterator[datetime]:
    moment = start + step * max(0, -((start - since) // step))
    while moment < until:
        if moment >= since:
            yield moment
        moment += step


def next_due(order: Order, after: datetime) -> datetime | None:
    """The next time that an order is due, within the longest time between two doses."""
    return next(due_times(order, after, after + timedelta(days=8)), None)


def late_minutes(order: Order, policy: Policy) -> int:
    """After how many minutes a dose of this order is overdue."""
    if order.facts.critical:
        return policy.medicine_late_minutes_critical
    return policy.medicine_late_minutes


def overdue_at(order: Order, due_at: datetime, policy: Policy) -> datetime:
    """From when on a dose is overdue."""
    return due_at + timedelta(minutes=late_minutes(order, policy))


def dose_state(
    due: DueDose | tuple[Order, datetime, DoseEntry | None],
    now: datetime,
    policy: Policy,
    *,
    away: bool,
) -> DoseState:
    """How a dose stands: what was written of it, else by the clock; who is away misses nothing."""
    order, at, entry = (due.order, due.at, due.entry) if isinstance(due, DueDose) else due
    if entry is not None and entry.counts:
        return DoseState(entry.outcome.value)
    if away:
        return DoseState.AWAY
    if now < at - timedelta(minutes=policy.medicine_early_minutes):
        return DoseState.TO_COME
    if now <= overdue_at(order, at, policy):
        return DoseState.DUE
    missed = now >= at + timedelta(minutes=policy.medicine_missed_minutes)
    return DoseState.MISSED if missed else DoseState.OVERDUE


def answers(entries: Iterable[DoseEntry]) -> dict[tuple[int, datetime], DoseEntry]:
    """By order and due time, the entry that counts."""
    return {
        (each.order_id, each.due_at): each
        for each in entries
        if each.counts and each.due_at is not None
    }


@dataclass(frozen=True, slots=True)
class DoseFacts:
    """What a dose is measured against.

    `before` are the other entries of the order that count; `quantity` None means as ordered.
    """

    order: Order
    due_at: datetime | None
    outcome: Outcome
    happened_at: datetime
    quantity: int | None = None
    reason: str = ""
    needed_for: str = ""
    before: tuple[DoseEntry, ...] = ()


def dose_problems(facts: DoseFacts, policy: Policy) -> tuple[Problem, ...]:
    """What keeps a dose from being written down; the answered one is found beforehand.

    Weight REASON: it is possible when a reason says who allowed it.
    """
    order, at = facts.order, facts.happened_at
    found: list[Problem] = []
    if facts.due_at is None:
        found += _needed_problems(facts)
    elif facts.due_at not in due_times(order, facts.due_at, facts.due_at + _MINUTE):
        found.append(Problem(MedicineTrouble.NOT_DUE, "due_at", {"due_at": facts.due_at}))
    elif facts.outcome in TAKEN:
        found += _timing_problems(facts, policy)
    if facts.outcome is not Outcome.GIVEN:
        found.append(Problem(MedicineTrouble.REASON_MISSING, "reason", weight=Weight.REASON))
    if facts.quantity not in (None, order.facts.dose):
        data = {"ordered": quantity_words(order.facts.dose), "unit": order.facts.unit}
        found.append(Problem(MedicineTrouble.OTHER_AMOUNT, "reason", data, weight=Weight.REASON))
    if at < order.facts.starts_at - timedelta(minutes=policy.medicine_early_minutes):
        begins = {"starts_at": order.facts.starts_at}
        found.append(Problem(MedicineTrouble.NOT_RUNNING, "happened_at", begins))
    if facts.reason.strip():
        found = [each for each in found if each.weight is not Weight.REASON]
    return tuple(found)


_MINUTE = timedelta(minutes=1)


def _timing_problems(facts: DoseFacts, policy: Policy) -> Iterator[Problem]:
    """Too early, or so late that the next one is due already: the two would come together."""
    assert facts.due_at is not None
    early = facts.due_at - timedelta(minutes=policy.medicine_early_minutes)
    if facts.happened_at < early:
        data: dict[str, object] = {"due_at": facts.due_at, "from": early}
        yield Problem(MedicineTrouble.TOO_EARLY, "reason", data, weight=Weight.REASON)
    following = next_due(facts.order, facts.due_at + _MINUTE)
    if following is not None:
        window = timedelta(minutes=policy.medicine_early_minutes)
        near = following - min(window, (following - facts.due_at) / 2)
        if facts.happened_at >= near:
            code = MedicineTrouble.NEXT_IS_NEAR
            yield Problem(code, "reason", {"next": following}, weight=Weight.REASON)


def _needed_problems(facts: DoseFacts) -> Iterator[Problem]:
    order, regimen = facts.order, facts.order.facts.regimen
    if regimen.pattern is not Pattern.AS_NEEDED:
        yield Problem(MedicineTrouble.NOT_DUE, "due_at", {"due_at": facts.happened_at})
        return
    if not order.runs_at(facts.happened_at):
        yield Problem(
            MedicineTrouble.NOT_RUNNING, "happened_at", {"starts_at": order.facts.starts_at}
        )
    if not facts.needed_for.strip():
        yield Problem(MedicineTrouble.NEED_MISSING, "needed_for")
    if facts.outcome not in TAKEN:
        return
    earliest, taken = possible_from(order, facts.before, facts.happened_at)
    if earliest is not None and facts.happened_at < earliest:
        full = taken >= (regimen.most_per_day or 0)
        code = MedicineTrouble.TOO_OFTEN if full else MedicineTrouble.TOO_SOON
        data = {"earliest": earliest, "taken": taken, "most": regimen.most_per_day}
        yield Problem(code, "reason", data, weight=Weight.REASON)


def possible_from(
    order: Order, entries: Iterable[DoseEntry], at: datetime
) -> tuple[datetime | None, int]:
    """From when on a dose that is needed may be given, and how many were taken in 24 hours.

    Doses written down for later than `at` count too: two desks may write in any order.
    """
    regimen = order.facts.regimen
    taken = sorted(each.happened_at for each in entries if each.taken)
    within = [each for each in taken if abs(at - each) < _DAY]
    found = []
    if taken and regimen.least_hours:
        near = [each for each in taken if abs(at - each) < timedelta(hours=regimen.least_hours)]
        found += [each + timedelta(hours=regimen.least_hours) for each in near]
    if regimen.most_per_day and len(within) >= regimen.most_per_day:
        found.append(within[-regimen.most_per_day] + _DAY)
    return max(found, default=None), len(within)
