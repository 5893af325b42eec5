"""Every clock in one list: what is asked for, in which order, how many of each grade."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from station.domain.clocks import (
    Clock,
    ClockAction,
    ClockKind,
    ClockState,
    by_end,
)
from station.domain.names import fold, initials_key
from station.domain.permissions import Permission

DONE_WITH: Mapping[ClockAction, Permission] = {
    ClockAction.INTAKE: Permission.INTAKE_WRITE,
    ClockAction.LOOK: Permission.INTAKE_WRITE,
    ClockAction.BELONGINGS: Permission.BELONGINGS_KEEP,
    ClockAction.RECORD_STEP: Permission.STAYS_WRITE,
    ClockAction.CLASS: Permission.CLASS_CONFIRM,
    ClockAction.EXTEND: Permission.STAYS_EXTEND,
    ClockAction.LEAVING: Permission.LEAVING_LET,
    ClockAction.BEDS: Permission.BEDS_ASSIGN,
    ClockAction.VOUCHER: Permission.VOUCHERS_WRITE,
    ClockAction.HOSPITAL: Permission.HOSPITAL_WRITE,
    ClockAction.ROUNDS: Permission.ROUNDS_WRITE,
    ClockAction.MEDICINES: Permission.MEDICINES_WRITE,
    ClockAction.RESIDENT: Permission.STAYS_WRITE,
    ClockAction.HANDOVER: Permission.DUTY_WRITE,
    ClockAction.TRACING: Permission.TRACING_SEE,
    ClockAction.RETURNS: Permission.SHEETS_SUBMIT,
}
"""Whoever has this can do what a clock asks for: it is theirs."""

_GRADES = tuple(ClockState)
"""As they stand one below the other."""


@dataclass(frozen=True, slots=True)
class ClockFilter:
    """Which clocks: what is empty does not narrow the list.

    `text` is part of a name or rescue number, or the initials of a name; `rule` part of the name
    of a regulation; `mine` leaves what this clerk's post can do.
    """

    text: str = ""
    kinds: frozenset[ClockKind] = frozenset()
    grades: frozenset[ClockState] = frozenset()
    rule: str = ""
    mine: bool = False


@dataclass(frozen=True, slots=True)
class ClockPage:
    """The clocks that were asked for, and how many there are of each grade whatever the grade.

    `kinds` and `rules` are those that any clock has now, to choose from.
    """

    at: datetime
    clocks: tuple[Clock, ...]
    counts: Mapping[ClockState, int]
    kinds: tuple[ClockKind, ...]
    rules: tuple[str, ...]


def listed(
    clocks: Iterable[Clock], wanted: ClockFilter, holds: Collection[Permission], now: datetime
) -> ClockPage:
    """The list as it is asked for: grade by grade, what is late for long first, each by its end."""
    every = list(clocks)
    fitting = [each for each in every if _fits(each, wanted, holds)]
    counts = Counter(each.state for each in fitting)
    shown = [each for each in fitting if not wanted.grades or each.state in wanted.grades]
    return ClockPage(
        now,
        tuple(sorted(shown, key=lambda clock: (_GRADES.index(clock.state), *by_end(clock)))),
        {grade: counts[grade] for grade in _GRADES if counts[grade]},
        tuple(sorted({each.kind for each in every})),
        tuple(sorted({each.rule for each in every})),
    )


def _fits(clock: Clock, wanted: ClockFilter, holds: Collection[Permission]) -> bool:
    if wanted.kinds and clock.kind not in wanted.kinds:
        return False
    if wanted.mine and DONE_WITH[clock.action] not in holds:
        return False
    return wanted.rule in clock.rule and _names(clock, wanted.text)


def _names(clock: Clock, text: str) -> bool:
    said = fold(text)
    if not said:
        return True
    name = clock.subject.name
    return any(
        said in known for known in (fold(name), initials_key(name), clock.subject.rescue_number)
    )
