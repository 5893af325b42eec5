"""The deeds about beds: assign, plan, move, swap, hold, and the condition of a bed.

Deeds of other areas that give, hold or free a bed call the functions of `bed_moves` within their
own transaction.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from sqlalchemy.orm import Session

from station.domain.bed_rules import usable_problems
from station.domain.beds import AssignmentEnd, AssignmentKind, BedCondition, BedTrouble
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused
from station.domain.stays import OUT_OF_HOUSE, StayTrouble
from station.storage import beds_board
from station.storage.beds import Bed, BedAssignment
from station.usecases import bed_moves
from station.usecases.bed_facts import facts_from
from station.usecases.bed_moves import assign, free_bed, hold_bed, move, swap
from station.usecases.work import Work, Write


def find_bed(session: Session, label: str) -> int:
    """The id of the bed that is written as `101-4`, or `东楼 101-4` where two houses have one.

    Raises Refused when there is none, or more than one.
    """
    found = beds_board.beds_labelled(session, label)
    if len(found) == 1:
        return found[0].id
    code = BedTrouble.LABEL_AMBIGUOUS if found else BedTrouble.NOT_FOUND
    raise Refused(Problem(code, "bed", {"bed": label}))


def label_of(session: Session, stay_id: int) -> str:
    """The bed that a resident has, or had last, as it is written; empty when there was none."""
    return beds_board.last_label(session, stay_id)


@dataclass(frozen=True, slots=True)
class AssignBed(Write[str]):
    """Give a resident without a bed one; answers its label.

    `reason` is kept with the bed when the rules ask for one. `plan_id` takes up a plan that was
    made in words, when the expected person has come: it ends as such, with the rescue number.
    """

    needs: ClassVar = Permission.BEDS_ASSIGN
    veiled: ClassVar = True
    stay_id: int
    bed_id: int
    reason: str = ""
    happened_at: datetime | None = None
    plan_id: int | None = None

    def run(self, work: Work) -> str:
        stay = bed_moves.locked_stay(work, self.stay_id)
        return assign(
            work, stay, self.bed_id, self.reason, when=self.happened_at, plan_id=self.plan_id
        )


@dataclass(frozen=True, slots=True)
class MoveBed(Write[str]):
    """Put a resident into another bed, with the reason; answers the new label."""

    needs: ClassVar = Permission.BEDS_ASSIGN
    veiled: ClassVar = True
    stay_id: int
    bed_id: int
    reason: str
    next_condition: BedCondition = BedCondition.NEEDS_CLEANING
    happened_at: datetime | None = None

    def run(self, work: Work) -> str:
        stay = bed_moves.locked_stay(work, self.stay_id)
        return move(
            work,
            stay,
            self.bed_id,
            self.reason,
            next_condition=self.next_condition,
            when=self.happened_at,
        )


@dataclass(frozen=True, slots=True)
class SwapBeds(Write[tuple[str, str]]):
    """Let two residents change beds, with the reason; answers the new labels of both."""

    needs: ClassVar = Permission.BEDS_ASSIGN
    veiled: ClassVar = True
    stay_a: int
    stay_b: int
    reason: str
    happened_at: datetime | None = None

    def run(self, work: Work) -> tuple[str, str]:
        places = {self.stay_a: "stay_a", self.stay_b: "stay_b"}
        stays = {id_: bed_moves.locked_stay(work, id_, places[id_]) for id_ in sorted(places)}
        one, other = stays[self.stay_a], stays[self.stay_b]
        work.about(person_id=one.person_id, stay_id=one.id)
        return swap(work, one, other, self.reason, self.happened_at)


@dataclass(frozen=True, slots=True)
class HoldBed(Write[str]):
    """Keep the bed of a resident who is away, until a time or until they are back."""

    needs: ClassVar = Permission.BEDS_ASSIGN
    veiled: ClassVar = True
    stay_id: int
    until: datetime | None = None
    happened_at: datetime | None = None

    def run(self, work: Work) -> str:
        stay = bed_moves.locked_stay(work, self.stay_id)
        if stay.state not in OUT_OF_HOUSE:
            raise Refused(Problem(BedTrouble.NOT_AWAY, "stay_id"))
        return hold_bed(work, stay, self.happened_at, self.until)


@dataclass(frozen=True, slots=True)
class GiveUpBed(Write[str]):
    """Free the bed kept for a resident who is away for long: in hospital, on leave, with police.

    Whoever is in the station keeps a bed until they leave or move.
    """

    needs: ClassVar = Permission.BEDS_ASSIGN
    veiled: ClassVar = True
    stay_id: int
    next_condition: BedCondition = BedCondition.NEEDS_CLEANING
    happened_at: datetime | None = None

    def run(self, work: Work) -> str:
        stay = bed_moves.locked_stay(work, self.stay_id)
        if stay.state not in OUT_OF_HOUSE:
            raise Refused(Problem(BedTrouble.STILL_IN_STATION, "stay_id"))
        moment = self.happened_at or work.now
        bed_moves.current_stretch(work, stay, moment)
        end = AssignmentEnd.RELEASED
        return free_bed(work, stay, moment, self.next_condition, end)


@dataclass(frozen=True, slots=True)
class PlanBed(Write[int]):
    """Keep a bed for somebody who is expected, in words or by stay; it lapses by itself.

    Without `until` it is kept for the station's usual number of hours. Answers the plan's id.
    """

    needs: ClassVar = Permission.BEDS_ASSIGN
    veiled: ClassVar = True
    bed_id: int
    planned_for: str = ""
    stay_id: int | None = None
    until: datetime | None = None
    reason: str = ""

    def run(self, work: Work) -> int:
        until = self.until or work.now + timedelta(hours=work.policy.bed_hold_hours)
        if until <= work.now:
            raise Refused(Problem(BedTrouble.UNTIL_PAST, "until"))
        if not self.planned_for.strip() and self.stay_id is None:
            raise Refused(Problem(BedTrouble.PLANNED_FOR_NOBODY, "planned_for"))
        self._refuse_unfit(work)
        plan = BedAssignment(
            bed_id=self.bed_id,
            kind=AssignmentKind.PLANNED,
            starts_at=work.now,
            ends_at=until,
            planned_for=self.planned_for.strip(),
            planned_stay_id=self.stay_id,
            reason=self.reason.strip(),
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
        work.session.add(plan)
        work.session.flush()
        return plan.id

    def _refuse_unfit(self, work: Work) -> None:
        stay = None if self.stay_id is None else bed_moves.locked_stay(work, self.stay_id)
        room_id = bed_moves.lock_rooms(work, [self.bed_id])[self.bed_id]
        found = facts_from(work, work.now, [room_id])
        bed = next(each for each in found if each.bed_id == self.bed_id)
        if problems := usable_problems(bed):
            raise Refused(problems)
        if stay is not None:
            bed_moves.refuse_if_unfit(work, stay, self.bed_id, work.now, self.reason)


@dataclass(frozen=True, slots=True)
class CancelPlan(Write[None]):
    """Give a planned bed back before its time."""

    needs: ClassVar = Permission.BEDS_ASSIGN
    veiled: ClassVar = True
    bed_id: int
    note: str = ""

    def run(self, work: Work) -> None:
        bed_moves.lock_rooms(work, [self.bed_id])
        lying = beds_board.stretches_of_bed(work.session, self.bed_id, work.now)
        plans = [each for each in lying if each.kind is AssignmentKind.PLANNED]
        if not plans:
            raise Refused(Problem(BedTrouble.NOT_PLANNED, "bed_id"))
        for plan in plans:
            plan.ends_at, plan.end_reason = work.now, AssignmentEnd.RELEASED
            plan.end_note = self.note.strip()


_NOT_UNDER_SOMEBODY = (BedCondition.NEEDS_CLEANING, BedCondition.OUT_OF_SERVICE)


@dataclass(frozen=True, slots=True)
class SetBedCondition(Write[None]):
    """Say that a bed is clean, to be cleaned, in repair until a day, or for the infectious only.

    Closing and opening beds belongs to those who arrange the house. `version` is that of the
    bed as the clerk saw it; left out, the last word counts.
    """

    needs: ClassVar = Permission.BEDS_ASSIGN
    veiled: ClassVar = True
    bed_id: int
    condition: BedCondition
    until: datetime | None = None
    note: str = ""
    version: int | None = None
    happened_at: datetime | None = None

    def run(self, work: Work) -> None:
        bed_moves.lock_rooms(work, [self.bed_id])
        bed = work.session.get_one(Bed, self.bed_id, populate_existing=True)
        if self.version is not None and bed.version != self.version:
            raise Conflict("bed")
        since = self.happened_at or work.now
        if problems := self._problems(work, bed, since):
            raise Refused(problems)
        note = self.note.strip()
        bed_moves.set_condition(work, bed, self.condition, since, until=self.until, note=note)

    def _problems(self, work: Work, bed: Bed, since: datetime) -> list[Problem]:
        found: list[Problem] = []
        if BedCondition.CLOSED in (self.condition, bed.condition):
            found.append(Problem(BedTrouble.CLOSED_ELSEWHERE, "condition"))
        if since > work.now:
            found.append(Problem(StayTrouble.IN_FUTURE, "happened_at", {"now": work.now}))
        if bed.condition_since is not None and since < bed.condition_since:
            last = {"last": bed.condition_since}
            found.append(Problem(BedTrouble.BEFORE_LAST_CHANGE, "happened_at", last))
        if self.until is not None and self.until <= since:
            found.append(Problem(BedTrouble.UNTIL_PAST, "until"))
        if self.condition in _NOT_UNDER_SOMEBODY and beds_board.stretches_of_bed(
            work.session, bed.id, since
        ):
            data = {"bed": bed_moves.label_by_id(work, bed.id)}
            found.append(Problem(BedTrouble.SOMEBODY_IN_IT, "condition", data))
        return found
