"""Writing a plan of bills down: bills, their lines and findings, many at a time."""

from __future__ import annotations

from sqlalchemy import select

from station.domain.bill_records import BillState
from station.domain.bills import Bill
from station.storage import bills
from station.storage.base import Values, add_all
from station.storage.bills import BillFinding, BillLayout, HospitalBill, HospitalBillLine
from station.storage.ledger_stays import add_numbered
from station.usecases.bill_facts import check_stored, finding_rows
from station.usecases.bill_plan import BillPlan, corrected_titles
from station.usecases.work import Work

_AT_ONCE = 100


def store(work: Work, plan: BillPlan) -> None:
    """Write all of it within the deed that is under way; earlier bills are checked anew."""
    new = plan.new
    for start in range(0, len(new), _AT_ONCE):
        some = new[start : start + _AT_ONCE]
        rows = [_bill(work, plan, place) for place in some]
        ids = add_numbered(work.session, HospitalBill, rows)
        plan.ids |= dict(zip(some, ids, strict=True))
        _add_lines(work, plan, some)
        work.progress.step(start + len(some), len(new))
    invoices = {plan.reading.bills[place].invoice for place in new}
    with_them = {row.id for row in bills.with_invoices(work.session, invoices)}
    check_stored(work, sorted(with_them - {plan.ids[place] for place in new}))
    _remember(work, plan)
    work.found |= {"bills": len(new), "hospital": plan.hospital, "workbook": plan.name}


def _bill(work: Work, plan: BillPlan, place: int) -> Values:
    bill, checked = plan.reading.bills[place], plan.checked[place]
    return {
        "client_id": plan.digests[place],
        "hospital_id": plan.hospital_id,
        "letter_id": None if checked.letter is None else checked.letter.id,
        "letter_text": bill.letter,
        "invoice": bill.invoice,
        "admission_number": bill.admission_number,
        "name": bill.name,
        "sex": bill.sex,
        "admitted": bill.admitted,
        "discharged": bill.discharged,
        "diagnosis": bill.diagnosis,
        "total_fen": bill.total_fen,
        "insured_fen": bill.insured_fen,
        "claimed_fen": bill.claimed_fen,
        "period": plan.reading.period,
        "file_name": plan.name,
        "file_sha256": plan.sha256,
        "sheet": bill.sheet,
        "row": bill.row,
        "state": BillState.CHECKED,
        "entered_at": work.now,
        "checked_at": work.now,
        "not_eligible_from": checked.not_eligible_from,
        "clerk_id": work.clerk.id,
        "version": 1,
        **checked.counts(),
    }


def _add_lines(work: Work, plan: BillPlan, places: list[int]) -> None:
    """The lines of some bills, and what was found in them."""
    rows: list[Values] = []
    for place in places:
        rows += _lines(plan.reading.bills[place], plan.ids[place])
    ids = iter(add_numbered(work.session, HospitalBillLine, rows))
    findings: list[Values] = []
    for place in places:
        numbers = [line.number for line in plan.reading.bills[place].lines]
        line_ids = dict(zip(numbers, ids, strict=False))  # the ids go on with the next bill
        findings += finding_rows(plan.ids[place], plan.checked[place], line_ids)
    add_all(work.session, BillFinding, findings)


def _lines(bill: Bill, bill_id: int) -> list[Values]:
    return [
        {
            "bill_id": bill_id,
            "position": line.number,
            "day": line.day,
            "code": line.code,
            "name": line.name,
            "category": line.category,
            "unit": line.unit,
            "quantity": line.quantity,
            "price_myriadths": line.price_myriadths,
            "amount_fen": line.amount_fen,
            "sheet": line.sheet,
            "row": line.row,
        }
        for line in bill.lines
    ]


def _remember(work: Work, plan: BillPlan) -> None:
    """Keep what a clerk has put right about the columns for the hospital's next workbook."""
    if plan.hospital_id is None:
        return
    of_hospital = select(BillLayout).where(BillLayout.hospital_id == plan.hospital_id)
    rows = {row.title: row for row in work.session.scalars(of_hospital)}
    for title, about in corrected_titles(plan.handed).items():
        if title in rows:
            rows[title].field = about
        else:
            row = BillLayout(hospital_id=plan.hospital_id, title=title, field=about)
            work.session.add(row)
