"""The way out: preparing it, checking it, letting go; exactly one desk lets a resident leave."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from station.domain.beds import BedCondition
from station.domain.leaving import BOUND_WAYS, GONE_WAYS, LeavingPlan, LeavingSheet, LeavingWay
from station.domain.leaving_case import HANDBOOK
from station.domain.leaving_checks import checks, exception_possible
from station.domain.leaving_lines import LeavingTrouble, obstacles
from station.domain.permissions import Permission
from station.domain.problems import Conflict, Problem, Refused, Weight
from station.domain.stays import (
    STATE_STEPS,
    StayState,
    StayTrouble,
    StepKind,
    moment_problems,
    order_problems,
)
from station.storage import leaving
from station.storage.leaving import Leaving
from station.storage.stays import Stay
from station.usecases import bed_moves, files
from station.usecases.accounts import SecondClerk, proven_second
from station.usecases.bed_moves import locked_stay
from station.usecases.care_ends import end_care
from station.usecases.death_cases import case_from_leaving
from station.usecases.leaving_plans import (
    facts_of,
    gone_without_formalities,
    leaving_number,
    plan_of,
    save_plan,
)
from station.usecases.stays import add_step, moment_of, written_moment
from station.usecases.tracing_request_steps import reunite_by_leaving
from station.usecases.work import Read, Work, Write


@dataclass(frozen=True, slots=True)
class LeavingCheck(Read[LeavingSheet]):
    """What stands between this resident and the door?

    `plan` is what the form holds unsaved; without it the saved plan counts, or a bare one of
    `way`.
    """

    needs: ClassVar = Permission.STAYS_SEE
    stay_id: int
    way: LeavingWay | None = None
    plan: LeavingPlan | None = None

    def run(self, work: Work) -> LeavingSheet:
        stay = work.session.get(Stay, self.stay_id)
        if stay is None:
            raise Refused(Problem(StayTrouble.NOT_FOUND, "stay_id"))
        files.keep(work, stay.person_id, "stay_id")
        row = leaving.in_force(work.session, stay.id)
        saved = plan_of(row) if row else None
        proposed = gone_without_formalities(work, stay) if saved is None else None
        plan = self.plan or saved or proposed or LeavingPlan(LeavingWay.OWN_WISH)
        if self.way is not None and self.way is not plan.way:
            plan = replace(plan, way=self.way)
        facts = facts_of(work, stay, row if row and row.way is plan.way else None)
        found = checks(facts, plan, work.today, work.policy)
        return LeavingSheet(
            stay_id=stay.id,
            version=stay.version,
            state=stay.state,
            way=plan.way,
            plan=saved,
            number=row.number if row else "",
            notice_number=row.notice_number if row else "",
            checks=found,
            obstacles=obstacles(found),
            exception_reason=facts.exception_reason,
            exception_by=facts.exception_by,
            done_at=row.done_at if row else None,
            prepared_by_me=row is None or row.clerk_id == work.clerk.id,
            proposed=proposed,
        )


@dataclass(frozen=True, slots=True)
class PrepareLeaving(Write[LeavingSheet]):
    """Save what is known of the way out; whoever is in the house is then about to leave.

    A notice that help ends gets its number here. `version` is that of the stay.
    """

    needs: ClassVar = Permission.LEAVING_LET
    stay_id: int
    version: int
    plan: LeavingPlan
    happened_at: datetime | None = None

    def run(self, work: Work) -> LeavingSheet:
        stay = locked_stay(work, self.stay_id)
        if stay.version != self.version:
            raise Conflict("stay")
        when = written_moment(work, stay, self.happened_at)
        moment = moment_of(work, stay, when)
        if problems := (*moment_problems(moment), *order_problems(moment)):
            raise Refused(problems)
        save_plan(work, stay, self.plan)
        if self._is_going(work, stay):
            stay.state = StayState.LEAVING
            add_step(work, stay, StepKind.LEAVING, when, note=self.plan.way)
        return LeavingCheck(stay.id).run(work)

    def _is_going(self, work: Work, stay: Stay) -> bool:
        """In the house, on their way out today, and not gone already."""
        possible = stay.state in STATE_STEPS[StepKind.LEAVING][0]
        later = self.plan.planned_for is not None and self.plan.planned_for > work.today
        return possible and not later and self.plan.way not in GONE_WAYS


@dataclass(frozen=True, slots=True)
class DropLeaving(Write[None]):
    """The resident stays after all; what was prepared is kept as history."""

    needs: ClassVar = Permission.LEAVING_LET
    stay_id: int
    reason: str = ""
    happened_at: datetime | None = None

    def run(self, work: Work) -> None:
        stay = locked_stay(work, self.stay_id)
        row = leaving.in_force(work.session, stay.id, lock=True)
        if row is None:
            raise Refused(Problem(LeavingTrouble.NOT_PREPARED, "stay_id"))
        when = written_moment(work, stay, self.happened_at)
        moment = moment_of(work, stay, when)
        if problems := (*moment_problems(moment), *order_problems(moment)):
            raise Refused(problems)
        row.dropped_at, row.dropped_reason = work.now, self.reason.strip()
        if stay.state is StayState.LEAVING:
            stay.state = StayState.IN_STATION
            add_step(work, stay, StepKind.STAYS_ON, when, note=self.reason)
        work.session.flush()


@dataclass(frozen=True, slots=True)
class AllowAlone(Write[None]):
    """The leader on duty lets somebody go alone whom the rules would keep, with a reason.

    A clerk without that right, or who prepared the leaving, names a second one who has it: no one
    decides this alone. The way must be prepared.
    """

    needs: ClassVar = Permission.LEAVING_LET
    stay_id: int
    reason: str
    second: SecondClerk | None = None

    def run(self, work: Work) -> None:
        stay = locked_stay(work, self.stay_id)
        row = leaving.in_force(work.session, stay.id, lock=True)
        if row is None:
            raise Refused(Problem(LeavingTrouble.NOT_PREPARED, "stay_id"))
        if not self.reason.strip():
            trouble = LeavingTrouble.REASON_MISSING
            raise Refused(Problem(trouble, "reason", weight=Weight.REASON, rule=HANDBOOK))
        plan = plan_of(row)
        facts = facts_of(work, stay, None)
        if not exception_possible(facts, plan, work.today, work.policy):
            trouble = LeavingTrouble.NO_EXCEPTION_POSSIBLE
            raise Refused(Problem(trouble, "reason", {"way": plan.way}, rule=HANDBOOK))
        leader_id = leader_for(work, row, self.second)
        row.exception_reason = self.reason.strip()
        row.exception_by_id = leader_id
        work.session.flush()


def leader_for(work: Work, row: Leaving, second: SecondClerk | None) -> int | None:
    """The leader who answers for an exception: the clerk or a proven second, never who prepared.

    Raises Refused.
    """
    if second is not None:
        leader_id = proven_second(work, second, Permission.LEAVING_EXCEPT).id
    elif Permission.LEAVING_EXCEPT in work.clerk.permissions:
        leader_id = work.clerk.id
    else:
        trouble = LeavingTrouble.EXCEPTION_NEEDS_LEADER
        raise Refused(Problem(trouble, "second", rule=HANDBOOK))
    if leader_id == row.clerk_id:
        trouble = LeavingTrouble.EXCEPTION_BY_PREPARER
        raise Refused(Problem(trouble, "second", rule=HANDBOOK))
    return leader_id


@dataclass(frozen=True, slots=True)
class Gone:
    """What the door gives back: the number of the leaving form, the bed that is free now."""

    stay_id: int
    number: str
    notice_number: str
    left_at: datetime
    bed: str


@dataclass(frozen=True, slots=True)
class LetLeave(Write[Gone]):
    """Close the stay and free the bed, when nothing stands in the way any more.

    `plan` saves the facts in the same deed; without it the prepared ones count. The check list
    is run again on locked rows. Raises Refused with everything that is missing, and with
    HAS_LEFT at the second of two desks; Conflict when `version` (of the stay) is given and old.
    """

    needs: ClassVar = Permission.LEAVING_LET
    stay_id: int
    way: LeavingWay
    happened_at: datetime | None = None
    plan: LeavingPlan | None = None
    version: int | None = None
    next_condition: BedCondition = BedCondition.NEEDS_CLEANING

    def run(self, work: Work) -> Gone:
        stay = locked_stay(work, self.stay_id)
        if self.version is not None and stay.version != self.version:
            raise Conflict("stay")
        when = written_moment(work, stay, self.happened_at)
        moment = moment_of(work, stay, when)
        if problems := (*moment_problems(moment), *order_problems(moment)):
            raise Refused(problems)
        if self.plan is not None:
            save_plan(work, stay, self.plan)
        row = self._prepared(work, stay)
        plan = plan_of(row)
        facts = facts_of(work, stay, row)
        if missing := obstacles(checks(facts, plan, when.date(), work.policy)):
            raise Refused(missing)
        if self.way is LeavingWay.DEAD:
            case_from_leaving(work, stay, plan, when)
        reunite_by_leaving(work, stay, self.way, when)
        return _close(work, stay, row, when, self.next_condition)

    def _prepared(self, work: Work, stay: Stay) -> Leaving:
        row = leaving.in_force(work.session, stay.id, lock=True)
        if row is None:
            raise Refused(Problem(LeavingTrouble.NOT_PREPARED, "stay_id"))
        if row.way is not self.way:
            data = {"way": self.way, "prepared": row.way}
            raise Refused(Problem(LeavingTrouble.OTHER_WAY_PREPARED, "way", data))
        return row


def _close(
    work: Work,
    stay: Stay,
    row: Leaving,
    when: datetime,
    next_condition: BedCondition = BedCondition.NEEDS_CLEANING,
) -> Gone:
    number = leaving_number(work, row)
    bed = bed_moves.free_bed(work, stay, when, next_condition)
    end_care(work, stay, row.way, when)
    add_step(work, stay, StepKind.LEFT, when, reference=number, note=row.way)
    stay.state, stay.left_at, stay.expected_back = StayState.LEFT, when, None
    stay.leaving_way, row.done_at, row.clerk_id = row.way, when, work.clerk.id
    stay.destination = row.destination if row.way in BOUND_WAYS else ""
    work.session.flush()
    return Gone(stay.id, number, row.notice_number, when, bed)


def end_by_death(work: Work, stay: Stay, plan: LeavingPlan, when: datetime) -> Gone:
    """End the stay of somebody who has died; what the check list asks for is a duty after it."""
    return _close(work, stay, save_plan(work, stay, plan), when)
