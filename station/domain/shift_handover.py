"""The hand-over between shifts (交接班): signed by the one, accepted by the other, frozen between.

The outgoing clerk signs; what is carried is computed at that moment and kept with its hash. The
incoming one accepts, or accepts with a reservation; the leader accepts for somebody who is absent.
Nobody holds the other up for ever: after the hours of the policy the outgoing clerk is released.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from station.domain.beds import Found
from station.domain.night_count import NightTotals
from station.domain.policy import Policy
from station.domain.problems import Problem, Trouble, Weight
from station.domain.shifts import Shift, ShiftKind, ShiftSpan
from station.domain.stays import StayState
from station.domain.veil import VEIL


class Accepted(StrEnum):
    """How a hand-over was accepted."""

    PLAIN = "plain"
    RESERVATION = "reservation"
    BY_LEADER = "by_leader"
    ALONE = "alone"
    """By the very clerk who signed, alone in the house at night."""


class HandoverState(StrEnum):
    """Where a hand-over is; released is computed from the hours of the policy, never stored."""

    WAITING = "waiting"
    RELEASED = "released"
    ACCEPTED = "accepted"


class ShiftTrouble(Trouble):
    """What keeps a shift from being handed over or accepted."""

    WAITS = "shift.waits"
    HANDED_OVER = "shift.handed_over"
    TO_COME = "shift.to_come"
    NOT_FOUND = "shift.not_found"
    ACCEPTED_ALREADY = "shift.accepted_already"
    SAME_CLERK = "shift.same_clerk"
    NOT_AT_NIGHT = "shift.not_at_night"
    REASON_MISSING = "shift.reason_missing"
    ABSENT_UNKNOWN = "shift.absent_unknown"
    ABSENT_IS_OUTGOING = "shift.absent_is_outgoing"


class CarriedPart(StrEnum):
    """The parts of what is carried, in the order of the sheet."""

    CARE = "care"
    INCIDENT = "incident"
    DIFFERENCE = "difference"
    ROUND = "round"
    SKIPPED = "skipped"
    MEDICINE = "medicine"
    CONTROLLED = "controlled"
    ON_LEAVE = "on_leave"
    IN_HOSPITAL = "in_hospital"
    WITH_POLICE = "with_police"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class CarriedLine:
    """One thing that goes over to the next shift.

    `code` is the cause of an alarm, the grade of an incident, where the count found somebody
    (`book`: where they should have been), or the kind of a clock; `number` counts the rounds that
    were missed; `place` is a bed or a zone; `at` since when, `due` by when it should have been
    done, or somebody is expected back.
    """

    part: CarriedPart
    id: int
    name: str = ""
    rescue_number: str = ""
    stay_id: int | None = None
    person_id: int | None = None
    code: str = ""
    book: str = ""
    place: str = ""
    at: datetime | None = None
    due: datetime | None = None
    text: str = ""
    number: int = 0

    def veiled(self) -> CarriedLine:
        """That there is something, and not about whom."""
        return replace(self, name=VEIL, text="")


@dataclass(frozen=True, slots=True)
class Carried:
    """What one shift leaves to the next.

    `figure` is the last signed night count. `restricted` counts, by part, what concerns restricted
    files: the sheet lies on a desk, so nobody of them is named in it. `unfinished` are intakes
    begun on this computer, `drafts` vouchers that nobody has approved yet.
    """

    at: datetime
    residents: Mapping[StayState, int]
    figure: NightTotals | None
    lines: tuple[CarriedLine, ...]
    restricted: Mapping[CarriedPart, int]
    restricted_residents: int = 0
    unfinished: int = 0
    drafts: int = 0

    def part(self, part: CarriedPart) -> tuple[CarriedLine, ...]:
        """The lines of one part."""
        return tuple(line for line in self.lines if line.part is part)

    def is_late(self, line: CarriedLine) -> bool:
        """Whether a line is overdue, or a stock was not counted, or not as in its book."""
        counted = line.part is not CarriedPart.CONTROLLED or line.code == "agrees"
        return self.is_overdue(line) or not counted

    def is_overdue(self, line: CarriedLine) -> bool:
        """Whether somebody should have been back, or something done, by then."""
        return line.due is not None and line.due < self.at


def without_restricted(
    lines: Iterable[CarriedLine], restricted: Collection[int], words: Collection[str]
) -> tuple[tuple[CarriedLine, ...], dict[CarriedPart, int]]:
    """The lines that may be named on the sheet, and of the others how many of each part.

    `words` are the names and numbers of restricted files: no text that says one of them is shown.
    """
    named, counted = [], Counter[CarriedPart]()
    for line in lines:
        if line.person_id in restricted or any(word in line.text for word in words):
            counted[line.part] += 1
        else:
            named.append(line)
    return tuple(named), dict(counted)


@dataclass(frozen=True, slots=True)
class HandoverRecord:
    """One hand-over as the list and the sheet show it.

    `carried` is None when what is kept is not what was signed. `taken_by` takes the shift,
    `accepted_by` signed for it; both are the same unless the leader did.
    """

    id: int
    number: str
    shift: Shift
    from_clerk: str
    from_clerk_id: int | None
    signed_at: datetime
    note: str
    carried: Carried | None
    state: HandoverState
    release_at: datetime
    accepted_at: datetime | None = None
    how: Accepted | None = None
    taken_by: str = ""
    accepted_by: str = ""
    remark: str = ""
    again: str = ""
    seal: str = ""


@dataclass(frozen=True, slots=True)
class Handovers:
    """The hand-overs, the newest first; `waiting` are those that nobody has accepted."""

    waiting: tuple[HandoverRecord, ...]
    latest: tuple[HandoverRecord, ...]


def state_of(accepted_at: datetime | None, release_at: datetime, now: datetime) -> HandoverState:
    """Where a hand-over is at a moment."""
    if accepted_at is not None:
        return HandoverState.ACCEPTED
    return HandoverState.RELEASED if now >= release_at else HandoverState.WAITING


def release_time(signed_at: datetime, policy: Policy) -> datetime:
    """From when on the outgoing clerk is released, whoever has not come."""
    return signed_at + timedelta(hours=policy.handover_release_hours)


def signing_problems(
    wanted: ShiftSpan,
    now: datetime,
    waiting: HandoverRecord | None,
    again: str,
    *,
    handed_over: bool,
) -> tuple[Problem, ...]:
    """What keeps a shift from being handed over now.

    One that waits for its acceptance is accepted first, with a reservation if need be, so that no
    two stand side by side; once its clerk is released it is in nobody's way.
    """
    if wanted.begins > now:
        return (Problem(ShiftTrouble.TO_COME, "shift", {"begins": wanted.begins}),)
    if waiting is not None and waiting.state is HandoverState.WAITING:
        data = {"clerk": waiting.from_clerk, "at": waiting.signed_at}
        return (Problem(ShiftTrouble.WAITS, "shift", data),)
    if handed_over and not again.strip():
        return (Problem(ShiftTrouble.HANDED_OVER, "again", weight=Weight.REASON),)
    return ()


def alone_problems(handed: Shift, now: Shift, reason: str) -> tuple[Problem, ...]:
    """A clerk hands over to themself only when alone in the house at night, and says so."""
    if ShiftKind.NIGHT not in (handed.kind, now.kind):
        return (Problem(ShiftTrouble.NOT_AT_NIGHT, "alone"),)
    if not reason.strip():
        return (Problem(ShiftTrouble.REASON_MISSING, "remark", weight=Weight.REASON),)
    return ()


def written(carried: Carried) -> str:
    """What is carried as it is kept: JSON that is always the same for the same facts."""
    return json.dumps(asdict(carried), ensure_ascii=False, sort_keys=True, default=_plain)


def _plain(value: object) -> str:
    assert isinstance(value, date)
    return value.isoformat()


def seal(items: str, shift: Shift, clerk_id: int | None, signed_at: datetime, note: str) -> str:
    """SHA-256 over everything that the outgoing clerk signed."""
    said = [items, shift.day.isoformat(), shift.kind.value, clerk_id, signed_at.isoformat(), note]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()


def read(items: str) -> Carried:
    """What was carried, as it was kept."""
    told: dict[str, Any] = json.loads(items)
    figure = told["figure"]
    return Carried(
        at=datetime.fromisoformat(told["at"]),
        residents={StayState(state): number for state, number in told["residents"].items()},
        figure=None if figure is None else _figure(figure),
        lines=tuple(_line(line) for line in told["lines"]),
        restricted={CarriedPart(part): number for part, number in told["restricted"].items()},
        restricted_residents=told["restricted_residents"],
        unfinished=told["unfinished"],
        drafts=told["drafts"],
    )


def _figure(told: Mapping[str, Any]) -> NightTotals:
    return NightTotals(
        night=date.fromisoformat(told["night"]),
        found={Found(place): number for place, number in told["found"].items()},
        expected={Found(place): number for place, number in told["expected"].items()},
        differences=told["differences"],
        counted_at=datetime.fromisoformat(told["counted_at"]),
        signed_by=told["signed_by"],
    )


def _line(told: Mapping[str, Any]) -> CarriedLine:
    return CarriedLine(
        **{
            **told,
            "part": CarriedPart(told["part"]),
            "at": told["at"] and datetime.fromisoformat(told["at"]),
            "due": told["due"] and datetime.fromisoformat(told["due"]),
        }
    )
