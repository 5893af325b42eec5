"""A verified seeker is proposed as the one who collects; the clerk takes it or leaves it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from station.domain.leaving import LeavingPlan, LeavingWay


@dataclass(frozen=True, slots=True)
class Collector:
    """A verified seeker as the form of leaving would name them; `document` as it was verified.

    民发〔2014〕132号: who collects somebody shows the paper that they were verified by.
    """

    request_id: int
    number: str
    name: str
    relation: str
    phone: str
    document: str
    verified_at: datetime
    verified_by: str

    def stands_in(self, plan: LeavingPlan) -> bool:
        """Whether the plan names this very collector already."""
        return plan == self.taken_into(plan)

    def taken_into(self, plan: LeavingPlan) -> LeavingPlan:
        """The plan with this collector: name, relation, telephone and document, nothing else."""
        return replace(
            plan,
            way=LeavingWay.KIN,
            fetcher_name=self.name,
            fetcher_relation=self.relation,
            fetcher_phone=self.phone,
            fetcher_document=self.document,
        )
