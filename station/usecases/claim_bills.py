"""Bills under review within a deed: locked, taken a step further, told with their money."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy.orm.attributes import flag_modified

from station.domain.bill_findings import FindingCode
from station.domain.bill_records import BillState
from station.domain.claim_records import ClaimSaved
from station.domain.claim_steps import BillStepKind, state_after
from station.domain.claims import CutReason
from station.domain.problems import Conflict, Problem, Refused, WorkTrouble
from station.storage import claims
from station.storage.base import Values, add_all
from station.storage.bills import HospitalBill
from station.storage.claims import BillStep, LineDecisionRow
from station.storage.letters import TreatmentLetter
from station.usecases.work import Work

Fault = tuple[int | None, FindingCode]
"""What speaks against a line, by its id, or against the whole bill."""


def locked_bill(work: Work, bill_id: int, version: int | None = None) -> HospitalBill:
    """The bill of a deed, locked until it ends; raises Refused, and Conflict for a newer one."""
    row = claims.locked_bill(work.session, bill_id)
    if row is None:
        raise Refused(Problem(WorkTrouble.NOT_THERE, "bill_id"))
    if row.letter_id is not None:
        letter = work.session.get_one(TreatmentLetter, row.letter_id)
        work.about(person_id=letter.person_id)
    if version is not None and row.version != version:
        raise Conflict("bill")
    return row


def put_step(work: Work, row: HospitalBill, kind: BillStepKind, **said: Any) -> BillStep:
    """Take a locked bill a step further and write that down; `said` are columns of the step.

    Its version rises even where its state stays. Raises Refused when the step cannot be taken
    from where the bill is.
    """
    before = row.state
    row.state = said.pop("after", None) or state_after(kind, before)
    flag_modified(row, "state")
    said["happened_at"] = said.get("happened_at") or work.now
    step = BillStep(
        bill_id=row.id,
        kind=kind,
        before=before,
        after=row.state,
        entered_at=work.now,
        clerk_id=work.clerk.id,
        **said,
    )
    work.session.add(step)
    work.session.flush()
    return step


def put_steps(
    work: Work,
    rows: Iterable[HospitalBill],
    kind: BillStepKind,
    *,
    after: BillState | None = None,
    reference: str = "",
    text: str = "",
) -> None:
    """Take many locked bills the same step further in one go; see `put_step`."""
    values: list[Values] = []
    for row in rows:
        before = row.state
        row.state = after or state_after(kind, before)
        flag_modified(row, "state")
        values.append(
            {
                "bill_id": row.id,
                "kind": kind,
                "before": before,
                "after": row.state,
                "happened_at": work.now,
                "entered_at": work.now,
                "clerk_id": work.clerk.id,
                "reference": reference,
                "text": text,
            }
        )
    work.session.flush()
    add_all(work.session, BillStep, values)


def reopen_lines(work: Work, bill_id: int, reasons: Mapping[int, CutReason]) -> None:
    """Take back what was decided about lines of a bill, by line; a person decides them anew."""
    values: list[Values] = [
        {
            "bill_id": bill_id,
            "line_id": line_id,
            "approved_fen": None,
            "reason": reason,
            "note": "",
            "undoubted": False,
            "clerk_id": work.clerk.id,
            "decided_at": work.now,
        }
        for line_id, reason in reasons.items()
    ]
    add_all(work.session, LineDecisionRow, values)


def found_more(work: Work, row: HospitalBill, faults: Iterable[Fault]) -> None:
    """Let a bill under review answer faults that a new check has found, by line and code.

    Lines that were accepted with all undoubted ones are open again, and a review that was
    finished is not any more.
    """
    new = tuple(faults)
    if not new:
        return
    decided = claims.decisions(work.session, row.id)
    reopened = {
        line_id: CutReason.of(code)
        for line_id, code in new
        if line_id in decided and decided[line_id].undoubted
    }
    reopen_lines(work, row.id, reopened)
    if row.state is BillState.REVIEWED:
        put_step(work, row, BillStepKind.RECHECKED)


def saved(work: Work, row: HospitalBill) -> ClaimSaved:
    """What the desk needs to go on with a bill."""
    work.session.flush()
    money = claims.moneys(work.session, [row.id])[row.id]
    return ClaimSaved(row.id, row.version, row.state, money)
