"""The joint audit of hospitals' bills: civil affairs, health and finance at one table.

Each department says of each bill that it agrees, or what differs. The minutes are signed when
all have spoken; the figures of that moment are kept, and what somebody did not agree with goes
back to the review.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from station.domain.bill_records import BillState
from station.domain.problems import Problem, Trouble
from station.domain.veil import VEIL


class Department(StrEnum):
    """Who sits at the table: 民政, 卫健, 财政."""

    CIVIL_AFFAIRS = "civil_affairs"
    HEALTH = "health"
    FINANCE = "finance"


class AuditVerdict(StrEnum):
    """What a department says of a bill."""

    AGREED = "agreed"
    DIFFERS = "differs"


class JointTrouble(Trouble):
    """What keeps a joint audit from being held or signed."""

    NOT_FOUND = "joint.not_found"
    SIGNED = "joint.signed"
    NOT_SIGNED = "joint.not_signed"
    NO_BILLS = "joint.no_bills"
    BILL_UNKNOWN = "joint.bill_unknown"
    REMARK_MISSING = "joint.remark_missing"
    SEAT_MISSING = "joint.seat_missing"
    SEAT_TWICE = "joint.seat_twice"
    VERDICT_MISSING = "joint.verdict_missing"
    CONCLUSION_MISSING = "joint.conclusion_missing"


@dataclass(frozen=True, slots=True)
class Seat:
    """Who sits there for a department, and what that department remarks on the whole."""

    department: Department
    name: str
    post: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Tick:
    """What a department said of a bill, and when it was written down."""

    verdict: AuditVerdict
    remark: str
    entered_at: datetime
    clerk: str


@dataclass(frozen=True, slots=True)
class AuditFigures:
    """The money of a bill on the day, in fen; `payable_fen` is the rescue funds' part."""

    claimed_fen: int = 0
    lines_fen: int = 0
    cut_fen: int = 0
    approved_fen: int = 0
    payable_fen: int = 0

    def __add__(self, other: AuditFigures) -> AuditFigures:
        return AuditFigures(
            self.claimed_fen + other.claimed_fen,
            self.lines_fen + other.lines_fen,
            self.cut_fen + other.cut_fen,
            self.approved_fen + other.approved_fen,
            self.payable_fen + other.payable_fen,
        )


@dataclass(frozen=True, slots=True)
class AuditBillRecord:
    """One bill on the table; `is_out` was given back to the review before the signing."""

    bill_id: int
    version: int
    state: BillState
    letter: str
    invoice: str
    name: str
    person_id: int | None
    admitted: date | None
    discharged: date | None
    figures: AuditFigures
    ticks: Mapping[Department, Tick]
    is_out: bool = False

    @property
    def differs(self) -> bool:
        """Whether a department does not agree."""
        return any(tick.verdict is AuditVerdict.DIFFERS for tick in self.ticks.values())

    @property
    def is_agreed(self) -> bool:
        """Whether all three agree."""
        return not self.differs and self.ticks.keys() >= set(Department)

    def veiled(self) -> AuditBillRecord:
        """The bill without whose it is."""
        return replace(self, name=VEIL)


@dataclass(frozen=True, slots=True)
class AuditDayLine:
    """One joint audit of the list; unsigned ones are still held."""

    id: int
    hospital: str
    period: str
    held_on: date
    bills: int
    signed_at: datetime | None


@dataclass(frozen=True, slots=True)
class AuditDayRecord:
    """One joint audit with its bills in the order of their letters."""

    id: int
    version: int
    hospital: str
    period: str
    held_on: date
    place: str
    seed: int
    percent: int
    least_fen: int
    conclusion: str
    entered_at: datetime
    clerk: str
    signed_at: datetime | None
    signed_by: str
    seats: tuple[Seat, ...]
    bills: tuple[AuditBillRecord, ...]

    @property
    def on_table(self) -> tuple[AuditBillRecord, ...]:
        """The bills that were not given back before the signing."""
        return tuple(each for each in self.bills if not each.is_out)

    @property
    def total(self) -> AuditFigures:
        """What the bills on the table come to."""
        return sum((each.figures for each in self.on_table), AuditFigures())

    def spoken(self, department: Department) -> int:
        """Of how many bills on the table a department has said what it thinks."""
        return sum(department in each.ticks for each in self.on_table)

    def silent(self, department: Department) -> tuple[int, ...]:
        """The ids of the bills on the table of which a department has said nothing yet."""
        return tuple(each.bill_id for each in self.on_table if department not in each.ticks)

    @property
    def hindrances(self) -> tuple[Problem, ...]:
        """What keeps the minutes from being signed, whatever their conclusion says."""
        found = signing_problems(self, "")
        return tuple(each for each in found if each.code is not JointTrouble.CONCLUSION_MISSING)


def seat_problems(seats: Sequence[Seat]) -> tuple[Problem, ...]:
    """A department sits there once."""
    twice = len({seat.department for seat in seats}) < len(seats)
    return (Problem(JointTrouble.SEAT_TWICE, "seats"),) if twice else ()


def tick_problems(verdict: AuditVerdict, remark: str) -> tuple[Problem, ...]:
    """Who does not agree says why."""
    if verdict is AuditVerdict.DIFFERS and not remark.strip():
        return (Problem(JointTrouble.REMARK_MISSING, "remark"),)
    return ()


def signing_problems(day: AuditDayRecord, conclusion: str) -> tuple[Problem, ...]:
    """What is missing before the minutes can be signed: people, words, and a say on every bill."""
    found: list[Problem] = []
    seated = {seat.department for seat in day.seats if seat.name.strip()}
    if missing := _in_order(set(Department) - seated):
        found.append(Problem(JointTrouble.SEAT_MISSING, "seats", {"departments": missing}))
    if not conclusion.strip():
        found.append(Problem(JointTrouble.CONCLUSION_MISSING, "conclusion"))
    silent = sum(each.ticks.keys() < set(Department) for each in day.on_table)
    if silent:
        found.append(Problem(JointTrouble.VERDICT_MISSING, "bill_ids", {"count": silent}))
    return tuple(found)


def _in_order(departments: Iterable[Department]) -> tuple[Department, ...]:
    wanted = set(departments)
    return tuple(each for each in Department if each in wanted)
