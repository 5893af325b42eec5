"""Approved bills are settled in batches: made, signed by two, paid in parts, taken back."""

from __future__ import annotations

from dataclasses import astuple, dataclass, replace
from datetime import timedelta
from io import BytesIO
from threading import Barrier, Thread

import pytest
from openpyxl import load_workbook
from sqlalchemy import func, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from station.domain.accounts import AccountTrouble, Clerk
from station.domain.batch_records import BatchFilter
from station.domain.batches import BatchState, BatchTrouble
from station.domain.bill_records import BillState
from station.domain.budgets import Age, Behind, BehindKind, BudgetTrouble
from station.domain.chart_figures import ChartSpan
from station.domain.claim_steps import BillStepKind
from station.domain.claims import CutReason
from station.domain.fen import capitals, written
from station.domain.letter_records import LetterFilter
from station.domain.letters import LetterClosing, LetterState
from station.domain.papers import PaperKind
from station.domain.permissions import STARTING_ROLES, Role
from station.domain.problems import Conflict, NotAllowed, Refused
from station.storage.accounts import ClerkRow
from station.storage.audit import AuditEntry
from station.storage.batches import BatchPayment, ClaimBatch, ClaimBatchBill
from station.storage.bills import HospitalBill
from station.storage.claims import moneys
from station.storage.letters import TreatmentLetter
from station.usecases.accounts import SecondClerk
from station.usecases.batch_lists import BatchBook, BatchNamed, BatchSheet
from station.usecases.batch_payments import PayBatch, ReversePayment
from station.usecases.batches import (
    LeaveOut,
    MakeBatch,
    ReverseBatch,
    SignBatch,
    TakeIn,
    WithdrawBatch,
)
from station.usecases.bill_lists import BillList
from station.usecases.bills import ImportBills
from station.usecases.budgets import BudgetOfYear, LinesBehind, SetBudget
from station.usecases.charts import CostChart, CostsBehind
from station.usecases.claims import AcceptUndoubted, DecideLines, ReviewSheet, SubmitReview
from station.usecases.claims_steps import ApproveBill
from station.usecases.hospitals import HospitalList, KeepHospital
from station.usecases.letter_lists import LetterList
from station.usecases.letters import CloseLetter
from station.usecases.papers_batch import (
    BatchPreview,
    ExportBatch,
    PrintPaymentRequest,
    PrintSettlement,
)
from station.usecases.passwords import hashed
from station.usecases.work import Station
from tests import make, residents
from tests.conftest import Clock
from tests.exchange.hospital_books import GENERAL, summary_book
from tests.pdf_text import words as text_of
from tests.usecases.test_bills import write_letters

CLEAN = tuple(p for p in GENERAL if p.name in {"程三妹", "𬭎小满", "贝水生"})
SECOND = SecondClerk("ma", "Zhan-2026")


def approve(station, clerk, leader, bill_id, cut_fen=0):
    """Review a bill, cut something of its first line, and let another approve it."""
    version = 1
    if cut_fen:
        line = next(x for x in station.ask(ReviewSheet(bill_id), clerk).lines if x.pair_id is None)
        less = line.line.amount_fen - cut_fen
        cut = DecideLines(bill_id, version, (line.id,), less, CutReason.NOT_NEEDED)
        version = station.do(cut, clerk).answer.version
    version = station.do(AcceptUndoubted(bill_id, version), clerk).answer.version
    version = station.do(SubmitReview(bill_id, version, "已核对"), clerk).answer.version
    station.do(ApproveBill(bill_id, version), leader)


@pytest.fixture
def bills(open_station, do, ask, clerk, leader) -> dict[str, int]:
    """Three approved bills of one hospital and quarter, by name; the password of the leader."""
    make.name_plate(open_station)
    write_letters(open_station, CLEAN)
    do(ImportBills("九院.xlsx", summary_book(CLEAN)))
    ids = {each.name: each.id for each in ask(BillList(limit=500)).bills}
    for number, bill_id in enumerate(ids.values()):
        approve(open_station, clerk, leader, bill_id, cut_fen=number * 100 + 1)
    with Session(open_station.engine) as session, session.begin():
        row = session.scalars(select(ClerkRow).where(ClerkRow.login == "ma")).one()
        row.password_hash = hashed(SECOND.password)
    return ids


@pytest.fixture
def ready(bills, ask):
    (found,) = ask(BatchBook()).ready
    return found


@pytest.fixture
def draft(do, ready):
    return do(MakeBatch("form-1", ready.hospital_id, ready.period))


@pytest.fixture
def signed(do, ask, draft):
    seen = ask(BatchSheet(draft.id)).figures.payable_fen
    return do(SignBatch(draft.id, draft.version, seen, SECOND))


@dataclass
class Desk:
    """The station with its two clerks; a deed's answer, or the codes of why it is refused."""

    station: Station
    clerk: Clerk
    leader: Clerk
    clock: Clock

    def do(self, deed, by=None):
        return self.station.do(deed, by or self.clerk).answer

    def ask(self, question):
        return self.station.ask(question, self.clerk)

    def refused(self, deed, by=None) -> list:
        with pytest.raises(Refused) as found:
            self.do(deed, by)
        return [problem.code for problem in found.value.problems]

    @property
    def few(self) -> Clerk:
        """The first clerk with the rights of finance alone."""
        return replace(self.clerk, permissions=STARTING_ROLES[Role.FINANCE])


@pytest.fixture
def at(open_station, clerk, leader, clock) -> Desk:
    return Desk(open_station, clerk, leader, clock)


def states(station) -> set[BillState]:
    with Session(station.engine) as session:
        return set(session.scalars(select(HospitalBill.state)))


def count(station, table) -> int:
    with Session(station.engine) as session:
        return session.scalar(select(func.count()).select_from(table))


def test_a_quarter_goes_from_approved_bills_to_paid_and_says_one_sum_everywhere(at, bills, ready):
    with Session(at.station.engine) as session:
        payable = sum(m.payable_fen for m in moneys(session, list(bills.values())).values())
    assert (ready.bills, ready.payable_fen) == (len(CLEAN), payable)
    make_it = MakeBatch("form-1", ready.hospital_id, ready.period)
    saved = at.do(make_it)
    assert (saved.number, saved.state) == ("救结〔2026〕001号", BatchState.DRAFT)
    assert at.do(make_it) == saved
    assert count(at.station, ClaimBatch) == 1
    assert states(at.station) == {BillState.BATCHED}
    assert at.ask(BatchBook()).ready == ()
    sheet = at.ask(BatchSheet(saved.id))
    assert sheet.figures.payable_fen == sheet.summary.payable_fen == payable
    assert sheet.figures.adds_up
    assert sheet.figures.cut_fen == 1 + 101 + 201

    assert at.refused(PrintSettlement(saved.id)) == [BatchTrouble.NOT_SIGNED]
    assert "未签发" in text_of(at.ask(BatchPreview(PaperKind.SETTLEMENT, saved.id)))
    wrong = SignBatch(saved.id, saved.version, payable + 1, SECOND)
    assert at.refused(wrong) == [BatchTrouble.TOTAL_DIFFERS]
    signed = at.do(replace(wrong, seen_fen=payable))
    sheet = at.ask(BatchNamed(saved.number))
    assert (sheet.reviewer, sheet.approver, len(sheet.seal)) == ("陈静", "马站长", 64)

    paper = at.do(PrintSettlement(saved.id))
    text = text_of(paper.pdf)
    for word in (*(p.name for p in CLEAN), written(payable), capitals(payable), saved.number):
        assert word in text
    assert ("经办人：陈静" in text, "复核人：陈静" in text) == (True, False)
    request = text_of(at.do(PrintPaymentRequest(saved.id)).pdf)
    assert ("经办人：陈静" in request, "复核人：陈静" in request) == (True, False)
    assert f"￥{written(payable)}" in request
    assert capitals(payable) in request
    assert at.do(PrintSettlement(saved.id)).check_code == paper.check_code
    book = load_workbook(BytesIO(at.do(ExportBatch(saved.id)).content), data_only=True)
    sums = [round(cell.value * 100) for cell in book["结算审核表"][5 + len(CLEAN)][7:]]
    assert sums == list(astuple(sheet.figures))

    at.clock.pass_(days=3)
    part, rest = 100_000, payable - 100_000
    first = PayBatch("pay-1", saved.id, at.clock.now.date(), "国库拨〔2026〕77号", part)
    paid = at.do(first)
    assert (paid.state, at.do(first).version) == (BatchState.SIGNED, paid.version)
    assert count(at.station, BatchPayment) == 1
    second = replace(first, client_id="pay-2", reference="国库拨〔2026〕91号", amount_fen=rest + 1)
    assert at.refused(second) == [BatchTrouble.OVER_TOTAL]
    assert at.do(replace(second, amount_fen=rest)).state is BatchState.PAID
    assert states(at.station) == {BillState.PAID}
    (listed,) = at.ask(
        BatchBook(BatchFilter(year=2026, states=frozenset({BatchState.PAID})))
    ).batches
    assert (listed.paid_fen, listed.open_fen) == (payable, 0)
    assert at.refused(replace(second, client_id="pay-3", amount_fen=1, reference="x")) == [
        BatchTrouble.OVER_TOTAL
    ]
    assert signed.state is BatchState.SIGNED


def test_a_bill_is_left_out_with_its_reason_and_stands_in_one_batch_at_a_time(at, bills, ready):
    out = bills["程三妹"]
    deed = MakeBatch("form-1", ready.hospital_id, ready.period, left_out=((out, " "),))
    assert at.refused(deed) == [BatchTrouble.REASON_MISSING]
    assert at.refused(replace(deed, bill_ids=(999,), left_out=())) == [
        BatchTrouble.BILL_NOT_APPROVED
    ]
    first = at.do(replace(deed, left_out=((out, "票据未到"),)))
    sheet = at.ask(BatchSheet(first.id))
    assert [(x.bill.bill_id, x.left_out) for x in sheet.left_out] == [(out, "票据未到")]
    assert len(sheet.lines) == len(CLEAN) - 1
    text = text_of(at.ask(BatchPreview(PaperKind.SETTLEMENT, first.id)))
    assert "1人次" in text
    assert "（票据未到）" in text

    second = at.do(MakeBatch("form-2", ready.hospital_id, ready.period))
    assert second.number == "救结〔2026〕002号"
    held = TakeIn(first.id, first.version, out)
    assert at.refused(held) == [BatchTrouble.BILL_NOT_APPROVED]
    gone = at.do(WithdrawBatch(second.id, second.version, "并入上一批"))
    assert gone.state is BatchState.WITHDRAWN
    taken = at.do(held)
    assert len(at.ask(BatchSheet(first.id)).lines) == len(CLEAN)
    assert at.refused(MakeBatch("form-3", ready.hospital_id, ready.period)) == [
        BatchTrouble.NO_BILLS
    ]
    with pytest.raises(Conflict):
        at.do(LeaveOut(first.id, first.version, out, "旧页面"))
    left = at.do(LeaveOut(first.id, taken.version, out, "医院申诉"))
    (waiting,) = at.ask(BatchBook()).ready
    assert waiting.bills == 1
    assert at.refused(LeaveOut(first.id, left.version, out, "再来")) == [BatchTrouble.BILL_NOT_IN]
    with Session(at.station.engine) as session, pytest.raises(IntegrityError):
        session.execute(update(ClaimBatchBill).values(live=True))


def test_who_made_a_batch_does_not_approve_it_and_a_draft_is_not_paid(at, draft):
    seen = at.ask(BatchSheet(draft.id)).figures.payable_fen
    sign = SignBatch(draft.id, draft.version, seen, SECOND)
    assert at.refused(replace(sign, second=SecondClerk("ma", "falsch"))) == [
        AccountTrouble.WRONG_NAME_OR_PASSWORD
    ]
    with Session(at.station.engine) as session, session.begin():
        session.get_one(ClerkRow, 1).password_hash = hashed("Chen-2026")
    mine = replace(sign, second=SecondClerk("chen", "Chen-2026"))
    assert at.refused(mine, by=at.leader) == [BatchTrouble.SIGNED_BY_MAKER]
    assert at.refused(mine) == [AccountTrouble.SECOND_IS_THE_SAME]
    pay = PayBatch("pay-1", draft.id, at.clock.now.date(), "A-1", 100)
    assert at.refused(pay) == [BatchTrouble.NOT_SIGNED]
    assert at.refused(ReverseBatch(draft.id, draft.version, "x")) == [BatchTrouble.NOT_SIGNED]
    signed = at.do(sign)
    assert at.refused(WithdrawBatch(draft.id, signed.version, "x")) == [BatchTrouble.NOT_DRAFT]
    yesterday = at.clock.now.date() - timedelta(days=1)
    assert at.refused(replace(pay, paid_on=yesterday)) == [BatchTrouble.PAID_BEFORE_SIGNED]
    assert at.refused(replace(pay, batch_id=999)) == [BatchTrouble.NOT_FOUND]


def test_a_payment_and_then_the_batch_are_taken_back_and_every_row_stays(at, signed):
    payable = at.ask(BatchSheet(signed.id)).figures.payable_fen
    today = at.clock.now.date()
    at.do(PayBatch("pay-1", signed.id, today, "A-1", payable))
    (line,) = at.ask(BatchSheet(signed.id)).payments
    back = ReversePayment(line.payment.id, "户名不符退票", "T-9")
    assert at.refused(replace(back, reason="")) == [BatchTrouble.REASON_MISSING]
    with pytest.raises(NotAllowed):
        at.do(back, by=at.few)
    assert at.do(back).state is BatchState.SIGNED
    assert states(at.station) == {BillState.BATCHED}
    assert at.refused(back) == [BatchTrouble.PAYMENT_REVERSED]
    sheet = at.ask(BatchSheet(signed.id))
    assert [each.payment.amount_fen for each in sheet.payments] == [payable, -payable]
    assert [each.is_undone for each in sheet.payments] == [True, False]
    assert (sheet.paid_fen, sheet.summary.open_fen) == (0, payable)
    paid = at.do(PayBatch("pay-2", signed.id, today, "A-1", payable))
    assert paid.state is BatchState.PAID

    code = at.do(PrintSettlement(signed.id)).check_code
    over = ReverseBatch(signed.id, paid.version, "重复申报")
    with pytest.raises(NotAllowed):
        at.do(over, by=at.few)
    assert at.do(over, by=at.leader).state is BatchState.REVERSED
    sheet = at.ask(BatchSheet(signed.id))
    amounts = [each.payment.amount_fen for each in sheet.payments]
    assert amounts == [payable, -payable, payable, -payable]
    assert (sheet.reason, sheet.closed_by, sheet.figures.payable_fen) == (
        "重复申报",
        "马站长",
        payable,
    )
    assert states(at.station) == {BillState.REVERSED}
    assert at.refused(PrintSettlement(signed.id)) == [BatchTrouble.NOT_IN_FORCE]
    assert "存根" in text_of(at.ask(BatchPreview(PaperKind.PAYMENT, signed.id)))
    assert code in text_of(at.ask(BatchPreview(PaperKind.SETTLEMENT, signed.id)))
    (ready,) = at.ask(BatchBook()).ready
    again = at.do(MakeBatch("form-9", ready.hospital_id, ready.period))
    assert again.number == "救结〔2026〕002号"
    bill_id = sheet.lines[0].bill.bill_id
    kinds = [step.kind for step in at.ask(ReviewSheet(bill_id)).steps][2:]
    assert kinds == [
        *(BillStepKind.APPROVED, BillStepKind.BATCHED, BillStepKind.PAID),
        *(BillStepKind.REVERSED, BillStepKind.PAID, BillStepKind.REVERSED, BillStepKind.BATCHED),
    ]


def test_the_request_names_the_account_and_a_letter_whose_bills_are_paid_is_settled(at, signed):
    def found(state: LetterState) -> set[int]:
        return {each.id for each in at.ask(LetterList(LetterFilter(state=state))).letters}

    (hospital,) = at.ask(HospitalList())
    told = replace(hospital.facts, bank=" 模拟银行云川支行", account="3702-0123 ４５６７")
    at.do(KeepHospital(told, hospital.id, hospital.version))
    request = text_of(at.do(PrintPaymentRequest(signed.id)).pdf).replace(" ", "")
    for word in ("收款单位", hospital.name, "模拟银行云川支行", "370201234567"):
        assert word in request
    book = load_workbook(BytesIO(at.do(ExportBatch(signed.id)).content))
    sheet = {row[0].value: row[1].value for row in book["拨款申请"].rows}
    assert (sheet["收款单位"], sheet["账号"]) == (hospital.name, "3702 0123 4567")

    first, second, _third = at.ask(LetterList()).letters
    assert (first.bills, first.bills_open) == (1, 1)
    at.do(CloseLetter(first.id, first.version, LetterClosing.OTHER_PAYER, payer="医保"))
    assert found(LetterState.CLOSED) == {first.id}
    payable = at.ask(BatchSheet(signed.id)).figures.payable_fen
    spans = ChartSpan.of_year(2026)
    assert at.ask(CostChart(spans)).apart_fen == 0
    at.do(PayBatch("pay-1", signed.id, at.clock.now.date(), "A-1", payable))
    assert at.ask(CostChart(spans)).apart_fen == payable  # these letters were for nobody's stay
    stay = residents.stay(at.station, residents.person(at.station))
    residents.left(at.station, stay, stay.admitted_at + timedelta(days=2))
    with Session(at.station.engine) as session, session.begin():
        session.execute(update(TreatmentLetter).values(stay_id=stay.id))
    costs = at.ask(CostChart(spans))
    (month,) = (each for each in costs.months if each.stays)
    (behind,) = at.ask(CostsBehind(costs.key_of(month)))
    assert (month.spent.hospital_fen, costs.apart_fen) == (payable, 0)
    assert (behind.spent.hospital_fen, month.median_fen) == (payable, payable)
    with Session(at.station.engine) as session, session.begin():
        session.execute(update(TreatmentLetter).values(stay_id=None))
    at.do(CloseLetter(second.id, second.version, LetterClosing.OTHER_PAYER, payer="医保"))
    assert found(LetterState.SETTLED) == {first.id, second.id}
    assert found(LetterState.CLOSED) == set()
    (line,) = at.ask(LetterList(LetterFilter(number=first.letter.number))).letters
    assert (line.state, line.bills_open) == (LetterState.SETTLED, 0)
    (payment,) = at.ask(BatchSheet(signed.id)).payments
    at.do(ReversePayment(payment.payment.id, "户名不符退票", "T-9"))
    assert found(LetterState.CLOSED) == {first.id, second.id}


def test_two_desks_at_once_make_one_batch_and_never_pay_too_much(at, ready):
    def at_once(*deeds) -> list[object]:
        found: list[object] = []
        gate = Barrier(len(deeds))

        def run(deed, by) -> None:
            gate.wait()
            try:
                found.append(at.station.do(deed, by).answer)
            except (Refused, Conflict) as error:
                found.append(error)

        threads = [
            Thread(target=run, args=each) for each in zip(deeds, (at.clerk, at.leader), strict=True)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return found

    two = (MakeBatch(f"desk-{n}", ready.hospital_id, ready.period) for n in (1, 2))
    made = [each for each in at_once(*two) if not isinstance(each, Exception)]
    assert len(made) == count(at.station, ClaimBatch) == 1
    sheet = at.ask(BatchSheet(made[0].id))
    if sheet.summary.made_by == "马站长":
        with Session(at.station.engine) as session, session.begin():
            session.get_one(ClaimBatch, sheet.summary.id).made_by_id = 1
    payable = sheet.figures.payable_fen
    version = at.ask(BatchSheet(made[0].id)).summary.version
    at.do(SignBatch(made[0].id, version, payable, SECOND))
    day = at.clock.now.date()
    pays = (PayBatch(f"pay-{n}", made[0].id, day, f"A-{n}", payable) for n in (1, 2))
    done = [each for each in at_once(*pays) if not isinstance(each, Exception)]
    assert len(done) == count(at.station, BatchPayment) == 1


def test_a_budget_is_set_seen_by_month_and_every_number_opens_its_lines(at, bills, ready):
    budget = SetBudget("b-1", 2026, 50_000_000, "年初批复")
    with pytest.raises(NotAllowed):
        at.do(budget, by=at.few)
    assert set(at.refused(replace(budget, year=12, amount_fen=0))) == set(BudgetTrouble)
    at.do(budget)
    at.do(budget)
    at.clock.pass_(days=1)
    at.do(replace(budget, client_id="b-2", amount_fen=60_000_000, note="追加"))
    record = at.ask(BudgetOfYear())
    assert [each.amount_fen for each in record.entries] == [60_000_000, 50_000_000]
    assert record.budget_fen == 60_000_000
    assert record.ready_fen == record.committed_fen == record.approved_fen == ready.payable_fen

    at.clock.pass_(days=40)
    saved = at.do(MakeBatch("form-1", ready.hospital_id, ready.period))
    payable = ready.payable_fen
    at.do(SignBatch(saved.id, saved.version, payable, SECOND))
    at.do(PayBatch("pay-1", saved.id, at.clock.now.date(), "A-1", 1_000))
    last = at.ask(BudgetOfYear(2026))
    assert last.months[10].approved_fen == payable
    assert (last.committed_fen, last.ageing, last.estimate) == (0, (), None)
    record = at.ask(BudgetOfYear())
    assert (record.year, record.paid_fen, record.entries) == (2027, 1_000, ())
    assert record.committed_fen == payable - 1_000
    assert record.months[0].paid_fen == 1_000
    (row,) = record.ageing
    assert (row.bills[Age.QUARTER], row.amount_fen) == (len(CLEAN), payable)

    def lines(kind, **more):
        (found,) = at.ask(LinesBehind((Behind(kind, **more),)))
        return sum(line.amount_fen for line in found), found

    assert lines(BehindKind.COMMITTED)[0] == record.committed_fen
    assert lines(BehindKind.PAID, year=2027, month=1)[0] == 1_000
    assert lines(BehindKind.APPROVED, year=2026)[0] == payable
    ages = {"hospital_id": row.hospital_id, "age": Age.QUARTER}
    some, behind = lines(BehindKind.UNPAID, **ages)
    assert some == payable
    assert {line.bill_id for line in behind} == set(bills.values())
    assert {line.batch_id for line in behind} == {saved.id}
    assert lines(BehindKind.ASKED)[0] == record.asked_fen == 0


def test_the_trace_says_who_signed_and_what_it_came_to(at, signed):
    with Session(at.station.engine) as session:
        query = select(AuditEntry.request).where(AuditEntry.act == "SignBatch")
        (told,) = session.scalars(query)
    assert signed.number in told
    assert SECOND.password not in told
