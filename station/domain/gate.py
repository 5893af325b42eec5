"""The gate: who went out and came in on a day, who is out now and when they are expected back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from station.domain.clocks import ClockState, state_of
from station.domain.stays import OF_CARE, StayState, StepKind
from station.domain.veil import VEIL

GATE_STEPS = (
    StepKind.ADMITTED,
    StepKind.WENT_OUT,
    StepKind.CAME_BACK,
    StepKind.TO_HOSPITAL,
    StepKind.FROM_HOSPITAL,
    StepKind.TO_POLICE,
    StepKind.FROM_POLICE,
    StepKind.TO_CARE,
    StepKind.FROM_CARE,
    StepKind.LEFT,
)
"""The steps by which somebody passes the gate."""

GOES_OUT = frozenset(
    {
        StepKind.WENT_OUT,
        StepKind.TO_HOSPITAL,
        StepKind.TO_POLICE,
        StepKind.TO_CARE,
        StepKind.LEFT,
    }
)

LEADS_OUT = GOES_OUT | set(OF_CARE.values())
"""The steps by which somebody who is out came to where they are; from care not by the gate."""


@dataclass(frozen=True, slots=True)
class GatePassage:
    """Somebody went out or came in; `note` says with whom, `reference` names a letter."""

    kind: StepKind
    happened_at: datetime
    entered_at: datetime
    clerk: str
    stay_id: int
    person_id: int
    name: str
    rescue_number: str
    reference: str
    note: str

    @property
    def is_out(self) -> bool:
        """Whether the way led out of the house."""
        return self.kind in GOES_OUT

    def veiled(self) -> GatePassage:
        """That somebody passed, and neither who nor with whom."""
        return replace(self, name=VEIL, reference="", note="")


@dataclass(frozen=True, slots=True)
class OutNow:
    """Somebody whose stay goes on and who is not in the house; `since` the step that led out."""

    stay_id: int
    person_id: int
    name: str
    rescue_number: str
    state: StayState
    since: datetime
    expected_back: datetime | None
    overdue: bool
    note: str

    def veiled(self) -> OutNow:
        """That somebody is out and until when."""
        return replace(self, name=VEIL, note="")


@dataclass(frozen=True, slots=True)
class GateDay:
    """The gate on one day, in the order in which it was passed; `out` is as of `at`."""

    day: date
    at: datetime
    passages: tuple[GatePassage, ...]
    out: tuple[OutNow, ...]

    @property
    def overdue(self) -> int:
        """How many should be back."""
        return sum(each.overdue for each in self.out)


def is_overdue(expected_back: datetime | None, now: datetime) -> bool:
    """Whether somebody should be back; the same minute as on the clock of the first page."""
    if expected_back is None:
        return False
    return state_of(expected_back, now, 0, stopped=False) is ClockState.OVERDUE
