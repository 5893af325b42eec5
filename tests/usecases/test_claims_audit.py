"""Three departments hear the same bills; what they sign stays, what differs is reviewed anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy.orm import Session

from station.domain.bill_records import BillState
from station.domain.claim_audits import AuditVerdict, Department, JointTrouble, Seat
from station.domain.claims import ClaimTrouble
from station.domain.problems import Conflict, Refused
from station.storage.hospitals import Hospital
from station.usecases.bill_lists import BillList
from station.usecases.bills import ImportBills
from station.usecases.claims import AcceptUndoubted, ReviewSheet, SubmitReview
from station.usecases.claims_audit import (
    AuditDays,
    AuditSheet,
    OpenAuditDay,
    SeatAudit,
    SignMinutes,
    TickAudit,
)
from station.usecases.claims_steps import ApproveBill, ReturnBill
from tests.exchange.hospital_books import GENERAL, summary_book
from tests.usecases.test_bills import write_letters

NAMES = ("程三妹", "贝水生", "冼 阿妹")
SEATS = (
    Seat(Department.CIVIL_AFFAIRS, "周科", "救助科长"),
    Seat(Department.HEALTH, "吴医", "医政科"),
    Seat(Department.FINANCE, "郑会", "社保科"),
)


@pytest.fixture
def reviewed(open_station, do, ask) -> dict[str, int]:
    """Three reviewed bills without a fault, by name."""
    patients = [each for each in GENERAL if each.name in NAMES]
    write_letters(open_station, patients)
    do(ImportBills("九院.xlsx", summary_book(patients)))
    ids = {each.name: each.id for each in ask(BillList()).bills}
    for bill_id in ids.values():
        do(SubmitReview(bill_id, do(AcceptUndoubted(bill_id, 1)).version))
    return ids


def refused(do, deed, **more) -> list:
    with pytest.raises(Refused) as found:
        do(deed, **more)
    return [problem.code for problem in found.value.problems]


def test_minutes_are_signed_when_all_have_spoken_and_freeze_the_figures(
    open_station, reviewed, do, ask, leader
):
    with Session(open_station.engine) as session:
        hospital = session.query(Hospital.id).scalar()
    opening = OpenAuditDay(
        "day-1", hospital, "2026Q3", date(2026, 11, 20), 100, 0, seed=5, place="二楼会议室"
    )
    assert refused(do, replace(opening, period="2020Q1")) == [JointTrouble.NO_BILLS]
    assert refused(do, replace(opening, seats=SEATS[:1] * 2)) == [JointTrouble.SEAT_TWICE]
    day = do(opening)
    assert do(opening) == day
    assert {each.bill_id for each in day.on_table} == set(reviewed.values())
    assert day.total.payable_fen == sum(each.figures.payable_fen for each in day.bills) > 0
    first, second, third = (reviewed[name] for name in NAMES)
    approve = ApproveBill(first, ask(ReviewSheet(first)).sheet.summary.version)
    assert refused(do, approve, by=leader) == [ClaimTrouble.NOT_IN_STATE]

    signing = SignMinutes(day.id, day.version, "同意拨付")
    assert refused(do, replace(signing, conclusion=" "), by=leader) == [
        JointTrouble.SEAT_MISSING,
        JointTrouble.CONCLUSION_MISSING,
        JointTrouble.VERDICT_MISSING,
    ]
    seated = do(SeatAudit(day.id, day.version, SEATS))
    assert seated.seats == SEATS
    with pytest.raises(Conflict):
        do(SeatAudit(day.id, day.version, SEATS))
    agree = TickAudit(day.id, (first, second, third), Department.HEALTH, AuditVerdict.AGREED)
    for department in Department:
        do(replace(agree, department=department))
    differs = replace(agree, bill_ids=(second,), verdict=AuditVerdict.DIFFERS)
    assert refused(do, differs) == [JointTrouble.REMARK_MISSING]
    assert refused(do, replace(agree, bill_ids=(99,))) == [JointTrouble.BILL_UNKNOWN]
    do(replace(differs, remark="床位费标准待查"))
    version = ask(ReviewSheet(third)).sheet.summary.version
    do(ReturnBill(third, version, "医院要求补件"), by=leader)
    table = ask(AuditSheet(day.id))
    assert {each.bill_id: each.is_out for each in table.bills} == {
        first: False,
        second: False,
        third: True,
    }
    signed = do(SignMinutes(day.id, table.version, "一致的同意拨付"), by=leader)
    assert (signed.signed_by, signed.total) == ("马站长", table.total)
    states = {each.id: each.state for each in ask(BillList()).bills}
    assert [states[each] for each in (first, second, third)] == [
        BillState.AUDITED,
        BillState.IN_REVIEW,
        BillState.IN_REVIEW,
    ]
    assert refused(do, replace(agree, bill_ids=(first,))) == [JointTrouble.SIGNED]
    assert ask(ReviewSheet(second)).steps[-1].text == "床位费标准待查"
    approve = replace(approve, version=ask(ReviewSheet(first)).sheet.summary.version)
    assert do(approve, by=leader).state is BillState.APPROVED
    assert ask(AuditSheet(day.id)).total == signed.total
    (line,) = ask(AuditDays())
    assert (line.id, line.bills, line.hospital) == (day.id, 3, "市第九人民医院")

    again = do(SubmitReview(second, ask(ReviewSheet(second)).sheet.summary.version))
    assert again.state is BillState.REVIEWED
    next_day = do(replace(opening, client_id="day-2"))
    assert [each.bill_id for each in next_day.on_table] == [second]
    assert ask(AuditSheet(day.id)).bills[0].figures == signed.bills[0].figures


def test_a_joint_review_that_is_not_there_is_told(sqlite_station, clerk):
    tick = TickAudit(9, (1,), Department.HEALTH, AuditVerdict.AGREED)
    with pytest.raises(Refused) as found:
        sqlite_station.do(tick, clerk)
    assert found.value.problems[0].code is JointTrouble.NOT_FOUND
    with pytest.raises(Refused):
        sqlite_station.ask(AuditSheet(9), clerk)
