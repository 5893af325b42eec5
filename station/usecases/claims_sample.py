"""Looking at a share of a hospital's bills instead of all: drawn by a seed that is kept."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import ClassVar

from station.domain import fen
from station.domain.bill_records import BillState
from station.domain.claim_records import SampleDrawn
from station.domain.claim_steps import MOST_SEED, BillStepKind, SampleFacts, draw, draw_problems
from station.domain.claims import ClaimTrouble
from station.domain.permissions import Permission
from station.domain.problems import Problem, Refused
from station.storage import claims
from station.storage.base import Values, add_all
from station.storage.bills import HospitalBill
from station.storage.claims import BillStep
from station.usecases.work import Work, Write


@dataclass(frozen=True, slots=True)
class DrawSample(Write[SampleDrawn]):
    """Draw the bills of a hospital and a period that are reviewed line by line.

    Bills with a fault and bills of `least_fen` or more are always in; of the others `percent` of
    a hundred, rounded up. Those that are not drawn pass with all their lines, in the name of who
    draws, and still have to be approved by somebody else. Without a `seed` one is made up; it is
    kept with every bill, and draws the same again. Only bills about which nothing was decided
    take part, so that nobody draws until the lot is to their liking.
    """

    needs: ClassVar = Permission.CLAIMS_REVIEW
    hospital_id: int | None
    period: str
    percent: int
    least_fen: int
    seed: int | None = None

    def run(self, work: Work) -> SampleDrawn:
        if found := draw_problems(self.percent, self.seed, self.least_fen):
            raise Refused(found)
        rows = claims.locked_bills(
            work.session, BillState.CHECKED, hospital_id=self.hospital_id, period=self.period
        )
        if not rows:
            raise Refused(Problem(ClaimTrouble.NOTHING_TO_DRAW, "period"))
        moneys = claims.moneys(work.session, [row.id for row in rows])
        facts = [
            SampleFacts(
                row.id, max(moneys[row.id].claimed_fen, moneys[row.id].lines_fen), row.faults > 0
            )
            for row in rows
        ]
        seed = secrets.randbelow(MOST_SEED + 1) if self.seed is None else self.seed
        chosen = draw(facts, seed, self.percent, self.least_fen)
        passed = {row.id for row in rows} - chosen
        claims.accept_all(work.session, passed, work.clerk.id, work.now)
        payable = claims.moneys(work.session, passed)
        steps = []
        for row in rows:
            row.state = BillState.IN_REVIEW if row.id in chosen else BillState.REVIEWED
            amount = payable[row.id].payable_fen if row.id in passed else None
            steps.append(self._step(work, row, seed, amount))
        add_all(work.session, BillStep, steps)
        work.found |= {"seed": seed, "chosen": sorted(chosen), "passed": len(passed)}
        told = (self.percent, self.least_fen, tuple(sorted(chosen)), tuple(sorted(passed)))
        return SampleDrawn(seed, *told)

    def _step(self, work: Work, row: HospitalBill, seed: int, amount_fen: int | None) -> Values:
        passed = row.state is BillState.REVIEWED
        return {
            "client_id": None,
            "bill_id": row.id,
            "line_id": None,
            "kind": BillStepKind.PASSED if passed else BillStepKind.CHOSEN,
            "before": BillState.CHECKED,
            "after": row.state,
            "happened_at": work.now,
            "entered_at": work.now,
            "clerk_id": work.clerk.id,
            "answer": None,
            "reason": None,
            "text": f"{self.percent}% ≥ {fen.written(self.least_fen)}",
            "seed": seed,
            "amount_fen": amount_fen,
            "other_bill_id": None,
        }
