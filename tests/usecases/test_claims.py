"""A bill is reviewed line by line, approved by another person, and disputed; money follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from station.domain.accounts import Clerk
from station.domain.bill_findings import FindingCode
from station.domain.bill_records import BillFilter, BillState
from station.domain.claim_records import Place
from station.domain.claim_steps import BillStepKind, PatientAnswer
from station.domain.claims import (
    ClaimTrouble,
    CutReason,
    DecidedLine,
    LineState,
    PayerKind,
    Wish,
    bill_money,
    line_sums,
)
from station.domain.permissions import STARTING_ROLES, Permission, Role
from station.domain.problems import Conflict, NotAllowed, Refused, WorkTrouble
from station.storage import claims
from station.storage.bills import HospitalBill
from station.storage.letters import TreatmentLetter
from station.usecases.bill_lists import BillList
from station.usecases.bills import CheckBills, ImportBills
from station.usecases.claims import AcceptUndoubted, DecideLines, ReviewSheet, SubmitReview
from station.usecases.claims_steps import (
    AnswerDispute,
    ApproveBill,
    AskPatient,
    DisputeBill,
    NameLetter,
    RejectBill,
    RestoreBill,
    ReturnBill,
    SetPayers,
)
from tests.exchange.hospital_books import BED, CT, GENERAL, INFUSION, PLATE, summary_book
from tests.usecases.test_bills import write_letters

BY_NAME = {patient.name: patient for patient in GENERAL}


@pytest.fixture
def bring(open_station, do, ask):
    """Bring bills of these patients in, and answer the ids of the bills by name."""

    def brought(*patients) -> dict[str, int]:
        write_letters(open_station, patients)
        do(ImportBills("九院.xlsx", summary_book(patients)))
        return {each.name: each.id for each in ask(BillList(limit=500)).bills}

    return brought


@pytest.fixture
def refused(do, ask):
    """The codes of what stands in the way of a deed or question."""

    def codes(deed, **more) -> list:
        with pytest.raises(Refused) as found:
            do(deed, **more)
        return [problem.code for problem in found.value.problems]

    return codes


def accept_all(do, bill_id, note="已核对"):
    """Review a bill in which every line is accepted."""
    saved = do(AcceptUndoubted(bill_id, 1))
    return do(SubmitReview(bill_id, saved.version, note))


def test_doubtful_lines_are_decided_one_by_one_the_rest_in_one_go_and_another_approves(
    bring, do, ask, refused, leader
):
    double = replace(BY_NAME["储大有"], more_claim=0, extra=((1, PLATE), (1, PLATE), (9, CT)))
    ids = bring(double, BY_NAME["贝水生"])
    bill_id = ids["储大有"]
    sheet = ask(ReviewSheet(bill_id))
    twice, outside = sheet.doubtful
    assert [twice.line.name, outside.line.name] == ["钢板(国产)", "胸部CT平扫"]
    assert [each.state for each in sheet.lines] == [LineState.PENDING] * len(sheet.lines)
    assert sheet.money.pending_fen == sheet.money.lines_fen == sheet.sheet.summary.lines_fen
    assert twice.proposal.reason is CutReason.DUPLICATE_LINE

    version = sheet.sheet.summary.version
    assert refused(SubmitReview(bill_id, version)) == [ClaimTrouble.LINES_PENDING]
    cut = do(DecideLines(bill_id, version, (twice.id,), 0, note="术中只用一块"))
    assert (cut.state, cut.money.cut_fen) == (BillState.IN_REVIEW, 420_000)
    with pytest.raises(Conflict):
        do(DecideLines(bill_id, version, (outside.id,)), by=leader)
    accepted = do(AcceptUndoubted(bill_id, cut.version))
    assert accepted.money.pending == 1
    part = do(DecideLines(bill_id, accepted.version, (outside.id,), 15_000))
    done = do(SubmitReview(bill_id, part.version))
    money = done.money
    assert done.state is BillState.REVIEWED
    assert (money.pending, money.cut_fen) == (0, 420_000 + 6_000)
    assert money.payable_fen == money.lines_fen - money.cut_fen

    assert refused(ApproveBill(bill_id, done.version)) == [ClaimTrouble.SAME_PERSON]
    approved = do(ApproveBill(bill_id, done.version), by=leader)
    assert approved.state is BillState.APPROVED
    sheet = ask(ReviewSheet(bill_id))
    decided = {each.id: each for each in sheet.lines}
    told = (decided[twice.id].decision, decided[outside.id].decision)
    assert [each.reason for each in told] == [CutReason.DUPLICATE_LINE, CutReason.OUTSIDE_STAY]
    assert told[0].clerk == "陈静"
    kinds = [each.kind for each in sheet.steps]
    assert kinds == [BillStepKind.STARTED, BillStepKind.SUBMITTED, BillStepKind.APPROVED]
    assert sheet.steps[-1].amount_fen == money.payable_fen
    again = DecideLines(bill_id, approved.version, (twice.id,))
    assert refused(again) == [ClaimTrouble.NOT_IN_STATE]
    listed = ask(BillList(BillFilter(states=frozenset({BillState.APPROVED})))).bills
    assert [each.id for each in listed] == [bill_id]


def test_bed_days_over_the_stay_are_proposed_to_be_cut_and_never_cut_unasked(bring, do, ask):
    beds = ((0, (*BED[:4], 5, 38)),)
    bill_id = bring(replace(BY_NAME["苗旺"], extra=beds, charged_days=0))["苗旺"]
    [line] = ask(ReviewSheet(bill_id)).doubtful
    wish = line.proposal
    assert (wish.approved_fen, wish.reason) == (3 * 3_800, CutReason.BED_DAYS_DIFFER)
    assert [each.code for each in line.findings] == [FindingCode.BED_DAYS_DIFFER]
    accepted = do(AcceptUndoubted(bill_id, 1))
    assert (accepted.money.pending, accepted.money.cut_fen) == (1, 0)
    cut = do(DecideLines(bill_id, accepted.version, (line.id,), wish.approved_fen))
    assert (cut.money.pending, cut.money.cut_fen) == (0, 2 * 3_800)
    [line] = ask(ReviewSheet(bill_id)).doubtful
    assert line.decision.reason is CutReason.BED_DAYS_DIFFER


def test_a_refund_and_its_charge_are_decided_together_and_a_raise_needs_its_note(
    bring, do, ask, refused
):
    bill_id = bring(BY_NAME["贝水生"])["贝水生"]
    sheet = ask(ReviewSheet(bill_id))
    refund = next(line for line in sheet.lines if line.line.amount_fen < 0)
    charge = next(line for line in sheet.lines if line.id == refund.pair_id)
    assert not refund.doubtful
    assert charge.pair_id == refund.id
    reason = CutReason.NOT_NEEDED
    in_parts = DecideLines(bill_id, 1, (charge.id,), 1_000, reason)
    assert set(refused(in_parts)) == {ClaimTrouble.PAIR_IN_PARTS}
    cut = do(DecideLines(bill_id, 1, (refund.id,), 0, reason))
    assert (cut.money.cut_fen, cut.money.approved_fen) == (0, 0)
    assert cut.money.pending == len(sheet.lines) - 2
    both = do(DecideLines(bill_id, cut.version, (charge.id,)))
    assert (both.money.approved_fen, both.money.raised_fen) == (0, 0)
    other = next(line for line in sheet.lines if line.pair_id is None)
    more = other.line.amount_fen + 100
    raised = DecideLines(bill_id, both.version, (other.id,), more)
    assert refused(raised) == [ClaimTrouble.RAISE_NOTE_MISSING]
    done = do(replace(raised, note="补收差额"))
    assert done.money.raised_fen == 100
    assert refused(replace(raised, version=done.version, line_ids=(9_999,))) == [
        ClaimTrouble.LINE_UNKNOWN
    ]


def test_against_a_whole_bill_a_note_is_asked_for_and_above_the_claim_a_reason(
    bring, do, refused, leader
):
    less = replace(BY_NAME["符有财"], more_total=0, more_claim=-30, faults=frozenset())
    bill_id = bring(less)["符有财"]
    saved = do(AcceptUndoubted(bill_id, 1))
    assert refused(SubmitReview(bill_id, saved.version)) == [ClaimTrouble.BILL_FAULTS_OPEN]
    done = do(SubmitReview(bill_id, saved.version, "医院少报，已电话核对"))
    assert done.money.above_fen == 3_000
    approve = ApproveBill(bill_id, done.version)
    assert refused(approve, by=leader) == [ClaimTrouble.ABOVE_CLAIMED]
    assert do(replace(approve, reason="按明细结算"), by=leader).state is BillState.APPROVED


def test_without_a_letter_nothing_is_approved_until_the_bills_letter_is_named(
    bring, do, ask, refused, leader
):
    wrong = replace(BY_NAME["程三妹"], letter="", faults=frozenset())
    ids = bring(wrong, BY_NAME["苗旺"])
    bill_id, right = ids["程三妹"], BY_NAME["苗旺"].letter
    done = accept_all(do, bill_id)
    approve = ApproveBill(bill_id, done.version, "情况特殊")
    assert refused(approve, by=leader) == [ClaimTrouble.WITHOUT_LETTER]
    naming = NameLetter(bill_id, done.version, right, "医院漏填")
    assert refused(naming) == [ClaimTrouble.NOT_IN_STATE]
    back = do(ReturnBill(bill_id, done.version, "补介绍信号"), by=leader)
    unknown = replace(naming, version=back.version, letter="救介〔2020〕1号")
    assert refused(unknown) == [ClaimTrouble.LETTER_UNKNOWN]
    named = do(replace(unknown, letter=right))
    sheet = ask(ReviewSheet(bill_id))
    assert sheet.sheet.summary.letter == right
    assert (sheet.steps[-1].kind, sheet.steps[-1].reference) == (BillStepKind.LETTER_NAMED, "")
    assert [each.code for each in sheet.bill_findings] == [FindingCode.LETTER_OF_OTHER_PERSON]
    done = do(SubmitReview(bill_id, named.version, "同一人，已核对证件"))
    approve = ApproveBill(bill_id, done.version)
    assert refused(approve, by=leader) == [ClaimTrouble.GRAVE_FAULTS]
    assert do(replace(approve, reason="同一人"), by=leader).state is BillState.APPROVED


def test_a_line_that_the_patient_denies_is_open_again(bring, do, ask, refused):
    bill_id = bring(BY_NAME["程三妹"])["程三妹"]
    saved = do(AcceptUndoubted(bill_id, 1))
    line = next(x for x in ask(ReviewSheet(bill_id)).lines if x.line.name == INFUSION[1])
    asking = AskPatient("asked-1", bill_id, PatientAnswer.DENIED, "没有输过", (line.id,))
    denied = do(asking)
    assert denied.money.pending == 1
    assert do(asking).version == denied.version
    assert refused(SubmitReview(bill_id, denied.version)) == [ClaimTrouble.LINES_PENDING]
    do(AcceptUndoubted(bill_id, denied.version))
    sheet = ask(ReviewSheet(bill_id))
    assert [each.id for each in sheet.doubtful] == [line.id]
    step = sheet.steps[-1]
    assert (step.kind, step.answer, step.line) == (
        BillStepKind.ASKED,
        PatientAnswer.DENIED,
        line.line.number,
    )
    assert sheet.doubtful[0].decision.reason is CutReason.DENIED_BY_PATIENT
    assert sheet.doubtful[0].proposal == Wish(0, CutReason.DENIED_BY_PATIENT)
    cut = do(
        DecideLines(
            bill_id, sheet.sheet.summary.version, (line.id,), 0, CutReason.DENIED_BY_PATIENT
        )
    )
    assert do(SubmitReview(bill_id, cut.version)).money.cut_fen == line.line.amount_fen
    other = next(x for x in sheet.lines if not x.doubtful)
    sure = replace(asking, client_id="asked-3", answer=PatientAnswer.CONFIRMED)
    assert do(replace(sure, line_ids=())).state is BillState.REVIEWED
    late = do(replace(asking, client_id="asked-4", line_ids=(other.id,)))
    assert (late.state, late.money.pending) == (BillState.IN_REVIEW, 1)
    with pytest.raises(Refused):
        do(replace(asking, client_id="asked-2", line_ids=(9_999,)))
    assert saved.money.pending == 0


def test_who_pays_is_asked_in_order_and_nothing_is_left_to_approve_of_a_bill_paid_by_others(
    bring, do, refused, leader
):
    bill_id = bring(BY_NAME["𬭎小满"])["𬭎小满"]
    saved = do(AcceptUndoubted(bill_id, 1))
    assert saved.money.insured_fen == 250_050
    payable = saved.money.payable_fen
    aid = SetPayers(bill_id, saved.version, {PayerKind.MEDICAL_AID: 10_000}, "救助〔2026〕5号")
    helped = do(aid)
    assert helped.money.payable_fen == payable - 10_000
    too_much = replace(aid, version=helped.version, shares={PayerKind.FAMILY: 99_999_999})
    assert refused(too_much) == [ClaimTrouble.SHARES_TOO_LARGE]
    family = {PayerKind.FAMILY: payable}
    paid = do(replace(too_much, shares=family))
    assert (paid.money.payable_fen, paid.money.shares[PayerKind.MEDICAL_AID]) == (0, 0)
    done = do(SubmitReview(bill_id, paid.version))
    nothing = ApproveBill(bill_id, done.version)
    assert refused(nothing, by=leader) == [ClaimTrouble.NOTHING_TO_PAY]
    back = do(replace(too_much, version=done.version, shares={}))
    assert back.money.payable_fen == payable
    assert do(replace(nothing, version=back.version), by=leader).state is BillState.APPROVED
    again = replace(too_much, version=back.version + 1, shares={})
    assert refused(again) == [ClaimTrouble.NOT_IN_STATE]


def test_a_hospital_that_does_not_agree_gets_an_answer_and_a_bill_can_go_back(
    bring, do, ask, refused, leader
):
    bill_id = bring(BY_NAME["程三妹"])["程三妹"]
    done = accept_all(do, bill_id)
    approved = do(ApproveBill(bill_id, done.version), by=leader)
    objection = DisputeBill("letter-1", bill_id, "九院函〔2026〕8号", "少算一次换药")
    disputed = do(objection)
    assert do(objection).version == disputed.version
    assert disputed.state is BillState.DISPUTED
    answer = AnswerDispute(bill_id, disputed.version, stands=True, text="经核对，维持原核定")
    assert do(answer).state is BillState.APPROVED
    second = do(replace(objection, client_id="letter-2"))
    opened = do(replace(answer, version=second.version, stands=False))
    assert opened.state is BillState.IN_REVIEW
    by_leader = do(SubmitReview(bill_id, opened.version, "重新核对"), by=leader)
    mine = ApproveBill(bill_id, by_leader.version)
    assert refused(mine, by=leader) == [ClaimTrouble.SAME_PERSON]
    again = do(ReturnBill(bill_id, by_leader.version, "由财务重审"), by=leader)
    returned = do(SubmitReview(bill_id, again.version, "重新核对"))
    overruled = ApproveBill(bill_id, returned.version)
    in_force = do(overruled, by=leader)
    returned = do(
        SubmitReview(bill_id, do(ReturnBill(bill_id, in_force.version, "补件"), by=leader).version)
    )
    given = ReturnBill(bill_id, returned.version, " ")
    assert refused(given, by=leader) == [ClaimTrouble.TEXT_MISSING]
    assert do(replace(given, reason="缺病程记录"), by=leader).state is BillState.IN_REVIEW
    steps = ask(ReviewSheet(bill_id)).steps
    said = [(each.kind, each.reference) for each in steps if each.kind is BillStepKind.DISPUTED]
    assert said == [(BillStepKind.DISPUTED, "九院函〔2026〕8号")] * 2
    assert approved.version < disputed.version


def test_a_rejected_bill_comes_back_once_as_a_new_one_that_nothing_is_held_against(
    bring, do, ask, refused
):
    patient = BY_NAME["程三妹"]
    bill_id = bring(patient)["程三妹"]
    no_reason = RejectBill(bill_id, 1, CutReason.NO_LETTER, "")
    assert refused(no_reason) == [ClaimTrouble.TEXT_MISSING]
    gone = do(replace(no_reason, note="病历缺失"))
    assert (gone.state, gone.money.payable_fen) == (BillState.REJECTED, 0)
    assert gone.money.cut_fen == gone.money.lines_fen
    new = do(RestoreBill(bill_id, gone.version, "病历已补齐"))
    assert new.bill_id != bill_id
    assert (new.state, new.money.pending_fen) == (BillState.CHECKED, gone.money.lines_fen)
    assert ask(ReviewSheet(bill_id)).sheet.summary.state is BillState.RESTORED
    assert ask(ReviewSheet(new.bill_id)).sheet.findings == ()
    assert ask(ReviewSheet(bill_id)).steps[-1].other_bill_id == new.bill_id
    assert do(ImportBills("九院.xlsx", summary_book([patient]))).added == 0
    assert do(CheckBills()).findings == ()
    second = do(RejectBill(new.bill_id, new.version, CutReason.OTHER, "仍缺"))
    again = RestoreBill(new.bill_id, second.version, "再来")
    assert refused(again) == [ClaimTrouble.RESTORED_BEFORE]


def test_from_the_day_on_which_the_help_ended_the_costs_are_not_the_stations(
    open_station, bring, do, ask
):
    patient = BY_NAME["程三妹"]
    bill_id = bring(patient)["程三妹"]
    since = patient.admitted + timedelta(days=4)
    saved = do(AcceptUndoubted(bill_id, 1))
    assert saved.money.shares[PayerKind.FAMILY] == 0
    with Session(open_station.engine) as session, session.begin():
        bill = session.get_one(HospitalBill, bill_id)
        letter = session.get_one(TreatmentLetter, bill.letter_id)
        letter.not_eligible_from = since
        later = {x.line.number for x in ask(ReviewSheet(bill_id)).lines if x.line.day >= since}
    do(CheckBills())
    sheet = ask(ReviewSheet(bill_id))
    after = sum(x.line.amount_fen for x in sheet.lines if x.line.number in later)
    assert sheet.money.shares[PayerKind.FAMILY] == after > 0
    assert sheet.money.payable_fen == sheet.money.lines_fen - after
    with Session(open_station.engine) as session:
        assert claims.moneys(session, [bill_id, 99]) == {bill_id: sheet.money}
    changed = do(
        DecideLines(
            bill_id, sheet.sheet.summary.version, (sheet.lines[0].id,), 1, CutReason.NOT_NEEDED
        )
    )
    lines = ask(ReviewSheet(bill_id)).lines
    decided = [DecidedLine(x.line.amount_fen, x.approved_fen, x.line.day) for x in lines]
    claimed = sheet.sheet.summary.asked_fen
    assert changed.money == bill_money(line_sums(decided, since), claimed, 0)


def test_the_sheet_leads_to_the_bills_beside_it_and_shows_where_the_patient_was(bring, ask):
    ids = bring(*GENERAL[:5])
    order = [each.id for each in ask(BillList()).bills]
    beside = [ask(ReviewSheet(each)).neighbours for each in order]
    assert [each.position for each in beside] == [1, 2, 3, 4, 5]
    assert {each.total for each in beside} == {5}
    assert [each.previous_id for each in beside] == [None, *order[:-1]]
    assert [each.next_id for each in beside] == [*order[1:], None]
    clean = BillFilter(doubtful=False)
    outside = ask(ReviewSheet(order[0], clean)).neighbours
    assert (outside.position, outside.previous_id) == (0, None)
    days = ask(ReviewSheet(ids["程三妹"])).days
    patient = BY_NAME["程三妹"]
    assert [days[0].day, days[-1].day] == [
        patient.admitted - timedelta(days=1),
        patient.discharged + timedelta(days=1),
    ]
    assert {each.place for each in days} == {Place.UNKNOWN}


def test_who_may_only_look_decides_nothing_and_who_reviews_approves_nothing(
    open_station, bring, clerk
):
    bill_id = bring(BY_NAME["程三妹"])["程三妹"]
    sees = replace(clerk, permissions=frozenset({Permission.CLAIMS_SEE}))
    finance = Clerk(1, "chen", "陈静", STARTING_ROLES[Role.FINANCE])
    with pytest.raises(NotAllowed):
        open_station.do(AcceptUndoubted(bill_id, 1), sees)
    with pytest.raises(NotAllowed):
        open_station.do(ApproveBill(bill_id, 1), finance)
    assert open_station.ask(ReviewSheet(bill_id), sees).money.pending
    with pytest.raises(Refused) as found:
        open_station.do(AcceptUndoubted(99, 1), finance)
    assert found.value.problems[0].code is WorkTrouble.NOT_THERE
