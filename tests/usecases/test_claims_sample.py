"""A share of the bills is drawn by a kept seed; a new check opens what it speaks against."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from station.domain.bill_findings import FindingCode
from station.domain.bill_records import BillFilter, BillState
from station.domain.claim_steps import BillStepKind
from station.domain.claims import ClaimTrouble, CutReason, LineState
from station.domain.problems import Refused
from station.storage.letters import TreatmentLetter
from station.usecases.bill_lists import BillList
from station.usecases.bills import CheckBills, ImportBills
from station.usecases.claims import AcceptUndoubted, ReviewSheet, SubmitReview
from station.usecases.claims_sample import DrawSample
from station.usecases.claims_steps import AnswerDispute, ApproveBill, DisputeBill
from station.usecases.prices import ImportPrices, PriceTemplate
from tests.exchange.hospital_books import GENERAL, MENTAL, patient_book, summary_book
from tests.usecases.test_bills import OTHER, write_letters

BY_NAME = {patient.name: patient for patient in GENERAL}


def test_doubtful_and_large_bills_are_always_drawn_and_the_others_pass_in_a_name(
    open_station, do, ask, leader
):
    write_letters(open_station, GENERAL)
    write_letters(open_station, MENTAL, OTHER)
    do(ImportBills("九院.xlsx", summary_book(GENERAL)))
    do(ImportBills("精神病院.xlsx", patient_book(MENTAL)))
    all_bills = ask(BillList(limit=500)).bills
    here = [each for each in all_bills if each.hospital_id == all_bills[0].hospital_id]
    period, hospital_id = here[0].period, here[0].hospital_id
    with pytest.raises(Refused) as wrong:
        do(DrawSample(hospital_id, period, 101, -1, -1))
    assert [each.code for each in wrong.value.problems] == [
        ClaimTrouble.SHARE_OUT_OF_RANGE,
        ClaimTrouble.SEED_OUT_OF_RANGE,
        ClaimTrouble.LEAST_NEGATIVE,
    ]
    drawn = do(DrawSample(hospital_id, period, 0, 300_000, seed=7))
    faulty = {each.id for each in here if each.faults}
    large = {each.id for each in here if each.lines_fen >= 300_000}
    assert set(drawn.chosen) == faulty | large
    assert large - faulty
    assert set(drawn.passed) == {each.id for each in here} - faulty - large
    states = {each.id: each.state for each in ask(BillList(limit=500)).bills}
    assert {states[each] for each in drawn.chosen} == {BillState.IN_REVIEW}
    assert {states[each] for each in drawn.passed} == {BillState.REVIEWED}
    assert {states[each.id] for each in all_bills if each not in here} == {BillState.CHECKED}

    passed = ask(ReviewSheet(drawn.passed[0]))
    (step,) = passed.steps
    assert (step.kind, step.seed, step.clerk) == (BillStepKind.PASSED, 7, "陈静")
    assert passed.money.pending == 0
    assert step.amount_fen == passed.money.payable_fen > 0
    approve = ApproveBill(drawn.passed[0], passed.sheet.summary.version)
    with pytest.raises(Refused):
        do(approve)
    assert do(approve, by=leader).state is BillState.APPROVED
    with pytest.raises(Refused) as empty:
        do(DrawSample(hospital_id, period, 100, 0, seed=8))
    assert empty.value.problems[0].code is ClaimTrouble.NOTHING_TO_DRAW
    made_up = do(DrawSample(None, "", 100, 10**9))
    assert not made_up.passed
    assert made_up.seed >= 0


def test_a_new_check_opens_what_it_speaks_against_and_leaves_alone_what_was_approved(
    open_station, do, ask, leader
):
    patients = [BY_NAME["程三妹"], BY_NAME["贝水生"], BY_NAME["冼 阿妹"]]
    write_letters(open_station, patients)
    do(ImportBills("九院.xlsx", summary_book(patients)))
    ids = {each.name: each.id for each in ask(BillList()).bills}
    for bill_id in ids.values():
        saved = do(AcceptUndoubted(bill_id, 1))
        if bill_id != ids["冼 阿妹"]:
            saved = do(SubmitReview(bill_id, saved.version))
        if bill_id == ids["贝水生"]:
            do(ApproveBill(bill_id, saved.version), by=leader)
    with Session(open_station.engine) as session, session.begin():
        for letter in session.query(TreatmentLetter):
            letter.name = "钱多多"
    found = {each.bill: each.code for each in do(CheckBills()).findings}
    assert set(found) >= set(ids.values())
    sheets = {name: ask(ReviewSheet(bill_id)) for name, bill_id in ids.items()}
    assert sheets["程三妹"].sheet.summary.state is BillState.IN_REVIEW
    assert sheets["程三妹"].steps[-1].kind is BillStepKind.RECHECKED
    assert [each.code for each in sheets["程三妹"].bill_findings] == [
        FindingCode.LETTER_OF_OTHER_PERSON
    ]
    assert sheets["贝水生"].sheet.summary.state is BillState.APPROVED
    assert sheets["贝水生"].bill_findings == ()
    assert sheets["冼 阿妹"].sheet.summary.state is BillState.IN_REVIEW
    assert do(CheckBills()).bills == 3
    assert ask(ReviewSheet(ids["程三妹"])).steps == sheets["程三妹"].steps


def test_a_decision_that_a_check_has_opened_while_the_hospital_objects_does_not_stand(
    open_station, do, ask
):
    clean = BY_NAME["程三妹"]
    write_letters(open_station, [clean])
    do(ImportBills("九院.xlsx", summary_book([clean])))
    (bill,) = ask(BillList()).bills
    do(SubmitReview(bill.id, do(AcceptUndoubted(bill.id, 1)).version))
    do(DisputeBill("d-1", bill.id, "", "少算"))
    do(ImportPrices("价格.xlsx", ask(PriceTemplate())))
    do(CheckBills())
    sheet = ask(ReviewSheet(bill.id))
    assert (sheet.sheet.summary.state, sheet.money.pending > 0) == (BillState.DISPUTED, True)
    version = sheet.sheet.summary.version
    with pytest.raises(Refused) as found:
        do(AnswerDispute(bill.id, version, stands=True, text="维持"))
    assert found.value.problems[0].code is ClaimTrouble.LINES_PENDING
    anew = do(AnswerDispute(bill.id, version, stands=False, text="重新核对"))
    assert anew.state is BillState.IN_REVIEW


def test_a_line_that_was_accepted_without_doubt_is_open_again_when_a_check_doubts_it(
    open_station, do, ask
):
    outside = BY_NAME["苗旺"]
    write_letters(open_station, [outside])
    clean = replace(outside, extra=(), faults=frozenset())
    do(ImportBills("九院.xlsx", summary_book([clean])))
    (bill,) = ask(BillList()).bills
    saved = do(AcceptUndoubted(bill.id, 1))
    assert saved.money.pending == 0
    do(ImportPrices("价格.xlsx", ask(PriceTemplate())))
    do(CheckBills())
    sheet = ask(ReviewSheet(bill.id))
    assert {each.state for each in sheet.doubtful} == {LineState.PENDING}
    assert {each.decision.reason for each in sheet.doubtful} == {CutReason.NOT_LISTED}
    assert 0 < sheet.money.pending < len(sheet.lines)
    assert ask(BillList(BillFilter(states=frozenset({BillState.IN_REVIEW})))).bills
