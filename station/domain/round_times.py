"""When somebody is to be looked in on, and which rounds nobody made.

A round is due at the beginning of every shift and then every few hours by the class. What is due
and what was missed is computed from the facts whenever somebody looks; nothing of it is stored.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from station.domain.assistance import AssistanceClass, duties
from station.domain.policy import Policy
from station.domain.rounds import LineState, RoundEntry
from station.domain.shifts import ShiftSpan, shift_at

_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class ClassSince:
    """A class and since when it was in force."""

    since: datetime
    assistance_class: AssistanceClass | None


class Stretch(NamedTuple):
    """From when until when something lasted; `until` None still lasts."""

    since: datetime
    until: datetime | None

    def covers(self, moment: datetime) -> bool:
        """Whether a moment lies within, the end exclusive."""
        return self.since <= moment and (self.until is None or moment < self.until)


@dataclass(frozen=True, slots=True)
class RoundFacts:
    """What decides when somebody is to be looked in on.

    `classes` in the order of time, empty before the first; `watched` the stretches with a matter of
    health open; `away` those outside the house; `entries` every look, corrected ones left out.
    """

    present: Stretch
    classes: tuple[ClassSince, ...] = ()
    watched: tuple[Stretch, ...] = ()
    away: tuple[Stretch, ...] = ()
    entries: tuple[RoundEntry, ...] = ()

    def here(self, moment: datetime) -> bool:
        """Whether somebody was in the house at a moment."""
        return self.present.covers(moment) and not any(each.covers(moment) for each in self.away)

    def steady(self, shift: ShiftSpan) -> bool:
        """Whether nothing begins or ends in a shift after its first moment."""
        stretches = (self.present, *self.watched, *self.away)
        edges = [each.since for each in stretches]
        edges += [each.until for each in stretches if each.until is not None]
        edges += [each.since for each in self.classes]
        return not any(shift.begins < each < shift.ends for each in edges)

    def class_at(self, moment: datetime) -> AssistanceClass | None:
        """The class that was in force, None before the first."""
        known = [each.assistance_class for each in self.classes if each.since <= moment]
        return known[-1] if known else None


def round_hours(facts: RoundFacts, moment: datetime, policy: Policy) -> int:
    """Every how many hours a look is due: by class, and at least that often with a health matter.

    Who has no class yet is looked after as the most protected are.
    """
    hours = duties(facts.class_at(moment) or AssistanceClass.PROTECTIVE, policy).round_hours
    if any(each.covers(moment) for each in facts.watched):
        hours = min(hours, policy.round_hours_watched)
    return max(1, hours)


def due_times(facts: RoundFacts, shift: ShiftSpan, policy: Policy) -> tuple[datetime, ...]:
    """When looks are due in a shift: at its beginning, then every so many hours, while here."""
    hours = range((shift.ends - shift.begins) // _HOUR)
    if facts.steady(shift):
        every = round_hours(facts, shift.begins, policy)
        due = hours[::every] if facts.here(shift.begins) else ()
        return tuple(shift.begins + _HOUR * hour for hour in due)
    times = [(hour, shift.begins + _HOUR * hour) for hour in hours]
    return tuple(
        moment
        for hour, moment in times
        if facts.here(moment) and hour % round_hours(facts, moment, policy) == 0
    )


class Due(NamedTuple):
    """One round that was or is due, with the last entry of it; the window is for the entries."""

    at: datetime
    opens: datetime
    closes: datetime
    entry: RoundEntry | None


def rounds_due(facts: RoundFacts, shift: ShiftSpan, policy: Policy) -> tuple[Due, ...]:
    """Every round of a shift with the entry that answers it.

    A round may be made a little early; from then on until the next one opens entries count for it.
    """
    early = timedelta(minutes=policy.round_early_minutes)
    times = due_times(facts, shift, policy)
    opens = [moment - early for moment in times]
    closes = [*opens[1:], shift.ends - early]
    return tuple(
        Due(at, start, end, _last_within(facts.entries, start, end))
        for at, start, end in zip(times, opens, closes, strict=False)
    )


def _last_within(
    entries: Iterable[RoundEntry], start: datetime, end: datetime
) -> RoundEntry | None:
    within = [each for each in entries if start <= each.happened_at < end and each.counts]
    return max(within, key=lambda each: (each.happened_at, each.id), default=None)


def missed(
    facts: RoundFacts,
    shift: ShiftSpan,
    now: datetime,
    policy: Policy,
    due: tuple[Due, ...] | None = None,
) -> tuple[datetime, ...]:
    """The rounds whose time ran out without a look and without a reason.

    Who went out before a round was overdue was not missed by it. `due` are the rounds of the
    shift where they are known already.
    """
    return tuple(
        each.at
        for each in (rounds_due(facts, shift, policy) if due is None else due)
        if each.entry is None and each.closes <= now and facts.here(_overdue(facts, each, policy))
    )


def unsigned(
    facts: RoundFacts, shift: ShiftSpan, now: datetime, policy: Policy
) -> tuple[datetime, ...]:
    """The rounds whose time ran out with a look that nobody has signed: they do not count yet."""
    due = rounds_due(facts, shift, policy)
    return tuple(
        each.at
        for each in due
        if each.entry is not None and not each.entry.signed and each.closes <= now
    )


def opening_shift(now: datetime, policy: Policy) -> ShiftSpan:
    """The shift whose rounds are open: they open a little before it begins."""
    return shift_at(now + timedelta(minutes=policy.round_early_minutes), policy)


def round_of_now(
    facts: RoundFacts,
    now: datetime,
    policy: Policy,
    opening: tuple[ShiftSpan, tuple[Due, ...]] | None = None,
) -> Due | None:
    """The round that is to be made now, or the next one; None for who is not here.

    `opening` is the shift whose rounds are open, with them, where they are known already.
    """
    if not facts.here(now):
        return None
    shift = opening[0] if opening else opening_shift(now, policy)
    due = opening[1] if opening else rounds_due(facts, shift, policy)
    open_now = [each for each in due if each.opens <= now < each.closes]
    if open_now:
        return open_now[0]
    coming = rounds_due(facts, shift_at(shift.ends, policy), policy)
    return next((each for each in (*due, *coming) if each.at > now), None)


def line_state(due: Due | None, facts: RoundFacts, now: datetime, policy: Policy) -> LineState:
    """How the round of now stands; the protected are overdue sooner than others."""
    if due is None:
        return LineState.AWAY
    entry = due.entry
    if entry is None:
        return LineState.OVERDUE if now > _overdue(facts, due, policy) else LineState.DUE
    if entry.skipped:
        return LineState.SKIPPED
    if entry.alarms:
        return LineState.ALARM
    return LineState.DONE if entry.as_before else LineState.CHANGED


def _overdue(facts: RoundFacts, due: Due, policy: Policy) -> datetime:
    protected = facts.class_at(due.at) in (AssistanceClass.PROTECTIVE, None)
    minutes = policy.round_grace_minutes_protective if protected else policy.round_grace_minutes
    return due.at + timedelta(minutes=minutes)
