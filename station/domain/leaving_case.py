"""What one line of the check list of leaving is made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from station.domain.dna import RULE as DNA_RULE
from station.domain.dna import DnaStanding, may_leave
from station.domain.leaving import LeavingFacts, LeavingPlan, LeavingWay
from station.domain.leaving_lines import Check, CheckState, LeavingTrouble
from station.domain.leaving_lines import LeavingCheckCode as Code
from station.domain.policy import Policy
from station.domain.problems import Problem

HANDBOOK = "民发〔2014〕132号"
MINORS_LAW = "未成年人保护法"


@dataclass(frozen=True, slots=True)
class Case:
    """Facts, plan, day and numbers together; `line` makes one check of a condition."""

    facts: LeavingFacts
    plan: LeavingPlan
    today: date
    policy: Policy

    @property
    def way(self) -> LeavingWay:
        """The way of the plan."""
        return self.plan.way

    @property
    def guarded(self) -> bool:
        """Whether somebody must answer for this person."""
        return self.facts.needs_guarding(self.today)


def line(code: Code, done: bool, rule: str = "", place: str | None = None, **data: object) -> Check:
    """A line that is done or missing."""
    return Check(code, CheckState.DONE if done else CheckState.MISSING, rule, data, place)


def look(code: Code, fine: bool, rule: str = "", place: str | None = None, **data: object) -> Check:
    """A line that is done or deserves a look."""
    return Check(code, CheckState.DONE if fine else CheckState.HINT, rule, data, place)


def sample_problems(dna: DnaStanding) -> tuple[Problem, ...]:
    """Why DNA keeps this person in the house, whatever the way out; nothing when it does not."""
    return () if may_leave(dna) else (Problem(LeavingTrouble.DNA, "stay_id", rule=DNA_RULE),)
