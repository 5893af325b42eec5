"""Visits after a minor's return: planned by rule or by hand, answered one by one."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar

from station.domain.minor_files import MinorCase, MinorSheet
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.domain.return_visits import (
    VisitOutcome,
    VisitRecord,
    VisitResult,
    VisitTrouble,
    by_rule,
    result_problems,
)
from station.storage import return_visits as rows
from station.storage.return_visits import ReturnVisit, ReturnVisitResult
from station.usecases.minors import writable
from station.usecases.minors_access import case_of, sheet_of
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class PlanVisits(Write[MinorSheet]):
    """Plan the visits after a minor's return: one on `on`, or without a day all that the rule asks.

    A plan by rule is made once; days that lie behind are left out of it.
    """

    needs: ClassVar = Permission.MINORS_WRITE
    client_id: str
    person_id: int
    on: date | None = None

    def run(self, work: Work) -> MinorSheet:
        case = writable(work, self.person_id)
        if rows.by_client_id(work.session, f"{self.client_id}-1") is None:
            for place, day in enumerate(self._days(work, case), 1):
                _plan(
                    work, f"{self.client_id}-{place}", case.person_id, day, by_rule=self.on is None
                )
        return sheet_of(work, case_of(work, case.person_id))

    def _days(self, work: Work, case: MinorCase) -> list[date]:
        if case.left_at is None:
            raise Refused(Problem(VisitTrouble.STILL_HERE, "person_id"))
        if self.on is not None:
            if self.on < case.left_at.date():
                data = {"left_at": case.left_at}
                raise Refused(Problem(VisitTrouble.BEFORE_LEAVING, "on", data))
            return [self.on]
        if any(each.by_rule and each.planned_at >= case.left_at for each in case.visits):
            raise Refused(Problem(VisitTrouble.PLANNED_ALREADY, "person_id"))
        days = by_rule(case.left_at.date(), work.policy)
        return [day for day in days if day >= work.today] or [work.today]


@dataclass(frozen=True, slots=True)
class AnswerVisit(Write[MinorSheet]):
    """Write down what came of a visit; one that found nobody is planned again by itself.

    The true time counts, also when it is entered later.
    """

    needs: ClassVar = Permission.MINORS_WRITE
    client_id: str
    visit_id: int
    result: VisitResult
    happened_at: datetime | None = None

    def run(self, work: Work) -> MinorSheet:
        planned = work.session.get(ReturnVisit, self.visit_id, with_for_update=True)
        if planned is None:
            raise Refused(Problem(VisitTrouble.NOT_FOUND, "visit_id"))
        case = writable(work, planned.person_id)
        if rows.result_by_client_id(work.session, self.client_id) is not None:
            return sheet_of(work, case)
        visit = next(each for each in case.visits if each.id == planned.id)
        when = self.happened_at or work.now
        if visit.result is not None:
            raise Refused(Problem(VisitTrouble.ANSWERED, "visit_id"))
        if found := result_problems(self.result, when, case.left_at):
            raise Refused(found)
        self._write(work, visit, when)
        return sheet_of(work, case_of(work, case.person_id))

    def _write(self, work: Work, visit: VisitRecord, when: datetime) -> None:
        values = {
            name: value.strip() if isinstance(value, str) else value
            for name, value in asdict(self.result).items()
        }
        work.session.add(
            ReturnVisitResult(
                client_id=self.client_id,
                visit_id=visit.id,
                happened_at=when,
                entered_at=work.now,
                clerk_id=work.clerk.id,
                **values,
            )
        )
        work.session.flush()
        if self.result.outcome is VisitOutcome.NOT_FOUND:
            day = work.today + timedelta(days=work.policy.return_visit_again_days)
            mark = f"{self.client_id}-again"
            _plan(work, mark, visit.person_id, day, by_rule=True, again_of=visit.id)


def _plan(
    work: Work,
    client_id: str,
    person_id: int,
    day: date,
    *,
    by_rule: bool,
    again_of: int | None = None,
) -> None:
    work.session.add(
        ReturnVisit(
            client_id=client_id,
            person_id=person_id,
            planned_on=day,
            by_rule=by_rule,
            again_of_id=again_of,
            entered_at=work.now,
            clerk_id=work.clerk.id,
        )
    )
    work.session.flush()
